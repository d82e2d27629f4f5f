/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-earlier.h"

/* What the parts of the interview page show: where the interview is, in words. Each function shows
 * one part again from the state of the page; none changes it, but for what the aside holds. */

static const char *
get_round_kind (PpsInterviewPage *self)
{
  return self->round != NULL ? pps_record_get_text (PPS_RECORD (self->round), "kind") : NULL;
}

/* That somebody went into it again after it was done is to be seen while it is so. */
static void
append_unlocked (PpsInterviewPage *self, GString *subtitle)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autofree char *when = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  if (!g_str_equal (pps_record_get_text (PPS_RECORD (self->interview), "state"), "running"))
    return;

  when = pps_store_dup_last_time (store, self->interview, "unlock-interview");
  if (when == NULL)
    return;

  moment = pps_describe_moment (when, pps_describe_language ());
  /* Translators: %s is a day and a time: 22 Nov 14:03. */
  text = g_strdup_printf (_ ("Unlocked %s"), moment);
  pps_describe_append (subtitle, " · ", text);
}

void
pps_interview_page_show_title (PpsInterviewPage *self)
{
  g_autoptr (PpsPartnership) partnership
      = pps_describe_partnership_of (self->workspace, PPS_RECORD (self->interview));
  g_autofree char *who
      = pps_describe_interview (self->workspace, self->interview, pps_describe_language ());
  /* Translators: %s is who is interviewed: a code and a group. */
  g_autofree char *title = g_strdup_printf (_ ("Interview %s"), who);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (partnership != NULL)
    g_string_append (subtitle, pps_record_get_text (PPS_RECORD (partnership), "name"));
  if (self->round != NULL && pps_record_has_text (PPS_RECORD (self->round), "name"))
    g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "",
                            pps_record_get_text (PPS_RECORD (self->round), "name"));

  append_unlocked (self, subtitle);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle->str);
}

/* At the last question there is one thing left to do, also where there is little room. */
static void
show_finish (PpsInterviewPage *self, gboolean editable)
{
  gboolean last = self->step + 1 == pps_route_get_n_steps (self->route);

  gtk_widget_set_visible (self->finish, editable && !self->reviewing
                                            && (last || !adw_flap_get_folded (self->rail_flap)));
  if (last)
    gtk_widget_add_css_class (self->finish, "suggested-action");
  else
    gtk_widget_remove_css_class (self->finish, "suggested-action");
}

void
pps_interview_page_show_done (PpsInterviewPage *self)
{
  gboolean editable = pps_interview_page_is_editable (self);
  gboolean read_only = pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  gboolean frozen = pps_edit_is_interview_frozen (self->workspace, self->interview);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (frozen)
    text = g_strdup (_ ("This round is frozen: it stays as it was reported."));
  else if (read_only)
    text = g_strdup (_ ("This study is open for reading only."));
  else
    {
      date = pps_describe_date (pps_record_get_text (PPS_RECORD (self->interview), "ended"),
                                pps_describe_language ());
      /* Translators: %s is a date. */
      text = *date != '\0'
                 ? g_strdup_printf (_ ("This interview was finished on %s, and is locked."), date)
                 : g_strdup (_ ("This interview is finished, and locked."));
    }

  gtk_label_set_text (self->done, text);
  gtk_widget_set_visible (self->unlock, !read_only && !frozen);
  show_finish (self, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->done_place), !editable);
  gtk_revealer_set_reveal_child (self->done_place, !editable);
}

void
pps_interview_page_show_neighbours (PpsInterviewPage *self)
{
  guint n_steps = pps_route_get_n_steps (self->route);
  g_autofree char *previous = NULL;
  g_autofree char *next = NULL;

  if (self->reviewing)
    previous = pps_route_dup_short_step_name (self->route, self->step, self->language);
  else if (self->step > 0)
    previous = pps_route_dup_short_step_name (self->route, self->step - 1, self->language);
  if (!self->reviewing && self->step + 1 == n_steps)
    next = g_strdup (_ ("Is everything there?"));
  else if (!self->reviewing)
    next = pps_route_dup_short_step_name (self->route, self->step + 1, self->language);

  pps_interview_foot_set_neighbours (self->foot, previous, next);
}

