/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-presenter.h"

#include "pps-blind-spots.h"
#include "pps-describe.h"
#include "pps-gate.h"
#include "pps-matrix.h"
#include "pps-presenter-private.h"
#include "pps-progress.h"

/* Makes the sheet `stakeholders`: what all groups say in each pane of one canvas, what they share
 * first, how far they agree as the researcher judged it, and who is silent in which way. Or a small
 * canvas for each group, side by side on one sheet. */

typedef struct
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  const PpsPresentOptions *options;
  PpsSheetBuilder *builder;
  const char *language;
  PpsCanvasDefinition *canvas;
  GPtrArray *findings;
  GArray *groups;
  PpsBlindSpots *spots; /* NULL where there is a source in place of interviews */
} Stakeholders;

static gboolean
is_dutch (const Stakeholders *self)
{
  return g_str_equal (self->language, "nl");
}

static const PpsPresentGroup *
get_group (const Stakeholders *self, guint index)
{
  return &g_array_index (self->groups, PpsPresentGroup, index);
}

/* Adds what of a pane is of a group, or is shared; @further is how all but the first look. */
static guint
add_findings (const Stakeholders *self,
              guint index,
              const char *pane,
              const char *letter,
              int group,
              PpsLineStyle first,
              PpsLineStyle further)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (self->findings, i);

      if (!g_str_equal (pps_record_get_text (finding, "pane"), pane)
          || !g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter))
        continue;

      pps_sheet_builder_add_line (self->builder, index, pps_record_get_id (finding),
                                  n == 0 ? first : further, group,
                                  pps_record_get_text (finding, "text"));
      n++;
    }

  return n;
}

static void
add_silence (const Stakeholders *self, guint index, const char *who, PpsHearing heard, PpsSign sign)
{
  g_autofree char *what = g_utf8_strdown (pps_matrix_describe_heard (heard, self->language), -1);
  g_autofree char *text = *who != '\0' ? g_strdup_printf ("%s: %s", who, what) : NULL;

  pps_sheet_builder_add_line (self->builder, index, "", PPS_LINE_SILENT, -1,
                              text != NULL ? text : what);
  pps_sheet_builder_sign_line (self->builder, index, sign);
}

/* That nobody was asked tells of nobody. */
static gboolean
may_tell (const Stakeholders *self, PpsHearing heard, const PpsPresentGroup *group)
{
  return heard == PPS_HEARING_NOT_ASKED
         || pps_gate_may_count (self->options->purpose, group->heard);
}

/* The three kinds of silence, and what was said without a finding, in the order of the sheet. */
static const struct
{
  PpsHearing heard;
  PpsSign sign;
} silences[] = {
  { PPS_HEARING_SAID, PPS_SIGN_NO_FINDING },
  { PPS_HEARING_DOES_NOT_KNOW, PPS_SIGN_DOES_NOT_KNOW },
  { PPS_HEARING_SILENT, PPS_SIGN_SILENT },
  { PPS_HEARING_NOT_ASKED, PPS_SIGN_NOT_ASKED },
};

/* Whoever was not heard at all is named beneath the sheet, not in every pane. How few people were
 * silent is nobody's business in public. */
static void
add_silences (const Stakeholders *self,
              guint index,
              const char *pane,
              const gboolean *spoke,
              gboolean has_shared)
{
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      g_autoptr (GString) who = g_string_new (NULL);

      /* What the group said may be in what is shared. */
      if (silences[i].heard == PPS_HEARING_SAID && has_shared)
        continue;

      for (guint j = 0; j < self->groups->len; j++)
        {
          const PpsPresentGroup *group = get_group (self, j);

          if (!spoke[j] && group->heard > 0 && may_tell (self, silences[i].heard, group)
              && pps_blind_spots_get (self->spots, pane, group->letter)->heard == silences[i].heard)
            pps_describe_append (who, ", ", group->letter);
        }
      if (who->len > 0)
        add_silence (self, index, who->str, silences[i].heard, silences[i].sign);
    }
}

static void
add_source_silence (const Stakeholders *self, guint index)
{
  pps_sheet_builder_add_line (self->builder, index, "", PPS_LINE_SILENT, -1,
                              is_dutch (self) ? "De bron zegt hier niets over"
                                              : "The source is silent on this");
}

