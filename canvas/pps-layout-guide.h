/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"

G_BEGIN_DECLS

/* Lays out a guide. */
void pps_layout_guide (PpsDraft *draft);

G_END_DECLS
