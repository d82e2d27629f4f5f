/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-organisation.h"

/* A party in a partnership. */

struct _PpsOrganisation
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsOrganisation, pps_organisation, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "small", "small", PPS_FIELD_BOOLEAN, 0, NULL },
  { "brings", "brings", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "gets", "gets", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "last-contact", "last_contact", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_organisation_class_init (PpsOrganisationClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "organisation", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_organisation_init (PpsOrganisation *self)
{
}