static gboolean
source_has_finding (const Stakeholders *self, const char *pane)
{
  PpsPresentOptions everything = { .language = self->language };
  g_autoptr (GPtrArray) findings
      = pps_present_list_findings (self->workspace, self->partnership, &everything);

  for (guint i = 0; i < findings->len; i++)
    {
      if (g_str_equal (pps_record_get_text (g_ptr_array_index (findings, i), "pane"), pane))
        return TRUE;
    }

  return FALSE;
}

static void
fill_pane (const Stakeholders *self, guint index, const char *pane)
{
  g_autofree gboolean *spoke = g_new0 (gboolean, self->groups->len + 1);
  guint n = add_findings (self, index, pane, "", -1, PPS_LINE_SHARED, PPS_LINE_SHARED);
  gboolean has_shared = n > 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      guint n_own = add_findings (self, index, pane, get_group (self, i)->letter, (int) i,
                                  PPS_LINE_PLAIN, PPS_LINE_MORE);

      spoke[i] = n_own > 0;
      n += n_own;
    }

  if (self->options->shared_only)
    return;
  if (self->spots != NULL)
    add_silences (self, index, pane, spoke, has_shared);
  else if (n == 0 && !source_has_finding (self, pane))
    add_source_silence (self, index);
}

/* Agreement belongs to a round: the one asked for, the only one, or the last that was judged. */
static PpsRound *
find_judged_round (const Stakeholders *self)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autoptr (PpsQuery) rounds = NULL;

  if (self->options->round != NULL)
    return g_object_ref (self->options->round);

  rounds = pps_query_new (store, "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRecord *round = pps_query_get (rounds, i - 1);
      g_autoptr (PpsQuery) judgements
          = pps_query_new (store, "round-pane-judgements", pps_record_get_id (round), NULL);

      if (pps_query_get_n (judgements) > 0)
        return g_object_ref (PPS_ROUND (round));
    }

  return NULL;
}

static PpsSign
find_sign (const char *verdict)
{
  static const struct
  {
    const char *verdict;
    PpsSign sign;
  } signs[] = {
    { "agree", PPS_SIGN_AGREE },
    { "partly", PPS_SIGN_PARTLY },
    { "disagree", PPS_SIGN_DISAGREE },
    { "not-enough-heard", PPS_SIGN_NOT_ENOUGH_HEARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_equal (signs[i].verdict, verdict))
        return signs[i].sign;
    }

  return PPS_SIGN_NONE;
}

/* Of two people it would say that they do not agree. */
static gboolean
may_sign (const Stakeholders *self, PpsRound *round)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    n += pps_progress_count_heard (self->workspace, self->partnership, round,
                                   get_group (self, i)->letter);

  return pps_gate_may_count (self->options->purpose, n);
}

static void
sign_panes (const Stakeholders *self, PpsRound *round)
{
  g_autoptr (PpsQuery) judgements = NULL;

  if (round == NULL || !may_sign (self, round))
    return;

  judgements = pps_query_new (pps_workspace_get_store (self->workspace), "round-pane-judgements",
                              pps_record_get_id (PPS_RECORD (round)), NULL);
  for (guint i = 0; i < pps_query_get_n (judgements); i++)
    {
      PpsRecord *judgement = pps_query_get (judgements, i);

      for (guint j = 0; j < pps_canvas_definition_get_n_panes (self->canvas); j++)
        {
          if (g_str_equal (pps_canvas_definition_get_pane (self->canvas, j)->id,
                           pps_record_get_text (judgement, "pane")))
            pps_sheet_builder_sign_pane (self->builder, j,
                                         find_sign (pps_record_get_text (judgement, "verdict")));
        }
    }
}

static void
append_unheard (const Stakeholders *self, GString *notes)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; self->spots != NULL && i < self->groups->len; i++)
    {
      const char *letter = get_group (self, i)->letter;

      if (get_group (self, i)->heard == 0 && !pps_blind_spots_has_group (self->spots, letter))
        pps_describe_append (
            names, ", ", pps_workspace_get_group_name (self->workspace, letter, self->language));
    }
  if (names->len == 0)
    return;

  pps_describe_append (notes, " · ", is_dutch (self) ? "Niet gesproken: " : "Not interviewed: ");
  g_string_append (notes, names->str);
}

