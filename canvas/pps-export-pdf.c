/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-pdf-catalogue.h"
#include "pps-pdf-content.h"
#include "pps-pdf-outline.h"
#include "pps-pdf-structure.h"

#include <string.h>

/* Pages as a tagged PDF, as near to PDF/UA-1 (ISO 14289-1) as a sheet can come. The boxes of the
 * layout, which stand in reading order, become elements of structure, each inside that of its
 * parent; shapes are artefacts, but for a mark that says whose a finding is, and so is what is
 * repeated at the head and the foot of later pages. A table over several pages is one table: its
 * heads are said once, a row that goes on goes on in its cells, and columns that stand on other
 * pages are further cells of its rows. */

typedef struct
{
  const PpsExportJob *job;
  PpsPdf *pdf;
  PpsPdfContent *content;
  PpsPdfStructure *structure;
  PpsPdfOutline *outline;
  GArray *pages;     /* of guint: their numbers */
  guint first_page;  /* of the sheet */
  int document;      /* the element that all of the sheet are in */
  int *elements;     /* of each box; -1 if it has none */
  int list;          /* the list that the next finding may go on; -1 if none */
  int table;         /* the last one; -1 before the first */
  const char *part;  /* (nullable): which of its parts it is */
  gboolean is_again; /* whether what is shown of it goes on from the page before */
  GArray *rows;      /* of int: those of it, the heads first */
  int next_row;      /* of those, where more columns follow; -1 for the first columns */
  int row;           /* the last one of it */
  GArray *cells;     /* of int: those of that row */
  int next_cell;     /* of those, where the row goes on from the page before; -1 if it does not */
  gboolean goes_on;  /* whether that row goes on on the next page */
  const char *words; /* (nullable): language of the findings, if it is another */
} Writer;

static const char *const roles[] = {
  [PPS_BOX_TITLE] = "H1",      [PPS_BOX_SUBTITLE] = "P",       [PPS_BOX_HEARD] = "P",
  [PPS_BOX_PANE] = "Sect",     [PPS_BOX_PANE_TITLE] = "H2",    [PPS_BOX_PANE_QUESTION] = "P",
  [PPS_BOX_LINE] = "LI",       [PPS_BOX_CONTINUED] = "P",      [PPS_BOX_TABLE] = "Table",
  [PPS_BOX_ROW] = "TR",        [PPS_BOX_COLUMN_HEAD] = "TH",   [PPS_BOX_ROW_HEAD] = "TH",
  [PPS_BOX_CELL] = "TD",       [PPS_BOX_LEGEND] = "P",         [PPS_BOX_NOTES] = "P",
  [PPS_BOX_CREDIT] = "P",      [PPS_BOX_PAGE_NUMBER] = NULL,   [PPS_BOX_APPENDIX_TITLE] = "H2",
  [PPS_BOX_SECTION] = "Sect",  [PPS_BOX_SECTION_TITLE] = "H3", [PPS_BOX_ENTRY] = "LI",
  [PPS_BOX_TEXT] = "P",        [PPS_BOX_SIGN] = "P",           [PPS_BOX_PART] = "Sect",
  [PPS_BOX_PART_TITLE] = "H2", [PPS_BOX_DECORATION] = NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (roles) == PPS_BOX_DECORATION + 1);

#define FOOT "<</Type/Pagination/Subtype/Footer>>"
#define PAGINATION "<</Type/Pagination>>"
#define HEAD "<</Type/Pagination/Subtype/Header>>"

static const PpsBox *
get_box (const Writer *self, guint index)
{
  return pps_layout_get_box (self->job->layout, index);
}

static const PpsTextLine *
get_lines (const PpsBox *box)
{
  return (const PpsTextLine *) (const void *) box->lines->data;
}

static void
show_artefact (Writer *self, const PpsBox *box, gboolean with_lines, const char *properties)
{
  if (box->shapes->len == 0 && !(with_lines && box->lines->len > 0))
    return;

  pps_pdf_content_begin_artefact (self->content, properties);
  pps_pdf_content_show_shapes (self->content, box->shapes);
  if (with_lines)
    pps_pdf_content_show_lines (self->content, get_lines (box), box->lines->len);
  pps_pdf_content_end_mark (self->content);
}

static void
begin_mark (Writer *self, const PpsBox *box, int element)
{
  pps_pdf_content_begin_mark (
      self->content, pps_pdf_structure_get_role (self->structure, element),
      pps_pdf_structure_mark (self->structure, element, self->first_page + box->page));
}

