/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-when.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads dates the way people write them in Dutch and in English. It must not guess: what can be
 * read in two ways, or stands on no calendar, is refused with a sentence. Only a moment that is
 * planned goes without its year: it is the one to come. */

typedef struct
{
  int year; /* 0: not told, as for the others */
  int month;
  int day;
} Date;

/* A month by its first letters, in either language; 0 where it is none. */
static int
find_month (const char *word)
{
  static const char *const starts[][3] = {
    { "jan" },        { "feb" },        { "mar", "maa", "mrt" },
    { "apr" },        { "may", "mei" }, { "jun" },
    { "jul" },        { "aug" },        { "sep" },
    { "oct", "okt" }, { "nov" },        { "dec" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      for (guint j = 0; j < 3 && starts[i][j] != NULL; j++)
        {
          if (g_ascii_strncasecmp (word, starts[i][j], 3) == 0)
            return i + 1;
        }
    }

  return 0;
}

static gboolean
is_number (const char *word, gsize max_digits)
{
  return *word != '\0' && strlen (word) <= max_digits
         && strspn (word, "0123456789") == strlen (word);
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && is_number (word, 4) && *word != '0';
}

static gboolean
take_month (Date *date, const char *word)
{
  date->month = is_number (word, 2) ? atoi (word) : find_month (word);

  return date->month >= 1 && date->month <= 12;
}

static gboolean
take_day (Date *date, const char *word)
{
  date->day = is_number (word, 2) ? atoi (word) : 0;

  return date->day > 0 && g_date_valid_dmy (date->day, date->month, date->year);
}

/* The year stands at one end; the month is in the middle, unless it is a word. */
static gboolean
take_words (Date *date, char **words)
{
  guint n = g_strv_length (words);
  gboolean year_first = n > 0 && is_year (words[0]);

  if (n == 0 || n > 3 || (!year_first && !is_year (words[n - 1])))
    return FALSE;

  date->year = atoi (words[year_first ? 0 : n - 1]);
  if (n == 1)
    return TRUE;
  if (n == 2)
    return take_month (date, words[year_first ? 1 : 0]);
  if (!year_first && find_month (words[0]) != 0)
    return take_month (date, words[0]) && take_day (date, words[1]);

  return take_month (date, words[1]) && take_day (date, words[year_first ? 2 : 0]);
}

/* `3-12`, `3 december`: the first from today on. */
static gboolean
take_coming (Date *date, char **words)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean month_first;

  if (g_strv_length (words) != 2)
    return FALSE;

  month_first = find_month (words[0]) != 0;
  date->year = g_date_time_get_year (now);
  if (!take_month (date, words[month_first ? 0 : 1]))
    return FALSE;
  if (!is_number (words[month_first ? 1 : 0], 2))
    return FALSE;

  date->day = atoi (words[month_first ? 1 : 0]);
  if (date->month * 100 + date->day
      < g_date_time_get_month (now) * 100 + g_date_time_get_day_of_month (now))
    date->year++;

  return date->day > 0 && g_date_valid_dmy (date->day, date->month, date->year);
}

static char **
split_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " -/.,", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}

static gboolean
read_date (const char *text, Date *date)
{
  g_auto (GStrv) words = split_words (text);

  *date = (Date){ 0 };

  return take_words (date, words);
}

static gboolean
read_planned (const char *text, Date *date)
{
  g_auto (GStrv) words = split_words (text);

  *date = (Date){ 0 };

  return take_words (date, words) || take_coming (date, words);
}

static char *
write_date (const Date *date)
{
  if (date->month == 0)
    return g_strdup_printf ("%04d", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04d-%02d", date->year, date->month);

  return g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
}

/* Takes a time off the end of @text: `14:00`, `14.00 uur`, `14 uur`, `T14:00`. */
static gboolean
split_time (const char *text, char **date, int *hour, int *minute)
{
  static const char pattern[]
      = "^(.*?\\S)(?:\\s+|\\s*,\\s*|T)(?:om\\s+|at\\s+)?"
        "(?|(\\d{1,2})[:.](\\d{2})(?::\\d{2})?(?:\\s*(?:uur|u|h))?|(\\d{1,2})()\\s*(?:uur|u|h))$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  hours = g_match_info_fetch (match, 2);
  minutes = g_match_info_fetch (match, 3);
  *date = g_match_info_fetch (match, 1);
  *hour = atoi (hours);
  *minute = atoi (minutes);

  return TRUE;
}

char *
pps_when_read_date (const char *text, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));
  Date date;

  if (*plain == '\0')
    return g_steal_pointer (&plain);
  if (read_date (plain, &date))
    return write_date (&date);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is not a date. Write a year, a month or a day: 2019, 2019-10 or "
                  "2019-10-01."),
               plain);

  return NULL;
}

char *
pps_when_read_moment (const char *text, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *day = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;
  Date date;
  int hour;
  int minute;

  if (*plain == '\0')
    return g_steal_pointer (&plain);

  if (split_time (plain, &day, &hour, &minute))
    {
      if (read_planned (day, &date) && date.day != 0)
        local = g_date_time_new_local (date.year, date.month, date.day, hour, minute, 0);
      utc = local != NULL ? g_date_time_to_utc (local) : NULL;
      if (utc != NULL)
        return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
    }
  else if (read_planned (plain, &date))
    {
      return write_date (&date);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is not a date and time. Write for example 2026-12-03 14:00."), plain);

  return NULL;
}

char *
pps_when_write_moment (const char *moment)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (moment != NULL && strchr (moment, 'T') != NULL)
    utc = g_date_time_new_from_iso8601 (moment, NULL);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M")
                       : g_strdup (moment != NULL ? moment : "");
}
