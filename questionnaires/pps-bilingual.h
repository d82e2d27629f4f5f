/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsBilingual:
 *
 * A text in Dutch and in English.
 */
typedef struct
{
  char *nl;
  char *en;
} PpsBilingual;

/**
 * pps_bilingual_get:
 * @self: a text
 * @language: `nl` or `en`; anything else is taken for `en`
 *
 * Returns: (transfer none): the text in @language, never %NULL
 */
const char *pps_bilingual_get (const PpsBilingual *self, const char *language);

/**
 * pps_bilingual_clear:
 * @self: a text
 *
 * Frees what @self holds, not @self.
 */
void pps_bilingual_clear (PpsBilingual *self);

G_END_DECLS
