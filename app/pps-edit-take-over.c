/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-take-over.h"

#include "pps-edit-private.h"
#include "pps-record-kinds.h"
#include "pps-round-order.h"

/* Taking over findings from round to round. A copy without the words it rests on would be nobody's,
 * and pass every gate; so they are copied with it. */

static PpsFinding *
find_continuation (PpsStore *store, PpsRecord *finding, PpsRecord *round)
{
  g_autoptr (PpsQuery) continuations
      = pps_query_new (store, "finding-continuations", pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (continuations); i++)
    {
      PpsRecord *other = pps_query_get (continuations, i);

      if (g_strcmp0 (pps_record_get_text (other, "round"), pps_record_get_id (round)) == 0)
        return g_object_ref (PPS_FINDING (other));
    }

  return NULL;
}

GPtrArray *
pps_take_over_list (PpsWorkspace *workspace, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsRound) before = pps_round_order_dup_before (workspace, round);
  g_autoptr (PpsQuery) findings = NULL;

  if (before == NULL)
    return left;

  findings = pps_query_new (store, "round-findings", pps_record_get_id (PPS_RECORD (before)), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);
      g_autoptr (PpsFinding) taken = find_continuation (store, finding, PPS_RECORD (round));

      if (taken == NULL && pps_record_has_text (finding, "pane"))
        g_ptr_array_add (left, g_object_ref (finding));
    }

  return left;
}

static gboolean
copy_fields (PpsStore *store, PpsFinding *copy, PpsRecord *from, GError **error)
{
  static const char *const fields[]
      = { "partnership", "pane",         "stakeholder-group", "respondent",
          "text",        "interest",     "direction",         "amount-kind",
          "source",      "organisation", "table-text" };
  static const char *const numbers[] = { "amount", "position" };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!pps_store_write_text (store, copy, fields[i], pps_record_get_text (from, fields[i]),
                                 error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (pps_record_get_real (from, numbers[i], &number)
          && !pps_store_write_real (store, copy, numbers[i], number, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
copy_evidence (PpsWorkspace *workspace, PpsFinding *copy, PpsRecord *from, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) all
      = pps_query_new (store, "finding-evidence", pps_record_get_id (from), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *evidence = pps_query_get (all, i);
      g_autoptr (PpsAnswer) answer = pps_workspace_lookup (
          workspace, PPS_TYPE_ANSWER, pps_record_get_text (evidence, "answer"));
      g_autoptr (PpsEvidence) written = NULL;
      gint64 start = 0;
      gint64 end = 0;

      if (answer == NULL)
        continue;
      pps_record_get_integer (evidence, "start", &start);
      pps_record_get_integer (evidence, "end", &end);
      written = pps_edit_write_evidence (store, copy, answer, (guint) start, (guint) end,
                                         pps_record_get_text (evidence, "text"), error);
      if (written == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
copy_tags (PpsStore *store, PpsFinding *copy, PpsRecord *from, GError **error)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (store, "finding-taggings", pps_record_get_id (from), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      g_autoptr (PpsRecord) tagging = pps_store_add (store, PPS_TYPE_TAGGING, error);

      if (tagging == NULL
          || !pps_store_write_text (store, tagging, "tag",
                                    pps_record_get_text (pps_query_get (all, i), "tag"), error)
          || !pps_store_write_text (store, tagging, "finding",
                                    pps_record_get_id (PPS_RECORD (copy)), error))
        return FALSE;
    }

  return TRUE;
}

PpsFinding *
pps_edit_take_over (PpsWorkspace *workspace, PpsFinding *finding, PpsRound *round, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *from = PPS_RECORD (finding);
  g_autoptr (PpsFinding) copy = NULL;
  gboolean done;

  g_return_val_if_fail (PPS_IS_FINDING (finding) && PPS_IS_ROUND (round), NULL);
  g_return_val_if_fail (
      g_strcmp0 (pps_record_get_text (from, "round"), pps_record_get_id (PPS_RECORD (round))) != 0,
      NULL);

  copy = find_continuation (store, from, PPS_RECORD (round));
  if (copy != NULL)
    return g_steal_pointer (&copy);
  if (!pps_store_begin (store, "take-over", error))
    return NULL;

  copy = pps_store_add (store, PPS_TYPE_FINDING, error);
  done = copy != NULL && copy_fields (store, copy, from, error)
         && pps_store_write_text (store, copy, "round", pps_record_get_id (PPS_RECORD (round)),
                                  error)
         && pps_store_write_text (store, copy, "continues", pps_record_get_id (from), error)
         && pps_store_write_text (store, copy, "status", "draft", error)
         && copy_evidence (workspace, copy, from, error) && copy_tags (store, copy, from, error);

  return pps_edit_end (store, done, error) ? g_steal_pointer (&copy) : NULL;
}
