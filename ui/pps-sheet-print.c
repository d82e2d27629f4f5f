/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-print.h"

#include <glib/gi18n-lib.h>

#include "pps-layout.h"
#include "pps-print-preview.h"
#include "pps-window.h"

/* The operation lays the sheet out when the paper is known. Sheets have margins of their own, which
 * printers reach: the whole page is painted, and made smaller only where it would be cut. */

typedef struct
{
  PpsSheet *sheet;
  PpsLayout *layout;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->layout, pps_layout_unref);
  pps_sheet_unref (job->sheet);
  g_free (job);
}

/* `iso_a3` and the like; other paper is that of a drawer: the sheet is made for A3. */
static PpsPaper
find_paper (GtkPageSetup *setup)
{
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));
  PpsPaper paper = PPS_PAPER_A3;

  if (g_str_has_prefix (name, "iso_a"))
    {
      g_autofree char *known = g_strdup_printf ("A%s", name + strlen ("iso_a"));

      pps_paper_find (known, &paper);
    }

  return paper;
}

static gboolean
is_upright (GtkPageSetup *setup)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);

  return orientation == GTK_PAGE_ORIENTATION_PORTRAIT
         || orientation == GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT;
}

/* Returns: (transfer full): the sheet on @paper */
static PpsLayout *
lay_out (GtkPageSetup *paper, gpointer data)
{
  const PpsPageSetup setup
      = { find_paper (paper), is_upright (paper) ? PPS_PORTRAIT : PPS_LANDSCAPE, FALSE };

  return pps_layout_new (((Job *) data)->sheet, &setup);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->layout, pps_layout_unref);
  job->layout = lay_out (gtk_print_context_get_page_setup (context), job);
  gtk_print_operation_set_n_pages (operation, pps_layout_get_n_pages (job->layout));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  Job *job = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double sheet_width;
  double sheet_height;
  double scale;

  pps_layout_get_page_size (job->layout, &sheet_width, &sheet_height);
  scale = MIN (width / sheet_width, height / sheet_height);
  cairo_translate (cr, (width - sheet_width * scale) / 2.0, (height - sheet_height * scale) / 2.0);
  cairo_scale (cr, scale, scale);
  pps_layout_paint_page (job->layout, page, cr);
}

GtkPrintOperation *
pps_sheet_print_new (PpsSheet *sheet, GtkPageOrientation orientation)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->sheet = pps_sheet_ref (sheet);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, pps_sheet_get_title (sheet));
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), job, job_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  pps_print_preview_attach (operation, lay_out, job);

  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  pps_window_report (GTK_WIDGET (parent), error);
}

void
pps_sheet_print_run (GtkWindow *parent, PpsSheet *sheet)
{
  g_autoptr (GtkPrintOperation) operation
      = pps_sheet_print_new (sheet, GTK_PAGE_ORIENTATION_LANDSCAPE);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
