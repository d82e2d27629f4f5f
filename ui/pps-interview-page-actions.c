/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-event.h"
#include "pps-edit.h"
#include "pps-field-draft.h"
#include "pps-sent-words.h"
#include "pps-window.h"

/* The actions of the page, `interview.*`: where to go, and each edit that is not typing. An edit
 * either is on disk when its action returns, or the widgets show again what is. */

static void
move (PpsInterviewPage *self, int by)
{
  int step = (int) self->step + by;

  if (self->parked_shown)
    {
      pps_interview_page_set_parked_shown (self, FALSE);
      pps_interview_page_focus_answer (self);
      return;
    }

  /* After the last question comes the review; before the review what was asked last. */
  if (self->reviewing || (self->route != NULL && step == (int) pps_route_get_n_steps (self->route)))
    {
      pps_interview_page_set_reviewing (self, by > 0);
      pps_interview_page_focus_answer (self);
      return;
    }

  if (self->route != NULL && step >= 0 && step < (int) pps_route_get_n_steps (self->route))
    pps_interview_page_show_step (self, step, NULL, TRUE);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (PPS_INTERVIEW_PAGE (widget), 1);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (PPS_INTERVIEW_PAGE (widget), -1);
}

/* Returns: (nullable): id of the first flagged question of a step */
static const char *
find_flagged (PpsInterviewPage *self, const PpsStep *step)
{
  for (guint i = 0; i < step->n_questions; i++)
    {
      const char *id = pps_question_get_id (step->questions[i]);
      PpsAnswer *answer = g_hash_table_lookup (self->answers, id);

      if (answer != NULL && pps_record_get_boolean (PPS_RECORD (answer), "flagged"))
        return id;
    }

  return NULL;
}

/* Onwards from here, and around. */
static void
next_flagged_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  guint n = pps_route_get_n_steps (self->route);

  for (guint i = 1; i <= n; i++)
    {
      guint step = (self->step + i) % n;
      const char *question = find_flagged (self, pps_route_get_step (self->route, step));

      if (question != NULL)
        {
          pps_interview_page_show_step (self, step, question, TRUE);
          return;
        }
    }
}

static void
jump_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  int below = gtk_widget_get_height (self->header);

  gtk_popover_set_pointing_to (GTK_POPOVER (self->jump),
                               &(GdkRectangle){ gtk_widget_get_width (widget) / 2, below, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->jump));
}

static char *
describe_mark (int mark)
{
  if (mark == 0)
    return g_strdup (_ ("Mark: no opinion"));
  if (mark <= 2)
    /* Translators: a low mark; the key leads to where the reason is written. */
    return g_strdup_printf (_ ("Mark: %d. Why? Alt+R"), mark);

  /* Translators: %d is a mark, from 1 to 5. */
  return g_strdup_printf (_ ("Mark: %d"), mark);
}

/* By key, the row that shows it may be out of sight, and nobody is to look for it during a talk. */
static void
state_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  const char *state = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  /* Words first: they make a state of their own, and the user's is to stand. */
  pps_interview_page_flush (self);
  done = pps_edit_answer_state (self->workspace, self->interview, self->question, state, &error);
  pps_interview_page_note_edit (self, done, error);
  if (done && *state != '\0')
    pps_interview_foot_tell (self->foot, pps_describe_word ("answer", state, self->language));
}

static void
mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  const char *id;
  const PpsQuestion *question;
  gboolean done;
  int mark;

  g_variant_get (parameter, "(&si)", &id, &mark);
  if (*id == '\0')
    id = self->question;

  question = pps_guide_find_question (
      pps_workspace_get_guide (self->workspace, self->interview, NULL), id);
  if (question == NULL || pps_question_get_statement (question) == NULL)
    return;

  done = pps_edit_answer_mark (self->workspace, self->interview, id, mark, &error);
  pps_interview_page_note_edit (self, done, error);
  if (!done || mark < 0)
    return;
  told = describe_mark (mark);
  pps_interview_foot_tell (self->foot, told);
}

static void
reason_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  if (pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    pps_question_view_go_to_reason (self->question_view);
  else
    pps_statements_view_go_to_reason (self->statements_view, self->question);
}

static void
probe_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean ticked;
  gboolean done;
  const char *probe;

  g_variant_get (parameter, "(&sb)", &probe, &ticked);
  done = pps_edit_answer_probe (self->workspace, self->interview, self->question, probe, ticked,
                                &error);
  pps_interview_page_note_edit (self, done, error);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  pps_interview_page_flush (PPS_INTERVIEW_PAGE (widget));
  if (PPS_IS_SENT_WORDS (focus))
    pps_field_draft_flush (focus);
}

static void
switch_language_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_interview_page_set_language (self, g_strcmp0 (self->language, "nl") == 0 ? "en" : "nl");
}

typedef enum
{
  REGION_RAIL,
  REGION_ANSWER,
  REGION_NOTE,
  N_REGIONS
} Region;

static Region
get_region (PpsInterviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rail)))
    return REGION_RAIL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->aside)))
    return REGION_NOTE;

  return REGION_ANSWER;
}

