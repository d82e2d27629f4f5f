/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-catalogue.h"

#include "pps-markup.h"

/* The same facts stand twice: in the information dictionary for readers of old, and in XMP. */

static GString *
make_xmp (const PpsPdfCatalogue *self)
{
  GString *xmp = g_string_new (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n");

  pps_markup_append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", self->title,
                             "</rdf:li></rdf:Alt></dc:title>\n");
  pps_markup_append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>", self->author,
                             "</rdf:li></rdf:Seq></dc:creator>\n");
  pps_markup_append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                             self->subject, "</rdf:li></rdf:Alt></dc:description>\n");
  pps_markup_append_element (xmp, "<dc:language><rdf:Bag><rdf:li>", self->language,
                             "</rdf:li></rdf:Bag></dc:language>\n");
  pps_markup_append_element (xmp, "<xmp:CreatorTool>", self->creator, "</xmp:CreatorTool>\n");
  pps_markup_append_element (xmp, "<xmp:CreateDate>", self->date, "</xmp:CreateDate>\n");
  pps_markup_append_element (xmp, "<xmp:ModifyDate>", self->date, "</xmp:ModifyDate>\n");
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return xmp;
}

static void
append_entry (GString *out, const char *key, const char *text)
{
  g_autofree char *allowed = pps_markup_dup_allowed (text);

  if (allowed == NULL || *allowed == '\0')
    return;

  g_string_append (out, key);
  pps_pdf_append_text (out, allowed);
}

/* 2026-01-02T03:04:05Z is D:20260102030405Z, section 7.9.4. */
static void
append_date (GString *out, const char *key, const char *date)
{
  g_string_append_printf (out, "%s(D:", key);
  for (; *date != '\0'; date++)
    {
      if (g_ascii_isdigit (*date))
        g_string_append_c (out, *date);
    }
  g_string_append (out, "Z)");
}

static guint
write_info (const PpsPdfCatalogue *self, PpsPdf *pdf)
{
  guint number = pps_pdf_reserve (pdf);
  GString *out = pps_pdf_begin (pdf, number);

  g_string_append (out, "<<");
  append_entry (out, "/Title", self->title);
  append_entry (out, "/Author", self->author);
  append_entry (out, "/Subject", self->subject);
  append_entry (out, "/Creator", self->creator);
  append_entry (out, "/Producer", self->creator);
  append_date (out, "/CreationDate", self->date);
  append_date (out, "/ModDate", self->date);
  g_string_append (out, ">>");

  return number;
}

void
pps_pdf_catalogue_write_pages (PpsPdf *pdf, guint number, GArray *pages)
{
  GString *out = pps_pdf_begin (pdf, number);

  g_string_append_printf (out, "<</Type/Pages/Count %u/Kids[", pages->len);
  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (out, "%u 0 R ", g_array_index (pages, guint, i));
  g_string_append (out, "]>>");
}

guint
pps_pdf_catalogue_write (const PpsPdfCatalogue *self, PpsPdf *pdf, guint *info)
{
  g_autoptr (GString) xmp = make_xmp (self);
  guint metadata = pps_pdf_reserve (pdf);
  guint number = pps_pdf_reserve (pdf);
  GString *out;

  pps_pdf_add_stream (pdf, metadata, "/Type/Metadata/Subtype/XML", xmp->str, xmp->len, TRUE);
  out = pps_pdf_begin (pdf, number);
  g_string_append_printf (out,
                          "<</Type/Catalog/Pages %u 0 R/StructTreeRoot %u 0 R/Outlines %u 0 R"
                          "/Metadata %u 0 R/PageMode/UseOutlines/MarkInfo<</Marked true>>"
                          "/ViewerPreferences<</DisplayDocTitle true>>"
                          "/PageLabels<</Nums[0<</S/D>>]>>/Lang",
                          self->pages, self->structure, self->outline, metadata);
  pps_pdf_append_text (out, self->language);
  g_string_append (out, ">>");
  *info = write_info (self, pdf);

  return number;
}
