/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-partnership.h"

/* A PPS. */

struct _PpsPartnership
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsPartnership, pps_partnership, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "region", "region", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "sector", "sector", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "start", "start", PPS_FIELD_TEXT, 0, NULL },
  { "legal-form", "legal_form", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "phase", "phase", PPS_FIELD_TEXT, 0, NULL },
  { "description", "description", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
};

static void
pps_partnership_class_init (PpsPartnershipClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "partnership", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_partnership_init (PpsPartnership *self)
{
}
