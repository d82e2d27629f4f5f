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

/* An answer that says something, and where. */
typedef struct
{
  PpsRecord *answer;
  PpsInterview *interview;
  guint round; /* place among the rounds, from 1 for the first; 0 for none */
} Said;

static void
said_clear (gpointer data)
{
  Said *said = data;

  g_object_unref (said->answer);
  g_object_unref (said->interview);
}

static guint
find_place (PpsQuery *rounds, const char *id)
{
  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      if (g_strcmp0 (pps_record_get_id (pps_query_get (rounds, i)), id) == 0)
        return i + 1;
    }

  return 0;
}

/* All that was said about the pane; read once, since records that nobody holds are read again. */
static GArray *
list_said (PpsWorkbenchPage *self, PpsQuery *rounds)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Said));
  g_autoptr (PpsQuery) answers
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-pane-answers",
                       pps_record_get_id (PPS_RECORD (self->partnership)), self->pane, NULL);

  g_array_set_clear_func (list, said_clear);
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      Said said = { answer, NULL, 0 };

      if (!pps_record_has_text (answer, "text") && !pps_record_has_text (answer, "state"))
        continue;

      said.interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                             pps_record_get_text (answer, "interview"));
      if (said.interview == NULL)
        continue;
      g_object_ref (answer);
      said.round = find_place (rounds, pps_record_get_text (PPS_RECORD (said.interview), "round"));
      g_array_append_val (list, said);
    }

  return list;
}

/* The last round in which somebody said something about this pane; else the last one. */
static PpsRound *
find_round (GArray *said, PpsQuery *rounds)
{
  guint last = 0;

  for (guint i = 0; i < said->len; i++)
    last = MAX (last, g_array_index (said, Said, i).round);
  if (last == 0)
    last = pps_query_get_n (rounds);

  return last > 0 ? pps_query_get (rounds, last - 1) : NULL;
}

static void
fill_column (
    PpsAnswerColumn *column, GArray *said, guint n_rounds, PpsRound *current, GHashTable *heard)
{
  const char *letter = pps_answer_column_get_letter (column);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint round = n_rounds + 1; round > 0; round--)
    for (guint i = 0; i < said->len; i++)
      {
        Said *one = &g_array_index (said, Said, i);

        if (one->round == round - 1
            && g_str_equal (pps_record_get_text (PPS_RECORD (one->interview), "stakeholder-group"),
                            letter))
          g_ptr_array_add (list, one->answer);
      }

  pps_answer_column_set_answers (column, list, current,
                                 g_hash_table_contains (heard, letter)
                                     ? _ ("This group was heard, but not about this pane.")
                                     : _ ("Nobody of this group was heard in this round."));
}

PpsRound *
pps_workbench_page_update_words (PpsWorkbenchPage *self)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  g_autoptr (GArray) said = list_said (self, rounds);
  PpsRound *current = find_round (said, rounds);
  g_autoptr (GHashTable) heard
      = pps_progress_find_heard (self->workspace, self->partnership, current);

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    fill_column (PPS_ANSWER_COLUMN (column), said, pps_query_get_n (rounds), current, heard);
  /* As in a column: see pps_answer_column_set_answers(). */
  gtk_widget_set_can_focus (GTK_WIDGET (self->words_scroller), said->len > 0);

  return current != NULL ? g_object_ref (current) : NULL;
}
