/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include "pps-describe.h"
#include "pps-edit-judgement.h"
#include "pps-involvement.h"
#include "pps-record-kinds.h"

/* The first row of the monitor: who was heard, how far the groups agree, and where they see it
 * most differently. */

#define N_DIFFERENCES 3

/* Who was heard */

/* The organisations of a group of which nobody was heard; who has fallen silent stands out. */
static char *
list_unheard (PpsMonitor *self, PpsInvolvement *involvement, const char *letter)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < pps_involvement_get_n_rows (involvement); i++)
    {
      const PpsInvolvementRow *row = pps_involvement_get_row (involvement, i);
      PpsRecord *organisation = PPS_RECORD (row->organisation);

      if (row->heard
          || !g_str_equal (pps_record_get_text (organisation, "stakeholder-group"), letter))
        continue;
      pps_describe_append (names, ", ", pps_record_get_text (organisation, "name"));
      if (row->silent)
        g_string_append_printf (names, " (%s)",
                                pps_monitor_word (self, "vorige keer wel", "was the time before"));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_heard_row (PpsMonitor *self, guint index, PpsInvolvement *involvement)
{
  const PpsPresentGroup *group = &g_array_index (self->groups, PpsPresentGroup, index);
  gboolean counts = pps_gate_may_count (self->options.purpose, group->heard);
  g_autofree char *n = g_strdup_printf ("%u", group->heard);
  g_autofree char *unheard
      = counts && involvement != NULL ? list_unheard (self, involvement, group->letter) : NULL;

  pps_sheet_builder_add_panel_row (
      self->builder, pps_workspace_get_group_name (self->workspace, group->letter, self->language),
      (int) index, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (self->builder, 0,
                                    !counts ? pps_monitor_word (self, "niet getoond", "not shown")
                                    : group->heard == 0
                                        ? pps_monitor_word (self, "niemand", "nobody")
                                        : n,
                                    group->heard == 0 ? PPS_TONE_WARN : PPS_TONE_PLAIN);
  if (unheard != NULL && *unheard != '\0')
    pps_sheet_builder_set_panel_cell (self->builder, 1, unheard, PPS_TONE_WARN);
  else if (counts)
    pps_sheet_builder_set_panel_cell (self->builder, 1, "–", PPS_TONE_QUIET);
}

void
pps_monitor_add_heard (PpsMonitor *self)
{
  g_autoptr (PpsInvolvement) involvement
      = self->round != NULL ? pps_involvement_new (self->workspace, self->round) : NULL;
  const char *phase
      = self->round != NULL ? pps_record_get_text (PPS_RECORD (self->round), "phase") : "";
  g_autoptr (GString) note = g_string_new (NULL);

  if (phase == NULL || *phase == '\0')
    phase = pps_record_get_text (PPS_RECORD (self->partnership), "phase");
  if (*phase != '\0')
    g_string_append_printf (note, pps_monitor_word (self, "fase: %s", "phase: %s"),
                            pps_describe_word ("phase", phase, self->language));
  if (self->index > 0)
    {
      g_autofree char *which
          = g_strdup_printf (pps_monitor_word (self, "meetmoment %u van %u", "round %u of %u"),
                             self->index, self->n_rounds);

      pps_describe_append (note, " · ", which);
    }

  pps_sheet_builder_add_panel (self->builder, "heard", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Wie is gehoord?", "Who was heard?"),
                               note->str, 1, 10);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "gehoord", "heard"), 6,
                                      PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder,
                                      pps_monitor_word (self, "niet gehoord", "not heard"), 16,
                                      PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < self->groups->len; i++)
    add_heard_row (self, i, involvement);
}

/* How far they agree */

static PpsSign
find_sign (const char *verdict)
{
  static const struct
  {
    const char *verdict;
    PpsSign sign;
  } signs[] = { { "agree", PPS_SIGN_AGREE },
                { "partly", PPS_SIGN_PARTLY },
                { "disagree", PPS_SIGN_DISAGREE },
                { "not-enough-heard", PPS_SIGN_NOT_ENOUGH_HEARD } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_strcmp0 (signs[i].verdict, verdict) == 0)
        return signs[i].sign;
    }

  return PPS_SIGN_NONE;
}

static PpsSign
judge (PpsMonitor *self, PpsRound *round, const char *pane)
{
  g_autoptr (PpsPaneJudgement) judgement
      = round != NULL ? pps_edit_find_judgement (self->workspace, round, pane) : NULL;

  return judgement != NULL ? find_sign (pps_record_get_text (PPS_RECORD (judgement), "verdict"))
                           : PPS_SIGN_NONE;
}

/* From agree to disagree they go down; what was not heard enough of has no direction. */
static const char *
find_trend (PpsSign before, PpsSign now)
{
  if (before < PPS_SIGN_AGREE || before > PPS_SIGN_DISAGREE || now < PPS_SIGN_AGREE
      || now > PPS_SIGN_DISAGREE || before == now)
    return "";

  return now < before ? " ↑" : " ↓";
}

