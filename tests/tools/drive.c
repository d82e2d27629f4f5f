/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <locale.h>

/* drive [STUDY] VERB ARGUMENT [VERB ARGUMENT]...: drives the program by hand, for pictures and for
 * finding out what a test could do. To be run in tests/headless.sh, with PPS_CANVAS naming the
 * program. For example
 *
 *   drive --sample tab Canvas see-like "42%" picture canvas.png
 */

static void
click_button (PpsDriver *driver, const char *name)
{
  pps_driver_click (driver, ATSPI_ROLE_PUSH_BUTTON, name);
}

static void
click_tab (PpsDriver *driver, const char *name)
{
  pps_driver_click (driver, ATSPI_ROLE_PAGE_TAB, name);
}

static void
see (PpsDriver *driver, const char *words)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_text (driver, words);
}

/* Points at something, which also works where it has no action, as a row. */
static void
point (PpsDriver *driver, const char *pattern)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_like (driver, PPS_ANY_ROLE, pattern);

  pps_driver_point (driver, seen);
}

/* For what nothing tells the end of, as an animation. */
static void
rest (PpsDriver *driver, const char *seconds)
{
  g_usleep (g_ascii_strtod (seconds, NULL) * G_USEC_PER_SEC);
}

static void
print_tree (PpsDriver *driver, const char *unused)
{
  pps_driver_print_tree (driver);
}

static const struct
{
  const char *name;
  void (*drive) (PpsDriver *driver, const char *argument);
} verbs[] = {
  { "button", click_button },
  { "tab", click_tab },
  { "go", pps_driver_go_to },
  { "press", pps_driver_press },
  { "type", pps_driver_type },
  { "point", point },
  { "see", see },
  { "await", pps_driver_await_focus },
  { "rest", rest },
  { "picture", pps_driver_take_picture },
  { "tree", print_tree },
};

static gboolean
drive (PpsDriver *driver, const char *verb, const char *argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].name, verb))
        {
          verbs[i].drive (driver, argument);
          return TRUE;
        }
    }
  g_printerr ("There is no verb “%s”.\n", verb);

  return FALSE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (PpsDriver) driver = NULL;
  int first = argc % 2 == 0 ? 2 : 1;
  const char *study[] = { first == 2 ? argv[1] : NULL, NULL };
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  driver = pps_driver_new ();
  pps_driver_start (driver, study);
  for (int i = first; i + 1 < argc && good; i += 2)
    good = drive (driver, argv[i], argv[i + 1]);
  pps_driver_stop (driver);

  return good ? 0 : 2;
}
