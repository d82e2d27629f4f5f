/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "odt-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

struct _Odt
{
  GHashTable *entries; /* name -> GBytes */
  GHashTable *parts;   /* name -> xmlDoc */
};

static const char *const parts[]
    = { "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml" };

static const char *const spaces[][2] = {
  { "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
  { "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" },
  { "xlink", "http://www.w3.org/1999/xlink" },
  { "dc", "http://purl.org/dc/elements/1.1/" },
};

/* What a program goes by that looks at the first bytes only. */
static void
check_begin (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 38 + strlen (MEDIA_TYPE));
  g_assert_cmpmem (bytes, 4, "PK\3\4", 4);
  g_assert_cmpmem (bytes + 8, 2, "\0\0", 2);
  g_assert_cmpmem (bytes + 26, 4, "\10\0\0\0", 4);
  g_assert_cmpmem (bytes + 30, 8 + strlen (MEDIA_TYPE), "mimetype" MEDIA_TYPE,
                   8 + strlen (MEDIA_TYPE));
}

static void
read_entries (Odt *self, const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 10240), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = (gsize) archive_entry_size (entry);
      guint8 *data = g_malloc (size + 1);

      if (g_hash_table_size (self->entries) == 0)
        g_assert_cmpstr (archive_entry_pathname (entry), ==, "mimetype");
      g_assert_cmpint (archive_read_data (archive, data, size + 1), ==, (int) size);
      g_assert_true (g_hash_table_insert (self->entries, g_strdup (archive_entry_pathname (entry)),
                                          g_bytes_new_take (data, size)));
    }
  g_assert_cmpint (archive_read_close (archive), ==, ARCHIVE_OK);
  archive_read_free (archive);
}

static void
parse_parts (Odt *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GBytes *bytes = odt_get_entry (self, parts[i]);
      xmlDoc *document;

      g_assert_nonnull (bytes);
      document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes),
                                parts[i], NULL, XML_PARSE_NONET);
      g_assert_nonnull (document);
      g_hash_table_insert (self->parts, g_strdup (parts[i]), document);
    }
}

static void
check_manifest (Odt *self)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *xpath
          = g_strdup_printf ("//manifest:file-entry[@manifest:full-path='%s']", (char *) name);
      gboolean is_listed = !g_str_equal (name, "mimetype") && !g_str_has_prefix (name, "META-INF/");

      g_assert_cmpuint (odt_count (self, "META-INF/manifest.xml", xpath), ==, is_listed ? 1 : 0);
    }
}

Odt *
odt_read (const char *path)
{
  Odt *self = g_new0 (Odt, 1);

  self->entries
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) xmlFreeDoc);
  check_begin (path);
  read_entries (self, path);
  parse_parts (self);
  check_manifest (self);

  return self;
}

void
odt_free (Odt *self)
{
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->parts);
  g_free (self);
}

static xmlXPathObject *
find (Odt *self, const char *part, const char *xpath, xmlXPathContext **context)
{
  xmlXPathObject *found;

  *context = xmlXPathNewContext (g_hash_table_lookup (self->parts, part));
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    xmlXPathRegisterNs (*context, BAD_CAST spaces[i][0], BAD_CAST spaces[i][1]);
  found = xmlXPathEvalExpression (BAD_CAST xpath, *context);
  g_assert_nonnull (found);

  return found;
}

char *
odt_dup_text (Odt *self, const char *part, const char *xpath)
{
  xmlXPathContext *context;
  xmlXPathObject *found = find (self, part, xpath, &context);
  char *text = NULL;

  if (!xmlXPathNodeSetIsEmpty (found->nodesetval))
    {
      xmlChar *content = xmlNodeGetContent (found->nodesetval->nodeTab[0]);

      text = g_strdup ((const char *) content);
      xmlFree (content);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return text;
}

guint
odt_count (Odt *self, const char *part, const char *xpath)
{
  xmlXPathContext *context;
  xmlXPathObject *found = find (self, part, xpath, &context);
  guint n = (guint) xmlXPathNodeSetGetLength (found->nodesetval);

  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return n;
}

GBytes *
odt_get_entry (Odt *self, const char *name)
{
  return g_hash_table_lookup (self->entries, name);
}
