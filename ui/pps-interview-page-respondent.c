/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

/* The second window, as far as the page has to do with it: opened by a key, told what is asked, and
 * blank as soon as the page is out of sight. What is noted is shown as it will stand on the canvas:
 * the findings that rest on this answer, and its words where there are none yet. What others said
 * is none of this respondent's business, and own notes are told to nobody. */

static void
append_line (GString *note, const char *text)
{
  if (*text != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
}

#define COME_BACK_MS 50

/* Nobody reads more than this across a table, and an answer can be a megabyte. */
#define LONGEST_NOTE 4000

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_NOTE)
    return g_strstrip (g_strdup (text));

  start = g_utf8_substring (text, 0, LONGEST_NOTE);

  return g_strconcat (g_strstrip (start), "…", NULL);
}

static char *
dup_note (PpsInterviewPage *self)
{
  PpsAnswer *answer = pps_interview_page_get_answer (self);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (PpsQuery) evidence = NULL;

  if (answer == NULL)
    return g_strdup ("");

  evidence = pps_query_new (pps_workspace_get_store (self->workspace), "answer-evidence",
                            pps_record_get_id (PPS_RECORD (answer)), NULL);
  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      g_autoptr (PpsRecord) finding
          = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING,
                                  pps_record_get_text (pps_query_get (evidence, i), "finding"));

      if (finding != NULL && g_hash_table_add (seen, finding))
        append_line (note, pps_record_get_text (finding, "text"));
    }
  if (note->len == 0)
    g_string_append (note, pps_record_get_text (PPS_RECORD (answer), "text"));

  return shorten (note->str);
}

static const char *
get_words (PpsInterviewPage *self, const PpsStep *step)
{
  const char *round
      = self->round != NULL ? pps_record_get_text (PPS_RECORD (self->round), "kind") : NULL;

  for (guint i = 0; i < step->n_questions; i++)
    {
      const PpsQuestion *question = step->questions[i];

      if (g_strcmp0 (pps_question_get_id (question), self->question) != 0)
        continue;
      if (pps_step_has_lead (step))
        return pps_bilingual_get (pps_question_get_lead (question, round), self->language);
      if (pps_question_get_statement (question) != NULL)
        return pps_bilingual_get (pps_question_get_statement (question), self->language);
    }

  return NULL;
}

void
pps_interview_page_tell_respondent (PpsInterviewPage *self)
{
  const PpsStep *step;
  const char *words = NULL;
  g_autofree char *name = NULL;
  g_autofree char *note = NULL;

  if (self->respondent == NULL)
    return;

  if (self->route != NULL && self->question != NULL && !self->reviewing)
    {
      step = pps_route_get_step (self->route, self->step);
      words = get_words (self, step);
      name = pps_route_dup_step_name (self->route, self->step, self->language);
      note = dup_note (self);
    }
  pps_respondent_window_show_question (self->respondent, words != NULL ? name : NULL, words, note);
}

void
pps_interview_page_blank_respondent (PpsInterviewPage *self)
{
  if (self->respondent != NULL)
    pps_respondent_window_set_blank (self->respondent, TRUE);
}

static gboolean
come_back_cb (gpointer data)
{
  PpsInterviewPage *self = data;

  self->come_back_id = 0;
  if (GTK_IS_WINDOW (self->root))
    gtk_window_present (GTK_WINDOW (self->root));

  return G_SOURCE_REMOVE;
}

/* A window that comes up is given the focus by most desktops, once; the talk is typed here. Who
 * goes to it later means to. The focus is asked back when its coming is done with. */
static void
active_cb (PpsInterviewPage *self)
{
  if (!self->come_back || !gtk_window_is_active (GTK_WINDOW (self->respondent)))
    return;

  self->come_back = FALSE;
  if (self->come_back_id == 0)
    self->come_back_id = g_timeout_add (COME_BACK_MS, come_back_cb, self);
}

static void
closed_cb (PpsInterviewPage *self)
{
  self->respondent = NULL;
}

static void
open_respondent (PpsInterviewPage *self)
{
  self->respondent = pps_respondent_window_new ();
  g_signal_connect_object (self->respondent, "destroy", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->respondent, "notify::is-active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  pps_interview_page_tell_respondent (self);
  self->come_back = TRUE;
  gtk_widget_show (GTK_WIDGET (self->respondent));
}

static void
respondent_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  if (self->interview == NULL)
    return;

  if (self->respondent == NULL)
    open_respondent (self);
  else
    pps_respondent_window_set_blank (self->respondent,
                                     !pps_respondent_window_is_blank (self->respondent));
}

static void
fullscreen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  if (self->interview == NULL || !GTK_IS_WINDOW (self->root))
    return;

  if (self->respondent == NULL)
    open_respondent (self);
  self->come_back = TRUE;
  pps_respondent_window_toggle_fullscreen (self->respondent, GTK_WINDOW (self->root));
}

void
pps_interview_page_close_respondent (PpsInterviewPage *self)
{
  g_clear_handle_id (&self->come_back_id, g_source_remove);
  if (self->respondent != NULL)
    gtk_window_destroy (GTK_WINDOW (self->respondent));
}

void
pps_interview_page_install_respondent_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.respondent", NULL, respondent_cb);
  gtk_widget_class_install_action (klass, "interview.respondent-fullscreen", NULL, fullscreen_cb);
}
