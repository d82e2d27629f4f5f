/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-backups.h"
#include "pps-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "pps-store-snapshot.h"

/* Putting a backup in the place of a study, and a damaged file aside. What is replaced can always
 * be found again: as a backup, or as the file that it was. */

static char *
dup_journal (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

static gboolean
is_something (const char *path)
{
  struct stat st;

  return lstat (path, &st) == 0 && st.st_size > 0;
}

static gboolean
read_whole (const char *path, GBytes **bytes)
{
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return FALSE;

  *bytes = g_bytes_new_take (contents, length);

  return TRUE;
}

/* Returns: (transfer full) (nullable): a copy of the same bytes that was put aside before */
static char *
find_aside (const char *folder, const char *stem, GBytes *bytes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = g_strconcat (stem, " damaged ", NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GBytes) other = NULL;

      if (g_str_has_prefix (file, prefix) && g_str_has_suffix (file, ".ppscanvas")
          && read_whole (path, &other) && g_bytes_equal (bytes, other))
        return g_steal_pointer (&path);
    }

  return NULL;
}

/* Whole or not at all, and on the disk, as everything that bears a name. */
static gboolean
write_copy (GBytes *bytes, const char *path, const char *name, GError **error)
{
  char *temporary = pps_store_make_temporary (path, name, error);
  gboolean done;

  if (temporary == NULL)
    return FALSE;

  done = g_file_set_contents_full (temporary, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600, NULL)
         && pps_store_publish (temporary, path, FALSE, name, error);
  if (!done && error != NULL && *error == NULL)
    pps_store_error_set_errno (error, errno, name);
  pps_store_remove_temporary (temporary);

  return done;
}

static char *
name_aside (const char *folder, const char *stem)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  char *path = g_strdup_printf ("%s/%s damaged %s.ppscanvas", folder, stem, stamp);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s damaged %s %u.ppscanvas", folder, stem, stamp, i);
    }

  return path;
}

char *
pps_store_copy_aside (const char *study, GError **error)
{
  g_autofree char *name = g_filename_display_basename (study);
  g_autofree char *folder = g_path_get_dirname (study);
  g_autofree char *stem = g_path_get_basename (study);
  g_autofree char *journal = dup_journal (study);
  g_autofree char *path = NULL;
  g_autofree char *path_journal = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) journal_bytes = NULL;

  g_return_val_if_fail (study != NULL, NULL);

  if (!read_whole (study, &bytes))
    {
      pps_store_error_set_errno (error, errno, name);
      return NULL;
    }

  if (g_str_has_suffix (stem, ".ppscanvas"))
    stem[strlen (stem) - strlen (".ppscanvas")] = '\0';
  path = find_aside (folder, stem, bytes);
  if (path != NULL)
    return g_steal_pointer (&path);

  path = name_aside (folder, stem);
  path_journal = dup_journal (path);
  if (!write_copy (bytes, path, name, error)
      || (is_something (journal) && read_whole (journal, &journal_bytes)
          && !write_copy (journal_bytes, path_journal, name, error)))
    return NULL;

  return g_steal_pointer (&path);
}

/* Returns: a copy of the backup beside the study, under a name that nobody knows */
static char *
copy_backup (const char *study, const char *backup, const char *name, GError **error)
{
  g_autofree char *backup_name = g_filename_display_basename (backup);
  g_autoptr (PpsStore) store = pps_store_open (backup, PPS_STORE_READ_ONLY, error);
  g_autoptr (GBytes) bytes = NULL;
  char *temporary;

  if (store == NULL)
    return NULL;
  if (!pps_store_connection_is_sound (store->db, TRUE, backup_name, error))
    return NULL;

  temporary = pps_store_make_temporary (study, name, error);
  if (temporary == NULL)
    return NULL;
  bytes = pps_store_dup_image (store, error);
  if (bytes != NULL
      && g_file_set_contents_full (temporary, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return temporary;

  if (bytes != NULL)
    pps_store_error_set_errno (error, errno, name);
  pps_store_remove_temporary (temporary);

  return NULL;
}

/* A study that opens becomes a backup; one that does not is put aside as it is. */
static gboolean
keep (const char *study, char **kept, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PpsStore) store = NULL;

  if (!is_something (study))
    return TRUE;

  store = pps_store_open (study, 0, &problem);
  if (store != NULL)
    *kept = pps_store_keep_backup_named (store, "restore", error);
  else if (g_error_matches (problem, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY))
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    *kept = pps_store_copy_aside (study, error);

  return *kept != NULL;
}

gboolean
pps_store_restore (const char *study, const char *backup, char **kept, GError **error)
{
  g_autofree char *name = g_filename_display_basename (study);
  g_autofree char *journal = dup_journal (study);
  g_autofree char *what = NULL;
  g_autoptr (PpsStoreLock) lock = NULL;
  char *temporary;
  gboolean done = FALSE;

  g_return_val_if_fail (study != NULL && backup != NULL, FALSE);

  /* First, since keeping what is there may thin the backups out. */
  temporary = copy_backup (study, backup, name, error);
  if (temporary == NULL)
    return FALSE;

  if (keep (study, &what, error))
    lock = pps_store_lock_take (study, name, error);
  if (lock != NULL)
    {
      /* It would be played into what comes. What was damaged has been put aside with it. */
      g_unlink (journal);
      done = pps_store_publish (temporary, study, TRUE, name, error);
    }
  pps_store_remove_temporary (temporary);
  if (done && kept != NULL)
    *kept = g_steal_pointer (&what);

  return done;
}
