/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* statx() */

#include "pps-disk.h"

#include <fcntl.h>
#include <sys/stat.h>

/* Asks the kernel what a file stands on. A device that lies on others (a volume, a mirror) is as
 * safe as the least of them. */

/* Volumes on volumes; nobody has more. */
#define DEEPEST 8

static PpsDisk
look (const char *folder, guint depth)
{
  g_autofree char *uuid_path = g_build_filename (folder, "dm", "uuid", NULL);
  g_autofree char *slaves = g_build_filename (folder, "slaves", NULL);
  g_autofree char *uuid = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || depth > DEEPEST)
    return PPS_DISK_UNKNOWN;
  if (g_file_get_contents (uuid_path, &uuid, NULL, NULL) && g_str_has_prefix (uuid, "CRYPT-"))
    return PPS_DISK_ENCRYPTED;

  dir = g_dir_open (slaves, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *slave = g_build_filename (slaves, name, NULL);
      PpsDisk disk = look (slave, depth + 1);

      if (disk != PPS_DISK_ENCRYPTED)
        return disk;
      n++;
    }

  return n > 0 ? PPS_DISK_ENCRYPTED : PPS_DISK_PLAIN;
}

PpsDisk
pps_disk_look_at (const char *devices, const char *device)
{
  g_autofree char *folder = g_build_filename (devices, device, NULL);

  return look (folder, 0);
}

PpsDisk
pps_disk_look (const char *path)
{
  struct statx status;
  g_autofree char *device = NULL;

  if (statx (AT_FDCWD, path, 0, STATX_BASIC_STATS, &status) != 0)
    return PPS_DISK_UNKNOWN;
  if (status.stx_attributes & STATX_ATTR_ENCRYPTED)
    return PPS_DISK_ENCRYPTED;

  device = g_strdup_printf ("%u:%u", status.stx_dev_major, status.stx_dev_minor);

  return pps_disk_look_at ("/sys/dev/block", device);
}
