/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "pps-age.h"
#include "pps-keys.h"
#include "pps-seal.h"

/* Opens archives. All of it is decrypted beside the place of the study, under a name that nobody
 * has, since only the end tells that nothing is missing; then it is looked at, and named. Names
 * within an archive say what is a study and what a key file, and never where anything goes. */

#define SQLITE_HEAD "SQLite format 3"
#define STUDY_SUFFIX ".ppscanvas"

/* The files of one go: what is not taken over by a name is removed. */
typedef struct
{
  const char *name;  /* of the archive, for messages */
  const char *place; /* the study */
  char *keys_place;
  char *whole;
  char *study;
  char *keys;
} Files;

static void
drop (char *path)
{
  if (path != NULL)
    g_unlink (path);
  g_free (path);
}

static void
files_clear (Files *files)
{
  if (files->study != files->whole)
    drop (files->study);
  drop (files->whole);
  drop (files->keys);
  g_free (files->keys_place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_clear)

/* A file of no name beside the study. */
static GOutputStream *
make_beside (const Files *files, char **path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (files->place);
  g_autofree char *shown = g_filename_display_basename (files->place);
  g_autofree char *beside = g_build_filename (folder, ".pps-canvas-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   _ ("“%s” cannot be written: %s"), shown, g_strerror (code));
      return NULL;
    }
  *path = g_steal_pointer (&beside);

  return g_unix_output_stream_new (fd, TRUE);
}

static gboolean
fail_as_exists (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _ ("“%s” is there already. Choose another name."), shown);

  return FALSE;
}

static gboolean
fail_as_no_study (const Files *files, GError **error)
{
  g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED,
               _ ("“%s” holds no study that this program can open: nothing was taken out of it."),
               files->name);

  return FALSE;
}

static gboolean
decrypt (Files *files, const char *path, const char *passphrase, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) from = g_file_read (file, NULL, &reason);
  g_autoptr (GOutputStream) to = NULL;

  if (from == NULL)
    {
      g_set_error (error, reason->domain, reason->code, _ ("“%s” cannot be read: %s"), files->name,
                   reason->message);
      return FALSE;
    }
  to = make_beside (files, &files->whole, error);

  return to != NULL && pps_age_decrypt (G_INPUT_STREAM (from), passphrase, to, files->name, error)
         && g_output_stream_close (to, NULL, error);
}

/* Which of the two an entry is. */
static char **
find_place (Files *files, struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL || archive_entry_filetype (entry) != AE_IFREG)
    return NULL;
  if (g_str_has_suffix (name, STUDY_SUFFIX) && files->study == NULL)
    return &files->study;
  if (g_str_has_suffix (name, PPS_KEYS_SUFFIX) && files->keys == NULL)
    return &files->keys;

  return NULL;
}

static gboolean
take_out (Files *files, struct archive *archive, char **path, GError **error)
{
  g_autoptr (GOutputStream) to = make_beside (files, path, error);
  guint8 piece[65536];
  la_ssize_t n = 0;

  if (to == NULL)
    return FALSE;
  while ((n = archive_read_data (archive, piece, sizeof piece)) > 0)
    {
      if (!g_output_stream_write_all (to, piece, n, NULL, NULL, error))
        return FALSE;
    }
  sodium_memzero (piece, sizeof piece);
  if (n < 0)
    return fail_as_no_study (files, error);

  return g_output_stream_close (to, NULL, error);
}

static gboolean
read_tar (Files *files, GError **error)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry = NULL;
  gboolean good;
  int code = ARCHIVE_EOF;

  archive_read_support_format_tar (archive);
  good = archive_read_open_filename (archive, files->whole, 65536) == ARCHIVE_OK;
  while (good && (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      char **place = find_place (files, entry);

      good = place == NULL || take_out (files, archive, place, error);
    }
  archive_read_free (archive);
  if (error != NULL && *error != NULL)
    return FALSE;

  return (good && code == ARCHIVE_EOF && files->study != NULL) || fail_as_no_study (files, error);
}

static gboolean
is_plain_study (const char *path)
{
  char head[sizeof SQLITE_HEAD] = { 0 };
  FILE *file = g_fopen (path, "rb");
  gboolean plain;

  plain = file != NULL && fread (head, 1, sizeof head, file) == sizeof head
          && memcmp (head, SQLITE_HEAD, sizeof head) == 0;
  if (file != NULL)
    fclose (file);

  return plain;
}

static gboolean
can_be_opened (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) store = pps_store_open (path, PPS_STORE_READ_ONLY, &error);

  if (store == NULL)
    g_debug ("unseal: %s", error->message);

  return store != NULL;
}

/* The key file first: it can be taken back. */
static gboolean
give_names (Files *files, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (files->place);
  g_autofree char *keys_shown = g_filename_display_basename (files->keys_place);

  if (files->keys != NULL
      && !pps_store_publish (files->keys, files->keys_place, FALSE, keys_shown, error))
    return FALSE;
  if (pps_store_publish (files->study, files->place, FALSE, shown, error))
    return TRUE;
  if (files->keys != NULL)
    g_unlink (files->keys_place);

  return FALSE;
}

static char *
make_keys_place (const char *study)
{
  gsize length = strlen (study);

  if (g_str_has_suffix (study, STUDY_SUFFIX))
    length -= strlen (STUDY_SUFFIX);

  return g_strdup_printf ("%.*s" PPS_KEYS_SUFFIX, (int) length, study);
}

gboolean
pps_seal_open (
    const char *path, const char *study, const char *passphrase, char **keys, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (Files) files = { .name = name, .place = study, .keys_place = make_keys_place (study) };

  if (g_file_test (study, G_FILE_TEST_EXISTS))
    return fail_as_exists (study, error);
  if (!decrypt (&files, path, passphrase, error))
    return FALSE;
  if (is_plain_study (files.whole))
    files.study = files.whole;
  else if (!read_tar (&files, error))
    return FALSE;
  if (files.keys != NULL && g_file_test (files.keys_place, G_FILE_TEST_EXISTS))
    return fail_as_exists (files.keys_place, error);
  if (!can_be_opened (files.study))
    return fail_as_no_study (&files, error);
  if (!give_names (&files, error))
    return FALSE;

  if (keys != NULL)
    *keys = files.keys != NULL ? g_strdup (files.keys_place) : NULL;

  return TRUE;
}

/* Off the main thread. */

typedef struct
{
  char *path;
  char *study;
  char *passphrase; /* guarded */
  char *keys;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  sodium_free (job->passphrase);
  g_free (job->path);
  g_free (job->study);
  g_free (job->keys);
  g_free (job);
}

static void
thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (pps_seal_open (job->path, job->study, job->passphrase, &job->keys, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pps_seal_open_async (const char *path,
                     const char *study,
                     const char *passphrase,
                     GAsyncReadyCallback done,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, user_data);
  Job *job = g_new0 (Job, 1);
  gsize size = strlen (passphrase) + 1;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  job->path = g_strdup (path);
  job->study = g_strdup (study);
  job->passphrase = sodium_malloc (size);
  if (job->passphrase == NULL)
    g_error ("No memory for a passphrase");
  memcpy (job->passphrase, passphrase, size);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, thread_cb);
}

gboolean
pps_seal_open_finish (GAsyncResult *result, char **keys, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (keys != NULL)
    *keys = g_steal_pointer (&job->keys);

  return TRUE;
}
