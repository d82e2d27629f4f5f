/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-gate.h"

#include "pps-cli.h"
#include "pps-describe.h"
#include "pps-gate-report.h"

/* What every verb says that makes something for others. */

static void
tell (PpsPartnership *partnership, const char *sentence)
{
  g_autofree char *whole = g_strdup_printf (
      "%s: %s", pps_record_get_text (PPS_RECORD (partnership), "name"), sentence);

  if (sentence != NULL)
    pps_cli_complain (whole);
}

void
pps_cli_report_gate (PpsWorkspace *workspace,
                     GPtrArray *partnerships,
                     const PpsPresentOptions *options)
{
  const char *language = pps_describe_language ();

  if (options->purpose == PPS_PURPOSE_OWN || partnerships == NULL)
    return;

  for (guint i = 0; i < partnerships->len; i++)
    {
      PpsPartnership *partnership = g_ptr_array_index (partnerships, i);
      g_autoptr (PpsGateReport) report = pps_gate_report_new (workspace, partnership, options);
      g_autofree char *left_out = pps_gate_report_describe (report, language);
      g_autofree char *warning = pps_gate_report_warn (report, language);

      tell (partnership, left_out);
      tell (partnership, warning);
    }
}

void
pps_cli_warn_recognisable (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options)
{
  g_autoptr (PpsGateReport) report = pps_gate_report_new (workspace, partnership, options);
  g_autofree char *warning = pps_gate_report_warn (report, pps_describe_language ());

  tell (partnership, warning);
}
