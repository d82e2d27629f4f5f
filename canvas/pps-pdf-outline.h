/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-object.h"

G_BEGIN_DECLS

/**
 * PpsPdfOutline:
 *
 * The table of contents that readers show beside a PDF (ISO 32000-1, section 12.3.3).
 */
typedef struct _PpsPdfOutline PpsPdfOutline;

PpsPdfOutline *pps_pdf_outline_new (void);
void pps_pdf_outline_free (PpsPdfOutline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPdfOutline, pps_pdf_outline_free)

/**
 * pps_pdf_outline_add:
 * @parent: an entry; -1 for an entry of the first level, whose own ones are shown
 * @page: from 0
 * @x: where it leads, in points of the page with y upwards; likewise @y
 *
 * Returns: the entry
 */
int pps_pdf_outline_add (
    PpsPdfOutline *self, int parent, const char *title, guint page, double x, double y);

/**
 * pps_pdf_outline_write:
 * @pages: (element-type guint): numbers of the pages
 *
 * Returns: the number of the outline
 */
guint pps_pdf_outline_write (PpsPdfOutline *self, PpsPdf *pdf, GArray *pages);

G_END_DECLS
