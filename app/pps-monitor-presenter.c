/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-presenter.h"

#include "pps-describe.h"
#include "pps-monitor-private.h"
#include "pps-progress.h"
#include "pps-record-kinds.h"

/* Makes the sheet `monitor`: what all its panels share, their order, and the cells of marks. */

#define LOW 2.5 /* a median that asks for attention */

const char *
pps_monitor_word (PpsMonitor *self, const char *nl, const char *en)
{
  return self->dutch ? nl : en;
}

int
pps_monitor_find_group (PpsMonitor *self, const char *letter)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      if (g_str_equal (g_array_index (self->groups, PpsPresentGroup, i).letter, letter))
        return (int) i;
    }

  return -1;
}

PpsQuery *
pps_monitor_list (PpsMonitor *self, const char *query, gpointer about)
{
  return pps_query_new (pps_workspace_get_store (self->workspace), query,
                        pps_record_get_id (PPS_RECORD (about)), NULL);
}

PpsRound *
pps_present_find_heard_round (PpsWorkspace *workspace, PpsPartnership *partnership)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRound *round = pps_query_get (rounds, i - 1);
      g_autoptr (GHashTable) heard = pps_progress_find_heard (workspace, partnership, round);

      if (g_hash_table_size (heard) > 0 || i == 1)
        return g_object_ref (round);
    }

  return NULL;
}

static void
find_rounds (PpsMonitor *self)
{
  g_autoptr (PpsQuery) rounds = pps_monitor_list (self, "partnership-rounds", self->partnership);

  self->round = self->options.round != NULL
                    ? g_object_ref (self->options.round)
                    : pps_present_find_heard_round (self->workspace, self->partnership);
  self->n_rounds = pps_query_get_n (rounds);
  for (guint i = 0; self->round != NULL && i < self->n_rounds; i++)
    {
      PpsRound *round = pps_query_get (rounds, i);

      if (!g_str_equal (pps_record_get_id (PPS_RECORD (round)),
                        pps_record_get_id (PPS_RECORD (self->round))))
        continue;
      self->index = i + 1;
      if (i > 0)
        self->before = g_object_ref (pps_query_get (rounds, i - 1));
    }
}

/* Small n is said aloud. */
static void
add_notes (PpsMonitor *self)
{
  guint n = 0;
  g_autofree char *caution = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    n += g_array_index (self->groups, PpsPresentGroup, i).heard;

  caution = g_strdup_printf (
      pps_monitor_word (self, "%u respondenten: een gespreksstuk, geen meting.%s",
                        "%u respondents: a conversation piece, not a measurement.%s"),
      n,
      self->options.purpose == PPS_PURPOSE_PUBLIC
          ? ""
          : pps_monitor_word (self, " Onder n = 3 staan de oordelen zelf, geen gemiddelde.",
                              " Under n = 3 the marks themselves are shown, no average."));
  pps_present_notes (self->builder, self->workspace, self->partnership, &self->options, caution,
                     TRUE);
}

PpsMonitor *
pps_monitor_new (PpsWorkspace *workspace,
                 PpsPartnership *partnership,
                 const PpsPresentOptions *options,
                 const char *sheet_name)
{
  PpsMonitor *self = g_new0 (PpsMonitor, 1);

  self->workspace = workspace;
  self->partnership = partnership;
  self->options = *options;
  self->language = pps_present_language (workspace, options);
  self->dutch = g_str_equal (self->language, "nl");
  find_rounds (self);
  self->options.round = self->round;
  self->builder = pps_sheet_builder_new (PPS_SHEET_BOARD, self->language);
  self->findings = pps_present_list_findings (workspace, partnership, &self->options);
  self->groups = pps_present_list_groups (workspace, partnership, &self->options, self->findings);
  self->gate = pps_gate_new (workspace, options->purpose);
  self->heard = pps_progress_find_heard (workspace, partnership, self->round);
  if (self->round != NULL)
    self->marks = pps_mark_table_new (workspace, self->round, self->before);
  pps_present_head (self->builder, workspace, partnership, &self->options, sheet_name);
  pps_present_groups (self->builder, workspace, partnership, &self->options, self->groups);
  add_notes (self);

  return self;
}

void
pps_monitor_free (PpsMonitor *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->round);
  g_clear_object (&self->before);
  g_clear_pointer (&self->builder, pps_sheet_builder_free);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, pps_mark_table_free);
  g_clear_pointer (&self->gate, pps_gate_free);
  g_clear_pointer (&self->heard, g_hash_table_unref);
  g_free (self);
}

/* What was said goes beyond own use only where who said it agreed. */
gboolean
pps_monitor_may_show (PpsMonitor *self, PpsRecord *record)
{
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  const char *id;

  if (record == NULL || self->options.purpose == PPS_PURPOSE_OWN)
    return TRUE;
  if (PPS_IS_FINDING (record))
    return pps_gate_ask_finding (self->gate, record) == PPS_GATE_OPEN;

  id = pps_record_get_text (record, "answer");
  if (id == NULL || *id == '\0')
    return TRUE;
  answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER, id);
  if (answer != NULL)
    interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                      pps_record_get_text (PPS_RECORD (answer), "interview"));

  return interview != NULL && pps_gate_may_share (self->gate, interview);
}

