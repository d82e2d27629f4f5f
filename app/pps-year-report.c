/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-year-report-private.h"

#include "pps-describe.h"
#include "pps-monitor-presenter.h"
#include "pps-presenter-private.h"
#include "pps-round-order.h"
#include "pps-rounds-presenter.h"

/* The year report: its chapters in their order, and those that say what a sheet says. Whatever goes
 * through a sheet passed the gate there. */

const char *
pps_year_report_word (const PpsYearReport *self, const char *nl, const char *en)
{
  return self->dutch ? nl : en;
}

PpsQuery *
pps_year_report_list (const PpsYearReport *self, const char *query)
{
  return pps_query_new (pps_workspace_get_store (self->workspace), query,
                        pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
}

void
pps_year_report_add_cell (const PpsYearReport *self, const char *text)
{
  pps_document_add_cell (self->document, text, PPS_TONE_PLAIN);
}

static void
add_heading (const PpsYearReport *self, guint level, const char *nl, const char *en)
{
  pps_document_add_heading (self->document, level, self->dutch ? nl : en);
}

static void
add_title (const PpsYearReport *self)
{
  const char *name = pps_record_get_text (PPS_RECORD (self->partnership), "name");
  g_autofree char *round
      = self->round != NULL ? pps_present_describe_round (self->round, self->language) : NULL;
  g_autoptr (GString) subtitle
      = g_string_new (pps_year_report_word (self, "Voortgangsverslag", "Progress report"));

  pps_describe_append (subtitle, " · ", round);
  pps_document_add_words (self->document, PPS_DOCUMENT_TITLE, name);
  pps_document_add_words (self->document, PPS_DOCUMENT_SUBTITLE, subtitle->str);
  pps_document_add_contents (self->document, pps_year_report_word (self, "Inhoud", "Contents"));
}

static void
add_heard (const PpsYearReport *self)
{
  add_heading (self, 1, "Wie is gehoord", "Who was heard");
  pps_document_add_words (self->document, PPS_DOCUMENT_BODY, pps_sheet_get_notes (self->monitor));
  pps_document_add_panel (self->document, self->monitor, "heard");
  add_heading (self, 2, "Is iedereen nog aangehaakt?", "Is everybody still in?");
  pps_document_add_panel (self->document, self->monitor, "involvement");
  add_heading (self, 2, "Halen en brengen", "Giving and getting");
  pps_document_add_panel (self->document, self->monitor, "giving");
}

/* The picture, and what is on it in words. */
static void
add_sheet (const PpsYearReport *self, PpsSheet *sheet, const char *title, const char *what)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE, 0 };
  g_autofree char *in_words
      = g_strdup_printf (pps_year_report_word (self, "%s in woorden", "%s in words"), title);

  pps_document_add_picture (self->document, sheet, &setup, title, what);
  pps_document_add_heading (self->document, 2, in_words);
  pps_document_add_sheet (self->document, sheet);
}

static void
add_sheets (const PpsYearReport *self)
{
  g_autoptr (PpsSheet) canvas
      = pps_present_canvas (self->workspace, self->partnership, &self->options);
  g_autoptr (PpsSheet) perspectives
      = pps_present_perspectives (self->workspace, self->partnership, &self->options);

  add_sheet (self, canvas, "Canvas",
             pps_year_report_word (self,
                                   "Wat de partijen zeggen, vak voor vak. De tabel achter de "
                                   "tekening zegt hetzelfde in woorden.",
                                   "What the parties say, pane by pane. The table behind the "
                                   "drawing says the same in words."));
  add_sheet (self, perspectives,
             pps_year_report_word (self, "Perspectieventabel", "Perspectives table"),
             pps_year_report_word (self,
                                   "Vier vragen, door elke partij beantwoord. De tabel achter de "
                                   "tekening zegt hetzelfde in woorden.",
                                   "Four questions, answered by each party. The table behind the "
                                   "drawing says the same in words."));
  add_heading (self, 1, "Zijn we het eens?", "Do we agree?");
  pps_document_add_panel (self->document, self->monitor, "agreement");
  add_heading (self, 2, "Waar kijken partijen het meest anders?",
               "Where do parties see it most differently?");
  pps_document_add_panel (self->document, self->monitor, "differences");
}

