/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tag-row.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-tag.h"
#include "pps-may-edit.h"
#include "pps-window.h"
#include "pps-wrap-layout.h"

/* Themes of a record. Each is a button that takes it off; what is typed becomes one. */

struct _PpsTagRow
{
  AdwPreferencesRow parent_instance;

  PpsWorkspace *workspace;
  PpsRecord *record;
  PpsQuery *tags;
  PpsQuery *all;
  gboolean may_edit;

  GtkWidget *box;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (PpsTagRow, pps_tag_row, ADW_TYPE_PREFERENCES_ROW)

static GPtrArray *
list_record (PpsTagRow *self)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, self->record);

  return records;
}

static void
take_off_cb (PpsTagRow *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) records = list_record (self);
  g_autoptr (GError) error = NULL;

  if (!pps_edit_untag (self->workspace, records, g_object_get_data (G_OBJECT (button), "tag"),
                       &error))
    pps_window_report (GTK_WIDGET (self), error);
  gtk_widget_grab_focus (self->entry);
}

static GtkWidget *
make_button (PpsTagRow *self, PpsTag *tag)
{
  const char *name = pps_record_get_text (PPS_RECORD (tag), "name");
  g_autofree char *spoken = g_strdup_printf (_ ("Take the theme “%s” off"), name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (content), gtk_label_new (name));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "tag");
  gtk_widget_set_sensitive (button, self->may_edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "tag", g_object_ref (tag), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_off_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_tags (PpsTagRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL && child != self->entry)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = pps_query_get_n (self->tags); i > 0; i--)
    gtk_box_prepend (GTK_BOX (self->box), make_button (self, pps_query_get (self->tags, i - 1)));
}

/* An entry that has the focus must not become insensitive. */
static void
may_edit_cb (gpointer row, gboolean may)
{
  PpsTagRow *self = row;

  self->may_edit = may;
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), may);
  show_tags (self);
}

/* What can be chosen: every theme of the study. */
static void
fill_completion (PpsTagRow *self)
{
  GtkEntryCompletion *completion = gtk_entry_get_completion (GTK_ENTRY (self->entry));
  GtkListStore *names = GTK_LIST_STORE (gtk_entry_completion_get_model (completion));

  gtk_list_store_clear (names);
  for (guint i = 0; i < pps_query_get_n (self->all); i++)
    gtk_list_store_insert_with_values (
        names, NULL, -1, 0, pps_record_get_text (pps_query_get (self->all, i), "name"), -1);
}

static void
entry_activate_cb (PpsTagRow *self)
{
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*name != '\0')
    pps_tag_row_add (self, name);
}

static gboolean
match_selected_cb (PpsTagRow *self, GtkTreeModel *model, GtkTreeIter *iter)
{
  g_autofree char *name = NULL;

  gtk_tree_model_get (model, iter, 0, &name, -1);
  pps_tag_row_add (self, name);

  return TRUE;
}

static void
make_completion (PpsTagRow *self)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autoptr (GtkListStore) names = gtk_list_store_new (1, G_TYPE_STRING);

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (names));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_inline_completion (completion, FALSE);
  g_signal_connect_object (completion, "match-selected", G_CALLBACK (match_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_entry_set_completion (GTK_ENTRY (self->entry), completion);
}

static void
pps_tag_row_dispose (GObject *object)
{
  PpsTagRow *self = PPS_TAG_ROW (object);

  g_clear_object (&self->tags);
  g_clear_object (&self->all);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_tag_row_parent_class)->dispose (object);
}

static void
pps_tag_row_class_init (PpsTagRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_tag_row_dispose;
}

static void
pps_tag_row_init (PpsTagRow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (_ ("Themes"));
  GtkLayoutManager *layout = g_object_new (PPS_TYPE_WRAP_LAYOUT, NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_add_css_class (outer, "tags");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (layout), 6);
  gtk_widget_set_layout_manager (self->box, layout);
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Add a theme"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a theme"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  make_completion (self);

  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (outer), title);
  gtk_box_append (GTK_BOX (outer), self->box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), outer);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Themes"), -1);
}

GtkWidget *
pps_tag_row_new (PpsWorkspace *workspace, PpsRecord *record, const char *query)
{
  PpsTagRow *self = g_object_new (PPS_TYPE_TAG_ROW, NULL);
  PpsStore *store = pps_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->tags = pps_query_new (store, query, pps_record_get_id (record), NULL);
  self->all = pps_query_new (store, "tags", NULL);
  g_signal_connect_object (self->tags, "items-changed", G_CALLBACK (show_tags), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (fill_completion), self,
                           G_CONNECT_SWAPPED);
  pps_may_edit_follow (workspace, record, GTK_WIDGET (self), may_edit_cb);
  fill_completion (self);

  return GTK_WIDGET (self);
}

void
pps_tag_row_add (PpsTagRow *self, const char *name)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_TAG_ROW (self));

  records = list_record (self);
  if (!pps_edit_tag (self->workspace, records, name, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  pps_store_flush (pps_workspace_get_store (self->workspace));
}
