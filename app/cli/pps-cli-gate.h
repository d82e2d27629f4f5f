/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_cli_report_gate:
 * @partnerships: (nullable) (element-type PpsPartnership): what something is made of
 * @options: those it is made with, which say for whom
 *
 * Says on stderr what is kept back, and who can be recognised. For own use there is nothing to say.
 */
void pps_cli_report_gate (PpsWorkspace *workspace,
                          GPtrArray *partnerships,
                          const PpsPresentOptions *options);

/**
 * pps_cli_warn_recognisable:
 *
 * The second half of it alone.
 */
void pps_cli_warn_recognisable (PpsWorkspace *workspace,
                                PpsPartnership *partnership,
                                const PpsPresentOptions *options);

G_END_DECLS
