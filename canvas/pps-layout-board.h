/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"

G_BEGIN_DECLS

/* Lays out panels, beside and beneath each other. */
void pps_layout_board (PpsDraft *draft);

G_END_DECLS
