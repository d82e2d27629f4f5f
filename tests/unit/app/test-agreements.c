/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-agreements.h"
#include "pps-edit-agreement.h"

/* Agreements from round to round: made, given a fate, never forgotten. */

typedef struct
{
  Study study;
  PpsRound *later;
  PpsAgreement *agreement; /* of the first round */
} Rounds;

static void
set_up (Rounds *rounds, gconstpointer unused)
{
  Study *study = &rounds->study;

  study_set_up (study, NULL);
  rounds->later = pps_edit_add_round (study->workspace, study->partnership, "Looptijd 2027",
                                      "running", "2027-05", NULL);
  rounds->agreement = pps_edit_add_agreement (study->workspace, study->round, "Elke maand overleg",
                                              "Projectleider", "2025-09", NULL);
  g_assert_nonnull (rounds->agreement);
}

static void
tear_down (Rounds *rounds, gconstpointer unused)
{
  g_clear_object (&rounds->later);
  g_clear_object (&rounds->agreement);
  study_tear_down (&rounds->study, NULL);
}

static guint
count_earlier (Rounds *rounds, PpsRound *round)
{
  g_autoptr (GPtrArray) earlier = pps_agreements_list_earlier (rounds->study.workspace, round);

  return earlier->len;
}

static void
test_at_most_five (Rounds *rounds, gconstpointer unused)
{
  Study *study = &rounds->study;
  g_autoptr (PpsAgreement) sixth = NULL;
  g_autoptr (PpsAgreement) instead = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < PPS_AGREEMENTS_AT_MOST; i++)
    {
      g_autoptr (PpsAgreement) more
          = pps_edit_add_agreement (study->workspace, study->round, "Nog een", "", "", NULL);

      g_assert_nonnull (more);
    }
  sixth = pps_edit_add_agreement (study->workspace, study->round, "Te veel", "", "", &error);
  g_assert_null (sixth);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (pps_agreements_count_open (study->workspace, study->round), ==, 5);

  g_assert_true (pps_edit_settle_agreement (study->workspace, rounds->agreement, rounds->later,
                                            "kept", "", NULL));
  instead = pps_edit_add_agreement (study->workspace, study->round, "Wel", "", "", NULL);
  g_assert_nonnull (instead);
}

/* What a round said of an agreement it goes on saying; the round after it does not hear of it. */
static void
test_fate (Rounds *rounds, gconstpointer unused)
{
  Study *study = &rounds->study;
  g_autoptr (PpsRound) last = pps_edit_add_round (study->workspace, study->partnership, "Evaluatie",
                                                  "evaluation", "2029", NULL);

  g_assert_cmpuint (count_earlier (rounds, study->round), ==, 0);
  g_assert_cmpuint (count_earlier (rounds, rounds->later), ==, 1);
  g_assert_cmpuint (count_earlier (rounds, last), ==, 1);

  g_assert_true (pps_edit_settle_agreement (study->workspace, rounds->agreement, rounds->later,
                                            "partly", "Alleen in de zomer niet", NULL));
  assert_text (rounds->agreement, "outcome-text", "Alleen in de zomer niet");
  g_assert_cmpuint (count_earlier (rounds, rounds->later), ==, 1);
  g_assert_cmpuint (count_earlier (rounds, last), ==, 0);

  /* Open again: its round takes its words back too. */
  g_assert_true (pps_edit_settle_agreement (study->workspace, rounds->agreement, rounds->later,
                                            "open", "", NULL));
  g_assert_true (pps_agreement_is_open (PPS_RECORD (rounds->agreement)));
  g_assert_cmpuint (count_earlier (rounds, last), ==, 1);
}

/* A fate is given by a later round, and "partly" and "dropped" say why. */
static void
test_refused (Rounds *rounds, gconstpointer unused)
{
  Study *study = &rounds->study;
  g_autoptr (GError) early = NULL;
  g_autoptr (GError) why = NULL;

  g_assert_false (pps_edit_settle_agreement (study->workspace, rounds->agreement, study->round,
                                             "kept", "", &early));
  g_assert_error (early, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_false (pps_edit_settle_agreement (study->workspace, rounds->agreement, rounds->later,
                                             "dropped", " ", &why));
  g_assert_error (why, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_true (pps_agreement_is_open (PPS_RECORD (rounds->agreement)));
}

/* What was only partly done can go on as an agreement of the new round, that knows where it came
 * from; the old one keeps its fate. */
static void
test_go_on (Rounds *rounds, gconstpointer unused)
{
  Study *study = &rounds->study;
  g_autoptr (PpsAgreement) next = NULL;
  g_autoptr (PpsAgreement) again = NULL;

  g_assert_true (pps_edit_settle_agreement (study->workspace, rounds->agreement, rounds->later,
                                            "partly", "Niet elke maand", NULL));
  next = pps_edit_continue_agreement (study->workspace, rounds->agreement, rounds->later, NULL);
  g_assert_nonnull (next);
  assert_text (next, "text", "Elke maand overleg");
  assert_text (next, "predecessor", pps_record_get_id (PPS_RECORD (rounds->agreement)));
  assert_text (rounds->agreement, "outcome", "partly");
  again = pps_edit_continue_agreement (study->workspace, rounds->agreement, rounds->later, NULL);
  g_assert_true (again == next);
}

static void
settle (Study *study)
{
  g_autoptr (PpsRound) later = study_get (study, "all-rounds", NULL, 1);
  g_autoptr (PpsAgreement) agreement = study_get (study, "all-agreements", NULL, 0);

  g_assert_true (
      pps_edit_settle_agreement (study->workspace, agreement, later, "dropped", "Te duur", NULL));
}

static void
test_undo (Rounds *rounds, gconstpointer unused)
{
  g_clear_object (&rounds->later);
  g_clear_object (&rounds->agreement);
  study_assert_undone (&rounds->study, settle);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/app/agreements/" name, Rounds, NULL, set_up, test, tear_down)
  ADD ("at-most-five", test_at_most_five);
  ADD ("fate", test_fate);
  ADD ("refused", test_refused);
  ADD ("go-on", test_go_on);
  ADD ("undo", test_undo);
#undef ADD

  return g_test_run ();
}
