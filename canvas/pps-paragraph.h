/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-fonts.h"
#include "pps-glyphs.h"

G_BEGIN_DECLS

/**
 * PpsTypesetter:
 *
 * What the paragraphs of one layout share: the language that hyphens come from, and fonts.
 */
typedef struct _PpsTypesetter PpsTypesetter;

PpsTypesetter  *pps_typesetter_new           (const char     *language);

/**
 * pps_typesetter_set_tabular:
 *
 * Sets figures all of one width, for numbers that stand under each other. Before its first
 * paragraph.
 */
void pps_typesetter_set_tabular (PpsTypesetter *self);

void            pps_typesetter_free          (PpsTypesetter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsTypesetter, pps_typesetter_free)

/**
 * PpsSetLine:
 * @glyphs: (nullable): its type, if Inter alone can set it
 * @line: (nullable): its type as Pango has it, else; borrowed from a layout of the paragraph
 * @scale: how much larger @line is set than it is shaped
 * @size: of the type
 * @offset: where it begins, from the left of the column
 * @text: its words, with the hyphen that was put at its end
 * @hyphen: whether a hyphen was put at its end
 * @word_goes_on: whether it ends within a word
 *
 * A line as it was broken.
 */
typedef struct {
  PpsGlyphs       *glyphs;
  PangoLayoutLine *line;
  PpsFace          face;
  double           scale;
  double           size;
  double           offset;
  double           width;
  char            *text;
  gboolean         hyphen;
  gboolean         word_goes_on;
} PpsSetLine;

/**
 * PpsParagraph:
 *
 * Words in one face. How many lines they take at any size and width is arithmetic on the advances
 * of their characters, for type without hinting is the same at every size.
 */
typedef struct _PpsParagraph PpsParagraph;

/**
 * pps_paragraph_new:
 * @raggedness: how much of a line may stay empty before a word is hyphenated, from 0 to 1
 */
PpsParagraph   *pps_paragraph_new            (PpsTypesetter  *typesetter,
                                              const char     *text,
                                              PpsFace         face,
                                              double          raggedness);
void            pps_paragraph_free           (PpsParagraph   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsParagraph, pps_paragraph_free)

PpsFace         pps_paragraph_get_face       (PpsParagraph   *self);

/**
 * pps_paragraph_count_lines:
 * @width: of the column in points
 * @size: of the type in points
 *
 * Returns: how many lines it takes
 */
guint           pps_paragraph_count_lines    (PpsParagraph   *self,
                                              double          width,
                                              double          size);

/**
 * pps_paragraph_get_natural_width:
 *
 * Returns: how wide it is at that size if it is not broken
 */
double          pps_paragraph_get_natural_width (PpsParagraph *self,
                                                 double        size);

/**
 * pps_paragraph_set:
 *
 * Breaks it into lines.
 *
 * Returns: how many
 */
guint           pps_paragraph_set            (PpsParagraph   *self,
                                              double          width,
                                              double          size);

/* How many lines it was set in. */
guint           pps_paragraph_get_n_lines    (PpsParagraph   *self);

/**
 * pps_paragraph_get_line:
 * @index: of a line after pps_paragraph_set()
 */
const PpsSetLine *pps_paragraph_get_line     (PpsParagraph   *self,
                                              guint           index);

/**
 * pps_paragraph_dup_text:
 *
 * Returns: (transfer full): the words of some of its lines, without the hyphens that were put in
 */
char           *pps_paragraph_dup_text       (PpsParagraph   *self,
                                              guint           first,
                                              guint           n_lines);

G_END_DECLS
