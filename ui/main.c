/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>

#include "pps-application.h"
#include "pps-ui.h"

/* Where there is no bus of the session GIO would run `dbus-launch` to make one. The program starts
 * no other: an address that no transport is known for makes it go without, and without a bus there
 * is nobody that GTK could tell what is on the screen. */
static void
go_without_bus (void)
{
  g_autofree char *bus = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") != NULL || g_file_test (bus, G_FILE_TEST_EXISTS))
    return;

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "none:", TRUE);
  g_setenv ("GTK_A11Y", "none", FALSE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PpsApplication) application = NULL;

  /* A file that may not grow further is told of as a full disk is, and does not end the program. */
  signal (SIGXFSZ, SIG_IGN);
  go_without_bus ();
  pps_ui_init ();
  application = pps_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
