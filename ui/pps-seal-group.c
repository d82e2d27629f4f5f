/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-seal-group.h"

#include <glib/gi18n.h>

#include "pps-file-question.h"
#include "pps-seal.h"
#include "pps-window.h"

/* One row that unfolds: a passphrase twice, whether the key file goes along, and where to. */

struct _PpsSealGroup
{
  AdwPreferencesGroup parent_instance;

  PpsWorkspace *workspace;
  GtkWidget *row;
  GtkWidget *passphrase;
  GtkWidget *again;
  GtkWidget *keys_row;
  GtkWidget *with_keys;
  GtkWidget *act;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PpsSealGroup, pps_seal_group, ADW_TYPE_PREFERENCES_GROUP)

static PpsKeys *
get_keys (PpsSealGroup *self)
{
  PpsKeyring *keyring = pps_window_get_keyring (GTK_WIDGET (self));

  return keyring != NULL ? pps_keyring_get_keys (keyring) : NULL;
}

static void
typed_cb (PpsSealGroup *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->again));
  gboolean same = g_str_equal (passphrase, again);

  if (same || *again == '\0')
    gtk_widget_remove_css_class (self->again, "error");
  else
    gtk_widget_add_css_class (self->again, "error");
  gtk_widget_set_sensitive (self->act, !self->busy && same
                                           && g_utf8_strlen (passphrase, -1) >= PPS_KEYS_SHORTEST);
}

static void
set_busy (PpsSealGroup *self, gboolean busy)
{
  self->busy = busy;
  gtk_button_set_label (GTK_BUTTON (self->act), busy ? _ ("Sealing…") : _ ("Seal…"));
  typed_cb (self);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PpsSealGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = pps_seal_study_finish (result, &error);

  if (done)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
      gtk_editable_set_text (GTK_EDITABLE (self->again), "");
    }
  set_busy (self, FALSE);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (done)
    pps_window_toast (GTK_WIDGET (self),
                      _ ("The study is sealed. Tell the passphrase by another way than the file."));
  else
    pps_window_report (GTK_WIDGET (self), error);
}

void
pps_seal_group_write (PpsSealGroup *self, const char *path)
{
  PpsKeys *keys;

  g_return_if_fail (PPS_IS_SEAL_GROUP (self));

  keys = gtk_switch_get_active (GTK_SWITCH (self->with_keys)) ? get_keys (self) : NULL;
  set_busy (self, TRUE);
  pps_seal_study_async (self->workspace, keys != NULL ? pps_keys_get_path (keys) : NULL, path,
                        gtk_editable_get_text (GTK_EDITABLE (self->passphrase)), done_cb,
                        g_object_ref (self));
}

static void
chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  pps_seal_group_write (PPS_SEAL_GROUP (widget), path);
}

static void
act_cb (PpsSealGroup *self)
{
  g_autofree char *base
      = g_path_get_basename (pps_store_get_path (pps_workspace_get_store (self->workspace)));
  g_autofree char *name = NULL;
  PpsFileQuestion question
      = { _ ("Sealed archive"),  _ ("_Seal"),    GTK_FILE_CHOOSER_ACTION_SAVE, NULL,
          _ ("Sealed archives"), PPS_SEAL_SUFFIX };

  if (!gtk_widget_get_sensitive (self->act))
    return;

  name = g_strconcat (base, PPS_SEAL_SUFFIX, NULL);
  question.name = name;
  pps_file_question_ask (GTK_WIDGET (self), &question, chosen_cb, NULL);
}

/* Which key file there is is known when it is asked. */
static void
expanded_cb (PpsSealGroup *self)
{
  PpsKeys *keys = get_keys (self);

  gtk_widget_set_visible (self->keys_row, keys != NULL);
  if (keys == NULL)
    gtk_switch_set_active (GTK_SWITCH (self->with_keys), FALSE);
}

static GtkWidget *
make_passphrase_row (PpsSealGroup *self, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (act_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), row);

  return row;
}

static void
make_keys_row (PpsSealGroup *self)
{
  self->keys_row = adw_action_row_new ();
  self->with_keys = gtk_switch_new ();
  gtk_widget_set_valign (self->with_keys, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->keys_row),
                                 _ ("The key file goes along"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keys_row),
                               _ ("It stays encrypted under its own passphrase too."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->keys_row), self->with_keys);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->keys_row), self->with_keys);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), self->keys_row);
}

static void
pps_seal_group_dispose (GObject *object)
{
  g_clear_object (&PPS_SEAL_GROUP (object)->workspace);

  G_OBJECT_CLASS (pps_seal_group_parent_class)->dispose (object);
}

static void
pps_seal_group_class_init (PpsSealGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_seal_group_dispose;
}

static void
pps_seal_group_init (PpsSealGroup *self)
{
  GtkWidget *act_row = adw_action_row_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Give it to somebody"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("A sealed archive is the study in one encrypted file, for mail or a stick. PPS Canvas "
         "opens it, and so does the free program age."));
  self->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Sealed archive"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sealed archive"), -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self->row),
                               gtk_image_new_from_icon_name ("channel-secure-symbolic"));
  g_signal_connect_swapped (self->row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  self->act = gtk_button_new_with_label (_ ("Seal…"));
  gtk_widget_set_valign (self->act, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->act, "suggested-action");
  gtk_widget_set_sensitive (self->act, FALSE);
  g_signal_connect_swapped (self->act, "clicked", G_CALLBACK (act_cb), self);
  self->passphrase = make_passphrase_row (self, _ ("Passphrase of the archive"));
  self->again = make_passphrase_row (self, _ ("Once more"));
  make_keys_row (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (act_row), self->act);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (act_row), FALSE);
  gtk_widget_set_focusable (act_row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), act_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->row);
}

GtkWidget *
pps_seal_group_new (PpsWorkspace *workspace)
{
  PpsSealGroup *self = g_object_new (PPS_TYPE_SEAL_GROUP, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}
