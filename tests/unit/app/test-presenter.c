/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-presenter.h"

/* Sheets as text: a line is its group and its words, "*" for shared, "-" for silence, "#" for a
 * head. */

static void
append_line (GString *text, PpsSheet *sheet, const PpsSheetLine *line)
{
  static const char *const styles[] = { "", "*", "-", "#" };

  if (text->len > 0)
    g_string_append (text, " | ");
  g_string_append (text, line->style < G_N_ELEMENTS (styles) ? styles[line->style] : ".");
  if (line->group >= 0)
    g_string_append (text, pps_sheet_get_group (sheet, line->group)->letter);
  g_string_append_printf (text, " %s", line->text);
}

static char *
dup_lines (PpsSheet *sheet, GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    append_line (text, sheet, g_ptr_array_index (lines, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
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

static void
assert_pane (PpsSheet *sheet, const char *pane, const char *expected)
{
  g_autofree char *lines = dup_lines (sheet, find_pane (sheet, pane)->lines);

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_cell (PpsSheet *sheet, guint row, guint column, const char *expected)
{
  g_autofree char *lines
      = dup_lines (sheet, g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column));

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_groups (PpsSheet *sheet, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_groups (sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (sheet, i);

      g_string_append_printf (text, "%s%s %d", i > 0 ? ", " : "", group->letter, group->heard);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Findings in another order than that of the sheet. */
static void
find_more (Study *study)
{
  static const struct
  {
    const char *pane;
    const char *group;
    const char *text;
  } more[] = {
    { STUDY_PANE, "W", "w2" },
    { STUDY_PANE, "S", "s1" },
    { STUDY_PANE, "", "gedeeld" },
    { STUDY_PANE, "O", "o1" },
    { "", "W", "geparkeerd" },
    { "solution", "W", "" },
    { "nergens", "W", "onbekend venster" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    g_object_unref (
        study_add_finding (study, study->round, more[i].pane, more[i].group, more[i].text));
}

static void
test_canvas (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsSheetPane *pane;
  const PpsSheetLine *line;

  find_more (study);
  sheet = pps_present_canvas (study->workspace, study->partnership, &options);

  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_CANVAS);
  g_assert_cmpuint (pps_sheet_get_n_panes (sheet), ==, 18);
  assert_pane (sheet, STUDY_PANE, "* gedeeld | O o1 | W te weinig monteurs | W w2 | S s1");
  assert_groups (sheet, "O 0, W 1, S 0, P 0");
  g_assert_cmpstr (pps_sheet_get_title (sheet), ==, "Techniek Noord");
  g_assert_cmpstr (pps_sheet_get_subtitle (sheet), ==,
                   "Canvas · Looptijd 2025, looptijd, mei 2025");
  g_assert_cmpstr (pps_sheet_get_author (sheet), ==, "Proef");
  g_assert_null (pps_sheet_get_notes (sheet));

  pane = find_pane (sheet, STUDY_PANE);
  g_assert_cmpstr (pane->title, ==, "Sociaal probleem / sociale behoefte");
  g_assert_cmpuint (pane->number, ==, 3);
  line = g_ptr_array_index (pane->lines, 2);
  g_assert_cmpstr (line->ref, ==, pps_record_get_id (PPS_RECORD (study->finding)));
  g_assert_cmphex (pps_sheet_get_group (sheet, line->group)->colour, ==, 0xd55e00);
}

static void
test_language (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "en" };
  PpsPresentOptions own = { NULL };
  g_autoptr (PpsSheet) english
      = pps_present_canvas (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) dutch = pps_present_canvas (study->workspace, study->partnership, &own);

  g_assert_cmpstr (pps_sheet_get_language (english), ==, "en");
  g_assert_cmpstr (pps_sheet_get_words_language (english), ==, "nl");
  g_assert_cmpstr (find_pane (english, STUDY_PANE)->title, ==, "Social problem / social need");
  g_assert_cmpstr (pps_sheet_get_subtitle (english), ==,
                   "Canvas · Looptijd 2025, running, May 2025");
  g_assert_cmpstr (pps_sheet_get_language (dutch), ==, "nl");
}

static void
test_groups (Study *study, gconstpointer unused)
{
  const char *const letters[] = { "S", "W", NULL };
  PpsPresentOptions options = { "nl", NULL, letters };
  PpsPresentOptions shared = { "nl", NULL, NULL, TRUE };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) only_shared = NULL;

  find_more (study);
  sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (sheet, STUDY_PANE, "* gedeeld | W te weinig monteurs | W w2 | S s1");
  assert_groups (sheet, "W 1, S 0");
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "Canvas: Onderwijs, Werkgevers"));

  only_shared = pps_present_canvas (study->workspace, study->partnership, &shared);
  assert_pane (only_shared, STUDY_PANE, "* gedeeld");
  assert_pane (only_shared, "costs", "");
  assert_groups (only_shared, "O 0, W 1, S 0, P 0");
}

/* A group that somebody removed, or that came from another study, is not silenced. */
static void
test_lost_group (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsFinding) lost = study_add_finding (study, NULL, STUDY_PANE, "U", "u1");
  g_autoptr (PpsSheet) sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) table
      = pps_present_perspectives (study->workspace, study->partnership, &options);

  assert_pane (sheet, STUDY_PANE, "W te weinig monteurs | U u1");
  assert_groups (sheet, "O 0, W 1, S 0, P 0, U 0");
  g_assert_cmpuint (pps_sheet_get_n_rows (table), ==, 4);
  assert_cell (table, 3, 0, "U u1");
}

static void
test_rounds (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "", "evaluation", "2026", NULL);
  g_autoptr (PpsFinding) always = study_add_finding (study, NULL, STUDY_PANE, "W", "altijd");
  g_autoptr (PpsFinding) last = study_add_finding (study, later, STUDY_PANE, "W", "laatst");
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) all = pps_present_canvas (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) first = NULL;
  g_autoptr (PpsSheet) second = NULL;

  assert_pane (all, STUDY_PANE, "W te weinig monteurs | W altijd | W laatst");
  g_assert_cmpstr (pps_sheet_get_subtitle (all), ==, "Canvas");

  options.round = study->round;
  first = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (first, STUDY_PANE, "W te weinig monteurs | W altijd");
  assert_groups (first, "O 0, W 1, S 0, P 0");

  options.round = later;
  second = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (second, STUDY_PANE, "W altijd | W laatst");
  assert_groups (second, "O 0, W 0, S 0, P 0");
  g_assert_cmpstr (pps_sheet_get_subtitle (second), ==, "Canvas · evaluatie, 2026");
}

