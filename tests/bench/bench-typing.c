/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "pps-bench.h"
#include "pps-edit.h"
#include "pps-interview-page.h"
#include "pps-ui.h"

/* From a key to the frame that shows it: in the interview page, with an answer of 100,000
 * characters in one paragraph or in many, against a plain text view with a few ordinary lines. The
 * frame is whole: key, clocks of saving, size, layout and paint, by the renderer of the tests. What
 * is told is the time that the program worked, for a frame also waits for its turn on the screen.
 *
 * A save of such an answer is told beside it: it comes between two keys. */

#define N_KEYS 60
#define N_SAVES 5
#define LENGTH 100000

static const char *const sentence = "Wij zien dat mensen die hier beginnen na een half jaar nog "
                                    "met plezier naar het werk komen. ";

static char *
make_text (gsize length, gsize paragraph)
{
  GString *text = g_string_new (NULL);
  gsize start = 0;

  while (text->len < length)
    {
      g_string_append (text, sentence);
      if (paragraph > 0 && text->len - start > paragraph)
        {
          text->str[text->len - 1] = '\n';
          start = text->len;
        }
    }
  g_string_truncate (text, length);

  return g_string_free (text, FALSE);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static double
now_worked (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* One key in the middle of the text, to the end of the frame that shows it. */
static double
measure_key (GtkWidget *view, const char *key)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  double start;

  /* What the key before it left to be done is not part of it. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  painted = FALSE;
  start = now_worked ();
  g_signal_emit_by_name (view, "insert-at-cursor", key);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return now_worked () - start;
}

static void
measure_keys (GtkWidget *view, double place, PpsSeries *series)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter,
                                      gtk_text_buffer_get_char_count (buffer) * place);
  gtk_text_buffer_place_cursor (buffer, &iter);
  settle ();
  for (int i = 0; i < N_KEYS; i++)
    pps_series_add (series, measure_key (view, i % 7 == 0 ? " " : "e"));
}

/* A key, and then the pause: what comes between it and the next key. */
static void
measure_saves (GtkWidget *page, GtkWidget *view, PpsSeries *series)
{
  for (int i = 0; i < N_SAVES; i++)
    {
      double start;

      measure_key (view, "e");
      settle ();
      start = now_worked ();
      pps_interview_page_flush (PPS_INTERVIEW_PAGE (page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      pps_series_add (series, now_worked () - start);
    }
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  return window;
}

static PpsSeries *
measure_plain (void)
{
  g_autofree char *text = make_text (600, 200);
  PpsSeries *series = pps_series_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *window = show (view);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  measure_keys (view, 0.5, series);
  gtk_window_destroy (GTK_WINDOW (window));

  return series;
}

static void
measure_answer (PpsWorkspace *workspace,
                PpsInterview *interview,
                const char *what,
                const char *text,
                double place,
                PpsSeries *floor)
{
  g_autoptr (PpsSeries) series = pps_series_new ();
  g_autoptr (PpsSeries) saves = pps_series_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *view;

  pps_edit_answer_text (workspace, interview, "pane.solution", text, &error);
  g_assert_no_error (error);
  page = pps_interview_page_new (workspace);
  window = show (page);
  pps_interview_page_open (PPS_INTERVIEW_PAGE (page), interview, "pane.solution");
  settle ();
  view = gtk_window_get_focus (GTK_WINDOW (window));
  measure_keys (view, place, series);
  measure_saves (page, view, saves);
  pps_bench_print_ratio (what, series, floor, 0);
  if (pps_series_get_median (series) > 16)
    g_print ("  more than the 16 ms of a frame   MISSED\n");
  g_print ("  a save of it                     %9.2f ms\n", pps_series_get_median (saves));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  g_autofree char *paragraphs = make_text (LENGTH, 400);
  g_autofree char *one = make_text (LENGTH, 0);
  g_autofree char *ordinary = make_text (600, 200);
  g_autofree char *million = make_text (1000000, 0);
  g_autoptr (PpsSeries) floor = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) interview = NULL;

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  workspace = pps_workspace_create (study, "Meting", "nl", NULL);
  partnership = pps_edit_add_partnership (workspace, "Meting", NULL);
  round = pps_edit_add_round (workspace, partnership, "Nulmeting", "running", "2026", NULL);
  interview = pps_edit_add_interview (workspace, round, "W", NULL, NULL);

  floor = measure_plain ();
  measure_answer (workspace, interview, "a key in a few lines", ordinary, 0.5, floor);
  measure_answer (workspace, interview, "... in 100,000 of many paragraphs", paragraphs, 0.5,
                  floor);
  measure_answer (workspace, interview, "... in 100,000 of one paragraph", one, 0.5, floor);
  measure_answer (workspace, interview, "... at its end", one, 1, floor);
  measure_answer (workspace, interview, "... in 1,000,000 of one paragraph", million, 0.5, floor);

  pps_store_close (pps_workspace_get_store (workspace));
  g_clear_object (&workspace);
  pps_bench_remove_folder (folder);

  return 0;
}
