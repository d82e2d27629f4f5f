/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-edit-freeze.h"
#include "pps-edit-lock.h"
#include "pps-window.h"

/* One interview on the screen. The page knows where the interview is and hands its parts what they
 * show: the rail a route, the question a draft and an answer, the aside a note. Words live in
 * drafts, everything else in the study; after each commit the page shows again what stands there.
 * How it is opened is in pps-interview-page-open.c, how it follows the study in
 * pps-interview-page-follow.c, what its parts show in pps-interview-page-show.c; edits, keys and
 * the clock are in files of their own. */

G_DEFINE_FINAL_TYPE (PpsInterviewPage, pps_interview_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FLAGGED,
  PROP_LANGUAGE,
  PROP_RAIL_SHOWN,
  PROP_NOTES_SHOWN,
  PROP_PAUSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const PpsStep *
get_step (PpsInterviewPage *self)
{
  return pps_route_get_step (self->route, self->step);
}

static gboolean
is_of_step (const PpsStep *step, const char *question)
{
  for (guint i = 0; question != NULL && i < step->n_questions; i++)
    {
      if (g_str_equal (pps_question_get_id (step->questions[i]), question))
        return TRUE;
    }

  return FALSE;
}

static const char *
get_first_question (const PpsStep *step)
{
  return step->n_questions > 0 ? pps_question_get_id (step->questions[0]) : NULL;
}

static gboolean
refresh_cb (gpointer data)
{
  PpsInterviewPage *self = data;

  self->refresh_id = 0;
  pps_interview_page_refresh (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (PpsInterviewPage *self)
{
  if (self->interview != NULL && self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
stop_chosen_cb (PpsInterviewPage *self, guint stop, gboolean done)
{
  const PpsStop *chosen = pps_route_get_stop (self->route, stop);

  if (self->reviewing || self->parked_shown || get_step (self)->stop != stop)
    pps_interview_page_show_step (self, chosen->first, NULL, FALSE);

  if (done)
    {
      if (adw_flap_get_folded (self->rail_flap))
        adw_flap_set_reveal_flap (self->rail_flap, FALSE);
      pps_interview_page_focus_answer (self);
    }
}

static void
step_chosen_cb (PpsInterviewPage *self, guint step)
{
  pps_interview_page_show_step (self, step, NULL, TRUE);
}

static void
row_entered_cb (PpsInterviewPage *self, const char *question)
{
  if (g_strcmp0 (self->question, question) == 0)
    return;

  g_free (self->question);
  self->question = g_strdup (question);
  pps_interview_page_show_aside (self);
  pps_interview_page_show_notes_button (self);
  pps_interview_page_tell_respondent (self);
  pps_interview_page_keep_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLAGGED]);
}

static gboolean
show_fold_cb (gpointer data)
{
  PpsInterviewPage *self = data;

  self->fold_id = 0;
  gtk_widget_set_visible (self->rail_button, adw_flap_get_folded (self->rail_flap));
  if (self->interview != NULL)
    {
      pps_interview_page_show_done (self);
      pps_interview_page_show_consent (self);
      pps_interview_page_show_notes_button (self);
    }

  return G_SOURCE_REMOVE;
}

/* A flap folds while it is given its size: too late in that frame for the header to change. */
static void
folded_cb (PpsInterviewPage *self)
{
  pps_interview_page_follow_fold (self);
}

static void
focus_moved_cb (PpsInterviewPage *self)
{
  pps_interview_page_flush (self);
}

static void
pps_interview_page_map (GtkWidget *widget)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (pps_interview_page_parent_class)->map (widget);

  if (self->interview == NULL)
    return;

  pps_interview_page_start_clock (self);
  if (self->focus_owed)
    pps_interview_page_focus_answer (self);
}

static void
pps_interview_page_unmap (GtkWidget *widget)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_interview_page_flush (self);
  pps_interview_page_blank_respondent (self);
  if (self->clock_id != 0)
    {
      pps_interview_page_stop_clock (self);
      pps_interview_page_keep_place (self);
    }

  GTK_WIDGET_CLASS (pps_interview_page_parent_class)->unmap (widget);
}

static void
pps_interview_page_root (GtkWidget *widget)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (pps_interview_page_parent_class)->root (widget);

  /* Leaving the field, the window, and the talk for a call: all of them save. */
  self->root = GTK_WIDGET (gtk_widget_get_root (widget));
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                           G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (self->root))
    g_signal_connect_object (self->root, "notify::is-active", G_CALLBACK (focus_moved_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
pps_interview_page_unroot (GtkWidget *widget)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_interview_page_flush (self);
  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (pps_interview_page_parent_class)->unroot (widget);
}

static void
pps_interview_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (object);
  PpsAnswer *answer;

  switch (id)
    {
    case PROP_FLAGGED:
      answer = pps_interview_page_get_answer (self);
      g_value_set_boolean (value, answer != NULL
                                      && pps_record_get_boolean (PPS_RECORD (answer), "flagged"));
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language != NULL ? self->language : "");
      break;

    case PROP_RAIL_SHOWN:
      g_value_set_boolean (value, self->rail_shown);
      break;

    case PROP_NOTES_SHOWN:
      g_value_set_boolean (value, self->notes_shown);
      break;

    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Somebody who asks for a side wants to be in it, and nobody is to be left in one that is gone. */
static void
follow_shown (PpsInterviewPage *self, GtkWidget *side, gboolean shown, GtkWidget *first)
{
  GtkWidget *focus;

  if (self->root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  focus = gtk_root_get_focus (GTK_ROOT (self->root));
  if (shown)
    gtk_widget_grab_focus (first);
  else if (focus == NULL || focus == side || gtk_widget_is_ancestor (focus, side))
    pps_interview_page_focus_answer (self);
}

static void
pps_interview_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (object);

  switch (id)
    {
    case PROP_FLAGGED:
      pps_interview_page_set_flagged (self, g_value_get_boolean (value));
      break;

    case PROP_LANGUAGE:
      pps_interview_page_set_language (self, g_value_get_string (value));
      break;

    case PROP_PAUSED:
      pps_interview_page_set_paused (self, g_value_get_boolean (value));
      break;

    case PROP_RAIL_SHOWN:
      if (self->rail_shown != g_value_get_boolean (value))
        {
          self->rail_shown = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
          follow_shown (self, GTK_WIDGET (self->rail), self->rail_shown, GTK_WIDGET (self->rail));
        }
      break;

    case PROP_NOTES_SHOWN:
      if (self->notes_shown != g_value_get_boolean (value))
        {
          self->notes_shown = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
          follow_shown (self, GTK_WIDGET (self->aside), self->notes_shown,
                        pps_interview_aside_get_note (self->aside));
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pps_interview_page_dispose (GObject *object)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (object);
  GtkWidget *child;

  pps_interview_page_stop_clock (self);
  pps_interview_page_close_respondent (self);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->fold_id, g_source_remove);
  if (self->workspace != NULL)
    pps_interview_page_leave_drafts (self);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->left_behind, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->arrived, g_hash_table_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_object (&self->answer_list);
  g_clear_object (&self->sending);
  g_clear_pointer (&self->route, pps_route_unref);
  g_clear_object (&self->round);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_interview_page_parent_class)->dispose (object);
}

static void
pps_interview_page_finalize (GObject *object)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (object);

  g_free (self->language);
  g_free (self->question);

  G_OBJECT_CLASS (pps_interview_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PPS_TYPE_COLUMN);
  g_type_ensure (PPS_TYPE_CONSENT_VIEW);
  g_type_ensure (PPS_TYPE_INTERVIEW_ASIDE);
  g_type_ensure (PPS_TYPE_INTERVIEW_FOOT);
  g_type_ensure (PPS_TYPE_INTERVIEW_JUMP);
  g_type_ensure (PPS_TYPE_INTERVIEW_RAIL);
  g_type_ensure (PPS_TYPE_INTERVIEW_REVIEW);
  g_type_ensure (PPS_TYPE_PARKED_LIST);
  g_type_ensure (PPS_TYPE_QUESTION_VIEW);
  g_type_ensure (PPS_TYPE_STATEMENTS_VIEW);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, header);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, rail_button);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, notes_button);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, finish);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, done_place);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, done);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, unlock);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, unreadable);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, rail_flap);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, side_flap);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, rail);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, column);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, question_view);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, statements_view);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, review);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, consent_view);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, consent_button);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, consent_word);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, aside);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, foot);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, jump);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, send);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, parked_page);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewPage, parked);
  gtk_widget_class_bind_template_callback_full (widget_class, "send_chosen_cb",
                                                G_CALLBACK (pps_interview_page_send_chosen_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "parked_chosen_cb",
                                                G_CALLBACK (pps_interview_page_parked_chosen_cb));
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "jump_cb",
                                                G_CALLBACK (pps_interview_page_jump_cb));
  gtk_widget_class_bind_template_callback (widget_class, row_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_chosen_cb);
}

