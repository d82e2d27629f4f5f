/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Sealed archives on the command line, and with the public tool. */

#define PASSPHRASE "vier woorden op rij"

static int
feed (Cli *cli, const char *arguments)
{
  g_autofree char *command
      = g_strdup_printf ("printf '%%s\\n' '" PASSPHRASE "' | \"$CLI\" %s", arguments);

  return cli_run_shell (cli, command);
}

/* Answers each question of a program that asks on the terminal only. The questions have to be there
 * first: what is typed before is thrown away. */
static int
type_into (Cli *cli, const char *program, guint n)
{
  g_autoptr (GString) command = g_string_new (
      "p() { for i in $(seq 100); do grep -qc \"$1\" log && break; sleep 0.1; done; "
      "sleep 0.2; printf '%s\\n' '" PASSPHRASE "'; }; : > log; (p passphrase; ");

  if (n > 1)
    g_string_append (command, "p Confirm; ");
  g_string_append_printf (command,
                          "cat > rest) < /dev/null | script -qefc '%s' log > /dev/null; "
                          "true",
                          program);

  return cli_run_shell (cli, command->str);
}

static void
assert_same_study (Cli *cli, const char *a, const char *b)
{
  g_autofree char *first = NULL;

  assert_run (cli, "list", a, "findings");
  first = g_steal_pointer (&cli->out);
  assert_run (cli, "list", b, "findings");
  g_assert_cmpstr (first, ==, cli->out);
  g_assert_cmpuint (strlen (first), >, 1000);
  assert_run (cli, "check", b);
}

static void
test_seal (Cli *cli, gconstpointer unused)
{
  g_autofree char *path = cli_path (cli, "a.age");
  g_autofree char *bytes = NULL;
  gsize length;
  guint before;

  g_assert_cmpint (feed (cli, "seal voorbeelden.ppscanvas a.age"), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "age-encryption.org/v1\n-> scrypt "));
  g_assert_null (g_strstr_len (bytes, length, "NexTechnician"));

  before = cli_count_files (cli);
  g_assert_cmpint (feed (cli, "seal voorbeelden.ppscanvas a.age"), ==, 1);
  cli_assert_complaint (cli, 1, "a.age");
  g_assert_cmpint (cli_run_shell (cli, "echo kort | \"$CLI\" seal voorbeelden.ppscanvas b.age"), ==,
                   1);
  g_assert_cmpint (
      cli_run_shell (cli, "echo niet dit antwoord | \"$CLI\" unseal a.age n.ppscanvas"), ==, 1);
  cli_assert_complaint (cli, 1, "a.age");
  g_assert_cmpint (feed (cli, "unseal a.age voorbeelden.ppscanvas"), ==, 1);
  g_assert_cmpint (feed (cli, "unseal voorbeelden.ppscanvas n.ppscanvas"), ==, 1);
  g_assert_cmpint (
      cli_run_shell (cli, "head -c 200000 a.age > cut.age; echo '" PASSPHRASE
                          "' | \"$CLI\" unseal cut.age n.ppscanvas; e=$?; rm cut.age; exit $e"),
      ==, 1);
  g_assert_nonnull (strstr (cli->err, "cut.age"));
  g_assert_cmpuint (cli_count_files (cli), ==, before);

  g_assert_cmpint (feed (cli, "unseal a.age n.ppscanvas"), ==, 0);
  assert_same_study (cli, "voorbeelden.ppscanvas", "n.ppscanvas");
}

static void
test_with_keys (Cli *cli, gconstpointer unused)
{
  g_assert_cmpint (feed (cli, "keys make team.ppskeys"), ==, 0);
  g_assert_cmpint (feed (cli, "seal voorbeelden.ppscanvas a.age --keys team.ppskeys"), ==, 0);
  g_assert_cmpint (feed (cli, "seal voorbeelden.ppscanvas b.age --keys nergens.ppskeys"), ==, 1);
  cli_assert_complaint (cli, 1, "nergens.ppskeys");
  g_assert_cmpint (feed (cli, "unseal a.age n.ppscanvas"), ==, 0);
  g_assert_nonnull (strstr (cli->out, "n.ppskeys"));
  assert_same_study (cli, "voorbeelden.ppscanvas", "n.ppscanvas");
  g_assert_cmpint (cli_run_shell (cli, "cmp team.ppskeys n.ppskeys"), ==, 0);

  /* Nothing of it is there where one of the two is in the way. */
  g_assert_cmpint (cli_run_shell (cli, "rm n.ppscanvas"), ==, 0);
  g_assert_cmpint (feed (cli, "unseal a.age n.ppscanvas"), ==, 1);
  cli_assert_complaint (cli, 1, "n.ppskeys");
  g_assert_cmpint (cli_run_shell (cli, "test ! -e n.ppscanvas && ! ls -A | grep pps-canvas-"), ==,
                   0);
}

/* The public tool opens what was sealed, and what it makes is opened. */
static void
test_public_tool (Cli *cli, gconstpointer unused)
{
  g_autofree char *age = g_find_program_in_path ("age");
  g_autofree char *script = g_find_program_in_path ("script");

  if (age == NULL || script == NULL)
    {
      g_test_skip ("age and script are not there");
      return;
    }
  if (cli_run_shell (cli, "script -qec true log > /dev/null") != 0)
    {
      g_test_skip ("No terminal can be made here, and age asks for one");
      return;
    }

  g_assert_cmpint (feed (cli, "seal voorbeelden.ppscanvas a.age"), ==, 0);
  type_into (cli, "age -d -o b.ppscanvas a.age", 1);
  assert_same_study (cli, "voorbeelden.ppscanvas", "b.ppscanvas");

  type_into (cli, "age -p -o c.age b.ppscanvas", 2);
  g_assert_cmpint (feed (cli, "unseal c.age d.ppscanvas"), ==, 0);
  assert_same_study (cli, "voorbeelden.ppscanvas", "d.ppscanvas");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/seal/study", Cli, NULL, cli_set_up, test_seal, cli_tear_down);
  g_test_add ("/cli/seal/with-keys", Cli, NULL, cli_set_up, test_with_keys, cli_tear_down);
  g_test_add ("/cli/seal/public-tool", Cli, NULL, cli_set_up, test_public_tool, cli_tear_down);

  return g_test_run ();
}
