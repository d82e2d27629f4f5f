/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-overflow.h"

G_BEGIN_DECLS

/**
 * pps_appendix_add:
 * @overflow: that holds all its rests
 *
 * Sets the appendix of the sheet behind the overflow, if it has one, and ends the overflow.
 */
void pps_appendix_add (PpsDraft *draft, PpsOverflow *overflow);

G_END_DECLS
