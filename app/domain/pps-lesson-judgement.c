/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-lesson-judgement.h"

/* How one of the ten lessons is judged in a round. */

struct _PpsLessonJudgement
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsLessonJudgement, pps_lesson_judgement, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "lesson", "lesson", PPS_FIELD_TEXT, 0, NULL },
  { "colour", "colour", PPS_FIELD_TEXT, 0, NULL },
  { "reason", "reason", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_lesson_judgement_class_init (PpsLessonJudgementClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "lesson_judgement", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_lesson_judgement_init (PpsLessonJudgement *self)
{
}