static void
show_lines (Writer *self, const PpsBox *box, int element, guint first)
{
  if (box->lines->len <= first)
    return;

  begin_mark (self, box, element);
  pps_pdf_content_show_lines (self->content, get_lines (box) + first, box->lines->len - first);
  pps_pdf_content_end_mark (self->content);
}

static gboolean
has_children (const Writer *self, guint index)
{
  return index + 1 < pps_layout_get_n_boxes (self->job->layout)
         && get_box (self, index + 1)->parent == (int) index;
}

/* What goes on on an overflow page, the rest of a title or of the head of a row, is a paragraph. */
static const char *
find_role (const Writer *self, const PpsBox *box)
{
  const char *role = roles[box->kind];
  gboolean in_row = box->parent >= 0 && get_box (self, (guint) box->parent)->kind == PPS_BOX_ROW;

  if (box->kind == PPS_BOX_TITLE && box->parent >= 0)
    return "P";
  if (box->kind == PPS_BOX_SECTION_TITLE
      && *pps_sheet_get_appendix_title (self->job->sheet) == '\0')
    return "H2";
  if (box->kind == PPS_BOX_PANE_TITLE && box->parent >= 0
      && get_box (self, (guint) box->parent)->parent >= 0)
    return "H3";
  if ((g_str_equal (role, "TH") || g_str_equal (role, "TD")) && !in_row)
    return "P";

  return role;
}

/* What stands at the top and bottom of each page is of the document once. */
static const char *
find_repetition (const Writer *self, const PpsBox *box)
{
  if (box->kind == PPS_BOX_PAGE_NUMBER)
    return FOOT;
  if (box->page == 0 || box->parent >= 0 || roles[box->kind] == NULL
      || !g_str_equal (roles[box->kind], box->kind == PPS_BOX_TITLE ? "H1" : "P"))
    return NULL;

  for (guint i = 0; get_box (self, i)->page == 0; i++)
    {
      const PpsBox *first = get_box (self, i);

      if (first->kind == box->kind && first->parent < 0 && g_strcmp0 (first->text, box->text) == 0)
        return box->y < first->y + 1 && box->kind <= PPS_BOX_HEARD ? HEAD : FOOT;
    }

  return NULL;
}

/* Whether it is the number of a note. */
static gboolean
has_number (const PpsBox *box)
{
  return box->kind == PPS_BOX_ENTRY && box->label != NULL && box->lines->len > 0
         && g_str_equal (get_lines (box)[0].text, box->label);
}

/* The letter of a group, and the symbol behind it, are the label of the item and say what they
 * stand for (section 14.9.5), and so does the number of a note; another mark is a drawing, which
 * has words in its place. */
static guint
show_label (Writer *self, const PpsBox *box, int item)
{
  gboolean is_number = has_number (box);
  gboolean is_letter = box->n_marks > 0;
  int label;

  if (!is_letter && (box->label == NULL || *box->label == '\0' || box->shapes->len == 0))
    {
      show_artefact (self, box, FALSE, NULL);
      return 0;
    }

  if (is_letter)
    show_artefact (self, box, FALSE, NULL);
  pps_pdf_structure_set_attributes (self->structure, self->list,
                                    is_number ? "<</O/List/ListNumbering/Decimal>>"
                                              : "<</O/List/ListNumbering/Square>>");
  label = pps_pdf_structure_add (self->structure, item, "Lbl");
  if (!is_number)
    pps_pdf_structure_say (self->structure, label, is_letter ? "E" : "Alt", box->label);
  begin_mark (self, box, label);
  if (is_letter)
    pps_pdf_content_show_lines (self->content, get_lines (box), box->n_marks);
  else
    pps_pdf_content_show_shapes (self->content, box->shapes);
  pps_pdf_content_end_mark (self->content);

  return box->n_marks;
}

static void
show_item (Writer *self, const PpsBox *box, int parent)
{
  int item;
  int body;
  guint n_letters;

  if (self->list < 0 || pps_pdf_structure_get_parent (self->structure, self->list) != parent)
    self->list = pps_pdf_structure_add (self->structure, parent, "L");

  item = pps_pdf_structure_add (self->structure, self->list, "LI");
  n_letters = show_label (self, box, item);
  body = pps_pdf_structure_add (self->structure, item, "LBody");
  if (self->words != NULL)
    pps_pdf_structure_say (self->structure, body, "Lang", self->words);
  show_lines (self, box, body, n_letters);
}

static gboolean
has_row_heads (const Writer *self, int table)
{
  for (guint i = (guint) table + 1; i < pps_layout_get_n_boxes (self->job->layout); i++)
    {
      const PpsBox *box = get_box (self, i);

      if (box->kind == PPS_BOX_ROW_HEAD && get_box (self, (guint) box->parent)->parent == table)
        return TRUE;
    }

  return FALSE;
}

