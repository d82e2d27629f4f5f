/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit-member-check.h"

G_BEGIN_DECLS

/**
 * pps_member_forms_write:
 * @only: (nullable): ask nobody else
 * @folder: where the forms go: one for each respondent, named by code
 * @n_written: (out): how many
 *
 * Asks every respondent whose words findings of @round rest on. One step of undo for each; where a
 * form of that name is there already nothing is written.
 */
gboolean pps_member_forms_write (PpsWorkspace *workspace,
                                 PpsRound *round,
                                 PpsRespondent *only,
                                 const char *folder,
                                 guint *n_written,
                                 GError **error);

/**
 * pps_member_forms_read:
 * @path: a form that came back
 * @report: (out): what it brought
 *
 * As pps_edit_read_member_form(), of a file.
 */
gboolean pps_member_forms_read (PpsWorkspace *workspace,
                                const char *path,
                                PpsMemberReport *report,
                                GError **error);

G_END_DECLS
