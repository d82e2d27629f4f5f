/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-mark-table.h"

#include <math.h>

/* Marks are few, one for each interview: the median stands for them wherever they are compared, for
 * it is always a mark or halfway between two, and one outlier does not move it. A mean is only said
 * where there are enough of them. */

struct _PpsMarkTable
{
  PpsWorkspace *workspace;
  GHashTable *cells; /* "question\ngroup" -> PpsMarkCell */
  PpsMarkCell empty;
};

static PpsMarkCell *
cell_new (void)
{
  PpsMarkCell *cell = g_new0 (PpsMarkCell, 1);

  cell->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  cell->before = g_array_new (FALSE, FALSE, sizeof (guint));

  return cell;
}

static void
cell_free (gpointer data)
{
  PpsMarkCell *cell = data;

  g_array_unref (cell->marks);
  g_array_unref (cell->before);
  g_free (cell);
}

static void
insert_sorted (GArray *marks, guint mark)
{
  guint at = 0;

  while (at < marks->len && g_array_index (marks, guint, at) <= mark)
    at++;
  g_array_insert_val (marks, at, mark);
}

static void
add_mark (PpsMarkTable *self, const char *question, const char *group, guint mark, gboolean before)
{
  g_autofree char *key = g_strconcat (question, "\n", group, NULL);
  PpsMarkCell *cell = g_hash_table_lookup (self->cells, key);

  if (cell == NULL)
    {
      cell = cell_new ();
      g_hash_table_insert (self->cells, g_steal_pointer (&key), cell);
    }
  if (mark > 0)
    insert_sorted (before ? cell->before : cell->marks, mark);
  else if (!before)
    cell->n_no_opinion++;
}

/* An interview speaks for a small employer when somebody of one took part in it. */
static gboolean
is_of_small (PpsMarkTable *self, const char *interview)
{
  g_autoptr (PpsQuery) respondents = pps_query_new (pps_workspace_get_store (self->workspace),
                                                    "interview-respondents", interview, NULL);

  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      const char *id = pps_record_get_text (pps_query_get (respondents, i), "organisation");
      g_autoptr (PpsRecord) organisation
          = id != NULL ? pps_workspace_lookup (self->workspace, PPS_TYPE_ORGANISATION, id) : NULL;

      if (organisation != NULL && pps_record_get_boolean (organisation, "small"))
        return TRUE;
    }

  return FALSE;
}

static void
add_interview (PpsMarkTable *self, PpsRecord *interview, gboolean before)
{
  const char *group = pps_record_get_text (interview, "stakeholder-group");
  gboolean small = is_of_small (self, pps_record_get_id (interview));
  g_autoptr (PpsQuery) answers
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-answers",
                       pps_record_get_id (interview), NULL);

  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      const char *question = pps_record_get_text (answer, "question");
      gint64 mark;

      if (!pps_record_get_integer (answer, "mark", &mark) || mark < 0 || mark > 5)
        continue;
      add_mark (self, question, group, (guint) mark, before);
      if (small)
        add_mark (self, question, PPS_MARKS_OF_SMALL, (guint) mark, before);
    }
}

static void
add_round (PpsMarkTable *self, PpsRound *round, gboolean before)
{
  g_autoptr (PpsQuery) interviews = NULL;

  if (round == NULL)
    return;

  interviews = pps_query_new (pps_workspace_get_store (self->workspace), "round-interviews",
                              pps_record_get_id (PPS_RECORD (round)), NULL);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    add_interview (self, pps_query_get (interviews, i), before);
}

PpsMarkTable *
pps_mark_table_new (PpsWorkspace *workspace, PpsRound *round, PpsRound *before)
{
  PpsMarkTable *self = g_new0 (PpsMarkTable, 1);

  self->workspace = g_object_ref (workspace);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cell_free);
  self->empty.marks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->empty.before = g_array_new (FALSE, FALSE, sizeof (guint));
  add_round (self, round, FALSE);
  add_round (self, before, TRUE);

  return self;
}

void
pps_mark_table_free (PpsMarkTable *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->cells);
  g_array_unref (self->empty.marks);
  g_array_unref (self->empty.before);
  g_object_unref (self->workspace);
  g_free (self);
}

const PpsMarkCell *
pps_mark_table_get (PpsMarkTable *self, const char *question, const char *group)
{
  g_autofree char *key = g_strconcat (question, "\n", group, NULL);
  const PpsMarkCell *cell = g_hash_table_lookup (self->cells, key);

  return cell != NULL ? cell : &self->empty;
}

static double
get_median (GArray *marks)
{
  guint middle = marks->len / 2;

  if (marks->len == 0)
    return 0;
  if (marks->len % 2 == 1)
    return g_array_index (marks, guint, middle);

  return (g_array_index (marks, guint, middle - 1) + g_array_index (marks, guint, middle)) / 2.0;
}

double
pps_mark_cell_get_median (const PpsMarkCell *cell)
{
  g_return_val_if_fail (cell != NULL, 0);

  return get_median (cell->marks);
}

PpsMarkChange
pps_mark_cell_get_change (const PpsMarkCell *cell)
{
  double now;
  double before;

  g_return_val_if_fail (cell != NULL, PPS_MARK_CHANGE_UNKNOWN);

  now = get_median (cell->marks);
  before = get_median (cell->before);
  if (now < 1 || before < 1)
    return PPS_MARK_CHANGE_UNKNOWN;
  if (now < before)
    return PPS_MARK_CHANGE_DOWN;

  return now > before ? PPS_MARK_CHANGE_UP : PPS_MARK_CHANGE_SAME;
}

double
pps_mark_table_get_spread (PpsMarkTable *self, const char *question)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  double lowest = G_MAXDOUBLE;
  double highest = 0;
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");
      double median = pps_mark_cell_get_median (pps_mark_table_get (self, question, letter));

      if (median < 1)
        continue;
      lowest = MIN (lowest, median);
      highest = MAX (highest, median);
      n++;
    }

  return n >= 2 ? highest - lowest : 0;
}

static char *
dup_mean (GArray *marks, const char *language)
{
  double sum = 0;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < marks->len; i++)
    sum += g_array_index (marks, guint, i);
  g_ascii_formatd (number, sizeof number, "%.1f", sum / marks->len);
  if (g_str_equal (language, "nl"))
    g_strdelimit (number, ".", ',');

  return g_strdup_printf ("%s (n = %u)", number, marks->len);
}

char *
pps_mark_cell_dup_words (const PpsMarkCell *cell, const char *language)
{
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (cell != NULL, NULL);

  if (cell->marks->len >= PPS_MARKS_FOR_MEAN)
    return dup_mean (cell->marks, language);

  /* As they are read, the highest first. */
  words = g_string_new (NULL);
  for (guint i = cell->marks->len; i > 0; i--)
    g_string_append_printf (words, "%s%u", words->len > 0 ? " · " : "",
                            g_array_index (cell->marks, guint, i - 1));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
