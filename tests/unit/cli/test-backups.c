/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* What there is to fall back on, from a shell: backups are listed and put back, and a damaged study
 * is salvaged. */

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

static void
write_file (const char *path, const char *contents, gsize length)
{
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

/* A backup as it was at noon, and one that did not arrive whole an hour later. */
static char *
keep_backups (Cli *cli)
{
  g_autofree char *folder = g_strconcat (cli->cases, ".backups", NULL);
  g_autofree char *whole
      = g_build_filename (folder, "cases 20261122T120000Z daily.ppscanvas", NULL);
  g_autofree char *broken
      = g_build_filename (folder, "cases 20261122T130000Z removal 2.ppscanvas", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_run (cli, "backup", cli->cases, whole);
  contents = read_file (whole, &length);
  write_file (broken, contents, length / 2);

  return g_steal_pointer (&whole);
}

static void
test_list (Cli *cli, gconstpointer unused)
{
  g_autofree char *whole = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *backups;
  JsonObject *backup;

  assert_run (cli, "backup", cli->cases, "--list");
  g_assert_nonnull (strstr (cli->out, "no backups"));
  whole = keep_backups (cli);

  assert_run (cli, "backup", cli->cases, "--list", "--json");
  node = cli_parse (cli);
  backups = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (backups), ==, 2);

  /* Newest first, and the damaged one is told. */
  backup = json_array_get_object_element (backups, 0);
  g_assert_cmpstr (json_object_get_string_member (backup, "made"), ==, "2026-11-22T13:00:00Z");
  g_assert_cmpstr (json_object_get_string_member (backup, "reason"), ==, "removal");
  g_assert_false (json_object_get_boolean_member (backup, "sound"));
  backup = json_array_get_object_element (backups, 1);
  g_assert_cmpstr (json_object_get_string_member (backup, "path"), ==, whole);
  g_assert_true (json_object_get_boolean_member (backup, "sound"));
  g_assert_cmpint (json_object_get_int_member (backup, "partnerships"), >, 3);

  assert_run (cli, "backup", cli->cases, "--list");
  g_assert_nonnull (strstr (cli->out, "damaged"));
  g_assert_nonnull (strstr (cli->out, "daily"));
  assert_complaint (cli, 2, "--list", "backup", cli->cases);
  assert_complaint (cli, 2, "--list", "backup", cli->cases, "x", "--list");
}

static void
test_restore (Cli *cli, gconstpointer unused)
{
  g_autofree char *whole = keep_backups (cli);
  g_autofree char *first = NULL;

  /* The newest is damaged: the one before it is put back, and what was there is kept. */
  assert_run (cli, "info", cli->cases, "--json");
  first = g_strdup (cli->out);
  assert_run (cli, "restore", cli->cases, "newest");
  g_assert_nonnull (strstr (cli->out, "restore"));
  assert_run (cli, "backup", cli->cases, "--list");
  g_assert_nonnull (strstr (cli->out, "before a backup was put back"));
  assert_run (cli, "info", cli->cases, "--json");
  g_assert_cmpstr (cli->out, ==, first);

  assert_complaint (cli, 1, "cases 20261122T130000Z removal 2.ppscanvas", "restore", cli->cases,
                    "cases 20261122T130000Z removal 2.ppscanvas");
  assert_complaint (cli, 1, "nowhere", "restore", cli->cases, "nowhere");
  assert_run (cli, "check", cli->cases);
}

static void
test_salvage (Cli *cli, gconstpointer unused)
{
  g_autofree char *broken = cli_path (cli, "broken.ppscanvas");
  g_autofree char *target = cli_path (cli, "new.ppscanvas");
  g_autofree char *contents = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) node = NULL;
  gsize length;
  gsize length_after;

  contents = read_file (cli->cases, &length);
  for (gsize page = 60; page < 80; page++)
    memset (contents + page * 4096, 0xff, 4096);
  write_file (broken, contents, length);

  assert_complaint (cli, 1, "broken.ppscanvas", "info", broken);
  assert_complaint (cli, 1, "there already", "salvage", broken, cli->cases);
  assert_run (cli, "salvage", broken, target, "--json");
  node = cli_parse (cli);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "whole"), >, 100);
  g_assert_true (g_file_test (json_object_get_string_member (json_node_get_object (node), "aside"),
                              G_FILE_TEST_EXISTS));
  assert_run (cli, "check", target);
  after = read_file (broken, &length_after);
  g_assert_cmpmem (contents, length, after, length_after);

  /* A second time no second copy is put aside: new, broken, the copy, and the two of the set-up. */
  g_unlink (target);
  assert_run (cli, "salvage", broken, target);
  g_assert_nonnull (strstr (cli->out, "no sound backup"));
  g_assert_cmpuint (cli_count_files (cli), ==, 5);

  /* Putting something back keeps what was damaged. */
  assert_run (cli, "restore", broken, target);
  g_assert_nonnull (strstr (cli->out, "damaged"));
  assert_run (cli, "check", broken);
  g_assert_cmpuint (cli_count_files (cli), ==, 5);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/cli/backups/" name, Cli, NULL, cli_set_up, function, cli_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("list", test_list);
  ADD ("restore", test_restore);
  ADD ("salvage", test_salvage);

  return g_test_run ();
}
