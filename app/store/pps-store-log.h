/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsStoreChange:
 * @at: when, UTC, ISO 8601
 * @author: initials of who did it; may be empty
 * @device: where; the same for one user on one computer
 * @verb: what was done
 * @undoes: whether it took something back
 * @type: kind of record
 * @record: id of the record
 * @field: name of the field; `created` or `deleted`
 * @before: (nullable): what stood there, as text
 * @after: (nullable): what stands there since, as text
 *
 * One line of the log of a study.
 */
typedef struct
{
  char *at;
  char *author;
  char *device;
  char *verb;
  gboolean undoes;
  GType type;
  char *record;
  const char *field;
  char *before;
  char *after;
} PpsStoreChange;

void pps_store_change_free (PpsStoreChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStoreChange, pps_store_change_free)

/**
 * pps_store_list_changes:
 * @self: a study
 * @record: a record of it
 *
 * Reads what happened to a record, oldest first.
 *
 * Returns: (transfer full) (element-type PpsStoreChange): its changes
 */
GPtrArray *pps_store_list_changes (PpsStore *self, gpointer record);

G_END_DECLS
