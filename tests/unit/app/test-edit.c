/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-edit-consent.h"
#include "pps-edit-event.h"
#include "pps-edit-line-item.h"

/* What every verb promises: it is one commit and one step of undo, undo and redo bring back the
 * rows exactly, and where it cannot be done file and objects stay as they were. Each verb here
 * changes something in the study of the fixture. */

typedef gboolean (*DoVerb) (Study *study, GError **error);

/* Drops what a verb made, and says whether it made anything. */
static gboolean
made (gpointer record)
{
  g_autoptr (PpsRecord) owned = record;

  return owned != NULL;
}

static gboolean
do_set_text (Study *study, GError **error)
{
  return pps_edit_set_text (study->workspace, study->partnership, "region", "Drenthe", error);
}

static gboolean
do_set_reference (Study *study, GError **error)
{
  return pps_edit_set_text (study->workspace, study->government, "organisation",
                            pps_record_get_id (PPS_RECORD (study->organisation)), error);
}

static gboolean
do_clear_reference (Study *study, GError **error)
{
  return pps_edit_set_text (study->workspace, study->employer, "organisation", NULL, error);
}

static gboolean
do_set_boolean (Study *study, GError **error)
{
  return pps_edit_set_boolean (study->workspace, study->organisation, "small", TRUE, error);
}

static gboolean
do_set_real (Study *study, GError **error)
{
  return pps_edit_set_real (study->workspace, study->finding, "amount", "12,5", error);
}

static gboolean
do_set_date (Study *study, GError **error)
{
  return pps_edit_set_date (study->workspace, study->partnership, "start", "1 okt 2019", error);
}

static gboolean
do_set_moment (Study *study, GError **error)
{
  return pps_edit_set_moment (study->workspace, study->interview, "planned", "3-12-2026 14:00",
                              error);
}

static gboolean
do_write_cell (Study *study, GError **error)
{
  return pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W", "value",
                                 "Eerste regel\nTweede", error);
}

static gboolean
do_remove_partnership (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->partnership, error);
}

static gboolean
do_remove_round (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->round, error);
}

static gboolean
do_remove_interview (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->interview, error);
}

static gboolean
do_remove_respondent (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->employer, error);
}

static gboolean
do_remove_organisation (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->organisation, error);
}

static gboolean
do_remove_finding (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->finding, error);
}

static gboolean
do_add_partnership (Study *study, GError **error)
{
  return made (pps_edit_add_partnership (study->workspace, "Tweede", error));
}

static gboolean
do_add_organisation (Study *study, GError **error)
{
  return made (
      pps_edit_add_organisation (study->workspace, study->partnership, "Gemeente", "O", error));
}

static gboolean
do_add_respondent (Study *study, GError **error)
{
  return made (pps_edit_add_respondent (study->workspace, study->partnership, study->organisation,
                                        "W", "Eigenaar", error));
}

static gboolean
do_add_round (Study *study, GError **error)
{
  return made (
      pps_edit_add_round (study->workspace, study->partnership, "Eind", "evaluation", "", error));
}

static gboolean
do_add_characteristic (Study *study, GError **error)
{
  return made (pps_edit_add_characteristic (study->workspace, study->partnership,
                                            "Klein en regionaal", error));
}

static gboolean
do_add_lesson (Study *study, GError **error)
{
  return made (pps_edit_add_lesson (study->workspace, study->partnership, "Begin klein", error));
}

static gboolean
do_add_interview (Study *study, GError **error)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();

  g_ptr_array_add (heard, study->government);

  return made (pps_edit_add_interview (study->workspace, study->round, "O", heard, error));
}

static gboolean
do_set_respondents (Study *study, GError **error)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (PpsQuery) respondents = NULL;

  g_ptr_array_add (heard, study->government);
  if (!pps_edit_set_respondents (study->workspace, study->interview, heard, error))
    return FALSE;

  respondents = pps_query_new (pps_workspace_get_store (study->workspace), "interview-respondents",
                               pps_record_get_id (PPS_RECORD (study->interview)), NULL);
  g_assert_cmpuint (pps_query_get_n (respondents), ==, 1);
  g_assert_true (pps_query_get (respondents, 0) == (gpointer) study->government);

  return TRUE;
}

static gboolean
do_plan_nobody (Study *study, GError **error)
{
  return made (pps_edit_add_interview (study->workspace, study->round, "O", NULL, error));
}

static gboolean
do_end_interview (Study *study, GError **error)
{
  return pps_edit_end_interview (study->workspace, study->interview, error);
}

static gboolean
do_answer_text (Study *study, GError **error)
{
  return pps_edit_answer_text (study->workspace, study->interview, "pane.solution",
                               "Samen opleiden", error);
}

static gboolean
do_answer_reword (Study *study, GError **error)
{
  return pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION,
                               "Nu zijn " STUDY_WORDS, error);
}

static gboolean
do_answer_note (Study *study, GError **error)
{
  return pps_edit_answer_note (study->workspace, study->interview, "pane.solution", "twijfelt",
                               error);
}

