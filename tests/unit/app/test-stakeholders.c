/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-judgement.h"
#include "pps-presenter.h"
#include "pps-sheet-catalogue.h"

/* The sheet `stakeholders` as text: a line is its mark, its group and its words; "*" is shared, "+"
 * a further one of the same group, and silence bears the number of its sign. */

static char *
dup_pane (PpsSheet *sheet, int part, const char *id)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      if (pane->part != part || !g_str_equal (pane->id, id))
        continue;

      for (guint j = 0; j < pane->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (pane->lines, j);

          g_string_append (text, text->len > 0 ? " | " : "");
          if (line->style == PPS_LINE_SILENT)
            g_string_append_printf (text, "(%s) ", pps_sign_get_word (line->sign, "en"));
          else if (line->style == PPS_LINE_SHARED)
            g_string_append (text, "* ");
          else
            g_string_append_printf (text, "%s%s ", line->style == PPS_LINE_MORE ? "+" : "",
                                    pps_sheet_get_group (sheet, (guint) line->group)->letter);
          g_string_append (text, line->text);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_pane (PpsSheet *sheet, int part, const char *id, const char *expected)
{
  g_autofree char *lines = dup_pane (sheet, part, id);

  g_assert_cmpstr (lines, ==, expected);
}

static PpsSign
get_sign (PpsSheet *sheet, const char *id)
{
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      if (g_str_equal (pps_sheet_get_pane (sheet, i)->id, id))
        return pps_sheet_get_pane (sheet, i)->sign;
    }
  g_assert_not_reached ();
}

/* An interview with the government beside that with the employer. */
static void
hear_government (Study *study)
{
  static const char *const states[][2] = {
    { "pane.costs", "does-not-know" },
    { "pane.surplus", "declines" },
    { "pane.funding", "answered" },
  };
  g_autoptr (PpsInterview) interview
      = pps_edit_add_interview (study->workspace, study->round, "O", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_true (
        pps_edit_answer_state (study->workspace, interview, states[i][0], states[i][1], NULL));
  g_assert_true (pps_edit_end_interview (study->workspace, interview, NULL));
}

static void
add (Study *study, const char *pane, const char *group, const char *text)
{
  g_object_unref (study_add_finding (study, study->round, pane, group, text));
}

static void
test_order (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;

  add (study, STUDY_PANE, "W", "w2");
  add (study, STUDY_PANE, "O", "o1");
  add (study, STUDY_PANE, "", "gedeeld");
  add (study, STUDY_PANE, "O", "o2");
  sheet = pps_present_stakeholders (study->workspace, study->partnership, &options);

  g_assert_cmpuint (pps_sheet_get_n_parts (sheet), ==, 0);
  assert_pane (sheet, -1, STUDY_PANE, "* gedeeld | O o1 | +O o2 | W te weinig monteurs | +W w2");
  g_assert_true (g_str_has_prefix (pps_sheet_get_subtitle (sheet), "Partijen vergeleken"));
}

/* Three ways to be silent are three lines; who was not heard at all is named once. */
static void
test_silences (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "en" };
  g_autoptr (PpsSheet) sheet = NULL;

  hear_government (study);
  sheet = pps_present_stakeholders (study->workspace, study->partnership, &options);

  assert_pane (sheet, -1, STUDY_PANE, "W te weinig monteurs | (not asked) O: not asked");
  assert_pane (sheet, -1, "costs", "(does not know) O: does not know | (not asked) W: not asked");
  assert_pane (sheet, -1, "surplus",
               "(asked, nothing said) O: asked, nothing said | (not asked) W: not asked");
  assert_pane (sheet, -1, "funding",
               "(discussed, not summarised yet) O: discussed, not summarised yet"
               " | (not asked) W: not asked");
  assert_pane (sheet, -1, "partners", "(not asked) O, W: not asked");
  g_assert_cmpstr (pps_sheet_get_notes (sheet), ==, "Not interviewed: Education, Project lead");
}

static void
test_agreement (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "", "evaluation", "2026", NULL);
  g_autoptr (PpsSheet) before
      = pps_present_stakeholders (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) of_later = NULL;

  g_assert_cmpint (get_sign (before, "costs"), ==, PPS_SIGN_NONE);
  g_assert_null (strstr (pps_sheet_get_notes (before), "Overeenstemming"));

  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, "costs", "partly", "", NULL));
  g_assert_true (
      pps_edit_judge_pane (study->workspace, study->round, "surplus", "disagree", "", NULL));
  sheet = pps_present_stakeholders (study->workspace, study->partnership, &options);
  g_assert_cmpint (get_sign (sheet, "costs"), ==, PPS_SIGN_PARTLY);
  g_assert_cmpint (get_sign (sheet, "surplus"), ==, PPS_SIGN_DISAGREE);
  g_assert_cmpint (get_sign (sheet, "partners"), ==, PPS_SIGN_NONE);
  g_assert_nonnull (
      strstr (pps_sheet_get_notes (sheet), "Overeenstemming zoals beoordeeld bij Looptijd 2025"));

  /* A round that was asked for has its own judgements only. */
  options.round = later;
  of_later = pps_present_stakeholders (study->workspace, study->partnership, &options);
  g_assert_cmpint (get_sign (of_later, "costs"), ==, PPS_SIGN_NONE);
}

/* A canvas for each group that was heard or found, each with what is shared. */
static void
test_small (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .language = "nl", .small = TRUE };
  g_autoptr (PpsSheet) sheet = NULL;

  hear_government (study);
  add (study, STUDY_PANE, "", "gedeeld");
  add (study, STUDY_PANE, "S", "s1");
  sheet = pps_present_stakeholders (study->workspace, study->partnership, &options);

  g_assert_cmpuint (pps_sheet_get_n_parts (sheet), ==, 3);
  g_assert_cmpuint (pps_sheet_get_n_panes (sheet), ==, 3 * 18);
  g_assert_cmpstr (pps_sheet_get_part (sheet, 0)->title, ==, "Overheid");
  g_assert_cmpstr (pps_sheet_get_part (sheet, 1)->note, ==, "1 gesproken");
  assert_pane (sheet, 0, STUDY_PANE, "* gedeeld | (not asked) niet gevraagd");
  assert_pane (sheet, 0, "costs", "(does not know) weet het niet");
  assert_pane (sheet, 1, STUDY_PANE, "* gedeeld | W te weinig monteurs");
  assert_pane (sheet, 2, STUDY_PANE, "* gedeeld | S s1");
}

/* The catalogue knows the sheet, and that it can be small. */
static void
test_catalogue (Study *study, gconstpointer unused)
{
  const PpsSheetEntry *entry = pps_sheet_catalogue_find ("stakeholders");
  g_autoptr (GPtrArray) partnerships = g_ptr_array_new ();
  PpsSheetSubject subject = { .partnerships = partnerships };
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;

  g_assert_nonnull (entry);
  g_assert_true (pps_sheet_entry_takes (entry, PPS_SHEET_TAKES_SMALL));
  g_ptr_array_add (partnerships, study->partnership);
  sheet = entry->present (study->workspace, &subject, &options, NULL);
  assert_pane (sheet, -1, STUDY_PANE, "W te weinig monteurs");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/stakeholders/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_order);
  ADD ("silences", test_silences);
  ADD ("agreement", test_agreement);
  ADD ("small", test_small);
  ADD ("catalogue", test_catalogue);

  return g_test_run ();
}
