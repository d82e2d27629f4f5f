/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tag-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-search.h"

/* The list of themes and the one that is chosen. How often each is used is counted when the list
 * comes into sight. */

struct _PpsTagPage
{
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkWidget *leave;
  GtkWidget *back;
  GtkStack *stack;
  GtkEditable *entry;
  GtkListBox *list;

  PpsTagView *view;

  PpsWorkspace *workspace;
  PpsQuery *tags;
  PpsTag *tag;
  char *needle;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsTagPage, pps_tag_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

static gboolean
matches (GtkListBoxRow *row, gpointer user_data)
{
  PpsTagPage *self = user_data;
  g_autofree char *name = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  name = fold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  return strstr (name, self->needle) != NULL;
}

static void
update_head (PpsTagPage *self)
{
  gtk_widget_set_visible (self->leave, self->tag == NULL && self->folded);
  gtk_widget_set_visible (self->back, self->tag != NULL);
  adw_window_title_set_title (
      self->title,
      self->tag != NULL ? pps_record_get_text (PPS_RECORD (self->tag), "name") : _ ("Themes"));
}

static guint
count (PpsTagPage *self, PpsRecord *tag)
{
  PpsSearchFilter filter = { .tag = pps_record_get_id (tag) };
  g_autoptr (GPtrArray) hits = NULL;
  guint n_found = 0;

  hits = pps_search_filtered (pps_workspace_get_store (self->workspace), "", &filter, 0, &n_found);

  return n_found;
}

static GtkWidget *
make_row (PpsTagPage *self, PpsRecord *tag)
{
  GtkWidget *row = adw_action_row_new ();
  guint n = count (self, tag);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  g_autofree char *name = g_strdup_printf ("%s, %s", pps_record_get_text (tag, "name"), places);
  GtkWidget *label = gtk_label_new (number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pps_record_get_text (tag, "name"));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_tooltip_text (label, places);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "tag", g_object_ref (tag), g_object_unref);

  return row;
}

static void
show_list (PpsTagPage *self)
{
  GtkWidget *row;
  guint n = pps_query_get_n (self->tags);

  if (self->tag != NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, make_row (self, pps_query_get (self->tags, i)));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  update_head (self);
}

static void
left_cb (PpsTagPage *self, PpsTagView *view)
{
  if (view == self->view && self->tag != NULL)
    pps_tag_page_open (self, NULL);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_tag_page_open (PPS_TAG_PAGE (widget), NULL);
}

static void
row_activated_cb (PpsTagPage *self, GtkListBoxRow *row)
{
  g_autoptr (PpsTag) tag = g_object_ref (g_object_get_data (G_OBJECT (row), "tag"));

  pps_tag_page_open (self, tag);
}

static void
search_changed_cb (PpsTagPage *self)
{
  g_free (self->needle);
  self->needle = fold (gtk_editable_get_text (self->entry));
  gtk_list_box_invalidate_filter (self->list);
}

static void
search_activated_cb (PpsTagPage *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  search_changed_cb (self);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_get_child_visible (row))
        {
          row_activated_cb (self, GTK_LIST_BOX_ROW (row));
          return;
        }
    }
}

static void
pps_tag_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_TAG_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_tag_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      PPS_TAG_PAGE (object)->folded = g_value_get_boolean (value);
      update_head (PPS_TAG_PAGE (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_tag_page_dispose (GObject *object)
{
  PpsTagPage *self = PPS_TAG_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->tags);
  g_clear_object (&self->tag);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (pps_tag_page_parent_class)->dispose (object);
}

static void
pps_tag_page_class_init (PpsTagPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_tag_page_dispose;
  object_class->get_property = pps_tag_page_get_property;
  object_class->set_property = pps_tag_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-tag-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, title);
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, leave);
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, back);
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PpsTagPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "tags.back", NULL, back_cb);
}

static void
pps_tag_page_init (PpsTagPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches, self, NULL);
}

GtkWidget *
pps_tag_page_new (PpsWorkspace *workspace)
{
  PpsTagPage *self = g_object_new (PPS_TYPE_TAG_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->tags = pps_query_new (pps_workspace_get_store (workspace), "tags", NULL);
  g_signal_connect_object (self->tags, "items-changed", G_CALLBACK (show_list), self,
                           G_CONNECT_SWAPPED);
  /* What carries a theme is changed elsewhere. */
  g_signal_connect (self, "map", G_CALLBACK (show_list), NULL);
  show_list (self);

  return GTK_WIDGET (self);
}

void
pps_tag_page_open (PpsTagPage *self, PpsTag *tag)
{
  GtkWidget *old;

  g_return_if_fail (PPS_IS_TAG_PAGE (self));

  g_set_object (&self->tag, tag);
  if (tag == NULL)
    {
      show_list (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      return;
    }

  old = GTK_WIDGET (self->view);
  self->view = PPS_TAG_VIEW (pps_tag_view_new (self->workspace, tag));
  g_signal_connect_object (self->view, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));
  if (old != NULL)
    gtk_stack_remove (self->stack, old);
  g_signal_connect_object (tag, "notify::name", G_CALLBACK (update_head), self, G_CONNECT_SWAPPED);
  update_head (self);
  gtk_widget_grab_focus (self->back);
}

PpsTagView *
pps_tag_page_get_view (PpsTagPage *self)
{
  g_return_val_if_fail (PPS_IS_TAG_PAGE (self), NULL);

  return self->tag != NULL ? self->view : NULL;
}
