/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-earlier.h"
#include "pps-edit-same.h"

/* The actions of the interview page on what was said in the last round. */

static void
say_same (PpsInterviewPage *self, PpsAnswer *earlier)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  pps_interview_page_flush (self);
  done = pps_edit_say_same (self->workspace, self->interview, self->question, earlier, &error);
  pps_interview_page_note_edit (self, done, error);
}

/* Where it does not tell who is to be repeated, the user does. */
static void
same_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  PpsAnswer *earlier = pps_earlier_choose (self->workspace, self->interview, self->earlier);

  if (earlier != NULL)
    say_same (self, earlier);
  else if (pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    pps_earlier_view_choose (pps_question_view_get_earlier (self->question_view));
}

static void
same_as_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->earlier->len; i++)
    {
      if (g_str_equal (pps_record_get_id (self->earlier->pdata[i]), id))
        {
          say_same (self, self->earlier->pdata[i]);
          pps_interview_page_focus_answer (self);
          return;
        }
    }
}

static void
own_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  PpsAnswer *answer = pps_interview_page_get_answer (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (answer == NULL)
    return;

  /* The button that was pressed goes too. */
  pps_interview_page_focus_answer (self);
  done = pps_edit_say_own (self->workspace, answer, &error);
  pps_interview_page_note_edit (self, done, error);
}

static void
earlier_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_earlier_view_toggle (pps_question_view_get_earlier (self->question_view));
}

void
pps_interview_page_install_same_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.same", NULL, same_cb);
  gtk_widget_class_install_action (klass, "interview.same-as", "s", same_as_cb);
  gtk_widget_class_install_action (klass, "interview.own", NULL, own_cb);
  gtk_widget_class_install_action (klass, "interview.earlier", NULL, earlier_cb);
}

void
pps_interview_page_update_same_actions (PpsInterviewPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean asking
      = pps_interview_page_is_editable (self) && !self->reviewing && !self->parked_shown;
  gboolean earlier = self->earlier != NULL && self->earlier->len > 0;

  gtk_widget_action_set_enabled (widget, "interview.same", asking && earlier);
  gtk_widget_action_set_enabled (widget, "interview.same-as", asking && earlier);
  gtk_widget_action_set_enabled (widget, "interview.own", asking);
  gtk_widget_action_set_enabled (widget, "interview.earlier", earlier);
}
