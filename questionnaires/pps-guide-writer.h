/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide.h"

G_BEGIN_DECLS

/**
 * pps_guide_to_xml:
 * @self: a guide, also work in progress
 *
 * Writes a guide as `FORMAT.md` describes it, laid out as those that the program brings along. What
 * a guide was read from, and what this gives, are the same guide: comments and white space are not
 * kept.
 *
 * Returns: (transfer full): XML
 */
char *pps_guide_to_xml (PpsGuide *self);

G_END_DECLS
