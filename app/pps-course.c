/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-course.h"

#include <string.h>

#include "pps-csv.h"
#include "pps-describe.h"

/* Reads the events of an interview. An event that opens a question holds how long the interview
 * lasted until then, so the time of a question is what lies between it and the next: that needs no
 * account of pauses, and a program that was killed costs what its clock had not saved. */

#define HALF_A_DAY (12 * 60 * 60)

static void
free_time (gpointer data)
{
  PpsQuestionTime *time = data;

  g_free (time->question);
  g_free (time);
}

static PpsQuery *
list_events (PpsWorkspace *workspace, PpsInterview *interview)
{
  return pps_query_new (pps_workspace_get_store (workspace), "interview-events",
                        pps_record_get_id (PPS_RECORD (interview)), NULL);
}

static PpsQuestionTime *
need_time (GPtrArray *times, const char *question)
{
  PpsQuestionTime *time;

  for (guint i = 0; i < times->len; i++)
    {
      time = times->pdata[i];
      if (g_str_equal (time->question, question))
        return time;
    }

  time = g_new0 (PpsQuestionTime, 1);
  time->question = g_strdup (question);
  g_ptr_array_add (times, time);

  return time;
}

GPtrArray *
pps_course_list_times (PpsWorkspace *workspace, PpsInterview *interview, int elapsed)
{
  GPtrArray *times = g_ptr_array_new_with_free_func (free_time);
  g_autoptr (PpsQuery) events = list_events (workspace, interview);
  PpsQuestionTime *open = NULL;
  int since = 0;

  for (guint i = 0; i < pps_query_get_n (events); i++)
    {
      PpsRecord *event = pps_query_get (events, i);
      int at;

      if (!g_str_equal (pps_record_get_text (event, "kind"), "opened"))
        continue;

      at = (int) CLAMP (g_ascii_strtoll (pps_record_get_text (event, "detail"), NULL, 10), 0,
                        G_MAXINT);
      if (open != NULL)
        open->seconds += MAX (at - since, 0);
      open = need_time (times, pps_record_get_text (event, "question"));
      since = at;
    }
  if (open != NULL)
    open->seconds += MAX (elapsed - since, 0);

  return times;
}

/* Returns: (transfer full) (nullable): the section, and which of its questions it is */
static char *
dup_section (PpsGuide *guide, const char *question, const char *language)
{
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);
      const char *title = pps_bilingual_get (pps_section_get_title (section), language);
      guint n = pps_section_get_n_questions (section);

      for (guint j = 0; j < n; j++)
        {
          if (g_str_equal (pps_question_get_id (pps_section_get_question (section, j)), question))
            return n > 1 ? g_strdup_printf ("%s %u/%u", title, j + 1, n) : g_strdup (title);
        }
    }

  return NULL;
}

char *
pps_course_dup_question (PpsWorkspace *workspace,
                         PpsInterview *interview,
                         const char *question,
                         const char *language)
{
  PpsGuide *guide = pps_workspace_get_guide (workspace, interview, NULL);
  const PpsQuestion *asked = guide != NULL ? pps_guide_find_question (guide, question) : NULL;
  const char *id = asked != NULL ? pps_question_get_pane (asked) : NULL;
  const PpsPane *pane = NULL;
  char *section;

  /* Consent is no question of the guide. */
  if (*question == '\0')
    return g_strdup (pps_describe_word ("table", "consent", language));

  if (id != NULL)
    pane = pps_canvas_definition_find_pane (pps_workspace_get_canvas (workspace), id);
  if (pane != NULL)
    return g_strdup (pps_bilingual_get (&pane->abbreviation, language));

  section = asked != NULL ? dup_section (guide, question, language) : NULL;

  return section != NULL ? section : g_strdup (question);
}

char *
pps_course_dup_detail (PpsEvent *event, const char *language)
{
  const char *kind = pps_record_get_text (PPS_RECORD (event), "kind");
  const char *detail = pps_record_get_text (PPS_RECORD (event), "detail");

  if (g_str_equal (kind, "opened"))
    return g_strdup ("");
  if (g_str_equal (kind, "state"))
    return g_strdup (pps_describe_word ("answer", detail, language));
  if (g_str_equal (kind, "language"))
    return g_strdup (pps_describe_word ("language", detail, language));
  if (g_str_equal (kind, "mark"))
    return g_strdup (pps_describe_word ("mark", detail, language));
  if (g_str_equal (kind, "changed") || g_str_equal (kind, "answered"))
    return g_strdup (pps_describe_word ("changed", detail, language));

  return g_strdup (detail);
}

static GDateTime *
read_time (PpsRecord *record, const char *field)
{
  const char *text = pps_record_get_text (record, field);

  return *text != '\0' ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
}

char *
pps_course_dup_offset (PpsInterview *interview, PpsEvent *event)
{
  g_autoptr (GDateTime) started = read_time (PPS_RECORD (interview), "started");
  g_autoptr (GDateTime) at = read_time (PPS_RECORD (event), "at");
  int seconds;

  if (started == NULL || at == NULL)
    return g_strdup ("");

  seconds
      = (int) CLAMP (g_date_time_difference (at, started) / G_TIME_SPAN_SECOND, -1, HALF_A_DAY + 1);
  if (seconds < 0 || seconds > HALF_A_DAY)
    return g_strdup ("");

  return g_strdup_printf ("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

char *
pps_course_dup_clock (PpsEvent *event)
{
  g_autoptr (GDateTime) utc = read_time (PPS_RECORD (event), "at");
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M:%S") : g_strdup ("");
}

static void
append_event (GString *csv,
              PpsWorkspace *workspace,
              PpsInterview *interview,
              PpsRecord *event,
              const char *language)
{
  const char *question = pps_record_get_text (event, "question");
  g_autofree char *offset = pps_course_dup_offset (interview, PPS_EVENT (event));
  g_autofree char *about = pps_course_dup_question (workspace, interview, question, language);
  g_autofree char *detail = pps_course_dup_detail (PPS_EVENT (event), language);

  pps_csv_append (csv, pps_record_get_text (event, "at"));
  pps_csv_append (csv, offset);
  pps_csv_append (csv, pps_describe_word ("event", pps_record_get_text (event, "kind"), language));
  pps_csv_append (csv, question);
  pps_csv_append (csv, about);
  pps_csv_append (csv, detail);
  g_string_append (csv, "\r\n");
}

char *
pps_course_write_csv (PpsWorkspace *workspace, PpsInterview *interview, const char *language)
{
  static const char *const heads[] = { "time", "since-start", "event", "id", "question", "detail" };
  g_autoptr (PpsQuery) events = list_events (workspace, interview);
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    pps_csv_append (csv, pps_describe_word ("column", heads[i], language));
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < pps_query_get_n (events); i++)
    append_event (csv, workspace, interview, pps_query_get (events, i), language);

  return g_string_free (csv, FALSE);
}
