/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-document-private.h"

#include <math.h>
#include <string.h>

#include "pps-export-private.h"
#include "pps-markup.h"
#include "pps-zip.h"

/* A document as OpenDocument text (OASIS ODF 1.2): the content, the pictures and what a package
 * needs around them (ODF 1.2 part 3). The styles are in pps-odt-styles.c. */

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define PICTURE_DPI 150.0
#define POINTS_PER_INCH 72.0
#define MM_PER_INCH 25.4

typedef struct
{
  const PpsExportJob *job;
  PpsDocument *document;
  GString *styles;     /* automatic ones */
  GString *body;       /* of the content */
  GPtrArray *pictures; /* of GBytes, PNG */
  guint n_tables;
  guint n_headings;
  gboolean lies; /* whether the page that the last block stands on does */
  gboolean in_list;
} Writer;

/* Words */

/* More than one space, a tab and a break have elements of their own (ODF 1.2 part 1, 6.1). */
static void
append_words (GString *out, const char *text)
{
  g_autofree char *allowed = pps_markup_dup_allowed (text);
  gboolean after_space = TRUE;

  for (const char *at = allowed; *at != '\0'; at = g_utf8_next_char (at))
    {
      char letter[8] = { '\0' };

      if (*at == '\t')
        g_string_append (out, "<text:tab/>");
      else if (*at == ' ' && after_space)
        g_string_append (out, "<text:s/>");
      else
        {
          g_unichar_to_utf8 (g_utf8_get_char (at), letter);
          pps_markup_append (out, letter);
        }
      after_space = *at == ' ';
    }
}

/* Each line is a paragraph; empty ones stay where there is nothing else. */
static void
append_paragraphs (GString *out, const char *style, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  gboolean has_any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' && (has_any || lines[i + 1] != NULL))
        continue;
      g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
      append_words (out, lines[i]);
      g_string_append (out, "</text:p>");
      has_any = TRUE;
    }
}

static void
end_list (Writer *self)
{
  if (self->in_list)
    g_string_append (self->body, "</text:list>\n");
  self->in_list = FALSE;
}

static void
append_item (Writer *self, const PpsBlock *block)
{
  if (!self->in_list)
    g_string_append (self->body, "<text:list text:style-name=\"List_20_1\">\n");
  self->in_list = TRUE;
  g_string_append (self->body, "<text:list-item>");
  append_paragraphs (self->body, "List_20_Contents", block->text);
  g_string_append (self->body, "</text:list-item>\n");
}

static void
append_block_words (Writer *self, const PpsBlock *block, const PpsBlock *before)
{
  static const char *const styles[] = {
    [PPS_DOCUMENT_TITLE] = "Title",           [PPS_DOCUMENT_SUBTITLE] = "Subtitle",
    [PPS_DOCUMENT_BODY] = "Text_20_body",     [PPS_DOCUMENT_NOTE] = "Note",
    [PPS_DOCUMENT_ITEM] = "List_20_Contents", [PPS_DOCUMENT_QUOTE] = "Quotations",
    [PPS_DOCUMENT_SOURCE] = "Source",
  };
  gboolean of_quote = block->style == PPS_DOCUMENT_SOURCE && before != NULL
                      && before->kind == PPS_BLOCK_WORDS && before->style == PPS_DOCUMENT_QUOTE;

  if (block->style == PPS_DOCUMENT_ITEM)
    {
      append_item (self, block);
      return;
    }
  append_paragraphs (self->body, of_quote ? "Quote_20_Source" : styles[block->style], block->text);
  g_string_append_c (self->body, '\n');
}

static void
append_heading_as (Writer *self, const char *style, guint level, const char *text)
{
  g_string_append_printf (self->body,
                          "<text:h text:style-name=\"%s%u\" text:outline-level=\"%u\">"
                          "<text:bookmark text:name=\"heading-%u\"/>",
                          style, level, level, ++self->n_headings);
  append_words (self->body, text);
  g_string_append (self->body, "</text:h>\n");
}

/* After a picture the page stands again, for which the heading needs a style of its own. */
static void
append_heading (Writer *self, const PpsBlock *block)
{
  append_heading_as (self, self->lies ? "Stands" : "Heading_20_", block->level, block->text);
  self->lies = FALSE;
}

