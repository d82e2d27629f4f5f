/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-appendix.h"

/* The appendix as stacks: a section for each of the sheet, whose lines hang so far in that the
 * longest number of a note has its place before them. */

#define DIGIT 0.65 /* in ems: a tabular figure, where small type is as large as the findings */
#define GAP 0.5

static double
find_hang (PpsDraft *draft, GPtrArray *lines)
{
  double hang = draft->hang;

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);
      guint n_digits = 0;

      for (guint rest = line->note; rest > 0; rest /= 10)
        n_digits++;
      hang = MAX (hang, n_digits * DIGIT + GAP);
    }

  return hang;
}

static void
add_section (PpsDraft *draft, PpsOverflow *overflow, const PpsSheetSection *section, double hang)
{
  PpsStack *stack = pps_stack_new ();
  guint note = 0;

  for (guint i = 0; i < section->lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (section->lines, i);

      pps_stack_add_entry (stack, draft, line, line->note > 0 && line->note == note, hang);
      note = line->note;
    }
  pps_overflow_add_section (overflow, section->heading, section->theme, section->id, stack);
}

void
pps_appendix_add (PpsDraft *draft, PpsOverflow *overflow)
{
  PpsSheet *sheet = draft->sheet;
  double hang = 0;

  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    hang = MAX (hang, find_hang (draft, pps_sheet_get_section (sheet, i)->lines));

  if (hang > 0)
    pps_overflow_begin_appendix (overflow, pps_sheet_get_appendix_title (sheet));
  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    add_section (draft, overflow, pps_sheet_get_section (sheet, i), hang);
  pps_overflow_end (overflow);
}
