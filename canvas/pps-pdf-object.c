/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-object.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>

/* Objects that are no streams go together into object streams (section 7.5.7), for the structure of
 * a sheet is a thousand small ones that say nearly the same. Everything is the same for the same
 * objects: the identifier of the file is a digest of it. */

#define LEVEL 6
#define MOST_OBJECTS 250 /* in one object stream */

typedef struct
{
  guint stream; /* number of the object stream it is in; 0 if it stands on its own */
  gsize place;  /* in the file, or in that stream */
} Object;

struct _PpsPdf
{
  GByteArray *out;
  GArray *objects; /* of Object, by number */
  GString *heads;  /* of the object stream that is being filled: numbers and offsets */
  GString *values;
  guint stream;
  guint n_values;
  struct libdeflate_compressor *compressor;
};

PpsPdf *
pps_pdf_new (void)
{
  static const char head[] = "%PDF-1.7\n%\302\265\302\266\n";
  PpsPdf *self = g_new0 (PpsPdf, 1);

  self->out = g_byte_array_sized_new (64 * 1024);
  self->objects = g_array_new (FALSE, TRUE, sizeof (Object));
  self->heads = g_string_new (NULL);
  self->values = g_string_sized_new (32 * 1024);
  self->compressor = libdeflate_alloc_compressor (LEVEL);
  g_array_set_size (self->objects, 1);
  g_byte_array_append (self->out, (const guint8 *) head, strlen (head));

  return self;
}

void
pps_pdf_free (PpsPdf *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->out, g_byte_array_unref);
  g_array_unref (self->objects);
  g_string_free (self->heads, TRUE);
  g_string_free (self->values, TRUE);
  libdeflate_free_compressor (self->compressor);
  g_free (self);
}

guint
pps_pdf_reserve (PpsPdf *self)
{
  g_array_set_size (self->objects, self->objects->len + 1);

  return self->objects->len - 1;
}

static void
append_bytes (PpsPdf *self, const void *data, gsize length)
{
  g_byte_array_append (self->out, data, (guint) length);
}

static void
append_words (PpsPdf *self, const char *words)
{
  append_bytes (self, words, strlen (words));
}

void
pps_pdf_add_stream (PpsPdf *self,
                    guint number,
                    const char *entries,
                    const void *data,
                    gsize length,
                    gboolean readable)
{
  g_autofree char *packed = NULL;
  g_autofree char *head = NULL;
  gsize n = length;

  if (!readable)
    {
      gsize most = libdeflate_zlib_compress_bound (self->compressor, length);

      packed = g_malloc (most);
      n = libdeflate_zlib_compress (self->compressor, data, length, packed, most);
    }

  g_array_index (self->objects, Object, number) = (Object){ 0, self->out->len };
  head = g_strdup_printf ("%u 0 obj\n<<%s/Length %" G_GSIZE_FORMAT "%s>>\nstream\n", number,
                          entries, n, readable ? "" : "/Filter/FlateDecode");
  append_words (self, head);
  append_bytes (self, readable ? data : packed, n);
  append_words (self, "\nendstream\nendobj\n");
}

static void
end_object_stream (PpsPdf *self)
{
  g_autofree char *entries = NULL;
  gsize first = self->heads->len;

  if (self->n_values == 0)
    return;

  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->n_values, first);
  g_string_append_len (self->heads, self->values->str, (gssize) self->values->len);
  pps_pdf_add_stream (self, self->stream, entries, self->heads->str, self->heads->len, FALSE);
  g_string_truncate (self->heads, 0);
  g_string_truncate (self->values, 0);
  self->n_values = 0;
}

GString *
pps_pdf_begin (PpsPdf *self, guint number)
{
  if (self->n_values == MOST_OBJECTS)
    end_object_stream (self);
  if (self->n_values == 0)
    self->stream = pps_pdf_reserve (self);

  if (self->n_values > 0)
    g_string_append_c (self->values, '\n');
  g_array_index (self->objects, Object, number) = (Object){ self->stream, self->n_values++ };
  pps_pdf_append_numbers (self->heads, 2, (double) number, (double) self->values->len);

  return self->values;
}

