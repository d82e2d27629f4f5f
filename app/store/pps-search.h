/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsSearchFilter:
 * @kind: (nullable): name of a table: `answer`, `finding`, `lesson` ...
 * @partnership: (nullable): id
 * @round: (nullable): id
 * @group: (nullable): letter of a stakeholder group
 * @pane: (nullable): id
 * @state: (nullable): of an answer, an interview, a finding or an agreement: `declines`,
 * `confirmed`, `kept` ...
 * @tag: (nullable): id
 *
 * Where to look. %NULL or empty: everywhere.
 */
typedef struct
{
  const char *kind;
  const char *partnership;
  const char *round;
  const char *group;
  const char *pane;
  const char *state;
  const char *tag;
} PpsSearchFilter;

/**
 * PpsSearchMark:
 * @start: where a found word begins in an excerpt, in bytes
 * @end: where it ends
 */
typedef struct
{
  guint start;
  guint end;
} PpsSearchMark;

/**
 * PpsSearchHit:
 * @record: (transfer none): what was found
 * @excerpt: some words around the hit, plain text
 * @start: where the first found word begins in @excerpt, in bytes
 * @end: where it ends, in bytes
 * @marks: (element-type PpsSearchMark): every found word in @excerpt
 * @field: name of the field that it was found in
 * @field_start: where the found word begins in that field, in Unicode code points
 * @field_end: where it ends
 */
typedef struct
{
  PpsRecord *record;
  char *excerpt;
  guint start;
  guint end;
  GArray *marks;
  const char *field;
  guint field_start;
  guint field_end;
} PpsSearchHit;

void pps_search_hit_free (PpsSearchHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSearchHit, pps_search_hit_free)

/**
 * PPS_SEARCH_RANKED:
 *
 * Of more hits than this the newest come first: to find the best of them all would have to be
 * looked at.
 */
#define PPS_SEARCH_RANKED 5000

/**
 * pps_search_filtered:
 * @store: a study
 * @text: what the user typed: words, the last of which may be unfinished; "words in quotes" as a
 * phrase
 * @filter: (nullable): where to look
 * @limit: how many at the most
 * @n_found: (out) (optional): how many there are in all
 *
 * Finds the records that have all the words in one form or another, best first: *bedrijf* finds
 * *bedrijven*. Where @text has no words everything that passes @filter is found, newest first.
 * Nothing that the user types is syntax, nor an error.
 *
 * Returns: (transfer full) (element-type PpsSearchHit): the hits
 */
GPtrArray *pps_search_filtered (PpsStore *store,
                                const char *text,
                                const PpsSearchFilter *filter,
                                guint limit,
                                guint *n_found);

/**
 * pps_search:
 *
 * As pps_search_filtered(), everywhere. Without words nothing is found.
 */
GPtrArray *pps_search (PpsStore *store, const char *text, guint limit, guint *n_found);

G_END_DECLS
