/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <math.h>
#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-edit-import.h"
#include "pps-edit-indicator.h"

/* Numbers from a table: what is shown is what is written, all of it or nothing, as one step of
 * undo. */

static PpsIndicatorImport *
try_plan (Study *study, const char *text, PpsIndicatorMapping **kept, GError **error)
{
  g_autoptr (PpsCsv) csv = pps_csv_parse (text, strlen (text), NULL, NULL);
  g_autoptr (PpsIndicatorMapping) mapping = NULL;
  PpsIndicatorImport *plan;

  g_assert_nonnull (csv);
  mapping = pps_indicator_mapping_new (study->workspace, csv, NULL);
  plan = pps_indicator_import_new (study->workspace, csv, mapping, study->partnership, error);
  if (kept != NULL)
    *kept = g_steal_pointer (&mapping);

  return plan;
}

static PpsIndicatorImport *
make_plan (Study *study, const char *text)
{
  g_autoptr (GError) error = NULL;
  PpsIndicatorImport *plan = try_plan (study, text, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static void
assert_line (PpsIndicatorImport *plan,
             guint index,
             PpsImportFate fate,
             const char *name,
             const char *date,
             const char *why)
{
  const PpsImportLine *line = pps_indicator_import_get (plan, index);

  if (line->fate != fate || strstr (line->why, why) == NULL)
    g_test_message ("line %u: %s: %s", line->line, pps_import_fate_get_word (line->fate),
                    line->why);
  g_assert_cmpint (line->fate, ==, fate);
  g_assert_cmpstr (line->texts[PPS_INDICATOR_PART_NAME], ==, name);
  g_assert_cmpstr (line->texts[PPS_INDICATOR_PART_DATE], ==, date);
  g_assert_nonnull (strstr (line->why, why));
}

static void
write_plan (Study *study, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsIndicatorImport) plan = make_plan (study, text);

  pps_edit_import_indicators (study->workspace, plan, &error);
  g_assert_no_error (error);
}

static guint
count (Study *study)
{
  return study_count (study, "partnership-indicators",
                      pps_record_get_id (PPS_RECORD (study->partnership)));
}

static double
get_value (Study *study, guint index)
{
  g_autoptr (PpsRecord) record = study_get (
      study, "partnership-indicators", pps_record_get_id (PPS_RECORD (study->partnership)), index);
  double value = 0;

  g_assert_true (pps_record_get_real (record, "value", &value));

  return value;
}

#define LONG                                                                                       \
  "Indicator;Datum;Waarde;Eenheid;Bron\r\n"                                                        \
  "Geplaatst;31-12-2025;1.250;personen;Jaarverslag\r\n"                                            \
  "Tevreden;1 mei 2025;85%;;\r\n"

static void
test_long (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicatorImport) plan = make_plan (study, LONG);
  g_autoptr (PpsRecord) record = NULL;

  g_assert_cmpuint (pps_indicator_import_get_n (plan), ==, 2);
  assert_line (plan, 0, PPS_IMPORT_NEW, "Geplaatst", "2025-12-31", "");
  assert_line (plan, 1, PPS_IMPORT_NEW, "Tevreden", "2025-05-01", "");
  g_assert_cmpuint (count (study), ==, 0);
  g_assert_true (pps_edit_import_indicators (study->workspace, plan, NULL));
  g_assert_cmpuint (count (study), ==, 2);
  g_assert_cmpfloat (get_value (study, 0), ==, 1250);
  g_assert_cmpfloat (get_value (study, 1), ==, 85);
  record = study_get (study, "partnership-indicators",
                      pps_record_get_id (PPS_RECORD (study->partnership)), 0);
  assert_text (record, "source", "Jaarverslag");
  assert_text (record, "unit", "personen");
}

