/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-layout-tiles.h"
#include "pps-pdf-catalogue.h"
#include "pps-pdf-content.h"
#include "pps-pdf-outline.h"
#include "pps-pdf-structure.h"

/* A poster over small sheets, as a PDF. Each page of the sheet is drawn once, as a form (ISO
 * 32000-1, section 8.10), and each tile shows a part of it. To a reader of its structure a tile is
 * a figure with words in its place: the text itself is to be read in the PDF of the sheet, and not
 * torn over pages. */

typedef struct
{
  const PpsExportJob *job;
  PpsLayout *tiles; /* what stands around the tiles */
  PpsTiling tiling;
  PpsPdf *pdf;
  PpsPdfContent *content;
  PpsPdfStructure *structure;
  PpsPdfOutline *outline;
  GArray *pages; /* of guint: their numbers */
  GArray *forms; /* of guint: those of the pages of the sheet */
  int document;
  guint resources;
} Writer;

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

static void
show_box (Writer *self, const PpsBox *box)
{
  pps_pdf_content_show_shapes (self->content, get_shapes (box), box->shapes->len);
  pps_pdf_content_show_lines (self->content, get_lines (box), box->lines->len);
}

static void
draw_forms (Writer *self, guint resources)
{
  PpsLayout *layout = self->job->layout;
  guint box = 0;

  for (guint page = 0; page < pps_layout_get_n_pages (layout); page++)
    {
      guint number;

      pps_pdf_content_begin_page (self->content, self->tiling.sheet_height);
      for (;
           box < pps_layout_get_n_boxes (layout) && pps_layout_get_box (layout, box)->page == page;
           box++)
        show_box (self, pps_layout_get_box (layout, box));
      number = pps_pdf_content_end_form (self->content, self->tiling.sheet_width,
                                         self->tiling.sheet_height, resources);
      g_array_append_val (self->forms, number);
    }
}

/* Names and marks are not of the document; the words of the key are. */
static void
show_tile_box (Writer *self, const PpsBox *box, guint page)
{
  gboolean is_title = box->kind == PPS_BOX_TITLE;
  const char *role = is_title ? "H1" : "P";
  int element;

  if (box->kind == PPS_BOX_DECORATION || box->kind == PPS_BOX_PAGE_NUMBER)
    {
      pps_pdf_content_begin_artefact (self->content, box->kind == PPS_BOX_PAGE_NUMBER
                                                         ? "<</Type/Pagination/Subtype/Footer>>"
                                                         : NULL);
      show_box (self, box);
      pps_pdf_content_end_mark (self->content);
      return;
    }

  element = pps_pdf_structure_add (self->structure, self->document, role);
  pps_pdf_content_begin_mark (self->content, role,
                              pps_pdf_structure_mark (self->structure, element, page));
  show_box (self, box);
  pps_pdf_content_end_mark (self->content);
}

/* Which tile is on a page behind the key. */
static void
find_tile (Writer *self, guint page, guint *sheet_page, guint *column, guint *row)
{
  guint n = self->tiling.n_columns * self->tiling.n_rows;

  *sheet_page = (page - 1) / n;
  *row = (page - 1) % n / self->tiling.n_columns;
  *column = (page - 1) % self->tiling.n_columns;
}

static void
show_tile (Writer *self, guint page, const char *name)
{
  guint sheet_page, column, row;
  PpsTile tile;
  int figure = pps_pdf_structure_add (self->structure, self->document, "Figure");

  find_tile (self, page, &sheet_page, &column, &row);
  tile = pps_tiling_get_tile (&self->tiling, column, row);
  pps_pdf_structure_say (self->structure, figure, "Alt", name);
  pps_pdf_content_begin_mark (self->content, "Figure",
                              pps_pdf_structure_mark (self->structure, figure, page));
  pps_pdf_content_show_form (self->content, sheet_page, self->tiling.sheet_height,
                             self->tiling.margin, self->tiling.margin, tile.x, tile.y, tile.width,
                             tile.height);
  pps_pdf_content_end_mark (self->content);
}

