/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-summary-editor.h"

#include <glib/gi18n-lib.h>

#include "pps-may-edit.h"
#include "pps-window.h"

/* Holds the draft of a summary, and what it is made of. It must not know the matrix. */

#define PAUSE_MS 700

struct _PpsSummaryEditor
{
  PpsRunningText parent_instance;

  PpsWorkspace *workspace;
  PpsSummaryPlace place; /* references and strings are its own */
  GPtrArray *sources;
  guint timer;
  gboolean has_draft;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsSummaryEditor, pps_summary_editor, PPS_TYPE_RUNNING_TEXT)

static char *
dup_words (PpsSummaryEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_words (PpsSummaryEditor *self, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *shown = dup_words (self);

  if (g_strcmp0 (shown, words) == 0)
    return;

  self->updating = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, words, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->updating = FALSE;
}

static void
paused_cb (gpointer user_data)
{
  PpsSummaryEditor *self = user_data;

  self->timer = 0;
  pps_summary_editor_save (self);
}

static void
changed_cb (PpsSummaryEditor *self)
{
  if (self->updating)
    return;

  self->has_draft = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_once (PAUSE_MS, paused_cb, self);
}

static void
forget_place (PpsSummaryEditor *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->has_draft = FALSE;
  g_clear_object (&self->place.partnership);
  g_clear_object (&self->place.round);
  g_clear_object (&self->place.respondent);
  g_clear_pointer ((char **) &self->place.group, g_free);
  g_clear_pointer ((char **) &self->place.pane, g_free);
  g_clear_pointer ((char **) &self->place.theme, g_free);
}

static void
pps_summary_editor_dispose (GObject *object)
{
  PpsSummaryEditor *self = PPS_SUMMARY_EDITOR (object);

  forget_place (self);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_summary_editor_parent_class)->dispose (object);
}

static void
pps_summary_editor_class_init (PpsSummaryEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_summary_editor_dispose;
}

static void
pps_summary_editor_init (PpsSummaryEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, 4);
  gtk_text_view_set_top_margin (view, 9);
  gtk_text_view_set_bottom_margin (view, 9);
  gtk_text_view_set_left_margin (view, 9);
  gtk_text_view_set_right_margin (view, 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell-text");
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, 72);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Summary of this cell"), -1);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (pps_summary_editor_save), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static gboolean
is_place (PpsSummaryEditor *self, const PpsSummaryPlace *place)
{
  return self->place.partnership == place->partnership && self->place.round == place->round
         && self->place.respondent == place->respondent
         && g_strcmp0 (self->place.group, place->group) == 0
         && g_strcmp0 (self->place.pane, place->pane) == 0
         && g_strcmp0 (self->place.theme, place->theme) == 0;
}

static void
take_place (PpsSummaryEditor *self, const PpsSummaryPlace *place)
{
  g_set_object (&self->place.partnership, place->partnership);
  g_set_object (&self->place.round, place->round);
  g_set_object (&self->place.respondent, place->respondent);
  self->place.group = g_strdup (place->group);
  self->place.pane = g_strdup (place->pane);
  self->place.theme = g_strdup (place->theme);
}

static void
take_sources (PpsSummaryEditor *self, GPtrArray *findings, GPtrArray *answers)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (self->sources, g_object_ref (g_ptr_array_index (findings, i)));
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (self->sources, g_object_ref (g_ptr_array_index (answers, i)));
}

void
pps_summary_editor_set_place (PpsSummaryEditor *self,
                              PpsWorkspace *workspace,
                              const PpsSummaryPlace *place,
                              GPtrArray *findings,
                              GPtrArray *answers)
{
  g_autoptr (PpsSummary) summary = NULL;

  g_return_if_fail (PPS_IS_SUMMARY_EDITOR (self));

  if (!is_place (self, place))
    {
      pps_summary_editor_save (self);
      forget_place (self);
      g_set_object (&self->workspace, workspace);
      take_place (self, place);
    }

  take_sources (self, findings, answers);
  summary = pps_edit_find_summary (workspace, &self->place);
  if (!self->has_draft)
    set_words (self, summary != NULL ? pps_record_get_text (PPS_RECORD (summary), "text") : "");
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), pps_may_edit (workspace, place->round));
}

void
pps_summary_editor_save (PpsSummaryEditor *self)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_SUMMARY_EDITOR (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->has_draft)
    return;

  words = dup_words (self);
  self->has_draft = FALSE;
  if (!pps_edit_summarise (self->workspace, &self->place, words, self->sources, &error))
    {
      self->has_draft = TRUE;
      pps_window_report (GTK_WIDGET (self), error);
    }
}
