/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

/* Ended by a signal while somebody types, the program saves the words and leaves the study as a
 * good end does: the next start has nothing to tell. */

#define WORDS "Typed right before the end"

static void
test_signal (void)
{
  g_autoptr (PpsDriver) driver = pps_driver_new ();
  g_autofree char *study = g_build_filename (g_get_home_dir (), "signal.ppscanvas", NULL);
  const char *const sample[] = { g_getenv ("PPS_CANVAS_CLI"), "sample", study, NULL };
  const char *const arguments[] = { study, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AtspiAccessible) found = NULL;
  g_autoptr (AtspiAccessible) told = NULL;

  g_spawn_sync (NULL, (char **) sample, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, &error);
  g_assert_no_error (error);

  /* Put in at once, so that no pause in typing comes before the signal. */
  pps_driver_start (driver, arguments);
  pps_driver_set_text (driver, "Name", WORDS);
  pps_driver_stop (driver);

  pps_driver_start (driver, arguments);
  found = pps_driver_find_text (driver, WORDS);
  told = pps_driver_peek_like (driver, ATSPI_ROLE_LABEL, "The program stopped unexpectedly*");
  g_assert_null (told);
  pps_driver_stop (driver);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signals/terminated", test_signal);

  return g_test_run ();
}
