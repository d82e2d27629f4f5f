/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_pdf_type_show:
 * @cr: a context on a PDF, one unit a point
 * @lines: (array length=n_lines): lines of one box
 *
 * Shows type with the text that a reader of the PDF is to find in it.
 */
void pps_pdf_type_show (cairo_t           *cr,
                        const PpsTextLine *lines,
                        guint              n_lines);

G_END_DECLS
