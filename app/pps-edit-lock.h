/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* An interview that is done is locked against accident. Every verb then refuses to change it, its
 * answers, what is marked in them, its small tables and who took part, with a sentence. What was
 * agreed to (consents, permission for a quote), the event log, and how it is looked at (the
 * question that is open, the language of the questions) are no part of what was said and stay
 * open. */

/**
 * pps_edit_unlock_interview:
 *
 * From done to running. One act, `unlock-interview` in the log. Silent where it is not locked.
 */
gboolean
pps_edit_unlock_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error);

/**
 * pps_edit_is_locked:
 * @interview: an interview
 *
 * Returns: whether its words can only be read
 */
gboolean pps_edit_is_locked (PpsInterview *interview);

/**
 * pps_edit_breaks_lock:
 * @store: a study in an edit
 *
 * Returns: whether the edit changes what is locked; then @error has a sentence
 */
gboolean pps_edit_breaks_lock (PpsStore *store, GError **error);

G_END_DECLS
