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

G_END_DECLS
