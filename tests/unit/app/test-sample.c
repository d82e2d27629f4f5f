/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-agreements.h"
#include "pps-edit-freeze.h"
#include "pps-indicators.h"
#include "pps-lessons.h"
#include "pps-money.h"
#include "pps-involvement.h"
#include "pps-describe.h"
#include "pps-presenter.h"
#include "pps-sample.h"

/* The sample studies: what they hold, and what they must not hold. */

static void
open_sample (Study *study)
{
  g_autoptr (GError) error = NULL;

  study->workspace = pps_workspace_open (study->path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  study->store = pps_workspace_get_store (study->workspace);
}

static void
set_up_cases (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  study->folder = g_dir_make_tmp ("pps-sample-XXXXXX", NULL);
  study->path = g_build_filename (study->folder, "voorbeelden.ppscanvas", NULL);
  pps_sample_create_cases (study->path, &error);
  g_assert_no_error (error);
  open_sample (study);
}

static PpsPartnership *
find_partnership (Study *study, const char *name)
{
  g_autoptr (PpsQuery) all = pps_query_new (study->store, "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      if (g_str_equal (pps_record_get_text (pps_query_get (all, i), "name"), name))
        return g_object_ref (pps_query_get (all, i));
    }
  g_test_message ("%s", name);
  g_assert_not_reached ();
}

static void
test_all_in (Study *study, gconstpointer unused)
{
  static const char *const names[] = {
    "NexTechnician",
    "Startplein Techniek Rivierenland",
    "Toekomst in de Maakindustrie",
    "Toekomst in de Techniek",
    "ASTA Amsterdam",
    "Servicepunt Techniek Drenthe",
    "Samen Werk Maken van Werk",
    "Perspectief op Werk",
    "Perspectieven (vier praktijkvoorbeelden)",
  };
  g_autoptr (PpsQuery) all = pps_query_new (study->store, "partnerships", NULL);

  g_assert_cmpuint (pps_query_get_n (all), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PpsRecord *partnership = pps_query_get (all, i);

      assert_text (partnership, "name", names[i]);
      g_assert_true (pps_record_has_text (partnership, "source"));
      g_assert_true (pps_record_has_text (partnership, "description"));
    }
}

static void
test_sources (Study *study, gconstpointer unused)
{
  static const char *const queries[] = { "all-findings", "all-lessons", "all-indicators" };
  g_autoptr (PpsQuery) partnerships = pps_query_new (study->store, "partnerships", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PpsQuery) found = pps_query_new (study->store, queries[i], NULL);

      g_assert_cmpuint (pps_query_get_n (found), >, 0);
      for (guint j = 0; j < pps_query_get_n (found); j++)
        g_assert_true (pps_record_has_text (pps_query_get (found, j), "source"));
    }

  for (guint i = 0; i < pps_query_get_n (partnerships); i++)
    {
      g_autoptr (PpsQuery) found = NULL;

      found = pps_query_new (study->store, "partnership-characteristics",
                             pps_record_get_id (pps_query_get (partnerships, i)), NULL);
      for (guint j = 0; j < pps_query_get_n (found); j++)
        g_assert_true (pps_record_has_text (pps_query_get (found, j), "source"));
    }
}

static void
assert_known_word (PpsRecord *record, const char *field, const char *kind)
{
  const char *word = pps_record_get_text (record, field);

  if (*word != '\0')
    g_assert_true (pps_describe_word (kind, word, "nl") != word);
}

/* Panes and words are those of the program; a finding is one line; nothing is made up that the
 * sources do not have. */
