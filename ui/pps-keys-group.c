/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-keys-group.h"

#include <glib/gi18n.h>

#include "pps-contacts.h"
#include "pps-file-question.h"
#include "pps-key-place.h"
#include "pps-passphrase-row.h"
#include "pps-window.h"

/* Rows that are shown by what the key file is: none yet, one to be made, locked, or open. To make a
 * key of a passphrase takes half a second, in which the rows wait. */

struct _PpsKeysGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *file_row;
  GtkWidget *lock;
  GtkWidget *spinner;
  GtkWidget *passphrase;
  GtkWidget *again;
  GtkWidget *act_row;
  GtkWidget *act;
  GtkWidget *second;
  GtkWidget *second_passphrase;
  GtkWidget *second_again;
  GtkWidget *give;
  GtkWidget *keep_row;
  GtkWidget *keep_passphrase;
  GtkWidget *keep;
  GtkWidget *change;
  GtkWidget *contacts;
  GtkWidget *make_row;
  GtkWidget *open_row;

  PpsWorkspace *workspace;
  PpsKeyring *keyring;
  AdwToast *told; /* (nullable): what went wrong at the last try */
  gulong changed_id;
  gboolean is_new;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PpsKeysGroup, pps_keys_group, ADW_TYPE_PREFERENCES_GROUP)

static PpsKeys *
get_keys (PpsKeysGroup *self)
{
  return self->keyring != NULL ? pps_keyring_get_keys (self->keyring) : NULL;
}

static void
clear_entries (PpsKeysGroup *self)
{
  GtkWidget *const entries[] = { self->passphrase, self->again, self->second_passphrase,
                                 self->second_again, self->keep_passphrase };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_editable_set_text (GTK_EDITABLE (entries[i]), "");
}

static void
show_file (PpsKeysGroup *self, PpsKeys *keys, gboolean open)
{
  g_autofree char *name = g_filename_display_basename (pps_keys_get_path (keys));
  g_autofree char *path = g_filename_display_name (pps_keys_get_path (keys));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->file_row),
                               open           ? _ ("Open. It locks itself after five minutes "
                                                             "without use.")
                               : self->is_new ? _ ("Will be made. Choose a passphrase of four or "
                                                   "five words, and keep it where only you find "
                                                   "it: nobody can open the file without.")
                                              : _ ("Locked"));
  gtk_widget_set_tooltip_text (self->file_row, path);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->second),
                                 pps_keys_has_second (keys)
                                     ? _ ("Two people can open this file.")
                                     : _ ("So far only you can open this file."));
  gtk_widget_set_visible (self->keep_row, pps_keys_has_second (keys));
}

/* A text that goes out of sight may not have the focus. */
static void
leave_entries (PpsKeysGroup *self, gboolean open)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) || !GTK_IS_TEXT (focus))
    return;
  if (open != gtk_widget_get_visible (self->lock) || open)
    {
      gtk_widget_set_visible (self->lock, TRUE);
      gtk_widget_grab_focus (self->lock);
    }
}

static void
show_state (PpsKeysGroup *self)
{
  PpsKeys *keys = get_keys (self);
  gboolean open = keys != NULL && pps_keys_is_open (keys);
  gboolean asks = keys != NULL && !open;

  if (keys != NULL)
    show_file (self, keys, open);
  leave_entries (self, open);
  gtk_widget_set_visible (self->file_row, keys != NULL);
  gtk_widget_set_visible (self->lock, open);
  gtk_widget_set_visible (self->spinner, self->busy);
  gtk_widget_set_visible (self->passphrase, asks);
  gtk_widget_set_visible (self->again, asks && self->is_new);
  gtk_widget_set_visible (self->act_row, asks);
  gtk_button_set_label (GTK_BUTTON (self->act), self->is_new ? _ ("Make") : _ ("Open"));
  gtk_widget_set_visible (self->second, open);
  gtk_widget_set_visible (self->change, open);
  gtk_widget_set_visible (self->contacts, open);
  gtk_widget_set_visible (self->make_row, !open);
  gtk_widget_set_visible (self->open_row, !open);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  if (!open)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->second), FALSE);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->change), FALSE);
    }
}

/* At the next try what was told of the last one is no longer true. */
static void
forget_told (PpsKeysGroup *self)
{
  if (self->told != NULL)
    adw_toast_dismiss (self->told);
  g_clear_object (&self->told);
}

static void
set_busy (PpsKeysGroup *self, gboolean busy)
{
  self->busy = busy;
  forget_told (self);
  show_state (self);
}

/* Passphrases are no place for an error in a toast that goes by: the field says it as well. */
static void
tell (PpsKeysGroup *self, GtkWidget *entry, const GError *error)
{
  gtk_widget_add_css_class (entry, "error");
  gtk_widget_grab_focus (entry);
  forget_told (self);
  g_set_object (&self->told, pps_window_report (GTK_WIDGET (self), error));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PpsKeysGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = pps_keys_finish (PPS_KEYS (source), result, &error);
  gboolean second = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->second));

  if (done)
    {
      self->is_new = FALSE;
      clear_entries (self);
      pps_key_place_remember (self->workspace, pps_keys_get_path (PPS_KEYS (source)));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->second), FALSE);
    }
  set_busy (self, FALSE);
  if (!done)
    tell (self, second ? self->second_passphrase : self->passphrase, error);
}

