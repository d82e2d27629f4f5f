/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-import-mapping.h"

/* How the columns of a file were read the last time. */

struct _PpsImportMapping
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsImportMapping, pps_import_mapping, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "name", "name", PPS_FIELD_TEXT, 0, NULL },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "mapping", "mapping", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_import_mapping_class_init (PpsImportMappingClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "import_mapping", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_import_mapping_init (PpsImportMapping *self)
{
}
