/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-outline.h"

#include "pps-markup.h"

typedef struct
{
  char *title;
  int parent;
  int first;
  int last;
  int previous;
  int next;
  guint n; /* entries right in it */
  guint page;
  double x;
  double y;
  guint number;
} Entry;

struct _PpsPdfOutline
{
  GArray *entries; /* of Entry; the first is the outline itself */
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->title);
}

PpsPdfOutline *
pps_pdf_outline_new (void)
{
  const Entry root = { .parent = -1, .first = -1, .last = -1, .previous = -1, .next = -1 };
  PpsPdfOutline *self = g_new0 (PpsPdfOutline, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  g_array_append_val (self->entries, root);

  return self;
}

void
pps_pdf_outline_free (PpsPdfOutline *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

static Entry *
get (PpsPdfOutline *self, int entry)
{
  return &g_array_index (self->entries, Entry, entry);
}

int
pps_pdf_outline_add (
    PpsPdfOutline *self, int parent, const char *title, guint page, double x, double y)
{
  int index = (int) self->entries->len;
  int in = MAX (parent, 0);
  const Entry entry = {
    .title = pps_markup_dup_allowed (title),
    .parent = in,
    .first = -1,
    .last = -1,
    .previous = get (self, in)->last,
    .next = -1,
    .page = page,
    .x = x,
    .y = y,
  };

  g_array_append_val (self->entries, entry);
  if (entry.previous >= 0)
    get (self, entry.previous)->next = index;
  else
    get (self, in)->first = index;
  get (self, in)->last = index;
  get (self, in)->n++;

  return index;
}

static void
append_link (PpsPdfOutline *self, GString *out, const char *key, int entry)
{
  if (entry >= 0)
    g_string_append_printf (out, "/%s %u 0 R", key, get (self, entry)->number);
}

/* How many entries are shown beneath one: those of the first level are open. */
static int
count_shown (PpsPdfOutline *self, int index)
{
  const Entry *entry = get (self, index);
  int n = (int) entry->n;

  if (index > 0)
    return entry->parent == 0 ? n : -n;

  for (int i = entry->first; i >= 0; i = get (self, i)->next)
    n += (int) get (self, i)->n;

  return n;
}

static void
write_entry (PpsPdfOutline *self, PpsPdf *pdf, int index, GArray *pages)
{
  const Entry *entry = get (self, index);
  GString *out = pps_pdf_begin (pdf, entry->number);

  g_string_append (out, index == 0 ? "<</Type/Outlines" : "<</Title");
  if (index > 0)
    {
      pps_pdf_append_text (out, entry->title);
      g_string_append_printf (out, "/Dest[%u 0 R/XYZ ", g_array_index (pages, guint, entry->page));
      pps_pdf_append_numbers (out, 2, entry->x, entry->y);
      g_string_append (out, "null]");
      append_link (self, out, "Parent", entry->parent);
    }
  append_link (self, out, "First", entry->first);
  append_link (self, out, "Last", entry->last);
  append_link (self, out, "Prev", entry->previous);
  append_link (self, out, "Next", entry->next);
  if (entry->n > 0)
    g_string_append_printf (out, "/Count %d", count_shown (self, index));
  g_string_append (out, ">>");
}

guint
pps_pdf_outline_write (PpsPdfOutline *self, PpsPdf *pdf, GArray *pages)
{
  for (guint i = 0; i < self->entries->len; i++)
    get (self, (int) i)->number = pps_pdf_reserve (pdf);
  for (guint i = 0; i < self->entries->len; i++)
    write_entry (self, pdf, (int) i, pages);

  return get (self, 0)->number;
}
