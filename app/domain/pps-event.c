/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-event.h"

/* What happened in an interview, and when. */

struct _PpsEvent
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsEvent, pps_event, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "interview", "interview", PPS_FIELD_REFERENCE, 0, "interview" },
  { "at", "at", PPS_FIELD_TIME, 0, NULL },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "question", "question", PPS_FIELD_TEXT, 0, NULL },
  { "detail", "detail", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_event_class_init (PpsEventClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "event", fields, G_N_ELEMENTS (fields));
}

static void
pps_event_init (PpsEvent *self)
{
}
