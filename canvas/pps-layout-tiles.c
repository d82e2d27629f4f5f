/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-tiles.h"

#include "pps-draft.h"
#include "pps-stack.h"

/* A key and marks. All marks stand in the margin, so that nothing of the sheet is drawn over: those
 * at the corners say where to cut, thinner ones how far the next tile lies over this one. */

#define MM (72.0 / 25.4)
#define MARK (6 * MM)
#define GAP (1.5 * MM)
#define TITLE 18.0
#define TEXT 10.0
#define LABEL 8.0
#define LINE 1.4
#define KEY_SHARE 0.62 /* of the height of the page, for the map */
#define DOT (1.7 * MM)

typedef struct
{
  PpsDraft *draft;
  const PpsTiling *tiling;
  guint n_pages;
  guint page;
} Tiles;

static const char *
choose (const Tiles *self, const char *dutch, const char *english)
{
  return self->draft->english ? english : dutch;
}

/* A paragraph over the whole width; returns where it ends. */
static double
add_text (Tiles *self,
          PpsBoxKind kind,
          const char *text,
          PpsFace face,
          double size,
          double y,
          guint colour)
{
  PpsDraft *draft = self->draft;
  g_autoptr (PpsParagraph) paragraph = pps_paragraph_new (draft->typesetter, text, face, 0.4);
  double width = draft->width - 2 * self->tiling->margin;
  double pitch = LINE * size;
  guint n_lines = pps_paragraph_set (paragraph, width, size);
  int box = pps_draft_add_box (draft, kind, self->page, -1, self->tiling->margin, y, width,
                               n_lines * pitch, NULL);

  pps_draft_set_text (draft, box, text, NULL);
  pps_draft_add_lines (draft, box, paragraph, 0, n_lines, self->tiling->margin,
                       y + pps_stack_get_baseline (pitch, size), pitch, colour);

  return y + n_lines * pitch;
}

static void
add_tile_to_map (Tiles *self, guint column, guint row, double x, double y, double scale)
{
  const PpsTiling *tiling = self->tiling;
  PpsTile tile = pps_tiling_get_tile (tiling, column, row);
  g_autofree char *name = pps_tiling_dup_name (tiling, column, row);
  double right = column + 1 < tiling->n_columns ? pps_tiling_get_tile (tiling, column + 1, row).x
                                                : tiling->sheet_width;
  double bottom = row + 1 < tiling->n_rows ? pps_tiling_get_tile (tiling, column, row + 1).y
                                           : tiling->sheet_height;
  double width = (right - tile.x) * scale;
  double height = (bottom - tile.y) * scale;
  int box = pps_draft_add_box (self->draft, PPS_BOX_DECORATION, self->page, -1, x + tile.x * scale,
                               y + tile.y * scale, width, height, NULL);

  pps_draft_add_shape (self->draft, box, PPS_SHAPE_RECTANGLE, x + tile.x * scale,
                       y + tile.y * scale, width, height, 0, 0.5, PPS_COLOUR_QUIET);
  pps_draft_add_words (self->draft, box, name, PPS_FACE_SEMIBOLD, TEXT,
                       x + tile.x * scale + width / 2 + 0.6 * TEXT,
                       y + tile.y * scale + height / 2 + 0.36 * TEXT, 1, PPS_COLOUR_INK);
}

static void
add_map (Tiles *self, double y)
{
  const PpsTiling *tiling = self->tiling;
  double scale
      = MIN ((self->draft->width - 2 * tiling->margin) / tiling->sheet_width,
             MIN (KEY_SHARE * self->draft->height, self->draft->height - tiling->margin - y)
                 / tiling->sheet_height);

  for (guint row = 0; row < tiling->n_rows; row++)
    for (guint column = 0; column < tiling->n_columns; column++)
      add_tile_to_map (self, column, row, tiling->margin, y, scale);
}

static void
add_key (Tiles *self)
{
  const PpsTiling *tiling = self->tiling;
  g_autofree char *counts
      = g_strdup_printf ("%u %s: %u × %u. %s", tiling->n_rows * tiling->n_columns * self->n_pages,
                         choose (self, "bladen", "sheets"), tiling->n_rows, tiling->n_columns,
                         choose (self, "Druk af op ware grootte (100%), zonder passend te maken.",
                                 "Print at actual size (100%), without fitting to the page."));
  double y = tiling->margin;

  y = add_text (self, PPS_BOX_TITLE, pps_sheet_get_title (self->draft->sheet), PPS_FACE_DISPLAY,
                TITLE, y, PPS_COLOUR_INK);
  if (*pps_sheet_get_subtitle (self->draft->sheet) != '\0')
    y = add_text (self, PPS_BOX_SUBTITLE, pps_sheet_get_subtitle (self->draft->sheet),
                  PPS_FACE_REGULAR, TEXT, y, PPS_COLOUR_QUIET);
  y = add_text (self, PPS_BOX_NOTES, counts, PPS_FACE_REGULAR, TEXT, y + TEXT, PPS_COLOUR_INK);
  y = add_text (
      self, PPS_BOX_NOTES,
      choose (self,
              "Snijd van elk blad de linkerrand en de bovenrand af langs de dikke hoektekens, en "
              "plak het op zijn linker- en bovenbuur, tot aan de dunne tekens. Werk van links naar "
              "rechts en van boven naar beneden.",
              "Cut the left and the upper edge off each sheet along the heavy corner marks, and "
              "paste it on its neighbours to the left and above, up to the thin marks. Work from "
              "left to right and from top to bottom."),
      PPS_FACE_REGULAR, TEXT, y, PPS_COLOUR_INK);
  add_map (self, y + 2 * TEXT);
}

