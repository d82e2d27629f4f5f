/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-privacy-page.h"

#include <glib/gi18n.h>

#include "pps-disk.h"
#include "pps-erase-group.h"
#include "pps-key-place.h"
#include "pps-keys-group.h"
#include "pps-names-group.h"
#include "pps-retention-group.h"
#include "pps-seal-group.h"
#include "pps-window.h"

/* A column of groups, each of which is about one duty and knows its own business. */

struct _PpsPrivacyPage
{
  GtkWidget parent_instance;

  GtkBox *groups;
  PpsKeysGroup *keys;
  PpsWorkspace *workspace;
  char *study; /* its path */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsPrivacyPage, pps_privacy_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The key file that was opened with this study before, or lies beside it: only its passphrase is
 * left to ask for. */
static void
offer_keys (PpsPrivacyPage *self, PpsKeyring *keyring)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *study = PPS_IS_WINDOW (root) ? pps_window_get_path (PPS_WINDOW (root)) : NULL;
  g_autofree char *path = NULL;
  g_autoptr (PpsKeys) keys = NULL;

  if (pps_keyring_get_keys (keyring) != NULL)
    return;

  path = pps_key_place_find (self->workspace, study != NULL ? study : self->study);
  if (path == NULL)
    return;

  keys = pps_keys_new (path);
  pps_keyring_set_keys (keyring, keys);
}

/* The key file is that of the window, which is known once the page stands in it. */
static void
pps_privacy_page_root (GtkWidget *widget)
{
  PpsPrivacyPage *self = PPS_PRIVACY_PAGE (widget);

  GTK_WIDGET_CLASS (pps_privacy_page_parent_class)->root (widget);
  if (pps_window_get_keyring (widget) != NULL)
    offer_keys (self, pps_window_get_keyring (widget));
  pps_keys_group_set_keyring (self->keys, pps_window_get_keyring (widget));
}

static void
pps_privacy_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, PPS_PRIVACY_PAGE (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_privacy_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    PPS_PRIVACY_PAGE (object)->folded = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_privacy_page_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&PPS_PRIVACY_PAGE (object)->workspace);

  G_OBJECT_CLASS (pps_privacy_page_parent_class)->dispose (object);
}

static void
pps_privacy_page_finalize (GObject *object)
{
  g_free (PPS_PRIVACY_PAGE (object)->study);

  G_OBJECT_CLASS (pps_privacy_page_parent_class)->finalize (object);
}

static void
pps_privacy_page_class_init (PpsPrivacyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_privacy_page_dispose;
  object_class->finalize = pps_privacy_page_finalize;
  object_class->get_property = pps_privacy_page_get_property;
  object_class->set_property = pps_privacy_page_set_property;
  widget_class->root = pps_privacy_page_root;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-privacy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPrivacyPage, groups);
}

static void
pps_privacy_page_init (PpsPrivacyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A study is as safe from who steals the laptop as its disk is. */
static GtkWidget *
make_disk_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("This disk is not encrypted"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row),
      _ ("Who takes the laptop can read the study, without its password. Have the disk encrypted, "
         "or keep the study on one that is. A disk that does so by itself cannot be seen from "
         "here."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

GtkWidget *
pps_privacy_page_new (PpsWorkspace *workspace)
{
  PpsPrivacyPage *self = g_object_new (PPS_TYPE_PRIVACY_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->study = g_strdup (pps_store_get_path (pps_workspace_get_store (workspace)));
  if (pps_disk_look (self->study) == PPS_DISK_PLAIN)
    gtk_box_append (self->groups, make_disk_group ());
  self->keys = PPS_KEYS_GROUP (pps_keys_group_new (workspace));
  gtk_box_append (self->groups, GTK_WIDGET (self->keys));
  if (!pps_store_is_read_only (pps_workspace_get_store (workspace)))
    gtk_box_append (self->groups, pps_names_group_new (workspace));
  gtk_box_append (self->groups, pps_seal_group_new (workspace));
  if (!pps_store_is_read_only (pps_workspace_get_store (workspace)))
    {
      gtk_box_append (self->groups, pps_retention_group_new (workspace));
      gtk_box_append (self->groups, pps_erase_group_new (workspace));
    }

  return GTK_WIDGET (self);
}

void
pps_privacy_page_focus (PpsPrivacyPage *self)
{
  g_return_if_fail (PPS_IS_PRIVACY_PAGE (self));

  if (!pps_keys_group_ask (self->keys))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