static void
write_page (Writer *self, guint page, guint pages, guint content)
{
  GString *out = pps_pdf_begin (self->pdf, g_array_index (self->pages, guint, page));

  g_string_append_printf (out, "<</Type/Page/Parent %u 0 R/MediaBox[0 0 ", pages);
  pps_pdf_append_numbers (out, 2, self->tiling.width, self->tiling.height);
  g_string_append_printf (out, "]/Contents %u 0 R/Resources %u 0 R/StructParents %u/Tabs/S>>",
                          content, self->resources, page);
}

static const char *
find_name (Writer *self, guint page, guint first_box)
{
  for (guint i = first_box; i < pps_layout_get_n_boxes (self->tiles); i++)
    {
      const PpsBox *box = pps_layout_get_box (self->tiles, i);

      if (box->page == page && box->kind == PPS_BOX_PAGE_NUMBER)
        return box->text;
    }

  return pps_sheet_get_title (self->job->sheet);
}

static gboolean
show_pages (Writer *self, guint pages, GError **error)
{
  guint n_pages = pps_layout_get_n_pages (self->tiles);
  guint box = 0;

  for (guint page = 0; page < n_pages; page++)
    {
      const char *name = find_name (self, page, box);
      guint number = pps_pdf_reserve (self->pdf);

      g_array_append_val (self->pages, number);
      pps_pdf_outline_add (self->outline, -1, name, page, 0, self->tiling.height);
      pps_pdf_content_begin_page (self->content, self->tiling.height);
      if (page > 0)
        show_tile (self, page, name);
      for (; box < pps_layout_get_n_boxes (self->tiles)
             && pps_layout_get_box (self->tiles, box)->page == page;
           box++)
        show_tile_box (self, pps_layout_get_box (self->tiles, box), page);
      write_page (self, page, pages, pps_pdf_content_end_page (self->content));

      if (!pps_export_job_step (self->job, (page + 1.0) / (n_pages + 1), error))
        return FALSE;
    }

  return TRUE;
}

static void
write_page_tree (Writer *self, guint pages)
{
  pps_pdf_content_append_resources (self->content, self->forms,
                                    pps_pdf_begin (self->pdf, self->resources));
  pps_pdf_catalogue_write_pages (self->pdf, pages, self->pages);
}

static GByteArray *
write_document (Writer *self, GError **error)
{
  PpsSheet *sheet = self->job->sheet;
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
  guint form_resources = pps_pdf_reserve (self->pdf);
  guint root;
  guint info;

  self->resources = pps_pdf_reserve (self->pdf);
  pps_pdf_content_prepare_layout (self->content, self->job->layout);
  pps_pdf_content_prepare_layout (self->content, self->tiles);
  pps_pdf_content_embed_fonts (self->content);
  draw_forms (self, form_resources);
  if (!show_pages (self, catalogue.pages, error))
    return NULL;

  pps_pdf_content_append_resources (self->content, NULL, pps_pdf_begin (self->pdf, form_resources));
  write_page_tree (self, catalogue.pages);
  catalogue.structure = pps_pdf_structure_write (self->structure, self->pdf, self->pages);
  catalogue.outline = pps_pdf_outline_write (self->outline, self->pdf, self->pages);
  root = pps_pdf_catalogue_write (&catalogue, self->pdf, &info);

  return pps_pdf_end (self->pdf, root, info);
}

gboolean
pps_export_tiled_pdf (const PpsExportJob *job, GError **error)
{
  g_autoptr (PpsPdf) pdf = pps_pdf_new ();
  g_autoptr (PpsPdfContent) content = pps_pdf_content_new (pdf);
  g_autoptr (PpsPdfStructure) structure = pps_pdf_structure_new ();
  g_autoptr (PpsPdfOutline) outline = pps_pdf_outline_new ();
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (PpsLayout) tiles = NULL;
  g_autoptr (GByteArray) file = NULL;
  Writer self = {
    .job = job,
    .pdf = pdf,
    .content = content,
    .structure = structure,
    .outline = outline,
    .pages = pages,
    .forms = forms,
  };

  pps_tiling_init (&self.tiling, job->setup, job->tile);
  self.tiles = tiles
      = pps_layout_tiles_new (job->sheet, &self.tiling, pps_layout_get_n_pages (job->layout));
  self.document = pps_pdf_structure_add (structure, -1, "Document");
  file = write_document (&self, error);

  return file != NULL && pps_output_add (job->output, job->path, file->data, file->len, error);
}
