/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-stack-private.h"

#include <math.h>

/* Heights are counted in lines of the grid, so that neighbouring columns share their baselines
 * whatever the size. Findings stand half a line off the rules of rows, which are whole lines apart:
 * that half is the room above and beneath them. */

#define CAP_HEIGHT 0.727
#define EPSILON 0.0001
#define SMALL 0.8
#define SMALL_PITCH 0.9
#define LARGE 1.4     /* the title of the appendix, the head of a block */
#define SMALLEST 6.0  /* points */
#define WHOLE_LINES 5 /* a finding up to this long is not split */
#define MIN_LINES 2

static void
item_clear (PpsItem *item)
{
  pps_paragraph_free (item->paragraph);
  g_free (item->ref);
  g_free (item->text);
  g_clear_pointer (&item->marks, g_array_unref);
}

static void
item_unref (PpsItem *item)
{
  g_rc_box_release_full (item, (GDestroyNotify) item_clear);
}

PpsStack *
pps_stack_new (void)
{
  PpsStack *self = g_new0 (PpsStack, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_unref);

  return self;
}

void
pps_stack_free (PpsStack *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->items);
  g_free (self);
}

guint
pps_stack_get_n_lines (PpsStack *self, guint index)
{
  return pps_paragraph_get_n_lines (pps_stack_get_item (self, index)->paragraph);
}

guint
pps_stack_get_n_items (PpsStack *self)
{
  return self->items->len;
}

const PpsItem *
pps_stack_get_item (PpsStack *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

static double
snap (double y)
{
  return ceil (y - 0.5 - EPSILON) + 0.5;
}

double
pps_stack_get_baseline (double leading, double size)
{
  return (leading + CAP_HEIGHT * size) / 2;
}

double
pps_stack_get_small_size (const PpsDraft *draft)
{
  return MAX (SMALL * draft->size, MIN (SMALLEST, draft->size));
}

double
pps_stack_get_item_size (const PpsItem *item, const PpsDraft *draft)
{
  if (item->is_large)
    return LARGE * draft->size;

  return item->is_small ? pps_stack_get_small_size (draft) : draft->size;
}

/* From line to line, in lines of the grid. Small type stands closer, also where the floor makes it
 * as large as the findings. */
double
pps_stack_get_pitch (const PpsItem *item, const PpsDraft *draft)
{
  if (item->is_large)
    return LARGE;

  return item->is_small ? MIN (pps_stack_get_item_size (item, draft) / draft->size, SMALL_PITCH)
                        : 1;
}

static double
get_raggedness (PpsFace face)
{
  return face == PPS_FACE_SEMIBOLD || face == PPS_FACE_DISPLAY ? 0.5 : 0.26;
}

char *
pps_stack_dup_superscript (guint number)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%u", number);
  GString *raised = g_string_new (NULL);

  for (const char *digit = plain; *digit != '\0'; digit++)
    g_string_append (raised, digits[*digit - '0']);

  return g_string_free (raised, FALSE);
}

static PpsItem *
add_item (PpsStack *self,
          PpsDraft *draft,
          PpsBoxKind kind,
          PpsFace face,
          const char *text,
          const char *ref)
{
  PpsItem *item = g_rc_box_new0 (PpsItem);
  PpsTypesetter *typesetter = kind == PPS_BOX_LINE ? draft->line_typesetter : draft->typesetter;

  item->kind = kind;
  item->paragraph = pps_paragraph_new (typesetter, text, face, get_raggedness (face));
  item->group = -1;
  item->ref = g_strdup (ref);
  item->colour = face == PPS_FACE_ITALIC ? PPS_COLOUR_QUIET : PPS_COLOUR_INK;
  g_ptr_array_add (self->items, item);

  return item;
}

void
pps_stack_add_text (PpsStack *self,
                    PpsDraft *draft,
                    PpsBoxKind kind,
                    PpsFace face,
                    const char *text,
                    const char *ref,
                    guint number)
{
  PpsItem *item;

  if (text == NULL || *text == '\0')
    return;

  item = add_item (self, draft, kind, face, text, ref);
  item->is_small = kind == PPS_BOX_PANE_QUESTION;
  item->is_large = kind == PPS_BOX_APPENDIX_TITLE;
  if (item->is_small)
    item->colour = PPS_COLOUR_QUIET;
  item->number = number;
  item->indent = kind == PPS_BOX_PANE_QUESTION || number > 0;
  item->before = kind == PPS_BOX_PANE_QUESTION ? 0.32 : 0.2;
  item->is_title = kind == PPS_BOX_PANE_TITLE || kind == PPS_BOX_SECTION_TITLE;
}