static void
test_findings (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuery) found = pps_query_new (study->store, "all-findings", NULL);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (study->workspace);

  for (guint i = 0; i < pps_query_get_n (found); i++)
    {
      PpsRecord *finding = pps_query_get (found, i);
      const char *text = pps_record_get_text (finding, "text");
      const char *group = pps_record_get_text (finding, "stakeholder-group");

      g_test_message ("%s", text);
      g_assert_nonnull (
          pps_canvas_definition_find_pane (canvas, pps_record_get_text (finding, "pane")));
      g_assert_true (*group == '\0' || pps_workspace_find_group (study->workspace, group) != NULL);
      g_assert_true (pps_record_has_text (finding, "round"));
      g_assert_cmpuint (g_utf8_strlen (text, -1), <=, 110);
      g_assert_cmpuint (g_utf8_strlen (text, -1), >, 3);
      g_assert_null (strchr (text, '\n'));
      g_assert_false (g_str_has_suffix (text, "."));
      assert_known_word (finding, "interest", "interest");
      assert_known_word (finding, "direction", "direction");
      assert_known_word (finding, "amount-kind", "amount");
      assert_text (finding, "status", "shown");
    }

  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_ANSWER), ==, 0);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_PANE_JUDGEMENT), ==, 0);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_QUOTE), ==, 0);
}

/* Nobody who made the source publication, or spoke in it, is named. */
static void
test_no_names (Study *study, gconstpointer unused)
{
  static const char *const names[] = {
    "Bijma",        "Heeres",   "Greiner",   "Grutter",  "Kelderhuis", "Leusink",    "Neefs",
    "Revenberg",    "te Riele", "Teunissen", "Tjebbes",  "Weggen",     "de Wolf",    "De Wolf",
    "van der Veen", "Loog",     "Veltman",   "Winckels", "Goudswaard", "Langendijk",
  };
  g_autofree char *dump = NULL;

  study_close (study);
  dump = study_dump (study);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      g_assert_null (strstr (dump, names[i]));
    }
}

/* Where the source says nothing the canvas says so, and no group is said to have been silent. */
static void
test_blind_spots (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuery) all = pps_query_new (study->store, "partnerships", NULL);
  PpsPresentOptions options = { "nl" };
  guint n_silent = 0;

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      g_autoptr (PpsSheet) sheet
          = pps_present_canvas (study->workspace, pps_query_get (all, i), &options);

      for (guint j = 0; j < pps_sheet_get_n_panes (sheet); j++)
        {
          GPtrArray *lines = pps_sheet_get_pane (sheet, j)->lines;
          const PpsSheetLine *line = g_ptr_array_index (lines, 0);

          g_assert_cmpuint (lines->len, >=, 1);
          if (line->style != PPS_LINE_SILENT)
            continue;
          g_assert_cmpuint (lines->len, ==, 1);
          g_assert_cmpstr (line->text, ==, "De bron zegt hier niets over");
          n_silent++;
        }
    }

  g_assert_cmpuint (n_silent, >, 10);
}

/* The table of the publication, p. 31: for each bullet of each cell a word by which it is known. */
static const char *const booklet[3][4][8] = {
  {
      /* overheid */
      { "activeren", "uitkering", "geschoold", "Vraag en aanbod", "match", "Beleid",
        "lerend netwerk" },
      { "Burgers", "niet doen", "bedrijfsleven", "economie", "arbeidsmarkt", "ontschotting",
        "Onderwijsinstellingen" },
      { "inspelen", "actieve rol", "Netwerken", "scholingsvraagstuk", "Subsidies", "coördineren" },
      { "RIF", "Startsubsidie", "Doelgroep", "Perspectief op Werk", "kinderopvang" },
  },
  {
      /* werkgevers */
      { "1+1=3", "zij-instroom", "regionaal netwerk", "opleiden", "MVO" },
      { "deelnemen", "personeel", "uitstraling", "Mobiliteit" },
      { "Afstemming", "Leven Lang", "coöperatie", "op te leiden" },
      { "natura", "scholingsfonds", "RIF" },
  },
  {
      /* onderwijs */
      { "Vraagarticulatie", "zij-instromers", "volwassenonderwijs", "netwerk" },
      { "Studenten", "scholing op maat", "Docenten" },
      { "Praktijknabij", "op maat" },
      { "RIF", "OCW-middelen", "BBL" },
  },
};

