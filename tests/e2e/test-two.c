/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include "pps-workspace.h"

/* A study that a program holds which is not on the bus of this session: the second is told who
 * holds it, and may look without changing. */

static void
test_two (void)
{
  g_autoptr (PpsDriver) driver = NULL;
  g_autoptr (AtspiAccessible) told = NULL;
  g_autoptr (AtspiAccessible) again = NULL;
  g_autoptr (AtspiAccessible) look = NULL;
  g_autoptr (PpsWorkspace) holder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *study = NULL;
  g_autofree char *sentence = NULL;
  const char *arguments[] = { NULL, NULL };

  g_setenv ("LANGUAGE", "", TRUE);
  driver = pps_driver_new ();
  study = g_build_filename (g_get_home_dir (), "samen.ppscanvas", NULL);
  holder = pps_workspace_create (study, "Study", "nl", &error);
  g_assert_no_error (error);

  arguments[0] = study;
  pps_driver_start (driver, arguments);
  sentence = g_strdup_printf ("*by %s on *", g_get_user_name ());
  told = pps_driver_find_like (driver, ATSPI_ROLE_LABEL, sentence);
  again = pps_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, "Try again");
  look = pps_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, "Look without changing");
  pps_driver_stop (driver);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/two/other-bus", test_two);

  return g_test_run ();
}
