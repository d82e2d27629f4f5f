/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-draft.h"

#include "pps-layout-private.h"

/* Boxes, shapes and lines find their way into a layout here, and the measures that hold for the
 * whole sheet stand here. It must not know what a canvas or a table looks like. */

#define LEADING      1.4
#define FLOOR        7.0   /* on A3 */
#define SMALLEST     6.0   /* on any paper */
#define LARGEST      11.0  /* on A3 */
#define MARGIN       28.35 /* 10 mm on A3 */

#define CHIP         1.06
#define WIDEST_CHIP  2.6
#define CHIP_PADDING 0.36
#define LETTER_SIZE  0.68
#define SIGN_ROOM    0.95

/* A chip is as wide as the longest letter asks, so that the findings of all groups hang equally;
 * what is longer is set smaller. */
static void
measure_chips (PpsDraft *self)
{
  self->chip = CHIP;
  for (guint i = 0; i < pps_sheet_get_n_groups (self->sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (self->sheet, i);
      PpsParagraph *letter
          = pps_paragraph_new (self->typesetter, group->letter, PPS_FACE_SEMIBOLD, 1);

      self->chip = MAX (self->chip,
                        pps_paragraph_get_natural_width (letter, LETTER_SIZE) + CHIP_PADDING);
      g_ptr_array_add (self->letters, letter);
    }
  self->chip = MIN (self->chip, WIDEST_CHIP);
  self->hang = self->chip + 0.5;
}

static gboolean
has_signs (PpsDraft *self,
           PpsSign   first,
           PpsSign   last)
{
  for (guint sign = first; sign <= last; sign++)
    if (pps_sheet_has_sign (self->sheet, (PpsSign) sign))
      return TRUE;

  return FALSE;
}

/* What became of a line stands behind the letter of whose it is, on all lines of the sheet. */
static void
measure_signs (PpsDraft *self)
{
  self->has_verdicts = has_signs (self, PPS_SIGN_AGREE, PPS_SIGN_NOT_ENOUGH_HEARD);
  if (!has_signs (self, PPS_SIGN_NEW, PPS_SIGN_SAME))
    return;

  self->sign = self->chip + 0.3;
  self->hang += SIGN_ROOM;
}

PpsDraft *
pps_draft_new (PpsSheet           *sheet,
               const PpsPageSetup *setup)
{
  PpsDraft *self = g_new0 (PpsDraft, 1);
  double a3;

  self->sheet = pps_sheet_ref (sheet);
  self->setup = *setup;
  self->layout = pps_layout_new_empty (sheet, setup);
  self->english = g_str_equal (pps_sheet_get_language (sheet), "en");
  self->typesetter = pps_typesetter_new (pps_sheet_get_language (sheet));
  self->line_typesetter = self->typesetter;
  if (!g_str_equal (pps_sheet_get_language (sheet), pps_sheet_get_words_language (sheet)))
    self->line_typesetter = pps_typesetter_new (pps_sheet_get_words_language (sheet));
  self->figures = pps_typesetter_new (pps_sheet_get_language (sheet));
  pps_typesetter_set_tabular (self->figures);
  self->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_paragraph_free);
  pps_page_setup_get_size (setup, &self->width, &self->height);
  pps_page_setup_get_size (&(PpsPageSetup) { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE }, &a3, NULL);
  self->scale = MAX (self->width, self->height) / a3;
  self->margin = MARGIN * self->scale;
  measure_chips (self);
  measure_signs (self);
  pps_draft_set_size (self, pps_draft_get_size (self, PPS_DRAFT_MAX_STEP));

  return self;
}

void
pps_draft_free (PpsDraft *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->layout, pps_layout_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  if (self->line_typesetter != self->typesetter)
    g_clear_pointer (&self->line_typesetter, pps_typesetter_free);
  g_clear_pointer (&self->typesetter, pps_typesetter_free);
  g_clear_pointer (&self->figures, pps_typesetter_free);
  g_clear_pointer (&self->sheet, pps_sheet_unref);
  g_free (self);
}

PpsLayout *
pps_draft_end (PpsDraft *self)
{
  g_return_val_if_fail (self->layout != NULL, NULL);

  self->layout->type_size = self->size;

  return g_steal_pointer (&self->layout);
}

void
pps_draft_set_size (PpsDraft *self,
                    double    size)
{
  self->size = size;
  self->leading = LEADING * size;
}

double
pps_draft_get_size (PpsDraft *self,
                    guint     step)
{
  double smallest = MAX (SMALLEST, FLOOR * self->scale);
  double largest = MAX (smallest * LARGEST / FLOOR, LARGEST * self->scale);

  return smallest + (largest - smallest) * step / PPS_DRAFT_MAX_STEP;
}

guint
pps_draft_find_size (PpsDraft     *self,
                     PpsDraftFits  fits,
                     gpointer      user_data)
{
  guint low = 0;
  guint high = PPS_DRAFT_MAX_STEP;

  /* Most sheets fit at the largest size: ask that first. */
  pps_draft_set_size (self, pps_draft_get_size (self, high));
  if (fits (self, user_data))
    return high;

  while (high - low > 1)
    {
      guint step = (low + high) / 2;

      pps_draft_set_size (self, pps_draft_get_size (self, step));
      if (fits (self, user_data))
        low = step;
      else
        high = step;
    }
  pps_draft_set_size (self, pps_draft_get_size (self, low));

  return low;
}

