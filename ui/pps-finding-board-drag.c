/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-board-private.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-findings.h"
#include "pps-window.h"

/* Dragging on a board. What is dragged is a finding, by its letter, to stand before or behind
 * another; or words out of an answer, onto a finding that is to rest on them or beside one to
 * become a new one. */

/* What is dragged, and all that is picked where that is one of them. */
static GPtrArray *
list_dragged (PpsFindingBoard *self, PpsFinding *finding)
{
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  GPtrArray *list;

  if (g_ptr_array_find (picked, finding, NULL))
    return g_steal_pointer (&picked);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (list, g_object_ref (finding));

  return list;
}

/* The finding behind @row that is not itself on the move. */
static PpsFinding *
find_next (PpsFindingRow *row, GPtrArray *moved)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  while (next != NULL
         && g_ptr_array_find (moved, pps_finding_row_get_finding (PPS_FINDING_ROW (next)), NULL))
    next = gtk_widget_get_next_sibling (next);

  return next != NULL ? pps_finding_row_get_finding (PPS_FINDING_ROW (next)) : NULL;
}

static gboolean
drop_finding (PpsFindingBoard *self, PpsFindingRow *row, PpsFinding *finding, gboolean behind)
{
  PpsFinding *target = pps_finding_row_get_finding (row);
  g_autoptr (GPtrArray) moved = list_dragged (self, finding);
  g_autoptr (GError) error = NULL;

  if (g_ptr_array_find (moved, target, NULL))
    return FALSE;

  pps_finding_board_save (self);
  if (!pps_edit_move_findings (self->workspace, moved, self->pane,
                               pps_record_get_text (PPS_RECORD (target), "stakeholder-group"),
                               behind ? find_next (row, moved) : target, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return FALSE;
    }

  pps_window_toast_undo (GTK_WIDGET (self), _ ("Finding moved"));

  return TRUE;
}

static gboolean
row_drop_cb (PpsFindingBoard *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (G_VALUE_HOLDS (value, PPS_TYPE_FINDING))
    return drop_finding (self, PPS_FINDING_ROW (row), g_value_get_object (value),
                         y > gtk_widget_get_height (row) / 2.0);

  return pps_finding_board_drop_words (self, pps_finding_row_get_finding (PPS_FINDING_ROW (row)),
                                       g_value_get_string (value));
}

static gboolean
board_drop_cb (PpsFindingBoard *self, const GValue *value, double x, double y)
{
  return pps_finding_board_drop_words (self, NULL, g_value_get_string (value));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *row = gtk_widget_get_ancestor (chip, PPS_TYPE_FINDING_ROW);

  return gdk_content_provider_new_typed (PPS_TYPE_FINDING,
                                         pps_finding_row_get_finding (PPS_FINDING_ROW (row)));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *row = gtk_widget_get_ancestor (chip, PPS_TYPE_FINDING_ROW);
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 9, 9);
}

/* A text view takes what is dropped on it for its own words, and shows where they would come. */
static void
refuse_words (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_DROP_TARGET (controller))
        gtk_widget_remove_controller (view, controller);
    }
}

void
pps_finding_board_add_row_drag (PpsFindingBoard *self, PpsFindingRow *row)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GtkDragSource *source = gtk_drag_source_new ();
  GType types[] = { PPS_TYPE_FINDING, G_TYPE_STRING };
  GtkWidget *chip = pps_finding_row_get_chip (row);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  refuse_words (GTK_WIDGET (pps_finding_row_get_text_view (row)));
  g_signal_connect_object (target, "drop", G_CALLBACK (row_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (chip, "grab");
}

void
pps_finding_board_take_words_at (PpsFindingBoard *self, GtkWidget *area)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY | GDK_ACTION_MOVE);

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (board_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (target));
}

static gboolean
group_drop_cb (
    PpsFindingBoard *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  const char *group = g_object_get_data (G_OBJECT (target), "group");
  g_autoptr (GPtrArray) moved = list_dragged (self, g_value_get_object (value));
  g_autoptr (GError) error = NULL;

  pps_finding_board_save (self);
  if (!pps_edit_move_findings (self->workspace, moved, NULL, group, NULL, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return FALSE;
    }

  pps_window_toast_undo (GTK_WIDGET (self), _ ("Finding moved"));

  return TRUE;
}

void
pps_finding_board_take_findings_at (PpsFindingBoard *self, GtkWidget *area, const char *group)
{
  GtkDropTarget *target = gtk_drop_target_new (PPS_TYPE_FINDING, GDK_ACTION_MOVE);

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  g_object_set_data_full (G_OBJECT (target), "group", g_strdup (group), g_free);
  g_signal_connect_object (target, "drop", G_CALLBACK (group_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (target));
}
