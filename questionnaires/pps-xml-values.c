/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-xml-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Numbers, ids and texts, as canvases and guides both have them. */

#define MAX_ID 64
#define MAX_TEXT 4000

gboolean
pps_xml_values_read_number (const PpsXmlElement *element,
                            const char *name,
                            guint min,
                            guint max,
                            guint *number,
                            PpsProblems *problems)
{
  const char *value = pps_xml_element_get_attribute (element, name);
  guint64 wide = 0;

  if (!g_ascii_string_to_unsigned (value, 10, min, max, &wide, NULL))
    {
      if (max == G_MAXINT)
        pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                          _ ("“%s” is “%s”. It must be a whole number of at least %d."), name,
                          value, (int) min);
      else
        pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                          _ ("“%s” is “%s”. It must be a whole number from %d to %d."), name, value,
                          (int) min, (int) max);
      *number = 0;
      return FALSE;
    }

  *number = (guint) wide;
  return TRUE;
}

char *
pps_xml_values_dup_id (const PpsXmlElement *element, GHashTable *ids, PpsProblems *problems)
{
  const char *id = pps_xml_element_get_attribute (element, "id");
  const PpsXmlElement *earlier;

  if (*id == '\0' || strlen (id) > MAX_ID
      || strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789.-") != strlen (id))
    {
      pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                        _ ("“%s” is not a good id. Use 1 to %d of a-z, 0-9, dot and hyphen."), id,
                        MAX_ID);
      return g_strdup (id);
    }

  if (ids == NULL)
    return g_strdup (id);

  earlier = g_hash_table_lookup (ids, id);
  if (earlier != NULL)
    pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("The id “%s” is also on line %d. Give one of them another id."), id,
                      (int) earlier->line);
  else
    g_hash_table_insert (ids, (gpointer) id, (gpointer) element);

  return g_strdup (id);
}

/* The white space of XML becomes single spaces; others, as the no-break space, are the author's. */
static char *
normalise (const char *text)
{
  GString *normal = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (" \t\r\n", *p) == NULL)
        g_string_append_c (normal, *p);
      else if (normal->len > 0 && normal->str[normal->len - 1] != ' ')
        g_string_append_c (normal, ' ');
    }
  if (normal->len > 0 && normal->str[normal->len - 1] == ' ')
    g_string_truncate (normal, normal->len - 1);

  return g_string_free (normal, FALSE);
}

static gboolean
is_visible (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static char *
dup_text (const PpsXmlElement *parent, const char *language, PpsProblems *problems)
{
  const PpsXmlElement *element = pps_xml_element_find_child (parent, language);
  g_autofree char *text = normalise (element->text->str);

  if (problems == NULL)
    return g_steal_pointer (&text);

  if (!is_visible (text))
    pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("<%s> of <%s> is empty. Write its text."), language, parent->name);
  else if (g_utf8_strlen (text, -1) > MAX_TEXT)
    pps_problems_add (problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("<%s> of <%s> is longer than %d characters. Shorten it."), language,
                      parent->name, MAX_TEXT);

  return g_steal_pointer (&text);
}

void
pps_xml_values_read_bilingual (const PpsXmlElement *element,
                               PpsBilingual *text,
                               PpsProblems *problems)
{
  text->nl = dup_text (element, "nl", problems);
  text->en = dup_text (element, "en", problems);
}
