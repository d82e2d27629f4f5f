/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sqlite3.h>
#include <unistd.h>

/* Studies come whole or not at all, and an interview keeps the guide it was held with. */

static guint
count_files (Study *study)
{
  g_autoptr (GDir) dir = g_dir_open (study->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_new_study (Study *study, gconstpointer unused)
{
  static const char *const letters[] = { "O", "W", "S", "P" };
  PpsQuery *groups = pps_workspace_get_groups (study->workspace);

  assert_text (pps_workspace_get_study (study->workspace), "name", "Proef");
  assert_text (pps_workspace_get_study (study->workspace), "language", "nl");
  assert_text (pps_workspace_get_study (study->workspace), "canvas",
               pps_canvas_definition_get_id (pps_workspace_get_canvas (study->workspace)));

  g_assert_cmpuint (pps_query_get_n (groups), ==, 4);
  for (guint i = 0; i < 4; i++)
    assert_text (pps_query_get (groups, i), "letter", letters[i]);
  g_assert_cmpstr (pps_workspace_get_group_name (study->workspace, "W", "nl"), ==, "Werkgevers");
  g_assert_cmpstr (pps_workspace_get_group_name (study->workspace, "W", "en"), ==, "Employers");
  g_assert_cmpstr (pps_workspace_get_group_name (study->workspace, "U", "nl"), ==, "U");
  g_assert_null (pps_workspace_find_group (study->workspace, "U"));
}

/* A name that a study of that place already has, or that its journal has, is not taken; nothing is
 * touched. */
static void
test_not_free (Study *study, gconstpointer unused)
{
  static const char *const names[] = { "onderzoek.ppscanvas", "map", "hangt", "oud" };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *folder = g_build_filename (study->folder, "map", NULL);
  g_autofree char *dangling = g_build_filename (study->folder, "hangt", NULL);
  g_autofree char *journal = g_build_filename (study->folder, "oud-journal", NULL);
  guint n;

  study_close (study);
  before = study_read (study);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("nergens", dangling), ==, 0);
  g_assert_true (g_file_set_contents (journal, "x", -1, NULL));
  n = count_files (study);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (study->folder, names[i], NULL);

      g_assert_null (pps_workspace_create (path, "Ander", "nl", &error));
      g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_cmpuint (count_files (study), ==, n);
    }
  after = study_read (study);
  g_assert_true (g_bytes_equal (before, after));
}

static gboolean
fail_to_fill (PpsWorkspace *workspace, gpointer user_data, GError **error)
{
  g_autoptr (PpsPartnership) half = pps_edit_add_partnership (workspace, "Half", error);

  g_assert_nonnull (half);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Genoeg.");

  return FALSE;
}

