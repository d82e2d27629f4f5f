/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <adwaita.h>

#include "pps-edit-freeze.h"
#include "pps-export-dialog.h"
#include "pps-finding-details.h"
#include "pps-finding-row.h"
#include "pps-frozen-page.h"
#include "pps-matrix-page.h"
#include "pps-round-section.h"
#include "ui-study.h"

/* A round is frozen from its menu, and opened again; meanwhile nothing is offered that it refuses.
 */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  GtkWidget *section;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->section = pps_round_section_new (fixture->study.workspace, fixture->study.round);
  fixture->window = ui_show (fixture->section, 900, 800);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

typedef gboolean (*Matches) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *widget, Matches matches, const char *text)
{
  if (gtk_widget_get_mapped (widget) && matches (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget)
         && g_strstr_len (gtk_label_get_label (GTK_LABEL (widget)), -1, text) != NULL;
}

static gboolean
is_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
is_entry (GtkWidget *widget, const char *text)
{
  return GTK_IS_ENTRY (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
}

static gboolean
is_edit (GtkWidget *widget, const char *text)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

/* The name that is proposed is that of the round; another one is taken. */
static void
test_freeze (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;
  GtkWidget *button;

  g_assert_nonnull (find (fixture->section, is_edit, "Edit this round"));
  g_assert_nonnull (find (fixture->section, is_label, "Plan an interview"));
  gtk_widget_activate_action (fixture->section, "round.freeze", NULL);
  ui_settle (fixture->window);
  entry = find (fixture->section, is_entry, "2020");
  button = find (fixture->section, is_button, "Freeze");
  g_assert_nonnull (entry);
  g_assert_nonnull (button);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Tussenstand");
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);

  g_assert_true (pps_edit_is_frozen (fixture->study.round));
  g_assert_nonnull (find (fixture->section, is_label, "as “Tussenstand”"));
  g_assert_null (find (fixture->section, is_edit, "Edit this round"));
  g_assert_null (find (fixture->section, is_label, "Plan an interview"));
  g_assert_null (find (fixture->section, is_edit, "Edit this interview"));
}

/* Opening again is one act, and one step of undo. */
static void
test_unfreeze (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsSnapshot) snapshot = pps_edit_freeze_round (
      fixture->study.workspace, fixture->study.round, "Tussenstand", "", NULL);

  g_assert_nonnull (snapshot);
  ui_settle (fixture->window);
  gtk_widget_activate_action (fixture->section, "round.unfreeze", NULL);
  ui_settle (fixture->window);
  g_assert_false (pps_edit_is_frozen (fixture->study.round));
  g_assert_null (find (fixture->section, is_label, "as “Tussenstand”"));
  g_assert_nonnull (find (fixture->section, is_label, "See the copy “Tussenstand”"));
  g_assert_nonnull (find (fixture->section, is_edit, "Edit this round"));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_true (pps_edit_is_frozen (fixture->study.round));
  g_assert_nonnull (find (fixture->section, is_label, "as “Tussenstand”"));
}

static gboolean
is_finding (GtkWidget *widget, const char *text)
{
  return GTK_IS_TEXT_VIEW (widget);
}

/* Words of a finding can be read and not typed in, and its field rows not chosen in, from the
 * moment its round is frozen until it is open again. */
static void
test_finding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "Het begint");
  GtkWidget *row;
  GtkWidget *window;
  GtkTextView *view;
  g_autoptr (PpsSnapshot) snapshot = NULL;

  g_assert_true (pps_edit_set_text (fixture->study.workspace, finding, "round",
                                    pps_record_get_id (PPS_RECORD (fixture->study.round)), NULL));
  row = pps_finding_row_new (fixture->study.workspace, finding, "text");
  window = ui_show (row, 500, 300);
  ui_settle (window);
  view = GTK_TEXT_VIEW (find (row, is_finding, NULL));
  g_assert_true (gtk_text_view_get_editable (view));

  snapshot = pps_edit_freeze_round (fixture->study.workspace, fixture->study.round, "", "", NULL);
  ui_settle (window);
  g_assert_false (gtk_text_view_get_editable (view));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (view)), "frozen"));

  g_assert_true (pps_edit_unfreeze_round (fixture->study.workspace, fixture->study.round, NULL));
  ui_settle (window);
  g_assert_true (gtk_text_view_get_editable (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_named_entry (GtkWidget *widget, const char *text)
{
  return GTK_IS_ENTRY (widget)
         && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), text) == 0;
}

static gboolean
is_row (GtkWidget *widget, const char *text)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0;
}

