/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-summary.h"
#include "pps-edit-tag.h"
#include "pps-matrix.h"

/* The framework matrix: who said what about each pane, and what the researcher made of it. */

static PpsMatrix *
make_matrix (Study *study, PpsPresentOptions *options)
{
  options->language = "nl";
  options->round = study->round;

  return pps_matrix_new (study->workspace, study->partnership, options);
}

static guint
find_row (PpsMatrix *matrix, const char *title)
{
  for (guint i = 0; i < pps_matrix_get_n_rows (matrix); i++)
    {
      if (g_str_has_prefix (pps_matrix_get_row (matrix, i)->title, title))
        return i;
    }
  g_assert_not_reached ();
}

static guint
find_column (PpsMatrix *matrix, const char *id)
{
  for (guint i = 0; i < pps_matrix_get_n_columns (matrix); i++)
    {
      const PpsMatrixColumn *column = pps_matrix_get_column (matrix, i);

      if (g_strcmp0 (column->pane, id) == 0 || g_strcmp0 (column->theme, id) == 0)
        return i;
    }
  g_assert_not_reached ();
}

static const PpsMatrixCell *
find_cell (PpsMatrix *matrix, const char *row, const char *column)
{
  return pps_matrix_get_cell (matrix, find_row (matrix, row), find_column (matrix, column));
}

/* A respondent's cell holds the answer, and the finding that rests on it. */
static void
test_respondents (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { NULL };
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &options);
  const PpsMatrixCell *said = find_cell (matrix, "W1", STUDY_PANE);
  const PpsMatrixCell *other = find_cell (matrix, "O1", STUDY_PANE);

  g_assert_cmpuint (pps_matrix_get_n_columns (matrix), ==, 18);
  g_assert_cmpint (said->heard, ==, PPS_HEARING_SAID);
  g_assert_cmpuint (said->answers->len, ==, 1);
  g_assert_true (g_ptr_array_index (said->answers, 0) == study->answer);
  g_assert_cmpuint (said->findings->len, ==, 1);
  g_assert_true (g_ptr_array_index (said->findings, 0) == study->finding);
  g_assert_null (said->summary);

  g_assert_cmpint (other->heard, ==, PPS_HEARING_NOT_ASKED);
  g_assert_cmpuint (other->findings->len, ==, 0);
}

static void
assert_hearing (Study *study, const char *state, PpsHearing expected)
{
  PpsPresentOptions options = { NULL };
  g_autoptr (PpsMatrix) matrix = NULL;

  g_assert_true (
      pps_edit_answer_state (study->workspace, study->interview, "pane.solution", state, NULL));
  matrix = make_matrix (study, &options);
  g_assert_cmpint (find_cell (matrix, "W1", "solution")->heard, ==, expected);
}

/* Not asked, silent and not knowing are three things, and none stands for another. */
static void
test_blind_spots (Study *study, gconstpointer unused)
{
  assert_hearing (study, "not-discussed", PPS_HEARING_NOT_ASKED);
  assert_hearing (study, "declines", PPS_HEARING_SILENT);
  assert_hearing (study, "not-applicable", PPS_HEARING_SILENT);
  assert_hearing (study, "does-not-know", PPS_HEARING_DOES_NOT_KNOW);
  g_assert_true (pps_edit_answer_text (study->workspace, study->interview, "pane.solution",
                                       "Een leerbedrijf", NULL));
  assert_hearing (study, "answered", PPS_HEARING_SAID);
}

static void
test_groups (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .by_group = TRUE, .by_theme = TRUE };
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &options);

  g_assert_cmpuint (pps_matrix_get_n_columns (matrix), ==, 4);
  g_assert_cmpint (find_cell (matrix, "Werkgevers", "value")->heard, ==, PPS_HEARING_SAID);
  g_assert_cmpuint (find_cell (matrix, "Werkgevers", "value")->findings->len, ==, 1);
  g_assert_cmpuint (find_cell (matrix, "Werkgevers", "money")->findings->len, ==, 0);
  g_assert_null (pps_matrix_get_row (matrix, 0)->respondent);
}

/* Options leave out findings, never what was said. */
static void
test_filter (Study *study, gconstpointer unused)
{
  const char *const without[] = { STUDY_PANE, NULL };
  PpsPresentOptions options = { .status = "confirmed" };
  PpsPresentOptions fewer = { .without = without };
  g_autoptr (PpsMatrix) confirmed = make_matrix (study, &options);
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &fewer);

  g_assert_cmpuint (find_cell (confirmed, "W1", STUDY_PANE)->findings->len, ==, 0);
  g_assert_cmpuint (find_cell (confirmed, "W1", STUDY_PANE)->answers->len, ==, 1);
  g_assert_cmpuint (pps_matrix_get_n_columns (matrix), ==, 17);
}

