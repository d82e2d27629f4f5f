/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Verbs on findings beyond those of pps-edit.h: two into one, one into two, many at once, and the
 * words they rest on. Each is one edit, as there. */

/* Two into one, one into two: pps-edit-finding-join.c, pps-edit-finding-split.c */

/**
 * pps_edit_merge_findings:
 * @finding: the finding that stays
 * @other: the finding that goes up in it
 *
 * Joins two findings of one partnership and round. The words and the pane of @finding stay; it
 * takes over evidence, tags, member checks, the place in summaries, memo and source of @other, and
 * what it did not say itself (amount, direction, interest, star). Of two groups it becomes shared;
 * of two states it gets the one that claims least. @other becomes a tombstone that says where it
 * went.
 */
gboolean pps_edit_merge_findings (PpsWorkspace *workspace,
                                  PpsFinding *finding,
                                  PpsFinding *other,
                                  GError **error);

/**
 * pps_edit_split_finding:
 * @text: what @finding says from now on
 * @rest: what the new finding says
 *
 * Takes a part of a finding off as a finding of its own, right behind it: in the same pane, of the
 * same group, with the same tags, the same place in summaries, and what was agreed of the whole. A
 * passage whose words stand in one part only goes with that part; all others bear both.
 *
 * Returns: (transfer full) (nullable): the new finding
 */
PpsFinding *pps_edit_split_finding (PpsWorkspace *workspace,
                                    PpsFinding *finding,
                                    const char *text,
                                    const char *rest,
                                    GError **error);

/* Many at once: pps-edit-finding-many.c */

/**
 * pps_edit_move_findings:
 * @findings: (element-type PpsFinding): in the order in which they are to stand
 * @pane: (nullable): id; empty for parked; %NULL: each stays in its pane
 * @group: (nullable): letter; empty for shared; %NULL: each keeps its group
 * @before: (nullable): the finding of @pane that they are to stand before; %NULL for the end. It
 * may not be one of them
 */
gboolean pps_edit_move_findings (PpsWorkspace *workspace,
                                 GPtrArray *findings,
                                 const char *pane,
                                 const char *group,
                                 PpsFinding *before,
                                 GError **error);

/**
 * pps_edit_set_findings:
 * @findings: (element-type PpsFinding): some findings
 * @field: `status`, `interest`, `direction`, `organisation` or another text or reference
 * @text: (nullable): what it becomes for all of them
 */
gboolean pps_edit_set_findings (PpsWorkspace *workspace,
                                GPtrArray *findings,
                                const char *field,
                                const char *text,
                                GError **error);

gboolean pps_edit_star_findings (PpsWorkspace *workspace,
                                 GPtrArray *findings,
                                 gboolean starred,
                                 GError **error);

gboolean
pps_edit_remove_findings (PpsWorkspace *workspace, GPtrArray *findings, GError **error);

/**
 * pps_edit_set_amount:
 * @amount: a number as typed; empty where it is not known
 * @kind: `euro`, `hours`, `goods` or `unknown`; empty for no amount at all
 *
 * Says what a finding is worth. No amount is left where @kind is empty or `unknown`.
 */
gboolean pps_edit_set_amount (PpsWorkspace *workspace,
                              PpsFinding *finding,
                              const char *amount,
                              const char *kind,
                              GError **error);

/* The words it rests on: pps-edit-passage.c */

/**
 * pps_edit_add_passage:
 * @answer: any answer of the partnership
 * @start: first character of the words, in Unicode code points
 * @end: after the last
 *
 * Lets a finding rest on some more words. Where it does already nothing changes.
 *
 * Returns: (transfer full) (nullable): the evidence
 */
PpsEvidence *pps_edit_add_passage (PpsWorkspace *workspace,
                                   PpsFinding *finding,
                                   PpsAnswer *answer,
                                   guint start,
                                   guint end,
                                   GError **error);

/**
 * pps_edit_move_passage:
 * @start: first character of the words in the same answer, in Unicode code points
 * @end: after the last
 *
 * Says anew where the words of @evidence stand, as after a rewrite in which they were lost.
 */
gboolean pps_edit_move_passage (
    PpsWorkspace *workspace, PpsEvidence *evidence, guint start, guint end, GError **error);

gboolean
pps_edit_remove_passage (PpsWorkspace *workspace, PpsEvidence *evidence, GError **error);

G_END_DECLS
