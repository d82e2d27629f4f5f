/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

/* The verb that makes sample studies. */

static void
test_sample (Cli *cli, gconstpointer unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  assert_run (cli, "sample", "echt.ppscanvas");
  assert_run (cli, "check", "echt.ppscanvas");
  assert_run (cli, "sample", "verzonnen.ppscanvas", "--kind", "fictional", "--partnerships", "2",
              "--answers", "400", "--seed", "-4");
  assert_run (cli, "check", "verzonnen.ppscanvas");
  assert_run (cli, "info", "--json", "verzonnen.ppscanvas");
  node = cli_parse (cli);
  object = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (object, "partnership"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (object, "answer"), ==, 400);
  g_assert_cmpuint (cli_count_files (cli), ==, 4);
}

/* One seed, one study: to the byte, in whatever program and at whatever time. */
static void
test_same_bytes (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "sample", "een.ppscanvas", "--kind", "fictional", "--partnerships", "2",
              "--seed", "3");
  g_usleep (1100 * 1000);
  assert_run (cli, "sample", "twee.ppscanvas", "--kind", "fictional", "--partnerships", "2",
              "--seed", "3");
  assert_run (cli, "sample", "ander.ppscanvas", "--kind", "fictional", "--partnerships", "2",
              "--seed", "4");
  g_assert_cmpint (cli_run_shell (cli, "cmp een.ppscanvas twee.ppscanvas"), ==, 0);
  g_assert_cmpint (cli_run_shell (cli, "cmp -s een.ppscanvas ander.ppscanvas"), !=, 0);
}

#define ADD(name, test) g_test_add ("/sample/" name, Cli, NULL, cli_set_up, test, cli_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kinds", test_sample);
  ADD ("same-bytes", test_same_bytes);

  return g_test_run ();
}
