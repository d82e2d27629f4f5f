/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "hostile-study.h"
#include "odt-reader.h"
#include "pps-edit.h"
#include "pps-export.h"
#include "pps-presenter.h"
#include "pps-record-kinds.h"
#include "pps-report-presenter.h"
#include "pps-sheet-catalogue.h"
#include "pps-year-report.h"
#include "test-folder.h"

/* Which fields of a study come out on which sheet, for whom. In the study every field says its own
 * name, so that what comes out is read from the sheets themselves: a field that somebody shows
 * tomorrow has to be allowed here first. */

typedef struct
{
  char *folder;
  char *path;
  PpsWorkspace *workspace;
} Fields;

/* What the researcher wrote about a partnership, or everybody knows; nothing that was said. */
static const char *const public_fields[] = {
  "studyXname",
  "partnershipXname",
  "partnershipXregion",
  "partnershipXsector",
  "partnershipXsource",
  "partnershipXdescription",
  "partnershipXlegalform",
  "partnershipXstart",
  "organisationXname",
  "roundXname",
  "roundXdate",
  "stakeholdergroupXnamenl",
  "stakeholdergroupXnameen",
  "snapshotXname",
  "guideversionXtitle",
  "characteristicXsource",
  "characteristicXtext",
  "lessonXsource",
  "lessonXtext",
  "agreementXdue",
  "agreementXoutcometext",
  "agreementXtext",
  "agreementXwho",
  "indicatorXcoverage",
  "indicatorXdate",
  "indicatorXseries",
  "indicatorXunit",
  "indicatorXname",
  "indicatorXsource",
  "lessonjudgementXreason",
  "organisationXbrings",
  "organisationXgets",
  "organisationXlastcontact",
};

/* Beside these only where all agreed. */
static const char *const shared_fields[] = {
  "findingXtext",   "findingXtabletext", "findingXtablehead", "findingXsource",
  "lineitemXuntil", "lineitemXwhat",     "lineitemXwho",
};

/* A quote says of itself that it may be told, and so does the one in this study; the year report
 * quotes it where the respondent shares. */
static const char *const document_fields[] = { "quoteXtext" };

/* Within the PPS who took part is known, by code and role. */
static const char *const partners_fields[] = { "respondentXcode", "respondentXrole" };

static void
set_up (Fields *fields, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fields->folder = test_folder_new ();
  fields->path = g_build_filename (fields->folder, "study.ppscanvas", NULL);
  hostile_study_make (fields->path, NULL);
  fields->workspace = pps_workspace_open (fields->path, 0, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fields *fields, gconstpointer data)
{
  pps_store_close (pps_workspace_get_store (fields->workspace));
  g_object_unref (fields->workspace);
  test_folder_remove (fields->folder);
  g_free (fields->path);
}

/* Nothing is a draft, and everybody agrees to the sharing of what was said, or nobody does. */
static void
agree (Fields *fields, gboolean sharing, gboolean quoting)
{
  PpsStore *store = pps_workspace_get_store (fields->workspace);
  g_autoptr (PpsQuery) findings = pps_query_new (store, "all-findings", NULL);
  g_autoptr (PpsQuery) interviews = pps_query_new (store, "all-interviews", NULL);
  g_autoptr (GError) error = NULL;

  pps_store_begin (store, "agree", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    pps_store_write_text (store, pps_query_get (findings, i), "status", "confirmed", &error);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      g_autoptr (PpsQuery) consents = pps_query_new (
          store, "interview-consents", pps_record_get_id (pps_query_get (interviews, i)), NULL);

      for (guint j = 0; j < pps_query_get_n (consents); j++)
        {
          PpsRecord *consent = pps_query_get (consents, j);

          pps_store_write_boolean (store, consent, "share-within", sharing, &error);
          pps_store_write_boolean (store, consent, "share-outside", sharing, &error);
          pps_store_write_boolean (store, consent, "quote-by-role", quoting, &error);
          pps_store_write_boolean (store, consent, "quote-by-name", quoting, &error);
        }
    }
  pps_store_commit (store, &error);
  g_assert_no_error (error);
}

static char *
dup_sheet (Fields *fields, const PpsSheetEntry *entry, PpsPurpose purpose)
{
  static const char *const group[] = { "W", NULL };
  PpsStore *store = pps_workspace_get_store (fields->workspace);
  PpsPageSetup setup = { PPS_PAPER_A3 };
  g_autoptr (PpsQuery) partnerships = pps_query_new (store, "partnerships", NULL);
  g_autoptr (PpsQuery) respondents = pps_query_new (store, "all-respondents", NULL);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *path = g_build_filename (fields->folder, "uit.md", NULL);
  PpsSheetSubject subject = { chosen, NULL, "design" };
  PpsPresentOptions options = { "nl", .purpose = purpose, .footnotes = TRUE };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  char *words = NULL;

  g_ptr_array_add (chosen, pps_query_get (partnerships, 0));
  if (entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS)
    g_ptr_array_add (chosen, pps_query_get (partnerships, 1));
  if (entry->about == PPS_SHEET_ABOUT_GROUP)
    options.groups = group;
  if (entry->about == PPS_SHEET_ABOUT_RESPONDENT)
    subject.respondent = pps_query_get (respondents, 0);

  sheet = entry->present (fields->workspace, &subject, &options, &error);
  g_assert_no_error (error);
  written = pps_export (sheet, &setup, PPS_EXPORT_MARKDOWN, 72, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));

  return words;
}

