/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Whether a widget that edits has any sense: the verb behind it would refuse otherwise. */

/**
 * pps_may_edit_explain:
 * @record: (nullable): what would be changed, or what it would belong to
 *
 * Returns: (nullable): why it cannot be changed, in a sentence; %NULL where it can
 */
const char *pps_may_edit_explain (PpsWorkspace *workspace, gpointer record);

gboolean pps_may_edit (PpsWorkspace *workspace, gpointer record);

/* Tells @widget whether it may be edited with. */
typedef void (*PpsMayEditTell) (gpointer widget, gboolean may);

/**
 * pps_may_edit_follow:
 * @record: what would be changed
 *
 * Tells @widget whether @record may be edited, now and whenever its round is frozen or opened again
 * while @widget is there.
 */
void pps_may_edit_follow (PpsWorkspace *workspace,
                          gpointer record,
                          GtkWidget *widget,
                          PpsMayEditTell tell);

G_END_DECLS
