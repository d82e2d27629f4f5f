/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsPdfCatalogue:
 * @language: of the document
 * @date: when it was made, `2026-01-02T03:04:05Z`
 * @abbreviations: (element-type utf8): what each label of a list item stands for, in the order they
 * were begun; empty if nothing
 *
 * What a PDF is to say about itself beyond what cairo can say.
 */
typedef struct {
  const char *language;
  const char *title;
  const char *author;
  const char *subject;
  const char *creator;
  const char *date;
  GPtrArray  *abbreviations;
} PpsPdfCatalogue;

/**
 * pps_pdf_catalogue_append:
 * @pdf: a whole PDF as cairo 1.16 writes it
 *
 * Appends an incremental update (ISO 32000-1, section 7.5.6) with the language, the wish to show
 * the title, XMP metadata, what labels stand for, and which cells a head of a table is for.
 *
 * Returns: %FALSE, with @pdf as it was, if it is not of the form that is known
 */
gboolean pps_pdf_catalogue_append (GByteArray            *pdf,
                                   const PpsPdfCatalogue *catalogue);

G_END_DECLS
