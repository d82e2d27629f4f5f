/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-document-private.h"

#include "pps-markup.h"

/* How an OpenDocument text looks: named styles, as a writer finds them in the list of styles, and
 * two kinds of page. Only fonts that every office has. */

#define PAGE_WIDTH 210
#define PAGE_HEIGHT 297
#define MARGIN 25
#define MARGIN_LYING 15
#define FOOT 12
#define CAPTION 32 /* heading and description */

double
pps_odt_get_text_width (void)
{
  return PAGE_WIDTH - 2 * MARGIN;
}

void
pps_odt_get_picture_room (double *width, double *height)
{
  *width = PAGE_HEIGHT - 2 * MARGIN_LYING;
  *height = PAGE_WIDTH - 2 * MARGIN_LYING - FOOT - CAPTION;
}

void
pps_odt_append_namespaces (GString *out)
{
  static const char *const spaces[][2] = {
    { "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
    { "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
    { "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
    { "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
    { "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
    { "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
    { "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
    { "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
    { "xlink", "http://www.w3.org/1999/xlink" },
    { "dc", "http://purl.org/dc/elements/1.1/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_append_printf (out, " xmlns:%s=\"%s\"", spaces[i][0], spaces[i][1]);
  g_string_append (out, " office:version=\"1.2\"");
}

static void
append_language (GString *out, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");

  g_string_append_printf (out, " fo:language=\"%s\" fo:country=\"%s\"", dutch ? "nl" : "en",
                          dutch ? "NL" : "GB");
}

static void
append_defaults (GString *out, PpsDocument *document)
{
  g_string_append (out,
                   "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                   "fo:orphans=\"2\" fo:widows=\"2\" style:writing-mode=\"page\"/>"
                   "<style:text-properties style:font-name=\"Liberation Sans\" "
                   "fo:font-size=\"10.5pt\" fo:color=\"#1d1d1f\"");
  append_language (out, document->language);
  g_string_append (out, "/></style:default-style>\n"
                        "<style:style style:name=\"Standard\" style:family=\"paragraph\" "
                        "style:class=\"text\"/>\n");
}

/* Paragraph styles: the name, what it is shown as, and what is its own. @outline is the level of a
 * heading. Words of the study may be in another language than those about it. */
static const struct
{
  const char *name;
  const char *shown;
  guint outline;
  gboolean of_study;
  const char *paragraph;
  const char *text;
} paragraphs[] = {
  { "Title", "Title", 0, FALSE, "fo:margin-bottom=\"2mm\"",
    "fo:font-size=\"24pt\" fo:font-weight=\"bold\"" },
  { "Subtitle", "Subtitle", 0, FALSE, "fo:margin-bottom=\"8mm\"",
    "fo:font-size=\"12pt\" fo:color=\"#5a5a60\"" },
  { "Heading_20_1", "Heading 1", 1, FALSE,
    "fo:margin-top=\"10mm\" fo:margin-bottom=\"3mm\" fo:keep-with-next=\"always\"",
    "fo:font-size=\"16pt\" fo:font-weight=\"bold\"" },
  { "Heading_20_2", "Heading 2", 2, FALSE,
    "fo:margin-top=\"6mm\" fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"",
    "fo:font-size=\"12.5pt\" fo:font-weight=\"bold\"" },
  { "Heading_20_3", "Heading 3", 3, FALSE,
    "fo:margin-top=\"4mm\" fo:margin-bottom=\"1mm\" fo:keep-with-next=\"always\"",
    "fo:font-size=\"10.5pt\" fo:font-weight=\"bold\"" },
  { "Text_20_body", "Text body", 0, FALSE, "fo:margin-bottom=\"2.5mm\" fo:line-height=\"140%\"",
    "" },
  { "List_20_Contents", "List Contents", 0, TRUE,
    "fo:margin-bottom=\"1mm\" fo:line-height=\"130%\"", "" },
  { "Quotations", "Quotations", 0, TRUE,
    "fo:margin-left=\"6mm\" fo:margin-top=\"3mm\" fo:keep-with-next=\"always\" "
    "fo:line-height=\"140%\"",
    "fo:font-style=\"italic\"" },
  { "Source", "Source", 0, FALSE, "fo:margin-bottom=\"3mm\"",
    "fo:font-size=\"9pt\" fo:color=\"#5a5a60\"" },
  { "Note", "Note", 0, FALSE, "fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"",
    "fo:font-size=\"9pt\" fo:color=\"#5a5a60\"" },
  { "Quote_20_Source", "Quote Source", 0, FALSE, "fo:margin-left=\"6mm\" fo:margin-bottom=\"3mm\"",
    "fo:font-size=\"9pt\" fo:color=\"#5a5a60\"" },
  { "Table_20_Heading", "Table Heading", 0, FALSE, "fo:keep-with-next=\"always\"",
    "fo:font-size=\"9pt\" fo:font-weight=\"bold\" fo:color=\"#5a5a60\"" },
  { "Table_20_Contents", "Table Contents", 0, TRUE, "fo:margin-bottom=\"0.5mm\"",
    "fo:font-size=\"9.5pt\"" },
  { "Table_20_Strong", "Table Strong", 0, TRUE, "fo:margin-bottom=\"0.5mm\"",
    "fo:font-size=\"9.5pt\" fo:font-weight=\"bold\"" },
  { "Table_20_Quiet", "Table Quiet", 0, FALSE, "fo:margin-bottom=\"0.5mm\"",
    "fo:font-size=\"9.5pt\" fo:color=\"#5a5a60\"" },
  { "Table_20_Attention", "Table Attention", 0, TRUE, "fo:margin-bottom=\"0.5mm\"",
    "fo:font-size=\"9.5pt\" fo:font-weight=\"bold\" fo:color=\"#a63c06\"" },
  { "Illustration", "Illustration", 0, FALSE, "fo:keep-with-next=\"always\"", "" },
  { "Contents_20_Heading", "Contents Heading", 0, FALSE,
    "fo:margin-top=\"6mm\" fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"",
    "fo:font-size=\"12.5pt\" fo:font-weight=\"bold\"" },
  { "Contents_20_1", "Contents 1", 0, FALSE, "fo:margin-bottom=\"1mm\"", "" },
  { "Contents_20_2", "Contents 2", 0, FALSE, "fo:margin-bottom=\"1mm\" fo:margin-left=\"6mm\"",
    "fo:color=\"#5a5a60\"" },
  { "Footer", "Footer", 0, FALSE, "", "fo:font-size=\"8.5pt\" fo:color=\"#5a5a60\"" },
};

static void
append_paragraph_styles (GString *out, PpsDocument *document)
{
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    {
      g_string_append_printf (out,
                              "<style:style style:name=\"%s\" style:display-name=\"%s\" "
                              "style:family=\"paragraph\" style:parent-style-name=\"Standard\"",
                              paragraphs[i].name, paragraphs[i].shown);
      if (paragraphs[i].outline > 0)
        g_string_append_printf (out,
                                " style:next-style-name=\"Text_20_body\" "
                                "style:default-outline-level=\"%u\"",
                                paragraphs[i].outline);
      g_string_append_printf (out, "><style:paragraph-properties %s/><style:text-properties %s",
                              paragraphs[i].paragraph, paragraphs[i].text);
      if (paragraphs[i].of_study)
        append_language (out, document->words_language);
      g_string_append (out, "/></style:style>\n");
    }
}

static void
append_other_styles (GString *out)
{
  g_string_append (
      out, "<style:style style:name=\"Graphics\" style:family=\"graphic\">"
           "<style:graphic-properties text:anchor-type=\"as-char\" style:vertical-pos=\"top\" "
           "style:vertical-rel=\"baseline\"/></style:style>\n"
           "<text:list-style style:name=\"List_20_1\" style:display-name=\"List 1\">"
           "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
           "<style:list-level-properties text:list-level-position-and-space-mode="
           "\"label-alignment\"><style:list-level-label-alignment text:label-followed-by="
           "\"listtab\" text:list-tab-stop-position=\"6mm\" fo:text-indent=\"-4mm\" "
           "fo:margin-left=\"6mm\"/></style:list-level-properties>"
           "</text:list-level-style-bullet></text:list-style>\n");
}

static void
append_page (GString *out, const char *name, gboolean lies)
{
  g_string_append_printf (
      out,
      "<style:page-layout style:name=\"%s\"><style:page-layout-properties "
      "fo:page-width=\"%dmm\" fo:page-height=\"%dmm\" style:print-orientation=\"%s\" "
      "fo:margin=\"%dmm\"/><style:footer-style><style:header-footer-properties "
      "fo:min-height=\"%dmm\" fo:margin-top=\"5mm\"/></style:footer-style>"
      "</style:page-layout>\n",
      name, lies ? PAGE_HEIGHT : PAGE_WIDTH, lies ? PAGE_WIDTH : PAGE_HEIGHT,
      lies ? "landscape" : "portrait", lies ? MARGIN_LYING : MARGIN, FOOT);
}

static void
append_master (GString *out, PpsDocument *document, const char *name, const char *layout)
{
  g_string_append_printf (out,
                          "<style:master-page style:name=\"%s\" style:page-layout-name=\"%s\">"
                          "<style:footer><text:p text:style-name=\"Footer\">",
                          name, layout);
  pps_markup_append (out, document->title);
  g_string_append (out, " · <text:page-number text:select-page=\"current\">1</text:page-number> / "
                        "<text:page-count>1</text:page-count></text:p></style:footer>"
                        "</style:master-page>\n");
}

void
pps_odt_append_styles (GString *out, PpsDocument *document)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles");
  pps_odt_append_namespaces (out);
  g_string_append (out, ">\n<office:font-face-decls><style:font-face "
                        "style:name=\"Liberation Sans\" svg:font-family=\"'Liberation Sans'\" "
                        "style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
                        "</office:font-face-decls>\n<office:styles>\n");
  append_defaults (out, document);
  append_paragraph_styles (out, document);
  append_other_styles (out);
  g_string_append (out, "</office:styles>\n<office:automatic-styles>\n");
  append_page (out, "Stands", FALSE);
  append_page (out, "Lies", TRUE);
  g_string_append (out, "</office:automatic-styles>\n<office:master-styles>\n");
  append_master (out, document, "Standard", "Stands");
  append_master (out, document, "Landscape", "Lies");
  g_string_append (out, "</office:master-styles>\n</office:document-styles>\n");
}
