/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-workbench.h"

#include "pps-finding-row.h"

void
ui_workbench_set_up (UiWorkbench *fixture, gconstpointer unused)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_WORKBENCH_PAGE (pps_workbench_page_new (fixture->study.workspace));
  fixture->board = pps_workbench_page_get_board (fixture->page);
  pps_workbench_page_open (fixture->page, fixture->study.partnership, UI_STUDY_PANE);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
  ui_settle (fixture->window);
}

void
ui_workbench_tear_down (UiWorkbench *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

PpsWordsView *
ui_workbench_find_words (UiWorkbench *fixture, const char *letter, PpsAnswer *answer)
{
  return pps_answer_column_find (pps_workbench_page_get_column (fixture->page, letter),
                                 pps_record_get_id (PPS_RECORD (answer)));
}

PpsFinding *
ui_workbench_get_finding (UiWorkbench *fixture, guint index)
{
  GtkWidget *row
      = gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (fixture->board)));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return pps_finding_row_get_finding (PPS_FINDING_ROW (row));
}

PpsFindingRow *
ui_workbench_find_row (UiWorkbench *fixture, PpsFinding *finding)
{
  PpsFindingRow *row
      = pps_finding_board_find_row (fixture->board, pps_record_get_id (PPS_RECORD (finding)));

  g_assert_nonnull (row);

  return row;
}

guint
ui_workbench_count_evidence (UiWorkbench *fixture, PpsFinding *finding)
{
  g_autoptr (PpsQuery) evidence
      = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "finding-evidence",
                       pps_record_get_id (PPS_RECORD (finding)), NULL);

  return pps_query_get_n (evidence);
}

guint
ui_workbench_count_findings (UiWorkbench *fixture)
{
  g_autoptr (GListModel) rows
      = gtk_widget_observe_children (GTK_WIDGET (pps_finding_board_get_findings (fixture->board)));

  return g_list_model_get_n_items (rows);
}
