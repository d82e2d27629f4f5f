/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sidebar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pps-sidebar-row.h"

/* The list of partnerships. It owns the list and its filter; what is opened is the window's
 * business. */

#define RECOUNT_MS 300
#define WIDTH 280

struct _PpsSidebar
{
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkSearchEntry *entry;
  GMenuModel *menu;
  GtkMenuButton *menu_button;
  GtkListView *list;
  GtkWidget *nothing;
  GtkWidget *search;
  GtkWidget *read_only;

  PpsWorkspace *workspace;
  PpsQuery *partnerships;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  PpsPartnership *chosen; /* (nullable): also while the list does not show it */
  char *needle;
  guint recount;
  gboolean stale;
  gboolean quiet;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsSidebar, pps_sidebar, GTK_TYPE_WIDGET)

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
matches (gpointer item, gpointer user_data)
{
  PpsSidebar *self = user_data;
  g_autofree char *words = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  words = g_strjoin ("\n", pps_record_get_text (item, "name"), pps_record_get_text (item, "region"),
                     pps_record_get_text (item, "sector"), NULL);
  folded = fold (words);

  return strstr (folded, self->needle) != NULL;
}

static void
open_selected (PpsSidebar *self)
{
  PpsRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-partnership", "s",
                                pps_record_get_id (record));
}

static void
selected_cb (PpsSidebar *self)
{
  if (!self->quiet)
    open_selected (self);
}

static void
activated_cb (PpsSidebar *self)
{
  open_selected (self);
}

static void
search_changed_cb (PpsSidebar *self)
{
  g_free (self->needle);
  self->needle = fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->quiet = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->quiet = FALSE;
  pps_sidebar_select (self, self->chosen);

  gtk_widget_set_visible (self->nothing,
                          g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0
                              && *self->needle != '\0');
}

static void
search_all_cb (PpsSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*text != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "win.search-text", "s", text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.search", NULL);
}

static void
search_activated_cb (PpsSidebar *self)
{
  PpsRecord *first = NULL;
  g_autoptr (PpsRecord) item = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);

  search_changed_cb (self);
  first = item;
  if (first != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-partnership", "s",
                                pps_record_get_id (first));
  else
    search_all_cb (self);
}

static void
search_stopped_cb (PpsSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* A menu is dear to make, and the first frame does not show it. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  gtk_menu_button_set_menu_model (button, PPS_SIDEBAR (user_data)->menu);
}

static void
set_up_cb (PpsSidebar *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, pps_sidebar_row_new (self->workspace));
}

static void
bind_cb (PpsSidebar *self, GtkListItem *item)
{
  pps_sidebar_row_bind (PPS_SIDEBAR_ROW (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item));
}

static void
unbind_cb (PpsSidebar *self, GtkListItem *item)
{
  pps_sidebar_row_bind (PPS_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL);
}

static gboolean
recount_cb (gpointer user_data)
{
  PpsSidebar *self = user_data;
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  self->recount = 0;
  self->stale = FALSE;
  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (PPS_IS_SIDEBAR_ROW (row))
        pps_sidebar_row_update (PPS_SIDEBAR_ROW (row));
    }

  return G_SOURCE_REMOVE;
}

/* Who was heard hangs on every answer, and answers are typed elsewhere: one count after a pause is
 * soon enough, and none while nobody looks. */
static void
store_changed_cb (PpsSidebar *self)
{
  self->stale = TRUE;
  if (self->recount == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->recount = g_timeout_add (RECOUNT_MS, recount_cb, self);
}

static void
show_title (PpsSidebar *self)
{
  const char *name
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (self->workspace)), "name");

  adw_window_title_set_title (self->title, *name != '\0' ? name : _ ("Study"));
}

static void
make_list (PpsSidebar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (set_up_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->partnerships)),
                                        g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (filtered));
  g_object_unref (filtered);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

/* As wide as a list should be, whatever names stand in it; they wrap. */
static void
pps_sidebar_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum = MAX (*minimum, WIDTH);
}

static void
pps_sidebar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
pps_sidebar_map (GtkWidget *widget)
{
  PpsSidebar *self = PPS_SIDEBAR (widget);

  GTK_WIDGET_CLASS (pps_sidebar_parent_class)->map (widget);

  if (self->stale)
    store_changed_cb (self);
}

static void
pps_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_SIDEBAR (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      PPS_SIDEBAR (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_sidebar_dispose (GObject *object)
{
  PpsSidebar *self = PPS_SIDEBAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->recount, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&child, gtk_widget_unparent);
  self->list = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->chosen);
  g_clear_object (&self->filter);
  g_clear_object (&self->partnerships);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_sidebar_parent_class)->dispose (object);
}

static void
pps_sidebar_finalize (GObject *object)
{
  g_free (PPS_SIDEBAR (object)->needle);

  G_OBJECT_CLASS (pps_sidebar_parent_class)->finalize (object);
}

static void
pps_sidebar_class_init (PpsSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_sidebar_dispose;
  object_class->finalize = pps_sidebar_finalize;
  object_class->get_property = pps_sidebar_get_property;
  object_class->set_property = pps_sidebar_set_property;
  widget_class->map = pps_sidebar_map;
  widget_class->measure = pps_sidebar_measure;
  widget_class->size_allocate = pps_sidebar_size_allocate;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pps_canvas/PpsCanvas/ui/pps-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, nothing);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, PpsSidebar, read_only);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
pps_sidebar_init (PpsSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

GtkWidget *
pps_sidebar_new (PpsWorkspace *workspace)
{
  PpsSidebar *self = g_object_new (PPS_TYPE_SIDEBAR, NULL);
  PpsStore *store = pps_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  self->partnerships = pps_query_new (store, "partnerships", NULL);
  make_list (self);
  show_title (self);
  gtk_widget_set_visible (self->read_only, pps_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pps_workspace_get_study (workspace), "notify::name",
                           G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_sidebar_select (PpsSidebar *self, PpsPartnership *partnership)
{
  GListModel *model;

  g_return_if_fail (PPS_IS_SIDEBAR (self));

  g_set_object (&self->chosen, partnership);
  model = G_LIST_MODEL (self->selection);
  self->quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; partnership != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (PpsPartnership) item = g_list_model_get_item (model, i);

      if (item == partnership)
        gtk_single_selection_set_selected (self->selection, i);
    }
  self->quiet = FALSE;
}

PpsPartnership *
pps_sidebar_get_first (PpsSidebar *self)
{
  g_return_val_if_fail (PPS_IS_SIDEBAR (self), NULL);

  return pps_query_get_n (self->partnerships) > 0 ? pps_query_get (self->partnerships, 0) : NULL;
}
