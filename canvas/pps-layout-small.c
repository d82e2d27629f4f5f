/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-small.h"

#include "pps-appendix.h"
#include "pps-frame.h"
#include "pps-overflow.h"
#include "pps-pane-grid.h"

/* Small multiples (Tufte, Envisioning Information, 1990, chapter 4): the same canvas several times,
 * in one arrangement and one size of type, so that what differs is what is said. Two stand beside
 * each other on paper that lies and one above the other on paper that stands; three and four stand
 * two by two, and more go on on the next page. Where the paper folds there is white. */

#define GUTTER 22.0 /* between canvases, in points on A3: the width that is kept free at the fold  \
                     */
#define HEAD_SIZE 9.5 /* of the name of a canvas, in points on A3 */
#define MIN_HEAD 7.5  /* on any paper */
#define NOTE_SIZE 0.8 /* of the note beside it, of its size */
#define LINE 1.35
#define GAP 0.7    /* between name and note, and beneath them, in ems */
#define SHARE 0.25 /* of the height of a canvas, for the name at most */

/* The head of a canvas: its name, and a note behind it where the line has room, else beneath. */
typedef struct
{
  PpsParagraph *title;
  PpsParagraph *note;
  guint n_title;
  guint n_note;
  gboolean is_beside;
} Head;

typedef struct
{
  PpsDraft *draft;
  guint n_columns; /* of canvases */
  guint n_rows;
  double top;
  double width; /* of a canvas */
  double height;
  double gutter;
  double size;      /* of the heads */
  double head;      /* their height */
  GPtrArray *heads; /* of Head */
} Small;

static void
head_free (gpointer data)
{
  Head *head = data;

  pps_paragraph_free (head->title);
  pps_paragraph_free (head->note);
  g_free (head);
}

static double
get_hang (const Small *self, const PpsSheetPart *part)
{
  return part->group >= 0 ? (self->draft->chip + 0.4) * self->size : 0;
}

static Head *
make_head (const Small *self, const PpsSheetPart *part)
{
  PpsTypesetter *typesetter = self->draft->typesetter;
  double width = self->width - get_hang (self, part);
  guint most = MAX (1, SHARE * self->height / (LINE * self->size));
  Head *head = g_new0 (Head, 1);
  const PpsSetLine *last;

  head->title = pps_paragraph_new (typesetter, part->title, PPS_FACE_SEMIBOLD, 0.4);
  head->note = pps_paragraph_new (typesetter, part->note, PPS_FACE_REGULAR, 0.4);
  head->n_title = MIN (pps_paragraph_set (head->title, width, self->size), most);
  head->n_note = MIN (pps_paragraph_set (head->note, width, NOTE_SIZE * self->size), most);
  if (head->n_title == 0 || head->n_note == 0)
    return head;

  last = pps_paragraph_get_line (head->title, head->n_title - 1);
  head->is_beside
      = head->n_title == pps_paragraph_get_n_lines (head->title) && head->n_note == 1
        && last->width + GAP * self->size + pps_paragraph_get_line (head->note, 0)->width <= width;

  return head;
}

/* All heads are as high as the highest. */
static void
make_heads (Small *self)
{
  PpsSheet *sheet = self->draft->sheet;
  guint n_lines = 1;

  self->size = MAX (MIN_HEAD, HEAD_SIZE * self->draft->scale);
  self->heads = g_ptr_array_new_with_free_func (head_free);
  for (guint i = 0; i < pps_sheet_get_n_parts (sheet); i++)
    {
      Head *head = make_head (self, pps_sheet_get_part (sheet, i));

      g_ptr_array_add (self->heads, head);
      n_lines = MAX (n_lines, head->n_title + (head->is_beside ? 0 : head->n_note));
    }
  self->head = (n_lines * LINE + 0.4) * self->size;
}

static void
find_places (Small *self, PpsFrame *frame)
{
  PpsDraft *draft = self->draft;
  guint n = pps_sheet_get_n_parts (draft->sheet);
  gboolean lies = draft->width > draft->height;
  double bottom;

  self->n_columns = n > 2 || (n == 2 && lies) ? 2 : 1;
  self->n_rows = n > 2 || (n == 2 && !lies) ? 2 : 1;
  self->gutter = GUTTER * draft->scale;
  pps_frame_get_body (frame, 0, &self->top, &bottom);
  self->top += 0.3 * self->gutter;
  self->width
      = (draft->width - 2 * draft->margin - (self->n_columns - 1) * self->gutter) / self->n_columns;
  self->height = (bottom - self->top - (self->n_rows - 1) * 0.5 * self->gutter) / self->n_rows;
}

static guint
count_on_page (const Small *self)
{
  return self->n_columns * self->n_rows;
}

static void
find_place (const Small *self, guint part, double *x, double *y)
{
  guint place = part % count_on_page (self);

  *x = self->draft->margin + place % self->n_columns * (self->width + self->gutter);
  *y = self->top + place / self->n_columns * (self->height + 0.5 * self->gutter);
}

