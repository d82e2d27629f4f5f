/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-keys-private.h"

/* What is done to a key file with a passphrase: to make a key of one takes half a second, so that
 * it is done on values of its own, off the main thread. */

void
pps_keys_job_free (gpointer data)
{
  PpsKeysJob *job = data;

  sodium_free (job->passphrase);
  sodium_free (job->key);
  sodium_free (job->content.text);
  g_free (job->path);
  g_free (job);
}

PpsKeysJob *
pps_keys_job_new (PpsKeysAct act, const char *path, const char *passphrase, gboolean cheap)
{
  PpsKeysJob *job = g_new0 (PpsKeysJob, 1);
  gsize size = strlen (passphrase) + 1;

  job->act = act;
  job->path = g_strdup (path);
  job->passphrase = sodium_malloc (size);
  job->key = sodium_malloc (crypto_secretbox_KEYBYTES);
  if (job->passphrase == NULL || job->key == NULL)
    g_error ("No memory for a key");
  memcpy (job->passphrase, passphrase, size);
  job->cheap = cheap;

  return job;
}

static gboolean
is_long_enough (const char *passphrase, GError **error)
{
  if (g_utf8_strlen (passphrase, -1) >= PPS_KEYS_SHORTEST)
    return TRUE;

  g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE,
               _ ("A passphrase has at least %d characters. Four or five words are easy to "
                  "remember and hard to guess."),
               PPS_KEYS_SHORTEST);

  return FALSE;
}

static gboolean
make (PpsKeysJob *job, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (job->path);

  if (!is_long_enough (job->passphrase, error))
    return FALSE;
  if (g_file_test (job->path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is there already."), shown);
      return FALSE;
    }

  crypto_secretstream_xchacha20poly1305_keygen (job->key);
  job->opened_by = 0;

  return pps_keys_lock_seal (&job->slots[0], job->passphrase, job->key, job->cheap, error)
         && pps_keys_file_write (job->path, job->slots, job->key, &job->content, NULL, TRUE,
                                 job->check, error);
}

static gboolean
unlock (PpsKeysJob *job, GError **error)
{
  if (!pps_keys_file_peek (job->path, job->slots, job->check, error))
    return FALSE;

  job->opened_by = pps_keys_lock_open (job->slots, job->passphrase, job->key, job->path, error);

  return job->opened_by >= 0
         && pps_keys_file_read (job->path, job->key, &job->content, job->check, error);
}

static gboolean
keep_only (PpsKeysJob *job, GError **error)
{
  int kept = pps_keys_lock_open (job->slots, job->passphrase, job->key, job->path, error);

  if (kept < 0)
    return FALSE;

  /* Who had the other passphrase may have kept the key that it opened. */
  crypto_secretstream_xchacha20poly1305_keygen (job->key);
  memset (job->slots, 0, sizeof job->slots);
  job->opened_by = 0;

  return pps_keys_lock_seal (&job->slots[0], job->passphrase, job->key, job->cheap, error);
}

gboolean
pps_keys_job_run (PpsKeysJob *job, GError **error)
{
  switch (job->act)
    {
    case PPS_KEYS_ACT_MAKE:
      return make (job, error);
    case PPS_KEYS_ACT_UNLOCK:
      return unlock (job, error);
    case PPS_KEYS_ACT_GIVE:
      return is_long_enough (job->passphrase, error)
             && pps_keys_lock_seal (&job->slots[1 - job->opened_by], job->passphrase, job->key,
                                    job->cheap, error);
    case PPS_KEYS_ACT_CHANGE:
      return is_long_enough (job->passphrase, error)
             && pps_keys_lock_seal (&job->slots[job->opened_by], job->passphrase, job->key,
                                    job->cheap, error);
    case PPS_KEYS_ACT_KEEP_ONLY:
      return keep_only (job, error);
    default:
      g_assert_not_reached ();
    }
}
