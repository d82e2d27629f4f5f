/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-keys.h"

G_BEGIN_DECLS

#define PPS_TYPE_KEYRING (pps_keyring_get_type ())

/**
 * PpsKeyring:
 *
 * The key file that a window works with, if any. A window has one for as long as it is there;
 * `changed` is emitted when there is another file, when it is opened or locked, and when what it
 * holds changes.
 */
G_DECLARE_FINAL_TYPE (PpsKeyring, pps_keyring, PPS, KEYRING, GObject)

PpsKeyring *pps_keyring_new (void);

/* Returns: (transfer none) (nullable): the key file */
PpsKeys *pps_keyring_get_keys (PpsKeyring *self);

/* @keys: (nullable): %NULL for none. What was open before is locked. */
void pps_keyring_set_keys (PpsKeyring *self, PpsKeys *keys);

/* Returns: whether names can be read and kept */
gboolean pps_keyring_is_open (PpsKeyring *self);

G_END_DECLS