static void
append_big_endian (GByteArray *bytes, gsize number, guint n)
{
  while (n-- > 0)
    {
      guint8 byte = (guint8) (number >> 8 * n);

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* The table of a file with object streams is a stream itself, section 7.5.8. */
static void
add_table (PpsPdf *self, guint number, guint root, guint info)
{
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autofree char *digest
      = g_compute_checksum_for_data (G_CHECKSUM_MD5, self->out->data, self->out->len);
  g_autofree char *entries
      = g_strdup_printf ("/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]",
                         self->objects->len, root, info, digest, digest);

  g_array_index (self->objects, Object, number) = (Object){ 0, self->out->len };
  for (guint i = 0; i < self->objects->len; i++)
    {
      const Object *object = &g_array_index (self->objects, Object, i);
      gboolean is_used = object->stream != 0 || object->place != 0;

      append_big_endian (table, !is_used ? 0 : object->stream != 0 ? 2 : 1, 1);
      append_big_endian (table, object->stream != 0 ? object->stream : object->place, 4);
      append_big_endian (table, object->stream != 0 ? object->place : is_used ? 0 : 65535, 2);
    }
  pps_pdf_add_stream (self, number, entries, table->data, table->len, FALSE);
}

GByteArray *
pps_pdf_end (PpsPdf *self, guint root, guint info)
{
  g_autofree char *foot = NULL;
  guint table;
  gsize place;

  end_object_stream (self);
  table = pps_pdf_reserve (self);
  place = self->out->len;
  add_table (self, table, root, info);
  foot = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", place);
  append_words (self, foot);

  return g_steal_pointer (&self->out);
}

void
pps_pdf_append_number (GString *out, double number)
{
  char digits[24];
  guint at = sizeof digits;
  guint64 thousandths = (guint64) llround (fabs (number) * 1000);
  gboolean has_point = thousandths % 1000 != 0;
  guint left = 3;

  if (number < 0 && thousandths > 0)
    g_string_append_c (out, '-');
  while (has_point && thousandths % 10 == 0)
    {
      thousandths /= 10;
      left--;
    }
  if (!has_point)
    {
      thousandths /= 1000;
      left = 0;
    }

  do
    {
      digits[--at] = (char) ('0' + thousandths % 10);
      thousandths /= 10;
      if (left > 0 && --left == 0)
        digits[--at] = '.';
    }
  while (thousandths > 0 || left > 0);

  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

void
pps_pdf_append_numbers (GString *out, guint n, ...)
{
  va_list list;

  va_start (list, n);
  for (; n > 0; n--)
    {
      pps_pdf_append_number (out, va_arg (list, double));
      g_string_append_c (out, ' ');
    }
  va_end (list);
}

void
pps_pdf_append_reference (GString *out, guint number)
{
  pps_pdf_append_number (out, number);
  g_string_append_len (out, " 0 R ", 5);
}

void
pps_pdf_append_hex (GString *out, guint unit)
{
  static const char digits[] = "0123456789abcdef";
  char four[4] = { digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15],
                   digits[unit & 15] };

  g_string_append_len (out, four, 4);
}

void
pps_pdf_append_utf16 (GString *out, const char *text, gsize length)
{
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character >= 0x10000)
        pps_pdf_append_hex (out, 0xd800 + ((character - 0x10000) >> 10 & 0x3ff));
      pps_pdf_append_hex (out, character < 0x10000 ? character : 0xdc00 + (character & 0x3ff));
    }
}

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text < ' ' || *text > '~' || strchr ("()\\", *text) != NULL)
        return FALSE;
    }

  return TRUE;
}

void
pps_pdf_append_text (GString *out, const char *text)
{
  if (is_plain (text))
    {
      g_string_append_printf (out, "(%s)", text);
      return;
    }

  g_string_append (out, "<feff");
  pps_pdf_append_utf16 (out, text, strlen (text));
  g_string_append_c (out, '>');
}
