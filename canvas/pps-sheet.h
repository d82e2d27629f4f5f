/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "pps-sign.h"

G_BEGIN_DECLS

/**
 * PpsSheetKind:
 * @PPS_SHEET_CANVAS: panes on a grid
 * @PPS_SHEET_TABLE: rows and columns
 * @PPS_SHEET_GUIDE: questions one beneath the other, with room to write: panes without a grid
 * @PPS_SHEET_BOARD: panels beside and beneath each other (pps-sheet-panel.h)
 */
typedef enum
{
  PPS_SHEET_CANVAS,
  PPS_SHEET_TABLE,
  PPS_SHEET_GUIDE,
  PPS_SHEET_BOARD,
} PpsSheetKind;

/**
 * PpsLineStyle:
 * @PPS_LINE_PLAIN: a finding
 * @PPS_LINE_MORE: a further finding of the group whose finding stands above it: a dot in the colour
 *   of the group in place of its letter
 * @PPS_LINE_SHARED: a finding that all groups share: a filled mark instead of a letter
 * @PPS_LINE_SILENT: says that nothing was said: grey, italic
 * @PPS_LINE_HEAD: a head above the lines that follow it, in a cell of a table
 * @PPS_LINE_LEAD: in a guide, a question to ask; room to write follows what belongs to it
 * @PPS_LINE_PROBE: in a guide, what to ask on with, or what to agree on: to be ticked off
 * @PPS_LINE_STATEMENT: in a guide, what a mark is given to
 * @PPS_LINE_FIELD: in a guide, what is to be filled in behind it
 * @PPS_LINE_HINT: in a guide, what helps who asks, and is not asked
 * @PPS_LINE_TEXT: in the appendix, words that stand by themselves, without a mark
 */
typedef enum
{
  PPS_LINE_PLAIN,
  PPS_LINE_SHARED,
  PPS_LINE_SILENT,
  PPS_LINE_HEAD,
  PPS_LINE_LEAD,
  PPS_LINE_PROBE,
  PPS_LINE_STATEMENT,
  PPS_LINE_FIELD,
  PPS_LINE_TEXT,
  PPS_LINE_MORE,
  PPS_LINE_HINT,
} PpsLineStyle;

/**
 * PpsSheetGroup:
 * @letter: `O`
 * @name: `Overheid`
 * @colour: 0xrrggbb
 * @heard: how many respondents were heard, -1 if that is not told
 *
 * A stakeholder group in head and legend.
 */
typedef struct
{
  char *letter;
  char *name;
  guint colour;
  int heard;
} PpsSheetGroup;

/**
 * PpsWordMark:
 * @is_new: whether the words came in the place of others, and are underlined; else they stood there
 *   before, and are struck
 * @start: a byte of the text of the line
 * @end: the byte behind the last
 *
 * Words of a line that changed.
 */
typedef struct
{
  gboolean is_new;
  guint start;
  guint end;
} PpsWordMark;

/**
 * PpsSheetLine:
 * @ref: id of the record it shows, empty if none
 * @group: index of its group, -1 if none
 * @note: number of a note: behind the words of a pane or a cell, before those of the appendix; 0
 *   for none. Several lines of the appendix, one after another, may belong to one note
 * @text: plain text; may hold line breaks
 * @sign: what it is marked with
 * @marks: (nullable) (element-type PpsWordMark): words that changed, in their order
 */
typedef struct
{
  char *ref;
  PpsLineStyle style;
  int group;
  char *text;
  guint note;
  PpsSign sign;
  GArray *marks;
} PpsSheetLine;

/**
 * PpsSheetPart:
 * @title: above it
 * @note: beside the title; may be empty
 * @group: index of the group that it is of, whose letter stands before the title; -1 if none
 *
 * One of several small canvases on a sheet.
 */
typedef struct
{
  char *id;
  char *title;
  char *note;
  int group;
} PpsSheetPart;

