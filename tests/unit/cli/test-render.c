/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* The verb that draws, in all its forms. */

static const char *const ends[] = { "pdf", "png", "svg", "html", "md" };

static void
assert_form (Cli *cli, const char *name)
{
  g_autofree char *path = cli_path (cli, name);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 500);
  if (g_str_has_suffix (name, ".pdf"))
    g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  else if (g_str_has_suffix (name, ".png"))
    g_assert_true (memcmp (contents, "\x89PNG", 4) == 0);
  else
    g_assert_true (g_utf8_validate (contents, length, NULL));
}

static void
test_guide (Cli *cli, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strdup_printf ("leidraad.%s", ends[i]);

      assert_run (cli, "render", cli->cases, "--sheet", "guide", "--group", "w", "--kind", "design",
                  "--lang", "nl", "--dpi", "36", "--output", name);
      assert_form (cli, name);
    }

  {
    g_autofree char *path = cli_path (cli, "leidraad.html");
    g_autofree char *html = NULL;
    g_auto (GStrv) opened = NULL;
    g_auto (GStrv) closed = NULL;

    /* Every list that is opened is closed. */
    g_assert_true (g_file_get_contents (path, &html, NULL, NULL));
    opened = g_strsplit (html, "<ul", -1);
    closed = g_strsplit (html, "</ul>", -1);
    g_assert_cmpuint (g_strv_length (opened), ==, g_strv_length (closed));
  }

  assert_complaint (cli, 2, "--group", "render", cli->cases, "--sheet", "guide", "-o", "uit.pdf");
  assert_complaint (cli, 2, "“Q”", "render", cli->cases, "--sheet", "guide", "--group", "Q", "-o",
                    "uit.pdf");
  assert_complaint (cli, 2, "“ooit”", "render", cli->cases, "--sheet", "guide", "--group", "W",
                    "--kind", "ooit", "-o", "uit.pdf");
  assert_complaint (cli, 2, "--kind", "render", cli->cases, "--sheet", "blank", "--kind", "design",
                    "-o", "uit.pdf");
}

typedef struct
{
  const char *sheet;
  const char *paper;
} Form;

static const Form forms[] = {
  { "canvas", "A4" },       { "canvas", "A3" },       { "canvas", "A0" }, { "perspectives", "A4" },
  { "perspectives", "A3" }, { "perspectives", "A0" }, { "matrix", "A4" }, { "matrix", "A3" },
  { "matrix", "A0" },       { "blank", "A4" },        { "blank", "A3" },  { "blank", "A0" },
};

static void
test_form (Cli *cli, gconstpointer data)
{
  const Form *form = data;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strdup_printf ("blad.%s", ends[i]);

      for (guint j = 0; j < 4; j++)
        {
          const char *orientation = j / 2 == 0 ? "landscape" : "portrait";
          const char *language = j % 2 == 0 ? "nl" : "en";
          g_auto (GStrv) lines = NULL;

          g_test_message ("%s %s %s", name, orientation, language);
          assert_run (cli, "render", cli->cases, "--sheet", form->sheet, "--paper", form->paper,
                      "--orientation", orientation, "--lang", language, "--partnership",
                      "NexTechnician", "--dpi", "36", "--output", name,
                      j % 2 == 0 ? "--grey" : "--lead");
          lines = g_strsplit (cli->out, "\n", -1);
          g_assert_cmpstr (lines[0], ==, name);
          for (guint k = 0; lines[k][0] != '\0'; k++)
            {
              assert_form (cli, lines[k]);
              if (k > 0)
                g_assert_false (g_str_equal (ends[i], "pdf"));
            }
        }
    }
}

