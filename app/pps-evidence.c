/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-evidence.h"

#include <string.h>

/* How the words that a finding rests on have fared. Evidence keeps its span right while the answer
 * is edited (pps-span.c); here it is held against the answer as it is now. */

gboolean
pps_evidence_get_span (PpsEvidence *evidence, PpsAnswer *answer, guint *start, guint *end)
{
  PpsRecord *record = PPS_RECORD (evidence);
  gint64 first;
  gint64 last;
  glong length;

  g_return_val_if_fail (PPS_IS_EVIDENCE (evidence), FALSE);

  if (answer == NULL || pps_record_is_deleted (PPS_RECORD (answer))
      || !pps_record_get_integer (record, "start", &first)
      || !pps_record_get_integer (record, "end", &last))
    return FALSE;

  length = g_utf8_strlen (pps_record_get_text (PPS_RECORD (answer), "text"), -1);
  if (first < 0 || first >= last || last > length)
    return FALSE;

  *start = first;
  *end = last;

  return TRUE;
}

PpsEvidenceState
pps_evidence_get_state (PpsEvidence *evidence, PpsAnswer *answer)
{
  const char *chosen = pps_record_get_text (PPS_RECORD (evidence), "text");
  const char *text;
  const char *first;
  const char *last;
  guint start;
  guint end;

  if (!pps_evidence_get_span (evidence, answer, &start, &end))
    return PPS_EVIDENCE_GONE;

  text = pps_record_get_text (PPS_RECORD (answer), "text");
  first = g_utf8_offset_to_pointer (text, start);
  last = g_utf8_offset_to_pointer (first, end - start);

  return strlen (chosen) == (gsize) (last - first) && memcmp (chosen, first, last - first) == 0
             ? PPS_EVIDENCE_WHOLE
             : PPS_EVIDENCE_CHANGED;
}

PpsEvidenceState
pps_evidence_find_state (PpsWorkspace *workspace, PpsEvidence *evidence)
{
  g_autoptr (PpsAnswer) answer = NULL;

  g_return_val_if_fail (PPS_IS_EVIDENCE (evidence), PPS_EVIDENCE_GONE);

  answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                 pps_record_get_text (PPS_RECORD (evidence), "answer"));

  return pps_evidence_get_state (evidence, answer);
}

static gboolean
is_space (const char *p)
{
  return g_unichar_isspace (g_utf8_get_char (p));
}

/* At most @around characters before @p, from the beginning of a word. */
static char *
dup_before (const char *text, const char *p, guint around)
{
  const char *from = p;

  for (guint i = 0; i < around && from > text; i++)
    from = g_utf8_prev_char (from);
  if (from == text)
    return g_strndup (from, p - from);

  while (from < p && !is_space (g_utf8_prev_char (from)))
    from = g_utf8_next_char (from);

  return g_strdup_printf ("…%.*s", (int) (p - from), from);
}

static char *
dup_behind (const char *p, guint around)
{
  const char *to = p;

  for (guint i = 0; i < around && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  if (*to == '\0')
    return g_strdup (p);

  while (to > p && !is_space (to))
    to = g_utf8_prev_char (to);

  return g_strdup_printf ("%.*s…", (int) (to - p), p);
}

gboolean
pps_evidence_dup_context (PpsEvidence *evidence,
                          PpsAnswer *answer,
                          guint around,
                          char **before,
                          char **words,
                          char **behind)
{
  const char *text;
  const char *first;
  const char *last;
  guint start;
  guint end;

  if (!pps_evidence_get_span (evidence, answer, &start, &end))
    return FALSE;

  text = pps_record_get_text (PPS_RECORD (answer), "text");
  first = g_utf8_offset_to_pointer (text, start);
  last = g_utf8_offset_to_pointer (first, end - start);
  *before = dup_before (text, first, around);
  *words = g_strndup (first, last - first);
  *behind = dup_behind (last, around);

  return TRUE;
}