static PpsSummaryPlace
get_place (Study *study)
{
  return (PpsSummaryPlace){ .partnership = study->partnership,
                            .round = study->round,
                            .group = "W",
                            .respondent = study->employer,
                            .pane = STUDY_PANE };
}

static void
summarise (Study *study)
{
  PpsSummaryPlace place = get_place (study);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  g_ptr_array_add (sources, study->finding);
  g_ptr_array_add (sources, study->answer);
  g_assert_true (
      pps_edit_summarise (study->workspace, &place, "Tekort, zelf opleiden", sources, NULL));
}

/* A summary stands in its cell with what it was made of, and only there. */
static void
test_summary (Study *study, gconstpointer unused)
{
  PpsSummaryPlace place = get_place (study);
  PpsPresentOptions options = { NULL };
  g_autoptr (PpsMatrix) matrix = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (PpsSummary) summary = NULL;

  study_assert_undone (study, summarise);
  summarise (study);

  matrix = make_matrix (study, &options);
  assert_text (find_cell (matrix, "W1", STUDY_PANE)->summary, "text", "Tekort, zelf opleiden");
  g_assert_null (find_cell (matrix, "W1", "solution")->summary);
  g_assert_null (find_cell (matrix, "O1", STUDY_PANE)->summary);

  summary = pps_edit_find_summary (study->workspace, &place);
  sources = pps_summary_list_sources (study->workspace, summary);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_true (g_ptr_array_find (sources, study->finding, NULL));
  g_assert_true (g_ptr_array_find (sources, study->answer, NULL));
  g_assert_cmpuint (find_cell (matrix, "W1", STUDY_PANE)->sources->len, ==, 2);
}

static void
clear_summary (Study *study)
{
  PpsSummaryPlace place = get_place (study);

  g_assert_true (pps_edit_summarise (study->workspace, &place, " \n", NULL, NULL));
}

static void
test_no_summary (Study *study, gconstpointer unused)
{
  PpsSummaryPlace place = get_place (study);

  clear_summary (study);
  g_assert_null (pps_edit_find_summary (study->workspace, &place));

  summarise (study);
  study_assert_undone (study, clear_summary);
  g_assert_null (pps_edit_find_summary (study->workspace, &place));
}

static const char *
get_line (PpsSheet *sheet, guint row, guint column)
{
  GPtrArray *lines = g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column);

  g_assert_cmpuint (lines->len, ==, 1);

  return ((PpsSheetLine *) g_ptr_array_index (lines, 0))->text;
}

/* The sheet says the summary, else the finding, else what became of asking. */
static void
test_sheet (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .language = "nl", .round = study->round };
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &options);
  guint row = find_row (matrix, "W1");
  g_autoptr (PpsSheet) before = pps_present_matrix (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) after = NULL;

  g_assert_cmpstr (get_line (before, row, 0), ==, "te weinig monteurs");
  g_assert_cmpstr (get_line (before, row, 1), ==, "Niet gevraagd");

  summarise (study);
  after = pps_present_matrix (study->workspace, study->partnership, &options);
  g_assert_cmpstr (get_line (after, row, 0), ==, "Tekort, zelf opleiden");
}

/* A reader weighs words by who said them: the row says so, on paper as well. */
static void
test_row_heads (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { NULL };
  g_autoptr (PpsMatrix) matrix = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  guint row;

  g_assert_true (pps_edit_set_boolean (study->workspace, study->organisation, "small", TRUE, NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->interview, "started",
                                    "2020-11-12T10:00:00.000Z", NULL));
  matrix = make_matrix (study, &options);
  row = find_row (matrix, "W1");
  g_assert_cmpstr (pps_matrix_get_row (matrix, row)->detail, ==,
                   "Metaal BV, minder dan 50 mensen · gehoord op 12 november 2020");
  g_assert_cmpstr (pps_matrix_get_row (matrix, find_row (matrix, "O1"))->detail, ==,
                   "nog niet gehoord");

  sheet = pps_present_matrix (study->workspace, study->partnership, &options);
  g_assert_cmpstr (pps_sheet_get_row (sheet, row)->title, ==,
                   "W1 · HR-manager, Metaal BV, minder dan 50 mensen · gehoord op 12 november "
                   "2020");
}

