/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-private.h"

#include <string.h>

/* Makes one sheet and lets go of it. Whatever stands in a record may be handed in: strings are made
 * valid UTF-8, places outside the grid are drawn into it, a group that is not there counts as none.
 */

#define MAX_GRID 1000

struct _PpsSheetBuilder
{
  PpsSheet *sheet;
  gboolean has_rows;
  PpsSheetLine *last; /* line that was added; NULL before the first */
};

static char *
valid (const char *text)
{
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = valid (text);
}

static void
add_line (PpsSheetBuilder *self,
          GPtrArray *lines,
          const char *ref,
          PpsLineStyle style,
          int group,
          const char *text)
{
  PpsSheetLine *line = g_new0 (PpsSheetLine, 1);

  line->ref = valid (ref);
  line->style = style;
  line->group = group;
  line->text = valid (text);
  g_ptr_array_add (lines, line);
  self->last = line;
}

/* Groups may be added after the lines that name them, so this waits until all is there. */
static void
check_group (PpsSheet *sheet, int *group)
{
  if (*group < 0 || *group >= (int) sheet->groups->len)
    *group = -1;
}

static void
check_groups (PpsSheet *sheet, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    check_group (sheet, &((PpsSheetLine *) g_ptr_array_index (lines, i))->group);
}

static void
check_panel_row (PpsSheet *sheet, PpsPanelRow *row)
{
  check_group (sheet, &row->group);
  for (guint i = 0; i < row->cells->len; i++)
    {
      GArray *groups = ((PpsPanelCell *) g_ptr_array_index (row->cells, i))->groups;

      for (guint j = 0; j < groups->len; j++)
        check_group (sheet, &g_array_index (groups, int, j));
    }
}

/* What all groups share comes first in its pane; the rest keeps its order. */
static void
put_shared_first (PpsSheetPane *pane)
{
  g_autoptr (GPtrArray) lines = g_steal_pointer (&pane->lines);

  pane->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_sheet_line_free);
  g_ptr_array_set_free_func (lines, NULL);
  for (int shared = 1; shared >= 0; shared--)
    for (guint i = 0; i < lines->len; i++)
      {
        PpsSheetLine *line = g_ptr_array_index (lines, i);

        if ((line->style == PPS_LINE_SHARED) == shared)
          g_ptr_array_add (pane->lines, line);
      }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const PpsSheetPane *first = *(PpsSheetPane *const *) a;
  const PpsSheetPane *second = *(PpsSheetPane *const *) b;

  if (first->part != second->part)
    return first->part - second->part;

  return (first->number > second->number) - (first->number < second->number);
}

PpsSheetBuilder *
pps_sheet_builder_new (PpsSheetKind kind, const char *language)
{
  PpsSheetBuilder *self = g_new0 (PpsSheetBuilder, 1);

  self->sheet = pps_sheet_new (kind, language);

  return self;
}

void
pps_sheet_builder_free (PpsSheetBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->sheet, pps_sheet_unref);
  g_free (self);
}

PpsSheet *
pps_sheet_builder_get_sheet (PpsSheetBuilder *self)
{
  return self->sheet;
}

void
pps_sheet_builder_set_words_language (PpsSheetBuilder *self, const char *language)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->words_language, g_strcmp0 (language, "en") == 0 ? "en" : "nl");
}

void
pps_sheet_builder_set_title (PpsSheetBuilder *self, const char *title)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->title, title);
}

void
pps_sheet_builder_set_subtitle (PpsSheetBuilder *self, const char *subtitle)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->subtitle, subtitle);
}

void
pps_sheet_builder_set_credit (PpsSheetBuilder *self, const char *credit)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->credit, credit);
}

void
pps_sheet_builder_set_author (PpsSheetBuilder *self, const char *author)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->author, author);
}

void
pps_sheet_builder_set_notes (PpsSheetBuilder *self, const char *notes)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->sheet->notes, g_free);
  if (notes != NULL && *notes != '\0')
    self->sheet->notes = valid (notes);
}

guint
pps_sheet_builder_add_group (
    PpsSheetBuilder *self, const char *letter, const char *name, guint colour, int heard)
{
  PpsSheetGroup *group;

  g_return_val_if_fail (self != NULL, 0);

  group = g_new0 (PpsSheetGroup, 1);
  group->letter = valid (letter);
  group->name = valid (name);
  group->colour = colour & 0xffffff;
  group->heard = heard;
  g_ptr_array_add (self->sheet->groups, group);

  return self->sheet->groups->len - 1;
}

void
pps_sheet_builder_set_grid (PpsSheetBuilder *self, guint columns, guint rows, guint fold)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->sheet->kind == PPS_SHEET_CANVAS);
  g_return_if_fail (self->sheet->panes->len == 0);
  g_return_if_fail (columns > 0 && columns <= MAX_GRID);
  g_return_if_fail (rows > 0 && rows <= MAX_GRID);

  self->sheet->n_columns = columns;
  self->sheet->n_rows = rows;
  self->sheet->fold = fold;
}