/**
 * PpsSheetPane:
 * @theme: index of its theme, for the tint behind its title
 * @column: first cell of the grid; likewise @row, @width, @height
 * @lines: (element-type PpsSheetLine): what stands in it
 * @part: index of the part it is in, -1 if the sheet has none
 * @sign: what it is marked with
 *
 * A pane of a canvas.
 */
typedef struct
{
  char *id;
  guint number;
  char *title;
  char *question;
  guint theme;
  guint column;
  guint row;
  guint width;
  guint height;
  GPtrArray *lines;
  int part;
  PpsSign sign;
} PpsSheetPane;

/**
 * PpsSheetColumn:
 * @detail: what else is to be known of it, beneath its title; empty for nothing
 *
 * A column of a table.
 */
typedef struct
{
  char *id;
  char *title;
  char *detail;
  guint theme;
} PpsSheetColumn;

/**
 * PpsSheetRow:
 * @detail: what else is to be known of it, beneath its title; empty for nothing
 * @number: of the pane that it is about, before its title; 0 for none
 * @theme: index of its theme, for the tint behind its title; -1 for none
 * @heads_block: whether it is the head of the rows that follow, without cells of its own
 * @cells: (element-type GPtrArray): for each column the lines of the cell
 *
 * A row of a table.
 */
typedef struct
{
  char *id;
  int group;
  char *title;
  char *detail;
  guint number;
  int theme;
  gboolean heads_block;
  GPtrArray *cells;
} PpsSheetRow;

/**
 * PpsSheetSection:
 * @heading: above its lines; empty for none
 * @theme: index of a theme, for the tint behind its heading; -1 for none
 * @lines: (element-type PpsSheetLine): what stands in it
 *
 * A part of the appendix, the text that follows behind any sheet: notes, a list of changes.
 */
typedef struct
{
  char *id;
  char *heading;
  int theme;
  GPtrArray *lines;
} PpsSheetSection;

/**
 * PpsSheet:
 *
 * All that a sheet says, as text: immutable and reference-counted, made by a #PpsSheetBuilder. It
 * knows nothing of paper, points or records; every export to text reads it, every layout is made
 * from it. May be used in any thread.
 */
typedef struct _PpsSheet PpsSheet;

#define PPS_TYPE_SHEET (pps_sheet_get_type ())
GType pps_sheet_get_type (void);

PpsSheet *pps_sheet_ref (PpsSheet *self);
void pps_sheet_unref (PpsSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSheet, pps_sheet_unref)

PpsSheetKind pps_sheet_get_kind (PpsSheet *self);

/**
 * pps_sheet_get_language:
 *
 * Returns: `nl` or `en`
 */
const char *pps_sheet_get_language (PpsSheet *self);

/**
 * pps_sheet_get_words_language:
 *
 * Returns: `nl` or `en`: the language of the lines, which a sheet in another language still
 *   holds as they were written; their words are broken by its patterns
 */
const char *pps_sheet_get_words_language (PpsSheet *self);

/**
 * pps_sheet_get_title:
 *
 * Returns: the large words of the head: the partnership
 */
const char *pps_sheet_get_title (PpsSheet *self);

/**
 * pps_sheet_get_subtitle:
 *
 * Returns: what stands beside it: what sheet this is, sector, region, round, date
 */
const char *pps_sheet_get_subtitle (PpsSheet *self);

const char *pps_sheet_get_credit (PpsSheet *self);
const char *pps_sheet_get_author (PpsSheet *self);

/**
 * pps_sheet_get_notes:
 *
 * Returns: (nullable): a line above the foot: sources, cautions
 */
const char *pps_sheet_get_notes (PpsSheet *self);

guint pps_sheet_get_n_groups (PpsSheet *self);
const PpsSheetGroup *pps_sheet_get_group (PpsSheet *self, guint index);

/* A canvas */
guint pps_sheet_get_n_columns (PpsSheet *self);
guint pps_sheet_get_n_rows (PpsSheet *self);
guint pps_sheet_get_fold (PpsSheet *self);

