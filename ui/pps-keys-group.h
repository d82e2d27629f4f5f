/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-keyring.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_KEYS_GROUP (pps_keys_group_get_type ())

/**
 * PpsKeysGroup:
 *
 * The key file of the window: make one, open it, lock it, let a second person open it, and write
 * the list of contacts.
 */
G_DECLARE_FINAL_TYPE (PpsKeysGroup, pps_keys_group, PPS, KEYS_GROUP, AdwPreferencesGroup)

GtkWidget *pps_keys_group_new (PpsWorkspace *workspace);

/* @keyring: (nullable): of the window that it stands in */
void pps_keys_group_set_keyring (PpsKeysGroup *self, PpsKeyring *keyring);

/**
 * pps_keys_group_choose:
 * @path: of a key file, or where one is to be
 * @is_new: whether it is still to be made
 *
 * Goes on with a file that was chosen: asks its passphrase.
 */
void pps_keys_group_choose (PpsKeysGroup *self, const char *path, gboolean is_new);

/* Puts the focus on the passphrase. Returns: whether one is asked for */
gboolean pps_keys_group_ask (PpsKeysGroup *self);

G_END_DECLS
