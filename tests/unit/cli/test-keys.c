/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

/* Key files on the command line. */

#define NAME "Schildwacht Zevenblad"
#define PASSPHRASE "vier woorden op rij"

/* Feeds lines to the program. */
static int
feed (Cli *cli, const char *lines, const char *arguments)
{
  g_autofree char *command
      = g_strdup_printf ("printf '%%b' '" PASSPHRASE "\\n%s' | \"$CLI\" %s", lines, arguments);

  return cli_run_shell (cli, command);
}

static void
test_keys (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "lijst.csv");
  g_autofree char *keys = cli_path (cli, "team.ppskeys");
  g_autofree char *list = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  g_assert_cmpint (feed (cli, "", "keys make team.ppskeys"), ==, 0);
  g_assert_cmpint (feed (cli, "", "keys make team.ppskeys"), ==, 1);
  g_assert_cmpint (feed (cli, "name=" NAME "\\nphone=+31 6 12345678\\nemail==1+1@x.nl\\n",
                         "keys write f.ppscanvas team.ppskeys O1"),
                   ==, 0);
  g_assert_cmpint (feed (cli, "naam=x\\n", "keys write f.ppscanvas team.ppskeys O1"), ==, 1);
  g_assert_cmpint (feed (cli, "", "keys read f.ppscanvas team.ppskeys O1"), ==, 0);
  g_assert_nonnull (strstr (cli->out, "name=" NAME "\n"));
  g_assert_nonnull (strstr (cli->out, "code=O1\n"));
  g_assert_cmpint (feed (cli, "", "keys contacts f.ppscanvas team.ppskeys lijst.csv"), ==, 0);
  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  g_assert_nonnull (strstr (list, "\"" NAME "\""));
  g_assert_nonnull (strstr (list, "\"'+31 6"));
  g_assert_nonnull (strstr (list, "\"'=1+1"));

  g_assert_true (g_file_get_contents (keys, &bytes, &length, NULL));
  g_assert_null (g_strstr_len (bytes, length, NAME));
  g_assert_cmpint (cli_run_shell (cli, "echo fout antwoord | \"$CLI\" keys read f.ppscanvas "
                                       "team.ppskeys O1"),
                   ==, 1);
  g_assert_nonnull (strstr (cli->err, "team.ppskeys"));
}

static void
test_erase (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  assert_complaint (cli, 2, "--reason", "erase", "f.ppscanvas", "O1");
  assert_complaint (cli, 1, "“Q9”", "erase", "f.ppscanvas", "Q9", "--reason", "op verzoek");
  assert_run (cli, "erase", "f.ppscanvas", "O1", "--reason", "op verzoek");
  g_assert_nonnull (strstr (cli->out, "\"respondent\":1"));
  assert_run (cli, "check", "f.ppscanvas");
  assert_run (cli, "list", "f.ppscanvas", "respondents");
  g_assert_null (strstr (cli->out, "O1\t"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/erase", Cli, NULL, cli_set_up, test_erase, cli_tear_down);
  g_test_add ("/cli/keys", Cli, NULL, cli_set_up, test_keys, cli_tear_down);

  return g_test_run ();
}
