/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"

G_BEGIN_DECLS

/* Lays out the parts of a sheet: small canvases, at most four on a page. */
void pps_layout_small (PpsDraft *draft);

G_END_DECLS
