/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-member-check.h"
#include "pps-member-check-presenter.h"
#include "pps-member-file.h"
#include "pps-member-forms.h"

/* What was understood goes back to who said it. */

static GPtrArray *
make (Study *study)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *checks
      = pps_edit_make_member_checks (study->workspace, study->employer, study->round, &error);

  g_assert_no_error (error);

  return checks;
}

static void
act_make (Study *study)
{
  g_ptr_array_unref (make (study));
}

static PpsMemberCheck *
get_check (Study *study)
{
  return study_get (study, "respondent-member-checks",
                    pps_record_get_id (PPS_RECORD (study->employer)), 0);
}

static void
test_make (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) other = study_add_finding (study, study->round, "costs", "O", "van O");
  g_autoptr (PpsFinding) parked = study_add_finding (study, study->round, "", "W", "geparkeerd");
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (PpsMemberCheck) check = NULL;

  pps_edit_set_text (study->workspace, parked, "respondent",
                     pps_record_get_id (PPS_RECORD (study->employer)), NULL);
  study_assert_undone (study, act_make);
  assert_text (study->finding, "status", "shown");
  check = get_check (study);
  assert_text (check, "shown", "te weinig monteurs");
  assert_text (check, "finding", pps_record_get_id (PPS_RECORD (study->finding)));

  /* Asked again, in its wording of now; one question, not two. */
  pps_edit_set_text (study->workspace, study->finding, "text", "weinig monteurs", NULL);
  checks = make (study);
  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_true (g_ptr_array_index (checks, 0) == (gpointer) check);
  assert_text (check, "shown", "weinig monteurs");

  /* Who said nothing is asked nothing. */
  nothing = pps_edit_make_member_checks (study->workspace, study->government, study->round, NULL);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
answer (Study *study, const char *word, const char *words)
{
  g_autoptr (PpsMemberCheck) check = get_check (study);

  g_assert_true (pps_edit_answer_member_check (study->workspace, check, word, words, NULL));
}

static void
act_correct (Study *study)
{
  answer (study, "correct", "Er zijn geen goede monteurs");
}

static void
act_follow (Study *study)
{
  g_autoptr (PpsMemberCheck) check = get_check (study);

  g_assert_true (pps_edit_settle_member_check (study->workspace, check, TRUE, NULL));
}

static void
test_answers (Study *study, gconstpointer unused)
{
  g_autoptr (PpsMemberCheck) check = NULL;

  act_make (study);
  check = get_check (study);
  answer (study, "agree", "");
  assert_text (study->finding, "status", "confirmed");
  g_assert_true (pps_record_has_text (PPS_RECORD (check), "received"));
  answer (study, "", "");
  assert_text (study->finding, "status", "shown");

  study_assert_undone (study, act_correct);
  assert_text (study->finding, "status", "disputed");
  assert_text (study->finding, "text", "te weinig monteurs");
  study_assert_undone (study, act_follow);
  assert_text (study->finding, "text", "Er zijn geen goede monteurs");
  assert_text (study->finding, "status", "confirmed");

  /* The trace: what was shown, what was answered. */
  assert_text (check, "shown", "te weinig monteurs");
  assert_text (check, "answer", "correct");
  assert_text (check, "words", "Er zijn geen goede monteurs");
  g_assert_true (pps_record_has_text (PPS_RECORD (check), "settled"));
}

static void
act_keep (Study *study)
{
  g_autoptr (PpsMemberCheck) check = get_check (study);

  g_assert_true (pps_edit_settle_member_check (study->workspace, check, FALSE, NULL));
}

static void
test_not_followed (Study *study, gconstpointer unused)
{
  g_autoptr (PpsMemberCheck) check = NULL;

  act_make (study);
  check = get_check (study);
  answer (study, "remove", "Dat heb ik niet gezegd");
  study_assert_undone (study, act_keep);
  assert_text (check, "outcome", "kept");
  assert_text (study->finding, "status", "disputed");
  g_assert_false (pps_record_is_deleted (PPS_RECORD (study->finding)));

  g_assert_true (pps_edit_settle_member_check (study->workspace, check, TRUE, NULL));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (study->finding)));
}

/* Agreeing to a wording that is no longer there confirms nothing. */
static void
test_reworded (Study *study, gconstpointer unused)
{
  act_make (study);
  pps_edit_set_text (study->workspace, study->finding, "text", "heel iets anders", NULL);
  answer (study, "agree", "");
  assert_text (study->finding, "status", "shown");
}

/* What a form brings that another copy of the program filled in. */
static PpsMemberReport
read_filled (Study *study, PpsMemberFile *form, const char *word, const char *correction)
{
  PpsMemberReport report;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < pps_member_file_get_n_items (form); i++)
    pps_member_file_answer (form, i, word, correction);
  pps_edit_read_member_form (study->workspace, form, &report, &error);
  g_assert_no_error (error);

  return report;
}