/* Returns: (transfer full): the fields that stand in @words, as keys */
static GHashTable *
find_fields (const char *words)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("Q([a-z]+X[a-z]+)Q", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_add (found, g_match_info_fetch (match, 1));

  return found;
}

static gboolean
is_among (const char *field, const char *const *allowed, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (field, allowed[i]))
        return TRUE;
    }

  return FALSE;
}

/* The form that goes to a respondent holds the words of that one, and asks about them. */
static gboolean
goes_to_others (const PpsSheetEntry *entry)
{
  return entry->about != PPS_SHEET_ABOUT_RESPONDENT;
}

/* @words are of what is called @name. */
static void
check_words (const char *words, const char *name, PpsPurpose purpose, gboolean sharing)
{
  g_autoptr (GHashTable) found = find_fields (words);
  GHashTableIter iter;
  gpointer field;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    {
      gboolean allowed
          = is_among (field, public_fields, G_N_ELEMENTS (public_fields))
            || (purpose == PPS_PURPOSE_PARTNERS
                && is_among (field, partners_fields, G_N_ELEMENTS (partners_fields)))
            || (sharing && is_among (field, shared_fields, G_N_ELEMENTS (shared_fields)))
            || (sharing && g_str_has_suffix (name, ".odt")
                && is_among (field, document_fields, G_N_ELEMENTS (document_fields)));

      if (!allowed)
        {
          g_test_message ("%s, %s, %s: %s", name, pps_purpose_get_word (purpose),
                          sharing ? "agreed" : "not agreed", (char *) field);
          g_test_fail ();
        }
    }
}

static void
check (Fields *fields, const PpsSheetEntry *entry, PpsPurpose purpose, gboolean sharing)
{
  g_autofree char *words = dup_sheet (fields, entry, purpose);

  check_words (words, entry->name, purpose, sharing);
}

static void
test_sheets (Fields *fields, gconstpointer data)
{
  for (guint sharing = 0; sharing < 2; sharing++)
    {
      agree (fields, sharing == 1, FALSE);
      for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
        {
          const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);

          for (PpsPurpose purpose = PPS_PURPOSE_PARTNERS;
               goes_to_others (entry) && purpose < PPS_N_PURPOSES; purpose++)
            check (fields, entry, purpose, sharing == 1);
        }
    }
}

