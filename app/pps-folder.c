/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-folder.h"

#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

/* A study is one file that a program has open for hours. Where another program copies it meanwhile,
 * or where locks and syncs are the business of another computer, half of a study may arrive, or two
 * of them. So it is looked at before, where a file stands. */

/* File systems by the name that the kernel gives them. */
static const struct
{
  const char *type;
  const char *name;
} network_types[] = {
  { "nfs", "NFS" },
  { "nfs4", "NFS" },
  { "cifs", "SMB" },
  { "smb3", "SMB" },
  { "smbfs", "SMB" },
  { "afs", "AFS" },
  { "ceph", "Ceph" },
  { "9p", "9P" },
  { "davfs", "WebDAV" },
  { "fuse.davfs", "WebDAV" },
  { "fuse.sshfs", "SSH" },
  { "fuse.gvfsd-fuse", "GVfs" },
  { "fuse.onedriver", "OneDrive" },
  { "fuse.google-drive-ocamlfuse", "Google Drive" },
  { "fuse.rclone", "rclone" },
};

/* Beneath these is a disk of this computer. */
static const char *const local_fuses[] = {
  "fuse.bindfs",   "fuse.cryfs",   "fuse.encfs",    "fuse.exfat",          "fuse.gocryptfs",
  "fuse.mergerfs", "fuse.ntfs-3g", "fuse.portal",   "fuse.securefs",       "fuse.veracrypt",
  "fuse.lxcfs",    "fuse.unionfs", "fuse.snapfuse", "fuse.fuse-overlayfs", NULL,
};

/* The numbers of the same, where the list of mounts cannot be read: statfs(2). */
static const struct
{
  unsigned long type;
  const char *name;
} network_numbers[] = {
  { 0x6969, "NFS" },     { 0x517b, "SMB" },      { 0xff534d42, "SMB" }, { 0xfe534d42, "SMB" },
  { 0x5346414f, "AFS" }, { 0x00c36400, "Ceph" }, { 0x01021997, "9P" },  { 0x65735546, "FUSE" },
};

/* What programs put into the folder that they synchronise; an asterisk stands for anything. */
static const struct
{
  const char *pattern;
  const char *name;
} markers[] = {
  { ".dropbox", "Dropbox" },
  { ".dropbox.cache", "Dropbox" },
  { ".sync_*.db", "Nextcloud" },
  { "._sync_*.db", "ownCloud" },
  { ".nextcloudsync.log", "Nextcloud" },
  { ".owncloudsync.log", "ownCloud" },
  { ".tmp.drivedownload", "Google Drive" },
  { ".stfolder", "Syncthing" },
  { ".sync", "Resilio Sync" },
  { ".megaignore", "MEGA" },
};

/* What they call that folder where nobody said otherwise. */
static const struct
{
  const char *pattern;
  const char *name;
} folders[] = {
  { "OneDrive", "OneDrive" },        { "OneDrive - *", "OneDrive" },
  { "Dropbox", "Dropbox" },          { "Dropbox (*)", "Dropbox" },
  { "Nextcloud", "Nextcloud" },      { "ownCloud", "ownCloud" },
  { "SURFdrive", "SURFdrive" },      { "Google Drive", "Google Drive" },
  { "GoogleDrive", "Google Drive" }, { "My Drive", "Google Drive" },
};

static const struct
{
  const char *attribute;
  const char *name;
} attributes[] = {
  { "user.com.dropbox.attributes", "Dropbox" },
  { "user.onedrive.createdBy", "OneDrive" },
  { "user.onedrive.lastModifiedBy", "OneDrive" },
};

/* A mount point is written with spaces and the like as octal numbers: proc(5). */
static char *
read_mount_point (const char *word)
{
  return g_strcompress (word);
}

static gboolean
is_beneath (const char *path, const char *point)
{
  gsize length = strlen (point);

  if (g_str_equal (point, "/"))
    return TRUE;

  return strncmp (path, point, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* Returns: (transfer full) (nullable): the type of the file system that @path stands on; the last
 * of two at one place hides the first */
static char *
find_type (const char *path, const char *mounts)
{
  g_auto (GStrv) lines = g_strsplit (mounts, "\n", -1);
  g_autofree char *type = NULL;
  gsize longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *dash = strstr (lines[i], " - ");
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 6);
      g_autofree char *point = NULL;

      if (dash == NULL || g_strv_length (words) < 6)
        continue;
      point = read_mount_point (words[4]);
      if (!is_beneath (path, point) || strlen (point) < longest)
        continue;

      longest = strlen (point);
      g_free (type);
      type = g_strndup (dash + 3, strcspn (dash + 3, " "));
    }

  return g_steal_pointer (&type);
}

static const char *
name_network (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_types); i++)
    {
      if (g_str_equal (type, network_types[i].type))
        return network_types[i].name;
    }

  /* Who writes a file system of his own mostly does so for a network. */
  if (g_str_has_prefix (type, "fuse.") && !g_strv_contains (local_fuses, type))
    return g_intern_string (type + strlen ("fuse."));

  return NULL;
}

static const char *
name_number (const char *folder)
{
  struct statfs st;

  if (statfs (folder, &st) != 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (network_numbers); i++)
    {
      if ((unsigned long) (guint32) st.f_type == network_numbers[i].type)
        return network_numbers[i].name;
    }

  return NULL;
}

static const char *
find_marker (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      for (guint i = 0; *file == '.' && i < G_N_ELEMENTS (markers); i++)
        {
          if (g_pattern_match_simple (markers[i].pattern, file))
            return markers[i].name;
        }
    }

  return NULL;
}

static const char *
find_name (const char *folder)
{
  g_autofree char *base = g_path_get_basename (folder);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      if (g_pattern_match_simple (folders[i].pattern, base))
        return folders[i].name;
    }

  return NULL;
}

static const char *
find_attribute (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      if (getxattr (path, attributes[i].attribute, NULL, 0) >= 0)
        return attributes[i].name;
    }

  return NULL;
}

/* From the folder upwards; the home of a user and what is above it are nobody's to synchronise. */
static const char *
find_synced (const char *path, const char *folder)
{
  g_autofree char *place = g_strdup (folder);
  const char *name = find_attribute (path);

  while (name == NULL && !g_str_equal (place, "/") && !g_str_equal (place, g_get_home_dir ()))
    {
      char *parent = g_path_get_dirname (place);

      name = find_name (place);
      if (name == NULL)
        name = find_marker (place);
      g_free (place);
      place = parent;
    }

  return name;
}

PpsFolder
pps_folder_look_at (const char *path, const char *mounts)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *real = realpath (folder, NULL);
  g_autofree char *place = g_strdup (real != NULL ? real : folder);
  g_autofree char *type = mounts != NULL ? find_type (place, mounts) : NULL;
  PpsFolder found = { PPS_FOLDER_LOCAL, NULL };

  free (real);
  found.name = type != NULL ? name_network (type) : name_number (place);
  if (found.name != NULL)
    {
      found.kind = PPS_FOLDER_NETWORK;
      return found;
    }

  found.name = find_synced (path, place);
  if (found.name != NULL)
    found.kind = PPS_FOLDER_SYNCED;

  return found;
}

PpsFolder
pps_folder_look (const char *path)
{
  g_autofree char *mounts = NULL;

  g_return_val_if_fail (path != NULL, (PpsFolder){ PPS_FOLDER_LOCAL });

  g_file_get_contents ("/proc/self/mountinfo", &mounts, NULL, NULL);

  return pps_folder_look_at (path, mounts);
}
