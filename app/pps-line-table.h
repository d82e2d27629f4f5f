/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsLineTable:
 * @kind: the kind of its lines: `partner`, `cost`, `revenue`, `funding`, `support`, `alternative`
 * @fields: (array zero-terminated=1): fields of a line that its columns show; `amount` stands for
 * the amount and its kind
 *
 * A small table beneath an answer, for a pane that is a list by nature. Which pane has which is
 * data of the canvas.
 */
typedef struct
{
  const char *kind;
  const char *fields[6];
} PpsLineTable;

/**
 * pps_line_table_find:
 * @kind: (nullable): what a pane says about its table
 *
 * Returns: (nullable) (transfer none): the table
 */
const PpsLineTable *pps_line_table_find (const char *kind);

/**
 * pps_line_table_is_blank:
 *
 * Returns: whether nothing has been put down in a line yet
 */
gboolean pps_line_table_is_blank (PpsLineItem *item);

/**
 * pps_line_table_describe:
 * @item: a line
 *
 * Returns: (transfer full): the line as words: `Gemeente Zwolle (Overheid): brengt ruimte; haalt
 * uitstroom`; empty where it is blank
 */
char *pps_line_table_describe (PpsWorkspace *workspace, PpsLineItem *item, const char *language);

/**
 * pps_line_table_describe_all:
 * @answer: an answer
 *
 * Returns: (transfer full): its lines as words, one below the other, and their sum; empty where
 * there are none
 */
char *
pps_line_table_describe_all (PpsWorkspace *workspace, PpsAnswer *answer, const char *language);

/**
 * pps_line_table_sum:
 * @items: (element-type PpsLineItem): lines
 *
 * Adds up euros, and hours. A line of which the amount is unknown, or was not put down, is not in
 * the sum, so it is told beside it.
 *
 * Returns: (transfer full): `€ 12.500 + 40 uren + 2 onbekend`; empty where no line has an amount
 */
char *pps_line_table_sum (GListModel *items, const char *language);

G_END_DECLS
