/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-finding-row.h"
#include "pps-record-list.h"
#include "pps-words-view.h"

G_BEGIN_DECLS

#define PPS_TYPE_FINDING_BOARD (pps_finding_board_get_type ())

/**
 * PpsFindingBoard:
 *
 * The findings that stand in one pane, in the order of the sheet, and a place to type another.
 * Those of earlier rounds are folded.
 *
 * Findings that are picked can be merged, moved, given a status, starred or removed together. A
 * finding is dragged by its letter, to another place in the list or onto the canvas.
 *
 * Signals: `finding-chosen` (id); `words-asked` (id of an answer, first and last character).
 */
G_DECLARE_FINAL_TYPE (PpsFindingBoard, pps_finding_board, PPS, FINDING_BOARD, GtkWidget)

/**
 * pps_finding_board_set_pane:
 * @partnership: (nullable): whose canvas
 * @round: (nullable): only of this round
 * @pane: (nullable): id of a pane; empty for what is parked
 */
void pps_finding_board_set_pane (PpsFindingBoard *self,
                                 PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 PpsRound *round,
                                 const char *pane);

/**
 * pps_finding_board_update:
 *
 * Shows the findings as they are now.
 */
void pps_finding_board_update (PpsFindingBoard *self);

/**
 * pps_finding_board_save:
 *
 * Writes what is being typed.
 */
void pps_finding_board_save (PpsFindingBoard *self);

/**
 * pps_finding_board_choose:
 * @id: (nullable): a finding of this pane
 * @edit: whether to put the caret into it
 *
 * Marks a finding and brings it into view.
 */
void pps_finding_board_choose (PpsFindingBoard *self, const char *id, gboolean edit);

/**
 * pps_finding_board_get_chosen:
 *
 * Returns: (transfer none) (nullable): the finding that is worked on
 */
PpsFinding *pps_finding_board_get_chosen (PpsFindingBoard *self);

/**
 * pps_finding_board_add:
 * @group: letter; empty for shared
 *
 * As if it was typed into the entry.
 */
void pps_finding_board_add (PpsFindingBoard *self, const char *group, const char *text);

/**
 * pps_finding_board_follow_words:
 * @words: words of an answer about the pane
 *
 * Shows what is found in @words and which finding they carry, and has the finding that is worked on
 * rest on more of them.
 */
void pps_finding_board_follow_words (PpsFindingBoard *self, PpsWordsView *words);

/**
 * pps_finding_board_set_words:
 * @words: (nullable): the widget that holds the words that can be dragged here
 */
void pps_finding_board_set_words (PpsFindingBoard *self, GtkWidget *words);

/**
 * pps_finding_board_take_words_at:
 * @area: where words that are dropped become a finding
 */
void pps_finding_board_take_words_at (PpsFindingBoard *self, GtkWidget *area);

/**
 * pps_finding_board_take_findings_at:
 * @area: where findings of this board can be dropped
 * @group: letter of the group that they become of
 */
void pps_finding_board_take_findings_at (PpsFindingBoard *self, GtkWidget *area, const char *group);

/**
 * pps_finding_board_add_passage:
 * @finding: (nullable): %NULL for the finding that is worked on
 * @start: first character of the words, in Unicode code points
 * @end: after the last
 *
 * Has a finding rest on some more words.
 */
void pps_finding_board_add_passage (
    PpsFindingBoard *self, PpsFinding *finding, PpsAnswer *answer, guint start, guint end);

/**
 * pps_finding_board_focus_entry:
 *
 * Goes to where a finding is typed.
 */
void pps_finding_board_focus_entry (PpsFindingBoard *self);

/**
 * pps_finding_board_find_row:
 *
 * Returns: (transfer none) (nullable): the row of that finding
 */
PpsFindingRow *pps_finding_board_find_row (PpsFindingBoard *self, const char *id);

PpsRecordList *pps_finding_board_get_findings (PpsFindingBoard *self);

G_END_DECLS
