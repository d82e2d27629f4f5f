/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-blind-spots.h"

G_BEGIN_DECLS

/**
 * PpsGroupAccord:
 * @letter: of the group
 * @heard: what it said, or which kind of blind spot it is
 * @marks: the marks its respondents gave, as they were given: `2, 4`; empty where there are none
 * @answer: (nullable): the answer that says most; %NULL where there is none
 *
 * What one group brings to the judgement of a pane.
 */
typedef struct
{
  char *letter;
  PpsHearing heard;
  char *marks;
  PpsAnswer *answer;
} PpsGroupAccord;

/**
 * PpsPaneAccord:
 * @pane: the pane
 * @groups: (element-type PpsGroupAccord): the groups of the study, in their order
 * @tags: names of the themes that findings of at least two groups bear
 * @judgement: (nullable): what the researcher made of it
 *
 * What helps to judge how far the groups agree on a pane, and how it was judged.
 */
typedef struct
{
  const PpsPane *pane;
  GPtrArray *groups;
  GStrv tags;
  PpsPaneJudgement *judgement;
} PpsPaneAccord;

/**
 * pps_accord_list:
 *
 * Returns: (transfer full) (element-type PpsPaneAccord): all panes in the order of the interview,
 * as they are now
 */
GPtrArray *pps_accord_list (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_accord_sign:
 * @verdict: as in the file; empty where it is not judged
 *
 * Returns: a sign that stands beside the word: `=`, `≈`, `≠`, `?`; empty where it is not judged
 */
const char *pps_accord_sign (const char *verdict);

G_END_DECLS
