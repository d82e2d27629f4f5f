/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "test-folder.h"

/* That the program opens no network and starts no program is seen in every e2e test, since it is
 * preloaded with what would end it. Here it is seen that it would; and that the program without a
 * screen does its work so as well. */

#define ENDED 99

static const char *self;

/* Does what @argv says, alone; returns how it ended. */
static int
run_alone (const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (g_getenv ("PPS_ALONE"));
  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", g_getenv ("PPS_ALONE"), TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

static gpointer
work (gpointer data)
{
  return data;
}

static int
do_in_child (const char *what)
{
  static const char *const argv[] = { "true", NULL };
  g_autoptr (GThread) thread = NULL;

  if (g_str_equal (what, "internet"))
    return socket (AF_INET, SOCK_STREAM, 0) < 0;
  if (g_str_equal (what, "internet-6"))
    return socket (AF_INET6, SOCK_DGRAM, 0) < 0;
  if (g_str_equal (what, "fork"))
    return fork () < 0;
  if (g_str_equal (what, "exec"))
    return execv ("/bin/true", (char **) argv);
  if (g_str_equal (what, "spawn"))
    return !g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                          NULL, NULL);

  /* What a program needs for itself. */
  thread = g_thread_new ("thread", work, NULL);
  g_thread_join (g_steal_pointer (&thread));

  return socket (AF_UNIX, SOCK_STREAM, 0) < 0;
}

static void
test_control (void)
{
  static const char *const ends[] = { "internet", "internet-6", "fork", "exec", "spawn" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_test_message ("%s", ends[i]);
      g_assert_cmpint (run_alone ((const char *[]){ self, "--do", ends[i], NULL }), ==, ENDED);
    }
  g_assert_cmpint (run_alone ((const char *[]){ self, "--do", "work", NULL }), ==, 0);
}

static void
test_cli (void)
{
  const char *cli = g_getenv ("PPS_CANVAS_CLI");
  char *folder = test_folder_new ();
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  static const char *const forms[] = { "pdf", "png", "svg", "html", "md" };

  g_assert_cmpint (run_alone ((const char *[]){ cli, "sample", study, "--kind", "fictional",
                                                "--partnerships", "1", NULL }),
                   ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_assert_cmpint (
        run_alone ((const char *[]){ cli, "render", study, "--sheet", "canvas", "--all", "--output",
                                     folder, "--format", forms[i], NULL }),
        ==, 0);
  g_assert_cmpint (run_alone ((const char *[]){ cli, "search", study, "monteur", NULL }), ==, 0);

  test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  self = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--do"))
    return do_in_child (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alone/control", test_control);
  g_test_add_func ("/alone/cli", test_cli);

  return g_test_run ();
}
