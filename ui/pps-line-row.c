/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-row.h"

#include <glib/gi18n.h>

#include "pps-amount-field.h"
#include "pps-columns-layout.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-line-item.h"
#include "pps-field-draft.h"
#include "pps-window.h"

/* One line. Each field holds its own draft; which lines stand around it the row does not know.
 * Arrows go through the table by column, as in a table they do. */

#define MAX_FIELDS 6

struct _PpsLineRow
{
  GtkWidget parent_instance;

  GtkWidget *cells;
  GtkWidget *remove;
  GtkWidget *fields[MAX_FIELDS]; /* what takes the focus in each column */
  GtkWidget *group;
  PpsAmountField *amount;

  PpsWorkspace *workspace;
  PpsLineItem *item;
  const PpsLineTable *table;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsLineRow, pps_line_row, GTK_TYPE_WIDGET)

enum
{
  ADD,
  REMOVE,
  MOVE,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *field;
  const char *kind; /* NULL: of any table */
  const char *head;
} heads[] = {
  { "what", "partner", N_ ("Name") },
  { "what", NULL, N_ ("What") },
  { "who", "alternative", N_ ("By whom") },
  { "who", NULL, N_ ("Who") },
  { "stakeholder-group", NULL, N_ ("Group") },
  { "brings", NULL, N_ ("Brings") },
  { "gets", NULL, N_ ("Gets") },
  { "amount", NULL, N_ ("Amount") },
  { "until", NULL, N_ ("Until") },
};

const char *
pps_line_row_get_head (const PpsLineTable *table, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      if (g_str_equal (heads[i].field, field)
          && (heads[i].kind == NULL || g_str_equal (heads[i].kind, table->kind)))
        return _ (heads[i].head);
    }

  return field;
}

/* What a screen reader says of the row and of each field in it. */
static void
show_names (PpsLineRow *self)
{
  g_autofree char *line
      = pps_line_table_describe (self->workspace, self->item, pps_describe_language ());
  const char *what = pps_record_get_text (PPS_RECORD (self->item), "what");

  if (*what == '\0')
    what = _ ("new line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *line != '\0' ? line : what, -1);
  for (guint i = 0; self->table->fields[i] != NULL; i++)
    {
      const char *head = pps_line_row_get_head (self->table, self->table->fields[i]);
      /* Translators: a column of a table, and the line: "Brings, Gemeente Zwolle". */
      g_autofree char *name = g_strdup_printf (_ ("%s, %s"), head, what);

      if (GTK_IS_ENTRY (self->fields[i]))
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->fields[i]),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static const char *
get_letter (PpsLineRow *self, guint selected)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  return selected > 0 && selected <= pps_query_get_n (groups)
             ? pps_record_get_text (pps_query_get (groups, selected - 1), "letter")
             : "";
}

static void
show_group (PpsLineRow *self)
{
  const char *letter = pps_record_get_text (PPS_RECORD (self->item), "stakeholder-group");
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  guint selected = 0;

  if (self->group == NULL)
    return;

  for (guint i = 1; i <= pps_query_get_n (groups); i++)
    {
      if (g_str_equal (get_letter (self, i), letter))
        selected = i;
    }
  self->updating = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->group), selected);
  self->updating = FALSE;
}

static void
item_changed_cb (PpsLineRow *self)
{
  show_group (self);
  show_names (self);
}

static void
group_cb (PpsLineRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));
  g_autoptr (GError) error = NULL;

  if (!self->updating
      && !pps_edit_line_item_text (self->workspace, self->item, "stakeholder-group",
                                   get_letter (self, selected), &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static GtkWidget *
make_group (PpsLineRow *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, "–");
  for (guint i = 1; i <= pps_query_get_n (groups); i++)
    gtk_string_list_append (names,
                            pps_workspace_get_group_name (self->workspace, get_letter (self, i),
                                                          pps_describe_language ()));
  self->group = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  pps_drop_down_name (GTK_DROP_DOWN (self->group), _ ("Group"));
  g_signal_connect_object (self->group, "notify::selected", G_CALLBACK (group_cb), self,
                           G_CONNECT_SWAPPED);

  return self->group;
}

static GtkWidget *
make_entry (PpsLineRow *self, const char *field)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  pps_field_draft_attach (entry, self->workspace, PPS_RECORD (self->item), field);
  pps_field_draft_set_form (
      entry, g_str_equal (field, "until") ? pps_edit_line_item_until : pps_edit_line_item_text,
      NULL);

  return entry;
}

