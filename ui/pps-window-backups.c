/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include <glib/gi18n.h>

#include "pps-store-backups.h"

/* Putting a backup in the place of a study: the study is let go, and opened again as it is then.
 * Also where it could not be opened at all. And one backup on each day. */

/* Long enough to see that it is another study than was meant. */
#define UNDO_SECONDS 20

static void
show_backups_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;

  pps_window_forget_places (self);
  pps_study_page_show_backups (pps_window_need_study_page (self));
}

/* What was there is a backup now, so that putting it back is to undo. A damaged file is none. */
static void
tell_restored (PpsWindow *self, const char *study, const char *kept)
{
  AdwToast *toast = adw_toast_new (_ ("The backup has been put back."));
  g_autofree char *folder = g_strconcat (study, ".backups/", NULL);
  GVariant *paths[] = {
    g_variant_new_bytestring (study),
    g_variant_new_bytestring (kept != NULL ? kept : ""),
  };
  g_autoptr (GVariant) target
      = g_variant_ref_sink (g_variant_new_tuple (paths, G_N_ELEMENTS (paths)));

  adw_toast_set_timeout (toast, UNDO_SECONDS);
  if (kept != NULL && g_str_has_prefix (kept, folder))
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.restore-backup");
      adw_toast_set_action_target_value (toast, target);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
restore_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autofree char *study = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_variant_get (parameter, "(^ay^ay)", &study, &backup);
  /* Who works in a copy opens it by where the study itself stands. */
  path = g_strdup (self->path != NULL ? self->path : study);
  pps_window_leave (self);
  done = pps_store_restore (study, backup, &kept, &error);
  pps_window_open (self, path, 0);
  if (done)
    tell_restored (self, study, kept);
  else
    pps_window_report (GTK_WIDGET (self), error);
}

static void
open_study_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *study = NULL;

  g_variant_get (parameter, "^ay", &study);
  pps_window_open (user_data, study, 0);
}

static const GActionEntry actions[] = {
  { .name = "show-backups", .activate = show_backups_cb },
  { .name = "restore-backup", .activate = restore_backup_cb, .parameter_type = "(ayay)" },
  { .name = "open-study", .activate = open_study_cb, .parameter_type = "ay" },
};

void
pps_window_add_backups (PpsWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/* After the first frame: nobody waits for it. */
static gboolean
keep_daily_cb (gpointer user_data)
{
  PpsStore *store = user_data;
  g_autoptr (GError) error = NULL;

  if (!pps_store_keep_daily_backup (store, &error))
    g_debug ("No backup today: %s", error->message);

  return G_SOURCE_REMOVE;
}

void
pps_window_keep_daily_backup (PpsWindow *self)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);

  if (!pps_store_is_read_only (store))
    g_idle_add_full (G_PRIORITY_LOW, keep_daily_cb, g_object_ref (store), g_object_unref);
}