static gboolean
do_answer_state (Study *study, GError **error)
{
  return pps_edit_answer_state (study->workspace, study->interview, "pane.solution", "declines",
                                error);
}

static gboolean
do_answer_reason (Study *study, GError **error)
{
  return pps_edit_answer_reason (study->workspace, study->interview, STUDY_QUESTION, "mark-reason",
                                 "te duur", error);
}

static gboolean
do_answer_mark (Study *study, GError **error)
{
  return pps_edit_answer_mark (study->workspace, study->interview, STUDY_QUESTION, 2, error);
}

static gboolean
do_answer_probe (Study *study, GError **error)
{
  return pps_edit_answer_probe (study->workspace, study->interview, STUDY_QUESTION, "a", TRUE,
                                error);
}

static gboolean
do_answer_flag (Study *study, GError **error)
{
  return pps_edit_answer_flag (study->workspace, study->interview, STUDY_QUESTION, TRUE, error);
}

static gboolean
do_add_finding (Study *study, GError **error)
{
  return made (pps_edit_add_finding (study->workspace, study->partnership, study->round, "solution",
                                     "", "Gedeeld", error));
}

static gboolean
do_find_words (Study *study, GError **error)
{
  return made (pps_edit_find_words (study->workspace, study->answer, 0, 7, error));
}

static gboolean
do_move_finding (Study *study, GError **error)
{
  return pps_edit_move_finding (study->workspace, study->finding, "solution", "O", NULL, error);
}

static gboolean
do_add_line_item (Study *study, GError **error)
{
  return made (pps_edit_add_line_item (study->workspace, study->interview, "pane.costs", "cost",
                                       NULL, error));
}

static gboolean
do_plan_minutes (Study *study, GError **error)
{
  return pps_edit_plan_minutes (study->workspace, study->interview, 60, error);
}

static gboolean
do_consent_form (Study *study, GError **error)
{
  return pps_edit_consent_form (study->workspace, study->interview, study->employer, "signed",
                                error);
}

static gboolean
do_consent_permission (Study *study, GError **error)
{
  return pps_edit_consent_permission (study->workspace, study->interview, NULL,
                                      PPS_PERMISSION_REUSE, TRUE, error);
}

typedef struct
{
  const char *name;
  DoVerb run;
  const char *verb;
} Verb;

static const Verb verbs[] = {
  { "set-text", do_set_text, "reword" },
  { "set-reference", do_set_reference, "reword" },
  { "clear-reference", do_clear_reference, "reword" },
  { "set-boolean", do_set_boolean, "set" },
  { "set-real", do_set_real, "set" },
  { "set-date", do_set_date, "reword" },
  { "set-moment", do_set_moment, "reword" },
  { "write-cell", do_write_cell, "write-cell" },
  { "remove-partnership", do_remove_partnership, "remove" },
  { "remove-round", do_remove_round, "remove" },
  { "remove-interview", do_remove_interview, "remove" },
  { "remove-respondent", do_remove_respondent, "remove" },
  { "remove-organisation", do_remove_organisation, "remove" },
  { "remove-finding", do_remove_finding, "remove" },
  { "add-partnership", do_add_partnership, "add-partnership" },
  { "add-organisation", do_add_organisation, "add-organisation" },
  { "add-respondent", do_add_respondent, "add-respondent" },
  { "add-round", do_add_round, "add-round" },
  { "add-characteristic", do_add_characteristic, "add-characteristic" },
  { "add-lesson", do_add_lesson, "add-lesson" },
  { "add-interview", do_add_interview, "add-interview" },
  { "set-respondents", do_set_respondents, "set-respondents" },
  { "plan-nobody", do_plan_nobody, "add-interview" },
  { "end-interview", do_end_interview, "end-interview" },
  { "answer-text", do_answer_text, "answer" },
  { "answer-reword", do_answer_reword, "answer" },
  { "answer-note", do_answer_note, "note" },
  { "answer-state", do_answer_state, "state" },
  { "answer-reason", do_answer_reason, "reason" },
  { "answer-mark", do_answer_mark, "mark" },
  { "answer-probe", do_answer_probe, "probe" },
  { "answer-flag", do_answer_flag, "flag" },
  { "add-finding", do_add_finding, "add-finding" },
  { "find-words", do_find_words, "find" },
  { "move-finding", do_move_finding, "move" },
  { "add-line-item", do_add_line_item, "add" },
  { "plan-minutes", do_plan_minutes, "set" },
  { "consent-form", do_consent_form, "consent" },
  { "consent-permission", do_consent_permission, "consent" },
};

static void
count_cb (gpointer instance, guint *n)
{
  *n += 1;
}

/* All but the course of interviews, which no undo takes back: see edit-event. */
static char *
dump_but_events (Study *study)
{
  g_autofree char *all = study_dump (study);
  char *events = strstr (all, "-- event\n");
  char *rest = strstr (events + 1, "\n-- ");

  *events = '\0';

  return g_strconcat (all, rest, NULL);
}

