/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-hearing.h"

#include <string.h>

/* A talk is an interview with who took part in it. Answers are kept by pane, each with its talk, so
 * that a cell of a matrix or of a table of blind spots costs a walk over the answers of one pane.
 */

typedef struct
{
  char *group;
  char *held;             /* when; NULL while it is planned */
  GPtrArray *respondents; /* of ids */
} Talk;

typedef struct
{
  PpsAnswer *answer;
  const Talk *talk;
} Heard;

struct _PpsHearings
{
  GHashTable *talks; /* id of an interview -> Talk */
  GHashTable *panes; /* id -> GArray of Heard */
};

static void
talk_free (gpointer data)
{
  Talk *talk = data;

  g_free (talk->group);
  g_free (talk->held);
  g_ptr_array_unref (talk->respondents);
  g_free (talk);
}

static void
clear_heard (gpointer data)
{
  g_clear_object (&((Heard *) data)->answer);
}

PpsHearing
pps_hearing_of_answer (PpsAnswer *answer)
{
  PpsRecord *record = (PpsRecord *) answer;
  const char *state;
  gint64 mark;

  if (record == NULL)
    return PPS_HEARING_NOT_ASKED;
  if (pps_record_has_text (record, "text") || pps_record_get_text (record, "same-as") != NULL
      || (pps_record_get_integer (record, "mark", &mark) && mark > 0))
    return PPS_HEARING_SAID;

  state = pps_record_get_text (record, "state");
  if (g_str_equal (state, "answered"))
    return PPS_HEARING_SAID;
  if (g_str_equal (state, "does-not-know"))
    return PPS_HEARING_DOES_NOT_KNOW;
  if (g_str_equal (state, "declines") || g_str_equal (state, "not-applicable"))
    return PPS_HEARING_SILENT;

  return PPS_HEARING_NOT_ASKED;
}

/* An interview that was typed from paper has no start, only the day it was planned for. */
static char *
dup_held (PpsRecord *interview)
{
  const char *started = pps_record_get_text (interview, "started");

  if (*started != '\0')
    return g_strdup (started);

  return g_str_equal (pps_record_get_text (interview, "state"), "done")
             ? g_strdup (pps_record_get_text (interview, "planned"))
             : NULL;
}

static Talk *
make_talk (PpsStore *store, PpsRecord *interview)
{
  g_autoptr (PpsQuery) respondents
      = pps_query_new (store, "interview-respondents", pps_record_get_id (interview), NULL);
  Talk *talk = g_new0 (Talk, 1);

  talk->group = g_strdup (pps_record_get_text (interview, "stakeholder-group"));
  talk->held = dup_held (interview);
  talk->respondents = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    g_ptr_array_add (talk->respondents,
                     g_strdup (pps_record_get_id (pps_query_get (respondents, i))));

  return talk;
}

static void
add_talks (PpsHearings *self, PpsStore *store, PpsPartnership *partnership, PpsRound *round)
{
  g_autoptr (PpsQuery) interviews
      = round != NULL ? pps_query_new (store, "round-interviews",
                                       pps_record_get_id (PPS_RECORD (round)), NULL)
                      : pps_query_new (store, "partnership-interviews",
                                       pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);

      g_hash_table_insert (self->talks, g_strdup (pps_record_get_id (interview)),
                           make_talk (store, interview));
    }
}

static void
add_answer (PpsHearings *self, PpsRecord *answer)
{
  const char *interview = pps_record_get_text (answer, "interview");
  const char *pane = pps_record_get_text (answer, "pane");
  Heard heard = { NULL, interview != NULL ? g_hash_table_lookup (self->talks, interview) : NULL };
  GArray *answers;

  if (heard.talk == NULL || *pane == '\0')
    return;

  answers = g_hash_table_lookup (self->panes, pane);
  if (answers == NULL)
    {
      answers = g_array_new (FALSE, FALSE, sizeof (Heard));
      g_array_set_clear_func (answers, clear_heard);
      g_hash_table_insert (self->panes, g_strdup (pane), answers);
    }
  heard.answer = g_object_ref (PPS_ANSWER (answer));
  g_array_append_val (answers, heard);
}

PpsHearings *
pps_hearings_new (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  PpsHearings *self = g_new0 (PpsHearings, 1);
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) answers = NULL;

  self->talks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, talk_free);
  self->panes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  add_talks (self, store, partnership, round);
  answers = round != NULL ? pps_query_new (store, "round-answers",
                                           pps_record_get_id (PPS_RECORD (round)), NULL)
                          : pps_query_new (store, "partnership-answers",
                                           pps_record_get_id (PPS_RECORD (partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    add_answer (self, pps_query_get (answers, i));

  return self;
}

void
pps_hearings_free (PpsHearings *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->panes);
  g_hash_table_unref (self->talks);
  g_free (self);
}

static gboolean
is_of (const Talk *talk, const char *group, const char *respondent)
{
  return g_str_equal (talk->group, group)
         && (respondent == NULL
             || g_ptr_array_find_with_equal_func (talk->respondents, respondent, g_str_equal,
                                                  NULL));
}

PpsHearing
pps_hearings_get (PpsHearings *self, const char *group, const char *respondent, const char *pane)
{
  GArray *answers = g_hash_table_lookup (self->panes, pane);
  PpsHearing most = PPS_HEARING_NOT_ASKED;

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const Heard *heard = &g_array_index (answers, Heard, i);

      if (is_of (heard->talk, group, respondent))
        most = MAX (most, pps_hearing_of_answer (heard->answer));
    }

  return most;
}

GPtrArray *
pps_hearings_list_answers (PpsHearings *self,
                           const char *group,
                           const char *respondent,
                           const char *pane)
{
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *answers = g_hash_table_lookup (self->panes, pane);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const Heard *heard = &g_array_index (answers, Heard, i);

      if (is_of (heard->talk, group, respondent))
        g_ptr_array_add (listed, g_object_ref (heard->answer));
    }

  return listed;
}

guint
pps_hearings_count_talks (PpsHearings *self,
                          const char *group,
                          const char *respondent,
                          const char **last)
{
  GHashTableIter iter;
  gpointer talk;
  guint n = 0;

  *last = NULL;
  g_hash_table_iter_init (&iter, self->talks);
  while (g_hash_table_iter_next (&iter, NULL, &talk))
    {
      const char *held = ((const Talk *) talk)->held;

      if (held == NULL || !is_of (talk, group, respondent))
        continue;
      if (*last == NULL || strcmp (held, *last) > 0)
        *last = held;
      n++;
    }

  return n;
}
