/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsHistoryAct:
 * @PPS_HISTORY_MADE: the record was made
 * @PPS_HISTORY_CHANGED: a field of it was changed
 * @PPS_HISTORY_REMOVED: it was removed, or what made it was taken back
 * @PPS_HISTORY_RESTORED: it came back
 * @PPS_HISTORY_GIVEN: words that it rests on, or a theme, were given to it
 * @PPS_HISTORY_TAKEN: they were taken from it
 */
typedef enum
{
  PPS_HISTORY_MADE,
  PPS_HISTORY_CHANGED,
  PPS_HISTORY_REMOVED,
  PPS_HISTORY_RESTORED,
  PPS_HISTORY_GIVEN,
  PPS_HISTORY_TAKEN,
} PpsHistoryAct;

/**
 * PpsHistoryLine:
 * @act: what happened
 * @at: when it was done with, UTC, ISO 8601
 * @author: initials of who did it; may be empty
 * @here: whether it was done by this user on this computer
 * @undone: whether it took something back
 * @field: name of the field; `evidence` or `tag` for what was given or taken; empty for what
 * happened to the record as a whole
 * @before: (nullable): what stood there, as text
 * @after: (nullable): what stood there then, as text; the words or the theme that were given or
 * taken
 *
 * One line of the history of a record. Typing that goes on is one line.
 */
typedef struct
{
  PpsHistoryAct act;
  char *at;
  char *author;
  gboolean here;
  gboolean undone;
  const char *field;
  char *before;
  char *after;
} PpsHistoryLine;

void pps_history_line_free (PpsHistoryLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsHistoryLine, pps_history_line_free)

/**
 * pps_history_list:
 * @record: a record of the study; of a finding and an answer also what was hung on it
 *
 * Who changed what, and when. Places in a list (`position`) are left out.
 *
 * Returns: (transfer full) (element-type PpsHistoryLine): newest first
 */
GPtrArray *pps_history_list (PpsWorkspace *workspace, gpointer record);

/**
 * pps_history_list_wordings:
 * @field: a text field of @record
 *
 * Returns: (transfer full) (element-type PpsHistoryLine): the lines of @field that left a wording
 * which is not the one it has now, each wording once, newest first
 */
GPtrArray *
pps_history_list_wordings (PpsWorkspace *workspace, gpointer record, const char *field);

/**
 * pps_edit_restore:
 * @field: a text field of @record
 * @wording: what it said once
 *
 * Brings an older wording back, as a new edit. In an answer, evidence and quotes move along.
 */
gboolean pps_edit_restore (PpsWorkspace *workspace,
                           gpointer record,
                           const char *field,
                           const char *wording,
                           GError **error);

G_END_DECLS
