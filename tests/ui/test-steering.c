/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pps-edit-agreement.h"
#include "pps-edit-freeze.h"
#include "pps-edit-indicator.h"
#include "pps-steering.h"
#include "ui-study.h"

/* The forms of what a partnership steers by. */

typedef struct
{
  UiStudy study;
  PpsRound *later;
  PpsAgreement *agreement; /* of the first round */
  PpsIndicator *indicator;
  GtkWidget *window;
  PpsSteering *steering;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  UiStudy *study = &fixture->study;
  g_autoptr (PpsQuery) rounds = NULL;

  ui_study_open (study);
  rounds = pps_query_new (pps_workspace_get_store (study->workspace), "all-rounds", NULL);
  fixture->agreement = pps_edit_add_agreement (study->workspace, pps_query_get (rounds, 0),
                                               "Elke maand overleg", "P", "", NULL);
  fixture->later
      = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "2099", NULL);
  fixture->indicator = pps_edit_add_indicator (study->workspace, study->partnership, fixture->later,
                                               "Geplaatst", NULL);
  fixture->steering = PPS_STEERING (g_object_new (PPS_TYPE_STEERING, NULL));
  pps_steering_set_partnership (fixture->steering, study->workspace, study->partnership);
  fixture->window = ui_show (GTK_WIDGET (fixture->steering), 700, 1400);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->later);
  g_clear_object (&fixture->agreement);
  g_clear_object (&fixture->indicator);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
unfold (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->steering), title);

  g_assert_true (ADW_IS_EXPANDER_ROW (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_settle (fixture->window);

  return row;
}

/* "Partly" without a reason is refused, and the form says again what is so; with one it is done,
 * and the line tells it. */
static void
test_fate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = unfold (fixture, "Elke maand overleg");
  GtkWidget *outcome = find_row (row, "Outcome");

  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 2);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (outcome)), ==, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->agreement), "outcome"), ==, "open");

  g_object_set (find_row (row, "What became of it, and why"), "text", "Niet in de zomer", NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->agreement), "outcome"), ==, "partly");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->agreement), "outcome-text"), ==,
                   "Niet in de zomer");
  g_assert_true (
      g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "◐ Partly"));
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *found = find_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What was agreed in a round that is frozen gets its fate all the same, with the reason. */
static void
test_frozen_fate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *words;

  g_object_unref (
      pps_edit_freeze_round (fixture->study.workspace, fixture->study.round, "Gedeeld", "", NULL));
  row = unfold (fixture, "Elke maand overleg");
  words = find_row (row, "What became of it, and why");
  g_assert_true (gtk_text_view_get_editable (find_view (words)));
  g_assert_false (gtk_text_view_get_editable (find_view (find_row (row, "What"))));
  g_object_set (words, "text", "Niet in de zomer", NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (row, "Outcome")), 3);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->agreement), "outcome"), ==, "dropped");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->agreement), "outcome-text"), ==,
                   "Niet in de zomer");
}

static void
test_number (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = unfold (fixture, "Geplaatst");
  GtkWidget *value = find_row (row, "Value");
  double number;

  gtk_editable_set_text (GTK_EDITABLE (value), "1.250");
  g_signal_emit_by_name (value, "entry-activated");
  g_assert_true (pps_record_get_real (PPS_RECORD (fixture->indicator), "value", &number));
  g_assert_cmpfloat (number, ==, 1250);
  g_assert_true (
      g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "1,250"));
}

/* What is added unfolds and has the focus, so that it is seen where it stands. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = gtk_widget_get_ancestor (
      find_row (GTK_WIDGET (fixture->steering), "Geplaatst"), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *add = gtk_widget_get_last_child (
      adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (group)));
  GtkWidget *row;
  GtkWidget *focus;

  g_signal_emit_by_name (add, "clicked");
  ui_settle (fixture->window);
  row = find_row (GTK_WIDGET (fixture->steering), "A number without a name yet");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (focus);
  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Ten lessons, each with what one can do; a judgement shows at once. */
static void
test_lessons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = unfold (fixture, "8. Giving and getting in balance");
  GtkWidget *words = find_row (row, "The one sentence that shows it");

  g_assert_nonnull (find_row (GTK_WIDGET (fixture->steering), "10. Staying nimble"));
  gtk_editable_set_text (GTK_EDITABLE (words), "Twee bedrijven haken af.");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (row, "How it stands")), 1);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "! Needs attention · Twee bedrijven haken af.");
}

/* What was found in the last round is taken over with a button, and then is no longer offered. */
static void
test_take_over (Fixture *fixture, gconstpointer data)
{
  PpsStore *store = pps_workspace_get_store (fixture->study.workspace);
  const char *later = pps_record_get_id (PPS_RECORD (fixture->later));
  GtkWidget *row;
  GtkWidget *line;
  GtkWidget *button;
  g_autoptr (PpsQuery) taken = NULL;

  g_object_unref (ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig monteurs"));
  pps_steering_set_partnership (fixture->steering, fixture->study.workspace,
                                fixture->study.partnership);
  row = unfold (fixture, "What still holds of the last round");
  line = find_row (row, "Te weinig monteurs");
  button
      = gtk_widget_get_last_child (gtk_widget_get_last_child (gtk_widget_get_first_child (line)));
  while (!GTK_IS_BUTTON (button))
    button = gtk_widget_get_prev_sibling (button);
  g_signal_emit_by_name (button, "clicked");
  taken = pps_query_new (store, "round-findings", later, NULL);

  g_assert_cmpuint (pps_query_get_n (taken), ==, 1);
  g_assert_null (find_row (row, "Te weinig monteurs"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();

#define ADD(name, test) g_test_add ("/steering/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("fate", test_fate);
  ADD ("frozen-fate", test_frozen_fate);
  ADD ("number", test_number);
  ADD ("add", test_add);
  ADD ("lessons", test_lessons);
  ADD ("take-over", test_take_over);
#undef ADD

  return g_test_run ();
}
