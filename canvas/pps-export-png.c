/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-png-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pages as pictures. A page is recorded once and replayed into one band of rows after another, so
 * that memory does not grow with the paper: A0 at 300 dots per inch would be half a gigabyte. */

#define BAND_ROWS 256
#define MIN_DPI 36
#define MAX_DPI 1200
#define MAX_PIXELS 32767 /* the width that cairo can draw */

typedef struct
{
  cairo_surface_t *recording;
  cairo_surface_t *band;
  guint width;
  guint height;
  double scale;
} Page;

static void
clear_page (Page *page)
{
  g_clear_pointer (&page->recording, cairo_surface_destroy);
  g_clear_pointer (&page->band, cairo_surface_destroy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, clear_page)

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
record_page (const PpsExportJob *job, guint index, Page *page)
{
  double width;
  double height;
  cairo_t *cr;

  pps_layout_get_page_size (job->layout, &width, &height);
  page->scale = job->dpi / 72;
  page->width = (guint) MAX (lround (width * page->scale), 1);
  page->height = (guint) MAX (lround (height * page->scale), 1);
  page->recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                    &(cairo_rectangle_t){ 0, 0, width, height });
  page->band = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) page->width,
                                           MIN (BAND_ROWS, (int) page->height));

  cr = cairo_create (page->recording);
  pps_layout_paint_page (job->layout, index, cr);
  cairo_destroy (cr);
}

static cairo_status_t
draw_band (Page *page, guint top)
{
  cairo_t *cr = cairo_create (page->band);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 0, -(double) top);
  cairo_scale (cr, page->scale, page->scale);
  cairo_set_source_surface (cr, page->recording, 0, 0);
  cairo_paint (cr);
  cairo_surface_flush (page->band);

  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static gboolean
write_page (const PpsExportJob *job, guint index, guint n_pages, GError **error)
{
  g_auto (Page) page = { 0 };
  g_autoptr (PpsPngWriter) writer = NULL;

  record_page (job, index, &page);
  if (!check_status (cairo_surface_status (page.recording), error)
      || !check_status (cairo_surface_status (page.band), error))
    return FALSE;

  writer = pps_png_writer_new (job->output, page.width, page.height, job->dpi, job->setup->grey,
                               pps_sheet_get_title (job->sheet), error);
  if (writer == NULL)
    return FALSE;

  for (guint top = 0; top < page.height; top += BAND_ROWS)
    {
      if (!pps_export_job_step (job, (index + (double) top / page.height) / n_pages, error)
          || !check_status (draw_band (&page, top), error)
          || !pps_png_writer_add_rows (writer, cairo_image_surface_get_data (page.band),
                                       (gsize) cairo_image_surface_get_stride (page.band),
                                       MIN (BAND_ROWS, page.height - top), error))
        return FALSE;
    }

  return pps_png_writer_end (writer, error);
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
