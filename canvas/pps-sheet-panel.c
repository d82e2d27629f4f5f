/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-panel.h"

#include <math.h>

#include "pps-sheet-private.h"

/* The panels of a board, as the builder makes them and the sheet holds them. */

#define MAX_SPAN 3
#define MAX_SHARE 100
#define GRID 12

static char *
valid (const char *text)
{
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static void
column_free (PpsPanelColumn *column)
{
  g_free (column->title);
  g_free (column);
}

static void
cell_free (PpsPanelCell *cell)
{
  g_free (cell->text);
  g_array_unref (cell->values);
  g_array_unref (cell->groups);
  g_free (cell);
}

static void
row_free (PpsPanelRow *row)
{
  g_free (row->title);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
pps_sheet_panel_free (PpsSheetPanel *panel)
{
  g_free (panel->id);
  g_free (panel->heading);
  g_free (panel->note);
  g_free (panel->foot);
  g_ptr_array_unref (panel->columns);
  g_ptr_array_unref (panel->rows);
  g_free (panel);
}

guint
pps_sheet_get_n_panels (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panels->len;
}

const PpsSheetPanel *
pps_sheet_get_panel (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->panels->len, NULL);

  return g_ptr_array_index (self->panels, index);
}

gboolean
pps_sheet_panel_has_heads (const PpsSheetPanel *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PpsPanelColumn *column = g_ptr_array_index (self->columns, i);

      if (*column->title != '\0')
        return TRUE;
    }

  return FALSE;
}

/* Where there is nothing but titles these are what the group says. */
char *
pps_sheet_panel_dup_title (const PpsSheetPanel *self, PpsSheet *sheet, guint row)
{
  const PpsPanelRow *of;
  const PpsSheetGroup *group;

  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  of = g_ptr_array_index (self->rows, row);
  if (of->group < 0)
    return g_strdup (of->title);

  group = pps_sheet_get_group (sheet, (guint) of->group);
  if (g_str_equal (group->name, of->title))
    return g_strdup (of->title);

  return self->columns->len == 0 ? g_strdup_printf ("%s: %s", group->name, of->title)
                                 : g_strdup_printf ("%s (%s)", of->title, group->letter);
}

/* The builder */

static PpsSheetPanel *
get_last (PpsSheetBuilder *builder)
{
  PpsSheet *sheet = pps_sheet_builder_get_sheet (builder);

  return sheet->panels->len > 0 ? g_ptr_array_index (sheet->panels, sheet->panels->len - 1) : NULL;
}

static PpsPanelRow *
get_last_row (PpsSheetBuilder *builder)
{
  PpsSheetPanel *panel = get_last (builder);

  return panel != NULL && panel->rows->len > 0
             ? g_ptr_array_index (panel->rows, panel->rows->len - 1)
             : NULL;
}

void
pps_sheet_builder_add_panel (PpsSheetBuilder *self,
                             const char *id,
                             PpsPanelKind kind,
                             const char *heading,
                             const char *note,
                             guint span,
                             guint title_share)
{
  PpsSheet *sheet;
  PpsSheetPanel *panel;

  g_return_if_fail (self != NULL);
  sheet = pps_sheet_builder_get_sheet (self);
  g_return_if_fail (sheet->kind == PPS_SHEET_BOARD);

  panel = g_new0 (PpsSheetPanel, 1);
  panel->id = valid (id);
  panel->kind = kind;
  panel->heading = valid (heading);
  panel->note = valid (note);
  panel->foot = valid ("");
  panel->span = CLAMP (span, 1, MAX_SPAN);
  panel->title_share = CLAMP (title_share, 1, MAX_SHARE);
  panel->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  panel->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_ptr_array_add (sheet->panels, panel);
}

void
pps_sheet_builder_set_panel_foot (PpsSheetBuilder *self, const char *foot)
{
  PpsSheetPanel *panel;

  g_return_if_fail (self != NULL);
  panel = get_last (self);
  g_return_if_fail (panel != NULL);

  g_free (panel->foot);
  panel->foot = valid (foot);
}

