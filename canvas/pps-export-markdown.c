/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-markup.h"
#include "pps-sheet-panel.h"

/* The sheet as Markdown (CommonMark 0.30, tables as GitHub writes them). Every character of the
 * text that could be read as markup gets a backslash, which section 2.4 allows for all ASCII
 * punctuation; so does what GitHub would make a link of. */

/* Whether @at, the first of a line, would begin a list, a heading underline or a code block. */
static gboolean
begins_block (const char *at)
{
  return *at == '-' || *at == '+' || *at == '=' || *at == ':';
}

static gboolean
is_number_mark (const char *line, const char *at)
{
  if ((*at != '.' && *at != ')') || at == line)
    return FALSE;

  for (const char *digit = line; digit < at; digit++)
    {
      if (!g_ascii_isdigit (*digit))
        return FALSE;
    }

  return TRUE;
}

static gboolean
makes_link (const char *text, const char *at)
{
  if (*at == ':')
    return at[1] == '/';
  if (*at == '.')
    return at - text >= 3 && g_ascii_strncasecmp (at - 3, "www", 3) == 0;

  return *at == '@';
}

/* @line_break is what a break in the text becomes. */
static void
append_text (GString *out, const char *text, const char *line_break)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  gboolean is_first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;

      if (!is_first)
        g_string_append (out, line_break);
      is_first = FALSE;

      for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
        {
          gunichar c = g_utf8_get_char (at);

          if ((c < 0x80 && c != '\0' && strchr ("\\`*_[]<>#|~&$^!", (int) c) != NULL)
              || (at == line && begins_block (at)) || is_number_mark (line, at)
              || makes_link (line, at))
            g_string_append_c (out, '\\');

          if (c == '\t')
            c = ' ';
          g_string_append_unichar (out, pps_markup_is_allowed (c) ? c : 0xfffd);
        }
    }
}

typedef struct
{
  GString *out;
  const char *line_break;
} Runs;

/* Blanks stay outside of what strikes, as it would not be read as that (GitHub's Markdown, 6.5).
 * For what is new there is only HTML. */
static void
append_run (const char *words, const PpsWordMark *mark, gpointer user_data)
{
  const Runs *runs = user_data;
  GString *out = runs->out;
  gsize length = strlen (words);

  if (g_ascii_isspace (words[0]) && out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  g_string_append (out, mark == NULL ? "" : mark->is_new ? "<ins>" : "~~");
  append_text (out, words, runs->line_break);
  g_string_append (out, mark == NULL ? "" : mark->is_new ? "</ins>" : "~~");
  if (mark == NULL && length > 1 && g_ascii_isspace (words[length - 1]))
    g_string_append_c (out, ' ');
}

static void
append_words (GString *out, const PpsSheetLine *line, const char *line_break)
{
  Runs runs = { out, line_break };

  if (line->marks == NULL)
    append_text (out, line->text, line_break);
  else
    pps_export_each_run (line, append_run, &runs);
}

static void
append_paragraph (GString *out, const char *before, const char *text, const char *after)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (out, before);
  append_text (out, text, "\\\n");
  g_string_append (out, after);
}

static void
append_sign (
    GString *out, const PpsExportJob *job, const char *before, PpsSign sign, const char *after)
{
  append_paragraph (out, before, pps_sign_get_word (sign, pps_sheet_get_language (job->sheet)),
                    after);
}

/* What stands before the words: who says it, and what became of it. */
static void
append_speaker (GString *out, const PpsExportJob *job, const PpsSheetLine *line)
{
  const char *name = NULL;

  if (line->style == PPS_LINE_SHARED)
    name = pps_export_job_get_word (job, PPS_EXPORT_WORD_SHARED);
  else if (line->group >= 0)
    name = pps_sheet_get_group (job->sheet, line->group)->name;

  if (name != NULL && *name != '\0')
    {
      g_string_append (out, "**");
      append_text (out, name, " ");
      g_string_append (out, "**: ");
    }

  /* What is silent says itself in which way. */
  if (line->sign != PPS_SIGN_NONE && line->style != PPS_LINE_SILENT)
    append_sign (out, job, "*", line->sign, "*: ");
}

/* Footnotes of Markdown would leave their section, and not every reader knows them: a number that
 * stands above the line says the same. */
static void
append_number (GString *out, const PpsSheetLine *line)
{
  if (line->note > 0)
    g_string_append_printf (out, "<sup>%u</sup>", line->note);
}

