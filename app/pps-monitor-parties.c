/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include "pps-describe.h"
#include "pps-hearing.h"
#include "pps-record-kinds.h"

/* The monitor on its parties: what each brings and gets, and whether all are still in. */

#define EMPLOYERS "W"

/* What it brings and gets */

void
pps_monitor_add_balance (PpsMonitor *self)
{
  g_autoptr (PpsQuery) organisations
      = pps_monitor_list (self, "partnership-organisations", self->partnership);
  guint n = 0;

  pps_sheet_builder_add_panel (self->builder, "giving", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Halen en brengen", "Giving and getting"),
                               pps_monitor_word (self, "per partner", "by partner"), 1, 10);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "brengt", "brings"),
                                      13, PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "haalt", "gets"), 13,
                                      PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    {
      PpsRecord *organisation = pps_query_get (organisations, i);
      const char *fields[] = { "brings", "gets" };

      if (!pps_record_has_text (organisation, "brings")
          && !pps_record_has_text (organisation, "gets"))
        continue;

      n++;
      pps_sheet_builder_add_panel_row (
          self->builder, pps_record_get_text (organisation, "name"),
          pps_monitor_find_group (self, pps_record_get_text (organisation, "stakeholder-group")),
          PPS_TONE_PLAIN);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          gboolean known = pps_record_has_text (organisation, fields[j]);

          pps_sheet_builder_set_panel_cell (self->builder, j,
                                            known ? pps_record_get_text (organisation, fields[j])
                                                  : pps_monitor_word (self, "onbekend", "unknown"),
                                            known ? PPS_TONE_PLAIN : PPS_TONE_WARN);
        }
    }
  if (n == 0)
    pps_sheet_builder_set_panel_foot (
        self->builder,
        pps_monitor_word (self, "Van geen partner is genoteerd wat hij brengt en haalt.",
                          "Of no partner is it noted what it brings and gets."));
}

/* Whether they are still in */

static const char *
get_later (const char *one, const char *other)
{
  if (other == NULL || (one != NULL && g_strcmp0 (one, other) >= 0))
    return one;

  return other;
}

/* The last day that anybody of a group was spoken to: noted with an organisation, or in a talk. */
static char *
find_last_contact (PpsMonitor *self,
                   PpsQuery *organisations,
                   PpsHearings *hearings,
                   const char *letter,
                   gboolean small)
{
  const char *last = NULL;
  const char *talk = NULL;

  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    {
      PpsRecord *organisation = pps_query_get (organisations, i);

      if (g_str_equal (pps_record_get_text (organisation, "stakeholder-group"), letter)
          && (!small || pps_record_get_boolean (organisation, "small")))
        last = get_later (last, pps_record_get_text (organisation, "last-contact"));
    }
  if (!small)
    pps_hearings_count_talks (hearings, letter, NULL, &talk);
  last = get_later (last, talk);

  return last != NULL && *last != '\0' ? pps_describe_date (last, self->language) : NULL;
}

static void
add_party (PpsMonitor *self,
           const char *title,
           int index,
           const char *letter,
           gboolean small,
           PpsQuery *organisations,
           PpsHearings *hearings)
{
  static const char *const questions[]
      = { "involvement.informed", "involvement.heard", "involvement.balance" };
  g_autofree char *last = find_last_contact (self, organisations, hearings, letter, small);

  pps_sheet_builder_add_panel_row (self->builder, title, index, PPS_TONE_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    pps_monitor_add_marks (self, i, questions[i], small ? PPS_MARKS_OF_SMALL : letter);
  pps_sheet_builder_set_panel_cell (self->builder, G_N_ELEMENTS (questions),
                                    last != NULL ? last
                                                 : pps_monitor_word (self, "onbekend", "unknown"),
                                    last != NULL ? PPS_TONE_PLAIN : PPS_TONE_QUIET);
}

void
pps_monitor_add_involvement (PpsMonitor *self)
{
  g_autoptr (PpsQuery) organisations
      = pps_monitor_list (self, "partnership-organisations", self->partnership);
  g_autoptr (PpsHearings) hearings
      = pps_hearings_new (self->workspace, self->partnership, self->round);

  pps_sheet_builder_add_panel (
      self->builder, "involvement", PPS_PANEL_TABLE,
      pps_monitor_word (self, "Is iedereen nog aangehaakt?", "Is everybody still in?"),
      pps_monitor_word (self, "oordeel 1–5", "marks 1–5"), 1, 13);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "geïnformeerd", "informed"), 9, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "gehoord", "heard"), 9,
                                      PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "in balans", "in balance"), 9, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (self->builder,
                                      pps_monitor_word (self, "laatste contact", "last contact"),
                                      10, PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *letter = g_array_index (self->groups, PpsPresentGroup, i).letter;

      add_party (self, pps_workspace_get_group_name (self->workspace, letter, self->language),
                 (int) i, letter, FALSE, organisations, hearings);
      if (g_str_equal (letter, EMPLOYERS))
        add_party (self, pps_monitor_word (self, "waarvan klein (mkb)", "of which small employers"),
                   -1, letter, TRUE, organisations, hearings);
    }
}
