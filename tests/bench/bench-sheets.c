/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-bench.h"
#include "pps-export.h"
#include "pps-presenter.h"
#include "sheet-list.h"

#include <glib/gstdio.h>

/* bench-sheets CLI FLOOR: one canvas and the perspectives table as whole processes. Ours opens the
 * study, gathers the findings, lays them out and writes a tagged file, which is on the disk before
 * the program ends. The floor, FLOOR, gets the finished sheet as a list, words with their places,
 * and draws it; see there. */

#define N_RUNS 11
#define N_BATCHES 3
#define MOST_MEGABYTES 60.0
#define TYPST_PAGE "#set page(width: 420mm, height: 297mm, margin: 0pt)\n#image(\"peer.svg\")\n"

typedef struct
{
  const char *cli;
  const char *floor;
  const char *folder;
  const char *study;
} Bench;

static void
compare (const Bench *bench,
         const char *sheet,
         const char *partnership,
         const char *list,
         const char *format,
         const char *dpi,
         double aim)
{
  g_autofree char *what = g_strdup_printf ("%s to %s%s%s", sheet, format, dpi != NULL ? " " : "",
                                           dpi != NULL ? dpi : "");
  g_autofree char *out = g_strdup_printf ("%s/ours.%s", bench->folder, format);
  g_autofree char *floor_out = g_strdup_printf ("%s/floor.%s", bench->folder, format);
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) floor = pps_series_new ();

  /* The first of each warms the caches of the machine. */
  for (int i = 0; i <= N_RUNS; i++)
    {
      double mine = pps_bench_run ((const char *[]){
          bench->cli, "render", bench->study, "--sheet", sheet, "--partnership", partnership,
          "--dpi", dpi != NULL ? dpi : "150", "--output", out, NULL });
      double least = pps_bench_run ((const char *[]){ bench->floor, list, floor_out, dpi, NULL });

      if (i == 0)
        continue;
      pps_series_add (ours, mine);
      pps_series_add (floor, least);
    }
  pps_bench_print_ratio (what, ours, floor, aim);
}

/* The time of one sheet of ours. */
static double
run_ours (const Bench *bench, const char *sheet, const char *partnership, const char *out)
{
  return pps_bench_run ((const char *[]){ bench->cli, "render", bench->study, "--sheet", sheet,
                                          "--partnership", partnership, "--output", out, NULL });
}

/* Somebody else's program that makes a PDF of the same content, lines broken for it: of our
 * drawing. Where it is not installed this is said. */
static void
compare_peer (const Bench *bench, const char *sheet, const char *partnership, gboolean typst)
{
  const char *name = typst ? "typst" : "rsvg-convert";
  g_autofree char *program = g_find_program_in_path (name);
  g_autofree char *what = g_strdup_printf ("%s to pdf, and %s", sheet, name);
  g_autofree char *svg = g_build_filename (bench->folder, "peer.svg", NULL);
  g_autofree char *page = g_build_filename (bench->folder, "peer.typ", NULL);
  g_autofree char *out = g_build_filename (bench->folder, "ours.pdf", NULL);
  g_autofree char *other = g_build_filename (bench->folder, "peer.pdf", NULL);
  const char *rsvg_words[] = { program, "--format", "pdf", "--output", other, svg, NULL };
  const char *typst_words[] = { program, "compile", page, other, NULL };
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) theirs = pps_series_new ();

  if (program == NULL)
    {
      g_print ("%-34s not installed, left out\n", what);
      return;
    }

  run_ours (bench, sheet, partnership, svg);
  g_file_set_contents (page, TYPST_PAGE, -1, NULL);
  for (int i = 0; i < N_RUNS; i++)
    {
      pps_series_add (ours, run_ours (bench, sheet, partnership, out));
      pps_series_add (theirs, pps_bench_run (typst ? typst_words : rsvg_words));
    }
  pps_bench_print_ratio (what, ours, theirs, 0.4);
}

/* A canvas of so many words, most of them in two panes of the eighteen. */
static PpsSheet *
create_sheet (guint n_words)
{
  static const char *const words[]
      = { "samenwerkingspartners", "en", "arbeidsmarktregio", "de", "opleiding", "van", "kosten" };
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  guint n = 0;

  pps_sheet_builder_set_title (builder, "Veel woorden");
  pps_sheet_builder_set_grid (builder, 12, 12, 6);
  for (guint i = 0; i < 18; i++)
    pps_sheet_builder_add_pane (builder, words[i % 7], i + 1, "Vak", "Wat verandert er?", i % 4,
                                i % 6 * 2, i / 6 * 4, 2, 4);
  for (guint i = 0; n < n_words; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < 9 && n < n_words; j++, n++)
        g_string_append_printf (text, "%s%u ", words[(i + j) % 7], n);
      pps_sheet_builder_add_line (builder, i % 3 == 0 ? i % 18 : i % 2, "", PPS_LINE_PLAIN, -1,
                                  text->str);
    }

  return pps_sheet_builder_end (builder);
}

/* What it costs for each word that none is lost: a sheet that goes on on overflow pages, against
 * one with room. In this process, for the sheets are made up. */
