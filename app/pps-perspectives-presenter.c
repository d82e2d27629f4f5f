/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-presenter.h"

#include "pps-edit-table.h"
#include "pps-line-match.h"
#include "pps-gate.h"
#include "pps-perspectives-private.h"
#include "pps-presenter-private.h"

/* Makes the sheet `perspectives`: a row for each group, a column for each theme. A cell gathers
 * findings pane by pane in the order of the interview; its findings can have another wording, a
 * head, and an order of their own here, or the whole cell a text of its own. Which rows there are
 * and which panes are left out is kept with the round, unless the options say so themselves. */

static const char *
get_wording (PpsRecord *finding)
{
  return pps_record_get_text (finding,
                              pps_record_has_text (finding, "table-text") ? "table-text" : "text");
}

typedef struct
{
  PpsRecord *finding;
  guint pane_order;
} Gathered;

/* Findings with a place of their own in the table come first, by that place; the others by pane and
 * then as they come. */
static int
compare_gathered (gconstpointer a, gconstpointer b)
{
  const Gathered *one = a;
  const Gathered *other = b;
  double one_place;
  double other_place;
  gboolean one_has = pps_record_get_real (one->finding, "table-position", &one_place);
  gboolean other_has = pps_record_get_real (other->finding, "table-position", &other_place);

  if (one_has != other_has)
    return one_has ? -1 : 1;
  if (one_has && one_place != other_place)
    return one_place < other_place ? -1 : 1;
  if (one->pane_order != other->pane_order)
    return one->pane_order < other->pane_order ? -1 : 1;

  pps_record_get_real (one->finding, "position", &one_place);
  pps_record_get_real (other->finding, "position", &other_place);

  return (one_place > other_place) - (one_place < other_place);
}

static GArray *
gather_cell (PpsCanvasDefinition *canvas,
             GPtrArray *findings,
             const char *letter,
             guint theme,
             gboolean hidden)
{
  GArray *cell = g_array_new (FALSE, FALSE, sizeof (Gathered));

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);
      const PpsPane *pane
          = pps_canvas_definition_find_pane (canvas, pps_record_get_text (finding, "pane"));
      Gathered gathered;

      if (pane == NULL || pane->theme != theme
          || !g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter)
          || pps_record_get_boolean (finding, "table-hidden") != hidden)
        continue;

      gathered = (Gathered){ finding, pane->order };
      g_array_append_val (cell, gathered);
    }

  g_array_sort (cell, compare_gathered);

  return cell;
}

/* How the table is laid out: by the options, and where they say nothing as it was kept. */
typedef struct
{
  GStrv rows; /* (nullable): as usual */
  GStrv without;
} Layout;

static void
layout_clear (Layout *self)
{
  g_strfreev (self->rows);
  g_strfreev (self->without);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static GStrv
split (PpsTableSetting *setting, const char *field)
{
  const char *words = setting != NULL ? pps_record_get_text (PPS_RECORD (setting), field) : "";

  return *words != '\0' ? g_strsplit (words, " ", -1) : NULL;
}

static void
find_layout (PpsWorkspace *workspace,
             PpsPartnership *partnership,
             const PpsPresentOptions *options,
             Layout *layout)
{
  g_autoptr (PpsTableSetting) kept = NULL;

  if (options->frozen == NULL)
    kept = pps_edit_find_table (workspace, partnership, options->round);
  else if (pps_frozen_get_table (options->frozen) != NULL)
    kept = g_object_ref (pps_frozen_get_table (options->frozen));

  *layout = (Layout){ NULL, NULL };
  if (options->rows != NULL)
    layout->rows = g_strdupv ((GStrv) options->rows);
  else if (options->groups == NULL && !options->shared_only)
    layout->rows = split (kept, "row-order");

  layout->without = options->without != NULL ? g_strdupv ((GStrv) options->without)
                                             : split (kept, "hidden-panes");
}

/* Gives the findings of the panes that the table is about. */
static GPtrArray *
list_findings (PpsWorkspace *workspace,
               PpsPartnership *partnership,
               const PpsPresentOptions *options,
               const Layout *layout)
{
  GPtrArray *findings = pps_present_list_findings (workspace, partnership, options);

  for (guint i = findings->len; layout->without != NULL && i > 0; i--)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i - 1);

      if (g_strv_contains ((const char *const *) layout->without,
                           pps_record_get_text (finding, "pane")))
        g_ptr_array_remove_index (findings, i - 1);
    }

  return findings;
}

static PpsRecord *
find_cell_text (GPtrArray *texts,
                const PpsPresentOptions *options,
                const char *letter,
                const char *theme)
{
  const char *round
      = options->round != NULL ? pps_record_get_id (PPS_RECORD (options->round)) : NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      PpsRecord *text = g_ptr_array_index (texts, i);

      if (g_str_equal (pps_record_get_text (text, "stakeholder-group"), letter)
          && g_str_equal (pps_record_get_text (text, "theme"), theme)
          && g_strcmp0 (pps_record_get_text (text, "round"), round) == 0)
        return text;
    }

  return NULL;
}

