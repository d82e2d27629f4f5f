/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-gate.h"
#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsGateReport:
 * @left_out: how many findings were left out, by what the gate said of them
 * @few: whether figures were withheld, since they tell of too few people
 * @recognisable: (element-type utf8): who can be recognised by role and organisation; only for
 *   what is made public
 *
 * How much a sheet leaves out.
 */
typedef struct
{
  guint left_out[PPS_GATE_N_ANSWERS];
  gboolean few;
  GPtrArray *recognisable;
} PpsGateReport;

/**
 * pps_gate_report_new:
 * @options: those that the sheet is made with
 *
 * Counts what a sheet of @partnership leaves out.
 */
PpsGateReport *pps_gate_report_new (PpsWorkspace *workspace,
                                    PpsPartnership *partnership,
                                    const PpsPresentOptions *options);

void pps_gate_report_free (PpsGateReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGateReport, pps_gate_report_free)

/**
 * pps_gate_report_describe:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full) (nullable): a sentence or two that stand on the sheet; %NULL where
 *   nothing was left out
 */
char *pps_gate_report_describe (const PpsGateReport *self, const char *language);

/**
 * pps_gate_report_warn:
 *
 * Returns: (transfer full) (nullable): who can be recognised, for who makes the sheet and not for
 *   who reads it; %NULL where nobody can
 */
char *pps_gate_report_warn (const PpsGateReport *self, const char *language);

G_END_DECLS
