/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-bilingual.h"

/* A text in the two languages of the instrument. It is part of the value that holds it, and is
   cleared with it. */

const char *
pps_bilingual_get (const PpsBilingual *self, const char *language)
{
  g_return_val_if_fail (self != NULL, "");

  return g_strcmp0 (language, "nl") == 0 ? self->nl : self->en;
}

void
pps_bilingual_clear (PpsBilingual *self)
{
  g_clear_pointer (&self->nl, g_free);
  g_clear_pointer (&self->en, g_free);
  self->behind = PPS_BEHIND_UNSAID;
}
