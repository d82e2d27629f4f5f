/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsPlan:
 * @group: letter
 * @respondents: (element-type PpsRespondent) (nullable): who is to be heard
 * @role: (nullable): of somebody else who is to be heard, and becomes a respondent by this
 * @when: (nullable): as typed, see pps_when_read_moment()
 * @minutes: how long it is to last; 0 where that is not set
 * @place: (nullable): where
 * @medium: (nullable): `on-site`, `phone` or `video`
 * @interviewer: (nullable): initials; %NULL for the author of the study's changes
 *
 * An interview that is to be held.
 */
typedef struct
{
  const char *group;
  GPtrArray *respondents;
  const char *role;
  const char *when;
  int minutes;
  const char *place;
  const char *medium;
  const char *interviewer;
} PpsPlan;

/**
 * pps_edit_plan_interview:
 * @error: return location for an error
 *
 * Plans an interview with all that is known of it, in one step of undo. Fails with
 * %G_IO_ERROR_INVALID_DATA and a sentence where its moment cannot be read.
 *
 * Returns: (transfer full): the interview, or %NULL
 */
PpsInterview *pps_edit_plan_interview (PpsWorkspace *workspace,
                                       PpsRound *round,
                                       const PpsPlan *plan,
                                       GError **error);

G_END_DECLS
