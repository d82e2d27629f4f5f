/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What a user does to a study. Each verb is one edit: one transaction on disk and one step of undo;
 * when it fails the study and every object stay as they were. */

/**
 * pps_edit_set_text:
 * @record: any record
 * @field: a text, time or reference field of it
 * @text: (nullable): what it becomes
 *
 * Rewords a record. Silent where nothing changes.
 */
gboolean pps_edit_set_text (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error);

gboolean pps_edit_set_boolean (
    PpsWorkspace *workspace, gpointer record, const char *field, gboolean value, GError **error);

/**
 * pps_edit_set_real:
 * @text: a number as typed, with a comma or a point; empty for absent
 *
 * Fails with %G_IO_ERROR_INVALID_DATA and a sentence where @text is no number.
 */
gboolean pps_edit_set_real (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error);

/**
 * pps_edit_set_date:
 * @text: a date as typed, see pps_when_read_date(); empty for unknown
 *
 * Fails with %G_IO_ERROR_INVALID_DATA and a sentence where @text is no date.
 */
gboolean pps_edit_set_date (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error);

/**
 * pps_edit_set_moment:
 * @text: a date, or a day and a local time, as typed, see pps_when_read_moment()
 *
 * As pps_edit_set_date(), for a field that holds a time.
 */
gboolean pps_edit_set_moment (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error);

/**
 * pps_edit_remove:
 * @record: any record
 *
 * Removes @record and all that hangs under it. Undo brings all of it back.
 */
gboolean pps_edit_remove (PpsWorkspace *workspace, gpointer record, GError **error);

gboolean pps_edit_undo (PpsWorkspace *workspace, GError **error);
gboolean pps_edit_redo (PpsWorkspace *workspace, GError **error);

/* Preparing */

PpsPartnership *
pps_edit_add_partnership (PpsWorkspace *workspace, const char *name, GError **error);

PpsOrganisation *pps_edit_add_organisation (PpsWorkspace *workspace,
                                            PpsPartnership *partnership,
                                            const char *name,
                                            const char *group,
                                            GError **error);

/**
 * pps_edit_add_respondent:
 * @organisation: (nullable): where the person works
 * @group: letter
 * @role: what the person does there; never a name
 *
 * Gives the first code of the group that is free in the partnership: `W1`, `W2`.
 */
PpsRespondent *pps_edit_add_respondent (PpsWorkspace *workspace,
                                        PpsPartnership *partnership,
                                        PpsOrganisation *organisation,
                                        const char *group,
                                        const char *role,
                                        GError **error);

/**
 * pps_edit_add_round:
 * @kind: `design`, `running` or `evaluation`
 * @date: year, month or day; may be empty
 */
PpsRound *pps_edit_add_round (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const char *name,
                              const char *kind,
                              const char *date,
                              GError **error);

PpsCharacteristic *pps_edit_add_characteristic (PpsWorkspace *workspace,
                                                PpsPartnership *partnership,
                                                const char *text,
                                                GError **error);

/**
 * pps_edit_add_lesson:
 * @text: what others should know
 *
 * A lesson of the learning community, which is not one of the ten of the self-scan.
 */
PpsLesson *pps_edit_add_lesson (PpsWorkspace *workspace,
                                PpsPartnership *partnership,
                                const char *text,
                                GError **error);

/**
 * pps_edit_add_interview:
 * @group: letter
 * @respondents: (element-type PpsRespondent) (nullable): who is to be heard
 *
 * Plans an interview with the current guide of @group, and keeps that version in the study. The
 * author of the study's changes is the interviewer until it is told otherwise.
 */
PpsInterview *pps_edit_add_interview (PpsWorkspace *workspace,
                                      PpsRound *round,
                                      const char *group,
                                      GPtrArray *respondents,
                                      GError **error);

/**
 * pps_edit_set_respondents:
 * @respondents: (element-type PpsRespondent): who takes part
 *
 * Says who takes part in an interview, in place of who did before.
 */
gboolean pps_edit_set_respondents (PpsWorkspace *workspace,
                                   PpsInterview *interview,
                                   GPtrArray *respondents,
                                   GError **error);

/**
 * pps_edit_plan_minutes:
 * @minutes: how long the interview is to last; 0 where that is not set
 */
gboolean pps_edit_plan_minutes (PpsWorkspace *workspace,
                                PpsInterview *interview,
                                int minutes,
                                GError **error);

/* Interviewing */

/**
 * pps_edit_start_interview:
 *
 * From planned to running; one that is done is unlocked, see pps_edit_unlock_interview().
 */
gboolean
pps_edit_start_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error);

