/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-writer.h"

/* A table over several pages is one table: its heads are said once, a row that goes on goes on in
 * its cells, and columns that stand on other pages are further cells of its rows. */

static gboolean
is_in (const PpsPdfWriter *self, const PpsBox *box, PpsBoxKind kind)
{
  return box->parent >= 0 && pps_pdf_writer_get_box (self, (guint) box->parent)->kind == kind;
}

static gboolean
has_row_heads (const PpsPdfWriter *self, int table)
{
  for (guint i = (guint) table + 1; i < pps_layout_get_n_boxes (self->job->layout); i++)
    {
      const PpsBox *box = pps_pdf_writer_get_box (self, i);

      if (box->kind == PPS_BOX_ROW_HEAD
          && pps_pdf_writer_get_box (self, (guint) box->parent)->parent == table)
        return TRUE;
    }

  return FALSE;
}

/* What heads are for, and the corner that nobody draws: all rows have as many cells. */
void
pps_pdf_writer_describe_cell (PpsPdfWriter *self, const PpsBox *box, guint index, int element)
{
  if (box->kind == PPS_BOX_COLUMN_HEAD)
    pps_pdf_structure_set_attributes (self->structure, element, "<</O/Table/Scope/Column>>");
  else if (box->kind == PPS_BOX_ROW_HEAD)
    pps_pdf_structure_set_attributes (self->structure, element, "<</O/Table/Scope/Row>>");
  else if (box->kind == PPS_BOX_ROW && pps_pdf_writer_has_children (self, index) && box->parent >= 0
           && pps_pdf_writer_get_box (self, index + 1)->kind == PPS_BOX_COLUMN_HEAD
           && has_row_heads (self, box->parent))
    pps_pdf_structure_add (self->structure, element, "TD");
}

/* What of a table a page says again, or says where to go on: nothing for who does not turn pages.
 */
gboolean
pps_pdf_writer_is_said_again (PpsPdfWriter *self, const PpsBox *box)
{
  if (!is_in (self, box, PPS_BOX_ROW))
    return FALSE;

  return box->kind == PPS_BOX_CONTINUED || (box->kind == PPS_BOX_COLUMN_HEAD && self->is_again)
         || (box->kind == PPS_BOX_ROW_HEAD && (self->next_cell >= 0 || self->next_row >= 0));
}

void
pps_pdf_writer_begin_tables (PpsPdfWriter *self)
{
  self->table = -1;
  self->part = NULL;
  self->is_again = FALSE;
  self->next_row = -1;
  self->next_cell = -1;
  self->goes_on = FALSE;
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->cells, 0);
}

/* The element that a table, a row or a cell goes on in, from the page before; -1 if it begins. */
int
pps_pdf_writer_find_begun (PpsPdfWriter *self, const PpsBox *box, guint index)
{
  /* Each panel of a board is a table of its own, on one page. */
  if (box->kind == PPS_BOX_TABLE && pps_sheet_get_kind (self->job->sheet) == PPS_SHEET_BOARD)
    {
      pps_pdf_writer_begin_tables (self);
      return -1;
    }
  if (box->kind == PPS_BOX_TABLE)
    {
      self->is_again = self->table >= 0 && g_strcmp0 (self->part, box->ref) == 0;
      self->part = box->ref;
      self->next_cell = -1;
      if (!self->is_again)
        self->next_row = self->table >= 0 ? 0 : -1;
      return self->table;
    }
  if (box->kind == PPS_BOX_ROW)
    {
      if (self->is_again && pps_pdf_writer_has_children (self, index)
          && pps_pdf_writer_get_box (self, index + 1)->kind == PPS_BOX_COLUMN_HEAD)
        return self->row;
      self->next_cell = self->goes_on && self->is_again ? 0 : -1;
      self->goes_on = FALSE;
      if (self->next_cell < 0 && self->next_row >= 0 && self->next_row < (int) self->rows->len)
        {
          g_array_set_size (self->cells, 0);
          self->row = g_array_index (self->rows, int, self->next_row++);
          return self->row;
        }
      return self->next_cell >= 0 ? self->row : -1;
    }
  if (box->kind == PPS_BOX_CELL && self->next_cell >= 0 && self->next_cell < (int) self->cells->len)
    return g_array_index (self->cells, int, self->next_cell++);

  return -1;
}

void
pps_pdf_writer_keep_begun (PpsPdfWriter *self, const PpsBox *box, int element)
{
  if (box->kind == PPS_BOX_TABLE)
    self->table = element;
  if (box->kind == PPS_BOX_ROW)
    {
      self->row = element;
      g_array_append_val (self->rows, element);
      g_array_set_size (self->cells, 0);
    }
  if (box->kind == PPS_BOX_CELL)
    g_array_append_val (self->cells, element);
}
