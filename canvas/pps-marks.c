/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-marks.h"

/* What stands before a finding and says whose it is. In grey the letter carries it alone: chips are
 * outlines, and only what all share is filled. */

#define CAP_HEIGHT 0.727 /* of Inter, in ems */
#define X_HEIGHT 0.546   /* likewise */
#define LETTER_SIZE 0.68
#define CHIP_HEIGHT 1.06
#define CHIP_PADDING 0.36
#define GAP 0.3 /* before the words at least */

static void
add_letter (PpsDraft *draft,
            int box,
            int group,
            double centre_x,
            double centre_y,
            double size,
            guint colour)
{
  PpsParagraph *letter = g_ptr_array_index (draft->letters, group);
  double room = (draft->chip - CHIP_PADDING) * size;
  double letter_size = LETTER_SIZE * size;
  double width = pps_paragraph_get_natural_width (letter, letter_size);

  if (width > room + 0.001)
    {
      letter_size *= room / width;
      width = room;
    }
  pps_paragraph_set (letter, width + letter_size, letter_size);
  pps_draft_add_lines (draft, box, letter, 0, 1, centre_x - width / 2,
                       centre_y + CAP_HEIGHT * letter_size / 2, 0, colour);
}

static void
add_chip (PpsDraft *draft, int box, int group, double x, double centre, double size)
{
  const PpsSheetGroup *sheet_group = pps_sheet_get_group (draft->sheet, group);
  double width = draft->chip * size;
  double height = CHIP_HEIGHT * size;
  double stroke = draft->setup.grey ? 0.07 * size : 0;

  pps_draft_add_shape (
      draft, box, PPS_SHAPE_ROUNDED, x + stroke / 2, centre - height / 2 + stroke / 2,
      width - stroke, height - stroke, 0.2 * size, stroke,
      draft->setup.grey ? PPS_COLOUR_INK : pps_colour_get_chip (sheet_group->colour));
  add_letter (draft, box, group, x + width / 2, centre, size,
              draft->setup.grey ? PPS_COLOUR_INK : PPS_COLOUR_PAPER);
}

static void
add_check (PpsDraft *draft, int box, double x, double centre, double size)
{
  double side = CHIP_HEIGHT * size;
  double width = 0.46 * size;
  double height = 0.42 * size;

  x += (draft->chip * size - side) / 2;
  pps_draft_add_shape (draft, box, PPS_SHAPE_ROUNDED, x, centre - side / 2, side, side, 0.2 * size,
                       0, PPS_COLOUR_INK);
  pps_draft_add_shape (draft, box, PPS_SHAPE_CHECK, x + (side - width) / 2, centre - height / 2,
                       width, height, 0, 0.13 * size, PPS_COLOUR_PAPER);
}

static void
add_symbol (PpsDraft *draft,
            int box,
            PpsSign sign,
            PpsFace face,
            double x,
            double centre,
            double size,
            guint colour)
{
  g_autoptr (PpsParagraph) symbol
      = pps_paragraph_new (draft->typesetter, pps_sign_get_symbol (sign), face, 1);
  double width = pps_paragraph_get_natural_width (symbol, size);

  pps_draft_add_words (draft, box, pps_sign_get_symbol (sign), face, size, x - width / 2,
                       centre + CAP_HEIGHT * size / 2, 0, colour);
}

static void
add_circle (PpsDraft *draft, int box, double x, double centre, double side, double stroke)
{
  pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, x - side / 2, centre - side / 2, side, side, 0,
                       stroke, PPS_COLOUR_QUIET);
}

