/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-backups.h"

#include <glib/gstdio.h>
#include <string.h>

/* The folder of backups beside a study, read by the names that are in it. */

#define STAMP_LENGTH 16 /* 20260102T030405Z */
#define SUFFIX ".ppscanvas"

void
pps_backup_free (PpsBackup *self)
{
  g_free (self->path);
  g_free (self->made);
  g_free (self->reason);
  g_free (self);
}

gboolean
pps_store_is_backup_stamp (const char *text)
{
  if (strlen (text) <= STAMP_LENGTH + strlen (SUFFIX) || !g_str_has_suffix (text, SUFFIX)
      || text[8] != 'T' || text[15] != 'Z' || text[16] != ' ')
    return FALSE;

  for (guint i = 0; i < STAMP_LENGTH; i++)
    {
      if (i != 8 && i != 15 && !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return TRUE;
}

/* The study may have had another name when the backup was made. */
static const char *
find_stamp (const char *file)
{
  for (const char *space = strchr (file, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      if (pps_store_is_backup_stamp (space + 1))
        return space + 1;
    }

  return NULL;
}

static char *
spell_time (const char *stamp)
{
  return g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", stamp, stamp + 4, stamp + 6, stamp + 9,
                          stamp + 11, stamp + 13);
}

/* Two of one second and reason are told apart by a number, which is no reason. */
static char *
cut_reason (const char *stamp)
{
  const char *start = stamp + STAMP_LENGTH + 1;
  g_autofree char *reason = g_strndup (start, strlen (start) - strlen (SUFFIX));
  char *space = strchr (reason, ' ');

  if (space != NULL)
    *space = '\0';

  return g_steal_pointer (&reason);
}

static PpsBackup *
read_name (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  const char *stamp = find_stamp (file);
  PpsBackup *backup;
  GStatBuf st;

  if (!g_str_has_suffix (file, SUFFIX) || *file == '.' || g_lstat (path, &st) != 0
      || !S_ISREG (st.st_mode))
    return NULL;

  backup = g_new0 (PpsBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->size = st.st_size;
  if (stamp != NULL)
    {
      backup->made = spell_time (stamp);
      backup->reason = cut_reason (stamp);
    }
  else
    {
      g_autoptr (GDateTime) changed = g_date_time_new_from_unix_utc (st.st_mtime);

      backup->made = g_date_time_format (changed, "%Y-%m-%dT%H:%M:%SZ");
      backup->reason = g_strdup ("");
    }

  return backup;
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const PpsBackup *first = *(const PpsBackup *const *) a;
  const PpsBackup *second = *(const PpsBackup *const *) b;
  int order = strcmp (second->made, first->made);

  return order != 0 ? order : strcmp (second->path, first->path);
}

GPtrArray *
pps_store_list_backups (const char *study)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_backup_free);
  g_autofree char *folder = g_strconcat (study, ".backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      PpsBackup *backup = read_name (folder, file);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return g_steal_pointer (&backups);
}
