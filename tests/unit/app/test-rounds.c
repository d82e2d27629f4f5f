/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-rounds-presenter.h"
#include "pps-sheet-catalogue.h"

/* The sheet of two rounds: a line is the word of its sign, its group and its words. */

static PpsRound *
add_round (Study *study, const char *name)
{
  return pps_edit_add_round (study->workspace, study->partnership, name, "evaluation", "2026-05",
                             NULL);
}

static const PpsSheetPane *
find_pane (PpsSheet *sheet, const char *id)
{
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      if (g_str_equal (pps_sheet_get_pane (sheet, i)->id, id))
        return pps_sheet_get_pane (sheet, i);
    }
  g_assert_not_reached ();
}

static char *
describe (PpsSheet *sheet, GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (
          text, "%s%s%s%s %s", i > 0 ? " | " : "", pps_sign_get_word (line->sign, "nl"),
          line->style == PPS_LINE_SHARED ? " *" : "",
          line->group >= 0 ? pps_sheet_get_group (sheet, line->group)->letter : "", line->text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_pane (PpsSheet *sheet, const char *pane, const char *expected)
{
  g_autofree char *lines = describe (sheet, find_pane (sheet, pane)->lines);

  g_assert_cmpstr (lines, ==, expected);
}

static void
fill (Study *study, PpsRound *later)
{
  g_object_unref (study_add_finding (study, later, STUDY_PANE, "W", "veel te weinig monteurs"));
  g_object_unref (study_add_finding (study, later, STUDY_PANE, "", "samen"));
  g_object_unref (study_add_finding (study, study->round, STUDY_PANE, "O", "weg"));
  g_object_unref (study_add_finding (study, study->round, "costs", "O", "de huur"));
  g_object_unref (study_add_finding (study, later, "costs", "O", "de huur"));
}

/* In the order of the canvas, each with its sign, and the words that changed. */
static void
test_canvas (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study, "Later");
  PpsPresentOptions options = { "nl", .round = later, .compare = study->round };
  g_autoptr (PpsSheet) sheet = NULL;

  fill (study, later);
  sheet = pps_present_rounds (study->workspace, study->partnership, &options, NULL);
  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_CANVAS);
  g_assert_cmpstr (pps_sheet_get_title (sheet), ==, "Techniek Noord");
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "Wat veranderde sinds Looptijd 2025"));
  assert_pane (sheet, STUDY_PANE,
               "nieuw * samen | vervallenO weg | gewijzigdW [nu:\u00a0veel] te weinig monteurs");
  assert_pane (sheet, "costs", "ongewijzigdO de huur");
  assert_pane (sheet, "revenue", " In geen van beide meetmomenten iets gevonden");
  g_assert_cmpuint (find_pane (sheet, STUDY_PANE)->column, ==, 4);
}

/* The list: in short first, then the changes pane by pane, in words. */
static void
test_list (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study, "Later");
  g_autoptr (PpsSnapshot) snapshot = NULL;
  PpsPresentOptions options = { "nl", .round = later, .compare = study->round };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *head = NULL;
  g_autofree char *changes = NULL;

  fill (study, later);
  snapshot = pps_edit_freeze_round (study->workspace, study->round, "", "", NULL);
  sheet = pps_present_rounds (study->workspace, study->partnership, &options, NULL);
  g_assert_cmpstr (pps_sheet_get_appendix_title (sheet), ==, "Lijst van wijzigingen");
  g_assert_cmpuint (pps_sheet_get_n_sections (sheet), ==, 2);

  head = describe (sheet, pps_sheet_get_section (sheet, 0)->lines);
  g_assert_nonnull (strstr (head, "1 nieuw, 1 gewijzigd, 1 vervallen, 1 ongewijzigd"));
  g_assert_nonnull (strstr (head, "Gehoord: O\u00a00\u00a0· W\u00a01"));
  g_assert_nonnull (strstr (head, "Vergeleken zoals vastgelegd op "));
  g_assert_nonnull (strstr (head, "helft van de woorden"));

  changes = describe (sheet, pps_sheet_get_section (sheet, 1)->lines);
  g_assert_cmpstr (pps_sheet_get_section (sheet, 1)->heading, ==,
                   "3 Sociaal probleem / sociale behoefte");
  g_assert_cmpstr (changes, ==,
                   " 1 nieuw, 1 gewijzigd, 1 vervallen |  * Nieuw: samen | O Vervallen: weg"
                   " | W Gewijzigd: [nu:\u00a0veel] te weinig monteurs");
}

/* What went from one pane or group to another stands where it is now, and says so. */
static void
test_moved (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study, "Later");
  PpsPresentOptions options = { "en", .round = later, .compare = study->round };
  g_autoptr (PpsFinding) moved
      = study_add_finding (study, later, "costs", "", "te weinig monteurs");
  g_autoptr (PpsSheet) sheet = NULL;

  g_assert_true (pps_edit_set_text (study->workspace, moved, "continues",
                                    pps_record_get_id (PPS_RECORD (study->finding)), NULL));
  sheet = pps_present_rounds (study->workspace, study->partnership, &options, NULL);
  assert_pane (sheet, "costs",
               "gewijzigd * te weinig monteurs [stood in: Social problem / social need]"
               " [was of: Employers]");
  assert_pane (sheet, STUDY_PANE, " Nothing found in either round");
}

/* Where nothing is said the last two are compared; with one round there is nothing to compare. */
static void
test_choose (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  PpsSheetSubject subject = { NULL };
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  const PpsSheetEntry *entry = pps_sheet_catalogue_find ("rounds");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsRound) middle = NULL;
  g_autoptr (PpsRound) last = NULL;
  g_autoptr (PpsRound) before = NULL;
  g_autoptr (PpsRound) now = NULL;

  g_ptr_array_add (one, study->partnership);
  subject.partnerships = one;
  g_assert_nonnull (entry);
  g_assert_null (entry->present (study->workspace, &subject, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Techniek Noord"));

  middle = add_round (study, "Midden");
  last = add_round (study, "Laatst");
  g_assert_true (
      pps_present_choose_rounds (study->workspace, study->partnership, &options, &before, &now));
  g_assert_true (before == middle);
  g_assert_true (now == last);

  options.round = middle;
  g_assert_true (
      pps_present_choose_rounds (study->workspace, study->partnership, &options, &before, &now));
  g_assert_true (now == middle);
  g_assert_true (before == study->round);

  options.compare = middle;
  g_assert_false (
      pps_present_choose_rounds (study->workspace, study->partnership, &options, &before, &now));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/rounds/" name, Study, NULL, study_set_up, function, study_tear_down)
  ADD ("canvas", test_canvas);
  ADD ("list", test_list);
  ADD ("moved", test_moved);
  ADD ("choose", test_choose);
#undef ADD

  return g_test_run ();
}
