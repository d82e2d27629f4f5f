/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-batch.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "pps-cli.h"

/* Sheets are frozen, so threads take them from here; the study stays with the thread that reads it.
 * A thread more than there are cores works while another waits for the disk. */

#define MOST_THREADS 8

typedef struct
{
  PpsSheet *sheet;
  GStrv paths;
  GPtrArray *written; /* of char */
  GError *error;
  gboolean is_done;
} Job;

struct _PpsCliBatch
{
  PpsPageSetup setup;
  double dpi;
  guint n_sheets;
  guint n_told;
  guint n_threads;
  gboolean shows_progress;
  GThreadPool *pool;
  GMutex lock;
  GCond changed;
  GQueue jobs; /* of Job, in order */
};

static void
free_job (Job *job)
{
  g_clear_pointer (&job->sheet, pps_sheet_unref);
  g_strfreev (job->paths);
  g_ptr_array_unref (job->written);
  g_clear_error (&job->error);
  g_free (job);
}

static void
export_cb (gpointer data, gpointer user_data)
{
  Job *job = data;
  PpsCliBatch *self = user_data;

  for (guint i = 0; job->paths[i] != NULL && job->error == NULL; i++)
    {
      g_auto (GStrv) written = NULL;
      PpsExportFormat format;

      pps_export_format_find (job->paths[i], &format);
      written = pps_export (job->sheet, &self->setup, format, self->dpi, job->paths[i], NULL, NULL,
                            NULL, &job->error);
      for (guint j = 0; written != NULL && written[j] != NULL; j++)
        g_ptr_array_add (job->written, g_strdup (written[j]));
    }
  g_clear_pointer (&job->sheet, pps_sheet_unref);

  g_mutex_lock (&self->lock);
  job->is_done = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

PpsCliBatch *
pps_cli_batch_new (guint n_sheets, const PpsPageSetup *setup, double dpi)
{
  PpsCliBatch *self = g_new0 (PpsCliBatch, 1);

  self->setup = *setup;
  self->dpi = dpi;
  self->n_sheets = n_sheets;
  self->n_threads = MIN (g_get_num_processors () + 1, MOST_THREADS);
  self->shows_progress = isatty (STDERR_FILENO);
  self->pool = g_thread_pool_new (export_cb, self, (int) self->n_threads, TRUE, NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->jobs);

  return self;
}

static void
forget_progress (PpsCliBatch *self)
{
  if (self->shows_progress)
    fputs ("\r\033[K", stderr);
}

static void
show_progress (PpsCliBatch *self)
{
  if (self->shows_progress && self->n_told < self->n_sheets)
    fprintf (stderr, _ ("%u of %u"), self->n_told, self->n_sheets);
}

void
pps_cli_batch_free (PpsCliBatch *self)
{
  forget_progress (self);
  g_thread_pool_free (self->pool, TRUE, TRUE);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) free_job);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

static gboolean
tell (PpsCliBatch *self, Job *job, GError **error)
{
  forget_progress (self);
  for (guint i = 0; i < job->written->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (g_ptr_array_index (job->written, i));

      pps_cli_print ("%s\n", shown);
    }
  self->n_told++;
  show_progress (self);

  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));

  return error == NULL || *error == NULL;
}

/* Takes the next job that is done; waits for it as long as more than some are on their way. */
static Job *
take_done (PpsCliBatch *self, guint n_most)
{
  Job *job;

  g_mutex_lock (&self->lock);
  while ((job = g_queue_peek_head (&self->jobs)) != NULL && !job->is_done
         && g_queue_get_length (&self->jobs) > n_most)
    g_cond_wait (&self->changed, &self->lock);
  job = job != NULL && job->is_done ? g_queue_pop_head (&self->jobs) : NULL;
  g_mutex_unlock (&self->lock);

  return job;
}

static gboolean
collect (PpsCliBatch *self, guint n_most, GError **error)
{
  gboolean went_well = TRUE;
  Job *job;

  while (went_well && (job = take_done (self, n_most)) != NULL)
    {
      went_well = tell (self, job, error);
      free_job (job);
    }

  return went_well;
}

gboolean
pps_cli_batch_add (PpsCliBatch *self, PpsSheet *sheet, GStrv paths, GError **error)
{
  Job *job = g_new0 (Job, 1);

  job->sheet = sheet;
  job->paths = paths;
  job->written = g_ptr_array_new_with_free_func (g_free);

  g_mutex_lock (&self->lock);
  g_queue_push_tail (&self->jobs, job);
  g_mutex_unlock (&self->lock);
  g_thread_pool_push (self->pool, job, NULL);

  return collect (self, 2 * self->n_threads, error);
}

gboolean
pps_cli_batch_end (PpsCliBatch *self, GError **error)
{
  return collect (self, 0, error);
}