void
pps_interview_page_show_aside (PpsInterviewPage *self)
{
  g_autofree char *about = pps_route_dup_step_name (self->route, self->step, self->language);

  /* There are no notes on consent, and no earlier one counts. */
  gtk_widget_set_visible (GTK_WIDGET (self->aside), self->question != NULL);
  pps_interview_page_show_notes_button (self);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  if (self->question == NULL)
    return;

  self->earlier = pps_earlier_list_answers (self->workspace, self->interview, self->question);
  pps_interview_aside_show (self->aside, pps_drafts_get (self->drafts, self->question, "note"),
                            about);
}

/* The button tells of what is behind it. Where there is little room there is the menu, and a key.
 */
void
pps_interview_page_show_notes_button (PpsInterviewPage *self)
{
  PpsAnswer *answer = pps_interview_page_get_answer (self);
  gboolean noted = answer != NULL && pps_record_has_text (PPS_RECORD (answer), "note");
  const char *name = noted ? _ ("Own note (written)") : _ ("Own note");
  g_autofree char *tooltip = g_strdup_printf ("%s (Alt+N)", name);

  gtk_widget_set_visible (self->notes_button,
                          self->question != NULL && !adw_flap_get_folded (self->rail_flap));
  gtk_widget_set_tooltip_text (self->notes_button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (noted)
    gtk_widget_add_css_class (self->notes_button, "accent");
  else
    gtk_widget_remove_css_class (self->notes_button, "accent");
}

void
pps_interview_page_show_language (PpsInterviewPage *self)
{
  pps_interview_rail_show (self->rail, self->route, self->language);
  pps_interview_jump_show (self->jump, self->route, self->language, get_round_kind (self));
}

void
pps_interview_page_show_place (PpsInterviewPage *self)
{
  const PpsStep *step = pps_route_get_step (self->route, self->step);
  gboolean asking = !self->reviewing && !self->parked_shown;
  gboolean consent = pps_step_is_consent (step);
  gboolean lead = pps_step_has_lead (step);

  gtk_widget_set_visible (GTK_WIDGET (self->question_view), asking && lead);
  gtk_widget_set_visible (GTK_WIDGET (self->consent_view), asking && consent);
  gtk_widget_set_visible (GTK_WIDGET (self->statements_view), asking && !lead && !consent);
  gtk_widget_set_visible (GTK_WIDGET (self->review), self->reviewing);
  gtk_widget_set_visible (self->parked_page, self->parked_shown);
  if (self->parked_shown)
    pps_interview_rail_select_parked (self->rail);
  else
    pps_interview_rail_select (self->rail, step->stop);
}

void
pps_interview_page_show_question (PpsInterviewPage *self)
{
  const PpsStep *step = pps_route_get_step (self->route, self->step);
  g_autofree char *name = pps_route_dup_step_name (self->route, self->step, self->language);
  gboolean consent = pps_step_is_consent (step);
  gboolean lead = pps_step_has_lead (step);

  if (consent)
    {
      pps_consent_view_show (self->consent_view, self->workspace, self->interview);
    }
  else if (lead)
    {
      pps_question_view_show (self->question_view, step->questions[0], name, get_round_kind (self),
                              self->language, self->drafts);
      pps_line_list_show (pps_question_view_get_lines (self->question_view), self->workspace,
                          self->interview, self->question,
                          step->pane != NULL ? step->pane->table : NULL);
    }
  else
    pps_statements_view_show (self->statements_view, step, name, self->language, self->drafts);
  pps_interview_page_show_aside (self);
  if (lead)
    pps_question_view_show_earlier (self->question_view, self->workspace, self->earlier);
  else
    pps_statements_view_show_earlier (self->statements_view, self->workspace, self->interview);

  pps_interview_page_show_place (self);
  pps_interview_page_show_neighbours (self);
}

void
pps_interview_page_show_saved (PpsInterviewPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  pps_interview_foot_set_failure (self->foot, NULL);
  pps_interview_foot_set_saved (self->foot, now);
}