static void
add_tile (PpsMonitor *self, const PpsPane *pane)
{
  PpsSign sign = judge (self, self->round, pane->id);
  PpsSign before = judge (self, self->before, pane->id);
  const char *shorter = pps_bilingual_get (&pane->abbreviation, self->language);
  g_autofree char *words
      = sign == PPS_SIGN_NONE
            ? g_strdup (pps_monitor_word (self, "niet beoordeeld", "not judged"))
            : g_strdup_printf ("%s %s%s", pps_sign_get_symbol (sign),
                               pps_sign_get_word (sign, self->language), find_trend (before, sign));

  pps_sheet_builder_add_panel_row (self->builder,
                                   shorter != NULL && *shorter != '\0'
                                       ? shorter
                                       : pps_bilingual_get (&pane->name, self->language),
                                   -1, PPS_TONE_PLAIN);
  pps_sheet_builder_place_panel_row (self->builder, pane->column, pane->row, pane->width,
                                     pane->height, sign);
  pps_sheet_builder_set_panel_cell (self->builder, 0, words,
                                    sign == PPS_SIGN_NONE || sign == PPS_SIGN_NOT_ENOUGH_HEARD
                                        ? PPS_TONE_QUIET
                                        : PPS_TONE_STRONG);
}

void
pps_monitor_add_map (PpsMonitor *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  pps_sheet_builder_add_panel (self->builder, "agreement", PPS_PANEL_MAP,
                               pps_monitor_word (self, "Zijn we het eens?", "Do we agree?"),
                               self->before != NULL
                                   ? pps_monitor_word (self, "pijl: sinds het vorige meetmoment",
                                                       "arrow: since the round before")
                                   : "",
                               1, 1);
  pps_sheet_builder_add_panel_column (self->builder, "", 1, PPS_CHART_NONE, 0, 0);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    add_tile (self, pps_canvas_definition_get_pane (canvas, i));
}

/* Where they see it differently */

typedef struct
{
  const PpsPane *pane;
  double apart;
} Difference;

static PpsRecord *
find_finding (PpsMonitor *self, const char *pane, const char *letter)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (self->findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"), pane)
          && g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter))
        return finding;
    }

  return NULL;
}

/* How the researcher judged it weighs more than how marks lie apart; both need words to show. */
static double
measure_difference (PpsMonitor *self, const PpsPane *pane)
{
  g_autofree char *question = g_strconcat ("pane.", pane->id, NULL);
  PpsSign sign = judge (self, self->round, pane->id);
  double spread = self->marks != NULL ? pps_mark_table_get_spread (self->marks, question) : 0;
  guint n_groups = 0;

  for (guint i = 0; i < self->groups->len; i++)
    if (find_finding (self, pane->id, g_array_index (self->groups, PpsPresentGroup, i).letter)
        != NULL)
      n_groups++;
  if (n_groups < 2 || sign == PPS_SIGN_AGREE)
    return 0;

  return spread + (sign == PPS_SIGN_DISAGREE ? 5 : sign == PPS_SIGN_PARTLY ? 2 : 0);
}

static int
compare_differences (gconstpointer a, gconstpointer b)
{
  const Difference *one = a;
  const Difference *other = b;

  if (one->apart < other->apart || one->apart > other->apart)
    return one->apart < other->apart ? 1 : -1;

  return (one->pane->order > other->pane->order) - (one->pane->order < other->pane->order);
}

static void
add_difference (PpsMonitor *self, const PpsPane *pane)
{
  PpsSign sign = judge (self, self->round, pane->id);
  const char *name = pps_bilingual_get (&pane->name, self->language);
  g_autofree char *title = sign == PPS_SIGN_NONE
                               ? g_strdup (name)
                               : g_strdup_printf ("%s  %s %s", name, pps_sign_get_symbol (sign),
                                                  pps_sign_get_word (sign, self->language));

  pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_STRONG);
  for (guint i = 0; i < self->groups->len; i++)
    {
      PpsRecord *finding
          = find_finding (self, pane->id, g_array_index (self->groups, PpsPresentGroup, i).letter);

      if (finding != NULL)
        pps_sheet_builder_add_panel_row (self->builder, pps_record_get_text (finding, "text"),
                                         (int) i, PPS_TONE_PLAIN);
    }
}

void
pps_monitor_add_differences (PpsMonitor *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (Difference));

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      Difference found = { .pane = pps_canvas_definition_get_pane (canvas, i) };

      found.apart = measure_difference (self, found.pane);
      if (found.apart > 0)
        g_array_append_val (differences, found);
    }
  g_array_sort (differences, compare_differences);

  pps_sheet_builder_add_panel (self->builder, "differences", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Waar kijken partijen het meest anders?",
                                                 "Where do parties see it most differently?"),
                               "", 1, 1);
  for (guint i = 0; i < MIN (differences->len, N_DIFFERENCES); i++)
    add_difference (self, g_array_index (differences, Difference, i).pane);
  if (differences->len == 0)
    pps_sheet_builder_set_panel_foot (
        self->builder,
        pps_monitor_word (self, "Nog geen vakken waar partijen verschillend over oordelen.",
                          "No panes yet on which parties judge differently."));
}