guint
pps_sheet_builder_add_part (
    PpsSheetBuilder *self, const char *id, const char *title, const char *note, int group)
{
  PpsSheetPart *part;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->sheet->kind == PPS_SHEET_CANVAS, 0);
  g_return_val_if_fail (self->sheet->parts->len > 0 || self->sheet->panes->len == 0, 0);

  part = g_new0 (PpsSheetPart, 1);
  part->id = valid (id);
  part->title = valid (title);
  part->note = valid (note);
  part->group = group;
  g_ptr_array_add (self->sheet->parts, part);

  return self->sheet->parts->len - 1;
}

guint
pps_sheet_builder_add_pane (PpsSheetBuilder *self,
                            const char *id,
                            guint number,
                            const char *title,
                            const char *question,
                            guint theme,
                            guint column,
                            guint row,
                            guint width,
                            guint height)
{
  PpsSheetPane *pane;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->sheet->kind != PPS_SHEET_TABLE, 0);
  g_return_val_if_fail (self->sheet->kind != PPS_SHEET_BOARD, 0);

  pane = g_new0 (PpsSheetPane, 1);
  pane->id = valid (id);
  pane->number = number;
  pane->title = valid (title);
  pane->question = valid (question);
  pane->theme = theme;
  pane->part = (int) self->sheet->parts->len - 1;
  if (self->sheet->kind == PPS_SHEET_CANVAS)
    {
      pane->column = MIN (column, self->sheet->n_columns - 1);
      pane->row = MIN (row, self->sheet->n_rows - 1);
      pane->width = CLAMP (width, 1, self->sheet->n_columns - pane->column);
      pane->height = CLAMP (height, 1, self->sheet->n_rows - pane->row);
    }
  pane->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_sheet_line_free);
  g_ptr_array_add (self->sheet->panes, pane);

  return self->sheet->panes->len - 1;
}

void
pps_sheet_builder_add_line (PpsSheetBuilder *self,
                            guint pane,
                            const char *ref,
                            PpsLineStyle style,
                            int group,
                            const char *text)
{
  PpsSheetPane *into;

  g_return_if_fail (self != NULL);
  g_return_if_fail (pane < self->sheet->panes->len);

  into = g_ptr_array_index (self->sheet->panes, pane);
  add_line (self, into->lines, ref, style, group, text);
}

void
pps_sheet_builder_sign_pane (PpsSheetBuilder *self, guint pane, PpsSign sign)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (pane < self->sheet->panes->len);
  g_return_if_fail ((guint) sign < PPS_N_SIGNS);
  g_return_if_fail (sign == PPS_SIGN_NONE || *pps_sign_get_symbol (sign) != '\0');

  ((PpsSheetPane *) g_ptr_array_index (self->sheet->panes, pane))->sign = sign;
}

void
pps_sheet_builder_sign_line (PpsSheetBuilder *self, guint pane, PpsSign sign)
{
  GPtrArray *lines;

  g_return_if_fail (self != NULL);
  g_return_if_fail (pane < self->sheet->panes->len);
  g_return_if_fail ((guint) sign < PPS_N_SIGNS);

  lines = ((PpsSheetPane *) g_ptr_array_index (self->sheet->panes, pane))->lines;
  g_return_if_fail (lines->len > 0);

  ((PpsSheetLine *) g_ptr_array_index (lines, lines->len - 1))->sign = sign;
}

guint
pps_sheet_builder_add_column (PpsSheetBuilder *self, const char *id, const char *title, guint theme)
{
  PpsSheetColumn *column;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->sheet->kind == PPS_SHEET_TABLE, 0);
  g_return_val_if_fail (!self->has_rows, 0);

  column = g_new0 (PpsSheetColumn, 1);
  column->id = valid (id);
  column->title = valid (title);
  column->detail = valid ("");
  column->theme = theme;
  g_ptr_array_add (self->sheet->columns, column);
  self->sheet->n_columns = self->sheet->columns->len;

  return self->sheet->columns->len - 1;
}

void
pps_sheet_builder_set_column_detail (PpsSheetBuilder *self, const char *detail)
{
  PpsSheetColumn *column;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->sheet->columns->len > 0);

  column = g_ptr_array_index (self->sheet->columns, self->sheet->columns->len - 1);
  replace (&column->detail, detail);
}

guint
pps_sheet_builder_add_row (PpsSheetBuilder *self, const char *id, const char *title, int group)
{
  PpsSheetRow *row;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->sheet->kind == PPS_SHEET_TABLE, 0);

  row = g_new0 (PpsSheetRow, 1);
  row->id = valid (id);
  row->title = valid (title);
  row->detail = valid ("");
  row->theme = -1;
  row->group = group;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->sheet->columns->len; i++)
    g_ptr_array_add (row->cells,
                     g_ptr_array_new_with_free_func ((GDestroyNotify) pps_sheet_line_free));
  g_ptr_array_add (self->sheet->rows, row);
  self->sheet->n_rows = self->sheet->rows->len;
  self->has_rows = TRUE;

  return self->sheet->rows->len - 1;
}

static PpsSheetRow *
get_last_row (PpsSheetBuilder *self)
{
  return g_ptr_array_index (self->sheet->rows, self->sheet->rows->len - 1);
}

