/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include "pps-agreements.h"
#include "pps-describe.h"
#include "pps-lessons.h"
#include "pps-monitor-presenter.h"
#include "pps-record-kinds.h"

/* The monitor on what to do: the ten lessons, what was agreed, and what became of what was agreed
 * before. And the table of marks that all of it rests on. */

#define N_LESSONS 10

static const struct
{
  const char *nl;
  const char *en;
} lessons[N_LESSONS] = {
  { "gedeeld probleem", "shared problem" },
  { "heldere vraag", "clear demand" },
  { "gezamenlijke agenda", "joint agenda" },
  { "kracht van het netwerk", "strength of the network" },
  { "hele keten", "whole chain" },
  { "maatwerk", "tailor-made" },
  { "rollen en vertrouwen", "roles and trust" },
  { "halen en brengen", "giving and getting" },
  { "dialoog voeden", "feeding the dialogue" },
  { "wendbaar", "agile" },
};

static void
add_light (PpsMonitor *self, PpsLight light)
{
  static const struct
  {
    PpsLight light;
    const char *nl;
    const char *en;
    PpsPanelTone tone;
    double value;
  } lights[] = { { PPS_LIGHT_GREEN, "●●● sterk", "●●● strong", PPS_TONE_PLAIN, 2 },
                 { PPS_LIGHT_AMBER, "●●○ let op", "●●○ attend", PPS_TONE_PLAIN, 1 },
                 { PPS_LIGHT_RED, "●○○ zwak", "●○○ weak", PPS_TONE_WARN, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      if (lights[i].light != light)
        continue;
      pps_sheet_builder_set_panel_cell (
          self->builder, 0, pps_monitor_word (self, lights[i].nl, lights[i].en), lights[i].tone);
      pps_sheet_builder_add_panel_value (self->builder, 0, lights[i].value);
      return;
    }

  pps_sheet_builder_set_panel_cell (
      self->builder, 0, pps_monitor_word (self, "○○○ onbekend", "○○○ unknown"), PPS_TONE_QUIET);
}

void
pps_monitor_add_lessons (PpsMonitor *self)
{
  g_autoptr (PpsLessons) marked
      = self->round != NULL ? pps_lessons_new (self->workspace, self->round) : NULL;
  g_autoptr (GString) reasons = g_string_new (NULL);

  pps_sheet_builder_add_panel (self->builder, "lessons", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Tien lessen", "Ten lessons"),
                               pps_monitor_word (self, "alle oordelen, 1–5", "all marks, 1–5"), 1,
                               13);
  pps_sheet_builder_add_panel_column (self->builder, "", 11, PPS_CHART_SHADE, 0, 2);
  pps_sheet_builder_add_panel_column (self->builder, "", 13, PPS_CHART_DOTS, 1, 5);
  for (guint i = 0; i < N_LESSONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("lesson.%u", i + 1);
      g_autofree char *title
          = g_strdup_printf ("%u %s", i + 1, pps_monitor_word (self, lessons[i].nl, lessons[i].en));
      PpsLessonJudgement *judgement
          = marked != NULL ? pps_lessons_get_judgement (marked, i + 1) : NULL;
      gboolean shown;

      pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_PLAIN);
      shown = pps_monitor_add_marks (self, 1, id, NULL) > 0 || judgement != NULL;
      add_light (self,
                 marked != NULL && shown ? pps_lessons_get_light (marked, i + 1) : PPS_LIGHT_NONE);
      if (judgement != NULL && pps_record_has_text (PPS_RECORD (judgement), "reason"))
        {
          g_autofree char *reason = g_strdup_printf (
              "%u: %s", i + 1, pps_record_get_text (PPS_RECORD (judgement), "reason"));

          pps_describe_append (reasons, " · ", reason);
        }
    }
  pps_sheet_builder_set_panel_foot (self->builder, reasons->str);
}

/* Agreements */

