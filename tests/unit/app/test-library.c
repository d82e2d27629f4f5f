/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-agreement.h"
#include "pps-edit-tag.h"
#include "pps-export.h"
#include "pps-library-presenter.h"
#include "pps-library.h"

/* What partnerships learned, over all of them: what fits the choice, who is like whom and why, and
 * what may leave. */

typedef struct
{
  PpsPartnership *other;
  PpsLesson *lesson; /* of the first, about the pane of the study */
  PpsLesson *late;   /* of the other, about no pane, of another phase */
  PpsCharacteristic *own;
  PpsCharacteristic *alike;
  PpsAgreement *agreement;
} Library;

static void
set (Study *study, gpointer record, const char *field, const char *text)
{
  g_assert_true (pps_edit_set_text (study->workspace, record, field, text, NULL));
}

static void
fill (Study *study, Library *library)
{
  library->other = pps_edit_add_partnership (study->workspace, "Zorg Zuid", NULL);
  library->lesson = pps_edit_add_lesson (study->workspace, study->partnership, "Begin klein", NULL);
  library->late = pps_edit_add_lesson (study->workspace, library->other, "Leg rollen vast", NULL);
  library->own = pps_edit_add_characteristic (study->workspace, study->partnership,
                                              "Werkgevers leiden zelf nieuwe monteurs op", NULL);
  library->alike = pps_edit_add_characteristic (study->workspace, library->other,
                                                "Monteurs worden door werkgevers opgeleid", NULL);
  library->agreement = pps_edit_add_agreement (study->workspace, study->round, "Elke maand overleg",
                                               "P", "", NULL);
  set (study, study->partnership, "sector", "Metaal");
  set (study, library->other, "sector", "metaal");
  set (study, study->partnership, "region", "Noord");
  set (study, library->other, "region", "Zuid");
  set (study, study->partnership, "phase", "start-up");
  set (study, library->other, "phase", "start-up");
  set (study, library->lesson, "pane", STUDY_PANE);
  set (study, library->lesson, "source", "Jaarverslag");
  set (study, library->late, "phase", "consolidation");
}

static void
clear (Library *library)
{
  g_clear_object (&library->other);
  g_clear_object (&library->lesson);
  g_clear_object (&library->late);
  g_clear_object (&library->own);
  g_clear_object (&library->alike);
  g_clear_object (&library->agreement);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Library, clear)

static PpsTag *
tag_with (Study *study, gpointer record, const char *name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  g_assert_true (pps_edit_tag (study->workspace, records, name, NULL));

  return pps_tag_find (study->workspace, name);
}

/* The first letters of what fits, one after the other. */
static void
assert_fits (Study *study, PpsPurpose purpose, PpsLibraryFilter filter, const char *expected)
{
  g_autoptr (GPtrArray) entries = pps_library_list (study->workspace, purpose, &filter);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_c (letters, *pps_record_get_text (entry->record, "text"));
    }
  g_assert_cmpstr (letters->str, ==, expected);
}

static void
test_list (Study *study, gconstpointer unused)
{
  g_auto (Library) library = { NULL };
  g_autoptr (PpsTag) tag = NULL;

  fill (study, &library);
  tag = tag_with (study, library.alike, "regie");
  g_assert_nonnull (tag);

  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ 0 }, "BWELM");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .kinds = PPS_LIBRARY_LESSON }, "BL");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .pane = STUDY_PANE }, "B");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .pane = "value" }, "B");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .pane = "money" }, "");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .phase = "consolidation" }, "L");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .phase = "start-up" }, "BWEM");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .sector = "METAAL" }, "BWELM");
  assert_fits (study, PPS_PURPOSE_OWN, (PpsLibraryFilter){ .region = "zuid" }, "LM");
  assert_fits (study, PPS_PURPOSE_OWN,
               (PpsLibraryFilter){ .tag = pps_record_get_id (PPS_RECORD (tag)) }, "M");

  /* What partners agreed is theirs. */
  assert_fits (study, PPS_PURPOSE_PARTNERS, (PpsLibraryFilter){ 0 }, "BWLM");
  assert_fits (study, PPS_PURPOSE_PUBLIC, (PpsLibraryFilter){ .kinds = PPS_LIBRARY_AGREEMENT }, "");
}

