/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-paint.h"
#include "pps-png-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pages as pictures, drawn and packed one band of rows after another, so that memory does not grow
 * with the paper: A0 at 300 dots per inch would be half a gigabyte. Where a page is set in Inter
 * alone, as nearly all are, bands are made by several threads and written in their order; type of
 * Pango belongs to one thread. */

#define BAND_PIXELS (1300 * 1000)
#define MIN_DPI 36
#define MAX_DPI 1200
#define MAX_PIXELS 32767 /* the width that cairo can draw */
#define MAX_THREADS 4

typedef struct
{
  const PpsExportJob *job;
  guint index;
  guint width;
  guint height;
  guint band_rows;
  guint n_bands;
  double scale;

  GMutex lock;
  GCond changed;
  guint next;      /* the band that is to be begun */
  guint n_written; /* bands that are in the file */
  guint n_threads;
  gboolean is_over;
  cairo_status_t status;
  PpsPngBand *bands; /* those that are ready have bytes */
} Page;

static gboolean
check_size (const PpsExportJob *job, double width, double height, GError **error)
{
  double most = floor (MIN (MAX_DPI, MAX_PIXELS * 72.0 / MAX (width, height)));

  if (isfinite (job->dpi) && job->dpi >= MIN_DPI && job->dpi <= most)
    return TRUE;

  g_set_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW,
               /* Translators: dots per inch; the fourth is a paper size */
               _ ("A picture of %g dots per inch cannot be made: choose from %d to %g for paper of "
                  "size %s."),
               job->dpi, MIN_DPI, most, pps_paper_get_name (job->setup->paper));
  return FALSE;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW,
               _ ("The page could not be drawn: %s."), cairo_status_to_string (status));
  return FALSE;
}

static void
begin_page (Page *self, const PpsExportJob *job, guint index)
{
  double width;
  double height;

  pps_layout_get_page_size (job->layout, &width, &height);
  self->job = job;
  self->index = index;
  self->scale = job->dpi / 72;
  self->width = (guint) MAX (lround (width * self->scale), 1);
  self->height = (guint) MAX (lround (height * self->scale), 1);
  self->band_rows = CLAMP (BAND_PIXELS / self->width, 16, 256);
  self->n_bands = (self->height + self->band_rows - 1) / self->band_rows;
  self->n_threads = pps_layout_is_for_all_threads (job->layout)
                        ? MIN (MIN (g_get_num_processors (), MAX_THREADS), self->n_bands)
                        : 1;
  self->bands = g_new0 (PpsPngBand, self->n_bands);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
}

static void
end_page (Page *self)
{
  for (guint i = 0; i < self->n_bands; i++)
    g_clear_pointer (&self->bands[i].packed, g_bytes_unref);
  g_free (self->bands);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, end_page)

static cairo_status_t
draw_band (Page *self, cairo_surface_t *surface, guint top, guint n_rows)
{
  cairo_t *cr = cairo_create (surface);
  const cairo_rectangle_t band = {
    .y = top / self->scale,
    .width = cairo_image_surface_get_width (surface) / self->scale,
    .height = n_rows / self->scale,
  };
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 0, -(double) top);
  cairo_scale (cr, self->scale, self->scale);
  pps_paint_area (self->job->layout, self->index, cr, &band);
  cairo_surface_flush (surface);

  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
make_band (
    Page *self, cairo_surface_t *surface, PpsPngPacker *packer, guint index, PpsPngBand *band)
{
  guint top = index * self->band_rows;
  guint n_rows = MIN (self->band_rows, self->height - top);
  cairo_status_t status = draw_band (self, surface, top, n_rows);

  if (status == CAIRO_STATUS_SUCCESS)
    pps_png_packer_pack (packer, cairo_image_surface_get_data (surface),
                         (gsize) cairo_image_surface_get_stride (surface), n_rows,
                         index + 1 == self->n_bands, band);
  cairo_surface_mark_dirty (surface);

  return status;
}

static cairo_surface_t *
create_surface (Page *self)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) self->width,
                                     (int) MIN (self->band_rows, self->height));
}

/* Returns: the band to make next, never far ahead of what is written; the number of bands if all
 * are made or the page is given up. To be called with the lock. */
static guint
take_number (Page *self)
{
  while (!self->is_over && self->next < self->n_bands
         && self->next >= self->n_written + 2 * self->n_threads)
    g_cond_wait (&self->changed, &self->lock);

  return self->is_over || self->next == self->n_bands ? self->n_bands : self->next++;
}