static void
cycle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  Region region
      = (get_region (self) + (g_variant_get_boolean (parameter) ? 1 : N_REGIONS - 1)) % N_REGIONS;

  switch (region)
    {
    case REGION_RAIL:
      adw_flap_set_reveal_flap (self->rail_flap, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->rail));
      break;

    case REGION_NOTE:
      if (self->question == NULL)
        {
          pps_interview_page_focus_answer (self);
          break;
        }
      adw_flap_set_reveal_flap (self->side_flap, TRUE);
      gtk_widget_grab_focus (pps_interview_aside_get_note (self->aside));
      break;

    case REGION_ANSWER:
    case N_REGIONS:
    default:
      pps_interview_page_focus_answer (self);
      break;
    }
}

void
pps_interview_page_set_flagged (PpsInterviewPage *self, gboolean flagged)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!pps_interview_page_is_editable (self) || self->question == NULL)
    return;

  done = pps_edit_answer_flag (self->workspace, self->interview, self->question, flagged, &error);
  pps_interview_page_note_edit (self, done, error);
}

void
pps_interview_page_set_language (PpsInterviewPage *self, const char *language)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->interview == NULL || g_strcmp0 (self->language, language) == 0)
    return;

  done = pps_edit_switch_language (self->workspace, self->interview, language, self->question,
                                   &error);
  pps_interview_page_note_edit (self, done, error);
}

void
pps_interview_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.next", NULL, next_cb);
  gtk_widget_class_install_action (klass, "interview.previous", NULL, previous_cb);
  gtk_widget_class_install_action (klass, "interview.jump", NULL, jump_cb);
  gtk_widget_class_install_action (klass, "interview.next-flagged", NULL, next_flagged_cb);
  gtk_widget_class_install_action (klass, "interview.state", "s", state_cb);
  gtk_widget_class_install_action (klass, "interview.mark", "(si)", mark_cb);
  gtk_widget_class_install_action (klass, "interview.reason", NULL, reason_cb);
  gtk_widget_class_install_action (klass, "interview.probe", "(sb)", probe_cb);
  gtk_widget_class_install_action (klass, "interview.save", NULL, save_cb);
  gtk_widget_class_install_action (klass, "interview.switch-language", NULL, switch_language_cb);
  gtk_widget_class_install_action (klass, "interview.cycle", "b", cycle_cb);
  pps_interview_page_install_review_actions (klass);
  pps_interview_page_install_quote_actions (klass);
  pps_interview_page_install_clock_actions (klass);
  pps_interview_page_install_respondent_actions (klass);
  pps_interview_page_install_same_actions (klass);
  pps_interview_page_install_words_actions (klass);
  pps_interview_page_install_park_actions (klass);
  pps_interview_page_install_undo_actions (klass);
  gtk_widget_class_install_property_action (klass, "interview.flag", "flagged");
  gtk_widget_class_install_property_action (klass, "interview.language", "language");
  gtk_widget_class_install_property_action (klass, "interview.rail", "rail-shown");
  gtk_widget_class_install_property_action (klass, "interview.notes", "notes-shown");
}

void
pps_interview_page_update_actions (PpsInterviewPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  gboolean editable = pps_interview_page_is_editable (self);
  /* In the review, in what is parked and at consent there is no question that a key could be about.
   */
  gboolean asking = editable && !self->reviewing && !self->parked_shown && self->question != NULL;
  guint n_steps = self->route != NULL ? pps_route_get_n_steps (self->route) : 0;

  gtk_widget_action_set_enabled (widget, "interview.previous",
                                 self->reviewing || self->parked_shown || self->step > 0);
  gtk_widget_action_set_enabled (widget, "interview.next", !self->reviewing && n_steps > 0);
  gtk_widget_action_set_enabled (widget, "interview.jump", self->route != NULL);
  gtk_widget_action_set_enabled (widget, "interview.next-flagged", self->route != NULL);
  gtk_widget_action_set_enabled (widget, "interview.reason", self->route != NULL);
  gtk_widget_action_set_enabled (widget, "interview.state", asking);
  gtk_widget_action_set_enabled (widget, "interview.mark", asking);
  gtk_widget_action_set_enabled (widget, "interview.probe", asking);
  pps_interview_page_update_quote_actions (self);
  pps_interview_page_update_same_actions (self);
  pps_interview_page_update_park_actions (self);
  pps_interview_page_update_undo_actions (self);
  gtk_widget_action_set_enabled (widget, "interview.flag", asking);
  gtk_widget_action_set_enabled (widget, "interview.note-time", asking);
  gtk_widget_action_set_enabled (widget, "interview.pause", editable);
  gtk_widget_action_set_enabled (widget, "interview.consent", self->route != NULL);
  gtk_widget_action_set_enabled (widget, "interview.notes", self->question != NULL);
  gtk_widget_action_set_enabled (widget, "interview.language", writable);
  gtk_widget_action_set_enabled (widget, "interview.switch-language", writable);
  gtk_widget_action_set_enabled (widget, "interview.finish", editable);
  gtk_widget_action_set_enabled (widget, "interview.review", self->route != NULL);
  gtk_widget_action_set_enabled (widget, "interview.unlock",
                                 self->interview != NULL && writable && !editable);
}
