/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-choice-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-field-row.h"

GtkWidget *
pps_choice_row_new_phase (PpsWorkspace *workspace, PpsRecord *record)
{
  static const char *const phases[] = { "", "start-up", "development", "consolidation", NULL };
  const char *language = pps_describe_language ();
  const char *names[] = {
    _ ("Not known"),
    pps_describe_word ("phase", "start-up", language),
    pps_describe_word ("phase", "development", language),
    pps_describe_word ("phase", "consolidation", language),
    NULL,
  };

  return pps_field_row_new_combo (workspace, record, "phase", _ ("Phase"), phases, names);
}

GtkWidget *
pps_choice_row_new_pane (PpsWorkspace *workspace, PpsRecord *record)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  guint n = pps_canvas_definition_get_n_panes (canvas);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, (char *) "");
  g_ptr_array_add (names, g_strdup (_ ("None")));
  for (guint i = 0; i < n; i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);

      g_ptr_array_add (ids, pane->id);
      g_ptr_array_add (names,
                       g_strdup_printf ("%u. %s", pane->number,
                                        pps_bilingual_get (&pane->name, pps_describe_language ())));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (workspace, record, "pane", _ ("Pane"),
                                  (const char *const *) ids->pdata,
                                  (const char *const *) names->pdata);
}

GtkWidget *
pps_choice_row_new_round (PpsWorkspace *workspace, PpsRecord *record)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                       pps_record_get_text (record, "partnership"), NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (ids, (char *) "");
  g_ptr_array_add (names, _ ("None"));
  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      PpsRecord *round = pps_query_get (rounds, i);

      g_ptr_array_add (ids, (char *) pps_record_get_id (round));
      g_ptr_array_add (names, (char *) pps_record_get_text (round, "name"));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (workspace, record, "round", _ ("Round"),
                                  (const char *const *) ids->pdata,
                                  (const char *const *) names->pdata);
}
