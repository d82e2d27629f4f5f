/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-private.h"

#include "pps-describe.h"
#include "pps-gate.h"
#include "pps-presenter-private.h"
#include "pps-record-kinds.h"

/* The rows of the framework matrix: who they are, by what a reader weighs their words with, and in
 * which order they stand. */

static void
row_free (gpointer data)
{
  PpsMatrixRow *row = data;

  g_free (row->group);
  g_clear_object (&row->respondent);
  g_free (row->title);
  g_free (row->detail);
  g_free (row->organisation);
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

/* "gehoord op 12 november 2020", "3 keer gehoord, laatst op 12 november 2020" */
static char *
describe_talks (guint n, const char *last, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");
  g_autofree char *date = last != NULL ? pps_describe_date (last, language) : g_strdup ("");

  if (n == 0)
    return g_strdup (dutch ? "nog niet gehoord" : "not heard yet");
  if (n == 1)
    return *date == '\0' ? g_strdup (dutch ? "gehoord" : "heard")
                         : g_strdup_printf (dutch ? "gehoord op %s" : "heard on %s", date);

  return *date == '\0'
             ? g_strdup_printf (dutch ? "%u keer gehoord" : "heard %u times", n)
             : g_strdup_printf (
                 dutch ? "%u keer gehoord, laatst op %s" : "heard %u times, last on %s", n, date);
}

static void
add_respondent (GPtrArray *rows,
                PpsWorkspace *workspace,
                PpsHearings *hearings,
                const char *language,
                PpsRecord *respondent)
{
  PpsMatrixRow *row = g_new0 (PpsMatrixRow, 1);
  g_autoptr (PpsRecord) organisation = pps_workspace_lookup (
      workspace, PPS_TYPE_ORGANISATION, pps_record_get_text (respondent, "organisation"));
  g_autoptr (GString) title = g_string_new (pps_record_get_text (respondent, "code"));
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *talks = NULL;
  const char *last;
  guint n;

  row->group = g_strdup (pps_record_get_text (respondent, "stakeholder-group"));
  row->respondent = g_object_ref (PPS_RESPONDENT (respondent));
  row->organisation
      = g_strdup (organisation != NULL ? pps_record_get_text (organisation, "name") : "");
  n = pps_hearings_count_talks (hearings, row->group, pps_record_get_id (respondent), &last);
  talks = describe_talks (n, last, language);

  pps_describe_append (title, " · ", pps_record_get_text (respondent, "role"));
  pps_describe_append (detail, "", row->organisation);
  if (organisation != NULL && pps_record_get_boolean (organisation, "small"))
    pps_describe_append (detail, ", ",
                         g_str_equal (language, "nl") ? "minder dan 50 mensen"
                                                      : "fewer than 50 people");
  pps_describe_append (detail, " · ", talks);
  row->title = g_string_free (g_steal_pointer (&title), FALSE);
  row->detail = g_string_free (g_steal_pointer (&detail), FALSE);
  g_ptr_array_add (rows, row);
}

/* A publication need not tell whom it rests on. */
static void
add_group (GPtrArray *rows,
           PpsWorkspace *workspace,
           PpsHearings *hearings,
           const char *language,
           const PpsPresentGroup *group)
{
  PpsMatrixRow *row = g_new0 (PpsMatrixRow, 1);
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *date = NULL;
  const char *last;

  pps_hearings_count_talks (hearings, group->letter, NULL, &last);
  date = last != NULL ? pps_describe_date (last, language) : NULL;
  if (group->heard > 0)
    g_string_append_printf (detail, "%u %s", group->heard, dutch ? "gehoord" : "heard");
  if (group->heard > 0 && date != NULL && *date != '\0')
    g_string_append_printf (detail, dutch ? ", laatst op %s" : ", last on %s", date);

  row->group = g_strdup (group->letter);
  row->title = g_strdup (pps_workspace_get_group_name (workspace, group->letter, language));
  row->detail = g_string_free (g_steal_pointer (&detail), FALSE);
  row->organisation = g_strdup ("");
  g_ptr_array_add (rows, row);
}

/* Respondents stand under their groups, in the order of the study; within a group as they were
 * added. */
GPtrArray *
pps_matrix_rows_read (PpsWorkspace *workspace,
                      PpsPartnership *partnership,
                      const PpsPresentOptions *options,
                      GPtrArray *findings,
                      PpsHearings *hearings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  const char *language = pps_present_language (workspace, options);
  g_autoptr (GArray) groups = pps_present_list_groups (workspace, partnership, options, findings);
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-respondents",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);
  gboolean by_group = options->by_group || options->purpose == PPS_PURPOSE_PUBLIC
                      || pps_query_get_n (respondents) == 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);
      PpsPresentGroup shown = *group;

      if (!pps_gate_may_count (options->purpose, group->heard))
        shown.heard = 0;
      if (by_group)
        add_group (rows, workspace, hearings, language, &shown);
      for (guint j = 0; !by_group && j < pps_query_get_n (respondents); j++)
        {
          PpsRecord *respondent = pps_query_get (respondents, j);

          if (g_str_equal (pps_record_get_text (respondent, "stakeholder-group"), group->letter))
            add_respondent (rows, workspace, hearings, language, respondent);
        }
    }

  return rows;
}

