/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsSign:
 * @PPS_SIGN_NONE: nothing
 * @PPS_SIGN_AGREE: of a pane: the groups agree
 * @PPS_SIGN_PARTLY: of a pane: they agree in part
 * @PPS_SIGN_DISAGREE: of a pane: they disagree
 * @PPS_SIGN_NOT_ENOUGH_HEARD: of a pane: too little was heard to tell
 * @PPS_SIGN_NO_FINDING: of a silent line: something was said, and nothing made of it yet
 * @PPS_SIGN_NOT_ASKED: of a silent line: nobody asked
 * @PPS_SIGN_SILENT: of a silent line: asked, and nothing said
 * @PPS_SIGN_DOES_NOT_KNOW: of a silent line: asked, and not known
 * @PPS_SIGN_NEW: of a line: it was not there before
 * @PPS_SIGN_GONE: of a line: it was there before, and is no longer
 * @PPS_SIGN_CHANGED: of a line: it is worded in another way than before
 * @PPS_SIGN_SAME: of a line: it stands as it stood
 *
 * What a pane or a line is marked with, besides whose it is. Each has a symbol, a quiet tint and a
 * word; none of the three stands alone.
 */
typedef enum
{
  PPS_SIGN_NONE,
  PPS_SIGN_AGREE,
  PPS_SIGN_PARTLY,
  PPS_SIGN_DISAGREE,
  PPS_SIGN_NOT_ENOUGH_HEARD,
  PPS_SIGN_NO_FINDING,
  PPS_SIGN_NOT_ASKED,
  PPS_SIGN_SILENT,
  PPS_SIGN_DOES_NOT_KNOW,
  PPS_SIGN_NEW,
  PPS_SIGN_GONE,
  PPS_SIGN_CHANGED,
  PPS_SIGN_SAME,
} PpsSign;

#define PPS_N_SIGNS (PPS_SIGN_SAME + 1)

/**
 * pps_sign_get_symbol:
 *
 * Returns: one character; empty for an open circle and for no sign
 */
const char *pps_sign_get_symbol (PpsSign sign);

/**
 * pps_sign_get_word:
 * @language: `nl` or `en`
 *
 * Returns: what it says; empty for no sign
 */
const char *pps_sign_get_word (PpsSign sign, const char *language);

/**
 * pps_sign_get_tint:
 * @grey: whether to do without colour
 *
 * Returns: what stands behind what is marked, 0xrrggbb, that of the paper for none; quiet text
 *   reads on it at 4.5:1
 */
guint pps_sign_get_tint (PpsSign sign, gboolean grey);

G_END_DECLS
