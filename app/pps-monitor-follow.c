/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include "pps-agreements.h"
#include "pps-describe.h"
#include "pps-lessons.h"
#include "pps-record-kinds.h"

/* The monitor on what to do: the ten lessons, what was agreed, and what became of what was agreed
 * before. */

const char *
pps_monitor_get_lesson (PpsMonitor *self, guint lesson)
{
  static const struct
  {
    const char *nl;
    const char *en;
  } lessons[PPS_N_LESSONS] = {
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

  return pps_monitor_word (self, lessons[lesson - 1].nl, lessons[lesson - 1].en);
}

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
                               pps_monitor_word (self, "alle oordelen, 1–5; bron: de gesprekken",
                                                 "all marks, 1–5; source: the interviews"),
                               1, 13);
  pps_sheet_builder_add_panel_column (self->builder, "", 11, PPS_CHART_SHADE, 0, 2);
  pps_sheet_builder_add_panel_column (self->builder, "", 13, PPS_CHART_DOTS, 1, 5);
  for (guint i = 0; i < PPS_N_LESSONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("lesson.%u", i + 1);
      g_autofree char *title
          = g_strdup_printf ("%u %s", i + 1, pps_monitor_get_lesson (self, i + 1));
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

  g_string_append (words,
                   *outcome != '\0'
                       ? pps_agreement_get_outcome_name (outcome, self->language)
                       : pps_monitor_word (self, "nog niet nagegaan", "not looked into yet"));
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
