/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-describe.h"

#include <stdio.h>
#include <string.h>

/* The words of the file as words of the screen and of sheets. They are not gettext messages,
 * because a sheet can be in another language than the screen; both languages stand here side by
 * side. */

static const struct
{
  const char *kind;
  const char *word;
  const char *nl;
  const char *en;
} words[] = {
  { "phase", "start-up", "Opstart", "Start-up" },
  { "phase", "development", "Ontwikkeling", "Development" },
  { "phase", "consolidation", "Verduurzaming", "Consolidation" },
  { "round", "design", "Ontwerp", "Design" },
  { "round", "running", "Looptijd", "Running" },
  { "round", "evaluation", "Evaluatie", "Evaluation" },
  { "interview", "planned", "Gepland", "Planned" },
  { "interview", "running", "Bezig", "Running" },
  { "interview", "done", "Klaar", "Done" },
  { "answer", "answered", "Besproken", "Answered" },
  { "answer", "not-discussed", "Niet besproken", "Not discussed" },
  { "answer", "does-not-know", "Weet niet", "Does not know" },
  { "answer", "declines", "Wil niet zeggen", "Declines" },
  { "answer", "not-applicable", "N.v.t.", "Does not apply" },
  { "status", "draft", "Concept", "Draft" },
  { "status", "shown", "Voorgelegd", "Shown" },
  { "status", "confirmed", "Bevestigd", "Confirmed" },
  { "status", "disputed", "Betwist", "Disputed" },
  { "interest", "own", "Eigen belang", "Own interest" },
  { "interest", "shared", "Gedeeld belang", "Shared interest" },
  { "direction", "brings", "Brengt", "Brings" },
  { "direction", "gets", "Haalt", "Gets" },
  { "amount", "euro", "euro", "euro" },
  { "amount", "hours", "uren", "hours" },
  { "amount", "goods", "goederen", "goods" },
  { "amount", "unknown", "onbekend", "unknown" },
  { "amount", "total", "Samen", "Together" },
  { "medium", "on-site", "Op locatie", "On site" },
  { "medium", "phone", "Telefoon", "Phone" },
  { "medium", "video", "Video", "Video" },
  { "kind", "case", "Praktijkvoorbeeld", "Practice case" },
  { "kind", "programme", "Programma", "Programme" },
  { "kind", "synthesis", "Synthese", "Synthesis" },
  { "step", "reached", "Bereikt", "Reached" },
  { "step", "applied", "Aangemeld", "Applied" },
  { "step", "trial", "Kennisgemaakt", "Trial" },
  { "step", "training", "In opleiding", "In training" },
  { "step", "placed", "Geplaatst", "Placed" },
  { "verdict", "agree", "Eens", "Agree" },
  { "verdict", "partly", "Deels eens", "Partly agree" },
  { "verdict", "disagree", "Oneens", "Disagree" },
  { "verdict", "not-enough-heard", "Te weinig gehoord", "Not enough heard" },
  { "outcome", "kept", "Gedaan", "Done" },
  { "outcome", "partly", "Deels", "Partly" },
  { "outcome", "dropped", "Vervallen", "Dropped" },
  { "outcome", "open", "Open", "Open" },
  { "permission", "none", "Niet citeren", "Do not quote" },
  { "permission", "role", "Citeren met functie", "Quote by role" },
  { "permission", "name", "Citeren met naam", "Quote by name" },
  { "consent", "signed", "Ondertekend", "Signed" },
  { "consent", "spoken", "Mondeling", "Spoken" },
  { "consent", "mail", "Per e-mail", "By e-mail" },
  { "event", "opened", "Geopend", "Opened" },
  { "event", "answered", "Beantwoord", "Answered" },
  { "event", "changed", "Gewijzigd", "Changed" },
  { "event", "state", "Status van het antwoord", "State of the answer" },
  { "event", "mark", "Oordeel", "Mark" },
  { "event", "pause", "Gepauzeerd", "Paused" },
  { "event", "resumed", "Verder", "Resumed" },
  { "event", "language", "Taal van de vragen", "Language of the questions" },
  { "event", "audio-mark", "Tijd genoteerd", "Time noted" },
  { "changed", "note", "Eigen notitie", "Own note" },
  { "changed", "reason", "Reden", "Reason" },
  { "changed", "mark-reason", "Reden van het oordeel", "Reason for the mark" },
  { "changed", "table", "Tabel", "Table" },
  { "changed", "said-at", "Naar een ander vak", "To another pane" },
  { "changed", "same-as", "Zelfde als toen", "Same as then" },
  { "mark", "0", "Geen oordeel", "No opinion" },
  { "language", "nl", "Nederlands", "Dutch" },
  { "language", "en", "Engels", "English" },
  { "column", "time", "Tijd (UTC)", "Time (UTC)" },
  { "column", "since-start", "Sinds begin", "Since start" },
  { "column", "event", "Wat", "What" },
  { "column", "id", "Vraag (id)", "Question (id)" },
  { "column", "question", "Onderwerp", "Subject" },
  { "column", "detail", "Bijzonderheid", "Detail" },
  { "table", "study", "Onderzoek", "Study" },
  { "table", "stakeholder_group", "Partij", "Stakeholder group" },
  { "table", "partnership", "PPS", "Partnership" },
  { "table", "characteristic", "Kenmerk", "Characteristic" },
  { "table", "organisation", "Partner", "Partner" },
  { "table", "respondent", "Respondent", "Respondent" },
  { "table", "round", "Meetmoment", "Round" },
  { "table", "interview", "Gesprek", "Interview" },
  { "table", "answer", "Antwoord", "Answer" },
  { "table", "quote", "Citaat", "Quote" },
  { "table", "finding", "Bevinding", "Finding" },
  { "table", "evidence", "Onderbouwing", "Evidence" },
  { "table", "indicator", "Indicator", "Indicator" },
  { "table", "agreement", "Afspraak", "Agreement" },
  { "table", "lesson", "Les", "Lesson" },
  { "table", "tag", "Thema", "Theme" },
  { "table", "guide_version", "Gespreksleidraad", "Interview guide" },
  { "table", "interview_respondent", "Deelname aan gesprek", "Part in an interview" },
  { "table", "consent", "Toestemming", "Consent" },
  { "table", "line_item", "Regel van een antwoord", "Line of an answer" },
  { "table", "tagging", "Thema bij een tekst", "Theme of a text" },
  { "table", "pane_judgement", "Overeenstemming per vak", "Agreement on a pane" },
  { "table", "event", "Verloop van een gesprek", "Course of an interview" },
  { "table", "snapshot", "Vastgelegd canvas", "Frozen canvas" },
  { "table", "cell_text", "Cel van de perspectieventabel", "Cell of the perspectives table" },
  { "table", "member_check", "Terugkoppeling aan een respondent", "Member check" },
  { "table", "table_setting", "Indeling van een tabel", "Layout of a table" },
  { "table", "summary", "Samenvatting in de matrix", "Summary in the matrix" },
  { "table", "summary_source", "Bron van een samenvatting", "Source of a summary" },
  { "table", "distinction", "Onderscheid tussen bevindingen", "Findings held apart" },
  { "table", "lesson_judgement", "Oordeel over een les", "Judgement of a lesson" },
  { "table", "erasure", "Gewiste respondent", "Erased respondent" },
  { "table", "retention", "Bewaartermijn", "Retention period" },
  { "table", "import_mapping", "Indeling van een import", "Layout of an import" },
  { "import", "new", "Nieuw", "New" },
  { "import", "changed", "Gewijzigd", "Changed" },
  { "import", "same", "Stond er al", "As it was" },
  { "import", "skipped", "Overgeslagen", "Skipped" },
  { "check", "agree", "Klopt", "Agrees" },
  { "check", "correct", "Anders verwoorden", "Wants it corrected" },
  { "check", "remove", "Weghalen", "Wants it removed" },
  { "colour", "green", "Groen", "Green" },
  { "colour", "amber", "Oranje", "Amber" },
  { "colour", "red", "Rood", "Red" },
};