/* What the sheet rests on: who is missing, and a round that agreement was judged in. */
static void
set_notes (const Stakeholders *self, PpsRound *judged)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  append_unheard (self, notes);
  if (judged != NULL && self->options->round == NULL)
    {
      pps_describe_append (notes, " · ",
                           is_dutch (self) ? "Overeenstemming zoals beoordeeld bij "
                                           : "Agreement as judged in ");
      g_string_append (notes, pps_record_get_text (PPS_RECORD (judged), "name"));
    }

  pps_present_notes (self->builder, self->workspace, self->partnership, self->options,
                     notes->len > 0 ? notes->str : NULL, TRUE);
}

/* A small canvas is of one group: what it says, with what all share, and where it is silent. */
static void
fill_small_pane (const Stakeholders *self, guint index, const char *pane, guint group)
{
  const PpsPresentGroup *own = get_group (self, group);
  guint n = add_findings (self, index, pane, "", -1, PPS_LINE_SHARED, PPS_LINE_SHARED);
  guint n_own
      = add_findings (self, index, pane, own->letter, (int) group, PPS_LINE_PLAIN, PPS_LINE_PLAIN);
  PpsHearing heard;

  if (n_own > 0 || self->options->shared_only)
    return;
  if (self->spots == NULL)
    {
      if (n == 0 && !source_has_finding (self, pane))
        add_source_silence (self, index);
      return;
    }

  heard = pps_blind_spots_get (self->spots, pane, own->letter)->heard;
  if (!may_tell (self, heard, own))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      if (silences[i].heard == heard && (heard != PPS_HEARING_SAID || n == 0))
        add_silence (self, index, "", heard, silences[i].sign);
    }
}

static gboolean
has_words (const Stakeholders *self, guint group)
{
  const PpsPresentGroup *own = get_group (self, group);

  if (own->heard > 0)
    return TRUE;

  for (guint i = 0; i < self->findings->len; i++)
    {
      if (g_str_equal (
              pps_record_get_text (g_ptr_array_index (self->findings, i), "stakeholder-group"),
              own->letter))
        return TRUE;
    }

  return FALSE;
}

static gboolean
anybody_has_words (const Stakeholders *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      if (has_words (self, i))
        return TRUE;
    }

  return FALSE;
}

static void
add_small_canvases (const Stakeholders *self)
{
  guint n_panes = pps_canvas_definition_get_n_panes (self->canvas);
  guint index = 0;

  pps_present_set_grid (self->builder, self->canvas);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const PpsPresentGroup *group = get_group (self, i);
      g_autofree char *note = NULL;

      if (!has_words (self, i))
        continue;

      if (group->heard > 0)
        note = g_strdup_printf (is_dutch (self) ? "%u gesproken" : "%u interviewed", group->heard);
      pps_sheet_builder_add_part (
          self->builder, group->letter,
          pps_workspace_get_group_name (self->workspace, group->letter, self->language), note,
          (int) i);
      pps_present_add_panes (self->builder, self->canvas, self->language);
      for (guint j = 0; j < n_panes; j++)
        fill_small_pane (self, index++, pps_canvas_definition_get_pane (self->canvas, j)->id, i);
    }
}

static void
add_canvas (const Stakeholders *self, PpsRound *judged)
{
  pps_present_set_grid (self->builder, self->canvas);
  pps_present_add_panes (self->builder, self->canvas, self->language);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (self->canvas); i++)
    fill_pane (self, i, pps_canvas_definition_get_pane (self->canvas, i)->id);
  sign_panes (self, judged);
}

PpsSheet *
pps_present_stakeholders (PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, language);
  g_autoptr (GPtrArray) findings = pps_present_list_findings (workspace, partnership, options);
  g_autoptr (GArray) groups = pps_present_list_groups (workspace, partnership, options, findings);
  g_autoptr (PpsBlindSpots) spots = NULL;
  g_autoptr (PpsRound) judged = NULL;
  Stakeholders self
      = { workspace, partnership, options, builder, language, pps_workspace_get_canvas (workspace),
          findings,  groups,      NULL };

  if (!pps_present_is_from_source (workspace, partnership))
    self.spots = spots = pps_blind_spots_new (workspace, partnership, options->round);

  pps_present_head (builder, workspace, partnership, options,
                    is_dutch (&self) ? "Partijen vergeleken" : "Groups compared");
  pps_present_groups (builder, workspace, partnership, options, groups);
  if (!options->small)
    judged = find_judged_round (&self);
  set_notes (&self, judged);
  if (options->small && anybody_has_words (&self))
    add_small_canvases (&self);
  else
    add_canvas (&self, judged);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
