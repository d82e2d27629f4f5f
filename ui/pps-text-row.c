/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-text-row.h"

#include "pps-growing-text.h"

/* A wrapping, growing text in a boxed list, where AdwEntryRow has one line. */

struct _PpsTextRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *box;
  GtkLabel *caption;
  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (PpsTextRow, pps_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_TEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
dup_text (PpsTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
changed_cb (PpsTextRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static gboolean
pps_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PPS_TEXT_ROW (widget)->view));
}

static gboolean
pps_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PpsTextRow *self = PPS_TEXT_ROW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  /* A list box row moves the focus over whole rows; here it goes to the text, and then to what
   * follows. */
  if (focus != NULL)
    return gtk_widget_child_focus (focus, direction);

  return gtk_widget_child_focus (GTK_WIDGET (self->box), direction);
}

static void
pps_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PpsTextRow *self = PPS_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, dup_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_text_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PpsTextRow *self = PPS_TEXT_ROW (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_TEXT:
      gtk_text_buffer_begin_irreversible_action (self->buffer);
      gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_text_row_class_init (PpsTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_text_row_get_property;
  object_class->set_property = pps_text_row_set_property;
  widget_class->grab_focus = pps_text_row_grab_focus;
  widget_class->focus = pps_text_row_focus;

  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PPS_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsTextRow, box);
  gtk_widget_class_bind_template_child (widget_class, PpsTextRow, caption);
  gtk_widget_class_bind_template_child (widget_class, PpsTextRow, view);
}

static void
pps_text_row_init (PpsTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_text_row_new (const char *title)
{
  PpsTextRow *self = g_object_new (PPS_TYPE_TEXT_ROW, "title", title, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return GTK_WIDGET (self);
}

void
pps_text_row_set_editable (PpsTextRow *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_TEXT_ROW (self));

  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
}

void
pps_text_row_set_show_title (PpsTextRow *self, gboolean show_title)
{
  g_return_if_fail (PPS_IS_TEXT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->caption), show_title);
}

void
pps_text_row_add_suffix (PpsTextRow *self, GtkWidget *widget)
{
  g_return_if_fail (PPS_IS_TEXT_ROW (self));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (self->box, widget);
}
