/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-presenter.h"

#include "pps-presenter-private.h"

/* Makes the sheet `perspectives`: a row for each group, a column for each theme. A cell gathers
 * findings pane by pane in the order of the interview; its findings can have another wording, a
 * head, and an order of their own here, or the whole cell a text of its own. */

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
gather_cell (PpsCanvasDefinition *canvas, GPtrArray *findings, const char *letter, guint theme)
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
          || pps_record_get_boolean (finding, "table-hidden"))
        continue;

      gathered = (Gathered){ finding, pane->order };
      g_array_append_val (cell, gathered);
    }

  g_array_sort (cell, compare_gathered);

  return cell;
}

/* Gives the findings of the panes that the table is about. */
static GPtrArray *
list_findings (PpsWorkspace *workspace,
               PpsPartnership *partnership,
               const PpsPresentOptions *options)
{
  GPtrArray *findings = pps_present_list_findings (workspace, partnership, options);

  for (guint i = findings->len; options->without != NULL && i > 0; i--)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i - 1);

      if (g_strv_contains (options->without, pps_record_get_text (finding, "pane")))
        g_ptr_array_remove_index (findings, i - 1);
    }

  return findings;
}

static PpsRecord *
find_cell_text (PpsQuery *texts,
                const PpsPresentOptions *options,
                const char *letter,
                const char *theme)
{
  const char *round
      = options->round != NULL ? pps_record_get_id (PPS_RECORD (options->round)) : NULL;

  for (guint i = 0; i < pps_query_get_n (texts); i++)
    {
      PpsRecord *text = pps_query_get (texts, i);

      if (g_str_equal (pps_record_get_text (text, "stakeholder-group"), letter)
          && g_str_equal (pps_record_get_text (text, "theme"), theme)
          && g_strcmp0 (pps_record_get_text (text, "round"), round) == 0)
        return text;
    }

  return NULL;
}

static void
add_cell (PpsSheetBuilder *builder, guint row, guint column, GArray *cell, int group)
{
  const char *head = "";

  for (guint i = 0; i < cell->len; i++)
    {
      PpsRecord *finding = g_array_index (cell, Gathered, i).finding;
      const char *own_head = pps_record_get_text (finding, "table-head");

      if (*own_head != '\0' && !g_str_equal (own_head, head))
        pps_sheet_builder_add_cell_line (builder, row, column, "", PPS_LINE_HEAD, -1, own_head);
      head = own_head;

      pps_sheet_builder_add_cell_line (builder, row, column, pps_record_get_id (finding),
                                       group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                                       get_wording (finding));
    }
}

/* A cell that was written by hand: each of its lines is a line. */
static void
add_text (PpsSheetBuilder *builder, guint row, guint column, PpsRecord *text, int group)
{
  g_auto (GStrv) lines = g_strsplit (pps_record_get_text (text, "text"), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        pps_sheet_builder_add_cell_line (builder, row, column, pps_record_get_id (text),
                                         group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                                         lines[i]);
    }
}

static void
add_row (PpsSheetBuilder *builder,
         PpsWorkspace *workspace,
         const PpsPresentOptions *options,
         GPtrArray *findings,
         PpsQuery *texts,
         const char *letter,
         const char *name,
         int group)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  gboolean dutch = g_str_equal (pps_present_language (workspace, options), "nl");
  guint row = pps_sheet_builder_add_row (builder, *letter != '\0' ? letter : "shared", name, group);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_autoptr (GArray) cell = gather_cell (canvas, findings, letter, i);
      PpsRecord *text = find_cell_text (texts, options, letter,
                                        pps_canvas_definition_get_theme (canvas, i)->id);

      if (text != NULL && pps_record_has_text (text, "text"))
        add_text (builder, row, i, text, group);
      else if (cell->len > 0)
        add_cell (builder, row, i, cell, group);
      else
        pps_sheet_builder_add_cell_line (builder, row, i, "", PPS_LINE_SILENT, -1,
                                         dutch ? "Nog niets gevonden" : "Nothing found yet");
    }
}

/* Whether anybody wrote or found something that is shared. */
static gboolean
has_shared (PpsWorkspace *workspace,
            const PpsPresentOptions *options,
            GPtrArray *findings,
            PpsQuery *texts)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_autoptr (GArray) cell = gather_cell (canvas, findings, "", i);
      PpsRecord *text
          = find_cell_text (texts, options, "", pps_canvas_definition_get_theme (canvas, i)->id);

      if (cell->len > 0 || (text != NULL && pps_record_has_text (text, "text")))
        return TRUE;
    }

  return FALSE;
}

/* The project leader has a row where it is asked for. */
static void
drop_lead (GArray *groups, const PpsPresentOptions *options)
{
  if (options->with_lead || options->groups != NULL)
    return;

  for (guint i = groups->len; i > 0; i--)
    {
      if (g_str_equal (g_array_index (groups, PpsPresentGroup, i - 1).letter, "P"))
        g_array_remove_index (groups, i - 1);
    }
}

static void
add_columns (PpsSheetBuilder *builder, PpsCanvasDefinition *canvas, const char *language)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);

      pps_sheet_builder_add_column (builder, theme->id,
                                    pps_bilingual_get (&theme->question, language), i);
    }
}

PpsSheet *
pps_present_perspectives (PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_TABLE, language);
  g_autoptr (GPtrArray) findings = list_findings (workspace, partnership, options);
  g_autoptr (GArray) groups = pps_present_list_groups (workspace, partnership, options, findings);
  g_autoptr (PpsQuery) texts = NULL;

  texts = pps_query_new (pps_workspace_get_store (workspace), "partnership-cell-texts",
                         pps_record_get_id (PPS_RECORD (partnership)), NULL);
  drop_lead (groups, options);

  pps_present_head (builder, workspace, partnership, options,
                    dutch ? "Perspectieven" : "Perspectives");
  pps_present_groups (builder, workspace, partnership, options, groups);
  add_columns (builder, pps_workspace_get_canvas (workspace), language);

  if (has_shared (workspace, options, findings, texts))
    add_row (builder, workspace, options, findings, texts, "", dutch ? "Gedeeld" : "Shared", -1);

  for (guint i = 0; !options->shared_only && i < groups->len; i++)
    {
      const char *letter = g_array_index (groups, PpsPresentGroup, i).letter;

      add_row (builder, workspace, options, findings, texts, letter,
               pps_workspace_get_group_name (workspace, letter, language), i);
    }

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}

GPtrArray *
pps_present_list_cell (PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const PpsPresentOptions *options,
                       const char *letter,
                       const char *theme)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  g_autoptr (GPtrArray) findings = list_findings (workspace, partnership, options);
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_autoptr (GArray) cell = NULL;

      if (!g_str_equal (pps_canvas_definition_get_theme (canvas, i)->id, theme))
        continue;
      cell = gather_cell (canvas, findings, letter, i);
      for (guint j = 0; j < cell->len; j++)
        g_ptr_array_add (listed, g_object_ref (g_array_index (cell, Gathered, j).finding));
    }

  return listed;
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