/* Who was heard and said nothing is told, with the kind of silence; who was not heard is not. */
static void
test_silence (Study *study, gconstpointer unused)
{
  static const struct
  {
    const char *pane;
    const char *state;
    const char *nl;
  } kinds[] = {
    { "solution", "not-discussed", "- W: niet besproken" },
    { "alternatives", "does-not-know", "- W: weet het niet" },
    { "social-value", "declines", "- W: wil het niet zeggen" },
    { "commercial-value", "not-applicable", "- W: niet van toepassing" },
    { "costs", NULL, "- W: niet gevraagd" },
    { "funding", "answered", "" },
  };
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) english = NULL;
  g_autoptr (PpsInterview) second = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *question = g_strconcat ("pane.", kinds[i].pane, NULL);

      if (kinds[i].state != NULL)
        g_assert_true (pps_edit_answer_state (study->workspace, study->interview, question,
                                              kinds[i].state, NULL));
    }
  sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_pane (sheet, kinds[i].pane, kinds[i].nl);
  assert_pane (sheet, STUDY_PANE, "W te weinig monteurs");

  /* A second group that was heard; two groups with one silence share a line. */
  second = pps_edit_add_interview (study->workspace, study->round, "O", NULL, NULL);
  g_assert_true (
      pps_edit_answer_state (study->workspace, second, "pane.solution", "not-discussed", NULL));
  g_assert_true (pps_edit_answer_state (study->workspace, second, "pane.costs", "declines", NULL));
  g_assert_true (pps_edit_end_interview (study->workspace, second, NULL));
  options.language = "en";
  english = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (english, "solution", "- O, W: not discussed");
  assert_pane (english, "costs", "- W: not asked | - O: declines to say");
}

static void
test_source (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsPartnership) published
      = pps_edit_add_partnership (study->workspace, "Uit een boek", NULL);
  g_autoptr (PpsSheet) of_government = NULL;
  g_autoptr (PpsSheet) sheet = NULL;

  pps_edit_set_text (study->workspace, published, "source", "Boek, p. 3", NULL);
  pps_edit_set_text (study->workspace, published, "region", "Twente", NULL);
  pps_edit_set_text (study->workspace, published, "sector", "Metaal", NULL);
  g_object_unref (
      pps_edit_add_finding (study->workspace, published, NULL, STUDY_PANE, "W", "w", NULL));
  sheet = pps_present_canvas (study->workspace, published, &options);

  assert_pane (sheet, STUDY_PANE, "W w");
  assert_pane (sheet, "costs", "- De bron zegt hier niets over");
  assert_groups (sheet, "O -1, W -1, S -1, P -1");

  /* A source is not silent because a sheet shows less of it. */
  options.groups = (const char *const[]){ "O", NULL };
  of_government = pps_present_canvas (study->workspace, published, &options);
  assert_pane (of_government, STUDY_PANE, "");
  assert_pane (of_government, "costs", "- De bron zegt hier niets over");
  g_assert_cmpstr (pps_sheet_get_notes (sheet), ==, "Bron: Boek, p. 3");
  g_assert_cmpstr (pps_sheet_get_subtitle (sheet), ==, "Canvas · Metaal, Twente");
}

