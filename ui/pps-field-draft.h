/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_field_draft_attach:
 * @widget: a widget with a property `text`
 * @record: a record
 * @field: a text or time field of it
 *
 * Lets @widget show a field and hold the draft of it: a pause in typing, leaving the widget, or its
 * end makes the draft one edit. What the file refuses is told to the user and stays in the widget.
 */
void pps_field_draft_attach (GtkWidget *widget,
                             PpsWorkspace *workspace,
                             PpsRecord *record,
                             const char *field);

/**
 * PpsFieldWrite:
 *
 * Makes a text as typed an edit, as pps_edit_set_text() does.
 */
typedef gboolean (*PpsFieldWrite) (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error);

/**
 * pps_field_draft_attach_amount:
 * @field: a number
 * @write: how what is typed gets into the field
 *
 * As pps_field_draft_attach(), for a number that is shown as people write amounts.
 */
void pps_field_draft_attach_amount (GtkWidget *widget,
                                    PpsWorkspace *workspace,
                                    PpsRecord *record,
                                    const char *field,
                                    PpsFieldWrite write);

/**
 * pps_field_draft_set_form:
 * @widget: a widget with a draft
 * @write: how what is typed gets into the field
 * @show: (nullable): how what is in the field is typed, (transfer full)
 *
 * For a field that does not take every text. Words that are no good yet while somebody types are no
 * mistake: that is told when the widget is left.
 */
void pps_field_draft_set_form (GtkWidget *widget,
                               PpsFieldWrite write,
                               char *(*show) (const char *value));

/**
 * pps_field_draft_flush:
 * @widget: a widget with a draft
 *
 * Saves the draft now.
 */
void pps_field_draft_flush (GtkWidget *widget);

G_END_DECLS