/* Small canvases on one sheet; 0 on a sheet that is one canvas */
guint pps_sheet_get_n_parts (PpsSheet *self);
const PpsSheetPart *pps_sheet_get_part (PpsSheet *self, guint index);

/* Panes stand in reading order: part after part, in a part that of their numbers, in a guide that
 * of the interview. */
guint pps_sheet_get_n_panes (PpsSheet *self);
const PpsSheetPane *pps_sheet_get_pane (PpsSheet *self, guint index);

/**
 * pps_sheet_has_sign:
 *
 * Returns: whether a pane or a line bears it
 */
gboolean pps_sheet_has_sign (PpsSheet *self, PpsSign sign);

/* A table; the number of columns and rows as above */
const PpsSheetColumn *pps_sheet_get_column (PpsSheet *self, guint index);
const PpsSheetRow *pps_sheet_get_row (PpsSheet *self, guint index);

/* The appendix */

/**
 * pps_sheet_get_appendix_title:
 *
 * Returns: what the appendix is, empty if there is none
 */
const char *pps_sheet_get_appendix_title (PpsSheet *self);

guint pps_sheet_get_n_sections (PpsSheet *self);
const PpsSheetSection *pps_sheet_get_section (PpsSheet *self, guint index);

/**
 * PpsSheetBuilder:
 *
 * Makes one sheet. Strings are copied and made valid UTF-8.
 */
typedef struct _PpsSheetBuilder PpsSheetBuilder;

PpsSheetBuilder *pps_sheet_builder_new (PpsSheetKind kind, const char *language);
void pps_sheet_builder_free (PpsSheetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSheetBuilder, pps_sheet_builder_free)

/**
 * pps_sheet_builder_set_words_language:
 * @language: `nl` or `en`; that of the sheet unless told otherwise
 */
void pps_sheet_builder_set_words_language (PpsSheetBuilder *self, const char *language);

void pps_sheet_builder_set_title (PpsSheetBuilder *self, const char *title);
void pps_sheet_builder_set_subtitle (PpsSheetBuilder *self, const char *subtitle);
void pps_sheet_builder_set_credit (PpsSheetBuilder *self, const char *credit);
void pps_sheet_builder_set_author (PpsSheetBuilder *self, const char *author);
void pps_sheet_builder_set_notes (PpsSheetBuilder *self, const char *notes);

/**
 * pps_sheet_builder_add_group:
 *
 * Returns: its index
 */
guint pps_sheet_builder_add_group (
    PpsSheetBuilder *self, const char *letter, const char *name, guint colour, int heard);

/**
 * pps_sheet_builder_set_grid:
 * @columns: of the canvas; likewise @rows
 * @fold: the column that begins at the fold of the paper, 0 for none
 */
void pps_sheet_builder_set_grid (PpsSheetBuilder *self, guint columns, guint rows, guint fold);

/**
 * pps_sheet_builder_add_part:
 * @note: (nullable): beside the title
 * @group: index of the group that it is of, -1 for none
 *
 * Begins a small canvas: the panes that are added from now on are of it. Its grid is that of the
 * sheet.
 *
 * Returns: its index
 */
guint pps_sheet_builder_add_part (
    PpsSheetBuilder *self, const char *id, const char *title, const char *note, int group);

/**
 * pps_sheet_builder_add_pane:
 *
 * Returns: its index
 */
guint pps_sheet_builder_add_pane (PpsSheetBuilder *self,
                                  const char *id,
                                  guint number,
                                  const char *title,
                                  const char *question,
                                  guint theme,
                                  guint column,
                                  guint row,
                                  guint width,
                                  guint height);

/**
 * pps_sheet_builder_add_line:
 * @pane: index of the pane
 * @ref: (nullable): id of the finding
 * @group: index of the group, -1 for none
 * @text: its words
 *
 * Adds a line below those that the pane has.
 */
