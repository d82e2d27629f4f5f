/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PRIVACY_PAGE (pps_privacy_page_get_type ())

/**
 * PpsPrivacyPage:
 *
 * What a study does with the data of people: who they are, how long what is kept, and how it goes.
 */
G_DECLARE_FINAL_TYPE (PpsPrivacyPage, pps_privacy_page, PPS, PRIVACY_PAGE, GtkWidget)

GtkWidget *pps_privacy_page_new (PpsWorkspace *workspace);

/* Puts the focus on the passphrase of a key file that waits for it, or else at the beginning. */
void pps_privacy_page_focus (PpsPrivacyPage *self);

G_END_DECLS