static guint
count_words (const char *const *words)
{
  guint n = 0;

  while (n < 8 && words[n] != NULL)
    n++;

  return n;
}

static void
test_booklet_table (Study *study, gconstpointer unused)
{
  static const char *const rows[] = { "Overheid", "Werkgevers", "Onderwijs" };
  g_autoptr (PpsPartnership) synthesis
      = find_partnership (study, "Perspectieven (vier praktijkvoorbeelden)");
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = pps_present_perspectives (study->workspace, synthesis, &options);

  g_assert_cmpuint (pps_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpuint (pps_sheet_get_n_columns (sheet), ==, 4);
  g_assert_nonnull (strstr (pps_sheet_get_notes (sheet), "p. 31"));

  for (guint row = 0; row < 3; row++)
    {
      g_assert_cmpstr (pps_sheet_get_row (sheet, row)->title, ==, rows[row]);
      for (guint column = 0; column < 4; column++)
        {
          GPtrArray *lines = g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column);
          const char *const *words = booklet[row][column];

          g_test_message ("row %u, column %u", row, column);
          g_assert_cmpuint (lines->len, ==, count_words (words));
          for (guint i = 0; i < lines->len; i++)
            {
              const PpsSheetLine *line = g_ptr_array_index (lines, i);

              g_test_message ("%s: %s", words[i], line->text);
              g_assert_nonnull (strstr (line->text, words[i]));
            }
        }
    }
}

static void
test_not_over_another (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  before = study_read (study);
  g_assert_false (pps_sample_create_cases (study->path, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_false (pps_sample_create_fictional (study->path, 1, 0, 1, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  after = study_read (study);
  g_assert_true (g_bytes_equal (before, after));
}

/* Fiction: all fields of all records in the order in which they were made, without what differs
 * from day to day. */
static char *
dump_fiction (Study *study, guint n_partnerships, guint n_answers, guint32 seed)
{
  static const char *const queries[] = {
    "partnerships",   "all-organisations", "all-respondents", "all-rounds",
    "all-interviews", "all-findings",      "all-indicators",  "all-agreements",
  };
  g_autofree char *name
      = g_strdup_printf ("%u-%u-%u-%u", n_partnerships, n_answers, seed, g_random_int ());
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_free (study->path);
  study->path = g_build_filename (study->folder, name, NULL);
  pps_sample_create_fictional (study->path, n_partnerships, n_answers, seed, &error);
  g_assert_no_error (error);
  open_sample (study);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PpsQuery) found = pps_query_new (study->store, queries[i], NULL);

      for (guint j = 0; j < pps_query_get_n (found); j++)
        {
          PpsRecord *record = pps_query_get (found, j);
          guint n;
          const PpsField *fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n);

          for (guint k = 0; k < n; k++)
            {
              const GValue *value = pps_record_peek_value (record, k);
              g_autofree char *contents
                  = G_IS_VALUE (value) ? g_strdup_value_contents (value) : NULL;

              if (fields[k].type != PPS_FIELD_REFERENCE && fields[k].type != PPS_FIELD_TIME)
                g_string_append_printf (dump, "%s=%s|", fields[k].name, contents);
            }
          g_string_append_c (dump, '\n');
        }
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
set_up_folder (Study *study, gconstpointer unused)
{
  study->folder = g_dir_make_tmp ("pps-sample-XXXXXX", NULL);
}

static void
test_seed (Study *study, gconstpointer unused)
{
  g_autofree char *one = dump_fiction (study, 2, 0, 7);
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  study_close (study);
  same = dump_fiction (study, 2, 0, 7);
  study_close (study);
  other = dump_fiction (study, 2, 0, 8);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

/* What was reported is frozen under a name, and the last round is open. Nothing is agreed on twice
 * in a round, and what is new was not agreed on before. */
static void
test_earlier_rounds (Study *study, gconstpointer unused)
{
  g_autofree char *dump = dump_fiction (study, 3, 0, 4);
  g_autoptr (PpsQuery) rounds = pps_query_new (study->store, "all-rounds", NULL);
  g_autoptr (PpsQuery) agreements = pps_query_new (study->store, "all-agreements", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      PpsRound *round = pps_query_get (rounds, i);
      gboolean is_last = g_str_has_prefix (pps_record_get_text (PPS_RECORD (round), "name"), "Eva");
      g_autoptr (PpsQuery) snapshots = pps_query_new (study->store, "round-snapshots",
                                                      pps_record_get_id (PPS_RECORD (round)), NULL);

      g_assert_true (pps_edit_is_frozen (round) != is_last);
      g_assert_cmpuint (pps_query_get_n (snapshots), ==, is_last ? 0 : 1);
      if (!is_last)
        g_assert_true (g_str_has_suffix (pps_record_get_text (pps_query_get (snapshots, 0), "name"),
                                         "(verzonnen)"));
    }
  for (guint i = 0; i < pps_query_get_n (agreements); i++)
    {
      PpsRecord *agreement = pps_query_get (agreements, i);
      gboolean goes_on = pps_record_has_text (agreement, "predecessor");

      g_assert_true (g_hash_table_add (
          seen, g_strconcat (pps_record_get_text (agreement, "partnership"), " ",
                             goes_on ? pps_record_get_text (agreement, "round") : "new",
                             pps_record_get_text (agreement, "text"), NULL)));
    }
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_QUOTE), >, 0);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_LESSON), ==, 3 * 3 * 2);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_CHARACTERISTIC), ==, 3 * 2);
}