/* A pair of marks in the margins above and beneath, or left and right, of what is printed. */
static void
add_marks (Tiles *self, double at, gboolean across, double start, double end, double stroke)
{
  PpsDraft *draft = self->draft;

  for (guint i = 0; i < 2; i++)
    {
      double from = i == 0 ? start - GAP - MARK : end + GAP;

      if (across)
        pps_draft_add_rule (draft, self->page, from, at, MARK, 0, stroke, PPS_COLOUR_INK);
      else
        pps_draft_add_rule (draft, self->page, at, from, 0, MARK, stroke, PPS_COLOUR_INK);
    }
}

static void
add_crop_marks (Tiles *self, guint column, guint row)
{
  const PpsTiling *tiling = self->tiling;
  PpsTile tile = pps_tiling_get_tile (tiling, column, row);
  double left = tiling->margin;
  double top = tiling->margin;
  double right = left + tile.width;
  double bottom = top + tile.height;

  add_marks (self, left, FALSE, top, bottom, 0.8);
  add_marks (self, right, FALSE, top, bottom, 0.8);
  add_marks (self, top, TRUE, left, right, 0.8);
  add_marks (self, bottom, TRUE, left, right, 0.8);
  if (column + 1 < tiling->n_columns)
    add_marks (self, right - tiling->overlap, FALSE, top, bottom, 0.25);
  if (row + 1 < tiling->n_rows)
    add_marks (self, bottom - tiling->overlap, TRUE, left, right, 0.25);
}

/* The whole sheet in small, and where this tile is. */
static double
add_small_map (Tiles *self, guint column, guint row, double x, double middle)
{
  const PpsTiling *tiling = self->tiling;
  double side = MIN (DOT, (tiling->margin - 2 * GAP) / tiling->n_rows);
  double y = middle - tiling->n_rows * side / 2;
  int box = pps_draft_add_box (self->draft, PPS_BOX_DECORATION, self->page, -1, x, y,
                               tiling->n_columns * side, tiling->n_rows * side, NULL);

  for (guint i = 0; i < tiling->n_rows; i++)
    for (guint j = 0; j < tiling->n_columns; j++)
      pps_draft_add_shape (self->draft, box, PPS_SHAPE_RECTANGLE, x + j * side + 0.15 * side,
                           y + i * side + 0.15 * side, 0.7 * side, 0.7 * side, 0, 0,
                           i == row && j == column ? PPS_COLOUR_INK : PPS_COLOUR_HAIRLINE);

  return x + tiling->n_columns * side;
}

static void
add_label (Tiles *self, guint sheet_page, guint column, guint row)
{
  const PpsTiling *tiling = self->tiling;
  g_autofree char *name = pps_tiling_dup_name (tiling, column, row);
  g_autofree char *page
      = self->n_pages > 1
            ? g_strdup_printf ("%s %u, ", choose (self, "pagina", "page"), sheet_page + 1)
            : g_strdup ("");
  const char *of = choose (self, "van", "of");
  g_autofree char *words = g_strdup_printf (
      "%s · %s%s %u %s %u, %s %u %s %u", name, page, choose (self, "rij", "row"), row + 1, of,
      tiling->n_rows, choose (self, "kolom", "column"), column + 1, of, tiling->n_columns);
  double height = tiling->margin;
  double y = self->draft->height - height;
  double x = tiling->margin + tiling->overlap + MARK;
  int box;

  x = add_small_map (self, column, row, x, y + height / 2) + 2 * GAP;
  box = pps_draft_add_box (self->draft, PPS_BOX_PAGE_NUMBER, self->page, -1, x, y,
                           self->draft->width / 2, height, NULL);
  pps_draft_set_text (self->draft, box, words, NULL);
  pps_draft_add_words (self->draft, box, words, PPS_FACE_SEMIBOLD, LABEL, x,
                       y + pps_stack_get_baseline (height, LABEL), 0, PPS_COLOUR_QUIET);
}

PpsLayout *
pps_layout_tiles_new (PpsSheet *sheet, const PpsTiling *tiling, guint n_pages)
{
  g_autoptr (PpsDraft) draft = pps_draft_new (sheet, &tiling->setup);
  Tiles self = { .draft = draft, .tiling = tiling, .n_pages = n_pages };

  add_key (&self);
  for (guint page = 0; page < n_pages; page++)
    for (guint row = 0; row < tiling->n_rows; row++)
      for (guint column = 0; column < tiling->n_columns; column++)
        {
          self.page++;
          add_crop_marks (&self, column, row);
          add_label (&self, page, column, row);
        }

  return pps_draft_end (draft);
}
