/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-judgement.h"
#include "pps-edit-consent.h"
#include "pps-edit-freeze.h"
#include "pps-edit-quote.h"
#include "pps-edit-findings.h"
#include "pps-export.h"
#include "pps-gate-report.h"
#include "pps-matrix.h"
#include "pps-presenter.h"

/* What a respondent did not agree to stands on no sheet that goes further than ourselves, and the
 * sheet says how much is missing. */

static void
allow (Study *study, PpsPermission permission, gboolean allowed)
{
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, study->employer,
                                              permission, allowed, NULL));
}

static void
set_status (Study *study, const char *status)
{
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "status", status, NULL));
}

static PpsGateAnswer
ask (Study *study, PpsPurpose purpose)
{
  g_autoptr (PpsGate) gate = pps_gate_new (study->workspace, purpose);

  return pps_gate_ask_finding (gate, PPS_RECORD (study->finding));
}

static void
test_finding (Study *study, gconstpointer unused)
{
  set_status (study, "draft");
  g_assert_cmpint (ask (study, PPS_PURPOSE_OWN), ==, PPS_GATE_OPEN);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PARTNERS), ==, PPS_GATE_UNFINISHED);

  set_status (study, "confirmed");
  g_assert_cmpint (ask (study, PPS_PURPOSE_PARTNERS), ==, PPS_GATE_NOT_SHARED);
  allow (study, PPS_PERMISSION_TAKE_PART, TRUE);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PARTNERS), ==, PPS_GATE_NOT_SHARED);
  allow (study, PPS_PERMISSION_SHARE_WITHIN, TRUE);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PARTNERS), ==, PPS_GATE_OPEN);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_NOT_SHARED);
  allow (study, PPS_PERMISSION_SHARE_OUTSIDE, TRUE);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_OPEN);
}

static void
test_withdrawn (Study *study, gconstpointer unused)
{
  g_autoptr (PpsConsent) consent = NULL;

  set_status (study, "confirmed");
  allow (study, PPS_PERMISSION_TAKE_PART, TRUE);
  allow (study, PPS_PERMISSION_SHARE_OUTSIDE, TRUE);
  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);
  g_assert_true (pps_edit_withdraw_consent (study->workspace, consent, NULL));
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_NOT_SHARED);
}

/* The answer is "Er zijn te weinig monteurs. Wij leiden ze zelf op." */
static void
test_quote (Study *study, gconstpointer unused)
{
  const char *words = "Er zijn te weinig monteurs. Wij leiden ze zelf op.";
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (GError) error = NULL;

  set_status (study, "confirmed");
  allow (study, PPS_PERMISSION_TAKE_PART, TRUE);
  allow (study, PPS_PERMISSION_SHARE_OUTSIDE, TRUE);
  evidence = pps_edit_add_passage (study->workspace, study->finding, study->answer, 0,
                                   (guint) g_utf8_strlen (words, -1), &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_OPEN);

  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", words, NULL));
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_NOT_QUOTED);
  allow (study, PPS_PERMISSION_QUOTE_BY_ROLE, TRUE);
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_OPEN);

  pps_edit_toggle_quote (study->workspace, study->answer, 8, 20, &quote, &error);
  g_assert_no_error (error);
  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "none", NULL));
  g_assert_cmpint (ask (study, PPS_PURPOSE_PUBLIC), ==, PPS_GATE_NOT_QUOTED);
}

typedef PpsSheet *(*Present) (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options);

static gboolean
holds (Study *study, PpsSheet *sheet, const char *text)
{
  PpsPageSetup setup = { PPS_PAPER_A3 };
  g_autofree char *path = g_build_filename (study->folder, "uit.md", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written
      = pps_export (sheet, &setup, PPS_EXPORT_MARKDOWN, 72, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));

  return strstr (words, text) != NULL;
}

/* A frozen copy shows how it was, and to whom it may be shown is asked as it is: what somebody
 * takes back later is in no copy that is drawn after that. */
static void
test_frozen (Study *study, gconstpointer unused)
{
  static const Present sheets[] = { pps_present_canvas, pps_present_perspectives };
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (PpsFrozen) frozen = NULL;
  PpsPresentOptions options = { "nl" };

  set_status (study, "confirmed");
  snapshot = pps_edit_freeze_round (study->workspace, study->round, "Toen", "", NULL);
  frozen = pps_frozen_new (snapshot, NULL);
  g_assert_nonnull (frozen);
  options.frozen = frozen;
  options.round = pps_frozen_get_round (frozen);

  for (guint permitted = 0; permitted < 3; permitted++)
    {
      if (permitted == 1)
        {
          allow (study, PPS_PERMISSION_TAKE_PART, TRUE);
          allow (study, PPS_PERMISSION_SHARE_OUTSIDE, TRUE);
          allow (study, PPS_PERMISSION_SHARE_WITHIN, TRUE);
        }
      if (permitted == 2)
        {
          g_autoptr (PpsConsent) consent
              = pps_permission_find_consent (study->workspace, study->interview, study->employer);

          g_assert_true (pps_edit_withdraw_consent (study->workspace, consent, NULL));
        }
      for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
        for (options.purpose = 0; options.purpose < PPS_N_PURPOSES; options.purpose++)
          {
            g_autoptr (PpsSheet) sheet
                = sheets[i](study->workspace, pps_frozen_get_partnership (frozen), &options);

            g_assert_cmpint (holds (study, sheet, "te weinig monteurs"), ==,
                             options.purpose == PPS_PURPOSE_OWN || permitted == 1);
          }
    }
}