/* A line of a guide. A box to tick is U+2610, as not every reader knows task lists. */
static void
append_asked (GString *out, const PpsSheetLine *line)
{
  switch (line->style)
    {
    case PPS_LINE_PROBE:
      g_string_append (out, "- ☐ ");
      append_text (out, line->text, "\\\n  ");
      g_string_append_c (out, '\n');
      break;

    case PPS_LINE_STATEMENT:
      append_paragraph (out, "\n*", line->text, "* ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5 ☐ –\n");
      break;

    case PPS_LINE_FIELD:
      append_paragraph (out, "", line->text, ": \\_\\_\\_\\_\n\n");
      break;

    case PPS_LINE_HINT:
      append_paragraph (out, "*", line->text, "*\n\n");
      break;

    default:
      append_paragraph (out, "\n**", line->text, "**\n\n");
    }
}

/* A small canvas stands under a heading of its own. */
static void
append_part_head (GString *out, const PpsSheetPart *part)
{
  g_string_append (out, "## ");
  append_text (out, part->title, " ");
  g_string_append (out, "\n\n");
  append_paragraph (out, "", part->note, "\n\n");
}

static void
append_panes (GString *out, const PpsExportJob *job)
{
  int part = -1;

  for (guint i = 0; i < pps_sheet_get_n_panes (job->sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (job->sheet, i);

      if (pane->part != part)
        append_part_head (out, pps_sheet_get_part (job->sheet, (guint) pane->part));
      part = pane->part;
      g_string_append (out, part >= 0 ? "### " : "## ");
      if (pane->number > 0)
        g_string_append_printf (out, "%u\\. ", pane->number);
      append_text (out, pane->title, " ");
      g_string_append (out, "\n\n");
      if (pane->sign != PPS_SIGN_NONE)
        {
          g_string_append_printf (out,
                                  "%s: ", pps_export_job_get_word (job, PPS_EXPORT_WORD_AGREEMENT));
          append_sign (out, job, "**", pane->sign, "**\n\n");
        }
      append_paragraph (out, "", pane->question, "\n\n");

      for (guint j = 0; j < pane->lines->len; j++)
        {
          if (pps_sheet_get_kind (job->sheet) == PPS_SHEET_GUIDE)
            {
              append_asked (out, g_ptr_array_index (pane->lines, j));
              continue;
            }

          g_string_append (out, "- ");
          append_speaker (out, job, g_ptr_array_index (pane->lines, j));
          append_words (out, g_ptr_array_index (pane->lines, j), "\\\n  ");
          append_number (out, g_ptr_array_index (pane->lines, j));
          g_string_append_c (out, '\n');
        }

      if (pane->lines->len > 0)
        g_string_append_c (out, '\n');
    }
}

static void
append_cell (GString *out, const PpsExportJob *job, GPtrArray *lines)
{
  g_string_append_c (out, ' ');

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      if (i > 0)
        g_string_append (out, "<br>");

      append_speaker (out, job, line);
      append_words (out, line, "<br>");
      append_number (out, line);
    }

  g_string_append (out, " |");
}

static void
append_detail (GString *out, const char *detail)
{
  if (*detail == '\0')
    return;

  g_string_append (out, "<br>");
  append_text (out, detail, "<br>");
}

/* What heads a block is bold, and its cells are empty: a table has no other way to say so. */
static void
append_row_head (GString *out, const PpsSheetRow *row)
{
  const char *bold = row->heads_block && *row->title != '\0' ? "**" : "";

  g_string_append_printf (out, "| %s", bold);
  if (row->number > 0)
    g_string_append_printf (out, "%u\\. ", row->number);
  append_text (out, row->title, "<br>");
  g_string_append (out, bold);
  append_detail (out, row->detail);
  g_string_append (out, " |");
}

static void
append_table (GString *out, const PpsExportJob *job)
{
  guint n_columns = pps_sheet_get_n_columns (job->sheet);

  g_string_append (out, "|  |");
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_c (out, ' ');
      append_text (out, pps_sheet_get_column (job->sheet, i)->title, "<br>");
      append_detail (out, pps_sheet_get_column (job->sheet, i)->detail);
      g_string_append (out, " |");
    }

  g_string_append (out, "\n|---|");
  for (guint i = 0; i < n_columns; i++)
    g_string_append (out, "---|");
  g_string_append_c (out, '\n');

  for (guint i = 0; i < pps_sheet_get_n_rows (job->sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (job->sheet, i);

      append_row_head (out, row);
      for (guint j = 0; j < row->cells->len; j++)
        append_cell (out, job, g_ptr_array_index (row->cells, j));
      g_string_append_c (out, '\n');
    }

  g_string_append_c (out, '\n');
}

/* Words under their group, where a panel has no columns. */
static void
append_panel_list (GString *out, const PpsExportJob *job, const PpsSheetPanel *panel)
{
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);

      if (row->group < 0)
        append_paragraph (out, i > 0 ? "\n**" : "**", row->title, "**\n\n");
      else
        {
          g_string_append (out, "- **");
          append_text (out, pps_sheet_get_group (job->sheet, (guint) row->group)->name, " ");
          g_string_append (out, "**: ");
          append_text (out, row->title, "\\\n  ");
          g_string_append_c (out, '\n');
        }
    }
  g_string_append_c (out, '\n');
}

