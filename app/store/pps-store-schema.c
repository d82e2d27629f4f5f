/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-store-connection.h"
#include "pps-store-error-private.h"
#include "pps-store-resources.h"

/* What a study looks like from outside (header) and from inside (schema). Scripts live in a
 * resource as `schema/N.sql`. */

#define RESOURCE_PATH "/io/github/pps_canvas/store/schema"

/* Offsets in the header of a database file: https://www.sqlite.org/fileformat2.html, section 1.3 */
#define WRITE_VERSION 18
#define READ_VERSION 19
#define USER_VERSION 60
#define APPLICATION_ID 68

/* Ours is a thirtieth of it. */
#define MAX_SCHEMA (1 << 20) /* bytes */

static const char magic[16] = "SQLite format 3";

/* Of the schema that the scripts up to each version make; a test says what they should be. */
static const char *const fingerprints[] = {
  "bc503f2c93276949b0be4af27614d7b62f90c3851a4c413d7b864f7e39e4f220",
  "f6abcaef8c350a643fd002712a6c2eed38850851441c66629b085c788d11eb81",
  "d534aafc23b1efe69c6e79760dce0296ecbb36a923b0c708697df0a083d32815",
};

const PpsStoreSteps *
pps_store_schema_get_steps (void)
{
  static PpsStoreSteps steps;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      GPtrArray *scripts = g_ptr_array_new ();

      for (guint n = 1;; n++)
        {
          g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/%u.sql", n);
          g_autoptr (GBytes) script = NULL;

          script = g_resource_lookup_data (pps_store_schema_get_resource (), path,
                                           G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
          if (script == NULL)
            break;

          g_ptr_array_add (scripts,
                           g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script)));
        }

      steps.n = scripts->len;
      steps.scripts = (const char *const *) g_ptr_array_free (scripts, FALSE);
      g_once_init_leave (&loaded, 1);
    }

  return &steps;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

gboolean
pps_store_schema_check_header (const guint8 *header,
                               gsize length,
                               const PpsStoreSteps *steps,
                               const char *name,
                               guint *version,
                               GError **error)
{
  if (length == 0)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY,
                   _ ("“%s” is empty. It is not a study."), name);
      return FALSE;
    }

  if (length < PPS_STORE_HEADER_SIZE || memcmp (header, magic, sizeof magic) != 0
      || read_number (header + APPLICATION_ID) != PPS_STORE_APPLICATION_ID)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY, _ ("“%s” is not a study."),
                   name);
      return FALSE;
    }

  *version = read_number (header + USER_VERSION);
  if (*version > steps->n)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NEWER,
                   _ ("“%s” was made by a newer version of PPS Canvas. It has not been changed."),
                   name);
      return FALSE;
    }

  if (*version == 0)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
                   _ ("“%s” does not say which version it is. It has not been changed."), name);
      return FALSE;
    }

  if (header[WRITE_VERSION] != 1 || header[READ_VERSION] != 1)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY,
                   _ ("“%s” was put into another journal mode (WAL) by another program. "
                      "Set it back with “PRAGMA journal_mode = DELETE”."),
                   name);
      return FALSE;
    }

  return TRUE;
}

static void
set_rebuilt_error (const char *name, GError **error)
{
  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY,
               _ ("“%s” has other tables than a study has: somebody or something has rebuilt it. "
                  "It has not been changed."),
               name);
}

/* Whoever sends a schema that is not ours does not get it sorted and compared, however long. */
static gboolean
check_size (sqlite3 *db, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gsize size = 0;
  int code;

  code = sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema", -1,
                             &statement, NULL);
  while (code == SQLITE_OK && size < MAX_SCHEMA && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int i = 0; i < 4; i++)
        size += 1 + (gsize) sqlite3_column_bytes (statement, i);
      code = SQLITE_OK;
    }

  if (size >= MAX_SCHEMA)
    set_rebuilt_error (name, error);
  else if (code != SQLITE_DONE)
    pps_store_error_set_sqlite (error, db, code, name);

  return code == SQLITE_DONE && size < MAX_SCHEMA;
}

/* Every row of the schema in one text; a length before each word, so that no two schemas give the
 * same. */
static char *
dup_schema (sqlite3 *db, const char *name, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  if (!check_size (db, name, error))
    return NULL;

  code = sqlite3_prepare_v2 (
      db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", -1, &statement,
      NULL);
  if (code == SQLITE_OK)
    {
      while ((code = sqlite3_step (statement)) == SQLITE_ROW)
        {
          for (int i = 0; i < 4; i++)
            {
              const char *word = (const char *) sqlite3_column_text (statement, i);
              int length = sqlite3_column_bytes (statement, i);

              g_string_append_printf (text, "%d:", word != NULL ? length : -1);
              g_string_append_len (text, word != NULL ? word : "", length);
            }
        }
    }

  if (code != SQLITE_DONE)
    {
      pps_store_error_set_sqlite (error, db, code, name);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
pps_store_schema_make (
    sqlite3 *db, guint version, const PpsStoreSteps *steps, const char *name, GError **error)
{
  g_autofree char *header = NULL;
  gboolean made;

  header = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u; COMMIT;",
                            PPS_STORE_APPLICATION_ID, version);

  made = pps_store_connection_run (db, "PRAGMA encoding = 'UTF-8'; BEGIN IMMEDIATE;", name, error);
  for (guint i = 0; made && i < version; i++)
    made = pps_store_connection_run (db, steps->scripts[i], name, error);

  return made && pps_store_connection_run (db, header, name, error);
}

char *
pps_store_schema_dup_fingerprint (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *schema = dup_schema (db, name, error);

  return schema != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, schema, -1) : NULL;
}

const char *
pps_store_schema_get_fingerprint (guint version)
{
  return version >= 1 && version <= G_N_ELEMENTS (fingerprints) ? fingerprints[version - 1] : NULL;
}

/* What the scripts make in memory is the measure, but making it takes longer than all else that an
 * opening does; a fingerprint that is known saves it. Another version of SQLite may word the tables
 * of its index in another way: then it is made. */
gboolean
pps_store_schema_is_canonical (
    sqlite3 *db, guint version, const PpsStoreSteps *steps, const char *name, GError **error)
{
  g_autoptr (sqlite3) model = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (version <= steps->n, FALSE);

  fingerprint = pps_store_schema_dup_fingerprint (db, name, error);
  if (fingerprint == NULL)
    return FALSE;
  if (steps == pps_store_schema_get_steps ()
      && g_strcmp0 (fingerprint, pps_store_schema_get_fingerprint (version)) == 0)
    return TRUE;

  model = pps_store_connection_open (":memory:", name, NULL, error);
  if (model == NULL || !pps_store_schema_make (model, version, steps, name, error))
    return FALSE;

  canonical = dup_schema (model, name, error);
  found = canonical != NULL ? dup_schema (db, name, error) : NULL;
  if (found == NULL)
    return FALSE;

  if (g_str_equal (found, canonical))
    return TRUE;

  set_rebuilt_error (name, error);

  return FALSE;
}
