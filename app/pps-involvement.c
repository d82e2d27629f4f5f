/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-involvement.h"

#include <string.h>

#include "pps-record-kinds.h"
#include "pps-round-order.h"

/* Who is still in. An organisation is heard by the interviews in which somebody of it took part. A
 * round in which nobody was heard yet has only just begun, and tells nothing of who fell silent. */

struct _PpsInvolvement
{
  PpsWorkspace *workspace;
  PpsMarkTable *marks;
  GHashTable *rows;         /* id of organisation -> PpsInvolvementRow, of list */
  GPtrArray *list;          /* PpsInvolvementRow */
  GHashTable *now, *before; /* group -> how many interviews were held with it */
};

static const struct
{
  const char *question;
  const char *nl;
  const char *en;
} statements[] = {
  [PPS_INVOLVEMENT_INFORMED] = { "involvement.informed", "Geïnformeerd", "Informed" },
  [PPS_INVOLVEMENT_HEARD] = { "involvement.heard", "Gehoord", "Heard" },
  [PPS_INVOLVEMENT_BALANCE]
  = { "involvement.balance", "Halen en brengen in balans", "Giving and getting in balance" },
};

const char *
pps_involvement_statement_get_question (PpsInvolvementStatement statement)
{
  g_return_val_if_fail (statement < PPS_N_INVOLVEMENT_STATEMENTS, NULL);

  return statements[statement].question;
}

const char *
pps_involvement_statement_get_name (PpsInvolvementStatement statement, const char *language)
{
  g_return_val_if_fail (statement < PPS_N_INVOLVEMENT_STATEMENTS, NULL);

  return g_str_equal (language, "nl") ? statements[statement].nl : statements[statement].en;
}

static PpsInvolvementRow *
row_new (PpsRecord *organisation)
{
  PpsInvolvementRow *row = g_new0 (PpsInvolvementRow, 1);

  row->organisation = g_object_ref (PPS_ORGANISATION (organisation));
  row->last_contact = g_strdup (pps_record_get_text (organisation, "last-contact"));
  for (guint i = 0; i < PPS_N_INVOLVEMENT_STATEMENTS; i++)
    {
      row->cells[i].marks = g_array_new (FALSE, FALSE, sizeof (guint));
      row->cells[i].before = g_array_new (FALSE, FALSE, sizeof (guint));
    }

  return row;
}

static void
row_free (gpointer data)
{
  PpsInvolvementRow *row = data;

  for (guint i = 0; i < PPS_N_INVOLVEMENT_STATEMENTS; i++)
    {
      g_array_unref (row->cells[i].marks);
      g_array_unref (row->cells[i].before);
    }
  g_object_unref (row->organisation);
  g_free (row->last_contact);
  g_free (row);
}

static void
read_organisations (PpsInvolvement *self, PpsRecord *round)
{
  g_autoptr (PpsQuery) organisations = NULL;

  if (!pps_record_has_text (round, "partnership"))
    return;

  organisations
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-organisations",
                       pps_record_get_text (round, "partnership"), NULL);
  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    {
      PpsRecord *organisation = pps_query_get (organisations, i);
      PpsInvolvementRow *row = row_new (organisation);

      g_ptr_array_add (self->list, row);
      g_hash_table_insert (self->rows, g_strdup (pps_record_get_id (organisation)), row);
    }
}

/* Lowest first, as in a table of marks. */
static void
insert_sorted (GArray *marks, guint mark)
{
  guint at = 0;

  while (at < marks->len && g_array_index (marks, guint, at) <= mark)
    at++;
  g_array_insert_val (marks, at, mark);
}

static void
add_marks (PpsInvolvement *self, PpsInvolvementRow *row, PpsRecord *interview, gboolean before)
{
  g_autoptr (PpsQuery) answers
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-answers",
                       pps_record_get_id (interview), NULL);

  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      gint64 mark;

      if (!pps_record_get_integer (answer, "mark", &mark) || mark < 0 || mark > 5)
        continue;
      for (guint j = 0; j < PPS_N_INVOLVEMENT_STATEMENTS; j++)
        {
          if (!g_str_equal (pps_record_get_text (answer, "question"), statements[j].question))
            continue;
          if (mark > 0)
            insert_sorted (before ? row->cells[j].before : row->cells[j].marks, (guint) mark);
          else if (!before)
            row->cells[j].n_no_opinion++;
        }
    }
}