static void
pps_interview_page_class_init (PpsInterviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pps_interview_page_dispose;
  object_class->finalize = pps_interview_page_finalize;
  object_class->get_property = pps_interview_page_get_property;
  object_class->set_property = pps_interview_page_set_property;
  widget_class->map = pps_interview_page_map;
  widget_class->unmap = pps_interview_page_unmap;
  widget_class->root = pps_interview_page_root;
  widget_class->unroot = pps_interview_page_unroot;

  properties[PROP_FLAGGED] = g_param_spec_boolean ("flagged", NULL, NULL, FALSE, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_RAIL_SHOWN] = g_param_spec_boolean ("rail-shown", NULL, NULL, TRUE, flags);
  properties[PROP_NOTES_SHOWN] = g_param_spec_boolean ("notes-shown", NULL, NULL, FALSE, flags);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "interviewpage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  pps_interview_page_install_actions (widget_class);
  pps_interview_page_install_consent_actions (widget_class);
  bind_template (widget_class);
}

static void
pps_interview_page_init (PpsInterviewPage *self)
{
  self->rail_shown = TRUE;
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->arrived = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left_behind = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (pps_question_view_get_lines (self->question_view), "saved",
                           G_CALLBACK (pps_interview_page_show_saved), self, G_CONNECT_SWAPPED);
  pps_interview_page_add_keys (self);
}