void
pps_stack_add_row_head (
    PpsStack *self, PpsDraft *draft, int group, const char *text, const char *ref)
{
  PpsItem *item = add_item (self, draft, PPS_BOX_ROW_HEAD, PPS_FACE_SEMIBOLD, text, ref);

  item->group = group;
  item->mark = group >= 0 ? PPS_MARK_CHIP : PPS_MARK_NONE;
  item->indent = group >= 0;
  item->before = 0.3;
}

/* The number of its note stands behind a finding as a superscript, which is of the last word: so it
 * never stands alone on a line. */
static char *
dup_words (const PpsSheetLine *line)
{
  GString *words = g_string_new (line->text);
  g_autofree char *number = NULL;

  if (line->note == 0)
    return g_string_free (words, FALSE);

  while (words->len > 0 && g_ascii_isspace (words->str[words->len - 1]))
    g_string_truncate (words, words->len - 1);
  number = pps_stack_dup_superscript (line->note);
  g_string_append (words, number);

  return g_string_free (words, FALSE);
}

void
pps_stack_add_block_head (PpsStack *self, PpsDraft *draft, const char *text, const char *ref)
{
  PpsItem *item = add_item (self, draft, PPS_BOX_ROW_HEAD, PPS_FACE_SEMIBOLD, text, ref);

  item->is_large = TRUE;
  item->before = 0.3;
}

void
pps_stack_add_detail (PpsStack *self, PpsDraft *draft, const char *text)
{
  PpsItem *item;

  if (*text == '\0')
    return;

  item = add_item (self, draft, PPS_BOX_PANE_QUESTION, PPS_FACE_REGULAR, text, NULL);
  item->is_small = TRUE;
  item->colour = PPS_COLOUR_QUIET;
  item->before = 0.05;
}

void
pps_stack_add_line (
    PpsStack *self, PpsDraft *draft, const PpsSheetLine *line, int own_group, gboolean in_table)
{
  PpsFace face = line->style == PPS_LINE_SILENT ? PPS_FACE_ITALIC
                 : line->style == PPS_LINE_HEAD ? PPS_FACE_SEMIBOLD
                                                : PPS_FACE_REGULAR;
  g_autofree char *words = dup_words (line);
  PpsItem *item = add_item (self, draft, PPS_BOX_LINE, face, words, line->ref);

  item->on_grid = TRUE;
  item->group = line->group;
  item->note = line->note;
  item->marks = pps_stack_count_marks (line);
  item->text = g_strdup (line->text);
  item->keep = line->style == PPS_LINE_HEAD;
  item->sign = line->sign;
  if (line->style == PPS_LINE_HEAD || line->style == PPS_LINE_TEXT)
    item->mark = PPS_MARK_NONE;
  else if (line->style == PPS_LINE_SHARED)
    item->mark = PPS_MARK_SHARED;
  else if (line->style == PPS_LINE_SILENT)
    item->mark = line->sign != PPS_SIGN_NONE ? PPS_MARK_SIGN : PPS_MARK_SILENT;
  else if (line->group >= 0 && !(in_table && line->group == own_group))
    item->mark = line->style == PPS_LINE_MORE ? PPS_MARK_MORE : PPS_MARK_CHIP;
  else
    item->mark = line->sign != PPS_SIGN_NONE ? PPS_MARK_SIGN : PPS_MARK_DOT;
  item->indent = item->mark != PPS_MARK_NONE;
}

void
pps_stack_sign (PpsStack *self, PpsSign sign)
{
  g_return_if_fail (self->items->len > 0);

  ((PpsItem *) g_ptr_array_index (self->items, self->items->len - 1))->sign = sign;
}

void
pps_stack_add_entry (
    PpsStack *self, PpsDraft *draft, const PpsSheetLine *line, gboolean again, double hang)
{
  PpsSheetLine plain = *line;
  PpsItem *item;

  plain.note = 0;
  pps_stack_add_line (self, draft, &plain, -1, FALSE);
  item = g_ptr_array_index (self->items, self->items->len - 1);
  item->kind
      = line->style == PPS_LINE_TEXT || line->style == PPS_LINE_HEAD ? PPS_BOX_TEXT : PPS_BOX_ENTRY;
  item->hang = hang;
  item->note = line->note;
  if (line->note == 0)
    return;

  item->mark = PPS_MARK_NONE;
  item->indent = TRUE;
  item->number = again ? 0 : line->note;
}

/* Findings hang alike on the whole sheet; the head of a row always has room for its chip. */
double
pps_stack_get_hang (const PpsItem *item, const PpsDraft *draft)
{
  if (!item->indent)
    return 0;
  if (item->hang > 0)
    return item->hang * draft->size;

  return (item->kind == PPS_BOX_ROW_HEAD ? MAX (draft->hang, draft->chip + 0.5) : draft->hang)
         * draft->size;
}

/* What a sign takes of the width of a title. */
double
pps_stack_get_sign_room (const PpsItem *item, const PpsDraft *draft)
{
  return item->kind == PPS_BOX_PANE_TITLE && item->sign != PPS_SIGN_NONE
             ? PPS_STACK_SIGN_ROOM * draft->size
             : 0;
}

