/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "pps-keys-private.h"

/* The bytes of a key file. Reading gives all or nothing; writing makes the file under another name
 * and renames it, so that whoever looks sees the old one or the new one. */

#define HEAD (sizeof PPS_KEYS_MAGIC - 1 + PPS_KEYS_N_SLOTS * sizeof (PpsKeysSlot))
#define STREAM_HEAD crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define FINAL crypto_secretstream_xchacha20poly1305_TAG_FINAL
#define LEAST (HEAD + STREAM_HEAD + OVERHEAD + PPS_KEYS_CHECK)

static gboolean
fail_as_damaged (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);

  g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED,
               _ ("“%s” is damaged, or no key file: nothing was read from it. The copy beside it, "
                  "“%s~”, may be whole."),
               shown, shown);

  return FALSE;
}

static gboolean
fail_with_errno (const char *path, const char *format, GError **error)
{
  int code = errno;
  g_autofree char *shown = g_filename_display_basename (path);
  /* The formats are sentences of this file with the same two places. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *message = g_strdup_printf (format, shown, g_strerror (code));
#pragma GCC diagnostic pop

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), message);

  return FALSE;
}

static void
make_check (const guint8 *data, gsize length, guint8 *check)
{
  crypto_generichash (check, PPS_KEYS_CHECK, data, length, NULL, 0);
}

static GByteArray *
load (const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[PPS_KEYS_CHUNK];
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gssize n;

  if (fd < 0)
    {
      fail_with_errno (path, _ ("“%s” cannot be opened: %s"), error);
      return NULL;
    }

  while ((n = read (fd, piece, sizeof piece)) > 0 && bytes->len <= PPS_KEYS_BIGGEST)
    g_byte_array_append (bytes, piece, n);
  if (n < 0)
    {
      fail_with_errno (path, _ ("“%s” cannot be read: %s"), error);
      close (fd);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&bytes);
}

/* A whole file, which is what it was when it was saved. */
static GByteArray *
load_whole (const char *path, guint8 *check, GError **error)
{
  g_autoptr (GByteArray) bytes = load (path, error);

  if (bytes == NULL)
    return NULL;

  if (bytes->len < LEAST || bytes->len > PPS_KEYS_BIGGEST
      || memcmp (bytes->data, PPS_KEYS_MAGIC, sizeof PPS_KEYS_MAGIC - 1) != 0)
    {
      fail_as_damaged (path, error);
      return NULL;
    }
  make_check (bytes->data, bytes->len - PPS_KEYS_CHECK, check);
  if (memcmp (check, bytes->data + bytes->len - PPS_KEYS_CHECK, PPS_KEYS_CHECK) != 0)
    {
      fail_as_damaged (path, error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

gboolean
pps_keys_file_peek (const char *path, PpsKeysSlot *slots, guint8 *check, GError **error)
{
  g_autoptr (GByteArray) bytes = load_whole (path, check, error);

  if (bytes == NULL)
    return FALSE;

  memcpy (slots, bytes->data + sizeof PPS_KEYS_MAGIC - 1, PPS_KEYS_N_SLOTS * sizeof (PpsKeysSlot));

  return TRUE;
}

/* Whole strings of UTF-8, in full sets of id and fields. */
static gboolean
is_content (const char *text, gsize length)
{
  guint n = 0;

  for (gsize at = 0; at < length; n++)
    {
      const char *end = memchr (text + at, '\0', length - at);

      if (end == NULL || !g_utf8_validate (text + at, end - (text + at), NULL))
        return FALSE;
      at = end - text + 1;
    }

  return n % (1 + PPS_KEYS_N_FIELDS) == 0;
}

static gboolean
decrypt (const guint8 *key, GByteArray *bytes, char *text, gsize *length)
{
  crypto_secretstream_xchacha20poly1305_state state;
  const guint8 *at = bytes->data + HEAD + STREAM_HEAD;
  gsize left = bytes->len - HEAD - STREAM_HEAD - PPS_KEYS_CHECK;
  gboolean whole = FALSE;
  gboolean good
      = crypto_secretstream_xchacha20poly1305_init_pull (&state, bytes->data + HEAD, key) == 0;

  *length = 0;
  for (gboolean first = TRUE; good && !whole && left >= OVERHEAD; first = FALSE)
    {
      gsize piece = MIN (left, PPS_KEYS_CHUNK + OVERHEAD);
      unsigned long long n = 0;
      guint8 tag = 0;

      good = crypto_secretstream_xchacha20poly1305_pull (
                 &state, (guint8 *) text + *length, &n, &tag, at, piece, first ? bytes->data : NULL,
                 first ? HEAD : 0)
             == 0;
      *length += good ? n : 0;
      at += piece;
      left -= piece;
      whole = good && tag == FINAL;
    }
  sodium_memzero (&state, sizeof state);

  return whole && left == 0;
}

gboolean
pps_keys_file_read (
    const char *path, const guint8 *key, PpsKeysContent *content, guint8 *check, GError **error)
{
  g_autoptr (GByteArray) bytes = load_whole (path, check, error);
  gsize length;
  char *text;

  if (bytes == NULL)
    return FALSE;

  text = sodium_malloc (bytes->len);
  if (text == NULL || !decrypt (key, bytes, text, &length) || !is_content (text, length))
    {
      sodium_free (text);
      return fail_as_damaged (path, error);
    }
  content->text = text;
  content->length = length;

  return TRUE;
}

static GByteArray *
encrypt (const PpsKeysSlot *slots, const guint8 *key, const PpsKeysContent *content, guint8 *check)
{
  GByteArray *bytes = g_byte_array_new ();
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 head[STREAM_HEAD];
  g_autofree guint8 *piece = g_malloc (PPS_KEYS_CHUNK + OVERHEAD);
  gsize at = 0;

  g_byte_array_append (bytes, (const guint8 *) PPS_KEYS_MAGIC, sizeof PPS_KEYS_MAGIC - 1);
  g_byte_array_append (bytes, (const guint8 *) slots, PPS_KEYS_N_SLOTS * sizeof (PpsKeysSlot));
  crypto_secretstream_xchacha20poly1305_init_push (&state, head, key);
  g_byte_array_append (bytes, head, sizeof head);

  do
    {
      gsize n = MIN (content->length - at, PPS_KEYS_CHUNK);
      gboolean last = at + n == content->length;
      unsigned long long written = 0;

      crypto_secretstream_xchacha20poly1305_push (
          &state, piece, &written, content->length > 0 ? (const guint8 *) content->text + at : NULL,
          n, at == 0 ? bytes->data : NULL, at == 0 ? HEAD : 0, last ? FINAL : 0);
      g_byte_array_append (bytes, piece, written);
      at += n;
    }
  while (at < content->length);
  sodium_memzero (&state, sizeof state);

  make_check (bytes->data, bytes->len, check);
  g_byte_array_append (bytes, check, PPS_KEYS_CHECK);

  return bytes;
}

static gboolean
write_all (int fd, GByteArray *bytes)
{
  for (gsize at = 0; at < bytes->len;)
    {
      gssize n = write (fd, bytes->data + at, bytes->len - at);

      if (n < 0 && errno != EINTR)
        return FALSE;
      at += MAX (n, 0);
    }

  return fsync (fd) == 0;
}

/* Puts @bytes under a name that nobody has, and then under @path. */
static gboolean
put_file (const char *path, GByteArray *bytes, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%08x", path, g_random_int ());
  int fd = open (beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gboolean written;

  if (fd < 0)
    return fail_with_errno (path, _ ("“%s” cannot be written: %s"), error);

  written = write_all (fd, bytes);
  if (close (fd) != 0)
    written = FALSE;
  if (written && g_rename (beside, path) == 0)
    return TRUE;

  fail_with_errno (path, _ ("“%s” cannot be written: %s"), error);
  g_unlink (beside);

  return FALSE;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("fsync %s: %s", folder, g_strerror (errno));
  close (fd);
}

static gboolean
is_expected (const char *path, const guint8 *expected, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  guint8 check[PPS_KEYS_CHECK];
  g_autoptr (GByteArray) bytes = load_whole (path, check, error);

  if (bytes == NULL)
    return FALSE;
  if (memcmp (check, expected, PPS_KEYS_CHECK) == 0)
    return TRUE;

  g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_CHANGED,
               _ ("“%s” was saved by another program meanwhile. Lock it and open it again; this "
                  "change was not saved."),
               shown);

  return FALSE;
}

gboolean
pps_keys_file_write (const char *path,
                     const PpsKeysSlot *slots,
                     const guint8 *key,
                     const PpsKeysContent *content,
                     const guint8 *expected,
                     gboolean keep,
                     guint8 *check,
                     GError **error)
{
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  guint8 made[PPS_KEYS_CHECK];
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GByteArray) old = NULL;

  if (expected != NULL && !is_expected (path, expected, error))
    return FALSE;

  bytes = encrypt (slots, key, content, made);
  if (expected != NULL && keep)
    old = load (path, NULL);
  if (old != NULL && !put_file (backup, old, error))
    return FALSE;
  if (!put_file (path, bytes, error))
    return FALSE;
  if (!keep && g_file_test (backup, G_FILE_TEST_EXISTS) && !put_file (backup, bytes, error))
    return FALSE;
  sync_folder (path);
  memcpy (check, made, PPS_KEYS_CHECK);

  return TRUE;
}
