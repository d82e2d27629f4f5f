/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-part.h"
#include "pps-pdf-writer.h"

#include <string.h>

/* The lines of a box. The number of a note is a reference (ISO 32000-1, section 14.8.4.4) with a
 * link to the note, and the number before the note a link back; in the contents of a report the
 * name and the page of a sheet lead to it. What Pango set is not taken apart: there the link is
 * that of the whole line. */

#define REACH 0.25 /* ems around words that can be clicked too: the number of a note is small */
#define ASCENT 0.9 /* ems */

static const PpsTextLine *
get_line (const PpsBox *box, guint index)
{
  return &g_array_index (box->lines, PpsTextLine, index);
}

/* Links */

static int
get_place (GArray *places, guint note)
{
  return note < places->len ? g_array_index (places, int, note) : -1;
}

/* Of several places the first. */
static void
keep_place (GArray *places, guint note, guint index)
{
  const int none = -1;

  while (places->len <= note)
    g_array_append_val (places, none);
  if (g_array_index (places, int, note) < 0)
    g_array_index (places, int, note) = (int) index;
}

void
pps_pdf_writer_find_notes (PpsPdfWriter *self)
{
  g_array_set_size (self->calls, 0);
  g_array_set_size (self->notes, 0);
  for (guint i = 0; i < pps_layout_get_n_boxes (self->job->layout); i++)
    {
      const PpsBox *box = pps_pdf_writer_get_box (self, i);

      if (box->note > 0)
        keep_place (box->kind == PPS_BOX_LINE ? self->calls : self->notes, box->note, i);
    }
}

static void
grow (PpsPdfLink *link, double height, const PpsTextLine *line, double left, double right)
{
  double reach = REACH * line->size;
  double top = height - line->baseline + ASCENT * line->size;
  gboolean is_first = link->right <= link->left;

  link->left = is_first ? left - reach : MIN (link->left, left - reach);
  link->right = is_first ? right + reach : MAX (link->right, right + reach);
  link->top = is_first ? top : MAX (link->top, top);
  link->bottom = is_first ? height - line->baseline - reach
                          : MIN (link->bottom, height - line->baseline - reach);
}

static double
get_height (const PpsPdfWriter *self)
{
  double height;

  pps_layout_get_page_size (self->job->layout, NULL, &height);

  return height;
}

static void
add_link (PpsPdfWriter *self, PpsPdfLink *link, const PpsBox *box, const char *says)
{
  link->page = self->first_page + box->page;
  link->says = says;
  pps_pdf_links_add (self->links, self->pdf, self->structure, link);
}

/* A link to a box of the same sheet. */
static void
add_note_link (PpsPdfWriter *self, PpsPdfLink *link, const PpsBox *box, int to, PpsExportWord word)
{
  const PpsBox *target = pps_pdf_writer_get_box (self, (guint) to);
  g_autofree char *says
      = g_strdup_printf ("%s %u", pps_export_job_get_word (self->job, word), box->note);

  link->to_page = self->first_page + target->page;
  link->to_x = target->x;
  link->to_y = get_height (self) - target->y;
  add_link (self, link, box, says);
}

/* Words */

typedef struct
{
  guint line;
  guint byte;
} Place;

static gboolean
is_empty (const PpsBox *box, Place from, Place to)
{
  if (from.line >= box->lines->len || to.line < from.line)
    return TRUE;
  if (from.line == to.line)
    return from.byte >= to.byte;

  return to.byte == 0 && to.line == from.line + 1
         && from.byte >= strlen (get_line (box, from.line)->text)
         && *get_line (box, from.line)->text != '\0';
}

static void
show_range (PpsPdfWriter *self, const PpsTextLine *line, guint start, guint end)
{
  PpsTextLine part;

  if (start == 0 && line->text[end] == '\0')
    pps_pdf_content_show_lines (self->content, line, 1);
  else if (start < end && pps_line_part_take (line, start, end, &part))
    {
      pps_pdf_content_show_lines (self->content, &part, 1);
      pps_line_part_clear (&part);
    }
}

/* What stands from one place to another. */
static void
show_span (PpsPdfWriter *self, const PpsBox *box, int element, Place from, Place to)
{
  if (is_empty (box, from, to))
    return;

  pps_pdf_writer_begin_mark (self, box, element);
  for (guint i = from.line; i <= to.line && i < box->lines->len; i++)
    {
      const PpsTextLine *line = get_line (box, i);
      guint end = i == to.line ? to.byte : (guint) strlen (line->text);

      if (i < to.line || end > 0)
        show_range (self, line, i == from.line ? from.byte : 0, end);
    }
  pps_pdf_content_end_mark (self->content);
}

