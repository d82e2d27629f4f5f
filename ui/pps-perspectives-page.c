/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-perspectives-page.h"

#include <glib/gi18n-lib.h>

#include "pps-export-dialog.h"
#include "pps-presenter.h"
#include "pps-sheet-bar.h"
#include "pps-sheet-text.h"

/* The page holds bar, table and panel together. A cell is known by the ids of its row and column,
 * for rows come and go with what is chosen in the bar. */

struct _PpsPerspectivesPage
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  guint refresh_id;
  gboolean stale;
  char *row;
  char *column;

  AdwFlap *flap;
  PpsSheetBar *bar;
  GtkStack *stack;
  PpsSheetView *view;
  PpsSheetText *text;
  PpsCellPanel *panel;
};

G_DEFINE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, GTK_TYPE_WIDGET)

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
  guint row;
  guint column;

  if (!adw_flap_get_reveal_flap (self->flap))
    return;
  if (!find_cell (self, sheet, &row, &column))
    {
      adw_flap_set_reveal_flap (self->flap, FALSE);
      return;
    }

  pps_cell_panel_set_cell (self->panel, self->workspace, sheet, row, column);
  pps_sheet_view_choose_cell (self->view, row, column);
}

static void
show_sheet (PpsPerspectivesPage *self, PpsSheet *sheet)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
  gboolean as_text = pps_sheet_bar_is_as_text (self->bar);

  pps_sheet_view_set_layout (self->view, layout);
  if (as_text)
    pps_sheet_text_set_sheet (self->text, sheet);
  gtk_stack_set_visible_child_name (self->stack, as_text ? "text" : "sheet");
}

static void
refresh (PpsPerspectivesPage *self)
{
  PpsPresentOptions options;
  g_autoptr (PpsSheet) sheet = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->stale = FALSE;
  if (self->partnership == NULL)
    {
      pps_sheet_view_set_layout (self->view, NULL);
      return;
    }

  pps_sheet_bar_get_options (self->bar, &options);
  sheet = pps_present_perspectives (self->workspace, self->partnership, &options);
  show_sheet (self, sheet);
  show_cell (self, sheet);
}

static void
refresh_cb (gpointer data)
{
  PpsPerspectivesPage *self = data;

  self->refresh_id = 0;
  refresh (self);
}

static void
queue_refresh (PpsPerspectivesPage *self)
{
  self->stale = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_once (refresh_cb, self);
}

static void
open_cell (PpsPerspectivesPage *self, guint row, guint column)
{
  PpsSheet *sheet = pps_layout_get_sheet (pps_sheet_view_get_layout (self->view));

  pps_cell_panel_save (self->panel);
  g_free (self->row);
  g_free (self->column);
  self->row = g_strdup (pps_sheet_get_row (sheet, row)->id);
  self->column = g_strdup (pps_sheet_get_column (sheet, column)->id);
  adw_flap_set_reveal_flap (self->flap, TRUE);
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
  PpsSheet *sheet = pps_layout_get_sheet (pps_sheet_view_get_layout (self->view));

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
  pps_sheet_view_choose (self->view, NULL, finding);
  pps_sheet_view_show_line (self->view, finding);
}

static void
closed_cb (PpsPerspectivesPage *self)
{
  adw_flap_set_reveal_flap (self->flap, FALSE);
  pps_sheet_view_focus (self->view, NULL);
}

static void
revealed_cb (PpsPerspectivesPage *self)
{
  if (!adw_flap_get_reveal_flap (self->flap))
    {
      pps_cell_panel_save (self->panel);
      pps_sheet_view_choose (self->view, NULL, NULL);
    }
}

static void
export_cb (PpsPerspectivesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->partnership != NULL && GTK_IS_WINDOW (root))
    pps_export_dialog_present (GTK_WINDOW (root), self->workspace, self->partnership,
                               "perspectives");
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const char *action;

  g_variant_get (args, "(&s)", &action);
  gtk_widget_activate_action (GTK_WIDGET (PPS_PERSPECTIVES_PAGE (widget)->view), action, NULL);

  return TRUE;
}

/* The object */

static void
pps_perspectives_page_map (GtkWidget *widget)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (widget);

  GTK_WIDGET_CLASS (pps_perspectives_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
pps_perspectives_page_dispose (GObject *object)
{
  PpsPerspectivesPage *self = PPS_PERSPECTIVES_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (pps_workspace_get_store (self->workspace), self);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->column, g_free);

  G_OBJECT_CLASS (pps_perspectives_page_parent_class)->dispose (object);
}

static void
pps_perspectives_page_class_init (PpsPerspectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_perspectives_page_dispose;
  widget_class->map = pps_perspectives_page_map;

  g_type_ensure (PPS_TYPE_SHEET_BAR);
  g_type_ensure (PPS_TYPE_SHEET_VIEW);
  g_type_ensure (PPS_TYPE_SHEET_TEXT);
  g_type_ensure (PPS_TYPE_CELL_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-perspectives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, flap);
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, view);
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, text);
  gtk_widget_class_bind_template_child (widget_class, PpsPerspectivesPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  pps_sheet_view_add_bindings (widget_class, zoom_key_cb);
}

static void
pps_perspectives_page_init (PpsPerspectivesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_perspectives_page_new (PpsWorkspace *workspace)
{
  PpsPerspectivesPage *self = g_object_new (PPS_TYPE_PERSPECTIVES_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  pps_sheet_bar_set_workspace (self->bar, workspace, FALSE);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_perspectives_page_set_partnership (PpsPerspectivesPage *self, PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_PERSPECTIVES_PAGE (self));

  if (self->partnership == partnership)
    return;

  adw_flap_set_reveal_flap (self->flap, FALSE);
  g_set_object (&self->partnership, partnership);
  pps_sheet_bar_set_partnership (self->bar, partnership);
  queue_refresh (self);
}

void
pps_perspectives_page_save (PpsPerspectivesPage *self)
{
  g_return_if_fail (PPS_IS_PERSPECTIVES_PAGE (self));

  pps_cell_panel_save (self->panel);
}

PpsSheetView *
pps_perspectives_page_get_view (PpsPerspectivesPage *self)
{
  g_return_val_if_fail (PPS_IS_PERSPECTIVES_PAGE (self), NULL);

  return self->view;
}

PpsCellPanel *
pps_perspectives_page_get_panel (PpsPerspectivesPage *self)
{
  g_return_val_if_fail (PPS_IS_PERSPECTIVES_PAGE (self), NULL);

  return self->panel;
}
