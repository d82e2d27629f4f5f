/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-finding-row.h"
#include "pps-letter-chip.h"

G_BEGIN_DECLS

/* A row and its parts: pps-finding-row.c holds the draft, the others what is beside it. */

struct _PpsFindingRow
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsFinding *finding;
  PpsQuery *evidence;
  PpsQuery *tags;
  char *field;
  guint pause_id;
  guint passage;
  gboolean updating;

  PpsLetterChip *chip;
  GtkTextView *view;
  GtkLabel *caption;
  GtkWidget *check;
  GtkWidget *star;
  GtkWidget *words;
  GtkLabel *excerpt;
  GtkLabel *lack;
  GtkRevealer *revealer;
  GtkWidget *details;
  GtkWidget *menu_button;
  GMenuModel *menu;
  GMenu *statuses;
  GtkWidget *picker;
};

const char *pps_finding_row_get_text (PpsFindingRow *self, const char *field);

/* Brings the text view in line with the finding; what was typed in it is lost. */
void pps_finding_row_show_wording (PpsFindingRow *self);

/* pps-finding-row-move.c */

void pps_finding_row_install_moves (GtkWidgetClass *widget_class);
void pps_finding_row_update_picker (PpsFindingRow *self);

/* pps-finding-row-words.c */

void pps_finding_row_install_words (GtkWidgetClass *widget_class);

/* pps-finding-row-frozen.c */

/* Offers to change the finding while its round is open, and no longer. */
void pps_finding_row_follow_round (PpsFindingRow *self);

/* pps-finding-row-split.c */

void pps_finding_row_install_split (GtkWidgetClass *widget_class);

G_END_DECLS
