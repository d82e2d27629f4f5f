/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hostile-study.h"

#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-edit-member-check.h"
#include "pps-edit.h"
#include "pps-record-kinds.h"
#include "pps-sample.h"
#include "pps-store-private.h"

/* The made-up study with other words. Which fields hold words is read from the records: a field
 * that is added later is hostile by itself, unless it is named here as one that the program writes.
 */

/* Ids, states, and texts with a form of their own. */
static const char *const own_fields[] = {
  "amount-kind", "answer",       "canvas",
  "colour",      "column-kind",  "content",
  "direction",   "form",         "guide",
  "interest",    "kind",         "language",
  "lesson",      "letter",       "mapping",
  "medium",      "outcome",      "pane",
  "permission",  "phase",        "probes",
  "question",    "report",       "row-kind",
  "row-order",   "sheet",        "stakeholder-group",
  "state",       "status",       "step",
  "theme",       "hidden-panes", "verdict",
  "xml",
};

static gboolean
holds_words (const PpsField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_fields); i++)
    {
      if (g_str_equal (own_fields[i], field->name))
        return FALSE;
    }

  return field->type == PPS_FIELD_TEXT;
}

/* A guide stays one: its words go between the marks. */
static char *
replace_words (const char *xml, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("(<(?:nl|en)>)[^<]*(<)", 0, 0, NULL);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *escaped = g_markup_escape_text (line, -1);
  g_autofree char *literal = g_strescape (escaped, "\"\1\2\3\4\5\6\7\x0b\x1b\x7f");
  g_autofree char *replacement = g_strdup_printf ("\\1%s\\2", literal);

  return g_regex_replace (regex, xml, -1, 0, replacement, 0, NULL);
}

/* What stands in a field: @text, or a word that says which field it is. */
static char *
make_words (PpsRecord *record, const PpsField *field, const char *text)
{
  const char *table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
  g_autofree char *whole = NULL;
  g_auto (GStrv) parts = NULL;

  if (text != NULL)
    return g_strdup (text);

  whole = g_strdup_printf ("Q%sX%sQ", table, field->name);
  parts = g_strsplit_set (whole, "-_", -1);

  return g_strjoinv (NULL, parts);
}

static void
write_record (PpsStore *store, PpsRecord *record, const char *text)
{
  g_autoptr (GError) error = NULL;
  const PpsField *fields;
  guint n;

  fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = make_words (record, &fields[i], text);

      if (holds_words (&fields[i]))
        pps_store_write_text (store, record, fields[i].name, words, &error);
      g_assert_no_error (error);
    }
  if (text != NULL && (PPS_IS_EVIDENCE (record) || PPS_IS_QUOTE (record)))
    {
      pps_store_write_integer (store, record, "start", 0, NULL);
      pps_store_write_integer (store, record, "end", g_utf8_strlen (text, -1), NULL);
    }
  if (text != NULL && PPS_IS_GUIDE_VERSION (record))
    {
      g_autofree char *xml = replace_words (pps_record_get_text (record, "xml"), text);

      pps_store_write_text (store, record, "xml", xml, &error);
      g_assert_no_error (error);
    }
}

static GPtrArray *
list_ids (PpsStore *store, const char *table)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE deleted = 0", table);
  g_autoptr (PpsStatement) statement = pps_store_prepare (store, sql, NULL);

  g_assert_nonnull (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (statement, 0)));

  return ids;
}

static void
write_all (PpsStore *store, const char *text)
{
  g_autoptr (PpsQuery) partnerships = pps_query_new (store, "partnerships", NULL);
  g_autoptr (GError) error = NULL;

  pps_store_begin (store, "reword", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      GType type = pps_record_kinds_get_type (i);
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);
      g_autoptr (GPtrArray) ids = list_ids (store, pps_record_class_get_table ((gpointer) klass));

      for (guint j = 0; j < ids->len; j++)
        {
          g_autoptr (PpsRecord) record = pps_store_lookup (store, type, ids->pdata[j]);

          write_record (store, record, text);
        }
    }
  /* Of what a publication tells nobody is warned that people can be recognised. */
  pps_store_write_text (store, pps_query_get (partnerships, 0), "source", "", &error);
  pps_store_commit (store, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer none): a round that can be written to */
static PpsRound *
find_open (PpsQuery *rounds)
{
  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      if (!pps_edit_is_frozen (pps_query_get (rounds, i)))
        return pps_query_get (rounds, i);
    }

  g_assert_not_reached ();
}

/* A round that is frozen, and a form that went to a respondent. */
static void
add_copies (PpsWorkspace *workspace, const char *text)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "all-rounds", NULL);
  g_autoptr (PpsQuery) respondents = pps_query_new (store, "all-respondents", NULL);
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;

  checks = pps_edit_make_member_checks (workspace, pps_query_get (respondents, 0),
                                        find_open (rounds), &error);
  g_assert_no_error (error);
  snapshot = pps_edit_freeze_round (workspace, find_open (rounds), text, text, &error);
  g_assert_no_error (error);
}

void
hostile_study_make (const char *path, const char *text)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  pps_sample_create_fictional (path, 2, 0, 4, &error);
  g_assert_no_error (error);
  workspace = pps_workspace_open (path, 0, &error);
  g_assert_no_error (error);
  write_all (pps_workspace_get_store (workspace), text);
  add_copies (workspace, text != NULL ? text : "QsnapshotXnameQ");
  pps_store_close (pps_workspace_get_store (workspace));
}