static void
test_nothing_half (Study *study, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (study->folder, "half.ppscanvas", NULL);
  g_autofree char *nowhere = g_build_filename (study->folder, "nergens", "x.ppscanvas", NULL);
  g_autofree char *long_name = g_strnfill (255, 'n');
  g_autofree char *longest = g_build_filename (study->folder, long_name, NULL);
  g_autofree char *too_long = g_strconcat (longest, "n", NULL);
  g_autoptr (GError) error = NULL;
  guint n;

  study_close (study);
  n = count_files (study);

  g_assert_false (pps_workspace_make (path, "Half", "nl", fail_to_fill, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (pps_workspace_make (path, "\xff", "nl", NULL, NULL, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "half.ppscanvas"));
  g_clear_error (&error);
  g_assert_false (pps_workspace_make (nowhere, "Half", "nl", NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (pps_workspace_make (too_long, "Half", "nl", NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "nnnn"));
  g_clear_error (&error);

  g_assert_cmpuint (count_files (study), ==, n);
}

static void
write_raw (Study *study, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_null (study->workspace);
  g_assert_cmpint (sqlite3_open (study->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_no_study_row (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  study_close (study);
  write_raw (study, "UPDATE study SET deleted = 1");
  g_assert_null (pps_workspace_open (study->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "onderzoek.ppscanvas"));
  g_clear_error (&error);

  /* It was let go: it opens once it is whole. */
  write_raw (study, "UPDATE study SET deleted = 0");
  study_open (study, 0);
}

static void
test_own_guide (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  PpsGuide *guide = pps_workspace_get_guide (study->workspace, study->interview, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pps_guide_get_group (guide), ==, "W");
  g_assert_nonnull (pps_guide_find_question (guide, STUDY_QUESTION));
  g_assert_true (pps_workspace_get_guide (study->workspace, study->interview, NULL) == guide);
}

/* The guide that is brought along became another: the interview goes on with its own words. */
static void
test_guide_is_kept (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsInterview) next = NULL;
  PpsGuide *guide;
  char *sql;

  g_assert_cmpuint (study_count (study, "guide-versions", NULL), ==, 1);
  study_close (study);
  sql = sqlite3_mprintf (
      "UPDATE guide_version SET xml = replace (xml, (SELECT substr (xml, instr (xml, '<title'), "
      "instr (xml, '</title>') - instr (xml, '<title'))), "
      "'<title><nl>Zoals het toen was</nl><en>As it was then</en>')");
  write_raw (study, sql);
  sqlite3_free (sql);

  study_open (study, 0);
  guide = pps_workspace_get_guide (study->workspace, study->interview, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pps_bilingual_get (pps_guide_get_title (guide), "nl"), ==, "Zoals het toen was");
  g_assert_cmpstr (pps_bilingual_get (pps_guide_get_title (pps_guide_get_default ("W")), "nl"), !=,
                   "Zoals het toen was");

  /* The same version is kept once. */
  next = pps_edit_add_interview (study->workspace, study->round, "W", NULL, NULL);
  assert_text (next, "guide-version",
               pps_record_get_text (PPS_RECORD (study->interview), "guide-version"));
  g_assert_cmpuint (study_count (study, "guide-versions", NULL), ==, 1);
}

static void
test_broken_guide (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  study_close (study);
  write_raw (study, "UPDATE guide_version SET xml = '<guide'");
  study_open (study, 0);

  g_assert_null (pps_workspace_get_guide (study->workspace, study->interview, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (pps_edit_answer_text (study->workspace, study->interview, "pane.solution",
                                        "woorden", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* What was answered before can still be reworded. */
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, "woorden", &error));
}

static void
test_own_group (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRespondent) respondent = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  PpsGuide *guide;

  respondent = pps_edit_add_respondent (study->workspace, study->partnership, NULL, "U",
                                        "Adviseur UWV", NULL);
  assert_text (respondent, "code", "U1");
  interview = pps_edit_add_interview (study->workspace, study->round, "U", NULL, NULL);
  assert_text (interview, "stakeholder-group", "U");
  guide = pps_workspace_get_guide (study->workspace, interview, NULL);
  g_assert_cmpstr (pps_guide_get_group (guide), ==, "P");
}

static void
test_lookup (Study *study, gconstpointer unused)
{
  const char *id = pps_record_get_id (PPS_RECORD (study->finding));
  g_autoptr (PpsRecord) found = pps_workspace_lookup (study->workspace, PPS_TYPE_FINDING, id);

  g_assert_true (found == PPS_RECORD (study->finding));
  g_assert_null (pps_workspace_lookup (study->workspace, PPS_TYPE_FINDING, NULL));
  g_assert_null (pps_workspace_lookup (study->workspace, PPS_TYPE_FINDING, ""));
  g_assert_null (pps_workspace_lookup (study->workspace, PPS_TYPE_ROUND, id));
  g_assert_true (pps_edit_remove (study->workspace, study->finding, NULL));
  g_assert_null (pps_workspace_lookup (study->workspace, PPS_TYPE_FINDING, id));
}

static void
assert_code (Study *study, const char *group, const char *code)
{
  g_autoptr (PpsRespondent) respondent
      = pps_edit_add_respondent (study->workspace, study->partnership, NULL, group, "", NULL);

  assert_text (respondent, "code", code);
}

static void
test_codes (Study *study, gconstpointer unused)
{
  g_autoptr (PpsPartnership) other = NULL;
  g_autoptr (PpsRespondent) first = NULL;

  assert_code (study, "W", "W2");
  assert_code (study, "W", "W3");
  assert_code (study, "O", "O2");
  assert_code (study, "P", "P1");
  g_assert_true (pps_edit_remove (study->workspace, study->employer, NULL));
  assert_code (study, "W", "W1");
  assert_code (study, "W", "W4");

  other = pps_edit_add_partnership (study->workspace, "Ander", NULL);
  first = pps_edit_add_respondent (study->workspace, other, NULL, "W", "", NULL);
  assert_text (first, "code", "W1");
}

static void
test_positions (Study *study, gconstpointer unused)
{
  static const char *const names[] = { "B", "A", "C" };
  g_autoptr (PpsQuery) found = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PpsOrganisation) made
          = pps_edit_add_organisation (study->workspace, study->partnership, names[i], "O", NULL);

      g_assert_nonnull (made);
    }
  study_close (study);
  study_open (study, 0);

  found = pps_query_new (study->store, "partnership-organisations",
                         pps_record_get_id (PPS_RECORD (study->partnership)), NULL);
  g_assert_cmpuint (pps_query_get_n (found), ==, 4);
  for (guint i = 0; i < 3; i++)
    assert_text (pps_query_get (found, i + 1), "name", names[i]);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/workspace/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-study", test_new_study);
  ADD ("not-free", test_not_free);
  ADD ("nothing-half", test_nothing_half);
  ADD ("no-study-row", test_no_study_row);
  ADD ("own-guide", test_own_guide);
  ADD ("guide-is-kept", test_guide_is_kept);
  ADD ("broken-guide", test_broken_guide);
  ADD ("own-group", test_own_group);
  ADD ("lookup", test_lookup);
  ADD ("codes", test_codes);
  ADD ("positions", test_positions);

  return g_test_run ();
}
