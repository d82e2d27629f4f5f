/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-find.h"

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Matches matches, gconstpointer data)
{
  if (matches (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type);
}

GtkWidget *
ui_find_of_type (GtkWidget *widget, GType type)
{
  return find (widget, is_of_type, &type);
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

GtkWidget *
ui_find_label (GtkWidget *widget, const char *text)
{
  return find (widget, is_label, text);
}

GtkWidget *
ui_find_around (GtkWidget *widget, const char *text, GType type)
{
  GtkWidget *label = ui_find_label (widget, text);

  return label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;
}

void
ui_click (GtkWidget *widget, const char *text)
{
  GtkWidget *button = ui_find_around (widget, text, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

void
ui_press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return;
    }
}

void
ui_select (GtkTextView *view, const char *wanted)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter begin;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, wanted, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}
