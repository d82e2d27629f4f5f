/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-page.h"

#include <glib/gi18n-lib.h>

/* The framework matrix as a sheet; its panel is where a cell is summarised. */

struct _PpsMatrixPage
{
  PpsTablePage parent_instance;

  PpsMatrixPanel *panel;
  PpsMatrixChoice *choice;
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
  PpsPresentOptions own = *options;

  pps_matrix_choice_read (PPS_MATRIX_PAGE (page)->choice, &own);

  return pps_present_matrix (pps_sheet_page_get_workspace (page),
                             pps_sheet_page_get_partnership (page), &own);
}

static void
pps_matrix_page_show_cell (
    PpsTablePage *table, const PpsPresentOptions *options, PpsSheet *sheet, guint row, guint column)
{
  PpsMatrixPage *self = PPS_MATRIX_PAGE (table);
  PpsSheetPage *page = PPS_SHEET_PAGE (table);
  PpsPresentOptions own = *options;

  pps_matrix_choice_read (self->choice, &own);
  pps_matrix_panel_set_cell (self->panel, pps_sheet_page_get_workspace (page),
                             pps_sheet_page_get_partnership (page), &own, row, column);
}

static void
pps_matrix_page_enter_panel (PpsTablePage *table)
{
  gtk_widget_grab_focus (GTK_WIDGET (pps_matrix_panel_get_editor (PPS_MATRIX_PAGE (table)->panel)));
}

static void
pps_matrix_page_save (PpsSheetPage *page)
{
  pps_table_panel_save (PPS_TABLE_PANEL (PPS_MATRIX_PAGE (page)->panel));
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

static void
add_choice (PpsMatrixPage *self, PpsWorkspace *workspace)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->choice = PPS_MATRIX_CHOICE (pps_matrix_choice_new (workspace));
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (pps_sheet_page_refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->choice));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Rows and Findings"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows and Findings"), -1);
  pps_sheet_bar_add (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), button);
}

GtkWidget *
pps_matrix_page_new (PpsWorkspace *workspace)
{
  PpsMatrixPage *self = g_object_new (PPS_TYPE_MATRIX_PAGE, NULL);

  add_choice (self, workspace);
  pps_sheet_page_set_workspace (PPS_SHEET_PAGE (self), workspace);
  pps_sheet_bar_leave_out_shared (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)));

  return GTK_WIDGET (self);
}

PpsMatrixPanel *
pps_matrix_page_get_panel (PpsMatrixPage *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PAGE (self), NULL);

  return self->panel;
}

PpsMatrixChoice *
pps_matrix_page_get_choice (PpsMatrixPage *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_PAGE (self), NULL);

  return self->choice;
}
