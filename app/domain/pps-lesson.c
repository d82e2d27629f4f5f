/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-lesson.h"

/* What others should know. */

struct _PpsLesson
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsLesson, pps_lesson, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "phase", "phase", PPS_FIELD_TEXT, 0, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
};

static void
pps_lesson_class_init (PpsLessonClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "lesson", fields, G_N_ELEMENTS (fields));
}

static void
pps_lesson_init (PpsLesson *self)
{
}
