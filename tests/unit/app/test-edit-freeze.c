/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "pps-edit-findings.h"
#include "pps-edit-freeze.h"
#include "pps-edit-judgement.h"
#include "pps-edit-tag.h"

/* What is frozen stays what was reported. */

static void
freeze (Study *study)
{
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  snapshot = pps_edit_freeze_round (study->workspace, study->round, "Tussenrapport",
                                    "Naar het bestuur", &error);
  g_assert_no_error (error);
}

static void
unfreeze (Study *study)
{
  g_assert_true (pps_edit_unfreeze_round (study->workspace, study->round, NULL));
}

static void
tag (Study *study, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  pps_edit_tag (study->workspace, records, "tekort", error);
}

static void
test_freeze (Study *study, gconstpointer unused)
{
  study_assert_undone (study, freeze);
  g_assert_true (pps_edit_is_frozen (study->round));
  g_assert_null (pps_edit_freeze_round (study->workspace, study->round, "", "", NULL));
  study_assert_undone (study, unfreeze);
  g_assert_false (pps_edit_is_frozen (study->round));

  /* It was reported all the same. */
  g_assert_cmpuint (
      study_count (study, "round-snapshots", pps_record_get_id (PPS_RECORD (study->round))), ==, 1);
}

static void
test_snapshot (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRecord) snapshot = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonObject *finding;
  JsonObject *evidence;

  tag (study, study->finding, NULL);
  pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "partly", "Niet iedereen", NULL);
  freeze (study);
  snapshot = study_get (study, "round-snapshots", pps_record_get_id (PPS_RECORD (study->round)), 0);
  assert_text (snapshot, "name", "Tussenrapport");
  assert_text (snapshot, "note", "Naar het bestuur");
  json_parser_load_from_data (parser, pps_record_get_text (snapshot, "content"), -1, &error);
  g_assert_no_error (error);

  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (root, "partnership"), "name"),
      ==, "Techniek Noord");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "findings")), ==, 1);
  finding = json_array_get_object_element (json_object_get_array_member (root, "findings"), 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "text"), ==, "te weinig monteurs");
  g_assert_cmpstr (json_object_get_string_member (finding, "stakeholder_group"), ==, "W");
  g_assert_cmpstr (
      json_array_get_string_element (json_object_get_array_member (finding, "tags"), 0), ==,
      "tekort");
  evidence = json_array_get_object_element (json_object_get_array_member (finding, "evidence"), 0);
  g_assert_cmpstr (json_object_get_string_member (evidence, "text"), ==, "te weinig monteurs");
  g_assert_cmpint (json_object_get_int_member (evidence, "start"), ==, 8);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "judgements")), ==,
                    1);
}

/* Acts on a study of which the round is frozen. */
typedef struct
{
  const char *name;
  void (*act) (Study *study, GError **error);
} Act;

static void
answer_text (Study *study, GError **error)
{
  pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, "anders", error);
}

static void
answer_new (Study *study, GError **error)
{
  pps_edit_answer_text (study->workspace, study->interview, "pane.solution", "nieuw", error);
}

static void
reword (Study *study, GError **error)
{
  pps_edit_set_text (study->workspace, study->finding, "text", "anders", error);
}

static void
move (Study *study, GError **error)
{
  pps_edit_move_finding (study->workspace, study->finding, "costs", "O", NULL, error);
}

static void
take_out (Study *study, GError **error)
{
  pps_edit_set_text (study->workspace, study->finding, "round", NULL, error);
}

static void
find_words (Study *study, GError **error)
{
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (study->workspace, study->answer, 0, 7, error);
}

static void
add_finding (Study *study, GError **error)
{
  g_autoptr (PpsFinding) finding = pps_edit_add_finding (study->workspace, study->partnership,
                                                         study->round, "costs", "W", "x", error);
}

static void
add_passage (Study *study, GError **error)
{
  g_autoptr (PpsEvidence) evidence
      = pps_edit_add_passage (study->workspace, study->finding, study->answer, 0, 7, error);
}

static void
split (Study *study, GError **error)
{
  g_autoptr (PpsFinding) rest
      = pps_edit_split_finding (study->workspace, study->finding, "a", "b", error);
}

static void
tag_finding (Study *study, GError **error)
{
  tag (study, study->finding, error);
}

