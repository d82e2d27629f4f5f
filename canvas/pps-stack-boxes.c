/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-stack-private.h"

#include <string.h>

/* The boxes of a stack that was placed: an item is a box, with its mark or number before its words.
 */

#define NUMBER_GAP 0.5 /* between the number of a note and its words, in ems */
#define HALF_SIGN 0.34 /* of the widest of what became of a line, in ems */

/* The number of a pane stands where findings have their marks, those of notes under each other. */
static void
add_number (PpsDraft *draft, int box, const PpsItem *item, double x, double baseline)
{
  double right = x + pps_stack_get_hang (item, draft) - NUMBER_GAP * draft->size;
  char words[12];

  g_snprintf (words, sizeof words, "%u", item->number);
  pps_draft_add_words (draft, box, words, PPS_FACE_REGULAR, pps_stack_get_small_size (draft),
                       item->hang > 0 ? right : x, baseline, item->hang > 0 ? 1 : 0,
                       PPS_COLOUR_QUIET);
  pps_draft_set_label (draft, box, words);
}

/* The sign of a pane is a box of its own at the end of the first line of its title. */
static void
add_title_sign (
    PpsDraft *draft, PpsSign sign, guint page, int parent, double right, double y, double baseline)
{
  double width = (PPS_STACK_SIGN_ROOM - 0.2) * draft->size;
  int box = pps_draft_add_box (draft, PPS_BOX_SIGN, page, parent, right - width, y, width,
                               draft->leading, NULL);

  pps_draft_set_text (draft, box, pps_sign_get_word (sign, draft->english ? "en" : "nl"), NULL);
  pps_marks_add_sign (draft, box, sign, right - 0.5 * draft->size, baseline, draft->size, FALSE);
}

/* The letter or symbol before the words, and the symbol between them and the letter. Where a column
 * begins with a further finding of a group, the letter is said again. */
static void
add_marks (PpsDraft *draft,
           int box,
           const PpsItem *item,
           gboolean is_first,
           double x,
           double baseline,
           double size)
{
  PpsMark mark = item->mark == PPS_MARK_MORE && is_first ? PPS_MARK_CHIP : item->mark;
  const char *label = pps_marks_get_label (draft, mark, item->group);
  const char *word = pps_sign_get_word (item->sign, draft->english ? "en" : "nl");
  g_autofree char *both = NULL;

  pps_marks_add (draft, box, mark, item->group, x, baseline, size);
  if (label != NULL)
    pps_draft_set_label (draft, box, label);
  if (item->kind == PPS_BOX_ENTRY && item->mark == PPS_MARK_NONE)
    pps_draft_end_marks (draft, box);
  if ((item->kind != PPS_BOX_LINE && item->kind != PPS_BOX_ENTRY) || item->mark == PPS_MARK_NONE)
    return;

  if (mark == PPS_MARK_SIGN)
    pps_marks_add_sign (draft, box, item->sign,
                        x + MAX (pps_marks_get_middle (draft, size), HALF_SIGN * size), baseline,
                        size, TRUE);
  else if (item->sign != PPS_SIGN_NONE && draft->sign > 0)
    pps_marks_add_sign (draft, box, item->sign, x + (draft->sign + 0.35) * size, baseline, size,
                        TRUE);

  if (*word != '\0')
    {
      both
          = g_strdup_printf ("%s%s%s", label != NULL ? label : "", label != NULL ? ", " : "", word);
      pps_draft_set_label (draft, box, both);
    }
  pps_draft_end_marks (draft, box);
}

static guint
count_lines (PpsDraft *draft, int box)
{
  return pps_layout_get_box (draft->layout, (guint) box)->lines->len;
}

/* The number of a note at the end of the words, where they end here. */
static void
add_note (PpsDraft *draft, int box, const PpsItem *item, const PpsPlace *place)
{
  const PpsBox *made = pps_layout_get_box (draft->layout, (guint) box);
  guint last = made->lines->len - 1;
  const char *words = g_array_index (made->lines, PpsTextLine, last).text;
  g_autofree char *number = pps_stack_dup_superscript (item->note);

  if (item->kind != PPS_BOX_LINE)
    pps_draft_set_note (draft, box, item->note);
  else if (place->first + place->n_lines == pps_paragraph_get_n_lines (item->paragraph)
           && g_str_has_suffix (words, number))
    {
      pps_draft_set_note (draft, box, item->note);
      pps_draft_add_part (draft, box, PPS_LINE_PART_NOTE, last,
                          (guint) (strlen (words) - strlen (number)), (guint) strlen (words));
    }
}

static void
add_box (PpsStack *self,
         PpsDraft *draft,
         const PpsPlace *place,
         gboolean is_first,
         guint page,
         int parent,
         double x,
         double y,
         double width)
{
  const PpsItem *item = pps_stack_get_item (self, place->item);
  double size = pps_stack_get_item_size (item, draft);
  double pitch = pps_stack_get_pitch (item, draft) * draft->leading;
  double baseline = y + place->y * draft->leading + pps_stack_get_baseline (pitch, size);
  double hang = pps_stack_get_hang (item, draft);
  gboolean whole = place->n_lines == pps_paragraph_get_n_lines (item->paragraph);
  g_autofree char *words
      = whole && item->text != NULL
            ? g_strdup (item->text)
            : pps_paragraph_dup_text (item->paragraph, place->first, place->n_lines);
  int box = pps_draft_add_box (draft, item->kind, page, parent, x, y + place->y * draft->leading,
                               width - pps_stack_get_sign_room (item, draft),
                               place->n_lines * pitch, item->ref);

  pps_draft_set_text (draft, box, words, NULL);
  if (item->number > 0 && place->first == 0)
    add_number (draft, box, item, x, baseline);
  add_marks (draft, box, item, is_first, x, baseline, size);
  pps_draft_add_lines (draft, box, item->paragraph, place->first, place->n_lines, x + hang,
                       baseline, pitch, item->colour);
  if (item->marks != NULL)
    pps_stack_mark_words (draft, box, item, place, count_lines (draft, box) - place->n_lines);
  if (item->note > 0)
    add_note (draft, box, item, place);
  if (pps_stack_get_sign_room (item, draft) > 0 && place->first == 0)
    add_title_sign (draft, item->sign, page, parent, x + width, y + place->y * draft->leading,
                    baseline);
}

void
pps_stack_add_boxes (PpsStack *self,
                     PpsDraft *draft,
                     GArray *places,
                     guint page,
                     int parent,
                     double x,
                     double y,
                     double width)
{
  for (guint i = 0; i < places->len; i++)
    {
      const PpsPlace *place = &g_array_index (places, PpsPlace, i);
      gboolean is_first
          = i == 0
            || pps_stack_get_item (self, g_array_index (places, PpsPlace, i - 1).item)->kind
                   != PPS_BOX_LINE;

      add_box (self, draft, place, is_first, page, parent, x, y, width);
    }
}
