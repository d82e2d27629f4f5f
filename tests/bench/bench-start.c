/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <sys/wait.h>

#include "pps-bench.h"

/* bench-start PROGRAM CLI FLOOR: from exec to the first frame with the sample study open, against
 * FLOOR, a bare window that paints one canvas. Both are watched from outside: the first frame is
 * there once a window shows more than a plain face, which is when it has a number of different
 * colours. To be run in tests/headless.sh. */

#define N_RUNS 11
#define N_COLOURS 12
#define CEILING 20000.0

static guint
count_colours (Display *display, Window window)
{
  XWindowAttributes attributes;
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  XImage *image;

  if (XGetWindowAttributes (display, window, &attributes) == 0 || attributes.map_state != IsViewable
      || attributes.width < 300)
    return 0;

  /* The middle of the window: the header bar may be there before its contents. */
  image = XGetImage (display, window, attributes.width / 4, attributes.height / 4,
                     attributes.width / 2, attributes.height / 2, AllPlanes, ZPixmap);
  if (image == NULL)
    return 0;

  for (int y = 0; y < image->height; y += 2)
    for (int x = 0; x < image->width; x++)
      g_hash_table_add (colours, GSIZE_TO_POINTER (XGetPixel (image, x, y) + 1));
  XDestroyImage (image);

  return g_hash_table_size (colours);
}

static gboolean
has_frame (Display *display)
{
  Window root, parent;
  Window *windows = NULL;
  unsigned int n = 0;
  gboolean found = FALSE;

  if (XQueryTree (display, DefaultRootWindow (display), &root, &parent, &windows, &n) == 0)
    return FALSE;

  for (unsigned int i = 0; i < n && !found; i++)
    found = count_colours (display, windows[i]) >= N_COLOURS;
  if (windows != NULL)
    XFree (windows);

  return found;
}

static int
ignore_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static double
measure (Display *display, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  double start = pps_bench_now ();
  double end;
  GPid pid;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                 NULL, NULL, &pid, &error);
  g_assert_no_error (error);

  while (!has_frame (display))
    {
      if (pps_bench_now () - start > CEILING)
        g_error ("%s shows nothing", argv[0]);
      g_usleep (500);
    }
  end = pps_bench_now ();

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  while (has_frame (display))
    g_usleep (500);

  return end - start;
}

static char *
extract_text (const char *cli, const char *study, const char *folder)
{
  g_autofree char *pdf = g_build_filename (folder, "text.pdf", NULL);
  char *text = g_build_filename (folder, "text.txt", NULL);

  pps_bench_run ((const char *[]){ cli, "render", study, "--sheet", "canvas", "--partnership",
                                   "NexTechnician", "--output", pdf, NULL });
  pps_bench_run ((const char *[]){ "pdftotext", pdf, text, NULL });

  return text;
}

int
main (int argc, char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "sample.ppscanvas", NULL);
  g_autofree char *text = NULL;
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) floor = pps_series_new ();

  g_assert_cmpint (argc, ==, 4);
  g_assert_nonnull (display);
  XSetErrorHandler (ignore_cb);
  pps_bench_run ((const char *[]){ argv[2], "sample", study, NULL });
  text = extract_text (argv[2], study, folder);

  /* The first of each warms the caches of the machine. */
  for (int i = 0; i <= N_RUNS; i++)
    {
      double mine = measure (display, (const char *[]){ argv[1], study, NULL });
      double least = measure (display, (const char *[]){ argv[3], text, NULL });

      if (i == 0)
        continue;
      pps_series_add (ours, mine);
      pps_series_add (floor, least);
    }
  pps_bench_print_ratio ("start to first frame", ours, floor, 1.3);

  XCloseDisplay (display);
  pps_bench_remove_folder (folder);

  return 0;
}
