/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-record.h"

G_BEGIN_DECLS

#define PPS_TYPE_RECORD_LIST (pps_record_list_get_type ())

/**
 * PpsRecordList:
 *
 * Widgets one below the other, one for each record. A record that stays keeps its widget, with what
 * is being typed in it.
 */
G_DECLARE_FINAL_TYPE (PpsRecordList, pps_record_list, PPS, RECORD_LIST, GtkWidget)

/**
 * PpsRecordListMake:
 *
 * Returns: (transfer floating): a widget for @record
 */
typedef GtkWidget *(*PpsRecordListMake) (PpsRecord *record, gpointer user_data);

/**
 * pps_record_list_set_records:
 * @records: (element-type PpsRecord): what to show, in order
 * @make: called for those that have no widget yet
 */
void pps_record_list_set_records (PpsRecordList *self,
                                  GPtrArray *records,
                                  PpsRecordListMake make,
                                  gpointer user_data);

/**
 * pps_record_list_find:
 *
 * Returns: (nullable) (transfer none): the widget of that record
 */
GtkWidget *pps_record_list_find (PpsRecordList *self, const char *id);

G_END_DECLS
