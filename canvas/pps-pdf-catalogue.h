/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-object.h"

G_BEGIN_DECLS

/**
 * PpsPdfCatalogue:
 * @language: of the document
 * @date: when it was made, `2026-01-02T03:04:05Z`
 * @structure: number of the root of the structure; likewise @outline, @pages
 *
 * What a PDF says about itself as a whole.
 */
typedef struct
{
  const char *language;
  const char *title;
  const char *author;
  const char *subject;
  const char *creator;
  const char *date;
  guint structure;
  guint outline;
  guint pages;
} PpsPdfCatalogue;

/**
 * pps_pdf_catalogue_write_pages:
 * @number: that was reserved for it
 * @pages: (element-type guint): numbers of the pages, in order
 *
 * Writes the tree of pages (section 7.7.3).
 */
void pps_pdf_catalogue_write_pages (PpsPdf *pdf, guint number, GArray *pages);

/**
 * pps_pdf_catalogue_write:
 * @info: (out): number of the information dictionary
 *
 * Writes the catalogue (ISO 32000-1, section 7.7.2), with metadata in XMP that says that the file
 * is meant to be accessible (ISO 14289-1, section 5).
 *
 * Returns: the number of the catalogue
 */
guint pps_pdf_catalogue_write (const PpsPdfCatalogue *self, PpsPdf *pdf, guint *info);

G_END_DECLS
