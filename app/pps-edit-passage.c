/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-span.h"

/* Verbs on the words that a finding rests on: any number of passages of any number of interviews.
 */

static gboolean
has_words (const char *words, GError **error)
{
  if (*words != '\0')
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("Select the words that the finding rests on first."));

  return FALSE;
}

static PpsEvidence *
find_passage (PpsStore *store, PpsFinding *finding, PpsAnswer *answer, guint start, guint end)
{
  g_autoptr (PpsQuery) evidence
      = pps_query_new (store, "finding-evidence", pps_record_get_id (PPS_RECORD (finding)), NULL);

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      PpsRecord *passage = pps_query_get (evidence, i);
      gint64 first;
      gint64 last;

      if (g_strcmp0 (pps_record_get_text (passage, "answer"),
                     pps_record_get_id (PPS_RECORD (answer)))
              == 0
          && pps_record_get_integer (passage, "start", &first) && first == start
          && pps_record_get_integer (passage, "end", &last) && last == end)
        return g_object_ref (PPS_EVIDENCE (passage));
    }

  return NULL;
}

PpsEvidence *
pps_edit_add_passage (PpsWorkspace *workspace,
                      PpsFinding *finding,
                      PpsAnswer *answer,
                      guint start,
                      guint end,
                      GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PPS_IS_FINDING (finding), NULL);
  g_return_val_if_fail (PPS_IS_ANSWER (answer), NULL);

  words = pps_span_cut (pps_record_get_text (PPS_RECORD (answer), "text"), &start, &end);
  if (!has_words (words, error))
    return NULL;

  evidence = find_passage (store, finding, answer, start, end);
  if (evidence != NULL)
    return g_steal_pointer (&evidence);

  if (!pps_store_begin (store, "add-passage", error))
    return NULL;

  evidence = pps_edit_write_evidence (store, finding, answer, start, end, words, error);
  if (!pps_edit_end (store, evidence != NULL, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

gboolean
pps_edit_move_passage (
    PpsWorkspace *workspace, PpsEvidence *evidence, guint start, guint end, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PPS_IS_EVIDENCE (evidence), FALSE);

  answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                 pps_record_get_text (PPS_RECORD (evidence), "answer"));
  words = pps_span_cut (answer != NULL ? pps_record_get_text (PPS_RECORD (answer), "text") : "",
                        &start, &end);
  if (!has_words (words, error))
    return FALSE;

  return pps_store_begin (store, "move-passage", error)
         && pps_edit_end (store,
                          pps_store_write_integer (store, evidence, "start", start, error)
                              && pps_store_write_integer (store, evidence, "end", end, error)
                              && pps_store_write_text (store, evidence, "text", words, error),
                          error);
}

gboolean
pps_edit_remove_passage (PpsWorkspace *workspace, PpsEvidence *evidence, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_EVIDENCE (evidence), FALSE);

  return pps_store_begin (store, "remove-passage", error)
         && pps_edit_end (store, pps_store_remove (store, evidence, error), error);
}
