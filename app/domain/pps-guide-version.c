/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-version.h"

/* A guide as interviews of this study were held with it. */

struct _PpsGuideVersion
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsGuideVersion, pps_guide_version, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "guide", "guide", PPS_FIELD_TEXT, 0, NULL },
  { "version", "version", PPS_FIELD_INTEGER, 0, NULL },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "title", "title", PPS_FIELD_TEXT, 0, NULL },
  { "xml", "xml", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_guide_version_class_init (PpsGuideVersionClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "guide_version", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_guide_version_init (PpsGuideVersion *self)
{
}
