/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-gate.h"
#include "pps-mark-table.h"
#include "pps-presenter-private.h"
#include "pps-sheet-panel.h"

G_BEGIN_DECLS

/**
 * PpsMonitor:
 * @round: (nullable): the round it is of; %NULL where there is none yet
 * @before: (nullable): the round before
 * @n_rounds: of the partnership; likewise @index, which of them this is, from 1
 * @options: as they were given, with @round
 * @groups: (element-type PpsPresentGroup): in the order of the sheet
 * @findings: (element-type PpsFinding): those that may be shown
 * @marks: (nullable): those of @round
 * @heard: for each letter the ids of who was heard
 *
 * What all panels of the monitor look at: read once.
 */
typedef struct
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  PpsRound *before;
  guint n_rounds;
  guint index;
  PpsPresentOptions options;
  const char *language;
  gboolean dutch;
  PpsSheetBuilder *builder;
  GArray *groups;
  GPtrArray *findings;
  PpsMarkTable *marks;
  PpsGate *gate;
  GHashTable *heard;
} PpsMonitor;

PpsMonitor *pps_monitor_new (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options,
                             const char *sheet_name);
void pps_monitor_free (PpsMonitor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsMonitor, pps_monitor_free)

/* Returns: @nl or @en, in the language of the sheet */
const char *pps_monitor_word (PpsMonitor *self, const char *nl, const char *en) G_GNUC_FORMAT (2)
    G_GNUC_FORMAT (3);

/* Returns: index of the group on the sheet, -1 where it is not there */
int pps_monitor_find_group (PpsMonitor *self, const char *letter);

/* Returns: (transfer full): records of a query about the round, or about the partnership */
PpsQuery *pps_monitor_list (PpsMonitor *self, const char *query, gpointer about);

/**
 * pps_monitor_add_marks:
 * @question: as in pps_mark_table_get()
 * @group: letter, %PPS_MARKS_OF_SMALL, or %NULL for all groups together
 *
 * Fills a cell of the row that was added last with marks: words that say their n, an arrow for how
 * they went, and what is to be drawn. What may not be shown says so.
 *
 * Returns: the median; 0 where there are no marks, or none to be shown
 */
double
pps_monitor_add_marks (PpsMonitor *self, guint column, const char *question, const char *group);

/* Returns: whether a finding or a line of money may be shown; @record may be %NULL for what the
 * researcher noted */
gboolean pps_monitor_may_show (PpsMonitor *self, PpsRecord *record);

/* Returns: (transfer full): "€ 60.000", "520 uur" */
char *pps_monitor_dup_amount (PpsMonitor *self, const char *kind, double amount);

/* Returns: whether marks of @group, a letter or %PPS_MARKS_OF_SMALL, that are of @n people may be
 * shown */
gboolean pps_monitor_may_show_marks (PpsMonitor *self, const char *group, guint n);

/* Returns: one of the ten lessons, from 1, in a word or three */
const char *pps_monitor_get_lesson (PpsMonitor *self, guint lesson);

/* The panels beside the table of marks. */
void pps_monitor_add_themes (PpsMonitor *self);
void pps_monitor_add_scan (PpsMonitor *self);
void pps_monitor_add_reasons (PpsMonitor *self);

/* The panels, in their order on the page. */
void pps_monitor_add_heard (PpsMonitor *self);
void pps_monitor_add_map (PpsMonitor *self);
void pps_monitor_add_differences (PpsMonitor *self);
void pps_monitor_add_balance (PpsMonitor *self);
void pps_monitor_add_involvement (PpsMonitor *self);
void pps_monitor_add_results (PpsMonitor *self);
void pps_monitor_add_money (PpsMonitor *self);
void pps_monitor_add_lessons (PpsMonitor *self);
void pps_monitor_add_agreements (PpsMonitor *self);

G_END_DECLS
