/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-names.h"

#include <glib/gi18n-lib.h>

/* Names for the boxes of a layout, from the layout and its sheet alone. */

gboolean
pps_sheet_names_has_widget (PpsBoxKind kind)
{
  return kind == PPS_BOX_PANE || kind == PPS_BOX_CELL || kind == PPS_BOX_LINE;
}

static const PpsBox *
find_child (PpsLayout *layout, guint parent, PpsBoxKind kind)
{
  for (guint i = parent + 1; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      if (box->parent == (int) parent && box->kind == kind)
        return box;
    }

  return NULL;
}

static const PpsSheetPane *
find_pane (PpsLayout *layout, const char *id)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);

  if (pps_sheet_get_kind (sheet) != PPS_SHEET_CANVAS)
    return NULL;

  for (guint i = 0; id != NULL && i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      if (g_str_equal (pane->id, id))
        return pane;
    }

  return NULL;
}

/* The small canvas that a pane stands in. */
static const PpsBox *
get_part (PpsLayout *layout, guint index)
{
  int parent = pps_layout_get_box (layout, index)->parent;
  const PpsBox *part = parent >= 0 ? pps_layout_get_box (layout, (guint) parent) : NULL;

  return part != NULL && part->kind == PPS_BOX_PART ? part : NULL;
}

static gboolean
goes_on_from_before (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);

  /* In each of several small canvases a pane of this name begins. */
  if (get_part (layout, index) != NULL)
    return FALSE;

  for (guint i = 0; box->ref != NULL && i < index; i++)
    {
      const PpsBox *other = pps_layout_get_box (layout, i);

      if (other->kind == box->kind && g_strcmp0 (other->ref, box->ref) == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
name_pane (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  const PpsSheetPane *pane = find_pane (layout, box->ref);
  const PpsBox *title = find_child (layout, index, PPS_BOX_PANE_TITLE);
  const PpsBox *part = get_part (layout, index);
  const PpsBox *sign = find_child (layout, index, PPS_BOX_SIGN);
  const char *name = pane != NULL ? pane->title : title != NULL ? title->text : box->text;

  if (name == NULL || *name == '\0')
    name = _ ("Pane");

  if (part != NULL)
    return g_strdup_printf ("%s: %s", part->text, name);
  if (sign != NULL)
    return g_strdup_printf ("%s, %s", name, sign->text);

  /* Translators: a pane of the canvas that goes on on another page */
  return goes_on_from_before (layout, index) ? g_strdup_printf (_ ("%s, continued"), name)
                                             : g_strdup (name);
}

static guint
count_cells_before (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  guint n = 0;

  for (guint i = MAX (0, box->parent); i < index; i++)
    {
      const PpsBox *other = pps_layout_get_box (layout, i);

      if (other->parent == box->parent && other->kind == PPS_BOX_CELL)
        n++;
    }

  return n;
}

/* A table with many columns falls into parts, so a column is known by its id. */
static guint
find_column (PpsLayout *layout, guint index)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  const PpsBox *box = pps_layout_get_box (layout, index);

  for (guint i = 0; box->ref != NULL && i < pps_sheet_get_n_columns (sheet); i++)
    {
      if (g_str_equal (pps_sheet_get_column (sheet, i)->id, box->ref))
        return i;
    }

  return count_cells_before (layout, index);
}

/* A row that goes on on another page stands there again, so it is known by its id, or else by its
 * head. */
static gboolean
is_row (PpsLayout *layout, guint index, const PpsSheetRow *row)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  const PpsBox *head;

  if (box->ref != NULL && *box->ref != '\0')
    return g_strcmp0 (box->ref, row->id) == 0;

  head = find_child (layout, index, PPS_BOX_ROW_HEAD);

  return head != NULL && g_strcmp0 (head->text, row->title) == 0;
}

static gboolean
find_row (PpsLayout *layout, guint index, guint *row)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);

  for (*row = 0; *row < pps_sheet_get_n_rows (sheet); (*row)++)
    {
      if (is_row (layout, index, pps_sheet_get_row (sheet, *row)))
        return TRUE;
    }

  return FALSE;
}

gboolean
pps_sheet_names_find_cell (PpsLayout *layout, guint index, guint *row, guint *column)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  const PpsBox *box = pps_layout_get_box (layout, index);

  if (box->kind != PPS_BOX_CELL || box->parent < 0 || pps_sheet_get_kind (sheet) != PPS_SHEET_TABLE)
    return FALSE;

  *column = find_column (layout, index);

  return find_row (layout, box->parent, row) && *column < pps_sheet_get_n_columns (sheet);
}