static double
get_item_width (const PpsItem *item, const PpsDraft *draft, double width)
{
  return MAX (width - pps_stack_get_hang (item, draft) - pps_stack_get_sign_room (item, draft),
              pps_stack_get_item_size (item, draft));
}

static double
get_item_start (const PpsItem *item, double y)
{
  return item->on_grid ? snap (y + item->before) : y + item->before;
}

double
pps_stack_measure (PpsStack *self, PpsDraft *draft, double width)
{
  double y = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      PpsItem *item = g_ptr_array_index (self->items, i);
      guint n_lines
          = pps_paragraph_count_lines (item->paragraph, get_item_width (item, draft, width),
                                       pps_stack_get_item_size (item, draft));

      y = get_item_start (item, y) + n_lines * pps_stack_get_pitch (item, draft);
    }

  return y;
}

double
pps_stack_set (PpsStack *self, PpsDraft *draft, double width)
{
  double y = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      PpsItem *item = g_ptr_array_index (self->items, i);
      guint n_lines = pps_paragraph_set (item->paragraph, get_item_width (item, draft, width),
                                         pps_stack_get_item_size (item, draft));

      y = get_item_start (item, y) + n_lines * pps_stack_get_pitch (item, draft);
    }

  return y;
}

/* How many of n lines to place where there is room for some. */
static guint
split (guint n_lines, guint room, gboolean at_top)
{
  if (room >= n_lines)
    return n_lines;
  if (at_top)
    return MIN (room, n_lines);
  if (n_lines <= WHOLE_LINES || room < MIN_LINES)
    return 0;

  return MIN (room, n_lines - MIN_LINES);
}

/* A head without its first finding goes on with it. */
static void
take_back_heads (PpsStack *self, PpsCursor *cursor, GArray *places)
{
  while (places->len > 1)
    {
      PpsPlace *last = &g_array_index (places, PpsPlace, places->len - 1);

      if (!pps_stack_get_item (self, last->item)->keep)
        return;
      *cursor = (PpsCursor){ last->item, last->first };
      g_array_set_size (places, places->len - 1);
    }
}

gboolean
pps_stack_place (
    PpsStack *self, PpsDraft *draft, PpsCursor *cursor, double y, double limit, GArray *places)
{
  gboolean at_top = TRUE;

  while (cursor->item < self->items->len)
    {
      PpsItem *item = g_ptr_array_index (self->items, cursor->item);
      double start = get_item_start (item, y);
      double room = floor ((limit - start) / pps_stack_get_pitch (item, draft) + EPSILON);
      guint n_lines = pps_paragraph_get_n_lines (item->paragraph) - cursor->line;
      PpsPlace place = { cursor->item, cursor->line, 0, start, start };

      place.n_lines = room <= 0 ? 0 : split (n_lines, (guint) MIN (room, 1e6), at_top);
      if (place.n_lines == 0)
        {
          take_back_heads (self, cursor, places);
          return FALSE;
        }

      place.end = start + place.n_lines * pps_stack_get_pitch (item, draft);
      g_array_append_val (places, place);
      if (place.n_lines < n_lines)
        {
          cursor->line += place.n_lines;
          return FALSE;
        }
      cursor->item++;
      cursor->line = 0;
      y = place.end;
      at_top = at_top && item->kind != PPS_BOX_LINE && item->kind != PPS_BOX_ENTRY
               && item->kind != PPS_BOX_TEXT;
    }

  return TRUE;
}

PpsStack *
pps_stack_take_rest (PpsStack *self, PpsDraft *draft, const PpsCursor *cursor)
{
  PpsStack *rest = pps_stack_new ();
  guint first = cursor->item;

  if (cursor->line > 0)
    {
      PpsItem *item = g_ptr_array_index (self->items, first);
      guint n_lines = pps_paragraph_get_n_lines (item->paragraph) - cursor->line;
      g_autofree char *words = pps_paragraph_dup_text (item->paragraph, cursor->line, n_lines);
      PpsItem *part = add_item (rest, draft, item->kind, pps_paragraph_get_face (item->paragraph),
                                words, item->ref);
      PpsParagraph *paragraph = part->paragraph;

      g_free (part->ref);
      *part = *item;
      part->paragraph = paragraph;
      part->ref = g_strdup (item->ref);
      part->text = g_steal_pointer (&words);
      part->marks = item->marks != NULL ? g_array_ref (item->marks) : NULL;
      part->n_told += pps_stack_count_letters (item, cursor->line);
      first++;
    }

  for (guint i = first; i < self->items->len; i++)
    g_ptr_array_add (rest->items, g_rc_box_acquire (g_ptr_array_index (self->items, i)));

  return rest;
}
