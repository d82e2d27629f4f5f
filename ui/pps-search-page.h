/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-search-filters.h"

G_BEGIN_DECLS

#define PPS_TYPE_SEARCH_PAGE (pps_search_page_get_type ())

/**
 * PpsSearchPage:
 *
 * Search in the whole study, or in a part of it: hits by kind of record, each with the words around
 * it.
 */
G_DECLARE_FINAL_TYPE (PpsSearchPage, pps_search_page, PPS, SEARCH_PAGE, GtkWidget)

GtkWidget *pps_search_page_new (PpsWorkspace *workspace);

/**
 * pps_search_page_search:
 * @text: (nullable): what to search for; %NULL for what stands there
 *
 * Puts the focus in the search entry, too.
 */
void pps_search_page_search (PpsSearchPage *self, const char *text);

/**
 * pps_search_page_get_filters:
 *
 * Returns: (transfer none): where is searched
 */
PpsSearchFilters *pps_search_page_get_filters (PpsSearchPage *self);

G_END_DECLS
