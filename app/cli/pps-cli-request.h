/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-cli.h"
#include "pps-page-setup.h"
#include "pps-sheet-catalogue.h"

G_BEGIN_DECLS

/**
 * PpsCliRequest:
 * @entry: (nullable): the sheet that is asked for, once it was checked
 *
 * What is asked of the verb that draws, as it was typed.
 */
typedef struct
{
  const PpsSheetEntry *entry;
  char *sheet;
  char **partnerships;
  char *round;
  char *compare;
  char *kind;
  char *row_list;
  char **rows;
  char *respondent;
  char **groups;
  char **without;
  char *tag; /* a name, and once it was checked against the study an id */
  char *status;
  char *sort;
  char *snapshot;
  char *paper;
  char *tile;
  char *orientation;
  char *language;
  char *purpose;
  char *output;
  char *format_list;
  char **formats;
  double dpi;
  gboolean grey;
  gboolean fixed_rows;
  gboolean all;
  gboolean shared;
  gboolean with_lead;
  gboolean by_group;
  gboolean by_theme;
  gboolean footnotes;
  gboolean small;
} PpsCliRequest;

void pps_cli_request_clear (PpsCliRequest *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PpsCliRequest, pps_cli_request_clear)

/**
 * pps_cli_request_check:
 * @setup: (out): the paper that is asked for
 *
 * Checks what can be checked without the study, and says what is wrong.
 */
PpsCliExit pps_cli_request_check (PpsCliRequest *self, PpsPageSetup *setup);

/**
 * pps_cli_request_check_study:
 *
 * Checks letters and panes against a study, and says what is wrong.
 */
PpsCliExit pps_cli_request_check_study (PpsCliRequest *self, PpsWorkspace *workspace);

/**
 * pps_cli_request_goes_to_folder:
 *
 * Returns: whether it is answered with several sheets
 */
gboolean pps_cli_request_goes_to_folder (const PpsCliRequest *self);

G_END_DECLS
