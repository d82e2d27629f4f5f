/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-order.h"

/* Which round comes before which. It reads, and keeps nothing. */

int
pps_round_order_find (PpsQuery *rounds, const char *id)
{
  for (guint i = 0; id != NULL && i < pps_query_get_n (rounds); i++)
    {
      if (g_str_equal (pps_record_get_id (pps_query_get (rounds, i)), id))
        return (int) i;
    }

  return -1;
}

PpsRound *
pps_round_order_dup_before (PpsWorkspace *workspace, PpsRound *round)
{
  g_autoptr (PpsQuery) rounds = NULL;
  int at;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  if (!pps_record_has_text (PPS_RECORD (round), "partnership"))
    return NULL;

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                          pps_record_get_text (PPS_RECORD (round), "partnership"), NULL);
  at = pps_round_order_find (rounds, pps_record_get_id (PPS_RECORD (round)));

  return at > 0 ? g_object_ref (pps_query_get (rounds, (guint) at - 1)) : NULL;
}

GPtrArray *
pps_round_order_list_held (PpsWorkspace *workspace, PpsRound *round)
{
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) interviews = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), held);

  interviews = pps_query_new (pps_workspace_get_store (workspace), "round-interviews",
                              pps_record_get_id (PPS_RECORD (round)), NULL);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      const char *state = pps_record_get_text (interview, "state");

      if (g_str_equal (state, "running") || g_str_equal (state, "done"))
        g_ptr_array_add (held, g_object_ref (interview));
    }

  return held;
}
