/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-work.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-edit-guide.h"
#include "pps-edit-member-check.h"
#include "pps-guide-writer.h"
#include "pps-store-private.h"

static gboolean
type (Study *study, guint step, GError **error)
{
  g_autofree char *words = g_strdup_printf ("%s %u", STUDY_WORDS, step);
  g_autofree char *pages = g_strnfill (6000 + step, 'x');

  switch (step % 4)
    {
    case 1:
      return pps_edit_answer_note (study->workspace, study->interview, STUDY_QUESTION, words,
                                   error);
    case 2:
      return pps_edit_answer_mark (study->workspace, study->interview, STUDY_QUESTION, 1 + step % 5,
                                   error);
    case 3:
      return pps_edit_answer_text (study->workspace, study->interview, "pane.solution", pages,
                                   error);
    default:
      return pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, words,
                                   error);
    }
}

static gboolean
freeze (Study *study, guint step, GError **error)
{
  g_autoptr (PpsSnapshot) snapshot = NULL;

  if (step % 2 == 1)
    return pps_edit_unfreeze_round (study->workspace, study->round, error);

  snapshot = pps_edit_freeze_round (study->workspace, study->round, "Tussenstand", "", error);

  return snapshot != NULL;
}

static gboolean
take_back (Study *study, guint step, GError **error)
{
  return step % 5 < 3 ? pps_edit_undo (study->workspace, error)
                      : pps_edit_redo (study->workspace, error);
}

/* A guide of somebody else, another one at each step. */
static gboolean
import_guide (Study *study, guint step, GError **error)
{
  g_autoptr (PpsGuideVersion) version = NULL;
  PpsGuide *guide = pps_edit_get_current_guide (study->workspace, step % 2 == 0 ? "O" : "S");
  g_autofree char *xml = pps_guide_to_xml (guide);
  g_autofree char *id = g_strdup_printf ("id=\"van-elders-%u\"", step);
  g_autofree char *old = g_strdup_printf ("id=\"%s\"", pps_guide_get_id (guide));
  g_auto (GStrv) parts = g_strsplit (xml, old, 2);
  g_autofree char *other = g_strjoinv (id, parts);
  g_autoptr (GBytes) bytes = g_bytes_new (other, strlen (other));

  version = pps_edit_import_guide (study->workspace, bytes, "gids.xml", error);

  return version != NULL;
}

static gboolean
read_form (Study *study, guint step, GError **error)
{
  static const char *const answers[] = { "agree", "correct", "remove" };
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (PpsMemberCheck) check = NULL;
  g_autoptr (PpsMemberFile) form = NULL;
  PpsMemberReport report;

  if (step == 0)
    {
      checks = pps_edit_make_member_checks (study->workspace, study->employer, study->round, error);
      return checks != NULL;
    }

  check = study_get (study, "respondent-member-checks",
                     pps_record_get_id (PPS_RECORD (study->employer)), 0);
  if (!pps_store_take_unread (study->store, error))
    return FALSE;

  checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (checks, g_steal_pointer (&check));
  form = pps_member_check_make_form (study->workspace, checks);
  pps_member_file_answer (form, 0, answers[step % 3], "Er zijn geen goede monteurs");

  return pps_edit_read_member_form (study->workspace, form, &report, error);
}

static gboolean
back_up (Study *study, guint step, GError **error)
{
  return step % 2 == 0 ? type (study, step, error)
                       : pps_store_keep_backup (study->store, "daily", error);
}

/* In a study of an older version nobody knows what stands in it. */
static gboolean
add (Study *study, guint step, GError **error)
{
  g_autoptr (PpsPartnership) partnership
      = pps_edit_add_partnership (study->workspace, "Techniek Zuid", error);

  return partnership != NULL;
}

const FaultWork fault_works[] = {
  { "typing", 0, 16, type },       { "freezing", 0, 4, freeze }, { "undo", 0, 10, take_back },
  { "guide", 0, 3, import_guide }, { "form", 0, 4, read_form },  { "backup", 0, 6, back_up },
  { "migration-1", 1, 2, add },    { "migration-2", 2, 2, add },
};

const guint fault_n_works = G_N_ELEMENTS (fault_works);

const FaultWork *
fault_work_find (const char *name)
{
  for (guint i = 0; i < fault_n_works; i++)
    {
      if (g_str_equal (fault_works[i].name, name))
        return &fault_works[i];
    }

  g_assert_not_reached ();
}

/* A study as the program of that version left it. */
static void
thaw (const char *path, guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%u.ppscanvas.gz", version);
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "unit", "store", "frozen", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GZlibDecompressor) unzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) packed = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GError) error = NULL;

  packed = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_assert_no_error (error);
  stream = g_converter_input_stream_new (packed, G_CONVERTER (unzip));
  output = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

void
fault_work_set_up (const FaultWork *self, Study *study)
{
  study_set_up (study, NULL);
  study_close (study);
  if (self->old > 0)
    thaw (study->path, self->old);
}

void
fault_work_restore (Study *study, GBytes *start)
{
  g_autofree char *journal = g_strconcat (study->path, "-journal", NULL);
  g_autofree char *backups = g_strconcat (study->path, ".backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (backups, name, NULL);

      g_unlink (path);
    }
  g_rmdir (backups);
  g_unlink (journal);
  g_assert_true (g_file_set_contents_full (study->path, g_bytes_get_data (start, NULL),
                                           g_bytes_get_size (start), G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}

gboolean
fault_work_open (const FaultWork *self, Study *study, GError **error)
{
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (study->path, 0, error);

  if (workspace == NULL)
    return FALSE;

  study_adopt (study, g_steal_pointer (&workspace));

  return TRUE;
}

gint64
fault_work_measure (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  gint64 progress = -1;

  sqlite3_prepare_v2 (db,
                      "SELECT 1000000 * (SELECT user_version FROM pragma_user_version)"
                      " + (SELECT count(*) FROM edit)",
                      -1, &statement, NULL);
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    progress = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return progress;
}

gint64
fault_work_get_progress (Study *study)
{
  return fault_work_measure (study->store->db);
}

guint
fault_work_count_backups (Study *study)
{
  g_autofree char *folder = g_strconcat (study->path, ".backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".ppscanvas") && name[0] != '.';

  return n;
}

/* The log tells of each answer what stands there; those kept of old versions were altered past it.
 */
static const char strays[] = "SELECT a.id FROM answer a JOIN change c ON c.id ="
                             " (SELECT max (id) FROM change WHERE record = a.id AND field = 'text')"
                             " WHERE typeof (c.after) = 'text' AND c.after IS NOT a.text";

void
fault_work_assert_sound (const FaultWork *self, Study *study)
{
  g_autoptr (GPtrArray) wrong = pps_store_check (study->store);
  g_autofree char *stray = NULL;
  g_autofree char *orphan = NULL;

  for (guint i = 0; i < wrong->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (wrong, i));
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_true (pps_store_connection_get_text (study->store->db, strays, "study", &stray, NULL));
  g_assert_true (stray == NULL || self->old > 0);
  g_assert_true (pps_store_connection_get_text (study->store->db, "PRAGMA foreign_key_check",
                                                "study", &orphan, NULL));
  g_assert_null (orphan);
}
