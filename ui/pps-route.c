/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-route.h"

#include "pps-describe.h"

/* The way through a guide. It owns its steps and stops and holds on to the guide and the canvas
 * whose questions and panes they point into. It knows nothing of an interview: how far a stop is,
 * it tells from answers it is handed. */

struct _PpsRoute
{
  gatomicrefcount ref_count;

  PpsGuide *guide;
  PpsCanvasDefinition *canvas;
  GPtrArray *questions; /* in order, without holes: steps point into it */
  GArray *steps;
  GArray *stops;
};

typedef struct
{
  const PpsQuestion *question;
  const PpsSection *section;
  const PpsPane *pane;
} Asked;

static int
compare_asked (gconstpointer a, gconstpointer b)
{
  const Asked *first = a;
  const Asked *second = b;
  guint first_order = first->pane != NULL ? first->pane->order : G_MAXUINT;
  guint second_order = second->pane != NULL ? second->pane->order : G_MAXUINT;

  return (first_order > second_order) - (first_order < second_order);
}

static GArray *
list_section (PpsRoute *self, const PpsSection *section)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Asked));

  for (guint i = 0; i < pps_section_get_n_questions (section); i++)
    {
      const PpsQuestion *question = pps_section_get_question (section, i);
      const char *pane = pps_question_get_pane (question);
      Asked asked = { question, section,
                      pane != NULL ? pps_canvas_definition_find_pane (self->canvas, pane) : NULL };

      g_array_append_val (list, asked);
    }

  /* Stable since GLib 2.32, which keeps a study's own questions behind the panes in their order. */
  if (pps_section_get_kind (section) == PPS_SECTION_PANES)
    g_array_sort (list, compare_asked);

  return list;
}

static gboolean
has_lead (const PpsQuestion *question)
{
  return pps_question_get_lead (question, NULL) != NULL;
}

static void
add_stop (PpsRoute *self, const Asked *asked)
{
  PpsStop stop = { self->steps->len, 0, asked->section, asked->pane };

  g_array_append_val (self->stops, stop);
}

static void
add_step (PpsRoute *self, const Asked *asked, guint first)
{
  PpsStop *stop = &g_array_index (self->stops, PpsStop, self->stops->len - 1);
  PpsStep step = {
    .section = asked->section,
    .questions = (const PpsQuestion *const *) (self->questions->pdata + first),
    .n_questions = 1,
    .pane = asked->pane,
    .stop = self->stops->len - 1,
    .place = stop->n_steps++,
  };

  g_array_append_val (self->steps, step);
}

static void
add_section (PpsRoute *self, const PpsSection *section, guint *n_before)
{
  g_autoptr (GArray) list = list_section (self, section);

  for (guint i = 0; i < list->len; i++)
    {
      const Asked *asked = &g_array_index (list, Asked, i);
      const Asked *before = i > 0 ? &g_array_index (list, Asked, i - 1) : NULL;
      gboolean statement = !has_lead (asked->question);

      /* All that is asked about a pane, also by a study itself, is one stop. */
      if (before == NULL || asked->pane != before->pane)
        add_stop (self, asked);

      if (statement && before != NULL && !has_lead (before->question) && asked->pane == NULL
          && before->pane == NULL)
        g_array_index (self->steps, PpsStep, self->steps->len - 1).n_questions++;
      else
        add_step (self, asked, *n_before);

      (*n_before)++;
    }
}

/* What the respondents agree to is asked before anything of the guide, whatever the guide. */
static void
add_consent (PpsRoute *self)
{
  PpsStep step = { .stop = 0 };
  PpsStop stop = { .first = 0, .n_steps = 1 };

  g_array_append_val (self->steps, step);
  g_array_append_val (self->stops, stop);
}

PpsRoute *
pps_route_new (PpsGuide *guide, PpsCanvasDefinition *canvas)
{
  PpsRoute *self = g_new0 (PpsRoute, 1);
  guint n_questions = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->guide = pps_guide_ref (guide);
  self->canvas = pps_canvas_definition_ref (canvas);
  self->steps = g_array_new (FALSE, TRUE, sizeof (PpsStep));
  self->stops = g_array_new (FALSE, TRUE, sizeof (PpsStop));

  /* Filled before any step points into it, so that it does not move under them. */
  self->questions = g_ptr_array_new ();
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      g_autoptr (GArray) list = list_section (self, pps_guide_get_section (guide, i));

      for (guint k = 0; k < list->len; k++)
        g_ptr_array_add (self->questions, (gpointer) g_array_index (list, Asked, k).question);
    }

  add_consent (self);
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    add_section (self, pps_guide_get_section (guide, i), &n_questions);

  return self;
}

