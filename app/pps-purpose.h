/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsPurpose:
 * @PPS_PURPOSE_OWN: for those who work in the study: everything
 * @PPS_PURPOSE_PARTNERS: within the partnership
 * @PPS_PURPOSE_PUBLIC: for everybody
 *
 * For whom a sheet, a list or an export is made. Each lets through at most what the one before
 * does.
 */
typedef enum
{
  PPS_PURPOSE_OWN,
  PPS_PURPOSE_PARTNERS,
  PPS_PURPOSE_PUBLIC,
} PpsPurpose;

#define PPS_N_PURPOSES (PPS_PURPOSE_PUBLIC + 1)

/**
 * pps_purpose_find:
 * @word: (nullable): `own`, `partners` or `public`; %NULL is own use
 * @purpose: (out): where it is one
 *
 * Returns: whether @word is a purpose
 */
gboolean pps_purpose_find (const char *word, PpsPurpose *purpose);

/**
 * pps_purpose_get_word:
 *
 * Returns: `own`, `partners` or `public`
 */
const char *pps_purpose_get_word (PpsPurpose purpose);

G_END_DECLS
