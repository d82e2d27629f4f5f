/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"
#include "pps-stack.h"

G_BEGIN_DECLS

/**
 * PpsFrame:
 *
 * Head and foot of the pages of a sheet, and what of them is too long for their place.
 */
typedef struct _PpsFrame PpsFrame;

PpsFrame *pps_frame_new (PpsDraft *draft);
void pps_frame_free (PpsFrame *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsFrame, pps_frame_free)

/**
 * pps_frame_get_body:
 * @top: (out): where the body begins
 * @bottom: (out): where it ends
 *
 * The body is as wide as the page without its margins.
 */
void pps_frame_get_body (PpsFrame *self, guint page, double *top, double *bottom);

/**
 * pps_frame_take_rest:
 * @titles: (out) (element-type utf8): what each rest is a rest of
 *
 * Returns: (transfer full) (element-type PpsStack): what goes on on an overflow page
 */
GPtrArray *pps_frame_take_rest (PpsFrame *self, GPtrArray **titles);

void pps_frame_add_head (PpsFrame *self, guint page);
void pps_frame_add_foot (PpsFrame *self, guint page, guint n_pages);

G_END_DECLS
