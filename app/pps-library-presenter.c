/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-library-presenter.h"

#include "pps-describe.h"
#include "pps-library.h"
#include "pps-multiples-presenter.h"
#include "pps-presenter-private.h"

/* The library on paper: panes down, kinds across. A line says where it comes from by the head above
 * it, and refers to its record, so that the screen can go there. */

#define N_KINDS 3
#define NO_THEME 5 /* the tint beside those of themes */

static const struct
{
  PpsLibraryKind kind;
  const char *nl;
  const char *en;
} columns[N_KINDS] = {
  { PPS_LIBRARY_LESSON, "Lessen", "Lessons" },
  { PPS_LIBRARY_CHARACTERISTIC, "Kenmerken", "Characteristics" },
  { PPS_LIBRARY_AGREEMENT, "Afspraken", "Agreements" },
};

typedef struct
{
  PpsSheetBuilder *builder;
  PpsWorkspace *workspace;
  GPtrArray *partnerships;
  GPtrArray *entries; /* PpsLibraryEntry */
  const char *language;
  guint shown[N_KINDS]; /* which of the columns there is something in */
  guint n_shown;
  GPtrArray *sources; /* utf8; a line has the number of its own as a note */
} Learned;

static gboolean
is_wanted (GPtrArray *partnerships, PpsPartnership *partnership)
{
  return partnerships == NULL || g_ptr_array_find (partnerships, partnership, NULL);
}

/* What became of an agreement stands behind it. */
static char *
dup_line (Learned *self, const PpsLibraryEntry *entry)
{
  const char *text = pps_record_get_text (entry->record, "text");
  const char *outcome
      = entry->kind == PPS_LIBRARY_AGREEMENT ? pps_record_get_text (entry->record, "outcome") : "";

  return *outcome != '\0' ? g_strdup_printf ("%s (%s)", text,
                                             pps_describe_word ("outcome", outcome, self->language))
                          : g_strdup (text);
}

/* Many lines have one source: it stands once, in the appendix. */
static void
add_source (Learned *self, const PpsLibraryEntry *entry)
{
  const char *source
      = entry->kind == PPS_LIBRARY_AGREEMENT ? "" : pps_record_get_text (entry->record, "source");
  guint at;

  if (*source == '\0')
    return;
  if (!g_ptr_array_find_with_equal_func (self->sources, source, g_str_equal, &at))
    {
      at = self->sources->len;
      g_ptr_array_add (self->sources, (gpointer) source);
    }
  pps_sheet_builder_set_note (self->builder, at + 1);
}

static void
add_sources (Learned *self)
{
  gboolean dutch = g_str_equal (self->language, "nl");
  guint section;

  if (self->sources->len == 0)
    return;

  pps_sheet_builder_set_appendix_title (self->builder, dutch ? "Bronnen" : "Sources");
  section = pps_sheet_builder_add_section (self->builder, "", "", -1);
  for (guint i = 0; i < self->sources->len; i++)
    {
      pps_sheet_builder_add_section_line (self->builder, section, "", PPS_LINE_TEXT, -1,
                                          g_ptr_array_index (self->sources, i));
      pps_sheet_builder_set_note (self->builder, i + 1);
    }
}

static guint
add_cell (Learned *self, guint row, guint column, const char *pane)
{
  PpsLibraryKind kind = columns[self->shown[column]].kind;
  PpsPartnership *last = NULL;
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *line = NULL;

      if (entry->kind != kind || !is_wanted (self->partnerships, entry->partnership)
          || !g_str_equal (pps_record_get_text (entry->record, "pane"), pane))
        continue;
      if (entry->partnership != last)
        pps_sheet_builder_add_cell_line (
            self->builder, row, column, "", PPS_LINE_HEAD, -1,
            pps_record_get_text (PPS_RECORD (entry->partnership), "name"));
      last = entry->partnership;
      line = dup_line (self, entry);
      pps_sheet_builder_add_cell_line (self->builder, row, column,
                                       pps_record_get_id (entry->record), PPS_LINE_PLAIN, -1, line);
      add_source (self, entry);
      n++;
    }

  return n;
}

static void
add_cells (Learned *self, guint row, const char *pane)
{
  guint n = 0;

  for (guint i = 0; i < self->n_shown; i++)
    n += add_cell (self, row, i, pane);
  if (n == 0)
    pps_sheet_builder_add_cell_line (
        self->builder, row, 0, "", PPS_LINE_SILENT, -1,
        g_str_equal (self->language, "nl") ? "Nog niets opgeschreven" : "Nothing written down yet");
}

static gboolean
leaves_out (const PpsPresentOptions *options, const char *pane)
{
  return options->without != NULL && g_strv_contains (options->without, pane);
}

static gboolean
is_about (Learned *self, const char *pane)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (self->entries, i);

      if (is_wanted (self->partnerships, entry->partnership)
          && g_str_equal (pps_record_get_text (entry->record, "pane"), pane))
        return TRUE;
    }

  return FALSE;
}

