/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PPS_MEMBER_FILE_SUFFIX ".ppsform"

/**
 * PpsMemberItem:
 * @pane: name of the pane
 * @finding: as it was shown to the respondent
 * @said: the respondent's own words that it rests on
 * @answer: `agree`, `correct` or `remove`; empty: not answered
 * @words: how the respondent would have it, or why
 *
 * A finding on a form.
 */
typedef struct
{
  char *id;
  char *pane;
  char *finding;
  GStrv said;
  char *answer;
  char *words;
} PpsMemberItem;

/**
 * PpsMemberFile:
 *
 * A form of a member check as it lies in a file, to be filled in without the study that it came
 * from. What is not understood of it is refused: a file that is opened comes from a stranger.
 */
typedef struct _PpsMemberFile PpsMemberFile;

/**
 * pps_member_file_new:
 * @study: id of the study that asks
 *
 * Returns: (transfer full): a form without findings
 */
PpsMemberFile *pps_member_file_new (const char *study, const char *language);

/**
 * pps_member_file_parse:
 * @error: what is wrong, and where in it
 *
 * As pps_member_file_load(), of a text of @length bytes.
 */
PpsMemberFile *pps_member_file_parse (const char *text, gsize length, GError **error);

/**
 * pps_member_file_load:
 * @error: a sentence that names the file and the place in it that is wrong
 *
 * Reads a form of at most 1 MiB.
 *
 * Returns: (transfer full) (nullable): the form
 */
PpsMemberFile *pps_member_file_load (const char *path, GError **error);
void pps_member_file_free (PpsMemberFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsMemberFile, pps_member_file_free)

/**
 * pps_member_file_set_head:
 * @partnership: its name
 * @round: its name
 * @respondent: code
 * @sent: when it was made
 *
 * Puts down what the form says above its findings.
 */
void pps_member_file_set_head (PpsMemberFile *self,
                               const char *partnership,
                               const char *round,
                               const char *respondent,
                               const char *sent);

/* Adds a finding that is not answered yet. */
void pps_member_file_add (PpsMemberFile *self,
                          const char *id,
                          const char *pane,
                          const char *finding,
                          const char *const *said);

const char *pps_member_file_get_study (PpsMemberFile *self);
const char *pps_member_file_get_partnership (PpsMemberFile *self);
const char *pps_member_file_get_round (PpsMemberFile *self);
const char *pps_member_file_get_respondent (PpsMemberFile *self);
guint pps_member_file_get_n_items (PpsMemberFile *self);
const PpsMemberItem *pps_member_file_get_item (PpsMemberFile *self, guint index);

/**
 * pps_member_file_answer:
 * @answer: `agree`, `correct` or `remove`; empty: not answered
 */
void
pps_member_file_answer (PpsMemberFile *self, guint index, const char *answer, const char *words);

/**
 * pps_member_file_dup_text:
 *
 * Returns: (transfer full): what the file is to hold
 */
char *pps_member_file_dup_text (PpsMemberFile *self);

/**
 * pps_member_file_save:
 *
 * Writes it whole or not at all.
 */
gboolean pps_member_file_save (PpsMemberFile *self, const char *path, GError **error);

G_END_DECLS
