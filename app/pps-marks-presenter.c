/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-lessons.h"
#include "pps-monitor-presenter.h"
#include "pps-monitor-private.h"

/* The sheet of marks, which all of the monitor rests on: statements by groups. */

static void
add_marks_row (PpsMonitor *self, const char *title, const char *question, guint n_columns)
{
  double spread;
  g_autofree char *apart = NULL;

  pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_PLAIN);
  for (guint i = 0; i < self->groups->len; i++)
    pps_monitor_add_marks (self, i, question,
                           g_array_index (self->groups, PpsPresentGroup, i).letter);
  pps_monitor_add_marks (self, self->groups->len, question, PPS_MARKS_OF_SMALL);
  spread = self->marks != NULL ? pps_mark_table_get_spread (self->marks, question) : 0;
  apart = g_strdup_printf ("%.1f", spread);
  if (self->dutch)
    g_strdelimit (apart, ".", ',');
  if (self->options.purpose == PPS_PURPOSE_OWN)
    pps_sheet_builder_set_panel_cell (self->builder, n_columns - 1, spread > 0 ? apart : "–",
                                      spread >= 2  ? PPS_TONE_WARN
                                      : spread > 0 ? PPS_TONE_PLAIN
                                                   : PPS_TONE_QUIET);
}

static void
add_other_marks (PpsMonitor *self, guint n_columns)
{
  static const struct
  {
    const char *id;
    const char *nl;
    const char *en;
  } involvement[] = { { "involvement.informed", "Geïnformeerd", "Informed" },
                      { "involvement.heard", "Gehoord", "Heard" },
                      { "involvement.balance", "Halen en brengen in balans",
                        "Giving and getting in balance" } };

  for (guint i = 0; i < G_N_ELEMENTS (involvement); i++)
    add_marks_row (self, pps_monitor_word (self, involvement[i].nl, involvement[i].en),
                   involvement[i].id, n_columns);
  for (guint i = 0; i < PPS_N_LESSONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("lesson.%u", i + 1);
      g_autofree char *title
          = g_strdup_printf (pps_monitor_word (self, "Les %u: %s", "Lesson %u: %s"), i + 1,
                             pps_monitor_get_lesson (self, i + 1));

      add_marks_row (self, title, id, n_columns);
    }
}

PpsSheet *
pps_present_marks (PpsWorkspace *workspace,
                   PpsPartnership *partnership,
                   const PpsPresentOptions *options)
{
  gboolean english = g_str_equal (pps_present_language (workspace, options), "en");
  g_autoptr (PpsMonitor) self
      = pps_monitor_new (workspace, partnership, options, english ? "Marks" : "Oordelen");
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  guint n_columns = self->groups->len + 2;

  pps_sheet_builder_add_panel (
      self->builder, "marks", PPS_PANEL_TABLE,
      pps_monitor_word (self, "Oordelen per partij", "Marks by group"),
      pps_monitor_word (self,
                        "1 (niet op orde) tot 5 (goed op orde); pijl: sinds het vorige meetmoment",
                        "1 (not in place) to 5 (well in place); arrow: since the round before"),
      2, 16);
  for (guint i = 0; i < self->groups->len; i++)
    pps_sheet_builder_add_panel_column (
        self->builder,
        pps_workspace_get_group_name (
            workspace, g_array_index (self->groups, PpsPresentGroup, i).letter, self->language),
        10, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "kleine werkgevers (mkb)", "small employers"), 10,
      PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "verschil tussen partijen", "between groups"), 7,
      PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);
      g_autofree char *question = g_strconcat ("pane.", pane->id, NULL);

      add_marks_row (self, pps_bilingual_get (&pane->name, self->language), question, n_columns);
    }
  add_other_marks (self, n_columns);
  pps_monitor_add_themes (self);
  pps_monitor_add_scan (self);
  pps_monitor_add_reasons (self);

  return pps_sheet_builder_end (g_steal_pointer (&self->builder));
}
