/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_group_name_get:
 * @letter: letter of a group; empty for shared
 *
 * Returns: whose a finding is, in the language of the screen
 */
const char *pps_group_name_get (PpsWorkspace *workspace, const char *letter);

G_END_DECLS
