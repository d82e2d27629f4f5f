/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <sqlite3.h>
#include <string.h>

#include "pps-record-kinds.h"
#include "test-folder.h"

static void
fill (Study *study)
{
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsOrganisation) organisation = NULL;
  g_autoptr (PpsRespondent) government = NULL;
  g_autoptr (PpsRespondent) employer = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = study->workspace;

  partnership = pps_edit_add_partnership (workspace, "Techniek Noord", &error);
  g_assert_no_error (error);
  organisation = pps_edit_add_organisation (workspace, partnership, "Metaal BV", "W", &error);
  g_assert_no_error (error);
  government
      = pps_edit_add_respondent (workspace, partnership, NULL, "O", "Beleidsadviseur", &error);
  g_assert_no_error (error);
  employer
      = pps_edit_add_respondent (workspace, partnership, organisation, "W", "HR-manager", &error);
  g_assert_no_error (error);
  round
      = pps_edit_add_round (workspace, partnership, "Looptijd 2025", "running", "2025-05", &error);
  g_assert_no_error (error);
  g_ptr_array_add (heard, employer);
  interview = pps_edit_add_interview (workspace, round, "W", heard, &error);
  g_assert_no_error (error);
  g_assert_true (pps_edit_start_interview (workspace, interview, &error));
  g_assert_true (pps_edit_answer_text (workspace, interview, STUDY_QUESTION, STUDY_WORDS, &error));
  answer = pps_edit_find_answer (workspace, interview, STUDY_QUESTION);
  finding = pps_edit_find_words (workspace, answer, 8, 26, &error);
  g_assert_no_error (error);
}

void
study_set_up (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  study->folder = test_folder_new ();
  study->path = g_build_filename (study->folder, "onderzoek.ppscanvas", NULL);
  study->workspace = pps_workspace_create (study->path, "Proef", "nl", &error);
  g_assert_no_error (error);
  fill (study);
  study_close (study);
  study_open (study, 0);
}

void
study_tear_down (Study *study, gconstpointer unused)
{
  study_close (study);
  test_folder_remove (study->folder);
  g_free (study->path);
}

void
study_close (Study *study)
{
  g_clear_object (&study->partnership);
  g_clear_object (&study->organisation);
  g_clear_object (&study->government);
  g_clear_object (&study->employer);
  g_clear_object (&study->round);
  g_clear_object (&study->interview);
  g_clear_object (&study->answer);
  g_clear_object (&study->finding);
  study->store = NULL;
  if (study->workspace != NULL)
    g_assert_finalize_object (g_steal_pointer (&study->workspace));
}

void
study_open (Study *study, PpsStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = pps_workspace_open (study->path, flags, &error);

  g_assert_no_error (error);
  study_adopt (study, workspace);
}

void
study_adopt (Study *study, PpsWorkspace *workspace)
{
  study->workspace = workspace;
  study->store = pps_workspace_get_store (study->workspace);
  study->partnership = study_get (study, "partnerships", NULL, 0);
  study->organisation = study_get (study, "all-organisations", NULL, 0);
  study->government = study_get (study, "all-respondents", NULL, 0);
  study->employer = study_get (study, "all-respondents", NULL, 1);
  study->round = study_get (study, "all-rounds", NULL, 0);
  study->interview = study_get (study, "all-interviews", NULL, 0);
  study->finding = study_get (study, "all-findings", NULL, 0);
  if (study->interview != NULL)
    study->answer = pps_edit_find_answer (study->workspace, study->interview, STUDY_QUESTION);
}

gpointer
study_get (Study *study, const char *query, const char *parameter, guint index)
{
  g_autoptr (PpsQuery) found = pps_query_new (study->store, query, parameter, NULL);

  return index < pps_query_get_n (found) ? g_object_ref (pps_query_get (found, index)) : NULL;
}

guint
study_count (Study *study, const char *query, const char *parameter)
{
  g_autoptr (PpsQuery) found = pps_query_new (study->store, query, parameter, NULL);

  return pps_query_get_n (found);
}

static int
dump_row_cb (void *user_data, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (user_data, "%s%s=%s", i > 0 ? "|" : "", names[i],
                            values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (user_data, '\n');

  return 0;
}

static char *
dump_file (const char *path)
{
  static const char words[]
      = "SELECT kind, record, words, stems, facets FROM search_text ORDER BY record";
  g_autoptr (GString) dump = g_string_new (NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);

  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (pps_record_kinds_get_type (i));
      const char *table = pps_record_class_get_table (PPS_RECORD_CLASS (klass));
      g_autofree char *sql
          = g_strdup_printf ("SELECT * FROM %s WHERE deleted = 0 ORDER BY id", table);

      g_string_append_printf (dump, "-- %s\n", table);
      g_assert_cmpint (sqlite3_exec (db, sql, dump_row_cb, dump, NULL), ==, SQLITE_OK);
    }
  g_string_append (dump, "-- words\n");
  g_assert_cmpint (sqlite3_exec (db, words, dump_row_cb, dump, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

char *
study_dump (Study *study)
{
  g_assert_null (study->workspace);

  return dump_file (study->path);
}

char *
study_dump_open (Study *study)
{
  g_autofree char *copy = g_build_filename (study->folder, "copy.ppscanvas", NULL);
  g_autoptr (GError) error = NULL;

  pps_store_backup (study->store, copy, TRUE, &error);
  g_assert_no_error (error);

  return dump_file (copy);
}

void
study_assert_undone (Study *study, void (*act) (Study *study))
{
  g_autofree char *before = study_dump_open (study);
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;

  act (study);
  done = study_dump_open (study);
  g_assert_cmpstr (done, !=, before);

  pps_edit_undo (study->workspace, &error);
  g_assert_no_error (error);
  undone = study_dump_open (study);
  g_assert_cmpstr (undone, ==, before);

  pps_edit_redo (study->workspace, &error);
  g_assert_no_error (error);
  redone = study_dump_open (study);
  g_assert_cmpstr (redone, ==, done);

  wrong = pps_store_check (study->store);
  for (guint i = 0; i < wrong->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (wrong, i));
  g_assert_cmpuint (wrong->len, ==, 0);
}

GBytes *
study_read (Study *study)
{
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (study->path, &contents, &length, NULL));

  return g_bytes_new_take (contents, length);
}

PpsFinding *
study_add_finding (
    Study *study, PpsRound *round, const char *pane, const char *group, const char *text)
{
  g_autoptr (GError) error = NULL;
  PpsFinding *finding = pps_edit_add_finding (study->workspace, study->partnership, round, pane,
                                              group, text, &error);

  g_assert_no_error (error);

  return finding;
}
