/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-store.h"

/* The program as scripts meet it: what it prints, how it ends, and what it leaves behind. */

static const char *const verbs[] = { "new",    "sample", "info",   "list",  "render",
                                     "search", "check",  "backup", "guide", "member-check" };

static void
test_help (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "--version");
  g_assert_true (g_str_has_prefix (cli->out, "pps-canvas-cli "));
  assert_run (cli, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_assert_nonnull (strstr (cli->out, verbs[i]));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      assert_run (cli, verbs[i], "--help");
      g_assert_nonnull (strstr (cli->out, verbs[i]));
      g_assert_nonnull (strstr (cli->out, "--help"));
    }
  assert_run (cli, "render", "--help");
  g_assert_nonnull (strstr (cli->out, "--orientation"));
}

static void
test_wrong_use (Cli *cli, gconstpointer unused)
{
  g_assert_cmpint (cli_run (cli, NULL), ==, 2);
  g_assert_cmpstr (cli->out, ==, "");
  assert_complaint (cli, 2, "dance", "dance");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      assert_complaint (cli, 2, "pps-canvas-cli", verbs[i]);
      assert_complaint (cli, 2, "--nonsense", verbs[i], "--nonsense", "x");
    }

  assert_complaint (cli, 2, "fr", "new", "x", "--lang", "fr");
  assert_complaint (cli, 2, "other", "sample", "x", "--kind", "other");
  assert_complaint (cli, 2, "100000", "sample", "x", "--kind", "fictional", "--partnerships", "0");
  assert_complaint (cli, 2, "things", "list", cli->cases, "things");
  assert_complaint (cli, 2, "hit", "search", cli->cases, "x", "--limit", "0");
  assert_complaint (cli, 2, "UTF-8", "search", cli->cases, "\xff");
  assert_complaint (cli, 2, "guide", "guide", "burn");
  g_assert_cmpuint (cli_count_files (cli), ==, 2);
}

/* Each verb that reads says which file it is about. */
static void
test_no_study (Cli *cli, gconstpointer unused)
{
  g_autofree char *text = cli_path (cli, "tekst.ppscanvas");
  g_autofree char *folder = cli_path (cli, "map");
  static const char *const names[] = { "weg.ppscanvas", "tekst.ppscanvas", "map" };

  g_assert_true (g_file_set_contents (text, "Dit is geen onderzoek.\n", -1, NULL));
  g_mkdir (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_complaint (cli, 1, names[i], "info", names[i]);
      assert_complaint (cli, 1, names[i], "list", names[i], "findings");
      assert_complaint (cli, 1, names[i], "search", names[i], "x");
      assert_complaint (cli, 1, names[i], "check", names[i]);
      assert_complaint (cli, 1, names[i], "backup", names[i], "kopie.ppscanvas");
      assert_complaint (cli, 1, names[i], "render", names[i], "--sheet", "canvas", "--output",
                        "uit.pdf");
      assert_complaint (cli, 1, names[i], "guide", "export", names[i], "W", "uit.xml");
    }
  g_assert_cmpuint (cli_count_files (cli), ==, 4);
}

static void
test_damaged (Cli *cli, gconstpointer unused)
{
  g_autofree char *damaged = cli_path (cli, "stuk.ppscanvas");
  g_autofree char *contents = NULL;
  g_autoptr (JsonNode) node = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (cli->cases, &contents, &length, NULL));
  for (gsize at = 4096; at + 4096 <= length; at += 3 * 4096)
    memset (contents + at, 0xa5, 2000);
  g_assert_true (g_file_set_contents (damaged, contents, length, NULL));

  assert_complaint (cli, 1, "stuk.ppscanvas", "info", "stuk.ppscanvas");
  assert_complaint (cli, 1, "stuk.ppscanvas", "render", "stuk.ppscanvas", "--sheet", "blank", "-o",
                    "uit.pdf");
  g_assert_cmpint (cli_run (cli, "check", "--json", "stuk.ppscanvas", NULL), ==, 1);
  node = cli_parse (cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), >=, 1);
  g_assert_cmpuint (cli_count_files (cli), ==, 3);
}

