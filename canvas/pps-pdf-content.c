/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-content.h"

#include <math.h>
#include <string.h>

#include "pps-pdf-picture.h"

/* The operators of the pages (ISO 32000-1, annex A). The page is turned over, so that y runs down
 * as it does in a layout, and type is turned back. What no font of a PDF can hold, emoji in colour
 * and the boxes of characters that nobody has, is a picture, with a blank of its width to bear its
 * text.
 */

#define NO_COLOUR G_MAXUINT
#define HAIR 0.0004 /* ems: less is not seen, and not said */
#define MOST_GAP 20 /* ems: more begins anew */

typedef struct
{
  hb_face_t *face;
  PpsPdfFont *font; /* (nullable): NULL if the face cannot be embedded */
  guint number;
} Font;

struct _PpsPdfContent
{
  PpsPdf *pdf;
  GArray *fonts;    /* of Font */
  GArray *pictures; /* of guint: their numbers */
  GString *out;
  guint fill;
  guint stroke;
  hb_font_t *blank; /* (nullable): the font that blanks are of, once they may be needed */
};

static void
clear_font (gpointer data)
{
  Font *font = data;

  hb_face_destroy (font->face);
  g_clear_pointer (&font->font, pps_pdf_font_free);
}

PpsPdfContent *
pps_pdf_content_new (PpsPdf *pdf)
{
  PpsPdfContent *self = g_new0 (PpsPdfContent, 1);

  self->pdf = pdf;
  self->fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  g_array_set_clear_func (self->fonts, clear_font);
  self->pictures = g_array_new (FALSE, FALSE, sizeof (guint));
  self->out = g_string_sized_new (64 * 1024);

  return self;
}

void
pps_pdf_content_free (PpsPdfContent *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->fonts);
  g_array_unref (self->pictures);
  g_string_free (self->out, TRUE);
  g_free (self);
}

static guint
find_font (PpsPdfContent *self, hb_face_t *face)
{
  Font font = { 0 };

  for (guint i = 0; i < self->fonts->len; i++)
    {
      if (g_array_index (self->fonts, Font, i).face == face)
        return i;
    }

  font.face = hb_face_reference (face);
  if (pps_pdf_font_can_embed (face))
    font.font = pps_pdf_font_new (face);
  g_array_append_val (self->fonts, font);

  return self->fonts->len - 1;
}

static PpsPdfFont *
get_font (PpsPdfContent *self, guint index)
{
  return g_array_index (self->fonts, Font, index).font;
}

static void
prepare_blank (PpsPdfContent *self)
{
  if (self->blank != NULL || pps_fonts_get_font (PPS_FACE_REGULAR) == NULL)
    return;

  self->blank = pps_fonts_get_font (PPS_FACE_REGULAR);
  pps_pdf_font_use (get_font (self, find_font (self, hb_font_get_face (self->blank))),
                    pps_pdf_type_find_space (self->blank), " ", 1);
}

static void
prepare_run (const PpsPdfRun *run, gpointer user_data)
{
  PpsPdfContent *self = user_data;
  PpsPdfFont *font;

  if (run->item != NULL)
    prepare_blank (self);
  if (run->face == NULL)
    return;

  font = get_font (self, find_font (self, run->face));
  for (guint i = 0; font != NULL && i < run->glyphs->len; i++)
    {
      const PpsPdfGlyph *glyph = &g_array_index (run->glyphs, PpsPdfGlyph, i);

      pps_pdf_font_use (font, glyph->id, glyph->text, glyph->length);
    }
}

static void
prepare_line (PpsPdfContent *self, const PpsTextLine *line)
{
  pps_pdf_type_each_run (line, prepare_run, self);
}

void
pps_pdf_content_prepare_layout (PpsPdfContent *self, PpsLayout *layout)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      for (guint j = 0; j < box->lines->len; j++)
        prepare_line (self, &g_array_index (box->lines, PpsTextLine, j));
    }
}

void
pps_pdf_content_embed_fonts (PpsPdfContent *self)
{
  for (guint i = 0; i < self->fonts->len; i++)
    {
      Font *font = &g_array_index (self->fonts, Font, i);

      if (font->font != NULL)
        font->number = pps_pdf_font_embed (font->font, self->pdf);
      if (font->number == 0)
        g_clear_pointer (&font->font, pps_pdf_font_free);
    }
}

