/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-search.h"
#include "pps-store-private.h"

G_BEGIN_DECLS

/**
 * PpsSearchTerm:
 * @word: as the index has it
 * @forms: (nullable): its other forms, one space between
 * @unfinished: it may go on
 *
 * One word that is looked for.
 */
typedef struct
{
  char *word;
  char *forms;
  gboolean unfinished;
} PpsSearchTerm;

/**
 * pps_search_hit_write:
 * @terms: (element-type PpsSearchTerm): what was looked for
 *
 * Fills in excerpt, field and places of a hit, from the words of its record as they are now.
 */
void pps_search_hit_write (PpsSearchHit *hit, PpsStore *store, GArray *terms);

G_END_DECLS