static void
test_one_step (Study *study, gconstpointer data)
{
  const Verb *verb = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *step = NULL;
  guint n = 0;

  study_close (study);
  before = dump_but_events (study);

  study_open (study, 0);
  g_signal_connect (study->store, "changed", G_CALLBACK (count_cb), &n);
  g_assert_true (verb->run (study, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  step = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (step, ==, verb->verb);
  study_close (study);
  after = dump_but_events (study);
  g_assert_cmpstr (before, !=, after);

  study_open (study, 0);
  g_assert_true (pps_edit_undo (study->workspace, &error));
  study_close (study);
  undone = dump_but_events (study);
  g_assert_cmpstr (undone, ==, before);

  study_open (study, 0);
  g_assert_true (pps_edit_redo (study->workspace, &error));
  study_close (study);
  redone = dump_but_events (study);
  g_assert_cmpstr (redone, ==, after);
}

static char *
describe_objects (Study *study)
{
  PpsRecord *records[] = {
    PPS_RECORD (study->partnership), PPS_RECORD (study->organisation),
    PPS_RECORD (study->government),  PPS_RECORD (study->employer),
    PPS_RECORD (study->round),       PPS_RECORD (study->interview),
    PPS_RECORD (study->answer),      PPS_RECORD (study->finding),
  };
  g_autoptr (GString) description = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      guint n;
      const PpsField *fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (records[i]), &n);

      g_string_append_printf (description, "%s %d", pps_record_get_id (records[i]),
                              pps_record_is_deleted (records[i]));
      for (guint j = 0; j < n; j++)
        {
          const GValue *value = pps_record_peek_value (records[i], j);
          g_autofree char *contents
              = G_IS_VALUE (value) ? g_strdup_value_contents (value) : g_strdup ("absent");

          g_string_append_printf (description, " %s=%s", fields[j].name, contents);
        }
      g_string_append_c (description, '\n');
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}

static void
assert_refused (Study *study, const Verb *verb)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = describe_objects (study);
  g_autofree char *after = NULL;

  g_assert_false (verb->run (study, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 10);
  after = describe_objects (study);
  g_assert_cmpstr (before, ==, after);
}

static void
test_read_only (Study *study, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  guint n = 0;

  study_close (study);
  before = study_read (study);
  study_open (study, PPS_STORE_READ_ONLY);
  g_signal_connect (study->store, "changed", G_CALLBACK (count_cb), &n);
  assert_refused (study, data);
  g_assert_cmpuint (n, ==, 0);
  study_close (study);
  after = study_read (study);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_closed (Study *study, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  pps_store_close (study->store);
  before = study_read (study);
  assert_refused (study, data);
  study_close (study);
  after = study_read (study);
  g_assert_true (g_bytes_equal (before, after));
}

/* Refused halfway, when a record has been made already. */
static void
test_refused_halfway (Study *study, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  study_close (study);
  before = study_dump (study);
  study_open (study, 0);

  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (GError) error = NULL;
      PpsWorkspace *workspace = study->workspace;
      const char *bad = "\xff";
      gpointer record = NULL;

      if (i == 0)
        record = pps_edit_add_partnership (workspace, bad, &error);
      else if (i == 1)
        record = pps_edit_add_organisation (workspace, study->partnership, bad, "W", &error);
      else if (i == 2)
        record = pps_edit_add_respondent (workspace, study->partnership, NULL, "W", bad, &error);
      else if (i == 3)
        record = pps_edit_add_round (workspace, study->partnership, "Nul", bad, "", &error);
      else if (i == 4)
        record = pps_edit_add_interview (workspace, study->round, bad, NULL, &error);
      else if (i == 5)
        record = pps_edit_add_finding (workspace, study->partnership, study->round, "solution", "W",
                                       bad, &error);
      else
        g_assert_false (
            pps_edit_answer_text (workspace, study->interview, "pane.solution", bad, &error));

      g_assert_null (record);
      g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
    }

  /* The study can be worked on. */
  g_assert_true (pps_edit_set_text (study->workspace, study->partnership, "region", "x", NULL));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  study_close (study);
  after = study_dump (study);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *one_step = g_strconcat ("/edit/one-step/", verbs[i].name, NULL);
      g_autofree char *read_only = g_strconcat ("/edit/read-only/", verbs[i].name, NULL);
      g_autofree char *closed = g_strconcat ("/edit/closed/", verbs[i].name, NULL);

      g_test_add (one_step, Study, &verbs[i], study_set_up, test_one_step, study_tear_down);
      g_test_add (read_only, Study, &verbs[i], study_set_up, test_read_only, study_tear_down);
      g_test_add (closed, Study, &verbs[i], study_set_up, test_closed, study_tear_down);
    }
  g_test_add ("/edit/refused-halfway", Study, NULL, study_set_up, test_refused_halfway,
              study_tear_down);

  return g_test_run ();
}
