/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_TAG_VIEW (pps_tag_view_get_type ())

/**
 * PpsTagView:
 *
 * One theme: its name and note, what it can be merged with, and what carries it in all
 * partnerships. Emits `left` when it is there no more.
 */
G_DECLARE_FINAL_TYPE (PpsTagView, pps_tag_view, PPS, TAG_VIEW, GtkWidget)

GtkWidget *pps_tag_view_new (PpsWorkspace *workspace, PpsTag *tag);

/**
 * pps_tag_view_update:
 *
 * Looks again at what carries it.
 */
void pps_tag_view_update (PpsTagView *self);

/**
 * pps_tag_view_merge:
 * @other: goes up in the theme that is shown
 */
void pps_tag_view_merge (PpsTagView *self, PpsTag *other);

/**
 * pps_tag_view_remove:
 *
 * Takes the theme off everything that carries it.
 */
void pps_tag_view_remove (PpsTagView *self);

G_END_DECLS
