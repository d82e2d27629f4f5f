/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-study-state.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-records.h"

/* By which numbers people know a copy of a study, and what became of it since. Backups are looked
 * into here; they are made, listed and put back by the store. */

PpsStudyState *
pps_study_state_new (PpsStore *store)
{
  PpsStudyState *self = g_new0 (PpsStudyState, 1);

  self->partnerships = pps_store_count (store, PPS_TYPE_PARTNERSHIP);
  self->interviews = pps_store_count (store, PPS_TYPE_INTERVIEW);
  self->answers = pps_store_count (store, PPS_TYPE_ANSWER);
  self->findings = pps_store_count (store, PPS_TYPE_FINDING);
  self->last_change = pps_store_dup_last_edit_time (store);

  return self;
}

PpsStudyState *
pps_study_state_read (const char *path, GError **error)
{
  g_autoptr (PpsStore) store = pps_store_open (path, PPS_STORE_READ_ONLY, error);

  return store != NULL ? pps_study_state_new (store) : NULL;
}

void
pps_study_state_free (PpsStudyState *self)
{
  g_free (self->last_change);
  g_free (self);
}

char *
pps_study_state_describe (PpsStudyState *self)
{
  g_autofree char *partnerships
      = g_strdup_printf (ngettext ("%u PPS", "%u PPS’en", self->partnerships), self->partnerships);
  g_autofree char *interviews = g_strdup_printf (
      ngettext ("%u interview", "%u interviews", self->interviews), self->interviews);
  g_autofree char *answers
      = g_strdup_printf (ngettext ("%u answer", "%u answers", self->answers), self->answers);
  g_autofree char *findings
      = g_strdup_printf (ngettext ("%u finding", "%u findings", self->findings), self->findings);

  return g_strjoin (" · ", partnerships, interviews, answers, findings, NULL);
}

static char *
describe_time (const char *time)
{
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *date = NULL;

  if (local == NULL)
    return g_strdup (_ ("unknown"));

  date = g_date_time_format (local, "%Y-%m-%d");
  day = pps_describe_date (date, pps_describe_language ());
  clock = g_date_time_format (local, "%H:%M");

  /* Translators: a day and a time: 22 November 2026, 14:03 */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

char *
pps_study_state_describe_change (PpsStudyState *self)
{
  return describe_time (self->last_change);
}

PpsStudyState *
pps_study_state_find_backup (const char *study, PpsBackup **backup)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (study);

  *backup = NULL;
  for (guint i = 0; i < backups->len; i++)
    {
      PpsBackup *candidate = g_ptr_array_index (backups, i);
      PpsStudyState *state = pps_study_state_read (candidate->path, NULL);

      if (state != NULL)
        {
          *backup = g_ptr_array_steal_index (backups, i);
          return state;
        }
    }

  return NULL;
}

/* What people would miss, in the order of the work. */
static const struct
{
  GType (*type) (void);
  const char *words; /* the noun, as the head of a line */
} kinds[] = {
  { pps_partnership_get_type, N_ ("PPS’en") },       { pps_organisation_get_type, N_ ("Partners") },
  { pps_respondent_get_type, N_ ("Respondents") }, { pps_round_get_type, N_ ("Rounds") },
  { pps_interview_get_type, N_ ("Interviews") },   { pps_answer_get_type, N_ ("Answers") },
  { pps_quote_get_type, N_ ("Quotes") },           { pps_finding_get_type, N_ ("Findings") },
  { pps_agreement_get_type, N_ ("Agreements") },   { pps_indicator_get_type, N_ ("Indicators") },
  { pps_lesson_get_type, N_ ("Lessons") },
};

static void
append_part (GString *line, const char *format, guint n)
{
  if (n == 0)
    return;

  if (line->len > 0)
    g_string_append (line, ", ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (line, format, n);
#pragma GCC diagnostic pop
}

static char *
describe_kind (const char *words, const PpsStoreDifference *difference)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, ngettext ("%u more", "%u more", difference->added), difference->added);
  append_part (line, ngettext ("%u changed", "%u changed", difference->changed),
               difference->changed);
  append_part (line, ngettext ("%u removed", "%u removed", difference->gone), difference->gone);

  return line->len > 0 ? g_strdup_printf ("%s: %s", _ (words), line->str) : NULL;
}

char *
pps_study_state_describe_difference (PpsStore *then, PpsStore *now, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PpsStoreDifference difference;
      g_autofree char *line = NULL;

      if (!pps_store_compare (then, now, kinds[i].type (), &difference, error))
        return NULL;

      line = describe_kind (kinds[i].words, &difference);
      pps_describe_append (lines, "\n", line);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

const char *
pps_backup_describe_reason (const PpsBackup *backup)
{
  static const struct
  {
    const char *reason;
    const char *words;
  } reasons[] = {
    { "daily", N_ ("daily") },
    { "asked", N_ ("made by you") },
    { "removal", N_ ("before something was removed") },
    { "migration", N_ ("before a new version of the program") },
    { "import", N_ ("before an import") },
    { "merge", N_ ("before studies were merged") },
    { "restore", N_ ("before a backup was put back") },
    { "return", N_ ("before a copy was put back") },
    { "", N_ ("put there by hand") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (g_str_equal (backup->reason, reasons[i].reason))
        return _ (reasons[i].words);
    }

  return backup->reason;
}

char *
pps_backup_describe_time (const PpsBackup *backup)
{
  return describe_time (backup->made);
}
