/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-reason-place.h"

#include "pps-answer-view.h"

/* A small text that is there when it is of use. It knows neither what the reason is for nor when
 * one is due: whoever shows it does. */

struct _PpsReasonPlace
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  PpsAnswerView *text;
};

G_DEFINE_FINAL_TYPE (PpsReasonPlace, pps_reason_place, GTK_TYPE_WIDGET)

static void
pps_reason_place_dispose (GObject *object)
{
  g_clear_pointer (&PPS_REASON_PLACE (object)->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_reason_place_parent_class)->dispose (object);
}

static void
pps_reason_place_class_init (PpsReasonPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_reason_place_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reasonplace");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pps_reason_place_init (PpsReasonPlace *self)
{
  /* An empty text has no height before it was first laid out. */
  self->text = g_object_new (PPS_TYPE_ANSWER_VIEW, "height-request", 32, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "reason");
  self->revealer = g_object_new (GTK_TYPE_REVEALER, "child", self->text, NULL);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pps_reason_place_new (const char *placeholder)
{
  PpsReasonPlace *self = g_object_new (PPS_TYPE_REASON_PLACE, NULL);

  pps_answer_view_set_placeholder (self->text, placeholder);

  return GTK_WIDGET (self);
}

void
pps_reason_place_show (PpsReasonPlace *self, PpsTextDraft *reason, const char *name)
{
  g_return_if_fail (PPS_IS_REASON_PLACE (self));

  pps_answer_view_take_buffer (self->text, pps_text_draft_get_buffer (reason));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
pps_reason_place_ask (PpsReasonPlace *self, gboolean asked)
{
  GtkTextBuffer *buffer;
  gboolean shown;

  g_return_if_fail (PPS_IS_REASON_PLACE (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  shown = asked || gtk_text_buffer_get_char_count (buffer) > 0;

  /* What is only folded away a screen reader still reads. */
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), shown);
}

gboolean
pps_reason_place_enter (PpsReasonPlace *self)
{
  g_return_val_if_fail (PPS_IS_REASON_PLACE (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self))
         && gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
pps_reason_place_set_editable (PpsReasonPlace *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_REASON_PLACE (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), editable);
}
