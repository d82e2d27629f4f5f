/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * pps_record_json_add:
 * @builder: within an object
 *
 * Adds kind, id and every field of a record as members, named as the columns of its table. What is
 * absent is null.
 */
void pps_record_json_add (JsonBuilder *builder, PpsRecord *record);

/**
 * pps_record_json_read:
 * @type: of the record
 * @object: as pps_record_json_add() writes it; members that are absent or of another type are left
 *   as they are in a new record
 *
 * Returns: (transfer full): a record that no study knows, to be looked at
 */
gpointer pps_record_json_read (GType type, JsonObject *object);

G_END_DECLS
