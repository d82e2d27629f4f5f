/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* Kinds of personal data, how long each is kept, and what is due. */

#define PPS_N_RETENTION_KINDS 5

/* Returns: `contacts`, `consents`, `recordings`, `words` or `study` */
const char *pps_retention_get_kind (guint index);

/* Returns: whether the study knows such a kind */
gboolean pps_retention_is_kind (const char *kind);

/* Returns: what a kind is called */
const char *pps_retention_get_name (const char *kind, const char *language);

/* Returns: (transfer full) (nullable): what is put down of a kind of data of the study */
PpsRetention *pps_retention_find (PpsWorkspace *workspace, const char *kind);

/**
 * pps_retention_is_due:
 * @retention: (nullable): a term
 * @now: the time, ISO 8601
 *
 * Returns: whether its last day is over, and it was not put down as destroyed
 */
gboolean pps_retention_is_due (PpsRetention *retention, const char *now);

/* Returns: how many kinds of data are due */
guint pps_retention_count_due (PpsWorkspace *workspace);

/**
 * pps_retention_present:
 *
 * Returns: (transfer full): the destruction report: the terms, what was destroyed, when and how,
 *   and who was erased on what ground
 */
PpsSheet *pps_retention_present (PpsWorkspace *workspace, const char *language);

G_END_DECLS
