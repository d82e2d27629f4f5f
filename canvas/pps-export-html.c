/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-colour.h"
#include "pps-export-private.h"
#include "pps-markup.h"
#include "pps-sheet-panel.h"

/* The sheet as a page of text: headings, lists and tables that a screen reader can walk through and
 * a word processor can take over. It comes from the sheet alone, for paper means nothing here. One
 * file, without scripts or anything from elsewhere; the policy in its head forbids the reader's
 * browser both, whatever a finding says. */

#define STYLE                                                                                      \
  ":root{color-scheme:light dark}\n"                                                               \
  "body{font:1rem/1.5 Inter,system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 "      \
  "1rem}\n"                                                                                        \
  "h1{margin-bottom:0}\n"                                                                          \
  "h2{font-size:1.1rem;margin:2rem 0 0}\n"                                                         \
  "h3{font-size:1rem;margin:1.5rem 0 0}\n"                                                         \
  ".question,.credit,.silent{opacity:.75}\n"                                                       \
  ".question{margin:0}\n"                                                                          \
  ".silent{font-style:italic}\n"                                                                   \
  "ul{list-style:none;padding:0;margin:.5rem 0}\n"                                                 \
  "li{border-left:.25rem solid currentColor;padding-left:.6rem;margin:.4rem 0}\n"                  \
  "li.head{border:0;padding:0;font-weight:600}\n"                                                  \
  "p.lead{font-size:1.15rem;margin:.8rem 0 .2rem}\n"                                               \
  ".statement{font-style:italic}\n"                                                                \
  ".hint{font-size:smaller;color:#555}\n"                                                          \
  "p.room{height:6rem;border-bottom:1px solid;opacity:.5;margin:0}\n"                              \
  "table{border-collapse:collapse;width:100%}\n"                                                   \
  "th,td{border:1px solid;padding:.4rem .6rem;text-align:start;vertical-align:top}\n"              \
  "small{font-weight:400;opacity:.75}\n"                                                           \
  "th.block{font-size:1.1rem;padding-top:1rem}\n"                                                  \
  "footer{margin-top:2rem;border-top:1px solid;font-size:.875rem}\n"                               \
  "@media "                                                                                        \
  "print{body{max-width:none;margin:0}section,tr{break-inside:avoid}h2{break-after:avoid}}\n"

/* Line breaks of the text are breaks on the page. */
static void
append_text (GString *out, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "<br>");

      pps_markup_append (out, parts[i]);
    }
}

/* Struck and underlined by whoever shows the page; the text says it too. */
static void
append_run (const char *words, const PpsWordMark *mark, gpointer user_data)
{
  GString *out = user_data;
  const char *element = mark == NULL ? NULL : mark->is_new ? "ins" : "del";

  if (element != NULL)
    g_string_append_printf (out, "<%s>", element);
  append_text (out, words);
  if (element != NULL)
    g_string_append_printf (out, "</%s>", element);
}

static void
append_colours (GString *out, const PpsExportJob *job)
{
  for (guint i = PPS_SIGN_NONE + 1; i < PPS_N_SIGNS; i++)
    {
      guint tint = pps_sign_get_tint ((PpsSign) i, job->setup->grey);

      if (pps_sheet_has_sign (job->sheet, (PpsSign) i) && tint != PPS_COLOUR_PAPER)
        g_string_append_printf (out, ".sign-%u{background:#%06x;color:#1a1a1a}\n", i, tint);
    }

  if (job->setup->grey)
    return;

  for (guint i = 0; i < pps_sheet_get_n_groups (job->sheet); i++)
    g_string_append_printf (out, ".group-%u{border-color:#%06x}\n", i + 1,
                            pps_sheet_get_group (job->sheet, i)->colour & 0xffffff);
}

static void
append_head (GString *out, const PpsExportJob *job)
{
  PpsSheet *sheet = job->sheet;

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  pps_markup_append (out, pps_sheet_get_language (sheet));
  g_string_append (out,
                   "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"generator\" content=\"" PPS_EXPORT_CREATOR "\">\n");
  pps_markup_append_element (out, "<meta name=\"author\" content=\"", pps_sheet_get_author (sheet),
                             "\">\n");
  pps_markup_append_element (out, "<meta name=\"description\" content=\"",
                             pps_sheet_get_subtitle (sheet), "\">\n");

  g_string_append (out, "<title>");
  pps_markup_append (out, pps_sheet_get_title (sheet));
  g_string_append (out, "</title>\n<style>\n" STYLE);
  append_colours (out, job);
  g_string_append (out, "</style>\n</head>\n<body>\n");
}

