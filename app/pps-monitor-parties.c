/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include "pps-describe.h"
#include "pps-giving.h"
#include "pps-hearing.h"
#include "pps-record-kinds.h"

/* The monitor on its parties: what each brings and gets, and whether all are still in. */

#define EMPLOYERS "W"

/* What it brings and gets */

/* Returns: whether there is anything to show */
static gboolean
describe_items (PpsMonitor *self, GPtrArray *items, GString *words)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PpsGivingItem *item = g_ptr_array_index (items, i);
      g_autofree char *amount
          = item->has_amount ? pps_monitor_dup_amount (self, item->kind, item->amount) : NULL;

      if (!pps_monitor_may_show (self, item->record))
        continue;
      pps_describe_append (words, "; ", item->text);
      if (amount != NULL)
        pps_describe_append (words, *item->text != '\0' ? ": " : "; ", amount);
    }

  return words->len > 0;
}

static void
add_partner (PpsMonitor *self, const PpsGivingRow *row)
{
  g_autoptr (GString) brings = g_string_new (NULL);
  g_autoptr (GString) gets = g_string_new (NULL);
  gboolean has_brings = describe_items (self, row->brings, brings);
  gboolean has_gets = describe_items (self, row->gets, gets);
  const char *unknown = pps_monitor_word (self, "onbekend", "unknown");
  gboolean felt = row->tilt == PPS_GIVING_TILT_FELT;

  if (!has_brings && !has_gets)
    return;

  pps_sheet_builder_add_panel_row (
      self->builder,
      row->organisation != NULL
          ? pps_record_get_text (PPS_RECORD (row->organisation), "name")
          : pps_workspace_get_group_name (self->workspace, row->group, self->language),
      pps_monitor_find_group (self, row->group), PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (self->builder, 0, has_brings ? brings->str : unknown,
                                    has_brings ? PPS_TONE_PLAIN : PPS_TONE_WARN);
  pps_sheet_builder_set_panel_cell (self->builder, 1, has_gets ? gets->str : unknown,
                                    has_gets ? PPS_TONE_PLAIN : PPS_TONE_WARN);
  if (self->options.purpose != PPS_PURPOSE_OWN)
    return;

  pps_sheet_builder_set_panel_cell (self->builder, 2,
                                    felt ? pps_monitor_word (self, "scheef", "tilts")
                                    : row->balance->marks->len
                                        ? pps_monitor_word (self, "in balans", "in balance")
                                        : "–",
                                    felt ? PPS_TONE_WARN : PPS_TONE_QUIET);
}

void
pps_monitor_add_balance (PpsMonitor *self)
{
  g_autoptr (PpsGiving) giving
      = self->round != NULL ? pps_giving_new (self->workspace, self->round) : NULL;

  pps_sheet_builder_add_panel (self->builder, "giving", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Halen en brengen", "Giving and getting"),
                               pps_monitor_word (self, "balans: wat de partner zelf vindt",
                                                 "balance: as the partner sees it"),
                               1, 13);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "brengt", "brings"),
                                      13, PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "haalt", "gets"), 13,
                                      PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "balans", "balance"),
                                      7, PPS_CHART_NONE, 0, 0);
  for (guint i = 0; giving != NULL && i < pps_giving_get_n_rows (giving); i++)
    add_partner (self, pps_giving_get_row (giving, i));
  pps_sheet_builder_set_panel_foot (
      self->builder, pps_monitor_word (self, "Partners die hier ontbreken: niets genoteerd.",
                                       "Partners that are missing here: nothing noted."));
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
                   PpsInvolvement *involvement,
                   PpsHearings *hearings,
                   const char *letter,
                   gboolean small)
{
  const char *last = NULL;
  const char *talk = NULL;

  for (guint i = 0; involvement != NULL && i < pps_involvement_get_n_rows (involvement); i++)
    {
      const PpsInvolvementRow *row = pps_involvement_get_row (involvement, i);
      PpsRecord *organisation = PPS_RECORD (row->organisation);

      if (g_str_equal (pps_record_get_text (organisation, "stakeholder-group"), letter)
          && (!small || pps_record_get_boolean (organisation, "small")))
        last = get_later (last, row->last_contact);
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
           PpsInvolvement *involvement,
           PpsHearings *hearings)
{
  static const char *const questions[]
      = { "involvement.informed", "involvement.heard", "involvement.balance" };
  g_autofree char *last = find_last_contact (self, involvement, hearings, letter, small);

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
  g_autoptr (PpsInvolvement) involvement
      = self->round != NULL ? pps_involvement_new (self->workspace, self->round) : NULL;
  g_autoptr (PpsHearings) hearings
      = pps_hearings_new (self->workspace, self->partnership, self->round);

  pps_sheet_builder_add_panel (
      self->builder, "involvement", PPS_PANEL_TABLE,
      pps_monitor_word (self, "Is iedereen nog aangehaakt?", "Is everybody still in?"),
      pps_monitor_word (self, "oordeel 1–5", "marks 1–5"), 1, 14);
  pps_sheet_builder_add_panel_column (self->builder,
                                      pps_monitor_word (self, "geïnformeerd", "informed"), 10,
                                      PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "gehoord", "heard"),
                                      10, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "in balans", "in balance"), 10, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_column (self->builder,
                                      pps_monitor_word (self, "laatste contact", "last contact"),
                                      14, PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *letter = g_array_index (self->groups, PpsPresentGroup, i).letter;

      add_party (self, pps_workspace_get_group_name (self->workspace, letter, self->language),
                 (int) i, letter, FALSE, involvement, hearings);
      if (g_str_equal (letter, EMPLOYERS))
        add_party (self, pps_monitor_word (self, "waarvan klein (mkb)", "of which small employers"),
                   -1, letter, TRUE, involvement, hearings);
    }
}
