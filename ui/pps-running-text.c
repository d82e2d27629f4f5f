/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-running-text.h"

#include "pps-clipboard.h"

/* A text view that is shown before it has a width breaks its lines as if it had none, at every
 * character, only to know where its caret is. So lines are broken from the first width on.
 *
 * GTK 4.8 breaks the lines of a text view in an idle after it was given its width, and does not ask
 * for another height then: outside a scrolled window it stays as high as it was before, which is
 * nothing. So this one asks, once the lines are broken, and again while a long text is still being
 * broken in parts. */

typedef struct
{
  GtkTextBuffer *watched;
  int width;
  int height;
  guint resize_id;
} PpsRunningTextPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PpsRunningText, pps_running_text, GTK_TYPE_TEXT_VIEW)

static PpsRunningTextPrivate *
get_private (PpsRunningText *self)
{
  return pps_running_text_get_instance_private (self);
}

static gboolean
resize_cb (gpointer data)
{
  PpsRunningText *self = data;
  PpsRunningTextPrivate *private = get_private (self);
  GtkTextIter end;
  int top, height;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &end, &top, &height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (private->height != top + height)
    {
      private->height = top + height;
      return G_SOURCE_CONTINUE;
    }

  private->resize_id = 0;

  return G_SOURCE_REMOVE;
}

static void
ask_for_height (PpsRunningText *self)
{
  PpsRunningTextPrivate *private = get_private (self);

  if (private->resize_id == 0)
  private->resize_id = g_idle_add (resize_cb, self);
}

static void
buffer_notify_cb (PpsRunningText *self)
{
  PpsRunningTextPrivate *private = get_private (self);

  if (private->watched != NULL)
    g_signal_handlers_disconnect_by_func (private->watched, ask_for_height, self);
  g_set_object (&private->watched, gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
  if (private->watched == NULL)
    return;

  g_signal_connect_object (private->watched, "changed", G_CALLBACK (ask_for_height), self,
                           G_CONNECT_SWAPPED);
  ask_for_height (self);
}

/* The longest line is no reason to be that wide. */
static void
pps_running_text_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GTK_WIDGET_CLASS (pps_running_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL
      && get_private (PPS_RUNNING_TEXT (widget))->width == 0)
    *minimum = *natural = 0;
}

static void
pps_running_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsRunningText *self = PPS_RUNNING_TEXT (widget);
  PpsRunningTextPrivate *private = get_private (self);

  if (private->width == 0)
    gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  GTK_WIDGET_CLASS (pps_running_text_parent_class)->size_allocate (widget, width, height, baseline);
  if (private->width == width)
    return;

  private->width = width;
  ask_for_height (self);
}

static void
pps_running_text_copy_clipboard (GtkTextView *view)
{
  pps_clipboard_copy (view, FALSE);
}

static void
pps_running_text_cut_clipboard (GtkTextView *view)
{
  pps_clipboard_copy (view, TRUE);
}

/* GTK's own paste with the middle button asks no class for it, so the button is taken on its way
 * down. */
static void
middle_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, GtkTextView *view)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (view));
  gboolean enabled = FALSE;
  GtkTextIter place;
  int left;
  int top;

  g_object_get (settings, "gtk-enable-primary-paste", &enabled, NULL);
  if (!enabled || !gtk_text_view_get_editable (view))
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left,
                                         &top);
  gtk_text_view_get_iter_at_location (view, &place, left, top);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  pps_clipboard_paste_primary (view, &place);
}

static void
add_middle_button (PpsRunningText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_MIDDLE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (middle_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
pps_running_text_dispose (GObject *object)
{
  PpsRunningTextPrivate *private = get_private (PPS_RUNNING_TEXT (object));

  G_OBJECT_CLASS (pps_running_text_parent_class)->dispose (object);
  g_clear_object (&private->watched);
  g_clear_handle_id (&private->resize_id, g_source_remove);
}

static void
pps_running_text_class_init (PpsRunningTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_running_text_dispose;
  GTK_WIDGET_CLASS (klass)->measure = pps_running_text_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = pps_running_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = pps_running_text_copy_clipboard;
  GTK_TEXT_VIEW_CLASS (klass)->cut_clipboard = pps_running_text_cut_clipboard;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = pps_clipboard_paste;
}

static void
pps_running_text_init (PpsRunningText *self)
{
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self), 2);
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_notify_cb), NULL);
  buffer_notify_cb (self);
  add_middle_button (self);
}

GtkWidget *
pps_running_text_new (void)
{
  return g_object_new (PPS_TYPE_RUNNING_TEXT, NULL);
}