/* The lines of a cell. In one that was written by hand each line of text is a line. */

static void
add_line (GArray *lines, PpsRecord *record, guint column, const char *head, const char *text)
{
  PpsTableLine line = { g_object_ref (record), pps_record_get_text (record, "stakeholder-group"),
                        column, head, g_strdup (text) };

  g_array_append_val (lines, line);
}

static void
add_text (GArray *lines, PpsRecord *text, guint column)
{
  g_auto (GStrv) words = g_strsplit (pps_record_get_text (text, "text"), "\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*g_strstrip (words[i]) != '\0')
        add_line (lines, text, column, "", words[i]);
    }
}

static void
add_findings (GArray *lines, GArray *cell, guint column)
{
  for (guint i = 0; i < cell->len; i++)
    {
      PpsRecord *finding = g_array_index (cell, Gathered, i).finding;

      add_line (lines, finding, column, pps_record_get_text (finding, "table-head"),
                get_wording (finding));
    }
}

/* Whether the gate keeps back any of what a cell gathers: what was written by hand may hold it. */
static gboolean
is_kept_back (PpsWorkspace *workspace,
              const PpsPresentOptions *options,
              GPtrArray *everything,
              const char *letter,
              guint theme)
{
  g_autoptr (PpsGate) gate = pps_gate_new (workspace, options->purpose);
  g_autoptr (GArray) cell = NULL;

  if (everything == NULL)
    return FALSE;

  cell = gather_cell (pps_workspace_get_canvas (workspace), everything, letter, theme, FALSE);
  for (guint i = 0; i < cell->len; i++)
    {
      if (pps_gate_ask_finding (gate, g_array_index (cell, Gathered, i).finding) != PPS_GATE_OPEN)
        return TRUE;
    }

  return FALSE;
}

static void
add_row_lines (GArray *lines,
               PpsWorkspace *workspace,
               const PpsPresentOptions *options,
               GPtrArray *findings,
               GPtrArray *everything,
               GPtrArray *texts,
               const char *letter)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_autoptr (GArray) cell = gather_cell (canvas, findings, letter, i, FALSE);
      PpsRecord *text = find_cell_text (texts, options, letter,
                                        pps_canvas_definition_get_theme (canvas, i)->id);

      if (text != NULL && pps_record_has_text (text, "text")
          && !is_kept_back (workspace, options, everything, letter, i))
        add_text (lines, text, i);
      else
        add_findings (lines, cell, i);
    }
}

static GPtrArray *
list_texts (PpsWorkspace *workspace, PpsPartnership *partnership, const PpsPresentOptions *options)
{
  GPtrArray *texts;
  g_autoptr (PpsQuery) query = NULL;

  if (options->frozen != NULL)
    return g_ptr_array_ref (pps_frozen_get_cells (options->frozen));

  texts = g_ptr_array_new_with_free_func (g_object_unref);
  query = pps_query_new (pps_workspace_get_store (workspace), "partnership-cell-texts",
                         pps_record_get_id (PPS_RECORD (partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (query); i++)
    g_ptr_array_add (texts, g_object_ref (pps_query_get (query, i)));

  return texts;
}

/* Returns: (transfer full) (element-type PpsTableLine): all that stands in the table */
static GArray *
list_lines (PpsWorkspace *workspace,
            PpsPartnership *partnership,
            const PpsPresentOptions *options,
            GPtrArray *findings,
            GArray *groups)
{
  GArray *lines = pps_table_lines_new ();
  g_autoptr (GPtrArray) texts = list_texts (workspace, partnership, options);
  PpsPresentOptions own = *options;
  g_autoptr (GPtrArray) everything = NULL;

  own.purpose = PPS_PURPOSE_OWN;
  if (options->purpose != PPS_PURPOSE_OWN)
    everything = pps_present_list_findings (workspace, partnership, &own);

  add_row_lines (lines, workspace, options, findings, everything, texts, "");
  for (guint i = 0; i < groups->len; i++)
    add_row_lines (lines, workspace, options, findings, everything, texts,
                   g_array_index (groups, PpsPresentGroup, i).letter);

  return lines;
}

/* Lays the table beside that of another round; @lines is what stands in it. */
static GArray *
compare (PpsWorkspace *workspace,
         PpsPartnership *partnership,
         const PpsPresentOptions *options,
         const Layout *layout,
         GArray *groups,
         GArray *lines)
{
  PpsPresentOptions former = *options;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GArray) before = NULL;

  former.round = options->compare;
  former.frozen = NULL;
  findings = list_findings (workspace, partnership, &former, layout);
  before = list_lines (workspace, partnership, &former, findings, groups);

  return pps_table_lines_compare (workspace, before, lines,
                                  pps_present_language (workspace, options));
}

static void
take_group (GArray *from, const char *letter, GArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      PpsPresentGroup group = g_array_index (from, PpsPresentGroup, i);

      if (!g_str_equal (group.letter, letter))
        continue;
      g_array_append_val (to, group);
      g_array_remove_index (from, i);
      return;
    }
}

