/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-writer.h"

static const char *
find_pane_title (const PpsPdfWriter *self, const PpsBox *box)
{
  for (guint i = 0; box->ref != NULL && i < pps_sheet_get_n_panes (self->job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (self->job->sheet, i);

      if (g_str_equal (pane->id, box->ref))
        return pane->title;
    }

  return box->text != NULL ? box->text : "";
}

static int
add_entry (PpsPdfWriter *self, int parent, const PpsBox *box, const char *title)
{
  double height;

  pps_layout_get_page_size (self->job->layout, NULL, &height);

  return pps_pdf_outline_add (self->outline, parent, title, self->first_page + box->page, box->x,
                              height - box->y);
}

/* The title, in it small canvases or the panes, in a pane the pages on which it goes on; of a table
 * its parts. */
void
pps_pdf_writer_fill_outline (PpsPdfWriter *self, const char *name)
{
  PpsLayout *layout = self->job->layout;
  const char *page_word = pps_export_job_get_word (self->job, PPS_EXPORT_WORD_PAGE);
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  const PpsBox top = { .x = 0, .y = 0 };
  int title = add_entry (self, -1, &top, name);
  int part = title;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_pdf_writer_get_box (self, i);
      g_autofree char *page
          = g_strdup_printf ("%s %u", page_word, self->first_page + box->page + 1);
      gpointer first;

      if (box->kind == PPS_BOX_PART)
        part = add_entry (self, title, box, box->text);

      if (box->kind == PPS_BOX_TABLE && pps_sheet_get_kind (self->job->sheet) != PPS_SHEET_BOARD)
        add_entry (self, title, box, page);
      if (box->kind == PPS_BOX_APPENDIX_TITLE)
        add_entry (self, title, box, box->text);

      if (box->kind != PPS_BOX_PANE || box->ref == NULL)
        continue;

      /* A pane of the same name stands in every part; the head of what goes on names both. */
      if (part != title)
        {
          if (box->parent >= 0)
            add_entry (self, part, box, find_pane_title (self, box));
          else
            add_entry (self, title, box, pps_pdf_writer_get_box (self, i + 1)->text);
          continue;
        }

      if (g_hash_table_lookup_extended (entries, box->ref, NULL, &first))
        add_entry (self, GPOINTER_TO_INT (first), box, page);
      else
        g_hash_table_insert (
            entries, box->ref,
            GINT_TO_POINTER (add_entry (self, title, box, find_pane_title (self, box))));
    }
}
