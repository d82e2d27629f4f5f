/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-aside.h"

#include <glib/gi18n.h>

#include "pps-answer-view.h"

/* The interviewer's side: what is noted here stays apart from what is said. */

struct _PpsInterviewAside
{
  GtkWidget parent_instance;

  PpsAnswerView *note;
};

G_DEFINE_FINAL_TYPE (PpsInterviewAside, pps_interview_aside, GTK_TYPE_WIDGET)

static void
pps_interview_aside_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_interview_aside_parent_class)->dispose (object);
}

static void
pps_interview_aside_class_init (PpsInterviewAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interview_aside_dispose;

  g_type_ensure (PPS_TYPE_ANSWER_VIEW);

  gtk_widget_class_set_css_name (widget_class, "interviewaside");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewAside, note);
}

static void
pps_interview_aside_init (PpsInterviewAside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pps_interview_aside_show (PpsInterviewAside *self, PpsTextDraft *note, const char *about)
{
  g_autofree char *name = g_strdup_printf (_ ("Own note: %s"), about);

  g_return_if_fail (PPS_IS_INTERVIEW_ASIDE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  pps_answer_view_take_buffer (self->note, pps_text_draft_get_buffer (note));
}

void
pps_interview_aside_set_editable (PpsInterviewAside *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_INTERVIEW_ASIDE (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->note), editable);
}

GtkWidget *
pps_interview_aside_get_note (PpsInterviewAside *self)
{
  g_return_val_if_fail (PPS_IS_INTERVIEW_ASIDE (self), NULL);

  return GTK_WIDGET (self->note);
}
