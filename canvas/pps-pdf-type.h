/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <hb.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * PpsPdfGlyph:
 * @x: where it stands on the page
 * @y: likewise
 * @text: what its cluster reads as, borrowed
 * @length: of @text in bytes; 0 if the glyph before stands for the cluster
 */
typedef struct
{
  guint id;
  double x;
  double y;
  const char *text;
  guint length;
} PpsPdfGlyph;

/**
 * PpsPdfRun:
 * @face: (nullable): of the glyphs; %NULL if they are known to no font, or are pictures
 * @size: of the type in points
 * @glyphs: (element-type PpsPdfGlyph): from left to right
 * @text: what the run reads as
 * @item: (nullable): the run as Pango has it
 * @x: where it begins on the page; its baseline is @baseline
 *
 * Words in one font on one line of a page.
 */
typedef struct
{
  hb_face_t *face;
  double size;
  GArray *glyphs;
  GString *text;
  PangoGlyphItem *item;
  double x;
  double baseline;
  double width;
} PpsPdfRun;

typedef void (*PpsPdfRunFunc) (const PpsPdfRun *run, gpointer user_data);

/**
 * pps_pdf_type_each_run:
 *
 * Takes a line apart into runs. A hyphen at its end reads as U+002D, and a line that does not end
 * within a word ends in a space.
 */
void pps_pdf_type_each_run (const PpsTextLine *line, PpsPdfRunFunc func, gpointer user_data);

/* The glyph of a space; 0 if there is none. */
guint pps_pdf_type_find_space (hb_font_t *font);

G_END_DECLS
