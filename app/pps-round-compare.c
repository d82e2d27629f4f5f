/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-compare.h"

#include "pps-line-match.h"
#include "pps-round-findings.h"

/* Two rounds side by side, as lines with what became of them. Only what stands in a pane is
 * compared: what is parked was never on a canvas. */

struct _PpsRoundCompare
{
  GPtrArray *lines; /* of PpsRoundLine */
};

static void
free_line (gpointer data)
{
  PpsRoundLine *line = data;

  g_free (line->finding);
  g_free (line->former);
  g_free (line->pane);
  g_free (line->group);
  g_free (line->text);
  g_free (line->was);
  g_free (line->was_pane);
  g_free (line->was_group);
  g_free (line);
}

static const PpsRoundFinding *
get_finding (GArray *findings, guint index)
{
  return &g_array_index (findings, PpsRoundFinding, index);
}

static GArray *
list_findings (PpsWorkspace *workspace,
               PpsPartnership *partnership,
               const PpsPresentOptions *options,
               PpsRound *round)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  PpsPresentOptions own = *options;
  GArray *findings;

  own.round = round;
  findings = pps_round_findings_list (workspace, partnership, &own);
  for (guint i = findings->len; i > 0; i--)
    {
      if (pps_canvas_definition_find_pane (canvas, get_finding (findings, i - 1)->pane) == NULL)
        g_array_remove_index (findings, i - 1);
    }

  return findings;
}

/* A finding is looked for by its words in its own pane, among those of its own group. */
static GArray *
list_matches (GArray *findings, GStringChunk *places)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (PpsLineMatch));

  for (guint i = 0; i < findings->len; i++)
    {
      const PpsRoundFinding *finding = get_finding (findings, i);
      g_autofree char *place = g_strdup_printf ("%s %s", finding->pane, finding->group);
      PpsLineMatch match = { finding->id, finding->continues,
                             g_string_chunk_insert_const (places, place), finding->text };

      g_array_append_val (matches, match);
    }

  return matches;
}

static char *
dup_other (const char *was, const char *is)
{
  return g_str_equal (was, is) ? NULL : g_strdup (was);
}

static void
add_line (PpsRoundCompare *self, const PpsRoundFinding *finding, const PpsRoundFinding *former)
{
  PpsRoundLine *line = g_new0 (PpsRoundLine, 1);

  line->fate = PPS_LINE_FATE_NEW;
  line->finding = g_strdup (finding->id);
  line->pane = g_strdup (finding->pane);
  line->group = g_strdup (finding->group);
  line->text = g_strdup (finding->text);
  if (former != NULL)
    {
      line->former = g_strdup (former->id);
      line->was = dup_other (former->text, finding->text);
      line->was_pane = dup_other (former->pane, finding->pane);
      line->was_group = dup_other (former->group, finding->group);
      line->fate = line->was != NULL || line->was_pane != NULL || line->was_group != NULL
                       ? PPS_LINE_FATE_CHANGED
                       : PPS_LINE_FATE_SAME;
    }
  g_ptr_array_add (self->lines, line);
}

static void
add_gone (PpsRoundCompare *self, const PpsRoundFinding *former)
{
  PpsRoundLine *line;

  add_line (self, former, former);
  line = g_ptr_array_index (self->lines, self->lines->len - 1);
  line->fate = PPS_LINE_FATE_GONE;
}

PpsRoundCompare *
pps_round_compare_new (PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const PpsPresentOptions *options)
{
  PpsRoundCompare *self = g_new0 (PpsRoundCompare, 1);
  g_autoptr (GArray) before = list_findings (workspace, partnership, options, options->compare);
  g_autoptr (GArray) now = list_findings (workspace, partnership, options, options->round);
  g_autoptr (GStringChunk) places = g_string_chunk_new (256);
  g_autoptr (GArray) former = list_matches (before, places);
  g_autoptr (GArray) latter = list_matches (now, places);
  g_autofree int *match = pps_line_match (workspace, former, latter);
  g_autofree gboolean *kept = g_new0 (gboolean, before->len + 1);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < now->len; i++)
    {
      add_line (self, get_finding (now, i), match[i] >= 0 ? get_finding (before, match[i]) : NULL);
      if (match[i] >= 0)
        kept[match[i]] = TRUE;
    }
  for (guint i = 0; i < before->len; i++)
    {
      if (!kept[i])
        add_gone (self, get_finding (before, i));
    }

  return self;
}

void
pps_round_compare_free (PpsRoundCompare *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_free (self);
}

guint
pps_round_compare_get_n_lines (PpsRoundCompare *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

const PpsRoundLine *
pps_round_compare_get_line (PpsRoundCompare *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, index);
}

guint
pps_round_compare_count (PpsRoundCompare *self, const char *pane, PpsLineFate fate)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PpsRoundLine *line = g_ptr_array_index (self->lines, i);

      n += line->fate == fate && (pane == NULL || g_str_equal (line->pane, pane));
    }

  return n;
}
