/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cell-panel.h"

#include <glib/gi18n-lib.h>

#include "pps-cell-row.h"
#include "pps-edit.h"
#include "pps-may-edit.h"
#include "pps-window.h"

/* One cell of the perspectives table. It reads from the sheet which records the cell was made of,
 * so that it shows what the table shows; a wording that is changed here stays in the table. */

struct _PpsCellPanel
{
  PpsTablePanel parent_instance;

  PpsWorkspace *workspace;

  PpsCellEditor *editor;
  PpsRecordList *findings;
  GtkWidget *left_out_title;
  PpsRecordList *left_out;
};

G_DEFINE_FINAL_TYPE (PpsCellPanel, pps_cell_panel, PPS_TYPE_TABLE_PANEL)

enum
{
  FINDING_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_focused_cb (PpsCellPanel *self, GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  PpsFinding *finding = pps_finding_row_get_finding (PPS_FINDING_ROW (row));

  pps_cell_panel_choose_finding (self, pps_record_get_id (PPS_RECORD (finding)));
  g_signal_emit (self, signals[FINDING_CHOSEN], 0, pps_record_get_id (PPS_RECORD (finding)));
}

static void
words_asked_cb (PpsCellPanel *self, const char *answer, guint start, guint end)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.workbench-words", "(suu)", answer, start,
                              end);
}

static GtkWidget *
make_finding (PpsRecord *record, gpointer user_data)
{
  PpsCellPanel *self = user_data;
  GtkWidget *cell_row = pps_cell_row_new (self->workspace, PPS_FINDING (record));
  GtkWidget *row = GTK_WIDGET (pps_cell_row_get_row (PPS_CELL_ROW (cell_row)));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (row_focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "words-asked", G_CALLBACK (words_asked_cb), self,
                           G_CONNECT_SWAPPED);

  return cell_row;
}

static void
bring_back_cb (PpsCellPanel *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (!pps_edit_set_boolean (self->workspace, g_object_get_data (G_OBJECT (button), "finding"),
                             "table-hidden", FALSE, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static GtkWidget *
make_left_out (PpsRecord *record, gpointer user_data)
{
  PpsCellPanel *self = user_data;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (pps_record_get_text (record, "text"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Bring Back"));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Bring Back"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pps_record_get_text (record, "text"), -1);
  g_object_set_data (G_OBJECT (button), "finding", record);
  g_signal_connect_object (button, "clicked", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (button, pps_may_edit (self->workspace, record));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);

  return line;
}

static void
pps_cell_panel_save (PpsTablePanel *panel)
{
  PpsCellPanel *self = PPS_CELL_PANEL (panel);

  pps_cell_editor_save (self->editor);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->findings)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_finding_row_save (pps_cell_row_get_row (PPS_CELL_ROW (row)));
}

static void
pps_cell_panel_dispose (GObject *object)
{
  PpsCellPanel *self = PPS_CELL_PANEL (object);

  G_OBJECT_CLASS (pps_cell_panel_parent_class)->dispose (object);
  g_clear_object (&self->workspace);
}

static void
pps_cell_panel_class_init (PpsCellPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_cell_panel_dispose;
  PPS_TABLE_PANEL_CLASS (klass)->save = pps_cell_panel_save;

  /**
   * PpsCellPanel::finding-chosen:
   * @finding: its id
   */
  signals[FINDING_CHOSEN] = g_signal_new ("finding-chosen", PPS_TYPE_CELL_PANEL, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PPS_TYPE_CELL_EDITOR);
  g_type_ensure (PPS_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-cell-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsCellPanel, editor);
  gtk_widget_class_bind_template_child (widget_class, PpsCellPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, PpsCellPanel, left_out_title);
  gtk_widget_class_bind_template_child (widget_class, PpsCellPanel, left_out);
}

static void
pps_cell_panel_init (PpsCellPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Findings"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->left_out), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Left out of the table"), -1);
}

static const char *
explain (PpsCellPanel *self, PpsRound *round, guint n_findings)
{
  const char *reason = pps_may_edit_explain (self->workspace, round);

  if (reason != NULL)
    return reason;
  if (pps_cell_editor_is_written (self->editor))
    return n_findings > 0 ? _ ("This cell has a text of its own, in place of its findings. They "
                               "stay linked to it, below.")
                          : _ ("This cell has a text of its own.");
  if (n_findings == 0)
    return _ ("Nothing stands in this cell. Findings are added on the canvas.");

  return _ (
      "What you change here changes the wording in this table only. The canvas keeps its own.");
}

void
pps_cell_panel_set_cell (PpsCellPanel *self,
                         PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options,
                         PpsSheet *sheet,
                         guint row,
                         guint column)
{
  const PpsSheetRow *source;
  const PpsSheetColumn *theme;
  const char *letter;
  g_autofree char *gathered = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) left_out = NULL;

  g_return_if_fail (PPS_IS_CELL_PANEL (self));
  g_return_if_fail (row < pps_sheet_get_n_rows (sheet) && column < pps_sheet_get_n_columns (sheet));

  g_set_object (&self->workspace, workspace);
  source = pps_sheet_get_row (sheet, row);
  theme = pps_sheet_get_column (sheet, column);
  letter = g_str_equal (source->id, "shared") ? "" : source->id;
  pps_table_panel_set_titles (PPS_TABLE_PANEL (self), source->title, "", theme->title);

  findings = pps_present_list_cell (workspace, partnership, options, letter, theme->id);
  gathered = pps_present_cell_text (findings);
  pps_cell_editor_set_cell (self->editor, workspace, partnership, options->round, letter, theme->id,
                            gathered);
  pps_record_list_set_records (self->findings, findings, make_finding, self);
  left_out = pps_present_list_left_out (workspace, partnership, options, letter, theme->id);
  pps_record_list_set_records (self->left_out, left_out, make_left_out, self);
  gtk_widget_set_visible (self->left_out_title, left_out->len > 0);
  pps_table_panel_set_explanation (PPS_TABLE_PANEL (self),
                                   explain (self, options->round, findings->len));
  gtk_widget_set_visible (GTK_WIDGET (self->findings), findings->len > 0);
}

void
pps_cell_panel_choose_finding (PpsCellPanel *self, const char *id)
{
  g_return_if_fail (PPS_IS_CELL_PANEL (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->findings)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      PpsFindingRow *finding_row = pps_cell_row_get_row (PPS_CELL_ROW (row));
      PpsFinding *finding = pps_finding_row_get_finding (finding_row);

      pps_finding_row_set_chosen (finding_row,
                                  g_strcmp0 (pps_record_get_id (PPS_RECORD (finding)), id) == 0);
    }
}

PpsRecordList *
pps_cell_panel_get_findings (PpsCellPanel *self)
{
  g_return_val_if_fail (PPS_IS_CELL_PANEL (self), NULL);

  return self->findings;
}

PpsCellEditor *
pps_cell_panel_get_editor (PpsCellPanel *self)
{
  g_return_val_if_fail (PPS_IS_CELL_PANEL (self), NULL);

  return self->editor;
}