/* When an interview was held, as a day. */
static char *
dup_day (PpsRecord *interview)
{
  const char *when
      = pps_record_get_text (interview, pps_record_has_text (interview, "ended")     ? "ended"
                                        : pps_record_has_text (interview, "started") ? "started"
                                                                                     : "planned");

  return g_strndup (when, MIN (strlen (when), strlen ("2026-01-02")));
}

static void
count (GHashTable *counts, const char *group)
{
  g_hash_table_insert (
      counts, g_strdup (group),
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, group)) + 1));
}

static void
add_to_row (PpsInvolvement *self, PpsInvolvementRow *row, PpsRecord *interview, gboolean before)
{
  g_autofree char *day = dup_day (interview);

  if (before)
    row->heard_before = TRUE;
  else
    row->heard = TRUE;
  if (strcmp (day, row->last_contact) > 0)
    {
      g_free (row->last_contact);
      row->last_contact = g_steal_pointer (&day);
    }
  add_marks (self, row, interview, before);
}

/* Two people of one organisation in one interview are one voice. */
static void
add_interview (PpsInvolvement *self, PpsRecord *interview, gboolean before)
{
  GHashTable *counts = before ? self->before : self->now;
  g_autoptr (GHashTable) of = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-respondents",
                       pps_record_get_id (interview), NULL);
  gboolean small = FALSE;

  count (counts, pps_record_get_text (interview, "stakeholder-group"));
  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      const char *id = pps_record_get_text (pps_query_get (respondents, i), "organisation");
      PpsInvolvementRow *row = id != NULL ? g_hash_table_lookup (self->rows, id) : NULL;

      if (row == NULL || !g_hash_table_add (of, row))
        continue;
      small |= pps_record_get_boolean (PPS_RECORD (row->organisation), "small");
      add_to_row (self, row, interview, before);
    }
  if (small)
    count (counts, PPS_MARKS_OF_SMALL);
}

static void
add_round (PpsInvolvement *self, PpsRound *round, gboolean before)
{
  g_autoptr (GPtrArray) held = pps_round_order_list_held (self->workspace, round);

  for (guint i = 0; i < held->len; i++)
    add_interview (self, g_ptr_array_index (held, i), before);
}

PpsInvolvement *
pps_involvement_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsInvolvement *self = g_new0 (PpsInvolvement, 1);
  g_autoptr (PpsRound) before = pps_round_order_dup_before (workspace, round);

  self->workspace = g_object_ref (workspace);
  self->marks = pps_mark_table_new (workspace, round, before);
  self->list = g_ptr_array_new_with_free_func (row_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_organisations (self, PPS_RECORD (round));
  if (before != NULL)
    add_round (self, before, TRUE);
  add_round (self, round, FALSE);

  for (guint i = 0; i < self->list->len; i++)
    {
      PpsInvolvementRow *row = g_ptr_array_index (self->list, i);

      row->silent = row->heard_before && !row->heard && g_hash_table_size (self->now) > 0;
    }

  return self;
}

void
pps_involvement_free (PpsInvolvement *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->now);
  g_hash_table_unref (self->before);
  g_ptr_array_unref (self->list);
  pps_mark_table_free (self->marks);
  g_object_unref (self->workspace);
  g_free (self);
}

guint
pps_involvement_get_n_rows (PpsInvolvement *self)
{
  return self->list->len;
}

const PpsInvolvementRow *
pps_involvement_get_row (PpsInvolvement *self, guint index)
{
  g_return_val_if_fail (index < self->list->len, NULL);

  return g_ptr_array_index (self->list, index);
}

const PpsMarkCell *
pps_involvement_get_cell (PpsInvolvement *self,
                          PpsInvolvementStatement statement,
                          const char *group)
{
  return pps_mark_table_get (self->marks, pps_involvement_statement_get_question (statement),
                             group);
}

guint
pps_involvement_count_heard (PpsInvolvement *self, const char *group)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->now, group));
}

gboolean
pps_involvement_is_silent (PpsInvolvement *self, const char *group)
{
  return g_hash_table_size (self->now) > 0 && g_hash_table_contains (self->before, group)
         && !g_hash_table_contains (self->now, group);
}