static void
append_contents (Writer *self, const PpsBlock *contents)
{
  GPtrArray *blocks = self->document->blocks;
  guint number = 0;

  g_string_append (self->body, "<text:table-of-content text:name=\"contents\" "
                               "text:protected=\"false\"><text:table-of-content-source "
                               "text:outline-level=\"2\"><text:index-title-template "
                               "text:style-name=\"Contents_20_Heading\">");
  append_words (self->body, contents->text);
  g_string_append (self->body, "</text:index-title-template>");
  for (guint level = 1; level <= 2; level++)
    g_string_append_printf (self->body,
                            "<text:table-of-content-entry-template text:outline-level=\"%u\" "
                            "text:style-name=\"Contents_20_%u\"><text:index-entry-link-start/>"
                            "<text:index-entry-text/><text:index-entry-link-end/>"
                            "</text:table-of-content-entry-template>",
                            level, level);
  g_string_append (self->body,
                   "</text:table-of-content-source><text:index-body><text:index-title "
                   "text:name=\"contents-title\"><text:p text:style-name=\"Contents_20_Heading\">");
  append_words (self->body, contents->text);
  g_string_append (self->body, "</text:p></text:index-title>\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      const PpsBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind != PPS_BLOCK_HEADING && block->kind != PPS_BLOCK_PICTURE)
        continue;
      number++;
      if (block->level > 2)
        continue;
      g_string_append_printf (self->body,
                              "<text:p text:style-name=\"Contents_20_%u\"><text:a "
                              "xlink:type=\"simple\" xlink:href=\"#heading-%u\">",
                              block->level, number);
      append_words (self->body, block->text);
      g_string_append (self->body, "</text:a></text:p>\n");
    }
  g_string_append (self->body, "</text:index-body></text:table-of-content>\n");
}

static char *
dup_mm (double length)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (g_ascii_formatd (buffer, sizeof buffer, "%.1f", length), "mm", NULL);
}

/* Tables */

static void
append_table_styles (Writer *self, const PpsBlock *block)
{
  guint all = 0;

  for (guint i = 0; i < block->shares->len; i++)
    all += g_array_index (block->shares, guint, i);
  for (guint i = 0; i < block->shares->len; i++)
    {
      guint share = g_array_index (block->shares, guint, i);
      g_autofree char *width = dup_mm (pps_odt_get_text_width () * share / MAX (all, 1));

      g_string_append_printf (self->styles,
                              "<style:style style:name=\"T%u.%u\" style:family=\"table-column\">"
                              "<style:table-column-properties style:column-width=\"%s\" "
                              "style:rel-column-width=\"%u*\"/></style:style>\n",
                              self->n_tables, i + 1, width, 65535 * share / MAX (all, 1));
    }
}

static void
append_row (Writer *self, const PpsBlock *block, guint index)
{
  static const char *const styles[] = {
    [PPS_TONE_PLAIN] = "Table_20_Contents",
    [PPS_TONE_QUIET] = "Table_20_Quiet",
    [PPS_TONE_STRONG] = "Table_20_Strong",
    [PPS_TONE_WARN] = "Table_20_Attention",
  };
  GArray *cells = g_ptr_array_index (block->rows, index);

  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; i < block->shares->len; i++)
    {
      const PpsBlockCell *cell = i < cells->len ? &g_array_index (cells, PpsBlockCell, i) : NULL;

      g_string_append_printf (self->body,
                              "<table:table-cell table:style-name=\"%s\" "
                              "office:value-type=\"string\">",
                              index == 0 ? "HeadCell" : "Cell");
      append_paragraphs (self->body,
                         index == 0     ? "Table_20_Heading"
                         : cell != NULL ? styles[cell->tone]
                                        : styles[PPS_TONE_PLAIN],
                         cell != NULL ? cell->text : "");
      g_string_append (self->body, "</table:table-cell>");
    }
  g_string_append (self->body, "</table:table-row>\n");
}

static void
append_table (Writer *self, const PpsBlock *block)
{
  self->n_tables++;
  append_table_styles (self, block);
  g_string_append_printf (self->body, "<table:table table:name=\"T%u\" table:style-name=\"Table\">",
                          self->n_tables);
  pps_markup_append_element (self->body, "<table:title>", block->text, "</table:title>");
  for (guint i = 0; i < block->shares->len; i++)
    g_string_append_printf (self->body, "<table:table-column table:style-name=\"T%u.%u\"/>",
                            self->n_tables, i + 1);
  g_string_append (self->body, "\n<table:table-header-rows>");
  for (guint i = 0; i < block->rows->len; i++)
    {
      append_row (self, block, i);
      if (i == 0)
        g_string_append (self->body, "</table:table-header-rows>\n");
    }
  g_string_append (self->body, "</table:table>\n<text:p text:style-name=\"Source\"/>\n");
}

