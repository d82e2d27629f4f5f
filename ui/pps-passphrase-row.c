/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-passphrase-row.h"

#include <glib/gi18n.h>

#include "pps-window.h"

/* Two entries and a button. Nothing stays in the entries once it is done, or the row is folded. */

struct _PpsPassphraseRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *passphrase;
  GtkWidget *again;
  GtkWidget *act;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PpsPassphraseRow, pps_passphrase_row, ADW_TYPE_EXPANDER_ROW)

static void
typed_cb (PpsPassphraseRow *self)
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
clear (PpsPassphraseRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again), "");
}

static void
folded_cb (PpsPassphraseRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    clear (self);
}

static void
set_busy (PpsPassphraseRow *self, gboolean busy)
{
  self->busy = busy;
  typed_cb (self);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PpsPassphraseRow) self = user_data;
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!pps_keys_finish (PPS_KEYS (source), result, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  /* A text that goes out of sight may not have the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  pps_window_toast (GTK_WIDGET (self), _ ("The passphrase has been changed."));
}

static void
act_cb (PpsPassphraseRow *self)
{
  PpsKeyring *keyring = pps_window_get_keyring (GTK_WIDGET (self));

  if (self->busy || !gtk_widget_get_sensitive (self->act) || keyring == NULL
      || !pps_keyring_is_open (keyring))
    return;

  set_busy (self, TRUE);
  pps_keys_change_async (pps_keyring_get_keys (keyring),
                         gtk_editable_get_text (GTK_EDITABLE (self->passphrase)), done_cb,
                         g_object_ref (self));
}

static GtkWidget *
add_entry (PpsPassphraseRow *self, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (act_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
pps_passphrase_row_class_init (PpsPassphraseRowClass *klass)
{
}

static void
pps_passphrase_row_init (PpsPassphraseRow *self)
{
  GtkWidget *foot = adw_action_row_new ();
  const char *title = _ ("Change your passphrase");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self),
                               gtk_image_new_from_icon_name ("dialog-password-symbolic"));
  self->act = gtk_button_new_with_label (_ ("Change"));
  gtk_widget_set_valign (self->act, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->act, "clicked", G_CALLBACK (act_cb), self);
  self->passphrase = add_entry (self, _ ("New passphrase"));
  self->again = add_entry (self, _ ("New passphrase once more"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (foot), self->act);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (foot),
                               _ ("Copies of the file that were made before still open with the "
                                  "old one."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (foot), 0);
  gtk_widget_set_focusable (foot, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), foot);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (folded_cb), NULL);
  typed_cb (self);
}

GtkWidget *
pps_passphrase_row_new (void)
{
  return g_object_new (PPS_TYPE_PASSPHRASE_ROW, NULL);
}
