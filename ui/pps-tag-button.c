/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tag-button.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-freeze.h"
#include "pps-tag-row.h"

/* A line of themes. What changes them is dear to make and seldom wanted, so it is made when it is
 * asked for. */

#define WIDTH 300
#define WORD_CHARS 14 /* so many stay together where there is little room */

struct _PpsTagButton
{
  GtkButton parent_instance;

  PpsWorkspace *workspace;
  PpsRecord *record;
  const char *query;
  gboolean quiet;
  PpsQuery *tags;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PpsTagButton, pps_tag_button, GTK_TYPE_BUTTON)

/* Themes are of who reads, so an interview that is locked can still get them. */
static gboolean
can_change (PpsTagButton *self)
{
  return self->record != NULL && !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
         && !pps_edit_is_part_frozen (self->workspace, self->record);
}

static void
update (PpsTagButton *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  guint n = self->tags != NULL ? pps_query_get_n (self->tags) : 0;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s#%s", i > 0 ? "  " : "",
                            pps_record_get_text (pps_query_get (self->tags, i), "name"));
  name = n > 0 ? g_strdup_printf (_ ("Themes: %s"), text->str) : g_strdup (_ ("Add a theme"));

  gtk_label_set_label (GTK_LABEL (self->label), n > 0 ? text->str : _ ("Add a theme"));
  gtk_label_set_width_chars (GTK_LABEL (self->label),
                             n > 0 ? (int) MIN (g_utf8_strlen (text->str, -1), WORD_CHARS) : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self), can_change (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->record != NULL && (n > 0 || !self->quiet));
}

static void
pps_tag_button_clicked (GtkButton *button)
{
  PpsTagButton *self = PPS_TAG_BUTTON (button);

  pps_tag_popup (GTK_WIDGET (self), self->workspace, self->record, self->query);
}

static void
pps_tag_button_dispose (GObject *object)
{
  PpsTagButton *self = PPS_TAG_BUTTON (object);

  g_clear_object (&self->tags);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_tag_button_parent_class)->dispose (object);
}

static void
pps_tag_button_class_init (PpsTagButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_tag_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = pps_tag_button_clicked;
}

static void
pps_tag_button_init (PpsTagButton *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_button_set_child (GTK_BUTTON (self), self->label);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tag-line");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pps_tag_button_new (void)
{
  return g_object_new (PPS_TYPE_TAG_BUTTON, NULL);
}

void
pps_tag_button_set_record (PpsTagButton *self,
                           PpsWorkspace *workspace,
                           PpsRecord *record,
                           const char *query,
                           gboolean quiet)
{
  g_return_if_fail (PPS_IS_TAG_BUTTON (self));

  if (record != NULL && record == self->record)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), can_change (self));
      return;
    }

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->record, record);
  self->query = g_intern_string (query);
  self->quiet = quiet;
  if (self->tags != NULL)
    g_signal_handlers_disconnect_by_data (self->tags, self);
  g_clear_object (&self->tags);
  if (record != NULL)
    {
      self->tags = pps_query_new (pps_workspace_get_store (workspace), query,
                                  pps_record_get_id (record), NULL);
      g_signal_connect_object (self->tags, "items-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

static gboolean
drop_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* In an idle: it is still busy closing. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}

GtkWidget *
pps_tag_popup (GtkWidget *parent, PpsWorkspace *workspace, PpsRecord *record, const char *query)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Themes"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), pps_tag_row_new (workspace, record, query));
  gtk_widget_set_size_request (list, WIDTH, -1);
  gtk_widget_add_css_class (popover, "tag-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);

  return popover;
}