void
pps_pdf_content_begin_page (PpsPdfContent *self, double height)
{
  g_string_assign (self->out, "1 0 0 -1 0 ");
  pps_pdf_append_number (self->out, height);
  g_string_append (self->out, " cm 1 j\n");
  self->fill = self->stroke = NO_COLOUR;
}

guint
pps_pdf_content_end_page (PpsPdfContent *self)
{
  guint number = pps_pdf_reserve (self->pdf);

  pps_pdf_add_stream (self->pdf, number, "", self->out->str, self->out->len, FALSE);

  return number;
}

guint
pps_pdf_content_end_form (PpsPdfContent *self, double width, double height, guint resources)
{
  guint number = pps_pdf_reserve (self->pdf);
  g_autoptr (GString) entries = g_string_new ("/Type/XObject/Subtype/Form/BBox[0 0 ");

  pps_pdf_append_numbers (entries, 2, width, height);
  g_string_append_printf (entries, "]/Resources %u 0 R", resources);
  pps_pdf_add_stream (self->pdf, number, entries->str, self->out->str, self->out->len, FALSE);

  return number;
}

/* The page was turned over, and a form is one that turns itself: it is turned back. */
void
pps_pdf_content_show_form (PpsPdfContent *self,
                           guint form,
                           double form_height,
                           double x,
                           double y,
                           double from_x,
                           double from_y,
                           double width,
                           double height)
{
  g_string_append (self->out, "q ");
  pps_pdf_append_numbers (self->out, 4, x, y, width, height);
  g_string_append (self->out, "re W n ");
  pps_pdf_append_numbers (self->out, 6, 1.0, 0.0, 0.0, -1.0, x - from_x, y - from_y + form_height);
  g_string_append_printf (self->out, "cm/X%u Do Q\n", form);
}

void
pps_pdf_content_begin_mark (PpsPdfContent *self, const char *role, guint mark)
{
  g_string_append_c (self->out, '/');
  g_string_append (self->out, role);
  g_string_append (self->out, "<</MCID ");
  pps_pdf_append_number (self->out, mark);
  g_string_append (self->out, ">>BDC\n");
}

void
pps_pdf_content_begin_artefact (PpsPdfContent *self, const char *properties)
{
  if (properties != NULL)
    g_string_append_printf (self->out, "/Artifact%s BDC\n", properties);
  else
    g_string_append (self->out, "/Artifact BMC\n");
}

void
pps_pdf_content_end_mark (PpsPdfContent *self)
{
  g_string_append (self->out, "EMC\n");
}

static void
set_colour (PpsPdfContent *self, guint *set, guint colour, const char *operator)
{
  if (*set == colour)
    return;

  *set = colour;
  pps_pdf_append_numbers (self->out, 3, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                          (colour & 0xff) / 255.0);
  g_string_append (self->out, operator);
}

#define QUARTER 0.5523 /* how far the handles of a quarter of a circle are from its ends */

static void
trace_rounded (GString *out, const PpsShape *shape, double rx, double ry)
{
  double left = shape->x;
  double top = shape->y;
  double right = left + shape->width;
  double bottom = top + shape->height;
  double hx = rx * (1 - QUARTER);
  double hy = ry * (1 - QUARTER);

  pps_pdf_append_numbers (out, 2, left + rx, top);
  g_string_append (out, "m ");
  pps_pdf_append_numbers (out, 2, right - rx, top);
  g_string_append (out, "l ");
  pps_pdf_append_numbers (out, 6, right - hx, top, right, top + hy, right, top + ry);
  g_string_append (out, "c ");
  pps_pdf_append_numbers (out, 2, right, bottom - ry);
  g_string_append (out, "l ");
  pps_pdf_append_numbers (out, 6, right, bottom - hy, right - hx, bottom, right - rx, bottom);
  g_string_append (out, "c ");
  pps_pdf_append_numbers (out, 2, left + rx, bottom);
  g_string_append (out, "l ");
  pps_pdf_append_numbers (out, 6, left + hx, bottom, left, bottom - hy, left, bottom - ry);
  g_string_append (out, "c ");
  pps_pdf_append_numbers (out, 2, left, top + ry);
  g_string_append (out, "l ");
  pps_pdf_append_numbers (out, 6, left, top + hy, left + hx, top, left + rx, top);
  g_string_append (out, "c h ");
}

