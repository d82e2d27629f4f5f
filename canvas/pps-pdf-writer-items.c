/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-writer.h"

/* Findings, each an item of a list with what stands before it as its label; and notes. */

static const PpsShape *
get_shapes (const PpsBox *box)
{
  return (const PpsShape *) (const void *) box->shapes->data;
}

static const PpsTextLine *
get_lines (const PpsBox *box)
{
  return (const PpsTextLine *) (const void *) box->lines->data;
}

/* Whether it is the number of a note. */
static gboolean
has_number (const PpsBox *box)
{
  return box->kind == PPS_BOX_ENTRY && box->label != NULL && box->lines->len > 0
         && g_str_equal (get_lines (box)[0].text, box->label);
}

/* The shapes of a box without those that are drawn over words that changed. */
static guint
count_mark_shapes (const PpsBox *box)
{
  guint n = box->shapes->len;

  for (guint i = 0; box->parts != NULL && i < box->parts->len; i++)
    n -= g_array_index (box->parts, PpsLinePart, i).kind != PPS_LINE_PART_NOTE ? 1 : 0;

  return n;
}

static void
show_strokes (PpsPdfWriter *self, const PpsBox *box, guint first)
{
  if (first >= box->shapes->len)
    return;

  pps_pdf_content_begin_artefact (self->content, NULL);
  pps_pdf_content_show_shapes (self->content, get_shapes (box) + first, box->shapes->len - first);
  pps_pdf_content_end_mark (self->content);
}

/* The letter of a group, and the symbol behind it, are the label of the item and say what they
 * stand for (section 14.9.5); another mark is a drawing, which has words in its place. */
static guint
show_label (PpsPdfWriter *self, const PpsBox *box, int item)
{
  gboolean is_letter = box->n_marks > 0;
  guint n_shapes = count_mark_shapes (box);
  int label;

  if (!is_letter && (box->label == NULL || *box->label == '\0' || n_shapes == 0))
    {
      pps_pdf_writer_show_artefact (self, box, FALSE, NULL);
      return 0;
    }

  if (is_letter)
    pps_pdf_writer_show_artefact (self, box, FALSE, NULL);
  pps_pdf_structure_set_attributes (self->structure, self->list,
                                    "<</O/List/ListNumbering/Square>>");
  label = pps_pdf_structure_add (self->structure, item, "Lbl");
  pps_pdf_structure_say (self->structure, label, is_letter ? "E" : "Alt", box->label);
  pps_pdf_writer_begin_mark (self, box, label);
  if (is_letter)
    pps_pdf_content_show_lines (self->content, get_lines (box), box->n_marks);
  else
    pps_pdf_content_show_shapes (self->content, get_shapes (box), n_shapes);
  pps_pdf_content_end_mark (self->content);
  if (!is_letter)
    show_strokes (self, box, n_shapes);

  return box->n_marks;
}

static void
show_body (PpsPdfWriter *self, const PpsBox *box, int body, guint first)
{
  if (self->words != NULL)
    pps_pdf_structure_say (self->structure, body, "Lang", self->words);
  pps_pdf_writer_show_words (self, box, body, first);
}

/* A note is its number and what was said, in one paragraph or more (ISO 14289-1, section 7.9). What
 * of it stands in another column, under a heading of its own, is another element. */
static void
show_note (PpsPdfWriter *self, const PpsBox *box, int parent)
{
  gboolean is_numbered = has_number (box);

  self->list = -1;
  pps_pdf_writer_show_artefact (self, box, FALSE, NULL);
  if (is_numbered || self->note < 0 || self->note_number != box->note
      || pps_pdf_structure_get_parent (self->structure, self->note) != parent)
    {
      self->note = pps_pdf_structure_add (self->structure, parent, "Note");
      self->note_number = box->note;
      pps_pdf_structure_identify (self->structure, self->note);
    }
  if (is_numbered)
    pps_pdf_writer_show_number (self, box,
                                pps_pdf_structure_add (self->structure, self->note, "Lbl"));
  show_body (self, box, pps_pdf_structure_add (self->structure, self->note, "P"),
             is_numbered ? box->n_marks : 0);
}

void
pps_pdf_writer_show_item (PpsPdfWriter *self, const PpsBox *box, int parent)
{
  guint n_letters;
  int item;

  if (box->kind == PPS_BOX_ENTRY && box->note > 0)
    {
      show_note (self, box, parent);
      return;
    }

  if (self->list < 0 || pps_pdf_structure_get_parent (self->structure, self->list) != parent)
    self->list = pps_pdf_structure_add (self->structure, parent, "L");

  item = pps_pdf_structure_add (self->structure, self->list, "LI");
  n_letters = show_label (self, box, item);
  show_body (self, box, pps_pdf_structure_add (self->structure, item, "LBody"), n_letters);
}
