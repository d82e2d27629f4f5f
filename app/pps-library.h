/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-purpose.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* What is known over all partnerships of a study, for who wants to learn from the others: lessons,
 * what marks a partnership, and what was agreed. It is read once, and does not follow later edits.
 */

/**
 * PpsLibraryKind:
 *
 * What a line of the library is; may be combined.
 */
typedef enum
{
  PPS_LIBRARY_LESSON = 1 << 0,
  PPS_LIBRARY_CHARACTERISTIC = 1 << 1,
  PPS_LIBRARY_AGREEMENT = 1 << 2,
} PpsLibraryKind;

#define PPS_LIBRARY_ALL (PPS_LIBRARY_LESSON | PPS_LIBRARY_CHARACTERISTIC | PPS_LIBRARY_AGREEMENT)

/**
 * PpsLibraryFilter:
 * @kinds: which kinds; 0 for all
 * @partnership: (nullable): id
 * @pane: (nullable): id of a pane, or of a theme for all of its panes
 * @phase: (nullable): life phase: that of the lesson, else that of its partnership
 * @tag: (nullable): id
 * @sector: (nullable): of the partnership, in any letters
 * @region: (nullable): likewise
 *
 * Which lines are wanted. %NULL or empty: any.
 */
typedef struct
{
  PpsLibraryKind kinds;
  const char *partnership;
  const char *pane;
  const char *phase;
  const char *tag;
  const char *sector;
  const char *region;
} PpsLibraryFilter;

/**
 * PpsLibraryEntry:
 * @record: a lesson, a characteristic or an agreement
 *
 * A line of the library.
 */
typedef struct
{
  PpsLibraryKind kind;
  PpsRecord *record;
  PpsPartnership *partnership;
} PpsLibraryEntry;

/**
 * pps_library_list:
 * @purpose: for whom: what partners agreed among themselves is for own use only
 * @filter: (nullable): %NULL for all
 *
 * Returns: (transfer full) (element-type PpsLibraryEntry): by partnership, then by kind, in the
 *   order of the study; without lines that say nothing
 */
GPtrArray *
pps_library_list (PpsWorkspace *workspace, PpsPurpose purpose, const PpsLibraryFilter *filter);

/**
 * pps_library_list_values:
 * @field: of a partnership: `sector` or `region`
 *
 * Returns: (transfer full) (element-type utf8): what there is to choose from, in order
 */
GPtrArray *pps_library_list_values (PpsWorkspace *workspace, const char *field);

/* Returns: (transfer full): what a line is and where it comes from: "Les · Kernbronnen ·
 * Verduurzaming · Jaarverslag 2020" */
char *
pps_library_dup_about (PpsWorkspace *workspace, const PpsLibraryEntry *entry, const char *language);

/**
 * PpsAlike:
 * @n_shared: how many things they share
 * @words: which: "Beide: sector metaal; fase opstart; kenmerk: ..."
 *
 * A partnership that is like another.
 */
typedef struct
{
  PpsPartnership *partnership;
  guint n_shared;
  char *words;
} PpsAlike;

/**
 * pps_library_list_alike:
 *
 * Finds partnerships like @partnership. The measure can be checked by hand: how many of sector,
 * region, life phase and legal form are the same, how many themes stand on lines of the library of
 * both, and how many characteristics of one are one of the other, as pps_line_match() says.
 *
 * Returns: (transfer full) (element-type PpsAlike): those that share something, the likest first
 */
GPtrArray *
pps_library_list_alike (PpsWorkspace *workspace, PpsPartnership *partnership, const char *language);

G_END_DECLS
