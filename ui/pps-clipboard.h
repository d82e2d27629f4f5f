/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The clipboard of a text of somebody's words: plain text goes out, and clean text comes in. */

/**
 * pps_clipboard_copy:
 * @cut: whether the words go
 *
 * Puts the selected words of @view on the clipboard, as they are saved.
 */
void pps_clipboard_copy (GtkTextView *view, gboolean cut);

/**
 * pps_clipboard_paste:
 *
 * Puts what is on the clipboard into @view, soon, see pps_clean_text(). What cannot be taken is
 * told in a sentence.
 */
void pps_clipboard_paste (GtkTextView *view);

/**
 * pps_clipboard_paste_primary:
 * @place: where to
 *
 * As pps_clipboard_paste(), with what was selected last anywhere on the screen.
 */
void pps_clipboard_paste_primary (GtkTextView *view, const GtkTextIter *place);

G_END_DECLS
