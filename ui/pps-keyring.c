/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-keyring.h"

/* Holds a key file for the widgets of one window, and tells them of it. */

struct _PpsKeyring
{
  GObject parent_instance;

  PpsKeys *keys;
};

G_DEFINE_FINAL_TYPE (PpsKeyring, pps_keyring, G_TYPE_OBJECT)

static guint changed_signal;

static void
changed_cb (PpsKeyring *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
let_go (PpsKeyring *self)
{
  if (self->keys == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->keys, self);
  pps_keys_lock (self->keys);
  g_clear_object (&self->keys);
}

static void
pps_keyring_dispose (GObject *object)
{
  let_go (PPS_KEYRING (object));

  G_OBJECT_CLASS (pps_keyring_parent_class)->dispose (object);
}

static void
pps_keyring_class_init (PpsKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_keyring_dispose;
  changed_signal = g_signal_new ("changed", PPS_TYPE_KEYRING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
pps_keyring_init (PpsKeyring *self)
{
}

PpsKeyring *
pps_keyring_new (void)
{
  return g_object_new (PPS_TYPE_KEYRING, NULL);
}

PpsKeys *
pps_keyring_get_keys (PpsKeyring *self)
{
  g_return_val_if_fail (PPS_IS_KEYRING (self), NULL);

  return self->keys;
}

void
pps_keyring_set_keys (PpsKeyring *self, PpsKeys *keys)
{
  g_return_if_fail (PPS_IS_KEYRING (self));

  if (self->keys == keys)
    return;

  let_go (self);
  if (keys != NULL)
    {
      self->keys = g_object_ref (keys);
      g_signal_connect_swapped (keys, "changed", G_CALLBACK (changed_cb), self);
    }
  changed_cb (self);
}

gboolean
pps_keyring_is_open (PpsKeyring *self)
{
  g_return_val_if_fail (PPS_IS_KEYRING (self), FALSE);

  return self->keys != NULL && pps_keys_is_open (self->keys);
}