static void
append_panel_row (GString *out, const PpsExportJob *job, const PpsSheetPanel *panel, guint index)
{
  const PpsPanelRow *row = g_ptr_array_index (panel->rows, index);
  const char *bold = row->tone == PPS_TONE_STRONG && *row->title != '\0' ? "**" : "";
  g_autofree char *title = pps_sheet_panel_dup_title (panel, job->sheet, index);

  g_string_append_printf (out, "| %s", bold);
  append_text (out, title, "<br>");
  g_string_append_printf (out, "%s |", bold);
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_string_append_c (out, ' ');
      append_text (out, ((PpsPanelCell *) g_ptr_array_index (row->cells, i))->text, "<br>");
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

/* A panel is the table that is drawn on paper. */
static void
append_panel (GString *out, const PpsExportJob *job, const PpsSheetPanel *panel)
{
  append_paragraph (out, "## ", panel->heading, "\n\n");
  append_paragraph (out, "", panel->note, "\n\n");
  if (panel->columns->len == 0)
    append_panel_list (out, job, panel);
  else if (panel->rows->len > 0)
    {
      g_string_append (out, "|  |");
      for (guint i = 0; i < panel->columns->len; i++)
        {
          g_string_append_c (out, ' ');
          append_text (out, ((PpsPanelColumn *) g_ptr_array_index (panel->columns, i))->title,
                       "<br>");
          g_string_append (out, " |");
        }
      g_string_append (out, "\n|---|");
      for (guint i = 0; i < panel->columns->len; i++)
        g_string_append (out, "---|");
      g_string_append_c (out, '\n');
      for (guint i = 0; i < panel->rows->len; i++)
        append_panel_row (out, job, panel, i);
      g_string_append_c (out, '\n');
    }
  append_paragraph (out, "", panel->foot, "\n\n");
}

static void
append_section (GString *out, const PpsExportJob *job, const PpsSheetSection *section)
{
  guint note = 0;

  append_paragraph (out, "### ", section->heading, "\n\n");
  for (guint i = 0; i < section->lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (section->lines, i);

      if (line->style == PPS_LINE_HEAD || line->style == PPS_LINE_TEXT)
        append_paragraph (out, line->style == PPS_LINE_HEAD ? "\n**" : "\n", line->text,
                          line->style == PPS_LINE_HEAD ? "**\n\n" : "\n\n");
      else
        {
          if (line->note > 0 && line->note != note)
            g_string_append_printf (out, "- <sup>%u</sup> ", line->note);
          else
            g_string_append (out, line->note > 0 ? "  - " : "- ");
          append_speaker (out, job, line);
          append_words (out, line, "\\\n  ");
          g_string_append_c (out, '\n');
        }
      note = line->note;
    }
  g_string_append_c (out, '\n');
}

static void
append_appendix (GString *out, const PpsExportJob *job)
{
  append_paragraph (out, "## ", pps_sheet_get_appendix_title (job->sheet), "\n\n");
  for (guint i = 0; i < pps_sheet_get_n_sections (job->sheet); i++)
    append_section (out, job, pps_sheet_get_section (job->sheet, i));
}

static void
append_foot (GString *out, const PpsExportJob *job)
{
  guint n_groups = pps_sheet_get_n_groups (job->sheet);

  g_string_append (out, "---\n\n");

  for (guint i = 0; i < n_groups; i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (job->sheet, i);

      g_string_append (out, "- **");
      append_text (out, group->letter, " ");
      g_string_append (out, "** ");
      append_text (out, group->name, " ");
      g_string_append_c (out, '\n');
    }

  if (n_groups > 0)
    g_string_append_c (out, '\n');

  append_paragraph (out, "", pps_sheet_get_notes (job->sheet), "\n\n");
  append_paragraph (out, "", pps_sheet_get_credit (job->sheet), "\n");
}

gboolean
pps_export_markdown (const PpsExportJob *job, GError **error)
{
  g_autoptr (GString) out = g_string_new ("# ");
  g_autofree char *heard = pps_export_job_dup_heard (job);

  append_text (out, pps_sheet_get_title (job->sheet), " ");
  g_string_append (out, "\n\n");
  append_paragraph (out, "", pps_sheet_get_subtitle (job->sheet), "\n\n");
  append_paragraph (out, "", heard, "\n\n");

  for (guint i = 0; i < pps_sheet_get_n_panels (job->sheet); i++)
    append_panel (out, job, pps_sheet_get_panel (job->sheet, i));
  if (pps_sheet_get_kind (job->sheet) == PPS_SHEET_TABLE)
    append_table (out, job);
  else
    append_panes (out, job);
  append_appendix (out, job);

  append_foot (out, job);

  return pps_output_add (job->output, job->path, out->str, out->len, error);
}
