/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-workbench-page-private.h"

#include <glib/gi18n-lib.h>

#include "pps-progress.h"

/* What was said about a pane: only the answers about it are read, group by group, the newest round
 * first. A group without any was not heard, or was not asked; that it does not know is an answer.
 */

GtkWidget *
pps_workbench_page_make_words (PpsRecord *record, gpointer user_data)
{
  PpsWorkbenchPage *self = user_data;
  GtkWidget *words = pps_words_view_new (self->workspace, PPS_ANSWER (record));

  pps_words_view_set_in_column (PPS_WORDS_VIEW (words));
  pps_finding_board_follow_words (self->board, PPS_WORDS_VIEW (words));

  return words;
}

static PpsInterview *
dup_interview (PpsWorkbenchPage *self, PpsRecord *answer)
{
  return pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                               pps_record_get_text (answer, "interview"));
}

static gboolean
says_something (PpsRecord *answer)
{
  return pps_record_has_text (answer, "text") || pps_record_has_text (answer, "state");
}

/* The answers of a group in one round. */
static void
add_answers (
    PpsWorkbenchPage *self, PpsQuery *all, const char *letter, const char *round, GPtrArray *list)
{
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *answer = pps_query_get (all, i);
      g_autoptr (PpsInterview) interview = dup_interview (self, answer);

      if (interview != NULL && says_something (answer)
          && g_str_equal (pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"), letter)
          && g_strcmp0 (pps_record_get_text (PPS_RECORD (interview), "round"), round) == 0)
        g_ptr_array_add (list, g_object_ref (answer));
    }
}

/* The last round in which somebody said something about this pane; else the last one. */
static PpsRound *
find_round (PpsWorkbenchPage *self, PpsQuery *rounds, PpsQuery *answers)
{
  PpsRound *last = NULL;

  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRound *round = pps_query_get (rounds, i - 1);

      last = last != NULL ? last : round;
      for (guint j = 0; j < pps_query_get_n (answers); j++)
        {
          g_autoptr (PpsInterview) interview = dup_interview (self, pps_query_get (answers, j));

          if (interview != NULL && says_something (pps_query_get (answers, j))
              && g_strcmp0 (pps_record_get_text (PPS_RECORD (interview), "round"),
                            pps_record_get_id (PPS_RECORD (round)))
                     == 0)
            return round;
        }
    }

  return last;
}

static void
fill_column (PpsWorkbenchPage *self,
             PpsAnswerColumn *column,
             PpsQuery *answers,
             PpsQuery *rounds,
             PpsRound *current)
{
  const char *letter = pps_answer_column_get_letter (column);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) heard = NULL;

  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    add_answers (self, answers, letter,
                 pps_record_get_id (PPS_RECORD (pps_query_get (rounds, i - 1))), list);
  heard = pps_progress_find_heard (self->workspace, self->partnership, current);
  pps_answer_column_set_answers (column, list, current,
                                 g_hash_table_contains (heard, letter)
                                     ? _ ("This group was heard, but not about this pane.")
                                     : _ ("Nobody of this group was heard in this round."));
}

void
pps_workbench_page_update_words (PpsWorkbenchPage *self)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  const char *partnership = pps_record_get_id (PPS_RECORD (self->partnership));
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "partnership-rounds", partnership, NULL);
  g_autoptr (PpsQuery) answers
      = pps_query_new (store, "partnership-pane-answers", partnership, self->pane, NULL);
  PpsRound *current = find_round (self, rounds, answers);

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    fill_column (self, PPS_ANSWER_COLUMN (column), answers, rounds, current);
}
