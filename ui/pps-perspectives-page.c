/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-perspectives-page.h"

#include "pps-presenter.h"

/* The perspectives table: its panel is the cell with its findings, and the text it may have of its
 * own. */

struct _PpsPerspectivesPage
{
  PpsTablePage parent_instance;

  PpsCellPanel *panel;
};

G_DEFINE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, PPS_TYPE_TABLE_PAGE)

static void
finding_chosen_cb (PpsPerspectivesPage *self, const char *finding)
{
  pps_table_page_show_line (PPS_TABLE_PAGE (self), finding);
}

static void
closed_cb (PpsPerspectivesPage *self)
{
  pps_table_page_close_panel (PPS_TABLE_PAGE (self));
}

/* The object */

static PpsSheet *
pps_perspectives_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  return pps_present_perspectives (pps_sheet_page_get_workspace (page),
                                   pps_sheet_page_get_partnership (page), options);
}

static void
pps_perspectives_page_show_cell (PpsTablePage *table,
                                 const PpsPresentOptions *options,
                                 PpsSheet *sheet,
                                 guint row,
                                 guint column)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (table);

  pps_cell_panel_set_cell (PPS_PERSPECTIVES_PAGE (table)->panel,
                           pps_sheet_page_get_workspace (page),
                           pps_sheet_page_get_partnership (page), options, sheet, row, column);
}

static void
pps_perspectives_page_choose_line (PpsTablePage *table, const char *id)
{
  pps_cell_panel_choose_finding (PPS_PERSPECTIVES_PAGE (table)->panel, id);
}

static void
pps_perspectives_page_save (PpsSheetPage *page)
{
  pps_cell_panel_save (PPS_PERSPECTIVES_PAGE (page)->panel);
}

static void
pps_perspectives_page_class_init (PpsPerspectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);
  PpsTablePageClass *table_class = PPS_TABLE_PAGE_CLASS (klass);

  page_class->kind = "perspectives";
  page_class->make_sheet = pps_perspectives_page_make_sheet;
  page_class->save = pps_perspectives_page_save;
  table_class->show_cell = pps_perspectives_page_show_cell;
  table_class->choose_line = pps_perspectives_page_choose_line;

  g_type_ensure (PPS_TYPE_CELL_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-perspectives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
pps_perspectives_page_init (PpsPerspectivesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_perspectives_page_new (PpsWorkspace *workspace)
{
  PpsSheetPage *self = g_object_new (PPS_TYPE_PERSPECTIVES_PAGE, NULL);

  pps_sheet_page_set_workspace (self, workspace);

  return GTK_WIDGET (self);
}

PpsCellPanel *
pps_perspectives_page_get_panel (PpsPerspectivesPage *self)
{
  g_return_val_if_fail (PPS_IS_PERSPECTIVES_PAGE (self), NULL);

  return self->panel;
}
