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
 * Lets @widget show a field and hold the draft of it: a pause in typing, leaving the widget, or its end makes the draft one
 * edit. What the file refuses is told to the user and stays in the widget.
 */
void pps_field_draft_attach (GtkWidget    *widget,
                             PpsWorkspace *workspace,
                             PpsRecord    *record,
                             const char   *field);

/**
 * pps_field_draft_flush:
 * @widget: a widget with a draft
 *
 * Saves the draft now.
 */
void pps_field_draft_flush  (GtkWidget    *widget);

G_END_DECLS
