/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-finding-board.h"

G_BEGIN_DECLS

/* A board and its parts: pps-finding-board.c gathers the findings, the others do something with
 * them. */

struct _PpsFindingBoard
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  char *pane;
  char *chosen;

  PpsRecordList *findings;
  GtkWidget *add;
  GtkDropDown *group;
  GtkEntry *entry;
  GtkExpander *earlier_expander;
  PpsRecordList *earlier;

  GtkWidget *words;

  GtkWidget *picked_bar;
  GtkLabel *picked_label;
  GtkWidget *merge_button;
  GtkWidget *move_button;
  GMenu *statuses;
  GtkWidget *picker;
};

/* pps-finding-board.c */

typedef void (*PpsFindingBoardVisit) (PpsFindingBoard *self,
                                      PpsFindingRow *row,
                                      gpointer user_data);

/* Calls @visit for every row, from the first to the last. */
void pps_finding_board_visit_rows (PpsFindingBoard *self,
                                   PpsFindingBoardVisit visit,
                                   gpointer user_data);

/* pps-finding-board-several.c */

/* Returns: (element-type PpsFinding) (transfer full): those that are picked, in their order */
GPtrArray *pps_finding_board_list_picked (PpsFindingBoard *self);

void pps_finding_board_update_picked (PpsFindingBoard *self);

/* Unpicks all where fewer are picked than were. */
void pps_finding_board_drop_picked (PpsFindingBoard *self, guint n_before);
void pps_finding_board_init_several (PpsFindingBoard *self);
void pps_finding_board_install_several (GtkWidgetClass *widget_class);

/* pps-finding-board-words.c */

/* Makes a finding of words that were dragged, or has @finding rest on them. */
gboolean
pps_finding_board_drop_words (PpsFindingBoard *self, PpsFinding *finding, const char *words);

/* pps-finding-board-drag.c */

void pps_finding_board_add_row_drag (PpsFindingBoard *self, PpsFindingRow *row);

G_END_DECLS
