/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-purpose.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsGate:
 *
 * What respondents agreed to, as every sheet, list and export passes it. It knows for whom
 * something is made, and tells of each finding, interview and passage whether it may go there. What
 * was not said is a no. Whose words are whose is not kept where several rest beneath one finding,
 * so all of them have to agree. For own use everything passes.
 *
 * It remembers what it looked up: use one for one sheet, and no longer.
 */
typedef struct _PpsGate PpsGate;

/**
 * PpsGateAnswer:
 * @PPS_GATE_OPEN: it may be shown
 * @PPS_GATE_UNFINISHED: a draft, or disputed
 * @PPS_GATE_NOT_SHARED: somebody it rests on did not agree to its being shown so far
 * @PPS_GATE_NOT_QUOTED: it is shared, but holds somebody's very words, who did not agree to that
 */
typedef enum
{
  PPS_GATE_OPEN,
  PPS_GATE_UNFINISHED,
  PPS_GATE_NOT_SHARED,
  PPS_GATE_NOT_QUOTED,
} PpsGateAnswer;

#define PPS_GATE_N_ANSWERS (PPS_GATE_NOT_QUOTED + 1)

PpsGate *pps_gate_new (PpsWorkspace *workspace, PpsPurpose purpose);
void pps_gate_free (PpsGate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGate, pps_gate_free)

/**
 * pps_gate_ask_finding:
 * @finding: a #PpsFinding
 *
 * A finding that rests on no interview is the researcher's own, or a publication's, and no
 * permission is needed for it.
 */
PpsGateAnswer pps_gate_ask_finding (PpsGate *self, PpsRecord *finding);

/* Returns: whether what was said in @interview may be shown in other words */
gboolean pps_gate_may_share (PpsGate *self, PpsInterview *interview);

/**
 * pps_gate_may_quote:
 * @place: evidence or a quote: which words of it
 *
 * Returns: whether these words of @answer may be shown as they were said: all agreed to be quoted
 *   by role, or a quote that holds them was allowed by itself; and no quote that touches them was
 *   refused
 */
gboolean pps_gate_may_quote (PpsGate *self, PpsAnswer *answer, PpsRecord *place);

/**
 * pps_gate_ask_summary:
 * @summary: a #PpsSummary
 *
 * Returns: whether all that a cell of the matrix was made of may be shown
 */
PpsGateAnswer pps_gate_ask_summary (PpsGate *self, PpsRecord *summary);

/**
 * pps_gate_may_count:
 * @n: of how many people a figure tells
 *
 * Returns: whether a figure may be shown: in public not that of fewer than three
 */
gboolean pps_gate_may_count (PpsPurpose purpose, guint n);

/**
 * pps_gate_list_recognisable:
 * @partnership: (nullable): only of this one
 * @language: `nl` or `en`
 *
 * Lists who can be recognised by role, organisation and partnership, since nobody else of the study
 * has the same, among those who were interviewed.
 *
 * Returns: (transfer full) (element-type utf8): the role and the organisation
 */
GPtrArray *pps_gate_list_recognisable (PpsWorkspace *workspace,
                                       PpsPartnership *partnership,
                                       const char *language);

G_END_DECLS
