/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_guide_label_new:
 * @words: (nullable): plain text
 *
 * Returns: (transfer floating): words on the pages of guides, from the left and on as many lines as
 *   they need
 */
GtkWidget *pps_guide_label_new (const char *words, const char *css_class);

G_END_DECLS
