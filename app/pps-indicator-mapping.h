/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-csv.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsIndicatorPart:
 * @PPS_INDICATOR_PART_NONE: the column is left out
 *
 * What a column of a table tells about a number.
 */
typedef enum
{
  PPS_INDICATOR_PART_NONE,
  PPS_INDICATOR_PART_NAME,
  PPS_INDICATOR_PART_VALUE,
  PPS_INDICATOR_PART_DATE,
  PPS_INDICATOR_PART_UNIT,
  PPS_INDICATOR_PART_TARGET,
  PPS_INDICATOR_PART_BASELINE,
  PPS_INDICATOR_PART_SOURCE,
  PPS_INDICATOR_PART_COVERAGE,
  PPS_INDICATOR_PART_STEP,
  PPS_INDICATOR_PART_PARTNERSHIP,
  PPS_INDICATOR_PART_ORGANISATION,
  PPS_N_INDICATOR_PARTS,
} PpsIndicatorPart;

/* Returns: the word of a part in the file and on the command line: `value`; `none` */
const char *pps_indicator_part_get_word (PpsIndicatorPart part);

/* Returns: in `nl` or `en`: "Waarde" */
const char *pps_indicator_part_get_name (PpsIndicatorPart part, const char *language);

/* Returns: whether @word is that of a part */
gboolean pps_indicator_part_find (const char *word, PpsIndicatorPart *part);

/**
 * PpsIndicatorMapping:
 * @parts: (array length=n_columns): what each column tells
 * @decimal: what parts decimals where that cannot be seen, as in 1.250: `,` or `.`
 * @charset: `utf-8` or `windows-1252`
 * @remembered: whether a table with the same heads was read this way before
 *
 * How a table of numbers is to be read. Several columns may hold values: what a row does not tell,
 * its name or its date, the head of such a column then tells.
 */
typedef struct
{
  guint n_columns;
  PpsIndicatorPart *parts;
  char decimal;
  const char *charset;
  gboolean remembered;
} PpsIndicatorMapping;

/**
 * pps_indicator_mapping_new:
 *
 * Makes a mapping for @csv as one with the same heads was read the last time; else as its heads
 * suggest, in Dutch or in English, where a column whose head is a date holds values.
 *
 * Returns: (transfer full)
 */
PpsIndicatorMapping *
pps_indicator_mapping_new (PpsWorkspace *workspace, PpsCsv *csv, const char *charset);
void pps_indicator_mapping_free (PpsIndicatorMapping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsIndicatorMapping, pps_indicator_mapping_free)

/* Returns: how many columns are @part */
guint pps_indicator_mapping_count (const PpsIndicatorMapping *self, PpsIndicatorPart part);

/**
 * pps_indicator_mapping_check:
 *
 * Returns: whether rows can be read so: there is a value, each value has a name, and no other part
 *   has two columns; else sets @error to a sentence
 */
gboolean pps_indicator_mapping_check (const PpsIndicatorMapping *self, PpsCsv *csv, GError **error);

/**
 * pps_indicator_mapping_read_number:
 * @decimal: `,` or `.`: what parts decimals where that cannot be seen
 *
 * Reads a number as pps_amount_read(), but also below zero and with a percent sign, and `1.250` as
 * @decimal says.
 *
 * Returns: whether @text is a number and nothing else
 */
gboolean pps_indicator_mapping_read_number (const char *text, char decimal, double *number);

/**
 * pps_indicator_mapping_dup_json:
 *
 * Returns: (transfer full): as it is kept in a study
 */
char *pps_indicator_mapping_dup_json (const PpsIndicatorMapping *self, PpsCsv *csv);

/**
 * pps_indicator_mapping_find_record:
 *
 * Returns: (transfer full) (nullable): what is kept of how a table with the heads of @csv was read
 */
PpsImportMapping *pps_indicator_mapping_find_record (PpsWorkspace *workspace, PpsCsv *csv);

/* Returns: (transfer full) (nullable): in which letters the last table was, `windows-1252` */
char *pps_indicator_mapping_dup_last_charset (PpsWorkspace *workspace);

G_END_DECLS
