/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record-kinds.h"
#include "pps-records.h"

/* Records as their tables of fields describe them. */

static void
assert_refers_back (PpsRecordClass *klass, guint kind, GHashTable *seen)
{
  const PpsField *fields;
  guint n;

  fields = pps_record_class_get_fields (klass, &n);
  for (guint i = 0; i < n; i++)
    {
      const char *target = fields[i].target;

      g_assert_cmpint (fields[i].type == PPS_FIELD_REFERENCE, ==, target != NULL);
      g_assert_true (target == NULL || g_str_equal (target, pps_record_class_get_table (klass))
                     || g_hash_table_contains (seen, target));
    }
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      g_autoptr (GTypeClass) class = g_type_class_ref (pps_record_kinds_get_type (i));
      PpsRecordClass *klass = PPS_RECORD_CLASS (class);
      const char *table = pps_record_class_get_table (klass);

      assert_refers_back (klass, i, seen);
      g_assert_true (g_hash_table_add (seen, (gpointer) table));
      g_assert_cmpuint (pps_record_kinds_find (table), ==, pps_record_kinds_get_type (i));
    }

  g_assert_cmpuint (pps_record_kinds_find ("nothing"), ==, G_TYPE_INVALID);
}

static void
test_properties (void)
{
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      g_autoptr (PpsRecord) record = g_object_new (pps_record_kinds_get_type (i), NULL);
      const PpsField *fields;
      guint n;

      fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n);
      for (guint j = 0; j < n; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (record), fields[j].name, &value);
          g_assert_cmpuint (G_VALUE_TYPE (&value), ==, pps_record_value_type (fields[j].type));
          if (fields[j].type == PPS_FIELD_TEXT || fields[j].type == PPS_FIELD_TIME)
            g_assert_cmpstr (g_value_get_string (&value), ==, "");
          if (fields[j].type == PPS_FIELD_REFERENCE)
            g_assert_null (g_value_get_string (&value));
        }
    }
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
test_notify (void)
{
  g_autoptr (PpsRecord) record = g_object_new (PPS_TYPE_ANSWER, NULL);
  g_auto (GValue) mark = G_VALUE_INIT;
  GValue absent = G_VALUE_INIT;
  gint64 number;
  guint n = 0;
  guint index;

  g_assert_nonnull (pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), "mark", &index));
  g_signal_connect (record, "notify::mark", G_CALLBACK (count_cb), &n);
  g_assert_false (pps_record_get_integer (record, "mark", &number));

  g_value_init (&mark, G_TYPE_INT64);
  g_value_set_int64 (&mark, 0);
  pps_record_take_value (record, index, &mark);
  pps_record_take_value (record, index, &mark);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (pps_record_get_integer (record, "mark", &number));
  g_assert_cmpint (number, ==, 0);

  pps_record_take_value (record, index, &absent);
  pps_record_take_value (record, index, &absent);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (pps_record_get_integer (record, "mark", &number));
}

static void
test_adopt (void)
{
  g_autoptr (PpsRecord) record = g_object_new (PPS_TYPE_FINDING, NULL);
  guint n = 0;

  g_assert_null (pps_record_get_id (record));
  pps_record_adopt (record, "0191e2a4-7b3c-7def-8123-456789abcdef", "2026-01-02T03:04:05Z", FALSE);
  g_assert_cmpstr (pps_record_get_created (record), ==, "2026-01-02T03:04:05Z");
  g_assert_false (pps_record_has_text (record, "text"));

  g_signal_connect (record, "notify::deleted", G_CALLBACK (count_cb), &n);
  pps_record_set_deleted (record, FALSE);
  pps_record_set_deleted (record, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (pps_record_is_deleted (record));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/record/kinds", test_kinds);
  g_test_add_func ("/domain/record/properties", test_properties);
  g_test_add_func ("/domain/record/notify", test_notify);
  g_test_add_func ("/domain/record/adopt", test_adopt);

  return g_test_run ();
}
