/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-contact-rows.h"

#include <glib/gi18n.h>

#include "pps-contacts.h"
#include "pps-evidence-row.h"
#include "pps-window.h"

/* Who a respondent is, beneath what the study knows of the person. The rows are there at all times,
 * and shown as the key file is open or not; nothing stays in them once it is locked. A pause in
 * typing saves, and so does leaving. */

/* A save is the whole file. */
#define PAUSE_MS 900

typedef struct
{
  GtkWidget *locked;
  GtkWidget *entries[PPS_KEYS_N_FIELDS];
  GtkWidget *scan;
  PpsRespondent *respondent;
  PpsKeyring *keyring;
  gulong changed_id;
  guint pause_id;
  gboolean showing;
} Contact;

static void
contact_free (gpointer user_data)
{
  Contact *contact = user_data;

  g_clear_handle_id (&contact->pause_id, g_source_remove);
  if (contact->keyring != NULL)
    g_clear_signal_handler (&contact->changed_id, contact->keyring);
  g_clear_object (&contact->keyring);
  g_clear_object (&contact->respondent);
  g_free (contact);
}

static const char *
get_kept (Contact *contact, guint field)
{
  return pps_keys_get_text (pps_keyring_get_keys (contact->keyring),
                            pps_record_get_id (PPS_RECORD (contact->respondent)), field);
}

static void
save (Contact *contact)
{
  g_clear_handle_id (&contact->pause_id, g_source_remove);
  if (contact->keyring == NULL || !pps_keyring_is_open (contact->keyring))
    return;

  for (guint i = PPS_KEYS_NAME; i < PPS_KEYS_N_FIELDS; i++)
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (contact->entries[i]));
      g_autoptr (GError) error = NULL;

      if (g_str_equal (text, get_kept (contact, i)))
        continue;
      /* What is saved tells all rows, and this one stays as it is typed. */
      contact->showing = TRUE;
      if (!pps_contacts_write (pps_keyring_get_keys (contact->keyring), contact->respondent, i,
                               text, &error))
        pps_window_report (contact->entries[i], error);
      contact->showing = FALSE;
      if (error != NULL)
        return;
    }
}

static gboolean
pause_cb (gpointer user_data)
{
  Contact *contact = user_data;

  contact->pause_id = 0;
  save (contact);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (Contact *contact)
{
  if (contact->showing)
    return;

  pps_keys_touch (pps_keyring_get_keys (contact->keyring));
  g_clear_handle_id (&contact->pause_id, g_source_remove);
  contact->pause_id = g_timeout_add (PAUSE_MS, pause_cb, contact);
}

static void
show_contact (Contact *contact)
{
  gboolean has = contact->keyring != NULL && pps_keyring_get_keys (contact->keyring) != NULL;
  gboolean open = has && pps_keyring_is_open (contact->keyring);

  if (contact->showing || (open && contact->pause_id != 0))
    return;

  g_clear_handle_id (&contact->pause_id, g_source_remove);
  contact->showing = TRUE;
  gtk_widget_set_visible (contact->locked, has && !open);
  for (guint i = PPS_KEYS_NAME; i < PPS_KEYS_N_FIELDS; i++)
    {
      const char *text = open ? get_kept (contact, i) : "";

      if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (contact->entries[i])), text))
        gtk_editable_set_text (GTK_EDITABLE (contact->entries[i]), text);
      gtk_widget_set_visible (contact->entries[i], open);
    }
  pps_evidence_row_show (PPS_EVIDENCE_ROW (contact->scan),
                         open ? pps_keyring_get_keys (contact->keyring) : NULL);
  contact->showing = FALSE;
}

/* The window is known once the row stands in it. */
static void
map_cb (Contact *contact)
{
  PpsKeyring *keyring = pps_window_get_keyring (contact->locked);

  if (keyring != contact->keyring)
    {
      if (contact->keyring != NULL)
        g_clear_signal_handler (&contact->changed_id, contact->keyring);
      g_set_object (&contact->keyring, keyring);
      if (keyring != NULL)
        contact->changed_id
            = g_signal_connect_swapped (keyring, "changed", G_CALLBACK (show_contact), contact);
    }
  show_contact (contact);
}

static GtkWidget *
make_locked_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Open the key file"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name and contact"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("They stand in the key file, which is "
                                                        "locked."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-privacy");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_visible (row, FALSE);

  return row;
}

void
pps_contact_rows_add (AdwExpanderRow *row, PpsRespondent *respondent)
{
  Contact *contact = g_new0 (Contact, 1);

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));
  g_return_if_fail (PPS_IS_RESPONDENT (respondent));

  contact->respondent = g_object_ref (respondent);
  contact->locked = make_locked_row ();
  adw_expander_row_add_row (row, contact->locked);
  for (guint i = PPS_KEYS_NAME; i < PPS_KEYS_N_FIELDS; i++)
    {
      GtkWidget *entry = adw_entry_row_new ();
      const char *title = pps_contacts_get_title (i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      gtk_widget_set_visible (entry, FALSE);
      g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), contact);
      adw_expander_row_add_row (row, entry);
      contact->entries[i] = entry;
    }
  contact->scan = pps_evidence_row_new (pps_record_get_id (PPS_RECORD (respondent)));
  gtk_widget_set_visible (contact->scan, FALSE);
  adw_expander_row_add_row (row, contact->scan);

  g_object_set_data_full (G_OBJECT (contact->locked), "pps-contact", contact, contact_free);
  g_signal_connect_swapped (row, "map", G_CALLBACK (map_cb), contact);
  g_signal_connect_swapped (row, "unmap", G_CALLBACK (save), contact);
  if (gtk_widget_get_mapped (GTK_WIDGET (row)))
    map_cb (contact);
}
