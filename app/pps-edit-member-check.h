/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-member-file.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* "What we understood": the findings that rest on what a respondent said go back to them, and each
 * comes back with a yes, another wording, or a no. What was shown, and what was answered, stays. */

/**
 * pps_member_check_list_findings:
 *
 * Returns: (transfer full) (element-type PpsFinding): the findings of @round that @respondent would
 * be asked about, in the order of the interview's panes
 */
GPtrArray *pps_member_check_list_findings (PpsWorkspace *workspace,
                                           PpsRespondent *respondent,
                                           PpsRound *round);

/**
 * pps_edit_make_member_checks:
 * @round: the round of the findings
 *
 * Puts down that a respondent is asked about every finding of @round that rests on their words, or
 * is theirs alone; parked ones are left out. One that was asked before and not answered is asked
 * again in its wording of now. A draft becomes `shown`.
 *
 * Returns: (transfer full) (element-type PpsMemberCheck) (nullable): what is asked, in the order of
 * the interview's panes; none where there is nothing to ask
 */
GPtrArray *pps_edit_make_member_checks (PpsWorkspace *workspace,
                                        PpsRespondent *respondent,
                                        PpsRound *round,
                                        GError **error);

/**
 * pps_member_check_make_form:
 * @checks: (element-type PpsMemberCheck): what one respondent is asked
 *
 * Returns: (transfer full): a form to be filled in with another copy of the program: the code of
 * the respondent, and of each finding its wording, the name of its pane and the words of the
 * respondent that it rests on
 */
PpsMemberFile *pps_member_check_make_form (PpsWorkspace *workspace, GPtrArray *checks);

/**
 * PpsMemberReport:
 * @n_agreed: confirmed by the respondent
 * @n_corrected: to be worded in another way
 * @n_removed: to be taken away
 * @n_open: not answered
 * @n_unknown: not asked by this study, or asked again in another wording since: left as they were
 *
 * What a form brought.
 */
typedef struct
{
  guint n_agreed;
  guint n_corrected;
  guint n_removed;
  guint n_open;
  guint n_unknown;
} PpsMemberReport;

/**
 * pps_edit_read_member_form:
 * @form: a form that was filled in
 * @report: (out): what it brought
 *
 * Reads a form back, in one edit. A finding that its respondents agree to becomes `confirmed` where
 * it still says what they were shown; one that any of them wants otherwise becomes `disputed`. What
 * was read before stays as it is, settled or not. A form of another study gives a sentence and
 * changes nothing.
 */
gboolean pps_edit_read_member_form (PpsWorkspace *workspace,
                                    PpsMemberFile *form,
                                    PpsMemberReport *report,
                                    GError **error);

/**
 * pps_edit_answer_member_check:
 * @answer: `agree`, `correct` or `remove`; empty: not answered
 * @words: how the respondent would have it, or why
 *
 * Puts down an answer that came on paper or by telephone.
 */
gboolean pps_edit_answer_member_check (PpsWorkspace *workspace,
                                       PpsMemberCheck *check,
                                       const char *answer,
                                       const char *words,
                                       GError **error);

/**
 * pps_edit_settle_member_check:
 * @follow: whether to do what was asked: reword the finding, or remove it
 *
 * Ends a check that asked for something, and puts down as its outcome whether it was `followed`, or
 * our wording `kept`. Where the researcher does not follow, the finding stays `disputed`, for that
 * is what it is.
 */
gboolean pps_edit_settle_member_check (PpsWorkspace *workspace,
                                       PpsMemberCheck *check,
                                       gboolean follow,
                                       GError **error);

G_END_DECLS