static char *
read_text (Cli *cli)
{
  g_autofree char *path = cli_path (cli, "uit.md");
  char *contents = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

static void
test_choices (Cli *cli, gconstpointer unused)
{
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *of_round = NULL;

  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "-o", "uit.md");
  all = read_text (cli);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "-o", "uit.md", "--group", "w", "--group", "S");
  some = read_text (cli);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "-o", "uit.md", "--shared");
  shared = read_text (cli);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "-o", "uit.md", "--round", "publicatie 2020", "--purpose", "public");
  of_round = read_text (cli);

  g_assert_cmpuint (strlen (some), <, strlen (all));
  g_assert_cmpuint (strlen (shared), <, strlen (some));
  g_assert_cmpuint (strlen (of_round), >, strlen (some));
  g_assert_nonnull (strstr (some, "Werkgevers, Onderwijs"));
}

static void
test_wrong_use (Cli *cli, gconstpointer unused)
{
#define RENDER(status, part, ...)                                                                  \
  assert_complaint (cli, status, part, "render", cli->cases, __VA_ARGS__)
#define CANVAS "--sheet", "canvas", "--partnership", "NexTechnician"
  g_autofree char *as_pdf = cli_path (cli, "onderzoek.pdf");
  g_autofree char *empty = cli_path (cli, "leeg.ppscanvas");

  RENDER (2, "--sheet", "-o", "uit.pdf");
  RENDER (2, "dance", "--sheet", "dance", "-o", "uit.pdf");
  RENDER (2, "--output", CANVAS);
  RENDER (2, "uit.doc", CANVAS, "-o", "uit.doc");
  RENDER (2, "--fixed-rows", "--sheet", "perspectives", "--fixed-rows", "-o", "uit.pdf");
  RENDER (2, "A7", CANVAS, "-o", "uit.pdf", "--paper", "A7");
  RENDER (2, "upright", CANVAS, "-o", "uit.pdf", "--orientation", "upright");
  RENDER (2, "fr", CANVAS, "-o", "uit.pdf", "--lang", "fr");
  RENDER (2, "friends", CANVAS, "-o", "uit.pdf", "--purpose", "friends");
  RENDER (2, "--dpi", CANVAS, "-o", "uit.png", "--dpi", "5");
  RENDER (2, "--dpi", CANVAS, "-o", "uit.png", "--dpi", "nan");
  RENDER (2, "Q", CANVAS, "-o", "uit.pdf", "--group", "Q");
  RENDER (2, "--format", CANVAS, "-o", "uit.pdf", "--format", "png");
  RENDER (2, "9", "--sheet", "canvas", "-o", "uit.pdf");
  RENDER (2, "--all", CANVAS, "--all", "-o", "uit");
  RENDER (2, "xyz", "--sheet", "canvas", "--all", "-o", "uit", "--format", "md,xyz");
  RENDER (2, "uit.pdf", CANVAS, "--partnership", "ASTA Amsterdam", "-o", "uit.pdf");
  RENDER (1, "Nergens", "--sheet", "canvas", "--partnership", "Nergens", "-o", "uit.pdf");
  RENDER (1, "Nooit", CANVAS, "--round", "Nooit", "-o", "uit.pdf");
  RENDER (1, "nergens", CANVAS, "-o", "nergens/uit.pdf");
  g_assert_cmpuint (cli_count_files (cli), ==, 2);

  /* Not over the study, whatever it is called. */
  g_assert_cmpint (g_rename (cli->own, as_pdf), ==, 0);
  assert_complaint (cli, 2, "onderzoek.pdf", "render", "onderzoek.pdf", "--sheet", "blank", "-o",
                    "./onderzoek.pdf");
  assert_run (cli, "check", "onderzoek.pdf");

  assert_run (cli, "new", empty);
  assert_complaint (cli, 1, "partnership", "render", empty, "--sheet", "canvas", "-o", "uit.pdf");
  assert_run (cli, "render", empty, "--sheet", "blank", "-o", "uit.pdf");
}

static guint
count_in (Cli *cli, const char *folder, const char *end)
{
  g_autofree char *path = cli_path (cli, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, end);

  return n;
}

