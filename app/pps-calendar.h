/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PPS_CALENDAR_MINUTES:
 *
 * How long an interview lasts in a calendar where nothing was planned.
 */
#define PPS_CALENDAR_MINUTES 60

/**
 * pps_calendar_write:
 * @interviews: interviews; those that are not planned on a day are left out
 * @language: `nl` or `en`
 * @n_events: (out): how many are in it
 *
 * Writes planned interviews as a calendar of RFC 5545: one event for each, known by the id of the
 * interview, so that a later file brings the same event up to date. Respondents are in it by their
 * codes, never by what could name them.
 *
 * Returns: (transfer full): the text of the file
 */
char *pps_calendar_write (PpsWorkspace *workspace,
                          PpsQuery *interviews,
                          const char *language,
                          guint *n_events);

/**
 * pps_calendar_save:
 * @path: where to; the file appears whole or not at all
 * @error: return location for an error
 *
 * Fails with %G_IO_ERROR_NOT_FOUND where nothing is planned on a day.
 *
 * Returns: how many events were saved; 0 where it failed
 */
guint pps_calendar_save (PpsWorkspace *workspace,
                         PpsQuery *interviews,
                         const char *language,
                         const char *path,
                         GError **error);

G_END_DECLS
