/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cell-row.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-table.h"
#include "pps-edit.h"
#include "pps-may-edit.h"
#include "pps-window.h"

/* A finding row with what is said of it for the table only. Its cell is the list it stands in. */

struct _PpsCellRow
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsFinding *finding;
  GtkWidget *row;
  GtkWidget *head;
};

G_DEFINE_FINAL_TYPE (PpsCellRow, pps_cell_row, GTK_TYPE_WIDGET)

static GPtrArray *
list_cell (PpsCellRow *self)
{
  GPtrArray *cell = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (self)));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (cell, PPS_CELL_ROW (row)->finding);

  return cell;
}

static void
move (PpsCellRow *self, int steps)
{
  g_autoptr (GPtrArray) cell = list_cell (self);
  g_autoptr (GError) error = NULL;

  pps_finding_row_save (PPS_FINDING_ROW (self->row));
  if (!pps_edit_move_in_cell (self->workspace, cell, self->finding, steps, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (PPS_CELL_ROW (widget), -1);
}

static void
down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (PPS_CELL_ROW (widget), 1);
}

static void
leave_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCellRow *self = PPS_CELL_ROW (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GError) error = NULL;

  pps_finding_row_save (PPS_FINDING_ROW (self->row));
  if (!pps_edit_set_boolean (self->workspace, self->finding, "table-hidden", TRUE, &error))
    pps_window_report (window, error);
  else
    pps_window_toast_undo (window, _ ("Left out of the table"));
}

/* Before the text takes the arrows for itself. */
static gboolean
key_cb (PpsCellRow *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK
      || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return FALSE;

  move (self, key == GDK_KEY_Up ? -1 : 1);

  return TRUE;
}

/* Its head */

static void
show_head (PpsCellRow *self)
{
  const char *head = pps_record_get_text (PPS_RECORD (self->finding), "table-head");

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->head)), head) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->head), head);
}

static void
write_head (PpsCellRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!pps_edit_set_cell_head (self->workspace, self->finding,
                               gtk_editable_get_text (GTK_EDITABLE (self->head)), &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      show_head (self);
    }
}

/* Heads that stand in the cell already. */
static void
fill_completion (PpsCellRow *self)
{
  GtkEntryCompletion *completion = gtk_entry_get_completion (GTK_ENTRY (self->head));
  GtkListStore *heads = GTK_LIST_STORE (gtk_entry_completion_get_model (completion));
  g_autoptr (GPtrArray) cell = list_cell (self);
  const char *last = "";

  gtk_list_store_clear (heads);
  for (guint i = 0; i < cell->len; i++)
    {
      const char *head = pps_record_get_text (g_ptr_array_index (cell, i), "table-head");

      if (!g_str_equal (head, last))
        gtk_list_store_insert_with_values (heads, NULL, -1, 0, head, -1);
      last = head;
    }
}

static GtkWidget *
make_head (PpsCellRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autoptr (GtkListStore) heads = gtk_list_store_new (1, G_TYPE_STRING);

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (heads));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_set_completion (GTK_ENTRY (entry), completion);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Under the head …"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Head in the table"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "activate", G_CALLBACK (write_head), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (fill_completion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (write_head), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* Dragging */

static GdkContentProvider *
prepare_cb (PpsCellRow *self)
{
  if (!pps_may_edit (self->workspace, self->finding))
    return NULL;

  return gdk_content_provider_new_typed (PPS_TYPE_FINDING, self->finding);
}

static gboolean
drop_cb (PpsCellRow *self, const GValue *value, double x, double y)
{
  PpsFinding *dropped = g_value_get_object (value);
  g_autoptr (GPtrArray) cell = list_cell (self);
  g_autoptr (GError) error = NULL;

  if (dropped == self->finding || !g_ptr_array_find (cell, dropped, NULL))
    return FALSE;
  if (!pps_edit_place_in_cell (self->workspace, cell, dropped, self->finding,
                               y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0, &error))
    pps_window_report (GTK_WIDGET (self), error);

  return error == NULL;
}

static void
add_drag (PpsCellRow *self)
{
  GtkWidget *chip = pps_finding_row_get_chip (PPS_FINDING_ROW (self->row));
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PPS_TYPE_FINDING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (chip, "grab");
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The object */

static void
pps_cell_row_dispose (GObject *object)
{
  PpsCellRow *self = PPS_CELL_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->finding);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_cell_row_parent_class)->dispose (object);
}

static void
pps_cell_row_class_init (PpsCellRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_cell_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "cellrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "cell-row.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "cell-row.down", NULL, down_cb);
  gtk_widget_class_install_action (widget_class, "cell-row.leave-out", NULL, leave_out_cb);
}

static void
pps_cell_row_init (PpsCellRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_button (GtkWidget *box, const char *icon, const char *action, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
pps_cell_row_new (PpsWorkspace *workspace, PpsFinding *finding)
{
  PpsCellRow *self = g_object_new (PPS_TYPE_CELL_ROW, NULL);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->workspace = g_object_ref (workspace);
  self->finding = g_object_ref (finding);
  self->row = pps_finding_row_new (workspace, finding, "table-text");
  self->head = make_head (self);
  gtk_box_append (GTK_BOX (tools), self->head);
  add_button (tools, "go-up-symbolic", "cell-row.up", _ ("Higher in the cell (Alt+Up)"));
  add_button (tools, "go-down-symbolic", "cell-row.down", _ ("Lower in the cell (Alt+Down)"));
  add_button (tools, "list-remove-symbolic", "cell-row.leave-out", _ ("Leave out of the table"));
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  gtk_widget_set_parent (tools, GTK_WIDGET (self));
  gtk_widget_set_margin_start (tools, 26);
  g_signal_connect_object (finding, "notify::table-head", G_CALLBACK (show_head), self,
                           G_CONNECT_SWAPPED);
  show_head (self);
  pps_may_edit_follow (workspace, finding, tools, (PpsMayEditTell) gtk_widget_set_visible);
  add_drag (self);

  return GTK_WIDGET (self);
}

PpsFindingRow *
pps_cell_row_get_row (PpsCellRow *self)
{
  g_return_val_if_fail (PPS_IS_CELL_ROW (self), NULL);

  return PPS_FINDING_ROW (self->row);
}

GtkEditable *
pps_cell_row_get_head (PpsCellRow *self)
{
  g_return_val_if_fail (PPS_IS_CELL_ROW (self), NULL);

  return GTK_EDITABLE (self->head);
}