static void
test_folder (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--all", "-o", "alle", "--format",
              "md,html");
  g_assert_cmpuint (count_in (cli, "alle", ".md"), ==, 9);
  g_assert_cmpuint (count_in (cli, "alle", ".html"), ==, 9);

  assert_run (cli, "render", cli->cases, "--sheet", "perspectives", "--partnership",
              "NexTechnician", "--partnership", "ASTA Amsterdam", "-o", "diep/er");
  g_assert_cmpuint (count_in (cli, "diep/er", "-perspectives.pdf"), ==, 2);

  /* Names that look like paths, or like each other, stay in the folder and apart. */
  assert_run (cli, "render", cli->own, "--sheet", "canvas", "--all", "-o", "eigen", "--format",
              "md");
  g_assert_cmpuint (count_in (cli, "eigen", ".md"), ==, 9);
}

/* The rows of the table in the order that was asked for. */
static void
test_rows (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "rijen.md");
  g_autofree char *text = NULL;
  const char *schools;
  const char *government;

  assert_run (cli, "render", cli->cases, "--sheet", "perspectives", "--partnership",
              "NexTechnician", "--rows", "s,-,o", "--without", "none", "--lang", "nl", "-o",
              "rijen.md");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  schools = strstr (text, "| Onderwijs |");
  government = strstr (text, "| Overheid |");
  g_assert_nonnull (schools);
  g_assert_nonnull (government);
  g_assert_true (schools < government);
  g_assert_null (strstr (text, "| Werkgevers |"));

  assert_complaint (cli, 2, "“Q”", "render", cli->cases, "--sheet", "perspectives", "--partnership",
                    "NexTechnician", "--rows", "O,Q", "-o", "uit.pdf");
  assert_complaint (cli, 2, "--rows", "render", cli->cases, "--sheet", "canvas", "--partnership",
                    "NexTechnician", "--rows", "O", "-o", "uit.pdf");
  assert_complaint (cli, 2, "--round", "render", cli->cases, "--sheet", "perspectives",
                    "--partnership", "NexTechnician", "--compare-round", "x", "-o", "uit.pdf");
}

/* Several partnerships on one sheet, without the panes of a theme; two rounds need two rounds. */
static void
test_compared (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "naast.md");
  g_autofree char *text = NULL;

  assert_run (cli, "render", cli->cases, "--sheet", "partnerships", "--partnership",
              "NexTechnician", "--partnership", "ASTA Amsterdam", "--without", "how", "--without",
              "costs", "--lang", "nl", "-o", "naast.md");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "|  | NexTechnician<br>"));
  g_assert_nonnull (strstr (text, "| ASTA Amsterdam<br>"));
  g_assert_nonnull (strstr (text, "| 3\\. Sociaal probleem"));
  g_assert_null (strstr (text, "Kernbronnen"));
  g_assert_null (strstr (text, "Kosten (euro)"));

  assert_complaint (cli, 2, "“x”", "render", cli->cases, "--sheet", "partnerships", "--without",
                    "x", "-o", "uit.md");
  assert_complaint (cli, 1, "“ASTA Amsterdam”", "render", cli->cases, "--sheet", "rounds",
                    "--partnership", "ASTA Amsterdam", "-o", "uit.pdf");
}

/* Several sheets in one file, in the order that was asked for. */
static void
test_report (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "report", cli->cases, "--partnership", "NexTechnician", "--sheets",
              "perspectives,canvas", "--lang", "nl", "-o", "rapport.pdf");
  g_assert_cmpint (cli_run_shell (cli, "pdftotext -l 1 -raw rapport.pdf - | tr '\\n' ' '"
                                       " | grep -q 'Perspectieventabel.*2.*Canvas.*3'"),
                   ==, 0);
  assert_run (cli, "report", cli->cases, "--partnership", "NexTechnician", "-o", "uit.odt");
  g_assert_cmpint (cli_run_shell (cli, "head -c 77 uit.odt"
                                       " | grep -aq opendocument.text"),
                   ==, 0);
  assert_complaint (cli, 2, ".pdf", "report", cli->cases, "--partnership", "NexTechnician", "-o",
                    "rapport.png");
  assert_complaint (cli, 2, "--partnership", "report", cli->cases, "-o", "uit.pdf");
  assert_complaint (cli, 1, "“blank”", "report", cli->cases, "--partnership", "NexTechnician",
                    "--sheets", "canvas,blank", "-o", "uit.pdf");
}

