/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

/* The program starts on an empty home with a welcome, and with the sample study where it is asked for; and it ends when it is told. */

static void
test_welcome (void)
{
  g_autoptr (PpsDriver) driver = pps_driver_new ();

  pps_driver_start (driver, NULL);
  g_clear_object (&(AtspiAccessible *) { pps_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, "Voorbeeldonderzoek openen") });
  pps_driver_stop (driver);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/start/welcome", test_welcome);

  return g_test_run ();
}
