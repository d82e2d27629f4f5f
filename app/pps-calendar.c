/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-output.h"

/* Planned interviews as events of a calendar. Words of a study go in as values; libical escapes and
 * folds them, so that none can end its line. A moment is written in UTC, which every calendar shows
 * as the time where its user is; a day without a time is a whole day. */

/* What has no place in a line of text, whoever typed it. */
static char *
clean (const char *text)
{
  char *clean = g_utf8_make_valid (text, -1);

  for (char *at = clean; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at) && *at != '\n')
        *at = ' ';
    }

  return clean;
}

static void
add_text (icalcomponent *event, icalproperty *(*make) (const char *text), const char *text)
{
  g_autofree char *plain = clean (text);

  if (*plain != '\0')
    icalcomponent_add_property (event, make (plain));
}

static gboolean
has_time (const char *moment)
{
  return strchr (moment, 'T') != NULL;
}

/* Returns a null time where @moment is no day: a month has no place in a calendar. */
static icaltimetype
read_moment (const char *moment)
{
  g_autofree char *day = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (has_time (moment))
    {
      time = g_date_time_new_from_iso8601 (moment, NULL);
      return time != NULL ? icaltime_from_timet_with_zone (g_date_time_to_unix (time), 0,
                                                           icaltimezone_get_utc_timezone ())
                          : icaltime_null_time ();
    }

  day = g_strconcat (moment, "T00:00:00Z", NULL);
  time = strlen (moment) == strlen ("2026-12-03") ? g_date_time_new_from_iso8601 (day, NULL) : NULL;

  return time != NULL ? icaltime_from_timet_with_zone (g_date_time_to_unix (time), 1, NULL)
                      : icaltime_null_time ();
}

static void
add_summary (icalcomponent *event,
             PpsWorkspace *workspace,
             PpsRecord *interview,
             const char *language)
{
  g_autoptr (PpsPartnership) partnership = pps_describe_partnership_of (workspace, interview);
  g_autofree char *who = pps_describe_interview (workspace, PPS_INTERVIEW (interview), language);
  g_autofree char *summary = g_strdup_printf (
      "%s: %s", partnership != NULL ? pps_record_get_text (PPS_RECORD (partnership), "name") : "",
      who);

  add_text (event, icalproperty_new_summary, summary);
}

/* How the talk is held says where, when no place does. */
static void
add_location (icalcomponent *event, PpsRecord *interview, const char *language)
{
  const char *medium = pps_record_get_text (interview, "medium");

  add_text (event, icalproperty_new_location,
            pps_record_has_text (interview, "place") ? pps_record_get_text (interview, "place")
            : g_str_equal (medium, "on-site")        ? ""
                                              : pps_describe_word ("medium", medium, language));
}

static void
add_description (icalcomponent *event,
                 PpsWorkspace *workspace,
                 PpsRecord *interview,
                 const char *language)
{
  g_autoptr (PpsRound) round
      = pps_workspace_lookup (workspace, PPS_TYPE_ROUND, pps_record_get_text (interview, "round"));
  g_autoptr (GString) description = g_string_new (NULL);

  if (round != NULL)
    pps_describe_append (description, "\n",
                         pps_record_has_text (PPS_RECORD (round), "name")
                             ? pps_record_get_text (PPS_RECORD (round), "name")
                             : pps_describe_word ("round",
                                                  pps_record_get_text (PPS_RECORD (round), "kind"),
                                                  language));
  pps_describe_append (
      description, "\n",
      pps_describe_word ("medium", pps_record_get_text (interview, "medium"), language));
  pps_describe_append (description, "\n", pps_record_get_text (interview, "interviewer"));
  add_text (event, icalproperty_new_description, description->str);
}

static icalcomponent *
make_event (PpsWorkspace *workspace, PpsRecord *interview, icaltimetype start, const char *language)
{
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));
  g_autofree char *uid = g_strconcat (pps_record_get_id (interview), "@pps-canvas", NULL);
  icalcomponent *event = icalcomponent_new_vevent ();
  gint64 minutes = 0;

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (read_moment (now)));
  icalcomponent_add_property (event, icalproperty_new_dtstart (start));
  if (!icaltime_is_date (start))
    {
      pps_record_get_integer (interview, "planned-minutes", &minutes);
      minutes = minutes > 0 ? MIN (minutes, 24 * 60) : PPS_CALENDAR_MINUTES;
      icalcomponent_add_property (
          event, icalproperty_new_duration (icaldurationtype_from_int ((int) minutes * 60)));
    }
  add_summary (event, workspace, interview, language);
  add_location (event, interview, language);
  add_description (event, workspace, interview, language);

  return event;
}

char *
pps_calendar_write (PpsWorkspace *workspace,
                    PpsQuery *interviews,
                    const char *language,
                    guint *n_events)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  char *written;
  char *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//PPS Canvas//PPS Canvas//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));

  *n_events = 0;
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      icaltimetype start;

      if (!g_str_equal (pps_record_get_text (interview, "state"), "planned")
          || !pps_record_has_text (interview, "planned"))
        continue;

      start = read_moment (pps_record_get_text (interview, "planned"));
      if (icaltime_is_null_time (start))
        continue;

      icalcomponent_add_component (calendar, make_event (workspace, interview, start, language));
      (*n_events)++;
    }

  written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);

  return text;
}

guint
pps_calendar_save (PpsWorkspace *workspace,
                   PpsQuery *interviews,
                   const char *language,
                   const char *path,
                   GError **error)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autofree char *text = NULL;
  guint n_events;

  g_return_val_if_fail (path != NULL, 0);

  text = pps_calendar_write (workspace, interviews, language, &n_events);
  if (n_events == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("No interview is planned on a day yet, so there is nothing for a "
                              "calendar."));
      return 0;
    }

  return pps_output_add (output, path, text, strlen (text), error)
                 && pps_output_commit (output, error)
             ? n_events
             : 0;
}
