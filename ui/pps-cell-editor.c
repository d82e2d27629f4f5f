/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cell-editor.h"

#include <glib/gi18n-lib.h>

#include "pps-edit.h"
#include "pps-may-edit.h"
#include "pps-running-text.h"
#include "pps-window.h"

/* Holds the draft of a cell's text. A draft that says what the findings say makes no text of its
 * own: somebody only looked. An empty one takes the text away. */

#define PAUSE_MS 700

struct _PpsCellEditor
{
  GtkWidget parent_instance;

  GtkWidget *begin;
  GtkWidget *own;
  GtkTextView *view;
  GtkWidget *drop;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  char *group;
  char *theme;
  char *gathered;
  guint timer;
  gboolean begun;
  gboolean has_draft;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsCellEditor, pps_cell_editor, GTK_TYPE_WIDGET)

static char *
dup_words (PpsCellEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_words (PpsCellEditor *self, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *shown = dup_words (self);

  if (g_strcmp0 (shown, words) == 0)
    return;

  self->updating = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, words, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->updating = FALSE;
}

static PpsCellText *
find_text (PpsCellEditor *self)
{
  return self->partnership != NULL ? pps_edit_find_cell_text (self->workspace, self->partnership,
                                                              self->round, self->group, self->theme)
                                   : NULL;
}

static void
show_text (PpsCellEditor *self)
{
  g_autoptr (PpsCellText) text = find_text (self);
  gboolean writable = pps_may_edit (self->workspace, self->round);

  if (!self->has_draft && text != NULL)
    set_words (self, pps_record_get_text (PPS_RECORD (text), "text"));
  else if (!self->has_draft && !self->begun)
    set_words (self, self->gathered);

  gtk_text_view_set_editable (self->view, writable);
  gtk_widget_set_visible (self->own, text != NULL || self->begun);
  gtk_widget_set_visible (self->drop, text != NULL && writable);
  gtk_widget_set_visible (self->begin, text == NULL && !self->begun && writable);
}

static void
paused_cb (gpointer user_data)
{
  PpsCellEditor *self = user_data;

  self->timer = 0;
  pps_cell_editor_save (self);
}

static void
changed_cb (PpsCellEditor *self)
{
  if (self->updating)
    return;

  self->begun = TRUE;
  self->has_draft = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_once (PAUSE_MS, paused_cb, self);
}

static void
left_cb (PpsCellEditor *self)
{
  pps_cell_editor_save (self);
  if (self->workspace == NULL || self->has_draft)
    return;

  self->begun = FALSE;
  show_text (self);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCellEditor *self = PPS_CELL_EDITOR (widget);

  self->begun = TRUE;
  show_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
drop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCellEditor *self = PPS_CELL_EDITOR (widget);
  g_autoptr (PpsCellText) text = NULL;
  g_autoptr (GError) error = NULL;

  pps_cell_editor_save (self);
  text = find_text (self);
  if (text == NULL)
    return;

  if (!pps_edit_remove (self->workspace, text, &error))
    {
      pps_window_report (widget, error);
      return;
    }

  self->begun = FALSE;
  show_text (self);
  pps_window_toast_undo (widget, _ ("The cell shows its findings again"));
}

static void
forget_cell (PpsCellEditor *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->begun = FALSE;
  self->has_draft = FALSE;
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->gathered, g_free);
}

static void
pps_cell_editor_dispose (GObject *object)
{
  PpsCellEditor *self = PPS_CELL_EDITOR (object);
  GtkWidget *child;

  forget_cell (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_cell_editor_parent_class)->dispose (object);
}

static void
pps_cell_editor_class_init (PpsCellEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_cell_editor_dispose;

  g_type_ensure (PPS_TYPE_RUNNING_TEXT);
  gtk_widget_class_install_action (widget_class, "cell.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "cell.drop", NULL, drop_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-cell-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsCellEditor, begin);
  gtk_widget_class_bind_template_child (widget_class, PpsCellEditor, own);
  gtk_widget_class_bind_template_child (widget_class, PpsCellEditor, view);
  gtk_widget_class_bind_template_child (widget_class, PpsCellEditor, drop);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
pps_cell_editor_init (PpsCellEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
is_cell (PpsCellEditor *self,
         PpsPartnership *partnership,
         PpsRound *round,
         const char *group,
         const char *theme)
{
  return self->partnership == partnership && self->round == round
         && g_strcmp0 (self->group, group) == 0 && g_strcmp0 (self->theme, theme) == 0;
}

void
pps_cell_editor_set_cell (PpsCellEditor *self,
                          PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          PpsRound *round,
                          const char *group,
                          const char *theme,
                          const char *gathered)
{
  g_return_if_fail (PPS_IS_CELL_EDITOR (self));

  if (!is_cell (self, partnership, round, group, theme))
    {
      pps_cell_editor_save (self);
      forget_cell (self);
      g_set_object (&self->workspace, workspace);
      self->partnership = g_object_ref (partnership);
      self->round = round != NULL ? g_object_ref (round) : NULL;
      self->group = g_strdup (group);
      self->theme = g_strdup (theme);
    }

  g_free (self->gathered);
  self->gathered = g_strdup (gathered);
  show_text (self);
}

gboolean
pps_cell_editor_is_written (PpsCellEditor *self)
{
  g_autoptr (PpsCellText) text = NULL;

  g_return_val_if_fail (PPS_IS_CELL_EDITOR (self), FALSE);

  text = find_text (self);

  return text != NULL;
}

void
pps_cell_editor_save (PpsCellEditor *self)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_CELL_EDITOR (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->has_draft)
    return;

  words = dup_words (self);
  self->has_draft = FALSE;
  if (!pps_cell_editor_is_written (self) && g_strcmp0 (words, self->gathered) == 0)
    return;

  if (!pps_edit_set_cell_text (self->workspace, self->partnership, self->round, self->group,
                               self->theme, words, &error))
    {
      self->has_draft = TRUE;
      pps_window_report (GTK_WIDGET (self), error);
    }
}

GtkTextView *
pps_cell_editor_get_text_view (PpsCellEditor *self)
{
  g_return_val_if_fail (PPS_IS_CELL_EDITOR (self), NULL);

  return self->view;
}
