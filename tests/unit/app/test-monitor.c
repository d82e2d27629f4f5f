/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-agreement.h"
#include "pps-edit-indicator.h"
#include "pps-edit-judgement.h"
#include "pps-monitor-presenter.h"
#include "pps-sheet-panel.h"
#include "pps-sheet-plain.h"

/* The page to steer by, in a second round: what has changed since the first stands on it. */

static PpsRound *
add_round (Study *study)
{
  return pps_edit_add_round (study->workspace, study->partnership, "Looptijd 2027", "running",
                             "2027-05", NULL);
}

static void
hear (Study *study, PpsRound *round, PpsRespondent *who, const char *group, int mark)
{
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();
  g_autoptr (PpsInterview) interview = NULL;

  g_ptr_array_add (respondents, who);
  interview = pps_edit_add_interview (study->workspace, round, group, respondents, NULL);
  g_assert_true (pps_edit_start_interview (study->workspace, interview, NULL));
  g_assert_true (
      pps_edit_answer_mark (study->workspace, interview, "involvement.heard", mark, NULL));
}

static char *
present (Study *study, PpsRound *round, PpsPurpose purpose)
{
  PpsPresentOptions options = { .language = "nl", .round = round, .purpose = purpose };
  g_autoptr (PpsSheet) sheet = pps_present_monitor (study->workspace, study->partnership, &options);

  return pps_sheet_dup_plain (sheet);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not on the page:\n%s", words, text);
}

/* The government thinks less of being heard, the employer has fallen silent, a pane is judged
 * worse, and what was agreed got its fate. */
static void
test_second_round (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsAgreement) agreement = NULL;
  g_autofree char *text = NULL;

  hear (study, study->round, study->government, "O", 4);
  agreement = pps_edit_add_agreement (study->workspace, study->round, "Eén contactpersoon",
                                      "Gemeente", "2026-05-01", NULL);
  g_assert_nonnull (agreement);
  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, "costs", "agree", "", NULL));

  hear (study, later, study->government, "O", 2);
  g_assert_true (pps_edit_judge_pane (study->workspace, later, "costs", "disagree", "", NULL));
  g_assert_true (
      pps_edit_settle_agreement (study->workspace, agreement, later, "dropped", "geen geld", NULL));

  text = present (study, later, PPS_PURPOSE_OWN);
  assert_says (text, "gehoord 2 ↓");
  assert_says (text, "(vorige keer wel)");
  assert_says (text, "≠ oneens ↓");
  assert_says (text, "Vervallen: geen geld");
  assert_says (text, "geen meting");
}

/* Two marks are shown as they are; of three the mean is, with its n. */
static void
test_small_n (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  hear (study, later, study->government, "O", 4);
  hear (study, later, study->government, "O", 2);
  two = present (study, later, PPS_PURPOSE_OWN);
  assert_says (two, "gehoord 4 · 2");

  hear (study, later, study->government, "O", 3);
  three = present (study, later, PPS_PURPOSE_OWN);
  assert_says (three, "gehoord 3,0 (n = 3)");
}

/* Whoever did not agree to be shown has no mark on a page that goes to others. */
static void
test_gate (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autofree char *text = NULL;

  hear (study, later, study->government, "O", 2);
  text = present (study, later, PPS_PURPOSE_PARTNERS);
  assert_says (text, "niet getoond");
  g_assert_null (strstr (text, "gehoord 2"));
}

static char *
present_marks (Study *study, PpsRound *round, PpsPurpose purpose)
{
  PpsPresentOptions options = { .language = "nl", .round = round, .purpose = purpose };
  g_autoptr (PpsSheet) sheet = pps_present_marks (study->workspace, study->partnership, &options);

  return pps_sheet_dup_plain (sheet);
}

static void
mark (Study *study, PpsInterview *interview, const char *question, int mark, const char *reason)
{
  g_assert_true (pps_edit_answer_mark (study->workspace, interview, question, mark, NULL));
  if (reason != NULL)
    g_assert_true (pps_edit_answer_reason (study->workspace, interview, question, "mark-reason",
                                           reason, NULL));
}

/* Beside the marks stand the groups on one axis, with the middle of the marks that each gave, and
 * the lessons by respondent; behind them why a mark was low. Who gave what stays in the study. */
static void
test_beside_marks (Study *study, gconstpointer unused)
{
  g_autofree char *own = NULL;
  g_autofree char *others = NULL;
  PpsPresentOptions options = { .language = "nl", .round = study->round };
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsSheetPanel *themes;
  const PpsPanelCell *cell;

  mark (study, study->interview, "pane.social-problem", 2, "Wij horen het te laat");
  mark (study, study->interview, "pane.solution", 4, NULL);
  mark (study, study->interview, "pane.alternatives", 4, "Dit is niet laag");
  mark (study, study->interview, "lesson.3", 1, NULL);
  own = present_marks (study, study->round, PPS_PURPOSE_OWN);
  assert_says (own, "W 4");
  assert_says (own, "2: Wij horen het te laat");
  assert_says (own, "3 gezamenlijke agenda");
  g_assert_null (strstr (own, "Dit is niet laag"));
  others = present_marks (study, study->round, PPS_PURPOSE_PARTNERS);
  g_assert_null (strstr (others, "Wij horen het te laat"));
  g_assert_null (strstr (others, "Zelfscan"));
  g_assert_null (strstr (others, "W 4"));

  sheet = pps_present_marks (study->workspace, study->partnership, &options);
  themes = pps_sheet_get_panel (sheet, 1);
  g_assert_cmpstr (themes->id, ==, "themes");
  cell = g_ptr_array_index (((PpsPanelRow *) g_ptr_array_index (themes->rows, 0))->cells, 0);
  g_assert_cmpuint (cell->values->len, ==, 1);
  g_assert_cmpfloat (g_array_index (cell->values, double, 0), ==, 4);
  g_assert_cmpint (g_array_index (cell->groups, int, 0), >=, 0);
}