gboolean
pps_sheet_names_is_head (PpsBoxKind kind)
{
  return kind == PPS_BOX_COLUMN_HEAD || kind == PPS_BOX_ROW_HEAD;
}

gboolean
pps_sheet_names_find_place (PpsLayout *layout, guint index, int *row, int *column)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  guint at_row;
  guint at_column;

  *row = -1;
  *column = -1;
  if (box->kind == PPS_BOX_COLUMN_HEAD)
    {
      *column = (int) find_column (layout, index);
      return *column < (int) pps_sheet_get_n_columns (pps_layout_get_sheet (layout));
    }
  if (box->kind == PPS_BOX_ROW_HEAD && box->parent >= 0 && find_row (layout, box->parent, &at_row))
    {
      *row = (int) at_row;
      return TRUE;
    }
  if (!pps_sheet_names_find_cell (layout, index, &at_row, &at_column))
    return FALSE;

  *row = (int) at_row;
  *column = (int) at_column;

  return TRUE;
}

static char *
name_cell (PpsLayout *layout, guint index)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  guint row;
  guint column;

  if (!pps_sheet_names_find_cell (layout, index, &row, &column))
    return g_strdup (_ ("Cell"));

  return g_strdup_printf ("%s: %s", pps_sheet_get_row (sheet, row)->title,
                          pps_sheet_get_column (sheet, column)->title);
}

char *
pps_sheet_names_dup_name (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  const char *text = box->text != NULL ? box->text : "";
  int row;
  int column;

  if (pps_sheet_names_is_head (box->kind)
      && pps_sheet_names_find_place (layout, index, &row, &column))
    return g_strdup (column >= 0
                         ? pps_sheet_get_column (pps_layout_get_sheet (layout), column)->title
                         : pps_sheet_get_row (pps_layout_get_sheet (layout), row)->title);
  if (box->kind == PPS_BOX_PANE)
    return name_pane (layout, index);
  if (box->kind == PPS_BOX_CELL)
    return name_cell (layout, index);
  if (box->label != NULL && *box->label != '\0')
    return g_strdup_printf ("%s: %s", box->label, text);

  return g_strdup (text);
}

static gboolean
is_within (PpsLayout *layout, int index, guint ancestor)
{
  while (index > (int) ancestor)
    index = pps_layout_get_box (layout, index)->parent;

  return index == (int) ancestor;
}

static void
append_sentence (GString *words, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, "; ");
  g_string_append (words, text);
}

static char *
describe_container (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);
  const PpsSheetPane *pane = box->kind == PPS_BOX_PANE ? find_pane (layout, box->ref) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_empty = TRUE;

  if (pane != NULL)
    append_sentence (words, pane->question);

  for (guint i = index + 1; i < pps_layout_get_n_boxes (layout) && is_within (layout, i, index);
       i++)
    {
      g_autofree char *name = NULL;

      if (pps_layout_get_box (layout, i)->kind != PPS_BOX_LINE)
        continue;
      name = pps_sheet_names_dup_name (layout, i);
      append_sentence (words, name);
      is_empty = FALSE;
    }
  if (is_empty)
    append_sentence (words, _ ("Nothing here yet"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Heads that can be gone to put the rows in order. */
static char *
describe_head (PpsLayout *layout, guint index)
{
  const PpsSheetColumn *column = NULL;
  int row;
  int place;

  if (pps_layout_get_box (layout, index)->kind == PPS_BOX_ROW_HEAD)
    return g_strdup (_ ("Choose the order of the rows"));

  if (pps_sheet_names_find_place (layout, index, &row, &place))
    column = pps_sheet_get_column (pps_layout_get_sheet (layout), (guint) place);
  if (column != NULL && *column->detail != '\0')
    return g_strdup (_ ("The rows are in this order. Back to the order by group"));

  return g_strdup (_ ("Put the rows that say most about this first"));
}

char *
pps_sheet_names_dup_description (PpsLayout *layout, guint index)
{
  const PpsBox *box = pps_layout_get_box (layout, index);

  if (pps_sheet_names_is_head (box->kind))
    return describe_head (layout, index);

  if (box->kind != PPS_BOX_LINE)
    return describe_container (layout, index);

  for (int parent = box->parent; parent >= 0; parent = pps_layout_get_box (layout, parent)->parent)
    {
      if (pps_sheet_names_has_widget (pps_layout_get_box (layout, parent)->kind))
        return pps_sheet_names_dup_name (layout, parent);
    }

  return g_strdup ("");
}