void
pps_marks_add_sign (PpsDraft *draft,
                    int box,
                    PpsSign sign,
                    double x,
                    double baseline,
                    double size,
                    gboolean on_tint)
{
  double centre = baseline - CAP_HEIGHT * size / 2;
  double side = CHIP_HEIGHT * size;

  switch (sign)
    {
    case PPS_SIGN_SILENT:
      add_circle (draft, box, x, centre, 0.56 * size, 0.075 * size);
      break;
    case PPS_SIGN_NOT_ASKED:
      pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, x - 0.28 * size, centre, 0.56 * size, 0, 0,
                           0.09 * size, PPS_COLOUR_QUIET);
      break;
    case PPS_SIGN_DOES_NOT_KNOW:
      add_circle (draft, box, x, centre, 0.9 * size, 0.075 * size);
      add_symbol (draft, box, sign, PPS_FACE_SEMIBOLD, x, centre, 0.62 * size, PPS_COLOUR_QUIET);
      break;
    case PPS_SIGN_AGREE:
    case PPS_SIGN_PARTLY:
    case PPS_SIGN_DISAGREE:
    case PPS_SIGN_NOT_ENOUGH_HEARD:
      if (on_tint)
        pps_draft_add_shape (draft, box, PPS_SHAPE_ROUNDED, x - side / 2, centre - side / 2, side,
                             side, 0.2 * size, 0, pps_sign_get_tint (sign, draft->setup.grey));
      add_symbol (draft, box, sign, PPS_FACE_SEMIBOLD, x, centre, size, PPS_COLOUR_INK);
      break;
    case PPS_SIGN_NO_FINDING:
      for (int i = -1; i <= 1; i++)
        pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, x + (0.28 * i - 0.07) * size,
                             centre - 0.07 * size, 0.14 * size, 0.14 * size, 0, 0,
                             PPS_COLOUR_QUIET);
      break;
    case PPS_SIGN_NEW:
    case PPS_SIGN_GONE:
    case PPS_SIGN_CHANGED:
    case PPS_SIGN_SAME:
      add_symbol (draft, box, sign, PPS_FACE_SEMIBOLD, x, centre, size,
                  sign == PPS_SIGN_SAME ? PPS_COLOUR_QUIET : PPS_COLOUR_INK);
      break;
    case PPS_SIGN_NONE:
    default:
      break;
    }
}

/* Where little room is kept for marks, as in a table, they stand further to the left. */
double
pps_marks_get_middle (const PpsDraft *draft, double size)
{
  return MIN (draft->chip, draft->hang - GAP) * size / 2;
}

void
pps_marks_add (
    PpsDraft *draft, int box, PpsMark mark, int group, double x, double baseline, double size)
{
  double centre = baseline - CAP_HEIGHT * size / 2;
  double middle = x + pps_marks_get_middle (draft, size);
  double side;

  switch (mark)
    {
    case PPS_MARK_DOT:
      side = 0.26 * size;
      centre = baseline - X_HEIGHT * size / 2;
      pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, middle - side / 2, centre - side / 2, side,
                           side, 0, 0, PPS_COLOUR_QUIET);
      break;
    case PPS_MARK_CHIP:
      add_chip (draft, box, group, x, centre, size);
      break;
    case PPS_MARK_SHARED:
      add_check (draft, box, x, centre, size);
      break;
    case PPS_MARK_SILENT:
      side = 0.56 * size;
      pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, middle - side / 2, centre - side / 2, side,
                           side, 0, 0.075 * size, PPS_COLOUR_QUIET);
      break;
    case PPS_MARK_MORE:
      side = 0.36 * size;
      pps_draft_add_shape (
          draft, box, PPS_SHAPE_CIRCLE, middle - side / 2, centre - side / 2, side, side, 0, 0,
          draft->setup.grey ? PPS_COLOUR_INK : pps_sheet_get_group (draft->sheet, group)->colour);
      break;
    case PPS_MARK_SIGN:
    case PPS_MARK_NONE:
    default:
      break;
    }
}

const char *
pps_marks_get_label (PpsDraft *draft, PpsMark mark, int group)
{
  switch (mark)
    {
    case PPS_MARK_CHIP:
    case PPS_MARK_MORE:
      return pps_sheet_get_group (draft->sheet, group)->name;
    case PPS_MARK_SHARED:
      return draft->english ? "shared" : "gedeeld";
    case PPS_MARK_SILENT:
      return draft->english ? "nothing heard" : "niets over gehoord";
    case PPS_MARK_DOT:
    case PPS_MARK_SIGN:
    case PPS_MARK_NONE:
    default:
      return NULL;
    }
}
