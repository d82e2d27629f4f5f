/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-fonts.h"
#include "pps-glyphs.h"
#include "pps-page-setup.h"
#include "pps-sheet.h"

G_BEGIN_DECLS

/**
 * PpsBoxKind:
 * @PPS_BOX_TITLE: the large words of the head
 * @PPS_BOX_SUBTITLE: what stands beside it
 * @PPS_BOX_HEARD: who was heard
 * @PPS_BOX_PANE: a pane, or what of it goes on on this page
 * @PPS_BOX_PANE_TITLE: in a pane
 * @PPS_BOX_PANE_QUESTION: in a pane
 * @PPS_BOX_LINE: a line of a pane or cell, or what of it stands on this page
 * @PPS_BOX_CONTINUED: says where the pane goes on
 * @PPS_BOX_TABLE: a table, or what of it stands on this page; with the same ref on each page that
 *   has the same columns
 * @PPS_BOX_ROW: in a table
 * @PPS_BOX_COLUMN_HEAD: in a row
 * @PPS_BOX_ROW_HEAD: in a row
 * @PPS_BOX_CELL: in a row
 * @PPS_BOX_LEGEND: what letters and marks mean
 * @PPS_BOX_NOTES: the line above the foot
 * @PPS_BOX_CREDIT: in the foot
 * @PPS_BOX_PAGE_NUMBER: in the foot
 * @PPS_BOX_APPENDIX_TITLE: what the appendix is
 * @PPS_BOX_SECTION: a section of the appendix, or what of it stands in this column
 * @PPS_BOX_SECTION_TITLE: in a section
 * @PPS_BOX_ENTRY: a line of a section with a mark or the number of its note, or what of it stands
 *   here
 * @PPS_BOX_TEXT: likewise, without a mark
 * @PPS_BOX_SIGN: in a pane, what it is marked with; its text is the word for it
 * @PPS_BOX_PART: one of several small canvases
 * @PPS_BOX_PART_TITLE: in a part
 * @PPS_BOX_DECORATION: hairlines, the fold: nothing to read
 */
typedef enum
{
  PPS_BOX_TITLE,
  PPS_BOX_SUBTITLE,
  PPS_BOX_HEARD,
  PPS_BOX_PANE,
  PPS_BOX_PANE_TITLE,
  PPS_BOX_PANE_QUESTION,
  PPS_BOX_LINE,
  PPS_BOX_CONTINUED,
  PPS_BOX_TABLE,
  PPS_BOX_ROW,
  PPS_BOX_COLUMN_HEAD,
  PPS_BOX_ROW_HEAD,
  PPS_BOX_CELL,
  PPS_BOX_LEGEND,
  PPS_BOX_NOTES,
  PPS_BOX_CREDIT,
  PPS_BOX_PAGE_NUMBER,
  PPS_BOX_APPENDIX_TITLE,
  PPS_BOX_SECTION,
  PPS_BOX_SECTION_TITLE,
  PPS_BOX_ENTRY,
  PPS_BOX_TEXT,
  PPS_BOX_SIGN,
  PPS_BOX_PART,
  PPS_BOX_PART_TITLE,
  PPS_BOX_DECORATION,
} PpsBoxKind;

/**
 * PpsTextLine:
 * @glyphs: (nullable): the line as shaped, if Inter alone can set it
 * @line: (nullable): the line as Pango shaped it, else
 * @scale: how much larger than @line it is
 * @text: its words, with the hyphen that was put at its end
 * @x: where it begins, in points from the left of the page
 * @baseline: in points from the top of the page
 * @size: of the type, in points
 * @weight: as in Pango
 * @colour: 0xrrggbb
 * @has_hyphen: whether a hyphen was put at its end
 * @word_goes_on: whether it ends within a word, which the next line goes on with
 *
 * One line of type on the page.
 */
typedef struct
{
  PpsGlyphs *glyphs;
  PangoLayoutLine *line;
  PpsFace face;
  double scale;
  char *text;
  double x;
  double baseline;
  double width;
  double size;
  PangoWeight weight;
  gboolean italic;
  guint colour;
  gboolean has_hyphen;
  gboolean word_goes_on;
} PpsTextLine;

typedef enum
{
  PPS_SHAPE_LINE,
  PPS_SHAPE_RECTANGLE,
  PPS_SHAPE_ROUNDED,
  PPS_SHAPE_CIRCLE,
  PPS_SHAPE_CHECK,
} PpsShapeKind;

/**
 * PpsShape:
 * @width: of its box; for a line how far it runs across
 * @height: of its box; for a line how far it runs down
 * @radius: of rounded corners, in points
 * @stroke: width of the stroke in points; 0 for a filled shape
 * @colour: 0xrrggbb
 *
 * One shape on the page.
 */
typedef struct
{
  PpsShapeKind kind;
  double x;
  double y;
  double width;
  double height;
  double radius;
  double stroke;
  guint colour;
} PpsShape;

