/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-tag-view.h"

G_BEGIN_DECLS

#define PPS_TYPE_TAG_PAGE (pps_tag_page_get_type ())

/**
 * PpsTagPage:
 *
 * The themes of a study, with search as you type, and one of them over all partnerships.
 */
G_DECLARE_FINAL_TYPE (PpsTagPage, pps_tag_page, PPS, TAG_PAGE, GtkWidget)

GtkWidget *pps_tag_page_new (PpsWorkspace *workspace);

/**
 * pps_tag_page_open:
 * @tag: (nullable): the theme to show; %NULL for the list of all
 */
void pps_tag_page_open (PpsTagPage *self, PpsTag *tag);

/**
 * pps_tag_page_get_view:
 *
 * Returns: (transfer none) (nullable): the theme that is shown
 */
PpsTagView *pps_tag_page_get_view (PpsTagPage *self);

G_END_DECLS
