/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_GROWING_TEXT (pps_growing_text_get_type ())

/**
 * PpsGrowingText:
 *
 * A text view that wraps and knows how high its words are in a given width, before it was ever
 * given that width.
 */
G_DECLARE_FINAL_TYPE (PpsGrowingText, pps_growing_text, PPS, GROWING_TEXT, GtkTextView)

G_END_DECLS
