/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter-private.h"

G_BEGIN_DECLS

/* What the parts of the perspectives table share. */

/**
 * PpsTableLine:
 * @record: (owned): the finding, or the text of the cell
 * @row: letter of its group; empty where it is shared
 * @column: index of its theme
 * @head: what it stands under; empty for none
 * @marks: (nullable) (owned) (element-type PpsWordMark): words of @text that changed
 * @sign: what became of it, where tables are compared
 *
 * A line of a table: what stands in one cell.
 */
typedef struct
{
  PpsRecord *record;
  const char *row;
  guint column;
  const char *head;
  char *text;
  GArray *marks;
  PpsSign sign;
} PpsTableLine;

/* Returns: (transfer full) (element-type PpsTableLine): an empty list that owns what is in its
 * lines */
GArray *pps_table_lines_new (void);

/* Sorts lines of a cell so that those without a head come first and those of one head stand
 * together, where the first of them stands. */
void pps_table_lines_gather_heads (GArray *lines);

/**
 * pps_table_lines_compare:
 * @before: (element-type PpsTableLine): the whole of the one table; may be sorted otherwise
 * @now: (element-type PpsTableLine): the whole of the other
 * @language: of the words that say what a line was and what it became
 *
 * Marks each line of @now as new, changed or the same, and adds what is gone. Which line became
 * which is found by pps_line_match(); a cell is a place.
 *
 * Returns: (transfer full) (element-type PpsTableLine): the lines of @now, and then what is gone
 */
GArray *pps_table_lines_compare (PpsWorkspace *workspace,
                                 GArray *before,
                                 GArray *now,
                                 const char *language);

/**
 * PpsPerspectives:
 * @findings: (element-type PpsFinding): which may own what the others borrow
 * @all: (element-type PpsFinding): and what was left out
 * @groups: (element-type PpsPresentGroup): those that have a row, in order
 * @lines: (element-type PpsTableLine): all that stands in the table
 * @rows: (nullable): letters in the order that was chosen, with `-` for what is shared
 *
 * The perspectives table of a partnership, before it is a sheet.
 */
typedef struct
{
  GPtrArray *findings;
  GPtrArray *all;
  GArray *groups;
  GArray *lines;
  GStrv rows;
} PpsPerspectives;

void pps_perspectives_clear (PpsPerspectives *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PpsPerspectives, pps_perspectives_clear)

/* Fills @table, which must be empty. */
void pps_perspectives_gather (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options,
                              PpsPerspectives *table);

void pps_perspectives_add_columns (PpsSheetBuilder *builder,
                                   PpsCanvasDefinition *canvas,
                                   const char *language);

/* Adds the rows of the table. @of_sheet are the groups of the sheet (element-type PpsPresentGroup),
 * @prefix stands before the ids of the rows. */
void pps_perspectives_add_rows (const PpsPerspectives *self,
                                PpsSheetBuilder *builder,
                                PpsWorkspace *workspace,
                                const PpsPresentOptions *options,
                                GArray *of_sheet,
                                const char *prefix);

G_END_DECLS