static void
judge (Study *study, GError **error)
{
  pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "agree", "", error);
}

static void
write_cell (Study *study, GError **error)
{
  pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W", "value", "x",
                          error);
}

static void
add_interview (Study *study, GError **error)
{
  g_autoptr (PpsInterview) interview
      = pps_edit_add_interview (study->workspace, study->round, "O", NULL, error);
}

static void
rename_round (Study *study, GError **error)
{
  pps_edit_set_text (study->workspace, study->round, "name", "x", error);
}

static void
remove_finding (Study *study, GError **error)
{
  pps_edit_remove (study->workspace, study->finding, error);
}

static void
remove_interview (Study *study, GError **error)
{
  pps_edit_remove (study->workspace, study->interview, error);
}

static void
remove_round (Study *study, GError **error)
{
  pps_edit_remove (study->workspace, study->round, error);
}

static const Act acts[] = {
  { "answer-text", answer_text },
  { "answer-new", answer_new },
  { "reword", reword },
  { "move", move },
  { "take-out", take_out },
  { "find-words", find_words },
  { "add-finding", add_finding },
  { "add-passage", add_passage },
  { "split", split },
  { "tag", tag_finding },
  { "judge", judge },
  { "write-cell", write_cell },
  { "add-interview", add_interview },
  { "rename-round", rename_round },
  { "remove-finding", remove_finding },
  { "remove-interview", remove_interview },
  { "remove-round", remove_round },
};

static void
test_refuses (Study *study, gconstpointer data)
{
  const Act *act = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *open = NULL;
  g_autoptr (GError) error = NULL;

  freeze (study);
  before = study_dump_open (study);
  act->act (study, &error);
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "Looptijd 2025"));
  after = study_dump_open (study);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);

  /* It is the frost that refused. */
  unfreeze (study);
  act->act (study, &error);
  g_assert_no_error (error);
  open = study_dump_open (study);
  g_assert_cmpstr (open, !=, before);
}

/* What goes on beside it. */
static void
test_stays_open (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (GError) error = NULL;

  freeze (study);
  later = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "", &error);
  g_assert_no_error (error);
  finding = study_add_finding (study, later, "costs", "W", "nieuw");
  g_assert_true (pps_edit_set_text (study->workspace, finding, "continues",
                                    pps_record_get_id (PPS_RECORD (study->finding)), &error));
  g_assert_no_error (error);
  pps_edit_keep_place (study->workspace, study->interview, STUDY_QUESTION, 10, &error);
  g_assert_no_error (error);
  pps_edit_set_text (study->workspace, study->partnership, "phase", "development", &error);
  g_assert_no_error (error);

  /* Nothing is moved into a frozen round either. */
  g_assert_false (pps_edit_set_text (study->workspace, finding, "round",
                                     pps_record_get_id (PPS_RECORD (study->round)), &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* With all of its partnership it goes. */
  pps_edit_remove (study->workspace, study->partnership, &error);
  g_assert_no_error (error);
}

static void
judge_pane (Study *study)
{
  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "disagree",
                                      "Zij zien het anders", NULL));
}

static void
take_judgement_back (Study *study)
{
  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "", "", NULL));
}

static void
test_judge (Study *study, gconstpointer unused)
{
  g_autoptr (PpsPaneJudgement) judgement = NULL;

  g_assert_null (pps_edit_find_judgement (study->workspace, study->round, STUDY_PANE));
  study_assert_undone (study, judge_pane);
  judgement = pps_edit_find_judgement (study->workspace, study->round, STUDY_PANE);
  assert_text (judgement, "verdict", "disagree");
  assert_text (judgement, "reason", "Zij zien het anders");
  judge_pane (study);
  g_assert_cmpuint (
      study_count (study, "round-pane-judgements", pps_record_get_id (PPS_RECORD (study->round))),
      ==, 1);
  study_assert_undone (study, take_judgement_back);
  g_assert_null (pps_edit_find_judgement (study->workspace, study->round, STUDY_PANE));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-freeze/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("freeze", test_freeze);
  ADD ("snapshot", test_snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/edit-freeze/refuses/", acts[i].name, NULL);

      g_test_add (path, Study, &acts[i], study_set_up, test_refuses, study_tear_down);
    }
  ADD ("stays-open", test_stays_open);
  ADD ("judge", test_judge);

  return g_test_run ();
}
