/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-text.h"

#include <glib/gi18n-lib.h>

#include "pps-sheet-panel.h"

/* The text twin of a sheet, in a text view that cannot be edited. */

#define MARGIN 18    /* pixels */
#define LEAD 20      /* likewise: of a letter */
#define NOTE_LEAD 44 /* likewise: of the number of a note */

struct _PpsSheetText
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (PpsSheetText, pps_sheet_text, GTK_TYPE_WIDGET)

static void
pps_sheet_text_dispose (GObject *object)
{
  PpsSheetText *self = PPS_SHEET_TEXT (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_sheet_text_parent_class)->dispose (object);
}

static void
pps_sheet_text_class_init (PpsSheetTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_sheet_text_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheettext");
}

/* Words hang behind what stands before them. */
static void
make_line_tag (GtkTextBuffer *buffer, const char *name, int lead)
{
  PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, lead);

  gtk_text_buffer_create_tag (buffer, name, "left-margin", MARGIN + lead, "indent", -lead, "tabs",
                              tabs, "pixels-above-lines", 3, NULL);
  pango_tab_array_free (tabs);
}

static void
make_tags (PpsSheetText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_create_tag (buffer, "title", "scale", PANGO_SCALE_XX_LARGE, "weight",
                              PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "head", "scale", PANGO_SCALE_LARGE, "weight",
                              PANGO_WEIGHT_BOLD, "pixels-above-lines", 18, NULL);
  gtk_text_buffer_create_tag (buffer, "subhead", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines",
                              6, NULL);
  gtk_text_buffer_create_tag (buffer, "quiet", "scale", PANGO_SCALE_MEDIUM, "style",
                              PANGO_STYLE_ITALIC, NULL);
  make_line_tag (buffer, "line", LEAD);
  make_line_tag (buffer, "note", NOTE_LEAD);
  gtk_text_buffer_create_tag (buffer, "words", "pixels-above-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "gone", "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "new", "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
pps_sheet_text_init (PpsSheetText *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The sheet as text"), -1);
  make_tags (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
pps_sheet_text_new (void)
{
  return g_object_new (PPS_TYPE_SHEET_TEXT, NULL);
}

static void
add (GtkTextBuffer *buffer, const char *tag, const char *text)
{
  GtkTextIter end;

  if (text == NULL || *text == '\0')
    return;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, tag, NULL);
  gtk_text_buffer_insert (buffer, &end, "\n", -1);
}

/* Words that changed are struck and underlined, as they are on paper. @start: offset of the words
 * in the buffer */
static void
mark_words (GtkTextBuffer *buffer, const PpsSheetLine *line, int start)
{
  for (guint i = 0; line->marks != NULL && i < line->marks->len; i++)
    {
      const PpsWordMark *mark = &g_array_index (line->marks, PpsWordMark, i);
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (
          buffer, &from, start + (int) g_utf8_strlen (line->text, (gssize) mark->start));
      gtk_text_buffer_get_iter_at_offset (
          buffer, &to, start + (int) g_utf8_strlen (line->text, (gssize) mark->end));
      gtk_text_buffer_apply_tag_by_name (buffer, mark->is_new ? "new" : "gone", &from, &to);
    }
}

/* What stands before the words: who says it, and what became of it; in the appendix the number of
 * the note, which else stands behind them. */
static char *
dup_lead (PpsSheet *sheet, const PpsSheetLine *line, guint number)
{
  const char *word = line->sign != PPS_SIGN_NONE && line->style != PPS_LINE_SILENT
                         ? pps_sign_get_word (line->sign, pps_sheet_get_language (sheet))
                         : "";
  const char *colon = *word != '\0' ? ": " : "";

  if (number > 0)
    return g_strdup_printf ("[%u]\t", number);
  if (line->style == PPS_LINE_SHARED)
    return g_strdup_printf ("✓\t%s%s", word, colon);
  if (line->group >= 0)
    return g_strdup_printf ("%s\t%s%s", pps_sheet_get_group (sheet, line->group)->letter, word,
                            colon);

  return g_strdup_printf ("–\t%s%s", word, colon);
}

/* @number: of the note that the line is of, 0 if of none */
static void
add_line (GtkTextBuffer *buffer, PpsSheet *sheet, const PpsSheetLine *line, guint number)
{
  g_autofree char *lead = NULL;
  g_autoptr (GString) text = NULL;
  int start;

  if (line->style == PPS_LINE_HEAD || line->style == PPS_LINE_TEXT)
    {
      add (buffer, line->style == PPS_LINE_HEAD ? "subhead" : "words", line->text);
      return;
    }

  lead = dup_lead (sheet, line, number);
  start = gtk_text_buffer_get_char_count (buffer) + (int) g_utf8_strlen (lead, -1);
  text = g_string_new (lead);
  g_string_append (text, line->text);
  if (line->note > 0 && number == 0)
    g_string_append_printf (text, "\u00a0[%u]", line->note);
  add (buffer, number > 0 ? "note" : "line", text->str);
  mark_words (buffer, line, start);
}

static void
add_lines (GtkTextBuffer *buffer, PpsSheet *sheet, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    add_line (buffer, sheet, g_ptr_array_index (lines, i), 0);
}

static void
add_sign (GtkTextBuffer *buffer, PpsSheet *sheet, PpsSign sign)
{
  g_autofree char *text
      = g_strdup_printf ("%s %s", pps_sign_get_symbol (sign),
                         pps_sign_get_word (sign, pps_sheet_get_language (sheet)));

  if (sign != PPS_SIGN_NONE)
    add (buffer, "line", text);
}

static void
add_canvas (GtkTextBuffer *buffer, PpsSheet *sheet)
{
  int part = -1;

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);
      g_autofree char *title = g_strdup_printf ("%u. %s", pane->number, pane->title);

      if (pane->part != part)
        add (buffer, "title", pps_sheet_get_part (sheet, (guint) pane->part)->title);
      part = pane->part;
      add (buffer, "head", title);
      add_sign (buffer, sheet, pane->sign);
      add (buffer, "quiet", pane->question);
      add_lines (buffer, sheet, pane->lines);
    }
}

static void
add_table (GtkTextBuffer *buffer, PpsSheet *sheet)
{
  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (sheet, i);

      g_autofree char *title = row->number > 0 ? g_strdup_printf ("%u. %s", row->number, row->title)
                                               : g_strdup (row->title);

      add (buffer, row->heads_block ? "title" : "head", title);
      add (buffer, "quiet", row->detail);
      for (guint j = 0; j < pps_sheet_get_n_columns (sheet); j++)
        {
          GPtrArray *lines = g_ptr_array_index (row->cells, j);

          if (lines->len > 0)
            add (buffer, "subhead", pps_sheet_get_column (sheet, j)->title);
          add_lines (buffer, sheet, lines);
        }
    }
}

