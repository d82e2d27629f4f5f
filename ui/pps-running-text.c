/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-running-text.h"

/* GTK 4.8 breaks the lines of a text view in an idle after it was given its width, and does not ask
 * for another height then: outside a scrolled window it stays as high as it was before, which is
 * nothing. So this one asks, once the lines are broken. */

struct _PpsRunningText
{
  GtkTextView parent_instance;

  int width;
  guint resize_id;
};

G_DEFINE_FINAL_TYPE (PpsRunningText, pps_running_text, GTK_TYPE_TEXT_VIEW)

static void
resize_cb (gpointer data)
{
  PpsRunningText *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
ask_for_height (PpsRunningText *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_idle_add_once (resize_cb, self);
}

static void
pps_running_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsRunningText *self = PPS_RUNNING_TEXT (widget);

  GTK_WIDGET_CLASS (pps_running_text_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->width == width)
    return;

  self->width = width;
  ask_for_height (self);
}

static void
pps_running_text_dispose (GObject *object)
{
  G_OBJECT_CLASS (pps_running_text_parent_class)->dispose (object);
  g_clear_handle_id (&PPS_RUNNING_TEXT (object)->resize_id, g_source_remove);
}

static void
pps_running_text_class_init (PpsRunningTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_running_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = pps_running_text_size_allocate;
}

static void
pps_running_text_init (PpsRunningText *self)
{
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self), 2);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (ask_for_height), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pps_running_text_new (void)
{
  return g_object_new (PPS_TYPE_RUNNING_TEXT, NULL);
}
