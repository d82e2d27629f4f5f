/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-describe.h"
#include "pps-involvement.h"
#include "pps-lessons.h"
#include "pps-monitor-private.h"
#include "pps-permission.h"
#include "pps-record-kinds.h"

/* What stands beside the table of marks: groups by theme, the ten lessons by respondent, and behind
 * it why somebody gave a low mark. */

#define LOW 2              /* a mark that asks for a reason */
#define MOST_RESPONDENTS 9 /* as many columns can be told apart */

/* Themes */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* The middle of all marks of a group in a theme: the lower one of two, so that it is a mark that
 * was given and no average; 0 for none. */
static guint
find_middle (PpsMonitor *self, guint theme, const char *letter)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i);
      g_autofree char *question = g_strconcat ("pane.", pane->id, NULL);
      const PpsMarkCell *cell;

      if (pane->theme != theme)
        continue;
      cell = pps_mark_table_get (self->marks, question, letter);
      if (cell->marks->len > 0 && pps_monitor_may_show_marks (self, letter, cell->marks->len))
        g_array_append_vals (marks, cell->marks->data, cell->marks->len);
    }
  g_array_sort (marks, compare_marks);

  return marks->len > 0 ? g_array_index (marks, guint, (marks->len - 1) / 2) : 0;
}

static void
add_theme (PpsMonitor *self, guint theme)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_autoptr (GString) words = g_string_new (NULL);

  pps_sheet_builder_add_panel_row (
      self->builder,
      pps_bilingual_get (&pps_canvas_definition_get_theme (canvas, theme)->name, self->language),
      -1, PPS_TONE_PLAIN);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *letter = g_array_index (self->groups, PpsPresentGroup, i).letter;
      guint middle = self->marks != NULL ? find_middle (self, theme, letter) : 0;
      g_autofree char *word = g_strdup_printf ("%s %u", letter, middle);

      if (middle == 0)
        continue;
      pps_describe_append (words, " · ", word);
      pps_sheet_builder_add_panel_value_of (self->builder, 0, middle, (int) i);
    }
  pps_sheet_builder_set_panel_cell (self->builder, 0, words->len > 0 ? words->str : "–",
                                    words->len > 0 ? PPS_TONE_PLAIN : PPS_TONE_QUIET);
}

void
pps_monitor_add_themes (PpsMonitor *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  pps_sheet_builder_add_panel (
      self->builder, "themes", PPS_PANEL_TABLE,
      pps_monitor_word (self, "Partijen per vraag", "Groups by question"),
      pps_monitor_word (self, "het middelste oordeel, 1–5", "the middle mark, 1–5"), 1, 9);
  pps_sheet_builder_add_panel_column (self->builder, "", 22, PPS_CHART_DOTS, 1, 5);
  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    add_theme (self, i);
  pps_sheet_builder_set_panel_foot (
      self->builder,
      pps_monitor_word (self,
                        "Van alle oordelen die een partij over de vakken van een vraag gaf het "
                        "middelste: een gegeven oordeel, geen gemiddelde. Bron: de gesprekken.",
                        "The middle one of all marks that a group gave to the panes of a question: "
                        "a mark that was given, no average. Source: the interviews."));
}

/* The scan by respondent */

static int
find_code (GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (codes, i), code))
        return (int) i;
    }

  return -1;
}

static GPtrArray *
list_codes (PpsLessons *lessons)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint lesson = 1; lesson <= PPS_N_LESSONS; lesson++)
    {
      GPtrArray *scores = pps_lessons_get_scores (lessons, lesson);

      for (guint i = 0; i < scores->len && codes->len < MOST_RESPONDENTS; i++)
        {
          const PpsLessonScore *score = g_ptr_array_index (scores, i);

          if (find_code (codes, score->code) < 0)
            g_ptr_array_add (codes, g_strdup (score->code));
        }
    }

  return codes;
}

static void
add_scan_row (PpsMonitor *self, PpsLessons *lessons, guint lesson, GPtrArray *codes)
{
  GPtrArray *scores = pps_lessons_get_scores (lessons, lesson);
  g_autofree char *title = g_strdup_printf ("%u %s", lesson, pps_monitor_get_lesson (self, lesson));

  pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_PLAIN);
  for (guint i = 0; i < codes->len; i++)
    pps_sheet_builder_set_panel_cell (self->builder, i, "–", PPS_TONE_QUIET);
  for (guint i = 0; i < scores->len; i++)
    {
      const PpsLessonScore *score = g_ptr_array_index (scores, i);
      int column = find_code (codes, score->code);
      g_autofree char *mark = g_strdup_printf ("%u", score->mark);

      if (column < 0 || score->mark == 0)
        continue;
      pps_sheet_builder_set_panel_cell (self->builder, (guint) column, mark,
                                        score->mark <= LOW ? PPS_TONE_WARN : PPS_TONE_PLAIN);
      pps_sheet_builder_add_panel_value (self->builder, (guint) column, score->mark);
    }
}

