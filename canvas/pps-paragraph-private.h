/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-paragraph.h"

G_BEGIN_DECLS

#define PPS_SOFT_HYPHEN "\302\255"

typedef enum {
  AFTER_SPACE,
  AFTER_HYPHEN,
  AFTER_BREAK,
} PpsPieceEnd;

/* In ems. */
typedef struct {
  guint    start;
  guint    end;
  float    width;    /* without the space at its end */
  float    advance;  /* with it */
  PpsPieceEnd after;
} PpsPiece;

typedef struct {
  guint    end;
  gboolean hyphen;
  gboolean in_word;
} PpsLineEnd;

struct _PpsTypesetter
{
  char         *language;
  gboolean tabular;
  PangoContext *context;  /* for what Inter alone cannot set; NULL until needed */
};

struct _PpsParagraph
{
  PpsTypesetter *typesetter;
  PpsFace        face;
  double         raggedness;
  gboolean       wide;      /* whether Inter alone cannot set it */
  gboolean       hyphenated;
  char          *text;      /* once hyphenated with a soft hyphen wherever a word may be broken */
  double         natural;   /* width unbroken, in ems */
  float         *advances;  /* by byte */
  GArray        *pieces;
  double         set_width;
  double         set_size;
  GPtrArray     *layouts;
  GArray        *lines;     /* of PpsSetLine */
};

/* A paragraph of some words in a font broken by Pango only if it is told a width. */
PangoLayout *pps_typesetter_create_layout (PpsTypesetter *self,
                                           PpsFace        face,
                                           const char    *text,
                                           int            length);

/**
 * pps_paragraph_break:
 * @column: width in ems
 * @ends: (nullable) (element-type PpsLineEnd): where lines end is added here, but for the last
 * @last_width: (out) (optional): of the last line, in ems
 *
 * Returns: how many lines it takes
 */
guint        pps_paragraph_break          (PpsParagraph  *self,
                                           double         column,
                                           GArray        *ends,
                                           double        *last_width);

/* Sets a line of words that Inter can set. */
void         pps_paragraph_add_line       (PpsParagraph     *self,
                                           guint             start,
                                           const PpsLineEnd *end);

G_END_DECLS
