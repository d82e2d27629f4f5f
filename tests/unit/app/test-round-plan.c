/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-plan.h"
#include "pps-round-plan.h"

/* Who is to be heard in a round: everybody who is known, by group, with how far it is. */

static char *
write_cells (Study *study, PpsRound *round)
{
  g_autoptr (GPtrArray) cells = pps_round_plan_list (study->workspace, round);
  GString *text = g_string_new (NULL);
  static const char *const words[] = { "to-plan", "planned", "running", "heard" };

  for (guint i = 0; i < cells->len; i++)
    {
      const PpsRoundCell *cell = g_ptr_array_index (cells, i);

      g_string_append_printf (text, "%s%s:%s:%s", i > 0 ? " " : "", cell->group,
                              cell->respondent != NULL
                                  ? pps_record_get_text (PPS_RECORD (cell->respondent), "code")
                                  : "",
                              words[cell->hearing]);
      g_assert_cmpint (cell->interview != NULL, ==, cell->hearing != PPS_PLAN_TO_PLAN);
    }

  return g_string_free (text, FALSE);
}

#define ASSERT_CELLS(round, expected)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *cells = write_cells (study, round);                                           \
                                                                                                   \
    g_assert_cmpstr (cells, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

#define ASSERT_FIRST(round, expected)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *first = pps_round_plan_find_first (study->workspace, round);                  \
                                                                                                   \
    g_assert_cmpstr (first, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_cells (Study *study, gconstpointer data)
{
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "Eind", "evaluation", "", NULL);
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (PpsInterview) named = NULL;
  g_autoptr (PpsInterview) unnamed = NULL;

  ASSERT_CELLS (study->round, "O:O1:to-plan W:W1:running S::to-plan P::to-plan");
  ASSERT_CELLS (later, "O:O1:to-plan W:W1:to-plan S::to-plan P::to-plan");
  ASSERT_FIRST (study->round, "O");
  ASSERT_FIRST (later, "O");

  g_ptr_array_add (heard, study->government);
  named = pps_edit_plan_interview (study->workspace, study->round,
                                   &(PpsPlan){ .group = "O", .respondents = heard }, NULL);
  pps_edit_end_interview (study->workspace, study->interview, NULL);
  ASSERT_CELLS (study->round, "O:O1:planned W:W1:heard S::to-plan P::to-plan");

  /* Not at a group that is planned already. */
  ASSERT_FIRST (study->round, "S");

  unnamed
      = pps_edit_plan_interview (study->workspace, study->round, &(PpsPlan){ .group = "S" }, NULL);
  ASSERT_CELLS (study->round, "O:O1:planned W:W1:heard S::planned P::to-plan");
  ASSERT_FIRST (study->round, "P");
}

/* Two interviews with one respondent: the one that is furthest counts. */
static void
test_furthest (Study *study, gconstpointer data)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (PpsInterview) again = NULL;

  g_ptr_array_add (heard, study->employer);
  again = pps_edit_plan_interview (study->workspace, study->round,
                                   &(PpsPlan){ .group = "W", .respondents = heard }, NULL);
  ASSERT_CELLS (study->round, "O:O1:to-plan W:W1:running S::to-plan P::to-plan");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/round-plan/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cells", test_cells);
  ADD ("furthest", test_furthest);

  return g_test_run ();
}
