/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "pps-queries.h"

/* Lists: what they emit, when, and that every named query is one that works. */

static void
move_to (Fixture *fixture, gpointer record, double position)
{
  g_autoptr (GError) error = NULL;

  pps_store_begin (fixture->store, "move", &error);
  pps_store_write_real (fixture->store, record, "position", position, &error);
  pps_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

static void
test_emissions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsQuery) query = pps_query_new (fixture->store, "partnerships", NULL);
  GString *emissions = record_emissions (G_LIST_MODEL (query));
  PpsRecord *records[5];
  g_autoptr (GError) error = NULL;

  validate_list (G_LIST_MODEL (query));

  for (guint i = 0; i < 5; i++)
    {
      records[i] = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "x");
      move_to (fixture, records[i], i);
    }

  /* Once, however many commits there were. */
  assert_emissions (emissions, "");
  g_assert_cmpuint (pps_query_get_n (query), ==, 0);
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "0+5");

  /* Another word is no other list. */
  fixture_write_text (fixture, records[2], "name", "y");
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "");

  fixture_remove (fixture, records[1]);
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "-1");

  g_assert_true (pps_store_undo (fixture->store, &error));
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "+1");

  /* Head and tail that are equal stay. */
  move_to (fixture, records[3], 0.5);
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "1-3+3");
  g_assert_true (pps_query_get (query, 1) == records[3]);

  /* Another table does not concern it. */
  g_object_unref (fixture_add (fixture, PPS_TYPE_TAG, "name", "theme"));
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "");

  for (guint i = 0; i < 5; i++)
    g_object_unref (records[i]);
}

static void
quit_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  g_main_loop_quit (user_data);
}

static gboolean
ceiling_cb (gpointer user_data)
{
  g_assert_not_reached ();
}

static void
test_idle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsQuery) query = pps_query_new (fixture->store, "tags", NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint ceiling = g_timeout_add_seconds (10, ceiling_cb, NULL);

  g_signal_connect (query, "items-changed", G_CALLBACK (quit_cb), loop);
  g_object_unref (fixture_add (fixture, PPS_TYPE_TAG, "name", "theme"));
  g_assert_cmpuint (pps_query_get_n (query), ==, 0);
  g_main_loop_run (loop);
  g_assert_cmpuint (pps_query_get_n (query), ==, 1);
  g_source_remove (ceiling);
}

/* A list made within an edit does not keep what was rolled back. */
static void
test_rollback (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsQuery) query = NULL;
  g_autoptr (PpsRecord) record = NULL;
  GString *emissions;

  g_assert_true (pps_store_begin (fixture->store, "add", NULL));
  record = pps_store_add (fixture->store, PPS_TYPE_TAG, NULL);
  query = pps_query_new (fixture->store, "tags", NULL);
  emissions = record_emissions (G_LIST_MODEL (query));
  g_assert_cmpuint (pps_query_get_n (query), ==, 1);
  pps_store_rollback (fixture->store);
  pps_store_flush (fixture->store);
  assert_emissions (emissions, "-0");
}

static void
test_weak (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_TAG, "name", "theme");
  g_autoptr (PpsQuery) query = pps_query_new (fixture->store, "tags", NULL);
  GString *emissions = record_emissions (G_LIST_MODEL (query));
  PpsStore *gone = fixture->store;

  validate_list (G_LIST_MODEL (query));
  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  fixture_close (fixture);
  g_assert_null (gone);
  assert_emissions (emissions, "-0");
}

/* Takes what a query asks from its SQL: the column that a parameter is compared with. */
static const char *
find_parameter (const PpsQueryDefinition *query, guint number, GHashTable *records)
{
  g_autofree char *mark = g_strdup_printf (" ?%u", number);
  const char *at = strstr (query->sql, mark);
  const char *start;
  g_autofree char *column = NULL;
  PpsRecord *record;

  if (at == NULL)
    {
      g_assert_nonnull (strstr (query->sql, "CAST (?2 AS INTEGER)"));
      return "3";
    }

  g_assert_true (at[-1] == '=');
  start = at - 2;
  while (g_ascii_isalpha (start[-1]) || start[-1] == '_')
    start--;
  column = g_strndup (start, at - 2 - start);
  record = g_hash_table_lookup (records, g_str_equal (column, "continues") ? "finding" : column);
  if (g_str_equal (column, "stakeholder_group"))
    return "stakeholder-group";

  return record != NULL ? pps_record_get_id (record) : g_intern_string (column);
}

static PpsQuery *
make_query (Fixture *fixture, const PpsQueryDefinition *definition, GHashTable *records)
{
  const char *parameters[3] = { NULL };

  g_assert_cmpuint (definition->n_parameters, <=, 3);
  for (guint i = 0; i < definition->n_parameters; i++)
    parameters[i] = find_parameter (definition, i + 1, records);

  return pps_query_new (fixture->store, definition->name, parameters[0], parameters[1],
                        parameters[2], NULL);
}

/* A draft of a guide has no version. */
static void
write_version (Fixture *fixture, PpsRecord *guide, gboolean has)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_store_begin (fixture->store, "set", NULL));
  if (has)
    pps_store_write_integer (fixture->store, guide, "version", 3, &error);
  else
    pps_store_write_absent (fixture->store, guide, "version", &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_commit (fixture->store, NULL));
}

