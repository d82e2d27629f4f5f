/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-page.h"

#include <glib/gi18n-lib.h>

#include "pps-sheet-names.h"
#include "pps-sheet-share.h"

/* The framework matrix as a sheet; its panel is where a cell is summarised. */

struct _PpsMatrixPage
{
  PpsTablePage parent_instance;

  PpsMatrixPanel *panel;
  PpsMatrixChoice *choice;
  GMenuModel *orders;
};

G_DEFINE_FINAL_TYPE (PpsMatrixPage, pps_matrix_page, PPS_TYPE_TABLE_PAGE)

enum
{
  PROP_SORT = 1,
};

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

static GtkWidget *
pps_matrix_page_find_row (PpsTablePage *table, const char *id)
{
  return pps_record_list_find (pps_matrix_panel_get_findings (PPS_MATRIX_PAGE (table)->panel), id);
}

static void
pps_matrix_page_fill_export (PpsSheetPage *page, PpsExportForm *form)
{
  pps_matrix_choice_copy (pps_export_form_get_matrix (form), PPS_MATRIX_PAGE (page)->choice);
}

static void
pps_matrix_page_save (PpsSheetPage *page)
{
  pps_table_panel_save (PPS_TABLE_PANEL (PPS_MATRIX_PAGE (page)->panel));
}

static void
pps_matrix_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PpsMatrixPage *self = PPS_MATRIX_PAGE (object);

  if (id == PROP_SORT)
    g_value_set_static_string (
        value, self->choice != NULL ? pps_matrix_choice_get_sort (self->choice) : "group");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_matrix_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SORT)
    pps_matrix_choice_set_sort (PPS_MATRIX_PAGE (object)->choice, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The order of the rows as an action, so that a menu shows which it is. */
static void
install_sort (PpsMatrixPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pps_matrix_page_get_property;
  object_class->set_property = pps_matrix_page_set_property;
  g_object_class_install_property (
      object_class, PROP_SORT,
      g_param_spec_string ("sort", NULL, NULL, "group",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "matrix.sort", "sort");
}

static void
pps_matrix_page_finalize (GObject *object)
{
  g_object_unref (PPS_MATRIX_PAGE (object)->orders);

  G_OBJECT_CLASS (pps_matrix_page_parent_class)->finalize (object);
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
  page_class->fill_export = pps_matrix_page_fill_export;
  PPS_TABLE_PAGE_CLASS (klass)->show_cell = pps_matrix_page_show_cell;
  PPS_TABLE_PAGE_CLASS (klass)->find_row = pps_matrix_page_find_row;
  PPS_TABLE_PAGE_CLASS (klass)->enter_panel = pps_matrix_page_enter_panel;

  G_OBJECT_CLASS (klass)->finalize = pps_matrix_page_finalize;
  install_sort (klass);
  g_type_ensure (PPS_TYPE_MATRIX_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsMatrixPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
choice_changed_cb (PpsMatrixPage *self)
{
  g_object_notify (G_OBJECT (self), "sort");
  pps_sheet_page_refresh (PPS_SHEET_PAGE (self));
}

static GMenuModel *
make_orders (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("By group"), "matrix.sort::group");
  g_menu_append (menu, _ ("By code"), "matrix.sort::code");
  g_menu_append (menu, _ ("By role"), "matrix.sort::role");
  g_menu_append (menu, _ ("By partner"), "matrix.sort::organisation");
  g_menu_append (menu, _ ("Who said something about most first"), "matrix.sort::said");

  return G_MENU_MODEL (menu);
}

/* Beneath the beginning of the head, which may be wider than the window. */
static void
ask_order (PpsMatrixPage *self, PpsSheetBox *head)
{
  PpsSheetView *view = pps_sheet_page_get_view (PPS_SHEET_PAGE (self));
  double x = 0;
  double y = 0;
  GdkRectangle at;

  gtk_widget_translate_coordinates (GTK_WIDGET (head), GTK_WIDGET (view), 0, 0, &x, &y);
  at = (GdkRectangle){ (int) x, (int) y, 24, gtk_widget_get_height (GTK_WIDGET (head)) };
  pps_sheet_share_show_menu (view, self->orders, &at);
}

/* The head of a column puts the rows in order, and back; that of a row asks how. */
static void
head_cb (PpsMatrixPage *self, PpsSheetBox *head, PpsSheetView *view)
{
  PpsLayout *layout = pps_sheet_view_get_layout (view);
  const PpsSheetColumn *sorts;
  int row;
  int column;

  if (!pps_sheet_names_find_place (layout, pps_sheet_box_get_index (head), &row, &column))
    return;
  if (column < 0)
    {
      ask_order (self, head);
      return;
    }

  sorts = pps_sheet_get_column (pps_layout_get_sheet (layout), (guint) column);
  if (g_str_equal (pps_matrix_choice_get_sort (self->choice), sorts->id))
    pps_matrix_choice_set_sort (self->choice, "group");
  else
    pps_matrix_choice_sort_by_column (self->choice, sorts->id, sorts->title);
}

/* The same order as in the form, where it is looked for: it is chosen far more often than the rest.
 */
static void
add_sort (PpsMatrixPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-sort-descending-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), self->orders);
  gtk_widget_set_tooltip_text (button, _ ("Order of the rows"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Order of the rows"), -1);
  pps_sheet_bar_add (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), button);
}

static void
add_choice (PpsMatrixPage *self, PpsWorkspace *workspace)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->choice = PPS_MATRIX_CHOICE (pps_matrix_choice_new (workspace));
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->choice));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Rows and Findings"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows and Findings"), -1);
  pps_sheet_bar_add (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), button);
}

static void
pps_matrix_page_init (PpsMatrixPage *self)
{
  PpsSheetView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->orders = make_orders ();
  view = pps_sheet_page_get_view (PPS_SHEET_PAGE (self));
  pps_sheet_boxes_set_heads (pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (view)), TRUE);
  g_signal_connect_object (view, "head-activated", G_CALLBACK (head_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pps_matrix_page_new (PpsWorkspace *workspace)
{
  PpsMatrixPage *self = g_object_new (PPS_TYPE_MATRIX_PAGE, NULL);

  add_sort (self);
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