void
pps_sheet_builder_add_panel_column (PpsSheetBuilder *self,
                                    const char *title,
                                    guint share,
                                    PpsPanelChart chart,
                                    double low,
                                    double high)
{
  PpsSheetPanel *panel;
  PpsPanelColumn *column;

  g_return_if_fail (self != NULL);
  panel = get_last (self);
  g_return_if_fail (panel != NULL && panel->rows->len == 0);

  column = g_new0 (PpsPanelColumn, 1);
  column->title = valid (title);
  column->share = CLAMP (share, 1, MAX_SHARE);
  column->chart = chart;
  column->low = low;
  column->high = high;
  g_ptr_array_add (panel->columns, column);
}

void
pps_sheet_builder_add_panel_row (PpsSheetBuilder *self,
                                 const char *title,
                                 int group,
                                 PpsPanelTone tone)
{
  PpsSheetPanel *panel;
  PpsPanelRow *row;

  g_return_if_fail (self != NULL);
  panel = get_last (self);
  g_return_if_fail (panel != NULL);

  row = g_new0 (PpsPanelRow, 1);
  row->title = valid (title);
  row->group = group;
  row->tone = tone;
  row->width = row->height = 1;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  for (guint i = 0; i < panel->columns->len; i++)
    {
      PpsPanelCell *cell = g_new0 (PpsPanelCell, 1);

      cell->text = valid ("");
      cell->values = g_array_new (FALSE, FALSE, sizeof (double));
      cell->groups = g_array_new (FALSE, FALSE, sizeof (int));
      g_ptr_array_add (row->cells, cell);
    }
  g_ptr_array_add (panel->rows, row);
}

void
pps_sheet_builder_set_panel_beneath (PpsSheetBuilder *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (get_last (self) != NULL);

  get_last (self)->beneath = TRUE;
}

void
pps_sheet_builder_place_panel_row (
    PpsSheetBuilder *self, guint column, guint row, guint width, guint height, PpsSign sign)
{
  PpsPanelRow *last;

  g_return_if_fail (self != NULL);
  last = get_last_row (self);
  g_return_if_fail (last != NULL);
  g_return_if_fail ((guint) sign < PPS_N_SIGNS);

  last->column = MIN (column, GRID - 1);
  last->row = MIN (row, GRID - 1);
  last->width = CLAMP (width, 1, GRID - last->column);
  last->height = CLAMP (height, 1, GRID - last->row);
  last->sign = sign;
}

void
pps_sheet_builder_set_panel_cell (PpsSheetBuilder *self,
                                  guint column,
                                  const char *text,
                                  PpsPanelTone tone)
{
  PpsPanelRow *row;
  PpsPanelCell *cell;

  g_return_if_fail (self != NULL);
  row = get_last_row (self);
  g_return_if_fail (row != NULL && column < row->cells->len);

  cell = g_ptr_array_index (row->cells, column);
  g_free (cell->text);
  cell->text = valid (text);
  cell->tone = tone;
}

void
pps_sheet_builder_set_panel_scale (PpsSheetBuilder *self, guint column, double high)
{
  PpsPanelRow *row;

  g_return_if_fail (self != NULL);
  row = get_last_row (self);
  g_return_if_fail (row != NULL && column < row->cells->len);

  if (isfinite (high) && high > 0)
    ((PpsPanelCell *) g_ptr_array_index (row->cells, column))->high = high;
}

void
pps_sheet_builder_add_panel_value (PpsSheetBuilder *self, guint column, double value)
{
  pps_sheet_builder_add_panel_value_of (self, column, value, -1);
}

void
pps_sheet_builder_add_panel_value_of (PpsSheetBuilder *self, guint column, double value, int group)
{
  PpsPanelRow *row;
  PpsPanelCell *cell;

  g_return_if_fail (self != NULL);
  row = get_last_row (self);
  g_return_if_fail (row != NULL && column < row->cells->len);

  cell = g_ptr_array_index (row->cells, column);
  if (!isfinite (value))
    return;

  g_array_append_val (cell->values, value);
  g_array_append_val (cell->groups, group);
}
