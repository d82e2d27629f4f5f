/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-take-over.h"
#include "pps-gate.h"

/* What still holds of the last round, item by item. */

static PpsRound *
add_later (Study *study)
{
  return pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "2027",
                             NULL);
}

static void
test_take_over (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_later (study);
  g_autoptr (PpsFinding) other
      = study_add_finding (study, study->round, "costs", "O", "De huur is hoog");
  g_autoptr (GPtrArray) first = pps_take_over_list (study->workspace, study->round);
  g_autoptr (GPtrArray) all = pps_take_over_list (study->workspace, later);
  g_autoptr (PpsFinding) copy = pps_edit_take_over (study->workspace, study->finding, later, NULL);
  g_autoptr (PpsFinding) again = pps_edit_take_over (study->workspace, study->finding, later, NULL);
  g_autoptr (GPtrArray) left = pps_take_over_list (study->workspace, later);

  g_assert_cmpuint (first->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 2);
  assert_text (copy, "text", "te weinig monteurs");
  assert_text (copy, "stakeholder-group", "W");
  assert_text (copy, "round", pps_record_get_id (PPS_RECORD (later)));
  assert_text (copy, "continues", pps_record_get_id (PPS_RECORD (study->finding)));
  assert_text (copy, "status", "draft");
  g_assert_true (again == copy);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (g_ptr_array_index (left, 0) == other);
}

/* A respondent who did not agree to share is as safe in the copy as in what was copied. */
static void
test_gate (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_later (study);
  g_autoptr (PpsFinding) copy = pps_edit_take_over (study->workspace, study->finding, later, NULL);
  g_autoptr (PpsGate) gate = NULL;

  g_assert_true (pps_edit_set_text (study->workspace, copy, "status", "shown", NULL));
  gate = pps_gate_new (study->workspace, PPS_PURPOSE_PUBLIC);
  g_assert_cmpuint (study_count (study, "finding-evidence", pps_record_get_id (PPS_RECORD (copy))),
                    ==, 1);
  g_assert_cmpint (pps_gate_ask_finding (gate, PPS_RECORD (copy)), ==, PPS_GATE_NOT_SHARED);
}

static void
take_over (Study *study)
{
  g_autoptr (PpsRound) later = study_get (study, "all-rounds", NULL, 1);
  g_autoptr (PpsFinding) finding = study_get (study, "all-findings", NULL, 0);
  g_autoptr (PpsFinding) copy = pps_edit_take_over (study->workspace, finding, later, NULL);

  g_assert_nonnull (copy);
}

static void
test_undo (Study *study, gconstpointer unused)
{
  g_object_unref (add_later (study));
  study_assert_undone (study, take_over);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/edit-take-over/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("take-over", test_take_over);
  ADD ("gate", test_gate);
  ADD ("undo", test_undo);
#undef ADD

  return g_test_run ();
}
