/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-blind-spots.h"
#include "pps-edit-tag.h"
#include "pps-shared.h"

/* Who is silent, and what groups seem to share. */

static PpsHearing
heard (Study *study, const char *pane, const char *group)
{
  g_autoptr (PpsBlindSpots) spots
      = pps_blind_spots_new (study->workspace, study->partnership, study->round);

  return pps_blind_spots_get (spots, pane, group)->heard;
}

static void
state (Study *study, const char *pane, const char *word)
{
  g_autofree char *question = g_strconcat ("pane.", pane, NULL);

  g_assert_true (pps_edit_answer_state (study->workspace, study->interview, question, word, NULL));
}

static void
test_spots (Study *study, gconstpointer unused)
{
  g_autoptr (PpsBlindSpots) spots = NULL;
  g_autoptr (PpsRound) later = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  const PpsHeardCell *cell;

  g_assert_cmpint (heard (study, STUDY_PANE, "W"), ==, PPS_HEARING_SAID);
  g_assert_cmpint (heard (study, "solution", "W"), ==, PPS_HEARING_NOT_ASKED);
  g_assert_cmpint (heard (study, STUDY_PANE, "O"), ==, PPS_HEARING_NOT_ASKED);

  state (study, "solution", "does-not-know");
  state (study, "costs", "declines");
  state (study, "channels", "not-discussed");
  state (study, "funding", "not-applicable");
  g_assert_cmpint (heard (study, "solution", "W"), ==, PPS_HEARING_DOES_NOT_KNOW);
  g_assert_cmpint (heard (study, "costs", "W"), ==, PPS_HEARING_SILENT);
  g_assert_cmpint (heard (study, "channels", "W"), ==, PPS_HEARING_NOT_ASKED);
  g_assert_cmpint (heard (study, "funding", "W"), ==, PPS_HEARING_SILENT);

  /* A mark is something said; a finding is too, and needs no interview. */
  g_assert_true (pps_edit_answer_mark (study->workspace, study->interview, "pane.costs", 2, NULL));
  g_assert_cmpint (heard (study, "costs", "W"), ==, PPS_HEARING_SAID);
  finding = study_add_finding (study, study->round, "partners", "O", "Uit een verslag");
  g_assert_cmpint (heard (study, "partners", "O"), ==, PPS_HEARING_SAID);

  spots = pps_blind_spots_new (study->workspace, study->partnership, study->round);
  cell = pps_blind_spots_get (spots, "partners", "O");
  g_assert_cmpuint (cell->n_findings, ==, 1);
  g_assert_cmpuint (cell->n_spoke, ==, 0);
  cell = pps_blind_spots_get (spots, "channels", "W");
  g_assert_cmpuint (cell->n_not_asked, ==, 1);
  g_assert_true (pps_blind_spots_has_group (spots, "O"));
  g_assert_false (pps_blind_spots_has_group (spots, "S"));

  /* Of another round nobody has said anything. */
  later = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "", NULL);
  g_clear_pointer (&spots, pps_blind_spots_unref);
  spots = pps_blind_spots_new (study->workspace, study->partnership, later);
  g_assert_cmpint (pps_blind_spots_get (spots, STUDY_PANE, "W")->heard, ==, PPS_HEARING_NOT_ASKED);
  g_assert_false (pps_blind_spots_has_group (spots, "W"));
}

static GPtrArray *
list (Study *study, const char *pane)
{
  return pps_shared_list (study->workspace, study->partnership, study->round, pane, 10);
}

static void
test_shared (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) government = study_add_finding (study, study->round, STUDY_PANE, "O",
                                                         "Er is een tekort aan een goede monteur, "
                                                         "te weinig mensen");
  g_autoptr (PpsFinding) own = study_add_finding (study, study->round, STUDY_PANE, "W",
                                                  "Veel te weinig monteurs in dienst");
  g_autoptr (PpsFinding) other
      = study_add_finding (study, study->round, "costs", "S", "Subsidie loopt af");
  g_autoptr (GPtrArray) tagged = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposals = list (study, NULL);
  PpsSharedProposal *proposal;

  /* Not with what the same group says, nor with what only has "er is een" in common. */
  g_assert_cmpuint (proposals->len, ==, 2);
  proposal = g_ptr_array_index (proposals, 0);
  g_assert_true (proposal->first == study->finding || proposal->second == study->finding);
  g_assert_true (proposal->first == government || proposal->second == government);
  g_assert_cmpuint (g_strv_length (proposal->words), ==, 2);
  g_assert_cmpfloat (proposal->score, ==, 1.0);
  g_assert_cmpuint (proposal->n_words, ==, 2);
  for (guint i = 0; i < proposals->len; i++)
    {
      proposal = g_ptr_array_index (proposals, i);
      g_assert_cmpstr (pps_record_get_text (PPS_RECORD (proposal->first), "stakeholder-group"), !=,
                       pps_record_get_text (PPS_RECORD (proposal->second), "stakeholder-group"));
    }

  /* A theme is a reason by itself. */
  g_ptr_array_add (tagged, other);
  g_ptr_array_add (tagged, government);
  g_assert_true (pps_edit_tag (study->workspace, tagged, "geld", NULL));
  g_clear_pointer (&proposals, g_ptr_array_unref);
  proposals = list (study, NULL);
  g_assert_cmpuint (proposals->len, ==, 3);
  proposal = g_ptr_array_index (proposals, 2);
  g_assert_cmpstr (proposal->tags[0], ==, "geld");
  g_assert_null (proposal->words[0]);

  /* Within one pane. */
  g_clear_pointer (&proposals, g_ptr_array_unref);
  proposals = list (study, STUDY_PANE);
  g_assert_cmpuint (proposals->len, ==, 2);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/blind-spots/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("spots", test_spots);
  ADD ("shared", test_shared);

  return g_test_run ();
}
