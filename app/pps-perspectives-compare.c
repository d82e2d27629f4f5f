/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-line-fate.h"
#include "pps-line-match.h"
#include "pps-perspectives-private.h"
#include "pps-record-kinds.h"

/* Two tables laid side by side. It only knows lines; what is in a table is the presenter's. */

typedef struct
{
  GArray *before;
  GArray *now;
  int *match; /* for each line of now the one of before that it was, or -1 */
} Comparison;

static void
clear_line (gpointer line)
{
  PpsTableLine *self = line;

  g_object_unref (self->record);
  g_free (self->text);
  g_clear_pointer (&self->marks, g_array_unref);
}

GArray *
pps_table_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PpsTableLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

static PpsTableLine *
get_line (GArray *lines, guint index)
{
  return &g_array_index (lines, PpsTableLine, index);
}

void
pps_table_lines_gather_heads (GArray *lines)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (PpsTableLine));

  g_ptr_array_add (heads, (gpointer) "");
  for (guint i = 0; i < lines->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (heads, get_line (lines, i)->head, g_str_equal, NULL))
        g_ptr_array_add (heads, (gpointer) get_line (lines, i)->head);
    }

  for (guint i = 0; i < heads->len; i++)
    {
      for (guint j = 0; j < lines->len; j++)
        {
          if (g_str_equal (get_line (lines, j)->head, g_ptr_array_index (heads, i)))
            g_array_append_val (sorted, *get_line (lines, j));
        }
    }
  if (lines->len > 0)
    memcpy (lines->data, sorted->data, lines->len * sizeof (PpsTableLine));
}

/* Findings are in one place where they stand in one cell. */
static GArray *
list_matches (GArray *lines, GStringChunk *places)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (PpsLineMatch));

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsTableLine *line = get_line (lines, i);
      g_autofree char *place = g_strdup_printf ("%u %s", line->column, line->row);
      PpsLineMatch match = { NULL, NULL, g_string_chunk_insert_const (places, place), line->text };

      if (PPS_IS_FINDING (line->record))
        {
          match.id = pps_record_get_id (line->record);
          match.continues = pps_record_get_text (line->record, "continues");
        }
      g_array_append_val (matches, match);
    }

  return matches;
}

/* What became of a line */

/* @marks: (transfer full) (nullable): words of @text that changed */
static void
add (GArray *lines, const PpsTableLine *line, PpsLineFate fate, const char *text, GArray *marks)
{
  PpsTableLine marked = *line;

  g_object_ref (marked.record);
  marked.text = g_strdup (text);
  marked.marks = marks;
  marked.sign = pps_line_fate_to_sign (fate);
  g_array_append_val (lines, marked);
}

static void
add_now (Comparison *self, GArray *lines, guint index, const char *language)
{
  const PpsTableLine *line = get_line (self->now, index);
  const PpsTableLine *was
      = self->match[index] >= 0 ? get_line (self->before, self->match[index]) : NULL;

  if (was == NULL)
    add (lines, line, PPS_LINE_FATE_NEW, line->text, NULL);
  else if (g_str_equal (was->text, line->text))
    add (lines, line, PPS_LINE_FATE_SAME, line->text, NULL);
  else
    {
      GArray *marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
      g_autofree char *change = pps_line_fate_dup_change (was->text, line->text, language, marks);

      add (lines, line, PPS_LINE_FATE_CHANGED, change, marks);
    }
}

GArray *
pps_table_lines_compare (PpsWorkspace *workspace, GArray *before, GArray *now, const char *language)
{
  g_autoptr (GStringChunk) places = g_string_chunk_new (256);
  g_autoptr (GArray) former = list_matches (before, places);
  g_autoptr (GArray) latter = list_matches (now, places);
  g_autofree int *match = pps_line_match (workspace, former, latter);
  g_autofree gboolean *kept = g_new0 (gboolean, before->len + 1);
  Comparison self = { before, now, match };
  GArray *lines = pps_table_lines_new ();

  for (guint i = 0; i < now->len; i++)
    {
      if (match[i] >= 0)
        kept[match[i]] = TRUE;
    }

  for (guint i = 0; i < now->len; i++)
    add_now (&self, lines, i, language);
  for (guint i = 0; i < before->len; i++)
    {
      if (!kept[i])
        add (lines, get_line (before, i), PPS_LINE_FATE_GONE, get_line (before, i)->text, NULL);
    }

  return lines;
}
