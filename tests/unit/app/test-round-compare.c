/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-freeze.h"
#include "pps-line-match.h"
#include "pps-round-compare.h"

/* Two rounds as text: a line is its sign, its group and its words, with what it was in brackets. */

static PpsRound *
add_round (Study *study)
{
  g_autoptr (GError) error = NULL;
  PpsRound *round = pps_edit_add_round (study->workspace, study->partnership, "Later", "evaluation",
                                        "2026-05", &error);

  g_assert_no_error (error);

  return round;
}

static PpsFinding *
find (Study *study, PpsRound *round, const char *pane, const char *group, const char *text)
{
  return study_add_finding (study, round, pane, group, text);
}

static void
continue_finding (Study *study, PpsFinding *finding, PpsFinding *former)
{
  g_assert_true (pps_edit_set_text (study->workspace, finding, "continues",
                                    pps_record_get_id (PPS_RECORD (former)), NULL));
}

static char *
describe (PpsRoundCompare *compare)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pps_round_compare_get_n_lines (compare); i++)
    {
      const PpsRoundLine *line = pps_round_compare_get_line (compare, i);

      g_string_append_printf (text, "%s%s%s %s", i > 0 ? " | " : "",
                              pps_line_fate_get_sign (line->fate), line->group, line->text);
      if (line->was != NULL)
        g_string_append_printf (text, " [%s]", line->was);
      if (line->was_pane != NULL)
        g_string_append_printf (text, " [in %s]", line->was_pane);
      if (line->was_group != NULL)
        g_string_append_printf (text, " [of %s]", line->was_group);
    }

  return g_string_free (text, FALSE);
}

static void
assert_compared (Study *study, PpsRound *before, PpsRound *now, const char *expected)
{
  PpsPresentOptions options = { "nl", .round = now, .compare = before };
  g_autoptr (PpsRoundCompare) compare
      = pps_round_compare_new (study->workspace, study->partnership, &options);
  g_autofree char *text = describe (compare);

  g_assert_cmpstr (text, ==, expected);
}

static void
remove_first (Study *study)
{
  g_assert_true (pps_edit_remove (study->workspace, study->finding, NULL));
}

/* A link tells more than words: it holds however much was changed, also across panes and groups. */
static void
test_link (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsFinding) hall = find (study, study->round, "costs", "O", "huur van de hal");
  g_autoptr (PpsFinding) other = find (study, later, "costs", "O", "huur van de hal wordt te duur");
  g_autoptr (PpsFinding) own = find (study, later, "revenue", "", "een eigen gebouw");

  remove_first (study);
  continue_finding (study, own, hall);
  assert_compared (study, study->round, later,
                   "+O huur van de hal wordt te duur"
                   " | ~ een eigen gebouw [huur van de hal] [in costs] [of O]");

  /* The other way round it is the same pair. */
  assert_compared (study, later, study->round,
                   "~O huur van de hal [een eigen gebouw] [in revenue] [of ]"
                   " | ×O huur van de hal wordt te duur");
}

/* By way of a round between that is not shown. */
static void
test_chain (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) between = add_round (study);
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsFinding) middle = find (study, between, "costs", "O", "iets anders");
  g_autoptr (PpsFinding) last = find (study, later, STUDY_PANE, "W", "monteurs genoeg");

  continue_finding (study, middle, study->finding);
  continue_finding (study, last, middle);
  assert_compared (study, study->round, later, "~W monteurs genoeg [te weinig monteurs]");

  /* Going round in circles comes to an end. */
  continue_finding (study, middle, last);
  assert_compared (study, study->round, later, "+W monteurs genoeg | ×W te weinig monteurs");
}

/* Two words that say something, half of the shorter; in the same pane, of the same group. */
static void
test_words (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  static const struct
  {
    const char *pane;
    const char *group;
    const char *before;
    const char *now;
  } lines[] = {
    { "costs", "O", "de gemeente betaalt twee coaches", "drie coaches betalen wij als gemeente" },
    { "funding", "O", "het geld komt van de provincie", "het geld van het fonds" },
    { "partners", "O", "de scholen in de regio doen mee", NULL },
    { "partners", "W", NULL, "de scholen in de regio doen mee" },
    { "channels", "S", "ja", "ja" },
  };

  remove_first (study);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i].before != NULL)
        g_object_unref (find (study, study->round, lines[i].pane, lines[i].group, lines[i].before));
      if (lines[i].now != NULL)
        g_object_unref (find (study, later, lines[i].pane, lines[i].group, lines[i].now));
    }

  assert_compared (study, study->round, later,
                   "=S ja"
                   " | ~O drie coaches betalen wij als gemeente [de gemeente betaalt twee coaches]"
                   " | +O het geld van het fonds"
                   " | +W de scholen in de regio doen mee"
                   " | ×O het geld komt van de provincie"
                   " | ×O de scholen in de regio doen mee");
}

/* What is likest finds each other first, and the same words before all. */
static void
test_likest (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);

  remove_first (study);
  g_object_unref (find (study, study->round, "costs", "O", "begeleiding kost leermeesters tijd"));
  g_object_unref (find (study, study->round, "costs", "O", "begeleiding kost tijd"));
  g_object_unref (find (study, later, "costs", "O", "begeleiding kost veel geld"));
  g_object_unref (find (study, later, "costs", "O", "begeleiding kost tijd"));

  assert_compared (study, study->round, later,
                   "~O begeleiding kost veel geld [begeleiding kost leermeesters tijd]"
                   " | =O begeleiding kost tijd");
}