/* Whatever is made for everybody, the one who makes it is told who can be recognised in it, and
 * that small numbers are missing; nobody is told anything for own use. */
static void
test_public (Cli *cli, gconstpointer unused)
{
  static const char *const verbs[] = {
    "render v.ppscanvas --sheet canvas --all --output .",
    "render v.ppscanvas --sheet monitor --all --output .",
    "render v.ppscanvas --sheet partnerships --all --output uit.md",
    "report v.ppscanvas --partnership 'Verzonnen PPS 1: Onderhoud Bosrand' --output uit.pdf",
    "report v.ppscanvas --partnership 'Verzonnen PPS 1: Onderhoud Bosrand' --output uit.odt",
    "list v.ppscanvas findings",
    "list v.ppscanvas findings --json",
  };

  assert_run (cli, "sample", "v.ppscanvas", "--kind", "fictional", "--partnerships", "2", "--seed",
              "4");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *own = g_strdup_printf ("$CLI %s --purpose own", verbs[i]);
      g_autofree char *public = g_strdup_printf ("$CLI %s --purpose public", verbs[i]);

      g_test_message ("%s", verbs[i]);
      g_assert_cmpint (cli_run_shell (cli, own), ==, 0);
      g_assert_cmpstr (cli->err, ==, "");
      g_assert_cmpint (cli_run_shell (cli, public), ==, 0);
      g_assert_nonnull (strstr (cli->err, "Recognisable by role and organisation"));
    }
}

/* The matrix can be sorted and kept to some findings; what it is kept to must be there. */
static void
test_matrix_choice (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "matrix.md");
  g_autofree char *text = NULL;

  assert_run (cli, "render", cli->cases, "--sheet", "matrix", "--partnership", "NexTechnician",
              "--status", "confirmed", "--sort", "said", "--lang", "nl", "-o", "matrix.md");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "alleen bevindingen met status bevestigd"));

  assert_complaint (cli, 2, "--sort", "render", cli->cases, "--sheet", "matrix", "--partnership",
                    "NexTechnician", "--sort", "name", "-o", "uit.pdf");
  assert_complaint (cli, 2, "“costs”", "render", cli->cases, "--sheet", "matrix", "--by-theme",
                    "--partnership", "NexTechnician", "--sort", "costs", "-o", "uit.pdf");
  assert_run (cli, "render", cli->cases, "--sheet", "matrix", "--partnership", "NexTechnician",
              "--sort", "costs", "--lang", "nl", "-o", "kosten.md");
  assert_complaint (cli, 2, "“Nergens”", "render", cli->cases, "--sheet", "matrix", "--partnership",
                    "NexTechnician", "--tag", "Nergens", "-o", "uit.pdf");
  assert_complaint (cli, 2, "--sort", "render", cli->cases, "--sheet", "canvas", "--partnership",
                    "NexTechnician", "--sort", "said", "-o", "uit.pdf");
  assert_complaint (cli, 1, "“Nergens”", "render", cli->cases, "--sheet", "canvas", "--partnership",
                    "NexTechnician", "--snapshot", "Nergens", "-o", "uit.pdf");
}

/* What was there stays until the new is whole. */
static void
test_nothing_half (Cli *cli, gconstpointer unused)
{
  g_autofree char *folder = cli_path (cli, "uit.pdf");
  guint n;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  n = cli_count_files (cli);
  assert_complaint (cli, 1, "uit.pdf", "render", cli->cases, "--sheet", "blank", "-o", "uit.pdf");
  g_assert_cmpuint (cli_count_files (cli), ==, n);
}