static const char *
get_sign_word (const PpsExportJob *job, PpsSign sign)
{
  return pps_sign_get_word (sign, pps_sheet_get_language (job->sheet));
}

static void
append_line (GString *out, const PpsExportJob *job, const PpsSheetLine *line, gboolean with_note)
{
  static const char *const classes[] = {
    [PPS_LINE_PLAIN] = "plain",         [PPS_LINE_SHARED] = "shared", [PPS_LINE_SILENT] = "silent",
    [PPS_LINE_HEAD] = "head",           [PPS_LINE_LEAD] = "lead",     [PPS_LINE_PROBE] = "probe",
    [PPS_LINE_STATEMENT] = "statement", [PPS_LINE_FIELD] = "field",   [PPS_LINE_MORE] = "plain",
    [PPS_LINE_TEXT] = "text",           [PPS_LINE_HINT] = "hint",
  };

  g_string_append_printf (out, "<li dir=\"auto\" class=\"%s", classes[line->style]);
  if (line->group >= 0)
    g_string_append_printf (out, " group-%d", line->group + 1);
  if (line->sign != PPS_SIGN_NONE)
    g_string_append_printf (out, " sign-%u", line->sign);
  g_string_append (out, "\">");

  if (line->style == PPS_LINE_SHARED)
    g_string_append_printf (out,
                            "<b>%s</b>: ", pps_export_job_get_word (job, PPS_EXPORT_WORD_SHARED));
  else if (line->group >= 0)
    pps_markup_append_element (out, "<b>", pps_sheet_get_group (job->sheet, line->group)->name,
                               "</b>: ");

  /* What is silent says itself in which way. */
  if (line->sign != PPS_SIGN_NONE && line->style != PPS_LINE_SILENT)
    g_string_append_printf (out, "<i>%s</i>: ", get_sign_word (job, line->sign));
  pps_export_each_run (line, append_run, out);
  if (line->note > 0 && with_note)
    g_string_append_printf (out, "<sup><a href=\"#note-%u\">%u</a></sup>", line->note, line->note);
  g_string_append (out, "</li>\n");
}

static void
append_lines (GString *out, const PpsExportJob *job, GPtrArray *lines)
{
  if (lines->len == 0)
    return;

  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < lines->len; i++)
    append_line (out, job, g_ptr_array_index (lines, i), TRUE);
  g_string_append (out, "</ul>\n");
}

static gboolean
has_lead (const PpsSheetPane *pane)
{
  for (guint i = 0; i < pane->lines->len; i++)
    {
      if (((PpsSheetLine *) g_ptr_array_index (pane->lines, i))->style == PPS_LINE_LEAD)
        return TRUE;
    }

  return FALSE;
}

static void
append_asked_line (GString *out, const PpsExportJob *job, const PpsSheetLine *line)
{
  switch (line->style)
    {
    case PPS_LINE_PROBE:
      append_line (out, job, line, FALSE);
      break;

    case PPS_LINE_STATEMENT:
      pps_markup_append_element (out, "<p class=\"statement\" dir=\"auto\">", line->text,
                                 " ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5 ☐ –</p>\n");
      break;

    case PPS_LINE_FIELD:
      pps_markup_append_element (out, "<p dir=\"auto\">", line->text, ": ________</p>\n");
      break;

    case PPS_LINE_HINT:
      pps_markup_append_element (out, "<p class=\"hint\" dir=\"auto\">", line->text, "</p>\n");
      break;

    case PPS_LINE_PLAIN:
    case PPS_LINE_SHARED:
    case PPS_LINE_SILENT:
    case PPS_LINE_HEAD:
    case PPS_LINE_LEAD:
    case PPS_LINE_MORE:
    default:
      pps_markup_append_element (out, "<p class=\"lead\" dir=\"auto\">", line->text, "</p>\n");
    }
}

/* Opens or closes the list that probes stand in. */
static void
set_in_list (GString *out, gboolean *in_list, gboolean wanted)
{
  if (*in_list != wanted)
    g_string_append (out, wanted ? "<ul>\n" : "</ul>\n");
  *in_list = wanted;
}

