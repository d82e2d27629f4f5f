/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-job.h"

/* What is shared between the dialog and the thread: the progress, as one number that both touch
 * atomically, and the cancellable. Each of the two holds a reference. */

struct _PpsExportJob
{
  gatomicrefcount references;
  PpsExportWork work;
  char *path;
  GCancellable *cancellable;
  int permille;
};

static void
release (gpointer data)
{
  PpsExportJob *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->work.sheet, pps_sheet_unref);
  g_clear_pointer (&self->work.report, pps_report_free);
  g_clear_pointer (&self->work.document, pps_document_free);
  g_object_unref (self->cancellable);
  g_free (self->path);
  g_free (self);
}

static void
progress_cb (double done, gpointer user_data)
{
  PpsExportJob *self = user_data;

  g_atomic_int_set (&self->permille, (int) (done * 1000.0));
}

static char **
write_whole (PpsExportJob *self, GError **error)
{
  const PpsExportWork *work = &self->work;
  char **paths;
  gboolean is_written = work->report != NULL
                            ? pps_report_export_pdf (work->report, self->path, self->cancellable,
                                                     progress_cb, self, error)
                            : pps_document_export_odt (work->document, self->path,
                                                       self->cancellable, progress_cb, self, error);

  if (!is_written)
    return NULL;

  paths = g_new0 (char *, 2);
  paths[0] = g_strdup (self->path);

  return paths;
}

static char **
write_sheet (PpsExportJob *self, GError **error)
{
  const PpsExportWork *work = &self->work;

  if (work->tiled && work->format == PPS_EXPORT_PDF)
    return pps_export_tiled (work->sheet, &work->setup, work->tile, self->path, self->cancellable,
                             progress_cb, self, error);

  return pps_export (work->sheet, &work->setup, work->format, work->dpi, self->path,
                     self->cancellable, progress_cb, self, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PpsExportJob *self = data;
  GError *error = NULL;
  char **paths = self->work.sheet == NULL ? write_whole (self, &error) : write_sheet (self, &error);

  if (paths != NULL)
    g_task_return_pointer (task, paths, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

PpsExportJob *
pps_export_job_start (const PpsExportWork *work,
                      const char *path,
                      GAsyncReadyCallback done,
                      gpointer source)
{
  PpsExportJob *self = g_new0 (PpsExportJob, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&self->references);
  self->work = *work;
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();

  task = g_task_new (source, self->cancellable, done, NULL);
  g_atomic_ref_count_inc (&self->references);
  g_task_set_task_data (task, self, release);
  g_task_run_in_thread (task, run);

  return self;
}

void
pps_export_job_free (PpsExportJob *self)
{
  pps_export_job_cancel (self);
  release (self);
}

void
pps_export_job_cancel (PpsExportJob *self)
{
  g_cancellable_cancel (self->cancellable);
}

double
pps_export_job_get_progress (PpsExportJob *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

char **
pps_export_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