/* Of three partnerships with three rounds and six parties, two have a small employer that is not
 * heard in the last. Each is asked about the panes, involvement and the lessons. */
#define N_FICTIONAL_INTERVIEWS (3 * 3 * 6 - 2)
#define N_QUESTIONS (18 + 3 + 10)

static void
test_fiction (Study *study, gconstpointer unused)
{
  g_autofree char *dump = dump_fiction (study, 3, 0, 1);
  g_autoptr (PpsQuery) partnerships = pps_query_new (study->store, "partnerships", NULL);
  g_autoptr (PpsQuery) organisations = pps_query_new (study->store, "all-organisations", NULL);
  g_autoptr (PpsQuery) interviews = pps_query_new (study->store, "all-interviews", NULL);
  g_autoptr (GPtrArray) sentences = pps_store_check (study->store);

  g_assert_cmpuint (sentences->len, ==, 0);
  g_assert_nonnull (
      strstr (pps_record_get_text (PPS_RECORD (pps_workspace_get_study (study->workspace)), "name"),
              "made up"));
  g_assert_cmpuint (pps_query_get_n (partnerships), ==, 3);
  for (guint i = 0; i < pps_query_get_n (partnerships); i++)
    g_assert_true (g_str_has_prefix (pps_record_get_text (pps_query_get (partnerships, i), "name"),
                                     "Verzonnen"));
  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    g_assert_nonnull (
        strstr (pps_record_get_text (pps_query_get (organisations, i), "name"), "verzonnen"));

  /* Each answer is one to a question that its guide asks. */
  g_assert_cmpuint (pps_query_get_n (interviews), ==, N_FICTIONAL_INTERVIEWS);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_ANSWER), ==,
                    N_FICTIONAL_INTERVIEWS * N_QUESTIONS);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsInterview *interview = pps_query_get (interviews, i);
      PpsGuide *guide = pps_workspace_get_guide (study->workspace, interview, NULL);
      g_autoptr (PpsQuery) answers = NULL;

      answers = pps_query_new (study->store, "interview-answers",
                               pps_record_get_id (PPS_RECORD (interview)), NULL);
      g_assert_cmpuint (pps_query_get_n (answers), ==, N_QUESTIONS);
      for (guint j = 0; j < pps_query_get_n (answers); j++)
        g_assert_nonnull (pps_guide_find_question (
            guide, pps_record_get_text (pps_query_get (answers, j), "question")));
    }

  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_PANE_JUDGEMENT), ==, 3 * 3 * 18);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_INDICATOR), ==, 3 * 3 * 5);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_EVIDENCE), ==,
                    pps_store_count (study->store, PPS_TYPE_FINDING));
}

