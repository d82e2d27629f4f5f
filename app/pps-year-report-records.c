/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-year-report-private.h"

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-gate.h"
#include "pps-indicators.h"
#include "pps-permission.h"
#include "pps-presenter-private.h"
#include "pps-record-kinds.h"

/* The chapters of the year report that are about records: facts, numbers and quotes. */

/* Facts */

static void
add_fact (const PpsYearReport *self, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  pps_document_add_row (self->document);
  pps_document_add_cell (self->document, name, PPS_TONE_STRONG);
  pps_year_report_add_cell (self, value);
}

static void
add_fact_table (const PpsYearReport *self)
{
  const guint shares[] = { 3, 7 };
  PpsRecord *partnership = PPS_RECORD (self->partnership);
  g_autofree char *start
      = pps_describe_date (pps_record_get_text (partnership, "start"), self->language);
  g_autofree char *round
      = self->round != NULL ? pps_present_describe_round (self->round, self->language) : NULL;

  pps_document_begin_table (self->document, pps_year_report_word (self, "Feiten", "Facts"), shares,
                            G_N_ELEMENTS (shares));
  pps_document_add_row (self->document);
  pps_year_report_add_cell (self, pps_year_report_word (self, "Wat", "What"));
  pps_year_report_add_cell (self, pps_record_get_text (partnership, "name"));
  add_fact (self, pps_year_report_word (self, "Regio", "Region"),
            pps_record_get_text (partnership, "region"));
  add_fact (self, pps_year_report_word (self, "Sector", "Sector"),
            pps_record_get_text (partnership, "sector"));
  add_fact (self, pps_year_report_word (self, "Begonnen", "Began"), start);
  add_fact (
      self, pps_year_report_word (self, "Levensfase", "Life phase"),
      pps_describe_word ("phase", pps_record_get_text (partnership, "phase"), self->language));
  add_fact (self, pps_year_report_word (self, "Rechtsvorm", "Legal form"),
            pps_record_get_text (partnership, "legal-form"));
  add_fact (self, pps_year_report_word (self, "Meetmoment", "Round"), round);
  add_fact (self, pps_year_report_word (self, "Bron", "Source"),
            pps_record_get_text (partnership, "source"));
}

static void
add_partners (const PpsYearReport *self)
{
  const guint shares[] = { 5, 3, 2 };
  g_autoptr (PpsQuery) partners = pps_year_report_list (self, "partnership-organisations");

  if (pps_query_get_n (partners) == 0)
    return;

  pps_document_add_heading (self->document, 2, pps_year_report_word (self, "Partners", "Partners"));
  pps_document_begin_table (self->document, pps_year_report_word (self, "Partners", "Partners"),
                            shares, G_N_ELEMENTS (shares));
  pps_document_add_row (self->document);
  pps_year_report_add_cell (self, pps_year_report_word (self, "Partner", "Partner"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Partij", "Group"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Klein (mkb)", "Small"));
  for (guint i = 0; i < pps_query_get_n (partners); i++)
    {
      PpsRecord *partner = pps_query_get (partners, i);

      pps_document_add_row (self->document);
      pps_year_report_add_cell (self, pps_record_get_text (partner, "name"));
      pps_year_report_add_cell (
          self, pps_workspace_get_group_name (self->workspace,
                                              pps_record_get_text (partner, "stakeholder-group"),
                                              self->language));
      pps_year_report_add_cell (self, pps_record_get_boolean (partner, "small")
                                          ? pps_year_report_word (self, "ja", "yes")
                                          : "");
    }
}

void
pps_year_report_add_facts (const PpsYearReport *self)
{
  g_autoptr (PpsQuery) characteristics = pps_year_report_list (self, "partnership-characteristics");

  pps_document_add_heading (self->document, 1, pps_year_report_word (self, "Feiten", "Facts"));
  pps_document_add_words (self->document, PPS_DOCUMENT_BODY,
                          pps_record_get_text (PPS_RECORD (self->partnership), "description"));
  add_fact_table (self);
  for (guint i = 0; i < pps_query_get_n (characteristics); i++)
    pps_document_add_words (self->document, PPS_DOCUMENT_ITEM,
                            pps_record_get_text (pps_query_get (characteristics, i), "text"));
  add_partners (self);
}

