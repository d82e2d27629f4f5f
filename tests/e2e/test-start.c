/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

/* The program starts on an empty home with a welcome, in the language of the system, and ends when
 * it is told to. */

static void
test_welcome (gconstpointer data)
{
  const char *const *languages = data;
  g_autoptr (PpsDriver) driver = NULL;
  g_autoptr (AtspiAccessible) sample = NULL;
  g_autoptr (AtspiAccessible) open = NULL;

  g_setenv ("LANGUAGE", languages[0], TRUE);
  driver = pps_driver_new ();
  pps_driver_start (driver, NULL);
  sample = pps_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, languages[1]);
  open = pps_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, languages[2]);
  pps_driver_stop (driver);
}

int
main (int argc, char *argv[])
{
  static const char *const english[] = { "", "Open the sample study", "Open a study…" };
  static const char *const dutch[] = { "nl", "Voorbeeldonderzoek openen", "Onderzoek openen…" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/start/welcome/english", english, test_welcome);
  g_test_add_data_func ("/start/welcome/dutch", dutch, test_welcome);

  return g_test_run ();
}
