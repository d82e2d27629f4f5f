/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Where the key file of a study is, as this user on this computer opened it last. The study itself
 * does not tell: who gets it must not learn where names are to be found. */

/**
 * pps_key_place_find:
 * @workspace: a study
 * @path: (type filename): where the user knows the study to be
 *
 * Returns: (transfer full) (nullable) (type filename): the key file that was opened last and is
 *   still there; else one of the name of the study, beside it
 */
char *pps_key_place_find (PpsWorkspace *workspace, const char *path);

/* Remembers where the key file of a study is. */
void pps_key_place_remember (PpsWorkspace *workspace, const char *keys);

G_END_DECLS