GtkWidget *
pps_interview_page_new (PpsWorkspace *workspace)
{
  PpsInterviewPage *self = g_object_new (PPS_TYPE_INTERVIEW_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  pps_interview_page_update_actions (self);

  return GTK_WIDGET (self);
}

void
pps_interview_page_follow_fold (PpsInterviewPage *self)
{
  if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_fold_cb, self, NULL);
}

void
pps_interview_page_flush (PpsInterviewPage *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_INTERVIEW_PAGE (self));

  pps_line_list_save (pps_question_view_get_lines (self->question_view));
  if (self->drafts != NULL && !pps_drafts_save (self->drafts, &error))
    pps_interview_foot_set_failure (self->foot, error->message);
}

void
pps_interview_page_show_step (PpsInterviewPage *self,
                              guint step,
                              const char *question,
                              gboolean focus)
{
  const PpsStep *to = pps_route_get_step (self->route, step);

  pps_interview_page_flush (self);

  g_free (self->question);
  self->step = step;
  self->reviewing = FALSE;
  self->parked_shown = FALSE;
  self->question = g_strdup (is_of_step (to, question) ? question : get_first_question (to));

  pps_interview_page_show_question (self);
  pps_interview_page_refresh (self);
  pps_interview_page_keep_place (self);
  pps_column_scroll_to_top (self->column);
  if (focus)
    pps_interview_page_focus_answer (self);
  /* A question is read from the top, wherever the caret stands in what was said to it. */
  if (pps_step_has_lead (to))
    pps_column_scroll_to_top (self->column);
}

void
pps_interview_page_focus_answer (PpsInterviewPage *self)
{
  if (self->route == NULL)
    return;

  self->focus_owed = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->focus_owed)
    return;

  if (self->reviewing)
    pps_interview_review_enter (self->review);
  else if (self->parked_shown)
    gtk_widget_child_focus (self->parked_page, GTK_DIR_TAB_FORWARD);
  else if (pps_step_is_consent (get_step (self)))
    pps_consent_view_enter (self->consent_view);
  else if (pps_step_has_lead (get_step (self)))
    gtk_widget_grab_focus (pps_question_view_get_answer (self->question_view));
  else
    pps_statements_view_enter (self->statements_view, self->question);
}

gboolean
pps_interview_page_is_editable (PpsInterviewPage *self)
{
  return self->interview != NULL
         && !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
         && !pps_edit_is_locked (self->interview)
         && !pps_edit_is_interview_frozen (self->workspace, self->interview)
         && !g_str_equal (pps_record_get_text (PPS_RECORD (self->interview), "state"), "done");
}

PpsAnswer *
pps_interview_page_get_answer (PpsInterviewPage *self)
{
  return self->question != NULL ? g_hash_table_lookup (self->answers, self->question) : NULL;
}

void
pps_interview_page_note_edit (PpsInterviewPage *self, gboolean done, const GError *error)
{
  if (done)
    pps_interview_page_show_saved (self);
  else
    pps_window_report (GTK_WIDGET (self), error);

  pps_interview_page_refresh (self);
}
