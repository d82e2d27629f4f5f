/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-rounds-presenter.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-gate.h"
#include "pps-line-match.h"
#include "pps-presenter-private.h"
#include "pps-progress.h"
#include "pps-round-compare.h"

/* Makes the sheet `rounds`. A pane holds what it holds on the canvas, in the same order, and after
 * what a group says now stands what it says no longer. */

typedef struct
{
  PpsSheetBuilder *builder;
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsCanvasDefinition *canvas;
  const char *language;
  gboolean dutch;
  PpsRoundCompare *compare;
  GArray *groups;
  PpsPurpose purpose;
} Rounds;

gboolean
pps_present_choose_rounds (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options,
                           PpsRound **before,
                           PpsRound **now)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);
  guint n = pps_query_get_n (rounds);
  guint index = n;

  g_set_object (now, options->round);
  g_set_object (before, options->compare);
  if (*now == NULL && n > 0)
    g_set_object (now, PPS_ROUND (pps_query_get (rounds, n - 1)));
  for (guint i = 0; i < n; i++)
    {
      if (pps_query_get (rounds, i) == (gpointer) *now)
        index = i;
    }
  if (*before == NULL && index < n && index > 0)
    g_set_object (before, PPS_ROUND (pps_query_get (rounds, index - 1)));

  return *now != NULL && *before != NULL && *now != *before;
}

static int
find_group (GArray *groups, const char *letter)
{
  for (guint i = 0; i < groups->len; i++)
    {
      if (g_str_equal (g_array_index (groups, PpsPresentGroup, i).letter, letter))
        return i;
    }

  return -1;
}

/* A group whose last finding is gone is still a group of the sheet. */
static GArray *
list_groups (Rounds *self, const PpsPresentOptions *options)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GArray *groups = pps_present_list_groups (self->workspace, self->partnership, options, none);

  for (guint i = 0; i < pps_round_compare_get_n_lines (self->compare); i++)
    {
      PpsPresentGroup group = { pps_round_compare_get_line (self->compare, i)->group, 0 };

      if (*group.letter != '\0' && find_group (groups, group.letter) < 0)
        g_array_append_val (groups, group);
    }

  return groups;
}

/* What became of a line, in words */

static const char *
get_pane_name (Rounds *self, const char *id)
{
  const PpsPane *pane = pps_canvas_definition_find_pane (self->canvas, id);

  return pane != NULL ? pps_bilingual_get (&pane->name, self->language) : id;
}

static const char *
get_group_name (Rounds *self, const char *letter)
{
  if (*letter == '\0')
    return self->dutch ? "gedeeld" : "shared";

  return pps_workspace_get_group_name (self->workspace, letter, self->language);
}

/* @marks: where words changed is added here */
static char *
describe_line (Rounds *self, const PpsRoundLine *line, GArray *marks)
{
  GString *text = g_string_new (NULL);

  if (line->was != NULL)
    {
      g_autofree char *change
          = pps_line_fate_dup_change (line->was, line->text, self->language, marks);

      g_string_append (text, change);
    }
  else
    g_string_append (text, line->text);
  if (line->was_pane != NULL)
    g_string_append_printf (text, self->dutch ? " [stond in: %s]" : " [stood in: %s]",
                            get_pane_name (self, line->was_pane));
  if (line->was_group != NULL)
    g_string_append_printf (text, self->dutch ? " [was van: %s]" : " [was of: %s]",
                            get_group_name (self, line->was_group));

  return g_string_free (text, FALSE);
}

/* The canvas */

static guint
add_lines (Rounds *self, guint index, const char *pane, const char *letter, int group)
{
  guint n = 0;

  for (guint i = 0; i < pps_round_compare_get_n_lines (self->compare); i++)
    {
      const PpsRoundLine *line = pps_round_compare_get_line (self->compare, i);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
      g_autofree char *text = NULL;

      if (!g_str_equal (line->pane, pane) || !g_str_equal (line->group, letter))
        continue;
      text = describe_line (self, line, marks);
      pps_sheet_builder_add_line (self->builder, index, line->finding,
                                  group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group, text);
      pps_sheet_builder_sign_line (self->builder, index, pps_line_fate_to_sign (line->fate));
      pps_line_fate_mark (self->builder, marks, 0);
      n++;
    }

  return n;
}

static void
add_panes (Rounds *self)
{
  pps_present_set_grid (self->builder, self->canvas);
  pps_present_add_panes (self->builder, self->canvas, self->language);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (self->canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (self->canvas, i);
      guint n = add_lines (self, i, pane->id, "", -1);

      for (guint j = 0; j < self->groups->len; j++)
        n += add_lines (self, i, pane->id, g_array_index (self->groups, PpsPresentGroup, j).letter,
                        j);
      if (n == 0)
        pps_sheet_builder_add_line (self->builder, i, "", PPS_LINE_SILENT, -1,
                                    self->dutch ? "In geen van beide meetmomenten iets gevonden"
                                                : "Nothing found in either round");
    }
}

/* The list of changes */

static char *
describe_counts (Rounds *self, const char *pane)
{
  static const PpsLineFate order[]
      = { PPS_LINE_FATE_NEW, PPS_LINE_FATE_CHANGED, PPS_LINE_FATE_GONE, PPS_LINE_FATE_SAME };
  GString *counts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = pps_round_compare_count (self->compare, pane, order[i]);
      g_autofree char *count = g_strdup_printf (
          "%u %s", n, pps_sign_get_word (pps_line_fate_to_sign (order[i]), self->language));

      if (n > 0 || pane == NULL)
        pps_describe_append (counts, ", ", count);
    }

  return g_string_free (counts, FALSE);
}

