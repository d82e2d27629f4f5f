/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "pps-traces.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Bytes, whatever kind of file they are in. */

typedef struct
{
  const char *words;
  gunichar2 *wide;
  glong wide_length; /* bytes */
  GPtrArray *found;
} Look;

static gboolean
holds (const char *bytes, gsize length, const void *part, gsize part_length)
{
  return part_length > 0 && memmem (bytes, length, part, part_length) != NULL;
}

static void
look_in (Look *look, const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  const char *bytes = file != NULL ? g_mapped_file_get_contents (file) : NULL;
  gsize length = file != NULL ? g_mapped_file_get_length (file) : 0;

  if (bytes == NULL)
    return;

  if (holds (bytes, length, look->words, strlen (look->words))
      || holds (bytes, length, look->wide, (gsize) look->wide_length)
      || (length > 8 && memcmp (bytes, "\x89PNG", 4) == 0))
    g_ptr_array_add (look->found, g_strdup (path));
}

static void
walk (Look *look, const char *folder, gint64 since)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf st;

      if (g_lstat (path, &st) != 0)
        continue;
      if (S_ISDIR (st.st_mode))
        walk (look, path, since);
      else if (S_ISREG (st.st_mode) && st.st_mtime >= since)
        look_in (look, path);
    }
}

/* The folder of the session is made when it begins. */
static gint64
get_start (void)
{
  GStatBuf st;

  return g_stat (g_get_user_runtime_dir (), &st) == 0 ? st.st_mtime - 60 : 0;
}

GPtrArray *
pps_traces_list (const char *words)
{
  g_autofree gunichar2 *wide = NULL;
  Look look = { words, NULL, 0, g_ptr_array_new_with_free_func (g_free) };

  wide = g_utf8_to_utf16 (words, -1, NULL, &look.wide_length, NULL);
  look.wide = wide;
  look.wide_length *= (glong) sizeof *wide;
  walk (&look, g_get_home_dir (), 0);
  walk (&look, g_get_user_runtime_dir (), 0);
  walk (&look, "/var/tmp", get_start ());

  return look.found;
}
