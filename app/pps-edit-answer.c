/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include "pps-edit-lock.h"
#include "pps-edit-private.h"
#include "pps-span.h"

/* Verbs of interviewing. The answer to a question is made when something is first put down for it;
 * every verb here therefore takes interview and question, and finds or makes the answer within its
 * edit. */

typedef gboolean (*WriteAnswer) (PpsStore *store,
                                 PpsAnswer *answer,
                                 gconstpointer data,
                                 GError **error);

static PpsAnswer *
make_answer (PpsWorkspace *workspace, PpsInterview *interview, const char *question, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = NULL;
  const PpsQuestion *asked;
  const char *pane = NULL;
  PpsGuide *guide;

  guide = pps_workspace_get_guide (workspace, interview, error);
  if (guide == NULL)
    return NULL;

  asked = pps_guide_find_question (guide, question);
  if (asked != NULL)
    pane = pps_question_get_pane (asked);

  answer = pps_store_add (store, PPS_TYPE_ANSWER, error);
  if (answer == NULL
      || !pps_store_write_text (store, answer, "interview",
                                pps_record_get_id (PPS_RECORD (interview)), error)
      || !pps_store_write_text (store, answer, "question", question, error)
      || !pps_store_write_text (store, answer, "pane", pane != NULL ? pane : "", error))
    return NULL;

  return g_steal_pointer (&answer);
}

/* What is written, and the event it is. */
typedef struct
{
  const char *verb;
  WriteAnswer write;
  gconstpointer data;
  const char *event; /* NULL for none */
  const char *detail;
} AnswerEdit;

/* @found: (nullable): the answer, if there is one already */
static gboolean
edit_answer (PpsWorkspace *workspace,
             PpsInterview *interview,
             const char *question,
             PpsAnswer *found,
             const AnswerEdit *edit,
             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (question != NULL, FALSE);

  if (!pps_store_begin (store, edit->verb, error))
    return FALSE;

  answer
      = found != NULL ? g_object_ref (found) : make_answer (workspace, interview, question, error);

  return pps_edit_end (store,
                       answer != NULL && edit->write (store, answer, edit->data, error)
                           && (edit->event == NULL
                               || pps_edit_write_event (store, interview, edit->event, question,
                                                        edit->detail, error)),
                       error);
}

/* A span that a file from a stranger holds can be anything. */
static gboolean
get_span (PpsRecord *record, guint length, guint *start, guint *end)
{
  gint64 first;
  gint64 last;

  if (!pps_record_get_integer (record, "start", &first)
      || !pps_record_get_integer (record, "end", &last) || first < 0 || last < first
      || last > length)
    return FALSE;

  *start = first;
  *end = last;

  return TRUE;
}

typedef struct
{
  const char *before;
  guint length; /* of @before */
  const char *after;
  PpsTextChange change;
} Rewording;

/* A quote is what the answer says: where its words were reworded it says the new ones, and where
 * they are gone it keeps the last ones, so that the user sees what was there. */
static gboolean
write_quoted (PpsStore *store,
              PpsRecord *quote,
              const char *was,
              const Rewording *rewording,
              guint start,
              guint end,
              GError **error)
{
  g_autofree char *words = NULL;

  if (start == end)
    return TRUE;

  words = g_utf8_substring (rewording->after, start, end);

  return g_str_equal (was, words) || pps_store_write_text (store, quote, "text", words, error);
}

static gboolean
is_all_replaced (const PpsTextChange *change, guint start, guint end)
{
  return change->start <= start && end <= change->old_end && change->start < change->old_end;
}

static gboolean
move_span (PpsStore *store, PpsRecord *span, const Rewording *rewording, GError **error)
{
  g_autofree char *was = NULL;
  gboolean replaced;
  guint start;
  guint end;

  if (!get_span (span, rewording->length, &start, &end))
    return TRUE;

  was = g_utf8_substring (rewording->before, start, end);
  replaced = is_all_replaced (&rewording->change, start, end);
  pps_text_change_move_span (&rewording->change, &start, &end);

  /* That words may be quoted was said of them, and not of others in their place. */
  if (replaced && PPS_IS_QUOTE (span))
    end = start;
  if (start == end)
    pps_text_change_find_words (&rewording->change, rewording->after,
                                pps_record_get_text (span, "text"), &start, &end);

  return pps_store_write_integer (store, span, "start", start, error)
         && pps_store_write_integer (store, span, "end", end, error)
         && (!PPS_IS_QUOTE (span) || write_quoted (store, span, was, rewording, start, end, error));
}

