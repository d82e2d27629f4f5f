/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-agreement.h"

#include <glib/gi18n-lib.h>

#include "pps-agreements.h"
#include "pps-edit-private.h"
#include "pps-record-kinds.h"
#include "pps-round-order.h"
#include "pps-when.h"

/* Verbs on agreements. The rules that keep them worth something are here, so that no screen has to
 * know them: few at a time, a fate by a later round, and a reason where it did not come off. */

static gboolean
has_room (PpsWorkspace *workspace, PpsRound *round, GError **error)
{
  if (pps_agreements_count_open (workspace, round) < PPS_AGREEMENTS_AT_MOST)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("“%s” has %u open agreements already; more than that are seldom kept."),
               pps_record_get_text (PPS_RECORD (round), "name"), PPS_AGREEMENTS_AT_MOST);

  return FALSE;
}

static PpsAgreement *
write_agreement (PpsWorkspace *workspace,
                 PpsRecord *round,
                 const char *text,
                 const char *who,
                 const char *due,
                 GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (round);
  g_autoptr (PpsQuery) siblings = pps_query_new (store, "round-agreements", id, NULL);
  g_autoptr (PpsAgreement) agreement = pps_store_add (store, PPS_TYPE_AGREEMENT, error);

  if (agreement == NULL
      || !pps_store_write_text (store, agreement, "partnership",
                                pps_record_get_text (round, "partnership"), error)
      || !pps_store_write_text (store, agreement, "round", id, error)
      || !pps_store_write_text (store, agreement, "text", text, error)
      || !pps_store_write_text (store, agreement, "who", who, error)
      || !pps_store_write_text (store, agreement, "due", due, error)
      || !pps_store_write_text (store, agreement, "outcome", "open", error)
      || !pps_store_write_real (store, agreement, "position", pps_edit_next_position (siblings),
                                error))
    return NULL;

  return g_steal_pointer (&agreement);
}

PpsAgreement *
pps_edit_add_agreement (PpsWorkspace *workspace,
                        PpsRound *round,
                        const char *text,
                        const char *who,
                        const char *due,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *date = pps_when_read_date (due, error);
  g_autoptr (PpsAgreement) agreement = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  if (date == NULL || !has_room (workspace, round, error)
      || !pps_store_begin (store, "agree", error))
    return NULL;

  agreement = write_agreement (workspace, PPS_RECORD (round), text, who, date, error);

  return pps_edit_end (store, agreement != NULL, error) ? g_steal_pointer (&agreement) : NULL;
}

static gboolean
is_later (PpsWorkspace *workspace, PpsRecord *agreement, PpsRecord *round)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                       pps_record_get_text (round, "partnership"), NULL);

  return pps_round_order_find (rounds, pps_record_get_id (round))
         > pps_round_order_find (rounds, pps_record_get_text (agreement, "round"));
}

static gboolean
may_settle (PpsWorkspace *workspace,
            PpsRecord *agreement,
            PpsRecord *round,
            const char *outcome,
            const char *why,
            GError **error)
{
  if (!is_later (workspace, agreement, round))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("What became of “%s” can only be said in a later measurement moment."),
                   pps_record_get_text (agreement, "text"));
      return FALSE;
    }
  if (*why == '\0' && (g_str_equal (outcome, "partly") || g_str_equal (outcome, "dropped")))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("Say why “%s” was not, or not wholly, done."),
                   pps_record_get_text (agreement, "text"));
      return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_settle_agreement (PpsWorkspace *workspace,
                           PpsAgreement *agreement,
                           PpsRound *round,
                           const char *outcome,
                           const char *why,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *reason = g_strstrip (g_strdup (why));
  gboolean open = g_str_equal (outcome, "open");

  g_return_val_if_fail (PPS_IS_AGREEMENT (agreement) && PPS_IS_ROUND (round), FALSE);

  return may_settle (workspace, PPS_RECORD (agreement), PPS_RECORD (round), outcome, reason, error)
         && pps_store_begin (store, "settle", error)
         && pps_edit_end (store,
                          pps_store_write_text (store, agreement, "outcome", outcome, error)
                              && pps_store_write_text (
                                  store, agreement, "outcome-round",
                                  open ? NULL : pps_record_get_id (PPS_RECORD (round)), error)
                              && pps_store_write_text (store, agreement, "outcome-text",
                                                       open ? "" : reason, error),
                          error);
}

static PpsAgreement *
find_successor (PpsWorkspace *workspace, PpsRecord *agreement, PpsRound *round)
{
  g_autoptr (GPtrArray) of = pps_agreements_list_of (workspace, round);

  for (guint i = 0; i < of->len; i++)
    {
      PpsAgreement *other = g_ptr_array_index (of, i);

      if (g_strcmp0 (pps_record_get_text (PPS_RECORD (other), "predecessor"),
                     pps_record_get_id (agreement))
          == 0)
        return g_object_ref (other);
    }

  return NULL;
}

PpsAgreement *
pps_edit_continue_agreement (PpsWorkspace *workspace,
                             PpsAgreement *agreement,
                             PpsRound *round,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *from = PPS_RECORD (agreement);
  g_autoptr (PpsAgreement) next = NULL;

  g_return_val_if_fail (PPS_IS_AGREEMENT (agreement) && PPS_IS_ROUND (round), NULL);

  next = find_successor (workspace, from, round);
  if (next != NULL)
    return g_steal_pointer (&next);
  if (!has_room (workspace, round, error) || !pps_store_begin (store, "agree", error))
    return NULL;

  next = write_agreement (workspace, PPS_RECORD (round), pps_record_get_text (from, "text"),
                          pps_record_get_text (from, "who"), "", error);

  return pps_edit_end (store,
                       next != NULL
                           && pps_store_write_text (store, next, "pane",
                                                    pps_record_get_text (from, "pane"), error)
                           && pps_store_write_text (store, next, "predecessor",
                                                    pps_record_get_id (from), error),
                       error)
             ? g_steal_pointer (&next)
             : NULL;
}
