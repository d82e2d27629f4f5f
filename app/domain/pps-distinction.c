/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-distinction.h"

/* Two findings that the researcher holds apart. */

struct _PpsDistinction
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsDistinction, pps_distinction, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "finding", "finding", PPS_FIELD_REFERENCE, 0, "finding" },
  { "other", "other", PPS_FIELD_REFERENCE, 0, "finding" },
};

static void
pps_distinction_class_init (PpsDistinctionClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "distinction", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_distinction_init (PpsDistinction *self)
{
}
