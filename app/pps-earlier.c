/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-earlier.h"

#include <string.h>

#include "pps-edit.h"

/* What was said to a question before. Rounds go by their order in the partnership; where two of
 * them have a date, the date decides. */

static gboolean
is_before (PpsRecord *round, guint place, PpsRecord *current, guint current_place)
{
  const char *date = pps_record_get_text (round, "date");
  const char *current_date = pps_record_get_text (current, "date");
  int order = *date != '\0' && *current_date != '\0' ? strcmp (date, current_date) : 0;

  return order != 0 ? order < 0 : place < current_place;
}

static gboolean
says_something (PpsRecord *answer)
{
  return pps_record_has_text (answer, "text") || pps_record_has_text (answer, "state")
         || pps_record_get_integer (answer, "mark", NULL);
}

static GPtrArray *
list_answers (PpsWorkspace *workspace, PpsRecord *round, const char *group, const char *question)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) interviews = NULL;

  interviews = pps_query_new (pps_workspace_get_store (workspace), "round-group-interviews",
                              pps_record_get_id (round), group, NULL);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      g_autoptr (PpsAnswer) answer
          = pps_edit_find_answer (workspace, pps_query_get (interviews, i), question);

      if (answer != NULL && says_something (PPS_RECORD (answer)))
        g_ptr_array_add (answers, g_steal_pointer (&answer));
    }

  return answers;
}

static guint
find_place (PpsQuery *rounds, const char *id)
{
  guint place = 0;

  while (place < pps_query_get_n (rounds)
         && g_strcmp0 (pps_record_get_id (pps_query_get (rounds, place)), id) != 0)
    place++;

  return place;
}

/* The latest of the rounds that come before @limit, %NULL where there is none. */
static PpsRecord *
find_last_before (PpsQuery *rounds, PpsRecord *limit, guint *limit_place)
{
  PpsRecord *last = NULL;
  guint last_place = 0;

  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      PpsRecord *round = pps_query_get (rounds, i);

      if (round != limit && is_before (round, i, limit, *limit_place)
          && (last == NULL || is_before (last, last_place, round, i)))
        {
          last = round;
          last_place = i;
        }
    }
  *limit_place = last_place;

  return last;
}

GPtrArray *
pps_earlier_list_answers (PpsWorkspace *workspace, PpsInterview *interview, const char *question)
{
  PpsRecord *record = PPS_RECORD (interview);
  const char *partnership = pps_record_get_text (record, "partnership");
  g_autoptr (PpsQuery) rounds = NULL;
  PpsRecord *round;
  guint place;
  guint n;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  if (partnership == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds", partnership,
                          NULL);
  n = pps_query_get_n (rounds);
  place = find_place (rounds, pps_record_get_text (record, "round"));
  round = place < n ? pps_query_get (rounds, place) : NULL;

  /* At most as often as there are rounds, whatever their dates are. */
  for (guint i = 0; i < n && round != NULL; i++)
    {
      round = find_last_before (rounds, round, &place);
      if (round != NULL)
        {
          g_autoptr (GPtrArray) answers = list_answers (
              workspace, round, pps_record_get_text (record, "stakeholder-group"), question);

          if (answers->len > 0)
            return g_steal_pointer (&answers);
        }
    }

  return g_ptr_array_new_with_free_func (g_object_unref);
}

static GHashTable *
list_respondents (PpsWorkspace *workspace, const char *interview)
{
  GHashTable *respondents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PpsQuery) query = pps_query_new (pps_workspace_get_store (workspace),
                                              "interview-respondents", interview, NULL);

  for (guint i = 0; i < pps_query_get_n (query); i++)
    g_hash_table_add (respondents, g_strdup (pps_record_get_id (pps_query_get (query, i))));

  return respondents;
}

static gboolean
is_of_same (PpsWorkspace *workspace, GHashTable *heard, PpsRecord *answer)
{
  g_autoptr (GHashTable) then
      = list_respondents (workspace, pps_record_get_text (answer, "interview"));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, then);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (heard, id))
        return TRUE;
    }

  return FALSE;
}

PpsAnswer *
pps_earlier_choose (PpsWorkspace *workspace, PpsInterview *interview, GPtrArray *answers)
{
  g_autoptr (GHashTable) heard = NULL;
  PpsAnswer *chosen = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  if (answers->len == 1)
    return answers->pdata[0];

  heard = list_respondents (workspace, pps_record_get_id (PPS_RECORD (interview)));
  for (guint i = 0; i < answers->len; i++)
    {
      if (!is_of_same (workspace, heard, answers->pdata[i]))
        continue;
      if (chosen != NULL)
        return NULL;
      chosen = answers->pdata[i];
    }

  return chosen;
}
