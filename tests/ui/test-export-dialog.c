/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-edit-table.h"
#include "pps-export-dialog.h"
#include "pps-purpose-group.h"
#include "pps-sheet-catalogue.h"
#include "ui-study.h"

/* The export dialog writes what is chosen, and says what went wrong. */

typedef struct
{
  UiStudy study;
  PpsExportDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = NULL;

  ui_study_open (&fixture->study);
  finding = ui_study_add (&fixture->study, "partners", "S", "Het ROC doet mee");
  fixture->dialog = pps_export_dialog_new (NULL, fixture->study.workspace,
                                           fixture->study.partnership, "canvas");
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  ui_settle (GTK_WIDGET (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ui_study_close (&fixture->study);
}

static gboolean
is_idle (gpointer data)
{
  return !pps_export_dialog_is_busy (data);
}

static void
export_to (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->study.dir, name, NULL);

  pps_export_dialog_export (fixture->dialog, path);
  g_assert_true (pps_export_dialog_is_busy (fixture->dialog));
  ui_wait_until (is_idle, fixture->dialog);
}

static void
assert_begins (const char *path, const char *bytes)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, bytes));
}

static GtkWidget *
find_purpose (GtkWidget *widget)
{
  GtkWidget *found = PPS_IS_PURPOSE_GROUP (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_purpose (child);

  return found;
}

/* Whatever shows what was found, or numbers of people, asks for whom it is. */
static void
test_purpose (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);
      PpsExportDialog *dialog;

      /* There is nobody in this study. */
      if (entry->about == PPS_SHEET_ABOUT_RESPONDENT)
        continue;

      dialog = pps_export_dialog_new (NULL, fixture->study.workspace, fixture->study.partnership,
                                      entry->name);

      gtk_window_present (GTK_WINDOW (dialog));
      ui_settle (GTK_WIDGET (dialog));
      g_test_message ("%s", entry->name);
      g_assert_cmpint (gtk_widget_get_visible (find_purpose (GTK_WIDGET (dialog))), ==,
                       pps_sheet_entry_asks_purpose (entry));
      gtk_window_destroy (GTK_WINDOW (dialog));
      ui_run_pending ();
    }
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *name;
    const char *bytes;
  } files[] = {
    { "a.pdf", "%PDF" }, { "a.png", "\x89PNG" }, { "a.svg", "<" },
    { "a.html", "<!" },  { "a.md", "#" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      export_to (fixture, files[i].name);
      g_assert_nonnull (pps_export_dialog_get_last_path (fixture->dialog));
      g_assert_true (
          g_str_has_suffix (pps_export_dialog_get_last_path (fixture->dialog), files[i].name));
      assert_begins (pps_export_dialog_get_last_path (fixture->dialog), files[i].bytes);
    }
}

static void
test_ending_is_added (Fixture *fixture, gconstpointer data)
{
  export_to (fixture, "canvas van 1.0 mensen");
  g_assert_true (g_str_has_suffix (pps_export_dialog_get_last_path (fixture->dialog),
                                   "canvas van 1.0 mensen.pdf"));
}

static void
test_failure_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  export_to (fixture, "nowhere/a.pdf");
  g_assert_null (pps_export_dialog_get_last_path (fixture->dialog));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->study.dir, "a.png", NULL);

  pps_export_dialog_export (fixture->dialog, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.cancel", NULL);
  ui_wait_until (is_idle, fixture->dialog);

  /* Either it was stopped and there is nothing, or it was done before that and all is there. */
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==,
                   pps_export_dialog_get_last_path (fixture->dialog) != NULL);
}

/* A guide comes on A4, upright, with a choice of whom it is for. */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *guide
      = pps_export_dialog_new (NULL, fixture->study.workspace, fixture->study.partnership, "guide");
  g_autofree char *path = g_build_filename (fixture->study.dir, "guide.md", NULL);
  g_autofree char *text = NULL;

  pps_export_dialog_export (guide, path);
  ui_wait_until (is_idle, guide);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_true (g_str_has_prefix (text, "# Gespreksleidraad overheid"));
  gtk_window_destroy (GTK_WINDOW (guide));
}

static PpsSheet *
make_sheet (PpsExportDialog *dialog)
{
  g_autoptr (GError) error = NULL;
  PpsSheet *sheet = pps_export_form_make_sheet (pps_export_dialog_get_form (dialog), &error);

  g_assert_no_error (error);

  return sheet;
}