/* What a row is sorted by, as words: codes by their number, so that W2 stands before W10. Rows that
 * have no such words stand last. */
static char *
make_key (const PpsMatrixRow *row, const char *sort)
{
  const char *words = row->title;
  g_autofree char *folded = NULL;

  if (row->respondent != NULL && g_str_equal (sort, "code"))
    words = pps_record_get_text (PPS_RECORD (row->respondent), "code");
  else if (row->respondent != NULL && g_str_equal (sort, "role"))
    words = pps_record_get_text (PPS_RECORD (row->respondent), "role");
  else if (row->respondent != NULL && g_str_equal (sort, "organisation"))
    words = row->organisation;
  else if (g_str_equal (sort, "code"))
    words = row->group;

  folded = g_utf8_casefold (*words != '\0' ? words : "\U0010ffff", -1);

  return g_utf8_collate_key_for_filename (folded, -1);
}

typedef struct
{
  PpsMatrixRow *row;
  char *key;    /* (nullable): the least first */
  guint weight; /* before all: the most first */
  guint place;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b, gpointer unused)
{
  const Sorted *one = a;
  const Sorted *other = b;
  int order = one->weight != other->weight ? (one->weight < other->weight ? 1 : -1)
                                           : g_strcmp0 (one->key, other->key);

  return order != 0 ? order : (int) one->place - (int) other->place;
}

/* By findings, and where there are as many by what became of asking. A summary says something,
 * whatever it was made of. */
static guint
weigh_cell (const PpsMatrixRow *row, int column)
{
  const PpsMatrixCell *cell = g_ptr_array_index (row->cells, column);
  guint n = MAX (cell->findings->len, cell->summary != NULL ? 1 : 0);

  return n * (PPS_HEARING_SAID + 1) + cell->heard;
}

void
pps_matrix_rows_sort (GPtrArray *rows, const char *sort, int column)
{
  static const char *const words[] = { "code", "role", "organisation", "said", NULL };
  g_autofree Sorted *sorted = g_new0 (Sorted, rows->len + 1);

  if (sort == NULL || (column < 0 && !g_strv_contains (words, sort)))
    return;

  for (guint i = 0; i < rows->len; i++)
    {
      PpsMatrixRow *row = g_ptr_array_index (rows, i);

      sorted[i] = (Sorted){ .row = row, .place = i };
      if (column >= 0)
        sorted[i].weight = weigh_cell (row, column);
      else if (g_str_equal (sort, "said"))
        sorted[i].weight = row->said;
      else
        sorted[i].key = make_key (row, sort);
    }
  g_qsort_with_data (sorted, rows->len, sizeof (Sorted), compare_sorted, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      rows->pdata[i] = sorted[i].row;
      g_free (sorted[i].key);
    }
}
