/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-perspectives-page.h"

#include "pps-presenter.h"

/* What was chosen on the table is a cell. It is known by the ids of its row and column, for rows
 * come and go with what is chosen in the bar. */

struct _PpsPerspectivesPage
{
  PpsSheetPage parent_instance;

  char *row;
  char *column;
  PpsCellPanel *panel;
};

G_DEFINE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, PPS_TYPE_SHEET_PAGE)

static PpsSheetView *
get_view (PpsPerspectivesPage *self)
{
  return pps_sheet_page_get_view (PPS_SHEET_PAGE (self));
}

static PpsSheet *
get_sheet (PpsPerspectivesPage *self)
{
  return pps_layout_get_sheet (pps_sheet_view_get_layout (get_view (self)));
}

static gboolean
find_cell (PpsPerspectivesPage *self, PpsSheet *sheet, guint *row, guint *column)
{
  for (*row = 0; self->row != NULL && *row < pps_sheet_get_n_rows (sheet); (*row)++)
    {
      if (!g_str_equal (pps_sheet_get_row (sheet, *row)->id, self->row))
        continue;
      for (*column = 0; *column < pps_sheet_get_n_columns (sheet); (*column)++)
        {
          if (g_str_equal (pps_sheet_get_column (sheet, *column)->id, self->column))
            return TRUE;
        }
    }

  return FALSE;
}

static void
show_cell (PpsPerspectivesPage *self, PpsSheet *sheet)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (self);
  PpsPresentOptions options;
  guint row;
  guint column;

  if (!pps_sheet_page_is_panel_revealed (page))
    return;
  if (!find_cell (self, sheet, &row, &column))
    {
      pps_sheet_page_reveal_panel (page, FALSE);
      return;
    }

  pps_sheet_bar_get_options (pps_sheet_page_get_bar (page), &options);
  pps_cell_panel_set_cell (self->panel, pps_sheet_page_get_workspace (page),
                           pps_sheet_page_get_partnership (page), &options, sheet, row, column);
  pps_sheet_view_choose_cell (get_view (self), row, column);
}

static void
open_cell (PpsPerspectivesPage *self, guint row, guint column)
{
  PpsSheet *sheet = get_sheet (self);

  pps_cell_panel_save (self->panel);
  g_free (self->row);
  g_free (self->column);
  self->row = g_strdup (pps_sheet_get_row (sheet, row)->id);
  self->column = g_strdup (pps_sheet_get_column (sheet, column)->id);
  pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (self), TRUE);
  show_cell (self, sheet);
}

static void
cell_activated_cb (PpsPerspectivesPage *self, guint row, guint column)
{
  open_cell (self, row, column);
  gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
}

static gboolean
cell_has (GPtrArray *lines, const char *ref)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (g_strcmp0 (((const PpsSheetLine *) g_ptr_array_index (lines, i))->ref, ref) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
line_activated_cb (PpsPerspectivesPage *self, const char *id)
{
  PpsSheet *sheet = get_sheet (self);

  for (guint row = 0; row < pps_sheet_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < pps_sheet_get_n_columns (sheet); column++)
        {
          if (!cell_has (g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column), id))
            continue;
          open_cell (self, row, column);
          pps_cell_panel_choose_finding (self->panel, id);
          gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
          return;
        }
    }
}

static void
finding_chosen_cb (PpsPerspectivesPage *self, const char *finding)
{
  pps_sheet_view_choose (get_view (self), NULL, finding);
  pps_sheet_view_show_line (get_view (self), finding);
}

static void
closed_cb (PpsPerspectivesPage *self)
{
  pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (self), FALSE);
  pps_sheet_view_focus (get_view (self), NULL);
}

/* The object */

static PpsSheet *
pps_perspectives_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  return pps_present_perspectives (pps_sheet_page_get_workspace (page),
                                   pps_sheet_page_get_partnership (page), options);
}

static void
pps_perspectives_page_sheet_shown (PpsSheetPage *page, PpsSheet *sheet)
{
  show_cell (PPS_PERSPECTIVES_PAGE (page), sheet);
}

static void
pps_perspectives_page_save (PpsSheetPage *page)
{
  pps_cell_panel_save (PPS_PERSPECTIVES_PAGE (page)->panel);
}

static void
pps_perspectives_page_finalize (GObject *object)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (object);

  g_free (self->row);
  g_free (self->column);

  G_OBJECT_CLASS (pps_perspectives_page_parent_class)->finalize (object);
}

static void
pps_perspectives_page_class_init (PpsPerspectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pps_perspectives_page_finalize;
  page_class->kind = "perspectives";
  page_class->make_sheet = pps_perspectives_page_make_sheet;
  page_class->sheet_shown = pps_perspectives_page_sheet_shown;
  page_class->save = pps_perspectives_page_save;

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
  g_signal_connect_object (get_view (self), "cell-activated", G_CALLBACK (cell_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_view (self), "line-activated", G_CALLBACK (line_activated_cb), self,
                           G_CONNECT_SWAPPED);
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
