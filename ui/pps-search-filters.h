/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-search.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SEARCH_FILTERS (pps_search_filters_get_type ())

/**
 * PpsFacet:
 *
 * What is chosen where to search by.
 */
typedef enum
{
  PPS_FACET_KIND,
  PPS_FACET_PARTNERSHIP,
  PPS_FACET_ROUND,
  PPS_FACET_GROUP,
  PPS_FACET_PANE,
  PPS_FACET_STATE,
  PPS_FACET_TAG,
  PPS_N_FACETS,
} PpsFacet;

/**
 * PpsSearchFilters:
 *
 * Where to search: a drop-down for each facet, side by side. Emits `changed` when another value is
 * chosen.
 */
G_DECLARE_FINAL_TYPE (PpsSearchFilters, pps_search_filters, PPS, SEARCH_FILTERS, GtkWidget)

GtkWidget *pps_search_filters_new (PpsWorkspace *workspace);

/**
 * pps_search_filters_update:
 *
 * Looks again at what can be chosen.
 */
void pps_search_filters_update (PpsSearchFilters *self);

/**
 * pps_search_filters_fill:
 * @filter: (out): what is chosen; its texts last until something else is
 *
 * Returns: whether anything is
 */
gboolean pps_search_filters_fill (PpsSearchFilters *self, PpsSearchFilter *filter);

/**
 * pps_search_filters_choose:
 * @value: (nullable): as in #PpsSearchFilter; what cannot be chosen is everywhere
 */
void pps_search_filters_choose (PpsSearchFilters *self, PpsFacet facet, const char *value);

/**
 * pps_search_filters_clear:
 *
 * Searches everywhere again.
 */
void pps_search_filters_clear (PpsSearchFilters *self);

G_END_DECLS
