/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-board-panel.h"

G_BEGIN_DECLS

/* What the measures and the boxes of a panel share. Lengths in ems, but for gaps, in points on A3.
 */

#define PPS_PANEL_HEADING 1.12
#define PPS_PANEL_PAD 0.2 /* above and beneath the words of a row, in ems */
#define PPS_PANEL_TILE_PAD 0.4
#define PPS_PANEL_TILE_GAP 1.6
#define PPS_PANEL_GRID 12

typedef struct
{
  PpsParagraph *title;
  GPtrArray *cells; /* of PpsParagraph; NULL where there are no words */
  double y;
  double height;
} PpsBoardRow;

struct _PpsBoardPanel
{
  PpsDraft *draft;
  const PpsSheetPanel *panel;
  PpsParagraph *heading;
  PpsParagraph *note;      /* (nullable) */
  PpsParagraph *foot;      /* (nullable) */
  GPtrArray *column_heads; /* of PpsParagraph */
  GPtrArray *axes;         /* of PpsParagraph: for each column where it begins and ends, or NULL */
  GPtrArray *rows;         /* of PpsBoardRow */
  gboolean has_chips;
  double width;
  gboolean note_beside;
  double heading_end;
  double heads_end;
  double axis_height; /* of what stands at the end of the heads */
  double rows_end;
  double end;
  int places[PPS_PANEL_GRID + 1]; /* of the rows of a map */
};

double pps_board_panel_get_small (PpsBoardPanel *self);
double pps_board_panel_get_pitch (double size);
const PpsPanelRow *pps_board_panel_get_sheet_row (PpsBoardPanel *self, guint index);
PpsBoardRow *pps_board_panel_get_row (PpsBoardPanel *self, guint index);
const PpsPanelColumn *pps_board_panel_get_column (PpsBoardPanel *self, guint column);

/* Where a column begins, and how wide it is; 0 is that of the titles of rows. */
double pps_board_panel_get_column_x (PpsBoardPanel *self, guint column);
double pps_board_panel_get_column_width (PpsBoardPanel *self, guint column);

/* How far a title stands in, to clear the letters of groups. */
double pps_board_panel_get_hang (PpsBoardPanel *self, const PpsPanelRow *row);
gboolean pps_board_panel_has_chart (PpsBoardPanel *self, guint column);

/* What words have of the width of their cell. */
double pps_board_panel_get_words_width (PpsBoardPanel *self, guint column);
double pps_board_panel_get_tile_width (PpsBoardPanel *self, const PpsPanelRow *row);

G_END_DECLS
