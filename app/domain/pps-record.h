/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PpsFieldType:
 * @PPS_FIELD_TEXT: text, never %NULL, empty where nothing is said
 * @PPS_FIELD_TIME: UTC, ISO 8601 (`2026-01-02T03:04:05Z`), empty where unknown
 * @PPS_FIELD_REFERENCE: id of another record, or %NULL
 * @PPS_FIELD_INTEGER: a whole number that can be absent
 * @PPS_FIELD_REAL: a number that can be absent
 * @PPS_FIELD_BOOLEAN: yes or no
 */
typedef enum {
  PPS_FIELD_TEXT,
  PPS_FIELD_TIME,
  PPS_FIELD_REFERENCE,
  PPS_FIELD_INTEGER,
  PPS_FIELD_REAL,
  PPS_FIELD_BOOLEAN,
} PpsFieldType;

/**
 * PpsFieldFlags:
 * @PPS_FIELD_SEARCHED: the words of this field are found by search
 */
typedef enum {
  PPS_FIELD_SEARCHED = 1 << 0,
} PpsFieldFlags;

/**
 * PpsField:
 * @name: as a property, `legal-form`
 * @column: as a column, `legal_form`
 * @type: what it holds
 * @flags: what is done with it
 * @target: (nullable): the table a reference refers to
 *
 * One field of a kind of record. The table of fields serves properties, decoding, writing, JSON and
 * comparison.
 */
typedef struct {
  const char    *name;
  const char    *column;
  PpsFieldType   type;
  PpsFieldFlags  flags;
  const char    *target;
} PpsField;

#define PPS_TYPE_RECORD (pps_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (PpsRecord, pps_record, PPS, RECORD, GObject)

/**
 * PpsRecordClass:
 *
 * A row of the study as an object. Every field is a read-only property of the same name, so that
 * lists and expressions can watch it. Only the store changes a record, and only after the file has.
 */
struct _PpsRecordClass
{
  GObjectClass    parent_class;

  /*< private >*/
  const char     *table;
  const PpsField *fields;
  guint           n_fields;
};

/**
 * pps_record_class_set_fields:
 * @klass: the class of a kind of record
 * @table: (transfer none): name of its table, static
 * @fields: (array length=n_fields) (transfer none): its fields, static
 * @n_fields: how many
 *
 * To be called from class_init. Installs a property for every field.
 */
void            pps_record_class_set_fields (PpsRecordClass *klass,
                                             const char     *table,
                                             const PpsField *fields,
                                             guint           n_fields);

const char     *pps_record_class_get_table  (PpsRecordClass *klass);

const PpsField *pps_record_class_get_fields (PpsRecordClass *klass,
                                             guint          *n_fields);

/**
 * pps_record_class_find_field:
 * @klass: the class of a kind of record
 * @name: name of a field
 * @index: (out) (optional): its place in the table of fields
 *
 * Returns: (nullable) (transfer none): the field, or %NULL
 */
const PpsField *pps_record_class_find_field (PpsRecordClass *klass,
                                             const char     *name,
                                             guint          *index);

const char     *pps_record_get_id           (PpsRecord      *self);

/**
 * pps_record_get_created:
 * @self: a record
 *
 * Returns: when it was made, UTC, ISO 8601
 */
const char     *pps_record_get_created      (PpsRecord      *self);

gboolean        pps_record_is_deleted       (PpsRecord      *self);

/**
 * pps_record_get_text:
 * @self: a record
 * @field: name of a text, time or reference field
 *
 * Returns: (nullable): the text; %NULL only for a reference that refers to nothing
 */
const char     *pps_record_get_text         (PpsRecord      *self,
                                             const char     *field);

/**
 * pps_record_has_text:
 * @self: a record
 * @field: name of a text, time or reference field
 *
 * Returns: whether the field holds anything
 */
gboolean        pps_record_has_text         (PpsRecord      *self,
                                             const char     *field);

gboolean        pps_record_get_boolean      (PpsRecord      *self,
                                             const char     *field);

/**
 * pps_record_get_integer:
 * @self: a record
 * @field: name of an integer field
 * @value: (out) (optional): its value, 0 when absent
 *
 * Returns: whether there is a value
 */
gboolean        pps_record_get_integer      (PpsRecord      *self,
                                             const char     *field,
                                             gint64         *value);

/**
 * pps_record_get_real:
 * @self: a record
 * @field: name of a real field
 * @value: (out) (optional): its value, 0 when absent
 *
 * Returns: whether there is a value
 */
gboolean        pps_record_get_real         (PpsRecord      *self,
                                             const char     *field,
                                             double         *value);

/*< private: for the store, and for nobody else >*/

void            pps_record_adopt            (PpsRecord      *self,
                                             const char     *id,
                                             const char     *created,
                                             gboolean        deleted);

/**
 * pps_record_value_type:
 * @type: what a field holds
 *
 * Returns: the type of the #GValue that holds it: %G_TYPE_STRING, %G_TYPE_INT64, %G_TYPE_DOUBLE or
 * %G_TYPE_BOOLEAN
 */
GType           pps_record_value_type       (PpsFieldType    type);

/**
 * pps_record_values_equal:
 * @a: a value, possibly unset
 * @b: another
 *
 * Returns: whether a field that holds @a would not change by writing @b
 */
gboolean        pps_record_values_equal     (const GValue   *a,
                                             const GValue   *b);

/**
 * pps_record_peek_value:
 * @self: a record
 * @index: of the field
 *
 * Returns: (transfer none): its value, unset when absent
 */
const GValue   *pps_record_peek_value       (PpsRecord      *self,
                                             guint           index);

/**
 * pps_record_take_value:
 * @self: a record
 * @index: of the field
 * @value: what it becomes: %G_TYPE_STRING, %G_TYPE_INT64, %G_TYPE_DOUBLE or %G_TYPE_BOOLEAN; an
 * unset value is absent
 *
 * Changes a field and notifies if it differs from what stood there.
 */
void            pps_record_take_value       (PpsRecord      *self,
                                             guint           index,
                                             const GValue   *value);

void            pps_record_set_deleted      (PpsRecord      *self,
                                             gboolean        deleted);

G_END_DECLS
