/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-paper-group.h"

#include <glib/gi18n-lib.h>

struct _PpsPaperGroup
{
  GtkWidget parent_instance;

  gboolean on_a_table;
  gboolean report;

  GtkWidget *group;
  AdwComboRow *format;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwComboRow *tile;
  GtkStringList *tiles; /* as of one piece, of A4, of A3 */
  GtkWidget *grey_row;
  GtkSwitch *grey;
  GtkWidget *rows_row;
  GtkSwitch *rows;
  gboolean has_grid;
  GtkWidget *dpi_row;
  GtkSpinButton *dpi;
};

G_DEFINE_FINAL_TYPE (PpsPaperGroup, pps_paper_group, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Only a larger sheet can be made of pages of a paper. */
static void
update_tiles (PpsPaperGroup *self)
{
  guint n_wanted = MIN (pps_paper_group_get_setup (self).paper, 2) + 1;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tiles));

  if (n < 3 && n_wanted == 3)
    gtk_string_list_append (self->tiles, _ ("Of A3 pages"));
  if (n == 3 && n_wanted < 3)
    gtk_string_list_remove (self->tiles, 2);
}

static void
update_rows (PpsPaperGroup *self)
{
  PpsExportFormat format = pps_paper_group_get_format (self);
  gboolean on_paper = format <= PPS_EXPORT_SVG;

  update_tiles (self);
  gtk_widget_set_visible (GTK_WIDGET (self->format), !self->report);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), on_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation), on_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->tile),
                          format == PPS_EXPORT_PDF && !self->report
                              && pps_paper_group_get_setup (self).paper > PPS_PAPER_A4);
  gtk_widget_set_visible (self->grey_row, on_paper);
  gtk_widget_set_visible (self->rows_row, on_paper && self->has_grid);
  gtk_widget_set_visible (self->dpi_row, format == PPS_EXPORT_PNG);
}

static void
changed_cb (PpsPaperGroup *self)
{
  if (self->dpi == NULL)
    return;

  update_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pps_paper_group_dispose (GObject *object)
{
  g_clear_pointer (&PPS_PAPER_GROUP (object)->group, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_paper_group_parent_class)->dispose (object);
}

static void
pps_paper_group_class_init (PpsPaperGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_paper_group_dispose;
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_PAPER_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-paper-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, group);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, format);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, paper);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, orientation);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, tile);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, tiles);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, grey_row);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, grey);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, rows_row);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, PpsPaperGroup, dpi);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pps_paper_group_init (PpsPaperGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dpi), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dots per inch"), -1);
  update_rows (self);
}

void
pps_paper_group_set_on_a_table (PpsPaperGroup *self, gboolean on_a_table)
{
  g_return_if_fail (PPS_IS_PAPER_GROUP (self));

  if (on_a_table == self->on_a_table)
    return;

  self->on_a_table = on_a_table;
  adw_combo_row_set_selected (self->paper, on_a_table ? PPS_PAPER_A4 : PPS_PAPER_A3);
  adw_combo_row_set_selected (self->orientation, on_a_table ? PPS_PORTRAIT : PPS_LANDSCAPE);
}

void
pps_paper_group_set_report (PpsPaperGroup *self, gboolean report)
{
  g_return_if_fail (PPS_IS_PAPER_GROUP (self));

  self->report = report;
  update_rows (self);
}

void
pps_paper_group_set_grid (PpsPaperGroup *self, gboolean has_grid)
{
  g_return_if_fail (PPS_IS_PAPER_GROUP (self));

  self->has_grid = has_grid;
  update_rows (self);
}

GtkSwitch *
pps_paper_group_get_fixed_rows (PpsPaperGroup *self)
{
  g_return_val_if_fail (PPS_IS_PAPER_GROUP (self), NULL);

  return self->rows;
}

PpsPageSetup
pps_paper_group_get_setup (PpsPaperGroup *self)
{
  return (PpsPageSetup){
    .paper = MIN (adw_combo_row_get_selected (self->paper), PPS_PAPER_A0),
    .orientation
    = adw_combo_row_get_selected (self->orientation) == 1 ? PPS_PORTRAIT : PPS_LANDSCAPE,
    .grey = gtk_switch_get_active (self->grey),
    .fixed_rows = self->has_grid && gtk_switch_get_active (self->rows),
  };
}

PpsExportFormat
pps_paper_group_get_format (PpsPaperGroup *self)
{
  return self->report ? PPS_EXPORT_PDF
                      : MIN (adw_combo_row_get_selected (self->format), PPS_EXPORT_MARKDOWN);
}

double
pps_paper_group_get_dpi (PpsPaperGroup *self)
{
  return gtk_spin_button_get_value (self->dpi);
}

gboolean
pps_paper_group_get_tile (PpsPaperGroup *self, PpsPaper *tile)
{
  guint selected = adw_combo_row_get_selected (self->tile);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->tile)) || selected < 1 || selected > 2)
    return FALSE;

  *tile = selected == 1 ? PPS_PAPER_A4 : PPS_PAPER_A3;

  return TRUE;
}

AdwComboRow *
pps_paper_group_get_format_row (PpsPaperGroup *self)
{
  return self->format;
}

AdwComboRow *
pps_paper_group_get_paper_row (PpsPaperGroup *self)
{
  return self->paper;
}

AdwComboRow *
pps_paper_group_get_tile_row (PpsPaperGroup *self)
{
  return self->tile;
}
