/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-running-text.h"

G_BEGIN_DECLS

#define PPS_TYPE_ANSWER_VIEW (pps_answer_view_get_type ())

/**
 * PpsAnswerView:
 *
 * A text without a frame that grows with its words. Tab leaves it. While it is empty it says what
 * to write.
 */
G_DECLARE_FINAL_TYPE (PpsAnswerView, pps_answer_view, PPS, ANSWER_VIEW, PpsRunningText)

/**
 * pps_answer_view_set_placeholder:
 * @placeholder: what to write here
 */
void pps_answer_view_set_placeholder (PpsAnswerView *self, const char *placeholder);

/**
 * pps_answer_view_take_buffer:
 * @buffer: the text to show
 *
 * Shows another text. Each text keeps its own cursor and its own undo.
 */
void pps_answer_view_take_buffer (PpsAnswerView *self, GtkTextBuffer *buffer);

G_END_DECLS
