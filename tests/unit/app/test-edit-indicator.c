/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-indicator.h"

/* Filling in a number: as people type it, and nothing that is none. */

static PpsIndicator *
add (Study *study)
{
  PpsIndicator *indicator = pps_edit_add_indicator (study->workspace, study->partnership,
                                                    study->round, "Geplaatst", NULL);

  g_assert_nonnull (indicator);

  return indicator;
}

static void
test_number (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicator) indicator = add (study);
  PpsRecord *record = PPS_RECORD (indicator);
  g_autoptr (GError) error = NULL;
  double value;

  assert_text (indicator, "date", "2025-05");
  g_assert_false (pps_record_get_real (record, "value", NULL));
  g_assert_true (
      pps_edit_indicator_number (study->workspace, indicator, "value", " 1.250,5 ", NULL));
  g_assert_true (pps_record_get_real (record, "value", &value));
  g_assert_cmpfloat (value, ==, 1250.5);

  g_assert_false (
      pps_edit_indicator_number (study->workspace, indicator, "value", "ruim 150", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (pps_record_get_real (record, "value", &value));
  g_assert_cmpfloat (value, ==, 1250.5);

  g_assert_true (pps_edit_indicator_number (study->workspace, indicator, "value", "", NULL));
  g_assert_false (pps_record_get_real (record, "value", NULL));
}

static void
test_answered (Study *study, gconstpointer unused)
{
  static const char *const good[] = { "6/7", "6 van 7", " 6 of 7 " };
  static const char *const bad[] = { "7/6", "6", "zes van zeven", "6/-7", "6/7/8" };
  g_autoptr (PpsIndicator) indicator = add (study);
  gint64 number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (pps_edit_indicator_answered (study->workspace, indicator, good[i], NULL));
      g_assert_true (pps_record_get_integer (PPS_RECORD (indicator), "answered", &number));
      g_assert_cmpint (number, ==, 6);
      g_assert_true (pps_record_get_integer (PPS_RECORD (indicator), "asked", &number));
      g_assert_cmpint (number, ==, 7);
      g_assert_true (pps_edit_indicator_answered (study->workspace, indicator, "", NULL));
      g_assert_false (pps_record_get_integer (PPS_RECORD (indicator), "asked", NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pps_edit_indicator_answered (study->workspace, indicator, bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
add_one (Study *study)
{
  g_object_unref (add (study));
}

static void
test_undo (Study *study, gconstpointer unused)
{
  study_assert_undone (study, add_one);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/edit-indicator/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("number", test_number);
  ADD ("answered", test_answered);
  ADD ("undo", test_undo);
#undef ADD

  return g_test_run ();
}