static gboolean
is_same (PpsKeysGroup *self, GtkWidget *first, GtkWidget *again)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (first)),
                   gtk_editable_get_text (GTK_EDITABLE (again))))
    return TRUE;

  error = g_error_new_literal (PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE,
                               _ ("The two passphrases differ."));
  tell (self, again, error);

  return FALSE;
}

static void
act_cb (PpsKeysGroup *self)
{
  PpsKeys *keys = get_keys (self);
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  if (keys == NULL || self->busy
      || (self->is_new && !is_same (self, self->passphrase, self->again)))
    return;

  set_busy (self, TRUE);
  if (self->is_new)
    pps_keys_make_async (keys, passphrase, done_cb, g_object_ref (self));
  else
    pps_keys_unlock_async (keys, passphrase, done_cb, g_object_ref (self));
}

static void
give_cb (PpsKeysGroup *self)
{
  if (get_keys (self) == NULL || self->busy
      || !is_same (self, self->second_passphrase, self->second_again))
    return;

  set_busy (self, TRUE);
  pps_keys_give_async (get_keys (self),
                       gtk_editable_get_text (GTK_EDITABLE (self->second_passphrase)), done_cb,
                       g_object_ref (self));
}

static void
keep_cb (PpsKeysGroup *self)
{
  if (get_keys (self) == NULL || self->busy)
    return;

  set_busy (self, TRUE);
  pps_keys_keep_only_async (get_keys (self),
                            gtk_editable_get_text (GTK_EDITABLE (self->keep_passphrase)), done_cb,
                            g_object_ref (self));
}

static void
lock_cb (PpsKeysGroup *self)
{
  pps_keys_lock (get_keys (self));
  clear_entries (self);
  gtk_widget_grab_focus (self->passphrase);
}

static void
typed_cb (GtkWidget *entry)
{
  gtk_widget_remove_css_class (entry, "error");
}

static void
make_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  pps_keys_group_choose (PPS_KEYS_GROUP (widget), path, TRUE);
}

static void
open_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  pps_keys_group_choose (PPS_KEYS_GROUP (widget), path, FALSE);
}

static void
make_cb (PpsKeysGroup *self)
{
  g_autofree char *name = g_strconcat (_ ("Contacts"), PPS_KEYS_SUFFIX, NULL);
  const PpsFileQuestion question
      = { _ ("New key file"), _ ("_Choose"),  GTK_FILE_CHOOSER_ACTION_SAVE, name,
          _ ("Key files"),    PPS_KEYS_SUFFIX };

  pps_file_question_ask (GTK_WIDGET (self), &question, make_chosen_cb, NULL);
}

static void
open_cb (PpsKeysGroup *self)
{
  const PpsFileQuestion question
      = { _ ("Open a key file"), _ ("_Open"),    GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
          _ ("Key files"),       PPS_KEYS_SUFFIX };

  pps_file_question_ask (GTK_WIDGET (self), &question, open_chosen_cb, NULL);
}

static void
contacts_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  PpsKeysGroup *self = PPS_KEYS_GROUP (widget);
  g_autoptr (GError) error = NULL;

  if (get_keys (self) == NULL)
    return;

  if (pps_contacts_export (self->workspace, get_keys (self), path, &error))
    pps_window_toast (widget, _ ("The list is written. It is not encrypted: keep it short."));
  else
    pps_window_report (widget, error);
}

static void
contacts_cb (PpsKeysGroup *self)
{
  g_autofree char *name = g_strconcat (_ ("Contacts"), ".csv", NULL);
  const PpsFileQuestion question
      = { _ ("Contact list"), _ ("_Export"), GTK_FILE_CHOOSER_ACTION_SAVE, name, NULL, ".csv" };

  pps_keys_touch (get_keys (self));
  pps_file_question_ask (GTK_WIDGET (self), &question, contacts_chosen_cb, NULL);
}

static void
pps_keys_group_dispose (GObject *object)
{
  PpsKeysGroup *self = PPS_KEYS_GROUP (object);

  if (self->keyring != NULL)
    g_clear_signal_handler (&self->changed_id, self->keyring);
  g_clear_object (&self->told);
  g_clear_object (&self->keyring);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_keys_group_parent_class)->dispose (object);
}

static void
pps_keys_group_class_init (PpsKeysGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_keys_group_dispose;
}

static void
name_widget (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_passphrase_row (PpsKeysGroup *self, const char *title, GCallback activated)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  name_widget (row, title);
  g_signal_connect (row, "changed", G_CALLBACK (typed_cb), NULL);
  g_signal_connect_swapped (row, "entry-activated", activated, self);

  return row;
}