static const char *const months_nl[] = {
  "januari", "februari", "maart",     "april",   "mei",      "juni",
  "juli",    "augustus", "september", "oktober", "november", "december",
};

static const char *const short_months_nl[] = {
  "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
};

static const char *const months_en[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

void
pps_describe_append (GString *line, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, part);
}

static gboolean
is_dutch (const char *language)
{
  return g_strcmp0 (language, "nl") == 0;
}

const char *
pps_describe_word (const char *kind, const char *word, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].kind, kind) && g_strcmp0 (words[i].word, word) == 0)
        return is_dutch (language) ? words[i].nl : words[i].en;
    }

  return word;
}

/* A time is a day to whoever reads it, and the day is that of the place they are in. */
static char *
describe_time (const char *time, const char *const *months)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return NULL;

  return g_strdup_printf ("%d %s %d", g_date_time_get_day_of_month (local),
                          months[g_date_time_get_month (local) - 1], g_date_time_get_year (local));
}

char *
pps_describe_moment (const char *time, const char *language)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  const char *month;

  if (local == NULL)
    return g_strdup (time);

  month = (is_dutch (language) ? short_months_nl : months_en)[g_date_time_get_month (local) - 1];

  return g_strdup_printf ("%d %.3s %02d:%02d", g_date_time_get_day_of_month (local), month,
                          g_date_time_get_hour (local), g_date_time_get_minute (local));
}

static gboolean
has_form (const char *text, const char *form)
{
  while (*form != '\0' && (*form == '0' ? g_ascii_isdigit (*text) : *text == *form))
    {
      form++;
      text++;
    }

  return *form == '\0' && *text == '\0';
}