/* Whose canvas it is, on a rule. */
static void
add_head (const Small *self, guint index, guint page, int parent, double x, double y)
{
  PpsDraft *draft = self->draft;
  const PpsSheetPart *part = pps_sheet_get_part (draft->sheet, index);
  const Head *head = g_ptr_array_index (self->heads, index);
  double hang = get_hang (self, part);
  double pitch = LINE * self->size;
  guint n_lines = head->n_title + (head->is_beside ? 0 : head->n_note);
  double baseline = y + self->head - 0.4 * self->size - n_lines * pitch
                    + pps_stack_get_baseline (pitch, self->size);
  int box = pps_draft_add_box (draft, PPS_BOX_PART_TITLE, page, parent, x, y, self->width,
                               self->head, NULL);

  pps_draft_set_text (draft, box, part->title, NULL);
  if (part->group >= 0)
    pps_marks_add (draft, box, PPS_MARK_CHIP, part->group, x, baseline, self->size);
  pps_draft_add_lines (draft, box, head->title, 0, head->n_title, x + hang, baseline, pitch,
                       PPS_COLOUR_INK);
  baseline += (head->n_title - (head->is_beside ? 1 : 0)) * pitch;
  if (head->is_beside)
    hang += pps_paragraph_get_line (head->title, head->n_title - 1)->width + GAP * self->size;
  pps_draft_add_lines (draft, box, head->note, 0, head->n_note, x + hang, baseline, pitch,
                       PPS_COLOUR_QUIET);
  pps_draft_add_rule (draft, page, x, y + self->head, self->width, 0, 0.75 * draft->scale,
                      PPS_COLOUR_INK);
}

static void
add_rest (const Small *self,
          PpsOverflow *overflow,
          PpsParagraph *paragraph,
          guint n_shown,
          const char *what)
{
  guint n_lines = pps_paragraph_get_n_lines (paragraph);
  g_autofree char *words = NULL;
  PpsStack *stack;

  if (n_shown >= n_lines)
    return;

  words = pps_paragraph_dup_text (paragraph, n_shown, n_lines - n_shown);
  stack = pps_stack_new ();
  pps_stack_add_text (stack, self->draft, PPS_BOX_TEXT, PPS_FACE_REGULAR, words, NULL, 0);
  pps_overflow_add (overflow, what, -1, NULL, stack);
}

/* What is too long for a head. */
static void
add_rests (const Small *self, PpsOverflow *overflow)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      const Head *head = g_ptr_array_index (self->heads, i);

      add_rest (self, overflow, head->title, head->n_title,
                self->draft->english ? "title" : "titel");
      add_rest (self, overflow, head->note, head->n_note,
                self->draft->english ? "notes" : "opmerkingen");
    }
}

static void
add_part (const Small *self, PpsPaneGrid *grid, guint index)
{
  const PpsSheetPart *part = pps_sheet_get_part (self->draft->sheet, index);
  guint page = index / count_on_page (self);
  double x;
  double y;
  int box;

  find_place (self, index, &x, &y);
  box = pps_draft_add_box (self->draft, PPS_BOX_PART, page, -1, x, y, self->width, self->height,
                           part->id);
  pps_draft_set_text (self->draft, box, part->title, NULL);
  add_head (self, index, page, box, x, y);
  pps_pane_grid_add_boxes (grid, (int) index, box);
}

void
pps_layout_small (PpsDraft *draft)
{
  g_autoptr (PpsFrame) frame = pps_frame_new (draft);
  g_autoptr (PpsPaneGrid) grid = NULL;
  g_autoptr (PpsOverflow) overflow = NULL;
  Small self = { .draft = draft };
  guint n = pps_sheet_get_n_parts (draft->sheet);
  guint n_pages;

  find_places (&self, frame);
  make_heads (&self);
  grid = pps_pane_grid_new (draft, self.width, self.height - self.head, TRUE);
  for (guint i = 0; i < n; i++)
    {
      double x;
      double y;

      find_place (&self, i, &x, &y);
      pps_pane_grid_add (grid, (int) i, i / count_on_page (&self), x, y + self.head);
    }
  pps_pane_grid_set (grid);

  n_pages = (n + count_on_page (&self) - 1) / count_on_page (&self);
  overflow = pps_overflow_new (draft, frame, n_pages);
  add_rests (&self, overflow);
  pps_pane_grid_place (grid, overflow);
  pps_overflow_add_frame (overflow);
  pps_appendix_add (draft, overflow);

  for (guint page = 0; page < n_pages; page++)
    {
      pps_frame_add_head (frame, page);
      for (guint i = page * count_on_page (&self); i < n && i / count_on_page (&self) == page; i++)
        add_part (&self, grid, i);
      pps_frame_add_foot (frame, page, pps_overflow_get_end (overflow));
    }
  for (guint page = n_pages; page < pps_overflow_get_end (overflow); page++)
    pps_overflow_add_page (overflow, page);
  g_ptr_array_unref (self.heads);
}
