/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PPS_STORE_ERROR (pps_store_error_quark ())

GQuark pps_store_error_quark (void);

/**
 * PpsStoreError:
 * @PPS_STORE_ERROR_OPEN: the file cannot be opened or made
 * @PPS_STORE_ERROR_NOT_A_STUDY: it is something else
 * @PPS_STORE_ERROR_NEWER: a newer program made it
 * @PPS_STORE_ERROR_CORRUPT: it is damaged
 * @PPS_STORE_ERROR_BUSY: another program has it open
 * @PPS_STORE_ERROR_FULL: no room on the disk
 * @PPS_STORE_ERROR_READ_ONLY: it may be looked at only
 * @PPS_STORE_ERROR_IO: the disk failed
 * @PPS_STORE_ERROR_CONSTRAINT: the change would break the study
 *
 * What a caller can act on. Messages are sentences for the user that name the file.
 */
typedef enum
{
  PPS_STORE_ERROR_OPEN,
  PPS_STORE_ERROR_NOT_A_STUDY,
  PPS_STORE_ERROR_NEWER,
  PPS_STORE_ERROR_CORRUPT,
  PPS_STORE_ERROR_BUSY,
  PPS_STORE_ERROR_FULL,
  PPS_STORE_ERROR_READ_ONLY,
  PPS_STORE_ERROR_IO,
  PPS_STORE_ERROR_CONSTRAINT,
} PpsStoreError;

G_END_DECLS