/* Marks are what somebody said: beyond own use they go along only where all who were asked in the
 * group agreed to that. */
gboolean
pps_monitor_may_show_marks (PpsMonitor *self, const char *group, guint n)
{
  g_autoptr (PpsQuery) interviews = NULL;
  const char *letter = g_str_equal (group, PPS_MARKS_OF_SMALL) ? "W" : group;

  if (self->options.purpose == PPS_PURPOSE_OWN)
    return TRUE;
  if (!pps_gate_may_count (self->options.purpose, n))
    return FALSE;

  interviews = pps_monitor_list (self, "round-interviews", self->round);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsInterview *interview = pps_query_get (interviews, i);

      if (g_str_equal (pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"), letter)
          && !g_str_equal (pps_record_get_text (PPS_RECORD (interview), "state"), "planned")
          && !pps_gate_may_share (self->gate, interview))
        return FALSE;
    }

  return TRUE;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* All groups together, or as many of them as may be shown. */
static void
pool (PpsMonitor *self, const char *question, PpsMarkCell *cell, gboolean *withheld)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *letter = g_array_index (self->groups, PpsPresentGroup, i).letter;
      const PpsMarkCell *part = pps_mark_table_get (self->marks, question, letter);

      if (part->marks->len > 0 && !pps_monitor_may_show_marks (self, letter, part->marks->len))
        {
          *withheld = TRUE;
          continue;
        }
      if (part->marks->len > 0)
        g_array_append_vals (cell->marks, part->marks->data, part->marks->len);
      if (part->before->len > 0)
        g_array_append_vals (cell->before, part->before->data, part->before->len);
    }
  g_array_sort (cell->marks, compare_marks);
  g_array_sort (cell->before, compare_marks);
}

static double
fill_cell (PpsMonitor *self, guint column, const PpsMarkCell *cell)
{
  static const char *const arrows[] = { [PPS_MARK_CHANGE_UNKNOWN] = "",
                                        [PPS_MARK_CHANGE_DOWN] = " ↓",
                                        [PPS_MARK_CHANGE_SAME] = "",
                                        [PPS_MARK_CHANGE_UP] = " ↑" };
  PpsMarkChange change = pps_mark_cell_get_change (cell);
  g_autofree char *words = pps_mark_cell_dup_words (cell, self->language);
  g_autofree char *text = g_strconcat (words, arrows[change], NULL);
  double median = pps_mark_cell_get_median (cell);

  pps_sheet_builder_set_panel_cell (self->builder, column, cell->marks->len > 0 ? text : "–",
                                    cell->marks->len == 0 ? PPS_TONE_QUIET
                                    : median < LOW || change == PPS_MARK_CHANGE_DOWN
                                        ? PPS_TONE_WARN
                                        : PPS_TONE_PLAIN);
  for (guint i = 0; i < cell->marks->len; i++)
    pps_sheet_builder_add_panel_value (self->builder, column,
                                       g_array_index (cell->marks, guint, i));

  return median;
}

double
pps_monitor_add_marks (PpsMonitor *self, guint column, const char *question, const char *group)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (guint));
  PpsMarkCell all = { .marks = marks, .before = before };
  const PpsMarkCell *cell = &all;
  gboolean withheld = FALSE;

  if (self->marks != NULL && group == NULL)
    pool (self, question, &all, &withheld);
  else if (self->marks != NULL)
    {
      const PpsMarkCell *found = pps_mark_table_get (self->marks, question, group);

      withheld
          = found->marks->len > 0 && !pps_monitor_may_show_marks (self, group, found->marks->len);
      cell = withheld ? &all : found;
    }
  if (withheld && cell->marks->len == 0)
    {
      pps_sheet_builder_set_panel_cell (self->builder, column,
                                        pps_monitor_word (self, "niet getoond", "not shown"),
                                        PPS_TONE_QUIET);
      return 0;
    }

  return fill_cell (self, column, cell);
}

PpsSheet *
pps_present_monitor (PpsWorkspace *workspace,
                     PpsPartnership *partnership,
                     const PpsPresentOptions *options)
{
  g_autoptr (PpsMonitor) self = pps_monitor_new (workspace, partnership, options, "Monitor");

  pps_monitor_add_heard (self);
  pps_monitor_add_map (self);
  pps_monitor_add_differences (self);
  pps_monitor_add_balance (self);
  pps_monitor_add_involvement (self);
  pps_monitor_add_results (self);
  pps_monitor_add_money (self);
  pps_monitor_add_lessons (self);
  pps_monitor_add_agreements (self);

  return pps_sheet_builder_end (g_steal_pointer (&self->builder));
}
