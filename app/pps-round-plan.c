/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-plan.h"

/* Who is to be heard, and how far that is. It looks at a round once; who shows it asks again when
 * the study changed. */

static void
cell_free (gpointer data)
{
  PpsRoundCell *cell = data;

  g_free (cell->group);
  g_clear_object (&cell->respondent);
  g_clear_object (&cell->interview);
  g_free (cell);
}

static PpsPlanState
get_hearing (PpsRecord *interview)
{
  const char *state = pps_record_get_text (interview, "state");

  return g_str_equal (state, "done")      ? PPS_PLAN_HEARD
         : g_str_equal (state, "running") ? PPS_PLAN_RUNNING
                                          : PPS_PLAN_PLANNED;
}

static PpsRoundCell *
add_cell (GPtrArray *cells, const char *group, PpsRespondent *respondent)
{
  PpsRoundCell *cell = g_new0 (PpsRoundCell, 1);

  cell->group = g_strdup (group);
  cell->respondent = respondent != NULL ? g_object_ref (respondent) : NULL;
  g_ptr_array_add (cells, cell);

  return cell;
}

static void
take_interview (PpsRoundCell *cell, PpsRecord *interview)
{
  PpsPlanState hearing = get_hearing (interview);

  if (hearing <= cell->hearing)
    return;

  cell->hearing = hearing;
  g_set_object (&cell->interview, PPS_INTERVIEW (interview));
}

/* The interviews of a round by the respondents that take part; those that name nobody are left. */
static GHashTable *
index_interviews (PpsStore *store, PpsQuery *interviews, GPtrArray *unnamed)
{
  GHashTable *of = g_hash_table_new_full (g_direct_hash, g_direct_equal, g_object_unref,
                                          (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      g_autoptr (PpsQuery) respondents
          = pps_query_new (store, "interview-respondents", pps_record_get_id (interview), NULL);

      if (pps_query_get_n (respondents) == 0)
        g_ptr_array_add (unnamed, interview);

      for (guint j = 0; j < pps_query_get_n (respondents); j++)
        {
          PpsRecord *respondent = pps_query_get (respondents, j);
          GPtrArray *list = g_hash_table_lookup (of, respondent);

          if (list == NULL)
            {
              list = g_ptr_array_new ();
              g_hash_table_insert (of, g_object_ref (respondent), list);
            }
          g_ptr_array_add (list, interview);
        }
    }

  return of;
}

static void
add_group (
    GPtrArray *cells, const char *letter, PpsQuery *respondents, GHashTable *of, GPtrArray *unnamed)
{
  guint before = cells->len;

  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      PpsRecord *respondent = pps_query_get (respondents, i);
      GPtrArray *list = g_hash_table_lookup (of, respondent);
      PpsRoundCell *cell;

      if (g_strcmp0 (pps_record_get_text (respondent, "stakeholder-group"), letter) != 0)
        continue;

      cell = add_cell (cells, letter, PPS_RESPONDENT (respondent));
      for (guint j = 0; list != NULL && j < list->len; j++)
        take_interview (cell, g_ptr_array_index (list, j));
    }

  for (guint i = 0; i < unnamed->len; i++)
    {
      PpsRecord *interview = g_ptr_array_index (unnamed, i);

      if (g_strcmp0 (pps_record_get_text (interview, "stakeholder-group"), letter) == 0)
        take_interview (add_cell (cells, letter, NULL), interview);
    }

  if (cells->len == before)
    add_cell (cells, letter, NULL);
}

GPtrArray *
pps_round_plan_list (PpsWorkspace *workspace, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsQuery *groups = pps_workspace_get_groups (workspace);
  GPtrArray *cells = g_ptr_array_new_with_free_func (cell_free);
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new ();
  g_autoptr (PpsQuery) interviews = NULL;
  g_autoptr (PpsQuery) respondents = NULL;
  g_autoptr (GHashTable) of = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), cells);

  interviews
      = pps_query_new (store, "round-interviews", pps_record_get_id (PPS_RECORD (round)), NULL);
  respondents = pps_query_new (store, "partnership-respondents",
                               pps_record_get_text (PPS_RECORD (round), "partnership"), NULL);
  of = index_interviews (store, interviews, unnamed);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    add_group (cells, pps_record_get_text (pps_query_get (groups, i), "letter"), respondents, of,
               unnamed);

  return cells;
}

char *
pps_round_plan_find_first (PpsWorkspace *workspace, PpsRound *round)
{
  g_autoptr (GPtrArray) cells = pps_round_plan_list (workspace, round);

  for (guint i = 0; i < cells->len; i++)
    {
      const PpsRoundCell *cell = g_ptr_array_index (cells, i);

      if (cell->respondent != NULL && cell->hearing == PPS_PLAN_TO_PLAN)
        return g_strdup (cell->group);
    }

  for (guint i = 0; i < cells->len; i++)
    {
      const PpsRoundCell *cell = g_ptr_array_index (cells, i);

      if (cell->interview == NULL)
        return g_strdup (cell->group);
    }

  return cells->len > 0 ? g_strdup (((PpsRoundCell *) g_ptr_array_index (cells, 0))->group) : NULL;
}