/* A date above each column, or a number above each column. */
static void
test_wide (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicatorImport) dates
      = make_plan (study, "name,2024,1-2025,target\nReached,120,\"1,480\",1500\nTrained,30,,\n");
  g_autoptr (PpsIndicatorImport) names
      = make_plan (study, "Datum\tBereikt\tSaldo\n1 mei 2025\t1.480\t-5\n");

  g_assert_cmpuint (pps_indicator_import_get_n (dates), ==, 4);
  assert_line (dates, 0, PPS_IMPORT_NEW, "Reached", "2024", "");
  assert_line (dates, 1, PPS_IMPORT_NEW, "Reached", "2025-01", "");
  g_assert_cmpfloat (pps_indicator_import_get (dates, 1)->numbers[PPS_INDICATOR_PART_VALUE], ==,
                     1480);
  g_assert_cmpfloat (pps_indicator_import_get (dates, 1)->numbers[PPS_INDICATOR_PART_TARGET], ==,
                     1500);
  assert_line (dates, 3, PPS_IMPORT_SKIPPED, "Trained", "2025-01", "no value");

  assert_line (names, 0, PPS_IMPORT_NEW, "Bereikt", "2025-05-01", "");
  assert_line (names, 1, PPS_IMPORT_NEW, "Saldo", "2025-05-01", "");
  g_assert_cmpfloat (pps_indicator_import_get (names, 1)->numbers[PPS_INDICATOR_PART_VALUE], ==,
                     -5);
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *text;
    char decimal;
    double number; /* NAN: none */
  } numbers[] = {
    { "1.250", ',', 1250 },     { "1.250", '.', 1.25 },
    { "1,250", '.', 1250 },     { "1,250", ',', 1.25 },
    { "1.250,5", '.', 1250.5 }, { "1,250.5", ',', 1250.5 },
    { "12.5", ',', 12.5 },      { "1.250.000", '.', 1.25e6 },
    { "0,125", ',', 0.125 },    { "-5", ',', -5 },
    { "85 %", ',', 85 },        { "€ 1.250,-", ',', 1250 },
    { "1e5", ',', NAN },        { "n.v.t.", ',', NAN },
    { "-", ',', NAN },          { "=1+1", ',', NAN },
    { "%", ',', NAN },          { "12 van 15", ',', NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double number = 0;
      gboolean read
          = pps_indicator_mapping_read_number (numbers[i].text, numbers[i].decimal, &number);

      g_test_message ("%s", numbers[i].text);
      g_assert_true (read == !isnan (numbers[i].number));
      if (read)
        g_assert_cmpfloat (number, ==, numbers[i].number);
    }
}

static void
test_again (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicatorImport) same = NULL;
  g_autoptr (PpsIndicatorImport) changed = NULL;

  write_plan (study, LONG);
  same = make_plan (study, LONG);
  g_assert_cmpuint (pps_indicator_import_count (same, PPS_IMPORT_SAME), ==, 2);

  /* A name in other letters is the same; an empty cell takes nothing away. */
  changed = make_plan (study, "Indicator;Datum;Waarde;Bron\n"
                              "GEPLAATST;2025-12-31;1.300;\nGeplaatst;2026;1.400;UWV\n");
  assert_line (changed, 0, PPS_IMPORT_CHANGED, "GEPLAATST", "2025-12-31", "1,250");
  assert_line (changed, 1, PPS_IMPORT_NEW, "Geplaatst", "2026", "");
  g_assert_true (pps_edit_import_indicators (study->workspace, changed, NULL));
  g_assert_cmpuint (count (study), ==, 3);
  g_assert_cmpfloat (get_value (study, 0), ==, 1300);
  {
    g_autoptr (PpsRecord) record = study_get (
        study, "partnership-indicators", pps_record_get_id (PPS_RECORD (study->partnership)), 0);

    assert_text (record, "source", "Jaarverslag");
    assert_text (record, "name", "Geplaatst");
  }
}

