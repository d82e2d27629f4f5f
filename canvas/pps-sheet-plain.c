/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-plain.h"

#include "pps-sheet-panel.h"

static void
append_paragraph (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (out, text);
  g_string_append_c (out, '\n');
}

/* @number: of the note that the line is of, 0 if of none. The number of a note follows the words,
 * and stands before those of the appendix; there is room for it in brackets. */
static void
append_line (GString *out, PpsSheet *sheet, const PpsSheetLine *line, guint number)
{
  if (line->style == PPS_LINE_HEAD || line->style == PPS_LINE_TEXT)
    {
      append_paragraph (out, line->text);
      return;
    }

  if (number > 0)
    g_string_append_printf (out, "[%u] ", number);
  else
    g_string_append (out, "- ");
  if (line->style == PPS_LINE_SHARED)
    g_string_append (out, "✓ ");
  else if (line->group >= 0)
    g_string_append_printf (out, "%s: ", pps_sheet_get_group (sheet, line->group)->letter);
  if (line->sign != PPS_SIGN_NONE && line->style != PPS_LINE_SILENT)
    g_string_append_printf (out,
                            "%s: ", pps_sign_get_word (line->sign, pps_sheet_get_language (sheet)));
  g_string_append (out, line->text);
  if (line->note > 0 && number == 0)
    g_string_append_printf (out, " [%u]", line->note);
  g_string_append_c (out, '\n');
}

static void
append_lines (GString *out, PpsSheet *sheet, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    append_line (out, sheet, g_ptr_array_index (lines, i), 0);
}

static void
append_pane (GString *out, PpsSheet *sheet, const PpsSheetPane *pane)
{
  if (pane->number > 0)
    g_string_append_printf (out, "%u. ", pane->number);
  append_paragraph (out, pane->title);
  append_paragraph (out, pane->question);
  append_lines (out, sheet, pane->lines);
}

static void
append_cell (GString *out, PpsSheet *sheet, guint row, guint column)
{
  append_paragraph (out, pps_sheet_get_column (sheet, column)->title);
  append_lines (out, sheet, g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column));
}

static void
append_panel (GString *out, PpsSheet *sheet, const PpsSheetPanel *panel)
{
  g_string_append_c (out, '\n');
  append_paragraph (out, panel->heading);
  append_paragraph (out, panel->note);
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      g_autofree char *title = pps_sheet_panel_dup_title (panel, sheet, i);

      g_string_append_printf (out, "- %s", title);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const PpsPanelCell *cell = g_ptr_array_index (row->cells, j);
          const PpsPanelColumn *column = g_ptr_array_index (panel->columns, j);

          if (*cell->text == '\0')
            continue;
          g_string_append (out, j == 0 ? ": " : "; ");
          if (*column->title != '\0')
            g_string_append_printf (out, "%s ", column->title);
          g_string_append (out, cell->text);
        }
      g_string_append_c (out, '\n');
    }
  append_paragraph (out, panel->foot);
}

static void
append_body (GString *out, PpsSheet *sheet)
{
  for (guint i = 0; i < pps_sheet_get_n_panels (sheet); i++)
    append_panel (out, sheet, pps_sheet_get_panel (sheet, i));

  if (pps_sheet_get_kind (sheet) != PPS_SHEET_TABLE)
    {
      for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
        {
          g_string_append_c (out, '\n');
          append_pane (out, sheet, pps_sheet_get_pane (sheet, i));
        }
      return;
    }

  for (guint row = 0; row < pps_sheet_get_n_rows (sheet); row++)
    {
      g_string_append_c (out, '\n');
      append_paragraph (out, pps_sheet_get_row (sheet, row)->title);
      for (guint column = 0; column < pps_sheet_get_n_columns (sheet); column++)
        append_cell (out, sheet, row, column);
    }
}

static void
append_appendix (GString *out, PpsSheet *sheet)
{
  if (pps_sheet_get_n_sections (sheet) == 0)
    return;

  g_string_append_c (out, '\n');
  append_paragraph (out, pps_sheet_get_appendix_title (sheet));
  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      const PpsSheetSection *section = pps_sheet_get_section (sheet, i);

      g_string_append_c (out, '\n');
      append_paragraph (out, section->heading);
      for (guint j = 0; j < section->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (section->lines, j);

          append_line (out, sheet, line, line->note);
        }
    }
}

char *
pps_sheet_dup_plain (PpsSheet *self)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  append_paragraph (out, pps_sheet_get_title (self));
  append_paragraph (out, pps_sheet_get_subtitle (self));
  append_body (out, self);
  append_appendix (out, self);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < pps_sheet_get_n_groups (self); i++)
    g_string_append_printf (out, "%s: %s\n", pps_sheet_get_group (self, i)->letter,
                            pps_sheet_get_group (self, i)->name);
  append_paragraph (out, pps_sheet_get_notes (self));
  append_paragraph (out, pps_sheet_get_credit (self));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
pps_sheet_dup_plain_pane (PpsSheet *self, guint pane)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pane < pps_sheet_get_n_panes (self), NULL);

  out = g_string_new (NULL);
  append_pane (out, self, pps_sheet_get_pane (self, pane));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
pps_sheet_dup_plain_cell (PpsSheet *self, guint row, guint column)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < pps_sheet_get_n_rows (self), NULL);
  g_return_val_if_fail (column < pps_sheet_get_n_columns (self), NULL);

  out = g_string_new (NULL);
  append_paragraph (out, pps_sheet_get_row (self, row)->title);
  append_cell (out, self, row, column);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
