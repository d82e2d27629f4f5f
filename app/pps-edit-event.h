/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* The course of an interview: what happened, and when. Events are never a step of undo: taking
 * words back does not make it that they were not typed. An edit that has an event of its own writes
 * both in one transaction. */

/**
 * pps_edit_note_pause:
 * @paused: whether the clock stops, or goes on
 * @question: (nullable): id of the question that is open
 *
 * Puts down that an interview is paused or resumed.
 */
gboolean pps_edit_note_pause (PpsWorkspace *workspace,
                              PpsInterview *interview,
                              const char *question,
                              gboolean paused,
                              GError **error);

/**
 * pps_edit_add_audio_mark:
 * @question: (nullable): id of the question that is open
 *
 * Notes the time, so that this place is found in a recording that is made elsewhere. The field
 * `detail` of the mark is for a note.
 *
 * Returns: (transfer full): the mark
 */
PpsEvent *pps_edit_add_audio_mark (PpsWorkspace *workspace,
                                   PpsInterview *interview,
                                   const char *question,
                                   GError **error);

/**
 * pps_edit_switch_language:
 * @language: `nl` or `en`
 * @question: (nullable): id of the question that is open
 *
 * From now on the questions of @interview are put in @language.
 */
gboolean pps_edit_switch_language (PpsWorkspace *workspace,
                                   PpsInterview *interview,
                                   const char *language,
                                   const char *question,
                                   GError **error);

G_END_DECLS
