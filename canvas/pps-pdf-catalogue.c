/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-catalogue.h"

#include "pps-markup.h"

#include <string.h>

/* What cairo 1.16 cannot put into a PDF. It reads back the one form in which cairo writes its
 * cross-reference table, catalogue and structure elements, and appends changed copies of those
 * objects with a table of their own: an incremental update, as a signature would be. It is no
 * reader of PDFs; a file that looks otherwise stays as it is. */

typedef struct
{
  GByteArray *pdf;
  const char *start; /* of the PDF as it was */
  gsize length;
  gsize table; /* where the old table begins */
  guint size;  /* number of objects and one */
  guint root;
  guint info;
  GString *out;     /* the update */
  GString *entries; /* its table */
} Update;

static gboolean
read_number (const char *text, const char *key, guint *number)
{
  const char *at = strstr (text, key);
  guint64 value;

  if (at == NULL)
    return FALSE;

  value = g_ascii_strtoull (at + strlen (key), NULL, 10);
  *number = (guint) value;
  return value > 0 && value < G_MAXUINT;
}

/* The GByteArray has a NUL behind its end; the trailer itself is text. */
static gboolean
read_trailer (Update *self)
{
  const char *from = self->start + (self->length > 2048 ? self->length - 2048 : 0);
  const char *trailer = g_strrstr_len (from, self->start + self->length - from, "trailer");
  guint table;

  if (trailer == NULL || !read_number (trailer, "/Size ", &self->size)
      || !read_number (trailer, "/Root ", &self->root)
      || !read_number (trailer, "/Info ", &self->info)
      || !read_number (trailer, "startxref\n", &table))
    return FALSE;

  self->table = table;
  return self->root < self->size && self->table + 20 < self->length
         && g_str_has_prefix (self->start + self->table, "xref\n0 ");
}

/* Gives the dictionary of an object, without its brackets; NULL if it is none. */
static char *
dup_dictionary (const Update *self, guint number)
{
  g_autofree char *head = g_strdup_printf ("xref\n0 %u\n", self->size);
  g_autofree char *opening = g_strdup_printf ("%u 0 obj\n<<", number);
  gsize entry = self->table + strlen (head) + (gsize) number * 20;
  guint64 offset;
  const char *body;
  const char *end;

  if (!g_str_has_prefix (self->start + self->table, head) || entry + 20 > self->length)
    return NULL;

  offset = g_ascii_strtoull (self->start + entry, NULL, 10);
  if (offset == 0 || offset + strlen (opening) >= self->length
      || strncmp (self->start + offset, opening, strlen (opening)) != 0)
    return NULL;

  body = self->start + offset + strlen (opening);
  end = g_strstr_len (body, self->start + self->length - body, ">>\nendobj");

  /* An object with a stream has its end of object further on. */
  if (end == NULL || g_strstr_len (body, end - body, ">>\nstream\n") != NULL)
    return NULL;

  return g_strndup (body, end - body);
}

static void
begin_object (Update *self, guint number)
{
  g_string_append_printf (self->entries, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          self->length + self->out->len);
  g_string_append_printf (self->out, "%u 0 obj\n<<", number);
}

/* UTF-16, section 7.9.2.2. */
static void
append_string (GString *out, const char *text)
{
  long n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_string_append (out, "<feff");
  for (long i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04x", units[i]);
  g_string_append_c (out, '>');
}

static GString *
make_xmp (const PpsPdfCatalogue *catalogue)
{
  GString *xmp = g_string_new (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n");

  pps_markup_append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                             catalogue->title, "</rdf:li></rdf:Alt></dc:title>\n");
  pps_markup_append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>", catalogue->author,
                             "</rdf:li></rdf:Seq></dc:creator>\n");
  pps_markup_append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                             catalogue->subject, "</rdf:li></rdf:Alt></dc:description>\n");
  pps_markup_append_element (xmp, "<dc:language><rdf:Bag><rdf:li>", catalogue->language,
                             "</rdf:li></rdf:Bag></dc:language>\n");
  pps_markup_append_element (xmp, "<xmp:CreatorTool>", catalogue->creator, "</xmp:CreatorTool>\n");
  pps_markup_append_element (xmp, "<xmp:CreateDate>", catalogue->date, "</xmp:CreateDate>\n");
  pps_markup_append_element (xmp, "<xmp:ModifyDate>", catalogue->date, "</xmp:ModifyDate>\n");
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return xmp;
}

