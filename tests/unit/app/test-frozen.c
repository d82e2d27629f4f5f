/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-frozen.h"
#include "pps-presenter.h"
#include "pps-record-kinds.h"

/* What was frozen can be looked at as it was, whatever became of the round. */

static PpsSnapshot *
freeze (Study *study, const char *name)
{
  g_autoptr (GError) error = NULL;
  PpsSnapshot *snapshot = pps_edit_freeze_round (study->workspace, study->round, name, "", &error);

  g_assert_no_error (error);

  return snapshot;
}

static char *
dup_words (PpsSheet *sheet)
{
  g_autoptr (GString) words = g_string_new (pps_sheet_get_subtitle (sheet));

  for (guint i = 0; i < pps_sheet_get_n_groups (sheet); i++)
    g_string_append_printf (words, "|%s %d", pps_sheet_get_group (sheet, i)->letter,
                            pps_sheet_get_group (sheet, i)->heard);
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      GPtrArray *lines = pps_sheet_get_pane (sheet, i)->lines;

      for (guint j = 0; j < lines->len; j++)
        g_string_append_printf (words, "|%u %s", i,
                                ((PpsSheetLine *) g_ptr_array_index (lines, j))->text);
    }
  for (guint i = 0;
       pps_sheet_get_kind (sheet) == PPS_SHEET_TABLE && i < pps_sheet_get_n_rows (sheet); i++)
    {
      GPtrArray *cells = pps_sheet_get_row (sheet, i)->cells;

      for (guint j = 0; j < cells->len; j++)
        {
          GPtrArray *lines = g_ptr_array_index (cells, j);

          for (guint k = 0; k < lines->len; k++)
            g_string_append_printf (words, "|%u,%u %s", i, j,
                                    ((PpsSheetLine *) g_ptr_array_index (lines, k))->text);
        }
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_canvas (Study *study, PpsFrozen *frozen)
{
  PpsPresentOptions options = {
    .language = "nl",
    .round = frozen != NULL ? pps_frozen_get_round (frozen) : study->round,
    .frozen = frozen,
  };
  g_autoptr (PpsSheet) sheet = pps_present_canvas (
      study->workspace, frozen != NULL ? pps_frozen_get_partnership (frozen) : study->partnership,
      &options);

  return dup_words (sheet);
}

static char *
dup_table (Study *study, PpsFrozen *frozen)
{
  PpsPresentOptions options = {
    .language = "nl",
    .round = frozen != NULL ? pps_frozen_get_round (frozen) : study->round,
    .frozen = frozen,
  };
  g_autoptr (PpsSheet) sheet = pps_present_perspectives (
      study->workspace, frozen != NULL ? pps_frozen_get_partnership (frozen) : study->partnership,
      &options);

  return dup_words (sheet);
}

/* All that can be done to a round once it is open again. */
static void
change_everything (Study *study)
{
  g_assert_true (pps_edit_unfreeze_round (study->workspace, study->round, NULL));
  g_assert_true (
      pps_edit_set_text (study->workspace, study->finding, "text", "heel iets anders", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->round, "name", "Andere naam", NULL));
  g_assert_true (pps_edit_answer_state (study->workspace, study->interview, "pane.solution",
                                        "declines", NULL));
  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "O",
                                         "value", "later geschreven", NULL));
}