/* Numbers */

static char *
dup_number (const PpsYearReport *self, gboolean is_known, double value)
{
  return is_known ? pps_amount_write (value, self->language)
                  : g_strdup (pps_year_report_word (self, "onbekend", "unknown"));
}

/* "mei 2025: 79"; each value on a line, the oldest first. */
static char *
dup_values (const PpsYearReport *self, const PpsIndicatorSeries *series)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < series->values->len; i++)
    {
      PpsRecord *indicator = g_ptr_array_index (series->values, i);
      double value = 0;
      gboolean is_known = pps_record_get_real (indicator, "value", &value);
      g_autofree char *number = dup_number (self, is_known, value);
      g_autofree char *date
          = pps_describe_date (pps_record_get_text (indicator, "date"), self->language);

      pps_describe_append (words, "\n", *date != '\0' ? date : number);
      if (*date != '\0')
        g_string_append_printf (words, ": %s", number);
      pps_describe_append (words, " ", is_known ? pps_record_get_text (indicator, "unit") : NULL);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_series (const PpsYearReport *self, const PpsIndicatorSeries *series)
{
  g_autofree char *values = dup_values (self, series);
  PpsIndicator *last = pps_indicator_series_get_last (series);
  g_autoptr (GString) rests_on = g_string_new (NULL);
  double number;

  pps_document_add_row (self->document);
  pps_document_add_cell (self->document, series->name, PPS_TONE_STRONG);
  pps_year_report_add_cell (self, values);
  for (guint i = 0; i < 2; i++)
    {
      gboolean is_known
          = pps_indicator_series_get_number (series, i == 0 ? "baseline" : "target", &number);
      g_autofree char *text = is_known ? pps_amount_write (number, self->language) : g_strdup ("–");

      pps_year_report_add_cell (self, text);
    }
  if (last != NULL)
    {
      g_autofree char *coverage = pps_indicator_dup_coverage (PPS_RECORD (last), self->language);

      pps_describe_append (rests_on, "\n", coverage);
      pps_describe_append (rests_on, "\n", pps_record_get_text (PPS_RECORD (last), "source"));
    }
  pps_year_report_add_cell (self, rests_on->str);
}

static void
add_funnel (const PpsYearReport *self, const PpsFunnel *funnel)
{
  const guint shares[] = { 5, 2, 3 };
  g_autofree char *title = g_strdup_printf (
      "%s%s%s", pps_year_report_word (self, "Van bereikt naar geplaatst", "From reached to placed"),
      *funnel->about != '\0' ? ": " : "", funnel->about);

  pps_document_add_heading (self->document, 2, title);
  pps_document_begin_table (self->document, title, shares, G_N_ELEMENTS (shares));
  pps_document_add_row (self->document);
  pps_year_report_add_cell (self, pps_year_report_word (self, "Stap", "Step"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Aantal", "Number"));
  pps_year_report_add_cell (
      self, pps_year_report_word (self, "Van de stap ervoor", "Of the step before"));
  for (guint i = 0; i < funnel->steps->len; i++)
    {
      const PpsFunnelStep *step = g_ptr_array_index (funnel->steps, i);
      g_autofree char *number = dup_number (
          self, pps_record_get_real (PPS_RECORD (step->indicator), "value", NULL), step->value);
      g_autofree char *kept
          = step->has_before ? g_strdup_printf ("%.0f %%", step->kept * 100) : g_strdup ("");

      pps_document_add_row (self->document);
      pps_document_add_cell (self->document, pps_funnel_step_get_name (step->step, self->language),
                             PPS_TONE_STRONG);
      pps_year_report_add_cell (self, number);
      pps_year_report_add_cell (self, kept);
    }
}

void
pps_year_report_add_numbers (const PpsYearReport *self)
{
  const guint shares[] = { 6, 6, 3, 3, 8 };
  g_autoptr (GPtrArray) series
      = pps_indicators_list_series (self->workspace, self->partnership, self->round);
  g_autoptr (GPtrArray) funnels
      = pps_indicators_list_funnels (self->workspace, self->partnership, self->round);

  pps_document_add_heading (self->document, 1,
                            pps_year_report_word (self, "Indicatoren", "Indicators"));
  if (series->len == 0)
    {
      pps_document_add_words (
          self->document, PPS_DOCUMENT_BODY,
          pps_year_report_word (self, "Er zijn geen aantallen bijgehouden: dat is een witte vlek.",
                                "No numbers were kept: that is a blind spot."));
      return;
    }

  pps_document_begin_table (self->document,
                            pps_year_report_word (self, "Indicatoren", "Indicators"), shares,
                            G_N_ELEMENTS (shares));
  pps_document_add_row (self->document);
  pps_year_report_add_cell (self, pps_year_report_word (self, "Indicator", "Indicator"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Uitkomst", "Outcome"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Begin", "Baseline"));
  pps_year_report_add_cell (self, pps_year_report_word (self, "Doel", "Target"));
  pps_year_report_add_cell (self,
                            pps_year_report_word (self, "Dekking en bron", "Coverage and source"));
  for (guint i = 0; i < series->len; i++)
    add_series (self, g_ptr_array_index (series, i));
  for (guint i = 0; i < funnels->len; i++)
    add_funnel (self, g_ptr_array_index (funnels, i));
}

/* Quotes */

/* What the respondents do, where they agreed to that; else their group. Never a code: it would tie
 * together all that one person said. */
static char *
dup_speaker (const PpsYearReport *self, PpsInterview *interview)
{
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-respondents",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);
  const char *group = pps_workspace_get_group_name (
      self->workspace, pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"),
      self->language);
  g_autoptr (GString) who = g_string_new (NULL);

  if (pps_permission_of_interview (self->workspace, interview, PPS_PERMISSION_QUOTE_BY_ROLE))
    {
      for (guint i = 0; i < pps_query_get_n (respondents); i++)
        pps_describe_append (who, " + ",
                             pps_record_get_text (pps_query_get (respondents, i), "role"));
    }
  pps_describe_append (who, ", ", group);

  return g_string_free (g_steal_pointer (&who), FALSE);
}

static guint
add_quotes_of (const PpsYearReport *self, PpsGate *gate, PpsAnswer *answer)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autoptr (PpsQuery) quotes
      = pps_query_new (store, "answer-quotes", pps_record_get_id (PPS_RECORD (answer)), NULL);
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (quotes); i++)
    {
      PpsRecord *quote = pps_query_get (quotes, i);
      g_autoptr (PpsInterview) interview
          = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                  pps_record_get_text (PPS_RECORD (answer), "interview"));
      g_autofree char *words = NULL;
      g_autofree char *speaker = NULL;

      if (interview == NULL || !pps_gate_may_share (gate, interview)
          || !pps_gate_may_quote (gate, answer, quote))
        continue;
      words = g_strdup_printf ("“%s”", pps_record_get_text (quote, "text"));
      speaker = dup_speaker (self, interview);
      pps_document_add_words (self->document, PPS_DOCUMENT_QUOTE, words);
      pps_document_add_words (self->document, PPS_DOCUMENT_SOURCE, speaker);
      n++;
    }

  return n;
}

void
pps_year_report_add_quotes (const PpsYearReport *self)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autoptr (PpsGate) gate
      = pps_gate_new (self->workspace, MAX (self->options.purpose, PPS_PURPOSE_PARTNERS));
  g_autoptr (PpsQuery) answers = NULL;
  guint n = 0;

  pps_document_add_heading (self->document, 1, pps_year_report_word (self, "Citaten", "Quotes"));
  if (self->round != NULL)
    answers = pps_query_new (store, "round-answers", pps_record_get_id (PPS_RECORD (self->round)),
                             NULL);
  for (guint i = 0; answers != NULL && i < pps_query_get_n (answers); i++)
    n += add_quotes_of (self, gate, pps_query_get (answers, i));
  pps_document_add_words (
      self->document, PPS_DOCUMENT_SOURCE,
      n > 0 ? pps_year_report_word (self, "Wie hier wordt geciteerd, gaf daar toestemming voor.",
                                    "Those who are quoted here agreed to it.")
            : pps_year_report_word (self, "Geen citaten waarvoor toestemming is gegeven.",
                                    "No quotes for which permission was given."));
}
