/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-member-check.h"

#include "pps-edit-private.h"

/* Verbs of the member check: asking, putting down an answer, settling it. Forms are in
 * pps-member-form.c. */

/* Whether @finding rests on words of an interview that @respondent took part in. */
static gboolean
rests_on (PpsWorkspace *workspace, PpsRecord *finding, GHashTable *interviews)
{
  g_autoptr (PpsQuery) evidence = pps_query_new (
      pps_workspace_get_store (workspace), "finding-evidence", pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      g_autoptr (PpsRecord) answer = pps_workspace_lookup (
          workspace, PPS_TYPE_ANSWER, pps_record_get_text (pps_query_get (evidence, i), "answer"));

      if (answer != NULL
          && g_hash_table_contains (interviews, pps_record_get_text (answer, "interview")))
        return TRUE;
    }

  return FALSE;
}

static int
get_pane_order (PpsCanvasDefinition *canvas, PpsRecord *finding)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      if (g_str_equal (pps_canvas_definition_get_ordered_pane (canvas, i)->id,
                       pps_record_get_text (finding, "pane")))
        return i;
    }

  return G_MAXINT;
}

static int
compare_panes (gconstpointer a, gconstpointer b, gpointer canvas)
{
  int first = get_pane_order (canvas, *(PpsRecord *const *) a);
  int second = get_pane_order (canvas, *(PpsRecord *const *) b);

  return (first > second) - (first < second);
}

GPtrArray *
pps_member_check_list_findings (PpsWorkspace *workspace, PpsRespondent *respondent, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (respondent));
  g_autoptr (PpsQuery) heard = pps_query_new (store, "respondent-interviews", id, NULL);
  g_autoptr (PpsQuery) all
      = pps_query_new (store, "round-findings", pps_record_get_id (PPS_RECORD (round)), NULL);
  g_autoptr (GHashTable) interviews = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pps_query_get_n (heard); i++)
    g_hash_table_add (interviews, (gpointer) pps_record_get_id (pps_query_get (heard, i)));

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *finding = pps_query_get (all, i);

      if (!pps_record_has_text (finding, "pane"))
        continue;
      if (g_strcmp0 (pps_record_get_text (finding, "respondent"), id) == 0
          || rests_on (workspace, finding, interviews))
        g_ptr_array_add (findings, g_object_ref (finding));
    }

  /* Stable: within a pane they stay in the order of the canvas. */
  g_ptr_array_sort_with_data (findings, compare_panes, pps_workspace_get_canvas (workspace));

  return findings;
}

/* Returns: (transfer full) (nullable): the check that was not answered yet */
static PpsMemberCheck *
find_open (PpsStore *store, PpsRecord *respondent, PpsRecord *finding)
{
  g_autoptr (PpsQuery) checks
      = pps_query_new (store, "finding-member-checks", pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (checks); i++)
    {
      PpsRecord *check = pps_query_get (checks, i);

      if (g_strcmp0 (pps_record_get_text (check, "respondent"), pps_record_get_id (respondent)) == 0
          && !pps_record_has_text (check, "answer"))
        return g_object_ref (PPS_MEMBER_CHECK (check));
    }

  return NULL;
}

static PpsMemberCheck *
write_check (PpsStore *store,
             PpsRecord *respondent,
             PpsRecord *round,
             PpsRecord *finding,
             const char *now,
             GError **error)
{
  g_autoptr (PpsMemberCheck) check = find_open (store, respondent, finding);
  const char *status = pps_record_get_text (finding, "status");

  if (check == NULL)
    check = pps_store_add (store, PPS_TYPE_MEMBER_CHECK, error);

  if (check == NULL
      || !pps_store_write_text (store, check, "respondent", pps_record_get_id (respondent), error)
      || !pps_store_write_text (store, check, "finding", pps_record_get_id (finding), error)
      || !pps_store_write_text (store, check, "round", pps_record_get_id (round), error)
      || !pps_store_write_text (store, check, "shown", pps_record_get_text (finding, "text"), error)
      || !pps_store_write_text (store, check, "sent", now, error))
    return NULL;

  if ((*status == '\0' || g_str_equal (status, "draft"))
      && !pps_store_write_text (store, finding, "status", "shown", error))
    return NULL;

  return g_steal_pointer (&check);
}

