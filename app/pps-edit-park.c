/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-park.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-span.h"

/* Verbs of sending words to another pane. Each is one edit: the words leave and arrive in one
 * transaction, and are nowhere twice. */

gboolean
pps_answer_is_sent (PpsAnswer *self)
{
  g_return_val_if_fail (PPS_IS_ANSWER (self), FALSE);

  return pps_record_get_text (PPS_RECORD (self), "said-at") != NULL;
}

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);

  return FALSE;
}

static PpsInterview *
get_interview (PpsWorkspace *workspace, PpsAnswer *answer)
{
  return pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                               pps_record_get_text (PPS_RECORD (answer), "interview"));
}

/* Returns: (nullable): id of the question about @pane in the guide of @interview; empty for words
 * that are parked */
static const char *
find_question (PpsWorkspace *workspace, PpsInterview *interview, const char *pane, GError **error)
{
  const PpsQuestion *question;
  PpsGuide *guide;

  if (*pane == '\0')
    return "";

  guide = pps_workspace_get_guide (workspace, interview, error);
  if (guide == NULL)
    return NULL;

  question = pps_guide_find_pane_question (guide, pane);
  if (question == NULL)
    {
      fail (error, _ ("The guide of this interview does not ask about that pane."));
      return NULL;
    }

  return pps_question_get_id (question);
}

/* Gives what stands on words to the answer that they are in now. @start and @end are the words in
 * the answer they leave, @by how far they move. */
