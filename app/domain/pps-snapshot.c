/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-snapshot.h"

/* A canvas as it stood when a round was frozen. */

struct _PpsSnapshot
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsSnapshot, pps_snapshot, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "name", "name", PPS_FIELD_TEXT, 0, NULL },
  { "taken", "taken", PPS_FIELD_TIME, 0, NULL },
  { "content", "content", PPS_FIELD_TEXT, 0, NULL },
  { "note", "note", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_snapshot_class_init (PpsSnapshotClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "snapshot", fields, G_N_ELEMENTS (fields));
}

static void
pps_snapshot_init (PpsSnapshot *self)
{
}
