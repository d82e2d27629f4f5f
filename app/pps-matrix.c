/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix.h"

#include "pps-edit-summary.h"
#include "pps-matrix-private.h"
#include "pps-presenter-private.h"
#include "pps-record-kinds.h"

/* The matrix is read in four walks: rows and columns, the answers (by the hearings), the findings
 * of each cell, and the summaries. A finding belongs to the respondents in whose answers it has its
 * evidence; to a group by its own letter. */

struct _PpsMatrix
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  const PpsPresentOptions *options;
  const char *language;
  PpsHearings *hearings;
  GPtrArray *findings; /* that the options let through */
  GPtrArray *sources;  /* for each finding, the set of ids of answers it rests on */
  GPtrArray *rows;
  GArray *columns;
};

static void
cell_free (gpointer data)
{
  PpsMatrixCell *cell = data;

  g_clear_object (&cell->summary);
  g_clear_pointer (&cell->sources, g_ptr_array_unref);
  g_ptr_array_unref (cell->findings);
  g_ptr_array_unref (cell->answers);
  g_free (cell);
}

static gboolean
carries_tag (PpsMatrix *self, PpsRecord *finding)
{
  g_autoptr (PpsQuery) tags = NULL;

  if (self->options->tag == NULL)
    return TRUE;

  tags = pps_query_new (pps_workspace_get_store (self->workspace), "finding-tags",
                        pps_record_get_id (finding), NULL);
  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      if (g_str_equal (pps_record_get_id (pps_query_get (tags, i)), self->options->tag))
        return TRUE;
    }

  return FALSE;
}

static GHashTable *
find_answers_of (PpsMatrix *self, PpsRecord *finding)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PpsQuery) evidence
      = pps_query_new (pps_workspace_get_store (self->workspace), "finding-evidence",
                       pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      const char *answer = pps_record_get_text (pps_query_get (evidence, i), "answer");

      if (answer != NULL)
        g_hash_table_add (answers, g_strdup (answer));
    }

  return answers;
}

static void
read_findings (PpsMatrix *self)
{
  g_autoptr (GPtrArray) all
      = pps_present_list_findings (self->workspace, self->partnership, self->options);
  const char *status = self->options->status;

  for (guint i = 0; i < all->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (all, i);

      if ((status != NULL && !g_str_equal (pps_record_get_text (finding, "status"), status))
          || !carries_tag (self, finding))
        continue;

      g_ptr_array_add (self->findings, g_object_ref (finding));
      g_ptr_array_add (self->sources, find_answers_of (self, finding));
    }
}

static void
add_theme_columns (PpsMatrix *self, PpsCanvasDefinition *canvas)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);
      PpsMatrixColumn column
          = { NULL, theme->id, pps_bilingual_get (&theme->question, self->language), i };

      g_array_append_val (self->columns, column);
    }
}

/* Panes stand in the order of the interview, theme by theme: so neighbours belong together. */
static void
add_pane_columns (PpsMatrix *self, PpsCanvasDefinition *canvas)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);
      PpsMatrixColumn column
          = { pane->id, NULL, pps_bilingual_get (&pane->name, self->language), pane->theme };

      if (self->options->without == NULL || !g_strv_contains (self->options->without, pane->id))
        g_array_append_val (self->columns, column);
    }
}

static gboolean
is_about (PpsMatrix *self, const PpsMatrixColumn *column, const PpsPane *pane)
{
  if (self->options->without != NULL && g_strv_contains (self->options->without, pane->id))
    return FALSE;

  return column->pane != NULL ? g_str_equal (column->pane, pane->id) : column->tint == pane->theme;
}

static void
gather_answers (PpsMatrix *self, PpsMatrixCell *cell, const PpsMatrixRow *row, const char *pane)
{
  const char *respondent
      = row->respondent != NULL ? pps_record_get_id (PPS_RECORD (row->respondent)) : NULL;
  g_autoptr (GPtrArray) answers
      = pps_hearings_list_answers (self->hearings, row->group, respondent, pane);
  PpsHearing heard = pps_hearings_get (self->hearings, row->group, respondent, pane);

  cell->heard = MAX (cell->heard, heard);
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (cell->answers, g_object_ref (g_ptr_array_index (answers, i)));
}

