/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pps-edit.h"
#include "pps-field-row.h"
#include "pps-record-row.h"
#include "ui-find.h"
#include "ui-study.h"

/* A row of a form: what is typed into it is in the study, and undo in it is about what was typed.
 */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  GtkWidget *row;
  GtkWidget *text;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  g_assert_true (pps_edit_set_text (fixture->study.workspace,
                                    PPS_RECORD (fixture->study.partnership), "region", "Drenthe",
                                    NULL));
  fixture->row = pps_field_row_new_entry (
      fixture->study.workspace, PPS_RECORD (fixture->study.partnership), "region", "Region");
  fixture->window = ui_show (fixture->row, 400, 200);
  fixture->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture->row)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  ui_study_close (&fixture->study);
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->row)), ==, expected);
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->text, "text.undo", NULL);
  ui_run_pending ();
}

/* What stood there before anything was typed is no step to take back. */
static void
test_undo_of_nothing (Fixture *fixture, gconstpointer data)
{
  undo (fixture);
  assert_text (fixture, "Drenthe");

  g_assert_true (pps_edit_set_text (
      fixture->study.workspace, PPS_RECORD (fixture->study.partnership), "region", "Twente", NULL));
  assert_text (fixture, "Twente");
  undo (fixture);
  assert_text (fixture, "Twente");
}

static void
test_undo_of_typing (Fixture *fixture, gconstpointer data)
{
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (fixture->text), " en Groningen", -1, &position);
  assert_text (fixture, "Drenthe en Groningen");
  for (guint i = 0; i < 6; i++)
    undo (fixture);
  assert_text (fixture, "Drenthe");
}

static gboolean
shows_whole (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0
      && gtk_label_get_ellipsize (GTK_LABEL (widget)) == PANGO_ELLIPSIZE_NONE)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_whole (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Names that begin alike are told apart in the list. */
static void
test_long_choice (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Opleidingsbedrijf Metaal en Techniek Noord-Drenthe",
                                       "Opleidingsbedrijf Metaal en Techniek Zuid-Drenthe", NULL };
  PpsRecord *record = PPS_RECORD (fixture->study.partnership);
  GtkWidget *row = pps_field_row_new_combo (fixture->study.workspace, record, "region", "Region",
                                            names, names);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = ui_show (list, 360, 300);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_run_pending ();
  g_assert_true (shows_whole (row, names[0]));
  g_assert_true (shows_whole (row, names[1]));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_run_pending ();
}

/* When an organisation was last spoken to is put down with it; what is no date is told, and does
 * not replace the one that was there. */
static void
test_last_contact (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsOrganisation) organisation
      = pps_edit_add_organisation (workspace, fixture->study.partnership, "Smederij", "W", NULL);
  GtkWidget *line = pps_record_row_new_organisation (workspace, organisation);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;
  GtkWidget *row;

  gtk_list_box_append (GTK_LIST_BOX (list), line);
  window = ui_show (list, 400, 900);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (line), TRUE);
  ui_settle (window);
  row = ui_find_around (window, "Last contact, apart from interviews", ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "14-11-2026");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (organisation), "last-contact"), ==,
                   "2026-11-14");
  gtk_editable_set_text (GTK_EDITABLE (row), "gisteren");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (organisation), "last-contact"), ==,
                   "2026-11-14");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();

  g_test_add ("/field-row/undo-of-nothing", Fixture, NULL, set_up, test_undo_of_nothing, tear_down);
  g_test_add ("/field-row/undo-of-typing", Fixture, NULL, set_up, test_undo_of_typing, tear_down);
  g_test_add ("/field-row/long-choice", Fixture, NULL, set_up, test_long_choice, tear_down);
  g_test_add ("/field-row/last-contact", Fixture, NULL, set_up, test_last_contact, tear_down);

  return g_test_run ();
}
