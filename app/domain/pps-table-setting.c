/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-setting.h"

/* How a table of a round is laid out. */

struct _PpsTableSetting
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsTableSetting, pps_table_setting, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "sheet", "sheet", PPS_FIELD_TEXT, 0, NULL },
  { "row-kind", "row_kind", PPS_FIELD_TEXT, 0, NULL },
  { "row-order", "row_order", PPS_FIELD_TEXT, 0, NULL },
  { "column-kind", "column_kind", PPS_FIELD_TEXT, 0, NULL },
  { "hidden-panes", "hidden_panes", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_table_setting_class_init (PpsTableSettingClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "table_setting", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_table_setting_init (PpsTableSetting *self)
{
}