static void
test_new (Cli *cli, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = cli_path (cli, "nieuw.ppscanvas");
  gsize length;
  gsize length_after;

  assert_run (cli, "new", "nieuw.ppscanvas");
  g_assert_cmpstr (cli->out, ==, "");
  assert_run (cli, "info", "nieuw.ppscanvas");
  g_assert_true (g_str_has_prefix (cli->out, "nieuw\n"));
  assert_run (cli, "check", "nieuw.ppscanvas");
  assert_run (cli, "new", "ander.ppscanvas", "--name", "Het onderzoek", "--lang", "en");
  assert_run (cli, "info", "ander.ppscanvas");
  g_assert_true (g_str_has_prefix (cli->out, "Het onderzoek\n"));
  g_assert_cmpuint (cli_count_files (cli), ==, 4);

  g_assert_true (g_file_get_contents (path, &before, &length, NULL));
  assert_complaint (cli, 1, "nieuw.ppscanvas", "new", "nieuw.ppscanvas");
  assert_complaint (cli, 1, "nieuw.ppscanvas", "sample", "nieuw.ppscanvas");
  assert_complaint (cli, 1, "nieuw.ppscanvas", "sample", "--kind", "fictional", "nieuw.ppscanvas");
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
  assert_complaint (cli, 1, "nergens", "new", "nergens/nieuw.ppscanvas");
  g_assert_cmpuint (cli_count_files (cli), ==, 4);
}

static void
test_names (Cli *cli, gconstpointer unused)
{
  static const char *const names[]
      = { "met een spatie.ppscanvas", "één·🙂.ppscanvas", "-streep.ppscanvas", "--", "a\nb" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_run (cli, "new", "--", names[i]);
      assert_run (cli, "info", "--json", "--", names[i]);
      assert_run (cli, "check", "--", names[i]);
      /* The message about a name is one line still. */
      assert_complaint (cli, 1, "pps-canvas-cli", "new", "--", names[i]);
    }
  g_assert_cmpuint (cli_count_files (cli), ==, 2 + G_N_ELEMENTS (names));
}

static void
test_info (Cli *cli, gconstpointer unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  assert_run (cli, "info", "--json", cli->cases);
  node = cli_parse (cli);
  object = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (object, "partnership"), ==, 9);
  g_assert_cmpint (json_object_get_int_member (object, "stakeholder_group"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (object, "answer"), ==, 0);

  cli->language = (char *) "nl";
  assert_run (cli, "info", cli->cases);
  g_assert_nonnull (strstr (cli->out, "       9  PPS\n"));
  g_assert_nonnull (strstr (cli->out, "  Bevinding\n"));
}

/* Forms go out whole or not at all, and what came back is told of each. */
static void
test_member_check (Cli *cli, gconstpointer unused)
{
  g_autofree char *folder = cli_path (cli, "formulieren");
  g_autofree char *path = g_build_filename (folder, "W2.ppsform", NULL);
  g_autofree char *form = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) parts = NULL;
  JsonObject *report;

  g_mkdir (folder, 0700);
  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  assert_complaint (cli, 2, "--round", "member-check", "f.ppscanvas", "export", "formulieren");
  assert_complaint (cli, 1, "Nooit", "member-check", "f.ppscanvas", "export", "formulieren",
                    "--round", "Nooit");
  assert_complaint (cli, 1, "X9", "member-check", "f.ppscanvas", "export", "formulieren", "--round",
                    "Evaluatie 2026", "--respondent", "X9");
  assert_run (cli, "member-check", "f.ppscanvas", "export", "formulieren", "--round",
              "Evaluatie 2026", "--respondent", "W2");
  g_assert_cmpstr (cli->out, ==, "1 form written.\n");
  assert_complaint (cli, 1, "W2.ppsform", "member-check", "f.ppscanvas", "export", "formulieren",
                    "--round", "Evaluatie 2026");

  g_file_get_contents (path, &form, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (form, "\"answer\" : \"\"", 2);
  g_free (form);
  form = g_strjoinv ("\"answer\" : \"agree\"", parts);
  g_file_set_contents (path, form, -1, &error);
  g_assert_no_error (error);
  assert_run (cli, "member-check", "--json", "f.ppscanvas", "read", "formulieren/W2.ppsform");
  node = cli_parse (cli);
  report = json_array_get_object_element (json_node_get_array (node), 0);
  g_assert_cmpint (json_object_get_int_member (report, "agree"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (report, "unknown"), ==, 0);

  assert_complaint (cli, 1, "another study", "member-check", cli->cases, "read",
                    "formulieren/W2.ppsform");
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  assert_complaint (cli, 1, "W2.ppsform", "member-check", "f.ppscanvas", "read",
                    "formulieren/W2.ppsform");
}

static void
test_search (Cli *cli, gconstpointer unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  assert_run (cli, "search", cli->cases, "netwerk", "--json", "--limit", "3");
  node = cli_parse (cli);
  object = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (object, "found"), >, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "hits")), ==, 3);
  assert_run (cli, "search", cli->cases, "quetzalcoatl");
  assert_run (cli, "search", cli->cases, "\"a OR (b* NEAR");
  assert_run (cli, "search", cli->cases, "--", "-x");
  assert_run (cli, "search", cli->cases, "--", "--");
}

