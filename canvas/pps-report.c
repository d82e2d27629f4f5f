/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-report.h"

#include "pps-export-private.h"

/* The contents are a sheet too, a table of one page, that comes first; the others are laid out
 * before it, when it is known how many pages each has. */

typedef struct
{
  PpsSheet *sheet;
  PpsPageSetup setup;
  PpsLayout *layout; /* (nullable): until it is exported */
  char *name;
  char *summary;
} Part;

struct _PpsReport
{
  char *language;
  GArray *parts; /* of Part */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  pps_sheet_unref (part->sheet);
  g_clear_pointer (&part->layout, pps_layout_unref);
  g_free (part->name);
  g_free (part->summary);
}

PpsReport *
pps_report_new (const char *language)
{
  PpsReport *self = g_new0 (PpsReport, 1);

  self->language = g_strdup (language);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);

  return self;
}

void
pps_report_free (PpsReport *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->parts);
  g_free (self->language);
  g_free (self);
}

void
pps_report_add (PpsReport *self,
                PpsSheet *sheet,
                const PpsPageSetup *setup,
                const char *name,
                const char *summary)
{
  Part part = { pps_sheet_ref (sheet), *setup, NULL, g_strdup (name), g_strdup (summary) };

  g_array_append_val (self->parts, part);
}

guint
pps_report_get_n_sheets (PpsReport *self)
{
  return self->parts->len;
}

static Part *
get_part (PpsReport *self, guint index)
{
  return &g_array_index (self->parts, Part, index);
}

static gboolean
is_dutch (PpsReport *self)
{
  return g_str_has_prefix (self->language, "nl");
}

/* The contents stand on page 1. */
static void
lay_out (PpsReport *self)
{
  guint page = 2;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      part->setup.first_page = page;
      g_clear_pointer (&part->layout, pps_layout_unref);
      part->layout = pps_layout_new (part->sheet, &part->setup);
      page += pps_layout_get_n_pages (part->layout);
    }
}

static PpsSheet *
make_contents (PpsReport *self)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, self->language);
  PpsSheet *first = get_part (self, 0)->sheet;

  pps_sheet_builder_set_title (builder, pps_sheet_get_title (first));
  pps_sheet_builder_set_subtitle (builder, is_dutch (self) ? "Inhoud" : "Contents");
  pps_sheet_builder_set_credit (builder, pps_sheet_get_credit (first));
  pps_sheet_builder_set_author (builder, pps_sheet_get_author (first));
  pps_sheet_builder_add_column (builder, "shows",
                                is_dutch (self) ? "Wat het laat zien" : "What it shows", 0);
  pps_sheet_builder_add_column (builder, "page", is_dutch (self) ? "Pagina" : "Page", 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = get_part (self, i);
      g_autofree char *page = g_strdup_printf ("%u", part->setup.first_page);
      g_autofree char *id = g_strdup_printf ("part-%u", i + 1);
      guint row = pps_sheet_builder_add_row (builder, id, part->name, -1);

      pps_sheet_builder_add_cell_line (builder, row, 0, "", PPS_LINE_TEXT, -1, part->summary);
      pps_sheet_builder_add_cell_line (builder, row, 1, "", PPS_LINE_TEXT, -1, page);
    }

  return pps_sheet_builder_end (builder);
}

GPtrArray *
pps_report_list_layouts (PpsReport *self)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_layout_unref);
  g_autoptr (PpsSheet) contents = NULL;
  PpsPageSetup setup;

  g_return_val_if_fail (self != NULL, layouts);
  g_return_val_if_fail (self->parts->len > 0, layouts);

  lay_out (self);
  contents = make_contents (self);
  setup = get_part (self, 0)->setup;
  setup.first_page = 1;
  g_ptr_array_add (layouts, pps_layout_new (contents, &setup));
  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (layouts, pps_layout_ref (get_part (self, i)->layout));

  return layouts;
}

static gboolean
write_parts (PpsReport *self, const PpsExportJob *base, GPtrArray *layouts, GError **error)
{
  guint n = layouts->len;
  g_autofree PpsExportJob *jobs = g_new (PpsExportJob, n);
  g_autofree const char **names = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    {
      jobs[i] = *base;
      jobs[i].layout = g_ptr_array_index (layouts, i);
      jobs[i].is_contents = i == 0;
      jobs[i].sheet = pps_layout_get_sheet (jobs[i].layout);
      jobs[i].setup = pps_layout_get_page_setup (jobs[i].layout);
      names[i] = i > 0 ? get_part (self, i - 1)->name : is_dutch (self) ? "Inhoud" : "Contents";
    }

  return pps_export_pdf_report (jobs, n, names, error) && pps_output_commit (base->output, error);
}

gboolean
pps_report_export_pdf (PpsReport *self,
                       const char *path,
                       GCancellable *cancellable,
                       PpsExportProgress progress,
                       gpointer user_data,
                       GError **error)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GPtrArray) layouts = NULL;
  PpsExportJob job = {
    .dpi = 150,
    .path = path,
    .output = output,
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_return_val_if_fail (self->parts->len > 0, FALSE);

  layouts = pps_report_list_layouts (self);

  return write_parts (self, &job, layouts, error);
}
