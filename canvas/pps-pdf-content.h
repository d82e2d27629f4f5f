/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-font.h"
#include "pps-pdf-type.h"

G_BEGIN_DECLS

/**
 * PpsPdfContent:
 *
 * What is drawn on the pages of a PDF, with the fonts and pictures that it takes. First it is told
 * all lines, then the fonts are embedded, then pages are drawn one after another.
 */
typedef struct _PpsPdfContent PpsPdfContent;

PpsPdfContent *pps_pdf_content_new (PpsPdf *pdf);
void pps_pdf_content_free (PpsPdfContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPdfContent, pps_pdf_content_free)

/* Says that all lines of a layout are going to be drawn. */
void pps_pdf_content_prepare_layout (PpsPdfContent *self, PpsLayout *layout);

/* Writes the fonts. */
void pps_pdf_content_embed_fonts (PpsPdfContent *self);

/* Begins a page of some height in points. */
void pps_pdf_content_begin_page (PpsPdfContent *self, double height);

/* Ends a page; returns the number of its content. */
guint pps_pdf_content_end_page (PpsPdfContent *self);

/**
 * pps_pdf_content_end_form:
 * @width: of the page; likewise @height
 * @resources: number of the dictionary of what it uses
 *
 * Ends a page that is no page by itself: others show parts of it (ISO 32000-1, section 8.10).
 *
 * Returns: its number
 */
guint pps_pdf_content_end_form (PpsPdfContent *self, double width, double height, guint resources);

/**
 * pps_pdf_content_show_form:
 * @form: its place among the forms that the page may use
 * @form_height: of the whole of it
 * @x: where what is shown of it stands on the page, in points from the left; likewise @y, from the
 *   top
 * @from_x: what of it is shown, from its left; likewise @from_y, from its top
 */
void pps_pdf_content_show_form (PpsPdfContent *self,
                                guint form,
                                double form_height,
                                double x,
                                double y,
                                double from_x,
                                double from_y,
                                double width,
                                double height);

/**
 * pps_pdf_content_begin_mark:
 * @role: of the element that the content is of
 * @mark: its number on the page
 */
void pps_pdf_content_begin_mark (PpsPdfContent *self, const char *role, guint mark);

/**
 * pps_pdf_content_begin_artefact:
 * @properties: (nullable): a dictionary that says what it is; %NULL for decoration
 *
 * Begins what is not of the document (ISO 32000-1, section 14.8.2.2).
 */
void pps_pdf_content_begin_artefact (PpsPdfContent *self, const char *properties);

void pps_pdf_content_end_mark (PpsPdfContent *self);

void pps_pdf_content_show_shapes (PpsPdfContent *self, const PpsShape *shapes, guint n_shapes);

void pps_pdf_content_show_lines (PpsPdfContent *self, const PpsTextLine *lines, guint n_lines);

/**
 * pps_pdf_content_append_resources:
 * @forms: (nullable) (element-type guint): numbers of the forms
 *
 * Appends the dictionary of what all pages use, once all are drawn.
 */
void pps_pdf_content_append_resources (PpsPdfContent *self, GArray *forms, GString *out);

G_END_DECLS
