/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-partnerships-presenter.h"

#include "pps-partnerships-private.h"

/* Makes the sheet `partnerships`: what each of several partnerships says in a pane stands beside
 * what the others say. A row is a pane, in the order of the numbers, or a theme with its panes. */

#define NO_THEME 5 /* the tint beside those of themes */

typedef struct
{
  PpsSheetBuilder *builder;
  PpsCanvasDefinition *canvas;
  const char *language;
  GArray *many;
  GArray *groups;
  gboolean small; /* canvases in place of a table: a row is then a pane */
} Table;

static gboolean
wants_pane (const PpsPresentOptions *options, const char *pane)
{
  return options->without == NULL || !g_strv_contains (options->without, pane);
}

static void
add_line (Table *self,
          guint row,
          guint column,
          const char *ref,
          PpsLineStyle style,
          int group,
          const char *text)
{
  if (self->small)
    pps_sheet_builder_add_line (self->builder, row, ref, style, group, text);
  else
    pps_sheet_builder_add_cell_line (self->builder, row, column, ref, style, group, text);
}

/* Adds the findings of one group (or the shared ones) that stand in a pane. */
static guint
add_findings (Table *self, guint row, guint column, const char *pane, const char *letter, int group)
{
  GPtrArray *findings = g_array_index (self->many, PpsOneOfMany, column).findings;
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (pps_record_get_text (finding, "pane"), pane)
          || !g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter))
        continue;
      add_line (self, row, column, pps_record_get_id (finding),
                group < 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN, group,
                pps_record_get_text (finding, "text"));
      n++;
    }

  return n;
}

static gboolean
has_finding (Table *self, guint column, const char *pane)
{
  GPtrArray *findings = g_array_index (self->many, PpsOneOfMany, column).findings;

  for (guint i = 0; i < findings->len; i++)
    {
      if (g_str_equal (pps_record_get_text (g_ptr_array_index (findings, i), "pane"), pane))
        return TRUE;
    }

  return FALSE;
}

/* Shared findings first, then those of each group. */
static guint
add_pane (Table *self, guint row, guint column, const PpsPane *pane, gboolean with_head)
{
  guint n;

  if (with_head && has_finding (self, column, pane->id))
    add_line (self, row, column, "", PPS_LINE_HEAD, -1,
              pps_bilingual_get (&pane->name, self->language));
  n = add_findings (self, row, column, pane->id, "", -1);
  for (guint i = 0; i < self->groups->len; i++)
    n += add_findings (self, row, column, pane->id,
                       g_array_index (self->groups, PpsPresentGroup, i).letter, i);

  return n;
}

static void
add_silence (Table *self, guint row, guint column)
{
  const PpsOneOfMany *one = &g_array_index (self->many, PpsOneOfMany, column);
  gboolean dutch = g_str_equal (self->language, "nl");
  const char *text;

  if (one->from_source)
    text = dutch ? "De bron zegt hier niets over" : "The source is silent on this";
  else
    text = dutch ? "Nog niets gevonden" : "Nothing found yet";
  add_line (self, row, column, "", PPS_LINE_SILENT, -1, text);
}

static void
add_pane_row (Table *self, const PpsPane *pane)
{
  guint row = pps_sheet_builder_add_row (self->builder, pane->id,
                                         pps_bilingual_get (&pane->name, self->language), -1);

  pps_sheet_builder_set_row_pane (self->builder, pane->number, (int) pane->theme);
  for (guint i = 0; i < self->many->len; i++)
    {
      if (add_pane (self, row, i, pane, FALSE) == 0)
        add_silence (self, row, i);
    }
}

static void
add_theme_row (Table *self, guint theme, const PpsPresentOptions *options)
{
  const PpsTheme *about = pps_canvas_definition_get_theme (self->canvas, theme);
  guint row = pps_sheet_builder_add_row (self->builder, about->id,
                                         pps_bilingual_get (&about->question, self->language), -1);

  pps_sheet_builder_set_row_pane (self->builder, 0, (int) theme);
  for (guint i = 0; i < self->many->len; i++)
    {
      guint n = 0;

      for (guint j = 0; j < pps_canvas_definition_get_n_panes (self->canvas); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_ordered_pane (self->canvas, j);

          if (pane->theme == theme && wants_pane (options, pane->id))
            n += add_pane (self, row, i, pane, TRUE);
        }
      if (n == 0)
        add_silence (self, row, i);
    }
}

static void
add_columns (Table *self, PpsWorkspace *workspace, PpsPurpose purpose)
{
  for (guint i = 0; i < self->many->len; i++)
    {
      const PpsOneOfMany *one = &g_array_index (self->many, PpsOneOfMany, i);
      g_autofree char *detail = pps_many_describe (workspace, one, self->groups, purpose);

      pps_sheet_builder_add_column (
          self->builder, pps_record_get_id (PPS_RECORD (one->partnership)),
          pps_record_get_text (PPS_RECORD (one->partnership), "name"), NO_THEME);
      pps_sheet_builder_set_column_detail (self->builder, detail);
    }
}

static void
add_rows (Table *self, const PpsPresentOptions *options)
{
  guint n_panes = pps_canvas_definition_get_n_panes (self->canvas);
  guint n_themes = pps_canvas_definition_get_n_themes (self->canvas);

  for (guint i = 0; options->by_theme && i < n_themes; i++)
    add_theme_row (self, i, options);
  for (guint i = 0; !options->by_theme && i < n_panes; i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (self->canvas, i);

      if (wants_pane (options, pane->id))
        add_pane_row (self, pane);
    }
}

/* A small canvas for each; every pane keeps its place, also one that is left out. */
static void
add_parts (Table *self, PpsWorkspace *workspace, const PpsPresentOptions *options)
{
  guint n_panes = pps_canvas_definition_get_n_panes (self->canvas);

  pps_present_set_grid (self->builder, self->canvas);
  for (guint i = 0; i < self->many->len; i++)
    {
      const PpsOneOfMany *one = &g_array_index (self->many, PpsOneOfMany, i);
      g_autofree char *detail = pps_many_describe (workspace, one, self->groups, options->purpose);

      pps_sheet_builder_add_part (self->builder, pps_record_get_id (PPS_RECORD (one->partnership)),
                                  pps_record_get_text (PPS_RECORD (one->partnership), "name"),
                                  detail, -1);
      pps_present_add_panes (self->builder, self->canvas, self->language);
      for (guint j = 0; j < n_panes; j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (self->canvas, j);

          if (wants_pane (options, pane->id))
            add_pane (self, i * n_panes + j, i, pane, FALSE);
        }
    }
}

PpsSheet *
pps_present_partnerships (PpsWorkspace *workspace,
                          GPtrArray *partnerships,
                          const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder
      = pps_sheet_builder_new (options->small ? PPS_SHEET_CANVAS : PPS_SHEET_TABLE, language);
  g_autoptr (GArray) many = pps_many_list (workspace, partnerships, options);
  g_autoptr (GArray) groups = pps_many_list_groups (workspace, many, options);
  Table self
      = { builder, pps_workspace_get_canvas (workspace), language, many, groups, options->small };

  pps_many_add_frame (builder, workspace, many, groups, options,
                      g_str_equal (language, "nl") ? "Vergelijking" : "Comparison");
  if (options->small)
    add_parts (&self, workspace, options);
  else
    {
      add_columns (&self, workspace, options->purpose);
      add_rows (&self, options);
    }

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
