/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-trust.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "pps-store-snapshot.h"

/* How studies lay there when they were closed. The note is on this computer and not in the file: a
 * file from a stranger cannot say of itself that it is sound. Whatever goes wrong here, the study
 * is read again. */

#define MAX_AGE (7 * 24 * 60 * 60) /* seconds */

/* How often SQLite has written: https://www.sqlite.org/fileformat2.html, section 1.3.7 */
#define CHANGE_COUNTER 24
#define HEADER 28

static char *
dup_note_path (const char *path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_build_filename (g_get_user_state_dir (), "pps-canvas", "sound", digest, NULL);
}

static gboolean
read_counter (const char *path, guint32 *counter)
{
  g_autoptr (GBytes) header = pps_store_snapshot_read_header (path, HEADER, "", NULL);
  const guint8 *bytes;
  gsize length;

  if (header == NULL)
    return FALSE;

  bytes = g_bytes_get_data (header, &length);
  if (length < HEADER)
    return FALSE;

  memcpy (counter, bytes + CHANGE_COUNTER, sizeof *counter);
  *counter = GUINT32_FROM_BE (*counter);

  return TRUE;
}

/* %NULL where the file system is too coarse to tell a change by its time. */
static char *
describe (const char *path)
{
  struct stat file;
  guint32 counter;

  if (stat (path, &file) != 0 || (file.st_ctim.tv_nsec == 0 && file.st_mtim.tv_nsec == 0))
    return NULL;
  if (!read_counter (path, &counter))
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT
                          " %" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT ".%09ld %u",
                          (guint64) file.st_dev, (guint64) file.st_ino, (gint64) file.st_size,
                          (gint64) file.st_mtim.tv_sec, file.st_mtim.tv_nsec,
                          (gint64) file.st_ctim.tv_sec, file.st_ctim.tv_nsec, counter);
}

void
pps_store_trust_remember (const char *path, gint64 checked)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autofree char *folder = g_path_get_dirname (note_path);
  g_autofree char *file = describe (path);
  g_autofree char *note = NULL;

  if (file == NULL || g_mkdir_with_parents (folder, 0700) != 0)
    return;

  note = g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", checked, file);
  g_file_set_contents_full (note_path, note, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

gboolean
pps_store_trust_holds (const char *path, gint64 *checked)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autofree char *found = NULL;
  g_autofree char *note = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  char *rest;

  if (!g_file_get_contents (note_path, &note, NULL, NULL))
    return FALSE;

  *checked = g_ascii_strtoll (note, &rest, 10);
  if (now < *checked || now - *checked > MAX_AGE)
    return FALSE;

  found = describe (path);

  return found != NULL && g_str_equal (g_strstrip (rest), found);
}