/* What is parked stands on no canvas; what belongs to no round is in both. */
static void
test_place (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);

  remove_first (study);
  g_object_unref (find (study, later, "", "O", "geparkeerd"));
  g_object_unref (find (study, later, "nergens", "O", "in geen vak"));
  g_object_unref (find (study, NULL, "costs", "O", "altijd"));
  assert_compared (study, study->round, later, "=O altijd");
}

/* A frozen round stays what was reported, whatever has become of its findings. */
static void
test_frozen (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsSnapshot) snapshot = NULL;

  g_object_unref (find (study, later, STUDY_PANE, "W", "nog te weinig monteurs"));
  snapshot = pps_edit_freeze_round (study->workspace, study->round, "", "", NULL);
  g_assert_nonnull (snapshot);

  /* Somebody's else's program, or another laptop, need not hold to it. */
  g_assert_true (pps_store_begin (study->store, "test", NULL));
  g_assert_true (
      pps_store_write_text (study->store, study->finding, "text", "achteraf verzonnen", NULL));
  g_assert_true (pps_store_commit (study->store, NULL));
  g_object_unref (find (study, NULL, "costs", "O", "van geen meetmoment"));

  assert_compared (study, study->round, later,
                   "+O van geen meetmoment | ~W nog te weinig monteurs [te weinig monteurs]");

  g_assert_true (pps_edit_unfreeze_round (study->workspace, study->round, NULL));
  assert_compared (study, study->round, later,
                   "=O van geen meetmoment | +W nog te weinig monteurs | ×W achteraf verzonnen");
}

/* A snapshot comes with the file: what is not one is not read. */
static void
test_damaged (Study *study, gconstpointer unused)
{
  static const char *const contents[] = {
    "", "{", "[]", "{}", "{\"findings\":{}}", "{\"findings\":[1,[],{\"id\":[],\"text\":\"x\"}]}",
  };
  g_autoptr (PpsRound) later = add_round (study);
  g_autoptr (PpsSnapshot) snapshot
      = pps_edit_freeze_round (study->workspace, study->round, "", "", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (pps_store_begin (study->store, "test", NULL));
      g_assert_true (pps_store_write_text (study->store, snapshot, "content", contents[i], NULL));
      g_assert_true (pps_store_commit (study->store, NULL));
      assert_compared (study, study->round, later, i < 5 ? "×W te weinig monteurs" : "");
    }
}

/* What is asked for holds for both rounds. */
static void
test_choice (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  const char *const employers[] = { "W", NULL };
  PpsPresentOptions options
      = { "nl", .round = later, .compare = study->round, .groups = employers };
  g_autoptr (PpsRoundCompare) compare = NULL;
  g_autoptr (PpsRoundCompare) public = NULL;

  g_object_unref (find (study, study->round, "costs", "O", "van de overheid"));
  g_object_unref (find (study, later, "costs", "S", "van de school"));
  g_object_unref (find (study, later, "costs", "W", "van een bedrijf"));
  compare = pps_round_compare_new (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_round_compare_count (compare, NULL, PPS_LINE_FATE_NEW), ==, 1);
  g_assert_cmpuint (pps_round_compare_count (compare, "costs", PPS_LINE_FATE_NEW), ==, 1);
  g_assert_cmpuint (pps_round_compare_count (compare, "costs", PPS_LINE_FATE_GONE), ==, 0);
  g_assert_cmpuint (pps_round_compare_count (compare, NULL, PPS_LINE_FATE_GONE), ==, 1);

  options.purpose = PPS_PURPOSE_PUBLIC;
  public = pps_round_compare_new (study->workspace, study->partnership, &options);
  g_assert_cmpuint (pps_round_compare_get_n_lines (public), ==, 0);
}

static void
test_describe (void)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
  g_autofree char *dutch
      = pps_line_fate_dup_change ("betaalt twee coaches", "betaalt drie coaches", "nl", marks);
  g_autofree char *english = pps_line_fate_dup_change ("betaalt twee", "betaalt drie", "en", NULL);

  g_assert_cmpstr (dutch, ==, "betaalt [was:\u00a0twee] [nu:\u00a0drie] coaches");
  g_assert_cmpstr (english, ==, "betaalt [was:\u00a0twee] [now:\u00a0drie]");
  g_assert_cmpuint (marks->len, ==, 2);
  for (guint i = 0; i < marks->len; i++)
    {
      const PpsWordMark *mark = &g_array_index (marks, PpsWordMark, i);
      g_autofree char *words = g_strndup (dutch + mark->start, mark->end - mark->start);

      g_assert_cmpstr (words, ==, i == 0 ? "twee" : "drie");
      g_assert_cmpint (mark->is_new, ==, i);
    }
  for (guint i = 0; i < PPS_N_LINE_FATES; i++)
    {
      g_assert_cmpstr (pps_line_fate_get_word (i, "nl"), !=, pps_line_fate_get_word (i, "en"));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (pps_line_fate_get_sign (i), !=, pps_line_fate_get_sign (j));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/round-compare/" name, Study, NULL, study_set_up, function, study_tear_down)
  ADD ("link", test_link);
  ADD ("chain", test_chain);
  ADD ("words", test_words);
  ADD ("likest", test_likest);
  ADD ("place", test_place);
  ADD ("frozen", test_frozen);
  ADD ("damaged", test_damaged);
  ADD ("choice", test_choice);
#undef ADD
  g_test_add_func ("/round-compare/describe", test_describe);

  return g_test_run ();
}
