/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsQueryDefinition:
 * @name: what pps_query_new() is told
 * @table: the kind of record it finds
 * @n_parameters: how many texts it takes
 * @sql: a SELECT of ids
 *
 * A question to a study that finds records. Tombstones are never found.
 */
typedef struct
{
  const char *name;
  const char *table;
  guint n_parameters;
  const char *sql;
} PpsQueryDefinition;

/* All of them; a %NULL name ends the list. */
const PpsQueryDefinition *pps_queries_get_all (void);

const PpsQueryDefinition *pps_queries_find (const char *name);

G_END_DECLS
