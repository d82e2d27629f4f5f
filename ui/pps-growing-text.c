/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-growing-text.h"

#include "pps-clipboard.h"

/* GtkTextView breaks its lines in an idle after it was given a width, and does not ask for another
 * height then. This one breaks them by itself when it is asked, once for each width. */

#define LEAST_WIDTH 60
#define CURSOR_WIDTH 2

struct _PpsGrowingText
{
  GtkTextView parent_instance;

  PangoLayout *layout;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (PpsGrowingText, pps_growing_text, GTK_TYPE_TEXT_VIEW)

static void
forget_layout (PpsGrowingText *self)
{
  g_clear_object (&self->layout);
  self->width = -1;
}

static void
need_layout (PpsGrowingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->layout != NULL)
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

static void
changed_cb (PpsGrowingText *self)
{
  forget_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A text view that scrolls does not mind its width; without this nobody tells the width first. */
static GtkSizeRequestMode
pps_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pps_growing_text_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PpsGrowingText *self = PPS_GROWING_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }

  if (for_size < 0)
    for_size = MAX (LEAST_WIDTH, gtk_widget_get_width (widget));

  if (for_size != self->width)
    {
      need_layout (self);
      pango_layout_set_width (self->layout, MAX (1, for_size - CURSOR_WIDTH) * PANGO_SCALE);
      pango_layout_get_pixel_size (self->layout, NULL, &self->height);
      self->width = for_size;
    }
  *minimum = *natural = self->height;
}

static void
pps_growing_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pps_growing_text_parent_class)->css_changed (widget, change);

  forget_layout (PPS_GROWING_TEXT (widget));
}

static void
pps_growing_text_dispose (GObject *object)
{
  forget_layout (PPS_GROWING_TEXT (object));

  G_OBJECT_CLASS (pps_growing_text_parent_class)->dispose (object);
}

static void
pps_growing_text_class_init (PpsGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_growing_text_dispose;
  widget_class->get_request_mode = pps_growing_text_get_request_mode;
  widget_class->measure = pps_growing_text_measure;
  widget_class->css_changed = pps_growing_text_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = pps_clipboard_paste;
}

static void
pps_growing_text_init (PpsGrowingText *self)
{
  self->width = -1;
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
