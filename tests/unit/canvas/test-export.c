/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* What holds for every format: how it is chosen, that files are whole or not there, and that any
 * text survives. */

static const char *const names[] = { "x.pdf", "x.png", "x.svg", "x.html", "x.md" };

static void
test_format (void)
{
  static const struct
  {
    const char *path;
    PpsExportFormat format;
  } known[] = {
    { "a/b.pdf", PPS_EXPORT_PDF },   { "B.PDF", PPS_EXPORT_PDF },   { "a.b.png", PPS_EXPORT_PNG },
    { "a.svg", PPS_EXPORT_SVG },     { "a.html", PPS_EXPORT_HTML }, { "a.htm", PPS_EXPORT_HTML },
    { "a.md", PPS_EXPORT_MARKDOWN },
  };
  PpsExportFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_assert_true (pps_export_format_find (known[i].path, &format));
      g_assert_cmpint (format, ==, known[i].format);
    }

  g_assert_false (pps_export_format_find ("a", &format));
  g_assert_false (pps_export_format_find ("pdf", &format));
  g_assert_false (pps_export_format_find ("a.docx", &format));
  g_assert_false (pps_export_format_find ("a.pdf/b", &format));
}

static void
test_no_format (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *path = place_dup_path (place, "x");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      pps_export (sheet, &place->setup, (PpsExportFormat) 99, 96, path, NULL, NULL, NULL, &error));
  g_assert_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_FORMAT);
}

/* Exports over a file that says "old", expecting that it cannot be done. */
static GError *
fail_to_export (Place *place,
                PpsSheet *sheet,
                const char *name,
                GCancellable *cancellable,
                PpsExportProgress progress)
{
  g_autofree char *path = place_dup_path (place, name);
  g_autofree char *contents = NULL;
  PpsExportFormat format;
  GError *error = NULL;

  g_assert_true (pps_export_format_find (path, &format));
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_null (pps_export (sheet, &place->setup, format, 96, path, cancellable, progress,
                             cancellable, &error));
  g_assert_nonnull (error);

  contents = place_dup_contents (place, name, NULL);
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (place_count_files (place), ==, 1);
  g_unlink (path);

  return error;
}

static void
cancel_cb (double done, gpointer user_data)
{
  g_assert_cmpfloat (done, >=, 0);
  g_assert_cmpfloat (done, <=, 1);

  if (done > 0.3)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 30);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GCancellable) before = g_cancellable_new ();
      g_autoptr (GCancellable) during = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other = NULL;

      g_cancellable_cancel (before);
      error = fail_to_export (place, sheet, names[i], before, NULL);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      other = fail_to_export (place, sheet, names[i], during, cancel_cb);
      g_assert_error (other, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* A file may have no more than some bytes here, as on a disk that is full. */
static void
test_full (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 30);
  struct rlimit limit;
  struct rlimit less;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  less = limit;
  less.rlim_cur = 1000;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = place_dup_path (place, names[i]);
      g_autoptr (GError) error = NULL;

      setrlimit (RLIMIT_FSIZE, &less);
      error = fail_to_export (place, sheet, names[i], NULL, NULL);
      setrlimit (RLIMIT_FSIZE, &limit);

      g_assert_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, path));
    }
}

static void
test_refused (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *folder = place_dup_path (place, "folder.pdf");
  g_autofree char *beneath = place_dup_path (place, "none/x.pdf");
  const char *const paths[] = { folder, beneath };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pps_export (sheet, &place->setup, PPS_EXPORT_PDF, 96, paths[i], NULL, NULL,
                                 NULL, &error));
      g_assert_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }

  g_assert_cmpuint (place_count_files (place), ==, 1);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_replaced (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = place_dup_path (place, names[i]);
      g_autofree char *contents = NULL;
      g_auto (GStrv) paths = NULL;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      paths = place_export (place, sheet, names[i], 96);
      contents = place_dup_contents (place, names[i], NULL);
      g_assert_cmpuint (strlen (contents), >, 3);
      g_assert_cmpstr (paths[0], ==, path);
      g_assert_null (paths[1]);
    }

  g_assert_cmpuint (place_count_files (place), ==, G_N_ELEMENTS (names));
}

static void
test_pages (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 60);
  g_auto (GStrv) png = place_export (place, sheet, "a.b.png", 36);
  g_auto (GStrv) svg = place_export (place, sheet, "a.svg", 96);
  g_autofree char *second = place_dup_path (place, "a.b-2.png");
  guint n = g_strv_length (png);

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (g_strv_length (svg), ==, n);
  g_assert_cmpstr (png[1], ==, second);
  g_assert_cmpuint (place_count_files (place), ==, 2 * n);
}

/* Texts that are nothing, or too much of one thing. */
static void
test_odd (Place *place, gconstpointer data)
{
  g_autofree char *word = g_strnfill (2000, 'm');
  const char *const texts[] = {
    "", "\n", " ", HOSTILE, "a\nb\r\nc\n\n\nd", word, "\xcc\x88", "\xef\xbf\xbd\xf3\xa0\x80\x81"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint kind = 0; kind < 2; kind++)
        {
          g_autoptr (PpsSheet) sheet
              = sample_saying (kind == 0 ? PPS_SHEET_CANVAS : PPS_SHEET_TABLE, texts[i]);

          for (guint j = 0; j < G_N_ELEMENTS (names); j++)
            g_strfreev (place_export (place, sheet, names[j], 40));
        }
    }
}

static gpointer
export_often (gpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 4);

  for (guint i = 0; i < 3; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_autofree char *name = g_strdup_printf ("%p-%s", (void *) g_thread_self (), names[j]);

          g_strfreev (place_export (data, sheet, name, 60));
        }
    }

  return NULL;
}

static void
test_threads (Place *place, gconstpointer data)
{
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("export", export_often, place);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/export/" name, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/format", test_format);
  ADD ("no-format", test_no_format);
  ADD ("cancel", test_cancel);
  ADD ("full", test_full);
  ADD ("refused", test_refused);
  ADD ("replaced", test_replaced);
  ADD ("pages", test_pages);
  ADD ("odd", test_odd);
  ADD ("threads", test_threads);

  return g_test_run ();
}