static char *
dup_pdf (Fields *fields, PpsPurpose purpose)
{
  PpsPageSetup setup = { PPS_PAPER_A3 };
  PpsPresentOptions options = { "nl", .purpose = purpose, .footnotes = TRUE };
  g_autoptr (PpsQuery) partnerships
      = pps_query_new (pps_workspace_get_store (fields->workspace), "partnerships", NULL);
  g_autofree char *path = g_build_filename (fields->folder, "uit.pdf", NULL);
  char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (PpsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  report = pps_present_report (fields->workspace, pps_query_get (partnerships, 0), &options, &setup,
                               NULL, &error);
  g_assert_no_error (error);
  pps_report_export_pdf (report, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error);
  g_assert_no_error (error);

  return words;
}

/* Who made it, and when, among its words. */
static char *
dup_odt (Fields *fields, PpsPurpose purpose)
{
  PpsPresentOptions options = { "nl", .purpose = purpose };
  g_autoptr (PpsQuery) partnerships
      = pps_query_new (pps_workspace_get_store (fields->workspace), "partnerships", NULL);
  g_autofree char *path = g_build_filename (fields->folder, "uit.odt", NULL);
  g_autoptr (PpsDocument) document = NULL;
  g_autoptr (Odt) odt = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (GError) error = NULL;

  document = pps_present_year_report (fields->workspace, pps_query_get (partnerships, 0), &options);
  pps_document_export_odt (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  odt = odt_read (path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GBytes *bytes = odt_get_entry (odt, parts[i]);

      g_string_append_len (words, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What is made of several sheets, or in running text, tells no more than the sheets. */
static void
test_reports (Fields *fields, gconstpointer data)
{
  for (guint sharing = 0; sharing < 2; sharing++)
    {
      agree (fields, sharing == 1, FALSE);
      for (PpsPurpose purpose = PPS_PURPOSE_PARTNERS; purpose < PPS_N_PURPOSES; purpose++)
        {
          g_autofree char *pdf = dup_pdf (fields, purpose);
          g_autofree char *odt = dup_odt (fields, purpose);

          check_words (pdf, "report.pdf", purpose, sharing == 1);
          check_words (odt, "report.odt", purpose, sharing == 1);
          g_assert_true (sharing == 0 || strstr (pdf, "QfindingXtextQ") != NULL);
          g_assert_true (sharing == 0 || strstr (odt, "QfindingXtextQ") != NULL);
        }
    }
}

/* As "W 2", "n = 1" and "1 respondent"; codes of respondents among them. */
static gboolean
counts_few (const char *words)
{
  return g_regex_match_simple ("\\b[OWSP]\\W{0,3}[12]\\b|\\bn\\s?=\\s?[12]\\b"
                               "|\\b[12] (respondent|gesprek)",
                               words, 0, 0);
}

/* Of one or two people no public sheet tells a number, also where both agree to everything. In the
 * study every group has at most two. */
static void
test_numbers (Fields *fields, gconstpointer data)
{
  g_autofree char *own = dup_sheet (fields, pps_sheet_catalogue_find ("canvas"), PPS_PURPOSE_OWN);

  g_assert_true (counts_few (own));
  agree (fields, TRUE, TRUE);
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);
      g_autofree char *words = NULL;

      if (!pps_sheet_entry_asks_purpose (entry))
        continue;
      words = dup_sheet (fields, entry, PPS_PURPOSE_PUBLIC);
      g_test_message ("%s", entry->name);
      g_assert_false (counts_few (words));
    }
}

/* A sheet that leaves findings out says so, and how many. */
static void
test_notes (Fields *fields, gconstpointer data)
{
  agree (fields, FALSE, FALSE);
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);
      g_autofree char *own = NULL;
      g_autofree char *words = NULL;

      if (!pps_sheet_entry_asks_purpose (entry))
        continue;
      own = dup_sheet (fields, entry, PPS_PURPOSE_OWN);
      if (strstr (own, "QfindingX") == NULL)
        continue;
      words = dup_sheet (fields, entry, PPS_PURPOSE_PUBLIC);
      g_test_message ("%s", entry->name);
      g_assert_true (g_regex_match_simple ("[0-9]+ bevindingen zijn weggelaten", words, 0, 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/gate-fields/" name, Fields, NULL, set_up, test, tear_down)
  ADD ("sheets", test_sheets);
  ADD ("reports", test_reports);
  ADD ("numbers", test_numbers);
  ADD ("notes", test_notes);
#undef ADD

  return g_test_run ();
}