/* A guide: questions with what belongs to them, and room to write where that is printed. */
static void
append_asked (GString *out, const PpsExportJob *job, const PpsSheetPane *pane)
{
  gboolean room = has_lead (pane);
  gboolean in_list = FALSE;

  for (guint i = 0; i < pane->lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (pane->lines, i);
      const PpsSheetLine *next
          = i + 1 < pane->lines->len ? g_ptr_array_index (pane->lines, i + 1) : NULL;

      set_in_list (out, &in_list, line->style == PPS_LINE_PROBE);
      append_asked_line (out, job, line);

      if (next != NULL && next->style != PPS_LINE_LEAD)
        continue;
      set_in_list (out, &in_list, FALSE);
      if (room)
        g_string_append (out, "<p class=\"room\"></p>\n");
    }
}

static void
append_pane (GString *out, const PpsExportJob *job, const PpsSheetPane *pane, const char *id)
{
  const char *level = pane->part >= 0 ? "h3" : "h2";

  g_string_append_printf (out,
                          "<section id=\"%s\" aria-labelledby=\"%s-title\">\n"
                          "<%s id=\"%s-title\" dir=\"auto\">",
                          id, id, level, id);
  if (pane->number > 0)
    g_string_append_printf (out, "%u. ", pane->number);
  pps_markup_append (out, pane->title);
  g_string_append_printf (out, "</%s>\n", level);
  if (pane->sign != PPS_SIGN_NONE)
    g_string_append_printf (out, "<p>%s: <span class=\"sign-%u\">%s %s</span></p>\n",
                            pps_export_job_get_word (job, PPS_EXPORT_WORD_AGREEMENT), pane->sign,
                            pps_sign_get_symbol (pane->sign), get_sign_word (job, pane->sign));
  pps_markup_append_element (out, "<p class=\"question\" dir=\"auto\">", pane->question, "</p>\n");
  if (pps_sheet_get_kind (job->sheet) == PPS_SHEET_GUIDE)
    append_asked (out, job, pane);
  else
    append_lines (out, job, pane->lines);
  g_string_append (out, "</section>\n");
}

/* A small canvas stands under a heading of its own. */
static void
append_part_head (GString *out, const PpsSheetPart *part, guint index)
{
  g_string_append_printf (out,
                          "<section aria-labelledby=\"part-%u\">\n"
                          "<h2 id=\"part-%u\" dir=\"auto\">",
                          index + 1, index + 1);
  pps_markup_append (out, part->title);
  g_string_append (out, "</h2>\n");
  pps_markup_append_element (out, "<p dir=\"auto\">", part->note, "</p>\n");
}