static void
test_form (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) checks = make (study);
  g_autoptr (PpsMemberFile) form = pps_member_check_make_form (study->workspace, checks);
  const PpsMemberItem *item = pps_member_file_get_item (form, 0);

  g_assert_cmpstr (pps_member_file_get_respondent (form), ==, "W1");
  g_assert_cmpuint (pps_member_file_get_n_items (form), ==, 1);
  g_assert_cmpstr (item->finding, ==, "te weinig monteurs");
  g_assert_nonnull (strstr (item->pane, "Sociaal probleem"));
  g_assert_cmpstr (item->said[0], ==, "te weinig monteurs");

  g_assert_cmpuint (read_filled (study, form, "", "").n_open, ==, 1);
  assert_text (study->finding, "status", "shown");
  g_assert_cmpuint (read_filled (study, form, "agree", "").n_agreed, ==, 1);
  assert_text (study->finding, "status", "confirmed");
}

/* A form may come in twice, by mail and on a stick: what was settled in between stays so. */
static void
test_read_twice (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) checks = make (study);
  g_autoptr (PpsMemberFile) form = pps_member_check_make_form (study->workspace, checks);
  PpsRecord *check = g_ptr_array_index (checks, 0);

  read_filled (study, form, "correct", "Geen goede monteurs");
  act_follow (study);
  assert_text (check, "outcome", "followed");
  assert_text (study->finding, "status", "confirmed");
  g_assert_cmpuint (read_filled (study, form, "correct", "Geen goede monteurs").n_corrected, ==, 1);
  g_assert_true (pps_record_has_text (check, "settled"));
  assert_text (study->finding, "status", "confirmed");

  /* Who changes their mind opens it again. */
  read_filled (study, form, "remove", "");
  g_assert_false (pps_record_has_text (check, "settled"));
  assert_text (check, "outcome", "");
  assert_text (study->finding, "status", "disputed");
}

/* A yes to other words, an unknown finding, another study: nothing that was not asked is taken. */
static void
test_strange_forms (Study *study, gconstpointer unused)
{
  static const char *const nothing[] = { NULL };
  g_autoptr (GPtrArray) checks = make (study);
  g_autoptr (PpsMemberFile) form = pps_member_check_make_form (study->workspace, checks);
  g_autoptr (PpsMemberFile) elsewhere = pps_member_file_new ("x", "nl");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PpsMemberReport report;
  g_autoptr (GError) error = NULL;

  pps_edit_set_text (study->workspace, study->finding, "text", "weinig monteurs", NULL);
  act_make (study);
  before = study_dump_open (study);
  pps_member_file_add (form, "x", "", "", nothing);
  pps_member_file_add (form, pps_record_get_id (PPS_RECORD (study->finding)), "", "", nothing);
  g_assert_cmpuint (read_filled (study, form, "agree", "").n_unknown, ==, 3);
  after = study_dump_open (study);
  g_assert_cmpstr (after, ==, before);

  g_assert_false (pps_edit_read_member_form (study->workspace, elsewhere, &report, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "another study"));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-member-check/" name, Study, NULL, study_set_up, test, study_tear_down)

/* The sheet asks for each finding that rests on words of the respondent, and for none of others. */
static void
test_sheet (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) other = study_add_finding (study, study->round, "costs", "O", "van O");
  PpsPresentOptions options = { .language = "nl", .round = study->round };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) nothing = NULL;
  g_autoptr (GError) error = NULL;
  const PpsSheetPane *pane;
  const PpsSheetLine *line;

  sheet = pps_present_member_check (study->workspace, study->employer, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_GUIDE);
  g_assert_cmpstr (pps_sheet_get_title (sheet), ==, "Wat wij hebben begrepen");
  g_assert_cmpuint (pps_sheet_get_n_panes (sheet), ==, 2);
  pane = pps_sheet_get_pane (sheet, 1);
  g_assert_cmpstr (pane->id, ==, STUDY_PANE);
  g_assert_cmpuint (pane->lines->len, ==, 4);
  line = g_ptr_array_index (pane->lines, 0);
  g_assert_cmpstr (line->text, ==, "te weinig monteurs");
  g_assert_cmpint (line->style, ==, PPS_LINE_LEAD);
  for (guint i = 1; i < 4; i++)
    {
      line = g_ptr_array_index (pane->lines, i);
      g_assert_cmpint (line->style, ==, PPS_LINE_PROBE);
    }
  /* Looking at it asks nobody anything yet. */
  g_assert_cmpuint (study_count (study, "respondent-member-checks",
                                 pps_record_get_id (PPS_RECORD (study->employer))),
                    ==, 0);

  nothing = pps_present_member_check (study->workspace, study->government, &options, &error);
  g_assert_null (nothing);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Out as a file, filled in without the study, and back: one step of undo. */
