/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-respondent.h"

/* Who took part in a talk. */

struct _PpsInterviewRespondent
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsInterviewRespondent, pps_interview_respondent, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "interview", "interview", PPS_FIELD_REFERENCE, 0, "interview" },
  { "respondent", "respondent", PPS_FIELD_REFERENCE, 0, "respondent" },
};

static void
pps_interview_respondent_class_init (PpsInterviewRespondentClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "interview_respondent", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_interview_respondent_init (PpsInterviewRespondent *self)
{
}