static gboolean
hand_over (PpsStore *store,
           const char *query,
           PpsAnswer *from,
           PpsAnswer *to,
           guint start,
           guint end,
           int by,
           GError **error)
{
  g_autoptr (PpsQuery) spans
      = pps_query_new (store, query, pps_record_get_id (PPS_RECORD (from)), NULL);

  for (guint i = 0; i < pps_query_get_n (spans); i++)
    {
      PpsRecord *span = pps_query_get (spans, i);
      gint64 first;
      gint64 last;

      if (!pps_record_get_integer (span, "start", &first)
          || !pps_record_get_integer (span, "end", &last) || first < start || last > end
          || first >= last)
        continue;

      if (!pps_store_write_text (store, span, "answer", pps_record_get_id (PPS_RECORD (to)), error)
          || !pps_store_write_integer (store, span, "start", first + by, error)
          || !pps_store_write_integer (store, span, "end", last + by, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
hand_over_all (
    PpsStore *store, PpsAnswer *from, PpsAnswer *to, guint start, guint end, int by, GError **error)
{
  return hand_over (store, "answer-evidence", from, to, start, end, by, error)
         && hand_over (store, "answer-quotes", from, to, start, end, by, error);
}

static PpsAnswer *
add_sent (PpsStore *store,
          PpsAnswer *source,
          const char *question,
          const char *pane,
          const char *words,
          GError **error)
{
  g_autoptr (PpsAnswer) sent = pps_store_add (store, PPS_TYPE_ANSWER, error);

  if (sent == NULL
      || !pps_store_write_text (store, sent, "interview",
                                pps_record_get_text (PPS_RECORD (source), "interview"), error)
      || !pps_store_write_text (store, sent, "question", question, error)
      || !pps_store_write_text (store, sent, "pane", pane, error)
      || !pps_store_write_text (store, sent, "text", words, error)
      || !pps_store_write_text (store, sent, "state", "answered", error)
      || !pps_store_write_text (store, sent, "said-at", pps_record_get_id (PPS_RECORD (source)),
                                error))
    return NULL;

  return g_steal_pointer (&sent);
}

/* What is left of a text without the words from @start to @end: one space of those around them. */
static char *
leave_out (const char *text, guint start, guint end)
{
  const char *first = g_utf8_offset_to_pointer (text, start);
  const char *last = g_utf8_offset_to_pointer (text, end);
  gboolean parted = first == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (first)));
  g_autofree char *head = NULL;

  while (parted && *last != '\0' && g_unichar_isspace (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);
  head = g_strndup (text, first - text);
  if (*last == '\0')
    g_strchomp (head);

  return g_strconcat (head, last, NULL);
}

PpsAnswer *
pps_edit_send_words (PpsWorkspace *workspace,
                     PpsAnswer *answer,
                     guint start,
                     guint end,
                     const char *pane,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsAnswer) sent = NULL;
  g_autofree char *words = NULL;
  g_autofree char *left = NULL;
  const char *question;
  const char *text;

  g_return_val_if_fail (PPS_IS_ANSWER (answer), NULL);
  g_return_val_if_fail (pane != NULL, NULL);

  text = pps_record_get_text (PPS_RECORD (answer), "text");
  if (start == end)
    {
      start = 0;
      end = g_utf8_strlen (text, -1);
    }
  words = pps_span_cut (text, &start, &end);
  interview = get_interview (workspace, answer);
  if (*words == '\0' || interview == NULL)
    {
      fail (error, _ ("There are no words here to send to another pane."));
      return NULL;
    }
  if (*pane != '\0' && g_str_equal (pps_record_get_text (PPS_RECORD (answer), "pane"), pane))
    {
      fail (error, _ ("These words stand in that pane already."));
      return NULL;
    }

  question = find_question (workspace, interview, pane, error);
  if (question == NULL || !pps_store_begin (store, "send", error))
    return NULL;

  left = leave_out (text, start, end);
  sent = add_sent (store, answer, question, pane, words, error);
  if (!pps_edit_end (
          store,
          sent != NULL && hand_over_all (store, answer, sent, start, end, -(int) start, error)
              && pps_edit_write_words (store, answer, left, error)
              && pps_edit_write_event (store, interview, "changed",
                                       pps_record_get_text (PPS_RECORD (answer), "question"),
                                       "said-at", error),
          error))
    return NULL;

  return g_steal_pointer (&sent);
}

gboolean
pps_edit_send_on (PpsWorkspace *workspace, PpsAnswer *sent, const char *pane, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsInterview) interview = NULL;
  const char *question;

  g_return_val_if_fail (PPS_IS_ANSWER (sent), FALSE);
  g_return_val_if_fail (pps_answer_is_sent (sent), FALSE);

  interview = get_interview (workspace, sent);
  if (interview == NULL)
    return fail (error, _ ("There are no words here to send to another pane."));

  question = find_question (workspace, interview, pane, error);

  return question != NULL && pps_store_begin (store, "send", error)
         && pps_edit_end (store,
                          pps_store_write_text (store, sent, "question", question, error)
                              && pps_store_write_text (store, sent, "pane", pane, error),
                          error);
}

gboolean
pps_edit_bring_back (PpsWorkspace *workspace, PpsAnswer *sent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) source = NULL;
  g_autofree char *text = NULL;
  const char *before;
  const char *words;
  guint length;

  g_return_val_if_fail (PPS_IS_ANSWER (sent), FALSE);

  source = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                 pps_record_get_text (PPS_RECORD (sent), "said-at"));
  if (source == NULL)
    return fail (error, _ ("The answer in which these words were said is not there any more."));

  before = pps_record_get_text (PPS_RECORD (source), "text");
  words = pps_record_get_text (PPS_RECORD (sent), "text");
  text = g_strconcat (before, *before != '\0' ? " " : "", words, NULL);
  length = g_utf8_strlen (text, -1) - g_utf8_strlen (words, -1);

  return pps_store_begin (store, "bring-back", error)
         && pps_edit_end (
             store,
             pps_edit_write_words (store, source, text, error)
                 && hand_over_all (store, sent, source, 0, G_MAXINT, (int) length, error)
                 && pps_store_remove (store, sent, error),
             error);
}

gboolean
pps_edit_reword_sent (PpsWorkspace *workspace, PpsAnswer *sent, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *plain = NULL;
  g_autoptr (PpsInterview) interview = NULL;

  g_return_val_if_fail (PPS_IS_ANSWER (sent), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  plain = g_strstrip (g_strdup (text));
  interview = get_interview (workspace, sent);
  if (g_str_equal (text, pps_record_get_text (PPS_RECORD (sent), "text")))
    return TRUE;
  if (*plain == '\0' || interview == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("Words that were sent cannot be empty. Bring them back, and delete "
                              "them where they were said."));
      return FALSE;
    }

  return pps_store_begin (store, "answer", error)
         && pps_edit_end (store,
                          pps_edit_write_words (store, sent, text, error)
                              && pps_edit_write_event (
                                  store, interview, "changed",
                                  pps_record_get_text (PPS_RECORD (sent), "question"), "", error),
                          error);
}
