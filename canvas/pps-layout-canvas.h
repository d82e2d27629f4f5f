/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"

G_BEGIN_DECLS

/* Lays out a sheet of panes. */
void pps_layout_canvas (PpsDraft *draft);

G_END_DECLS
