/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-study.h"

/* The one row that says what this study is. */

struct _PpsStudy
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsStudy, pps_study, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "description", "description", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "language", "language", PPS_FIELD_TEXT, 0, NULL },
  { "canvas", "canvas", PPS_FIELD_TEXT, 0, NULL },
  { "retention-date", "retention_date", PPS_FIELD_TIME, 0, NULL },
};

static void
pps_study_class_init (PpsStudyClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "study", fields, G_N_ELEMENTS (fields));
}

static void
pps_study_init (PpsStudy *self)
{
}
