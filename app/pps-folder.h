/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsFolderKind:
 * @PPS_FOLDER_LOCAL: a disk of this computer, as far as can be told
 * @PPS_FOLDER_SYNCED: another program copies what is in it to other computers, while it is written
 *   or afterwards
 * @PPS_FOLDER_NETWORK: the disk is of another computer
 */
typedef enum
{
  PPS_FOLDER_LOCAL,
  PPS_FOLDER_SYNCED,
  PPS_FOLDER_NETWORK,
} PpsFolderKind;

/**
 * PpsFolder:
 * @kind: what it is
 * @name: (nullable): what people call it: `OneDrive`, `NFS`
 */
typedef struct
{
  PpsFolderKind kind;
  const char *name;
} PpsFolder;

/**
 * pps_folder_look:
 * @path: (type filename): a file, which need not be there
 *
 * Looks where a file stands: by the file system beneath it, by what programs that synchronise put
 * into their folders, and by the names that those have.
 *
 * Returns: what the folder of @path is
 */
PpsFolder pps_folder_look (const char *path);

/**
 * pps_folder_look_at:
 * @mounts: in place of `/proc/self/mountinfo`
 *
 * The same, for tests.
 */
PpsFolder pps_folder_look_at (const char *path, const char *mounts);

G_END_DECLS
