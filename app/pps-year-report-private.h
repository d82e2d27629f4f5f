/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-year-report.h"

G_BEGIN_DECLS

/* What the chapters of the year report share. @round and @before may be %NULL. */
typedef struct
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsPresentOptions options; /* with @round */
  PpsRound *round;
  PpsRound *before;
  const char *language;
  gboolean dutch;
  PpsDocument *document;
  PpsSheet *monitor;
} PpsYearReport;

/* Returns: @nl or @en, in the language of the report */
const char *pps_year_report_word (const PpsYearReport *self, const char *nl, const char *en)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* (transfer full): records of a query about the partnership */
PpsQuery *pps_year_report_list (const PpsYearReport *self, const char *query);

void pps_year_report_add_cell (const PpsYearReport *self, const char *text);

/* The chapters that read records and not sheets. */
void pps_year_report_add_facts (const PpsYearReport *self);
void pps_year_report_add_numbers (const PpsYearReport *self);
void pps_year_report_add_quotes (const PpsYearReport *self);

G_END_DECLS
