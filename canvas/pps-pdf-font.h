/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <hb.h>

#include "pps-pdf-object.h"

G_BEGIN_DECLS

/**
 * PpsPdfFont:
 *
 * A font of a PDF, of which only the glyphs that are used are in the file. First all glyphs are
 * named, then it is embedded, then they have codes.
 */
typedef struct _PpsPdfFont PpsPdfFont;

PpsPdfFont *pps_pdf_font_new (hb_face_t *face);
void pps_pdf_font_free (PpsPdfFont *self);

/**
 * pps_pdf_font_can_embed:
 *
 * Returns: whether a face is outlines that a PDF can hold: no colour, no pictures, no variations
 */
gboolean pps_pdf_font_can_embed (hb_face_t *face);

/**
 * pps_pdf_font_use:
 * @text: what it stands for here
 * @length: of @text in bytes; 0 if it is a part of a cluster that another glyph stands for
 */
void pps_pdf_font_use (PpsPdfFont *self, guint glyph, const char *text, guint length);

/**
 * pps_pdf_font_embed:
 *
 * Writes the font.
 *
 * Returns: its number; 0 if it could not be made smaller, and is not there
 */
guint pps_pdf_font_embed (PpsPdfFont *self, PpsPdf *pdf);

/**
 * pps_pdf_font_get_code:
 *
 * Returns: what stands for a glyph in strings of two bytes
 */
guint pps_pdf_font_get_code (PpsPdfFont *self, guint glyph);

/**
 * pps_pdf_font_get_width:
 *
 * Returns: how far a reader moves on after a glyph, in ems
 */
double pps_pdf_font_get_width (PpsPdfFont *self, guint glyph);

/**
 * pps_pdf_font_reads_as:
 *
 * Returns: whether a reader takes the glyph for that text
 */
gboolean pps_pdf_font_reads_as (PpsPdfFont *self, guint glyph, const char *text, guint length);

G_END_DECLS
