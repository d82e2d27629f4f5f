/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tree.h"

#include <string.h>

/* Reading the accessible tree of a program. What is gone by the time it is asked for is passed
 * over, and a tree without end is not followed to it. */

#define MAX_DEPTH 60
#define MAX_CHILDREN 400

static gboolean
is_leaf (AtspiAccessible *accessible)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);

  return role == ATSPI_ROLE_LABEL || role == ATSPI_ROLE_IMAGE || role == ATSPI_ROLE_SCROLL_BAR
         || role == ATSPI_ROLE_SEPARATOR;
}

static AtspiAccessible *
search (AtspiAccessible *top, PpsTreeMatches matches, gpointer user_data, int depth)
{
  int n;

  if (matches (top, user_data))
    return g_object_ref (top);
  if (depth == MAX_DEPTH || is_leaf (top))
    return NULL;

  n = MIN (atspi_accessible_get_child_count (top, NULL), MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (top, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, matches, user_data, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
print_node (AtspiAccessible *accessible, int depth)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = pps_tree_dup_name (accessible);
  g_autofree char *text = pps_tree_dup_text (accessible);
  int n = MIN (atspi_accessible_get_child_count (accessible, NULL), MAX_CHILDREN);

  g_printerr ("%*s%s “%s”%s%s\n", 2 * depth, "", role, name, *text != '\0' ? " = " : "", text);
  for (int i = 0; i < n && depth < MAX_DEPTH; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        print_node (child, depth + 1);
    }
}

char *
pps_tree_dup_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

char *
pps_tree_dup_text (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  int n = text != NULL ? atspi_text_get_character_count (text, NULL) : 0;
  char *said = n > 0 ? atspi_text_get_text (text, 0, n, NULL) : NULL;

  return said != NULL ? said : g_strdup ("");
}

gboolean
pps_tree_is_wanted (AtspiAccessible *accessible, gpointer user_data)
{
  PpsTreeWanted *wanted = user_data;
  g_autofree char *name = NULL;

  if (wanted->role != PPS_ANY_ROLE && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;

  name = pps_tree_dup_name (accessible);

  return wanted->is_pattern ? g_pattern_match_simple (wanted->name, name)
                            : g_str_equal (wanted->name, name);
}

gboolean
pps_tree_has_words (AtspiAccessible *accessible, gpointer user_data)
{
  const char *words = user_data;
  g_autofree char *name = pps_tree_dup_name (accessible);
  g_autofree char *text = NULL;

  if (strstr (name, words) != NULL)
    return TRUE;

  text = pps_tree_dup_text (accessible);

  return strstr (text, words) != NULL;
}

gboolean
pps_tree_takes_text (AtspiAccessible *accessible, gpointer user_data)
{
  g_autoptr (AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (accessible);
  g_autofree char *name = pps_tree_dup_name (accessible);

  return editable != NULL && g_str_equal (name, user_data);
}

AtspiAccessible *
pps_tree_search (AtspiAccessible *top, PpsTreeMatches matches, gpointer user_data)
{
  return search (top, matches, user_data, 0);
}

void
pps_tree_print (AtspiAccessible *top)
{
  print_node (top, 0);
}
