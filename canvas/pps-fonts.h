/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

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

/* In points: all type is measured and shaped at one size, whatever size it is set in. */
#define PPS_FONTS_SIZE 64.0

/**
 * pps_fonts_keep_to_sheets:
 *
 * Says that the program shows no type but that of sheets. Pango, which else reads all fonts of the
 * system as soon as it begins, then finds Inter there. To be called before anything else here.
 */
void                  pps_fonts_keep_to_sheets (void);

/**
 * pps_fonts_create_context:
 * @language: of the sheet
 * @wide: whether it is for text that Inter alone cannot set
 *
 * A context in which type is the same at every scale: resolution 72, no hinting, no rounding. Its
 * fonts are those of the package fonts-inter and nothing else, so that a sheet looks the same on
 * every machine; only for a text that holds a character which Inter lacks, the fonts of the system
 * stand behind it. To be used in the calling thread only.
 *
 * Returns: (transfer full): the context
 */
PangoContext         *pps_fonts_create_context (const char           *language,
                                                gboolean              wide);

/**
 * pps_fonts_has_glyphs:
 *
 * Returns: whether Inter alone can set the text
 */
gboolean              pps_fonts_has_glyphs     (const char           *text);

/**
 * pps_fonts_get_advance:
 *
 * Returns: how far a character of Inter moves on, in ems, without kerning
 */
double                pps_fonts_get_advance    (PpsFace               face,
                                                gunichar              character);

/**
 * pps_fonts_create_description:
 *
 * Returns: (transfer full): the font of a face, at %PPS_FONTS_SIZE
 */
PangoFontDescription *pps_fonts_create_description (PpsFace           face);

G_END_DECLS