void
pps_sheet_builder_set_row_detail (PpsSheetBuilder *self, const char *detail)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->has_rows);

  replace (&get_last_row (self)->detail, detail);
}

void
pps_sheet_builder_set_row_pane (PpsSheetBuilder *self, guint number, int theme)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->has_rows);

  get_last_row (self)->number = number;
  get_last_row (self)->theme = theme;
}

guint
pps_sheet_builder_add_block (PpsSheetBuilder *self, const char *id, const char *title)
{
  guint row = pps_sheet_builder_add_row (self, id, title, -1);

  get_last_row (self)->heads_block = TRUE;

  return row;
}

void
pps_sheet_builder_add_cell_line (PpsSheetBuilder *self,
                                 guint row,
                                 guint column,
                                 const char *ref,
                                 PpsLineStyle style,
                                 int group,
                                 const char *text)
{
  PpsSheetRow *into;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->sheet->rows->len);
  g_return_if_fail (column < self->sheet->columns->len);

  into = g_ptr_array_index (self->sheet->rows, row);
  g_return_if_fail (!into->heads_block);
  add_line (self, g_ptr_array_index (into->cells, column), ref, style, group, text);
}

void
pps_sheet_builder_sign_cell_line (PpsSheetBuilder *self, guint row, guint column, PpsSign sign)
{
  GPtrArray *lines;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->sheet->rows->len);
  g_return_if_fail (column < self->sheet->columns->len);
  g_return_if_fail ((guint) sign < PPS_N_SIGNS);

  lines = g_ptr_array_index (((PpsSheetRow *) g_ptr_array_index (self->sheet->rows, row))->cells,
                             column);
  g_return_if_fail (lines->len > 0);

  ((PpsSheetLine *) g_ptr_array_index (lines, lines->len - 1))->sign = sign;
}

void
pps_sheet_builder_set_note (PpsSheetBuilder *self, guint note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->last != NULL);

  self->last->note = note;
}

void
pps_sheet_builder_mark_words (PpsSheetBuilder *self, gboolean is_new, guint start, guint end)
{
  PpsWordMark mark = { is_new, start, end };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->last != NULL);
  g_return_if_fail (start < end && end <= strlen (self->last->text));

  if (self->last->marks == NULL)
    self->last->marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
  g_array_append_val (self->last->marks, mark);
}

void
pps_sheet_builder_set_appendix_title (PpsSheetBuilder *self, const char *title)
{
  g_return_if_fail (self != NULL);

  replace (&self->sheet->appendix_title, title);
}

guint
pps_sheet_builder_add_section (PpsSheetBuilder *self,
                               const char *id,
                               const char *heading,
                               int theme)
{
  PpsSheetSection *section;

  g_return_val_if_fail (self != NULL, 0);

  section = g_new0 (PpsSheetSection, 1);
  section->id = valid (id);
  section->heading = valid (heading);
  section->theme = theme;
  section->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_sheet_line_free);
  g_ptr_array_add (self->sheet->sections, section);

  return self->sheet->sections->len - 1;
}

void
pps_sheet_builder_add_section_line (PpsSheetBuilder *self,
                                    guint section,
                                    const char *ref,
                                    PpsLineStyle style,
                                    int group,
                                    const char *text)
{
  PpsSheetSection *into;

  g_return_if_fail (self != NULL);
  g_return_if_fail (section < self->sheet->sections->len);

  into = g_ptr_array_index (self->sheet->sections, section);
  add_line (self, into->lines, ref, style, group, text);
}

PpsSheet *
pps_sheet_builder_end (PpsSheetBuilder *self)
{
  PpsSheet *sheet;

  g_return_val_if_fail (self != NULL, NULL);

  sheet = g_steal_pointer (&self->sheet);
  if (sheet->kind != PPS_SHEET_GUIDE)
    g_ptr_array_sort (sheet->panes, compare_numbers);
  for (guint i = 0; i < sheet->panes->len; i++)
    {
      PpsSheetPane *pane = g_ptr_array_index (sheet->panes, i);

      check_groups (sheet, pane->lines);
      put_shared_first (pane);
    }
  for (guint i = 0; i < sheet->parts->len; i++)
    check_group (sheet, &((PpsSheetPart *) g_ptr_array_index (sheet->parts, i))->group);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      PpsSheetRow *row = g_ptr_array_index (sheet->rows, i);

      check_group (sheet, &row->group);
      for (guint j = 0; j < row->cells->len; j++)
        check_groups (sheet, g_ptr_array_index (row->cells, j));
    }
  for (guint i = 0; i < sheet->sections->len; i++)
    check_groups (sheet, ((PpsSheetSection *) g_ptr_array_index (sheet->sections, i))->lines);
  for (guint i = 0; i < sheet->panels->len; i++)
    {
      GPtrArray *rows = ((PpsSheetPanel *) g_ptr_array_index (sheet->panels, i))->rows;

      for (guint j = 0; j < rows->len; j++)
        check_panel_row (sheet, g_ptr_array_index (rows, j));
    }
  pps_sheet_builder_free (self);

  return sheet;
}
