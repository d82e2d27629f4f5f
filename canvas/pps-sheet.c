/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-private.h"

/* A sheet is what stands on it, as text. It is frozen once its builder ends, so any number of
 * threads may read it. It must not know paper, type or the records that the words come from. */

G_DEFINE_BOXED_TYPE (PpsSheet, pps_sheet, pps_sheet_ref, pps_sheet_unref)

static void
group_free (PpsSheetGroup *group)
{
  g_free (group->letter);
  g_free (group->name);
  g_free (group);
}

void
pps_sheet_line_free (PpsSheetLine *line)
{
  g_free (line->ref);
  g_free (line->text);
  g_clear_pointer (&line->marks, g_array_unref);
  g_free (line);
}

static void
part_free (PpsSheetPart *part)
{
  g_free (part->id);
  g_free (part->title);
  g_free (part->note);
  g_free (part);
}

static void
pane_free (PpsSheetPane *pane)
{
  g_free (pane->id);
  g_free (pane->title);
  g_free (pane->question);
  g_ptr_array_unref (pane->lines);
  g_free (pane);
}

static void
column_free (PpsSheetColumn *column)
{
  g_free (column->id);
  g_free (column->title);
  g_free (column->detail);
  g_free (column);
}

static void
row_free (PpsSheetRow *row)
{
  g_free (row->id);
  g_free (row->title);
  g_free (row->detail);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
section_free (PpsSheetSection *section)
{
  g_free (section->id);
  g_free (section->heading);
  g_ptr_array_unref (section->lines);
  g_free (section);
}

PpsSheet *
pps_sheet_new (PpsSheetKind kind, const char *language)
{
  PpsSheet *self = g_new0 (PpsSheet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->language = g_strdup (g_strcmp0 (language, "en") == 0 ? "en" : "nl");
  self->words_language = g_strdup (self->language);
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  self->credit = g_strdup ("");
  self->author = g_strdup ("");
  self->appendix_title = g_strdup ("");
  self->n_columns = kind == PPS_SHEET_CANVAS ? 12 : 0;
  self->n_rows = kind == PPS_SHEET_CANVAS ? 12 : 0;
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->panes = g_ptr_array_new_with_free_func ((GDestroyNotify) pane_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_sheet_panel_free);

  return self;
}

PpsSheet *
pps_sheet_ref (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_sheet_unref (PpsSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->words_language);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->credit);
  g_free (self->author);
  g_free (self->notes);
  g_free (self->appendix_title);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->panes);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->panels);
  g_free (self);
}

PpsSheetKind
pps_sheet_get_kind (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, PPS_SHEET_CANVAS);

  return self->kind;
}

const char *
pps_sheet_get_language (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
pps_sheet_get_words_language (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words_language;
}

const char *
pps_sheet_get_title (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
pps_sheet_get_subtitle (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subtitle;
}

const char *
pps_sheet_get_credit (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->credit;
}

const char *
pps_sheet_get_author (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

const char *
pps_sheet_get_notes (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

guint
pps_sheet_get_n_groups (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

const PpsSheetGroup *
pps_sheet_get_group (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);

  return g_ptr_array_index (self->groups, index);
}

guint
pps_sheet_get_n_columns (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

guint
pps_sheet_get_n_rows (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

guint
pps_sheet_get_fold (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->fold;
}

guint
pps_sheet_get_n_parts (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

const PpsSheetPart *
pps_sheet_get_part (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, index);
}

guint
pps_sheet_get_n_panes (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panes->len;
}

const PpsSheetPane *
pps_sheet_get_pane (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->panes->len, NULL);

  return g_ptr_array_index (self->panes, index);
}

static gboolean
lines_have_sign (GPtrArray *lines, PpsSign sign)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (((const PpsSheetLine *) g_ptr_array_index (lines, i))->sign == sign)
        return TRUE;
    }

  return FALSE;
}

gboolean
pps_sheet_has_sign (PpsSheet *self, PpsSign sign)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->panes->len; i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (self, i);

      if (pane->sign == sign || lines_have_sign (pane->lines, sign))
        return TRUE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (self, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          if (lines_have_sign (g_ptr_array_index (row->cells, j), sign))
            return TRUE;
        }
    }

  return FALSE;
}

const PpsSheetColumn *
pps_sheet_get_column (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, index);
}

const PpsSheetRow *
pps_sheet_get_row (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, index);
}

const char *
pps_sheet_get_appendix_title (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sections->len > 0 ? self->appendix_title : "";
}

guint
pps_sheet_get_n_sections (PpsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sections->len;
}

const PpsSheetSection *
pps_sheet_get_section (PpsSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, index);
}