static void
test_skipped (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicatorImport) plan = make_plan (study, "naam;datum;waarde;pps;partner;stap\n"
                                                          "a;13-13-2025;1;;;\n"
                                                          "b;2025;veel;;;\n"
                                                          ";2025;1;;;\n"
                                                          "c;2025;1;Elders;;\n"
                                                          "d;2025;1;;Niemand;\n"
                                                          "e;2025;1;;;sprong\n"
                                                          "f;2025;1;;;Geplaatst\n"
                                                          "F;2025;2;;;\n"
                                                          "g;;2;;;\n");

  assert_line (plan, 0, PPS_IMPORT_SKIPPED, "a", "", "“13-13-2025” is no date");
  assert_line (plan, 1, PPS_IMPORT_SKIPPED, "b", "2025", "“veel” is no number");
  assert_line (plan, 2, PPS_IMPORT_SKIPPED, "", "2025", "no name");
  assert_line (plan, 3, PPS_IMPORT_SKIPPED, "c", "2025", "no PPS “Elders”");
  assert_line (plan, 4, PPS_IMPORT_SKIPPED, "d", "2025", "no partner “Niemand”");
  assert_line (plan, 5, PPS_IMPORT_SKIPPED, "e", "2025", "no step");
  assert_line (plan, 6, PPS_IMPORT_NEW, "f", "2025", "");
  g_assert_cmpstr (pps_indicator_import_get (plan, 6)->texts[PPS_INDICATOR_PART_STEP], ==,
                   "placed");
  assert_line (plan, 7, PPS_IMPORT_SKIPPED, "F", "2025", "line 8 tells the same");
  assert_line (plan, 8, PPS_IMPORT_SKIPPED, "g", "", "no date");
}

/* Of one partner it is another number than of another, or of all. */
static void
test_partner (Study *study, gconstpointer unused)
{
  const char *name = pps_record_get_text (PPS_RECORD (study->organisation), "name");
  g_autofree char *text
      = g_strdup_printf ("naam;datum;waarde;partner;dekking\n"
                         "Geplaatst;2025;5;%s;2 van 3 vestigingen\nGeplaatst;2025;9;;\n",
                         name);
  g_autofree char *about = g_strdup_printf ("%s; 2 van 3 vestigingen", name);
  g_autoptr (PpsIndicatorImport) again = NULL;
  g_autoptr (PpsRecord) record = NULL;

  write_plan (study, text);
  g_assert_cmpuint (count (study), ==, 2);
  record = study_get (study, "partnership-indicators",
                      pps_record_get_id (PPS_RECORD (study->partnership)), 0);
  assert_text (record, "coverage", about);
  g_assert_nonnull (strstr (pps_record_get_text (record, "series"), name));
  again = make_plan (study, text);
  g_assert_cmpuint (pps_indicator_import_count (again, PPS_IMPORT_SAME), ==, 2);
}

static void
test_frozen (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicator) indicator = pps_edit_add_indicator (study->workspace, study->partnership,
                                                               study->round, "Geplaatst", NULL);
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (PpsIndicatorImport) plan = NULL;

  snapshot = pps_edit_freeze_round (study->workspace, study->round, "", "", NULL);
  g_assert_nonnull (snapshot);
  plan = make_plan (study, "naam;datum;waarde\nGeplaatst;2025-05;3\n");
  assert_line (plan, 0, PPS_IMPORT_SKIPPED, "Geplaatst", "2025-05", "frozen");
}