/* A row that is one button at its end. */
static GtkWidget *
make_button_row (PpsKeysGroup *self, GtkWidget **button, const char *label, GCallback clicked)
{
  GtkWidget *row = adw_action_row_new ();

  *button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (*button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (*button, "clicked", clicked, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static GtkWidget *
make_activatable_row (PpsKeysGroup *self,
                      const char *title,
                      const char *subtitle,
                      const char *icon,
                      GCallback activated)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  name_widget (row, title);
  g_signal_connect_swapped (row, "activated", activated, self);

  return row;
}

static void
make_file_row (PpsKeysGroup *self)
{
  self->file_row = adw_action_row_new ();
  self->spinner = gtk_spinner_new ();
  self->lock = gtk_button_new_with_label (_ ("Lock"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->file_row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->file_row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->file_row),
                             gtk_image_new_from_icon_name ("dialog-password-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file_row), self->spinner);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file_row), self->lock);
  gtk_widget_set_valign (self->lock, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->file_row, FALSE);
  g_signal_connect_swapped (self->lock, "clicked", G_CALLBACK (lock_cb), self);
}

static void
make_second_row (PpsKeysGroup *self)
{
  GtkWidget *give_row;

  self->second = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->second), _ ("A second passphrase"));
  name_widget (self->second, _ ("A second passphrase"));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self->second),
                               gtk_image_new_from_icon_name ("system-users-symbolic"));
  self->second_passphrase
      = make_passphrase_row (self, _ ("Passphrase of the second person"), G_CALLBACK (give_cb));
  self->second_again = make_passphrase_row (self, _ ("Once more"), G_CALLBACK (give_cb));
  give_row = make_button_row (self, &self->give, _ ("Let it open the file"), G_CALLBACK (give_cb));
  self->keep_row = make_passphrase_row (self, _ ("Or keep only one: the passphrase that stays"),
                                        G_CALLBACK (keep_cb));
  self->keep_passphrase = self->keep_row;
  self->keep = gtk_button_new_with_label (_ ("Keep only this one"));
  gtk_widget_set_valign (self->keep, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->keep, "clicked", G_CALLBACK (keep_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->keep_row), self->keep);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->second), self->second_passphrase);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->second), self->second_again);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->second), give_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->second), self->keep_row);
}

static void
pps_keys_group_init (PpsKeysGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("Key file"));
  adw_preferences_group_set_description (
      group, _ ("Who the respondents are stands in a file of its own, encrypted. The study holds "
                "only their codes, and no sheet or report reads a name."));
  make_file_row (self);
  self->passphrase = make_passphrase_row (self, _ ("Passphrase"), G_CALLBACK (act_cb));
  self->again = make_passphrase_row (self, _ ("Once more"), G_CALLBACK (act_cb));
  self->act_row = make_button_row (self, &self->act, _ ("Open"), G_CALLBACK (act_cb));
  gtk_widget_add_css_class (self->act, "suggested-action");
  make_second_row (self);
  self->change = pps_passphrase_row_new ();
  self->contacts = make_activatable_row (self, _ ("Contact list…"),
                                         _ ("For yourself, as a table. It is not encrypted."),
                                         "document-save-as-symbolic", G_CALLBACK (contacts_cb));
  self->open_row = make_activatable_row (self, _ ("Open a key file…"), NULL,
                                         "document-open-symbolic", G_CALLBACK (open_cb));
  self->make_row = make_activatable_row (self, _ ("Make a new key file…"), NULL,
                                         "list-add-symbolic", G_CALLBACK (make_cb));

  GtkWidget *const rows[]
      = { self->file_row, self->passphrase, self->again,    self->act_row, self->change,
          self->second,   self->contacts,   self->open_row, self->make_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (group, rows[i]);
  show_state (self);
}

GtkWidget *
pps_keys_group_new (PpsWorkspace *workspace)
{
  PpsKeysGroup *self = g_object_new (PPS_TYPE_KEYS_GROUP, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_keys_group_set_keyring (PpsKeysGroup *self, PpsKeyring *keyring)
{
  g_return_if_fail (PPS_IS_KEYS_GROUP (self));

  if (self->keyring == keyring)
    return;

  if (self->keyring != NULL)
    g_clear_signal_handler (&self->changed_id, self->keyring);
  g_set_object (&self->keyring, keyring);
  if (keyring != NULL)
    self->changed_id = g_signal_connect_swapped (keyring, "changed", G_CALLBACK (show_state), self);
  show_state (self);
}

void
pps_keys_group_choose (PpsKeysGroup *self, const char *path, gboolean is_new)
{
  g_autoptr (PpsKeys) keys = NULL;

  g_return_if_fail (PPS_IS_KEYS_GROUP (self));
  g_return_if_fail (self->keyring != NULL);

  keys = pps_keys_new (path);
  self->is_new = is_new;
  clear_entries (self);
  pps_keyring_set_keys (self->keyring, keys);
  gtk_widget_grab_focus (self->passphrase);
}

gboolean
pps_keys_group_ask (PpsKeysGroup *self)
{
  g_return_val_if_fail (PPS_IS_KEYS_GROUP (self), FALSE);

  return gtk_widget_get_visible (self->passphrase) && gtk_widget_grab_focus (self->passphrase);
}
