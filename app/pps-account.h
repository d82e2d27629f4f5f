/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* Records as they are, field by field, in documents that account for what a study holds. */

/**
 * pps_account_begin:
 *
 * Returns: (transfer full): a document with a head and no sections
 */
PpsSheetBuilder *pps_account_begin (PpsWorkspace *workspace,
                                    const char *title,
                                    const char *subtitle,
                                    const char *about,
                                    const char *language);

/**
 * pps_account_add:
 * @records: (element-type PpsRecord): of one kind
 * @heading: above them; nothing is added where there are none
 *
 * Adds a section with the fields of @records that hold something.
 */
void pps_account_add (PpsSheetBuilder *builder,
                      PpsWorkspace *workspace,
                      const char *heading,
                      GPtrArray *records,
                      const char *language);

/* Writes @sheet as a PDF that nobody else on the computer may read. */
gboolean pps_account_write (PpsSheet *sheet, const char *path, GError **error);

G_END_DECLS