static void
print_overflow (const Bench *bench)
{
  static const guint n_words[] = { 1564, 150 };
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  g_autofree char *out = g_build_filename (bench->folder, "overflow.pdf", NULL);
  PpsSeries *series[] = { pps_series_new (), pps_series_new () };

  for (int i = 0; i < 2 * N_RUNS; i++)
    {
      g_autoptr (PpsSheet) sheet = create_sheet (n_words[i % 2]);
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
      double start = pps_bench_now ();
      g_auto (GStrv) paths
          = pps_export (sheet, &setup, PPS_EXPORT_PDF, 150, out, NULL, NULL, NULL, NULL);

      g_assert_nonnull (paths);
      g_assert_true ((pps_layout_get_n_pages (layout) > 1) == (i % 2 == 0));
      pps_series_add (series[i % 2], pps_bench_now () - start);
    }
  pps_bench_print_ratio ("1564 words with overflow, or 150", series[0], series[1], 0);
  pps_series_free (series[0]);
  pps_series_free (series[1]);
}

static PpsRecord *
find_partnership (PpsWorkspace *workspace, const char *name)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *partnership = pps_query_get (all, i);

      if (g_strcmp0 (pps_record_get_text (partnership, "name"), name) == 0)
        return g_object_ref (partnership);
    }

  g_error ("There is no %s", name);
}

static void
write_list (PpsWorkspace *workspace, PpsRecord *partnership, gboolean is_table, const char *path)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  const PpsPresentOptions options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  g_autofree char *list = NULL;

  sheet = is_table ? pps_present_perspectives (workspace, PPS_PARTNERSHIP (partnership), &options)
                   : pps_present_canvas (workspace, PPS_PARTNERSHIP (partnership), &options);
  layout = pps_layout_new (sheet, &setup);
  list = sheet_list_new (layout);
  g_file_set_contents (path, list, -1, &error);
  g_assert_no_error (error);
}

static PpsWorkspace *
open_study (const char *path)
{
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);

  g_assert_no_error (error);

  return workspace;
}

static void
compare_sheet (const Bench *bench, const char *sheet, const char *partnership)
{
  g_autofree char *list = g_build_filename (bench->folder, "sheet.list", NULL);
  g_autoptr (PpsWorkspace) workspace = open_study (bench->study);
  g_autoptr (PpsRecord) record = find_partnership (workspace, partnership);

  write_list (workspace, record, g_str_equal (sheet, "perspectives"), list);
  compare (bench, sheet, partnership, list, "pdf", NULL, 1.0);
  compare_peer (bench, sheet, partnership, FALSE);
  compare_peer (bench, sheet, partnership, TRUE);
  compare (bench, sheet, partnership, list, "png", "150", 0.4);
  compare (bench, sheet, partnership, list, "png", "300", 0.25);
}

/* A canvas of each partnership of a large study, in one process. */
static void
compare_batch (const Bench *bench)
{
  g_autofree char *study = g_build_filename (bench->folder, "large.ppscanvas", NULL);
  g_autofree char *lists = g_build_filename (bench->folder, "lists", NULL);
  g_autofree char *out = g_build_filename (bench->folder, "out", NULL);
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) floor = pps_series_new ();

  pps_bench_run ((const char *[]){ bench->cli, "sample", study, "--kind", "fictional",
                                   "--partnerships", "200", "--seed", "5", NULL });
  g_mkdir (lists, 0700);
  {
    g_autoptr (PpsWorkspace) workspace = open_study (study);
    g_autoptr (PpsQuery) all
        = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

    for (guint i = 0; i < pps_query_get_n (all); i++)
      {
        g_autofree char *name = g_strdup_printf ("%03u.list", i);
        g_autofree char *path = g_build_filename (lists, name, NULL);

        write_list (workspace, pps_query_get (all, i), FALSE, path);
      }
  }

  for (int i = 0; i <= N_BATCHES; i++)
    {
      double mine = pps_bench_run ((const char *[]){ bench->cli, "render", study, "--sheet",
                                                     "canvas", "--all", "--output", out, NULL });
      double least = pps_bench_run ((const char *[]){ bench->floor, "--all", lists, NULL });

      if (i == 0)
        continue;
      pps_series_add (ours, mine);
      pps_series_add (floor, least);
    }
  pps_bench_print_ratio ("200 canvases to pdf", ours, floor, 1.2);
}

/* What grows with the paper in others. */
static void
print_memory (const Bench *bench)
{
  g_autofree char *out = g_build_filename (bench->folder, "a0.png", NULL);
  double megabytes = pps_bench_run_for_memory (
      (const char *[]){ bench->cli, "render", bench->study, "--sheet", "canvas", "--partnership",
                        "NexTechnician", "--paper", "A0", "--dpi", "300", "--output", out, NULL });

  g_print ("%-34s %9.2f MB   aim %.0f%s\n", "memory of A0 at 300 dpi", megabytes, MOST_MEGABYTES,
           megabytes > MOST_MEGABYTES ? "   MISSED" : "");
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "sample.ppscanvas", NULL);
  Bench bench = { argv[1], argv[2], folder, study };

  g_assert_cmpint (argc, ==, 3);
  pps_bench_run ((const char *[]){ bench.cli, "sample", study, NULL });
  compare_sheet (&bench, "canvas", "NexTechnician");
  compare_sheet (&bench, "perspectives", "Perspectieven (vier praktijkvoorbeelden)");
  print_overflow (&bench);
  print_memory (&bench);
  compare_batch (&bench);
  pps_bench_remove_folder (folder);

  return 0;
}
