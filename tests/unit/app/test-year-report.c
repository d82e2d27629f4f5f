/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "odt-reader.h"
#include "pps-edit-agreement.h"
#include "pps-edit-consent.h"
#include "pps-edit-indicator.h"
#include "pps-edit-quote.h"
#include "pps-permission.h"
#include "pps-sample.h"
#include "pps-year-report.h"

/* The year report says what it has to, and quotes nobody who did not agree to it. */

static Odt *
make_report (PpsWorkspace *workspace,
             PpsPartnership *partnership,
             const char *folder,
             PpsPurpose purpose,
             const char *language)
{
  PpsPresentOptions options = { .language = language, .purpose = purpose };
  g_autoptr (PpsDocument) document = pps_present_year_report (workspace, partnership, &options);
  g_autofree char *path = g_build_filename (folder, "verslag.odt", NULL);
  g_autoptr (GError) error = NULL;

  pps_document_export_odt (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return odt_read (path);
}

static char *
dup_all (Study *study, PpsPurpose purpose)
{
  g_autoptr (Odt) odt
      = make_report (study->workspace, study->partnership, study->folder, purpose, "nl");

  return odt_dup_text (odt, "content.xml", "//office:text");
}

static void
assert_quoted (Study *study, PpsPurpose purpose, gboolean expected)
{
  g_autofree char *text = dup_all (study, purpose);

  g_assert_true ((strstr (text, "\xe2\x80\x9cWij leiden ze zelf op.\xe2\x80\x9d") != NULL)
                 == expected);
}

static void
add_quote (Study *study, PpsQuote **quote)
{
  g_autoptr (GError) error = NULL;
  const char *words = strstr (STUDY_WORDS, "Wij");
  guint start = (guint) (words - STUDY_WORDS);

  g_assert_true (pps_edit_toggle_quote (study->workspace, study->answer, start,
                                        (guint) strlen (STUDY_WORDS), quote, &error));
  g_assert_no_error (error);
}

static void
allow (Study *study, PpsPermission permission)
{
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, study->employer,
                                              permission, TRUE, NULL));
}

static void
test_quotes (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (PpsConsent) consent = NULL;

  add_quote (study, &quote);
  assert_quoted (study, PPS_PURPOSE_OWN, FALSE);
  g_assert_true (
      pps_edit_consent_form (study->workspace, study->interview, study->employer, "signed", NULL));
  allow (study, PPS_PERMISSION_TAKE_PART);
  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);
  g_assert_true (pps_edit_set_text (study->workspace, consent, "letter-version", "1", NULL));
  allow (study, PPS_PERMISSION_SHARE_WITHIN);
  assert_quoted (study, PPS_PURPOSE_OWN, FALSE);
  allow (study, PPS_PERMISSION_QUOTE_BY_ROLE);
  assert_quoted (study, PPS_PURPOSE_OWN, TRUE);
  assert_quoted (study, PPS_PURPOSE_PARTNERS, TRUE);
  assert_quoted (study, PPS_PURPOSE_PUBLIC, FALSE);
  allow (study, PPS_PERMISSION_SHARE_OUTSIDE);
  assert_quoted (study, PPS_PURPOSE_PUBLIC, TRUE);
  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "none", NULL));
  assert_quoted (study, PPS_PURPOSE_OWN, FALSE);
}

/* Whoever is quoted is told by what they do; never by code. */
static void
test_draft (Study *study, gconstpointer unused)
{
  g_autofree char *own = dup_all (study, PPS_PURPOSE_OWN);
  g_autofree char *others = dup_all (study, PPS_PURPOSE_PUBLIC);

  g_assert_nonnull (strstr (own, "te weinig monteurs"));
  g_assert_null (strstr (others, "te weinig monteurs"));
  g_assert_null (strstr (own, STUDY_WORDS));
}

/* Each chapter of a study in which everything is filled has something to say. */
static void
test_chapters (Study *study, gconstpointer unused)
{
  static const char *const chapters[]
      = { "Feiten",           "Wie is gehoord", "Canvas", "Perspectieventabel", "Zijn we het eens?",
          "Wat is veranderd", "Indicatoren",    "Geld",   "Tien lessen",        "Afspraken",
          "Citaten",          "Verantwoording" };
  static const char *const said[]
      = { "Geplaatst",       "Van de stap ervoor",   "Verzonnen opgave van de bedrijven",
          "Van vorige keer", "Sinds Looptijd 2025.", "In natura",
          "Nieuw: " };
  g_autofree char *path = g_build_filename (study->folder, "verzonnen.ppscanvas", NULL);
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsQuery) partnerships = NULL;
  g_autoptr (Odt) odt = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_sample_create_fictional (path, 1, 0, 4, &error));
  workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  partnerships = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  odt = make_report (workspace, pps_query_get (partnerships, 0), study->folder, PPS_PURPOSE_OWN,
                     "nl");
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *xpath = g_strdup_printf ("//text:h[@text:outline-level='1'][%u]", i + 1);
      g_autofree char *found = odt_dup_text (odt, "content.xml", xpath);

      g_assert_cmpstr (found, ==, chapters[i]);
    }
  text = odt_dup_text (odt, "content.xml", "//office:text");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      if (strstr (text, said[i]) == NULL)
        g_error ("“%s” is not said", said[i]);
    }
  g_assert_cmpuint (odt_count (odt, "content.xml", "//draw:frame[svg:title and svg:desc]"), ==,
                    odt_count (odt, "content.xml", "//draw:image"));
  g_assert_cmpuint (odt_count (odt, "content.xml",
                               "//table:table[not(table:table-header-rows) or not(table:title)]"),
                    ==, 0);
}

/* A study in which nothing was done yet makes a report too, and says so. */
static void
test_empty (Study *study, gconstpointer unused)
{
  g_autoptr (PpsPartnership) partnership
      = pps_edit_add_partnership (study->workspace, "Leeg", NULL);
  g_autoptr (Odt) odt
      = make_report (study->workspace, partnership, study->folder, PPS_PURPOSE_PUBLIC, "en");
  g_autofree char *text = odt_dup_text (odt, "content.xml", "//office:text");

  g_assert_nonnull (strstr (text, "No numbers were kept"));
  g_assert_nonnull (strstr (text, "No quotes for which permission was given."));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/year-report/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("quotes", test_quotes);
  ADD ("draft", test_draft);
  ADD ("chapters", test_chapters);
  ADD ("empty", test_empty);

  return g_test_run ();
}