/* Its last round has all that a partnership steers by: who fell silent, what became of what was
 * agreed, lines over three rounds, a funnel, money that is partly unknown, and marked lessons. */
static void
test_steering (Study *study, gconstpointer unused)
{
  g_autofree char *dump = dump_fiction (study, 1, 0, 4);
  g_autoptr (PpsPartnership) partnership = study_get (study, "partnerships", NULL, 0);
  g_autoptr (PpsRound) round = study_get (study, "all-rounds", NULL, 2);
  g_autoptr (PpsInvolvement) involvement = pps_involvement_new (study->workspace, round);
  g_autoptr (PpsMoney) money = pps_money_new (study->workspace, round, NULL);
  g_autoptr (PpsLessons) lessons = pps_lessons_new (study->workspace, round);
  g_autoptr (GPtrArray) earlier = pps_agreements_list_earlier (study->workspace, round);
  g_autoptr (GPtrArray) funnels
      = pps_indicators_list_funnels (study->workspace, partnership, round);
  g_autoptr (GPtrArray) series = pps_indicators_list_series (study->workspace, partnership, round);
  const PpsFunnel *funnel = g_ptr_array_index (funnels, 0);
  const PpsIndicatorSeries *line = g_ptr_array_index (series, 0);
  guint n_settled = 0;

  assert_text (round, "phase", "consolidation");
  g_assert_true (pps_involvement_is_silent (involvement, PPS_MARKS_OF_SMALL));
  g_assert_false (pps_involvement_is_silent (involvement, "W"));
  for (guint i = 0; i < earlier->len; i++)
    n_settled += !pps_agreement_is_open (g_ptr_array_index (earlier, i));
  g_assert_cmpuint (n_settled, >, 0);
  g_assert_cmpuint (pps_agreements_count_open (study->workspace, round), <=,
                    PPS_AGREEMENTS_AT_MOST);
  g_assert_cmpuint (funnels->len, ==, 1);
  g_assert_cmpuint (funnel->steps->len, ==, 4);
  g_assert_cmpuint (line->values->len, ==, 3);
  g_assert_cmpuint (pps_money_get_sum (money, PPS_MONEY_COSTS, NULL).n_unknown
                        + pps_money_get_sum (money, PPS_MONEY_INCOME, NULL).n_unknown,
                    >, 0);
  for (guint i = 1; i <= PPS_N_LESSONS; i++)
    g_assert_cmpint (pps_lessons_get_light (lessons, i), !=, PPS_LIGHT_NONE);
}

/* What still holds is taken over: a finding that goes on says so, is of the same pane and group of
 * the round before, and rests on words of its own. */
static void
test_continues (Study *study, gconstpointer unused)
{
  g_autofree char *dump = dump_fiction (study, 2, 0, 4);
  g_autoptr (PpsQuery) findings = pps_query_new (study->store, "all-findings", NULL);
  guint n_same = 0;
  guint n_reworded = 0;

  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);
      g_autoptr (PpsRecord) before = pps_workspace_lookup (
          study->workspace, PPS_TYPE_FINDING, pps_record_get_text (finding, "continues"));

      if (before == NULL)
        continue;
      g_assert_cmpstr (pps_record_get_text (finding, "pane"), ==,
                       pps_record_get_text (before, "pane"));
      g_assert_cmpstr (pps_record_get_text (finding, "stakeholder-group"), ==,
                       pps_record_get_text (before, "stakeholder-group"));
      g_assert_cmpstr (pps_record_get_text (finding, "round"), !=,
                       pps_record_get_text (before, "round"));
      if (g_str_equal (pps_record_get_text (finding, "text"), pps_record_get_text (before, "text")))
        n_same++;
      else
        n_reworded++;
    }
  g_assert_cmpuint (n_same, >, 0);
  g_assert_cmpuint (n_reworded, >, 0);
}