static void
trace (GString *out, const PpsShape *shape)
{
  double radius = MIN (shape->radius, MIN (shape->width, shape->height) / 2);

  switch (shape->kind)
    {
    case PPS_SHAPE_LINE:
      pps_pdf_append_numbers (out, 2, shape->x, shape->y);
      g_string_append (out, "m ");
      pps_pdf_append_numbers (out, 2, shape->x + shape->width, shape->y + shape->height);
      g_string_append (out, "l ");
      break;
    case PPS_SHAPE_RECTANGLE:
      pps_pdf_append_numbers (out, 4, shape->x, shape->y, shape->width, shape->height);
      g_string_append (out, "re ");
      break;
    case PPS_SHAPE_ROUNDED:
      trace_rounded (out, shape, radius, radius);
      break;
    case PPS_SHAPE_CIRCLE:
      trace_rounded (out, shape, shape->width / 2, shape->height / 2);
      break;
    case PPS_SHAPE_CHECK:
      pps_pdf_append_numbers (out, 2, shape->x, shape->y + 0.55 * shape->height);
      g_string_append (out, "m ");
      pps_pdf_append_numbers (out, 2, shape->x + 0.36 * shape->width,
                              shape->y + 0.92 * shape->height);
      g_string_append (out, "l ");
      pps_pdf_append_numbers (out, 2, shape->x + shape->width, shape->y + 0.1 * shape->height);
      g_string_append (out, "l ");
      break;
    default:
      g_assert_not_reached ();
    }
}

void
pps_pdf_content_show_shapes (PpsPdfContent *self, const PpsShape *shapes, guint n_shapes)
{
  for (guint i = 0; i < n_shapes; i++)
    {
      const PpsShape *shape = &shapes[i];

      if (shape->stroke > 0)
        {
          set_colour (self, &self->stroke, shape->colour, "RG ");
          pps_pdf_append_numbers (self->out, 1, shape->stroke);
          g_string_append (self->out, shape->kind == PPS_SHAPE_CHECK ? "w 1 J " : "w 0 J ");
        }
      else
        set_colour (self, &self->fill, shape->colour, "rg ");
      trace (self->out, shape);
      g_string_append (self->out, shape->stroke > 0 ? "S\n" : "f\n");
    }
}

/* Where the next glyph would stand if nothing were said. */
typedef struct
{
  PpsPdfContent *content;
  const PpsPdfRun *run;
  PpsPdfFont *font;
  gboolean in_string;
  double x;
  double y;
} Pen;

static void
end_string (Pen *pen)
{
  if (pen->in_string)
    g_string_append (pen->content->out, ">]TJ ");
  pen->in_string = FALSE;
}

static void
show_glyph (Pen *pen, const PpsPdfGlyph *glyph)
{
  GString *out = pen->content->out;
  double size = pen->run->size;
  double gap = (glyph->x - pen->x) / size;

  if (glyph->y != pen->y || fabs (gap) > MOST_GAP)
    end_string (pen);

  if (!pen->in_string)
    {
      pps_pdf_append_numbers (out, 6, size, 0.0, 0.0, -size, glyph->x, glyph->y);
      g_string_append (out, "Tm[<");
      pen->in_string = TRUE;
      pen->x = glyph->x;
      pen->y = glyph->y;
    }
  else if (fabs (gap) > HAIR)
    {
      double thousandths = round (-1000 * gap);

      g_string_append_c (out, '>');
      pps_pdf_append_number (out, thousandths);
      g_string_append_c (out, '<');
      pen->x -= thousandths / 1000 * size;
    }

  pps_pdf_append_hex (out, pps_pdf_font_get_code (pen->font, glyph->id));
  pen->x += pps_pdf_font_get_width (pen->font, glyph->id) * size;
}

static void
begin_span (GString *out, const char *text, guint length)
{
  g_string_append (out, "/Span<</ActualText<feff");
  pps_pdf_append_utf16 (out, text, length);
  g_string_append (out, ">>>BDC ");
}

