/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-table.h"

G_BEGIN_DECLS

/* A row of the sheet with its words: what stands in its band, on the first page and on those after,
 * and in its cells. */
typedef struct _PpsTableRow PpsTableRow;

struct _PpsTableRow
{
  const PpsSheetRow *row;
  PpsTableRow *block; /* (nullable): the row that heads its block */
  PpsStack *band;
  PpsStack *band_again;
  PpsStack **cells; /* one for each column */
};

/* What of a row stands on a page, heights in lines of the grid. */
typedef struct
{
  guint page;
  guint part;
  PpsTableRow *row;
  gboolean again;
  int y;
  int height;
  gboolean goes_on;
  GArray *band_places;
  GPtrArray *cell_places; /* of GArray, for the columns of the part */
} PpsTablePiece;

/* The columns that stand beside each other. */
typedef struct
{
  guint first; /* column */
  guint end;
  double column_width;
  int head_height;
  double head_shift; /* brings the heads to the middle */
  guint first_page;
  guint n_pages;
} PpsTablePart;

struct _PpsTable
{
  PpsDraft *draft;
  PpsFrame *frame;
  guint n_columns;
  PpsStack **heads;
  GArray **head_places; /* of PpsPlace */
  GPtrArray *rows;
  GArray *parts;
  GPtrArray *pieces;
  guint n_pages;
  guint page;
  int top; /* of what a page holds beneath what is said again on it */
  int y;
};

/* Puts all its words with their details as one head under a row. */
void pps_table_add_head_boxes (PpsTable *self,
                               PpsStack *stack,
                               GArray *places,
                               guint page,
                               int row,
                               double x,
                               double y,
                               double width);

G_END_DECLS
