/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsHearing:
 * @PPS_HEARING_NOT_ASKED: no interview asked it: not held, not reached, or not discussed
 * @PPS_HEARING_SILENT: asked, and nothing said: declined, or said not to apply
 * @PPS_HEARING_DOES_NOT_KNOW: asked, and not known
 * @PPS_HEARING_SAID: something was said, or a mark was given
 *
 * What became of a pane where somebody could have spoken about it. The first three are three
 * different blind spots, and none stands for another. Of several interviews the one that says most
 * counts.
 */
typedef enum
{
  PPS_HEARING_NOT_ASKED,
  PPS_HEARING_SILENT,
  PPS_HEARING_DOES_NOT_KNOW,
  PPS_HEARING_SAID,
} PpsHearing;

/**
 * pps_hearing_of_answer:
 * @answer: (nullable): the answer to a question about a pane
 */
PpsHearing pps_hearing_of_answer (PpsAnswer *answer);

/**
 * PpsHearings:
 *
 * Who was asked about what in a partnership, and what came of it: read once, and asked often. It
 * does not follow later edits.
 */
typedef struct _PpsHearings PpsHearings;

/**
 * pps_hearings_new:
 * @round: (nullable): only its interviews; %NULL for those of all rounds
 *
 * Returns: (transfer full): the hearings
 */
PpsHearings *
pps_hearings_new (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);
void pps_hearings_free (PpsHearings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsHearings, pps_hearings_free)

/**
 * pps_hearings_get:
 * @group: letter; interviews of other groups do not count
 * @respondent: (nullable): id of a respondent: only interviews in which that person took part
 * @pane: id of a pane
 */
PpsHearing
pps_hearings_get (PpsHearings *self, const char *group, const char *respondent, const char *pane);

/**
 * pps_hearings_list_answers:
 *
 * Lists what pps_hearings_get() looks at, whatever its state.
 *
 * Returns: (transfer container) (element-type PpsAnswer): oldest first; owns them
 */
GPtrArray *pps_hearings_list_answers (PpsHearings *self,
                                      const char *group,
                                      const char *respondent,
                                      const char *pane);

/**
 * pps_hearings_count_talks:
 * @respondent: (nullable): as in pps_hearings_get()
 * @last: (out) (nullable): when the last of them was held; empty where nobody wrote that down
 *
 * Returns: how many interviews were held
 */
guint pps_hearings_count_talks (PpsHearings *self,
                                const char *group,
                                const char *respondent,
                                const char **last);

G_END_DECLS