/* Pictures */

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_page (PpsLayout *layout, guint page)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double width, height;
  double scale = PICTURE_DPI / POINTS_PER_INCH;
  cairo_surface_t *surface;
  cairo_t *cr;

  pps_layout_get_page_size (layout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  pps_layout_paint_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* As large as the page has room for. */
static void
append_frame (Writer *self, const PpsBlock *block, PpsLayout *layout, guint page)
{
  double width, height, room_width, room_height, scale;
  g_autofree char *shown_width = NULL;
  g_autofree char *shown_height = NULL;
  guint n_pages = pps_layout_get_n_pages (layout);
  g_autofree char *title = n_pages > 1
                               ? g_strdup_printf ("%s (%u / %u)", block->text, page + 1, n_pages)
                               : g_strdup (block->text);

  g_ptr_array_add (self->pictures, draw_page (layout, page));
  pps_layout_get_page_size (layout, &width, &height);
  pps_odt_get_picture_room (&room_width, &room_height);
  width *= MM_PER_INCH / POINTS_PER_INCH;
  height *= MM_PER_INCH / POINTS_PER_INCH;
  scale = MIN (room_width / width, room_height / height);
  shown_width = dup_mm (width * scale);
  shown_height = dup_mm (height * scale);
  g_string_append_printf (
      self->body,
      "<text:p text:style-name=\"Illustration\"><draw:frame draw:name=\"picture-%u\" "
      "draw:style-name=\"Picture\" text:anchor-type=\"as-char\" svg:width=\"%s\" "
      "svg:height=\"%s\"><draw:image xlink:href=\"Pictures/%u.png\" xlink:type=\"simple\" "
      "xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
      self->pictures->len, shown_width, shown_height, self->pictures->len);
  pps_markup_append_element (self->body, "<svg:title>", title, "</svg:title>");
  pps_markup_append_element (self->body, "<svg:desc>", block->detail, "</svg:desc>");
  g_string_append (self->body, "</draw:frame></text:p>\n");
}

static void
append_picture (Writer *self, const PpsBlock *block)
{
  g_autoptr (PpsLayout) layout = pps_layout_new (block->sheet, &block->setup);

  append_heading_as (self, "Lies", block->level, block->text);
  append_paragraphs (self->body, "Note", block->detail);
  for (guint i = 0; i < pps_layout_get_n_pages (layout); i++)
    append_frame (self, block, layout, i);
  self->lies = TRUE;
}

/* The whole */

static void
append_block (Writer *self, guint index)
{
  const PpsBlock *block = g_ptr_array_index (self->document->blocks, index);
  const PpsBlock *before = index > 0 ? g_ptr_array_index (self->document->blocks, index - 1) : NULL;

  if (block->kind != PPS_BLOCK_WORDS || block->style != PPS_DOCUMENT_ITEM)
    end_list (self);

  switch (block->kind)
    {
    case PPS_BLOCK_HEADING:
      append_heading (self, block);
      break;
    case PPS_BLOCK_WORDS:
      append_block_words (self, block, before);
      break;
    case PPS_BLOCK_CONTENTS:
      append_contents (self, block);
      break;
    case PPS_BLOCK_TABLE:
      append_table (self, block);
      break;
    case PPS_BLOCK_PICTURE:
      append_picture (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_shared_styles (GString *out)
{
  g_string_append (
      out, "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
           "table:align=\"margins\"/></style:style>\n"
           "<style:style style:name=\"Row\" style:family=\"table-row\">"
           "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"
           "<style:style style:name=\"HeadCell\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:padding=\"1mm\" fo:padding-left=\"0mm\" "
           "fo:padding-right=\"3mm\" "
           "fo:border=\"none\" fo:border-bottom=\"0.75pt solid #1d1d1f\"/></style:style>\n"
           "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:padding=\"1mm\" fo:padding-left=\"0mm\" "
           "fo:padding-right=\"3mm\" "
           "fo:border=\"none\" fo:border-bottom=\"0.5pt solid #c8c8cc\"/></style:style>\n"
           "<style:style style:name=\"Picture\" style:family=\"graphic\" "
           "style:parent-style-name=\"Graphics\"/>\n");
  g_string_append (out, "<style:style style:name=\"Lies1\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Heading_20_1\" "
                        "style:master-page-name=\"Landscape\"/>\n");
  for (guint level = 1; level <= 3; level++)
    g_string_append_printf (out,
                            "<style:style style:name=\"Stands%u\" style:family=\"paragraph\" "
                            "style:parent-style-name=\"Heading_20_%u\" "
                            "style:master-page-name=\"Standard\"/>\n",
                            level, level);
}

static char *
make_content (Writer *self)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-content");

  pps_odt_append_namespaces (out);
  g_string_append (out, ">\n<office:automatic-styles>\n");
  append_shared_styles (out);
  g_string_append (out, self->styles->str);
  g_string_append (out, "</office:automatic-styles>\n<office:body><office:text>\n");
  g_string_append (out, self->body->str);
  g_string_append (out, "</office:text></office:body>\n</office:document-content>\n");

  return g_string_free (out, FALSE);
}

static char *
make_meta (PpsDocument *document)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta");
  g_autofree char *date = pps_export_dup_date ();

  pps_odt_append_namespaces (out);
  g_string_append (out, ">\n<office:meta>");
  pps_markup_append_element (out, "<meta:generator>", PPS_EXPORT_CREATOR, "</meta:generator>");
  pps_markup_append_element (out, "<dc:title>", document->title, "</dc:title>");
  pps_markup_append_element (out, "<dc:subject>", document->subject, "</dc:subject>");
  pps_markup_append_element (out, "<meta:initial-creator>", document->author,
                             "</meta:initial-creator>");
  pps_markup_append_element (out, "<dc:creator>", document->author, "</dc:creator>");
  pps_markup_append_element (out, "<meta:creation-date>", date, "</meta:creation-date>");
  pps_markup_append_element (out, "<dc:date>", date, "</dc:date>");
  pps_markup_append_element (out, "<dc:language>",
                             g_str_equal (document->language, "nl") ? "nl-NL" : "en-GB",
                             "</dc:language>");
  g_string_append (out, "</office:meta>\n</office:document-meta>\n");

  return g_string_free (out, FALSE);
}

static char *
make_manifest (guint n_pictures)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  GString *out
      = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                      "manifest:version=\"1.2\">\n<manifest:file-entry manifest:full-path=\"/\" "
                      "manifest:version=\"1.2\" manifest:media-type=\"" MEDIA_TYPE "\"/>\n");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (out,
                            "<manifest:file-entry manifest:full-path=\"%s\" "
                            "manifest:media-type=\"text/xml\"/>\n",
                            parts[i]);
  for (guint i = 0; i < n_pictures; i++)
    g_string_append_printf (out,
                            "<manifest:file-entry manifest:full-path=\"Pictures/%u.png\" "
                            "manifest:media-type=\"image/png\"/>\n",
                            i + 1);
  g_string_append (out, "</manifest:manifest>\n");

  return g_string_free (out, FALSE);
}

