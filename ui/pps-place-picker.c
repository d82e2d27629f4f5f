/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-place-picker.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"

/* Asks for a pane and a group. It shows the panes of the canvas by number and finds them by any
 * part of their name; it changes nothing itself. */

struct _PpsPlacePicker
{
  GtkPopover parent_instance;

  PpsWorkspace *workspace;
  GtkWidget *groups;
  GtkWidget *search;
  GtkWidget *list;
  char *pane;
  char *group;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsPlacePicker, pps_place_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pick (PpsPlacePicker *self, const char *pane, const char *group)
{
  g_autofree char *chosen_pane = g_strdup (pane);
  g_autofree char *chosen_group = g_strdup (group);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, chosen_pane, chosen_group);
}

static const char *
get_key (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "key");
}

static void
set_key (GtkWidget *widget, const char *key)
{
  g_object_set_data_full (G_OBJECT (widget), "key", g_strdup (key), g_free);
}

static void
row_activated_cb (PpsPlacePicker *self, GtkListBoxRow *row)
{
  pick (self, get_key (GTK_WIDGET (row)), self->group);
}

static void
group_toggled_cb (PpsPlacePicker *self, GtkToggleButton *button)
{
  if (!self->updating && gtk_toggle_button_get_active (button))
    pick (self, self->pane, get_key (GTK_WIDGET (button)));
}

static void
search_changed_cb (PpsPlacePicker *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static gboolean
matches (GtkListBoxRow *row, gpointer user_data)
{
  PpsPlacePicker *self = user_data;
  GtkWidget *label = gtk_list_box_row_get_child (row);
  g_autofree char *name = g_utf8_casefold (gtk_label_get_label (GTK_LABEL (label)), -1);
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return strstr (name, g_strstrip (text)) != NULL;
}

/* Where nothing was typed no pane was meant. */
static void
search_activate_cb (PpsPlacePicker *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_get_child_visible (row))
        {
          pick (self, get_key (row), self->group);
          return;
        }
    }
}

static void
add_pane (PpsPlacePicker *self, const char *id, const char *name)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_key (row, id);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_panes (PpsPlacePicker *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i);
      g_autofree char *name = NULL;

      name = g_strdup_printf ("%u. %s", pane->number,
                              pps_bilingual_get (&pane->name, pps_describe_language ()));
      add_pane (self, pane->id, name);
    }
  add_pane (self, "", _ ("No pane (parked)"));
}

static void
add_group (PpsPlacePicker *self, const char *letter)
{
  const char *name = pps_group_name_get (self->workspace, letter);
  GtkWidget *first = gtk_widget_get_first_child (self->groups);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *chip = pps_letter_chip_new ();

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, letter);
  gtk_button_set_child (GTK_BUTTON (button), chip);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  set_key (button, letter);
  g_signal_connect_object (button, "toggled", G_CALLBACK (group_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->groups), button);
}

static void
add_groups (PpsPlacePicker *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  self->updating = TRUE;
  add_group (self, "");
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    add_group (self, pps_record_get_text (pps_query_get (groups, i), "letter"));
  self->updating = FALSE;
}

static void
shown_cb (PpsPlacePicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
pps_place_picker_dispose (GObject *object)
{
  PpsPlacePicker *self = PPS_PLACE_PICKER (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);
  g_clear_pointer (&self->group, g_free);

  G_OBJECT_CLASS (pps_place_picker_parent_class)->dispose (object);
}

static void
pps_place_picker_class_init (PpsPlacePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_place_picker_dispose;

  /**
   * PpsPlacePicker::picked:
   * @pane: id of a pane; empty for parked
   * @group: letter; empty for shared
   */
  signals[PICKED] = g_signal_new ("picked", PPS_TYPE_PLACE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
pps_place_picker_init (PpsPlacePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->pane = g_strdup ("");
  self->group = g_strdup ("");
  self->groups = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->groups, "linked");
  gtk_widget_set_halign (self->groups, GTK_ALIGN_CENTER);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Pane"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a pane"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  /* The entry keeps Escape to itself. */
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Panes"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, 280, 260);

  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

GtkWidget *
pps_place_picker_new (PpsWorkspace *workspace)
{
  PpsPlacePicker *self = g_object_new (PPS_TYPE_PLACE_PICKER, NULL);

  self->workspace = g_object_ref (workspace);
  add_groups (self);
  add_panes (self);

  return GTK_WIDGET (self);
}

static void
select_pane (PpsPlacePicker *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (g_str_equal (get_key (row), self->pane))
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
}

void
pps_place_picker_set_place (PpsPlacePicker *self, const char *pane, const char *group)
{
  g_return_if_fail (PPS_IS_PLACE_PICKER (self));

  g_free (self->pane);
  g_free (self->group);
  self->pane = g_strdup (pane);
  self->group = g_strdup (group);

  self->updating = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (self->groups); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      if (g_str_equal (get_key (button), group))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }
  self->updating = FALSE;
  select_pane (self);
}