PpsRoute *
pps_route_ref (PpsRoute *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_route_unref (PpsRoute *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->steps);
  g_array_unref (self->stops);
  g_ptr_array_unref (self->questions);
  pps_canvas_definition_unref (self->canvas);
  pps_guide_unref (self->guide);
  g_free (self);
}

guint
pps_route_get_n_steps (PpsRoute *self)
{
  return self->steps->len;
}

const PpsStep *
pps_route_get_step (PpsRoute *self, guint index)
{
  g_return_val_if_fail (index < self->steps->len, NULL);

  return &g_array_index (self->steps, PpsStep, index);
}

guint
pps_route_get_n_stops (PpsRoute *self)
{
  return self->stops->len;
}

const PpsStop *
pps_route_get_stop (PpsRoute *self, guint index)
{
  g_return_val_if_fail (index < self->stops->len, NULL);

  return &g_array_index (self->stops, PpsStop, index);
}

int
pps_route_find (PpsRoute *self, const char *question)
{
  if (question == NULL)
    return -1;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const PpsStep *step = &g_array_index (self->steps, PpsStep, i);

      for (guint k = 0; k < step->n_questions; k++)
        {
          if (g_str_equal (pps_question_get_id (step->questions[k]), question))
            return i;
        }
    }

  return -1;
}

const PpsTheme *
pps_route_get_theme (PpsRoute *self, guint stop)
{
  const PpsPane *pane = pps_route_get_stop (self, stop)->pane;

  return pane != NULL ? pps_canvas_definition_get_theme (self->canvas, pane->theme) : NULL;
}

char *
pps_route_dup_step_name (PpsRoute *self, guint step, const char *language)
{
  const PpsStep *one = pps_route_get_step (self, step);

  const PpsStop *stop = pps_route_get_stop (self, one->stop);

  if (one->pane != NULL && stop->n_steps > 1)
    return g_strdup_printf ("%s %u/%u", pps_bilingual_get (&one->pane->name, language),
                            one->place + 1, stop->n_steps);
  if (one->pane != NULL)
    return g_strdup (pps_bilingual_get (&one->pane->name, language));

  return pps_route_dup_short_step_name (self, step, language);
}

char *
pps_route_dup_short_step_name (PpsRoute *self, guint step, const char *language)
{
  const PpsStep *one = pps_route_get_step (self, step);
  const PpsStop *stop = pps_route_get_stop (self, one->stop);
  const char *name = pps_stop_get_name (stop, language);

  if (stop->n_steps == 1)
    return g_strdup (name);

  return g_strdup_printf ("%s %u/%u", name, one->place + 1, stop->n_steps);
}

const char *
pps_stop_get_name (const PpsStop *self, const char *language)
{
  if (self->pane != NULL)
    return pps_bilingual_get (&self->pane->abbreviation, language);
  if (self->section == NULL)
    return pps_describe_word ("table", "consent", language);

  return pps_bilingual_get (pps_section_get_title (self->section), language);
}

gboolean
pps_step_has_lead (const PpsStep *self)
{
  return self->n_questions > 0 && has_lead (self->questions[0]);
}

gboolean
pps_step_is_consent (const PpsStep *self)
{
  return self->n_questions == 0;
}

PpsProgress
pps_route_get_progress (PpsRoute *self, guint stop, GHashTable *answers, GHashTable *arrived)
{
  const PpsStop *one = pps_route_get_stop (self, stop);
  guint count[PPS_PROGRESS_FLAGGED + 1] = {
    0,
  };
  guint n = 0;

  for (guint i = one->first; i < one->first + one->n_steps; i++)
    {
      const PpsStep *step = pps_route_get_step (self, i);

      for (guint k = 0; k < step->n_questions; k++, n++)
        {
          const char *id = pps_question_get_id (step->questions[k]);
          PpsProgress progress
              = pps_progress_of_question (step->questions[k], g_hash_table_lookup (answers, id));

          if (progress == PPS_PROGRESS_UNTOUCHED && arrived != NULL
              && g_hash_table_contains (arrived, id))
            progress = PPS_PROGRESS_BEGUN;
          count[progress]++;
        }
    }

  if (count[PPS_PROGRESS_FLAGGED] > 0)
    return PPS_PROGRESS_FLAGGED;
  if (count[PPS_PROGRESS_UNTOUCHED] == n)
    return PPS_PROGRESS_UNTOUCHED;
  if (count[PPS_PROGRESS_SKIPPED] == n)
    return PPS_PROGRESS_SKIPPED;
  if (count[PPS_PROGRESS_COMPLETE] + count[PPS_PROGRESS_SKIPPED] == n)
    return PPS_PROGRESS_COMPLETE;

  return PPS_PROGRESS_BEGUN;
}