/* Of a small employer that was heard the last contact is known, as of any other. */
static void
test_last_contact (Study *study, gconstpointer unused)
{
  g_autofree char *before = present (study, study->round, PPS_PURPOSE_OWN);
  g_autofree char *after = NULL;

  g_assert_true (pps_edit_set_boolean (study->workspace, study->organisation, "small", TRUE, NULL));
  g_assert_true (
      pps_edit_set_date (study->workspace, study->organisation, "last-contact", "3-2031", NULL));
  after = present (study, study->round, PPS_PURPOSE_OWN);
  g_assert_null (strstr (before, "maart 2031"));
  g_assert_nonnull (strstr (strstr (after, "waarvan klein (mkb)"), "maart 2031"));
}

static void
count (Study *study, const char *name, const char *step, const char *value, const char *coverage)
{
  g_autoptr (PpsIndicator) number
      = pps_edit_add_indicator (study->workspace, study->partnership, study->round, name, NULL);

  g_assert_true (pps_edit_set_text (study->workspace, number, "step", step, NULL));
  g_assert_true (pps_edit_set_text (study->workspace, number, "coverage", coverage, NULL));
  g_assert_true (pps_edit_indicator_number (study->workspace, number, "value", value, NULL));
}

/* A part is told only of numbers about the same people: visitors of a fair are no step before those
 * who were placed in the whole region. */
static void
test_kept (Study *study, gconstpointer unused)
{
  g_autofree char *text = NULL;

  count (study, "Bezoekers", "reached", "200", "De banenmarkt");
  count (study, "Geplaatst", "placed", "40", "De hele regio");
  count (study, "Begonnen", "training", "80", "De hele regio");
  text = present (study, study->round, PPS_PURPOSE_OWN);
  assert_says (text, "50 %");
  g_assert_null (strstr (text, "20 %"));
  g_assert_null (strstr (text, "40 %"));
}

static const PpsPanelCell *
find_bar (PpsSheet *sheet, const char *title)
{
  for (guint i = 0; i < pps_sheet_get_n_panels (sheet); i++)
    {
      const PpsSheetPanel *panel = pps_sheet_get_panel (sheet, i);

      for (guint j = 0; g_str_equal (panel->id, "results") && j < panel->rows->len; j++)
        {
          const PpsPanelRow *row = g_ptr_array_index (panel->rows, j);

          if (g_str_equal (row->title, title))
            return g_ptr_array_index (row->cells, 0);
        }
    }
  g_error ("there is no “%s” among the results", title);
}

static void
measure (Study *study, const char *name, const char *unit, const char *value, const char *target)
{
  g_autoptr (PpsIndicator) number
      = pps_edit_add_indicator (study->workspace, study->partnership, study->round, name, NULL);

  g_assert_true (pps_edit_set_text (study->workspace, number, "unit", unit, NULL));
  g_assert_true (pps_edit_indicator_number (study->workspace, number, "value", value, NULL));
  if (target != NULL)
    g_assert_true (pps_edit_indicator_number (study->workspace, number, "target", target, NULL));
}

/* Years do not vanish beside people: what is of one unit stands against the largest of it, and what
 * stands alone in its unit has nothing to be drawn against. */
static void
test_unlike_units (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .language = "nl", .round = study->round };
  g_autoptr (PpsSheet) before = NULL;
  g_autoptr (PpsSheet) after = NULL;
  g_autofree char *text = NULL;

  measure (study, "Bereikt", "personen", "2700", "3000");
  measure (study, "Geplaatst", "personen", "300", NULL);
  before = pps_present_monitor (study->workspace, study->partnership, &options);
  g_assert_cmpfloat (find_bar (before, "Geplaatst")->high, ==, 0);

  measure (study, "Bedrijven die blijven", "bedrijven", "6", "8");
  measure (study, "Looptijd", "jaar", "2", NULL);
  after = pps_present_monitor (study->workspace, study->partnership, &options);
  text = pps_sheet_dup_plain (after);
  assert_says (text, "het grootste getal van dezelfde eenheid");
  g_assert_cmpfloat (find_bar (after, "Geplaatst (personen)")->high, ==, 3000);
  g_assert_cmpfloat (find_bar (after, "Bedrijven die blijven")->high, ==, 8);
  g_assert_cmpuint (find_bar (after, "Bedrijven die blijven")->values->len, ==, 2);
  g_assert_cmpuint (find_bar (after, "Looptijd (jaar)")->values->len, ==, 0);
  g_assert_cmpstr (find_bar (after, "Looptijd (jaar)")->text, ==, "2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/monitor/" path, Study, NULL, study_set_up, function, study_tear_down)
  ADD ("second-round", test_second_round);
  ADD ("small-n", test_small_n);
  ADD ("gate", test_gate);
  ADD ("kept", test_kept);
  ADD ("unlike-units", test_unlike_units);
  ADD ("beside-marks", test_beside_marks);
  ADD ("last-contact", test_last_contact);
#undef ADD

  return g_test_run ();
}
