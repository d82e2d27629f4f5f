/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-zip.h"

#include <libdeflate.h>
#include <string.h>

/* Entries one behind the other, and then the directory that says where each begins. */

#define LOCAL_HEAD 0x04034b50
#define CENTRAL_HEAD 0x02014b50
#define CENTRAL_END 0x06054b50
#define VERSION 20
#define STORED 0
#define DEFLATED 8
#define NO_DATE 0x0021 /* the first day that a zip knows: 1 January 1980 */
#define LEVEL 6

typedef struct
{
  char *name;
  guint32 begin;
  guint32 checksum;
  guint32 length;
  guint32 packed;
  guint16 method;
} Entry;

struct _PpsZip
{
  GByteArray *bytes;
  GArray *entries; /* of Entry */
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->name);
}

PpsZip *
pps_zip_new (void)
{
  PpsZip *self = g_new0 (PpsZip, 1);

  self->bytes = g_byte_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

void
pps_zip_free (PpsZip *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_array_unref (self->entries);
  g_free (self);
}

static void
append_16 (PpsZip *self, guint value)
{
  guint16 bytes = GUINT16_TO_LE ((guint16) value);

  g_byte_array_append (self->bytes, (const guint8 *) &bytes, sizeof bytes);
}

static void
append_32 (PpsZip *self, guint32 value)
{
  guint32 bytes = GUINT32_TO_LE (value);

  g_byte_array_append (self->bytes, (const guint8 *) &bytes, sizeof bytes);
}

/* What the head of an entry and its line in the directory both say. */
static void
append_entry (PpsZip *self, const Entry *entry)
{
  append_16 (self, VERSION);
  append_16 (self, 0);
  append_16 (self, entry->method);
  append_16 (self, 0);
  append_16 (self, NO_DATE);
  append_32 (self, entry->checksum);
  append_32 (self, entry->packed);
  append_32 (self, entry->length);
  append_16 (self, (guint) strlen (entry->name));
  append_16 (self, 0);
}

static void
append_name (PpsZip *self, const Entry *entry)
{
  g_byte_array_append (self->bytes, (const guint8 *) entry->name, (guint) strlen (entry->name));
}

/* Returns the packed bytes; %NULL where they are no fewer. */
static guint8 *
pack (const void *data, gsize length, gsize *packed)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (LEVEL);
  guint8 *bytes = g_malloc (length + 1);

  *packed = libdeflate_deflate_compress (compressor, data, length, bytes, length);
  libdeflate_free_compressor (compressor);
  if (*packed == 0)
    g_clear_pointer (&bytes, g_free);

  return bytes;
}

void
pps_zip_add (PpsZip *self, const char *name, const void *data, gsize length, gboolean packed)
{
  Entry entry = {
    .name = g_strdup (name),
    .begin = self->bytes->len,
    .checksum = libdeflate_crc32 (0, data, length),
    .length = (guint32) length,
    .method = STORED,
  };
  gsize size = length;
  g_autofree guint8 *bytes = packed ? pack (data, length, &size) : NULL;

  g_return_if_fail (length < G_MAXUINT32 / 2);

  if (bytes != NULL)
    entry.method = DEFLATED;
  entry.packed = (guint32) (bytes != NULL ? size : length);
  append_32 (self, LOCAL_HEAD);
  append_entry (self, &entry);
  append_name (self, &entry);
  g_byte_array_append (self->bytes, bytes != NULL ? bytes : data, entry.packed);
  g_array_append_val (self->entries, entry);
}

static void
append_directory (PpsZip *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      append_32 (self, CENTRAL_HEAD);
      append_16 (self, VERSION);
      append_entry (self, entry);
      append_16 (self, 0); /* no remark */
      append_16 (self, 0); /* the first disk */
      append_16 (self, 0);
      append_32 (self, 0);
      append_32 (self, entry->begin);
      append_name (self, entry);
    }
}

GBytes *
pps_zip_end (PpsZip *self)
{
  guint32 begin = self->bytes->len;
  GBytes *bytes;

  append_directory (self);
  {
    guint32 length = self->bytes->len - begin;

    append_32 (self, CENTRAL_END);
    append_16 (self, 0);
    append_16 (self, 0);
    append_16 (self, self->entries->len);
    append_16 (self, self->entries->len);
    append_32 (self, length);
    append_32 (self, begin);
    append_16 (self, 0);
  }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  pps_zip_free (self);

  return bytes;
}
