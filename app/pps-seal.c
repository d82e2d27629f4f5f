/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-seal.h"

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

/* Makes archives. What it holds of a study stands in memory only; what it writes is encrypted, and
 * gets its name when it is whole. How one is opened: pps-seal-open.c. */

typedef struct
{
  char *path;
  gboolean replace;
  char *passphrase; /* guarded */
  char *study_name;
  GBytes *study;
  char *keys_name; /* (nullable) */
  GBytes *keys;    /* (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  sodium_free (job->passphrase);
  g_clear_pointer (&job->study, g_bytes_unref);
  g_clear_pointer (&job->keys, g_bytes_unref);
  g_free (job->path);
  g_free (job->study_name);
  g_free (job->keys_name);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GBytes *
read_keys (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *bytes = NULL;
  gsize length;

  if (g_file_get_contents (path, &bytes, &length, error))
    return g_bytes_new_take (g_steal_pointer (&bytes), length);

  g_prefix_error (error, _ ("“%s” cannot be read: "), shown);

  return NULL;
}

static char *
guard (const char *passphrase)
{
  gsize size = strlen (passphrase) + 1;
  char *guarded;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  guarded = sodium_malloc (size);
  if (guarded == NULL)
    g_error ("No memory for a passphrase");
  memcpy (guarded, passphrase, size);

  return guarded;
}

/* A name that every system can read, in every locale: libarchive falls over what the locale lacks.
 */
static char *
dup_plain_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return g_str_to_ascii (name, "C");
}

/* @replace is asked before anybody waits for a key. */
static Job *
job_new (PpsWorkspace *workspace,
         const char *keys,
         const char *path,
         gboolean replace,
         const char *passphrase,
         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (Job) job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->replace = replace;
  job->passphrase = guard (passphrase);
  job->study_name = dup_plain_name (pps_store_get_path (store));
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *shown = g_filename_display_basename (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("“%s” is there already. Choose another name."), shown);
      return NULL;
    }
  if (keys != NULL)
    {
      job->keys_name = dup_plain_name (keys);
      job->keys = read_keys (keys, error);
      if (job->keys == NULL)
        return NULL;
    }
  job->study = pps_store_dup_image (store, error);

  return job->study != NULL ? g_steal_pointer (&job) : NULL;
}

typedef struct
{
  PpsAgeWriter *writer;
  GError **error;
} Sink;

static la_ssize_t
write_cb (struct archive *archive, void *user_data, const void *bytes, size_t length)
{
  Sink *sink = user_data;

  if (*sink->error == NULL && pps_age_writer_write (sink->writer, bytes, length, sink->error))
    return length;

  return -1;
}

static gboolean
add_entry (struct archive *archive, const char *name, GBytes *bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  gboolean added;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  added = archive_write_header (archive, entry) == ARCHIVE_OK
          && archive_write_data (archive, data, length) == (la_ssize_t) length;
  archive_entry_free (entry);

  return added;
}

static gboolean
write_tar (Job *job, PpsAgeWriter *writer, GError **error)
{
  g_autoptr (GError) reason = NULL;
  Sink sink = { writer, &reason };
  struct archive *archive = archive_write_new ();
  gboolean done;

  archive_write_set_format_pax_restricted (archive);
  done = archive_write_open (archive, &sink, NULL, write_cb, NULL) == ARCHIVE_OK
         && add_entry (archive, job->study_name, job->study)
         && add_entry (archive, job->keys_name, job->keys)
         && archive_write_close (archive) == ARCHIVE_OK;
  if (!done && reason == NULL)
    g_set_error (&reason, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", archive_error_string (archive));
  archive_write_free (archive);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}

static gboolean
write_archive (Job *job, GOutputStream *to, GError **error)
{
  g_autoptr (PpsAgeWriter) writer = pps_age_writer_new (job->passphrase, PPS_AGE_COST, to, error);

  if (writer == NULL)
    return FALSE;
  if (job->keys != NULL)
    return write_tar (job, writer, error) && pps_age_writer_finish (writer, error);

  return pps_age_writer_write (writer, g_bytes_get_data (job->study, NULL),
                               g_bytes_get_size (job->study), error)
         && pps_age_writer_finish (writer, error);
}

static gboolean
run (Job *job, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (job->path);
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autofree char *beside = g_build_filename (folder, ".pps-canvas-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, 0600);
  g_autoptr (GOutputStream) to = NULL;
  gboolean done;

  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   _ ("“%s” cannot be written: %s"), shown, g_strerror (code));
      return FALSE;
    }

  to = g_unix_output_stream_new (fd, TRUE);
  done = write_archive (job, to, error);
  if (!done && error != NULL && (*error)->domain == G_IO_ERROR)
    g_prefix_error (error, _ ("“%s” could not be written: "), shown);
  done = done && g_output_stream_close (to, NULL, error)
         && pps_store_publish (beside, job->path, job->replace, shown, error);
  if (!done)
    g_unlink (beside);

  return done;
}

gboolean
pps_seal_study (PpsWorkspace *workspace,
                const char *keys,
                const char *path,
                gboolean replace,
                const char *passphrase,
                GError **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (PPS_IS_WORKSPACE (workspace), FALSE);

  job = job_new (workspace, keys, path, replace, passphrase, error);

  return job != NULL && run (job, error);
}

static void
thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pps_seal_study_async (PpsWorkspace *workspace,
                      const char *keys,
                      const char *path,
                      const char *passphrase,
                      GAsyncReadyCallback done,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, user_data);
  g_autoptr (GError) error = NULL;
  /* A file dialog has asked already. */
  Job *job = job_new (workspace, keys, path, TRUE, passphrase, &error);

  if (job == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, thread_cb);
}

gboolean
pps_seal_study_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
