/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-legend.h"

#include "pps-marks.h"

/* One row of marks and words serves the head (who was heard) and the foot (what the marks mean). */

#define LINE 1.55
#define GAP 1.4    /* between entries, in ems */
#define AFTER 0.45 /* between a mark and its words */

typedef struct
{
  PpsMark mark;
  PpsSign sign;
  int group;
  char *text;
  char *spoken;
  PpsParagraph *words;
  double x;
  double y;
  guint n_lines;
} Entry;

struct _PpsLegend
{
  PpsDraft *draft;
  double size;
  GPtrArray *entries;
  guint n_shown;
  double width;
  double height;
};

static void
entry_free (Entry *entry)
{
  pps_paragraph_free (entry->words);
  g_free (entry->text);
  g_free (entry->spoken);
  g_free (entry);
}

static PpsLegend *
new_legend (PpsDraft *draft, double size)
{
  PpsLegend *self = g_new0 (PpsLegend, 1);

  self->draft = draft;
  self->size = size;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  return self;
}

static void
add_entry (PpsLegend *self, PpsMark mark, int group, const char *text, const char *spoken)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->mark = mark;
  entry->group = group;
  entry->text = g_strdup (text);
  entry->spoken = g_strdup (spoken);
  entry->words = pps_paragraph_new (self->draft->typesetter, text, PPS_FACE_REGULAR, 0.4);
  g_ptr_array_add (self->entries, entry);
}

static void
add_sign (PpsLegend *self, PpsSign sign)
{
  const char *word = pps_sign_get_word (sign, pps_sheet_get_language (self->draft->sheet));

  add_entry (self, PPS_MARK_SIGN, -1, word, word);
  ((Entry *) g_ptr_array_index (self->entries, self->entries->len - 1))->sign = sign;
}

static gboolean
lines_have (GPtrArray *lines, PpsLineStyle style)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      if (line->style == style && (style == PPS_LINE_SHARED || line->sign == PPS_SIGN_NONE))
        return TRUE;
    }

  return FALSE;
}

static gboolean
sheet_has (PpsSheet *sheet, PpsLineStyle style)
{
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    if (lines_have (pps_sheet_get_pane (sheet, i)->lines, style))
      return TRUE;

  if (pps_sheet_get_kind (sheet) != PPS_SHEET_TABLE)
    return FALSE;

  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (sheet, i);

      for (guint j = 0; j < row->cells->len; j++)
        if (lines_have (g_ptr_array_index (row->cells, j), style))
          return TRUE;
    }

  return FALSE;
}

