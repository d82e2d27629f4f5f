/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record.h"

/* A row of the study as an object: an id, a time of making, a tombstone, and one value for each
 * field of its kind. It knows how to hold and announce values; it must not know how they are read
 * or written. */

typedef struct {
  char    *id;
  char    *created;
  gboolean deleted;
  GValue  *values;
} PpsRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PpsRecord, pps_record, G_TYPE_OBJECT)

enum {
  PROP_ID = 1,
  PROP_CREATED,
  PROP_DELETED,
  FIRST_FIELD,
};

static GParamSpec *
make_property (const PpsField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case PPS_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case PPS_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
    case PPS_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case PPS_FIELD_TEXT:
    case PPS_FIELD_TIME:
    case PPS_FIELD_REFERENCE:
    default:
      return g_param_spec_string (field->name, NULL, NULL,
                                  field->type == PPS_FIELD_REFERENCE ? NULL : "", flags);
    }
}

static const GValue *
peek_value (PpsRecord  *self,
            const char *name,
            GType       type)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);
  const PpsField *field;
  guint index;

  field = pps_record_class_find_field (PPS_RECORD_GET_CLASS (self), name, &index);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (pps_record_value_type (field->type) == type, NULL);

  return G_IS_VALUE (&priv->values[index]) ? &priv->values[index] : NULL;
}

static void
pps_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PpsRecord *self = PPS_RECORD (object);
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (self);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_CREATED:
      g_value_set_string (value, priv->created);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, priv->deleted);
      break;
    default:
      if (prop_id - FIRST_FIELD >= klass->n_fields)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      else if (G_IS_VALUE (&priv->values[prop_id - FIRST_FIELD]))
        g_value_copy (&priv->values[prop_id - FIRST_FIELD], value);
    }
}

static void
pps_record_constructed (GObject *object)
{
  PpsRecord *self = PPS_RECORD (object);
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (pps_record_parent_class)->constructed (object);

  priv->values = g_new0 (GValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      PpsFieldType type = klass->fields[i].type;

      if (type == PPS_FIELD_TEXT || type == PPS_FIELD_TIME)
        {
          g_value_init (&priv->values[i], G_TYPE_STRING);
          g_value_set_static_string (&priv->values[i], "");
        }
      else if (type == PPS_FIELD_BOOLEAN)
        {
          g_value_init (&priv->values[i], G_TYPE_BOOLEAN);
        }
    }
}

static void
pps_record_finalize (GObject *object)
{
  PpsRecord *self = PPS_RECORD (object);
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    g_value_unset (&priv->values[i]);
  g_free (priv->values);
  g_free (priv->id);
  g_free (priv->created);

  G_OBJECT_CLASS (pps_record_parent_class)->finalize (object);
}

static void
pps_record_class_init (PpsRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pps_record_get_property;
  object_class->constructed = pps_record_constructed;
  object_class->finalize = pps_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_CREATED,
                                   g_param_spec_string ("created", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_DELETED,
                                   g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags));
}

static void
pps_record_init (PpsRecord *self)
{
}

void
pps_record_class_set_fields (PpsRecordClass *klass,
                             const char     *table,
                             const PpsField *fields,
                             guint           n_fields)
{
  g_return_if_fail (PPS_IS_RECORD_CLASS (klass));
  g_return_if_fail (klass->fields == NULL);

  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject clears this in every subclass. */
  G_OBJECT_CLASS (klass)->get_property = pps_record_get_property;

  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), FIRST_FIELD + i,
                                     make_property (&fields[i]));
}

const char *
pps_record_class_get_table (PpsRecordClass *klass)
{
  g_return_val_if_fail (PPS_IS_RECORD_CLASS (klass), NULL);

  return klass->table;
}

const PpsField *
pps_record_class_get_fields (PpsRecordClass *klass,
                             guint          *n_fields)
{
  g_return_val_if_fail (PPS_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = klass->n_fields;

  return klass->fields;
}

const PpsField *
pps_record_class_find_field (PpsRecordClass *klass,
                             const char     *name,
                             guint          *index)
{
  g_return_val_if_fail (PPS_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        {
          if (index != NULL)
            *index = i;
          return &klass->fields[i];
        }
    }

  return NULL;
}

const char *
pps_record_get_id (PpsRecord *self)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_val_if_fail (PPS_IS_RECORD (self), NULL);

  return priv->id;
}

const char *
pps_record_get_created (PpsRecord *self)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_val_if_fail (PPS_IS_RECORD (self), NULL);

  return priv->created;
}

gboolean
pps_record_is_deleted (PpsRecord *self)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_val_if_fail (PPS_IS_RECORD (self), FALSE);

  return priv->deleted;
}