/* Groups are ticked; while nobody touches them, the sheet is as it was kept. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  PpsTickRow *groups = pps_export_form_get_groups (pps_export_dialog_get_form (fixture->dialog));
  g_autoptr (PpsSheet) all = make_sheet (fixture->dialog);
  g_autoptr (PpsSheet) fewer = NULL;

  g_assert_cmpuint (pps_sheet_get_n_groups (all), ==, 4);
  gtk_check_button_set_active (pps_tick_row_find (groups, "O"), FALSE);
  gtk_check_button_set_active (pps_tick_row_find (groups, "P"), FALSE);
  fewer = make_sheet (fixture->dialog);
  g_assert_cmpuint (pps_sheet_get_n_groups (fewer), ==, 2);
  g_assert_cmpstr (pps_sheet_get_group (fewer, 0)->letter, ==, "W");
}

/* Rows and panes of the table are those that were kept with it, until others are ticked. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  PpsExportDialog *dialog;
  PpsTickRow *rows;
  g_autoptr (PpsSheet) kept = NULL;
  g_autoptr (PpsSheet) chosen = NULL;

  g_assert_true (pps_edit_lay_out_table (workspace, fixture->study.partnership, NULL, "S O",
                                         "partners", NULL));
  dialog = pps_export_dialog_new (NULL, workspace, fixture->study.partnership, "perspectives");
  rows = pps_export_form_get_groups (pps_export_dialog_get_form (dialog));
  g_assert_false (gtk_check_button_get_active (pps_tick_row_find (rows, "W")));
  g_assert_false (gtk_check_button_get_active (pps_tick_row_find (
      pps_export_form_get_panes (pps_export_dialog_get_form (dialog)), "partners")));
  kept = make_sheet (dialog);
  g_assert_cmpuint (pps_sheet_get_n_rows (kept), ==, 2);
  g_assert_cmpstr (pps_sheet_get_row (kept, 0)->id, ==, "S");

  gtk_check_button_set_active (pps_tick_row_find (rows, "W"), TRUE);
  chosen = make_sheet (dialog);
  g_assert_cmpuint (pps_sheet_get_n_rows (chosen), ==, 3);
  g_assert_cmpstr (pps_sheet_get_row (chosen, 2)->id, ==, "W");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The dialog asks the same of a matrix as its page does. */
static void
test_matrix (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *dialog = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                   fixture->study.partnership, "matrix");
  PpsMatrixChoice *choice = pps_export_form_get_matrix (pps_export_dialog_get_form (dialog));
  g_autoptr (PpsSheet) sheet = NULL;

  gtk_drop_down_set_selected (pps_matrix_choice_get_list (choice, PPS_MATRIX_STATUS), 3);
  sheet = make_sheet (dialog);
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "bevestigd"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A table of one round is laid beside another where there is another; what is new since says so. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsRound) later = pps_edit_add_round (workspace, fixture->study.partnership, "2024",
                                                   "evaluation", "2024", NULL);
  g_autoptr (PpsFinding) fresh = pps_edit_add_finding (workspace, fixture->study.partnership, later,
                                                       "partners", "S", "Pas later gezegd", NULL);
  PpsExportDialog *dialog
      = pps_export_dialog_new (NULL, workspace, fixture->study.partnership, "perspectives");
  PpsExportForm *form = pps_export_dialog_get_form (dialog);
  AdwComboRow *compare = pps_export_form_get_compare (form);
  g_autoptr (PpsSheet) alone = NULL;
  g_autoptr (PpsSheet) beside = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (compare)));
  pps_export_form_set_round (form, later);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (compare)));
  alone = make_sheet (dialog);
  adw_combo_row_set_selected (compare, 1);
  beside = make_sheet (dialog);
  g_assert_null (strstr (pps_sheet_get_subtitle (alone), "2020"));
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (beside), "2020"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Who is asked back is the respondent that was chosen: nobody here said anything yet, and the
 * dialog says so of each. */
