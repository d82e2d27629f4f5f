/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-calendar.h"
#include "pps-edit-plan.h"

/* Planned interviews as a calendar: one event each, known by the interview, without a name in it;
 * words of the study stay words. */

static PpsInterview *
plan (Study *study, const PpsPlan *plan)
{
  g_autoptr (GError) error = NULL;
  PpsInterview *interview = pps_edit_plan_interview (study->workspace, study->round, plan, &error);

  g_assert_no_error (error);

  return interview;
}

/* The calendar with its folded lines whole again. */
static char *
write_calendar (Study *study, guint *n_events)
{
  g_autoptr (PpsQuery) interviews = pps_query_new (
      study->store, "round-interviews", pps_record_get_id (PPS_RECORD (study->round)), NULL);
  g_autofree char *text = pps_calendar_write (study->workspace, interviews, "nl", n_events);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_auto (GStrv) folds = g_strsplit (text, "\r\n ", -1);

  /* No line is longer than 75 bytes (RFC 5545, 3.1), and none is broken within a character. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }

  return g_strjoinv ("", folds);
}

static void
assert_has (const char *calendar, const char *line)
{
  g_autofree char *whole = g_strconcat ("\r\n", line, "\r\n", NULL);

  if (strstr (calendar, whole) == NULL)
    g_error ("There is no line “%s” in:\n%s", line, calendar);
}

static void
test_event (Study *study, gconstpointer data)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (PpsInterview) interview = NULL;
  g_autofree char *calendar = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *summary = NULL;
  guint n_events;

  g_ptr_array_add (heard, study->government);
  interview = plan (study, &(PpsPlan){ .group = "O",
                                       .respondents = heard,
                                       .when = "2026-07-03 14:00",
                                       .minutes = 90,
                                       .place = "Stadhuis",
                                       .medium = "on-site" });
  calendar = write_calendar (study, &n_events);
  g_assert_cmpuint (n_events, ==, 1);

  uid = g_strdup_printf ("UID:%s@pps-canvas", pps_record_get_id (PPS_RECORD (interview)));
  summary = g_strdup_printf ("SUMMARY:%s: O1 · overheid",
                             pps_record_get_text (PPS_RECORD (study->partnership), "name"));
  assert_has (calendar, uid);
  assert_has (calendar, "DTSTART:20260703T120000Z");
  assert_has (calendar, "DURATION:PT1H30M");
  assert_has (calendar, "LOCATION:Stadhuis");
  assert_has (calendar, summary);
  g_assert_nonnull (strstr (calendar, "\r\nDTSTAMP:"));

  /* What could name somebody is not in it. */
  g_assert_null (strstr (calendar, pps_record_get_text (PPS_RECORD (study->government), "role")));
}

/* In winter an hour later than in summer, by the zone that the interviewer is in. */
static void
test_winter (Study *study, gconstpointer data)
{
  g_autoptr (PpsInterview) interview
      = plan (study, &(PpsPlan){ .group = "O", .when = "2026-12-03 14:00", .medium = "video" });
  guint n_events;
  g_autofree char *calendar = write_calendar (study, &n_events);

  assert_has (calendar, "DTSTART:20261203T130000Z");
  assert_has (calendar, "DURATION:PT1H");
  assert_has (calendar, "LOCATION:Video");
}

static void
test_day (Study *study, gconstpointer data)
{
  g_autoptr (PpsInterview) day = plan (study, &(PpsPlan){ .group = "O", .when = "2026-12-03" });
  g_autoptr (PpsInterview) month = plan (study, &(PpsPlan){ .group = "S", .when = "2026-12" });
  g_autoptr (PpsInterview) never = plan (study, &(PpsPlan){ .group = "P" });
  guint n_events;
  g_autofree char *calendar = write_calendar (study, &n_events);

  g_assert_cmpuint (n_events, ==, 1);
  assert_has (calendar, "DTSTART;VALUE=DATE:20261203");
  g_assert_null (strstr (calendar, "DURATION"));
}

static void
test_words (Study *study, gconstpointer data)
{
  g_autoptr (PpsInterview) interview
      = plan (study, &(PpsPlan){ .group = "O",
                                 .when = "2026-12-03 14:00",
                                 .place = "A; B, C\\D\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT "
                                          "één heel lange plek met heel véél létters érin" });
  guint n_events;
  g_autofree char *calendar = write_calendar (study, &n_events);

  g_assert_null (strstr (calendar, "\r\nATTENDEE"));
  g_assert_nonnull (strstr (calendar, "LOCATION:A\\; B\\, C\\\\D \\nATTENDEE:mailto"));
  g_assert_true (g_str_has_suffix (calendar, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
}

static void
test_save (Study *study, gconstpointer data)
{
  g_autofree char *path = g_build_filename (study->folder, "plan.ics", NULL);
  g_autoptr (PpsQuery) interviews = pps_query_new (
      study->store, "round-interviews", pps_record_get_id (PPS_RECORD (study->round)), NULL);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  /* With nothing to say there is no file. */
  g_assert_cmpuint (pps_calendar_save (study->workspace, interviews, "nl", path, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  interview = plan (study, &(PpsPlan){ .group = "O", .when = "2026-12-03 14:00" });
  pps_store_flush (study->store);
  g_assert_cmpuint (pps_calendar_save (study->workspace, interviews, "nl", path, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A plan is one step, with somebody who is new in it; a moment that is none makes nothing. */
static void
test_plan (Study *study, gconstpointer data)
{
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (GError) error = NULL;
  guint before = study_count (study, "all-respondents", NULL);
  const PpsPlan wrong = { .group = "W", .role = "Eigenaar", .when = "ooit" };

  g_assert_null (pps_edit_plan_interview (study->workspace, study->round, &wrong, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (study_count (study, "all-respondents", NULL), ==, before);

  interview = plan (study, &(PpsPlan){ .group = "W", .role = "Eigenaar", .interviewer = "EA" });
  g_assert_cmpuint (study_count (study, "all-respondents", NULL), ==, before + 1);
  assert_text (interview, "interviewer", "EA");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpuint (study_count (study, "all-respondents", NULL), ==, before);
  g_assert_true (pps_record_is_deleted (PPS_RECORD (interview)));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/calendar/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Amsterdam", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("event", test_event);
  ADD ("winter", test_winter);
  ADD ("day", test_day);
  ADD ("words", test_words);
  ADD ("save", test_save);
  ADD ("plan", test_plan);

  return g_test_run ();
}
