/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-frame.h"
#include "pps-stack.h"

G_BEGIN_DECLS

/**
 * PpsOverflow:
 *
 * The pages that hold what found no place: each rest under a head that names where it comes from,
 * set in columns; and behind them the appendix, set alike.
 */
typedef struct _PpsOverflow PpsOverflow;

PpsOverflow *pps_overflow_new (PpsDraft *draft, PpsFrame *frame, guint first_page);
void pps_overflow_free (PpsOverflow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsOverflow, pps_overflow_free)

/**
 * pps_overflow_add:
 * @title: what it is a rest of
 * @theme: for the tint, -1 for none
 * @ref: (nullable): of the pane
 * @stack: (transfer full): the rest
 *
 * Returns: the page where it begins, from 0
 */
guint pps_overflow_add (
    PpsOverflow *self, const char *title, int theme, const char *ref, PpsStack *stack);

/* Adds what the frame could not hold. */
void pps_overflow_add_frame (PpsOverflow *self);

/* Begins the appendix on a page of its own. Only sections come behind it. */
void pps_overflow_begin_appendix (PpsOverflow *self, const char *title);

/**
 * pps_overflow_add_section:
 * @heading: empty for none
 * @theme: for the tint, -1 for none
 * @ref: (nullable): of what it is about
 * @stack: (transfer full): what stands in it
 */
void pps_overflow_add_section (
    PpsOverflow *self, const char *heading, int theme, const char *ref, PpsStack *stack);

/* Says that nothing more is added. */
void pps_overflow_end (PpsOverflow *self);

/* How many pages there are, with those before. */
guint pps_overflow_get_end (PpsOverflow *self);

void pps_overflow_add_page (PpsOverflow *self, guint page);

G_END_DECLS
