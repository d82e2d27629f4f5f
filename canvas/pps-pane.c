/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane.h"

/* A pane looks the same on its sheet and on an overflow page: a quiet tint behind the title, words
 * beneath, and where they go on. */

#define TITLE_ROOM 0.2 /* above and beneath a title, in lines of the grid */
#define CONTINUED 0.8

static void
add_tint (PpsDraft *draft, const PpsPanePlace *pane, int box)
{
  double end = 0;

  for (guint i = 0; i < pane->places->len; i++)
    {
      PpsPlace *place = &g_array_index (pane->places, PpsPlace, i);

      if (pps_stack_get_item (pane->stack, place->item)->is_title)
        end = place->end + TITLE_ROOM;
    }

  if (end > 0 && pane->theme >= 0)
    pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, pane->x, pane->y, pane->width,
                         MIN (end, pane->lines) * draft->leading, 0, 0,
                         pps_colour_get_tint (pane->theme, draft->setup.grey));
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
pps_pane_add_boxes (PpsDraft *draft, const PpsPanePlace *pane)
{
  double height = pane->lines * draft->leading;
  int box = pps_draft_add_box (draft, pane->kind != 0 ? pane->kind : PPS_BOX_PANE, pane->page, -1,
                               pane->x, pane->y, pane->width, height, pane->ref);

  add_tint (draft, pane, box);
  pps_stack_add_boxes (pane->stack, draft, pane->places, pane->page, box, pane->x + pane->left,
                       pane->y, pane->width - pane->left - pane->right);
  if (pane->goes_on >= 0 && pane->lines >= 1.25)
    pps_pane_add_continued (draft, pane->page, box, pane->x + pane->width - pane->right,
                            pane->y + height, pane->goes_on);

  return box;
}
