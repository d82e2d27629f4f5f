/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_export_dialog_present:
 * @sheet: `canvas`, `perspectives` or `blank`: what is chosen at first
 *
 * Asks what to export and how, and does it.
 */
void pps_export_dialog_present (GtkWindow      *parent,
                                PpsWorkspace   *workspace,
                                PpsPartnership *partnership,
                                const char     *sheet);

G_END_DECLS
