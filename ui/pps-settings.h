/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PPS_TYPE_SETTINGS (pps_settings_get_type ())

/**
 * PpsSettings:
 *
 * What the program remembers about the user's desk. Without a schema it remembers nothing and says
 * so with the defaults.
 */
G_DECLARE_FINAL_TYPE (PpsSettings, pps_settings, PPS, SETTINGS, GObject)

PpsSettings *pps_settings_new (void);

/**
 * pps_settings_dup_text:
 *
 * Returns: (transfer full): the text, empty where there is none
 */
char *pps_settings_dup_text (PpsSettings *self, const char *key);
void pps_settings_set_text (PpsSettings *self, const char *key, const char *text);
int pps_settings_get_int (PpsSettings *self, const char *key, int fallback);
void pps_settings_set_int (PpsSettings *self, const char *key, int value);
gboolean pps_settings_get_boolean (PpsSettings *self, const char *key);
void pps_settings_set_boolean (PpsSettings *self, const char *key, gboolean value);

/**
 * pps_settings_sync:
 *
 * Waits until what was set is where the next start finds it.
 */
void pps_settings_sync (PpsSettings *self);

G_END_DECLS
