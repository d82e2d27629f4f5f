/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-canvas.h"

void
ui_canvas_set_up (UiCanvas *fixture, gconstpointer unused)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_CANVAS_PAGE (pps_canvas_page_new (fixture->study.workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (fixture->page), fixture->study.partnership);
  fixture->panel = pps_canvas_page_get_panel (fixture->page);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
}

void
ui_canvas_tear_down (UiCanvas *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

PpsSheetBox *
ui_canvas_find_line (UiCanvas *fixture, PpsFinding *finding)
{
  PpsSheetDesk *desk
      = pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));

  return pps_sheet_boxes_find (pps_sheet_desk_get_boxes (desk), TRUE,
                               pps_record_get_id (PPS_RECORD (finding)));
}

PpsWordsView *
ui_canvas_find_words (UiCanvas *fixture, PpsAnswer *answer)
{
  GtkWidget *words = pps_record_list_find (pps_pane_panel_get_answers (fixture->panel),
                                           pps_record_get_id (PPS_RECORD (answer)));

  g_assert_nonnull (words);

  return PPS_WORDS_VIEW (words);
}

guint
ui_canvas_count_words (UiCanvas *fixture)
{
  g_autoptr (GListModel) words
      = gtk_widget_observe_children (GTK_WIDGET (pps_pane_panel_get_answers (fixture->panel)));

  return g_list_model_get_n_items (words);
}

PpsFindingRow *
ui_canvas_find_row (UiCanvas *fixture, PpsFinding *finding)
{
  return (PpsFindingRow *) pps_record_list_find (pps_pane_panel_get_findings (fixture->panel),
                                                 pps_record_get_id (PPS_RECORD (finding)));
}

PpsFinding *
ui_canvas_get_finding (UiCanvas *fixture, guint index)
{
  GtkWidget *row
      = gtk_widget_get_first_child (GTK_WIDGET (pps_pane_panel_get_findings (fixture->panel)));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return pps_finding_row_get_finding (PPS_FINDING_ROW (row));
}
