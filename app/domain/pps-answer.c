/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-answer.h"

/* What was said to one question of an interview. */

struct _PpsAnswer
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsAnswer, pps_answer, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "interview", "interview", PPS_FIELD_REFERENCE, 0, "interview" },
  { "question", "question", PPS_FIELD_TEXT, 0, NULL },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "note", "note", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "state", "state", PPS_FIELD_TEXT, 0, NULL },
  { "reason", "reason", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "mark", "mark", PPS_FIELD_INTEGER, 0, NULL },
  { "mark-reason", "mark_reason", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "flagged", "flagged", PPS_FIELD_BOOLEAN, 0, NULL },
  { "probes", "probes", PPS_FIELD_TEXT, 0, NULL },
  { "same-as", "same_as", PPS_FIELD_REFERENCE, 0, "answer" },
  { "said-at", "said_at", PPS_FIELD_REFERENCE, 0, "answer" },
};

static void
pps_answer_class_init (PpsAnswerClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "answer", fields, G_N_ELEMENTS (fields));
}

static void
pps_answer_init (PpsAnswer *self)
{
}
