/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-page.h"

/* The framework matrix as a sheet; its panel is where a cell is summarised. */

struct _PpsMatrixPage
{
  PpsTablePage parent_instance;

  PpsMatrixPanel *panel;
};

G_DEFINE_FINAL_TYPE (PpsMatrixPage, pps_matrix_page, PPS_TYPE_TABLE_PAGE)

static void
closed_cb (PpsMatrixPage *self)
{
  pps_table_page_close_panel (PPS_TABLE_PAGE (self));
}

static PpsSheet *
pps_matrix_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  return pps_present_matrix (pps_sheet_page_get_workspace (page),
                             pps_sheet_page_get_partnership (page), options);
}

static void
pps_matrix_page_show_cell (
    PpsTablePage *table, const PpsPresentOptions *options, PpsSheet *sheet, guint row, guint column)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (table);

  pps_matrix_panel_set_cell (PPS_MATRIX_PAGE (table)->panel, pps_sheet_page_get_workspace (page),
                             pps_sheet_page_get_partnership (page), options, row, column);
}

static void
pps_matrix_page_enter_panel (PpsTablePage *table)
{
  gtk_widget_grab_focus (GTK_WIDGET (pps_matrix_panel_get_editor (PPS_MATRIX_PAGE (table)->panel)));
}

static void
pps_matrix_page_save (PpsSheetPage *page)
{
  pps_matrix_panel_save (PPS_MATRIX_PAGE (page)->panel);
}

static void
pps_matrix_page_class_init (PpsMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);

  page_class->kind = "matrix";
  page_class->with_groups = TRUE;
  page_class->make_sheet = pps_matrix_page_make_sheet;
  page_class->save = pps_matrix_page_save;
  PPS_TABLE_PAGE_CLASS (klass)->show_cell = pps_matrix_page_show_cell;
  PPS_TABLE_PAGE_CLASS (klass)->enter_panel = pps_matrix_page_enter_panel;

  g_type_ensure (PPS_TYPE_MATRIX_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
pps_matrix_page_init (PpsMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_matrix_page_new (PpsWorkspace *workspace)
{
  PpsSheetPage *self = g_object_new (PPS_TYPE_MATRIX_PAGE, NULL);

  pps_sheet_page_set_workspace (self, workspace);
  pps_sheet_bar_set_matrix (pps_sheet_page_get_bar (self), TRUE);

  return GTK_WIDGET (self);
}

PpsMatrixPanel *
pps_matrix_page_get_panel (PpsMatrixPage *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PAGE (self), NULL);

  return self->panel;
}
