/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-lessons.h"

#include "pps-record-kinds.h"
#include "pps-round-order.h"

/* How the ten lessons stand in a round. The light follows the median of all marks, for it is not
 * moved by one who is very content or very angry; what the researcher judged goes before it. */

struct _PpsLessons
{
  PpsWorkspace *workspace;
  PpsMarkTable *marks;
  PpsLessonJudgement *judgements[PPS_N_LESSONS];
  GPtrArray *scores[PPS_N_LESSONS]; /* PpsLessonScore */
};

static const struct
{
  const char *word;
  const char *sign;
  const char *nl;
  const char *en;
} lights[] = {
  [PPS_LIGHT_NONE] = { "", "?", "Geen oordeel", "No mark" },
  [PPS_LIGHT_RED] = { "red", "!", "Vraagt aandacht", "Needs attention" },
  [PPS_LIGHT_AMBER] = { "amber", "~", "Kan beter", "Can be better" },
  [PPS_LIGHT_GREEN] = { "green", "✓", "Gaat goed", "Goes well" },
};

const char *
pps_light_get_word (PpsLight light)
{
  g_return_val_if_fail (light < G_N_ELEMENTS (lights), NULL);

  return lights[light].word;
}

const char *
pps_light_get_name (PpsLight light, const char *language)
{
  g_return_val_if_fail (light < G_N_ELEMENTS (lights), NULL);

  return g_str_equal (language, "nl") ? lights[light].nl : lights[light].en;
}

const char *
pps_light_get_sign (PpsLight light)
{
  g_return_val_if_fail (light < G_N_ELEMENTS (lights), NULL);

  return lights[light].sign;
}

static void
free_score (gpointer data)
{
  PpsLessonScore *score = data;

  g_free (score->code);
  g_free (score->group);
  g_free (score);
}

static int
find_lesson (const char *question)
{
  for (guint i = 0; i < PPS_N_LESSONS; i++)
    {
      if (g_str_equal (pps_lesson_get_question (i + 1), question))
        return (int) i;
    }

  return -1;
}

static char *
dup_codes (PpsLessons *self, PpsRecord *interview)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-respondents",
                       pps_record_get_id (interview), NULL);

  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "",
                            pps_record_get_text (pps_query_get (respondents, i), "code"));

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
read_scores (PpsLessons *self, PpsRecord *interview)
{
  g_autofree char *codes = dup_codes (self, interview);
  g_autoptr (PpsQuery) answers
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-answers",
                       pps_record_get_id (interview), NULL);

  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      int lesson = find_lesson (pps_record_get_text (answer, "question"));
      PpsLessonScore *score;
      gint64 mark;

      if (lesson < 0 || !pps_record_get_integer (answer, "mark", &mark) || mark < 0 || mark > 5)
        continue;
      score = g_new0 (PpsLessonScore, 1);
      score->code = g_strdup (codes);
      score->group = g_strdup (pps_record_get_text (interview, "stakeholder-group"));
      score->mark = (guint) mark;
      g_ptr_array_add (self->scores[lesson], score);
    }
}

static void
read_judgements (PpsLessons *self, PpsRound *round)
{
  g_autoptr (PpsQuery) judgements
      = pps_query_new (pps_workspace_get_store (self->workspace), "round-lesson-judgements",
                       pps_record_get_id (PPS_RECORD (round)), NULL);

  for (guint i = 0; i < pps_query_get_n (judgements); i++)
    {
      PpsRecord *judgement = pps_query_get (judgements, i);
      int lesson = find_lesson (pps_record_get_text (judgement, "lesson"));

      if (lesson >= 0 && self->judgements[lesson] == NULL)
        self->judgements[lesson] = g_object_ref (PPS_LESSON_JUDGEMENT (judgement));
    }
}

PpsLessons *
pps_lessons_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsLessons *self = g_new0 (PpsLessons, 1);
  g_autoptr (PpsRound) before = pps_round_order_dup_before (workspace, round);
  g_autoptr (GPtrArray) held = pps_round_order_list_held (workspace, round);

  self->workspace = g_object_ref (workspace);
  self->marks = pps_mark_table_new (workspace, round, before);
  for (guint i = 0; i < PPS_N_LESSONS; i++)
    self->scores[i] = g_ptr_array_new_with_free_func (free_score);
  for (guint i = 0; i < held->len; i++)
    read_scores (self, g_ptr_array_index (held, i));
  read_judgements (self, round);

  return self;
}