/**
 * PpsLinePartKind:
 * @PPS_LINE_PART_NOTE: the number of a note, behind a finding
 * @PPS_LINE_PART_GONE: words that stood there, and are struck
 * @PPS_LINE_PART_NEW: words that came in their place, and are underlined
 */
typedef enum
{
  PPS_LINE_PART_NOTE,
  PPS_LINE_PART_GONE,
  PPS_LINE_PART_NEW,
} PpsLinePartKind;

/**
 * PpsLinePart:
 * @line: index of a line of the box
 * @start: a byte of the words of the line
 * @end: the byte behind the last
 *
 * Words of a box that are of a kind of their own.
 */
typedef struct
{
  PpsLinePartKind kind;
  guint line;
  guint start;
  guint end;
} PpsLinePart;

/**
 * PpsBox:
 * @page: from 0
 * @parent: index of the box it is in, always a smaller one; -1 if none
 * @x: in points from the left of the page; likewise @y from the top
 * @ref: (nullable): id of the record or pane it shows
 * @text: (nullable): all its own words, for a screen reader or a search
 * @label: (nullable): what the chip or mark before the words says: the group's name
 * @n_marks: how many of @lines, the first ones, are not words but the letter or symbol that @label
 *   stands for
 * @note: number of the note that it leads to, if the number stands in it, or is of; 0 if none
 * @lines: (element-type PpsTextLine): its type
 * @parts: (nullable) (element-type PpsLinePart): words in its lines, in their order; for each that
 *   changed there is a shape, the last ones of @shapes
 * @shapes: (element-type PpsShape): its shapes, beneath its type
 *
 * A rectangle on a page. Boxes stand in reading order, parents before their children.
 */
typedef struct
{
  PpsBoxKind kind;
  guint page;
  int parent;
  double x;
  double y;
  double width;
  double height;
  char *ref;
  char *text;
  char *label;
  guint n_marks;
  guint note;
  GArray *lines;
  GArray *parts;
  GArray *shapes;
} PpsBox;

/**
 * PpsLayout:
 *
 * Where everything of a sheet stands on its pages, in points: immutable and reference-counted.
 * Paint, hit-test, screen readers and every export read this one value. A layout belongs to the
 * thread it was made in, unless pps_layout_is_for_all_threads() says otherwise.
 */
typedef struct _PpsLayout PpsLayout;

#define PPS_TYPE_LAYOUT (pps_layout_get_type ())
GType pps_layout_get_type (void);

/**
 * pps_layout_new:
 * @sheet: what to lay out
 * @setup: on what paper
 *
 * Every word finds a place: it wraps, is hyphenated, is made smaller down to a floor, or goes on on
 * an overflow page.
 *
 * Returns: (transfer full): the layout
 */
PpsLayout *pps_layout_new (PpsSheet *sheet, const PpsPageSetup *setup);

PpsLayout *pps_layout_ref (PpsLayout *self);
void pps_layout_unref (PpsLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsLayout, pps_layout_unref)

/**
 * pps_layout_is_for_all_threads:
 *
 * Returns: whether other threads may paint it too: nothing of it is set by Pango
 */
gboolean pps_layout_is_for_all_threads (PpsLayout *self);

/**
 * pps_layout_get_sheet:
 *
 * Returns: (transfer none): the sheet that was laid out
 */
PpsSheet *pps_layout_get_sheet (PpsLayout *self);
const PpsPageSetup *pps_layout_get_page_setup (PpsLayout *self);
guint pps_layout_get_n_pages (PpsLayout *self);

/**
 * pps_layout_get_page_size:
 * @width: (out): in points
 * @height: (out): in points
 */
void pps_layout_get_page_size (PpsLayout *self, double *width, double *height);

/**
 * pps_layout_get_type_size:
 *
 * Returns: the size of the findings, in points
 */
double pps_layout_get_type_size (PpsLayout *self);

guint pps_layout_get_n_boxes (PpsLayout *self);
const PpsBox *pps_layout_get_box (PpsLayout *self, guint index);

/**
 * pps_layout_pick:
 * @page: from 0
 * @x: in points
 * @y: in points
 *
 * Returns: index of the innermost box there, -1 if none
 */
int pps_layout_pick (PpsLayout *self, guint page, double x, double y);

/**
 * pps_layout_paint_page:
 * @page: from 0
 * @cr: a context with one unit a point
 *
 * Paints a page on what is there; the paper itself is not painted.
 */
void pps_layout_paint_page (PpsLayout *self, guint page, cairo_t *cr);

/**
 * pps_layout_paint_box:
 * @index: of a box
 * @cr: a context with one unit a point
 *
 * Paints the shapes and the type of one box, without the boxes in it.
 */
void pps_layout_paint_box (PpsLayout *self, guint index, cairo_t *cr);

G_END_DECLS
