/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-consent.h"

/* What a respondent agreed to. */

struct _PpsConsent
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsConsent, pps_consent, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "interview", "interview", PPS_FIELD_REFERENCE, 0, "interview" },
  { "respondent", "respondent", PPS_FIELD_REFERENCE, 0, "respondent" },
  { "letter-version", "letter_version", PPS_FIELD_TEXT, 0, NULL },
  { "form", "form", PPS_FIELD_TEXT, 0, NULL },
  { "given", "given", PPS_FIELD_TIME, 0, NULL },
  { "withdrawn", "withdrawn", PPS_FIELD_TIME, 0, NULL },
  { "take-part", "take_part", PPS_FIELD_BOOLEAN, 0, NULL },
  { "quote-by-role", "quote_by_role", PPS_FIELD_BOOLEAN, 0, NULL },
  { "quote-by-name", "quote_by_name", PPS_FIELD_BOOLEAN, 0, NULL },
  { "reuse", "reuse", PPS_FIELD_BOOLEAN, 0, NULL },
  { "share-within", "share_within", PPS_FIELD_BOOLEAN, 0, NULL },
  { "share-outside", "share_outside", PPS_FIELD_BOOLEAN, 0, NULL },
  { "note", "note", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_consent_class_init (PpsConsentClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "consent", fields, G_N_ELEMENTS (fields));
}

static void
pps_consent_init (PpsConsent *self)
{
}