static void
test_respondent (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  PpsPartnership *partnership = fixture->study.partnership;
  g_autoptr (PpsRespondent) first
      = pps_edit_add_respondent (workspace, partnership, NULL, "W", "Eigenaar", NULL);
  g_autoptr (PpsRespondent) second
      = pps_edit_add_respondent (workspace, partnership, NULL, "W", "Monteur", NULL);
  PpsExportDialog *dialog;
  PpsExportForm *form;
  AdwComboRow *respondent;

  pps_store_flush (pps_workspace_get_store (workspace));
  dialog = pps_export_dialog_new (NULL, workspace, partnership, "member-check");
  form = pps_export_dialog_get_form (dialog);
  respondent = pps_export_form_get_respondent (form);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (respondent)));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      adw_combo_row_set_selected (respondent, i);
      g_assert_null (pps_export_form_make_sheet (form, &error));
      g_assert_nonnull (strstr (error->message, i == 0 ? "W1" : "W2"));
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A round that was frozen is written as it was. */
static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsSnapshot) snapshot
      = pps_edit_freeze_round (workspace, fixture->study.round, "Tussenrapport", "", NULL);
  PpsExportDialog *dialog
      = pps_export_dialog_new (NULL, workspace, fixture->study.partnership, "perspectives");
  g_autoptr (PpsSheet) sheet = NULL;

  pps_export_dialog_set_snapshot (dialog, snapshot);
  sheet = make_sheet (dialog);
  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_TABLE);
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "bevroren als “Tussenrapport”"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_close_while_busy (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *other = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                  fixture->study.partnership, "perspectives");
  g_autofree char *path = g_build_filename (fixture->study.dir, "b.pdf", NULL);

  pps_export_dialog_export (other, path);
  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_window_destroy (GTK_WINDOW (other));
  while (other != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Several sheets make one PDF, whatever the name of the file says; a sheet can be in parts. */
static void
test_report (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *dialog = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                   fixture->study.partnership, "report");
  PpsExportForm *form = pps_export_dialog_get_form (dialog);
  g_autofree char *path = g_build_filename (fixture->study.dir, "verslag.png", NULL);
  g_autofree char *written = g_strconcat (path, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsReport) report = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_check_button_set_active (
      pps_tick_row_find (pps_export_form_get_chapters (form), "perspectives"), FALSE);
  report = pps_export_form_make_report (form, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_report_get_n_sheets (report), ==, 3);

  pps_export_dialog_export (dialog, path);
  ui_wait_until (is_idle, dialog);
  assert_begins (written, "%PDF");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Running text asks for no paper, and is an ODT whatever the name of the file says. */
/* All pages of a report can be looked at before it is written; a page that is no more is not. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *dialog = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                   fixture->study.partnership, "report");
  PpsExportForm *form = pps_export_dialog_get_form (dialog);
  PpsExportPreview *preview;
  GdkPaintable *contents;
  guint n_pages;

  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle (GTK_WIDGET (dialog));
  preview = pps_export_dialog_get_preview (dialog);
  n_pages = pps_export_preview_get_n_pages (preview);
  g_assert_cmpuint (n_pages, >=, 5);
  contents = gtk_picture_get_paintable (pps_export_preview_get_picture (preview));
  g_assert_nonnull (contents);
  pps_export_preview_set_page (preview, n_pages - 1);
  g_assert_true (gtk_picture_get_paintable (pps_export_preview_get_picture (preview)) != contents);

  gtk_check_button_set_active (
      pps_tick_row_find (pps_export_form_get_chapters (form), "perspectives"), FALSE);
  ui_settle (GTK_WIDGET (dialog));
  g_assert_cmpuint (pps_export_preview_get_n_pages (preview), ==, n_pages - 1);
  g_assert_cmpuint (pps_export_preview_get_page (preview), ==, n_pages - 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Groups that were chosen elsewhere are those of the sheet. */
static void
test_set_groups (Fixture *fixture, gconstpointer data)
{
  const char *const letters[] = { "S", NULL };
  PpsExportForm *form = pps_export_dialog_get_form (fixture->dialog);
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  pps_export_form_set_groups (form, letters, FALSE);
  sheet = pps_export_form_make_sheet (form, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_sheet_get_n_groups (sheet), ==, 1);
  g_assert_cmpstr (pps_sheet_get_group (sheet, 0)->letter, ==, "S");
}

/* And those of another sheet that is chosen then. */
static void
test_keep_groups (Fixture *fixture, gconstpointer data)
{
  const char *const letters[] = { "S", NULL };
  PpsExportForm *form = pps_export_dialog_get_form (fixture->dialog);
  PpsTickRow *groups = pps_export_form_get_groups (form);

  pps_export_form_set_groups (form, letters, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      adw_combo_row_set_selected (pps_export_form_get_sheet (form), i == 0 ? 2 : 1);
      g_assert_true (gtk_check_button_get_active (pps_tick_row_find (groups, "S")));
      g_assert_false (gtk_check_button_get_active (pps_tick_row_find (groups, "O")));
      g_assert_true (pps_tick_row_is_touched (groups));
    }
  g_assert_null (pps_tick_row_find (groups, "-"));
}

/* The rows of a canvas can be fixed; those of a table cannot. */
static void
test_fixed_rows (Fixture *fixture, gconstpointer data)
{
  PpsExportForm *form = pps_export_dialog_get_form (fixture->dialog);
  PpsPaperGroup *paper = pps_export_form_get_paper (form);
  PpsExportDialog *table = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                  fixture->study.partnership, "perspectives");
  PpsPaperGroup *of_table = pps_export_form_get_paper (pps_export_dialog_get_form (table));

  gtk_switch_set_active (pps_paper_group_get_fixed_rows (paper), TRUE);
  g_assert_true (pps_paper_group_get_setup (paper).fixed_rows);
  gtk_switch_set_active (pps_paper_group_get_fixed_rows (of_table), TRUE);
  g_assert_false (pps_paper_group_get_setup (of_table).fixed_rows);
  gtk_window_destroy (GTK_WINDOW (table));
}

