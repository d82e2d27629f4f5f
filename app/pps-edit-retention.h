/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit.h"

G_BEGIN_DECLS

/* How long kinds of personal data are kept, for the study as a whole; see pps-retention-list.h. */

/**
 * pps_edit_set_retention:
 * @kind: `contacts`, `consents`, `recordings`, `words` or `study`
 * @until: a date as typed; empty for none
 *
 * Says what the last day, month or year is of a kind of data. A term that was over begins anew.
 */
gboolean pps_edit_set_retention (PpsWorkspace *workspace,
                                 const char *kind,
                                 const char *until,
                                 GError **error);

/**
 * pps_edit_put_down_destroyed:
 * @note: by whom and how; may not be empty
 *
 * Puts down that a kind of data was destroyed now. It destroys nothing itself.
 */
gboolean pps_edit_put_down_destroyed (PpsWorkspace *workspace,
                                      const char *kind,
                                      const char *note,
                                      GError **error);

G_END_DECLS
