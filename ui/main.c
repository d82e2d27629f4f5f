/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-application.h"
#include "pps-ui.h"

int
main (int argc, char *argv[])
{
  g_autoptr (PpsApplication) application = NULL;

  pps_ui_init ();
  application = pps_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
