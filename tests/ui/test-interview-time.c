/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-course-window.h"
#include "pps-interview-foot.h"
#include "pps-time-popover.h"
#include "ui-interview.h"

/* The clock of an interview: the pause, the words beside it, times that are noted, the course. */

static guint
count (UiInterview *fixture, const char *query, const char *kind)
{
  g_autoptr (PpsQuery) events
      = pps_query_new (pps_workspace_get_store (fixture->workspace), query,
                       pps_record_get_id (PPS_RECORD (fixture->interview)), NULL);
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (events); i++)
    n += g_str_equal (pps_record_get_text (pps_query_get (events, i), "kind"), kind);

  return n;
}

static const char *
get_hint (UiInterview *fixture)
{
  return gtk_label_get_text (GTK_LABEL (ui_find (fixture->page, GTK_TYPE_LABEL, "time-hint")));
}

static void
test_pause (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  gboolean paused;

  g_assert_cmpuint (count (fixture, "interview-events", "opened"), ==, 1);
  gtk_widget_grab_focus (answer);

  ui_interview_act (fixture, "interview.pause");
  g_object_get (fixture->page, "paused", &paused, NULL);
  g_assert_true (paused);
  g_assert_cmpstr (get_hint (fixture), !=, "");
  g_assert_cmpuint (count (fixture, "interview-events", "pause"), ==, 1);
  g_assert_true (ui_interview_get_focus (fixture) == answer);

  /* Going on to another question does not start the clock; the key does. */
  ui_interview_act (fixture, "interview.next");
  g_assert_cmpuint (count (fixture, "interview-events", "resumed"), ==, 0);
  ui_interview_act (fixture, "interview.pause");
  g_assert_cmpstr (get_hint (fixture), ==, "");
  g_assert_cmpuint (count (fixture, "interview-events", "resumed"), ==, 1);
  g_assert_cmpuint (count (fixture, "interview-events", "opened"), ==, 2);
}

static void
test_hint (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *foot = ui_find (fixture->page, PPS_TYPE_INTERVIEW_FOOT, NULL);
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkWidget *hint;

  gtk_widget_grab_focus (answer);
  pps_interview_foot_set_time (PPS_INTERVIEW_FOOT (foot), 54 * 60 + 59, 60 * 60, "q", FALSE);
  hint = ui_find (foot, GTK_TYPE_LABEL, "time-hint");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (hint)), ==, "");
  pps_interview_foot_set_time (PPS_INTERVIEW_FOOT (foot), 55 * 60, 60 * 60, "q", FALSE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (hint)), !=, "");
  g_assert_true (gtk_widget_has_css_class (hint, "warning"));
  pps_interview_foot_set_time (PPS_INTERVIEW_FOOT (foot), 60 * 60, 60 * 60, "q", FALSE);
  g_assert_false (gtk_widget_has_css_class (hint, "warning"));
  g_assert_true (gtk_widget_has_css_class (hint, "error"));
  gtk_test_accessible_assert_property (answer, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The planned time is over");

  /* Nobody planned a time: nothing to say. */
  pps_interview_foot_set_time (PPS_INTERVIEW_FOOT (foot), 90 * 60, 0, "q", FALSE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (hint)), ==, "");
}

static gboolean
says_no_time (gpointer data)
{
  return strstr (get_hint (data), "00:00:") == NULL;
}

static void
test_note_time (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkWidget *clock = ui_find (fixture->page, GTK_TYPE_MENU_BUTTON, "clock");
  GtkWidget *popover;
  GtkWidget *entry;
  g_autoptr (PpsQuery) marks = NULL;

  gtk_widget_grab_focus (answer);
  ui_interview_act (fixture, "interview.note-time");
  ui_interview_act (fixture, "interview.note-time");
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  g_assert_nonnull (strstr (get_hint (fixture), "00:00:"));
  g_assert_cmpuint (count (fixture, "interview-events", "audio-mark"), ==, 2);

  /* What was told for a moment leaves the state of the clock behind. */
  ui_interview_act (fixture, "interview.pause");
  ui_wait_until (says_no_time, fixture);
  g_assert_cmpstr (get_hint (fixture), !=, "");
  ui_interview_act (fixture, "interview.pause");

  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (clock)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (clock));
  ui_wait_until (ui_is_mapped, popover);
  entry = ui_find (popover, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Mooi citaat");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (clock));
  ui_run_pending ();

  marks = pps_query_new (pps_workspace_get_store (fixture->workspace), "interview-audio-marks",
                         pps_record_get_id (PPS_RECORD (fixture->interview)), NULL);
  g_assert_cmpuint (pps_query_get_n (marks), ==, 2);
  g_assert_cmpstr (pps_record_get_text (pps_query_get (marks, 0), "detail"), ==, "Mooi citaat");
  g_assert_cmpstr (pps_record_get_text (pps_query_get (marks, 0), "question"), ==,
                   UI_INTERVIEW_PANE);
}

static void
test_course (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *table;
  guint n;

  ui_type (ui_interview_find_answer (fixture), "Iets");
  ui_interview_act (fixture, "interview.save");
  ui_interview_act (fixture, "interview.course");
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (PPS_IS_COURSE_WINDOW (toplevel))
        window = toplevel;
    }
  g_assert_nonnull (window);
  ui_settle (window);
  table = ui_find (window, GTK_TYPE_COLUMN_VIEW, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table))));
  g_assert_cmpuint (n, ==, 2);

  /* It follows, and goes with the page's window. */
  ui_interview_act (fixture, "interview.next");
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)))),
      ==, 3);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  ui_interview_close_page (fixture);
  ui_run_pending ();
  g_assert_null (window);
}

int
main (int argc, char *argv[])
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-time/pause", test_pause);
  ui_interview_add ("/interview-time/hint", test_hint);
  ui_interview_add ("/interview-time/note-time", test_note_time);
  ui_interview_add ("/interview-time/course", test_course);

  return g_test_run ();
}