/* Words that lead to their note. */
static void
show_note (PpsPdfWriter *self, const PpsBox *box, int element, const PpsLinePart *part, int to)
{
  const PpsTextLine *line = get_line (box, part->line);
  PpsPdfLink link = { 0 };
  double left, right;
  int reference = pps_pdf_structure_add (self->structure, element, "Reference");

  link.element = pps_pdf_structure_add (self->structure, reference, "Link");
  show_span (self, box, link.element, (Place){ part->line, part->start },
             (Place){ part->line, part->end });
  pps_line_part_get_extent (line, part->start, part->end, &left, &right);
  grow (&link, get_height (self), line, left, right);
  add_note_link (self, &link, box, to, PPS_EXPORT_WORD_TO_NOTE);
}

static void
show_part (PpsPdfWriter *self, const PpsBox *box, int element, const PpsLinePart *part)
{
  int to = get_place (self->notes, box->note);
  int span;

  if (part->kind == PPS_LINE_PART_NOTE && to >= 0)
    {
      show_note (self, box, element, part, to);
      return;
    }

  span = pps_pdf_structure_add (self->structure, element, "Span");
  if (part->kind != PPS_LINE_PART_NOTE)
    pps_pdf_structure_set_attributes (self->structure, span,
                                      part->kind == PPS_LINE_PART_GONE
                                          ? "<</O/Layout/TextDecorationType/LineThrough>>"
                                          : "<</O/Layout/TextDecorationType/Underline>>");
  show_span (self, box, span, (Place){ part->line, part->start }, (Place){ part->line, part->end });
}

/* Of a line that cannot be taken apart only what is a link has an element of its own. */
static gboolean
fit (const PpsBox *box, PpsLinePart *part)
{
  const PpsTextLine *line = get_line (box, part->line);

  if (line->glyphs != NULL)
    return TRUE;

  part->start = 0;
  part->end = (guint) strlen (line->text);

  return part->kind == PPS_LINE_PART_NOTE;
}

static void
show_parts (PpsPdfWriter *self, const PpsBox *box, int element, guint first)
{
  Place from = { first, 0 };

  for (guint i = 0; box->parts != NULL && i < box->parts->len; i++)
    {
      PpsLinePart part = g_array_index (box->parts, PpsLinePart, i);

      if (part.line < from.line || !fit (box, &part))
        continue;
      show_span (self, box, element, from, (Place){ part.line, part.start });
      show_part (self, box, element, &part);
      from = (Place){ part.line, part.end };
    }
  show_span (self, box, element, from, (Place){ box->lines->len, 0 });
}

/* The sheet that words of the contents lead to; 0 if they do not. */
static guint
find_sheet (const PpsPdfWriter *self, const PpsBox *box)
{
  const PpsBox *row;

  if (!self->job->is_contents || box->parent < 0)
    return 0;

  row = pps_pdf_writer_get_box (self, (guint) box->parent);
  if (box->kind == PPS_BOX_LINE && g_strcmp0 (row->ref, "page") == 0)
    row = pps_pdf_writer_get_box (self, (guint) row->parent);
  else if (box->kind != PPS_BOX_ROW_HEAD)
    return 0;

  return row->ref != NULL && g_str_has_prefix (row->ref, "part-")
             ? (guint) g_ascii_strtoull (row->ref + strlen ("part-"), NULL, 10)
             : 0;
}

static void
show_contents (PpsPdfWriter *self, const PpsBox *box, int element, guint first, guint sheet)
{
  guint page = self->starts[sheet];
  g_autofree char *says
      = g_strdup_printf ("%s %u: %s", pps_export_job_get_word (self->job, PPS_EXPORT_WORD_TO_PAGE),
                         page + 1, self->names[sheet]);
  PpsPdfLink link = { .to_page = page };

  link.element = pps_pdf_structure_add (self->structure, element, "Link");
  show_parts (self, box, link.element, first);
  for (guint i = first; i < box->lines->len; i++)
    {
      const PpsTextLine *line = get_line (box, i);

      grow (&link, get_height (self), line, line->x, line->x + line->width);
    }
  pps_layout_get_page_size (self->jobs[sheet].layout, NULL, &link.to_y);
  add_link (self, &link, box, says);
}

void
pps_pdf_writer_show_words (PpsPdfWriter *self, const PpsBox *box, int element, guint first)
{
  guint sheet = find_sheet (self, box);

  if (box->lines->len <= first)
    return;

  if (sheet > 0)
    show_contents (self, box, element, first, sheet);
  else
    show_parts (self, box, element, first);
}

void
pps_pdf_writer_show_number (PpsPdfWriter *self, const PpsBox *box, int label)
{
  const PpsTextLine *line = get_line (box, 0);
  int to = get_place (self->calls, box->note);
  PpsPdfLink link = { .element = label };

  if (to >= 0)
    link.element = pps_pdf_structure_add (self->structure, label, "Link");
  show_span (self, box, link.element, (Place){ 0, 0 }, (Place){ box->n_marks, 0 });
  if (to < 0)
    return;

  grow (&link, get_height (self), line, line->x, line->x + line->width);
  add_note_link (self, &link, box, to, PPS_EXPORT_WORD_TO_FINDING);
}
