/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-permission.h"

/* Consent on the interview page: the step before the first question, and the sign that it is
 * missing, in the rail and in the head, until it is not. It never stands in the way of the talk. */

gboolean
pps_interview_page_is_at_consent (PpsInterviewPage *self)
{
  return self->route != NULL && pps_step_is_consent (pps_route_get_step (self->route, self->step));
}

/* Where there is little room the icon alone stays; its name says the rest. */
static void
show_in_head (PpsInterviewPage *self, PpsConsentState state)
{
  const char *text
      = state == PPS_CONSENT_WITHDRAWN ? _ ("Consent withdrawn") : _ ("Consent missing");

  gtk_widget_set_visible (self->consent_button,
                          state != PPS_CONSENT_GIVEN && !pps_interview_page_is_at_consent (self));
  gtk_label_set_text (self->consent_word, text);
  gtk_widget_set_visible (GTK_WIDGET (self->consent_word), !adw_flap_get_folded (self->rail_flap));
  gtk_widget_set_tooltip_text (self->consent_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->consent_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
pps_interview_page_show_consent (PpsInterviewPage *self)
{
  PpsConsentState state;

  if (self->interview == NULL || self->route == NULL)
    {
      gtk_widget_set_visible (self->consent_button, FALSE);
      return;
    }

  state = pps_permission_get_state (self->workspace, self->interview);
  pps_interview_rail_set_consent (self->rail, state);
  show_in_head (self, state);
  if (pps_interview_page_is_at_consent (self))
    pps_consent_view_show (self->consent_view, self->workspace, self->interview);
}

guint
pps_interview_page_get_first_step (PpsInterviewPage *self)
{
  return pps_permission_get_state (self->workspace, self->interview) == PPS_CONSENT_GIVEN ? 1 : 0;
}

static void
consent_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  if (self->route != NULL)
    pps_interview_page_show_step (self, 0, NULL, TRUE);
}

static void
consent_saved_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pps_interview_page_show_saved (PPS_INTERVIEW_PAGE (widget));
}

void
pps_interview_page_install_consent_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.consent", NULL, consent_cb);
  gtk_widget_class_install_action (klass, "interview.consent-saved", NULL, consent_saved_cb);
}
