/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsSheetAbout:
 * @PPS_SHEET_ABOUT_ANYTHING: a partnership, or none
 * @PPS_SHEET_ABOUT_PARTNERSHIP: one partnership
 * @PPS_SHEET_ABOUT_GROUP: a stakeholder group, of one partnership or of none
 * @PPS_SHEET_ABOUT_RESPONDENT: a respondent of one partnership
 * @PPS_SHEET_ABOUT_PARTNERSHIPS: several partnerships on one sheet
 */
typedef enum
{
  PPS_SHEET_ABOUT_ANYTHING,
  PPS_SHEET_ABOUT_PARTNERSHIP,
  PPS_SHEET_ABOUT_GROUP,
  PPS_SHEET_ABOUT_RESPONDENT,
  PPS_SHEET_ABOUT_PARTNERSHIPS,
} PpsSheetAbout;

/**
 * PpsSheetTakes:
 * @PPS_SHEET_TAKES_ROUND: it can be kept to one round
 * @PPS_SHEET_TAKES_COMPARE: it can be compared with an earlier round
 * @PPS_SHEET_TAKES_GROUPS: it can be kept to some groups, or to what they share
 * @PPS_SHEET_TAKES_LEAD: the project lead can have a row
 * @PPS_SHEET_TAKES_ROWS: its rows can be chosen and ordered
 * @PPS_SHEET_TAKES_PANES: panes can be left out
 * @PPS_SHEET_TAKES_FOLDING: its rows can be groups, its columns themes
 * @PPS_SHEET_TAKES_FILTER: it can be kept to findings with a tag or of a status
 * @PPS_SHEET_TAKES_KIND: its words differ by kind of round
 * @PPS_SHEET_TAKES_FOOTNOTES: its findings can be numbered, with what they rest on behind it
 * @PPS_SHEET_TAKES_SMALL: it can be small canvases side by side
 * @PPS_SHEET_TAKES_SORT: the order of its rows can be chosen
 * @PPS_SHEET_TAKES_FROZEN: it can be made of a round as it was frozen
 * @PPS_SHEET_TAKES_GRID: it has panes on a grid, the rows of which can be fixed
 *
 * What of #PpsPresentOptions and #PpsSheetSubject makes a difference to a sheet.
 */
typedef enum
{
  PPS_SHEET_TAKES_ROUND = 1 << 0,
  PPS_SHEET_TAKES_COMPARE = 1 << 1,
  PPS_SHEET_TAKES_GROUPS = 1 << 2,
  PPS_SHEET_TAKES_LEAD = 1 << 3,
  PPS_SHEET_TAKES_ROWS = 1 << 4,
  PPS_SHEET_TAKES_PANES = 1 << 5,
  PPS_SHEET_TAKES_FOLDING = 1 << 6,
  PPS_SHEET_TAKES_FILTER = 1 << 7,
  PPS_SHEET_TAKES_KIND = 1 << 8,
  PPS_SHEET_TAKES_FOOTNOTES = 1 << 9,
  PPS_SHEET_TAKES_SMALL = 1 << 10,
  PPS_SHEET_TAKES_SORT = 1 << 11,
  PPS_SHEET_TAKES_FROZEN = 1 << 12,
  PPS_SHEET_TAKES_GRID = 1 << 13,
} PpsSheetTakes;

/**
 * PpsSheetSubject:
 * @partnerships: (element-type PpsPartnership) (nullable): one, several or none, as the sheet is
 *   about
 * @respondent: (nullable): of the partnership
 * @kind: (nullable): kind of round, where the options have no round: `design`, `running` or
 *   `evaluation`
 *
 * What a sheet is drawn of. A group is the first of the options' groups.
 */
typedef struct
{
  GPtrArray *partnerships;
  PpsRespondent *respondent;
  const char *kind;
} PpsSheetSubject;

/**
 * PpsSheetEntry:
 * @name: as the command line knows it: `canvas`
 * @title: as a menu names it, to be translated
 * @on_a_table: is written on: A4 upright unless told otherwise; others hang on a wall
 * @present: makes the sheet; may fail where what it is about does not allow it
 *
 * A sheet that can be drawn.
 */
typedef struct
{
  const char *name;
  const char *title;
  PpsSheetAbout about;
  PpsSheetTakes takes;
  gboolean on_a_table;
  PpsSheet *(*present) (PpsWorkspace *workspace,
                        const PpsSheetSubject *subject,
                        const PpsPresentOptions *options,
                        GError **error);
} PpsSheetEntry;

guint pps_sheet_catalogue_get_n (void);
const PpsSheetEntry *pps_sheet_catalogue_get (guint index);

/**
 * pps_sheet_catalogue_find:
 *
 * Returns: (nullable): the sheet of that name
 */
const PpsSheetEntry *pps_sheet_catalogue_find (const char *name);

/**
 * pps_sheet_catalogue_dup_names:
 * @separator: what stands between two
 *
 * Returns: (transfer full): the names of all sheets
 */
char *pps_sheet_catalogue_dup_names (const char *separator);

/**
 * pps_sheet_entry_takes:
 *
 * Returns: whether all of @what makes a difference to the sheet
 */
gboolean pps_sheet_entry_takes (const PpsSheetEntry *entry, PpsSheetTakes what);

/**
 * pps_sheet_entry_asks_purpose:
 *
 * Returns: whether it makes a difference for whom the sheet is: whether it shows what was found, or
 *   numbers of people
 */
gboolean pps_sheet_entry_asks_purpose (const PpsSheetEntry *entry);

G_END_DECLS
