/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDES_PAGE (pps_guides_page_get_type ())

/**
 * PpsGuidesPage:
 *
 * The interview guides of a study: which there are, one of them, one of its questions, and what
 * changed between its versions. Its actions are `guides.*`.
 */
G_DECLARE_FINAL_TYPE (PpsGuidesPage, pps_guides_page, PPS, GUIDES_PAGE, GtkWidget)

GtkWidget *pps_guides_page_new (PpsWorkspace *workspace);

/**
 * pps_guides_page_open:
 * @group: letter of the group whose guide is to be shown; empty for the list
 */
void pps_guides_page_open (PpsGuidesPage *self, const char *group);

/**
 * pps_guides_page_import:
 * @xml: of a guide
 * @name: of the file it comes from
 *
 * Brings a guide into the study and shows it; or says all that is wrong with it.
 */
void pps_guides_page_import (PpsGuidesPage *self, GBytes *xml, const char *name);

G_END_DECLS
