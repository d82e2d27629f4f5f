/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-perspectives-page.h"

#include <glib/gi18n-lib.h>

#include "pps-cell-row.h"
#include "pps-drop-down-name.h"
#include "pps-presenter.h"

/* The perspectives table: its panel is the cell with its findings, and the text it may have of its
 * own. In the bar it puts what is its own: the round to compare with, and which rows there are. */

/* What the round to compare with takes of the bar, in characters. */
#define MAX_NAME 30

struct _PpsPerspectivesPage
{
  PpsTablePage parent_instance;

  PpsCellPanel *panel;
  GtkDropDown *rounds;
  GtkWidget *popover;
  GtkWidget *rows;
  PpsQuery *round_query;
  PpsRound *shown;   /* (unowned): only to know another from it */
  GPtrArray *others; /* the rounds that stand in the list, which are all but the one shown */
  gboolean updating;
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

/* The round to compare with */

static PpsRound *
get_compared (PpsPerspectivesPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->rounds);

  return selected > 0 && selected <= self->others->len
             ? g_ptr_array_index (self->others, selected - 1)
             : NULL;
}

static void
compared_cb (PpsPerspectivesPage *self)
{
  if (!self->updating)
    pps_sheet_page_refresh (PPS_SHEET_PAGE (self));
}

static void
list_others (PpsPerspectivesPage *self)
{
  self->shown = pps_sheet_bar_get_round (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)));
  g_ptr_array_set_size (self->others, 0);
  for (guint i = 0; self->round_query != NULL && i < pps_query_get_n (self->round_query); i++)
    {
      gpointer round = pps_query_get (self->round_query, i);

      if (round != self->shown)
        g_ptr_array_add (self->others, g_object_ref (round));
    }
}

/* Only two rounds can be compared, so that there is nothing to choose while all are shown. What was
 * chosen stays chosen where it is still another round. */
static void
fill_rounds (PpsPerspectivesPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PpsRound *former = get_compared (self);
  guint selected = 0;

  if (former != NULL)
    g_object_ref (former);
  list_others (self);
  gtk_string_list_append (names, _ ("Compare with …"));
  for (guint i = 0; i < self->others->len; i++)
    {
      g_autofree char *name
          = g_strdup_printf (_ ("Compared with %s"),
                             pps_record_get_text (g_ptr_array_index (self->others, i), "name"));

      gtk_string_list_append (names, name);
      if (g_ptr_array_index (self->others, i) == former)
        selected = i + 1;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->rounds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->rounds, self->shown != NULL ? selected : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), self->others->len > 0 && self->shown != NULL);
  self->updating = FALSE;
  g_clear_object (&former);
}

static void
pps_perspectives_page_partnership_changed (PpsSheetPage *page)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (page);
  PpsPartnership *partnership = pps_sheet_page_get_partnership (page);

  if (self->round_query != NULL)
    g_signal_handlers_disconnect_by_data (self->round_query, self);
  g_clear_object (&self->round_query);
  if (partnership != NULL)
    {
      self->round_query = pps_query_new (
          pps_workspace_get_store (pps_sheet_page_get_workspace (page)), "partnership-rounds",
          pps_record_get_id (PPS_RECORD (partnership)), NULL);
      g_signal_connect_object (self->round_query, "items-changed", G_CALLBACK (fill_rounds), self,
                               G_CONNECT_SWAPPED);
    }
  fill_rounds (self);
}

/* Rows and panes */

static void
show_layout (PpsPerspectivesPage *self)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (self);

  if (self->rows == NULL)
    {
      self->rows = pps_table_rows_new (pps_sheet_page_get_workspace (page));
      gtk_popover_set_child (GTK_POPOVER (self->popover), self->rows);
    }
  if (pps_sheet_page_get_partnership (page) != NULL)
    pps_table_rows_set_table (PPS_TABLE_ROWS (self->rows), pps_sheet_page_get_partnership (page),
                              pps_sheet_bar_get_round (pps_sheet_page_get_bar (page)));
}

static void
add_controls (PpsPerspectivesPage *self)
{
  PpsSheetBar *bar = pps_sheet_page_get_bar (PPS_SHEET_PAGE (self));
  GtkWidget *button = gtk_menu_button_new ();

  self->rounds = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), FALSE);
  pps_drop_down_name (self->rounds, _ ("Compare with another round"));
  pps_drop_down_shorten (self->rounds, MAX_NAME);
  g_signal_connect_object (self->rounds, "notify::selected", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
  pps_sheet_bar_add (bar, GTK_WIDGET (self->rounds));

  self->popover = gtk_popover_new ();
  g_signal_connect_object (self->popover, "show", G_CALLBACK (show_layout), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Rows and Panes"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows and Panes"), -1);
  pps_sheet_bar_add (bar, button);
}

/* The object */

static PpsSheet *
pps_perspectives_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (page);
  PpsPresentOptions own = *options;

  if (self->shown != pps_sheet_bar_get_round (pps_sheet_page_get_bar (page)))
    fill_rounds (self);
  own.compare = get_compared (self);
  if (self->rows != NULL && gtk_widget_get_visible (self->popover))
    show_layout (self);

  return pps_present_perspectives (pps_sheet_page_get_workspace (page),
                                   pps_sheet_page_get_partnership (page), &own);
}

static void
pps_perspectives_page_show_cell (
    PpsTablePage *table, const PpsPresentOptions *options, PpsSheet *sheet, guint row, guint column)
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

static GtkWidget *
pps_perspectives_page_find_row (PpsTablePage *table, const char *id)
{
  PpsRecordList *findings = pps_cell_panel_get_findings (PPS_PERSPECTIVES_PAGE (table)->panel);
  GtkWidget *row = pps_record_list_find (findings, id);

  return row != NULL ? GTK_WIDGET (pps_cell_row_get_row (PPS_CELL_ROW (row))) : NULL;
}

static void
pps_perspectives_page_save (PpsSheetPage *page)
{
  pps_table_panel_save (PPS_TABLE_PANEL (PPS_PERSPECTIVES_PAGE (page)->panel));
}

static void
pps_perspectives_page_dispose (GObject *object)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (object);

  self->updating = TRUE;
  g_clear_object (&self->round_query);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (pps_perspectives_page_parent_class)->dispose (object);
}

static void
pps_perspectives_page_class_init (PpsPerspectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);
  PpsTablePageClass *table_class = PPS_TABLE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_perspectives_page_dispose;
  page_class->kind = "perspectives";
  page_class->partnership_changed = pps_perspectives_page_partnership_changed;
  page_class->make_sheet = pps_perspectives_page_make_sheet;
  page_class->save = pps_perspectives_page_save;
  table_class->show_cell = pps_perspectives_page_show_cell;
  table_class->choose_line = pps_perspectives_page_choose_line;
  table_class->find_row = pps_perspectives_page_find_row;

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
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  add_controls (self);
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

GtkDropDown *
pps_perspectives_page_get_rounds (PpsPerspectivesPage *self)
{
  g_return_val_if_fail (PPS_IS_PERSPECTIVES_PAGE (self), NULL);

  return self->rounds;
}

PpsTableRows *
pps_perspectives_page_get_rows (PpsPerspectivesPage *self)
{
  g_return_val_if_fail (PPS_IS_PERSPECTIVES_PAGE (self), NULL);

  show_layout (self);

  return PPS_TABLE_ROWS (self->rows);
}
