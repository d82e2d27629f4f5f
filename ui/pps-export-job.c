/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-job.h"

/* What is shared between the dialog and the thread: the progress, as one number that both touch
 * atomically, and the cancellable. Each of the two holds a reference. */

struct _PpsExportJob
{
  gatomicrefcount references;
  PpsSheet *sheet;
  PpsPageSetup setup;
  PpsExportFormat format;
  double dpi;
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

  pps_sheet_unref (self->sheet);
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

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PpsExportJob *self = data;
  GError *error = NULL;
  char **paths = pps_export (self->sheet, &self->setup, self->format, self->dpi, self->path,
                             cancellable, progress_cb, self, &error);

  if (paths != NULL)
    g_task_return_pointer (task, paths, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

PpsExportJob *
pps_export_job_start (PpsSheet *sheet,
                      const PpsPageSetup *setup,
                      PpsExportFormat format,
                      double dpi,
                      const char *path,
                      GAsyncReadyCallback done,
                      gpointer source)
{
  PpsExportJob *self = g_new0 (PpsExportJob, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&self->references);
  self->sheet = pps_sheet_ref (sheet);
  self->setup = *setup;
  self->format = format;
  self->dpi = dpi;
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