/* What heads are for, and the corner that nobody draws: all rows have as many cells. */
static void
describe_cell (Writer *self, const PpsBox *box, guint index, int element)
{
  if (g_str_equal (find_role (self, box), "P"))
    return;

  if (box->kind == PPS_BOX_COLUMN_HEAD)
    pps_pdf_structure_set_attributes (self->structure, element, "<</O/Table/Scope/Column>>");
  else if (box->kind == PPS_BOX_ROW_HEAD)
    pps_pdf_structure_set_attributes (self->structure, element, "<</O/Table/Scope/Row>>");
  else if (box->kind == PPS_BOX_ROW && has_children (self, index) && box->parent >= 0
           && get_box (self, index + 1)->kind == PPS_BOX_COLUMN_HEAD
           && has_row_heads (self, box->parent))
    pps_pdf_structure_add (self->structure, element, "TD");
}

static gboolean
is_in (const Writer *self, const PpsBox *box, PpsBoxKind kind)
{
  return box->parent >= 0 && get_box (self, (guint) box->parent)->kind == kind;
}

/* What of a table a page says again, or says where to go on: nothing for who does not turn pages.
 */
static gboolean
is_said_again (Writer *self, const PpsBox *box)
{
  if (!is_in (self, box, PPS_BOX_ROW))
    return FALSE;

  return box->kind == PPS_BOX_CONTINUED || (box->kind == PPS_BOX_COLUMN_HEAD && self->is_again)
         || (box->kind == PPS_BOX_ROW_HEAD && (self->next_cell >= 0 || self->next_row >= 0));
}

/* Each panel of a board is a table of its own, on one page. */
static void
begin_table (Writer *self)
{
  self->table = -1;
  self->part = NULL;
  self->is_again = FALSE;
  self->next_row = -1;
  self->next_cell = -1;
  self->goes_on = FALSE;
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->cells, 0);
}

/* The element that a table, a row or a cell goes on in, from the page before; -1 if it begins. */
static int
find_begun (Writer *self, const PpsBox *box, guint index)
{
  if (box->kind == PPS_BOX_TABLE && pps_sheet_get_kind (self->job->sheet) == PPS_SHEET_BOARD)
    {
      begin_table (self);
      return -1;
    }
  if (box->kind == PPS_BOX_TABLE)
    {
      self->is_again = self->table >= 0 && g_strcmp0 (self->part, box->ref) == 0;
      self->part = box->ref;
      self->next_cell = -1;
      if (!self->is_again)
        self->next_row = self->table >= 0 ? 0 : -1;
      return self->table;
    }
  if (box->kind == PPS_BOX_ROW)
    {
      if (self->is_again && has_children (self, index)
          && get_box (self, index + 1)->kind == PPS_BOX_COLUMN_HEAD)
        return self->row;
      self->next_cell = self->goes_on && self->is_again ? 0 : -1;
      self->goes_on = FALSE;
      if (self->next_cell < 0 && self->next_row >= 0 && self->next_row < (int) self->rows->len)
        {
          g_array_set_size (self->cells, 0);
          self->row = g_array_index (self->rows, int, self->next_row++);
          return self->row;
        }
      return self->next_cell >= 0 ? self->row : -1;
    }
  if (box->kind == PPS_BOX_CELL && self->next_cell >= 0 && self->next_cell < (int) self->cells->len)
    return g_array_index (self->cells, int, self->next_cell++);

  return -1;
}

static void
keep_begun (Writer *self, const PpsBox *box, int element)
{
  if (box->kind == PPS_BOX_TABLE)
    self->table = element;
  if (box->kind == PPS_BOX_ROW)
    {
      self->row = element;
      g_array_append_val (self->rows, element);
      g_array_set_size (self->cells, 0);
    }
  if (box->kind == PPS_BOX_CELL)
    g_array_append_val (self->cells, element);
}

/* A sign that no character stands for. */
static gboolean
is_drawing (const PpsBox *box)
{
  return box->kind == PPS_BOX_SIGN && box->lines->len == 0;
}

