/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-completeness.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-permission.h"

/* What an interview still lacks. It is counted anew each time from what was put down, and knows no
 * widget. The names of questions follow the language of the questions; the rest is the program's.
 */

static void
free_gap (gpointer data)
{
  PpsGap *gap = data;

  g_free (gap->question);
  g_free (gap->name);
  g_free (gap->detail);
  g_free (gap);
}

static void
add_gap (GPtrArray *gaps,
         PpsGapKind kind,
         PpsProgress progress,
         const char *question,
         const char *name,
         const char *detail)
{
  PpsGap *gap = g_new0 (PpsGap, 1);

  gap->kind = kind;
  gap->progress = progress;
  gap->question = g_strdup (question);
  gap->name = g_strdup (name);
  gap->detail = g_strdup (detail);
  g_ptr_array_add (gaps, gap);
}

static gboolean
wants_mark_reason (PpsRecord *answer)
{
  gint64 mark;

  return pps_record_get_integer (answer, "mark", &mark) && mark >= 1 && mark <= 2
         && !pps_record_has_text (answer, "mark-reason");
}

/* Nothing was put down here, but there may be words that were said elsewhere. */
static const char *
describe_nothing (gboolean has_sent)
{
  return has_sent ? _ ("Said at another question; not asked yet") : _ ("Not asked yet");
}

/* The state, and why: in the interviewer's own words where there are any. */
static char *
dup_detail (PpsAnswer *answer, PpsProgress progress, gboolean has_sent)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  PpsRecord *record = PPS_RECORD (answer);

  if (answer == NULL)
    return g_strdup (describe_nothing (has_sent));

  if (pps_record_has_text (record, "state"))
    g_string_append (detail, pps_describe_word ("answer", pps_record_get_text (record, "state"),
                                                pps_describe_language ()));
  else if (progress == PPS_PROGRESS_BEGUN || pps_record_has_text (record, "text"))
    g_string_append (detail, _ ("Begun"));
  else
    g_string_append (detail, describe_nothing (has_sent));

  if (wants_mark_reason (record))
    pps_describe_append (detail, " · ", _ ("no reason for the low mark"));
  else if (progress == PPS_PROGRESS_SKIPPED && !pps_record_has_text (record, "reason"))
    pps_describe_append (detail, " · ", _ ("no reason given"));
  if (pps_record_has_text (record, "reason"))
    pps_describe_append (detail, ": ", pps_record_get_text (record, "reason"));

  return g_string_free (g_steal_pointer (&detail), FALSE);
}

static gboolean
find_kind (PpsAnswer *answer, PpsProgress progress, PpsGapKind *kind)
{
  switch (progress)
    {
    case PPS_PROGRESS_FLAGGED:
      *kind = PPS_GAP_FLAGGED;
      return TRUE;

    case PPS_PROGRESS_SKIPPED:
      *kind = PPS_GAP_SKIPPED;
      return TRUE;

    case PPS_PROGRESS_COMPLETE:
      *kind = PPS_GAP_OPEN;
      return wants_mark_reason (PPS_RECORD (answer));

    case PPS_PROGRESS_UNTOUCHED:
    case PPS_PROGRESS_BEGUN:
    default:
      *kind = PPS_GAP_OPEN;
      return TRUE;
    }
}

/* Statements: one line for those of a kind, which leads to the first of them. */
static void
add_statements (
    GPtrArray *gaps, PpsGapKind wanted, const PpsStep *step, const char *name, GHashTable *answers)
{
  const char *first = NULL;
  g_autofree char *detail = NULL;
  guint n = 0;

  for (guint i = 0; i < step->n_questions; i++)
    {
      const char *id = pps_question_get_id (step->questions[i]);
      PpsAnswer *answer = g_hash_table_lookup (answers, id);
      PpsGapKind kind;

      if (!find_kind (answer, pps_progress_of_question (step->questions[i], answer), &kind)
          || kind != wanted)
        continue;

      first = first != NULL ? first : id;
      n++;
    }

  if (n == 0)
    return;

  /* Translators: so many statements of so many. */
  detail = g_strdup_printf (_ ("%u of %u statements"), n, step->n_questions);
  add_gap (gaps, wanted,
           wanted == PPS_GAP_FLAGGED   ? PPS_PROGRESS_FLAGGED
           : wanted == PPS_GAP_SKIPPED ? PPS_PROGRESS_SKIPPED
           : n < step->n_questions     ? PPS_PROGRESS_BEGUN
                                       : PPS_PROGRESS_UNTOUCHED,
           first, name, detail);
}

