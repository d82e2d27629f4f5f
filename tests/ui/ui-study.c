/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-study.h"

#include "test-folder.h"

static PpsAnswer *
answer (UiStudy *self, const char *group, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  PpsAnswer *made;

  interview = pps_edit_add_interview (self->workspace, self->round, group, NULL, &error);
  g_assert_no_error (error);
  pps_edit_answer_text (self->workspace, interview, "pane." UI_STUDY_PANE, text, &error);
  g_assert_no_error (error);
  made = pps_edit_find_answer (self->workspace, interview, "pane." UI_STUDY_PANE);
  g_assert_nonnull (made);

  return made;
}

void
ui_study_open (UiStudy *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->dir = test_folder_new ();
  path = g_build_filename (self->dir, "a.ppscanvas", NULL);
  self->workspace = pps_workspace_create (path, "Study", "nl", &error);
  g_assert_no_error (error);
  self->partnership = pps_edit_add_partnership (self->workspace, "NexTechnician", &error);
  g_assert_no_error (error);
  self->round
      = pps_edit_add_round (self->workspace, self->partnership, "2020", "running", "2020", &error);
  g_assert_no_error (error);
  self->government
      = answer (self, "O", "Wij zien mensen met een uitkering en vacatures die open blijven.");
  self->employers = answer (self, "W", UI_STUDY_WORDS);
}

void
ui_study_close (UiStudy *self)
{
  g_clear_object (&self->employers);
  g_clear_object (&self->government);
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->dir, test_folder_remove);
}

PpsFinding *
ui_study_add (UiStudy *self, const char *pane, const char *group, const char *text)
{
  g_autoptr (GError) error = NULL;
  PpsFinding *finding = pps_edit_add_finding (self->workspace, self->partnership, self->round, pane,
                                              group, text, &error);

  g_assert_no_error (error);

  return finding;
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

void
ui_wait_until (UiCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, late_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (late);
  g_source_remove (id);
}

gboolean
ui_is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

void
ui_run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
ui_settle (GtkWidget *widget)
{
  ui_run_pending ();
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  ui_run_pending ();
}

GtkWidget *
ui_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (ui_is_mapped, child);
  ui_settle (child);

  return window;
}

char *
ui_dup_words (GtkTextView *view)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);

  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (view), &start, &end, TRUE);
}
