/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-structure.h"

G_BEGIN_DECLS

/**
 * PpsPdfLink:
 * @element: of structure that it belongs to, a `Link`
 * @page: that it is on, from 0; likewise @to_page that it leads to
 * @left: of where it can be clicked, in points of the page with y upwards; likewise @bottom, @right
 *   and @top
 * @says: where it leads, in words
 * @to_x: where it leads, in points of that page with y upwards; likewise @to_y
 */
typedef struct
{
  int element;
  guint page;
  double left;
  double bottom;
  double right;
  double top;
  const char *says;
  guint to_page;
  double to_x;
  double to_y;
} PpsPdfLink;

/**
 * PpsPdfLinks:
 *
 * What leads from one place of a PDF to another: annotations (ISO 32000-1, section 12.5.6.5), each
 * in an element of structure that has it as a child (ISO 14289-1, section 7.18.5).
 */
typedef struct _PpsPdfLinks PpsPdfLinks;

PpsPdfLinks *pps_pdf_links_new (void);
void pps_pdf_links_free (PpsPdfLinks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPdfLinks, pps_pdf_links_free)

/* Adds a link, and says so in the structure. */
void pps_pdf_links_add (PpsPdfLinks *self,
                        PpsPdf *pdf,
                        PpsPdfStructure *structure,
                        const PpsPdfLink *link);

/* Appends to the dictionary of a page which links are on it. */
void pps_pdf_links_append_page (PpsPdfLinks *self, guint page, GString *out);

/**
 * pps_pdf_links_write:
 * @pages: (element-type guint): numbers of the pages
 */
void pps_pdf_links_write (PpsPdfLinks *self, PpsPdf *pdf, GArray *pages);

G_END_DECLS
