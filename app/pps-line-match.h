/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsLineMatch:
 * @id: (nullable): of the finding; %NULL for what is none
 * @continues: (nullable): id of the finding that it continues
 * @place: where it stands; only lines of one place are the same by their words
 * @text: its words
 *
 * A line of one of two lists that are laid side by side. Borrows what it holds.
 */
typedef struct
{
  const char *id;
  const char *continues;
  const char *place;
  const char *text;
} PpsLineMatch;

/**
 * pps_line_match:
 * @before: (element-type PpsLineMatch): the one list
 * @now: (element-type PpsLineMatch): the other
 *
 * Finds out which line of a list became which of another. A line is what became of another one when
 * it is the same finding or continues it, by way of others or not; else when both stand in the same
 * place and say the same; else when they share at least two words, which are at least half of those
 * of the shorter one (see pps_said_words_read()); the likest first. No line is taken twice.
 *
 * Returns: (transfer full) (array): for each line of @now the index of what it was, -1 if it is new
 */
int *pps_line_match (PpsWorkspace *workspace, GArray *before, GArray *now);

/**
 * pps_line_match_describe:
 * @language: `nl` or `en`
 *
 * Returns: how lines find each other, for the reader of a sheet
 */
const char *pps_line_match_describe (const char *language);

G_END_DECLS
