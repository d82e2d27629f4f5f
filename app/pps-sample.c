/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sample.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "pps-samples-resources.h"
#include "pps-workspace.h"

/* The study of real cases: reads the JSON of data/samples, which the program brings along, into
 * records. The form of those files is written down in data/samples/FORMAT.md; each member of an
 * object is the field of the same name. */

#define SAMPLES "/io/github/pps_canvas/PpsCanvas/samples"

typedef struct
{
  PpsStore *store;
  PpsRecord *partnership;
  GHashTable *named; /* "organisation:key" -> id */
} Reader;

static const char *
get_string (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, "");
}

/* Writes the members that are fields of the record by the same name; references are the caller's.
 */
static gboolean
write_members (PpsStore *store, PpsRecord *record, JsonObject *object, GError **error)
{
  const PpsField *fields;
  guint n_fields;

  fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const PpsField *field = &fields[i];

      if (!json_object_has_member (object, field->column))
        continue;

      if ((field->type == PPS_FIELD_TEXT || field->type == PPS_FIELD_TIME)
          && !pps_store_write_text (store, record, field->name, get_string (object, field->column),
                                    error))
        return FALSE;

      if (field->type == PPS_FIELD_REAL
          && !pps_store_write_real (store, record, field->name,
                                    json_object_get_double_member (object, field->column), error))
        return FALSE;

      if (field->type == PPS_FIELD_INTEGER
          && !pps_store_write_integer (store, record, field->name,
                                       json_object_get_int_member (object, field->column), error))
        return FALSE;
    }

  return TRUE;
}

static const char *
find_named (Reader *reader, const char *kind, const char *key)
{
  g_autofree char *name = g_strdup_printf ("%s:%s", kind, key);

  return g_hash_table_lookup (reader->named, name);
}

static void
name_record (Reader *reader, const char *kind, const char *key, PpsRecord *record)
{
  if (*key != '\0')
    g_hash_table_insert (reader->named, g_strdup_printf ("%s:%s", kind, key),
                         g_strdup (pps_record_get_id (record)));
}

static gpointer
read_record (Reader *reader, GType type, JsonObject *object, guint index, GError **error)
{
  g_autoptr (PpsRecord) record = pps_store_add (reader->store, type, error);

  if (record == NULL || !write_members (reader->store, record, object, error)
      || !pps_store_write_text (reader->store, record, "partnership",
                                pps_record_get_id (reader->partnership), error))
    return NULL;

  if (pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), "position", NULL) != NULL
      && !pps_store_write_real (reader->store, record, "position", index + 1, error))
    return NULL;

  return g_steal_pointer (&record);
}

static gboolean
read_interview (Reader *reader, PpsRecord *interview, JsonObject *object, GError **error)
{
  JsonArray *codes = json_object_has_member (object, "respondents")
                         ? json_object_get_array_member (object, "respondents")
                         : NULL;

  if (!pps_store_write_text (reader->store, interview, "state", "done", error))
    return FALSE;

  for (guint i = 0; codes != NULL && i < json_array_get_length (codes); i++)
    {
      g_autoptr (PpsRecord) link
          = pps_store_add (reader->store, PPS_TYPE_INTERVIEW_RESPONDENT, error);

      if (link == NULL
          || !pps_store_write_text (reader->store, link, "interview", pps_record_get_id (interview),
                                    error)
          || !pps_store_write_text (
              reader->store, link, "respondent",
              find_named (reader, "respondent", json_array_get_string_element (codes, i)), error))
        return FALSE;
    }

  return TRUE;
}

/* The lists of a file, in an order in which each refers only to what was read before. */
static const struct
{
  const char *member;
  GType (*get_type) (void);
  const char *kind; /* what its key or code names, for later references */
  const char *key;
} lists[] = {
  { "characteristics", pps_characteristic_get_type, NULL, NULL },
  { "organisations", pps_organisation_get_type, "organisation", "key" },
  { "respondents", pps_respondent_get_type, "respondent", "code" },
  { "rounds", pps_round_get_type, "round", "key" },
  { "interviews", pps_interview_get_type, NULL, NULL },
  { "findings", pps_finding_get_type, NULL, NULL },
  { "indicators", pps_indicator_get_type, NULL, NULL },
  { "lessons", pps_lesson_get_type, NULL, NULL },
};

static const char *const references[] = { "organisation", "respondent", "round" };

static gboolean
read_references (Reader *reader, PpsRecord *record, JsonObject *object, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      const char *id;

      if (!json_object_has_member (object, references[i])
          || pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), references[i], NULL)
                 == NULL)
        continue;

      id = find_named (reader, references[i], get_string (object, references[i]));
      if (id == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "sample names no %s “%s”",
                       references[i], get_string (object, references[i]));
          return FALSE;
        }
      if (!pps_store_write_text (reader->store, record, references[i], id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_list (Reader *reader, guint list, JsonArray *array, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autoptr (PpsRecord) record
          = read_record (reader, lists[list].get_type (), object, i, error);

      if (record == NULL || !read_references (reader, record, object, error))
        return FALSE;
      if (PPS_IS_INTERVIEW (record) && !read_interview (reader, record, object, error))
        return FALSE;
      if (PPS_IS_FINDING (record)
          && !pps_store_write_text (reader->store, record, "status", "shown", error))
        return FALSE;
      if (lists[list].kind != NULL)
        name_record (reader, lists[list].kind, get_string (object, lists[list].key), record);
    }

  return TRUE;
}

static gboolean
read_partnership (PpsStore *store, JsonObject *root, guint index, GError **error)
{
  g_autoptr (PpsRecord) partnership = pps_store_add (store, PPS_TYPE_PARTNERSHIP, error);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = { store, partnership, named };

  if (partnership == NULL
      || !write_members (store, partnership, json_object_get_object_member (root, "partnership"),
                         error)
      || !pps_store_write_real (store, partnership, "position", index + 1, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (json_object_has_member (root, lists[i].member)
          && !read_list (&reader, i, json_object_get_array_member (root, lists[i].member), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_sample (PpsStore *store, const char *name, guint index, GError **error)
{
  g_autofree char *path = g_build_path ("/", SAMPLES, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (pps_samples_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  return bytes != NULL
         && json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                        g_bytes_get_size (bytes), error)
         && read_partnership (store, json_node_get_object (json_parser_get_root (parser)), index,
                              error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
fill_with_cases (PpsWorkspace *workspace, gpointer data, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_auto (GStrv) names = g_resource_enumerate_children (pps_samples_get_resource (), SAMPLES,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL || !pps_store_begin (store, "sample", error))
    return FALSE;

  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!read_sample (store, names[i], i, error))
        {
          g_prefix_error (error, "%s: ", names[i]);
          pps_store_rollback (store);
          return FALSE;
        }
    }

  return pps_store_commit (store, error);
}

gboolean
pps_sample_create_cases (const char *path, GError **error)
{
  return pps_workspace_make (path, _ ("Practice cases and programmes"), "nl", fill_with_cases, NULL,
                             error);
}