static void
test_files (Study *study, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (study->folder, "W1.ppsform", NULL);
  g_autoptr (PpsMemberFile) form = NULL;
  g_autoptr (GError) error = NULL;
  PpsMemberReport report;
  guint n = 0;

  g_assert_true (
      pps_member_forms_write (study->workspace, study->round, NULL, study->folder, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  /* A form that may be filled in already is not written over. */
  g_assert_false (
      pps_member_forms_write (study->workspace, study->round, NULL, study->folder, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);

  form = pps_member_file_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pps_member_file_get_respondent (form), ==, "W1");
  g_assert_cmpuint (pps_member_file_get_n_items (form), ==, 1);
  g_assert_cmpstr (pps_member_file_get_item (form, 0)->finding, ==, "te weinig monteurs");
  pps_member_file_answer (form, 0, "correct", "Vooral te weinig “leraren”");
  g_assert_true (pps_member_file_save (form, path, &error));

  /* One of them alone; who was not heard gets none. */
  g_assert_true (pps_member_forms_write (study->workspace, study->round, study->government,
                                         study->folder, &n, &error));
  g_assert_cmpuint (n, ==, 0);

  g_assert_true (pps_member_forms_read (study->workspace, path, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_corrected, ==, 1);
  assert_text (study->finding, "status", "disputed");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (study->finding, "status", "shown");
}

/* What is no form is refused in a sentence that names the file and the place. */
static void
test_strange_files (Study *study, gconstpointer unused)
{
#define HEAD                                                                                       \
  "{\"format\":\"pps-canvas-member-check\",\"version\":1,\"study\":\"s\",\"language\":\"nl\","     \
  "\"partnership\":\"p\",\"round\":\"r\",\"respondent\":\"W1\",\"sent\":\"\",\"items\":"
  static const struct
  {
    const char *text;
    const char *told;
  } files[] = {
    { "", "vreemd.ppsform" },
    { "{", "vreemd.ppsform" },
    { "[[[[[[[[[[[[1]]]]]]]]]]]]", "no form" },
    { "{\"format\":\"iets\"}", "no form" },
    { "{\"format\":3}", "“format”" },
    { "{\"format\":\"pps-canvas-member-check\"}", "no version" },
    { "{\"format\":\"pps-canvas-member-check\",\"version\":2}", "another version" },
    { "{\"format\":\"pps-canvas-member-check\",\"version\":1}", "“study”" },
    { HEAD "{}}", "no findings" },
    { HEAD "[1]}", "finding 1" },
    { HEAD
      "[{\"id\":\"a\",\"pane_name\":\"\",\"finding\":\"\",\"answer\":\"\",\"correction\":\"\"},"
      "{\"id\":\"b\",\"pane_name\":\"\",\"finding\":3}]}",
      "finding 2" },
    { HEAD
      "[{\"id\":\"a\",\"pane_name\":\"\",\"finding\":\"\",\"answer\":\"ja\",\"correction\":\"\"}]}",
      "“ja”" },
    { HEAD "[{\"id\":\"a\",\"pane_name\":\"\",\"finding\":\"\",\"answer\":\"\",\"correction\":\"\","
           "\"words\":[1]}]}",
      "finding 1" },
    { HEAD "[{\"id\":\"a\",\"pane_name\":\"\",\"finding\":\"\\ud83d\",\"answer\":\"\","
           "\"correction\":\"\"}]}",
      "vreemd.ppsform" },
    { "{\"a\\ude00\":\\o}", "vreemd.ppsform" },
    { "\xff\xfe", "UTF-8" },
  };
  g_autofree char *path = g_build_filename (study->folder, "vreemd.ppsform", NULL);
  g_autofree char *large = g_strnfill ((1 << 20) + 1, ' ');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
      g_assert_null (pps_member_file_load (path, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_nonnull (strstr (error->message, "vreemd.ppsform"));
      g_assert_nonnull (strstr (error->message, files[i].told));
      g_clear_error (&error);
    }
  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  g_assert_null (pps_member_file_load (path, &error));
  g_assert_nonnull (strstr (error->message, "larger"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("make", test_make);
  ADD ("answers", test_answers);
  ADD ("not-followed", test_not_followed);
  ADD ("reworded", test_reworded);
  ADD ("sheet", test_sheet);
  ADD ("files", test_files);
  ADD ("strange-files", test_strange_files);
  ADD ("form", test_form);
  ADD ("read-twice", test_read_twice);
  ADD ("strange-forms", test_strange_forms);

  return g_test_run ();
}
