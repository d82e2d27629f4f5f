/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-catalogue.h"
#include "pps-pdf-writer.h"

#include <string.h>

/* Pages as a tagged PDF, as near to PDF/UA-1 (ISO 14289-1) as a sheet can come. The boxes of the
 * layout, which stand in reading order, become elements of structure, each inside that of its
 * parent; shapes are artefacts, but for a mark that says whose a finding is, and so is what is
 * repeated at the head and the foot of later pages. */

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

const PpsBox *
pps_pdf_writer_get_box (const PpsPdfWriter *self, guint index)
{
  return pps_layout_get_box (self->job->layout, index);
}

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

void
pps_pdf_writer_show_artefact (PpsPdfWriter *self,
                              const PpsBox *box,
                              gboolean with_lines,
                              const char *properties)
{
  if (box->shapes->len == 0 && !(with_lines && box->lines->len > 0))
    return;

  pps_pdf_content_begin_artefact (self->content, properties);
  pps_pdf_content_show_shapes (self->content, get_shapes (box), box->shapes->len);
  if (with_lines)
    pps_pdf_content_show_lines (self->content, get_lines (box), box->lines->len);
  pps_pdf_content_end_mark (self->content);
}

void
pps_pdf_writer_begin_mark (PpsPdfWriter *self, const PpsBox *box, int element)
{
  pps_pdf_content_begin_mark (
      self->content, pps_pdf_structure_get_role (self->structure, element),
      pps_pdf_structure_mark (self->structure, element, self->first_page + box->page));
}

gboolean
pps_pdf_writer_has_children (const PpsPdfWriter *self, guint index)
{
  return index + 1 < pps_layout_get_n_boxes (self->job->layout)
         && pps_pdf_writer_get_box (self, index + 1)->parent == (int) index;
}

/* What goes on on an overflow page, the rest of a title or of the head of a row, is a paragraph. */
static const char *
find_role (const PpsPdfWriter *self, const PpsBox *box)
{
  const char *role = roles[box->kind];
  gboolean in_row
      = box->parent >= 0 && pps_pdf_writer_get_box (self, (guint) box->parent)->kind == PPS_BOX_ROW;

  if (box->kind == PPS_BOX_TITLE && box->parent >= 0)
    return "P";
  if (box->kind == PPS_BOX_SECTION_TITLE
      && *pps_sheet_get_appendix_title (self->job->sheet) == '\0')
    return "H2";
  if (box->kind == PPS_BOX_PANE_TITLE && box->parent >= 0
      && pps_pdf_writer_get_box (self, (guint) box->parent)->parent >= 0)
    return "H3";
  if ((g_str_equal (role, "TH") || g_str_equal (role, "TD")) && !in_row)
    return "P";

  return role;
}

/* What stands at the top and bottom of each page is of the document once. */
static const char *
find_repetition (const PpsPdfWriter *self, const PpsBox *box)
{
  if (box->kind == PPS_BOX_PAGE_NUMBER)
    return FOOT;
  if (box->page == 0 || box->parent >= 0 || roles[box->kind] == NULL
      || !g_str_equal (roles[box->kind], box->kind == PPS_BOX_TITLE ? "H1" : "P"))
    return NULL;

  for (guint i = 0; pps_pdf_writer_get_box (self, i)->page == 0; i++)
    {
      const PpsBox *first = pps_pdf_writer_get_box (self, i);

      if (first->kind == box->kind && first->parent < 0 && g_strcmp0 (first->text, box->text) == 0)
        return box->y < first->y + 1 && box->kind <= PPS_BOX_HEARD ? HEAD : FOOT;
    }

  return NULL;
}

/* A sign that no character stands for. */
static gboolean
is_drawing (const PpsBox *box)
{
  return box->kind == PPS_BOX_SIGN && box->lines->len == 0;
}

