/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cell-text.h"

/* A cell of the perspectives table as edited by hand. */

struct _PpsCellText
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsCellText, pps_cell_text, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "theme", "theme", PPS_FIELD_TEXT, 0, NULL },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_cell_text_class_init (PpsCellTextClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "cell_text", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_cell_text_init (PpsCellText *self)
{
}
