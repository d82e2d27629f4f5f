/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane-judgement.h"

/* How far the groups agree on a pane in a round. */

struct _PpsPaneJudgement
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsPaneJudgement, pps_pane_judgement, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "verdict", "verdict", PPS_FIELD_TEXT, 0, NULL },
  { "reason", "reason", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_pane_judgement_class_init (PpsPaneJudgementClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "pane_judgement", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_pane_judgement_init (PpsPaneJudgement *self)
{
}