/* Gives the groups that have a row, in order. The project leader has one where it is asked for. */
static GArray *
list_groups (PpsWorkspace *workspace,
             PpsPartnership *partnership,
             const PpsPresentOptions *options,
             const Layout *layout,
             GPtrArray *findings)
{
  g_autoptr (GArray) all = pps_present_list_groups (workspace, partnership, options, findings);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (PpsPresentGroup));

  for (guint i = 0; layout->rows != NULL && layout->rows[i] != NULL; i++)
    take_group (all, layout->rows[i], rows);
  for (guint i = 0; layout->rows == NULL && i < all->len; i++)
    {
      PpsPresentGroup group = g_array_index (all, PpsPresentGroup, i);

      if (!g_str_equal (group.letter, "P") || options->groups != NULL)
        g_array_append_val (rows, group);
    }
  if (options->with_lead)
    take_group (all, "P", rows);

  return rows;
}

void
pps_perspectives_add_columns (PpsSheetBuilder *builder,
                              PpsCanvasDefinition *canvas,
                              const char *language)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);

      pps_sheet_builder_add_column (builder, theme->id,
                                    pps_bilingual_get (&theme->question, language), i);
    }
}

static gboolean
compares (const PpsPresentOptions *options)
{
  return options->compare != NULL && options->compare != options->round;
}

/* A reader of the paper must be able to tell what the signs rest on. */
static void
add_head (PpsSheetBuilder *builder,
          PpsWorkspace *workspace,
          PpsPartnership *partnership,
          const PpsPresentOptions *options)
{
  gboolean dutch = g_str_equal (pps_present_language (workspace, options), "nl");
  g_autofree char *name = NULL;

  if (!compares (options))
    {
      pps_present_head (builder, workspace, partnership, options,
                        dutch ? "Perspectieven" : "Perspectives");
      pps_present_notes (builder, workspace, partnership, options, NULL, TRUE);
      return;
    }

  name = g_strdup_printf (dutch ? "Perspectieven, vergeleken met %s"
                                : "Perspectives, compared with %s",
                          pps_record_get_text (PPS_RECORD (options->compare), "name"));
  pps_present_head (builder, workspace, partnership, options, name);
  pps_present_notes (builder, workspace, partnership, options,
                     pps_line_match_describe (dutch ? "nl" : "en"), TRUE);
}

void
pps_perspectives_gather (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options,
                         PpsPerspectives *table)
{
  g_auto (Layout) layout = { NULL, NULL };
  g_autoptr (GArray) own = NULL;

  find_layout (workspace, partnership, options, &layout);
  table->all = pps_present_list_findings (workspace, partnership, options);
  table->findings = list_findings (workspace, partnership, options, &layout);
  table->groups = list_groups (workspace, partnership, options, &layout, table->findings);
  own = list_lines (workspace, partnership, options, table->findings, table->groups);
  table->lines = compares (options)
                     ? compare (workspace, partnership, options, &layout, table->groups, own)
                     : g_array_ref (own);
  table->rows = g_steal_pointer (&layout.rows);
}

PpsSheet *
pps_present_perspectives (PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_TABLE, language);
  g_auto (PpsPerspectives) table = { NULL };

  pps_perspectives_gather (workspace, partnership, options, &table);
  add_head (builder, workspace, partnership, options);
  pps_present_groups (builder, workspace, partnership, options, table.groups);
  pps_perspectives_add_columns (builder, pps_workspace_get_canvas (workspace), language);
  pps_perspectives_add_rows (&table, builder, workspace, options, table.groups, "");

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}

static GPtrArray *
list_cell (PpsWorkspace *workspace,
           PpsPartnership *partnership,
           const PpsPresentOptions *options,
           const char *letter,
           const char *theme,
           gboolean hidden)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  g_auto (Layout) layout = { NULL, NULL };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GArray) lines = pps_table_lines_new ();
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);

  find_layout (workspace, partnership, options, &layout);
  findings = list_findings (workspace, partnership, options, &layout);
  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_autoptr (GArray) cell = NULL;

      if (!g_str_equal (pps_canvas_definition_get_theme (canvas, i)->id, theme))
        continue;
      cell = gather_cell (canvas, findings, letter, i, hidden);
      add_findings (lines, cell, i);
    }

  pps_table_lines_gather_heads (lines);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (listed, g_object_ref (g_array_index (lines, PpsTableLine, i).record));

  return listed;
}

GPtrArray *
pps_present_list_cell (PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const PpsPresentOptions *options,
                       const char *letter,
                       const char *theme)
{
  return list_cell (workspace, partnership, options, letter, theme, FALSE);
}

GPtrArray *
pps_present_list_left_out (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options,
                           const char *letter,
                           const char *theme)
{
  return list_cell (workspace, partnership, options, letter, theme, TRUE);
}

char *
pps_present_cell_text (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);
  const char *head = "";

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);
      const char *own_head = pps_record_get_text (finding, "table-head");

      if (*own_head != '\0' && !g_str_equal (own_head, head))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", own_head);
      head = own_head;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", get_wording (finding));
    }

  return g_string_free (text, FALSE);
}
