/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-indicator-mapping.h"

G_BEGIN_DECLS

/* How many values one import can bring. */
#define PPS_IMPORT_MAX_LINES 20000

/**
 * PpsImportFate:
 * @PPS_IMPORT_NEW: a number that the study does not have
 * @PPS_IMPORT_CHANGED: the study has it, and something of it is different
 * @PPS_IMPORT_SAME: the study has it just so
 * @PPS_IMPORT_SKIPPED: it cannot be read
 *
 * What an import does with a value.
 */
typedef enum
{
  PPS_IMPORT_NEW,
  PPS_IMPORT_CHANGED,
  PPS_IMPORT_SAME,
  PPS_IMPORT_SKIPPED,
} PpsImportFate;

#define PPS_N_IMPORT_FATES 4

/**
 * PpsImportLine:
 * @line: of the file
 * @column: of the file, the first is 1
 * @why: why it is skipped, or what changes; empty for what is new or the same
 * @indicator: (nullable): what the study has of it
 * @texts: (array fixed-size=12): what is told of it, by #PpsIndicatorPart; empty where nothing is
 * @numbers: value, target and baseline, by #PpsIndicatorPart
 * @told: which of @numbers are told
 *
 * One value of the table.
 */
typedef struct
{
  guint line;
  guint column;
  PpsImportFate fate;
  char *why;
  PpsPartnership *partnership;
  PpsIndicator *indicator;
  char *texts[PPS_N_INDICATOR_PARTS];
  double numbers[PPS_N_INDICATOR_PARTS];
  gboolean told[PPS_N_INDICATOR_PARTS];
} PpsImportLine;

/**
 * PpsIndicatorImport:
 *
 * What would be written of a table of numbers, before it is: a number is the same as one in the
 * study where partnership, name and date are, and partner if one is told. An empty cell never takes
 * away what the study has. It is made once, and does not follow later edits.
 */
typedef struct _PpsIndicatorImport PpsIndicatorImport;

/**
 * pps_indicator_import_new:
 * @partnership: (nullable): whose the numbers are where no column says so
 * @error: what the mapping lacks, in a sentence
 *
 * Returns: (transfer full) (nullable): the plan
 */
PpsIndicatorImport *pps_indicator_import_new (PpsWorkspace *workspace,
                                              PpsCsv *csv,
                                              const PpsIndicatorMapping *mapping,
                                              PpsPartnership *partnership,
                                              GError **error);
void pps_indicator_import_free (PpsIndicatorImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsIndicatorImport, pps_indicator_import_free)

guint pps_indicator_import_get_n (PpsIndicatorImport *self);
const PpsImportLine *pps_indicator_import_get (PpsIndicatorImport *self, guint index);
guint pps_indicator_import_count (PpsIndicatorImport *self, PpsImportFate fate);

/* Returns: the word of a fate: `new`, `changed`, `same`, `skipped` */
const char *pps_import_fate_get_word (PpsImportFate fate);

G_END_DECLS
