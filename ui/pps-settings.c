/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-settings.h"

#include "pps-places.h"

/* A GSettings that may be missing: g_settings_new() ends the program when its schema is not
 * installed, or is an older one without a key, and a desk that is not remembered is no reason to
 * end. */

struct _PpsSettings
{
  GObject parent_instance;

  GSettings *settings;
  GSettingsSchema *schema;
};

G_DEFINE_FINAL_TYPE (PpsSettings, pps_settings, G_TYPE_OBJECT)

static GSettingsSchema *
find_schema_in_build_dir (void)
{
  g_autofree char *dir = pps_places_dup_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;

  source = g_settings_schema_source_new_from_directory (
      dir, g_settings_schema_source_get_default (), TRUE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, PPS_APP_ID, FALSE) : NULL;
}

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;

  if (pps_places_is_uninstalled ())
    schema = find_schema_in_build_dir ();
  if (schema == NULL && source != NULL)
    schema = g_settings_schema_source_lookup (source, PPS_APP_ID, TRUE);

  return schema;
}

static gboolean
has_key (PpsSettings *self, const char *key)
{
  return self->settings != NULL && g_settings_schema_has_key (self->schema, key);
}

static void
pps_settings_dispose (GObject *object)
{
  PpsSettings *self = PPS_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->schema, g_settings_schema_unref);

  G_OBJECT_CLASS (pps_settings_parent_class)->dispose (object);
}

static void
pps_settings_class_init (PpsSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_settings_dispose;
}

static void
pps_settings_init (PpsSettings *self)
{
  self->schema = find_schema ();
  if (self->schema != NULL)
    self->settings = g_settings_new_full (self->schema, NULL, NULL);
  else
    g_debug ("No settings schema: nothing of the desk is remembered");
}

PpsSettings *
pps_settings_new (void)
{
  return g_object_new (PPS_TYPE_SETTINGS, NULL);
}

char *
pps_settings_dup_text (PpsSettings *self, const char *key)
{
  g_return_val_if_fail (PPS_IS_SETTINGS (self), NULL);

  return has_key (self, key) ? g_settings_get_string (self->settings, key) : g_strdup ("");
}

void
pps_settings_set_text (PpsSettings *self, const char *key, const char *text)
{
  g_autofree char *old = NULL;

  g_return_if_fail (PPS_IS_SETTINGS (self));

  old = pps_settings_dup_text (self, key);
  if (has_key (self, key) && g_strcmp0 (old, text) != 0)
    g_settings_set_string (self->settings, key, text != NULL ? text : "");
}

int
pps_settings_get_int (PpsSettings *self, const char *key, int fallback)
{
  g_return_val_if_fail (PPS_IS_SETTINGS (self), fallback);

  return has_key (self, key) ? g_settings_get_int (self->settings, key) : fallback;
}

void
pps_settings_set_int (PpsSettings *self, const char *key, int value)
{
  g_return_if_fail (PPS_IS_SETTINGS (self));

  if (has_key (self, key))
    g_settings_set_int (self->settings, key, value);
}

gboolean
pps_settings_get_boolean (PpsSettings *self, const char *key)
{
  g_return_val_if_fail (PPS_IS_SETTINGS (self), FALSE);

  return has_key (self, key) && g_settings_get_boolean (self->settings, key);
}

void
pps_settings_set_boolean (PpsSettings *self, const char *key, gboolean value)
{
  g_return_if_fail (PPS_IS_SETTINGS (self));

  if (has_key (self, key))
    g_settings_set_boolean (self->settings, key, value);
}

void
pps_settings_sync (PpsSettings *self)
{
  g_return_if_fail (PPS_IS_SETTINGS (self));

  if (self->settings != NULL)
    g_settings_sync ();
}