static void
test_values (Study *study, gconstpointer unused)
{
  g_auto (Library) library = { NULL };
  g_autoptr (GPtrArray) sectors = NULL;
  g_autoptr (GPtrArray) regions = NULL;

  fill (study, &library);
  sectors = pps_library_list_values (study->workspace, "sector");
  regions = pps_library_list_values (study->workspace, "region");
  g_assert_cmpuint (sectors->len, ==, 1);
  g_assert_cmpuint (regions->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (regions, 0), ==, "Noord");
}

static void
test_alike (Study *study, gconstpointer unused)
{
  g_auto (Library) library = { NULL };
  g_autoptr (PpsPartnership) stranger = pps_edit_add_partnership (study->workspace, "Vreemd", NULL);
  g_autoptr (PpsTag) tag = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  const PpsAlike *one;

  fill (study, &library);
  tag = tag_with (study, library.alike, "regie");
  g_object_unref (tag_with (study, library.own, "regie"));
  alike = pps_library_list_alike (study->workspace, study->partnership, "nl");
  g_assert_cmpuint (alike->len, ==, 1);
  one = g_ptr_array_index (alike, 0);
  g_assert_true (one->partnership == library.other);
  g_assert_cmpuint (one->n_shared, ==, 4);
  g_assert_cmpstr (one->words, ==,
                   "Beide: sector Metaal; fase Opstart; thema “regie”; kenmerk “Monteurs worden "
                   "door werkgevers opgeleid”");
}

static char *
dup_learned (Study *study, PpsPurpose purpose, const char *const *without)
{
  const PpsPresentOptions options = { .language = "nl", .purpose = purpose, .without = without };
  g_autoptr (GPtrArray) partnerships = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all = pps_query_new (study->store, "partnerships", NULL);
  g_autofree char *path = g_build_filename (study->folder, "geleerd.md", NULL);
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE, 0 };
  g_auto (GStrv) paths = NULL;
  char *text = NULL;

  for (guint i = 0; i < pps_query_get_n (all); i++)
    g_ptr_array_add (partnerships, g_object_ref (pps_query_get (all, i)));
  sheet = pps_present_learned (study->workspace, partnerships, &options);
  paths = pps_export (sheet, &setup, PPS_EXPORT_MARKDOWN, 150, path, NULL, NULL, NULL, NULL);
  g_assert_nonnull (paths);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_sheet (Study *study, gconstpointer unused)
{
  static const char *const without[] = { STUDY_PANE, NULL };
  g_auto (Library) library = { NULL };
  g_autofree char *empty = dup_learned (study, PPS_PURPOSE_OWN, NULL);
  g_autofree char *own = NULL;
  g_autofree char *public = NULL;
  g_autofree char *less = NULL;

  g_assert_nonnull (strstr (empty, "Nog niets opgeschreven"));
  fill (study, &library);
  own = dup_learned (study, PPS_PURPOSE_OWN, NULL);
  public = dup_learned (study, PPS_PURPOSE_PUBLIC, NULL);
  less = dup_learned (study, PPS_PURPOSE_OWN, without);
  g_assert_nonnull (strstr (own, "Begin klein"));
  g_assert_nonnull (strstr (own, "Zorg Zuid"));
  g_assert_nonnull (strstr (own, "Elke maand overleg"));
  g_assert_nonnull (strstr (own, "Jaarverslag"));
  g_assert_nonnull (strstr (public, "Begin klein"));
  g_assert_null (strstr (public, "Elke maand overleg"));
  g_assert_nonnull (strstr (public, "Afspraken staan hier niet"));
  g_assert_null (strstr (less, "Begin klein"));
  g_assert_nonnull (strstr (less, "Leg rollen vast"));
}

static void
test_booklet (Study *study, gconstpointer unused)
{
  const PpsPresentOptions options = { .language = "nl" };
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE, 0 };
  g_auto (Library) library = { NULL };
  g_autofree char *path = g_build_filename (study->folder, "boekje.pdf", NULL);
  g_autoptr (PpsReport) booklet = NULL;
  g_autoptr (GError) error = NULL;

  fill (study, &library);
  booklet = pps_present_booklet (study->workspace, NULL, &options, &setup);
  g_assert_cmpuint (pps_report_get_n_sheets (booklet), ==, 5);
  pps_report_export_pdf (booklet, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/library/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("list", test_list);
  ADD ("values", test_values);
  ADD ("alike", test_alike);
  ADD ("sheet", test_sheet);
  ADD ("booklet", test_booklet);
#undef ADD

  return g_test_run ();
}