static void
show_box (Writer *self, guint index)
{
  const PpsBox *box = get_box (self, index);
  const char *repetition = find_repetition (self, box);
  int parent = box->parent >= 0 && self->elements[box->parent] >= 0 ? self->elements[box->parent]
                                                                    : self->document;
  int element;

  if (repetition == NULL && is_said_again (self, box))
    {
      self->goes_on = self->goes_on || box->kind == PPS_BOX_CONTINUED;
      repetition = PAGINATION;
    }
  if (repetition != NULL || roles[box->kind] == NULL)
    {
      show_artefact (self, box, TRUE, repetition);
      return;
    }
  if (box->kind == PPS_BOX_LINE || box->kind == PPS_BOX_ENTRY)
    {
      show_item (self, box, parent);
      return;
    }

  if (!is_drawing (box))
    show_artefact (self, box, FALSE, NULL);
  self->list = -1;
  self->elements[index] = element = find_begun (self, box, index);
  if (element >= 0)
    return;

  self->elements[index] = element
      = pps_pdf_structure_add (self->structure, parent, find_role (self, box));
  keep_begun (self, box, element);
  describe_cell (self, box, index, element);
  if (box->kind == PPS_BOX_SIGN)
    pps_pdf_structure_say (self->structure, element, "ActualText", box->text);
  if (has_children (self, index) && box->lines->len > 0)
    element = pps_pdf_structure_add (self->structure, element, "P");
  show_lines (self, box, element, 0);
  if (is_drawing (box))
    {
      begin_mark (self, box, element);
      pps_pdf_content_show_shapes (self->content, box->shapes);
      pps_pdf_content_end_mark (self->content);
    }
}

static const char *
find_pane_title (const Writer *self, const PpsBox *box)
{
  for (guint i = 0; box->ref != NULL && i < pps_sheet_get_n_panes (self->job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (self->job->sheet, i);

      if (g_str_equal (pane->id, box->ref))
        return pane->title;
    }

  return box->text != NULL ? box->text : "";
}

static int
add_entry (Writer *self, int parent, const PpsBox *box, const char *title)
{
  double height;

  pps_layout_get_page_size (self->job->layout, NULL, &height);

  return pps_pdf_outline_add (self->outline, parent, title, self->first_page + box->page, box->x,
                              height - box->y);
}

/* The title, in it small canvases or the panes, in a pane the pages on which it goes on; of a table
 * its parts. */
static void
fill_outline (Writer *self, const char *name)
{
  PpsLayout *layout = self->job->layout;
  const char *page_word = pps_export_job_get_word (self->job, PPS_EXPORT_WORD_PAGE);
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  const PpsBox top = { .x = 0, .y = 0 };
  int title = add_entry (self, -1, &top, name);
  int part = title;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (self, i);
      g_autofree char *page
          = g_strdup_printf ("%s %u", page_word, self->first_page + box->page + 1);
      gpointer first;

      if (box->kind == PPS_BOX_PART)
        part = add_entry (self, title, box, box->text);

      if (box->kind == PPS_BOX_TABLE && pps_sheet_get_kind (self->job->sheet) != PPS_SHEET_BOARD)
        add_entry (self, title, box, page);
      if (box->kind == PPS_BOX_APPENDIX_TITLE)
        add_entry (self, title, box, box->text);

      if (box->kind != PPS_BOX_PANE || box->ref == NULL)
        continue;

      /* A pane of the same name stands in every part; the head of what goes on names both. */
      if (part != title)
        {
          if (box->parent >= 0)
            add_entry (self, part, box, find_pane_title (self, box));
          else
            add_entry (self, title, box, get_box (self, i + 1)->text);
          continue;
        }

      if (g_hash_table_lookup_extended (entries, box->ref, NULL, &first))
        add_entry (self, GPOINTER_TO_INT (first), box, page);
      else
        g_hash_table_insert (
            entries, box->ref,
            GINT_TO_POINTER (add_entry (self, title, box, find_pane_title (self, box))));
    }
}

static void
write_page (Writer *self, guint page, guint pages, guint content, guint resources)
{
  GString *out
      = pps_pdf_begin (self->pdf, g_array_index (self->pages, guint, self->first_page + page));
  double width;
  double height;

  pps_layout_get_page_size (self->job->layout, &width, &height);
  g_string_append_printf (out, "<</Type/Page/Parent %u 0 R/MediaBox[0 0 ", pages);
  pps_pdf_append_numbers (out, 2, width, height);
  g_string_append_printf (out, "]/Contents %u 0 R/Resources %u 0 R/StructParents %u/Tabs/S>>",
                          content, resources, self->first_page + page);
}

