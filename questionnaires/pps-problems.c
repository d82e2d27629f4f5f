/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-problems.h"

#include <glib/gi18n-lib.h>

/* Gathers what is wrong with a file. Nobody mends more than a hundred things at a time, so no more
   are kept; that also bounds the work that a hostile file can cause. */

#define MAX_PROBLEMS 100

typedef struct
{
  PpsGuideError code;
  guint line;
  guint column;
  guint serial;
  char *sentence;
} Problem;

struct _PpsProblems
{
  char *name;
  GArray *problems;
  gboolean has_more;
};

static void
clear_problem (gpointer data)
{
  Problem *problem = data;

  g_free (problem->sentence);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Problem *left = a;
  const Problem *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  if (left->column != right->column)
    return left->column < right->column ? -1 : 1;
  return left->serial < right->serial ? -1 : left->serial > right->serial;
}

PpsProblems *
pps_problems_new (const char *name)
{
  PpsProblems *self = g_new0 (PpsProblems, 1);

  self->name = g_strdup (name);
  self->problems = g_array_new (FALSE, FALSE, sizeof (Problem));
  g_array_set_clear_func (self->problems, clear_problem);

  return self;
}

void
pps_problems_free (PpsProblems *self)
{
  g_free (self->name);
  g_array_unref (self->problems);
  g_free (self);
}

void
pps_problems_add (
    PpsProblems *self, PpsGuideError code, const PpsXmlElement *at, const char *format, ...)
{
  Problem problem = { code, at->line, at->column, self->problems->len, NULL };
  g_autofree char *what = NULL;
  va_list args;

  if (self->problems->len == MAX_PROBLEMS)
    {
      self->has_more = TRUE;
      return;
    }

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  /* Translators: a file, a place in it, and a sentence that says what is wrong there */
  problem.sentence = g_strdup_printf (_ ("%s, line %d, column %d: %s"), self->name, (int) at->line,
                                      (int) at->column, what);
  g_array_append_val (self->problems, problem);
}

gboolean
pps_problems_is_empty (const PpsProblems *self)
{
  return self->problems->len == 0;
}

GError *
pps_problems_to_error (PpsProblems *self)
{
  const Problem *first;

  if (self->problems->len == 0)
    return NULL;

  g_array_sort (self->problems, compare_places);
  first = &g_array_index (self->problems, Problem, 0);

  return g_error_new_literal (PPS_GUIDE_ERROR, (int) first->code, first->sentence);
}

void
pps_problems_to_sentences (PpsProblems *self, GPtrArray *sentences)
{
  g_array_sort (self->problems, compare_places);
  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (sentences, g_strdup (g_array_index (self->problems, Problem, i).sentence));

  if (self->has_more)
    g_ptr_array_add (
        sentences,
        g_strdup_printf (_ ("%s: There is more. Mend these first, then check again."), self->name));
}