static void
add_panel (GtkTextBuffer *buffer, PpsSheet *sheet, const PpsSheetPanel *panel)
{
  add (buffer, "head", panel->heading);
  add (buffer, "quiet", panel->note);
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      g_autofree char *title = pps_sheet_panel_dup_title (panel, sheet, i);
      g_autoptr (GString) line = g_string_new (title);

      for (guint j = 0; j < row->cells->len; j++)
        {
          const char *text = ((PpsPanelCell *) g_ptr_array_index (row->cells, j))->text;
          const char *of = ((PpsPanelColumn *) g_ptr_array_index (panel->columns, j))->title;

          if (*text != '\0')
            g_string_append_printf (line, "%s%s%s%s", j == 0 ? ": " : "; ", of,
                                    *of != '\0' ? " " : "", text);
        }
      add (buffer, row->tone == PPS_TONE_STRONG ? "subhead" : "line", line->str);
    }
  add (buffer, "quiet", panel->foot);
}

static void
add_appendix (GtkTextBuffer *buffer, PpsSheet *sheet)
{
  add (buffer, "head", pps_sheet_get_appendix_title (sheet));
  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      const PpsSheetSection *section = pps_sheet_get_section (sheet, i);

      add (buffer, "subhead", section->heading);
      for (guint j = 0; j < section->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (section->lines, j);

          add_line (buffer, sheet, line, line->note);
        }
    }
}

void
pps_sheet_text_set_sheet (PpsSheetText *self, PpsSheet *sheet)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (PPS_IS_SHEET_TEXT (self));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_text (buffer, "", 0);
  add (buffer, "title", pps_sheet_get_title (sheet));
  add (buffer, "quiet", pps_sheet_get_subtitle (sheet));
  for (guint i = 0; i < pps_sheet_get_n_panels (sheet); i++)
    add_panel (buffer, sheet, pps_sheet_get_panel (sheet, i));
  if (pps_sheet_get_kind (sheet) == PPS_SHEET_TABLE)
    add_table (buffer, sheet);
  else
    add_canvas (buffer, sheet);
  add_appendix (buffer, sheet);
  add (buffer, "quiet", pps_sheet_get_notes (sheet));
  add (buffer, "quiet", pps_sheet_get_credit (sheet));
}