/* A pane about which nobody wrote is not worth a row, unless there would be none at all. */
static void
add_rows (Learned *self, const PpsPresentOptions *options)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  gboolean dutch = g_str_equal (self->language, "nl");
  guint n = 0;

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i);
      guint row;

      if (leaves_out (options, pane->id) || !is_about (self, pane->id))
        continue;
      row = pps_sheet_builder_add_row (self->builder, pane->id,
                                       pps_bilingual_get (&pane->name, self->language), -1);
      pps_sheet_builder_set_row_pane (self->builder, pane->number, (int) pane->theme);
      add_cells (self, row, pane->id);
      n++;
    }
  if (n == 0 || (!leaves_out (options, "") && is_about (self, "")))
    add_cells (
        self,
        pps_sheet_builder_add_row (self->builder, "", dutch ? "Over het geheel" : "Over all", -1),
        "");
}

static void
add_frame (Learned *self, const PpsPresentOptions *options)
{
  gboolean dutch = g_str_equal (self->language, "nl");
  const char *study
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (self->workspace)), "name");
  guint n = self->partnerships != NULL ? self->partnerships->len : 0;
  g_autofree char *subtitle = g_strdup_printf (
      dutch ? "Wat anderen leerden · %u %s" : "What others learned · %u %s", n,
      dutch ? (n == 1 ? "PPS" : "PPS’en") : (n == 1 ? "partnership" : "partnerships"));

  pps_present_head (self->builder, self->workspace, NULL, options,
                    dutch ? "Wat anderen leerden" : "What others learned");
  pps_sheet_builder_set_title (self->builder, study);
  pps_sheet_builder_set_author (self->builder, study);
  pps_sheet_builder_set_subtitle (self->builder, subtitle);
  if (options->purpose != PPS_PURPOSE_OWN)
    pps_sheet_builder_set_notes (self->builder,
                                 dutch ? "Afspraken staan hier niet: die zijn van de partners zelf."
                                       : "Agreements do not stand here: they are the partners’ "
                                         "own.");
}

static gboolean
has_kind (Learned *self, const PpsPresentOptions *options, PpsLibraryKind kind)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->kind == kind && is_wanted (self->partnerships, entry->partnership)
          && !leaves_out (options, pps_record_get_text (entry->record, "pane")))
        return TRUE;
    }

  return FALSE;
}

/* A kind of which there is nothing has no column, unless there is nothing at all. */
static void
choose_columns (Learned *self, const PpsPresentOptions *options)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_KINDS; i++)
    any = any || has_kind (self, options, columns[i].kind);
  for (guint i = 0; i < N_KINDS; i++)
    {
      if (!has_kind (self, options, columns[i].kind) && (any || i > 0))
        continue;
      self->shown[self->n_shown++] = i;
      pps_sheet_builder_add_column (
          self->builder, columns[i].en,
          g_str_equal (self->language, "nl") ? columns[i].nl : columns[i].en, NO_THEME);
    }
}

PpsSheet *
pps_present_learned (PpsWorkspace *workspace,
                     GPtrArray *partnerships,
                     const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_TABLE, language);
  g_autoptr (GPtrArray) entries = pps_library_list (workspace, options->purpose, NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  Learned self = { builder, workspace, partnerships, entries, language, { 0 }, 0, sources };

  add_frame (&self, options);
  choose_columns (&self, options);
  add_rows (&self, options);
  add_sources (&self);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}

/* The ids of all panes but those of one theme; what is about no pane stands with the last. */
static char **
list_others (PpsCanvasDefinition *canvas, guint theme)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (canvas, i);

      if (pane->theme != theme)
        g_strv_builder_add (others, pane->id);
    }
  if (theme + 1 < pps_canvas_definition_get_n_themes (canvas))
    g_strv_builder_add (others, "");

  return g_strv_builder_end (others);
}

PpsReport *
pps_present_booklet (PpsWorkspace *workspace,
                     GPtrArray *partnerships,
                     const PpsPresentOptions *options,
                     const PpsPageSetup *setup)
{
  const char *language = pps_present_language (workspace, options);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  PpsReport *report = pps_report_new (language);
  g_autoptr (PpsSheet) numbers = NULL;

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      g_auto (GStrv) without = list_others (canvas, i);
      PpsPresentOptions own = *options;
      g_autoptr (PpsSheet) sheet = NULL;

      own.without = (const char *const *) without;
      sheet = pps_present_learned (workspace, partnerships, &own);
      pps_report_add (
          report, sheet, setup,
          pps_bilingual_get (&pps_canvas_definition_get_theme (canvas, i)->question, language),
          g_str_equal (language, "nl") ? "Lessen, kenmerken en afspraken van de PPS’en"
                                       : "Lessons, characteristics and agreements");
    }

  numbers = pps_present_multiples (workspace, partnerships, options);
  pps_report_add (report, numbers, setup,
                  g_str_equal (language, "nl") ? "Cijfers naast elkaar" : "Numbers side by side",
                  g_str_equal (language, "nl") ? "Hetzelfde cijfer bij elke PPS"
                                               : "The same number at each partnership");

  return report;
}
