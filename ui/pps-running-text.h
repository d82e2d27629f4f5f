/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_RUNNING_TEXT (pps_running_text_get_type ())

/**
 * PpsRunningText:
 *
 * A text view that is as high as its words, to stand in a column that scrolls as a whole.
 */
G_DECLARE_DERIVABLE_TYPE (PpsRunningText, pps_running_text, PPS, RUNNING_TEXT, GtkTextView)

struct _PpsRunningTextClass
{
  GtkTextViewClass parent_class;
};

GtkWidget *pps_running_text_new (void);

G_END_DECLS