static void
add_cells (PpsLineRow *self)
{
  for (guint i = 0; self->table->fields[i] != NULL; i++)
    {
      const char *field = self->table->fields[i];
      GtkWidget *cell;

      if (g_str_equal (field, "amount"))
        {
          cell = pps_amount_field_new (self->workspace, self->item);
          self->amount = PPS_AMOUNT_FIELD (cell);
          self->fields[i] = pps_amount_field_get_entry (self->amount);
        }
      else
        {
          cell = g_str_equal (field, "stakeholder-group") ? make_group (self)
                                                          : make_entry (self, field);
          self->fields[i] = cell;
        }
      gtk_widget_set_parent (cell, self->cells);
    }
}

static void
remove_clicked_cb (PpsLineRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

static int
get_direction (guint key)
{
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return -1;

  return key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : 0;
}

static gboolean
key_cb (PpsLineRow *self, guint key, guint code, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean typing = root != NULL && GTK_IS_TEXT (gtk_root_get_focus (root));
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  int direction = get_direction (key);

  if (direction != 0 && held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    g_signal_emit (self, signals[MOVE], 0, direction);
  else if ((key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && held == GDK_ALT_MASK)
    g_signal_emit (self, signals[REMOVE], 0);
  else if (typing && is_enter (key) && held == 0)
    g_signal_emit (self, signals[ADD], 0);
  else if (typing && direction != 0 && held == 0)
    g_signal_emit (self, signals[STEP], 0, direction);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
pps_line_row_dispose (GObject *object)
{
  PpsLineRow *self = PPS_LINE_ROW (object);
  GtkWidget *child;

  if (self->cells != NULL)
    {
      while ((child = gtk_widget_get_first_child (self->cells)) != NULL)
        gtk_widget_unparent (child);
    }
  self->cells = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->item);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_line_row_parent_class)->dispose (object);
}

static void
pps_line_row_class_init (PpsLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_line_row_dispose;

  /**
   * PpsLineRow::add:
   *
   * The next line is asked for.
   */
  signals[ADD] = g_signal_new ("add", PPS_TYPE_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", PPS_TYPE_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * PpsLineRow::move:
   * @by: -1 for up, 1 for down
   */
  signals[MOVE] = g_signal_new ("move", PPS_TYPE_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PpsLineRow::step:
   * @by: to the line above, -1, or below, 1
   */
  signals[STEP] = g_signal_new ("step", PPS_TYPE_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "linerow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pps_line_row_init (PpsLineRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *cells
      = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (PPS_TYPE_COLUMNS_LAYOUT, NULL),
                      "hexpand", TRUE, NULL);

  self->cells = cells;
  gtk_widget_set_parent (self->cells, GTK_WIDGET (self));
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_add_css_class (self->remove, "pps-quiet");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->remove, _ ("Remove this line (Alt+Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this line"), -1);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->remove, GTK_WIDGET (self));

  /* On the way down: a text would take the arrows for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
pps_line_row_new (PpsWorkspace *workspace, PpsLineItem *item, const PpsLineTable *table)
{
  PpsLineRow *self = g_object_new (PPS_TYPE_LINE_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->item = g_object_ref (item);
  self->table = table;
  add_cells (self);
  item_changed_cb (self);
  g_signal_connect_object (item, "notify", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

PpsLineItem *
pps_line_row_get_item (PpsLineRow *self)
{
  g_return_val_if_fail (PPS_IS_LINE_ROW (self), NULL);

  return self->item;
}

guint
pps_line_row_get_place (PpsLineRow *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (PPS_IS_LINE_ROW (self), 0);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  for (guint i = 0; focus != NULL && self->table->fields[i] != NULL; i++)
    {
      if (focus == self->fields[i] || gtk_widget_is_ancestor (focus, self->fields[i]))
        return i;
    }

  return 0;
}

void
pps_line_row_focus (PpsLineRow *self, guint place)
{
  g_return_if_fail (PPS_IS_LINE_ROW (self));
  g_return_if_fail (place < MAX_FIELDS && self->fields[place] != NULL);

  gtk_widget_grab_focus (self->fields[place]);
}

void
pps_line_row_set_editable (PpsLineRow *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_LINE_ROW (self));

  gtk_widget_set_visible (self->remove, editable);
  for (guint i = 0; self->table->fields[i] != NULL; i++)
    {
      if (GTK_IS_ENTRY (self->fields[i]))
        gtk_editable_set_editable (GTK_EDITABLE (self->fields[i]), editable);
      else
        gtk_widget_set_sensitive (self->fields[i], editable);
    }
  if (self->amount != NULL)
    pps_amount_field_set_editable (self->amount, editable);
}

void
pps_line_row_save (PpsLineRow *self)
{
  g_return_if_fail (PPS_IS_LINE_ROW (self));

  for (guint i = 0; self->table->fields[i] != NULL; i++)
    {
      if (self->amount != NULL && self->fields[i] == pps_amount_field_get_entry (self->amount))
        pps_amount_field_save (self->amount);
      else if (GTK_IS_ENTRY (self->fields[i]))
        pps_field_draft_flush (self->fields[i]);
    }
}
