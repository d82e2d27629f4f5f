/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsDisk:
 * @PPS_DISK_UNKNOWN: it cannot be told: a network, a file system over several disks, a container
 * @PPS_DISK_PLAIN: what is written there can be read by whoever takes the disk out. A disk that
 *   encrypts by itself cannot be told from it
 * @PPS_DISK_ENCRYPTED: the disk, or the file, is encrypted
 */
typedef enum
{
  PPS_DISK_UNKNOWN,
  PPS_DISK_PLAIN,
  PPS_DISK_ENCRYPTED,
} PpsDisk;

/**
 * pps_disk_look:
 * @path: (type filename): a file that is there; it is not opened
 *
 * Returns: what the disk is that it stands on
 */
PpsDisk pps_disk_look (const char *path);

/**
 * pps_disk_look_at:
 * @devices: (type filename): in place of `/sys/dev/block`
 * @device: `8:1`
 *
 * The same of a block device, for tests.
 */
PpsDisk pps_disk_look_at (const char *devices, const char *device);

G_END_DECLS
