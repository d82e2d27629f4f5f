/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-frame.h"

#include <math.h>

#include "pps-legend.h"

/* The head says what the sheet is and who was heard, the foot what its letters mean and whose work
 * the canvas is. Both grow with their words and the body makes room, up to a share of the page;
 * what then remains goes on on an overflow page, like the words of a pane. All stays clear of the
 * fold in the middle of the paper. */

#define TITLE 22.0
#define SMALL_TITLE 12.0
#define SUBTITLE 10.0
#define SMALL 7.0
#define MIN_SMALL 6.0
#define GUTTER 14.0
#define LINE 1.3
/* Of the page, for the title, the subtitle, the notes, the credit and the legend each at most. */
#define SHARE 0.18

struct _PpsFrame
{
  PpsDraft *draft;
  double x;
  double width;
  double left_width;
  double small;
  double title_size;
  double subtitle_size;
  PpsParagraph *title;
  PpsParagraph *running; /* the title of the pages after the first */
  PpsParagraph *subtitle;
  PpsParagraph *notes;
  PpsParagraph *credit;
  PpsLegend *legend;
  PpsLegend *heard;
  guint n_title;
  guint n_running;
  guint n_subtitle;
  guint n_notes;
  gboolean parts_notes;
  guint n_credit;
  double number_width;
  double credit_width;
};

static guint
count_most (PpsFrame *self, double size)
{
  return MAX (1, floor (SHARE * self->draft->height / (LINE * size)));
}

static PpsParagraph *
make (PpsFrame *self, const char *text, PpsFace face, double width, double size, guint *n_lines)
{
  PpsParagraph *paragraph;

  *n_lines = 0;
  if (text == NULL || *text == '\0')
    return NULL;

  paragraph = pps_paragraph_new (self->draft->typesetter, text, face, 0.4);
  *n_lines = MIN (pps_paragraph_set (paragraph, width, size), count_most (self, size));

  return paragraph;
}

/* As large as the words allow: one line at best, two where they are many. */
static double
choose_title_size (PpsFrame *self, const char *text, double width)
{
  g_autoptr (PpsParagraph) title
      = pps_paragraph_new (self->draft->typesetter, text, PPS_FACE_DISPLAY, 0.4);
  static const struct
  {
    double part;
    guint n_lines;
  } choices[] = { { 1, 1 }, { 0.86, 1 }, { 0.82, 2 }, { 0.68, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      double size = TITLE * self->draft->scale * choices[i].part;

      if (pps_paragraph_count_lines (title, width, size) <= choices[i].n_lines)
        return size;
    }

  return TITLE * self->draft->scale * 0.6;
}

/* A little smaller, if one line is enough then. */
static double
choose_subtitle_size (PpsFrame *self, const char *text, double width)
{
  g_autoptr (PpsParagraph) subtitle
      = pps_paragraph_new (self->draft->typesetter, text, PPS_FACE_REGULAR, 0.4);
  double size = MAX (7, SUBTITLE * self->draft->scale);
  double natural = pps_paragraph_get_natural_width (subtitle, size);

  return natural > width && 0.8 * natural <= width ? size * 0.999 * width / natural : size;
}

PpsFrame *
pps_frame_new (PpsDraft *draft)
{
  PpsFrame *self = g_new0 (PpsFrame, 1);
  const char *title = pps_sheet_get_title (draft->sheet);
  gboolean folds = draft->width > draft->height;
  double scale = draft->scale;
  double right;

  self->draft = draft;
  self->x = draft->margin;
  self->width = draft->width - 2 * draft->margin;
  self->small = MAX (MIN_SMALL, SMALL * scale);
  self->heard = pps_legend_new_heard (draft, MAX (7, 9 * scale));
  pps_legend_set (self->heard, 0.44 * self->width);
  right = folds ? self->width / 2 : pps_legend_get_width (self->heard);
  self->left_width = self->width - right - GUTTER * scale;

  self->title_size = choose_title_size (self, title, self->left_width);
  self->subtitle_size
      = choose_subtitle_size (self, pps_sheet_get_subtitle (draft->sheet), self->left_width);
  self->title
      = make (self, title, PPS_FACE_DISPLAY, self->left_width, self->title_size, &self->n_title);
  self->running = make (self, title, PPS_FACE_SEMIBOLD, self->left_width,
                        MAX (8, SMALL_TITLE * scale), &self->n_running);
  self->subtitle = make (self, pps_sheet_get_subtitle (draft->sheet), PPS_FACE_REGULAR,
                         self->left_width, self->subtitle_size, &self->n_subtitle);

  self->number_width = 4.5 * self->small;
  self->legend = pps_legend_new (draft, self->small);
  pps_legend_set (self->legend, self->width / 2 - GUTTER * scale);
  pps_legend_limit (self->legend, SHARE * draft->height);
  self->credit_width
      = self->width - self->number_width - GUTTER * scale
        - (folds ? self->width / 2
                 : MIN (pps_legend_get_width (self->legend) + GUTTER * scale, self->width / 2));
  self->credit = make (self, pps_sheet_get_credit (draft->sheet), PPS_FACE_REGULAR,
                       self->credit_width, self->small, &self->n_credit);
  self->notes
      = make (self, pps_sheet_get_notes (draft->sheet), PPS_FACE_REGULAR,
              folds ? self->width / 2 - GUTTER * scale : self->width, self->small, &self->n_notes);
  self->parts_notes = folds && self->n_notes > 3;
  if (self->notes != NULL)
    self->n_notes = MIN (pps_paragraph_get_n_lines (self->notes),
                         (self->parts_notes ? 2 : 1) * count_most (self, self->small));

  return self;
}

void
pps_frame_free (PpsFrame *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->title, pps_paragraph_free);
  g_clear_pointer (&self->running, pps_paragraph_free);
  g_clear_pointer (&self->subtitle, pps_paragraph_free);
  g_clear_pointer (&self->notes, pps_paragraph_free);
  g_clear_pointer (&self->credit, pps_paragraph_free);
  g_clear_pointer (&self->legend, pps_legend_free);
  g_clear_pointer (&self->heard, pps_legend_free);
  g_free (self);
}

