/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-gate.h"

#include <string.h>

#include "pps-permission.h"

/* Asks consents and quotes, and keeps the answers per interview for as long as it lives. It writes
 * nothing and knows no sheet. */

/* Fewer people than this are not counted in public. */
#define FEW 3

/* Words in a row that are somebody's, rather than the language's. */
#define OWN_WORDS 5

struct _PpsGate
{
  PpsWorkspace *workspace;
  PpsPurpose purpose;
  GHashTable *shared; /* id of an interview: whether */
};

PpsGate *
pps_gate_new (PpsWorkspace *workspace, PpsPurpose purpose)
{
  PpsGate *self = g_new0 (PpsGate, 1);

  self->workspace = g_object_ref (workspace);
  self->purpose = purpose;
  self->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
pps_gate_free (PpsGate *self)
{
  g_hash_table_unref (self->shared);
  g_object_unref (self->workspace);
  g_free (self);
}

static PpsQuery *
query (PpsGate *self, const char *name, gpointer record)
{
  return pps_query_new (pps_workspace_get_store (self->workspace), name,
                        pps_record_get_id (PPS_RECORD (record)), NULL);
}

gboolean
pps_gate_may_share (PpsGate *self, PpsInterview *interview)
{
  const char *id = pps_record_get_id (PPS_RECORD (interview));
  gpointer kept;
  gboolean may;

  if (self->purpose == PPS_PURPOSE_OWN)
    return TRUE;
  if (g_hash_table_lookup_extended (self->shared, id, NULL, &kept))
    return GPOINTER_TO_INT (kept);

  may = pps_permission_of_interview (self->workspace, interview,
                                     self->purpose == PPS_PURPOSE_PARTNERS
                                         ? PPS_PERMISSION_SHARE_WITHIN
                                         : PPS_PERMISSION_SHARE_OUTSIDE);
  g_hash_table_insert (self->shared, g_strdup (id), GINT_TO_POINTER (may));

  return may;
}

static PpsInterview *
find_interview (PpsGate *self, gpointer answer)
{
  return pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                               pps_record_get_text (PPS_RECORD (answer), "interview"));
}

static gint64
get_offset (PpsRecord *place, const char *field)
{
  gint64 offset = 0;

  pps_record_get_integer (place, field, &offset);

  return offset;
}

/* What was asked about single words comes before what was said of all words. */
gboolean
pps_gate_may_quote (PpsGate *self, PpsAnswer *answer, PpsRecord *place)
{
  gint64 start = get_offset (place, "start");
  gint64 end = get_offset (place, "end");
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsQuery) quotes = NULL;
  gboolean allowed = FALSE;

  if (self->purpose == PPS_PURPOSE_OWN)
    return TRUE;

  interview = find_interview (self, answer);
  if (interview == NULL || !pps_gate_may_share (self, interview))
    return FALSE;

  quotes = query (self, "answer-quotes", answer);
  for (guint i = 0; i < pps_query_get_n (quotes); i++)
    {
      PpsRecord *quote = pps_query_get (quotes, i);
      const char *permission = pps_record_get_text (quote, "permission");
      gint64 first = get_offset (quote, "start");
      gint64 after = get_offset (quote, "end");

      if (first >= end || after <= start)
        continue;
      if (g_str_equal (permission, "none"))
        return FALSE;
      if (*permission != '\0' && first <= start && after >= end)
        allowed = TRUE;
    }

  return allowed
         || pps_permission_of_interview (self->workspace, interview, PPS_PERMISSION_QUOTE_BY_ROLE);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (c));

      n += letter && !inside;
      inside = letter;
    }

  return n;
}

static gboolean
holds_words (PpsRecord *finding, const char *words)
{
  return count_words (words) >= OWN_WORDS
         && (strstr (pps_record_get_text (finding, "text"), words) != NULL
             || strstr (pps_record_get_text (finding, "table-text"), words) != NULL);
}

static PpsGateAnswer
ask_evidence (PpsGate *self, PpsRecord *finding, PpsRecord *evidence)
{
  g_autoptr (PpsAnswer) answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER,
                                                       pps_record_get_text (evidence, "answer"));
  g_autoptr (PpsInterview) interview = answer != NULL ? find_interview (self, answer) : NULL;

  if (interview == NULL)
    return PPS_GATE_OPEN;
  if (!pps_gate_may_share (self, interview))
    return PPS_GATE_NOT_SHARED;
  if (holds_words (finding, pps_record_get_text (evidence, "text"))
      && !pps_gate_may_quote (self, answer, evidence))
    return PPS_GATE_NOT_QUOTED;

  return PPS_GATE_OPEN;
}

/* All interviews of @respondent: of what was written down about somebody without words to point at,
 * nobody knows in which of them it was said. */