static void
test_size (Study *study, gconstpointer unused)
{
  g_autofree char *dump = dump_fiction (study, 2, 1000, 3);

  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_PARTNERSHIP), ==, 2);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_ANSWER), ==, 1000);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/sample/" name, Study, NULL, set_up_cases, test, study_tear_down)
#define ADD_FICTION(name, test)                                                                    \
  g_test_add ("/sample/fictional/" name, Study, NULL, set_up_folder, test, study_tear_down)

static void
assert_funnel (Study *study, const char *name, const double *values, guint n)
{
  g_autoptr (PpsPartnership) partnership = find_partnership (study, name);
  g_autoptr (GPtrArray) funnels = pps_indicators_list_funnels (study->workspace, partnership, NULL);
  const PpsFunnel *funnel;

  g_assert_cmpuint (funnels->len, ==, 1);
  funnel = g_ptr_array_index (funnels, 0);
  g_assert_cmpuint (funnel->steps->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const PpsFunnelStep *step = g_ptr_array_index (funnel->steps, i);

      g_assert_cmpfloat (step->value, ==, values[i]);
    }
}

/* The figures of the programmes are numbers to plot: who was reached and placed, and over how many
 * firms an inventory tells. Where the sources name no target there is none. */
static void
test_figures (Study *study, gconstpointer unused)
{
  g_autoptr (PpsPartnership) asta = find_partnership (study, "ASTA Amsterdam");
  g_autoptr (PpsPartnership) work = find_partnership (study, "Samen Werk Maken van Werk");
  g_autoptr (GPtrArray) series = pps_indicators_list_series (study->workspace, asta, NULL);
  g_autoptr (GPtrArray) firms = pps_indicators_list_series (study->workspace, work, NULL);
  const double pilot[] = { 45, 36, 22, 9 };
  const double drenthe[] = { 130, 40 };
  gboolean found = FALSE;

  assert_funnel (study, "ASTA Amsterdam", pilot, G_N_ELEMENTS (pilot));
  assert_funnel (study, "Servicepunt Techniek Drenthe", drenthe, G_N_ELEMENTS (drenthe));
  g_assert_cmpuint (firms->len, ==, 3);
  for (guint i = 0; i < series->len; i++)
    {
      PpsIndicator *last = pps_indicator_series_get_last (g_ptr_array_index (series, i));
      g_autofree char *coverage = pps_indicator_dup_coverage (PPS_RECORD (last), "nl");
      double number;

      g_assert_false (
          pps_indicator_series_get_number (g_ptr_array_index (series, i), "target", &number));
      found |= g_str_has_prefix (coverage, "6 van 7 · Inventarisatie");
    }
  g_assert_true (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("all-in", test_all_in);
  ADD ("sources", test_sources);
  ADD ("findings", test_findings);
  ADD ("figures", test_figures);
  ADD ("no-names", test_no_names);
  ADD ("blind-spots", test_blind_spots);
  ADD ("booklet-table", test_booklet_table);
  ADD ("not-over-another", test_not_over_another);
  ADD_FICTION ("seed", test_seed);
  ADD_FICTION ("earlier-rounds", test_earlier_rounds);
  ADD_FICTION ("contents", test_fiction);
  ADD_FICTION ("steering", test_steering);
  ADD_FICTION ("continues", test_continues);
  ADD_FICTION ("size", test_size);

  return g_test_run ();
}
