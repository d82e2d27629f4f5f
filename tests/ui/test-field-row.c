/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"
#include "pps-field-row.h"
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();

  g_test_add ("/field-row/undo-of-nothing", Fixture, NULL, set_up, test_undo_of_nothing, tear_down);
  g_test_add ("/field-row/undo-of-typing", Fixture, NULL, set_up, test_undo_of_typing, tear_down);

  return g_test_run ();
}