static void
test_check_and_backup (Cli *cli, gconstpointer unused)
{
  g_autofree char *copy = cli_path (cli, "kopie.ppscanvas");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_run (cli, "check", cli->cases);
  assert_run (cli, "check", "--json", cli->cases);
  g_assert_nonnull (strstr (cli->out, "[]"));
  assert_run (cli, "backup", cli->cases, "kopie.ppscanvas");
  assert_run (cli, "info", "--json", cli->cases);
  first = g_strdup (cli->out);
  assert_run (cli, "info", "--json", copy);
  second = g_strdup (cli->out);
  g_assert_cmpstr (first, ==, second);
  assert_complaint (cli, 1, "kopie.ppscanvas", "backup", cli->own, "kopie.ppscanvas");
  assert_complaint (cli, 1, "nergens", "backup", cli->own, "nergens/kopie.ppscanvas");
  g_assert_cmpuint (cli_count_files (cli), ==, 3);
}

/* Somebody works in the study: what only looks can look, and leaves nothing beside it. */
static void
test_held (Cli *cli, gconstpointer unused)
{
  g_autoptr (PpsStore) store = pps_store_open (cli->cases, 0, NULL);
  guint n = cli_count_files (cli);

  g_assert_nonnull (store);
  assert_run (cli, "info", cli->cases);
  assert_run (cli, "list", cli->cases, "findings");
  assert_run (cli, "search", cli->cases, "netwerk");
  assert_run (cli, "check", cli->cases);
  g_assert_cmpuint (cli_count_files (cli), ==, n);
  assert_run (cli, "render", cli->cases, "--sheet", "canvas", "--partnership", "ASTA Amsterdam",
              "-o", "uit.md");
  assert_run (cli, "backup", cli->cases, "kopie.ppscanvas");
  assert_run (cli, "guide", "export", cli->cases, "W", "gids.xml");
  g_assert_cmpuint (cli_count_files (cli), ==, n + 3);
  assert_complaint (cli, 1, "voorbeelden.ppscanvas", "new", cli->cases);
}

static void
test_guide (Cli *cli, gconstpointer unused)
{
  g_autofree char *broken = cli_path (cli, "stuk.xml");
  static const char *const letters[] = { "O", "W", "S", "P" };

  assert_run (cli, "guide", "list");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.xml", letters[i]);
      g_autofree char *line = g_strdup_printf ("%s\t", letters[i]);

      g_assert_nonnull (strstr (cli->out, line));
      assert_run (cli, "guide", "export", cli->cases, letters[i], name);
      assert_run (cli, "guide", "check", name);
      assert_run (cli, "guide", "list");
    }
  assert_run (cli, "guide", "export", cli->cases, "employers", "op-naam.xml");
  assert_complaint (cli, 1, "Q", "guide", "export", cli->cases, "Q", "q.xml");

  /* A study is no place for a guide. */
  assert_complaint (cli, 2, "voorbeelden.ppscanvas", "guide", "export", cli->cases, "W",
                    "voorbeelden.ppscanvas");
  assert_run (cli, "check", cli->cases);

  g_assert_true (g_file_set_contents (broken, "<guide id='x'\n", -1, NULL));
  g_assert_cmpint (cli_run (cli, "guide", "check", "stuk.xml", NULL), ==, 1);
  g_assert_nonnull (strstr (cli->err, "stuk.xml"));
  g_assert_cmpint (cli_run (cli, "guide", "check", "weg.xml", NULL), ==, 1);
  g_assert_nonnull (strstr (cli->err, "weg.xml"));
  g_assert_cmpuint (cli_count_files (cli), ==, 2 + 4 + 1 + 1);
}