static void
test_public (Study *study, gconstpointer unused)
{
  static const char *const states[] = { "draft", "shown", "confirmed", "disputed" };
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (PpsFinding) finding = study_add_finding (study, NULL, "costs", "W", states[i]);

      g_assert_true (pps_edit_set_text (study->workspace, finding, "status", states[i], NULL));
    }
  options.purpose = PPS_PURPOSE_PUBLIC;
  sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (sheet, "costs", "W shown | W confirmed");
}

static void
test_perspectives (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) with_lead = NULL;
  g_autoptr (PpsSheet) only_lead = NULL;
  const char *const lead[] = { "P", NULL };

  g_object_unref (study_add_finding (study, NULL, "social-value", "W", "waarde"));
  g_object_unref (study_add_finding (study, NULL, "solution", "W", "oplossing"));
  g_object_unref (study_add_finding (study, NULL, "key-resources", "W", "bronnen"));
  g_object_unref (study_add_finding (study, NULL, "governance", "W", "bestuur"));
  g_object_unref (study_add_finding (study, NULL, "funding", "P", "trekt"));

  sheet = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_TABLE);
  g_assert_cmpuint (pps_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpuint (pps_sheet_get_n_columns (sheet), ==, 4);
  g_assert_cmpstr (pps_sheet_get_column (sheet, 0)->title, ==, "Wat is de waardepropositie?");
  g_assert_cmpstr (pps_sheet_get_row (sheet, 1)->title, ==, "Werkgevers");
  assert_groups (sheet, "O 0, W 1, S 0");

  /* In the order of the interview. */
  assert_cell (sheet, 1, 0, "W te weinig monteurs | W oplossing | W waarde");
  assert_cell (sheet, 1, 2, "W bestuur | W bronnen");
  assert_cell (sheet, 0, 0, "- Nog niets gevonden");

  options.with_lead = TRUE;
  with_lead = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_sheet_get_n_rows (with_lead), ==, 4);
  assert_cell (with_lead, 3, 3, "P trekt");

  options.with_lead = FALSE;
  options.groups = lead;
  only_lead = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_sheet_get_n_rows (only_lead), ==, 1);
  assert_cell (only_lead, 0, 3, "P trekt");
}

static void
test_without_panes (Study *study, gconstpointer unused)
{
  static const char *const without[] = { "social-value", "governance", NULL };
  PpsPresentOptions options = { "nl", .without = without };
  g_autoptr (PpsSheet) sheet = NULL;

  g_object_unref (study_add_finding (study, NULL, "social-value", "W", "waarde"));
  g_object_unref (study_add_finding (study, NULL, "solution", "W", "oplossing"));
  g_object_unref (study_add_finding (study, NULL, "governance", "W", "bestuur"));

  sheet = pps_present_perspectives (study->workspace, study->partnership, &options);
  assert_cell (sheet, 1, 0, "W te weinig monteurs | W oplossing");
  assert_cell (sheet, 1, 2, ". 1 regel weggelaten");
}

static void
test_shared_row (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "en" };
  g_autoptr (PpsFinding) shared = study_add_finding (study, NULL, "funding", "", "samen");
  g_autoptr (PpsSheet) sheet
      = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_autoptr (PpsSheet) only = NULL;

  g_assert_cmpuint (pps_sheet_get_n_rows (sheet), ==, 4);
  g_assert_cmpstr (pps_sheet_get_row (sheet, 0)->title, ==, "Shared");
  assert_cell (sheet, 0, 3, "* samen");
  assert_cell (sheet, 0, 0, "- Nothing found yet");

  options.shared_only = TRUE;
  only = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_sheet_get_n_rows (only), ==, 1);
}

static void
set (Study *study, PpsFinding *finding, const char *field, const char *text)
{
  g_assert_true (pps_edit_set_text (study->workspace, finding, field, text, NULL));
}

