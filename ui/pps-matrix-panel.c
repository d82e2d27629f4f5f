/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-panel.h"

#include <glib/gi18n-lib.h>

#include "pps-finding-row.h"
#include "pps-may-edit.h"
#include "pps-source-row.h"
#include "pps-words-view.h"

/* Shows the cell as the matrix has it: the researcher's words above, what they rest on below. The
 * matrix is made for each cell that is shown and let go again; it keeps nothing of it but the
 * records. */

struct _PpsMatrixPanel
{
  PpsTablePanel parent_instance;

  PpsWorkspace *workspace;

  PpsSummaryEditor *editor;
  GtkWidget *sources_title;
  PpsRecordList *sources;
  GtkWidget *findings_title;
  PpsRecordList *findings;
  GtkWidget *answers_title;
  PpsRecordList *answers;
};

G_DEFINE_FINAL_TYPE (PpsMatrixPanel, pps_matrix_panel, PPS_TYPE_TABLE_PANEL)

static void
words_asked_cb (PpsMatrixPanel *self, const char *answer, guint start, guint end)
{
  GtkWidget *words = pps_record_list_find (self->answers, answer);

  if (words != NULL)
    pps_words_view_show_words (PPS_WORDS_VIEW (words), start, end);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.workbench-words", "(suu)", answer, start,
                                end);
}

static GtkWidget *
make_finding (PpsRecord *record, gpointer user_data)
{
  PpsMatrixPanel *self = user_data;
  GtkWidget *row = pps_finding_row_new (self->workspace, PPS_FINDING (record), "text");

  g_signal_connect_object (row, "words-asked", G_CALLBACK (words_asked_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_answer (PpsRecord *record, gpointer user_data)
{
  PpsMatrixPanel *self = user_data;

  return pps_words_view_new (self->workspace, PPS_ANSWER (record));
}

static GtkWidget *
make_source (PpsRecord *record, gpointer user_data)
{
  return pps_source_row_new (PPS_MATRIX_PANEL (user_data)->workspace, record);
}

static void
update_words (PpsMatrixPanel *self)
{
  for (GtkWidget *words = gtk_widget_get_first_child (GTK_WIDGET (self->answers)); words != NULL;
       words = gtk_widget_get_next_sibling (words))
    pps_words_view_update (PPS_WORDS_VIEW (words));
}

static void
pps_matrix_panel_save (PpsTablePanel *panel)
{
  PpsMatrixPanel *self = PPS_MATRIX_PANEL (panel);

  pps_summary_editor_save (self->editor);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->findings)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_finding_row_save (PPS_FINDING_ROW (row));
}

static void
pps_matrix_panel_dispose (GObject *object)
{
  PpsMatrixPanel *self = PPS_MATRIX_PANEL (object);

  G_OBJECT_CLASS (pps_matrix_panel_parent_class)->dispose (object);
  g_clear_object (&self->workspace);
}

static void
pps_matrix_panel_class_init (PpsMatrixPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_matrix_panel_dispose;
  PPS_TABLE_PANEL_CLASS (klass)->save = pps_matrix_panel_save;

  g_type_ensure (PPS_TYPE_SUMMARY_EDITOR);
  g_type_ensure (PPS_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-matrix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, editor);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, sources_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, sources);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, findings_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, answers_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, answers);
}

static void
name_list (PpsRecordList *list, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
pps_matrix_panel_init (PpsMatrixPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_list (self->sources, _ ("What the summary was made of"));
  name_list (self->findings, _ ("Findings"));
  name_list (self->answers, _ ("What was said"));
}

static const char *
explain (const PpsMatrixCell *cell, const char *reason)
{
  if (reason != NULL)
    return reason;
  if (cell->summary != NULL)
    return _ ("Your summary stands in the matrix; what it was made of stays linked to it, below.");
  if (cell->findings->len > 0)
    return _ ("Not summarised yet: the matrix shows the findings.");
  switch (cell->heard)
    {
    case PPS_HEARING_SAID:
      return _ ("This was discussed, and nobody has summarised it yet.");
    case PPS_HEARING_DOES_NOT_KNOW:
      return _ ("This was asked; the answer was not known.");
    case PPS_HEARING_SILENT:
      return _ ("This was asked; nothing was said to it.");
    case PPS_HEARING_NOT_ASKED:
    default:
      return _ ("This was not asked.");
    }
}

/* A list without a title of its own would say nothing. */
static void
show_list (PpsMatrixPanel *self,
           PpsRecordList *list,
           GtkWidget *title,
           GPtrArray *records,
           PpsRecordListMake make)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  pps_record_list_set_records (list, records != NULL ? records : none, make, self);
  gtk_widget_set_visible (title, records != NULL && records->len > 0);
}

void
pps_matrix_panel_set_cell (PpsMatrixPanel *self,
                           PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options,
                           guint row,
                           guint column)
{
  g_autoptr (PpsMatrix) matrix = NULL;
  const PpsMatrixCell *cell;
  const PpsMatrixColumn *head;
  PpsSummaryPlace place;

  g_return_if_fail (PPS_IS_MATRIX_PANEL (self));

  g_set_object (&self->workspace, workspace);
  matrix = pps_matrix_new (workspace, partnership, options);
  g_return_if_fail (row < pps_matrix_get_n_rows (matrix));
  g_return_if_fail (column < pps_matrix_get_n_columns (matrix));

  cell = pps_matrix_get_cell (matrix, row, column);
  head = pps_matrix_get_column (matrix, column);
  place = (PpsSummaryPlace){
    .partnership = partnership,
    .round = options->round,
    .group = pps_matrix_get_row (matrix, row)->group,
    .respondent = pps_matrix_get_row (matrix, row)->respondent,
    .pane = head->pane,
    .theme = head->theme,
  };

  pps_table_panel_set_titles (PPS_TABLE_PANEL (self), pps_matrix_get_row (matrix, row)->title,
                              pps_matrix_get_row (matrix, row)->detail, head->title);
  pps_table_panel_set_explanation (
      PPS_TABLE_PANEL (self), explain (cell, pps_may_edit_explain (workspace, options->round)));
  pps_summary_editor_set_place (self->editor, workspace, &place, cell->findings, cell->answers);
  show_list (self, self->sources, self->sources_title, cell->sources, make_source);
  show_list (self, self->findings, self->findings_title, cell->findings, make_finding);
  show_list (self, self->answers, self->answers_title, cell->answers, make_answer);
  update_words (self);
}

PpsSummaryEditor *
pps_matrix_panel_get_editor (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->editor;
}

PpsRecordList *
pps_matrix_panel_get_findings (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->findings;
}

PpsRecordList *
pps_matrix_panel_get_answers (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->answers;
}

PpsRecordList *
pps_matrix_panel_get_sources (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->sources;
}
