/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-blind-spots.h"

/* Who has said something of a pane, and in which way the others have not. Each interview counts
 * once for each pane, for the most that was said in it. */

struct _PpsBlindSpots
{
  grefcount ref_count;
  GHashTable *cells;  /* "pane\ngroup" -> PpsHeardCell */
  GHashTable *groups; /* letters */
};

static const PpsHeardCell nothing = { .heard = PPS_HEARING_NOT_ASKED };

static char *
make_key (const char *pane, const char *group)
{
  return g_strconcat (pane, "\n", group, NULL);
}

static PpsHeardCell *
need_cell (PpsBlindSpots *self, const char *pane, const char *group)
{
  g_autofree char *key = make_key (pane, group);
  PpsHeardCell *cell = g_hash_table_lookup (self->cells, key);

  if (cell == NULL)
    {
      cell = g_memdup2 (&nothing, sizeof nothing);
      g_hash_table_insert (self->cells, g_steal_pointer (&key), cell);
    }

  return cell;
}

static void
count_interview (PpsHeardCell *cell, PpsHearing heard)
{
  guint *const counts[] = {
    &cell->n_not_asked,
    &cell->n_silent,
    &cell->n_do_not_know,
    &cell->n_spoke,
  };

  *counts[heard] += 1;
  cell->heard = MAX (cell->heard, heard);
}

static void
add_interview (PpsBlindSpots *self, PpsWorkspace *workspace, PpsRecord *interview)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  const char *group = pps_record_get_text (interview, "stakeholder-group");
  g_autoptr (PpsQuery) answers = NULL;
  g_autofree PpsHearing *heard = NULL;
  guint n = pps_canvas_definition_get_n_panes (canvas);

  heard = g_new (PpsHearing, n);
  for (guint i = 0; i < n; i++)
    heard[i] = PPS_HEARING_NOT_ASKED;

  answers = pps_query_new (pps_workspace_get_store (workspace), "interview-answers",
                           pps_record_get_id (interview), NULL);
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);

      for (guint j = 0; j < n; j++)
        {
          if (g_str_equal (pps_canvas_definition_get_pane (canvas, j)->id,
                           pps_record_get_text (answer, "pane")))
            heard[j] = MAX (heard[j], pps_hearing_of_answer (PPS_ANSWER (answer)));
        }
    }

  g_hash_table_add (self->groups, g_strdup (group));
  for (guint i = 0; i < n; i++)
    count_interview (need_cell (self, pps_canvas_definition_get_pane (canvas, i)->id, group),
                     heard[i]);
}

static gboolean
is_of (PpsRecord *record, PpsRound *round)
{
  return round == NULL
         || g_strcmp0 (pps_record_get_text (record, "round"),
                       pps_record_get_id (PPS_RECORD (round)))
                == 0;
}

static void
add_findings (PpsBlindSpots *self, PpsQuery *findings, PpsRound *round)
{
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);
      const char *group = pps_record_get_text (finding, "stakeholder-group");
      PpsHeardCell *cell;

      if (*group == '\0' || !pps_record_has_text (finding, "pane") || !is_of (finding, round))
        continue;

      cell = need_cell (self, pps_record_get_text (finding, "pane"), group);
      cell->n_findings++;
      cell->heard = PPS_HEARING_SAID;
      g_hash_table_add (self->groups, g_strdup (group));
    }
}

PpsBlindSpots *
pps_blind_spots_new (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (partnership));
  g_autoptr (PpsQuery) interviews = NULL;
  g_autoptr (PpsQuery) findings = NULL;
  PpsBlindSpots *self;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), NULL);

  self = g_new0 (PpsBlindSpots, 1);
  g_ref_count_init (&self->ref_count);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  interviews = pps_query_new (store, "partnership-interviews", id, NULL);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      const char *state = pps_record_get_text (interview, "state");

      if (is_of (interview, round)
          && (g_str_equal (state, "running") || g_str_equal (state, "done")))
        add_interview (self, workspace, interview);
    }

  findings = pps_query_new (store, "partnership-findings", id, NULL);
  add_findings (self, findings, round);

  return self;
}

PpsBlindSpots *
pps_blind_spots_ref (PpsBlindSpots *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_blind_spots_unref (PpsBlindSpots *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->groups);
  g_free (self);
}

const PpsHeardCell *
pps_blind_spots_get (PpsBlindSpots *self, const char *pane, const char *group)
{
  g_autofree char *key = make_key (pane, group);
  const PpsHeardCell *cell = g_hash_table_lookup (self->cells, key);

  return cell != NULL ? cell : &nothing;
}

gboolean
pps_blind_spots_has_group (PpsBlindSpots *self, const char *group)
{
  return g_hash_table_contains (self->groups, group);
}
