/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-frame.h"
#include "pps-overflow.h"

G_BEGIN_DECLS

/**
 * PpsTable:
 *
 * The rows and cells of a table on their pages. A table with more columns than the paper holds
 * falls into parts that follow each other.
 */
typedef struct _PpsTable PpsTable;

PpsTable *pps_table_new (PpsDraft *draft, PpsFrame *frame);
void pps_table_free (PpsTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsTable, pps_table_free)

guint pps_table_get_n_parts (PpsTable *self);

/* The height of a page for the table, in lines of the grid at the size of the draft. */
int pps_table_get_room (PpsTable *self, guint page);

/* The height of all rows, in lines of the grid; an estimate. */
int pps_table_measure (PpsTable *self);

/* Puts all rows on pages at the size of the draft. */
void pps_table_place (PpsTable *self);

guint pps_table_get_n_pages (PpsTable *self);

/* Hands over what of the heads found no room. */
void pps_table_add_rest (PpsTable *self, PpsOverflow *overflow);

void pps_table_add_page (PpsTable *self, guint page);

G_END_DECLS
