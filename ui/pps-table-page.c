/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-page.h"

/* What was chosen on a table is a cell. It is known by the ids of its row and column, for rows come
 * and go with what is chosen in the bar. It does not know what a cell holds. */

typedef struct
{
  char *row;
  char *column;
} PpsTablePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PpsTablePage, pps_table_page, PPS_TYPE_SHEET_PAGE)

static PpsTablePagePrivate *
get_private (PpsTablePage *self)
{
  return pps_table_page_get_instance_private (self);
}

static PpsSheetView *
get_view (PpsTablePage *self)
{
  return pps_sheet_page_get_view (PPS_SHEET_PAGE (self));
}

static PpsSheet *
get_sheet (PpsTablePage *self)
{
  return pps_layout_get_sheet (pps_sheet_view_get_layout (get_view (self)));
}

static gboolean
find_cell (PpsTablePage *self, PpsSheet *sheet, guint *row, guint *column)
{
  PpsTablePagePrivate *priv = get_private (self);

  for (*row = 0; priv->row != NULL && *row < pps_sheet_get_n_rows (sheet); (*row)++)
    {
      if (!g_str_equal (pps_sheet_get_row (sheet, *row)->id, priv->row))
        continue;
      for (*column = 0; *column < pps_sheet_get_n_columns (sheet); (*column)++)
        {
          if (g_str_equal (pps_sheet_get_column (sheet, *column)->id, priv->column))
            return TRUE;
        }
    }

  return FALSE;
}

static void
show_cell (PpsTablePage *self, PpsSheet *sheet)
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
  PPS_TABLE_PAGE_GET_CLASS (self)->show_cell (self, &options, sheet, row, column);
  pps_sheet_view_choose_cell (get_view (self), row, column);
}

static void
focus_panel (PpsTablePage *self)
{
  PpsTablePageClass *klass = PPS_TABLE_PAGE_GET_CLASS (self);
  g_autoptr (GtkWidget) panel = NULL;

  if (klass->enter_panel != NULL)
    {
      klass->enter_panel (self);
      return;
    }

  g_object_get (self, "panel", &panel, NULL);
  gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD);
}

static void
open_cell (PpsTablePage *self, guint row, guint column)
{
  PpsTablePagePrivate *priv = get_private (self);
  PpsSheet *sheet = get_sheet (self);

  PPS_SHEET_PAGE_GET_CLASS (self)->save (PPS_SHEET_PAGE (self));
  g_free (priv->row);
  g_free (priv->column);
  priv->row = g_strdup (pps_sheet_get_row (sheet, row)->id);
  priv->column = g_strdup (pps_sheet_get_column (sheet, column)->id);
  pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (self), TRUE);
  show_cell (self, sheet);
}

static void
cell_activated_cb (PpsTablePage *self, guint row, guint column)
{
  open_cell (self, row, column);
  focus_panel (self);
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
line_activated_cb (PpsTablePage *self, const char *id)
{
  PpsTablePageClass *klass = PPS_TABLE_PAGE_GET_CLASS (self);
  PpsSheet *sheet = get_sheet (self);

  for (guint row = 0; row < pps_sheet_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < pps_sheet_get_n_columns (sheet); column++)
        {
          if (!cell_has (g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column), id))
            continue;
          open_cell (self, row, column);
          if (klass->choose_line != NULL)
            klass->choose_line (self, id);
          focus_panel (self);
          return;
        }
    }
}

/* Straight from a line to the words it rests on; what the researcher wrote rests on what its panel
 * shows. */
static void
words_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsTablePage *self = PPS_TABLE_PAGE (widget);
  PpsSheetBox *focus = pps_sheet_boxes_get_focus (
      pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (get_view (self))));
  const PpsBox *box = focus != NULL ? pps_sheet_box_get_box (focus) : NULL;
  g_autofree char *id = NULL;
  GtkWidget *row;

  if (box == NULL || box->kind != PPS_BOX_LINE || box->ref == NULL || *box->ref == '\0')
    return;

  id = g_strdup (box->ref);
  line_activated_cb (self, id);
  row = PPS_TABLE_PAGE_GET_CLASS (self)->find_row (self, id);
  if (row != NULL)
    gtk_widget_activate_action (row, "finding.words", NULL);
}

/* The object */

static void
pps_table_page_sheet_shown (PpsSheetPage *page, PpsSheet *sheet)
{
  show_cell (PPS_TABLE_PAGE (page), sheet);
}

static void
pps_table_page_finalize (GObject *object)
{
  PpsTablePagePrivate *priv = get_private (PPS_TABLE_PAGE (object));

  g_free (priv->row);
  g_free (priv->column);

  G_OBJECT_CLASS (pps_table_page_parent_class)->finalize (object);
}

static void
pps_table_page_class_init (PpsTablePageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pps_table_page_finalize;
  PPS_SHEET_PAGE_CLASS (klass)->sheet_shown = pps_table_page_sheet_shown;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "table.words", NULL, words_cb);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_j, GDK_CONTROL_MASK,
                                       "table.words", NULL);
}

static void
pps_table_page_init (PpsTablePage *self)
{
  g_signal_connect_object (get_view (self), "cell-activated", G_CALLBACK (cell_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_view (self), "line-activated", G_CALLBACK (line_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

void
pps_table_page_show_line (PpsTablePage *self, const char *id)
{
  g_return_if_fail (PPS_IS_TABLE_PAGE (self));

  pps_sheet_view_choose (get_view (self), NULL, id);
  pps_sheet_view_show_line (get_view (self), id);
}

void
pps_table_page_close_panel (PpsTablePage *self)
{
  guint row;
  guint column;
  gboolean found;

  g_return_if_fail (PPS_IS_TABLE_PAGE (self));

  /* One goes on from the cell that was worked on. */
  found = find_cell (self, get_sheet (self), &row, &column);
  pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (self), FALSE);
  if (found)
    pps_sheet_view_focus_cell (get_view (self), row, column);
  else
    pps_sheet_view_focus (get_view (self), NULL);
}
