/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_group_menu_new:
 * @action: an action with the letter of a group as its parameter
 *
 * Returns: (transfer full): a menu with an entry for each stakeholder group
 */
GMenuModel *pps_group_menu_new (PpsWorkspace *workspace, const char *action);

/**
 * pps_round_kind_menu_new:
 * @action: an action with a kind of round as its parameter
 *
 * Returns: (transfer full): a menu with an entry for each kind of round
 */
GMenuModel *pps_round_kind_menu_new (const char *action);

G_END_DECLS
