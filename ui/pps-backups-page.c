/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-backups-page.h"

#include <glib/gi18n.h>

#include "pps-backups-group.h"
#include "pps-window.h"

/* A column with the backups in it, and a button for one more. */

struct _PpsBackupsPage
{
  GtkWidget parent_instance;

  GtkBox *groups;
  GtkWidget *make;
  GtkWidget *group;
  PpsWorkspace *workspace;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsBackupsPage, pps_backups_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
make_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsBackupsPage *self = PPS_BACKUPS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (pps_store_keep_backup (pps_workspace_get_store (self->workspace), "asked", &error))
    pps_window_toast (widget, _ ("A backup has been made."));
  else
    pps_window_report (widget, error);
  pps_backups_page_refresh (self);
}

static void
pps_backups_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, PPS_BACKUPS_PAGE (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_backups_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    PPS_BACKUPS_PAGE (object)->folded = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_backups_page_dispose (GObject *object)
{
  PpsBackupsPage *self = PPS_BACKUPS_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_backups_page_parent_class)->dispose (object);
}

static void
pps_backups_page_class_init (PpsBackupsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_backups_page_dispose;
  object_class->get_property = pps_backups_page_get_property;
  object_class->set_property = pps_backups_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsBackupsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsBackupsPage, make);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_cb);
}

static void
pps_backups_page_init (PpsBackupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_backups_page_new (PpsWorkspace *workspace)
{
  PpsBackupsPage *self = g_object_new (PPS_TYPE_BACKUPS_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make",
                                 !pps_store_is_read_only (pps_workspace_get_store (workspace)));
  pps_backups_page_refresh (self);

  return GTK_WIDGET (self);
}

void
pps_backups_page_refresh (PpsBackupsPage *self)
{
  PpsStore *store;

  g_return_if_fail (PPS_IS_BACKUPS_PAGE (self));

  store = pps_workspace_get_store (self->workspace);
  if (self->group != NULL)
    gtk_box_remove (self->groups, self->group);
  self->group = pps_backups_group_new (pps_store_get_path (store), store);
  /* The head says what it is. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), "");
  gtk_box_append (self->groups, self->group);
}