static void
add_catalogue (Update *self, const PpsPdfCatalogue *catalogue, const char *old)
{
  g_autoptr (GString) xmp = make_xmp (catalogue);

  begin_object (self, self->root);
  g_string_append (self->out, old);
  g_string_append (self->out, "   /Lang ");
  append_string (self->out, catalogue->language);
  g_string_append_printf (self->out,
                          "\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                          "   /Metadata %u 0 R\n>>\nendobj\n",
                          self->size);

  begin_object (self, self->size);
  g_string_append_printf (self->out,
                          " /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT
                          " >>\nstream\n%s\nendstream\nendobj\n",
                          xmp->len, xmp->str);
}

static gboolean
is_element (const char *dictionary, const char *role)
{
  g_autofree char *line = g_strconcat ("/S /", role, "\n", NULL);

  return dictionary != NULL && strstr (dictionary, "/Type /StructElem") != NULL
         && strstr (dictionary, line) != NULL;
}

/* Labels are letters; section 14.9.5 has a place for what an abbreviation stands for. cairo numbers
 * elements in the order they are begun. */
static void
add_abbreviations (Update *self, char **dictionaries, GPtrArray *abbreviations)
{
  guint n = 0;

  for (guint i = 1; i < self->size; i++)
    n += is_element (dictionaries[i], "Lbl") ? 1 : 0;

  if (abbreviations == NULL || n != abbreviations->len)
    return;

  n = 0;
  for (guint i = 1; i < self->size; i++)
    {
      const char *meaning;

      if (!is_element (dictionaries[i], "Lbl"))
        continue;

      meaning = g_ptr_array_index (abbreviations, n++);
      if (*meaning == '\0')
        continue;

      begin_object (self, i);
      g_string_append (self->out, dictionaries[i]);
      g_string_append (self->out, "   /E ");
      append_string (self->out, meaning);
      g_string_append (self->out, "\n>>\nendobj\n");
    }
}

/* A row of heads only is that of the columns; else the head is of its row (section 14.8.5.7). */
static void
add_scopes (Update *self, char **dictionaries)
{
  g_autofree gboolean *has_cells = g_new0 (gboolean, self->size);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 1; i < self->size; i++)
        {
          guint row;
          gboolean is_head = is_element (dictionaries[i], "TH");

          if ((!is_head && !is_element (dictionaries[i], "TD"))
              || !read_number (dictionaries[i], "/P ", &row) || row >= self->size)
            continue;

          if (pass == 0)
            {
              has_cells[row] |= !is_head;
            }
          else if (is_head)
            {
              begin_object (self, i);
              g_string_append_printf (self->out, "%s   /A << /O /Table /Scope /%s >>\n>>\nendobj\n",
                                      dictionaries[i], has_cells[row] ? "Row" : "Column");
            }
        }
    }
}

static void
add_trailer (Update *self)
{
  gsize table = self->length + self->out->len;

  g_string_append_printf (
      self->out,
      "xref\n%strailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
      "   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      self->entries->str, self->size + 1, self->root, self->info, self->table, table);
}

gboolean
pps_pdf_catalogue_append (GByteArray *pdf, const PpsPdfCatalogue *catalogue)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autoptr (GPtrArray) dictionaries = g_ptr_array_new_with_free_func (g_free);
  Update self = { .pdf = pdf, .out = out, .entries = entries };

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  self.start = (const char *) pdf->data;
  self.length = pdf->len - 1;

  if (read_trailer (&self))
    {
      for (guint i = 0; i < self.size; i++)
        g_ptr_array_add (dictionaries, i > 0 ? dup_dictionary (&self, i) : NULL);
    }

  g_byte_array_set_size (pdf, (guint) self.length);

  if (dictionaries->len == 0 || dictionaries->pdata[self.root] == NULL)
    return FALSE;

  add_catalogue (&self, catalogue, dictionaries->pdata[self.root]);
  add_abbreviations (&self, (char **) dictionaries->pdata, catalogue->abbreviations);
  add_scopes (&self, (char **) dictionaries->pdata);
  add_trailer (&self);

  g_byte_array_append (pdf, (const guint8 *) out->str, (guint) out->len);
  return TRUE;
}
