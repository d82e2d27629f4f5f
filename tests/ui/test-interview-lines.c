/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-amount-field.h"
#include "pps-line-list.h"
#include "pps-line-row.h"
#include "pps-words-view.h"
#include "ui-interview.h"

/* The small table beneath an answer, as somebody fills it who does not let go of the keyboard. */

static GtkWidget *
open_table (UiInterview *fixture, const char *question)
{
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, question);
  ui_settle (fixture->page);

  return ui_find (fixture->page, PPS_TYPE_LINE_LIST, NULL);
}

static void
press (UiInterview *fixture, guint keyval, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_LINE_ROW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  g_assert_true (handled);
  ui_settle (fixture->page);
}

/* Into what has the focus. */
static void
type (UiInterview *fixture, const char *text)
{
  GtkWidget *focus = ui_interview_get_focus (fixture);

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

static void
assert_table (UiInterview *fixture, const char *question, const char *expected)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, question);
  g_autofree char *lines = NULL;

  g_assert_nonnull (answer);
  lines = pps_line_table_describe_all (fixture->workspace, answer, "nl");
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_only_lists (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (PpsAnswer) answer = NULL;

  g_assert_null (open_table (fixture, "pane.solution"));
  g_assert_nonnull (open_table (fixture, "pane.partners"));
  g_assert_null (ui_find (fixture->page, PPS_TYPE_LINE_ROW, NULL));

  /* Nothing is put down by looking. */
  answer = pps_edit_find_answer (fixture->workspace, fixture->interview, "pane.partners");
  g_assert_null (answer);
}

static void
test_by_keyboard (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.costs");
  GtkWidget *sum = ui_find (list, GTK_TYPE_LABEL, "sum");
  GtkWidget *entry;

  g_signal_emit_by_name (ui_find (list, GTK_TYPE_BUTTON, "add-line"), "clicked");
  ui_settle (fixture->page);
  type (fixture, "Huur");
  press (fixture, GDK_KEY_Return, 0);
  type (fixture, "Begeleiding");

  /* Enter in a line without anything makes none. */
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_Return, 0);
  assert_table (fixture, "pane.costs",
                "• Huur: onbekend\n• Begeleiding: onbekend\n"
                "Samen: 2 onbekend");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (sum)), "2 "));

  /* Up, by column; the empty line away. */
  press (fixture, GDK_KEY_Delete, GDK_ALT_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_interview_get_focus (fixture))), ==,
                   "Begeleiding");
  press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_interview_get_focus (fixture))), ==,
                   "Begeleiding");
  assert_table (fixture, "pane.costs",
                "• Begeleiding: onbekend\n• Huur: onbekend\n"
                "Samen: 2 onbekend");
  entry = ui_interview_get_focus (fixture);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_true (ui_interview_get_focus (fixture) != entry);

  /* The study's undo takes back a step of the table as any other. */
  g_assert_true (pps_edit_undo (fixture->workspace, NULL));
  ui_settle (fixture->page);
  assert_table (fixture, "pane.costs",
                "• Huur: onbekend\n• Begeleiding: onbekend\n"
                "Samen: 2 onbekend");
}

/* What is typed in a field is on disk when the question is left, whatever it is. */
static void
test_leaving (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.costs");
  GtkWidget *amount;

  g_signal_emit_by_name (ui_find (list, GTK_TYPE_BUTTON, "add-line"), "clicked");
  ui_settle (fixture->page);
  type (fixture, "Huur");
  amount = ui_find (list, PPS_TYPE_AMOUNT_FIELD, NULL);
  gtk_widget_grab_focus (pps_amount_field_get_entry (PPS_AMOUNT_FIELD (amount)));
  type (fixture, "1.250,50");
  ui_interview_act (fixture, "interview.next");
  assert_table (fixture, "pane.costs", "• Huur: € 1.250,50");

  list = open_table (fixture, "pane.costs");
  amount = ui_find (list, PPS_TYPE_AMOUNT_FIELD, NULL);
  gtk_widget_grab_focus (pps_amount_field_get_entry (PPS_AMOUNT_FIELD (amount)));
  type (fixture, "tussen 10 en 12 duizend");
  ui_interview_start_again (fixture);
  assert_table (fixture, "pane.costs", "• Huur (tussen 10 en 12 duizend): onbekend");
}

