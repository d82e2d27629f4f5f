/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_WORDS_VIEW (pps_words_view_get_type ())

/**
 * PpsWordsView:
 *
 * The words of one answer, to be read and selected. Words that carry a finding are tinted and
 * underlined. Signals: `found`
 * (#PpsFinding) when a finding was made of selected words; `finding-chosen` (id, whether to go
 * there) when the caret stands in words that carry one, or Enter is pressed there; `passage-chosen`
 * (first and last character) when selected words are to be added to a finding.
 */
G_DECLARE_FINAL_TYPE (PpsWordsView, pps_words_view, PPS, WORDS_VIEW, GtkWidget)

GtkWidget *pps_words_view_new (PpsWorkspace *workspace, PpsAnswer *answer);

/**
 * pps_words_view_update:
 *
 * Shows the answer and its evidence as they are now.
 */
void pps_words_view_update (PpsWordsView *self);

/**
 * pps_words_view_show_words:
 * @start: first character, in Unicode code points
 * @end: after the last
 *
 * Selects words and brings them into view.
 */
void pps_words_view_show_words (PpsWordsView *self, guint start, guint end);

/**
 * pps_words_view_set_in_column:
 *
 * Leaves the letter of the group out, where it stands above already.
 */
void pps_words_view_set_in_column (PpsWordsView *self);

/**
 * pps_words_view_get_selection:
 * @start: (out): first character, in Unicode code points
 * @end: (out): after the last
 *
 * Returns: whether words are selected; white space around them does not count
 */
gboolean pps_words_view_get_selection (PpsWordsView *self, guint *start, guint *end);

PpsAnswer *pps_words_view_get_answer (PpsWordsView *self);

/**
 * pps_words_view_add:
 *
 * Asks that the finding that is worked on rests on the selected words too.
 */
void pps_words_view_add (PpsWordsView *self);

/**
 * pps_words_view_find:
 *
 * Makes a finding of the selected words.
 */
void pps_words_view_find (PpsWordsView *self);

GtkTextView *pps_words_view_get_text_view (PpsWordsView *self);

G_END_DECLS
