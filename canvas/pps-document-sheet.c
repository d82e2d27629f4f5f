/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-document.h"

#include "pps-export-private.h"

/* Sheets as words in a document: for who cannot see the picture, and for who wants to copy them.
 * Nothing is left out; letters and signs are told in full. */

#define HEAD_SHARE 4
#define COLUMN_SHARE 5

/* @known: index of the group that is named already; -1 for none */
static void
append_line (GString *out, const PpsExportJob *job, const PpsSheetLine *line, int known)
{
  const char *name = "";

  if (line->style == PPS_LINE_SHARED)
    name = pps_export_job_get_word (job, PPS_EXPORT_WORD_SHARED);
  else if (line->group >= 0 && line->group != known)
    name = pps_sheet_get_group (job->sheet, (guint) line->group)->name;

  if (out->len > 0)
    g_string_append_c (out, '\n');
  if (*name != '\0')
    g_string_append_printf (out, "%s: ", name);
  if (line->sign != PPS_SIGN_NONE && line->style != PPS_LINE_SILENT)
    g_string_append_printf (
        out, "%s: ", pps_sign_get_word (line->sign, pps_sheet_get_language (job->sheet)));
  g_string_append (out, line->text);
}

static char *
dup_lines (const PpsExportJob *job, GPtrArray *lines, int known)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    append_line (out, job, g_ptr_array_index (lines, i), known);

  return g_string_free (out, FALSE);
}

static char *
dup_numbered (guint number, const char *title)
{
  return number > 0 ? g_strdup_printf ("%u. %s", number, title) : g_strdup (title);
}

static void
add_canvas (PpsDocument *self, const PpsExportJob *job)
{
  const guint shares[] = { HEAD_SHARE, 2 * COLUMN_SHARE };
  gboolean dutch = g_str_has_prefix (pps_sheet_get_language (job->sheet), "nl");

  pps_document_begin_table (self, pps_sheet_get_subtitle (job->sheet), shares,
                            G_N_ELEMENTS (shares));
  pps_document_add_row (self);
  pps_document_add_cell (self, dutch ? "Vak" : "Pane", PPS_TONE_PLAIN);
  pps_document_add_cell (self, dutch ? "Wat partijen zeggen" : "What parties say", PPS_TONE_PLAIN);
  for (guint i = 0; i < pps_sheet_get_n_panes (job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (job->sheet, i);
      g_autofree char *title = dup_numbered (pane->number, pane->title);
      g_autofree char *lines = dup_lines (job, pane->lines, -1);

      pps_document_add_row (self);
      pps_document_add_cell (self, title, PPS_TONE_STRONG);
      pps_document_add_cell (self, *lines != '\0' ? lines : "–",
                             *lines != '\0' ? PPS_TONE_PLAIN : PPS_TONE_QUIET);
    }
}

static void
add_table (PpsDocument *self, const PpsExportJob *job)
{
  guint n = pps_sheet_get_n_columns (job->sheet);
  g_autofree guint *shares = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    shares[i] = i == 0 ? HEAD_SHARE : COLUMN_SHARE;
  pps_document_begin_table (self, pps_sheet_get_subtitle (job->sheet), shares, n + 1);
  pps_document_add_row (self);
  pps_document_add_cell (self, "", PPS_TONE_PLAIN);
  for (guint i = 0; i < n; i++)
    pps_document_add_cell (self, pps_sheet_get_column (job->sheet, i)->title, PPS_TONE_PLAIN);
  for (guint i = 0; i < pps_sheet_get_n_rows (job->sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (job->sheet, i);
      g_autofree char *title = dup_numbered (row->number, row->title);

      pps_document_add_row (self);
      pps_document_add_cell (self, title, PPS_TONE_STRONG);
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *lines = dup_lines (job, g_ptr_array_index (row->cells, j), row->group);

          pps_document_add_cell (self, lines, PPS_TONE_PLAIN);
        }
    }
}

void
pps_document_add_sheet (PpsDocument *self, PpsSheet *sheet)
{
  const PpsExportJob job = { .sheet = sheet };

  g_return_if_fail (self != NULL);

  if (pps_sheet_get_kind (sheet) == PPS_SHEET_TABLE)
    add_table (self, &job);
  else
    add_canvas (self, &job);
}

void
pps_document_add_appendix (PpsDocument *self, PpsSheet *sheet)
{
  const PpsExportJob job = { .sheet = sheet };

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      const PpsSheetSection *section = pps_sheet_get_section (sheet, i);

      if (*section->heading != '\0')
        pps_document_add_heading (self, 3, section->heading);
      for (guint j = 0; j < section->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (section->lines, j);
          g_autoptr (GString) words = g_string_new (NULL);
          gboolean is_text = line->style == PPS_LINE_TEXT || line->style == PPS_LINE_HEAD;

          append_line (words, &job, line, -1);
          pps_document_add_words (self, is_text ? PPS_DOCUMENT_BODY : PPS_DOCUMENT_ITEM,
                                  words->str);
        }
    }
}

