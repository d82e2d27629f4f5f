/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-markup.h"
#include "pps-paint.h"
#include "pps-pdf-catalogue.h"
#include "pps-pdf-type.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Pages as a tagged PDF. The boxes of the layout, which stand in reading order, become elements of
 * structure: each opens inside that of its parent. Shapes are drawn while a grouping element is
 * open: cairo gives marks only to leaves, so they are artefacts. Rules of cairo 1.16 that hold
 * here: never paint a whole page after a tag; one Document over all pages, closed before the last
 * show_page; look at the status before finish, which may else abort. */

typedef struct
{
  const PpsExportJob *job;
  cairo_surface_t *surface;
  cairo_t *cr;
  GArray *open;             /* of Tag, from the outside in */
  GPtrArray *abbreviations; /* of the labels so far */
} Writer;

typedef struct
{
  int box; /* whose children are inside; of a list, the box that the list is in */
  const char *name;
} Tag;

static const char *const tags[] = {
  [PPS_BOX_TITLE] = "H1",  [PPS_BOX_SUBTITLE] = "P",     [PPS_BOX_HEARD] = "P",
  [PPS_BOX_PANE] = "Sect", [PPS_BOX_PANE_TITLE] = "H2",  [PPS_BOX_PANE_QUESTION] = "P",
  [PPS_BOX_LINE] = "LI",   [PPS_BOX_CONTINUED] = "P",    [PPS_BOX_TABLE] = "Table",
  [PPS_BOX_ROW] = "TR",    [PPS_BOX_COLUMN_HEAD] = "TH", [PPS_BOX_ROW_HEAD] = "TH",
  [PPS_BOX_CELL] = "TD",   [PPS_BOX_LEGEND] = "P",       [PPS_BOX_NOTES] = "P",
  [PPS_BOX_CREDIT] = "P",  [PPS_BOX_PAGE_NUMBER] = NULL, [PPS_BOX_DECORATION] = NULL,
};

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
open_tag (Writer *self, int box, const char *name)
{
  Tag tag = { .box = box, .name = name };

  cairo_tag_begin (self->cr, name, NULL);
  g_array_append_val (self->open, tag);
}

