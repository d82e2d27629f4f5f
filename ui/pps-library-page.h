/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-library-choices.h"

G_BEGIN_DECLS

#define PPS_TYPE_LIBRARY_PAGE (pps_library_page_get_type ())

/**
 * PpsLibraryPage:
 *
 * What was learned over all partnerships of a study: lessons, characteristics and agreements, to
 * browse, to go to, and to take along as a booklet.
 */
G_DECLARE_FINAL_TYPE (PpsLibraryPage, pps_library_page, PPS, LIBRARY_PAGE, GtkWidget)

GtkWidget *pps_library_page_new (PpsWorkspace *workspace);

/* Reads the library again, and gives the focus to the first choice. */
void pps_library_page_open (PpsLibraryPage *self);

PpsLibraryChoices *pps_library_page_get_choices (PpsLibraryPage *self);

/**
 * pps_library_page_write_booklet:
 * @purpose: for whom
 * @path: of a PDF
 */
gboolean pps_library_page_write_booklet (PpsLibraryPage *self,
                                         PpsPurpose purpose,
                                         const char *path,
                                         GError **error);

G_END_DECLS
