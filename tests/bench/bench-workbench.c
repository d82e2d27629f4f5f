/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "pps-bench.h"
#include "pps-sample.h"
#include "pps-ui.h"
#include "pps-workbench-page.h"

/* What the workbench of a pane costs as the study grows, through the widget itself in a window of
 * 1000 by 700: from the wish for another pane to the end of its first frame, and the frames while
 * its words are scrolled. Each argument is a number of answers. A partnership has a thousand
 * answers, as in the bench of the scale; each opening is of another partnership and pane, as after
 * a jump. Counted is what the program itself works, by CLOCK_PROCESS_CPUTIME_ID. */

#define N_OPENINGS 15
#define N_FRAMES 60

/* In ms; with 200,000 answers. */
#define AIM_OPEN 100.0
#define AIM_FRAME 16.7

/* What the program itself works, in ms: others use the machine too. */
static double
now_worked (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
tell (const char *what, PpsSeries *series, double longest, double aim)
{
  double median = pps_series_get_median (series);

  g_print ("  %-44s %9.2f ms   aim %5.1f   %s   longest %.1f ms\n", what, median, aim,
           median <= aim ? "ok" : "MISSED", longest);
}

static void
painted_cb (GdkFrameClock *clock, double *painted)
{
  *painted = now_worked ();
}

/* Returns: when the next frame was painted */
static double
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  double painted = 0.0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (painted == 0.0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return painted;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
measure_opening (PpsWorkspace *workspace, PpsWorkbenchPage *page)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  guint n_panes = pps_canvas_definition_get_n_panes (canvas);
  g_autoptr (PpsSeries) calls = pps_series_new ();
  g_autoptr (PpsSeries) frames = pps_series_new ();
  double longest_call = 0.0;
  double longest_frame = 0.0;

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      PpsPartnership *partnership = pps_query_get (all, (i * 7919) % pps_query_get_n (all));
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, (i * 5) % n_panes);
      double start;
      double call;
      double frame;

      settle ();
      start = now_worked ();
      pps_workbench_page_open (page, partnership, pane->id);
      call = now_worked () - start;
      frame = wait_for_frame (GTK_WIDGET (page)) - start;
      pps_series_add (calls, call);
      pps_series_add (frames, frame);
      longest_call = MAX (longest_call, call);
      longest_frame = MAX (longest_frame, frame);
    }
  tell ("a pane asked for until its widgets stand", calls, longest_call, AIM_OPEN);
  tell ("a pane asked for until it is painted", frames, longest_frame, AIM_OPEN);
}

/* The first that has more below than it shows. */
static GtkAdjustment *
find_scroll (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *way = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (gtk_adjustment_get_upper (way) > gtk_adjustment_get_page_size (way))
        return way;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *way = find_scroll (child);

      if (way != NULL)
        return way;
    }

  return NULL;
}

static void
start_cb (GdkFrameClock *clock, double *start)
{
  *start = now_worked ();
}

/* From the start of a frame to the end of its paint: what is left of 16.7 ms is for the others. */
static void
measure_scrolling (PpsWorkbenchPage *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page));
  GtkAdjustment *way;
  g_autoptr (PpsSeries) series = pps_series_new ();
  double start = 0.0;
  double longest = 0.0;
  gulong handler;

  settle ();
  way = find_scroll (GTK_WIDGET (page));
  if (way == NULL)
    {
      g_print ("  nothing to scroll\n");
      return;
    }

  handler = g_signal_connect (clock, "before-paint", G_CALLBACK (start_cb), &start);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double took;

      gtk_adjustment_set_value (way,
                                gtk_adjustment_get_value (way) + (i < N_FRAMES / 2 ? 40.0 : -40.0));
      took = wait_for_frame (GTK_WIDGET (page)) - start;
      pps_series_add (series, took);
      longest = MAX (longest, took);
    }
  g_signal_handler_disconnect (clock, handler);
  tell ("a frame while words are scrolled", series, longest, AIM_FRAME);
}

static void
measure (const char *argument, const char *folder)
{
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  guint n = strtoul (argument, NULL, 10);
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page;

  pps_sample_create_fictional (study, MAX (1, n / 1000), n, 1, &error);
  g_assert_no_error (error);
  workspace = pps_workspace_open (study, 0, &error);
  g_assert_no_error (error);

  g_print ("%s\n", argument);
  page = pps_workbench_page_new (workspace);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  measure_opening (workspace, PPS_WORKBENCH_PAGE (page));
  measure_scrolling (PPS_WORKBENCH_PAGE (page));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  pps_store_close (pps_workspace_get_store (workspace));
  remove (study);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();

  setlocale (LC_ALL, "");
  gtk_init ();
  pps_ui_init ();
  for (int i = 1; i < argc; i++)
    measure (argv[i], folder);
  pps_bench_remove_folder (folder);

  return 0;
}