void pps_sheet_builder_add_line (PpsSheetBuilder *self,
                                 guint pane,
                                 const char *ref,
                                 PpsLineStyle style,
                                 int group,
                                 const char *text);

/**
 * pps_sheet_builder_sign_pane:
 * @pane: index of the pane
 *
 * Marks a pane, with a sign that has a symbol.
 */
void pps_sheet_builder_sign_pane (PpsSheetBuilder *self, guint pane, PpsSign sign);

/**
 * pps_sheet_builder_sign_line:
 * @pane: index of the pane
 *
 * Marks the line that was added to the pane last.
 */
void pps_sheet_builder_sign_line (PpsSheetBuilder *self, guint pane, PpsSign sign);

guint pps_sheet_builder_add_column (PpsSheetBuilder *self,
                                    const char *id,
                                    const char *title,
                                    guint theme);

/* Says more of the column that was added last. */
void pps_sheet_builder_set_column_detail (PpsSheetBuilder *self, const char *detail);

/* Rows are added after all columns. */
guint
pps_sheet_builder_add_row (PpsSheetBuilder *self, const char *id, const char *title, int group);

/* Says more of the row that was added last. */
void pps_sheet_builder_set_row_detail (PpsSheetBuilder *self, const char *detail);

/**
 * pps_sheet_builder_set_row_pane:
 * @number: of a pane, 0 for none
 * @theme: index of its theme, -1 for none
 *
 * Says which pane the row that was added last is about.
 */
void pps_sheet_builder_set_row_pane (PpsSheetBuilder *self, guint number, int theme);

/**
 * pps_sheet_builder_add_block:
 *
 * Adds a row that only heads the rows after it, as far as the next block; its cells stay empty.
 *
 * Returns: its index
 */
guint pps_sheet_builder_add_block (PpsSheetBuilder *self, const char *id, const char *title);

void pps_sheet_builder_add_cell_line (PpsSheetBuilder *self,
                                      guint row,
                                      guint column,
                                      const char *ref,
                                      PpsLineStyle style,
                                      int group,
                                      const char *text);

/**
 * pps_sheet_builder_sign_cell_line:
 *
 * Marks the line that was added to a cell last.
 */
void
pps_sheet_builder_sign_cell_line (PpsSheetBuilder *self, guint row, guint column, PpsSign sign);

/**
 * pps_sheet_builder_set_note:
 * @note: number of a note, from 1
 *
 * Gives the line that was added last the number of its note, wherever it stands.
 */
void pps_sheet_builder_set_note (PpsSheetBuilder *self, guint note);

/**
 * pps_sheet_builder_mark_words:
 * @is_new: whether the words are underlined, else they are struck
 * @start: a byte of the text; likewise @end, the byte behind the last
 *
 * Marks words of the line that was added last, wherever it stands, behind those that were marked
 * before. Without an eye for it a mark says nothing: what became of the words is told in the text.
 */
void pps_sheet_builder_mark_words (PpsSheetBuilder *self, gboolean is_new, guint start, guint end);

/**
 * pps_sheet_builder_set_appendix_title:
 *
 * Says what the sections that follow are. A sheet without sections has no appendix.
 */
void pps_sheet_builder_set_appendix_title (PpsSheetBuilder *self, const char *title);

/**
 * pps_sheet_builder_add_section:
 * @id: (nullable): of what it is about
 * @theme: index of a theme, -1 for none
 *
 * Adds a section to the appendix, for a sheet of any kind.
 *
 * Returns: its index
 */
guint pps_sheet_builder_add_section (PpsSheetBuilder *self,
                                     const char *id,
                                     const char *heading,
                                     int theme);

void pps_sheet_builder_add_section_line (PpsSheetBuilder *self,
                                         guint section,
                                         const char *ref,
                                         PpsLineStyle style,
                                         int group,
                                         const char *text);

/**
 * pps_sheet_builder_end:
 * @self: (transfer full): the builder
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_sheet_builder_end (PpsSheetBuilder *self);

G_END_DECLS
