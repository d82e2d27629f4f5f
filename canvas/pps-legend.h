/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"
#include "pps-stack.h"

G_BEGIN_DECLS

/**
 * PpsLegend:
 *
 * Marks with words behind them, one after the other on as few lines as their width asks: what
 * letters mean, or how many were heard.
 */
typedef struct _PpsLegend PpsLegend;

PpsLegend *pps_legend_new (PpsDraft *draft, double size);
PpsLegend *pps_legend_new_heard (PpsDraft *draft, double size);
void pps_legend_free (PpsLegend *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsLegend, pps_legend_free)

/* Finds the place of every mark within a width. */
void pps_legend_set (PpsLegend *self, double width);

/* Leaves out what stands lower than a height; it goes into the rest. */
void pps_legend_limit (PpsLegend *self, double height);

double pps_legend_get_width (PpsLegend *self);
double pps_legend_get_height (PpsLegend *self);

/**
 * pps_legend_take_rest:
 *
 * Returns: (transfer full) (nullable): what was left out
 */
PpsStack *pps_legend_take_rest (PpsLegend *self);

void pps_legend_add_box (PpsLegend *self, PpsBoxKind kind, guint page, double x, double y);

G_END_DECLS