int
pps_draft_add_box (PpsDraft   *self,
                   PpsBoxKind  kind,
                   guint       page,
                   int         parent,
                   double      x,
                   double      y,
                   double      width,
                   double      height,
                   const char *ref)
{
  PpsBox *box = g_new0 (PpsBox, 1);
  PpsLayout *layout = self->layout;

  box->kind = kind;
  box->page = page;
  box->parent = parent;
  box->x = x;
  box->y = y;
  box->width = width;
  box->height = height;
  box->ref = ref != NULL && *ref != '\0' ? g_strdup (ref) : NULL;
  box->lines = g_array_new (FALSE, FALSE, sizeof (PpsTextLine));
  box->shapes = g_array_new (FALSE, FALSE, sizeof (PpsShape));

  while (layout->pages->len <= page)
    g_array_append_val (layout->pages, layout->boxes->len);
  g_ptr_array_add (layout->boxes, box);

  return layout->boxes->len - 1;
}

static PpsBox *
get_box (PpsDraft *self,
         int       box)
{
  return g_ptr_array_index (self->layout->boxes, box);
}

void
pps_draft_set_text (PpsDraft   *self,
                    int         box,
                    const char *text,
                    const char *label)
{
  PpsBox *into = get_box (self, box);

  g_free (into->text);
  g_free (into->label);
  into->text = g_strdup (text);
  into->label = g_strdup (label);
}

int
pps_draft_get_n_boxes (PpsDraft *self)
{
  return (int) self->layout->boxes->len;
}

void
pps_draft_reach_down (PpsDraft *self,
                      int       box,
                      double    bottom)
{
  PpsBox *reaching = get_box (self, box);

  reaching->height = MAX (reaching->height, bottom - reaching->y);
}

void
pps_draft_set_label (PpsDraft   *self,
                     int         box,
                     const char *label)
{
  PpsBox *into = get_box (self, box);

  g_free (into->label);
  into->label = g_strdup (label);
}

void
pps_draft_set_note (PpsDraft *self,
                    int       box,
                    guint     note)
{
  get_box (self, box)->note = note;
}

void
pps_draft_add_part (PpsDraft       *self,
                    int             box,
                    PpsLinePartKind kind,
                    guint           line,
                    guint           start,
                    guint           end)
{
  PpsBox *into = get_box (self, box);
  PpsLinePart part = { kind, line, start, end };

  if (into->parts == NULL)
    into->parts = g_array_new (FALSE, FALSE, sizeof (PpsLinePart));
  g_array_append_val (into->parts, part);
}

void
pps_draft_end_marks (PpsDraft *self,
                     int       box)
{
  PpsBox *into = get_box (self, box);

  into->n_marks = into->lines->len;
}

void
pps_draft_add_shape (PpsDraft     *self,
                     int           box,
                     PpsShapeKind  kind,
                     double        x,
                     double        y,
                     double        width,
                     double        height,
                     double        radius,
                     double        stroke,
                     guint         colour)
{
  PpsShape shape = { kind, x, y, width, height, radius, stroke, colour };

  g_array_append_val (get_box (self, box)->shapes, shape);
}

void
pps_draft_add_rule (PpsDraft *self,
                    guint     page,
                    double    x,
                    double    y,
                    double    width,
                    double    height,
                    double    stroke,
                    guint     colour)
{
  int box = pps_draft_add_box (self, PPS_BOX_DECORATION, page, -1, x, y, width, height, NULL);

  pps_draft_add_shape (self, box, PPS_SHAPE_LINE, x, y, width, height, 0, stroke, colour);
}

/* A line of Pango lives as long as its layout, and loses its text with it. */
static void
keep (PpsDraft    *self,
      PangoLayout *layout)
{
  GPtrArray *type = self->layout->type;

  if (type->len == 0 || g_ptr_array_index (type, type->len - 1) != layout)
    g_ptr_array_add (type, g_object_ref (layout));
}

static PpsGlyphs *
dup_glyphs (const PpsGlyphs *glyphs)
{
  return glyphs != NULL
             ? g_memdup2 (glyphs, sizeof (PpsGlyphs) + glyphs->n * sizeof (PpsGlyph))
             : NULL;
}

static void
add_line (PpsDraft         *self,
          int               box,
          const PpsSetLine *set,
          double            x,
          double            baseline,
          guint             colour)
{
  PpsTextLine line = {
    .glyphs = dup_glyphs (set->glyphs),
    .line = set->line != NULL ? pango_layout_line_ref (set->line) : NULL,
    .face = set->face,
    .scale = set->scale,
    .text = g_strdup (set->text),
    .x = x + set->offset,
    .baseline = baseline,
    .width = set->width,
    .size = set->size,
    .weight = pps_fonts_get_weight (set->face),
    .italic = set->face == PPS_FACE_ITALIC,
    .colour = colour,
    .has_hyphen = set->hyphen,
    .word_goes_on = set->word_goes_on,
  };

  if (set->line != NULL)
    keep (self, set->line->layout);
  g_array_append_val (get_box (self, box)->lines, line);
}

void
pps_draft_add_lines (PpsDraft     *self,
                     int           box,
                     PpsParagraph *paragraph,
                     guint         first,
                     guint         n_lines,
                     double        x,
                     double        baseline,
                     double        pitch,
                     guint         colour)
{
  for (guint i = 0; i < n_lines; i++)
    add_line (self, box, pps_paragraph_get_line (paragraph, first + i), x, baseline + i * pitch,
              colour);
}

double
pps_draft_add_words (PpsDraft   *self,
                     int         box,
                     const char *text,
                     PpsFace     face,
                     double      size,
                     double      x,
                     double      baseline,
                     double      align,
                     guint       colour)
{
  g_autoptr (PpsParagraph) words = pps_paragraph_new (self->figures, text, face, 1);
  double width;

  pps_paragraph_set (words, pps_paragraph_get_natural_width (words, size) + size, size);
  width = pps_paragraph_get_line (words, 0)->width;
  add_line (self, box, pps_paragraph_get_line (words, 0), x - align * width, baseline, colour);

  return width;
}