static gboolean
rests_on (GHashTable *sources, GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      if (g_hash_table_contains (sources, pps_record_get_id (g_ptr_array_index (answers, i))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_row (PpsRecord *finding, GHashTable *sources, const PpsMatrixRow *row, GPtrArray *answers)
{
  if (row->respondent == NULL)
    return g_str_equal (pps_record_get_text (finding, "stakeholder-group"), row->group);

  return g_strcmp0 (pps_record_get_text (finding, "respondent"),
                    pps_record_get_id (PPS_RECORD (row->respondent)))
             == 0
         || rests_on (sources, answers);
}

static void
gather_findings (PpsMatrix *self,
                 PpsMatrixCell *cell,
                 const PpsMatrixRow *row,
                 const PpsMatrixColumn *column)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  for (guint i = 0; i < self->findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (self->findings, i);
      const PpsPane *pane
          = pps_canvas_definition_find_pane (canvas, pps_record_get_text (finding, "pane"));

      if (pane != NULL && is_about (self, column, pane)
          && is_of_row (finding, g_ptr_array_index (self->sources, i), row, cell->answers))
        g_ptr_array_add (cell->findings, g_object_ref (finding));
    }
}

static gboolean
is_summary_of (PpsMatrix *self,
               PpsRecord *summary,
               const PpsMatrixRow *row,
               const PpsMatrixColumn *column)
{
  const char *round
      = self->options->round != NULL ? pps_record_get_id (PPS_RECORD (self->options->round)) : NULL;
  const char *respondent
      = row->respondent != NULL ? pps_record_get_id (PPS_RECORD (row->respondent)) : NULL;
  const char *pane = column->pane != NULL ? column->pane : "";
  const char *theme = column->theme != NULL ? column->theme : "";

  return g_strcmp0 (pps_record_get_text (summary, "round"), round) == 0
         && g_strcmp0 (pps_record_get_text (summary, "respondent"), respondent) == 0
         && g_str_equal (pps_record_get_text (summary, "stakeholder-group"), row->group)
         && g_str_equal (pps_record_get_text (summary, "pane"), pane)
         && g_str_equal (pps_record_get_text (summary, "theme"), theme);
}

static PpsMatrixCell *
make_cell (PpsMatrix *self,
           const PpsMatrixRow *row,
           const PpsMatrixColumn *column,
           PpsQuery *summaries)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  PpsMatrixCell *cell = g_new0 (PpsMatrixCell, 1);

  cell->findings = g_ptr_array_new_with_free_func (g_object_unref);
  cell->answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);

      if (is_about (self, column, pane))
        gather_answers (self, cell, row, pane->id);
    }
  gather_findings (self, cell, row, column);

  for (guint i = 0; i < pps_query_get_n (summaries) && cell->summary == NULL; i++)
    {
      if (is_summary_of (self, pps_query_get (summaries, i), row, column))
        cell->summary = g_object_ref (PPS_SUMMARY (pps_query_get (summaries, i)));
    }
  if (cell->summary != NULL)
    cell->sources = pps_summary_list_sources (self->workspace, cell->summary);

  return cell;
}

static void
read_cells (PpsMatrix *self)
{
  g_autoptr (PpsQuery) summaries
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-summaries",
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsMatrixRow *row = g_ptr_array_index (self->rows, i);

      row->cells = g_ptr_array_new_with_free_func (cell_free);
      for (guint j = 0; j < self->columns->len; j++)
        {
          const PpsMatrixColumn *column = &g_array_index (self->columns, PpsMatrixColumn, j);
          PpsMatrixCell *cell = make_cell (self, row, column, summaries);

          g_ptr_array_add (row->cells, cell);
          row->said += cell->heard == PPS_HEARING_SAID || cell->findings->len > 0;
        }
    }
}

/* Returns: index of the column that the rows are in the order of, -1 if none */
static int
mark_sorting (PpsMatrix *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      PpsMatrixColumn *column = &g_array_index (self->columns, PpsMatrixColumn, i);

      column->sorts = g_strcmp0 (pps_matrix_column_get_id (column), self->options->sort) == 0;
      if (column->sorts)
        return (int) i;
    }

  return -1;
}

PpsMatrix *
pps_matrix_new (PpsWorkspace *workspace,
                PpsPartnership *partnership,
                const PpsPresentOptions *options)
{
  PpsMatrix *self = g_new0 (PpsMatrix, 1);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  self->workspace = workspace;
  self->partnership = partnership;
  self->options = options;
  self->language = pps_present_language (workspace, options);
  self->hearings = pps_hearings_new (workspace, partnership, options->round);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->columns = g_array_new (FALSE, FALSE, sizeof (PpsMatrixColumn));

  read_findings (self);
  self->rows
      = pps_matrix_rows_read (workspace, partnership, options, self->findings, self->hearings);
  if (options->by_theme)
    add_theme_columns (self, canvas);
  else
    add_pane_columns (self, canvas);
  read_cells (self);
  pps_matrix_rows_sort (self->rows, options->sort, mark_sorting (self));

  return self;
}

void
pps_matrix_free (PpsMatrix *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->findings);
  pps_hearings_free (self->hearings);
  g_free (self);
}

const char *
pps_matrix_column_get_id (const PpsMatrixColumn *column)
{
  return column->pane != NULL ? column->pane : column->theme;
}

guint
pps_matrix_get_n_rows (PpsMatrix *self)
{
  return self->rows->len;
}

guint
pps_matrix_get_n_columns (PpsMatrix *self)
{
  return self->columns->len;
}

const PpsMatrixRow *
pps_matrix_get_row (PpsMatrix *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

const PpsMatrixColumn *
pps_matrix_get_column (PpsMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, PpsMatrixColumn, column);
}

const PpsMatrixCell *
pps_matrix_get_cell (PpsMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return g_ptr_array_index (pps_matrix_get_row (self, row)->cells, column);
}