/* Every query finds its record in a study that has one of each, and does not find its tombstone,
 * but for those that are asked what ever was. */
static void
test_every_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);

  for (const PpsQueryDefinition *query = pps_queries_get_all (); query->name != NULL; query++)
    {
      g_autoptr (PpsQuery) list = NULL;
      g_autoptr (GError) error = NULL;
      PpsRecord *record = g_hash_table_lookup (records, query->table);

      g_test_message ("%s", query->name);
      if (g_str_equal (query->name, "parked-findings"))
        fixture_write_text (fixture, record, "pane", "");
      if (g_str_equal (query->name, "answer-for-question"))
        fixture_write_text (fixture, record, "said-at", NULL);
      if (g_str_equal (query->name, "interview-sent-answers"))
        fixture_write_text (fixture, record, "said-at", pps_record_get_id (record));
      if (g_str_equal (query->name, "interview-audio-marks"))
        fixture_write_text (fixture, record, "kind", "audio-mark");
      if (g_str_equal (query->name, "partnership-open-member-checks"))
        {
          fixture_write_text (fixture, record, "answer", "correct");
          fixture_write_text (fixture, record, "settled", "");
        }
      if (g_str_equal (query->name, "guide-draft"))
        write_version (fixture, record, FALSE);

      list = make_query (fixture, query, records);
      g_assert_nonnull (list);
      g_assert_cmpuint (pps_query_get_n (list), ==, 1);
      g_assert_true (pps_query_get (list, 0) == record);
      g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (list)), ==,
                        G_OBJECT_TYPE (record));

      fixture_remove (fixture, record);
      pps_store_flush (fixture->store);
      g_assert_cmpuint (pps_query_get_n (list), ==,
                        g_str_has_suffix (query->name, "-ever") ? 1 : 0);
      g_assert_true (pps_store_undo (fixture->store, &error));
      pps_store_flush (fixture->store);
      g_assert_cmpuint (pps_query_get_n (list), ==, 1);

      if (g_str_equal (query->name, "parked-findings"))
        fixture_write_text (fixture, record, "pane", "pane");
      if (g_str_equal (query->name, "guide-draft"))
        write_version (fixture, record, TRUE);
    }
}

static void
do_something (Fixture *fixture, GHashTable *records, GRand *random)
{
  guint n = g_hash_table_size (records);
  g_autofree gpointer *tables = g_hash_table_get_keys_as_array (records, NULL);
  PpsRecord *model = g_hash_table_lookup (records, tables[g_rand_int_range (random, 0, n)]);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsRecord) added = NULL;
  const PpsField *fields;
  guint n_fields;

  pps_store_begin (fixture->store, "random", &error);
  fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (model), &n_fields);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      pps_store_write_boolean (fixture->store, model, "deleted", !pps_record_is_deleted (model),
                               &error);
      break;
    case 1:
      if (pps_record_class_find_field (PPS_RECORD_GET_CLASS (model), "position", NULL) != NULL)
        pps_store_write_real (fixture->store, model, "position", g_rand_double (random), &error);
      break;
    default:
      added = pps_store_add (fixture->store, G_OBJECT_TYPE (model), &error);
      for (guint i = 0; i < n_fields && error == NULL; i++)
        {
          const GValue *value = pps_record_peek_value (model, i);

          pps_store_write (fixture->store, added, fields[i].name, value, &error);
        }
    }

  g_assert_no_error (error);
  if (g_rand_boolean (random))
    pps_store_commit (fixture->store, &error);
  else
    pps_store_rollback (fixture->store);
  g_assert_no_error (error);
  if (g_rand_boolean (random))
    pps_store_flush (fixture->store);
}

/* Through random edits every list stays what it says, and ends as a new one begins. */
static void
test_validator (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (42);
  guint n = 0;

  for (const PpsQueryDefinition *query = pps_queries_get_all (); query->name != NULL; query++)
    {
      g_ptr_array_add (lists, make_query (fixture, query, records));
      validate_list (g_ptr_array_index (lists, lists->len - 1));
    }

  for (guint i = 0; i < 400; i++)
    do_something (fixture, records, random);
  pps_store_flush (fixture->store);

  for (const PpsQueryDefinition *query = pps_queries_get_all (); query->name != NULL; query++, n++)
    {
      PpsQuery *list = g_ptr_array_index (lists, n);
      g_autoptr (PpsQuery) fresh = make_query (fixture, query, records);

      g_test_message ("%s", query->name);
      g_assert_cmpuint (pps_query_get_n (list), ==, pps_query_get_n (fresh));
      for (guint i = 0; i < pps_query_get_n (list); i++)
        g_assert_true (pps_query_get (list, i) == pps_query_get (fresh, i));
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/query/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("emissions", test_emissions);
  ADD ("idle", test_idle);
  ADD ("rollback", test_rollback);
  ADD ("weak", test_weak);
  ADD ("every-query", test_every_query);
  ADD ("validator", test_validator);

  return g_test_run ();
}
