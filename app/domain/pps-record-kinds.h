/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * pps_record_kinds_get_n:
 *
 * Returns: how many kinds of record there are
 */
guint pps_record_kinds_get_n (void);

/**
 * pps_record_kinds_get_type:
 * @index: less than pps_record_kinds_get_n()
 *
 * Kinds stand in an order in which each refers only to kinds before it, or to itself.
 *
 * Returns: the type of the kind at @index
 */
GType pps_record_kinds_get_type (guint index);

/**
 * pps_record_kinds_find:
 * @table: the name of a table
 *
 * Returns: the type whose records @table holds, or %G_TYPE_INVALID
 */
GType pps_record_kinds_find (const char *table);

G_END_DECLS