/* Boxes of a page follow one another. */
static gboolean
show_pages (Writer *self, guint pages, guint resources, GError **error)
{
  PpsLayout *layout = self->job->layout;
  guint n_pages = pps_layout_get_n_pages (layout);
  guint box = 0;
  double height;

  pps_layout_get_page_size (layout, NULL, &height);
  for (guint page = 0; page < n_pages; page++)
    {
      guint number = pps_pdf_reserve (self->pdf);

      g_array_append_val (self->pages, number);
      pps_pdf_content_begin_page (self->content, height);
      self->list = -1;
      for (; box < pps_layout_get_n_boxes (layout) && get_box (self, box)->page == page; box++)
        show_box (self, box);
      write_page (self, page, pages, pps_pdf_content_end_page (self->content), resources);

      if (!pps_export_job_step (self->job, (page + 1.0) / (n_pages + 1), error))
        return FALSE;
    }

  return TRUE;
}

static void
write_page_tree (Writer *self, guint pages, guint resources)
{
  pps_pdf_content_append_resources (self->content, NULL, pps_pdf_begin (self->pdf, resources));
  pps_pdf_catalogue_write_pages (self->pdf, pages, self->pages);
}

/* A sheet among others is a part of the document, under its own name. */
static gboolean
show_sheet (Writer *self,
            const PpsExportJob *job,
            int parent,
            const char *name,
            guint pages,
            guint resources,
            GError **error)
{
  guint n_boxes = pps_layout_get_n_boxes (job->layout);
  const char *words = pps_sheet_get_words_language (job->sheet);
  g_autofree int *elements = g_new (int, n_boxes + 1);

  memset (elements, -1, sizeof (int) * (n_boxes + 1));
  self->job = job;
  self->elements = elements;
  self->first_page = self->pages->len;
  self->list = -1;
  self->table = -1;
  self->next_row = -1;
  g_array_set_size (self->rows, 0);
  self->next_cell = -1;
  self->goes_on = FALSE;
  self->words = g_str_equal (words, pps_sheet_get_language (job->sheet)) ? NULL : words;
  self->document = name != NULL ? pps_pdf_structure_add (self->structure, parent, "Part") : parent;
  if (!show_pages (self, pages, resources, error))
    return FALSE;

  fill_outline (self, name != NULL ? name : pps_sheet_get_title (job->sheet));

  return TRUE;
}

static GByteArray *
write_document (
    Writer *self, const PpsExportJob *jobs, guint n_jobs, const char *const *names, GError **error)
{
  PpsSheet *sheet = jobs[0].sheet;
  g_autofree char *date = pps_export_dup_date ();
  PpsPdfCatalogue catalogue = {
    .language = pps_sheet_get_language (sheet),
    .title = pps_sheet_get_title (sheet),
    .author = pps_sheet_get_author (sheet),
    .subject = pps_sheet_get_subtitle (sheet),
    .creator = PPS_EXPORT_CREATOR,
    .date = date,
    .pages = pps_pdf_reserve (self->pdf),
  };
  guint resources = pps_pdf_reserve (self->pdf);
  int document = pps_pdf_structure_add (self->structure, -1, "Document");
  guint root;
  guint info;

  for (guint i = 0; i < n_jobs; i++)
    pps_pdf_content_prepare_layout (self->content, jobs[i].layout);
  pps_pdf_content_embed_fonts (self->content);
  for (guint i = 0; i < n_jobs; i++)
    {
      if (!show_sheet (self, &jobs[i], document, names != NULL ? names[i] : NULL, catalogue.pages,
                       resources, error))
        return NULL;
    }

  write_page_tree (self, catalogue.pages, resources);
  catalogue.structure = pps_pdf_structure_write (self->structure, self->pdf, self->pages);
  catalogue.outline = pps_pdf_outline_write (self->outline, self->pdf, self->pages);
  root = pps_pdf_catalogue_write (&catalogue, self->pdf, &info);

  return pps_pdf_end (self->pdf, root, info);
}

gboolean
pps_export_pdf_report (const PpsExportJob *jobs,
                       guint n_jobs,
                       const char *const *names,
                       GError **error)
{
  g_autoptr (PpsPdf) pdf = pps_pdf_new ();
  g_autoptr (PpsPdfContent) content = pps_pdf_content_new (pdf);
  g_autoptr (PpsPdfStructure) structure = pps_pdf_structure_new ();
  g_autoptr (PpsPdfOutline) outline = pps_pdf_outline_new ();
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GByteArray) file = NULL;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));
  Writer self = {
    .pdf = pdf,
    .content = content,
    .structure = structure,
    .outline = outline,
    .pages = pages,
    .cells = cells,
    .rows = rows,
  };

  file = write_document (&self, jobs, n_jobs, names, error);

  return file != NULL
         && pps_output_add (jobs[0].output, jobs[0].path, file->data, file->len, error);
}

gboolean
pps_export_pdf (const PpsExportJob *job, GError **error)
{
  return pps_export_pdf_report (job, 1, NULL, error);
}
