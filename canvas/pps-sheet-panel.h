/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

G_BEGIN_DECLS

/* The panels of a board: a sheet that says many small things at once. A panel is always a table of
 * words; what is drawn of it is drawn beside them, so that every export to text has all of it. */

/**
 * PpsPanelKind:
 * @PPS_PANEL_TABLE: rows beneath each other
 * @PPS_PANEL_MAP: rows that each have a place on a grid of 12 by 12
 * @PPS_PANEL_MULTIPLES: rows as small charts against the same axes: the values of the first column
 *   upwards, those of the second along, and a value of the third as what is aimed at
 */
typedef enum
{
  PPS_PANEL_TABLE,
  PPS_PANEL_MAP,
  PPS_PANEL_MULTIPLES,
} PpsPanelKind;

/**
 * PpsPanelChart:
 * @PPS_CHART_NONE: words only
 * @PPS_CHART_BAR: a bar as long as the first value says, and a tick at the second one, its target
 * @PPS_CHART_DOTS: a dot for each value, on the axis
 * @PPS_CHART_TREND: a line through all values
 * @PPS_CHART_SHADE: a shade behind the words, by the place of the median on the axis; values
 *   stand in their order
 *
 * What is drawn in the cells of a column.
 */
typedef enum
{
  PPS_CHART_NONE,
  PPS_CHART_BAR,
  PPS_CHART_DOTS,
  PPS_CHART_TREND,
  PPS_CHART_SHADE,
} PpsPanelChart;

/**
 * PpsPanelTone:
 * @PPS_TONE_WARN: asks for attention
 *
 * How loud a cell is.
 */
typedef enum
{
  PPS_TONE_PLAIN,
  PPS_TONE_QUIET,
  PPS_TONE_STRONG,
  PPS_TONE_WARN,
} PpsPanelTone;

/**
 * PpsPanelColumn:
 * @share: how wide it is, compared to the others
 * @low: where the axis of its chart begins
 * @high: where that ends; not above @low where the largest value of the column decides
 */
typedef struct
{
  char *title;
  guint share;
  PpsPanelChart chart;
  double low;
  double high;
} PpsPanelColumn;

/**
 * PpsPanelCell:
 * @values: (element-type double): what is drawn
 * @high: where its own axis ends, which begins at nought; 0 where it has that of its column
 * @groups: (element-type int): whose each value is, by its letter; -1 for nobody's
 */
typedef struct
{
  char *text;
  PpsPanelTone tone;
  GArray *values;
  GArray *groups;
  double high;
} PpsPanelCell;

/**
 * PpsPanelRow:
 * @group: whose letter stands before the title; -1 for none
 * @sign: on a map, what the place is marked with
 * @cells: (element-type PpsPanelCell): one for each column
 */
typedef struct
{
  char *title;
  PpsPanelTone tone;
  int group;
  PpsSign sign;
  guint column;
  guint row;
  guint width;
  guint height;
  GPtrArray *cells;
} PpsPanelRow;

/**
 * PpsSheetPanel:
 * @note: beside the heading: of when and of how many it is
 * @foot: beneath the rows: the source, what is missing
 * @span: how many columns of the board it is wide
 * @beneath: whether it stands beneath the panel before it, where the board is wide
 * @title_share: how wide the titles of rows are, compared to the columns
 * @columns: (element-type PpsPanelColumn)
 * @rows: (element-type PpsPanelRow)
 */
typedef struct
{
  char *id;
  char *heading;
  char *note;
  char *foot;
  PpsPanelKind kind;
  guint span;
  gboolean beneath;
  guint title_share;
  GPtrArray *columns;
  GPtrArray *rows;
} PpsSheetPanel;

guint pps_sheet_get_n_panels (PpsSheet *self);
const PpsSheetPanel *pps_sheet_get_panel (PpsSheet *self, guint index);

/**
 * pps_sheet_panel_has_heads:
 *
 * Returns: whether a column has a title
 */
gboolean pps_sheet_panel_has_heads (const PpsSheetPanel *self);

/**
 * pps_sheet_panel_dup_title:
 * @row: index of a row
 *
 * Returns: (transfer full): its title, with the group whose letter stands before it on paper
 */
char *pps_sheet_panel_dup_title (const PpsSheetPanel *self, PpsSheet *sheet, guint row);

/**
 * pps_sheet_builder_add_panel:
 * @span: how many columns of the board it takes, from 1 to 3
 *
 * Adds a panel to a board; columns, rows and cells that follow are of it.
 */
void pps_sheet_builder_add_panel (PpsSheetBuilder *self,
                                  const char *id,
                                  PpsPanelKind kind,
                                  const char *heading,
                                  const char *note,
                                  guint span,
                                  guint title_share);

void pps_sheet_builder_set_panel_foot (PpsSheetBuilder *self, const char *foot);

/* Puts the panel that was added last beneath the one before it, where the board is wide. */
void pps_sheet_builder_set_panel_beneath (PpsSheetBuilder *self);

/* Columns are added before the rows. */
void pps_sheet_builder_add_panel_column (PpsSheetBuilder *self,
                                         const char *title,
                                         guint share,
                                         PpsPanelChart chart,
                                         double low,
                                         double high);

void pps_sheet_builder_add_panel_row (PpsSheetBuilder *self,
                                      const char *title,
                                      int group,
                                      PpsPanelTone tone);

/* Gives the row that was added last its place on a map. */
void pps_sheet_builder_place_panel_row (
    PpsSheetBuilder *self, guint column, guint row, guint width, guint height, PpsSign sign);

/* Fills the cell of a column in the row that was added last. */
void pps_sheet_builder_set_panel_cell (PpsSheetBuilder *self,
                                       guint column,
                                       const char *text,
                                       PpsPanelTone tone);

/* Draws what is in it against an axis of its own, from nought to @high: of another unit than others
 * of its column. The words of the panel tell so. */
void pps_sheet_builder_set_panel_scale (PpsSheetBuilder *self, guint column, double high);

/* Adds what is to be drawn there. */
void pps_sheet_builder_add_panel_value (PpsSheetBuilder *self, guint column, double value);

/* Likewise, of a group: its letter stands at the value, in place of a dot. */
void
pps_sheet_builder_add_panel_value_of (PpsSheetBuilder *self, guint column, double value, int group);

G_END_DECLS
