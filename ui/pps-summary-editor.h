/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit-summary.h"
#include "pps-running-text.h"

G_BEGIN_DECLS

#define PPS_TYPE_SUMMARY_EDITOR (pps_summary_editor_get_type ())

/**
 * PpsSummaryEditor:
 *
 * The summary of a cell of the framework matrix, to be written where it stands. It is saved after a
 * pause in typing and when it is left.
 */
G_DECLARE_FINAL_TYPE (PpsSummaryEditor, pps_summary_editor, PPS, SUMMARY_EDITOR, PpsRunningText)

/**
 * pps_summary_editor_set_place:
 * @place: the cell; it is copied
 * @findings: (element-type PpsFinding): what a summary that is written now is made of; likewise
 *   @answers
 *
 * Shows a cell. Words of another one are saved first; words of this one that are not saved yet
 * stay.
 */
void pps_summary_editor_set_place (PpsSummaryEditor *self,
                                   PpsWorkspace *workspace,
                                   const PpsSummaryPlace *place,
                                   GPtrArray *findings,
                                   GPtrArray *answers);

void pps_summary_editor_save (PpsSummaryEditor *self);

G_END_DECLS
