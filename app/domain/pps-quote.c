/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-quote.h"

/* Words of an answer that may be quoted. */

struct _PpsQuote
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsQuote, pps_quote, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "answer", "answer", PPS_FIELD_REFERENCE, 0, "answer" },
  { "start", "start", PPS_FIELD_INTEGER, 0, NULL },
  { "end", "end", PPS_FIELD_INTEGER, 0, NULL },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "permission", "permission", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_quote_class_init (PpsQuoteClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "quote", fields, G_N_ELEMENTS (fields));
}

static void
pps_quote_init (PpsQuote *self)
{
}
