/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <hb.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * PpsFace:
 * @PPS_FACE_REGULAR: findings, questions
 * @PPS_FACE_SEMIBOLD: titles, the letter on a chip
 * @PPS_FACE_ITALIC: what was not said
 * @PPS_FACE_DISPLAY: the large words of the head
 */
typedef enum {
  PPS_FACE_REGULAR,
  PPS_FACE_SEMIBOLD,
  PPS_FACE_ITALIC,
  PPS_FACE_DISPLAY,
  PPS_N_FACES,
} PpsFace;

/* In points: what Pango sets is shaped at one size, whatever size it is set in. */
#define PPS_FONTS_SIZE 64.0

/**
 * pps_fonts_get_font:
 *
 * Gives a face of the package fonts-inter, for all threads, with one unit of its scale a unit of
 * the font.
 *
 * Returns: (transfer none) (nullable): the font; %NULL if it is not installed
 */
hb_font_t            *pps_fonts_get_font       (PpsFace               face);

/**
 * pps_fonts_has_glyphs:
 *
 * Returns: whether Inter alone can set the text, from left to right
 */
gboolean              pps_fonts_has_glyphs     (const char           *text);

/**
 * pps_fonts_get_advance:
 * @character: one that Inter has
 *
 * Returns: how far a character of Inter moves on, in ems, without kerning
 */
double                pps_fonts_get_advance    (PpsFace               face,
                                                gunichar              character);

/**
 * pps_fonts_get_cairo_face:
 *
 * Returns: (transfer none): a face of Inter for drawing in this thread
 */
cairo_font_face_t    *pps_fonts_get_cairo_face (PpsFace               face);

/**
 * pps_fonts_get_options:
 *
 * Returns: (transfer none): how type is drawn, the same at every scale: no hinting, no rounding
 */
const cairo_font_options_t *pps_fonts_get_options (void);

/**
 * pps_fonts_create_context:
 * @language: of the sheet
 *
 * A context for text that Inter alone cannot set: Inter with all fonts of the system behind it, at
 * resolution 72, without hinting or rounding. To be used in the calling thread only.
 *
 * Returns: (transfer full): the context
 */
PangoContext         *pps_fonts_create_context (const char           *language);

/**
 * pps_fonts_create_description:
 *
 * Returns: (transfer full): the font of a face, at %PPS_FONTS_SIZE
 */
PangoFontDescription *pps_fonts_create_description (PpsFace           face);

PangoWeight           pps_fonts_get_weight     (PpsFace               face);

const char           *pps_fonts_get_family     (PpsFace               face);

G_END_DECLS