static char *
describe_who (PpsMonitor *self, PpsRecord *agreement)
{
  const char *who = pps_record_get_text (agreement, "who");

  if (pps_workspace_find_group (self->workspace, who) != NULL)
    return g_strdup (pps_workspace_get_group_name (self->workspace, who, self->language));

  return g_strdup (*who != '\0' ? who : pps_monitor_word (self, "nog niemand", "nobody yet"));
}

static void
add_agreement (PpsMonitor *self, PpsRecord *agreement)
{
  g_autofree char *due = pps_describe_date (pps_record_get_text (agreement, "due"), self->language);
  g_autofree char *who = describe_who (self, agreement);

  pps_sheet_builder_add_panel_row (self->builder, pps_record_get_text (agreement, "text"), -1,
                                   PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (self->builder, 0, who, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (
      self->builder, 1, *due != '\0' ? due : pps_monitor_word (self, "geen datum", "no date"),
      *due != '\0' ? PPS_TONE_PLAIN : PPS_TONE_QUIET);
}

static void
add_fate (PpsMonitor *self, PpsRecord *agreement)
{
  const char *outcome = pps_record_get_text (agreement, "outcome");
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append (words, *outcome != '\0' ? pps_describe_word ("outcome", outcome, self->language)
                                           : pps_monitor_word (self, "nog niet nagegaan",
                                                               "not looked into yet"));
  pps_describe_append (words, ": ", pps_record_get_text (agreement, "outcome-text"));
  pps_sheet_builder_add_panel_row (self->builder, pps_record_get_text (agreement, "text"), -1,
                                   PPS_TONE_PLAIN);
  {
    g_autofree char *who = describe_who (self, agreement);

    pps_sheet_builder_set_panel_cell (self->builder, 0, who, PPS_TONE_PLAIN);
  }
  pps_sheet_builder_set_panel_cell (self->builder, 1, words->str,
                                    g_str_equal (outcome, "kept") ? PPS_TONE_PLAIN
                                    : *outcome == '\0'            ? PPS_TONE_QUIET
                                                                  : PPS_TONE_WARN);
}

void
pps_monitor_add_agreements (PpsMonitor *self)
{
  g_autoptr (GPtrArray) now
      = self->round != NULL ? pps_agreements_list_of (self->workspace, self->round) : NULL;
  g_autoptr (GPtrArray) before
      = self->round != NULL ? pps_agreements_list_earlier (self->workspace, self->round) : NULL;
  guint n_now = now != NULL ? MIN (now->len, PPS_AGREEMENTS_AT_MOST) : 0;
  guint n_before = before != NULL ? MIN (before->len, PPS_AGREEMENTS_AT_MOST) : 0;

  pps_sheet_builder_add_panel (self->builder, "agreements", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Afspraken", "Agreements"),
                               pps_monitor_word (self, "ten hoogste vijf", "at most five"), 1, 17);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "wie", "who"), 9,
                                      PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "wanneer, en wat ervan kwam", "when, and its fate"),
      12, PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < n_now; i++)
    add_agreement (self, g_ptr_array_index (now, i));
  if (n_before > 0)
    pps_sheet_builder_add_panel_row (
        self->builder, pps_monitor_word (self, "Van vorige keer", "From the round before"), -1,
        PPS_TONE_STRONG);
  for (guint i = 0; i < n_before; i++)
    add_fate (self, g_ptr_array_index (before, before->len - n_before + i));
  if (n_now == 0)
    pps_sheet_builder_set_panel_foot (
        self->builder, pps_monitor_word (self, "In dit meetmoment is nog niets afgesproken.",
                                         "Nothing has been agreed in this round yet."));
}

/* The table of marks */

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
  for (guint i = 0; i < N_LESSONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("lesson.%u", i + 1);
      g_autofree char *title
          = g_strdup_printf (pps_monitor_word (self, "Les %u: %s", "Lesson %u: %s"), i + 1,
                             pps_monitor_word (self, lessons[i].nl, lessons[i].en));

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
      3, 16);
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

  return pps_sheet_builder_end (g_steal_pointer (&self->builder));
}
