/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"
#include "pps-marks.h"

G_BEGIN_DECLS

/**
 * PpsItem:
 * @before: room above it, in lines of the grid
 * @number: of a pane, before its title, or of a note, before its words; 0 for none
 * @note: number of the note that it leads to, or is of; 0 for none
 * @hang: how far it hangs in, in ems; 0 for as far as the findings of the sheet
 * @is_title: whether a tint stands behind it
 * @indent: whether it hangs in, with or without a mark
 * @is_small: whether it is set smaller than the findings
 * @is_large: whether it is set larger
 * @on_grid: whether it begins on a line of the grid
 * @sign: what it is marked with, besides @mark
 * @keep: whether it does not stand alone at the end of a column
 * @marks: (nullable) (element-type PpsWordMark): words of it that changed, counted in letters
 * @n_told: how many letters of its text stand before it, in another stack
 * @text: (nullable): all its words, if these are not those of its paragraph
 *
 * A paragraph in a column: a title, a question, a finding.
 */
typedef struct
{
  PpsBoxKind kind;
  PpsParagraph *paragraph;
  PpsMark mark;
  PpsSign sign;
  int group;
  guint number;
  guint note;
  double hang;
  gboolean is_title;
  gboolean indent;
  gboolean is_small;
  gboolean is_large;
  GArray *marks;
  guint n_told;
  char *ref;
  char *text;
  double before;
  gboolean on_grid;
  gboolean keep;
  guint colour;
} PpsItem;

/**
 * PpsStack:
 *
 * Items that stand one beneath the other: what a pane, a cell or a column of an overflow page
 * holds.
 */
typedef struct _PpsStack PpsStack;

/**
 * PpsPlace:
 * @item: index of an item
 * @first: the first of its lines that stands here
 * @y: where, in lines of the grid from the top of the column
 * @end: where it ends
 */
typedef struct
{
  guint item;
  guint first;
  guint n_lines;
  double y;
  double end;
} PpsPlace;

/**
 * PpsCursor:
 *
 * How far a stack has been placed.
 */
typedef struct
{
  guint item;
  guint line;
} PpsCursor;

PpsStack *pps_stack_new (void);
void pps_stack_free (PpsStack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStack, pps_stack_free)

guint pps_stack_get_n_items (PpsStack *self);
const PpsItem *pps_stack_get_item (PpsStack *self, guint index);

/* How many lines an item was set in. */
guint pps_stack_get_n_lines (PpsStack *self, guint index);

void pps_stack_add_text (PpsStack *self,
                         PpsDraft *draft,
                         PpsBoxKind kind,
                         PpsFace face,
                         const char *text,
                         const char *ref,
                         guint number);
void pps_stack_add_row_head (
    PpsStack *self, PpsDraft *draft, int group, const char *text, const char *ref);

/* What heads a block of rows, larger than the words beneath it. */
void pps_stack_add_block_head (PpsStack *self, PpsDraft *draft, const char *text, const char *ref);

/* Small words beneath a head that was just added; nothing if they are empty. */
void pps_stack_add_detail (PpsStack *self, PpsDraft *draft, const char *text);

void pps_stack_add_line (
    PpsStack *self, PpsDraft *draft, const PpsSheetLine *line, int own_group, gboolean in_table);

/* Marks the text or line that was added last. */
void pps_stack_sign (PpsStack *self, PpsSign sign);

/**
 * pps_stack_add_entry:
 * @again: whether the line before it belongs to the same note
 * @hang: how far the words of all lines hang in, in ems
 *
 * Adds a line of the appendix: a finding with its mark, or words with the number of their note.
 */
void pps_stack_add_entry (
    PpsStack *self, PpsDraft *draft, const PpsSheetLine *line, gboolean again, double hang);

/**
 * pps_stack_measure:
 * @width: of the column in points
 *
 * Returns: where it ends at the size of the draft, in lines of the grid
 */
double pps_stack_measure (PpsStack *self, PpsDraft *draft, double width);

/**
 * pps_stack_set:
 *
 * Breaks all its paragraphs.
 *
 * Returns: where it ends, in lines of the grid
 */
double pps_stack_set (PpsStack *self, PpsDraft *draft, double width);

/**
 * pps_stack_place:
 * @cursor: (inout): what comes first
 * @y: where it may begin, in lines of the grid
 * @limit: where it must have ended
 * @places: (element-type PpsPlace): where it stands is added here
 *
 * Places as many lines as there is room for. A short finding is moved on whole, a long one leaves
 * at least two lines on either side.
 *
 * Returns: whether all that was left found a place
 */
gboolean pps_stack_place (
    PpsStack *self, PpsDraft *draft, PpsCursor *cursor, double y, double limit, GArray *places);

/**
 * pps_stack_take_rest:
 *
 * Returns: (transfer full): a stack of what comes after the cursor, to be set in another width
 */
PpsStack *pps_stack_take_rest (PpsStack *self, PpsDraft *draft, const PpsCursor *cursor);

/**
 * pps_stack_add_boxes:
 * @x: of the column
 * @y: of its top
 * @width: of the column
 *
 * Makes the boxes of what was placed.
 */
void pps_stack_add_boxes (PpsStack *self,
                          PpsDraft *draft,
                          GArray *places,
                          guint page,
                          int parent,
                          double x,
                          double y,
                          double width);

/* Where in a line of the grid type of this size has its baseline. */
double pps_stack_get_baseline (double leading, double size);

G_END_DECLS