static gpointer
make_bands (gpointer data)
{
  Page *self = data;
  cairo_surface_t *surface = create_surface (self);
  PpsPngPacker *packer = pps_png_packer_new (self->width, self->job->setup->grey);
  guint index;

  g_mutex_lock (&self->lock);
  while ((index = take_number (self)) < self->n_bands)
    {
      PpsPngBand band = { NULL };
      cairo_status_t status;

      g_mutex_unlock (&self->lock);
      status = make_band (self, surface, packer, index, &band);
      g_mutex_lock (&self->lock);

      self->bands[index] = band;
      if (status != CAIRO_STATUS_SUCCESS)
        {
          self->status = status;
          self->is_over = TRUE;
        }
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->lock);

  pps_png_packer_free (packer);
  cairo_surface_destroy (surface);

  return NULL;
}

/* Takes the bands in their order. With the lock. */
static gboolean
wait_for_band (Page *self, guint index, PpsPngBand *band)
{
  while (!self->is_over && self->bands[index].packed == NULL)
    g_cond_wait (&self->changed, &self->lock);

  if (self->is_over)
    return FALSE;

  *band = self->bands[index];
  self->bands[index].packed = NULL;
  self->n_written++;
  g_cond_broadcast (&self->changed);

  return TRUE;
}

static gboolean
write_bands (Page *self, PpsPngWriter *writer, guint n_pages, GError **error)
{
  for (guint i = 0; i < self->n_bands; i++)
    {
      PpsPngBand band;
      gboolean is_there;

      g_mutex_lock (&self->lock);
      is_there = wait_for_band (self, i, &band);
      g_mutex_unlock (&self->lock);

      if (!is_there)
        return check_status (self->status, error);
      if (!pps_png_writer_take_band (writer, &band, error)
          || !pps_export_job_step (self->job, (self->index + (i + 1.0) / self->n_bands) / n_pages,
                                   error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_with_threads (Page *self, PpsPngWriter *writer, guint n_pages, GError **error)
{
  GThread *threads[MAX_THREADS];
  gboolean done;

  for (guint i = 0; i < self->n_threads; i++)
    threads[i] = g_thread_new ("bands", make_bands, self);

  done = write_bands (self, writer, n_pages, error);

  g_mutex_lock (&self->lock);
  self->is_over = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->n_threads; i++)
    g_thread_join (threads[i]);

  return done;
}

static gboolean
write_alone (Page *self, PpsPngWriter *writer, guint n_pages, GError **error)
{
  cairo_surface_t *surface = create_surface (self);
  PpsPngPacker *packer = pps_png_packer_new (self->width, self->job->setup->grey);
  gboolean done = TRUE;

  for (guint i = 0; done && i < self->n_bands; i++)
    {
      PpsPngBand band = { NULL };

      done = check_status (make_band (self, surface, packer, i, &band), error)
             && pps_png_writer_take_band (writer, &band, error)
             && pps_export_job_step (self->job, (self->index + (i + 1.0) / self->n_bands) / n_pages,
                                     error);
    }
  pps_png_packer_free (packer);
  cairo_surface_destroy (surface);

  return done;
}

static gboolean
write_page (const PpsExportJob *job, guint index, guint n_pages, GError **error)
{
  g_auto (Page) page = { 0 };
  g_autoptr (PpsPngWriter) writer = NULL;

  begin_page (&page, job, index);
  writer = pps_png_writer_new (job->output, page.width, page.height, job->dpi, job->setup->grey,
                               pps_sheet_get_title (job->sheet), error);

  return writer != NULL
         && (page.n_threads > 1 ? write_with_threads (&page, writer, n_pages, error)
                                : write_alone (&page, writer, n_pages, error))
         && pps_png_writer_end (writer, error);
}

gboolean
pps_export_png (const PpsExportJob *job, GError **error)
{
  guint n_pages = pps_layout_get_n_pages (job->layout);
  double width;
  double height;

  pps_layout_get_page_size (job->layout, &width, &height);
  if (!check_size (job, width, height, error))
    return FALSE;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = pps_export_job_dup_page_path (job, i);

      if (!pps_output_begin (job->output, path, error) || !write_page (job, i, n_pages, error)
          || !pps_output_end (job->output, error))
        return FALSE;
    }

  return TRUE;
}
