/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

/* Where a record stands, as words for the search index: so a filter is one more word to look up,
 * and costs no more than one. A facet is a letter and a value as one word:
 *
 *     k kind   p partnership   r round   g group   n pane   s state   t tag
 *
 * An answer stands where its interview does, and a quote where its answer does; what they refer to
 * is followed here, and when that changes pps-store-words.c comes back to those that refer to it.
 */

typedef struct
{
  char *partnership;
  char *round;
  char *group;
  char *pane;
} Place;

static void
clear_place (Place *place)
{
  g_free (place->partnership);
  g_free (place->round);
  g_free (place->group);
  g_free (place->pane);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, clear_place)

/* Letters and digits stay; what else an id can hold would part it into words. */
void
pps_store_append_facet (GString *facets, char letter, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  if (facets->len > 0)
    g_string_append_c (facets, ' ');
  g_string_append_c (facets, letter);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (facets, g_ascii_tolower (*p));
      else if (*p != '-')
        g_string_append_printf (facets, "x%02x", (guchar) *p);
    }
}

static const char *
get_text (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, const char *field)
{
  const GValue *value;
  guint index;

  if (pps_record_class_find_field (kind->klass, field, &index) == NULL)
    return NULL;

  value = pps_staged_peek_value (self, record, index);

  return G_IS_VALUE (value) ? g_value_get_string (value) : NULL;
}

static void
fill (char **where, const char *value)
{
  if (*where == NULL && value != NULL && *value != '\0')
    *where = g_strdup (value);
}

static void
find_place (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, Place *place)
{
  static const char *const parents[] = { "answer", "interview", "finding" };

  fill (&place->partnership, get_text (self, kind, record, "partnership"));
  fill (&place->round, get_text (self, kind, record, "round"));
  fill (&place->group, get_text (self, kind, record, "stakeholder-group"));
  fill (&place->pane, get_text (self, kind, record, "pane"));
  if (g_str_equal (kind->table, "partnership"))
    fill (&place->partnership, pps_record_get_id (record));
  if (g_str_equal (kind->table, "round"))
    fill (&place->round, pps_record_get_id (record));

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      const char *id = get_text (self, kind, record, parents[i]);
      const PpsStoreKind *of = pps_store_find_kind_of_table (self, parents[i]);
      g_autoptr (PpsRecord) parent = id != NULL ? pps_store_load_record (self, of, id) : NULL;

      /* A finding refers to findings, which are not what it is part of. */
      if (parent != NULL && of->index < kind->index)
        find_place (self, of, parent, place);
    }
}

/* The SELECT of the tags of a record of each kind that can bear one; NULL for others. */
static const char *
get_tag_select (const char *table)
{
  static const struct
  {
    const char *table;
    const char *select;
  } selects[] = {
#define TAGS(table)                                                                                \
  { table, "SELECT tag FROM tagging WHERE " table " = ?1 AND deleted = 0 ORDER BY tag" }
    TAGS ("finding"), TAGS ("answer"), TAGS ("lesson"), TAGS ("characteristic"), TAGS ("agreement"),
#undef TAGS
  };

  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    {
      if (g_str_equal (selects[i].table, table))
        return selects[i].select;
    }

  return NULL;
}

static void
append_tags (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, GString *facets)
{
  const char *select = get_tag_select (kind->table);
  g_autoptr (PpsStatement) statement = NULL;
  GError *failure = NULL;
  int code;

  if (select != NULL)
    statement = pps_store_prepare (self, select, &failure);
  if (failure != NULL)
    pps_store_keep_unread (self, failure);
  if (statement == NULL)
    return;

  sqlite3_bind_text (statement, 1, pps_record_get_id (record), -1, SQLITE_STATIC);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    pps_store_append_facet (facets, 't', (const char *) sqlite3_column_text (statement, 0));
  pps_store_note_read (self, code);
}

char *
pps_store_dup_facets (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  static const char *const states[] = { "state", "status", "outcome" };
  g_autoptr (GString) facets = g_string_new (NULL);
  g_auto (Place) place = { NULL };

  find_place (self, kind, record, &place);
  pps_store_append_facet (facets, 'k', kind->table);
  pps_store_append_facet (facets, 'p', place.partnership);
  pps_store_append_facet (facets, 'r', place.round);
  pps_store_append_facet (facets, 'g', place.group);
  pps_store_append_facet (facets, 'n', place.pane);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    pps_store_append_facet (facets, 's', get_text (self, kind, record, states[i]));
  append_tags (self, kind, record, facets);

  return g_string_free (g_steal_pointer (&facets), FALSE);
}

gboolean
pps_store_is_facet (const char *field)
{
  static const char *const fields[] = {
    "partnership", "round",     "stakeholder-group", "pane",    "state",
    "status",      "outcome",   "interview",         "finding", "answer",
    "lesson",      "agreement", "characteristic",    "tag",
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_str_equal (fields[i], field))
        return TRUE;
    }

  return FALSE;
}
