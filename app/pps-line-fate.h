/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

G_BEGIN_DECLS

/**
 * PpsLineFate:
 * @PPS_LINE_FATE_SAME: it was there, with the same words
 * @PPS_LINE_FATE_CHANGED: it was there with other words, or elsewhere
 * @PPS_LINE_FATE_NEW: it was not there
 * @PPS_LINE_FATE_GONE: it is there no more
 *
 * What became of a line from one round to another.
 */
typedef enum
{
  PPS_LINE_FATE_SAME,
  PPS_LINE_FATE_CHANGED,
  PPS_LINE_FATE_NEW,
  PPS_LINE_FATE_GONE,
} PpsLineFate;

#define PPS_N_LINE_FATES 4

/* Returns: `=`, `~`, `+` or `×`, as on the canvas */
const char *pps_line_fate_get_sign (PpsLineFate fate);

/* Returns: what a line of a sheet is marked with */
PpsSign pps_line_fate_to_sign (PpsLineFate fate);

/* Returns: in `nl` or `en`: "Nieuw" */
const char *pps_line_fate_get_word (PpsLineFate fate, const char *language);

/**
 * pps_line_fate_dup_change:
 * @before: what it was
 * @now: what it became
 * @language: `nl` or `en`
 * @marks: (nullable) (element-type PpsWordMark): where the words that changed stand in the text is
 *   added here
 *
 * Returns: (transfer full): one text with the words that changed: "betaalt [was: twee] [nu: drie]
 *   coaches"
 */
char *
pps_line_fate_dup_change (const char *before, const char *now, const char *language, GArray *marks);

/**
 * pps_line_fate_mark:
 * @marks: (nullable) (element-type PpsWordMark): as pps_line_fate_dup_change() gave them
 * @before: how many bytes stand before that text
 *
 * Strikes and underlines words of the line that was added last.
 */
void pps_line_fate_mark (PpsSheetBuilder *builder, GArray *marks, gsize before);

G_END_DECLS
