/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-indicator.h"

/* A number to steer by. */

struct _PpsIndicator
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsIndicator, pps_indicator, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "unit", "unit", PPS_FIELD_TEXT, 0, NULL },
  { "step", "step", PPS_FIELD_TEXT, 0, NULL },
  { "value", "value", PPS_FIELD_REAL, 0, NULL },
  { "target", "target", PPS_FIELD_REAL, 0, NULL },
  { "date", "date", PPS_FIELD_TEXT, 0, NULL },
  { "coverage", "coverage", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "series", "series", PPS_FIELD_TEXT, 0, NULL },
  { "baseline", "baseline", PPS_FIELD_REAL, 0, NULL },
  { "answered", "answered", PPS_FIELD_INTEGER, 0, NULL },
  { "asked", "asked", PPS_FIELD_INTEGER, 0, NULL },
};

static void
pps_indicator_class_init (PpsIndicatorClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "indicator", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_indicator_init (PpsIndicator *self)
{
}
