/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-characteristic.h"

/* What marks a partnership, in one line. */

struct _PpsCharacteristic
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsCharacteristic, pps_characteristic, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_characteristic_class_init (PpsCharacteristicClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "characteristic", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_characteristic_init (PpsCharacteristic *self)
{
}
