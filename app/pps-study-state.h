/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store-backups.h"

G_BEGIN_DECLS

/**
 * PpsStudyState:
 * @partnerships: how many
 * @interviews: how many
 * @answers: how many
 * @findings: how many
 * @last_change: (nullable): when something was last written, UTC, ISO 8601
 *
 * What is in a study, in a few numbers by which people tell one copy from another.
 */
typedef struct
{
  guint partnerships;
  guint interviews;
  guint answers;
  guint findings;
  char *last_change;
} PpsStudyState;

PpsStudyState *pps_study_state_new (PpsStore *store);

/**
 * pps_study_state_read:
 * @path: (type filename): a study
 * @error: return location for an error
 *
 * Reads it all, and changes nothing.
 *
 * Returns: (transfer full) (nullable): %NULL where it is damaged, or no study
 */
PpsStudyState *pps_study_state_read (const char *path, GError **error);

void pps_study_state_free (PpsStudyState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStudyState, pps_study_state_free)

/**
 * pps_study_state_describe:
 *
 * Returns: (transfer full): `3 PPS’en · 12 gesprekken · 140 antwoorden · 66 bevindingen`
 */
char *pps_study_state_describe (PpsStudyState *self);

/**
 * pps_study_state_describe_change:
 *
 * Returns: (transfer full): when it was last changed, as a day and a time
 */
char *pps_study_state_describe_change (PpsStudyState *self);

/**
 * pps_study_state_find_backup:
 * @study: (type filename): a study
 * @backup: (out) (transfer full) (nullable): its newest backup that is sound
 *
 * Returns: (transfer full) (nullable): what is in that backup
 */
PpsStudyState *pps_study_state_find_backup (const char *study, PpsBackup **backup);

/**
 * pps_study_state_describe_difference:
 * @then: a study as it was
 * @now: the same as it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what became of it: one line for each kind of record, empty
 *   where nothing differs
 */
char *pps_study_state_describe_difference (PpsStore *then, PpsStore *now, GError **error);

/**
 * pps_backup_describe_reason:
 *
 * Returns: (transfer none): why a backup was made, in a few words
 */
const char *pps_backup_describe_reason (const PpsBackup *backup);

/**
 * pps_backup_describe_time:
 *
 * Returns: (transfer full): when it was made, as a day and a local time
 */
char *pps_backup_describe_time (const PpsBackup *backup);

G_END_DECLS
