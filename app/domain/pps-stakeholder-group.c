/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-stakeholder-group.h"

/* A party that is interviewed: O, W, S, P, or one the study added. */

struct _PpsStakeholderGroup
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsStakeholderGroup, pps_stakeholder_group, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "letter", "letter", PPS_FIELD_TEXT, 0, NULL },
  { "name-nl", "name_nl", PPS_FIELD_TEXT, 0, NULL },
  { "name-en", "name_en", PPS_FIELD_TEXT, 0, NULL },
  { "colour", "colour", PPS_FIELD_TEXT, 0, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
};

static void
pps_stakeholder_group_class_init (PpsStakeholderGroupClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "stakeholder_group", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_stakeholder_group_init (PpsStakeholderGroup *self)
{
}
