/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-presenter.h"

#include <string.h>

#include "pps-footnotes.h"
#include "pps-gate.h"
#include "pps-presenter-private.h"
#include "pps-progress.h"

/* Makes the sheets `canvas` and `blank`. A pane holds shared findings first, then those of each
 * group in turn; silence of somebody who was heard is said aloud, and so is that of a source. */

void
pps_present_set_grid (PpsSheetBuilder *builder, PpsCanvasDefinition *canvas)
{
  pps_sheet_builder_set_grid (builder, pps_canvas_definition_get_columns (canvas),
                              pps_canvas_definition_get_rows (canvas),
                              pps_canvas_definition_get_fold (canvas));
}

void
pps_present_add_panes (PpsSheetBuilder *builder, PpsCanvasDefinition *canvas, const char *language)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i);

      pps_sheet_builder_add_pane (builder, pane->id, pane->number,
                                  pps_bilingual_get (&pane->name, language),
                                  pps_bilingual_get (&pane->question, language), pane->theme,
                                  pane->column, pane->row, pane->width, pane->height);
    }
}

/* Adds the findings of one group (or the shared ones) that stand in a pane. */
static guint
add_findings (PpsSheetBuilder *builder,
              guint index,
              const char *pane,
              GPtrArray *findings,
              const char *letter,
              int group,
              PpsFootnotes *notes)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (pps_record_get_text (finding, "pane"), pane)
          || !g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter))
        continue;

      pps_sheet_builder_add_line (builder, index, pps_record_get_id (finding),
                                  *letter == '\0' ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                                  pps_record_get_text (finding, "text"));
      if (notes != NULL)
        pps_footnotes_add (notes, PPS_FINDING (finding));
      n++;
    }

  return n;
}

/* Four ways to be silent, in the order in which they are told. */
static const struct
{
  const char *state;
  const char *nl;
  const char *en;
} silences[] = {
  { "", "niet gevraagd", "not asked" },
  { "not-discussed", "niet besproken", "not discussed" },
  { "does-not-know", "weet het niet", "does not know" },
  { "declines", "wil het niet zeggen", "declines to say" },
  { "not-applicable", "niet van toepassing", "does not apply" },
};

static const char *
find_state (const char *state)
{
  for (guint i = 1; i < G_N_ELEMENTS (silences); i++)
    {
      if (g_str_equal (state, silences[i].state))
        return silences[i].state;
    }

  return "";
}

/* Who said something in one interview was not silent in the other. */
static void
take_answer (PpsRecord *answer, const char *letter, GArray *groups, const char **found)
{
  const char *state = pps_record_get_text (answer, "state");
  const char *silence = find_state (state);

  for (guint i = 0; i < groups->len; i++)
    {
      if (!g_str_equal (letter, g_array_index (groups, PpsPresentGroup, i).letter))
        continue;
      if (g_str_equal (state, "answered"))
        found[i] = NULL;
      else if (found[i] != NULL && *silence != '\0')
        found[i] = silence;
    }
}

const char **
pps_present_find_silences (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options,
                           const char *pane,
                           GArray *groups)
{
  const char **found = g_new0 (const char *, groups->len + 1);
  const char *round
      = options->round != NULL ? pps_record_get_id (PPS_RECORD (options->round)) : NULL;
  g_autoptr (PpsQuery) answers
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-pane-answers",
                       pps_record_get_id (PPS_RECORD (partnership)), pane, NULL);

  for (guint i = 0; i < groups->len; i++)
    found[i] = "";
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      g_autoptr (PpsRecord) interview = pps_workspace_lookup (
          workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));

      if (interview != NULL
          && (round == NULL || g_strcmp0 (pps_record_get_text (interview, "round"), round) == 0))
        take_answer (answer, pps_record_get_text (interview, "stakeholder-group"), groups, found);
    }

  return found;
}

/* As it was told when the round was frozen, and of earlier snapshots as it is. */
static const char **
find_silences (PpsWorkspace *workspace,
               PpsPartnership *partnership,
               const PpsPresentOptions *options,
               const char *pane,
               GArray *groups)
{
  const char **found;
  guint heard;

  if (options->frozen == NULL || !pps_frozen_get_heard (options->frozen, "", &heard))
    return pps_present_find_silences (workspace, partnership, options, pane, groups);

  found = g_new0 (const char *, groups->len + 1);
  for (guint i = 0; i < groups->len; i++)
    found[i] = pps_frozen_get_silence (options->frozen, pane,
                                       g_array_index (groups, PpsPresentGroup, i).letter);

  return found;
}

static void
add_silent_line (PpsSheetBuilder *builder, guint index, GPtrArray *letters, const char *what)
{
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  if (letters->len == 0)
    return;

  g_ptr_array_add (letters, NULL);
  names = g_strjoinv (", ", (char **) letters->pdata);
  text = g_strdup_printf ("%s: %s", names, what);
  pps_sheet_builder_add_line (builder, index, "", PPS_LINE_SILENT, -1, text);
}

static gboolean
all_spoke (GArray *groups, const gboolean *spoke)
{
  for (guint i = 0; i < groups->len; i++)
    {
      if (!spoke[i] && g_array_index (groups, PpsPresentGroup, i).heard > 0)
        return FALSE;
    }

  return TRUE;
}