/* In the table a finding can be worded, headed, placed and left out; the canvas is as it was. */
static void
test_table_fields (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsFinding) a = study_add_finding (study, NULL, "costs", "W", "a");
  g_autoptr (PpsFinding) b = study_add_finding (study, NULL, "costs", "W", "b");
  g_autoptr (PpsFinding) c = study_add_finding (study, NULL, "costs", "W", "c");
  g_autoptr (PpsFinding) d = study_add_finding (study, NULL, "costs", "W", "d");
  g_autoptr (PpsSheet) table = NULL;
  g_autoptr (PpsSheet) canvas = NULL;

  set (study, a, "table-text", "A in de tabel");
  set (study, b, "table-head", "Kop");
  set (study, c, "table-head", "Kop");
  g_assert_true (pps_edit_set_real (study->workspace, d, "table-position", "1", NULL));
  table = pps_present_perspectives (study->workspace, study->partnership, &options);
  assert_cell (table, 1, 3, "W d | W A in de tabel | # Kop | W b | W c");

  g_assert_true (pps_edit_set_boolean (study->workspace, c, "table-hidden", TRUE, NULL));
  g_clear_pointer (&table, pps_sheet_unref);
  table = pps_present_perspectives (study->workspace, study->partnership, &options);
  assert_cell (table, 1, 3, "W d | W A in de tabel | # Kop | W b");

  canvas = pps_present_canvas (study->workspace, study->partnership, &options);
  assert_pane (canvas, "costs", "W a | W b | W c | W d");
}

static void
write_cell (Study *study, PpsRound *round, const char *group, const char *theme, const char *text)
{
  g_autoptr (PpsRecord) cell = NULL;

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  cell = pps_store_add (study->store, PPS_TYPE_CELL_TEXT, NULL);
  pps_store_write_text (study->store, cell, "partnership",
                        pps_record_get_id (PPS_RECORD (study->partnership)), NULL);
  pps_store_write_text (study->store, cell, "round",
                        round != NULL ? pps_record_get_id (PPS_RECORD (round)) : NULL, NULL);
  pps_store_write_text (study->store, cell, "stakeholder-group", group, NULL);
  pps_store_write_text (study->store, cell, "theme", theme, NULL);
  pps_store_write_text (study->store, cell, "text", text, NULL);
  g_assert_true (pps_store_commit (study->store, NULL));
}

static void
test_cell_text (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) table = NULL;
  g_autoptr (PpsSheet) of_round = NULL;

  write_cell (study, NULL, "W", "value", "Met de hand.\n\n  Op twee regels.\n");
  write_cell (study, NULL, "S", "money", "");
  write_cell (study, NULL, "", "how", "Samen geschreven");
  write_cell (study, study->round, "W", "value", "Van dit meetmoment");
  table = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_sheet_get_n_rows (table), ==, 4);
  assert_cell (table, 0, 2, "* Samen geschreven");
  assert_cell (table, 2, 0, "W Met de hand. | W Op twee regels.");
  assert_cell (table, 3, 3, "- Nog niets gevonden");

  options.round = study->round;
  of_round = pps_present_perspectives (study->workspace, study->partnership, &options);
  assert_cell (of_round, 1, 0, "W Van dit meetmoment");
}

static void
test_blank (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) anybodys = pps_present_blank (NULL, NULL, &options);
  g_autoptr (PpsSheet) own = pps_present_blank (study->workspace, study->partnership, &options);

  g_assert_cmpuint (pps_sheet_get_n_panes (anybodys), ==, 18);
  g_assert_cmpstr (pps_sheet_get_title (own), ==, "Techniek Noord");
  g_assert_cmpstr (pps_sheet_get_title (anybodys), !=, "");
  g_assert_nonnull (strstr (pps_sheet_get_credit (own), "Osterwalder"));
  for (guint i = 0; i < 18; i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (own, i);

      g_assert_cmpuint (pane->lines->len, ==, 0);
      g_assert_cmpstr (pane->question, !=, "");
      g_assert_cmpuint (pane->number, ==, i + 1);
    }
}

#define ADD(name, test)                                                                            \
  g_test_add ("/presenter/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("canvas", test_canvas);
  ADD ("language", test_language);
  ADD ("groups", test_groups);
  ADD ("lost-group", test_lost_group);
  ADD ("rounds", test_rounds);
  ADD ("silence", test_silence);
  ADD ("source", test_source);
  ADD ("public", test_public);
  ADD ("perspectives", test_perspectives);
  ADD ("without-panes", test_without_panes);
  ADD ("shared-row", test_shared_row);
  ADD ("table-fields", test_table_fields);
  ADD ("cell-text", test_cell_text);
  ADD ("blank", test_blank);

  return g_test_run ();
}
