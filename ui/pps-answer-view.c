/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-answer-view.h"

/* A GtkTextView without a scrolled window of its own. It lies in a column that scrolls as a whole,
 * so it is as high as its words, and it says itself where its cursor is: see pps-column. What it
 * shows, and when that is saved, it does not know. */

struct _PpsAnswerView
{
  PpsRunningText parent_instance;

  char *placeholder;
  GtkTextBuffer *watched;
};

G_DEFINE_FINAL_TYPE (PpsAnswerView, pps_answer_view, PPS_TYPE_RUNNING_TEXT)

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_empty (PpsAnswerView *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;
}

static void
text_changed_cb (PpsAnswerView *self)
{
  /* The placeholder comes and goes. */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
buffer_notify_cb (PpsAnswerView *self)
{
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, text_changed_cb, self);
  g_set_object (&self->watched, gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
  if (self->watched != NULL)
    g_signal_connect_object (self->watched, "changed", G_CALLBACK (text_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
pps_answer_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PpsAnswerView *self = PPS_ANSWER_VIEW (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  g_autoptr (PangoLayout) layout = NULL;
  int margin = gtk_text_view_get_left_margin (view);
  GdkRGBA colour;

  GTK_WIDGET_CLASS (pps_answer_view_parent_class)->snapshot (widget, snapshot);

  if (self->placeholder == NULL || !is_empty (self) || !gtk_text_view_get_editable (view))
    return;

  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_width (layout,
                          MAX (1, gtk_widget_get_width (widget) - 2 * margin) * PANGO_SCALE);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.65;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (margin, gtk_text_view_get_top_margin (view)
                                                  + gtk_text_view_get_pixels_above_lines (view)));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
pps_answer_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, PPS_ANSWER_VIEW (object)->placeholder);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pps_answer_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PLACEHOLDER:
      pps_answer_view_set_placeholder (PPS_ANSWER_VIEW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pps_answer_view_dispose (GObject *object)
{
  g_clear_object (&PPS_ANSWER_VIEW (object)->watched);

  G_OBJECT_CLASS (pps_answer_view_parent_class)->dispose (object);
}

static void
pps_answer_view_finalize (GObject *object)
{
  g_free (PPS_ANSWER_VIEW (object)->placeholder);

  G_OBJECT_CLASS (pps_answer_view_parent_class)->finalize (object);
}

static void
pps_answer_view_class_init (PpsAnswerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_answer_view_dispose;
  object_class->finalize = pps_answer_view_finalize;
  object_class->get_property = pps_answer_view_get_property;
  object_class->set_property = pps_answer_view_set_property;
  widget_class->snapshot = pps_answer_view_snapshot;

  properties[PROP_PLACEHOLDER]
      = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pps_answer_view_init (PpsAnswerView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_pixels_inside_wrap (view, 5);
  gtk_text_view_set_pixels_below_lines (view, 5);
  gtk_text_view_set_input_hints (view,
                                 GTK_INPUT_HINT_SPELLCHECK | GTK_INPUT_HINT_UPPERCASE_SENTENCES);
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer");

  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_notify_cb), NULL);
  buffer_notify_cb (self);
}

void
pps_answer_view_set_placeholder (PpsAnswerView *self, const char *placeholder)
{
  g_return_if_fail (PPS_IS_ANSWER_VIEW (self));

  if (g_strcmp0 (self->placeholder, placeholder) == 0)
    return;

  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder != NULL ? placeholder : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

void
pps_answer_view_take_buffer (PpsAnswerView *self, GtkTextBuffer *buffer)
{
  g_return_if_fail (PPS_IS_ANSWER_VIEW (self));

  if (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)) != buffer)
    gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
}