static gboolean
move_spans (PpsStore *store,
            PpsAnswer *answer,
            const char *query,
            const Rewording *rewording,
            GError **error)
{
  g_autoptr (PpsQuery) spans
      = pps_query_new (store, query, pps_record_get_id (PPS_RECORD (answer)), NULL);

  for (guint i = 0; i < pps_query_get_n (spans); i++)
    {
      if (!move_span (store, pps_query_get (spans, i), rewording, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_write_words (PpsStore *store, PpsAnswer *answer, const char *text, GError **error)
{
  const char *before = pps_record_get_text (PPS_RECORD (answer), "text");
  const char *state = pps_record_get_text (PPS_RECORD (answer), "state");
  Rewording rewording = {
    before,
    g_utf8_strlen (before, -1),
    text,
    pps_text_change_find (before, text),
  };

  if (!move_spans (store, answer, "answer-evidence", &rewording, error)
      || !move_spans (store, answer, "answer-quotes", &rewording, error))
    return FALSE;

  if (*text != '\0' && *state == '\0'
      && !pps_store_write_text (store, answer, "state", "answered", error))
    return FALSE;
  if (*text == '\0' && g_str_equal (state, "answered")
      && !pps_store_write_text (store, answer, "state", "", error))
    return FALSE;

  return pps_store_write_text (store, answer, "text", text, error);
}

static gboolean
write_words (PpsStore *store, PpsAnswer *answer, gconstpointer data, GError **error)
{
  return pps_edit_write_words (store, answer, data, error);
}

typedef struct
{
  const char *field;
  const char *text;
} FieldText;

static gboolean
write_field (PpsStore *store, PpsAnswer *answer, gconstpointer data, GError **error)
{
  const FieldText *what = data;

  return pps_store_write_text (store, answer, what->field, what->text, error);
}

static gboolean
write_mark (PpsStore *store, PpsAnswer *answer, gconstpointer data, GError **error)
{
  int mark = GPOINTER_TO_INT (data);

  return mark < 0 ? pps_store_write_absent (store, answer, "mark", error)
                  : pps_store_write_integer (store, answer, "mark", mark, error);
}

static gboolean
write_flag (PpsStore *store, PpsAnswer *answer, gconstpointer data, GError **error)
{
  return pps_store_write_boolean (store, answer, "flagged", GPOINTER_TO_INT (data), error);
}

typedef struct
{
  const char *id;
  gboolean ticked;
} ProbeTick;

static gboolean
write_probe (PpsStore *store, PpsAnswer *answer, gconstpointer data, GError **error)
{
  const ProbeTick *tick = data;
  g_auto (GStrv) ids = g_strsplit (pps_record_get_text (PPS_RECORD (answer), "probes"), " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] != '\0' && !g_str_equal (ids[i], tick->id))
        g_strv_builder_add (kept, ids[i]);
    }
  if (tick->ticked)
    g_strv_builder_add (kept, tick->id);

  all = g_strv_builder_end (kept);
  text = g_strjoinv (" ", all);

  return pps_store_write_text (store, answer, "probes", text, error);
}

PpsAnswer *
pps_edit_find_answer (PpsWorkspace *workspace, PpsInterview *interview, const char *question)
{
  g_autoptr (PpsQuery) answers = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  answers = pps_query_new (pps_workspace_get_store (workspace), "answer-for-question",
                           pps_record_get_id (PPS_RECORD (interview)), question, NULL);

  return pps_query_get_n (answers) > 0 ? g_object_ref (pps_query_get (answers, 0)) : NULL;
}

PpsAnswer *
pps_edit_need_answer (PpsWorkspace *workspace,
                      PpsInterview *interview,
                      const char *question,
                      GError **error)
{
  PpsAnswer *found = pps_edit_find_answer (workspace, interview, question);

  return found != NULL ? found : make_answer (workspace, interview, question, error);
}

/* Nothing is put down for a question by looking at it: emptiness makes no answer. */
static gboolean
is_nothing_new (PpsAnswer *answer, const char *field, const char *text)
{
  const char *before = answer != NULL ? pps_record_get_text (PPS_RECORD (answer), field) : "";

  return g_strcmp0 (before, text) == 0;
}

gboolean
pps_edit_answer_text (PpsWorkspace *workspace,
                      PpsInterview *interview,
                      const char *question,
                      const char *text,
                      GError **error)
{
  g_autoptr (PpsAnswer) answer = NULL;
  AnswerEdit edit;
  gboolean has_words;

  g_return_val_if_fail (text != NULL, FALSE);

  answer = pps_edit_find_answer (workspace, interview, question);
  has_words = answer != NULL && pps_record_has_text (PPS_RECORD (answer), "text");
  edit = (AnswerEdit){ "answer", write_words, text, has_words ? "changed" : "answered", "" };

  return is_nothing_new (answer, "text", text)
         || edit_answer (workspace, interview, question, answer, &edit, error);
}

static gboolean
edit_answer_field (PpsWorkspace *workspace,
                   PpsInterview *interview,
                   const char *question,
                   const char *verb,
                   const char *field,
                   const char *text,
                   GError **error)
{
  g_autoptr (PpsAnswer) answer = pps_edit_find_answer (workspace, interview, question);
  FieldText what = { field, text };
  gboolean state = g_str_equal (field, "state");
  AnswerEdit edit = { verb, write_field, &what, state ? "state" : "changed", state ? text : field };

  return is_nothing_new (answer, field, text)
         || edit_answer (workspace, interview, question, answer, &edit, error);
}

gboolean
pps_edit_answer_note (PpsWorkspace *workspace,
                      PpsInterview *interview,
                      const char *question,
                      const char *note,
                      GError **error)
{
  return edit_answer_field (workspace, interview, question, "note", "note", note, error);
}

gboolean
pps_edit_answer_state (PpsWorkspace *workspace,
                       PpsInterview *interview,
                       const char *question,
                       const char *state,
                       GError **error)
{
  return edit_answer_field (workspace, interview, question, "state", "state", state, error);
}

gboolean
pps_edit_answer_reason (PpsWorkspace *workspace,
                        PpsInterview *interview,
                        const char *question,
                        const char *field,
                        const char *reason,
                        GError **error)
{
  return edit_answer_field (workspace, interview, question, "reason", field, reason, error);
}

/* -1 where there is none. */
static gint64
get_mark (PpsAnswer *answer)
{
  gint64 mark;

  return answer != NULL && pps_record_get_integer (PPS_RECORD (answer), "mark", &mark) ? mark : -1;
}

gboolean
pps_edit_answer_mark (PpsWorkspace *workspace,
                      PpsInterview *interview,
                      const char *question,
                      int mark,
                      GError **error)
{
  g_autoptr (PpsAnswer) answer = NULL;
  char detail[2] = { mark >= 0 ? (char) ('0' + mark) : '\0', '\0' };
  AnswerEdit edit = { "mark", write_mark, GINT_TO_POINTER (mark), "mark", detail };

  g_return_val_if_fail (mark >= -1 && mark <= 5, FALSE);

  answer = pps_edit_find_answer (workspace, interview, question);

  return get_mark (answer) == mark
         || edit_answer (workspace, interview, question, answer, &edit, error);
}

gboolean
pps_edit_answer_probe (PpsWorkspace *workspace,
                       PpsInterview *interview,
                       const char *question,
                       const char *probe,
                       gboolean ticked,
                       GError **error)
{
  g_autoptr (PpsAnswer) answer = pps_edit_find_answer (workspace, interview, question);
  ProbeTick tick = { probe, ticked };
  AnswerEdit edit = { "probe", write_probe, &tick, NULL, NULL };

  return (!ticked && answer == NULL)
         || edit_answer (workspace, interview, question, answer, &edit, error);
}

gboolean
pps_edit_answer_flag (PpsWorkspace *workspace,
                      PpsInterview *interview,
                      const char *question,
                      gboolean flagged,
                      GError **error)
{
  g_autoptr (PpsAnswer) answer = pps_edit_find_answer (workspace, interview, question);
  AnswerEdit edit = { "flag", write_flag, GINT_TO_POINTER (flagged), NULL, NULL };

  return (!flagged && answer == NULL)
         || edit_answer (workspace, interview, question, answer, &edit, error);
}

gboolean
pps_edit_start_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *now = pps_store_dup_now (store);
  const char *state = pps_record_get_text (PPS_RECORD (interview), "state");
  gboolean first = !pps_record_has_text (PPS_RECORD (interview), "started");

  if (g_str_equal (state, "running"))
    return TRUE;
  if (g_str_equal (state, "done"))
    return pps_edit_unlock_interview (workspace, interview, error);

  return pps_store_begin (store, "start-interview", error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, interview, "state", "running", error)
                 && (!first || pps_store_write_text (store, interview, "started", now, error)),
             error);
}

gboolean
pps_edit_end_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *now = pps_store_dup_now (store);
  gboolean first = !pps_record_has_text (PPS_RECORD (interview), "ended");

  if (g_str_equal (pps_record_get_text (PPS_RECORD (interview), "state"), "done"))
    return TRUE;

  return pps_store_begin (store, "end-interview", error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, interview, "state", "done", error)
                 && pps_store_write_boolean (store, interview, "locked", TRUE, error)
                 && (!first || pps_store_write_text (store, interview, "ended", now, error)),
             error);
}

/* A question that is opened in an interview that runs is an event; how long the interview lasted
 * until then tells how long each question took. */
static gboolean
write_opened (
    PpsStore *store, PpsInterview *interview, const char *question, int elapsed, GError **error)
{
  g_autofree char *seconds = g_strdup_printf ("%d", MAX (elapsed, 0));

  return !g_str_equal (pps_record_get_text (PPS_RECORD (interview), "state"), "running")
         || pps_edit_write_event (store, interview, "opened", question, seconds, error);
}

gboolean
pps_edit_keep_place (PpsWorkspace *workspace,
                     PpsInterview *interview,
                     const char *question,
                     int elapsed,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  gint64 before = 0;

  if (elapsed < 0)
    pps_record_get_integer (PPS_RECORD (interview), "elapsed", &before);

  return pps_store_begin (store, PPS_STORE_VERB_PLACE, error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, interview, "question", question, error)
                 && (elapsed < 0
                     || pps_store_write_integer (store, interview, "elapsed", elapsed, error))
                 && write_opened (store, interview, question, elapsed < 0 ? (int) before : elapsed,
                                  error),
             error);
}
