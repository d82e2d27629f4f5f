/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Records and their words for states, as a user reads them. @language is `nl` or `en`; the words
 * follow it, not the locale. */

/**
 * pps_describe_append:
 * @part: (nullable): what to append; nothing is where it is empty
 *
 * Appends @part, with @separator before it where @line is not empty.
 */
void pps_describe_append (GString *line, const char *separator, const char *part);

/**
 * pps_describe_record:
 *
 * Returns: (transfer full): what kind of record it is and whose: `Answer · W1 · Social problem`
 */
char *pps_describe_record (PpsWorkspace *workspace, PpsRecord *record, const char *language);

/**
 * pps_describe_partnership_of:
 *
 * Returns: (transfer full) (nullable): the partnership that @record belongs to
 */
PpsPartnership *pps_describe_partnership_of (PpsWorkspace *workspace, PpsRecord *record);

/**
 * pps_describe_word:
 * @kind: `phase`, `round`, `interview`, `answer`, `status`, `medium`, `interest`, `verdict`,
 * `table` ...
 * @word: the word in the file: `consolidation`
 *
 * Returns: (transfer none): the word on the screen; @word itself where it is not known
 */
const char *pps_describe_word (const char *kind, const char *word, const char *language);

/**
 * pps_describe_date:
 * @date: year, month or day, or a time of the file
 *
 * Returns: (transfer full): as written in @language: `november 2020`
 */
char *pps_describe_date (const char *date, const char *language);

/**
 * pps_describe_moment:
 * @time: a time of the file
 *
 * Returns: (transfer full): a day and a local time, short: `22 nov 14:03`
 */
char *pps_describe_moment (const char *time, const char *language);

/**
 * pps_describe_interview:
 *
 * Returns: (transfer full): `W1 + W2 · werkgevers`, or the group's name where nobody was named
 */
char *
pps_describe_interview (PpsWorkspace *workspace, PpsInterview *interview, const char *language);

/**
 * pps_describe_language:
 *
 * Returns: `nl` or `en`: the language of the screen, from the locale
 */
const char *pps_describe_language (void);

G_END_DECLS