PpsLegend *
pps_legend_new (PpsDraft *draft, double size)
{
  PpsLegend *self = new_legend (draft, size);

  for (guint i = 0; i < pps_sheet_get_n_groups (draft->sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (draft->sheet, i);
      g_autofree char *spoken = g_strdup_printf ("%s %s", group->letter, group->name);

      add_entry (self, PPS_MARK_CHIP, i, group->name, spoken);
    }
  if (sheet_has (draft->sheet, PPS_LINE_SHARED))
    add_entry (self, PPS_MARK_SHARED, -1, pps_marks_get_label (draft, PPS_MARK_SHARED, -1),
               pps_marks_get_label (draft, PPS_MARK_SHARED, -1));
  if (sheet_has (draft->sheet, PPS_LINE_SILENT))
    add_entry (self, PPS_MARK_SILENT, -1, pps_marks_get_label (draft, PPS_MARK_SILENT, -1),
               pps_marks_get_label (draft, PPS_MARK_SILENT, -1));
  for (guint sign = PPS_SIGN_NONE + 1; sign < PPS_N_SIGNS; sign++)
    if (pps_sheet_has_sign (draft->sheet, (PpsSign) sign))
      add_sign (self, (PpsSign) sign);

  return self;
}

PpsLegend *
pps_legend_new_heard (PpsDraft *draft, double size)
{
  PpsLegend *self = new_legend (draft, size);

  for (guint i = 0; i < pps_sheet_get_n_groups (draft->sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (draft->sheet, i);

      if (group->heard >= 0)
        {
          g_autofree char *text = g_strdup_printf ("%d", group->heard);
          g_autofree char *spoken = g_strdup_printf ("%s %d", group->name, group->heard);

          add_entry (self, PPS_MARK_CHIP, i, text, spoken);
        }
    }

  return self;
}

void
pps_legend_free (PpsLegend *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
pps_legend_set (PpsLegend *self, double width)
{
  double lead = (self->draft->chip + AFTER) * self->size;
  double pitch = LINE * self->size;
  double x = 0;
  double y = 0;

  self->width = 0;
  self->height = 0;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      double natural = pps_paragraph_get_natural_width (entry->words, self->size);

      if (x > 0 && x + lead + natural > width)
        {
          x = 0;
          y = self->height;
        }
      entry->n_lines = pps_paragraph_set (
          entry->words, MIN (natural + self->size, MAX (width - lead, self->size)), self->size);
      entry->x = x;
      entry->y = y;
      self->height = MAX (self->height, y + entry->n_lines * pitch);
      self->width = MAX (self->width, MIN (x + lead + natural, width));
      x += lead + natural + GAP * self->size;
    }
  self->n_shown = self->entries->len;
}

void
pps_legend_limit (PpsLegend *self, double height)
{
  double bottom = 0;

  for (self->n_shown = 0; self->n_shown < self->entries->len; self->n_shown++)
    {
      Entry *entry = g_ptr_array_index (self->entries, self->n_shown);
      double end = entry->y + entry->n_lines * LINE * self->size;

      if (end > height)
        break;
      bottom = MAX (bottom, end);
    }
  self->height = bottom;
}

double
pps_legend_get_width (PpsLegend *self)
{
  return self->width;
}

double
pps_legend_get_height (PpsLegend *self)
{
  return self->height;
}

PpsStack *
pps_legend_take_rest (PpsLegend *self)
{
  PpsStack *stack = NULL;

  for (guint i = self->n_shown; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      PpsSheetLine line = { .ref = (char *) "",
                            .style = PPS_LINE_PLAIN,
                            .group = entry->group,
                            .text = entry->text,
                            .sign = entry->sign };

      if (entry->mark == PPS_MARK_SHARED)
        line.style = PPS_LINE_SHARED;
      else if (entry->mark == PPS_MARK_SILENT || entry->mark == PPS_MARK_SIGN)
        line.style = PPS_LINE_SILENT;
      if (stack == NULL)
        stack = pps_stack_new ();
      pps_stack_add_line (stack, self->draft, &line, -1, FALSE);
    }

  return stack;
}

void
pps_legend_add_box (PpsLegend *self, PpsBoxKind kind, guint page, double x, double y)
{
  PpsDraft *draft = self->draft;
  double lead = (draft->chip + AFTER) * self->size;
  double pitch = LINE * self->size;
  guint colour = kind == PPS_BOX_HEARD ? PPS_COLOUR_INK : PPS_COLOUR_QUIET;
  g_autoptr (GString) spoken = g_string_new (NULL);
  int box;

  if (self->n_shown == 0)
    return;

  box = pps_draft_add_box (draft, kind, page, -1, x, y, self->width, self->height, NULL);
  for (guint i = 0; i < self->n_shown; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      double baseline = y + entry->y + pps_stack_get_baseline (pitch, self->size);

      pps_marks_add (draft, box, entry->mark, entry->group, x + entry->x, baseline, self->size);
      pps_marks_add_sign (draft, box, entry->sign, x + entry->x + draft->chip * self->size / 2,
                          baseline, self->size, TRUE);
      pps_draft_add_lines (draft, box, entry->words, 0, entry->n_lines, x + entry->x + lead,
                           baseline, pitch, colour);
      g_string_append_printf (spoken, "%s%s", i > 0 ? " · " : "", entry->spoken);
    }
  pps_draft_set_text (draft, box, spoken->str,
                      kind == PPS_BOX_LEGEND ? (draft->english ? "legend" : "legenda")
                                             : (draft->english ? "heard" : "gehoord"));
}
