/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-links.h"

#include "pps-markup.h"

typedef struct
{
  PpsPdfLink link;
  char *says;
  guint number;
  guint object; /* of the structure */
} Entry;

struct _PpsPdfLinks
{
  GArray *entries; /* of Entry, page after page */
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->says);
}

PpsPdfLinks *
pps_pdf_links_new (void)
{
  PpsPdfLinks *self = g_new0 (PpsPdfLinks, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

void
pps_pdf_links_free (PpsPdfLinks *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

void
pps_pdf_links_add (PpsPdfLinks *self,
                   PpsPdf *pdf,
                   PpsPdfStructure *structure,
                   const PpsPdfLink *link)
{
  Entry entry = {
    .link = *link,
    .says = pps_markup_dup_allowed (link->says),
    .number = pps_pdf_reserve (pdf),
  };

  entry.object = pps_pdf_structure_add_object (structure, link->element, link->page, entry.number);
  g_array_append_val (self->entries, entry);
}

void
pps_pdf_links_append_page (PpsPdfLinks *self, guint page, GString *out)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->link.page != page)
        continue;
      g_string_append (out, n++ == 0 ? "/Annots[" : "");
      pps_pdf_append_reference (out, entry->number);
    }
  g_string_append (out, n > 0 ? "]" : "");
}

/* Without a border, and printed with the page, as nothing of it is seen. */
static void
write_entry (const Entry *entry, PpsPdf *pdf, GArray *pages)
{
  const PpsPdfLink *link = &entry->link;
  GString *out = pps_pdf_begin (pdf, entry->number);

  g_string_append_printf (out,
                          "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent %u/P %u 0 R"
                          "/Rect[",
                          pages->len + entry->object, g_array_index (pages, guint, link->page));
  pps_pdf_append_numbers (out, 4, link->left, link->bottom, link->right, link->top);
  g_string_append (out, "]/Contents");
  pps_pdf_append_text (out, entry->says);
  g_string_append_printf (out, "/Dest[%u 0 R/XYZ ", g_array_index (pages, guint, link->to_page));
  pps_pdf_append_numbers (out, 2, link->to_x, link->to_y);
  g_string_append (out, "null]>>");
}

void
pps_pdf_links_write (PpsPdfLinks *self, PpsPdf *pdf, GArray *pages)
{
  for (guint i = 0; i < self->entries->len; i++)
    write_entry (&g_array_index (self->entries, Entry, i), pdf, pages);
}
