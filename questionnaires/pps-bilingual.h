/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsBehind:
 * @PPS_BEHIND_UNSAID: nothing is said about it
 * @PPS_BEHIND_NONE: somebody looked, and found that both say the same
 * @PPS_BEHIND_NL: the English was reworded, and the Dutch not yet; likewise @PPS_BEHIND_EN
 *
 * Which language of a text is still to follow the other.
 */
typedef enum
{
  PPS_BEHIND_UNSAID,
  PPS_BEHIND_NONE,
  PPS_BEHIND_NL,
  PPS_BEHIND_EN,
} PpsBehind;

/**
 * PpsBilingual:
 * @behind: for the texts of a guide
 *
 * A text in Dutch and in English.
 */
typedef struct
{
  char *nl;
  char *en;
  PpsBehind behind;
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
