/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-panel.h"

#include <glib/gi18n-lib.h>

#include "pps-finding-row.h"
#include "pps-window.h"
#include "pps-words-view.h"

/* Shows the cell as the matrix has it: the researcher's words above, what they rest on below. The
 * matrix is made for each cell that is shown and let go again; it keeps nothing of it but the
 * records. */

struct _PpsMatrixPanel
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;

  GtkLabel *row_title;
  GtkLabel *column_title;
  GtkWidget *close_button;
  GtkLabel *explanation;
  PpsSummaryEditor *editor;
  GtkWidget *findings_title;
  PpsRecordList *findings;
  GtkWidget *answers_title;
  PpsRecordList *answers;
};

G_DEFINE_FINAL_TYPE (PpsMatrixPanel, pps_matrix_panel, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_matrix_panel_save (PPS_MATRIX_PANEL (widget));
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
words_asked_cb (PpsMatrixPanel *self, const char *answer, guint start, guint end)
{
  GtkWidget *words = pps_record_list_find (self->answers, answer);

  if (words != NULL)
    pps_words_view_show_words (PPS_WORDS_VIEW (words), start, end);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-answer", "s", answer);
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

static void
update_words (PpsMatrixPanel *self)
{
  for (GtkWidget *words = gtk_widget_get_first_child (GTK_WIDGET (self->answers)); words != NULL;
       words = gtk_widget_get_next_sibling (words))
    pps_words_view_update (PPS_WORDS_VIEW (words));
}

static void
pps_matrix_panel_dispose (GObject *object)
{
  PpsMatrixPanel *self = PPS_MATRIX_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_matrix_panel_parent_class)->dispose (object);
}

static void
pps_matrix_panel_class_init (PpsMatrixPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_matrix_panel_dispose;

  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_MATRIX_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "panel.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "panel.close", NULL);

  g_type_ensure (PPS_TYPE_SUMMARY_EDITOR);
  g_type_ensure (PPS_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-matrix-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, row_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, column_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, close_button);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, explanation);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, editor);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, findings_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, answers_title);
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPanel, answers);
  gtk_widget_class_set_css_name (widget_class, "cellpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
pps_matrix_panel_init (PpsMatrixPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close the cell"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Findings"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was said"), -1);
}

static const char *
explain (const PpsMatrixCell *cell)
{
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

static void
show_titles (PpsMatrixPanel *self, const PpsMatrixRow *row, const PpsMatrixColumn *column)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", row->title, column->title);
  g_autofree char *who = *row->detail != '\0' ? g_strdup_printf ("%s, %s", row->title, row->detail)
                                              : g_strdup (row->title);

  gtk_label_set_label (self->row_title, who);
  gtk_label_set_label (self->column_title, column->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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

  show_titles (self, pps_matrix_get_row (matrix, row), head);
  gtk_label_set_label (self->explanation, explain (cell));
  pps_summary_editor_set_place (self->editor, workspace, &place, cell->findings, cell->answers);
  pps_record_list_set_records (self->findings, cell->findings, make_finding, self);
  pps_record_list_set_records (self->answers, cell->answers, make_answer, self);
  update_words (self);
  gtk_widget_set_visible (self->findings_title, cell->findings->len > 0);
  gtk_widget_set_visible (self->answers_title, cell->answers->len > 0);
}

void
pps_matrix_panel_save (PpsMatrixPanel *self)
{
  g_return_if_fail (PPS_IS_MATRIX_PANEL (self));

  pps_summary_editor_save (self->editor);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->findings)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_finding_row_save (PPS_FINDING_ROW (row));
}

PpsSummaryEditor *
pps_matrix_panel_get_editor (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->editor;
}

PpsRecordList *
pps_matrix_panel_get_answers (PpsMatrixPanel *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PANEL (self), NULL);

  return self->answers;
}
