/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pps-keys-private.h"

/* Files that are kept with people: a scan of a signature. One stands in the key file as if it was a
 * person of its own, whose note is the file in base64: so the form of the file is the same, and
 * what is done for people (guarded memory, saving, forgetting) is done for it. */

#define MARK "#scan"
#define VARIANT sodium_base64_VARIANT_ORIGINAL

gboolean
pps_keys_is_attached_id (const char *id)
{
  return g_str_has_suffix (id, MARK);
}

static char *
dup_id (const char *respondent)
{
  return g_strconcat (respondent, MARK, NULL);
}

static gboolean
fail (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” cannot be attached: %s"), name,
               reason);

  return FALSE;
}

/* Into guarded memory. Returns: (nullable): the bytes */
static guint8 *
read_scan (const char *path, gsize *length, GError **error)
{
  guint8 *bytes = sodium_malloc (PPS_KEYS_LARGEST_SCAN + 1);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gssize n = -1;

  *length = 0;
  while (bytes != NULL && fd >= 0 && *length <= PPS_KEYS_LARGEST_SCAN
         && (n = read (fd, bytes + *length, PPS_KEYS_LARGEST_SCAN + 1 - *length)) > 0)
    *length += n;

  if (fd < 0 || bytes == NULL || n < 0)
    fail (path, g_strerror (errno), error);
  else if (*length > PPS_KEYS_LARGEST_SCAN)
    fail (path, _ ("it is larger than 2 MB. Scan it in grey, or smaller."), error);
  else if (*length == 0)
    fail (path, _ ("it is empty."), error);
  else
    n = *length;

  if (fd >= 0)
    close (fd);
  if (n == (gssize) *length && *length > 0 && *length <= PPS_KEYS_LARGEST_SCAN)
    return bytes;

  sodium_free (bytes);

  return NULL;
}

gboolean
pps_keys_attach (PpsKeys *self, const char *respondent, const char *path, GError **error)
{
  g_autofree char *id = dup_id (respondent);
  g_autofree char *name = g_filename_display_basename (path);
  gsize length;
  gsize size;
  guint8 *bytes;
  char *text;
  gboolean done;

  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  bytes = read_scan (path, &length, error);
  if (bytes == NULL)
    return FALSE;

  size = sodium_base64_encoded_len (length, VARIANT);
  text = sodium_malloc (size);
  if (text == NULL)
    g_error ("No memory for a scan");
  sodium_bin2base64 (text, size, bytes, length, VARIANT);
  sodium_free (bytes);

  /* The name last: by it what is attached is known. */
  done = pps_keys_set_text (self, id, PPS_KEYS_NOTE, text, error)
         && pps_keys_set_text (self, id, PPS_KEYS_NAME, name, error);
  sodium_free (text);

  return done;
}

const char *
pps_keys_get_attached (PpsKeys *self, const char *respondent)
{
  g_autofree char *id = dup_id (respondent);
  const char *name;

  g_return_val_if_fail (PPS_IS_KEYS (self), NULL);

  name = pps_keys_get_text (self, id, PPS_KEYS_NAME);

  return *name != '\0' ? name : NULL;
}

/* Returns: whether all of it was written, for nobody else to read */
static gboolean
write_scan (const char *path, const guint8 *bytes, gsize length)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gboolean done = fd >= 0 && fchmod (fd, 0600) == 0;

  for (gsize at = 0; done && at < length;)
    {
      gssize n = write (fd, bytes + at, length - at);

      done = n > 0 || (n < 0 && errno == EINTR);
      at += MAX (n, 0);
    }
  if (fd >= 0 && close (fd) != 0)
    done = FALSE;

  return done;
}

gboolean
pps_keys_save_attached (PpsKeys *self, const char *respondent, const char *path, GError **error)
{
  g_autofree char *id = dup_id (respondent);
  g_autofree char *shown = g_filename_display_basename (path);
  const char *text;
  guint8 *bytes;
  gsize length = 0;
  gboolean done;

  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  text = pps_keys_get_text (self, id, PPS_KEYS_NOTE);
  if (*text == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("Nothing is attached to this respondent."));
      return FALSE;
    }

  bytes = sodium_malloc (strlen (text));
  done = bytes != NULL
         && sodium_base642bin (bytes, strlen (text), text, strlen (text), NULL, &length, NULL,
                               VARIANT)
                == 0
         && write_scan (path, bytes, length);
  if (!done)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” cannot be written: %s"), shown,
                   g_strerror (errno));
      g_unlink (path);
    }
  sodium_free (bytes);

  return done;
}

gboolean
pps_keys_forget_attached (PpsKeys *self, const char *respondent, GError **error)
{
  g_autofree char *id = dup_id (respondent);

  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  return pps_keys_is_attached_id (respondent) || pps_keys_forget (self, id, error);
}