static void
show_box (PpsPdfWriter *self, guint index)
{
  const PpsBox *box = pps_pdf_writer_get_box (self, index);
  const char *repetition = find_repetition (self, box);
  int parent = box->parent >= 0 && self->elements[box->parent] >= 0 ? self->elements[box->parent]
                                                                    : self->document;
  int element;

  if (repetition == NULL && pps_pdf_writer_is_said_again (self, box))
    {
      self->goes_on = self->goes_on || box->kind == PPS_BOX_CONTINUED;
      repetition = PAGINATION;
    }
  if (repetition != NULL || roles[box->kind] == NULL)
    {
      pps_pdf_writer_show_artefact (self, box, TRUE, repetition);
      return;
    }
  if (box->kind == PPS_BOX_LINE || box->kind == PPS_BOX_ENTRY)
    {
      pps_pdf_writer_show_item (self, box, parent);
      return;
    }

  if (!is_drawing (box))
    pps_pdf_writer_show_artefact (self, box, FALSE, NULL);
  self->list = -1;
  self->note = -1;
  self->elements[index] = element = pps_pdf_writer_find_begun (self, box, index);
  if (element >= 0)
    return;

  self->elements[index] = element
      = pps_pdf_structure_add (self->structure, parent, find_role (self, box));
  pps_pdf_writer_keep_begun (self, box, element);
  if (!g_str_equal (pps_pdf_structure_get_role (self->structure, element), "P"))
    pps_pdf_writer_describe_cell (self, box, index, element);
  if (box->kind == PPS_BOX_SIGN)
    pps_pdf_structure_say (self->structure, element, "ActualText", box->text);
  if (pps_pdf_writer_has_children (self, index) && box->lines->len > 0)
    element = pps_pdf_structure_add (self->structure, element, "P");
  pps_pdf_writer_show_words (self, box, element, 0);
  if (is_drawing (box))
    {
      pps_pdf_writer_begin_mark (self, box, element);
      pps_pdf_content_show_shapes (self->content, get_shapes (box), box->shapes->len);
      pps_pdf_content_end_mark (self->content);
    }
}

static void
write_page (PpsPdfWriter *self, guint page, guint pages, guint content, guint resources)
{
  GString *out
      = pps_pdf_begin (self->pdf, g_array_index (self->pages, guint, self->first_page + page));
  double width;
  double height;

  pps_layout_get_page_size (self->job->layout, &width, &height);
  g_string_append_printf (out, "<</Type/Page/Parent %u 0 R/MediaBox[0 0 ", pages);
  pps_pdf_append_numbers (out, 2, width, height);
  g_string_append_printf (out, "]/Contents %u 0 R/Resources %u 0 R/StructParents %u/Tabs/S",
                          content, resources, self->first_page + page);
  pps_pdf_links_append_page (self->links, self->first_page + page, out);
  g_string_append (out, ">>");
}

/* Boxes of a page follow one another. */
static gboolean
show_pages (PpsPdfWriter *self, guint pages, guint resources, GError **error)
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
      self->note = -1;
      for (; box < pps_layout_get_n_boxes (layout)
             && pps_pdf_writer_get_box (self, box)->page == page;
           box++)
        show_box (self, box);
      write_page (self, page, pages, pps_pdf_content_end_page (self->content), resources);

      if (!pps_export_job_step (self->job, (page + 1.0) / (n_pages + 1), error))
        return FALSE;
    }

  return TRUE;
}

static void
write_page_tree (PpsPdfWriter *self, guint pages, guint resources)
{
  pps_pdf_content_append_resources (self->content, NULL, pps_pdf_begin (self->pdf, resources));
  pps_pdf_catalogue_write_pages (self->pdf, pages, self->pages);
}

/* A sheet among others is a part of the document, under its own name. */
static gboolean
show_sheet (PpsPdfWriter *self,
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
  self->note = -1;
  pps_pdf_writer_begin_tables (self);
  pps_pdf_writer_find_notes (self);
  self->words = g_str_equal (words, pps_sheet_get_language (job->sheet)) ? NULL : words;
  self->document = name != NULL ? pps_pdf_structure_add (self->structure, parent, "Part") : parent;
  if (!show_pages (self, pages, resources, error))
    return FALSE;

  pps_pdf_writer_fill_outline (self, name != NULL ? name : pps_sheet_get_title (job->sheet));

  return TRUE;
}

static GByteArray *
write_document (PpsPdfWriter *self,
                const PpsExportJob *jobs,
                guint n_jobs,
                const char *const *names,
                GError **error)
{
  PpsSheet *sheet = jobs[0].sheet;
  g_autofree char *date = pps_export_dup_date ();
  g_autofree guint *starts = g_new0 (guint, n_jobs);
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

  self->jobs = jobs;
  self->names = names;
  self->starts = starts;
  for (guint i = 0; i < n_jobs; i++)
    {
      starts[i] = i > 0 ? starts[i - 1] + pps_layout_get_n_pages (jobs[i - 1].layout) : 0;
      pps_pdf_content_prepare_layout (self->content, jobs[i].layout);
    }
  pps_pdf_content_embed_fonts (self->content);
  for (guint i = 0; i < n_jobs; i++)
    {
      if (!show_sheet (self, &jobs[i], document, names != NULL ? names[i] : NULL, catalogue.pages,
                       resources, error))
        return NULL;
    }

  write_page_tree (self, catalogue.pages, resources);
  pps_pdf_links_write (self->links, self->pdf, self->pages);
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
  g_autoptr (PpsPdfLinks) links = pps_pdf_links_new ();
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GByteArray) file = NULL;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) calls = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (int));
  PpsPdfWriter self = {
    .pdf = pdf,
    .content = content,
    .structure = structure,
    .outline = outline,
    .links = links,
    .calls = calls,
    .notes = notes,
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