static void
add_questions (GPtrArray *gaps,
               PpsGapKind wanted,
               PpsRoute *route,
               GHashTable *answers,
               GHashTable *arrived,
               const char *language)
{
  for (guint i = 0; i < pps_route_get_n_steps (route); i++)
    {
      const PpsStep *step = pps_route_get_step (route, i);
      g_autofree char *name = pps_route_dup_step_name (route, i, language);
      g_autofree char *detail = NULL;
      PpsAnswer *answer;
      PpsProgress progress;
      PpsGapKind kind;
      gboolean has_sent;
      const char *id;

      if (!pps_step_has_lead (step))
        {
          add_statements (gaps, wanted, step, name, answers);
          continue;
        }

      id = pps_question_get_id (step->questions[0]);
      answer = g_hash_table_lookup (answers, id);
      progress = pps_progress_of_question (step->questions[0], answer);
      if (!find_kind (answer, progress, &kind) || kind != wanted)
        continue;

      has_sent = g_hash_table_contains (arrived, id);
      detail = dup_detail (answer, progress, has_sent);
      if (progress == PPS_PROGRESS_UNTOUCHED && has_sent)
        progress = PPS_PROGRESS_BEGUN;
      add_gap (gaps, kind, progress, id, name, detail);
    }
}

static void
add_consent (GPtrArray *gaps,
             PpsWorkspace *workspace,
             PpsInterview *interview,
             PpsRespondent *respondent,
             const char *name)
{
  PpsConsentState state = pps_permission_get_state_of (workspace, interview, respondent);

  if (state != PPS_CONSENT_GIVEN)
    add_gap (gaps, PPS_GAP_CONSENT, PPS_PROGRESS_UNTOUCHED, NULL, name,
             state == PPS_CONSENT_WITHDRAWN ? _ ("Consent withdrawn") : _ ("Consent missing"));
}

static void
add_consents (GPtrArray *gaps, PpsWorkspace *workspace, PpsInterview *interview)
{
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);
  guint n = pps_query_get_n (respondents);

  for (guint i = 0; i < n; i++)
    {
      PpsRecord *respondent = pps_query_get (respondents, i);

      add_consent (gaps, workspace, interview, PPS_RESPONDENT (respondent),
                   pps_record_get_text (respondent, "code"));
    }

  if (n == 0)
    add_consent (gaps, workspace, interview, NULL, _ ("Consent"));
}

static void
add_parked (GPtrArray *gaps, PpsQuery *sent)
{
  for (guint i = 0; i < pps_query_get_n (sent); i++)
    {
      PpsRecord *words = pps_query_get (sent, i);

      if (!pps_record_has_text (words, "pane"))
        add_gap (gaps, PPS_GAP_PARKED, PPS_PROGRESS_UNTOUCHED, NULL,
                 pps_record_get_text (words, "text"), _ ("Parked: no pane chosen yet"));
    }
}

/* Returns: (transfer full): the questions to which words were sent that were said elsewhere */
static GHashTable *
index_arrived (PpsQuery *sent)
{
  GHashTable *questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pps_query_get_n (sent); i++)
    g_hash_table_add (questions,
                      g_strdup (pps_record_get_text (pps_query_get (sent, i), "question")));

  return questions;
}

GPtrArray *
pps_completeness_list (PpsWorkspace *workspace,
                       PpsInterview *interview,
                       PpsRoute *route,
                       GHashTable *answers,
                       const char *language)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (free_gap);
  g_autoptr (PpsQuery) sent
      = pps_query_new (pps_workspace_get_store (workspace), "interview-sent-answers",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);
  g_autoptr (GHashTable) arrived = index_arrived (sent);

  add_consents (gaps, workspace, interview);
  add_parked (gaps, sent);
  for (PpsGapKind kind = PPS_GAP_FLAGGED; kind < PPS_N_GAP_KINDS; kind++)
    add_questions (gaps, kind, route, answers, arrived, language);

  return gaps;
}

guint
pps_completeness_count (GPtrArray *gaps, PpsGapKind kind)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += ((PpsGap *) gaps->pdata[i])->kind == kind;

  return n;
}

char *
pps_completeness_dup_summary (GPtrArray *gaps)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  guint n_open = pps_completeness_count (gaps, PPS_GAP_OPEN);
  guint n_flagged = pps_completeness_count (gaps, PPS_GAP_FLAGGED);
  guint n_skipped = pps_completeness_count (gaps, PPS_GAP_SKIPPED);
  g_autofree char *open = NULL;
  g_autofree char *flagged = NULL;
  g_autofree char *skipped = NULL;

  open = g_strdup_printf (_ ("%u open"), n_open);
  /* Translators: questions that are flagged to come back to. */
  flagged = g_strdup_printf (_ ("%u flagged"), n_flagged);
  /* Translators: questions that were passed over on purpose. */
  skipped = g_strdup_printf (_ ("%u skipped"), n_skipped);
  if (n_open > 0)
    g_string_append (summary, open);
  if (n_flagged > 0)
    pps_describe_append (summary, ", ", flagged);
  if (n_skipped > 0)
    pps_describe_append (summary, ", ", skipped);

  return g_string_free (g_steal_pointer (&summary), FALSE);
}
