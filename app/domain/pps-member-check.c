/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-member-check.h"

/* What a respondent said of a finding that was sent back. */

struct _PpsMemberCheck
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsMemberCheck, pps_member_check, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "respondent", "respondent", PPS_FIELD_REFERENCE, 0, "respondent" },
  { "finding", "finding", PPS_FIELD_REFERENCE, 0, "finding" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "shown", "shown", PPS_FIELD_TEXT, 0, NULL },
  { "sent", "sent", PPS_FIELD_TIME, 0, NULL },
  { "answer", "answer", PPS_FIELD_TEXT, 0, NULL },
  { "words", "words", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "received", "received", PPS_FIELD_TIME, 0, NULL },
  { "settled", "settled", PPS_FIELD_TIME, 0, NULL },
  { "outcome", "outcome", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_member_check_class_init (PpsMemberCheckClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "member_check", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_member_check_init (PpsMemberCheck *self)
{
}
