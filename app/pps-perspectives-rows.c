/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-fate.h"
#include "pps-perspectives-private.h"

/* The lines of a perspectives table become rows of a sheet, of its own or of one that holds the
 * tables of several partnerships. */

static void
add_cell (PpsSheetBuilder *builder, guint row, guint column, GArray *cell, int group)
{
  const char *head = "";

  pps_table_lines_gather_heads (cell);
  for (guint i = 0; i < cell->len; i++)
    {
      const PpsTableLine *line = &g_array_index (cell, PpsTableLine, i);

      if (!g_str_equal (line->head, head))
        pps_sheet_builder_add_cell_line (builder, row, column, "", PPS_LINE_HEAD, -1, line->head);
      head = line->head;

      pps_sheet_builder_add_cell_line (builder, row, column, pps_record_get_id (line->record),
                                       group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                                       line->text);
      pps_sheet_builder_sign_cell_line (builder, row, column, line->sign);
      pps_line_fate_mark (builder, line->marks, 0);
    }
}

static guint
count_findings (const PpsPerspectives *self,
                PpsCanvasDefinition *canvas,
                const char *letter,
                guint theme)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (self->all, i);
      const PpsPane *pane
          = pps_canvas_definition_find_pane (canvas, pps_record_get_text (finding, "pane"));

      n += pane != NULL && pane->theme == theme
           && g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter);
    }

  return n;
}

/* An empty cell of which lines were left out is not one in which nothing was found. */
static char *
describe_empty (guint n, gboolean dutch)
{
  if (n == 0)
    return g_strdup (dutch ? "Nog niets gevonden" : "Nothing found yet");
  if (n == 1)
    return g_strdup (dutch ? "1 regel weggelaten" : "1 line left out");

  return g_strdup_printf (dutch ? "%u regels weggelaten" : "%u lines left out", n);
}

static void
add_row (const PpsPerspectives *self,
         PpsSheetBuilder *builder,
         PpsWorkspace *workspace,
         const char *language,
         const char *letter,
         int group,
         const char *prefix)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  gboolean dutch = g_str_equal (language, "nl");
  const char *name = *letter != '\0' ? pps_workspace_get_group_name (workspace, letter, language)
                     : dutch         ? "Gedeeld"
                                     : "Shared";
  guint n_columns = pps_canvas_definition_get_n_themes (canvas);
  g_autofree char *id = g_strconcat (prefix, *letter != '\0' ? letter : "shared", NULL);
  guint row = pps_sheet_builder_add_row (builder, id, name, group);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autoptr (GArray) cell = g_array_new (FALSE, FALSE, sizeof (PpsTableLine));
      g_autofree char *empty = NULL;
      guint n;

      for (guint i = 0; i < self->lines->len; i++)
        {
          const PpsTableLine *line = &g_array_index (self->lines, PpsTableLine, i);

          if (line->column == column && g_str_equal (line->row, letter))
            g_array_append_val (cell, *line);
        }

      if (cell->len > 0)
        {
          add_cell (builder, row, column, cell, group);
          continue;
        }
      n = count_findings (self, canvas, letter, column);
      empty = describe_empty (n, dutch);
      pps_sheet_builder_add_cell_line (builder, row, column, "",
                                       n > 0 ? PPS_LINE_TEXT : PPS_LINE_SILENT, -1, empty);
    }
}

/* Whether anybody wrote or found something that is shared. */
static gboolean
has_shared (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (*g_array_index (lines, PpsTableLine, i).row == '\0')
        return TRUE;
    }

  return FALSE;
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

void
pps_perspectives_add_rows (const PpsPerspectives *self,
                           PpsSheetBuilder *builder,
                           PpsWorkspace *workspace,
                           const PpsPresentOptions *options,
                           GArray *of_sheet,
                           const char *prefix)
{
  const char *language = pps_present_language (workspace, options);
  guint shared_at = 0;
  gboolean shared = has_shared (self->lines);

  /* The shared row stands before the group whose letter follows its sign. */
  if (self->rows != NULL)
    {
      shared = shared && g_strv_contains ((const char *const *) self->rows, "-");
      for (guint i = 0; shared && !g_str_equal (self->rows[i], "-"); i++)
        shared_at
            += shared_at < self->groups->len
               && g_str_equal (self->rows[i],
                               g_array_index (self->groups, PpsPresentGroup, shared_at).letter);
    }

  for (guint i = 0; i <= self->groups->len; i++)
    {
      const char *letter
          = i < self->groups->len ? g_array_index (self->groups, PpsPresentGroup, i).letter : NULL;

      if (shared && i == shared_at)
        add_row (self, builder, workspace, language, "", -1, prefix);
      if (letter != NULL && !options->shared_only)
        add_row (self, builder, workspace, language, letter, find_group (of_sheet, letter), prefix);
    }
}

void
pps_perspectives_clear (PpsPerspectives *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_strfreev);
}
