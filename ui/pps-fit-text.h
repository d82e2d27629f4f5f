/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_FIT_TEXT (pps_fit_text_get_type ())

/**
 * PpsFitText:
 *
 * A name, a question and a note, to be read from across a table: as large as fits where they are,
 * and never so small that they cannot be read. What then does not fit can be scrolled to.
 */
G_DECLARE_FINAL_TYPE (PpsFitText, pps_fit_text, PPS, FIT_TEXT, GtkWidget)

/**
 * pps_fit_text_show:
 * @name: small above the question; may be empty, as the others
 */
void pps_fit_text_show (PpsFitText *self, const char *name, const char *question, const char *note);

/**
 * pps_fit_text_get_size:
 *
 * Returns: height of the letters of the question, in pixels
 */
int pps_fit_text_get_size (PpsFitText *self);

G_END_DECLS