const char *
pps_record_get_text (PpsRecord  *self,
                     const char *field)
{
  const GValue *value;

  g_return_val_if_fail (PPS_IS_RECORD (self), NULL);

  value = peek_value (self, field, G_TYPE_STRING);

  return value != NULL ? g_value_get_string (value) : NULL;
}

gboolean
pps_record_has_text (PpsRecord  *self,
                     const char *field)
{
  const char *text = pps_record_get_text (self, field);

  return text != NULL && *text != '\0';
}

gboolean
pps_record_get_boolean (PpsRecord  *self,
                        const char *field)
{
  const GValue *value;

  g_return_val_if_fail (PPS_IS_RECORD (self), FALSE);

  value = peek_value (self, field, G_TYPE_BOOLEAN);

  return value != NULL && g_value_get_boolean (value);
}

gboolean
pps_record_get_integer (PpsRecord  *self,
                        const char *field,
                        gint64     *value)
{
  const GValue *stored;

  g_return_val_if_fail (PPS_IS_RECORD (self), FALSE);

  stored = peek_value (self, field, G_TYPE_INT64);
  if (value != NULL)
    *value = stored != NULL ? g_value_get_int64 (stored) : 0;

  return stored != NULL;
}

gboolean
pps_record_get_real (PpsRecord  *self,
                     const char *field,
                     double     *value)
{
  const GValue *stored;

  g_return_val_if_fail (PPS_IS_RECORD (self), FALSE);

  stored = peek_value (self, field, G_TYPE_DOUBLE);
  if (value != NULL)
    *value = stored != NULL ? g_value_get_double (stored) : 0.0;

  return stored != NULL;
}

void
pps_record_adopt (PpsRecord  *self,
                  const char *id,
                  const char *created,
                  gboolean    deleted)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_if_fail (PPS_IS_RECORD (self));
  g_return_if_fail (priv->id == NULL);
  g_return_if_fail (id != NULL && created != NULL);

  priv->id = g_strdup (id);
  priv->created = g_strdup (created);
  priv->deleted = deleted;
}

GType
pps_record_value_type (PpsFieldType type)
{
  switch (type)
    {
    case PPS_FIELD_INTEGER:
      return G_TYPE_INT64;
    case PPS_FIELD_REAL:
      return G_TYPE_DOUBLE;
    case PPS_FIELD_BOOLEAN:
      return G_TYPE_BOOLEAN;
    case PPS_FIELD_TEXT:
    case PPS_FIELD_TIME:
    case PPS_FIELD_REFERENCE:
    default:
      return G_TYPE_STRING;
    }
}

gboolean
pps_record_values_equal (const GValue *a,
                         const GValue *b)
{
  if (G_VALUE_TYPE (a) != G_VALUE_TYPE (b))
    return FALSE;

  if (!G_IS_VALUE (a))
    return TRUE;
  if (G_VALUE_HOLDS_INT64 (a))
    return g_value_get_int64 (a) == g_value_get_int64 (b);
  if (G_VALUE_HOLDS_DOUBLE (a))
    return g_value_get_double (a) == g_value_get_double (b);
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return g_value_get_boolean (a) == g_value_get_boolean (b);

  return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
}

const GValue *
pps_record_peek_value (PpsRecord *self,
                       guint      index)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_val_if_fail (PPS_IS_RECORD (self), NULL);
  g_return_val_if_fail (index < PPS_RECORD_GET_CLASS (self)->n_fields, NULL);

  return &priv->values[index];
}

void
pps_record_take_value (PpsRecord    *self,
                       guint         index,
                       const GValue *value)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (self);

  g_return_if_fail (PPS_IS_RECORD (self));
  g_return_if_fail (index < klass->n_fields);
  g_return_if_fail (!G_IS_VALUE (value) ||
                    G_VALUE_TYPE (value) == pps_record_value_type (klass->fields[index].type));

  if (pps_record_values_equal (&priv->values[index], value))
    return;

  g_value_unset (&priv->values[index]);
  if (G_IS_VALUE (value))
    {
      g_value_init (&priv->values[index], G_VALUE_TYPE (value));
      g_value_copy (value, &priv->values[index]);
    }

  g_object_notify (G_OBJECT (self), klass->fields[index].name);
}

void
pps_record_set_deleted (PpsRecord *self,
                        gboolean   deleted)
{
  PpsRecordPrivate *priv = pps_record_get_instance_private (self);

  g_return_if_fail (PPS_IS_RECORD (self));

  if (priv->deleted == deleted)
    return;

  priv->deleted = deleted;
  g_object_notify (G_OBJECT (self), "deleted");
}
