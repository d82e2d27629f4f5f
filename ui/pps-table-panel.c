/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-panel.h"

#include <glib/gi18n-lib.h>

/* Head and body of a panel. It does not know what a cell holds. */

typedef struct
{
  GtkLabel *row_title;
  GtkLabel *detail;
  GtkLabel *column_title;
  GtkWidget *close_button;
  GtkLabel *explanation;
  GtkBox *body;
} PpsTablePanelPrivate;

static void pps_table_panel_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PpsTablePanel,
                                  pps_table_panel,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (PpsTablePanel)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             pps_table_panel_buildable_init))

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static PpsTablePanelPrivate *
get_private (PpsTablePanel *self)
{
  return pps_table_panel_get_instance_private (self);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_table_panel_save (PPS_TABLE_PANEL (widget));
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* Its own template comes first; what the templates of derived types add goes into the body. */
static void
pps_table_panel_add_child (GtkBuildable *buildable,
                           GtkBuilder *builder,
                           GObject *child,
                           const char *type)
{
  GtkBox *body = get_private (PPS_TABLE_PANEL (buildable))->body;

  if (body != NULL && GTK_IS_WIDGET (child))
    gtk_box_append (body, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
pps_table_panel_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = pps_table_panel_add_child;
}

static void
pps_table_panel_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_table_panel_parent_class)->dispose (object);
}

static void
pps_table_panel_class_init (PpsTablePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_table_panel_dispose;

  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_TABLE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "panel.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "panel.close", NULL);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-table-panel.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, row_title);
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, detail);
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, column_title);
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, close_button);
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, explanation);
  gtk_widget_class_bind_template_child_private (widget_class, PpsTablePanel, body);
  gtk_widget_class_set_css_name (widget_class, "cellpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
pps_table_panel_init (PpsTablePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->close_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close the cell"), -1);
}

void
pps_table_panel_set_titles (PpsTablePanel *self,
                            const char *row,
                            const char *detail,
                            const char *column)
{
  PpsTablePanelPrivate *priv;
  g_autofree char *name = NULL;

  g_return_if_fail (PPS_IS_TABLE_PANEL (self));

  priv = get_private (self);
  name = g_strdup_printf ("%s: %s", row, column);
  gtk_label_set_label (priv->row_title, row);
  gtk_label_set_label (priv->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (priv->detail), *detail != '\0');
  gtk_label_set_label (priv->column_title, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pps_table_panel_set_explanation (PpsTablePanel *self, const char *sentence)
{
  g_return_if_fail (PPS_IS_TABLE_PANEL (self));

  gtk_label_set_label (get_private (self)->explanation, sentence);
}

void
pps_table_panel_save (PpsTablePanel *self)
{
  g_return_if_fail (PPS_IS_TABLE_PANEL (self));

  PPS_TABLE_PANEL_GET_CLASS (self)->save (self);
}