static double
get_title_size (PpsFrame *self, guint page)
{
  return page == 0 ? self->title_size : MAX (8, SMALL_TITLE * self->draft->scale);
}

static double
get_title_height (PpsFrame *self, guint page)
{
  guint n_lines = page == 0 ? self->n_title : self->n_running;

  return n_lines * 1.2 * get_title_size (self, page);
}

/* From the margin to the rule. */
static double
get_head_height (PpsFrame *self, guint page)
{
  double height = get_title_height (self, page);

  if (page == 0)
    height += self->n_subtitle * LINE * self->subtitle_size;
  height = MAX (height, pps_legend_get_height (self->heard));

  return height + 7 * self->draft->scale;
}

/* Where the paper folds, long notes stand on both sides of the fold. */
static guint
count_note_rows (PpsFrame *self)
{
  return self->parts_notes ? (self->n_notes + 1) / 2 : self->n_notes;
}

static double
get_notes_height (PpsFrame *self)
{
  if (self->n_notes == 0)
    return 0;

  return (count_note_rows (self) * LINE + 0.7) * self->small;
}

static double
get_foot_height (PpsFrame *self)
{
  double height
      = MAX (pps_legend_get_height (self->legend), MAX (1, self->n_credit) * LINE * self->small);

  return height + get_notes_height (self) + 7 * self->draft->scale;
}

void
pps_frame_get_body (PpsFrame *self, guint page, double *top, double *bottom)
{
  *top = self->draft->margin + get_head_height (self, page) + 0.5 * self->draft->scale;
  *bottom = self->draft->height - self->draft->margin * 0.85 - get_foot_height (self);
}

static void
add_rest (PpsFrame *self,
          PpsParagraph *paragraph,
          guint n_lines,
          PpsBoxKind kind,
          const char *dutch,
          const char *english,
          GPtrArray *rests,
          GPtrArray *titles)
{
  g_autofree char *words = NULL;
  PpsStack *stack;

  if (paragraph == NULL || n_lines >= pps_paragraph_get_n_lines (paragraph))
    return;

  words = pps_paragraph_dup_text (paragraph, n_lines,
                                  pps_paragraph_get_n_lines (paragraph) - n_lines);
  stack = pps_stack_new ();
  pps_stack_add_text (stack, self->draft, kind, PPS_FACE_REGULAR, words, NULL, 0);
  g_ptr_array_add (rests, stack);
  g_ptr_array_add (titles, g_strdup (self->draft->english ? english : dutch));
}

GPtrArray *
pps_frame_take_rest (PpsFrame *self, GPtrArray **titles)
{
  GPtrArray *rests = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_stack_free);
  PpsStack *legend;

  *titles = g_ptr_array_new_with_free_func (g_free);
  add_rest (self, self->title, self->n_title, PPS_BOX_TITLE, "titel", "title", rests, *titles);
  add_rest (self, self->subtitle, self->n_subtitle, PPS_BOX_SUBTITLE, "ondertitel", "subtitle",
            rests, *titles);
  legend = pps_legend_take_rest (self->legend);
  if (legend != NULL)
    {
      g_ptr_array_add (rests, legend);
      g_ptr_array_add (*titles, g_strdup (self->draft->english ? "legend" : "legenda"));
    }
  add_rest (self, self->notes, self->n_notes, PPS_BOX_NOTES, "opmerkingen", "notes", rests,
            *titles);
  add_rest (self, self->credit, self->n_credit, PPS_BOX_CREDIT, "bron", "credit", rests, *titles);

  return rests;
}

