/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-giving.h"

/* Who is still in, and whether giving and getting are in balance. */

static PpsRound *
add_round (Study *study)
{
  return pps_edit_add_round (study->workspace, study->partnership, "Looptijd 2027", "running",
                             "2027-05", NULL);
}

static void
hear (Study *study, PpsRound *round, PpsRespondent *who, const char *group, int balance)
{
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();
  g_autoptr (PpsInterview) interview = NULL;

  g_ptr_array_add (respondents, who);
  interview = pps_edit_add_interview (study->workspace, round, group, respondents, NULL);
  g_assert_true (pps_edit_start_interview (study->workspace, interview, NULL));
  g_assert_true (
      pps_edit_answer_mark (study->workspace, interview, "involvement.balance", balance, NULL));
}

/* The employer was heard in the first round. In the second it is silent once others are heard, and
 * not while the round is only planned. */
static void
test_silent (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsInvolvement) begun = NULL;
  g_autoptr (PpsInvolvement) silent = NULL;
  g_autoptr (PpsInvolvement) heard = NULL;

  begun = pps_involvement_new (study->workspace, later);
  g_assert_cmpuint (pps_involvement_get_n_rows (begun), ==, 1);
  g_assert_true (pps_involvement_get_row (begun, 0)->heard_before);
  g_assert_false (pps_involvement_get_row (begun, 0)->silent);
  g_assert_false (pps_involvement_is_silent (begun, "W"));

  hear (study, later, study->government, "O", 4);
  silent = pps_involvement_new (study->workspace, later);
  g_assert_true (pps_involvement_get_row (silent, 0)->silent);
  g_assert_true (pps_involvement_is_silent (silent, "W"));
  g_assert_false (pps_involvement_is_silent (silent, "O"));

  hear (study, later, study->employer, "W", 2);
  heard = pps_involvement_new (study->workspace, later);
  g_assert_false (pps_involvement_get_row (heard, 0)->silent);
  g_assert_false (pps_involvement_is_silent (heard, "W"));
  g_assert_cmpuint (pps_involvement_count_heard (heard, "W"), ==, 1);
}

/* Small employers who were heard among others and now are not, while large ones are. */
static void
test_small (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsOrganisation) large
      = pps_edit_add_organisation (study->workspace, study->partnership, "Groot NV", "W", NULL);
  g_autoptr (PpsRespondent) manager = pps_edit_add_respondent (study->workspace, study->partnership,
                                                               large, "W", "Directeur", NULL);
  g_autoptr (PpsInvolvement) involvement = NULL;

  g_assert_true (pps_edit_set_boolean (study->workspace, study->organisation, "small", TRUE, NULL));
  hear (study, later, manager, "W", 4);
  involvement = pps_involvement_new (study->workspace, later);

  g_assert_false (pps_involvement_is_silent (involvement, "W"));
  g_assert_true (pps_involvement_is_silent (involvement, PPS_MARKS_OF_SMALL));
}

/* An interview is a contact, and so is what was put down by hand: the later of the two is told. */
static void
test_last_contact (Study *study, gconstpointer unused)
{
  g_autofree char *started
      = g_strndup (pps_record_get_text (PPS_RECORD (study->interview), "started"), 10);
  g_autoptr (PpsInvolvement) by_interview = pps_involvement_new (study->workspace, study->round);
  g_autoptr (PpsInvolvement) by_hand = NULL;

  g_assert_cmpstr (pps_involvement_get_row (by_interview, 0)->last_contact, ==, started);

  g_assert_true (
      pps_edit_set_text (study->workspace, study->organisation, "last-contact", "2099-01", NULL));
  by_hand = pps_involvement_new (study->workspace, study->round);
  g_assert_cmpstr (pps_involvement_get_row (by_hand, 0)->last_contact, ==, "2099-01");
}

static PpsGivingTilt
get_tilt (Study *study)
{
  g_autoptr (PpsGiving) giving = pps_giving_new (study->workspace, study->round);

  return pps_giving_get_row (giving, 0)->tilt;
}

static void
test_tilt (Study *study, gconstpointer unused)
{
#define SET(field)                                                                                 \
  g_assert_true (pps_edit_set_text (study->workspace, study->organisation, field, "Iets", NULL))
  g_assert_cmpint (get_tilt (study), ==, PPS_GIVING_TILT_UNKNOWN);
  SET ("brings");
  g_assert_cmpint (get_tilt (study), ==, PPS_GIVING_TILT_ONLY_BRINGS);
  SET ("gets");
  g_assert_cmpint (get_tilt (study), ==, PPS_GIVING_TILT_NONE);
  g_assert_true (
      pps_edit_answer_mark (study->workspace, study->interview, "involvement.balance", 3, NULL));
  g_assert_cmpint (get_tilt (study), ==, PPS_GIVING_TILT_NONE);
  g_assert_true (
      pps_edit_answer_mark (study->workspace, study->interview, "involvement.balance", 2, NULL));
  g_assert_cmpint (get_tilt (study), ==, PPS_GIVING_TILT_FELT);
#undef SET
}

/* A finding stands with the party it is about; one that is only of a group stands with the group.
 */
static void
test_findings (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) of_group
      = study_add_finding (study, study->round, "key-resources", "O", "Geld voor scholing");
  g_autoptr (PpsGiving) giving = NULL;
  const PpsGivingRow *row;
  const PpsGivingItem *item;

  g_assert_true (pps_edit_set_text (study->workspace, of_group, "direction", "brings", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "direction", "gets", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "organisation",
                                    pps_record_get_id (PPS_RECORD (study->organisation)), NULL));
  giving = pps_giving_new (study->workspace, study->round);

  g_assert_cmpuint (pps_giving_get_n_rows (giving), ==, 2);
  row = pps_giving_get_row (giving, 0);
  g_assert_true (row->organisation == study->organisation);
  g_assert_cmpuint (row->gets->len, ==, 1);
  row = pps_giving_get_row (giving, 1);
  g_assert_null (row->organisation);
  g_assert_cmpstr (row->group, ==, "O");
  g_assert_cmpuint (row->brings->len, ==, 1);
  item = g_ptr_array_index (row->brings, 0);
  g_assert_cmpstr (item->text, ==, "Geld voor scholing");
  g_assert_true (item->record == PPS_RECORD (of_group));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/involvement/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("silent", test_silent);
  ADD ("small", test_small);
  ADD ("last-contact", test_last_contact);
  ADD ("tilt", test_tilt);
  ADD ("findings", test_findings);
#undef ADD

  return g_test_run ();
}
