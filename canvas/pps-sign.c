/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sign.h"

#include <string.h>

#include "pps-colour.h"

/* The one table of what panes and lines are marked with. The symbols are those of the pages on the
 * screen; in grey the tint only tells that there is something, and the symbol what. */

static const struct
{
  const char *symbol;
  const char *nl;
  const char *en;
  guint tint;
  guint grey;
} signs[] = {
  [PPS_SIGN_NONE] = { "", "", "", PPS_COLOUR_PAPER, PPS_COLOUR_PAPER },
  [PPS_SIGN_AGREE] = { "=", "eens", "agree", 0xe0efe4, 0xf1f1f1 },
  [PPS_SIGN_PARTLY] = { "≈", "deels eens", "partly agree", 0xf6f0d3, 0xebebeb },
  [PPS_SIGN_DISAGREE] = { "≠", "oneens", "disagree", 0xf8e0d6, 0xe2e2e2 },
  [PPS_SIGN_NOT_ENOUGH_HEARD]
  = { "?", "te weinig gehoord", "not enough heard", 0xefefef, 0xf7f7f7 },
  [PPS_SIGN_NO_FINDING] = { "…", "besproken, nog niet samengevat", "discussed, not summarised yet",
                            PPS_COLOUR_PAPER, PPS_COLOUR_PAPER },
  [PPS_SIGN_NOT_ASKED] = { "–", "niet gevraagd", "not asked", 0xf4f4f2, 0xf4f4f4 },
  [PPS_SIGN_SILENT] = { "", "gevraagd, niets gezegd", "asked, nothing said", 0xf4f4f2, 0xf4f4f4 },
  [PPS_SIGN_DOES_NOT_KNOW] = { "?", "weet het niet", "does not know", 0xf4f4f2, 0xf4f4f4 },
  [PPS_SIGN_NEW] = { "+", "nieuw", "new", 0xeff7f1, 0xf6f6f6 },
  [PPS_SIGN_GONE] = { "×", "vervallen", "gone", 0xfcefe9, 0xeeeeee },
  [PPS_SIGN_CHANGED] = { "~", "gewijzigd", "changed", 0xfbf7e6, 0xf2f2f2 },
  [PPS_SIGN_SAME] = { "=", "ongewijzigd", "unchanged", PPS_COLOUR_PAPER, PPS_COLOUR_PAPER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (signs) == PPS_N_SIGNS);

const char *
pps_sign_get_symbol (PpsSign sign)
{
  g_return_val_if_fail ((guint) sign < PPS_N_SIGNS, "");

  return signs[sign].symbol;
}

const char *
pps_sign_get_word (PpsSign sign, const char *language)
{
  g_return_val_if_fail ((guint) sign < PPS_N_SIGNS, "");

  return g_strcmp0 (language, "en") == 0 ? signs[sign].en : signs[sign].nl;
}

guint
pps_sign_get_tint (PpsSign sign, gboolean grey)
{
  g_return_val_if_fail ((guint) sign < PPS_N_SIGNS, PPS_COLOUR_PAPER);

  return grey ? signs[sign].grey : signs[sign].tint;
}
