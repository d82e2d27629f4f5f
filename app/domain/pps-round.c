/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round.h"

/* A measurement moment of a partnership. */

struct _PpsRound
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsRound, pps_round, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "name", "name", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "date", "date", PPS_FIELD_TEXT, 0, NULL },
  { "frozen", "frozen", PPS_FIELD_TIME, 0, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "phase", "phase", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_round_class_init (PpsRoundClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "round", fields, G_N_ELEMENTS (fields));
}

static void
pps_round_init (PpsRound *self)
{
}
