/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_print_preview_attach:
 * @layout: (closure data): gives the sheet on the paper of a page setup
 *
 * Lets @operation show its preview in a window of ours. GTK's own writes a file with the words in
 * it and starts another program.
 */
void pps_print_preview_attach (GtkPrintOperation *operation,
                               PpsLayout *(*layout) (GtkPageSetup *paper, gpointer data),
                               gpointer data);

G_END_DECLS