static void
append_panes (GString *out, const PpsExportJob *job)
{
  g_auto (GStrv) ids = pps_export_job_dup_ids (job);
  int part = -1;

  for (guint i = 0; i < pps_sheet_get_n_panes (job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (job->sheet, i);

      if (pane->part != part)
        {
          if (part >= 0)
            g_string_append (out, "</section>\n");
          part = pane->part;
          append_part_head (out, pps_sheet_get_part (job->sheet, (guint) part), (guint) part);
        }
      append_pane (out, job, pane, ids[i]);
    }
  if (part >= 0)
    g_string_append (out, "</section>\n");
}

static void
append_detail (GString *out, const char *detail)
{
  if (*detail == '\0')
    return;

  g_string_append (out, "<br><small>");
  append_text (out, detail);
  g_string_append (out, "</small>");
}

/* The rows of a block are a body of their own, and its head is that of all of them. */
static void
append_row_head (GString *out, const PpsExportJob *job, const PpsSheetRow *row, gboolean is_first)
{
  if (row->heads_block)
    g_string_append_printf (out,
                            "%s<tr><th class=\"block\" scope=\"rowgroup\" colspan=\"%u\" "
                            "dir=\"auto\">",
                            is_first ? "" : "</tbody>\n<tbody>\n",
                            pps_sheet_get_n_columns (job->sheet) + 1);
  else
    g_string_append (out, "<tr><th scope=\"row\" dir=\"auto\">");
  if (row->number > 0)
    g_string_append_printf (out, "%u. ", row->number);
  append_text (out, row->title);
  append_detail (out, row->detail);
  g_string_append (out, "</th>\n");
}

static void
append_table (GString *out, const PpsExportJob *job)
{
  guint n_columns = pps_sheet_get_n_columns (job->sheet);

  g_string_append (out, "<table>\n<thead>\n<tr><td></td>");
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append (out, "<th scope=\"col\" dir=\"auto\">");
      append_text (out, pps_sheet_get_column (job->sheet, i)->title);
      append_detail (out, pps_sheet_get_column (job->sheet, i)->detail);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n<tbody>\n");

  for (guint i = 0; i < pps_sheet_get_n_rows (job->sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (job->sheet, i);

      append_row_head (out, job, row, i == 0);
      for (guint j = 0; !row->heads_block && j < row->cells->len; j++)
        {
          g_string_append (out, "<td>");
          append_lines (out, job, g_ptr_array_index (row->cells, j));
          g_string_append (out, "</td>\n");
        }
      g_string_append (out, "</tr>\n");
    }

  g_string_append (out, "</tbody>\n</table>\n");
}

/* Words under their group, where a panel has no columns. */
static void
append_panel_list (GString *out, const PpsExportJob *job, const PpsSheetPanel *panel)
{
  gboolean in_list = FALSE;

  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);

      set_in_list (out, &in_list, row->group >= 0);
      if (row->group < 0)
        {
          pps_markup_append_element (out, "<h3 dir=\"auto\">", row->title, "</h3>\n");
          continue;
        }
      g_string_append_printf (out, "<li dir=\"auto\" class=\"plain group-%d\">", row->group + 1);
      pps_markup_append_element (
          out, "<b>", pps_sheet_get_group (job->sheet, (guint) row->group)->name, "</b>: ");
      append_text (out, row->title);
      g_string_append (out, "</li>\n");
    }
  set_in_list (out, &in_list, FALSE);
}

