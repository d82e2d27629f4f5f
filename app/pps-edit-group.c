/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-edit-guide.h"
#include "pps-edit-private.h"
#include "pps-group-colour.h"
#include "pps-guide-copy.h"
#include "pps-guide-writer.h"

/* Verbs that bring a guide with them: a group of the study's own, and a guide from a file. */

#define MAX_GROUPS 64

static guint
choose_colour (PpsWorkspace *workspace)
{
  PpsQuery *groups = pps_workspace_get_groups (workspace);
  guint used[MAX_GROUPS];
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (groups) && n < MAX_GROUPS; i++)
    {
      const char *colour = pps_record_get_text (pps_query_get (groups, i), "colour");

      if (*colour == '#')
        used[n++] = g_ascii_strtoull (colour + 1, NULL, 16) & 0xffffff;
    }

  return pps_group_colour_choose (used, n);
}

/* Within an edit. */
static PpsStakeholderGroup *
add_group (PpsWorkspace *workspace,
           const char *letter,
           const char *name_nl,
           const char *name_en,
           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *colour = g_strdup_printf ("#%06X", choose_colour (workspace));
  g_autoptr (PpsStakeholderGroup) group = pps_store_add (store, PPS_TYPE_STAKEHOLDER_GROUP, error);

  if (group == NULL || !pps_store_write_text (store, group, "letter", letter, error)
      || !pps_store_write_text (store, group, "name-nl", name_nl, error)
      || !pps_store_write_text (store, group, "name-en", name_en, error)
      || !pps_store_write_text (store, group, "colour", colour, error)
      || !pps_store_write_real (store, group, "position",
                                pps_edit_next_position (pps_workspace_get_groups (workspace)),
                                error))
    return NULL;

  return g_steal_pointer (&group);
}

static gboolean
is_letter (const char *letter)
{
  glong n = g_utf8_strlen (letter, -1);

  for (const char *p = letter; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
    }

  return n == 1 || n == 2;
}

static gboolean
is_taken (PpsWorkspace *workspace, const char *letter)
{
  PpsQuery *groups = pps_workspace_get_groups (workspace);
  g_autofree char *folded = g_utf8_casefold (letter, -1);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      g_autofree char *other
          = g_utf8_casefold (pps_record_get_text (pps_query_get (groups, i), "letter"), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_group (PpsWorkspace *workspace,
             const char *letter,
             const char *name_nl,
             const char *name_en,
             GError **error)
{
  if (!is_letter (letter))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A group is known by one or two letters, as U or OF."));
  else if (is_taken (workspace, letter))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("There is a group “%s” already. Choose another letter, or two."), letter);
  else if (*name_nl == '\0' || *name_en == '\0')
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("Give the group a name in Dutch and in English."));
  else
    return TRUE;

  return FALSE;
}

/* What no other guide is called, and what a person can still read. */
static char *
dup_free_id (PpsWorkspace *workspace, const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  char *id;

  g_strcanon (lower, "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  id = g_strndup (lower, 40);
  while (*id == '\0' || pps_edit_find_guide_version (workspace, id, 0) != NULL)
    {
      g_autofree char *taken = id;

      id = g_strdup_printf ("%s-%04x", *taken != '\0' ? taken : "guide", g_random_int () & 0xffff);
    }

  return id;
}

static PpsGuide *
copy_guide_for (PpsWorkspace *workspace,
                const char *letter,
                const char *name_nl,
                const char *name_en,
                const char *like)
{
  PpsGuide *model = pps_edit_get_current_guide (workspace, like);
  const PpsBilingual *about = pps_guide_get_about (model);
  g_autofree char *id = dup_free_id (workspace, name_nl);
  g_autofree char *nl = g_strdup_printf ("Gespreksleidraad %s", name_nl);
  g_autofree char *en = g_strdup_printf ("Interview guide: %s", name_en);
  g_autoptr (PpsGuideBuilder) builder
      = pps_guide_builder_new (id, 1, 0, letter, pps_guide_get_canvas (model));

  pps_guide_builder_set_title (builder, nl, en);
  pps_guide_builder_set_about (builder, about->nl, about->en);
  pps_guide_copy_sections (builder, model);

  return pps_guide_builder_end (builder);
}

PpsStakeholderGroup *
pps_edit_add_group (PpsWorkspace *workspace,
                    const char *letter,
                    const char *name_nl,
                    const char *name_en,
                    const char *like,
                    GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsGuide) guide = NULL;
  g_autoptr (PpsStakeholderGroup) group = NULL;
  g_autoptr (PpsGuideVersion) version = NULL;

  g_return_val_if_fail (letter != NULL && name_nl != NULL && name_en != NULL, NULL);

  if (!check_group (workspace, letter, name_nl, name_en, error))
    return NULL;

  guide = copy_guide_for (workspace, letter, name_nl, name_en, like);
  if (!pps_store_begin (store, "add-group", error))
    return NULL;

  group = add_group (workspace, letter, name_nl, name_en, error);
  if (group != NULL)
    version = pps_edit_add_guide_version (store, guide, error);
  if (!pps_edit_end (store, version != NULL, error))
    return NULL;

  return g_steal_pointer (&group);
}

static gboolean
is_same_guide (PpsGuide *one, PpsGuide *other)
{
  g_autofree char *xml = pps_guide_to_xml (one);
  g_autofree char *other_xml = pps_guide_to_xml (other);

  return g_str_equal (xml, other_xml);
}

/* The same guide under a number and with a base that fit into the study. */
static PpsGuide *
fit_in (PpsWorkspace *workspace, PpsGuide *guide)
{
  g_autoptr (GArray) numbers = pps_edit_list_guide_versions (workspace, pps_guide_get_id (guide));
  guint newest = numbers->len > 0 ? g_array_index (numbers, guint, 0) : 0;
  guint version = MAX (pps_guide_get_version (guide), newest + 1);
  guint base = newest > 0 ? newest : pps_guide_get_base (guide);

  return pps_guide_copy_as (guide, version, base);
}

/* The version of the study that @guide is already. */
static PpsGuideVersion *
find_same (PpsWorkspace *workspace, PpsGuide *guide)
{
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);

  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *record = pps_query_get (versions, i);
      PpsGuide *kept = pps_record_get_integer (record, "version", NULL)
                           ? pps_workspace_get_guide_version (workspace, record, NULL)
                           : NULL;

      if (kept != NULL && is_same_guide (kept, guide))
        return g_object_ref (PPS_GUIDE_VERSION (record));
    }

  return NULL;
}

PpsGuideVersion *
pps_edit_import_guide (PpsWorkspace *workspace, GBytes *xml, const char *name, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsGuide) guide = NULL;
  g_autoptr (PpsGuide) fitting = NULL;
  g_autoptr (PpsStakeholderGroup) group = NULL;
  PpsGuideVersion *version;
  const char *letter;

  guide = pps_guide_load_bytes (xml, name, pps_workspace_get_canvas (workspace), error);
  if (guide == NULL)
    return NULL;

  version = find_same (workspace, guide);
  if (version != NULL)
    return version;

  fitting = fit_in (workspace, guide);
  letter = pps_guide_get_group (guide);
  if (!pps_store_begin (store, "import-guide", error))
    return NULL;

  if (pps_workspace_find_group (workspace, letter) == NULL)
    {
      group = add_group (workspace, letter, letter, letter, error);
      if (group == NULL)
        {
          pps_store_rollback (store);
          return NULL;
        }
    }
  version = pps_edit_add_guide_version (store, fitting, error);
  if (!pps_edit_end (store, version != NULL, error))
    g_clear_object (&version);

  return version;
}