static GBytes *
make_package (Writer *self)
{
  PpsZip *zip = pps_zip_new ();
  g_autoptr (GString) styles = g_string_new (NULL);
  g_autofree char *content = make_content (self);
  g_autofree char *meta = make_meta (self->document);
  g_autofree char *manifest = make_manifest (self->pictures->len);

  pps_odt_append_styles (styles, self->document);
  pps_zip_add (zip, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), FALSE);
  pps_zip_add (zip, "content.xml", content, strlen (content), TRUE);
  pps_zip_add (zip, "styles.xml", styles->str, styles->len, TRUE);
  pps_zip_add (zip, "meta.xml", meta, strlen (meta), TRUE);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GBytes *picture = g_ptr_array_index (self->pictures, i);
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);

      pps_zip_add (zip, name, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), FALSE);
    }
  pps_zip_add (zip, "META-INF/manifest.xml", manifest, strlen (manifest), TRUE);

  return pps_zip_end (zip);
}

static GBytes *
write_blocks (Writer *self, GError **error)
{
  guint n = self->document->blocks->len;

  for (guint i = 0; i < n; i++)
    {
      append_block (self, i);
      if (!pps_export_job_step (self->job, (i + 1.0) / (n + 1), error))
        return NULL;
    }
  end_list (self);

  return make_package (self);
}

gboolean
pps_document_export_odt (PpsDocument *document,
                         const char *path,
                         GCancellable *cancellable,
                         PpsExportProgress progress,
                         gpointer user_data,
                         GError **error)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GString) styles = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) package = NULL;
  const PpsExportJob job
      = { .cancellable = cancellable, .progress = progress, .user_data = user_data };
  Writer self = { &job, document, styles, body, pictures, 0, 0, FALSE, FALSE };

  g_return_val_if_fail (document != NULL && path != NULL, FALSE);

  package = write_blocks (&self, error);

  return package != NULL
         && pps_output_add (output, path, g_bytes_get_data (package, NULL),
                            g_bytes_get_size (package), error)
         && pps_output_commit (output, error);
}
