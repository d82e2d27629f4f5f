/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-guide.h"

G_BEGIN_DECLS

#define PPS_TYPE_PROBE_LIST (pps_probe_list_get_type ())

/**
 * PpsProbeList:
 *
 * What to ask on with, to be ticked off.
 *
 * Emits `ticked` with a probe's id and whether it was ticked.
 */
G_DECLARE_FINAL_TYPE (PpsProbeList, pps_probe_list, PPS, PROBE_LIST, GtkWidget)

/**
 * pps_probe_list_show:
 * @question: (nullable): whose probes
 * @language: `nl` or `en`
 */
void pps_probe_list_show (PpsProbeList *self, const PpsQuestion *question, const char *language);

/**
 * pps_probe_list_set_ticked:
 * @ids: ids of the probes that are ticked off, one space between
 */
void pps_probe_list_set_ticked (PpsProbeList *self, const char *ids);

G_END_DECLS