void
pps_frame_add_head (PpsFrame *self, guint page)
{
  PpsDraft *draft = self->draft;
  double size = get_title_size (self, page);
  double height = get_title_height (self, page);
  double y = draft->margin;
  double rule = y + get_head_height (self, page);
  double heard_width = pps_legend_get_width (self->heard);
  int box;

  pps_draft_add_rule (draft, page, self->x, rule, self->width, 0, 0.75 * draft->scale,
                      PPS_COLOUR_INK);

  if (self->title != NULL)
    {
      box = pps_draft_add_box (draft, PPS_BOX_TITLE, page, -1, self->x, y, self->left_width, height,
                               NULL);
      pps_draft_set_text (draft, box, pps_sheet_get_title (draft->sheet), NULL);
      pps_draft_add_lines (draft, box, page == 0 ? self->title : self->running, 0,
                           page == 0 ? self->n_title : self->n_running, self->x,
                           y + pps_stack_get_baseline (1.2 * size, size), 1.2 * size,
                           PPS_COLOUR_INK);
    }
  if (self->subtitle != NULL && page == 0)
    {
      box = pps_draft_add_box (draft, PPS_BOX_SUBTITLE, page, -1, self->x, y + height,
                               self->left_width, self->n_subtitle * LINE * self->subtitle_size,
                               NULL);
      pps_draft_set_text (draft, box, pps_sheet_get_subtitle (draft->sheet), NULL);
      pps_draft_add_lines (
          draft, box, self->subtitle, 0, self->n_subtitle, self->x,
          y + height + pps_stack_get_baseline (LINE * self->subtitle_size, self->subtitle_size),
          LINE * self->subtitle_size, PPS_COLOUR_QUIET);
    }
  pps_legend_add_box (self->heard, PPS_BOX_HEARD, page, self->x + self->width - heard_width,
                      rule - 7 * draft->scale - pps_legend_get_height (self->heard));
}

static void
add_notes (PpsFrame *self, guint page, double y)
{
  PpsDraft *draft = self->draft;
  guint n_rows = count_note_rows (self);
  double pitch = LINE * self->small;
  double baseline = y + pps_stack_get_baseline (pitch, self->small);
  int box;

  if (self->n_notes == 0)
    return;

  box = pps_draft_add_box (draft, PPS_BOX_NOTES, page, -1, self->x, y, self->width, n_rows * pitch,
                           NULL);
  pps_draft_set_text (draft, box, pps_sheet_get_notes (draft->sheet), NULL);
  pps_draft_add_lines (draft, box, self->notes, 0, n_rows, self->x, baseline, pitch,
                       PPS_COLOUR_QUIET);
  pps_draft_add_lines (draft, box, self->notes, n_rows, self->n_notes - n_rows,
                       self->x + self->width / 2 + GUTTER * draft->scale, baseline, pitch,
                       PPS_COLOUR_QUIET);
}

static void
add_credit (PpsFrame *self, guint page, double y)
{
  PpsDraft *draft = self->draft;
  double pitch = LINE * self->small;
  double width = self->credit_width;
  double x = self->x + self->width - self->number_width - width;
  int box;

  if (self->credit == NULL)
    return;

  box = pps_draft_add_box (draft, PPS_BOX_CREDIT, page, -1, x, y, width, self->n_credit * pitch,
                           NULL);
  pps_draft_set_text (draft, box, pps_sheet_get_credit (draft->sheet), NULL);
  for (guint i = 0; i < self->n_credit; i++)
    pps_draft_add_lines (draft, box, self->credit, i, 1,
                         x + MAX (width - pps_paragraph_get_line (self->credit, i)->width, 0),
                         y + i * pitch + pps_stack_get_baseline (pitch, self->small), pitch,
                         PPS_COLOUR_QUIET);
}

void
pps_frame_add_foot (PpsFrame *self, guint page, guint n_pages)
{
  PpsDraft *draft = self->draft;
  guint first = draft->setup.first_page;
  g_autofree char *number = first > 0 ? g_strdup_printf ("%u", first + page)
                                      : g_strdup_printf ("%u / %u", page + 1, n_pages);
  double pitch = LINE * self->small;
  double y;
  int box;

  pps_frame_get_body (self, page, &(double){ 0 }, &y);
  y += 7 * draft->scale;
  add_notes (self, page, y);
  y += get_notes_height (self);

  pps_legend_add_box (self->legend, PPS_BOX_LEGEND, page, self->x, y);
  add_credit (self, page, y);
  box = pps_draft_add_box (draft, PPS_BOX_PAGE_NUMBER, page, -1,
                           self->x + self->width - self->number_width + 0.5 * self->small, y,
                           self->number_width - 0.5 * self->small, pitch, NULL);
  pps_draft_set_text (draft, box, number, NULL);
  pps_draft_add_words (draft, box, number, PPS_FACE_REGULAR, self->small, self->x + self->width,
                       y + pps_stack_get_baseline (pitch, self->small), 1, PPS_COLOUR_QUIET);
}
