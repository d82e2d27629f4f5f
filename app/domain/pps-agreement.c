/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreement.h"

/* What was agreed: what, who, when. */

struct _PpsAgreement
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsAgreement, pps_agreement, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "who", "who", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "due", "due", PPS_FIELD_TEXT, 0, NULL },
  { "outcome", "outcome", PPS_FIELD_TEXT, 0, NULL },
  { "outcome-round", "outcome_round", PPS_FIELD_REFERENCE, 0, "round" },
  { "outcome-text", "outcome_text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "predecessor", "predecessor", PPS_FIELD_REFERENCE, 0, "agreement" },
};

static void
pps_agreement_class_init (PpsAgreementClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "agreement", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_agreement_init (PpsAgreement *self)
{
}