GPtrArray *
pps_edit_make_member_checks (PpsWorkspace *workspace,
                             PpsRespondent *respondent,
                             PpsRound *round,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *now = pps_store_dup_now (store);
  gboolean done = TRUE;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);
  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  findings = pps_member_check_list_findings (workspace, respondent, round);
  if (!pps_store_take_unread (store, error))
    return NULL;
  if (findings->len == 0)
    return g_steal_pointer (&checks);

  if (!pps_store_begin (store, "member-check", error))
    return NULL;

  for (guint i = 0; done && i < findings->len; i++)
    {
      PpsMemberCheck *check = write_check (store, PPS_RECORD (respondent), PPS_RECORD (round),
                                           g_ptr_array_index (findings, i), now, error);

      done = check != NULL;
      if (done)
        g_ptr_array_add (checks, check);
    }

  return pps_edit_end (store, done, error) ? g_steal_pointer (&checks) : NULL;
}

/* What a finding is after all that was answered, with @answer to @check among it. An answer that
 * was settled does not count any more. */
static const char *
find_status (PpsStore *store, PpsRecord *finding, PpsRecord *check, const char *answer)
{
  g_autoptr (PpsQuery) checks
      = pps_query_new (store, "finding-member-checks", pps_record_get_id (finding), NULL);
  gboolean agreed = FALSE;

  for (guint i = 0; i < pps_query_get_n (checks); i++)
    {
      PpsRecord *other = pps_query_get (checks, i);
      const char *said = other == check ? answer : pps_store_peek_text (store, other, "answer");

      if (*said == '\0' || *pps_store_peek_text (store, other, "settled") != '\0')
        continue;
      if (!g_str_equal (said, "agree"))
        return "disputed";
      agreed = agreed
               || g_str_equal (pps_record_get_text (other, "shown"),
                               pps_record_get_text (finding, "text"));
    }

  return agreed ? "confirmed" : "shown";
}

gboolean
pps_edit_write_member_answer (PpsWorkspace *workspace,
                              PpsMemberCheck *check,
                              const char *answer,
                              const char *words,
                              GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (PpsRecord) finding = pps_workspace_lookup (
      workspace, PPS_TYPE_FINDING, pps_record_get_text (PPS_RECORD (check), "finding"));

  return pps_store_write_text (store, check, "answer", answer, error)
         && pps_store_write_text (store, check, "words", words, error)
         && pps_store_write_text (store, check, "received", *answer != '\0' ? now : "", error)
         && pps_store_write_text (store, check, "settled", "", error)
         && pps_store_write_text (store, check, "outcome", "", error)
         && (finding == NULL
             || pps_store_write_text (store, finding, "status",
                                      find_status (store, finding, PPS_RECORD (check), answer),
                                      error));
}

gboolean
pps_edit_answer_member_check (PpsWorkspace *workspace,
                              PpsMemberCheck *check,
                              const char *answer,
                              const char *words,
                              GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_MEMBER_CHECK (check), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  return pps_store_begin (store, "answer-check", error)
         && pps_edit_end (store,
                          pps_edit_write_member_answer (workspace, check, answer,
                                                        words != NULL ? words : "", error),
                          error);
}

static gboolean
follow_check (PpsStore *store, PpsRecord *check, PpsRecord *finding, GError **error)
{
  const char *answer = pps_record_get_text (check, "answer");
  const char *words = pps_record_get_text (check, "words");

  if (finding == NULL)
    return TRUE;
  if (g_str_equal (answer, "remove"))
    return pps_edit_remove_tree (store, finding, error);

  return !g_str_equal (answer, "correct") || *words == '\0'
         || (pps_store_write_text (store, finding, "text", words, error)
             && pps_store_write_text (store, finding, "status", "confirmed", error));
}

gboolean
pps_edit_settle_member_check (PpsWorkspace *workspace,
                              PpsMemberCheck *check,
                              gboolean follow,
                              GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (PpsRecord) finding = NULL;

  g_return_val_if_fail (PPS_IS_MEMBER_CHECK (check), FALSE);

  finding = pps_workspace_lookup (workspace, PPS_TYPE_FINDING,
                                  pps_record_get_text (PPS_RECORD (check), "finding"));

  return pps_store_begin (store, "settle-check", error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, check, "settled", now, error)
                 && pps_store_write_text (store, check, "outcome", follow ? "followed" : "kept",
                                          error)
                 && (!follow || follow_check (store, PPS_RECORD (check), finding, error)),
             error);
}