static void
add_changes (const PpsYearReport *self)
{
  PpsPresentOptions options = self->options;
  g_autoptr (PpsSheet) rounds = NULL;
  g_autofree char *since = NULL;

  add_heading (self, 1, "Wat is veranderd", "What has changed");
  if (self->before == NULL)
    {
      pps_document_add_words (
          self->document, PPS_DOCUMENT_BODY,
          pps_year_report_word (self, "Dit is het eerste meetmoment.", "This is the first round."));
      return;
    }

  options.compare = self->before;
  rounds = pps_present_rounds (self->workspace, self->partnership, &options, NULL);
  since = g_strdup_printf (pps_year_report_word (self, "Sinds %s.", "Since %s."),
                           pps_record_get_text (PPS_RECORD (self->before), "name"));
  pps_document_add_words (self->document, PPS_DOCUMENT_BODY, since);
  if (rounds != NULL)
    pps_document_add_appendix (self->document, rounds);
}

static void
add_panel (const PpsYearReport *self, const char *id, const char *nl, const char *en)
{
  add_heading (self, 1, nl, en);
  if (!pps_document_add_panel (self->document, self->monitor, id))
    pps_document_add_words (
        self->document, PPS_DOCUMENT_BODY,
        pps_year_report_word (self, "Hierover is niets genoteerd.", "Nothing was noted of this."));
}

static void
add_account (const PpsYearReport *self)
{
  add_heading (self, 1, "Verantwoording", "How this was made");
  pps_document_add_words (
      self->document, PPS_DOCUMENT_BODY,
      pps_year_report_word (
          self,
          "Dit verslag is gemaakt uit interviews met partijen in de PPS. Een bevinding is wat een "
          "partij zei, in de woorden van de onderzoeker; citaten staan apart. Waar niets staat, is "
          "niets gehoord.",
          "This report was made from interviews with parties of the partnership. A finding is what "
          "a party said, in the words of the researcher; quotes stand apart. Where nothing is "
          "said, nothing was heard."));
  pps_document_add_words (self->document, PPS_DOCUMENT_BODY, pps_sheet_get_notes (self->monitor));
  pps_document_add_words (self->document, PPS_DOCUMENT_SOURCE,
                          pps_sheet_get_credit (self->monitor));
}

static void
begin (PpsYearReport *self,
       PpsWorkspace *workspace,
       PpsPartnership *partnership,
       const PpsPresentOptions *options)
{
  self->workspace = workspace;
  self->partnership = partnership;
  self->options = *options;
  self->language = pps_present_language (workspace, options);
  self->dutch = g_str_equal (self->language, "nl");
  self->round = options->round != NULL ? g_object_ref (options->round)
                                       : pps_present_find_heard_round (workspace, partnership);
  /* What stands in a publication is of no round. */
  if (!pps_present_is_from_source (workspace, partnership))
    self->options.round = self->round;
  self->options.compare = NULL;
  if (options->compare != NULL)
    self->before = g_object_ref (options->compare);
  else if (self->round != NULL)
    self->before = pps_round_order_dup_before (workspace, self->round);
  self->monitor = pps_present_monitor (workspace, partnership, &self->options);
  self->document = pps_document_new (
      self->language, pps_sheet_get_words_language (self->monitor),
      pps_record_get_text (PPS_RECORD (partnership), "name"), pps_sheet_get_author (self->monitor),
      pps_year_report_word (self, "Voortgangsverslag van een publiek-private samenwerking",
                            "Progress report of a public-private partnership"));
}

PpsDocument *
pps_present_year_report (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options)
{
  PpsYearReport self = { NULL };

  begin (&self, workspace, partnership, options);
  add_title (&self);
  pps_year_report_add_facts (&self);
  add_heard (&self);
  add_sheets (&self);
  add_changes (&self);
  pps_year_report_add_numbers (&self);
  add_panel (&self, "money", "Geld", "Money");
  add_panel (&self, "lessons", "Tien lessen", "Ten lessons");
  add_panel (&self, "agreements", "Afspraken", "Agreements");
  pps_year_report_add_quotes (&self);
  add_account (&self);
  g_clear_object (&self.round);
  g_clear_object (&self.before);
  pps_sheet_unref (self.monitor);

  return self.document;
}
