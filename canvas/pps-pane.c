/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane.h"

/* A pane looks the same on its sheet and on an overflow page: a quiet tint behind the title, words
 * beneath, and where they go on. */

#define TITLE_ROOM 0.2 /* above and beneath a title, in lines of the grid */
#define CONTINUED 0.8
#define LINE_GAP 0.08 /* between the tints of two lines, in lines */
#define BAR 2.6 /* width of the colour of a theme, in points on A3 */

/* Behind the title stands the tint of the theme, or how far the groups agree; the theme is a bar
 * beside it then. */
static void
add_tint (PpsDraft *draft, const PpsPanePlace *pane, int box)
{
  guint tint = draft->has_verdicts || pane->theme < 0
                   ? pps_sign_get_tint (pane->sign, draft->setup.grey)
                   : pps_colour_get_tint (pane->theme, draft->setup.grey);
  double end = 0;

  for (guint i = 0; i < pane->places->len; i++)
    {
      PpsPlace *place = &g_array_index (pane->places, PpsPlace, i);

      if (pps_stack_get_item (pane->stack, place->item)->is_title)
        end = place->end + TITLE_ROOM;
    }

  end = MIN (end, pane->lines) * draft->leading;
  if (end > 0 && tint != PPS_COLOUR_PAPER)
    pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, pane->x, pane->y, pane->width, end, 0, 0,
                         tint);
  if (end > 0 && draft->has_verdicts && pane->theme >= 0)
    pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, pane->x, pane->y, BAR * draft->scale, end,
                         0, 0, pps_colour_get_theme (pane->theme, draft->setup.grey));
}

void
pps_pane_add_line_tints (PpsDraft *draft, const PpsPanePlace *pane, int box)
{
  for (guint i = 0; i < pane->places->len; i++)
    {
      const PpsPlace *place = &g_array_index (pane->places, PpsPlace, i);
      const PpsItem *item = pps_stack_get_item (pane->stack, place->item);
      guint tint = pps_sign_get_tint (item->sign, draft->setup.grey);

      if (item->kind == PPS_BOX_LINE && tint != PPS_COLOUR_PAPER)
        pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, pane->x,
                             pane->y + place->y * draft->leading, pane->width,
                             (place->end - place->y - LINE_GAP) * draft->leading, 0, 0, tint);
    }
}

void
pps_pane_add_continued (
    PpsDraft *draft, guint page, int parent, double right, double bottom, guint to)
{
  g_autofree char *words = g_strdup_printf ("→ p. %u", to + 1);
  double size = CONTINUED * draft->size;
  double width = 5 * draft->size;
  double y = bottom - 1.25 * draft->leading;
  int box = pps_draft_add_box (draft, PPS_BOX_CONTINUED, page, parent, right - width, y, width,
                               draft->leading, NULL);

  pps_draft_set_text (draft, box, words, NULL);
  pps_draft_add_words (draft, box, words, PPS_FACE_SEMIBOLD, size, right,
                       y + pps_stack_get_baseline (draft->leading, size), 1, PPS_COLOUR_QUIET);
}

int
pps_pane_add_boxes (PpsDraft *draft, const PpsPanePlace *pane, int parent)
{
  double height = pane->lines * draft->leading;
  int box = pps_draft_add_box (draft, pane->kind != 0 ? pane->kind : PPS_BOX_PANE, pane->page,
                               parent, pane->x, pane->y, pane->width, height, pane->ref);

  add_tint (draft, pane, box);
  pps_pane_add_line_tints (draft, pane, box);
  pps_stack_add_boxes (pane->stack, draft, pane->places, pane->page, box, pane->x + pane->left,
                       pane->y, pane->width - pane->left - pane->right);
  if (pane->goes_on >= 0 && pane->lines >= 1.25)
    pps_pane_add_continued (draft, pane->page, box, pane->x + pane->width - pane->right,
                            pane->y + height, pane->goes_on);

  return box;
}
