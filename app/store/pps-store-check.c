/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-id.h"

/* Everything that could be wrong with a study, in sentences. It only reads; the search index is
 * asked to check itself in a transaction that is rolled back. */

#define MAX_SENTENCES 100

/* Words that a column may hold, beside the empty one. What they mean stands in the schema. */
static const PpsVocabulary vocabulary[] = {
  { "study", "language", "nl en" },
  { "partnership", "kind", "case programme synthesis" },
  { "partnership", "phase", "start-up development consolidation" },
  { "round", "kind", "design running evaluation" },
  { "interview", "state", "planned running done" },
  { "interview", "medium", "on-site phone video" },
  { "interview", "language", "nl en" },
  { "consent", "form", "signed spoken mail" },
  { "answer", "state", "answered not-discussed does-not-know declines not-applicable" },
  { "quote", "permission", "none role name" },
  { "line_item", "kind", "partner cost revenue funding support alternative" },
  { "line_item", "amount_kind", "euro hours goods unknown" },
  { "finding", "interest", "own shared" },
  { "finding", "direction", "brings gets" },
  { "finding", "amount_kind", "euro hours goods unknown" },
  { "finding", "status", "draft shown confirmed disputed" },
  { "pane_judgement", "verdict", "agree partly disagree not-enough-heard" },
  { "indicator", "step", "reached applied trial training placed" },
  { "round", "phase", "start-up development consolidation" },
  { "agreement", "outcome", "kept partly dropped open" },
  { "event", "kind", "opened answered changed state mark pause resumed language audio-mark" },
  { "member_check", "answer", "agree correct remove" },
  { "member_check", "outcome", "followed kept" },
  { "table_setting", "sheet", "perspectives matrix" },
  { "table_setting", "row_kind", "group respondent" },
  { "table_setting", "column_kind", "theme pane" },
  { "lesson_judgement", "colour", "green amber red" },
  { "retention", "kind", "contacts consents recordings words study" },
  { NULL },
};

const PpsVocabulary *
pps_store_get_vocabulary (void)
{
  return vocabulary;
}

/* A sentence is text, whatever a damaged study gave for it. */
static void G_GNUC_PRINTF (2, 3) tell (GPtrArray *sentences, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  if (sentences->len >= MAX_SENTENCES)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  g_ptr_array_add (sentences, g_utf8_make_valid (sentence, -1));
  va_end (arguments);
}

static sqlite3_stmt *
prepare (PpsStore *self, GPtrArray *sentences, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = NULL;
  int code;

  pps_deadline_set_seconds (&self->deadline, 600);
  code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);
  if (code != SQLITE_OK)
    {
      pps_store_set_sqlite_error (self, code, &error);
      tell (sentences, "%s", error->message);
    }

  return statement;
}

static gboolean
next_row (PpsStore *self, GPtrArray *sentences, sqlite3_stmt *statement)
{
  g_autoptr (GError) error = NULL;
  int code = statement != NULL ? sqlite3_step (statement) : SQLITE_DONE;

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return code == SQLITE_ROW;

  pps_store_set_sqlite_error (self, code, &error);
  tell (sentences, "%s", error->message);

  return FALSE;
}

static const char *
column_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? text : "";
}

static void
check_integrity (PpsStore *self, GPtrArray *sentences)
{
  g_autoptr (sqlite3_stmt) statement = prepare (self, sentences, "PRAGMA integrity_check (20)");

  while (next_row (self, sentences, statement))
    {
      if (!g_str_equal (column_text (statement, 0), "ok"))
        tell (sentences, _ ("“%s” is damaged: %s."), self->name, column_text (statement, 0));
    }
}

static void
check_references (PpsStore *self, GPtrArray *sentences)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement
      = prepare (self, sentences,
                 "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2");

  while (next_row (self, sentences, statement))
    tell (sentences,
          _ ("In “%s” %d rows of table %s refer to rows of table %s that are not there."),
          self->name, sqlite3_column_int (statement, 2), column_text (statement, 0),
          column_text (statement, 1));
}

