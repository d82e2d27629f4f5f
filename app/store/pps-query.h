/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

#define PPS_TYPE_QUERY (pps_query_get_type ())

/**
 * PpsQuery:
 *
 * A list model of the records that one named SELECT finds. After a commit that touched a table it
 * reads it runs again, in an idle; equal head and tail are kept and one `items-changed` goes out.
 * It holds its store weakly.
 */
G_DECLARE_FINAL_TYPE (PpsQuery, pps_query, PPS, QUERY, GObject)

/**
 * pps_query_new:
 * @store: a study
 * @name: name of a query in `pps-queries.c`
 * @...: its parameters, texts (%NULL ends the list)
 *
 * Returns: (transfer full): the list
 */
PpsQuery *pps_query_new (PpsStore *store, const char *name, ...) G_GNUC_NULL_TERMINATED;

/**
 * pps_query_get:
 * @self: a query
 * @position: less than the number of items
 *
 * Returns: (transfer none): the record, which the list keeps until it runs again
 */
gpointer pps_query_get (PpsQuery *self, guint position);

guint pps_query_get_n (PpsQuery *self);

G_END_DECLS
