/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Rows of a boxed list in which one field of a record is read and edited. They follow the record.
 */

/**
 * pps_field_row_new_entry:
 * @field: a text field
 * @title: what it is, plain text
 */
GtkWidget *pps_field_row_new_entry (PpsWorkspace *workspace,
                                    PpsRecord *record,
                                    const char *field,
                                    const char *title);

/**
 * pps_field_row_new_date:
 * @field: a field with a date
 *
 * As pps_field_row_new_entry(); what is no date is told when the row is left.
 */
GtkWidget *pps_field_row_new_date (PpsWorkspace *workspace,
                                   PpsRecord *record,
                                   const char *field,
                                   const char *title);

/**
 * pps_field_row_new_moment:
 * @field: a field with a time
 *
 * As pps_field_row_new_date(), with the time of day, local.
 */
GtkWidget *pps_field_row_new_moment (PpsWorkspace *workspace,
                                     PpsRecord *record,
                                     const char *field,
                                     const char *title);

/**
 * pps_field_row_new_text:
 *
 * As pps_field_row_new_entry(), for text of more than one line.
 */
GtkWidget *pps_field_row_new_text (PpsWorkspace *workspace,
                                   PpsRecord *record,
                                   const char *field,
                                   const char *title);

/**
 * pps_field_row_new_combo:
 * @values: (array zero-terminated=1): what may stand in the field
 * @names: (array zero-terminated=1): the same as a user reads it
 *
 * A value of the record that is none of @values has a place of its own in the list.
 */
GtkWidget *pps_field_row_new_combo (PpsWorkspace *workspace,
                                    PpsRecord *record,
                                    const char *field,
                                    const char *title,
                                    const char *const *values,
                                    const char *const *names);

GtkWidget *pps_field_row_new_switch (PpsWorkspace *workspace,
                                     PpsRecord *record,
                                     const char *field,
                                     const char *title);

G_END_DECLS