static void
close_tags (Writer *self, guint n_left)
{
  while (self->open->len > n_left)
    {
      cairo_tag_end (self->cr, g_array_index (self->open, Tag, self->open->len - 1).name);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

/* Closes all that the next box is not in; the Document stays. */
static void
close_to_parent (Writer *self, int parent, gboolean keep_list)
{
  guint n = self->open->len;

  while (n > 1)
    {
      const Tag *tag = &g_array_index (self->open, Tag, n - 1);

      if (tag->box == parent && (keep_list || !g_str_equal (tag->name, "L")))
        break;
      n--;
    }

  close_tags (self, n);
}

static void
show_tagged (Writer *self, const char *name, const PpsTextLine *lines, guint n_lines)
{
  cairo_tag_begin (self->cr, name, NULL);
  pps_pdf_type_show (self->cr, lines, n_lines);
  cairo_tag_end (self->cr, name);
}

static gboolean
has_children (const Writer *self, guint index)
{
  return index + 1 < pps_layout_get_n_boxes (self->job->layout)
         && pps_layout_get_box (self->job->layout, index + 1)->parent == (int) index;
}

/* Whether the first line is the letter on the chip of the group that the box is labelled with. */
static gboolean
has_letter (const Writer *self, const PpsBox *box)
{
  const char *first;

  if (box->label == NULL || box->lines->len < 2)
    return FALSE;

  first = g_array_index (box->lines, PpsTextLine, 0).text;
  for (guint i = 0; i < pps_sheet_get_n_groups (self->job->sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (self->job->sheet, i);

      if (g_str_equal (group->name, box->label) && g_str_equal (group->letter, first))
        return TRUE;
    }

  return FALSE;
}

/* The letter is the label of the item. */
static void
show_item (Writer *self, const PpsBox *box)
{
  const PpsTextLine *lines = (const PpsTextLine *) (const void *) box->lines->data;
  guint n_letters = has_letter (self, box) ? 1 : 0;

  cairo_tag_begin (self->cr, "LI", NULL);
  if (n_letters > 0)
    {
      show_tagged (self, "Lbl", lines, n_letters);
      g_ptr_array_add (self->abbreviations, g_strdup (box->label));
    }
  show_tagged (self, "LBody", lines + n_letters, box->lines->len - n_letters);
  cairo_tag_end (self->cr, "LI");
}

static void
show_box (Writer *self, guint index)
{
  const PpsBox *box = pps_layout_get_box (self->job->layout, index);
  const PpsTextLine *lines = (const PpsTextLine *) (const void *) box->lines->data;
  gboolean is_line = box->kind == PPS_BOX_LINE;
  const char *tag = tags[box->kind];

  close_to_parent (self, box->parent, is_line);
  pps_paint_shapes (box, self->cr);

  if (is_line)
    {
      const Tag *top = &g_array_index (self->open, Tag, self->open->len - 1);

      if (top->box != box->parent || !g_str_equal (top->name, "L"))
        open_tag (self, box->parent, "L");
      show_item (self, box);
    }
  else if (tag == NULL)
    {
      pps_pdf_type_show (self->cr, lines, box->lines->len);
    }
  else if (!has_children (self, index))
    {
      show_tagged (self, tag, lines, box->lines->len);
    }
  else
    {
      open_tag (self, (int) index, tag);
      if (box->lines->len > 0)
        show_tagged (self, "P", lines, box->lines->len);
    }
}

static int
add_outline_item (Writer *self, int parent, const PpsBox *box, const char *name)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *allowed = pps_markup_dup_allowed (name);
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%s %s]", box->page + 1,
                                            g_ascii_formatd (x, sizeof x, "%.2f", box->x),
                                            g_ascii_formatd (y, sizeof y, "%.2f", box->y));

  return cairo_pdf_surface_add_outline (
      self->surface, parent, allowed, place,
      parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

static const char *
find_pane_title (const Writer *self, const PpsBox *box)
{
  for (guint i = 0; box->ref != NULL && i < pps_sheet_get_n_panes (self->job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (self->job->sheet, i);

      if (g_str_equal (pane->id, box->ref))
        return pane->title;
    }

  return box->text != NULL ? box->text : "";
}

/* The title, in it the panes, in a pane the pages on which it goes on; of a table its parts. */
static void
add_outline (Writer *self)
{
  PpsLayout *layout = self->job->layout;
  const char *page_word = pps_export_job_get_word (self->job, PPS_EXPORT_WORD_PAGE);
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  const PpsBox top = { .x = 0, .y = 0 };
  int title = add_outline_item (self, CAIRO_PDF_OUTLINE_ROOT, &top,
                                pps_sheet_get_title (self->job->sheet));

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);
      g_autofree char *page = g_strdup_printf ("%s %u", page_word, box->page + 1);
      gpointer first;

      if (box->kind == PPS_BOX_TABLE)
        add_outline_item (self, title, box, page);

      if (box->kind != PPS_BOX_PANE || box->ref == NULL)
        continue;

      if (g_hash_table_lookup_extended (items, box->ref, NULL, &first))
        add_outline_item (self, GPOINTER_TO_INT (first), box, page);
      else
        g_hash_table_insert (
            items, box->ref,
            GINT_TO_POINTER (add_outline_item (self, title, box, find_pane_title (self, box))));
    }
}

static char *
make_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  char *end = NULL;

  if (epoch != NULL && *epoch != '\0')
    {
      gint64 seconds = g_ascii_strtoll (epoch, &end, 10);

      if (*end == '\0')
        date = g_date_time_new_from_unix_utc (seconds);
    }

  if (date == NULL)
    date = g_date_time_new_now_utc ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (Writer *self, cairo_pdf_metadata_t key, const char *value)
{
  g_autofree char *allowed = pps_markup_dup_allowed (value);

  cairo_pdf_surface_set_metadata (self->surface, key, allowed);
}

static gboolean
check_status (Writer *self, GError **error)
{
  cairo_status_t status = cairo_status (self->cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW,
               _ ("The page could not be drawn: %s."), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
show_pages (Writer *self, GError **error)
{
  PpsLayout *layout = self->job->layout;
  guint n_pages = pps_layout_get_n_pages (layout);
  guint n_boxes = pps_layout_get_n_boxes (layout);

  open_tag (self, -1, "Document");

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", page + 1);

      cairo_pdf_surface_set_page_label (self->surface, label);

      for (guint i = 0; i < n_boxes; i++)
        {
          if (pps_layout_get_box (layout, i)->page == page)
            show_box (self, i);
        }

      close_tags (self, page + 1 < n_pages ? 1 : 0);
      cairo_show_page (self->cr);

      if (!check_status (self, error)
          || !pps_export_job_step (self->job, (page + 1.0) / (n_pages + 1), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_document (Writer *self, GByteArray *pdf, GError **error)
{
  g_autofree char *date = make_date ();
  PpsPdfCatalogue catalogue = {
    .language = pps_sheet_get_language (self->job->sheet),
    .title = pps_sheet_get_title (self->job->sheet),
    .author = pps_sheet_get_author (self->job->sheet),
    .subject = pps_sheet_get_subtitle (self->job->sheet),
    .creator = PPS_EXPORT_CREATOR,
    .date = date,
    .abbreviations = self->abbreviations,
  };

  set_metadata (self, CAIRO_PDF_METADATA_TITLE, catalogue.title);
  set_metadata (self, CAIRO_PDF_METADATA_AUTHOR, catalogue.author);
  set_metadata (self, CAIRO_PDF_METADATA_SUBJECT, catalogue.subject);
  set_metadata (self, CAIRO_PDF_METADATA_CREATOR, catalogue.creator);
  set_metadata (self, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_metadata (self, CAIRO_PDF_METADATA_MOD_DATE, date);

  if (!show_pages (self, error))
    return FALSE;

  add_outline (self);
  if (!check_status (self, error))
    return FALSE;

  cairo_surface_finish (self->surface);
  if (!check_status (self, error))
    return FALSE;

  if (!pps_pdf_catalogue_append (pdf, &catalogue))
    g_debug ("This cairo writes another form of PDF: it stays without language");

  return TRUE;
}

gboolean
pps_export_pdf (const PpsExportJob *job, GError **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Tag));
  g_autoptr (GPtrArray) abbreviations = g_ptr_array_new_with_free_func (g_free);
  Writer self = { .job = job, .open = open, .abbreviations = abbreviations };
  gboolean done;
  double width;
  double height;

  pps_layout_get_page_size (job->layout, &width, &height);
  self.surface = cairo_pdf_surface_create_for_stream (write_cb, pdf, width, height);
  self.cr = cairo_create (self.surface);

  done = write_document (&self, pdf, error);

  cairo_destroy (self.cr);
  cairo_surface_destroy (self.surface);

  return done && pps_output_add (job->output, job->path, pdf->data, pdf->len, error);
}
