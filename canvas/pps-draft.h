/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-colour.h"
#include "pps-layout.h"
#include "pps-paragraph.h"

G_BEGIN_DECLS

/**
 * PpsDraft:
 * @scale: of the paper, 1 on A3: its longer side compared to that of an A3
 * @margin: around the page, in points
 * @size: of the findings, in points
 * @leading: from baseline to baseline of the findings, in points: the grid that all columns stand
 * on
 * @chip: width of a chip, in ems of the type beside it
 * @hang: how far findings hang in, to clear their marks, in ems
 * @line_typesetter: for the lines, which can be in another language than the sheet; @typesetter
 *   itself where they are not
 * @figures: for numbers: with figures of one width
 * @sign: how far in the symbols of lines stand, in ems; 0 on a sheet that has none
 * @has_verdicts: whether panes say how far the groups agree
 * @letters: (element-type PpsParagraph): the letter of each group
 *
 * A layout that is being made: the boxes so far, and the measures that all its parts share.
 */
typedef struct {
  PpsLayout     *layout;
  PpsSheet      *sheet;
  PpsPageSetup   setup;
  gboolean       english;
  PpsTypesetter *typesetter;
  PpsTypesetter *line_typesetter;
  PpsTypesetter *figures;
  double         width;
  double         height;
  double         scale;
  double         margin;
  double         size;
  double         leading;
  double         chip;
  double         hang;
  double         sign;
  gboolean       has_verdicts;
  GPtrArray     *letters;
} PpsDraft;

PpsDraft  *pps_draft_new        (PpsSheet           *sheet,
                                 const PpsPageSetup *setup);
void       pps_draft_free       (PpsDraft           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsDraft, pps_draft_free)

/**
 * pps_draft_end:
 *
 * Returns: (transfer full): the layout; the draft makes no other
 */
PpsLayout *pps_draft_end        (PpsDraft           *self);

/**
 * pps_draft_set_size:
 * @size: of the findings, in points
 *
 * Sets the size and the leading that goes with it.
 */
void       pps_draft_set_size   (PpsDraft           *self,
                                 double              size);

/**
 * pps_draft_get_size:
 * @step: from 0, the floor, to %PPS_DRAFT_MAX_STEP, the largest
 *
 * Returns: a size that findings may have on this paper, in points
 */
double     pps_draft_get_size   (PpsDraft           *self,
                                 guint               step);

#define PPS_DRAFT_MAX_STEP 80

/**
 * PpsDraftFits:
 *
 * Returns: whether all stands on the paper at the size of the draft
 */
typedef gboolean (*PpsDraftFits) (PpsDraft *self,
                                  gpointer  user_data);

/**
 * pps_draft_find_size:
 *
 * Sets the largest size at which all fits, or the floor.
 *
 * Returns: its step
 */
guint      pps_draft_find_size  (PpsDraft           *self,
                                 PpsDraftFits        fits,
                                 gpointer            user_data);

/* Boxes are added page by page, in reading order. */
int        pps_draft_add_box    (PpsDraft           *self,
                                 PpsBoxKind          kind,
                                 guint               page,
                                 int                 parent,
                                 double              x,
                                 double              y,
                                 double              width,
                                 double              height,
                                 const char         *ref);
void       pps_draft_set_text   (PpsDraft           *self,
                                 int                 box,
                                 const char         *text,
                                 const char         *label);
int        pps_draft_get_n_boxes (PpsDraft          *self);

/* Makes a box higher, if need be, so that it ends at @bottom. */
void       pps_draft_reach_down (PpsDraft           *self,
                                 int                 box,
                                 double              bottom);
void       pps_draft_set_label  (PpsDraft           *self,
                                 int                 box,
                                 const char         *label);
/* Says which note the box leads to, or is of. */
void       pps_draft_set_note   (PpsDraft           *self,
                                 int                 box,
                                 guint               note);
/* Says of what kind some words of a line of the box are. */
void       pps_draft_add_part   (PpsDraft           *self,
                                 int                 box,
                                 PpsLinePartKind     kind,
                                 guint               line,
                                 guint               start,
                                 guint               end);
/* The lines that the box has so far are its marks. */
void       pps_draft_end_marks  (PpsDraft           *self,
                                 int                 box);
void       pps_draft_add_shape  (PpsDraft           *self,
                                 int                 box,
                                 PpsShapeKind        kind,
                                 double              x,
                                 double              y,
                                 double              width,
                                 double              height,
                                 double              radius,
                                 double              stroke,
                                 guint               colour);
void       pps_draft_add_rule   (PpsDraft           *self,
                                 guint               page,
                                 double              x,
                                 double              y,
                                 double              width,
                                 double              height,
                                 double              stroke,
                                 guint               colour);

/**
 * pps_draft_add_lines:
 * @paragraph: that was set
 * @baseline: of the first of these lines
 * @pitch: from line to line
 *
 * Puts some lines of a paragraph into a box.
 */
void       pps_draft_add_lines  (PpsDraft           *self,
                                 int                 box,
                                 PpsParagraph       *paragraph,
                                 guint               first,
                                 guint               n_lines,
                                 double              x,
                                 double              baseline,
                                 double              pitch,
                                 guint               colour);

/**
 * pps_draft_add_words:
 * @align: 0 where @x is the left of the words, 1 where it is the right
 *
 * Puts a few words on one line into a box: a number, or what leads to a page.
 *
 * Returns: their width
 */
double     pps_draft_add_words  (PpsDraft           *self,
                                 int                 box,
                                 const char         *text,
                                 PpsFace             face,
                                 double              size,
                                 double              x,
                                 double              baseline,
                                 double              align,
                                 guint               colour);

G_END_DECLS