static char *
dup_order (Study *study, const char *sort)
{
  PpsPresentOptions options = { .sort = sort };
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &options);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < pps_matrix_get_n_rows (matrix); i++)
    {
      const PpsMatrixRow *row = pps_matrix_get_row (matrix, i);

      g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                              pps_record_get_text (PPS_RECORD (row->respondent), "code"));
      for (guint j = 0; j < pps_matrix_get_n_columns (matrix); j++)
        g_assert_true (j > 0
                       || pps_matrix_get_cell (matrix, i, j)->findings->len
                              == g_str_equal (row->group, "W"));
    }

  return g_string_free (g_steal_pointer (&order), FALSE);
}

static void
assert_order (Study *study, const char *sort, const char *expected)
{
  g_autofree char *order = dup_order (study, sort);

  g_assert_cmpstr (order, ==, expected);
}

/* Cells go with their rows; numbers in codes count as numbers, and who has none of it is last. */
static void
test_sort (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRespondent) school = pps_edit_add_respondent (study->workspace, study->partnership,
                                                              NULL, "S", "Arbeidscoach", NULL);

  g_assert_true (pps_edit_set_text (study->workspace, study->government, "code", "W10", NULL));
  assert_order (study, NULL, "W10 W1 S1");
  assert_order (study, "group", "W10 W1 S1");
  assert_order (study, "code", "S1 W1 W10");
  assert_order (study, "role", "S1 W10 W1");
  assert_order (study, "organisation", "W1 W10 S1");
  assert_order (study, "said", "W1 W10 S1");
}

/* By a column: who has most findings there first, and then who was at least asked. The head of the
 * column says so, and the sheet says any other order. */
static void
test_sort_by_column (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .sort = "social-problem", .language = "nl" };
  g_autoptr (PpsSheet) sheet = pps_present_matrix (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) by_role = NULL;

  g_assert_true (pps_edit_set_text (study->workspace, study->government, "code", "O1", NULL));
  assert_order (study, "social-problem", "W1 O1");
  assert_order (study, "partners", "O1 W1");
  for (guint i = 0; i < pps_sheet_get_n_columns (sheet); i++)
    {
      const PpsSheetColumn *column = pps_sheet_get_column (sheet, i);

      g_assert_cmpstr (column->detail, ==,
                       g_str_equal (column->id, "social-problem") ? "↓ meeste bevindingen bovenaan"
                                                                  : "");
    }

  options.sort = "role";
  by_role = pps_present_matrix (study->workspace, study->partnership, &options);
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (by_role), "op volgorde van rol"));
}

static PpsTag *
tag_finding (Study *study)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_add (findings, study->finding);
  g_assert_true (pps_edit_tag (study->workspace, findings, "Tekort", NULL));

  return pps_tag_find (study->workspace, "Tekort");
}

/* Where only some findings are asked for, a summary of all of them would mislead. The head says
 * what was asked for. */
static void
test_filtered_sheet (Study *study, gconstpointer unused)
{
  g_autoptr (PpsTag) tag = tag_finding (study);
  PpsPresentOptions options = { .language = "nl", .round = study->round };
  g_autoptr (PpsMatrix) matrix = make_matrix (study, &options);
  guint row = find_row (matrix, "W1");
  g_autoptr (PpsSheet) tagged = NULL;
  g_autoptr (PpsSheet) confirmed = NULL;

  summarise (study);
  options.tag = pps_record_get_id (PPS_RECORD (tag));
  tagged = pps_present_matrix (study->workspace, study->partnership, &options);
  g_assert_cmpstr (get_line (tagged, row, 0), ==, "te weinig monteurs");
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (tagged), "alleen het thema “Tekort”"));

  options.tag = NULL;
  options.status = "confirmed";
  confirmed = pps_present_matrix (study->workspace, study->partnership, &options);
  g_assert_cmpstr (get_line (confirmed, row, 0), ==, "Niets van deze keuze");
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (confirmed), "met status bevestigd"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/matrix/respondents", test_respondents);
  ADD ("/matrix/blind-spots", test_blind_spots);
  ADD ("/matrix/groups", test_groups);
  ADD ("/matrix/filter", test_filter);
  ADD ("/matrix/summary", test_summary);
  ADD ("/matrix/no-summary", test_no_summary);
  ADD ("/matrix/sheet", test_sheet);
  ADD ("/matrix/row-heads", test_row_heads);
  ADD ("/matrix/sort", test_sort);
  ADD ("/matrix/sort-by-column", test_sort_by_column);
  ADD ("/matrix/filtered-sheet", test_filtered_sheet);
#undef ADD

  return g_test_run ();
}
