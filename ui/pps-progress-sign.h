/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-progress.h"

G_BEGIN_DECLS

#define PPS_TYPE_PROGRESS_SIGN (pps_progress_sign_get_type ())

/**
 * PpsProgressSign:
 *
 * How far a question is, as a small sign: a tick, a dash, a dot, a flag, or nothing. Has a name for
 * screen readers.
 */
G_DECLARE_FINAL_TYPE (PpsProgressSign, pps_progress_sign, PPS, PROGRESS_SIGN, GtkWidget)

GtkWidget *pps_progress_sign_new (void);

PpsProgress pps_progress_sign_get_progress (PpsProgressSign *self);
void pps_progress_sign_set_progress (PpsProgressSign *self, PpsProgress progress);

/**
 * pps_progress_sign_get_text:
 *
 * Returns: what the sign says, in a word or two
 */
const char *pps_progress_sign_get_text (PpsProgress progress);

G_END_DECLS