/* How many glyphs are of the cluster that begins here. */
static guint
count_cluster (const PpsPdfRun *run, guint first)
{
  guint end = first + 1;

  while (end < run->glyphs->len && g_array_index (run->glyphs, PpsPdfGlyph, end).length == 0)
    end++;

  return end - first;
}

/* A cluster that does not read as its glyph does says what it reads as. */
static void
show_glyphs (PpsPdfContent *self, const PpsPdfRun *run, guint index)
{
  Pen pen = { self, run, get_font (self, index), FALSE, 0, 0 };
  guint n;

  g_string_append (self->out, "BT/F");
  pps_pdf_append_number (self->out, index);
  g_string_append (self->out, " 1 Tf ");
  for (guint i = 0; i < run->glyphs->len; i += n)
    {
      const PpsPdfGlyph *glyph = &g_array_index (run->glyphs, PpsPdfGlyph, i);
      gboolean reads_so = pps_pdf_font_reads_as (pen.font, glyph->id, glyph->text, glyph->length);

      n = count_cluster (run, i);
      if (n > 1 || !reads_so)
        {
          end_string (&pen);
          begin_span (self->out, glyph->text, glyph->length);
        }
      for (guint j = 0; j < n; j++)
        show_glyph (&pen, glyph + j);
      if (n > 1 || !reads_so)
        {
          end_string (&pen);
          g_string_append (self->out, "EMC ");
        }
    }
  end_string (&pen);
  g_string_append (self->out, "ET\n");
}

/* Readers let go of text that nothing is shown for: a blank over the picture bears it. */
static void
show_blank (PpsPdfContent *self, const PpsPdfRun *run)
{
  guint space = pps_pdf_type_find_space (self->blank);
  guint index = find_font (self, hb_font_get_face (self->blank));
  PpsPdfFont *font = get_font (self, index);

  if (font == NULL || run->text->len == 0)
    return;

  begin_span (self->out, run->text->str, (guint) run->text->len);
  g_string_append_printf (self->out, "BT 3 Tr/F%u 1 Tf ", index);
  pps_pdf_append_numbers (self->out, 6, run->width / pps_pdf_font_get_width (font, space), 0.0, 0.0,
                          -run->size, run->x, run->baseline);
  g_string_append (self->out, "Tm<");
  pps_pdf_append_hex (self->out, pps_pdf_font_get_code (font, space));
  g_string_append (self->out, ">Tj 0 Tr ET EMC\n");
}

static void
show_picture (PpsPdfContent *self, const PpsPdfRun *run)
{
  PpsPdfPicture picture;

  if (run->item != NULL && pps_pdf_picture_add (&picture, self->pdf, run, self->fill))
    {
      g_string_append (self->out, "q ");
      pps_pdf_append_numbers (self->out, 6, picture.width, 0.0, 0.0, -picture.height, picture.x,
                              picture.y + picture.height);
      g_string_append_printf (self->out, "cm/I%u Do Q\n", self->pictures->len);
      g_array_append_val (self->pictures, picture.number);
    }
  if (self->blank != NULL)
    show_blank (self, run);
}

static void
show_run (const PpsPdfRun *run, gpointer user_data)
{
  PpsPdfContent *self = user_data;
  guint index;

  if (run->face != NULL && get_font (self, index = find_font (self, run->face)) != NULL)
    show_glyphs (self, run, index);
  else
    show_picture (self, run);
}

void
pps_pdf_content_show_lines (PpsPdfContent *self, const PpsTextLine *lines, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      set_colour (self, &self->fill, lines[i].colour, "rg ");
      pps_pdf_type_each_run (&lines[i], show_run, self);
    }
}

void
pps_pdf_content_append_resources (PpsPdfContent *self, GArray *forms, GString *out)
{
  g_string_append (out, "<</Font<<");
  for (guint i = 0; i < self->fonts->len; i++)
    {
      guint number = g_array_index (self->fonts, Font, i).number;

      if (number != 0)
        g_string_append_printf (out, "/F%u %u 0 R", i, number);
    }
  g_string_append (out, ">>/XObject<<");
  for (guint i = 0; i < self->pictures->len; i++)
    g_string_append_printf (out, "/I%u %u 0 R", i, g_array_index (self->pictures, guint, i));
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    g_string_append_printf (out, "/X%u %u 0 R", i, g_array_index (forms, guint, i));
  g_string_append (out, ">>>>");
}