static void
add_text (Rounds *self, guint section, const char *text)
{
  pps_sheet_builder_add_section_line (self->builder, section, "", PPS_LINE_TEXT, -1, text);
}

/* Who was heard in a round, and whether it can still change: a change of voices is none of minds.
 */
static void
add_round (Rounds *self, guint section, PpsRound *round)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autofree char *name = pps_present_describe_round (round, self->language);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *letter = g_array_index (self->groups, PpsPresentGroup, i).letter;
      guint n = pps_progress_count_heard (self->workspace, self->partnership, round, letter);
      g_autofree char *count = g_strdup_printf ("%s\u00a0%u", letter, n);

      if (pps_gate_may_count (self->purpose, n))
        pps_describe_append (heard, "\u00a0· ", count);
    }
  g_string_append_printf (text, "%s.", name);
  if (heard->len > 0)
    g_string_append_printf (text, " %s: %s.", self->dutch ? "Gehoord" : "Heard", heard->str);
  if (pps_edit_is_frozen (round))
    {
      g_autofree char *date
          = pps_describe_date (pps_record_get_text (PPS_RECORD (round), "frozen"), self->language);

      g_string_append_printf (
          text, self->dutch ? " Vergeleken zoals vastgelegd op %s." : " Compared as frozen on %s.",
          date);
    }
  add_text (self, section, text->str);
}

/* In the order of the canvas. */
static void
add_changes (Rounds *self, guint section, const char *pane, const char *letter, int group)
{
  for (guint i = 0; i < pps_round_compare_get_n_lines (self->compare); i++)
    {
      const PpsRoundLine *line = pps_round_compare_get_line (self->compare, i);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
      g_autofree char *what = NULL;
      g_autofree char *text = NULL;

      if (!g_str_equal (line->pane, pane) || !g_str_equal (line->group, letter)
          || line->fate == PPS_LINE_FATE_SAME)
        continue;
      what = describe_line (self, line, marks);
      text = g_strdup_printf ("%s: %s", pps_line_fate_get_word (line->fate, self->language), what);
      pps_sheet_builder_add_section_line (self->builder, section, line->finding,
                                          group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                                          text);
      pps_line_fate_mark (self->builder, marks, strlen (text) - strlen (what));
    }
}

static void
add_pane_section (Rounds *self, const PpsPane *pane)
{
  g_autofree char *counts = describe_counts (self, pane->id);
  g_autofree char *heading
      = g_strdup_printf ("%u %s", pane->number, pps_bilingual_get (&pane->name, self->language));
  guint n_changes = 0;
  guint section;

  for (PpsLineFate fate = PPS_LINE_FATE_CHANGED; fate < PPS_N_LINE_FATES; fate++)
    n_changes += pps_round_compare_count (self->compare, pane->id, fate);
  if (n_changes == 0)
    return;

  section = pps_sheet_builder_add_section (self->builder, pane->id, heading, (int) pane->theme);
  add_text (self, section, counts);
  add_changes (self, section, pane->id, "", -1);
  for (guint i = 0; i < self->groups->len; i++)
    add_changes (self, section, pane->id, g_array_index (self->groups, PpsPresentGroup, i).letter,
                 i);
}

static void
add_list (Rounds *self, PpsRound *before, PpsRound *now)
{
  g_autofree char *counts = describe_counts (self, NULL);
  guint section;

  pps_sheet_builder_set_appendix_title (self->builder,
                                        self->dutch ? "Lijst van wijzigingen" : "List of changes");
  section = pps_sheet_builder_add_section (self->builder, "rounds",
                                           self->dutch ? "In het kort" : "In short", -1);
  add_text (self, section, counts);
  add_round (self, section, before);
  add_round (self, section, now);
  add_text (self, section, pps_line_match_describe (self->language));
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (self->canvas); i++)
    add_pane_section (self, pps_canvas_definition_get_pane (self->canvas, i));
}

PpsSheet *
pps_present_rounds (PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const PpsPresentOptions *options,
                    GError **error)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = NULL;
  g_autoptr (PpsRoundCompare) compare = NULL;
  g_autoptr (GArray) groups = NULL;
  g_autoptr (PpsRound) before = NULL;
  g_autoptr (PpsRound) now = NULL;
  g_autofree char *name = NULL;
  PpsPresentOptions chosen = *options;
  Rounds self = { .workspace = workspace, .partnership = partnership, .language = language };

  if (!pps_present_choose_rounds (workspace, partnership, options, &before, &now))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("“%s” has no two rounds to compare."),
                   pps_record_get_text (PPS_RECORD (partnership), "name"));
      return NULL;
    }

  chosen.round = now;
  chosen.compare = before;
  builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, language);
  compare = pps_round_compare_new (workspace, partnership, &chosen);
  self.builder = builder;
  self.compare = compare;
  self.purpose = options->purpose;
  self.canvas = pps_workspace_get_canvas (workspace);
  self.dutch = g_str_equal (language, "nl");
  groups = list_groups (&self, &chosen);
  self.groups = groups;
  name = g_strdup_printf (self.dutch ? "Wat veranderde sinds %s" : "What changed since %s",
                          pps_record_get_text (PPS_RECORD (before), "name"));

  pps_present_head (builder, workspace, partnership, &chosen, name);
  pps_present_groups (builder, workspace, partnership, &chosen, groups);
  pps_present_notes (builder, workspace, partnership, &chosen, NULL, TRUE);
  add_panes (&self);
  add_list (&self, before, now);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