static void
test_streams (Cli *cli, gconstpointer unused)
{
  g_autofree char *sum = NULL;
  g_autofree char *contents = NULL;

  /* A reader that has seen enough. */
  cli_run_shell (cli, "\"$CLI\" list voorbeelden.ppscanvas findings | head -n 1");
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");

  /* A disk that is full. */
  cli_run_shell (cli, "\"$CLI\" list voorbeelden.ppscanvas findings > /dev/full");
  cli_assert_complaint (cli, 1, "pps-canvas-cli");

  /* Nothing is open: what is written is what was asked for. */
  cli_run_shell (cli,
                 "\"$CLI\" render voorbeelden.ppscanvas --sheet blank -o leeg.md <&- >&- 2>&-");
  g_assert_cmpint (cli->status, ==, 0);
  sum = cli_path (cli, "leeg.md");
  g_assert_true (g_file_get_contents (sum, &contents, NULL, NULL));
  g_assert_null (strstr (contents, "leeg.md"));
  cli_run_shell (cli,
                 "\"$CLI\" new dicht.ppscanvas <&- >&- 2>&- && \"$CLI\" check dicht.ppscanvas");
  g_assert_cmpint (cli->status, ==, 0);
}

static void
test_dutch (Cli *cli, gconstpointer unused)
{
  cli->language = (char *) "nl";
  assert_run (cli, "--help");
  g_assert_nonnull (strstr (cli->out, "Gebruik"));
  assert_run (cli, "check", cli->cases);
  g_assert_null (strstr (cli->out, "All is well"));
  cli_run (cli, "info", "weg.ppscanvas", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_null (strstr (cli->err, "is not there"));
  assert_run (cli, "guide", "list");
  g_assert_nonnull (strstr (cli->out, "Gespreksleidraad"));
  cli->language = (char *) "en";
  assert_run (cli, "guide", "list");
  g_assert_nonnull (strstr (cli->out, "Interview guide"));
}

/* A guide goes out, comes back changed as the next version, and what changed can be told. */
static void
test_guide_versions (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "gids.xml");
  g_autofree char *xml = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (JsonNode) json = NULL;
  JsonObject *change;

  assert_run (cli, "guide", "export", cli->cases, "W", "gids.xml");
  assert_run (cli, "guide", "diff", "gids.xml", "gids.xml");
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
  parts = g_strsplit (xml, "Hoe lukt het u", 2);
  changed = g_strjoinv ("Lukt het u", parts);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));

  assert_run (cli, "guide", "import", cli->cases, "gids.xml");
  g_assert_true (g_str_has_prefix (cli->out, "W\temployers\t2\t"));
  assert_run (cli, "guide", "list", cli->cases);
  g_assert_nonnull (strstr (cli->out, "W\temployers\t2\t"));
  g_assert_nonnull (strstr (cli->out, "W\temployers\t1\t"));
  assert_run (cli, "guide", "list", cli->cases, "--json");
  assert_run (cli, "guide", "diff", cli->cases, "W", "1", "2");
  g_assert_nonnull (strstr (cli->out, "[-Hoe lukt-] {+Lukt+} het u"));

  assert_run (cli, "guide", "diff", cli->cases, "employers", "1", "2", "--json");
  json = cli_parse (cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (json)), ==, 1);
  change = json_array_get_object_element (json_node_get_array (json), 0);
  g_assert_cmpstr (json_object_get_string_member (change, "change"), ==, "reworded");
  g_assert_cmpstr (json_object_get_string_member (change, "language"), ==, "nl");
  g_assert_cmpstr (json_object_get_string_member (change, "part"), ==, "lead");

  /* What is broken leaves the study as it is; the sentence says where. */
  g_assert_true (g_file_set_contents (path, "<guide id='x'\n", -1, NULL));
  assert_complaint (cli, 1, "gids.xml, line", "guide", "import", cli->cases, "gids.xml");
  assert_complaint (cli, 1, "weg.xml", "guide", "import", cli->cases, "weg.xml");
  assert_complaint (cli, 1, "7", "guide", "diff", cli->cases, "W", "1", "7");
  assert_complaint (cli, 1, "twee", "guide", "diff", cli->cases, "W", "1", "twee");
  assert_run (cli, "check", cli->cases);
}

#define ADD(name, test) g_test_add ("/cli/" name, Cli, NULL, cli_set_up, test, cli_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("help", test_help);
  ADD ("wrong-use", test_wrong_use);
  ADD ("no-study", test_no_study);
  ADD ("damaged", test_damaged);
  ADD ("new", test_new);
  ADD ("names", test_names);
  ADD ("info", test_info);
  ADD ("member-check", test_member_check);
  ADD ("search", test_search);
  ADD ("check-and-backup", test_check_and_backup);
  ADD ("held", test_held);
  ADD ("guide", test_guide);
  ADD ("guide-versions", test_guide_versions);
  ADD ("streams", test_streams);
  ADD ("dutch", test_dutch);

  return g_test_run ();
}
