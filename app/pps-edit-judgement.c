/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-judgement.h"

#include "pps-edit-private.h"

/* A judgement is known by its round and pane; a pane without a record is not judged yet. */

PpsPaneJudgement *
pps_edit_find_judgement (PpsWorkspace *workspace, PpsRound *round, const char *pane)
{
  g_autoptr (PpsQuery) judgements = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  judgements = pps_query_new (pps_workspace_get_store (workspace), "round-pane-judgements",
                              pps_record_get_id (PPS_RECORD (round)), NULL);
  for (guint i = 0; i < pps_query_get_n (judgements); i++)
    {
      PpsRecord *judgement = pps_query_get (judgements, i);

      if (g_str_equal (pps_record_get_text (judgement, "pane"), pane))
        return g_object_ref (PPS_PANE_JUDGEMENT (judgement));
    }

  return NULL;
}

static PpsPaneJudgement *
add_judgement (PpsStore *store, PpsRecord *round, const char *pane, GError **error)
{
  g_autoptr (PpsPaneJudgement) judgement = pps_store_add (store, PPS_TYPE_PANE_JUDGEMENT, error);

  if (judgement == NULL
      || !pps_store_write_text (store, judgement, "partnership",
                                pps_record_get_text (round, "partnership"), error)
      || !pps_store_write_text (store, judgement, "round", pps_record_get_id (round), error)
      || !pps_store_write_text (store, judgement, "pane", pane, error))
    return NULL;

  return g_steal_pointer (&judgement);
}

gboolean
pps_edit_judge_pane (PpsWorkspace *workspace,
                     PpsRound *round,
                     const char *pane,
                     const char *verdict,
                     const char *reason,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsPaneJudgement) judgement = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), FALSE);
  g_return_val_if_fail (pane != NULL && verdict != NULL, FALSE);

  judgement = pps_edit_find_judgement (workspace, round, pane);
  if (judgement == NULL && *verdict == '\0')
    return TRUE;
  if (!pps_store_begin (store, "judge", error))
    return FALSE;

  if (*verdict == '\0')
    return pps_edit_end (store, pps_store_remove (store, judgement, error), error);

  if (judgement == NULL)
    judgement = add_judgement (store, PPS_RECORD (round), pane, error);

  return pps_edit_end (store,
                       judgement != NULL
                           && pps_store_write_text (store, judgement, "verdict", verdict, error)
                           && pps_store_write_text (store, judgement, "reason", reason, error),
                       error);
}
