/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How large a table may be that comes from a stranger. */
#define PPS_CSV_MAX_BYTES (8 * 1024 * 1024)
#define PPS_CSV_MAX_ROWS 20000
#define PPS_CSV_MAX_COLUMNS 200
#define PPS_CSV_MAX_CELL 4096 /* bytes */

/**
 * PpsCsv:
 *
 * A table of cells as a spreadsheet wrote it, RFC 4180: a head, and rows of as many cells. What
 * parts them is a semicolon, a tab or a comma, whichever the head has most of. Rows without a word
 * in any cell are left out. What is not understood is refused, with the line and the column.
 */
typedef struct _PpsCsv PpsCsv;

/**
 * pps_csv_parse:
 * @bytes: what the file holds
 * @charset: (nullable): `utf-8`, which is also %NULL, or `windows-1252`; it is never guessed at
 * @error: what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the table
 */
PpsCsv *pps_csv_parse (const char *bytes, gsize length, const char *charset, GError **error);

/**
 * pps_csv_load:
 * @error: a sentence that names the file, and the place in it that is wrong
 *
 * As pps_csv_parse(), of a file.
 */
PpsCsv *pps_csv_load (const char *path, const char *charset, GError **error);

PpsCsv *pps_csv_ref (PpsCsv *self);
void pps_csv_unref (PpsCsv *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsCsv, pps_csv_unref)

/* Returns: what parts its cells: `;`, a tab or `,` */
char pps_csv_get_separator (PpsCsv *self);

guint pps_csv_get_n_columns (PpsCsv *self);
guint pps_csv_get_n_rows (PpsCsv *self);

/* Returns: the words above a column, without space around them */
const char *pps_csv_get_head (PpsCsv *self, guint column);

/* Returns: the words of a cell, without space around them; the head is no row */
const char *pps_csv_get (PpsCsv *self, guint row, guint column);

/* Returns: the line of the file on which a row begins, the first being 1 */
guint pps_csv_get_line (PpsCsv *self, guint row);

/**
 * pps_csv_append:
 * @csv: a table that is being written; ends in a line break, or in a cell
 *
 * Adds a cell. Text that a spreadsheet would take for a formula gets an apostrophe before it, which
 * the spreadsheet does not show, so that it stays text.
 */
void pps_csv_append (GString *csv, const char *text);

G_END_DECLS
