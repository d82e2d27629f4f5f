/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export-private.h"
#include "pps-pdf-content.h"
#include "pps-pdf-links.h"
#include "pps-pdf-outline.h"
#include "pps-pdf-structure.h"

G_BEGIN_DECLS

/**
 * PpsPdfWriter:
 * @jobs: all sheets, of which @job is one
 * @names: (nullable): what the sheets are called
 * @starts: of each sheet the page it begins on, from 0
 * @pages: (element-type guint): numbers of the pages so far
 * @first_page: of the sheet
 * @document: the element that all of the sheet are in
 * @elements: of each box; -1 if it has none
 * @list: the list that the next finding may go on; -1 if none
 * @note: the note that the next entry may go on; -1 if none
 * @note_number: its number
 * @calls: (element-type int): the finding of each note, a box; -1 if it has none
 * @notes: (element-type int): likewise the entry of the appendix
 * @table: the last one; -1 before the first
 * @part: (nullable): which of its parts it is
 * @is_again: whether what is shown of it goes on from the page before
 * @rows: (element-type int): those of it, the heads first
 * @next_row: of those, where more columns follow; -1 for the first columns
 * @row: the last one of it
 * @cells: (element-type int): those of that row
 * @next_cell: of those, where the row goes on from the page before; -1 if it does not
 * @goes_on: whether that row goes on on the next page
 * @words: (nullable): language of the findings, if it is another
 *
 * The sheets of a PDF while they are written: what the parts of that work share. Boxes become
 * elements of structure.
 */
typedef struct
{
  const PpsExportJob *job;
  const PpsExportJob *jobs;
  const char *const *names;
  const guint *starts;
  PpsPdf *pdf;
  PpsPdfContent *content;
  PpsPdfStructure *structure;
  PpsPdfOutline *outline;
  PpsPdfLinks *links;
  GArray *pages;
  guint first_page;
  int document;
  int *elements;
  int list;
  int note;
  guint note_number;
  GArray *calls;
  GArray *notes;
  int table;
  const char *part;
  gboolean is_again;
  GArray *rows;
  int next_row;
  int row;
  GArray *cells;
  int next_cell;
  gboolean goes_on;
  const char *words;
} PpsPdfWriter;

const PpsBox *pps_pdf_writer_get_box (const PpsPdfWriter *self, guint index);
gboolean pps_pdf_writer_has_children (const PpsPdfWriter *self, guint index);

/* What is drawn of a box that is not of the document. */
void pps_pdf_writer_show_artefact (PpsPdfWriter *self,
                                   const PpsBox *box,
                                   gboolean with_lines,
                                   const char *properties);

/* Begins content on the page of a box. */
void pps_pdf_writer_begin_mark (PpsPdfWriter *self, const PpsBox *box, int element);

/* Words */

/* Looks where the notes of the sheet are, and what calls them. */
void pps_pdf_writer_find_notes (PpsPdfWriter *self);

/**
 * pps_pdf_writer_show_words:
 * @first: of the lines of the box
 *
 * Shows the lines of a box; what of them leads elsewhere, or was changed, in elements of its own.
 */
void pps_pdf_writer_show_words (PpsPdfWriter *self, const PpsBox *box, int element, guint first);

/**
 * pps_pdf_writer_show_number:
 * @label: an element, that of the number
 *
 * Shows the number of a note, which leads back to what it is a note of.
 */
void pps_pdf_writer_show_number (PpsPdfWriter *self, const PpsBox *box, int label);

/* Shows a finding, or an entry of the appendix. */
void pps_pdf_writer_show_item (PpsPdfWriter *self, const PpsBox *box, int parent);

/* Tables */

/* Forgets the tables so far: what follows goes on in none of them. */
void pps_pdf_writer_begin_tables (PpsPdfWriter *self);

/* Returns: the element that a table, a row or a cell goes on in, from the page before; -1 if it
 * begins */
int pps_pdf_writer_find_begun (PpsPdfWriter *self, const PpsBox *box, guint index);
void pps_pdf_writer_keep_begun (PpsPdfWriter *self, const PpsBox *box, int element);

/* Whether a page says it again, for who turns pages. */
gboolean pps_pdf_writer_is_said_again (PpsPdfWriter *self, const PpsBox *box);

/* Says what the head of a table is for, and puts in the corner that nobody draws. */
void pps_pdf_writer_describe_cell (PpsPdfWriter *self, const PpsBox *box, guint index, int element);

/* The outline of a sheet. */
void pps_pdf_writer_fill_outline (PpsPdfWriter *self, const char *name);

G_END_DECLS