/* One study gives one file, byte for byte. */
static void
test_same_bytes (Cli *cli, gconstpointer unused)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1600000000", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *one = g_strdup_printf ("een.%s", ends[i]);
      g_autofree char *two = g_strdup_printf ("twee.%s", ends[i]);
      g_autofree char *compare = g_strdup_printf ("cmp een.%s twee.%s", ends[i], ends[i]);

      assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
                  "-o", one);
      assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
                  "-o", two);
      g_assert_cmpint (cli_run_shell (cli, compare), ==, 0);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* Many at a time are what each would be alone, and are named in the order of the study. One that
 * cannot be written is told, and is where it ends. */
static void
test_many (Cli *cli, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1600000000", TRUE);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--all", "-o", "alle", "--format",
              "pdf,png");
  first = g_strdup (cli->out);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--all", "-o", "alle", "--format",
              "pdf,png");
  g_assert_cmpstr (cli->out, ==, first);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "ASTA Amsterdam",
              "-o", "een.pdf");
  g_assert_cmpint (cli_run_shell (cli, "cmp een.pdf alle/asta-amsterdam-canvas.pdf"), ==, 0);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  second = cli_path (cli, "half/asta-amsterdam-canvas.pdf");
  g_assert_cmpint (g_mkdir_with_parents (second, 0700), ==, 0);
  cli_run (cli, "render", cli->cases, "--sheet", "canvas", "--all", "-o", "half", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_nonnull (strstr (cli->err, "asta-amsterdam-canvas.pdf"));
  g_assert_null (strstr (cli->out, "asta-amsterdam-canvas.pdf"));
}

/* A poster is a key and its tiles; the passages of a study from publications are none. */
static void
test_tiles_and_notes (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "--paper", "A2", "--tile", "a4", "--lang", "nl", "-o", "poster.pdf");
  g_assert_cmpint (cli_run_shell (cli, "pdfinfo poster.pdf | grep -q '^Pages: *9$'"), ==, 0);
  g_assert_cmpint (cli_run_shell (cli, "pdftotext -l 1 poster.pdf - | grep -q 'ware grootte'"), ==,
                   0);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "NexTechnician",
              "--footnotes", "--lang", "nl", "-o", "noten.md");
  g_assert_cmpint (cli_run_shell (cli, "grep -q '^## Waar de bevindingen op rusten' noten.md"), ==,
                   0);

  assert_complaint (cli, 2, "--footnotes", "render", cli->cases, "--sheet", "blank", "--footnotes",
                    "-o", "uit.pdf");
  assert_complaint (cli, 2, "--tile", "render", cli->cases, "--sheet", "blank", "--tile", "A3",
                    "-o", "uit.pdf");
  assert_complaint (cli, 2, "“vel”", "render", cli->cases, "--sheet", "blank", "--tile", "vel",
                    "-o", "uit.pdf");
  assert_complaint (cli, 2, ".pdf", "render", cli->cases, "--sheet", "blank", "--tile", "A4", "-o",
                    "uit.png");
}

#define ADD(name, test) g_test_add ("/cli-render/" name, Cli, NULL, cli_set_up, test, cli_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/cli-render/form/%s-%s", forms[i].sheet, forms[i].paper);

      g_test_add (path, Cli, &forms[i], cli_set_up, test_form, cli_tear_down);
    }
  ADD ("guide", test_guide);
  ADD ("choices", test_choices);
  ADD ("wrong-use", test_wrong_use);
  ADD ("folder", test_folder);
  ADD ("report", test_report);
  ADD ("public", test_public);
  ADD ("tiles-and-notes", test_tiles_and_notes);
  ADD ("rows", test_rows);
  ADD ("compared", test_compared);
  ADD ("matrix-choice", test_matrix_choice);
  ADD ("nothing-half", test_nothing_half);
  ADD ("same-bytes", test_same_bytes);
  ADD ("many", test_many);

  return g_test_run ();
}
