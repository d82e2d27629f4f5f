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

/* A scan of what was signed goes in and comes out; and goes with the person, when that is erased.
 */
static void
test_scan (Cli *cli, gconstpointer unused)
{
  g_autofree char *scan = cli_path (cli, "scan.pdf");

  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  g_assert_true (g_file_set_contents (scan, "handtekening", -1, NULL));
  g_assert_cmpint (feed (cli, "", "keys make team.ppskeys"), ==, 0);
  g_assert_cmpint (feed (cli, "name=" NAME "\\n", "keys write f.ppscanvas team.ppskeys O1"), ==, 0);
  g_assert_cmpint (feed (cli, "", "keys attach f.ppscanvas team.ppskeys O1 scan.pdf"), ==, 0);
  g_assert_cmpint (feed (cli, "", "keys read f.ppscanvas team.ppskeys O1"), ==, 0);
  g_assert_nonnull (strstr (cli->out, "scan=scan.pdf\n"));
  g_assert_cmpint (feed (cli, "", "keys take-out f.ppscanvas team.ppskeys O1 out.pdf"), ==, 0);
  g_assert_cmpint (cli_run_shell (cli, "cmp scan.pdf out.pdf"), ==, 0);

  /* Not with a passphrase that does not fit: then nothing is erased. */
  g_assert_cmpint (cli_run_shell (cli, "echo fout antwoord | \"$CLI\" erase f.ppscanvas O1 "
                                       "--reason verzoek --keys team.ppskeys"),
                   ==, 1);
  g_assert_cmpint (feed (cli, "", "erase f.ppscanvas O1 --reason verzoek --keys team.ppskeys"), ==,
                   0);
  g_assert_cmpint (feed (cli, "", "keys contacts f.ppscanvas team.ppskeys lijst.csv"), ==, 0);
  g_assert_cmpint (cli_run_shell (cli, "grep -c Schildwacht lijst.csv"), ==, 1);
}

static void
test_change (Cli *cli, gconstpointer unused)
{
  g_assert_cmpint (feed (cli, "", "keys make team.ppskeys"), ==, 0);
  g_assert_cmpint (feed (cli, "een andere zin\\n", "keys change team.ppskeys"), ==, 0);
}

static void
test_access (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  assert_complaint (cli, 2, ".pdf or .json", "access", "f.ppscanvas", "W1");
  assert_complaint (cli, 2, ".pdf or .json", "access", "f.ppscanvas", "W1", "-o", "x.doc");
  assert_complaint (cli, 1, "“Q9”", "access", "f.ppscanvas", "Q9", "-o", "x.json");
  assert_run (cli, "access", "f.ppscanvas", "W1", "-o", "w1.json");
  assert_run (cli, "access", "f.ppscanvas", "W1", "-o", "w1.pdf", "--lang", "nl");
  g_assert_cmpint (cli_run_shell (cli, "grep -q '\"answers\"' w1.json && head -c 5 w1.pdf"), ==, 0);
  g_assert_cmpstr (cli->out, ==, "%PDF-");
}

static void
test_retention (Cli *cli, gconstpointer unused)
{
  assert_run (cli, "sample", "f.ppscanvas", "--kind", "fictional", "--partnerships", "1");
  assert_complaint (cli, 2, "recordings", "retention", "f.ppscanvas", "--set", "alles=2020");
  assert_complaint (cli, 1, "", "retention", "f.ppscanvas", "--set", "words=ooit");
  assert_complaint (cli, 1, "", "retention", "f.ppscanvas", "--done", "words");
  assert_run (cli, "retention", "f.ppscanvas", "--set", "words=2020");
  g_assert_nonnull (strstr (cli->out, "words\t2020\tdue\t"));
  assert_run (cli, "retention", "f.ppscanvas", "--done", "words", "--note", "gewist");
  g_assert_nonnull (strstr (cli->out, "words\t2020\tdestroyed\t"));
  assert_run (cli, "retention", "f.ppscanvas", "--json");
  g_assert_nonnull (strstr (cli->out, "\"due\" : false"));
  assert_run (cli, "retention", "f.ppscanvas", "--output", "r.pdf");
  g_assert_cmpint (cli_run_shell (cli, "head -c 5 r.pdf"), ==, 0);
  g_assert_cmpstr (cli->out, ==, "%PDF-");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/access", Cli, NULL, cli_set_up, test_access, cli_tear_down);
  g_test_add ("/cli/retention", Cli, NULL, cli_set_up, test_retention, cli_tear_down);
  g_test_add ("/cli/erase", Cli, NULL, cli_set_up, test_erase, cli_tear_down);
  g_test_add ("/cli/scan", Cli, NULL, cli_set_up, test_scan, cli_tear_down);
  g_test_add ("/cli/change", Cli, NULL, cli_set_up, test_change, cli_tear_down);
  g_test_add ("/cli/keys", Cli, NULL, cli_set_up, test_keys, cli_tear_down);

  return g_test_run ();
}
