/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-canvas-page.h"
#include "pps-finding-row.h"
#include "pps-words-view.h"
#include "ui-find.h"
#include "ui-study.h"

/* The canvas page of a partnership of which two groups spoke. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsCanvasPage *page;
  PpsPanePanel *panel;
} UiCanvas;

void ui_canvas_set_up (UiCanvas *fixture, gconstpointer unused);
void ui_canvas_tear_down (UiCanvas *fixture, gconstpointer unused);

/* Returns: (nullable): the line of @finding on the sheet */
PpsSheetBox *ui_canvas_find_line (UiCanvas *fixture, PpsFinding *finding);

/* What the panel of the pane that is open shows. */
PpsWordsView *ui_canvas_find_words (UiCanvas *fixture, PpsAnswer *answer);
guint ui_canvas_count_words (UiCanvas *fixture);
PpsFindingRow *ui_canvas_find_row (UiCanvas *fixture, PpsFinding *finding);
PpsFinding *ui_canvas_get_finding (UiCanvas *fixture, guint index);