/* Every sheet that shows findings, for each purpose. */
static void
test_sheets (Study *study, gconstpointer unused)
{
  static const Present sheets[]
      = { pps_present_canvas, pps_present_perspectives, pps_present_matrix };
  PpsPresentOptions options = { "nl", .footnotes = TRUE };

  set_status (study, "confirmed");
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      for (options.purpose = 0; options.purpose < PPS_N_PURPOSES; options.purpose++)
        {
          g_autoptr (PpsSheet) sheet = sheets[i](study->workspace, study->partnership, &options);
          gboolean own = options.purpose == PPS_PURPOSE_OWN;

          g_assert_cmpint (holds (study, sheet, "te weinig monteurs"), ==, own);
          g_assert_cmpint (pps_sheet_get_notes (sheet) != NULL
                               && strstr (pps_sheet_get_notes (sheet), "1 bevinding is weggelaten")
                                      != NULL,
                           ==, !own);
        }
    }
}

/* What was written by hand over a cell may hold what may not be shown. */
static void
test_cell (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) own = NULL;
  g_autoptr (PpsSheet) public = NULL;
  g_autoptr (GError) error = NULL;

  set_status (study, "confirmed");
  pps_edit_set_cell_text (study->workspace, study->partnership, NULL, "W", "value",
                          "Met de hand geschreven", &error);
  g_assert_no_error (error);
  own = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_true (holds (study, own, "Met de hand geschreven"));
  options.purpose = PPS_PURPOSE_PUBLIC;
  public = pps_present_perspectives (study->workspace, study->partnership, &options);
  g_assert_false (holds (study, public, "Met de hand geschreven"));
}

static void
test_few (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl", .purpose = PPS_PURPOSE_PUBLIC };
  g_autoptr (PpsGateReport) report = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *warning = NULL;

  g_assert_true (pps_gate_may_count (PPS_PURPOSE_PARTNERS, 1));
  g_assert_false (pps_gate_may_count (PPS_PURPOSE_PUBLIC, 2));
  g_assert_true (pps_gate_may_count (PPS_PURPOSE_PUBLIC, 3));

  pps_edit_end_interview (study->workspace, study->interview, NULL);
  g_assert_true (
      pps_edit_set_text (study->workspace, study->employer, "role", "Eigenaar <b>", NULL));
  report = pps_gate_report_new (study->workspace, study->partnership, &options);
  sentence = pps_gate_report_describe (report, "nl");
  warning = pps_gate_report_warn (report, "nl");
  g_assert_nonnull (strstr (sentence, "Aantallen onder de drie"));
  g_assert_nonnull (strstr (warning, "Eigenaar <b>"));
}

static guint
count_tells (Study *study, PpsPurpose purpose, guint *signs)
{
  PpsPresentOptions options = { "nl", .purpose = purpose, .round = study->round };
  g_autoptr (PpsSheet) sheet
      = pps_present_stakeholders (study->workspace, study->partnership, &options);
  guint n = 0;

  *signs = 0;
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      *signs += pane->sign != PPS_SIGN_NONE;
      for (guint j = 0; j < pane->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (pane->lines, j);

          n += line->style == PPS_LINE_SILENT && line->sign != PPS_SIGN_NOT_ASKED;
        }
    }

  return n;
}

/* Of one who was heard it is not told in public what that one does not know. */
static void
test_few_silent (Study *study, gconstpointer unused)
{
  guint signs;

  g_assert_true (pps_edit_answer_state (study->workspace, study->interview, "pane.costs",
                                        "does-not-know", NULL));
  g_assert_true (pps_edit_judge_pane (study->workspace, study->round, STUDY_PANE, "disagree",
                                      "Eén ziet het anders", NULL));
  g_assert_true (pps_edit_end_interview (study->workspace, study->interview, NULL));
  g_assert_cmpuint (count_tells (study, PPS_PURPOSE_OWN, &signs), >, 0);
  g_assert_cmpuint (signs, ==, 1);
  g_assert_cmpuint (count_tells (study, PPS_PURPOSE_PUBLIC, &signs), ==, 0);
  g_assert_cmpuint (signs, ==, 0);
}

/* With a colleague in the same role nobody can say who of the two it was. */
static void
test_recognisable (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (PpsRespondent) second = NULL;

  g_assert_true (
      pps_edit_set_text (study->workspace, study->employer, "role", "Leermeester", NULL));
  one = pps_gate_list_recognisable (study->workspace, study->partnership, "nl");
  g_assert_cmpuint (one->len, ==, 1);
  second = pps_edit_add_respondent (study->workspace, study->partnership, study->organisation, "W",
                                    "leermeester", NULL);
  pps_store_flush (study->store);
  none = pps_gate_list_recognisable (study->workspace, study->partnership, "nl");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/gate/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("finding", test_finding);
  ADD ("withdrawn", test_withdrawn);
  ADD ("quote", test_quote);
  ADD ("sheets", test_sheets);
  ADD ("frozen", test_frozen);
  ADD ("cell", test_cell);
  ADD ("few", test_few);
  ADD ("few-silent", test_few_silent);
  ADD ("recognisable", test_recognisable);

  return g_test_run ();
}
