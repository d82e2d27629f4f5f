/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsPlanState:
 * @PPS_PLAN_TO_PLAN: is to be heard; nothing is planned yet
 * @PPS_PLAN_PLANNED: an interview is planned
 * @PPS_PLAN_RUNNING: an interview was begun
 * @PPS_PLAN_HEARD: an interview is done
 *
 * How far it is with hearing a respondent in a round.
 */
typedef enum
{
  PPS_PLAN_TO_PLAN,
  PPS_PLAN_PLANNED,
  PPS_PLAN_RUNNING,
  PPS_PLAN_HEARD,
} PpsPlanState;

/**
 * PpsRoundCell:
 * @group: letter
 * @respondent: (nullable): who; %NULL for an interview that names nobody, and for a group of which
 *   nobody is known
 * @interview: (nullable): the interview that is furthest
 *
 * Somebody who is to be heard in a round.
 */
typedef struct
{
  char *group;
  PpsRespondent *respondent;
  PpsInterview *interview;
  PpsPlanState hearing;
} PpsRoundCell;

/**
 * pps_round_plan_list:
 *
 * Lists who is to be heard in a round: by group, in the order of the study, and in a group the
 * respondents in theirs; interviews that name nobody come behind. Every group has a cell.
 *
 * Returns: (transfer full) (element-type PpsRoundCell): the cells
 */
GPtrArray *pps_round_plan_list (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_round_plan_find_first:
 *
 * Returns: (transfer full) (nullable): letter of the group to plan next: the first of which
 * somebody known is still to be planned; else the first without an interview; else the first
 */
char *pps_round_plan_find_first (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