static void
assert_wrong (Study *study, const char *text, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_plan (study, text, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  if (strstr (error->message, part) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_mapping_lacks (Study *study, gconstpointer unused)
{
  assert_wrong (study, "naam;datum\na;2025\n", "which column holds the values");
  assert_wrong (study, "naam;waarde\na;1\n", "“waarde”, above the values, is none");
  assert_wrong (study, "eenheid;waarde\na;1\n", "the names of the numbers");
  assert_wrong (study, "naam;datum;2024;2025\na;2025;1;2\n", "only one column");
  assert_wrong (study, "naam;x;x\na;1;2\n", "the same head");
}

static void
test_remembered (Study *study, gconstpointer unused)
{
  static const char text[] = "Wat,Wanneer,Hoeveel\nBereikt,2025,\"1,250\"\n";
  g_autoptr (PpsCsv) csv = pps_csv_parse (text, strlen (text), NULL, NULL);
  g_autoptr (PpsIndicatorMapping) mapping
      = pps_indicator_mapping_new (study->workspace, csv, "windows-1252");
  g_autoptr (PpsIndicatorMapping) recalled = NULL;
  g_autoptr (PpsIndicatorImport) plan = NULL;
  g_autofree char *charset = NULL;

  g_assert_false (mapping->remembered);
  mapping->parts[0] = PPS_INDICATOR_PART_NAME;
  mapping->parts[1] = PPS_INDICATOR_PART_DATE;
  mapping->parts[2] = PPS_INDICATOR_PART_VALUE;
  mapping->decimal = ',';
  g_assert_true (pps_edit_keep_mapping (study->workspace, csv, mapping, NULL));
  g_assert_true (pps_edit_keep_mapping (study->workspace, csv, mapping, NULL));
  study_close (study);
  study_open (study, 0);

  g_assert_cmpuint (study_count (study, "import-mappings", "indicator"), ==, 1);
  plan = try_plan (study, text, &recalled, NULL);
  g_assert_true (recalled->remembered);
  g_assert_cmpint (recalled->decimal, ==, ',');
  g_assert_nonnull (plan);
  g_assert_cmpfloat (pps_indicator_import_get (plan, 0)->numbers[PPS_INDICATOR_PART_VALUE], ==,
                     1.25);
  charset = pps_indicator_mapping_dup_last_charset (study->workspace);
  g_assert_cmpstr (charset, ==, "windows-1252");
}

/* What stands in the study as a mapping may come from another computer, and from anybody. */
static void
test_hostile_mapping (Study *study, gconstpointer unused)
{
  static const char *const mappings[]
      = { "",
          "[]",
          "{\"columns\": 3}",
          "{\"columns\": {\"naam\": 1, \"waarde\": null}}",
          "{\"columns\": {\"naam\": \"x\", \"datum\": [], \"waarde\": \"value\"}}",
          "{" };

  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      g_autoptr (PpsImportMapping) record = NULL;
      g_autoptr (PpsIndicatorImport) plan = NULL;

      g_assert_true (pps_store_begin (study->store, "test", NULL));
      record = pps_store_add (study->store, PPS_TYPE_IMPORT_MAPPING, NULL);
      g_assert_true (pps_store_write_text (study->store, record, "kind", "indicator", NULL));
      g_assert_true (pps_store_write_text (study->store, record, "mapping", mappings[i], NULL));
      g_assert_true (pps_store_commit (study->store, NULL));
      plan = make_plan (study, "naam;datum;waarde\na;2025;1\n");
      assert_line (plan, 0, PPS_IMPORT_NEW, "a", "2025", "");
    }
}

static void
write_long (Study *study)
{
  write_plan (study, LONG);
}

static void
test_undo (Study *study, gconstpointer unused)
{
  study_assert_undone (study, write_long);
}

/* Where what would be changed has gone, nothing at all is written. */
static void
test_stale (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicatorImport) plan = NULL;
  g_autoptr (PpsRecord) gone = NULL;
  g_autoptr (GError) error = NULL;

  write_plan (study, LONG);
  plan = make_plan (study, "naam;datum;waarde\nNieuw;2025;1\nGeplaatst;2025-12-31;3\n");
  gone = study_get (study, "partnership-indicators",
                    pps_record_get_id (PPS_RECORD (study->partnership)), 0);
  g_assert_true (pps_edit_remove (study->workspace, gone, NULL));
  g_assert_false (pps_edit_import_indicators (study->workspace, plan, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count (study), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/indicator-import/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("long", test_long);
  ADD ("wide", test_wide);
  ADD ("again", test_again);
  ADD ("skipped", test_skipped);
  ADD ("partner", test_partner);
  ADD ("frozen", test_frozen);
  ADD ("mapping-lacks", test_mapping_lacks);
  ADD ("remembered", test_remembered);
  ADD ("hostile-mapping", test_hostile_mapping);
  ADD ("undo", test_undo);
  ADD ("stale", test_stale);
#undef ADD
  g_test_add_func ("/app/indicator-import/decimals", test_decimals);

  return g_test_run ();
}
