/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

/* Numbers from a table on the command line. */

static void
write_table (Cli *cli, const char *text)
{
  g_autofree char *path = cli_path (cli, "cijfers.csv");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_import (Cli *cli, gconstpointer unused)
{
  write_table (cli, "Indicator;Datum;Waarde;PPS\r\n"
                    "Proefgeval;2031;1.250,5;NexTechnician\r\nProefgeval;2031;x;Elders\r\n");

  assert_run (cli, "import", "voorbeelden.ppscanvas", "indicators", "cijfers.csv", "--dry-run");
  g_assert_nonnull (strstr (cli->out, "1 new, 0 changed, 0 as it was, 1 skipped."));
  assert_run (cli, "list", "voorbeelden.ppscanvas", "indicators");
  g_assert_null (strstr (cli->out, "Proefgeval"));

  assert_run (cli, "import", "voorbeelden.ppscanvas", "indicators", "cijfers.csv", "--json");
  {
    g_autoptr (JsonNode) root = cli_parse (cli);
    JsonObject *first = json_array_get_object_element (json_node_get_array (root), 0);

    g_assert_cmpstr (json_object_get_string_member (first, "fate"), ==, "new");
    g_assert_cmpfloat (json_object_get_double_member (first, "value"), ==, 1250.5);
  }
  assert_run (cli, "list", "voorbeelden.ppscanvas", "indicators");
  g_assert_nonnull (strstr (cli->out, "Proefgeval"));
  assert_run (cli, "import", "voorbeelden.ppscanvas", "indicators", "cijfers.csv");
  g_assert_nonnull (strstr (cli->out, "0 new, 0 changed, 1 as it was, 1 skipped."));
  assert_run (cli, "check", "voorbeelden.ppscanvas");
}

static void
test_map (Cli *cli, gconstpointer unused)
{
  write_table (cli, "Wat,Wanneer,A=B\nProefgeval,2031,\"1,250\"\n");

  assert_complaint (cli, 1, "which column holds", "import", "voorbeelden.ppscanvas", "indicators",
                    "cijfers.csv", "--partnership", "NexTechnician", "--map", "name=Wat");
  assert_complaint (cli, 1, "“Waar”", "import", "voorbeelden.ppscanvas", "indicators",
                    "cijfers.csv", "--map", "name=Waar");
  assert_complaint (cli, 1, "“naam=Wat”", "import", "voorbeelden.ppscanvas", "indicators",
                    "cijfers.csv", "--map", "naam=Wat");
  assert_complaint (cli, 2, "indicators", "import", "voorbeelden.ppscanvas", "findings",
                    "cijfers.csv");
  assert_run (cli, "import", "voorbeelden.ppscanvas", "indicators", "cijfers.csv", "--partnership",
              "NexTechnician", "--map", "name=Wat", "--map", "date=Wanneer", "--map", "value=A=B",
              "--decimal", "comma");
  g_assert_nonnull (strstr (cli->out, "1.25"));

  /* And so it is read the next time. */
  assert_run (cli, "import", "voorbeelden.ppscanvas", "indicators", "cijfers.csv", "--partnership",
              "NexTechnician");
  g_assert_nonnull (strstr (cli->out, "1 as it was"));
}

static void
test_slip (Cli *cli, gconstpointer unused)
{
  write_table (cli, "a;b\n1;2\n\"x;y\n");

  assert_complaint (cli, 1, "“cijfers.csv” cannot be read: line 3, column 1", "import",
                    "voorbeelden.ppscanvas", "indicators", "cijfers.csv");
}

/* What was learned, as sheets and as a booklet. */
static void
test_library (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "geleerd.html");
  g_autofree char *html = NULL;
  g_autofree char *booklet = cli_path (cli, "boekje.pdf");

  assert_run (cli, "render", "voorbeelden.ppscanvas", "--sheet", "learned", "--output",
              "geleerd.html");
  g_assert_true (g_file_get_contents (path, &html, NULL, NULL));
  g_assert_nonnull (strstr (html, "Neem de tijd om relaties op te bouwen"));
  assert_run (cli, "render", "voorbeelden.ppscanvas", "--sheet", "multiples", "--output",
              "cijfers.svg");
  assert_run (cli, "report", "voorbeelden.ppscanvas", "--library", "--output", "boekje.pdf");
  g_assert_true (g_file_test (booklet, G_FILE_TEST_IS_REGULAR));
  assert_complaint (cli, 2, "booklet", "report", "voorbeelden.ppscanvas", "--library", "--output",
                    "boekje.odt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/import/import", Cli, NULL, cli_set_up, test_import, cli_tear_down);
  g_test_add ("/cli/import/map", Cli, NULL, cli_set_up, test_map, cli_tear_down);
  g_test_add ("/cli/import/library", Cli, NULL, cli_set_up, test_library, cli_tear_down);
  g_test_add ("/cli/import/slip", Cli, NULL, cli_set_up, test_slip, cli_tear_down);

  return g_test_run ();
}
