/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sidebar-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-letter-chip.h"
#include "pps-progress.h"

/* A row of the sidebar. It follows its partnership by itself; who was heard it counts when it is
 * told to, since that hangs on records of many kinds. */

struct _PpsSidebarRow
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *detail;
  GtkBox *chips;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  GPtrArray *tips;
};

G_DEFINE_FINAL_TYPE (PpsSidebarRow, pps_sidebar_row, GTK_TYPE_WIDGET)

static char *
write_detail (PpsRecord *partnership)
{
  const char *region = pps_record_get_text (partnership, "region");
  const char *phase = pps_record_get_text (partnership, "phase");

  phase = pps_describe_word ("phase", phase, pps_describe_language ());
  if (*region != '\0' && *phase != '\0')
    return g_strdup_printf ("%s · %s", region, phase);

  return g_strdup (*region != '\0' ? region : phase);
}

static void
show_facts (PpsSidebarRow *self)
{
  PpsRecord *partnership = PPS_RECORD (self->partnership);
  const char *name = pps_record_get_text (partnership, "name");
  g_autofree char *detail = write_detail (partnership);

  gtk_label_set_text (self->name, *name != '\0' ? name : _ ("Without a name"));
  gtk_label_set_text (self->detail, detail);
}

static char *
write_tip (PpsSidebarRow *self, const char *letter, guint n_heard)
{
  const char *group
      = pps_workspace_get_group_name (self->workspace, letter, pps_describe_language ());

  return n_heard > 0 ? g_strdup_printf (_ ("%s: %u heard"), group, n_heard)
                     : g_strdup_printf (_ ("%s: not heard yet"), group);
}

static void
add_chip (PpsSidebarRow *self, const char *letter, guint n_heard, GString *heard)
{
  GtkWidget *chip = pps_letter_chip_new ();

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, letter);
  pps_letter_chip_set_filled (PPS_LETTER_CHIP (chip), n_heard > 0);
  gtk_box_append (self->chips, chip);
  g_ptr_array_add (self->tips, write_tip (self, letter, n_heard));

  if (n_heard > 0)
    g_string_append_printf (heard, "%s%s", heard->len > 0 ? ", " : "", letter);
}

static void
name_item (PpsSidebarRow *self, const char *heard)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *detail = gtk_label_get_text (self->detail);
  g_autoptr (GString) label = NULL;

  if (item == NULL)
    return;

  label = g_string_new (gtk_label_get_text (self->name));
  if (*detail != '\0')
    g_string_append_printf (label, ", %s", detail);
  if (*heard != '\0')
    {
      g_string_append (label, ", ");
      /* Translators: %s are letters of the groups of which somebody was heard. */
      g_string_append_printf (label, _ ("heard: %s"), heard);
    }
  /* What has the focus is the item of the list, which has no name of its own in this version of
   * GTK. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
}

static void
clear_chips (PpsSidebarRow *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  g_ptr_array_set_size (self->tips, 0);
}

/* To set a text as a tooltip asks the screen three times where the pointer is, for every chip of
 * every row. A row that is asked for one asks nothing. */
static gboolean
chips_tip_cb (PpsSidebarRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->chips), x, y, GTK_PICK_DEFAULT);
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (guint i = 0; i < self->tips->len && chip != NULL; i++)
    {
      if (chip == picked)
        {
          gtk_tooltip_set_text (tooltip, g_ptr_array_index (self->tips, i));
          return TRUE;
        }
      chip = gtk_widget_get_next_sibling (chip);
    }

  return FALSE;
}

static gboolean
detail_tip_cb (PpsSidebarRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->detail)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->detail));

  return TRUE;
}

static void
fact_changed_cb (PpsSidebarRow *self)
{
  show_facts (self);
  pps_sidebar_row_update (self);
}

static void
pps_sidebar_row_dispose (GObject *object)
{
  PpsSidebarRow *self = PPS_SIDEBAR_ROW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  pps_sidebar_row_bind (self, NULL);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_sidebar_row_parent_class)->dispose (object);
}

static void
pps_sidebar_row_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_SIDEBAR_ROW (object)->tips);

  G_OBJECT_CLASS (pps_sidebar_row_parent_class)->finalize (object);
}

static void
pps_sidebar_row_class_init (PpsSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_sidebar_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_sidebar_row_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsSidebarRow, name);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebarRow, detail);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebarRow, chips);
  gtk_widget_class_bind_template_callback (widget_class, chips_tip_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_tip_cb);
}

static void
pps_sidebar_row_init (PpsSidebarRow *self)
{
  self->tips = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_sidebar_row_new (PpsWorkspace *workspace)
{
  PpsSidebarRow *self = g_object_new (PPS_TYPE_SIDEBAR_ROW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_sidebar_row_bind (PpsSidebarRow *self, PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_SIDEBAR_ROW (self));

  if (self->partnership != NULL)
    g_signal_handlers_disconnect_by_data (self->partnership, self);
  g_set_object (&self->partnership, partnership);
  if (partnership == NULL)
    return;

  g_signal_connect_swapped (partnership, "notify::name", G_CALLBACK (fact_changed_cb), self);
  g_signal_connect_swapped (partnership, "notify::region", G_CALLBACK (fact_changed_cb), self);
  g_signal_connect_swapped (partnership, "notify::phase", G_CALLBACK (fact_changed_cb), self);
  fact_changed_cb (self);
}

void
pps_sidebar_row_update (PpsSidebarRow *self)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GHashTable) heard = NULL;
  PpsQuery *groups;

  g_return_if_fail (PPS_IS_SIDEBAR_ROW (self));

  if (self->partnership == NULL)
    return;

  clear_chips (self);
  heard = pps_progress_find_heard (self->workspace, self->partnership, NULL);
  groups = pps_workspace_get_groups (self->workspace);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");
      GHashTable *of_group = g_hash_table_lookup (heard, letter);

      add_chip (self, letter, of_group != NULL ? g_hash_table_size (of_group) : 0, letters);
    }
  name_item (self, letters->str);
}
