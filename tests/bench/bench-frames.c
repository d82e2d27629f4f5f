/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "pps-bench.h"
#include "pps-edit.h"
#include "pps-sheet-catalogue.h"
#include "pps-sheet-desk.h"
#include "pps-sheet-view.h"
#include "pps-ui.h"

/* What a frame costs while a stakeholders canvas with 400 findings is scrolled and zoomed, at 1600
 * by 1000 pixels: what the program works from the moment that the frame begins to the end of its
 * paint, by the renderer of this screen, which is named; work in other threads counts too. What
 * is painted ahead between frames can hold one up, and is told apart. The floor is a picture of the
 * same size that is scrolled in a plain scrolled window. A frame at 60 to the second has 16.7 ms.
 */

#define N_FINDINGS 400
#define N_FRAMES 120
#define FRAME 16.7

typedef struct
{
  PpsSeries *series;
  double start;
  double longest;
  double between; /* the longest that anything else held a frame up */
  guint n_late;
  gboolean painted;
} Watch;

static double
now_worked (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
before_cb (GdkFrameClock *clock, Watch *watch)
{
  watch->start = now_worked ();
}

static void
after_cb (GdkFrameClock *clock, Watch *watch)
{
  double took = now_worked () - watch->start;

  watch->painted = TRUE;
  pps_series_add (watch->series, took);
  watch->longest = MAX (watch->longest, took);
  if (took > FRAME)
    watch->n_late++;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

typedef void (*Step) (gpointer data, guint frame);

/* One step a frame, each waits for the frame before it. */
static void
measure (GtkWidget *widget, Step step, gpointer data, Watch *watch)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), watch);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), watch);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      watch->painted = FALSE;
      step (data, i);
      while (!watch->painted)
        {
          double start = now_worked ();

          g_main_context_iteration (NULL, TRUE);
          if (!watch->painted)
            watch->between = MAX (watch->between, now_worked () - start);
        }
    }
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  return window;
}

/* Down, and up again. */
static void
scroll_step (gpointer data, guint frame)
{
  GtkAdjustment *adjustment = data;
  double way = frame % N_FRAMES < N_FRAMES / 2 ? 12.0 : -12.0;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + way);
}

static void
zoom_step (gpointer data, guint frame)
{
  PpsSheetDesk *desk = data;
  double factor = frame % 60 < 30 ? 1.02 : 1.0 / 1.02;

  pps_sheet_desk_zoom_to (desk, pps_sheet_desk_get_zoom (desk) * factor, 800, 500);
}

static PpsSheet *
make_sheet (PpsWorkspace *workspace, PpsPartnership *partnership)
{
  const PpsSheetEntry *entry = pps_sheet_catalogue_find ("stakeholders");
  g_autoptr (GPtrArray) partnerships = g_ptr_array_new ();
  PpsSheetSubject subject = { .partnerships = partnerships };
  PpsPresentOptions options = { .language = "nl" };

  g_ptr_array_add (partnerships, partnership);

  return entry->present (workspace, &subject, &options, NULL);
}

static void
fill (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  static const char *const letters[] = { "O", "W", "S", "P", "" };
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  guint n_panes = pps_canvas_definition_get_n_panes (canvas);

  for (guint i = 0; i < N_FINDINGS; i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i % n_panes);
      g_autofree char *text = g_strdup_printf ("Wij merken dat begeleiding op de werkvloer veel "
                                               "verschil maakt, nummer %u",
                                               i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PpsFinding) finding
          = pps_edit_add_finding (workspace, partnership, round, pane->id,
                                  letters[i % G_N_ELEMENTS (letters)], text, &error);

      g_assert_no_error (error);
    }
}

static void
tell (const char *what, Watch *watch, PpsSeries *floor)
{
  double median = pps_series_get_median (watch->series);

  pps_bench_print_ratio (what, watch->series, floor, 0);
  g_print ("  longest %.1f ms, %u of %u frames over %.1f ms; between frames at most %.1f ms   %s\n",
           watch->longest, watch->n_late, N_FRAMES, FRAME, watch->between,
           median <= FRAME ? "60 a second" : "MISSED");
}

static PpsSeries *
measure_floor (void)
{
  PpsSeries *series = pps_series_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (1600 * 4 * 2400), 1600 * 4 * 2400);
  g_autoptr (GdkTexture) texture
      = gdk_memory_texture_new (1600, 2400, GDK_MEMORY_DEFAULT, bytes, 1600 * 4);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Watch watch = { .series = series };
  GtkWidget *window;

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), picture);
  window = show (scrolled);
  g_print ("renderer %s\n", G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  measure (scrolled, scroll_step,
           gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), &watch);
  gtk_window_destroy (GTK_WINDOW (window));

  return series;
}

static void
measure_sheet (PpsSheet *sheet, PpsSeries *floor)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
  GtkWidget *view = pps_sheet_view_new ();
  PpsSheetDesk *desk = pps_sheet_view_get_desk (PPS_SHEET_VIEW (view));
  g_autoptr (PpsSeries) scrolls = pps_series_new ();
  g_autoptr (PpsSeries) zooms = pps_series_new ();
  Watch scroll = { .series = scrolls };
  Watch zoom = { .series = zooms };
  g_autoptr (GtkAdjustment) adjustment = NULL;
  GtkWidget *window;

  pps_sheet_view_set_layout (PPS_SHEET_VIEW (view), layout);
  window = show (view);
  g_object_get (desk, "vadjustment", &adjustment, NULL);
  pps_sheet_desk_zoom_to (desk, PPS_SHEET_ACTUAL_SIZE * 1.2, 800, 0);
  settle ();
  measure (view, scroll_step, adjustment, &scroll);
  tell ("a frame while scrolling", &scroll, floor);
  measure (view, zoom_step, desk, &zoom);
  tell ("a frame while zooming", &zoom, floor);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSeries) floor = NULL;

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  workspace = pps_workspace_create (study, "Meting", "nl", NULL);
  partnership = pps_edit_add_partnership (workspace, "Meting", NULL);
  round = pps_edit_add_round (workspace, partnership, "Nulmeting", "running", "2026", NULL);
  fill (workspace, partnership, round);
  sheet = make_sheet (workspace, partnership);

  floor = measure_floor ();
  measure_sheet (sheet, floor);

  pps_store_close (pps_workspace_get_store (workspace));
  g_clear_object (&workspace);
  pps_bench_remove_folder (folder);

  return 0;
}
