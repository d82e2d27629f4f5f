/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

/* What is taken for a number, a day or a text, and what changes nothing. */

static void
count_cb (gpointer instance, guint *n)
{
  *n += 1;
}

static void
assert_silent (Study *study, gboolean done, guint *n)
{
  g_assert_true (done);
  g_assert_cmpuint (*n, ==, 0);
}

/* What changes nothing is no step, and makes no answer. */
static void
test_nothing_new (Study *study, gconstpointer unused)
{
  PpsWorkspace *workspace = study->workspace;
  PpsInterview *interview = study->interview;
  const char *question = "pane.solution";
  g_autoptr (PpsAnswer) none = NULL;
  guint n = 0;

  g_signal_connect (study->store, "changed", G_CALLBACK (count_cb), &n);

  assert_silent (
      study, pps_edit_set_text (workspace, study->partnership, "name", "Techniek Noord", NULL), &n);
  assert_silent (study, pps_edit_set_text (workspace, study->government, "organisation", "", NULL),
                 &n);
  assert_silent (study, pps_edit_set_boolean (workspace, study->organisation, "small", FALSE, NULL),
                 &n);
  assert_silent (study, pps_edit_set_real (workspace, study->finding, "amount", "", NULL), &n);
  assert_silent (study, pps_edit_start_interview (workspace, interview, NULL), &n);
  assert_silent (
      study, pps_edit_answer_text (workspace, interview, STUDY_QUESTION, STUDY_WORDS, NULL), &n);
  assert_silent (study, pps_edit_answer_text (workspace, interview, question, "", NULL), &n);
  assert_silent (study, pps_edit_answer_note (workspace, interview, question, "", NULL), &n);
  assert_silent (study, pps_edit_answer_state (workspace, interview, question, "", NULL), &n);
  assert_silent (study, pps_edit_answer_reason (workspace, interview, question, "reason", "", NULL),
                 &n);
  assert_silent (study, pps_edit_answer_mark (workspace, interview, question, -1, NULL), &n);
  assert_silent (study, pps_edit_answer_probe (workspace, interview, question, "a", FALSE, NULL),
                 &n);
  assert_silent (study, pps_edit_answer_flag (workspace, interview, question, FALSE, NULL), &n);
  assert_silent (
      study, pps_edit_move_finding (workspace, study->finding, STUDY_PANE, "W", NULL, NULL), &n);

  none = pps_edit_find_answer (workspace, interview, question);
  g_assert_null (none);
}

static void
test_real (Study *study, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    double number;
  } good[] = {
    { "12", 12 }, { "12,5", 12.5 }, { "12.5", 12.5 }, { "-3", -3 },
    { "+3", 3 },  { " 7 ", 7 },     { ",5", 0.5 },    { "0", 0 },
  };
  static const char *const bad[] = {
    "twaalf", "1.234,5", "1,234.5", "1,2,3", "12 13", "nan", "inf", "0x10",
    "1e5",    "-",       ",",       " ",     "12€",   "--1", "٣",
  };
  PpsRecord *finding = PPS_RECORD (study->finding);
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (pps_edit_set_real (study->workspace, finding, "amount", good[i].text, NULL));
      g_assert_true (pps_record_get_real (finding, "amount", &value));
      g_assert_cmpfloat (value, ==, good[i].number);
    }

  g_assert_true (pps_edit_set_real (study->workspace, finding, "amount", "4", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pps_edit_set_real (study->workspace, finding, "amount", bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, bad[i]));
      g_assert_true (pps_record_get_real (finding, "amount", &value));
      g_assert_cmpfloat (value, ==, 4);
    }

  g_assert_true (pps_edit_set_real (study->workspace, finding, "amount", NULL, NULL));
  g_assert_false (pps_record_get_real (finding, "amount", NULL));
}

static void
test_dates (Study *study, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      pps_edit_set_date (study->workspace, study->partnership, "start", "10-2019", NULL));
  assert_text (study->partnership, "start", "2019-10");
  g_assert_false (
      pps_edit_set_date (study->workspace, study->partnership, "start", "lately", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_text (study->partnership, "start", "2019-10");
  g_assert_true (pps_edit_set_date (study->workspace, study->partnership, "start", "", NULL));
  assert_text (study->partnership, "start", "");

  g_assert_true (pps_edit_set_moment (study->workspace, study->interview, "planned",
                                      "2026-12-03 14:00", NULL));
  assert_text (study->interview, "planned", "2026-12-03T14:00:00Z");
}

/* A cell is the one of its round, group and theme, and goes when its words do. */
static void
test_cell_text (Study *study, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsCellText) cell = NULL;
  PpsRound *const rounds[] = { study->round, NULL };

  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, NULL, "W", "value",
                                         " \n", &error));
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_CELL_TEXT), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autofree char *text = g_strdup_printf ("Tekst %u", i);

      g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, rounds[i], "W",
                                             "value", "Kladje", &error));
      g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, rounds[i], "W",
                                             "value", text, &error));
    }
  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, NULL, "", "how",
                                         "Samen", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_CELL_TEXT), ==, 3);

  cell = pps_edit_find_cell_text (study->workspace, study->partnership, study->round, "W", "value");
  assert_text (cell, "text", "Tekst 0");
  g_assert_null (
      pps_edit_find_cell_text (study->workspace, study->partnership, study->round, "", "how"));

  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W",
                                         "value", "", &error));
  g_assert_no_error (error);
  g_assert_true (pps_record_is_deleted (PPS_RECORD (cell)));
  g_assert_false (pps_record_is_deleted (PPS_RECORD (study->finding)));
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_CELL_TEXT), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/edit/nothing-new", test_nothing_new);
  ADD ("/edit/real", test_real);
  ADD ("/edit/dates", test_dates);
  ADD ("/edit/cell-text", test_cell_text);
#undef ADD

  return g_test_run ();
}