/* Where the words of an answer are shown, its lines are. */
static void
test_with_words (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.partners");
  g_autoptr (PpsAnswer) answer = NULL;
  GtkWidget *view;
  GtkWidget *window;
  GtkWidget *lines;

  g_signal_emit_by_name (ui_find (list, GTK_TYPE_BUTTON, "add-line"), "clicked");
  ui_settle (fixture->page);
  type (fixture, "Gemeente <b>Zwolle</b>");
  ui_interview_act (fixture, "interview.save");
  answer = pps_edit_find_answer (fixture->workspace, fixture->interview, "pane.partners");

  view = pps_words_view_new (fixture->workspace, answer);
  window = ui_show (view, 400, 300);
  lines = ui_find (view, GTK_TYPE_LABEL, "lines");
  g_assert_nonnull (lines);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lines)), ==, "• Gemeente <b>Zwolle</b>");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody is left nowhere by taking back the line they are in. */
static void
test_undo_of_line (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.costs");
  GtkWidget *add = ui_find (list, GTK_TYPE_BUTTON, "add-line");

  g_signal_emit_by_name (add, "clicked");
  ui_settle (fixture->page);
  g_assert_true (GTK_IS_TEXT (ui_interview_get_focus (fixture)));
  g_assert_true (pps_edit_undo (fixture->workspace, NULL));
  ui_settle (fixture->page);
  g_assert_null (ui_find (list, PPS_TYPE_LINE_ROW, NULL));
  g_assert_true (ui_interview_get_focus (fixture) == add);
}

static gboolean
type_on_cb (gpointer data)
{
  GtkWidget *focus = ui_interview_get_focus (data);
  g_autofree char *more = g_strconcat (gtk_editable_get_text (GTK_EDITABLE (focus)), "a", NULL);

  gtk_editable_set_text (GTK_EDITABLE (focus), more);

  return G_SOURCE_CONTINUE;
}

static gboolean
is_put_down (gpointer data)
{
  UiInterview *fixture = data;
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, "pane.costs");
  g_autofree char *lines = pps_line_table_describe_all (fixture->workspace, answer, "nl");

  return *lines != '\0';
}

/* Somebody who types on without a pause is not left unsaved. */
static void
test_ceiling (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.costs");
  guint id;

  g_signal_emit_by_name (ui_find (list, GTK_TYPE_BUTTON, "add-line"), "clicked");
  ui_settle (fixture->page);
  id = g_timeout_add (100, type_on_cb, fixture);
  ui_wait_until (is_put_down, fixture);
  g_source_remove (id);
}

static void
test_done_is_read_only (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *list = open_table (fixture, "pane.partners");
  GtkWidget *entry;

  g_signal_emit_by_name (ui_find (list, GTK_TYPE_BUTTON, "add-line"), "clicked");
  ui_settle (fixture->page);
  type (fixture, "Gemeente Zwolle");
  g_assert_true (pps_edit_end_interview (fixture->workspace, fixture->interview, NULL));
  list = open_table (fixture, "pane.partners");
  entry = ui_find (list, GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_null (ui_find (list, GTK_TYPE_BUTTON, "add-line"));
}

int
main (int argc, char *argv[])
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-lines/only-lists", test_only_lists);
  ui_interview_add ("/interview-lines/by-keyboard", test_by_keyboard);
  ui_interview_add ("/interview-lines/leaving", test_leaving);
  ui_interview_add ("/interview-lines/with-words", test_with_words);
  ui_interview_add ("/interview-lines/undo-of-line", test_undo_of_line);
  ui_interview_add ("/interview-lines/ceiling", test_ceiling);
  ui_interview_add ("/interview-lines/done-is-read-only", test_done_is_read_only);

  return g_test_run ();
}
