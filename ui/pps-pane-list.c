/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane-list.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"

/* Panes as a list to choose from. It follows the findings of its partnership for the numbers. */

struct _PpsPaneList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsQuery *findings;
};

G_DEFINE_FINAL_TYPE (PpsPaneList, pps_pane_list, GTK_TYPE_WIDGET)

static guint
count_findings (PpsPaneList *self, const char *pane)
{
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (self->findings); i++)
    n += g_str_equal (pps_record_get_text (pps_query_get (self->findings, i), "pane"), pane);

  return n;
}

static GtkWidget *
make_button (PpsPaneList *self, const PpsPane *pane)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (pps_bilingual_get (&pane->name, pps_describe_language ()));
  GtkWidget *number = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 30);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), number);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "pane", (gpointer) pane);
  g_object_set_data (G_OBJECT (button), "number", number);

  return button;
}

static void
fill (PpsPaneList *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      GtkWidget *button = make_button (self, pps_canvas_definition_get_ordered_pane (canvas, i));

      gtk_flow_box_append (GTK_FLOW_BOX (self->box), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
}

static void
update_button (PpsPaneList *self, GtkWidget *button)
{
  const PpsPane *pane = g_object_get_data (G_OBJECT (button), "pane");
  GtkLabel *number = g_object_get_data (G_OBJECT (button), "number");
  const char *name = pps_bilingual_get (&pane->name, pps_describe_language ());
  guint n = count_findings (self, pane->id);
  g_autofree char *count = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
  g_autofree char *found = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, found);

  gtk_label_set_label (number, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    pps_record_get_id (PPS_RECORD (self->partnership)), pane->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-workbench");
}

static void
update (PpsPaneList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    update_button (self, gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));
}

static void
pps_pane_list_dispose (GObject *object)
{
  PpsPaneList *self = PPS_PANE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->findings);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_pane_list_parent_class)->dispose (object);
}

static void
pps_pane_list_class_init (PpsPaneListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_pane_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "panelist");
}

static void
pps_pane_list_init (PpsPaneList *self)
{
  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->box), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->box), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Panes"), -1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
pps_pane_list_set_partnership (PpsPaneList *self,
                               PpsWorkspace *workspace,
                               PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_PANE_LIST (self));

  g_set_object (&self->partnership, partnership);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  if (partnership == NULL)
    return;

  if (g_set_object (&self->workspace, workspace))
    fill (self);
  self->findings = pps_query_new (pps_workspace_get_store (workspace), "partnership-findings",
                                  pps_record_get_id (PPS_RECORD (partnership)), NULL);
  g_signal_connect_object (self->findings, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
