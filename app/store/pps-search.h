/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsSearchHit:
 * @record: (transfer none): what was found
 * @excerpt: some words around the hit, plain text
 * @start: where the first found word begins in @excerpt, in bytes
 * @end: where it ends, in bytes
 */
typedef struct
{
  PpsRecord *record;
  char *excerpt;
  guint start;
  guint end;
} PpsSearchHit;

void pps_search_hit_free (PpsSearchHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSearchHit, pps_search_hit_free)

/**
 * pps_search:
 * @store: a study
 * @text: what the user typed: words, the last of which may be unfinished; "words in quotes" as a
 * phrase
 * @limit: how many at the most
 * @n_found: (out) (optional): how many there are in all
 *
 * Finds the records that have all the words, best first. Nothing that the user types is syntax, nor
 * an error.
 *
 * Returns: (transfer full) (element-type PpsSearchHit): the hits
 */
GPtrArray *pps_search (PpsStore *store, const char *text, guint limit, guint *n_found);

G_END_DECLS