static void
add_silences (PpsSheetBuilder *builder,
              guint index,
              PpsWorkspace *workspace,
              PpsPartnership *partnership,
              const PpsPresentOptions *options,
              const char *pane,
              GArray *groups,
              const gboolean *spoke)
{
  gboolean dutch = g_str_equal (pps_present_language (workspace, options), "nl");
  g_autofree const char **found = NULL;

  if (options->shared_only || all_spoke (groups, spoke))
    return;

  found = find_silences (workspace, partnership, options, pane, groups);

  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      g_autoptr (GPtrArray) letters = g_ptr_array_new ();

      for (guint j = 0; j < groups->len; j++)
        {
          PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, j);

          if (!spoke[j] && group->heard > 0 && g_strcmp0 (found[j], silences[i].state) == 0
              && (i == 0 || pps_gate_may_count (options->purpose, group->heard)))
            g_ptr_array_add (letters, (gpointer) group->letter);
        }
      add_silent_line (builder, index, letters, dutch ? silences[i].nl : silences[i].en);
    }
}

static gboolean
has_finding (GPtrArray *findings, const char *pane)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (g_str_equal (pps_record_get_text (g_ptr_array_index (findings, i), "pane"), pane))
        return TRUE;
    }

  return FALSE;
}

/* All that a source says, whatever of it is shown; NULL where there are interviews. */
static GPtrArray *
list_source (PpsWorkspace *workspace, PpsPartnership *partnership, const PpsPresentOptions *options)
{
  PpsPresentOptions everything = { .language = options->language };

  if (!pps_present_is_from_source (workspace, partnership))
    return NULL;

  return pps_present_list_findings (workspace, partnership, &everything);
}

/* Shared findings first, then those of each group, and then who was silent. */
static void
fill_pane (PpsSheetBuilder *builder,
           guint index,
           PpsWorkspace *workspace,
           PpsPartnership *partnership,
           const PpsPresentOptions *options,
           GPtrArray *findings,
           GArray *groups,
           GPtrArray *source,
           PpsFootnotes *notes)
{
  const char *pane
      = pps_canvas_definition_get_pane (pps_workspace_get_canvas (workspace), index)->id;
  gboolean dutch = g_str_equal (pps_present_language (workspace, options), "nl");
  g_autofree gboolean *spoke = g_new0 (gboolean, groups->len + 1);

  add_findings (builder, index, pane, findings, "", -1, notes);
  for (guint i = 0; i < groups->len; i++)
    spoke[i] = add_findings (builder, index, pane, findings,
                             g_array_index (groups, PpsPresentGroup, i).letter, i, notes)
               > 0;

  if (source == NULL)
    add_silences (builder, index, workspace, partnership, options, pane, groups, spoke);
  else if (!has_finding (source, pane))
    pps_sheet_builder_add_line (builder, index, "", PPS_LINE_SILENT, -1,
                                dutch ? "De bron zegt hier niets over"
                                      : "The source is silent on this");
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer canvas)
{
  guint first = pps_canvas_definition_get_pane (canvas, *(const guint *) a)->number;
  guint second = pps_canvas_definition_get_pane (canvas, *(const guint *) b)->number;

  return (first > second) - (first < second);
}

/* Panes as they are read, which is how notes are numbered. */
static guint *
list_panes (PpsCanvasDefinition *canvas, guint n)
{
  guint *panes = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    panes[i] = i;
  g_qsort_with_data (panes, (int) n, sizeof (guint), compare_numbers, canvas);

  return panes;
}

PpsSheet *
pps_present_canvas (PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, language);
  g_autoptr (GPtrArray) findings = pps_present_list_findings (workspace, partnership, options);
  g_autoptr (GArray) groups = pps_present_list_groups (workspace, partnership, options, findings);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  g_autoptr (GPtrArray) source = list_source (workspace, partnership, options);
  guint n_panes = pps_canvas_definition_get_n_panes (canvas);
  g_autofree guint *panes = list_panes (canvas, n_panes);
  g_autoptr (PpsFootnotes) notes = NULL;

  pps_present_head (builder, workspace, partnership, options, "Canvas");
  pps_present_notes (builder, workspace, partnership, options, NULL, TRUE);
  pps_present_groups (builder, workspace, partnership, options, groups);
  pps_present_set_grid (builder, canvas);
  pps_present_add_panes (builder, canvas, language);

  if (options->footnotes)
    notes = pps_footnotes_new (builder, workspace, options, findings);
  for (guint i = 0; i < n_panes; i++)
    {
      if (notes != NULL)
        pps_footnotes_begin_pane (notes, pps_canvas_definition_get_pane (canvas, panes[i]));
      fill_pane (builder, panes[i], workspace, partnership, options, findings, groups, source,
                 notes);
    }

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}

PpsSheet *
pps_present_blank (PpsWorkspace *workspace,
                   PpsPartnership *partnership,
                   const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, language);
  PpsCanvasDefinition *canvas = workspace != NULL ? pps_workspace_get_canvas (workspace)
                                                  : pps_canvas_definition_get_default ();

  pps_present_head (builder, workspace, partnership, options,
                    g_str_equal (language, "nl") ? "Leeg canvas" : "Blank canvas");
  pps_present_set_grid (builder, canvas);
  pps_present_add_panes (builder, canvas, language);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
