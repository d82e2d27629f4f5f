/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-when.h"

#include <gio/gio.h>

/* Dates as they are typed. */

static void
test_dates (void)
{
  static const char *const dates[][2] = {
    { "", "" },
    { "  ", "" },
    { "2019", "2019" },
    { " 2019-10 ", "2019-10" },
    { "10-2019", "2019-10" },
    { "10/2019", "2019-10" },
    { "okt 2019", "2019-10" },
    { "October 2019", "2019-10" },
    { "2019 oktober", "2019-10" },
    { "2019-10-01", "2019-10-01" },
    { "2019-1-2", "2019-01-02" },
    { "1-10-2019", "2019-10-01" },
    { "1/10/2019", "2019-10-01" },
    { "1.10.2019", "2019-10-01" },
    { "1 oktober 2019", "2019-10-01" },
    { "3 mrt 2020", "2020-03-03" },
    { "October 1, 2019", "2019-10-01" },
    { "29-2-2024", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *date = pps_when_read_date (dates[i][0], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (date, ==, dates[i][1]);
    }
}

static void
test_no_dates (void)
{
  static const char *const texts[] = {
    "soon", "19",       "1-10-19",    "2019-13",          "2019-00",   "29-2-2023", "2019-2-30",
    "0019", "20191001", "1 2 3 2019", "2019-10-01 14:00", "10 2019 1", "-",         "é 2019",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *date = pps_when_read_date (texts[i], &error);

      g_test_message ("%s", texts[i]);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_null (date);
    }
}

static void
test_moments (void)
{
  static const char *const moments[][2] = {
    { "", "" },
    { "2026-12-03 14:00", "2026-12-03T14:00:00Z" },
    { "3-12-2026 9:05", "2026-12-03T09:05:00Z" },
    { "3 december 2026, 14.00 uur", "2026-12-03T14:00:00Z" },
    { "3 december 2026 om 14 uur", "2026-12-03T14:00:00Z" },
    { "2026-12-03T14:00", "2026-12-03T14:00:00Z" },
    { "2026-12-03", "2026-12-03" },
    { "3.12.2026", "2026-12-03" },
    { "2026 12 3", "2026-12-03" },
    { "december 2026", "2026-12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *moment = pps_when_read_moment (moments[i][0], &error);

      g_test_message ("%s", moments[i][0]);
      g_assert_no_error (error);
      g_assert_cmpstr (moment, ==, moments[i][1]);
    }
}

/* What is planned without a year is the one to come, today still. */
static void
test_coming (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -1);
  const char *const forms[] = { "%-d-%-m 14:00", "%d/%m, 14.00 uur", "%-d %b 14:00" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (forms); i++)
    {
      GDateTime *day = i % 2 == 0 ? now : before;
      g_autoptr (GDateTime) coming
          = i % 2 == 0 ? g_date_time_ref (now) : g_date_time_add_years (before, 1);
      g_autofree char *typed = g_date_time_format (day, forms[i / 2]);
      g_autofree char *expected = g_date_time_format (coming, "%Y-%m-%dT14:00:00Z");
      g_autofree char *moment = pps_when_read_moment (typed, NULL);

      /* Yesterday's next is in a year, unless the year turned in between or it is a leap day. */
      if (g_date_time_get_year (before) == g_date_time_get_year (now)
          && g_date_time_get_month (before) * 100 + g_date_time_get_day_of_month (before) != 229)
        g_assert_cmpstr (moment, ==, expected);
    }
}

static void
test_no_moments (void)
{
  static const char *const texts[]
      = { "14:00",    "2026-12 14:00", "3-12-2026 25:00", "3-12-2026 14:61",
          "tomorrow", "31-4 14:00",    "3-13 14:00",      "3 14:00" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *moment = pps_when_read_moment (texts[i], &error);

      g_test_message ("%s", texts[i]);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_null (moment);
    }
}

/* In a process of its own, for the zone of a process is read once. */
static void
test_local (void)
{
  g_autofree char *moment = NULL;
  g_autofree char *written = NULL;
  g_autofree char *day = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  moment = pps_when_read_moment ("2026-12-03 14:00", NULL);
  written = pps_when_write_moment (moment);
  day = pps_when_write_moment ("2026-12-03");
  g_assert_cmpstr (moment, ==, "2026-12-03T13:00:00Z");
  g_assert_cmpstr (written, ==, "2026-12-03 14:00");
  g_assert_cmpstr (day, ==, "2026-12-03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/when/dates", test_dates);
  g_test_add_func ("/when/no-dates", test_no_dates);
  g_test_add_func ("/when/moments", test_moments);
  g_test_add_func ("/when/coming", test_coming);
  g_test_add_func ("/when/no-moments", test_no_moments);
  g_test_add_func ("/when/local", test_local);

  return g_test_run ();
}
