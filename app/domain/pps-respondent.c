/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-respondent.h"

/* A person under an organisation, as a code and a role, never a name. */

struct _PpsRespondent
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsRespondent, pps_respondent, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "organisation", "organisation", PPS_FIELD_REFERENCE, 0, "organisation" },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "code", "code", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "role", "role", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "since", "since", PPS_FIELD_TEXT, 0, NULL },
  { "note", "note", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
};

static void
pps_respondent_class_init (PpsRespondentClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "respondent", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_respondent_init (PpsRespondent *self)
{
}
