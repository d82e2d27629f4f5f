/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-key-row.h"

#include "pps-wrap-layout.h"

/* Keys of which one is down, or none. Toggle buttons of GTK that form a group cannot all be up,
 * hence none of that; and to Tab the row is one place, so that a list of ten rows is ten steps and
 * not sixty. */

struct _PpsKeyRow
{
  GtkWidget parent_instance;

  char *picked;
};

G_DEFINE_FINAL_TYPE (PpsKeyRow, pps_key_row, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_key_id (GtkWidget *key)
{
  return g_object_get_data (G_OBJECT (key), "pps-key-id");
}

/* The next key in a direction; captions lie between. */
static GtkWidget *
find_key (GtkWidget *child, gboolean forward)
{
  while (child != NULL && !GTK_IS_TOGGLE_BUTTON (child))
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);

  return child;
}

static GtkWidget *
get_first_key (PpsKeyRow *self)
{
  return find_key (gtk_widget_get_first_child (GTK_WIDGET (self)), TRUE);
}

static GtkWidget *
get_next_key (GtkWidget *key)
{
  return find_key (gtk_widget_get_next_sibling (key), TRUE);
}

static void
show_picked (PpsKeyRow *self)
{
  for (GtkWidget *key = get_first_key (self); key != NULL; key = get_next_key (key))
    {
      gboolean picked = g_str_equal (get_key_id (key), self->picked);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (key), picked);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_STATE_CHECKED,
          picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
key_clicked_cb (GtkToggleButton *key, PpsKeyRow *self)
{
  const char *id = gtk_toggle_button_get_active (key) ? get_key_id (GTK_WIDGET (key)) : "";

  pps_key_row_set_picked (self, id);
  g_signal_emit (self, signals[PICKED], 0, id);
}

static GtkWidget *
get_entry_key (PpsKeyRow *self)
{
  for (GtkWidget *key = get_first_key (self); key != NULL; key = get_next_key (key))
    {
      if (g_str_equal (get_key_id (key), self->picked))
        return key;
    }

  return get_first_key (self);
}

static gboolean
pps_key_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  GtkWidget *entry;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    {
      if (inside != NULL && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT))
        {
          gboolean forward = (direction == GTK_DIR_RIGHT)
                             == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL);
          GtkWidget *next = forward ? get_next_key (inside)
                                    : find_key (gtk_widget_get_prev_sibling (inside), FALSE);

          return next == NULL || gtk_widget_grab_focus (next);
        }
      return GTK_WIDGET_CLASS (pps_key_row_parent_class)->focus (widget, direction);
    }

  entry = get_entry_key (PPS_KEY_ROW (widget));

  return inside == NULL && entry != NULL && gtk_widget_is_sensitive (widget)
         && gtk_widget_grab_focus (entry);
}

static gboolean
pps_key_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *entry = get_entry_key (PPS_KEY_ROW (widget));

  return entry != NULL && gtk_widget_grab_focus (entry);
}

static void
pps_key_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_key_row_parent_class)->dispose (object);
}

static void
pps_key_row_finalize (GObject *object)
{
  g_free (PPS_KEY_ROW (object)->picked);

  G_OBJECT_CLASS (pps_key_row_parent_class)->finalize (object);
}

static void
pps_key_row_class_init (PpsKeyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_key_row_dispose;
  object_class->finalize = pps_key_row_finalize;
  widget_class->focus = pps_key_row_focus;
  widget_class->grab_focus = pps_key_row_grab_focus;

  /**
   * PpsKeyRow::picked:
   * @id: of the key that is down now, or an empty text
   */
  signals[PICKED]
      = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_css_name (widget_class, "keyrow");
  gtk_widget_class_set_layout_manager_type (widget_class, PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
pps_key_row_init (PpsKeyRow *self)
{
  self->picked = g_strdup ("");
}

GtkWidget *
pps_key_row_new (void)
{
  return g_object_new (PPS_TYPE_KEY_ROW, NULL);
}

/* A label that is seen and not heard: the key it lies on has a name of its own. */
static GtkWidget *
make_silent_label (const char *text, const char *css_class)
{
  const char *classes[] = { css_class, NULL };

  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label",
                       text, "css-classes", classes, NULL);
}

void
pps_key_row_add (PpsKeyRow *self,
                 const char *id,
                 const char *label,
                 const char *hint,
                 const char *tooltip,
                 const char *name)
{
  GtkWidget *key
      = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_if_fail (PPS_IS_KEY_ROW (self));

  gtk_box_append (GTK_BOX (box), make_silent_label (label, "key-label"));
  if (hint != NULL)
    gtk_box_append (GTK_BOX (box), make_silent_label (hint, "key-hint"));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (key), box);
  gtk_widget_add_css_class (key, "key");
  gtk_widget_set_tooltip_text (key, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_STATE_CHECKED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);

  g_object_set_data_full (G_OBJECT (key), "pps-key-id", g_strdup (id), g_free);
  g_signal_connect_object (key, "clicked", G_CALLBACK (key_clicked_cb), self, 0);
  gtk_widget_set_parent (key, GTK_WIDGET (self));
}

void
pps_key_row_add_caption (PpsKeyRow *self, const char *text)
{
  g_return_if_fail (PPS_IS_KEY_ROW (self));

  gtk_widget_set_parent (make_silent_label (text, "key-caption"), GTK_WIDGET (self));
}

const char *
pps_key_row_get_picked (PpsKeyRow *self)
{
  g_return_val_if_fail (PPS_IS_KEY_ROW (self), "");

  return self->picked;
}

void
pps_key_row_set_picked (PpsKeyRow *self, const char *id)
{
  g_return_if_fail (PPS_IS_KEY_ROW (self));

  if (g_str_equal (self->picked, id))
    {
      show_picked (self);
      return;
    }

  g_free (self->picked);
  self->picked = g_strdup (id);
  show_picked (self);

  /* A digit picks from anywhere in the row: the focus goes along. */
  if (*id != '\0' && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (get_entry_key (self));
}