static PpsGateAnswer
ask_respondent (PpsGate *self, const char *id)
{
  g_autoptr (PpsRespondent) respondent
      = pps_workspace_lookup (self->workspace, PPS_TYPE_RESPONDENT, id);
  g_autoptr (PpsQuery) interviews = NULL;

  if (respondent == NULL)
    return PPS_GATE_OPEN;

  interviews = query (self, "respondent-interviews", respondent);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      if (!pps_gate_may_share (self, pps_query_get (interviews, i)))
        return PPS_GATE_NOT_SHARED;
    }

  return pps_query_get_n (interviews) > 0 ? PPS_GATE_OPEN : PPS_GATE_NOT_SHARED;
}

PpsGateAnswer
pps_gate_ask_finding (PpsGate *self, PpsRecord *finding)
{
  const char *status = pps_record_get_text (finding, "status");
  PpsGateAnswer worst = PPS_GATE_OPEN;
  g_autoptr (PpsQuery) evidence = NULL;
  guint n;

  if (self->purpose == PPS_PURPOSE_OWN)
    return PPS_GATE_OPEN;
  if (g_str_equal (status, "draft") || g_str_equal (status, "disputed"))
    return PPS_GATE_UNFINISHED;

  evidence = query (self, "finding-evidence", finding);
  n = pps_query_get_n (evidence);
  for (guint i = 0; i < n; i++)
    {
      PpsGateAnswer answer = ask_evidence (self, finding, pps_query_get (evidence, i));

      if (answer == PPS_GATE_NOT_SHARED)
        return answer;
      worst = MAX (worst, answer);
    }

  /* What a publication says is public. */
  if (n == 0 && !pps_record_has_text (finding, "source"))
    return ask_respondent (self, pps_record_get_text (finding, "respondent"));

  return worst;
}

static PpsGateAnswer
ask_source (PpsGate *self, PpsRecord *source)
{
  g_autoptr (PpsRecord) finding = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING,
                                                        pps_record_get_text (source, "finding"));
  g_autoptr (PpsRecord) answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER,
                                                       pps_record_get_text (source, "answer"));
  g_autoptr (PpsInterview) interview = answer != NULL ? find_interview (self, answer) : NULL;

  if (finding != NULL)
    return pps_gate_ask_finding (self, finding);

  return interview == NULL || pps_gate_may_share (self, interview) ? PPS_GATE_OPEN
                                                                   : PPS_GATE_NOT_SHARED;
}

PpsGateAnswer
pps_gate_ask_summary (PpsGate *self, PpsRecord *summary)
{
  g_autoptr (PpsQuery) sources = NULL;

  if (self->purpose == PPS_PURPOSE_OWN)
    return PPS_GATE_OPEN;

  sources = query (self, "summary-sources", summary);
  for (guint i = 0; i < pps_query_get_n (sources); i++)
    {
      PpsGateAnswer answer = ask_source (self, pps_query_get (sources, i));

      if (answer != PPS_GATE_OPEN)
        return answer;
    }

  return ask_respondent (self, pps_record_get_text (summary, "respondent"));
}

gboolean
pps_gate_may_count (PpsPurpose purpose, guint n)
{
  return purpose != PPS_PURPOSE_PUBLIC || n == 0 || n >= FEW;
}

/* Role, organisation and partnership as one word. */
static char *
make_mark (PpsRecord *respondent)
{
  g_autofree char *role = g_utf8_casefold (pps_record_get_text (respondent, "role"), -1);
  const char *organisation = pps_record_get_text (respondent, "organisation");
  const char *partnership = pps_record_get_text (respondent, "partnership");

  return g_strdup_printf ("%s\n%s\n%s", g_strstrip (role), organisation != NULL ? organisation : "",
                          partnership != NULL ? partnership : "");
}

static gboolean
was_heard (PpsWorkspace *workspace, PpsRecord *respondent)
{
  g_autoptr (PpsQuery) interviews
      = pps_query_new (pps_workspace_get_store (workspace), "respondent-interviews",
                       pps_record_get_id (respondent), NULL);

  return pps_query_get_n (interviews) > 0;
}

GPtrArray *
pps_gate_list_recognisable (PpsWorkspace *workspace,
                            PpsPartnership *partnership,
                            const char *language)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "all-respondents", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      char *mark = make_mark (pps_query_get (all, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (marks, mark));

      g_hash_table_insert (marks, mark, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);
      g_autofree char *mark = make_mark (respondent);
      g_autoptr (PpsRecord) organisation = pps_workspace_lookup (
          workspace, PPS_TYPE_ORGANISATION, pps_record_get_text (respondent, "organisation"));

      if ((partnership != NULL
           && g_strcmp0 (pps_record_get_text (respondent, "partnership"),
                         pps_record_get_id (PPS_RECORD (partnership)))
                  != 0)
          || GPOINTER_TO_UINT (g_hash_table_lookup (marks, mark)) != 1
          || !pps_record_has_text (respondent, "role") || !was_heard (workspace, respondent))
        continue;

      g_ptr_array_add (
          found,
          g_strdup_printf (
              "%s (%s)", pps_record_get_text (respondent, "role"),
              organisation != NULL
                  ? pps_record_get_text (organisation, "name")
                  : pps_workspace_get_group_name (
                      workspace, pps_record_get_text (respondent, "stakeholder-group"), language)));
    }

  return found;
}