char *
pps_describe_date (const char *date, const char *language)
{
  const char *const *months = is_dutch (language) ? months_nl : months_en;
  g_autofree char *time = NULL;
  int year;
  int month;
  int day;

  if (date == NULL)
    return g_strdup ("");

  if (has_form (date, "0000-00") && sscanf (date, "%4d-%2d", &year, &month) == 2 && month >= 1
      && month <= 12)
    return g_strdup_printf ("%s %d", months[month - 1], year);

  if (has_form (date, "0000-00-00") && sscanf (date, "%4d-%2d-%2d", &year, &month, &day) == 3
      && g_date_valid_dmy (day, month, year))
    return g_strdup_printf ("%d %s %d", day, months[month - 1], year);

  time = strlen (date) > 10 ? describe_time (date, months) : NULL;

  return time != NULL ? g_steal_pointer (&time) : g_strdup (date);
}

char *
pps_describe_interview (PpsWorkspace *workspace, PpsInterview *interview, const char *language)
{
  const char *letter = pps_record_get_text (PPS_RECORD (interview), "stakeholder-group");
  g_autofree char *group
      = g_utf8_strdown (pps_workspace_get_group_name (workspace, letter, language), -1);
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (PpsQuery) respondents = NULL;

  respondents = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                               pps_record_get_id (PPS_RECORD (interview)), NULL);

  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " + " : "",
                            pps_record_get_text (pps_query_get (respondents, i), "code"));

  if (codes->len == 0)
    return g_strdup (pps_workspace_get_group_name (workspace, letter, language));

  return g_strdup_printf ("%s · %s", codes->str, group);
}

/* Where a record belongs is found by following its references upwards. */
static const struct
{
  const char *field;
  GType (*get_type) (void);
} ways_up[] = {
  { "partnership", pps_partnership_get_type },
  { "finding", pps_finding_get_type },
  { "answer", pps_answer_get_type },
  { "interview", pps_interview_get_type },
  { "round", pps_round_get_type },
  { "respondent", pps_respondent_get_type },
  { "lesson", pps_lesson_get_type },
};

PpsPartnership *
pps_describe_partnership_of (PpsWorkspace *workspace, PpsRecord *record)
{
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  if (PPS_IS_PARTNERSHIP (record))
    return PPS_PARTNERSHIP (g_object_ref (record));

  for (guint i = 0; i < G_N_ELEMENTS (ways_up); i++)
    {
      g_autoptr (PpsRecord) up = NULL;

      if (pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), ways_up[i].field, NULL)
          == NULL)
        continue;

      up = pps_workspace_lookup (workspace, ways_up[i].get_type (),
                                 pps_record_get_text (record, ways_up[i].field));
      if (up != NULL)
        return pps_describe_partnership_of (workspace, up);
    }

  return NULL;
}

static const char *
get_field (PpsRecord *record, const char *field)
{
  if (pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), field, NULL) == NULL)
    return NULL;

  return pps_record_get_text (record, field);
}

char *
pps_describe_record (PpsWorkspace *workspace, PpsRecord *record, const char *language)
{
  g_autoptr (GString) description = g_string_new (NULL);
  g_autoptr (PpsInterview) interview = NULL;
  const char *pane = get_field (record, "pane");
  const char *group = get_field (record, "stakeholder-group");

  pps_describe_append (
      description, " · ",
      pps_describe_word ("table", pps_record_class_get_table (PPS_RECORD_GET_CLASS (record)),
                         language));
  pps_describe_append (description, " · ", get_field (record, "code"));

  if (PPS_IS_INTERVIEW (record))
    interview = g_object_ref (PPS_INTERVIEW (record));
  else
    interview
        = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW, get_field (record, "interview"));
  if (interview != NULL)
    {
      g_autofree char *talk = pps_describe_interview (workspace, interview, language);

      pps_describe_append (description, " · ", talk);
    }
  else if (group != NULL && *group != '\0')
    {
      pps_describe_append (description, " · ",
                           pps_workspace_get_group_name (workspace, group, language));
    }

  if (pane != NULL && *pane != '\0')
    {
      const PpsPane *found
          = pps_canvas_definition_find_pane (pps_workspace_get_canvas (workspace), pane);

      pps_describe_append (description, " · ",
                           found != NULL ? pps_bilingual_get (&found->abbreviation, language)
                                         : pane);
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}

/* Whether a name of a locale, as "nl_BE.UTF-8", is of a language. */
static gboolean
is_of_language (const char *locale, const char *language)
{
  return g_str_has_prefix (locale, language) && !g_ascii_isalpha (locale[strlen (language)]);
}

const char *
pps_describe_language (void)
{
  const char *const *locales = g_get_language_names ();

  for (guint i = 0; locales[i] != NULL; i++)
    {
      if (is_of_language (locales[i], "nl"))
        return "nl";
      if (is_of_language (locales[i], "en") || g_str_equal (locales[i], "C"))
        return "en";
    }

  return "en";
}
