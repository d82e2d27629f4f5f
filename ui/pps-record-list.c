/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record-list.h"

/* Keeps a widget for each record. For the short lists of a side sheet, where rows are edited in
 * place; long lists are list views. */

struct _PpsRecordList
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsRecordList, pps_record_list, GTK_TYPE_WIDGET)

static GQuark
record_quark (void)
{
  return g_quark_from_static_string ("pps-record-list-record");
}

static PpsRecord *
get_record (GtkWidget *child)
{
  return g_object_get_qdata (G_OBJECT (child), record_quark ());
}

static void
pps_record_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_record_list_parent_class)->dispose (object);
}

static void
pps_record_list_class_init (PpsRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_record_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "recordlist");
}

static void
pps_record_list_init (PpsRecordList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static void
drop_missing (PpsRecordList *self, GPtrArray *records)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!g_ptr_array_find (records, get_record (child), NULL))
        gtk_widget_unparent (child);
    }
}

void
pps_record_list_set_records (PpsRecordList *self,
                             GPtrArray *records,
                             PpsRecordListMake make,
                             gpointer user_data)
{
  GtkWidget *previous = NULL;

  g_return_if_fail (PPS_IS_RECORD_LIST (self));

  drop_missing (self, records);
  for (guint i = 0; i < records->len; i++)
    {
      PpsRecord *record = g_ptr_array_index (records, i);
      GtkWidget *child = pps_record_list_find (self, pps_record_get_id (record));

      if (child == NULL)
        {
          child = make (record, user_data);
          g_object_set_qdata_full (G_OBJECT (child), record_quark (), g_object_ref (record),
                                   g_object_unref);
          gtk_widget_insert_after (child, GTK_WIDGET (self), previous);
        }
      else if (gtk_widget_get_prev_sibling (child) != previous)
        gtk_widget_insert_after (child, GTK_WIDGET (self), previous);
      previous = child;
    }
}

GtkWidget *
pps_record_list_find (PpsRecordList *self, const char *id)
{
  g_return_val_if_fail (PPS_IS_RECORD_LIST (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (pps_record_get_id (get_record (child)), id) == 0)
        return child;
    }

  return NULL;
}