static void
check_index (PpsStore *self, GPtrArray *sentences)
{
  int code;

  if (self->read_only)
    sqlite3_exec (self->db, "PRAGMA query_only = OFF", NULL, NULL, NULL);

  sqlite3_exec (self->db, "SAVEPOINT look", NULL, NULL, NULL);
  code = sqlite3_exec (self->db, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)",
                       NULL, NULL, NULL);
  sqlite3_exec (self->db, "ROLLBACK TO look; RELEASE look", NULL, NULL, NULL);

  if (self->read_only)
    sqlite3_exec (self->db, "PRAGMA query_only = ON", NULL, NULL, NULL);

  if (code != SQLITE_OK)
    tell (sentences, _ ("The search index of “%s” is damaged: search may miss something."),
          self->name);
}

/* What search should find, against what it was told. */
static void
check_words (PpsStore *self, GPtrArray *sentences)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      const PpsStoreKind *kind = &self->kinds[i];
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s", kind->table);
      g_autoptr (sqlite3_stmt) statement = prepare (self, sentences, sql);

      while (next_row (self, sentences, statement))
        {
          const char *id = column_text (statement, 0);
          g_autoptr (PpsRecord) record = pps_store_load_record (self, kind, id);

          if (record == NULL || !pps_store_is_indexed (self, kind, record))
            tell (sentences, _ ("Search in “%s” does not know the words of %s %s."), self->name,
                  kind->table, id);
        }
    }
}

static gboolean
is_known_word (const char *words, const char *word)
{
  g_auto (GStrv) known = g_strsplit (words, " ", -1);

  return *word == '\0' || g_strv_contains ((const char *const *) known, word);
}

static void
check_vocabulary (PpsStore *self, GPtrArray *sentences)
{
  for (guint i = 0; vocabulary[i].table != NULL; i++)
    {
      g_autofree char *sql = NULL;
      g_autoptr (sqlite3_stmt) statement = NULL;

      sql = g_strdup_printf ("SELECT \"%s\", min (id), count(*) FROM %s GROUP BY 1",
                             vocabulary[i].column, vocabulary[i].table);
      statement = prepare (self, sentences, sql);

      while (next_row (self, sentences, statement))
        {
          if (!is_known_word (vocabulary[i].words, column_text (statement, 0)))
            tell (sentences,
                  _ ("In “%s” the word “%s” in column %s of table %s is not known (%d rows, first "
                     "%s)."),
                  self->name, column_text (statement, 0), vocabulary[i].column, vocabulary[i].table,
                  sqlite3_column_int (statement, 2), column_text (statement, 1));
        }
    }
}

static void
check_text (PpsStore *self, GPtrArray *sentences, const char *table, sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    {
      const char *text = column_text (row, i);

      if (sqlite3_column_type (row, i) == SQLITE_TEXT
          && !g_utf8_validate (text, sqlite3_column_bytes (row, i), NULL))
        tell (sentences, _ ("In “%s” column %s of %s %s is not proper text."), self->name,
              sqlite3_column_name (row, i), table, column_text (row, 0));
    }
}

static void
check_rows (PpsStore *self, GPtrArray *sentences)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      const PpsStoreKind *kind = &self->kinds[i];
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", kind->table);
      g_autoptr (sqlite3_stmt) statement = prepare (self, sentences, sql);

      while (next_row (self, sentences, statement))
        {
          if (!pps_id_is_valid (column_text (statement, 0)))
            tell (sentences, _ ("In “%s” a row of table %s has an id that is none: “%s”."),
                  self->name, kind->table, column_text (statement, 0));
          check_text (self, sentences, kind->table, statement);
        }
    }
}

static void
check_marks (PpsStore *self, GPtrArray *sentences)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement
      = prepare (self, sentences, "SELECT id, mark FROM answer WHERE mark NOT BETWEEN 0 AND 5");

  while (next_row (self, sentences, statement))
    tell (sentences,
          _ ("In “%s” answer %s has mark %d; marks go from 1 to 5, and 0 is no opinion."),
          self->name, column_text (statement, 0), sqlite3_column_int (statement, 1));
}

GPtrArray *
pps_store_check (PpsStore *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  if (!pps_store_is_usable (self, &error))
    {
      tell (sentences, "%s", error->message);
      return g_steal_pointer (&sentences);
    }

  check_integrity (self, sentences);
  check_references (self, sentences);
  check_index (self, sentences);
  check_words (self, sentences);
  check_vocabulary (self, sentences);
  check_rows (self, sentences);
  check_marks (self, sentences);

  return g_steal_pointer (&sentences);
}
