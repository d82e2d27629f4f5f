/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-indicators.h"

/* Numbers over time, and from who was reached to who was placed. */

typedef struct
{
  const char *name;
  const char *step;
  const char *date;
  const char *coverage;
  double value;
} Number;

static PpsIndicator *
add (Study *study, PpsRound *round, Number number)
{
  PpsIndicator *indicator;

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  indicator = pps_store_add (study->store, PPS_TYPE_INDICATOR, NULL);
#define WRITE(field, text)                                                                         \
  g_assert_true (pps_store_write_text (study->store, indicator, field, text, NULL))
  WRITE ("partnership", pps_record_get_id (PPS_RECORD (study->partnership)));
  if (round != NULL)
    WRITE ("round", pps_record_get_id (PPS_RECORD (round)));
  WRITE ("name", number.name);
  WRITE ("step", number.step);
  WRITE ("date", number.date);
  WRITE ("coverage", number.coverage);
#undef WRITE
  if (number.value >= 0)
    g_assert_true (pps_store_write_real (study->store, indicator, "value", number.value, NULL));
  g_assert_true (pps_store_commit (study->store, NULL));

  return indicator;
}

#define ADD_NUMBER(...) g_object_unref (add (study, NULL, (Number){ __VA_ARGS__ }))

static void
assert_steps (const PpsFunnel *funnel, const char *expected)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < funnel->steps->len; i++)
    {
      const PpsFunnelStep *step = g_ptr_array_index (funnel->steps, i);

      g_string_append_printf (said, "%s %g", step->step, step->value);
      if (step->has_before)
        g_string_append_printf (said, " (-%g, %.2f)", step->drop, step->kept);
      g_string_append (said, "; ");
    }
  g_assert_cmpstr (said->str, ==, expected);
}

/* The pilot of ASTA, and its coach, whose candidates are others. */
static void
test_funnel (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) funnels = NULL;
  const PpsFunnel *funnel;

  ADD_NUMBER ("Geplaatst", "placed", "2021", "Pilot", 9);
  ADD_NUMBER ("Voorlichting", "reached", "2021", "Pilot; online", 45);
  ADD_NUMBER ("Aangemeld", "applied", "2021", "Pilot", 36);
  ADD_NUMBER ("Basistraining", "training", "2021", "Pilot", 22);
  ADD_NUMBER ("Geplaatst", "placed", "2021", "Coach", 6);
  funnels = pps_indicators_list_funnels (study->workspace, study->partnership, NULL);

  g_assert_cmpuint (funnels->len, ==, 1);
  funnel = g_ptr_array_index (funnels, 0);
  g_assert_cmpstr (funnel->about, ==, "Pilot");
  assert_steps (funnel, "reached 45; applied 36 (-9, 0.80); training 22 (-14, 0.61); "
                        "placed 9 (-13, 0.41); ");
}

/* Two fairs are not one, and an unknown number is no step. */
static void
test_funnel_apart (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) funnels = NULL;

  ADD_NUMBER ("Beurs voorjaar", "reached", "2021", "Beurs", 100);
  ADD_NUMBER ("Beurs najaar", "reached", "2021", "Beurs", 200);
  ADD_NUMBER ("Geplaatst", "placed", "2021", "Beurs", 50);
  ADD_NUMBER ("Bereikt", "reached", "2022", "Beurs", 0);
  ADD_NUMBER ("Op proef", "trial", "2022", "Beurs", -1);
  ADD_NUMBER ("Geplaatst", "placed", "2022", "Beurs", 0);
  funnels = pps_indicators_list_funnels (study->workspace, study->partnership, NULL);

  g_assert_cmpuint (funnels->len, ==, 2);
  assert_steps (g_ptr_array_index (funnels, 0), "reached 100; placed 50 (-50, 0.50); ");
  assert_steps (g_ptr_array_index (funnels, 1), "reached 0; placed 0 (-0, 0.00); ");
}

/* A line goes by date, under one name or one series, and up to the round that is looked at. */
static void
test_series (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "2027", NULL);
  g_autoptr (PpsIndicator) third = add (study, later, (Number){ "Geplaatst", "", "2027", "", 30 });
  g_autoptr (PpsIndicator) second
      = add (study, study->round, (Number){ "Plaatsingen", "", "2025-05", "", 20 });
  g_autoptr (PpsIndicator) first = add (study, NULL, (Number){ "Geplaatst", "", "2024", "", 10 });
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) then = NULL;
  const PpsIndicatorSeries *series;
  double number;

  g_assert_true (pps_edit_set_text (study->workspace, second, "series", "Geplaatst", NULL));
  g_assert_true (pps_edit_set_real (study->workspace, first, "target", "15", NULL));
  g_assert_true (pps_edit_set_real (study->workspace, second, "target", "25", NULL));
  g_assert_true (pps_edit_set_real (study->workspace, first, "baseline", "3", NULL));
  ADD_NUMBER ("Geplaatst", "", "2026", "", 25);

  all = pps_indicators_list_series (study->workspace, study->partnership, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  series = g_ptr_array_index (all, 0);
  g_assert_cmpuint (series->values->len, ==, 4);
  g_assert_true (g_ptr_array_index (series->values, 0) == first);
  g_assert_true (pps_indicator_series_get_last (series) == third);
  g_assert_true (pps_indicator_series_get_number (series, "target", &number));
  g_assert_cmpfloat (number, ==, 25);
  g_assert_true (pps_indicator_series_get_number (series, "baseline", &number));
  g_assert_cmpfloat (number, ==, 3);

  then = pps_indicators_list_series (study->workspace, study->partnership, study->round);
  series = g_ptr_array_index (then, 0);
  g_assert_cmpuint (series->values->len, ==, 2);
  g_assert_true (pps_indicator_series_get_last (series) == second);
}

static void
test_coverage (Study *study, gconstpointer unused)
{
  g_autoptr (PpsIndicator) indicator
      = add (study, NULL, (Number){ "Zij-instromers", "", "2021", "Inventarisatie", 179 });
  g_autofree char *plain = pps_indicator_dup_coverage (PPS_RECORD (indicator), "nl");
  g_autofree char *counted = NULL;

  g_assert_cmpstr (plain, ==, "Inventarisatie");
  g_assert_true (pps_store_begin (study->store, "test", NULL));
  g_assert_true (pps_store_write_integer (study->store, indicator, "answered", 6, NULL));
  g_assert_true (pps_store_write_integer (study->store, indicator, "asked", 7, NULL));
  g_assert_true (pps_store_commit (study->store, NULL));
  counted = pps_indicator_dup_coverage (PPS_RECORD (indicator), "nl");
  g_assert_cmpstr (counted, ==, "6 van 7 · Inventarisatie");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/indicators/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("funnel", test_funnel);
  ADD ("funnel-apart", test_funnel_apart);
  ADD ("series", test_series);
  ADD ("coverage", test_coverage);
#undef ADD

  return g_test_run ();
}
