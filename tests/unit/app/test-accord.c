/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-accord.h"
#include "pps-edit-judgement.h"
#include "pps-edit-tag.h"

/* What helps to judge how far groups agree. */

static const PpsPaneAccord *
get_pane (GPtrArray *panes, const char *id)
{
  for (guint i = 0; i < panes->len; i++)
    {
      const PpsPaneAccord *pane = g_ptr_array_index (panes, i);

      if (g_str_equal (pane->pane->id, id))
        return pane;
    }
  g_assert_not_reached ();
}

static const PpsGroupAccord *
get_group (const PpsPaneAccord *pane, const char *letter)
{
  for (guint i = 0; i < pane->groups->len; i++)
    {
      const PpsGroupAccord *group = g_ptr_array_index (pane->groups, i);

      if (g_str_equal (group->letter, letter))
        return group;
    }
  g_assert_not_reached ();
}

static void
mark (Study *study, const char *group, const char *question, int value)
{
  g_autoptr (PpsInterview) interview
      = pps_edit_add_interview (study->workspace, study->round, group, NULL, NULL);

  g_assert_true (pps_edit_start_interview (study->workspace, interview, NULL));
  g_assert_true (pps_edit_answer_mark (study->workspace, interview, question, value, NULL));
}

/* All panes stand there in the order of the interview, also those nobody spoke of. */
static void
test_panes (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) panes = pps_accord_list (study->workspace, study->round);
  const PpsPaneAccord *first = g_ptr_array_index (panes, 0);

  g_assert_cmpuint (panes->len, ==, 18);
  g_assert_cmpstr (first->pane->id, ==, "social-problem");
  g_assert_cmpuint (first->groups->len, ==,
                    pps_query_get_n (pps_workspace_get_groups (study->workspace)));
}

/* Marks stand beside the group that gave them, each of them; silence has three kinds. */
static void
test_groups (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) panes = NULL;
  const PpsGroupAccord *group;

  mark (study, "O", STUDY_QUESTION, 2);
  mark (study, "O", STUDY_QUESTION, 4);
  g_assert_true (pps_edit_answer_state (study->workspace, study->interview, "pane.solution",
                                        "does-not-know", NULL));
  g_assert_true (
      pps_edit_answer_state (study->workspace, study->interview, "pane.costs", "declines", NULL));
  panes = pps_accord_list (study->workspace, study->round);

  g_assert_cmpstr (get_group (get_pane (panes, STUDY_PANE), "O")->marks, ==, "2, 4");
  group = get_group (get_pane (panes, STUDY_PANE), "W");
  g_assert_cmpstr (group->marks, ==, "");
  g_assert_cmpint (group->heard, ==, PPS_HEARING_SAID);
  g_assert_true (group->answer == study->answer);
  g_assert_cmpint (get_group (get_pane (panes, "solution"), "W")->heard, ==,
                   PPS_HEARING_DOES_NOT_KNOW);
  g_assert_cmpint (get_group (get_pane (panes, "costs"), "W")->heard, ==, PPS_HEARING_SILENT);
  g_assert_cmpint (get_group (get_pane (panes, "costs"), "S")->heard, ==, PPS_HEARING_NOT_ASKED);
  g_assert_null (get_group (get_pane (panes, "costs"), "S")->answer);
}

/* A theme is shared where two groups bear it in the same pane; of one group it is not. */
static void
test_tags (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) government
      = study_add_finding (study, study->round, STUDY_PANE, "O", "Vacatures blijven open");
  g_autoptr (PpsFinding) elsewhere
      = study_add_finding (study, study->round, "costs", "O", "Opleiden is duur");
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) panes = NULL;

  g_ptr_array_add (both, study->finding);
  g_ptr_array_add (both, government);
  g_ptr_array_add (one, study->finding);
  g_ptr_array_add (one, elsewhere);
  g_assert_true (pps_edit_tag (study->workspace, both, "Krapte", NULL));
  g_assert_true (pps_edit_tag (study->workspace, one, "Geld", NULL));
  panes = pps_accord_list (study->workspace, study->round);

  g_assert_cmpuint (g_strv_length (get_pane (panes, STUDY_PANE)->tags), ==, 1);
  g_assert_cmpstr (get_pane (panes, STUDY_PANE)->tags[0], ==, "Krapte");
  g_assert_cmpuint (g_strv_length (get_pane (panes, "costs")->tags), ==, 0);
}

static void
test_judgement (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) panes = NULL;

  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "partly",
                                      "W noemt loon", NULL));
  panes = pps_accord_list (study->workspace, study->round);

  assert_text (get_pane (panes, STUDY_PANE)->judgement, "verdict", "partly");
  g_assert_null (get_pane (panes, "costs")->judgement);
  g_assert_cmpstr (pps_accord_sign ("partly"), ==, "≈");
  g_assert_cmpstr (pps_accord_sign (""), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/app/accord/panes", Study, NULL, study_set_up, test_panes, study_tear_down);
  g_test_add ("/app/accord/groups", Study, NULL, study_set_up, test_groups, study_tear_down);
  g_test_add ("/app/accord/tags", Study, NULL, study_set_up, test_tags, study_tear_down);
  g_test_add ("/app/accord/judgement", Study, NULL, study_set_up, test_judgement, study_tear_down);

  return g_test_run ();
}