/* Panels */

static const PpsSheetPanel *
find_panel (PpsSheet *sheet, const char *id)
{
  for (guint i = 0; i < pps_sheet_get_n_panels (sheet); i++)
    {
      if (g_str_equal (pps_sheet_get_panel (sheet, i)->id, id))
        return pps_sheet_get_panel (sheet, i);
    }

  return NULL;
}

static void
add_panel_list (PpsDocument *self, PpsSheet *sheet, const PpsSheetPanel *panel)
{
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);

      if (row->group < 0)
        pps_document_add_heading (self, 3, row->title);
      else
        {
          g_autofree char *words = g_strdup_printf (
              "%s: %s", pps_sheet_get_group (sheet, (guint) row->group)->name, row->title);

          pps_document_add_words (self, PPS_DOCUMENT_ITEM, words);
        }
    }
}

static void
add_panel_table (PpsDocument *self, PpsSheet *sheet, const PpsSheetPanel *panel)
{
  guint n = panel->columns->len;
  g_autofree guint *shares = g_new (guint, n + 1);

  shares[0] = panel->title_share;
  for (guint i = 0; i < n; i++)
    shares[i + 1] = ((PpsPanelColumn *) g_ptr_array_index (panel->columns, i))->share;
  pps_document_begin_table (self, panel->heading, shares, n + 1);
  pps_document_add_row (self);
  pps_document_add_cell (self, panel->heading, PPS_TONE_PLAIN);
  for (guint i = 0; i < n; i++)
    pps_document_add_cell (self, ((PpsPanelColumn *) g_ptr_array_index (panel->columns, i))->title,
                           PPS_TONE_PLAIN);
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      g_autofree char *title = pps_sheet_panel_dup_title (panel, sheet, i);

      pps_document_add_row (self);
      pps_document_add_cell (self, title, row->tone);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const PpsPanelCell *cell = g_ptr_array_index (row->cells, j);

          pps_document_add_cell (self, cell->text, cell->tone);
        }
    }
}

gboolean
pps_document_add_panel (PpsDocument *self, PpsSheet *sheet, const char *id)
{
  const PpsSheetPanel *panel = find_panel (sheet, id);

  g_return_val_if_fail (self != NULL, FALSE);

  if (panel == NULL || (panel->rows->len == 0 && *panel->foot == '\0'))
    return FALSE;

  pps_document_add_words (self, PPS_DOCUMENT_NOTE, panel->note);
  if (panel->columns->len == 0)
    add_panel_list (self, sheet, panel);
  else if (panel->rows->len > 0)
    add_panel_table (self, sheet, panel);
  pps_document_add_words (self, PPS_DOCUMENT_SOURCE, panel->foot);

  return TRUE;
}