/* Who gave what goes no further than the study itself. */
void
pps_monitor_add_scan (PpsMonitor *self)
{
  g_autoptr (PpsLessons) lessons = NULL;
  g_autoptr (GPtrArray) codes = NULL;

  if (self->round == NULL || self->options.purpose != PPS_PURPOSE_OWN)
    return;
  lessons = pps_lessons_new (self->workspace, self->round);
  codes = list_codes (lessons);
  if (codes->len == 0)
    return;

  pps_sheet_builder_add_panel (
      self->builder, "scan", PPS_PANEL_TABLE,
      pps_monitor_word (self, "Zelfscan: de tien lessen", "Self-scan: the ten lessons"),
      pps_monitor_word (self, "oordeel per respondent, 1–5", "mark by respondent, 1–5"), 1, 14);
  pps_sheet_builder_set_panel_beneath (self->builder);
  for (guint i = 0; i < codes->len; i++)
    pps_sheet_builder_add_panel_column (self->builder, g_ptr_array_index (codes, i), 4,
                                        PPS_CHART_SHADE, 1, 5);
  for (guint i = 1; i <= PPS_N_LESSONS; i++)
    add_scan_row (self, lessons, i, codes);
  pps_sheet_builder_set_panel_foot (
      self->builder, pps_monitor_word (self, "– geen oordeel gegeven.", "– no mark given."));
}

/* Reasons */

/* A reason is what somebody said, if not word for word. */
static gboolean
may_tell (PpsMonitor *self, PpsInterview *interview)
{
  return self->options.purpose == PPS_PURPOSE_OWN
         || (pps_gate_may_share (self->gate, interview)
             && pps_permission_of_interview (self->workspace, interview,
                                             PPS_PERMISSION_QUOTE_BY_ROLE));
}

/* The section of a statement begins with its first reason. */
static void
add_reason (PpsMonitor *self, PpsRecord *answer, const char *title, int theme, int *section)
{
  g_autoptr (PpsRecord) interview = pps_workspace_lookup (
      self->workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));
  gint64 mark = 0;
  int group;
  g_autofree char *words = NULL;

  if (!pps_record_get_integer (answer, "mark", &mark) || mark < 1 || mark > LOW
      || !pps_record_has_text (answer, "mark-reason") || interview == NULL
      || !may_tell (self, PPS_INTERVIEW (interview)))
    return;
  group = pps_monitor_find_group (self, pps_record_get_text (interview, "stakeholder-group"));
  if (group < 0)
    return;

  if (*section < 0)
    *section = (int) pps_sheet_builder_add_section (self->builder, NULL, title, theme);
  words = g_strdup_printf ("%u: %s", (guint) mark, pps_record_get_text (answer, "mark-reason"));
  pps_sheet_builder_add_section_line (self->builder, (guint) *section, pps_record_get_id (answer),
                                      PPS_LINE_PLAIN, group, words);
}

static void
add_reasons_of (
    PpsMonitor *self, PpsQuery *answers, const char *question, const char *title, int theme)
{
  int section = -1;

  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);

      if (g_str_equal (pps_record_get_text (answer, "question"), question))
        add_reason (self, answer, title, theme, &section);
    }
}

/* Behind the board: there can be many. */
void
pps_monitor_add_reasons (PpsMonitor *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_autoptr (PpsQuery) answers
      = self->round != NULL ? pps_monitor_list (self, "round-answers", self->round) : NULL;

  pps_sheet_builder_set_appendix_title (
      self->builder, pps_monitor_word (self, "Redenen bij een oordeel van 1 of 2",
                                       "Reasons for a mark of 1 or 2"));
  for (guint i = 0; answers != NULL && i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);
      g_autofree char *question = g_strconcat ("pane.", pane->id, NULL);
      g_autofree char *title = g_strdup_printf ("%u %s", pane->number,
                                                pps_bilingual_get (&pane->name, self->language));

      add_reasons_of (self, answers, question, title, (int) pane->theme);
    }
  for (guint i = 0; answers != NULL && i < PPS_N_INVOLVEMENT_STATEMENTS; i++)
    add_reasons_of (self, answers, pps_involvement_statement_get_question (i),
                    pps_involvement_statement_get_name (i, self->language), -1);
  for (guint i = 1; answers != NULL && i <= PPS_N_LESSONS; i++)
    {
      g_autofree char *title
          = g_strdup_printf (pps_monitor_word (self, "Les %u: %s", "Lesson %u: %s"), i,
                             pps_monitor_get_lesson (self, i));

      add_reasons_of (self, answers, pps_lesson_get_question (i), title, -1);
    }
}