/* Whoever has all about a finding open sees it close when its round is frozen, and open again. */
static void
test_details (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "Zo was het");
  GtkWidget *details = pps_finding_details_new (workspace, finding);
  GtkWidget *window = ui_show (details, 500, 800);
  GtkWidget *themes;
  GtkWidget *status;
  GtkWidget *amount;

  ui_settle (window);
  themes = find (details, is_named_entry, "Add a theme");
  status = find (details, is_row, "Status");
  amount = find (details, is_row, "Amount");
  for (guint i = 0; i < 3; i++)
    {
      gboolean open = i != 1;
      g_autoptr (PpsSnapshot) snapshot = NULL;

      if (i == 1)
        snapshot = pps_edit_freeze_round (workspace, fixture->study.round, "", "", NULL);
      else
        g_assert_true (pps_edit_unfreeze_round (workspace, fixture->study.round, NULL));
      ui_settle (window);
      g_assert_cmpint (gtk_editable_get_editable (GTK_EDITABLE (themes)), ==, open);
      g_assert_cmpint (gtk_widget_is_sensitive (status), ==, open);
      g_assert_cmpint (gtk_editable_get_editable (GTK_EDITABLE (amount)), ==, open);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where all rounds stand on one sheet it says which of them are frozen. */
static void
test_all_rounds (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsRound) later = pps_edit_add_round (workspace, fixture->study.partnership, "2024",
                                                   "evaluation", "2024", NULL);
  GtkWidget *page = pps_matrix_page_new (workspace);
  GtkWidget *window;
  g_autoptr (PpsSnapshot) snapshot = NULL;

  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (page), fixture->study.partnership);
  window = ui_show (page, 1000, 700);
  ui_settle (window);
  g_assert_null (find (page, is_label, "Frozen, and as it was reported"));
  snapshot = pps_edit_freeze_round (workspace, fixture->study.round, "", "", NULL);
  ui_settle (window);
  g_assert_nonnull (find (page, is_label, "Frozen, and as it was reported: 2020."));
  g_assert_null (find (page, is_button, "See the Frozen Copy"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The copy is looked at on a page of its own, with its name and date, and cannot be changed. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "Zo was het");
  g_autoptr (PpsSnapshot) snapshot
      = pps_edit_freeze_round (workspace, fixture->study.round, "Tussenstand", "Voor nu", NULL);
  GtkWidget *page = pps_frozen_page_new (workspace);
  GtkWidget *window = ui_show (page, 1000, 700);
  PpsSheet *sheet;
  gboolean seen = FALSE;

  g_assert_true (pps_edit_unfreeze_round (workspace, fixture->study.round, NULL));
  g_assert_true (pps_edit_set_text (workspace, finding, "text", "Nu is het anders", NULL));
  g_assert_true (pps_frozen_page_open (PPS_FROZEN_PAGE (page), snapshot, NULL));
  ui_settle (window);

  g_assert_nonnull (find (page, is_label, "Tussenstand"));
  g_assert_nonnull (find (page, is_label, "Voor nu"));
  sheet = pps_layout_get_sheet (
      pps_sheet_view_get_layout (pps_frozen_page_get_view (PPS_FROZEN_PAGE (page), "canvas")));
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      GPtrArray *lines = pps_sheet_get_pane (sheet, i)->lines;

      for (guint j = 0; j < lines->len; j++)
        {
          const char *text = ((PpsSheetLine *) g_ptr_array_index (lines, j))->text;

          seen = seen || g_str_equal (text, "Zo was het");
          g_assert_cmpstr (text, !=, "Nu is het anders");
        }
    }
  g_assert_true (seen);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the menu of a round the year report is one step away, about that round. */
static void
test_year_report (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *dialog = NULL;
  PpsExportForm *form;

  gtk_widget_activate_action (fixture->section, "round.print", "s", "year-report");
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (PPS_IS_EXPORT_DIALOG (window))
        dialog = PPS_EXPORT_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  form = pps_export_dialog_get_form (dialog);
  g_assert_true (pps_export_form_is_year_report (form));
  ui_settle (GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  g_test_add ("/ui/freeze/freeze", Fixture, NULL, set_up, test_freeze, tear_down);
  g_test_add ("/ui/freeze/unfreeze", Fixture, NULL, set_up, test_unfreeze, tear_down);
  g_test_add ("/ui/freeze/finding", Fixture, NULL, set_up, test_finding, tear_down);
  g_test_add ("/ui/freeze/details", Fixture, NULL, set_up, test_details, tear_down);
  g_test_add ("/ui/freeze/all-rounds", Fixture, NULL, set_up, test_all_rounds, tear_down);
  g_test_add ("/ui/freeze/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/ui/freeze/year-report", Fixture, NULL, set_up, test_year_report, tear_down);

  return g_test_run ();
}