void
pps_lessons_free (PpsLessons *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < PPS_N_LESSONS; i++)
    {
      g_ptr_array_unref (self->scores[i]);
      g_clear_object (&self->judgements[i]);
    }
  pps_mark_table_free (self->marks);
  g_object_unref (self->workspace);
  g_free (self);
}

/* Lowest first, of all who gave one. */
static GArray *
list_marks (PpsLessons *self, guint lesson)
{
  GPtrArray *scores = self->scores[lesson - 1];
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint mark = 1; mark <= 5; mark++)
    {
      for (guint i = 0; i < scores->len; i++)
        {
          const PpsLessonScore *score = g_ptr_array_index (scores, i);

          if (score->mark == mark)
            g_array_append_val (marks, mark);
        }
    }

  return marks;
}

PpsLight
pps_lessons_get_light_of_marks (PpsLessons *self, guint lesson)
{
  g_autoptr (GArray) marks = NULL;
  double median;

  g_return_val_if_fail (lesson >= 1 && lesson <= PPS_N_LESSONS, PPS_LIGHT_NONE);

  marks = list_marks (self, lesson);
  if (marks->len == 0)
    return PPS_LIGHT_NONE;

  median = pps_mark_cell_get_median (&(PpsMarkCell){ .marks = marks });
  if (median >= 4)
    return PPS_LIGHT_GREEN;

  return median >= 3 ? PPS_LIGHT_AMBER : PPS_LIGHT_RED;
}

PpsLight
pps_lessons_get_light (PpsLessons *self, guint lesson)
{
  PpsLessonJudgement *judgement = pps_lessons_get_judgement (self, lesson);
  const char *colour
      = judgement != NULL ? pps_record_get_text (PPS_RECORD (judgement), "colour") : "";

  for (guint i = PPS_LIGHT_RED; i < G_N_ELEMENTS (lights); i++)
    {
      if (g_str_equal (lights[i].word, colour))
        return i;
    }

  return pps_lessons_get_light_of_marks (self, lesson);
}

PpsLessonJudgement *
pps_lessons_get_judgement (PpsLessons *self, guint lesson)
{
  g_return_val_if_fail (lesson >= 1 && lesson <= PPS_N_LESSONS, NULL);

  return self->judgements[lesson - 1];
}

const PpsMarkCell *
pps_lessons_get_cell (PpsLessons *self, guint lesson, const char *group)
{
  return pps_mark_table_get (self->marks, pps_lesson_get_question (lesson), group);
}

GPtrArray *
pps_lessons_get_scores (PpsLessons *self, guint lesson)
{
  g_return_val_if_fail (lesson >= 1 && lesson <= PPS_N_LESSONS, NULL);

  return self->scores[lesson - 1];
}

static char *
dup_who (PpsLessons *self, guint lesson, const char *language)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (GString) who = g_string_new (NULL);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");
      g_autofree char *words
          = pps_mark_cell_dup_words (pps_lessons_get_cell (self, lesson, letter), language);

      if (*words != '\0')
        g_string_append_printf (who, "%s%s %s", who->len > 0 ? ", " : "", letter, words);
    }

  return g_string_free (g_steal_pointer (&who), FALSE);
}

char *
pps_lessons_dup_evidence (PpsLessons *self, guint lesson, const char *language)
{
  PpsLessonJudgement *judgement = pps_lessons_get_judgement (self, lesson);
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (GArray) marks = NULL;
  g_autofree char *who = NULL;
  guint n;

  if (judgement != NULL && pps_record_has_text (PPS_RECORD (judgement), "reason"))
    return g_strdup (pps_record_get_text (PPS_RECORD (judgement), "reason"));

  marks = list_marks (self, lesson);
  n = marks->len;
  if (n == 0)
    return g_strdup (dutch ? "Niemand gaf een oordeel." : "Nobody gave a mark.");

  who = dup_who (self, lesson, language);
  if (n == 1)
    return g_strdup_printf (dutch ? "Eén gaf een oordeel: %s." : "One gave a mark: %s.", who);

  return g_strdup_printf (dutch ? "%u gaven een oordeel: %s." : "%u gave a mark: %s.", n, who);
}
