/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-consent.h"
#include "pps-edit-findings.h"
#include "pps-permission.h"
#include "pps-presenter.h"

/* Numbers on the canvas and passages behind it: in the order of reading, and no word that its
 * speaker did not allow. The appendix as text: "## heading", and "number style words". */

static char *
dup_appendix (PpsSheet *sheet)
{
  static const char *const styles[] = { "", "*", "-", "#" };
  GString *text = g_string_new (pps_sheet_get_appendix_title (sheet));

  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      const PpsSheetSection *section = pps_sheet_get_section (sheet, i);

      if (*section->heading != '\0')
        g_string_append_printf (text, "\n## %s", section->heading);
      for (guint j = 0; j < section->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (section->lines, j);

          g_string_append_printf (text, "\n%u%s %s", line->note,
                                  line->style == PPS_LINE_TEXT ? "t" : styles[line->style],
                                  line->text);
        }
    }

  return g_string_free (text, FALSE);
}

/* Every number on the canvas, in the order in which it is read. */
static char *
dup_numbers (PpsSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      for (guint j = 0; j < pane->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (pane->lines, j);

          if (line->style != PPS_LINE_SILENT)
            g_string_append_printf (text, "%u ", line->note);
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_notes (Study *study, PpsPurpose purpose, const char *numbers, const char *appendix)
{
  PpsPresentOptions options = { .language = "nl", .purpose = purpose, .footnotes = TRUE };
  g_autoptr (PpsSheet) sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  g_autofree char *shown = dup_numbers (sheet);
  g_autofree char *told = dup_appendix (sheet);

  g_assert_cmpstr (shown, ==, numbers);
  g_assert_cmpstr (told, ==, appendix);
}

static void
set_status (Study *study, PpsFinding *finding)
{
  g_assert_true (pps_edit_set_text (study->workspace, finding, "status", "confirmed", NULL));
}

static void
put_down (Study *study)
{
  g_autoptr (PpsConsent) consent = NULL;

  g_assert_true (
      pps_edit_consent_form (study->workspace, study->interview, study->employer, "signed", NULL));
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, study->employer,
                                              PPS_PERMISSION_TAKE_PART, TRUE, NULL));
  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);
  g_assert_true (pps_edit_set_text (study->workspace, consent, "letter-version", "1", NULL));
}

static void
allow (Study *study, PpsPermission permission)
{
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, study->employer,
                                              permission, TRUE, NULL));
}

#define TITLE "Waar de bevindingen op rusten"
#define SHOWN "\n1 W1: “te weinig monteurs”"
#define WITHHELD "\n1- Eén passage staat hier niet: daar is geen toestemming voor."
#define SPOKEN "\n1- W1 zei hier iets over, en wil niet worden geciteerd."
#define NOTHING "\n0t Bij geen van deze bevindingen zijn woorden uit een gesprek aangewezen."
#define HEADING "\n## 3 Sociaal probleem / sociale behoefte"

static void
test_numbers (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) first = study_add_finding (study, study->round, STUDY_PANE, "", "gedeeld");
  g_autoptr (PpsFinding) last
      = study_add_finding (study, study->round, "financial-support", "W", "later");

  assert_notes (study, PPS_PURPOSE_OWN, "1 2 3 ",
                TITLE HEADING "\n1- Geen woorden uit een gesprek aangewezen."
                              "\n2 W1: “te weinig monteurs”"
                              "\n## 16 Financiële ondersteuning"
                              "\n3- Geen woorden uit een gesprek aangewezen.");
}

static void
test_permission (Study *study, gconstpointer unused)
{
  g_autoptr (PpsConsent) consent = NULL;

  set_status (study, study->finding);
  assert_notes (study, PPS_PURPOSE_OWN, "1 ", TITLE HEADING SHOWN);
  assert_notes (study, PPS_PURPOSE_PARTNERS, "", TITLE NOTHING);
  put_down (study);
  allow (study, PPS_PERMISSION_SHARE_WITHIN);
  assert_notes (study, PPS_PURPOSE_PARTNERS, "1 ", TITLE HEADING SPOKEN);
  allow (study, PPS_PERMISSION_QUOTE_BY_ROLE);
  assert_notes (study, PPS_PURPOSE_PARTNERS, "1 ", TITLE HEADING SHOWN);
  assert_notes (study, PPS_PURPOSE_PUBLIC, "", TITLE NOTHING);
  allow (study, PPS_PERMISSION_SHARE_OUTSIDE);
  assert_notes (study, PPS_PURPOSE_PUBLIC, "1 ",
                TITLE HEADING "\n1 Werkgevers: “te weinig monteurs”");

  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);
  g_assert_true (pps_edit_withdraw_consent (study->workspace, consent, NULL));
  assert_notes (study, PPS_PURPOSE_OWN, "1 ", TITLE HEADING WITHHELD);
}

static void
test_none (Study *study, gconstpointer unused)
{
  g_autoptr (PpsEvidence) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);

  g_assert_true (pps_edit_remove_passage (study->workspace, evidence, NULL));
  assert_notes (study, PPS_PURPOSE_OWN, "0 ",
                TITLE
                "\n0t Bij geen van deze bevindingen zijn woorden uit een gesprek aangewezen.");
}

/* Nobody asked for them. */
static void
test_without (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { .language = "nl" };
  g_autoptr (PpsSheet) sheet = pps_present_canvas (study->workspace, study->partnership, &options);
  g_autofree char *numbers = dup_numbers (sheet);

  g_assert_cmpstr (numbers, ==, "0 ");
  g_assert_cmpuint (pps_sheet_get_n_sections (sheet), ==, 0);
  g_assert_cmpstr (pps_sheet_get_appendix_title (sheet), ==, "");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/footnotes/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("numbers", test_numbers);
  ADD ("permission", test_permission);
  ADD ("none", test_none);
  ADD ("without", test_without);

  return g_test_run ();
}