/**
 * pps_edit_end_interview:
 *
 * From running to done, and locked: see pps-edit-lock.h. When it ended stays what it was the first
 * time.
 */
gboolean pps_edit_end_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error);

/**
 * pps_edit_keep_place:
 * @question: id of the question that is open now
 * @elapsed: seconds with the page open in all, or -1
 *
 * Remembers where the interview is. Not a step of undo.
 */
gboolean pps_edit_keep_place (PpsWorkspace *workspace,
                              PpsInterview *interview,
                              const char *question,
                              int elapsed,
                              GError **error);

/**
 * pps_edit_find_answer:
 *
 * Returns: (transfer full) (nullable): the answer to @question, %NULL where there is none yet
 */
PpsAnswer *
pps_edit_find_answer (PpsWorkspace *workspace, PpsInterview *interview, const char *question);

/**
 * pps_edit_answer_text:
 *
 * Puts down the respondent's words. Evidence and quotes that stand on words which are still there
 * move along with them; those whose words are gone stay, and find their words again where these
 * are put back or pasted elsewhere. Where the question had no state it becomes `answered`; where
 * the words are gone and it was `answered`, it has none again.
 */
gboolean pps_edit_answer_text (PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               const char *text,
                               GError **error);

gboolean pps_edit_answer_note (PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               const char *note,
                               GError **error);

/**
 * pps_edit_answer_state:
 * @state: `answered`, `not-discussed`, `does-not-know`, `declines`, `not-applicable`, or empty
 */
gboolean pps_edit_answer_state (PpsWorkspace *workspace,
                                PpsInterview *interview,
                                const char *question,
                                const char *state,
                                GError **error);

/**
 * pps_edit_answer_reason:
 * @field: `reason` (of the state) or `mark-reason`
 */
gboolean pps_edit_answer_reason (PpsWorkspace *workspace,
                                 PpsInterview *interview,
                                 const char *question,
                                 const char *field,
                                 const char *reason,
                                 GError **error);

/**
 * pps_edit_answer_mark:
 * @mark: 1 to 5; 0 no opinion; -1 to take it away
 */
gboolean pps_edit_answer_mark (PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               int mark,
                               GError **error);

gboolean pps_edit_answer_probe (PpsWorkspace *workspace,
                                PpsInterview *interview,
                                const char *question,
                                const char *probe,
                                gboolean ticked,
                                GError **error);

gboolean pps_edit_answer_flag (PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               gboolean flagged,
                               GError **error);

/* Finding */

/**
 * pps_edit_add_finding:
 * @round: (nullable): the round it belongs to
 * @pane: id; empty for parked
 * @group: letter; empty for shared
 */
PpsFinding *pps_edit_add_finding (PpsWorkspace *workspace,
                                  PpsPartnership *partnership,
                                  PpsRound *round,
                                  const char *pane,
                                  const char *group,
                                  const char *text,
                                  GError **error);

/**
 * pps_edit_find_words:
 * @answer: an answer about a pane
 * @start: first character of the words, in Unicode code points
 * @end: after the last
 *
 * Makes a finding of words of an answer: pane, group and round are those of the answer, and the
 * words are kept as evidence.
 */
PpsFinding *pps_edit_find_words (
    PpsWorkspace *workspace, PpsAnswer *answer, guint start, guint end, GError **error);

/**
 * pps_edit_move_finding:
 * @pane: id; empty for parked
 * @group: letter; empty for shared
 * @before: (nullable): the finding it is to stand before in that pane; %NULL for the end
 */
gboolean pps_edit_move_finding (PpsWorkspace *workspace,
                                PpsFinding *finding,
                                const char *pane,
                                const char *group,
                                PpsFinding *before,
                                GError **error);

/* Seeing */

/**
 * pps_edit_set_cell_text:
 * @round: (nullable): the round the table is about; %NULL for the table of all rounds
 * @group: letter; empty for the shared row
 * @theme: id
 * @text: its lines; empty for a cell that gathers its findings again
 *
 * Writes a cell of the perspectives table by hand. The findings of the cell stay what they are.
 */
gboolean pps_edit_set_cell_text (PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 PpsRound *round,
                                 const char *group,
                                 const char *theme,
                                 const char *text,
                                 GError **error);

/**
 * pps_edit_find_cell_text:
 *
 * Returns: (transfer full) (nullable): the text that was written for a cell by hand
 */
PpsCellText *pps_edit_find_cell_text (PpsWorkspace *workspace,
                                      PpsPartnership *partnership,
                                      PpsRound *round,
                                      const char *group,
                                      const char *theme);

G_END_DECLS
