/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

/* The page of personal data, and the key file that the whole window shares. */

static void
show_privacy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_study_page_show_privacy (pps_window_need_study_page (user_data));
}

static const GActionEntry actions[] = {
  { .name = "show-privacy", .activate = show_privacy_cb },
};

void
pps_window_add_privacy (PpsWindow *self)
{
  self->keyring = pps_keyring_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

PpsKeyring *
pps_window_get_keyring (GtkWidget *any_descendant)
{
  PpsWindow *self = pps_window_find (any_descendant);

  return self != NULL ? self->keyring : NULL;
}
