/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tag.h"

/* A theme over all panes. */

struct _PpsTag
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsTag, pps_tag, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "note", "note", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_tag_class_init (PpsTagClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "tag", fields, G_N_ELEMENTS (fields));
}

static void
pps_tag_init (PpsTag *self)
{
}