/* Nothing but the mention in the head tells a frozen sheet from the one of that day. */
static void
test_as_it_was (Study *study, gconstpointer unused)
{
  g_autofree char *canvas = NULL;
  g_autofree char *table = NULL;
  g_autofree char *mention = NULL;
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (PpsFrozen) frozen = NULL;

  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W",
                                         "money", "Wij betalen mee", NULL));
  canvas = dup_canvas (study, NULL);
  table = dup_table (study, NULL);
  g_assert_nonnull (strstr (table, "Wij betalen mee"));
  snapshot = freeze (study, "Tussenrapport");
  change_everything (study);

  frozen = pps_frozen_new (snapshot, NULL);
  g_assert_nonnull (frozen);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *now = i == 0 ? dup_canvas (study, NULL) : dup_table (study, NULL);
      g_autofree char *then = i == 0 ? dup_canvas (study, frozen) : dup_table (study, frozen);
      const char *was = i == 0 ? canvas : table;
      const char *mentioned = strstr (then, " · bevroren als “Tussenrapport” op ");

      g_assert_nonnull (mentioned);
      g_assert_cmpstr (now, !=, was);
      g_assert_cmpstr (strchr (then, '|'), ==, strchr (was, '|'));
      g_assert_true (strncmp (then, was, mentioned - then) == 0);
    }
}

static void
test_find (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSnapshot) first = freeze (study, "Tussenrapport");
  g_autoptr (PpsSnapshot) second = NULL;
  g_autoptr (PpsSnapshot) found = NULL;
  g_autoptr (PpsSnapshot) by_id = NULL;

  g_assert_true (pps_edit_unfreeze_round (study->workspace, study->round, NULL));
  second = freeze (study, "Tussenrapport");
  found = pps_frozen_find (study->workspace, study->partnership, "Tussenrapport");
  by_id = pps_frozen_find (study->workspace, study->partnership,
                           pps_record_get_id (PPS_RECORD (first)));
  g_assert_true (found == second);
  g_assert_true (by_id == first);
  g_assert_null (pps_frozen_find (study->workspace, study->partnership, "Eindrapport"));
}

/* A study may come from a stranger: what does not belong there is left out, or told. */
static void
test_hostile (Study *study, gconstpointer unused)
{
  static const char *const broken[] = {
    "", "{", "[]", "3", "{\"format\":3}", "{\"format\":\"pps-canvas-snapshot\",\"round\":[]}"
  };
  static const char strange[]
      = "{\"format\":\"pps-canvas-snapshot\",\"partnership\":{\"name\":3},\"round\":{},"
        "\"table\":7,\"heard\":{\"W\":\"veel\"},\"silences\":[],\"cells\":{},"
        "\"findings\":[7,null,{\"id\":4,\"text\":\"blijft\",\"pane\":\"partners\","
        "\"stakeholder_group\":\"W\",\"position\":\"x\",\"starred\":12}]}";
  g_autoptr (PpsSnapshot) snapshot = freeze (study, "Tussenrapport");
  g_autoptr (PpsFrozen) frozen = NULL;
  g_autofree char *canvas = NULL;
  g_autofree char *table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (pps_edit_set_text (study->workspace, snapshot, "content", broken[i], NULL));
      g_assert_null (pps_frozen_new (snapshot, &error));
      g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT);
    }

  g_assert_true (pps_edit_set_text (study->workspace, snapshot, "content", strange, NULL));
  frozen = pps_frozen_new (snapshot, NULL);
  g_assert_nonnull (frozen);
  canvas = dup_canvas (study, frozen);
  table = dup_table (study, frozen);
  g_assert_nonnull (strstr (canvas, "blijft"));
  g_assert_nonnull (strstr (table, "blijft"));
}

static void
test_part_frozen (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSnapshot) snapshot = NULL;

  g_assert_false (pps_edit_is_part_frozen (study->workspace, study->finding));
  snapshot = freeze (study, "");
  g_assert_true (pps_edit_is_part_frozen (study->workspace, study->finding));
  g_assert_true (pps_edit_is_part_frozen (study->workspace, study->answer));
  g_assert_false (pps_edit_is_part_frozen (study->workspace, study->partnership));
  g_assert_false (pps_edit_is_part_frozen (study->workspace, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/frozen/as-it-was", test_as_it_was);
  ADD ("/frozen/find", test_find);
  ADD ("/frozen/hostile", test_hostile);
  ADD ("/frozen/part", test_part_frozen);
#undef ADD

  return g_test_run ();
}