static void
test_year_report (Fixture *fixture, gconstpointer data)
{
  PpsExportDialog *dialog = pps_export_dialog_new (NULL, fixture->study.workspace,
                                                   fixture->study.partnership, "year-report");
  PpsExportForm *form = pps_export_dialog_get_form (dialog);
  g_autofree char *path = g_build_filename (fixture->study.dir, "verslag.pdf", NULL);
  g_autofree char *written = g_strconcat (path, ".odt", NULL);
  g_autofree char *name = pps_export_form_dup_name (form);

  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (pps_export_form_is_year_report (form));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pps_export_form_get_paper (form))));
  g_assert_true (g_str_has_suffix (name, "Year report for a word processor"));
  pps_export_dialog_export (dialog, path);
  ui_wait_until (is_idle, dialog);
  assert_begins (written, "PK");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_poster (Fixture *fixture, gconstpointer data)
{
  PpsPaperGroup *paper = pps_export_form_get_paper (pps_export_dialog_get_form (fixture->dialog));
  PpsPaper tile = PPS_PAPER_A0;

  g_assert_false (pps_paper_group_get_tile (paper, &tile));
  adw_combo_row_set_selected (pps_paper_group_get_paper_row (paper), PPS_PAPER_A1);
  adw_combo_row_set_selected (pps_paper_group_get_tile_row (paper), 2);
  g_assert_true (pps_paper_group_get_tile (paper, &tile));
  g_assert_cmpint (tile, ==, PPS_PAPER_A3);
  export_to (fixture, "poster.pdf");
  assert_begins (pps_export_dialog_get_last_path (fixture->dialog), "%PDF");

  adw_combo_row_set_selected (pps_paper_group_get_paper_row (paper), PPS_PAPER_A4);
  g_assert_false (pps_paper_group_get_tile (paper, &tile));
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/export-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("report", test_report);
  ADD ("preview", test_preview);
  ADD ("set-groups", test_set_groups);
  ADD ("keep-groups", test_keep_groups);
  ADD ("fixed-rows", test_fixed_rows);
  ADD ("year-report", test_year_report);
  ADD ("poster", test_poster);
  ADD ("purpose", test_purpose);
  ADD ("formats", test_formats);
  ADD ("ending-is-added", test_ending_is_added);
  ADD ("failure-leaves-nothing", test_failure_leaves_nothing);
  ADD ("cancel", test_cancel);
  ADD ("guide", test_guide);
  ADD ("groups", test_groups);
  ADD ("rows", test_rows);
  ADD ("matrix", test_matrix);
  ADD ("compare", test_compare);
  ADD ("respondent", test_respondent);
  ADD ("snapshot", test_snapshot);
  ADD ("close-while-busy", test_close_while_busy);
#undef ADD

  return g_test_run ();
}
