/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-edit-undo.h"
#include "pps-edit.h"
#include "pps-window.h"

/* Undo and redo on the interview page, in the order in which things were done: words that were
 * typed last are taken back by the text they stand in, word by word, and whatever else was done
 * last by the study, wherever it stood. The page goes there and says what it was. What was done
 * outside the interview stays out of its reach: nobody sees it here. */

static const struct
{
  const char *verb;
  const char *name;
} things[] = {
  { "answer", N_ ("words") },
  { "note", N_ ("own note") },
  { "state", N_ ("state of the answer") },
  { "reason", N_ ("reason") },
  { "mark", N_ ("mark") },
  { "probe", N_ ("tick") },
  { "flag", N_ ("flag") },
  { "quote", N_ ("key quote") },
  { "unquote", N_ ("key quote") },
  { "permission", N_ ("permission to quote") },
  { "send", N_ ("sent words") },
  { "bring-back", N_ ("sent words") },
  { "same", N_ ("the same as then") },
  { "not-same", N_ ("the same as then") },
  { "language", N_ ("language of the questions") },
};

/* What makes an interview one that can be answered is not taken back by a key on its page. */
static const char *const beginnings[]
    = { "add-interview", "start-interview", "unlock-interview", NULL };

static const char *
name_thing (const char *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      if (g_str_equal (things[i].verb, verb))
        return _ (things[i].name);
    }

  return _ ("change");
}

static void
tell (PpsInterviewPage *self, gboolean redo, const char *verb, int step)
{
  g_autofree char *where
      = step >= 0 ? pps_route_dup_step_name (self->route, step, self->language) : NULL;
  g_autofree char *what = where != NULL ? g_strdup_printf ("%s · %s", name_thing (verb), where)
                                        : g_strdup (name_thing (verb));
  /* Translators: %s is what it was, and where: mark · Partners. */
  g_autofree char *message = g_strdup_printf (redo ? _ ("Redone: %s") : _ ("Undone: %s"), what);

  pps_window_toast_latest (GTK_WIDGET (self), message);
}

/* Whether the text that has the focus takes the step itself. */
static gboolean
step_in_text (PpsInterviewPage *self, gboolean redo)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (GTK_ROOT (self->root)) : NULL;
  const char *action = redo ? "text.redo" : "text.undo";
  GtkTextBuffer *buffer;
  PpsTextDraft *draft;

  if (GTK_IS_TEXT (focus))
    return gtk_widget_activate_action (focus, action, NULL);
  if (!GTK_IS_TEXT_VIEW (focus) || !gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  draft = pps_drafts_find (self->drafts, buffer);
  if (draft != NULL
          ? !pps_text_draft_takes_step (draft, redo)
          : !(redo ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)))
    return FALSE;

  return gtk_widget_activate_action (focus, action, NULL);
}

static void
go_to (PpsInterviewPage *self, int step, const char *question)
{
  if (step >= 0
      && (self->reviewing || self->parked_shown || g_strcmp0 (self->question, question) != 0))
    pps_interview_page_show_step (self, step, question, TRUE);
}

static void
take_step (PpsInterviewPage *self, gboolean redo)
{
  g_autofree char *question = NULL;
  g_autofree char *verb = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;
  int step;

  if (self->interview == NULL || step_in_text (self, redo))
    return;

  pps_interview_page_flush (self);
  if (!pps_edit_peek_step (self->workspace, self->interview, redo, &verb, &question)
      || g_strv_contains (beginnings, verb))
    {
      pps_window_toast_latest (GTK_WIDGET (self),
                               redo ? _ ("There is nothing to redo in this interview")
                                    : _ ("There is nothing to undo in this interview"));
      return;
    }

  done = redo ? pps_edit_redo (self->workspace, &error) : pps_edit_undo (self->workspace, &error);
  pps_interview_page_note_edit (self, done, error);
  if (!done)
    return;

  if (redo)
    pps_edit_drop_detours (self->workspace);
  step = pps_route_find (self->route, question);
  go_to (self, step, question);
  tell (self, redo, verb, step);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (PPS_INTERVIEW_PAGE (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (PPS_INTERVIEW_PAGE (widget), TRUE);
}

void
pps_interview_page_install_undo_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "interview.redo", NULL, redo_cb);
}

void
pps_interview_page_update_undo_actions (PpsInterviewPage *self)
{
  gboolean editable = pps_interview_page_is_editable (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.undo", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.redo", editable);
}
