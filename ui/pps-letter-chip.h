/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_LETTER_CHIP (pps_letter_chip_get_type ())

/**
 * PpsLetterChip:
 *
 * The letter of a stakeholder group in the group's colour: filled, or an outline where it is
 * silent. Told apart by the letter and by being filled, not by colour alone.
 */
G_DECLARE_FINAL_TYPE (PpsLetterChip, pps_letter_chip, PPS, LETTER_CHIP, GtkWidget)

GtkWidget *pps_letter_chip_new (void);

/**
 * pps_letter_chip_set_group:
 * @letter: of a group of the study; empty for what groups share: a check mark
 */
void pps_letter_chip_set_group (PpsLetterChip *self, PpsWorkspace *workspace, const char *letter);

void pps_letter_chip_set_filled (PpsLetterChip *self, gboolean filled);

G_END_DECLS
