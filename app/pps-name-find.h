/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-keys.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsNameHit:
 * @record: an answer, or an interview
 * @field: `text`, `note` or `impressions`
 * @code: of the respondent whose name it is
 * @start: where it begins, in characters; likewise @end, behind it
 * @excerpt: the words around it
 *
 * A name, a mail address or a telephone number of a respondent, typed where it does not belong.
 */
typedef struct
{
  PpsRecord *record;
  const char *field;
  char *code;
  guint start;
  guint end;
  char *excerpt;
} PpsNameHit;

/**
 * pps_name_find:
 * @keys: an open key file
 *
 * Looks for what the key file knows of respondents in what was written down in interviews: whole
 * names, their parts that begin with a capital and have three letters or more, mail addresses and
 * telephone numbers. A part of a name that is also a word (*Smit*, *Vos*) is found as well: look
 * before you replace.
 *
 * Returns: (transfer full) (element-type PpsNameHit): in the order of the interviews
 */
GPtrArray *pps_name_find (PpsWorkspace *workspace, PpsKeys *keys);

/**
 * pps_name_replace:
 *
 * Puts the code in the place of one hit, `[W1]`. It can be undone, and the name then stands in the
 * history. Look for the others again afterwards, for they may have moved.
 */
gboolean pps_name_replace (PpsWorkspace *workspace, const PpsNameHit *hit, GError **error);

G_END_DECLS