static void
append_panel_table (GString *out, const PpsExportJob *job, const PpsSheetPanel *panel)
{
  g_string_append (out, "<table>\n<thead>\n<tr><td></td>");
  for (guint i = 0; i < panel->columns->len; i++)
    {
      g_string_append (out, "<th scope=\"col\" dir=\"auto\">");
      append_text (out, ((PpsPanelColumn *) g_ptr_array_index (panel->columns, i))->title);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n<tbody>\n");
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      g_autofree char *title = pps_sheet_panel_dup_title (panel, job->sheet, i);

      g_string_append (out, "<tr><th scope=\"row\" dir=\"auto\">");
      append_text (out, title);
      g_string_append (out, "</th>");
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_string_append (out, "<td dir=\"auto\">");
          append_text (out, ((PpsPanelCell *) g_ptr_array_index (row->cells, j))->text);
          g_string_append (out, "</td>");
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
}

/* A panel is the table that is drawn on paper. */
static void
append_panel (GString *out, const PpsExportJob *job, guint index)
{
  const PpsSheetPanel *panel = pps_sheet_get_panel (job->sheet, index);

  g_string_append_printf (out, "<section aria-labelledby=\"panel-%u\">\n<h2 id=\"panel-%u\">",
                          index + 1, index + 1);
  pps_markup_append (out, panel->heading);
  g_string_append (out, "</h2>\n");
  pps_markup_append_element (out, "<p dir=\"auto\">", panel->note, "</p>\n");
  if (panel->columns->len == 0)
    append_panel_list (out, job, panel);
  else if (panel->rows->len > 0)
    append_panel_table (out, job, panel);
  if (*panel->foot != '\0')
    {
      g_string_append (out, "<p dir=\"auto\">");
      append_text (out, panel->foot);
      g_string_append (out, "</p>\n");
    }
  g_string_append (out, "</section>\n");
}

/* The lines of one note are one item of a list whose numbers are those of the notes. Returns the
 * line behind them. */
static guint
append_note (GString *out, GPtrArray *lines, guint first)
{
  const PpsSheetLine *line = g_ptr_array_index (lines, first);
  guint note = line->note;

  g_string_append_printf (out, "<ol start=\"%u\"><li id=\"note-%u\" value=\"%u\">", note, note,
                          note);
  for (; first < lines->len; first++)
    {
      line = g_ptr_array_index (lines, first);
      if (line->note != note)
        break;
      g_string_append (out, "<p dir=\"auto\">");
      pps_export_each_run (line, append_run, out);
      g_string_append (out, "</p>\n");
    }
  g_string_append (out, "</li></ol>\n");

  return first;
}

static void
append_section (GString *out, const PpsExportJob *job, const PpsSheetSection *section)
{
  gboolean in_list = FALSE;

  pps_markup_append_element (out, "<h3 dir=\"auto\">", section->heading, "</h3>\n");
  for (guint i = 0; i < section->lines->len;)
    {
      const PpsSheetLine *line = g_ptr_array_index (section->lines, i);
      gboolean is_text = line->style == PPS_LINE_TEXT || line->style == PPS_LINE_HEAD;

      set_in_list (out, &in_list, !is_text && line->note == 0);
      if (line->note > 0)
        {
          i = append_note (out, section->lines, i);
          continue;
        }
      if (is_text)
        {
          g_string_append (out, line->style == PPS_LINE_HEAD ? "<p class=\"lead\" dir=\"auto\">"
                                                             : "<p dir=\"auto\">");
          pps_export_each_run (line, append_run, out);
          g_string_append (out, "</p>\n");
        }
      else
        append_line (out, job, line, FALSE);
      i++;
    }
  set_in_list (out, &in_list, FALSE);
}

static void
append_appendix (GString *out, const PpsExportJob *job)
{
  if (pps_sheet_get_n_sections (job->sheet) == 0)
    return;

  g_string_append (out, "<section id=\"appendix\">\n");
  pps_markup_append_element (out, "<h2 dir=\"auto\">", pps_sheet_get_appendix_title (job->sheet),
                             "</h2>\n");
  for (guint i = 0; i < pps_sheet_get_n_sections (job->sheet); i++)
    append_section (out, job, pps_sheet_get_section (job->sheet, i));
  g_string_append (out, "</section>\n");
}

static void
append_foot (GString *out, const PpsExportJob *job)
{
  guint n_groups = pps_sheet_get_n_groups (job->sheet);

  g_string_append (out, "<footer>\n");

  if (n_groups > 0)
    {
      g_string_append_printf (out, "<ul aria-label=\"%s\">\n",
                              pps_export_job_get_word (job, PPS_EXPORT_WORD_LEGEND));
      for (guint i = 0; i < n_groups; i++)
        {
          const PpsSheetGroup *group = pps_sheet_get_group (job->sheet, i);

          g_string_append_printf (out, "<li class=\"group-%u\"><b>", i + 1);
          pps_markup_append (out, group->letter);
          g_string_append (out, "</b> ");
          pps_markup_append (out, group->name);
          g_string_append (out, "</li>\n");
        }
      g_string_append (out, "</ul>\n");
    }

  if (pps_sheet_get_notes (job->sheet) != NULL && *pps_sheet_get_notes (job->sheet) != '\0')
    {
      g_string_append (out, "<p dir=\"auto\">");
      append_text (out, pps_sheet_get_notes (job->sheet));
      g_string_append (out, "</p>\n");
    }

  pps_markup_append_element (out, "<p class=\"credit\" dir=\"auto\">",
                             pps_sheet_get_credit (job->sheet), "</p>\n");
  g_string_append (out, "</footer>\n</body>\n</html>\n");
}

gboolean
pps_export_html (const PpsExportJob *job, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *heard = pps_export_job_dup_heard (job);

  append_head (out, job);

  g_string_append (out, "<header>\n<h1 dir=\"auto\">");
  pps_markup_append (out, pps_sheet_get_title (job->sheet));
  g_string_append (out, "</h1>\n");
  pps_markup_append_element (out, "<p dir=\"auto\">", pps_sheet_get_subtitle (job->sheet),
                             "</p>\n");
  pps_markup_append_element (out, "<p>", heard, "</p>\n");
  g_string_append (out, "</header>\n<main>\n");

  for (guint i = 0; i < pps_sheet_get_n_panels (job->sheet); i++)
    append_panel (out, job, i);
  if (pps_sheet_get_kind (job->sheet) == PPS_SHEET_TABLE)
    append_table (out, job);
  else
    append_panes (out, job);
  append_appendix (out, job);

  g_string_append (out, "</main>\n");
  append_foot (out, job);

  return pps_output_add (job->output, job->path, out->str, out->len, error);
}
