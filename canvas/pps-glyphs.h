/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsGlyph:
 * @id: in its font
 * @start: the byte of the text where its cluster begins; glyphs of one cluster have the same
 * @x: where it stands, in ems from where the text begins
 * @y: in ems above the baseline
 * @advance: how far it moves on, in ems
 *
 * One glyph in its place.
 */
typedef struct
{
  guint id;
  guint start;
  float x;
  float y;
  float advance;
} PpsGlyph;

/**
 * PpsGlyphs:
 * @width: in ems
 *
 * Shaped words in one face, from left to right, for any size and any thread.
 */
typedef struct
{
  float width;
  guint n;
  PpsGlyph glyphs[];
} PpsGlyphs;

G_END_DECLS
