/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview.h"

/* One talk. */

struct _PpsInterview
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsInterview, pps_interview, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "guide-version", "guide_version", PPS_FIELD_REFERENCE, 0, "guide_version" },
  { "state", "state", PPS_FIELD_TEXT, 0, NULL },
  { "planned", "planned", PPS_FIELD_TIME, 0, NULL },
  { "planned-minutes", "planned_minutes", PPS_FIELD_INTEGER, 0, NULL },
  { "started", "started", PPS_FIELD_TIME, 0, NULL },
  { "ended", "ended", PPS_FIELD_TIME, 0, NULL },
  { "elapsed", "elapsed", PPS_FIELD_INTEGER, 0, NULL },
  { "place", "place", PPS_FIELD_TEXT, 0, NULL },
  { "medium", "medium", PPS_FIELD_TEXT, 0, NULL },
  { "interviewer", "interviewer", PPS_FIELD_TEXT, 0, NULL },
  { "language", "language", PPS_FIELD_TEXT, 0, NULL },
  { "question", "question", PPS_FIELD_TEXT, 0, NULL },
  { "locked", "locked", PPS_FIELD_BOOLEAN, 0, NULL },
  { "note", "note", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "impressions", "impressions", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "surprises", "surprises", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "follow-up", "follow_up", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_interview_class_init (PpsInterviewClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "interview", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_interview_init (PpsInterview *self)
{
}
