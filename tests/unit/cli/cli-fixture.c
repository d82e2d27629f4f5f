/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

#include "pps-edit.h"
#include "pps-sample.h"
#include "test-folder.h"

/* Names that would colour, move or retitle a terminal, or look like more lines than they are. */
static void
make_own (const char *path)
{
  static const char *const names[] = {
    "Rood \033[31mrood\033[0m",
    "Titel \033]0;gekaapt\007",
    "Twee\nregels",
    "C1 \xc2\x9b"
    "31m",
    "Om\xe2\x80\xaegekeerd",
    "Tab\tje",
    "Zorg · één € 🙂",
    "Dubbel",
    "Dubbel",
  };
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_create (path, "Naam \033[2J\nvan twee regels", "nl", NULL);

  g_assert_nonnull (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PpsPartnership) partnership = pps_edit_add_partnership (workspace, names[i], NULL);
      g_autoptr (PpsFinding) finding = NULL;
      g_autofree char *text = g_strdup_printf ("Zoekwoord in %s", names[i]);

      finding = pps_edit_add_finding (workspace, partnership, NULL, "costs", "W", text, NULL);
      g_assert_nonnull (finding);
    }
}

void
cli_set_up (Cli *cli, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  cli->folder = test_folder_new ();
  cli->cases = cli_path (cli, "voorbeelden.ppscanvas");
  cli->own = cli_path (cli, "eigen.ppscanvas");
  pps_sample_create_cases (cli->cases, &error);
  g_assert_no_error (error);
  make_own (cli->own);
}

void
cli_tear_down (Cli *cli, gconstpointer unused)
{
  test_folder_remove (cli->folder);
  g_free (cli->cases);
  g_free (cli->own);
  g_free (cli->out);
  g_free (cli->err);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 ? g_strndup (data, length) : g_strdup ("");
}

static int
run (Cli *cli, const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autofree char *leaks = g_strdup_printf ("%s:print_suppressions=0", g_getenv ("LSAN_OPTIONS"));

  g_clear_pointer (&cli->out, g_free);
  g_clear_pointer (&cli->err, g_free);

  launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, cli->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", cli->language != NULL ? cli->language : "",
                                TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "LSAN_OPTIONS", leaks, TRUE);
  g_subprocess_launcher_setenv (launcher, "CLI", PPS_CLI, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);

  cli->out = dup_text (out);
  cli->err = dup_text (err);
  cli->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;

  return cli->status;
}

int
cli_run (Cli *cli, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  const char *argument;
  va_list arguments;

  g_ptr_array_add (argv, (gpointer) PPS_CLI);
  va_start (arguments, cli);
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  return run (cli, (const char *const *) argv->pdata);
}

int
cli_run_shell (Cli *cli, const char *command)
{
  const char *const argv[] = { "/bin/sh", "-c", command, NULL };

  return run (cli, argv);
}

void
cli_assert_complaint (Cli *cli, int status, const char *part)
{
  g_test_message ("%d: %s", cli->status, cli->err);
  g_assert_cmpint (cli->status, ==, status);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_str_has_prefix (cli->err, "pps-canvas-cli: "));
  g_assert_nonnull (strstr (cli->err, part));
  g_assert_true (strchr (cli->err, '\n') == cli->err + strlen (cli->err) - 1);
}

JsonNode *
cli_parse (Cli *cli)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (cli->out, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}

guint
cli_count_files (Cli *cli)
{
  g_autoptr (GDir) dir = g_dir_open (cli->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

char *
cli_path (Cli *cli, const char *name)
{
  return g_build_filename (cli->folder, name, NULL);
}
