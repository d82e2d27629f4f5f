/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-interview.h"

#include "pps-question-view.h"
#include "test-folder.h"

/* The interview page in a window of its own, on a fresh study. */

static void
show_page (UiInterview *fixture, const char *question)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  fixture->page = pps_interview_page_new (fixture->workspace);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, question);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->page);
  ui_run_pending ();
}

void
ui_interview_close_page (UiInterview *fixture)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  fixture->page = NULL;
}

static void
set_up (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) earlier = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) before = NULL;

  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "a.ppscanvas", NULL);
  fixture->workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (fixture->workspace, "NexTechnician", &error);
  g_assert_no_error (error);
  earlier = pps_edit_add_round (fixture->workspace, partnership, "2019", "design", "2019", &error);
  g_assert_no_error (error);
  round = pps_edit_add_round (fixture->workspace, partnership, "2020", "running", "2020", &error);
  g_assert_no_error (error);
  before = pps_edit_add_interview (fixture->workspace, earlier, "W", NULL, &error);
  g_assert_no_error (error);
  pps_edit_answer_text (fixture->workspace, before, UI_INTERVIEW_PANE, "What we said then", &error);
  g_assert_no_error (error);
  fixture->interview = pps_edit_add_interview (fixture->workspace, round, "W", NULL, &error);
  g_assert_no_error (error);

  show_page (fixture, UI_INTERVIEW_PANE);
}

static void
tear_down (UiInterview *fixture, gconstpointer data)
{
  ui_interview_close_page (fixture);
  g_clear_object (&fixture->interview);
  g_clear_object (&fixture->workspace);
  test_folder_remove (fixture->dir);
  g_free (fixture->path);
}

/* The first mapped widget of @type with @css_class, if that is given, under @widget. */
GtkWidget *
ui_find (GtkWidget *widget, GType type, const char *css_class)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_find (child, type, css_class);

  return found;
}

GtkWidget *
ui_interview_find_answer (UiInterview *fixture)
{
  return pps_question_view_get_answer (
      PPS_QUESTION_VIEW (ui_find (fixture->page, PPS_TYPE_QUESTION_VIEW, NULL)));
}

GtkWidget *
ui_interview_get_focus (UiInterview *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

void
ui_type (GtkWidget *view, const char *text)
{
  g_signal_emit_by_name (view, "insert-at-cursor", text);
}

void
ui_interview_act (UiInterview *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  ui_run_pending ();
}

void
ui_interview_press_digit (UiInterview *fixture, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);
  gboolean handled;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  ui_run_pending ();
}

char *
ui_interview_dup_field (UiInterview *fixture, const char *question, const char *field)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, question);

  return g_strdup (answer != NULL ? pps_record_get_text (PPS_RECORD (answer), field) : "");
}

void
ui_interview_assert_field (UiInterview *fixture,
                           const char *question,
                           const char *field,
                           const char *expected)
{
  g_autofree char *text = ui_interview_dup_field (fixture, question, field);

  g_assert_cmpstr (text, ==, expected);
}

int
ui_interview_get_mark (UiInterview *fixture, const char *question)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, question);
  gint64 mark;

  return answer != NULL && pps_record_get_integer (PPS_RECORD (answer), "mark", &mark) ? (int) mark
                                                                                       : -1;
}

const char *
ui_interview_get_place (UiInterview *fixture)
{
  return pps_record_get_text (PPS_RECORD (fixture->interview), "question");
}

/* As after a kill: the study opened again from the disk, the page as it comes up. */
void
ui_interview_start_again (UiInterview *fixture)
{
  g_autofree char *id = g_strdup (pps_record_get_id (PPS_RECORD (fixture->interview)));
  g_autoptr (GError) error = NULL;

  ui_interview_close_page (fixture);
  ui_run_pending ();
  g_clear_object (&fixture->interview);
  pps_store_close (pps_workspace_get_store (fixture->workspace));
  g_clear_object (&fixture->workspace);

  fixture->workspace = pps_workspace_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  fixture->interview = pps_workspace_lookup (fixture->workspace, PPS_TYPE_INTERVIEW, id);
  g_assert_nonnull (fixture->interview);
  show_page (fixture, NULL);
}

void
ui_interview_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  pps_ui_init ();
}

void
ui_interview_add (const char *path, UiInterviewTest test)
{
  g_test_add (path, UiInterview, NULL, set_up, test, tear_down);
}
