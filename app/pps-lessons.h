/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-lesson-advice.h"
#include "pps-mark-table.h"

G_BEGIN_DECLS

/**
 * PpsLight:
 *
 * How one of the ten lessons stands.
 */
typedef enum
{
  PPS_LIGHT_NONE,
  PPS_LIGHT_RED,
  PPS_LIGHT_AMBER,
  PPS_LIGHT_GREEN,
} PpsLight;

/* Returns: as in the file: `red`, `amber`, `green`; empty for none */
const char *pps_light_get_word (PpsLight light);

/* Returns: in `nl` or `en`: "Gaat goed" */
const char *pps_light_get_name (PpsLight light, const char *language);

/* Returns: a sign that stands beside the colour, for who sees none: `✓`, `~`, `!`, `?` */
const char *pps_light_get_sign (PpsLight light);

/**
 * PpsLessonScore:
 * @code: of the respondent: `W1`; of several who were heard together `W1, W2`
 * @group: letter
 * @mark: 1 to 5; 0 for no opinion
 *
 * What somebody gave to a lesson.
 */
typedef struct
{
  char *code;
  char *group;
  guint mark;
} PpsLessonScore;

/**
 * PpsLessons:
 *
 * The ten lessons as a self-scan: how those who were heard in a round mark them, and what the
 * researcher makes of it. It is read once, and does not follow later edits.
 */
typedef struct _PpsLessons PpsLessons;

PpsLessons *pps_lessons_new (PpsWorkspace *workspace, PpsRound *round);
void pps_lessons_free (PpsLessons *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsLessons, pps_lessons_free)

/**
 * pps_lessons_get_light:
 * @lesson: 1 to 10
 *
 * Returns: as the researcher judged it, or else by the marks of all: their median is 4 or more for
 *   green, 3 or more for amber, less for red; none where nobody gave one
 */
PpsLight pps_lessons_get_light (PpsLessons *self, guint lesson);

/* Returns: the light by the marks alone */
PpsLight pps_lessons_get_light_of_marks (PpsLessons *self, guint lesson);

/* Returns: (nullable) (transfer none): what the researcher made of it */
PpsLessonJudgement *pps_lessons_get_judgement (PpsLessons *self, guint lesson);

/* Returns: the marks of a group, or of %PPS_MARKS_OF_SMALL, beside those of the round before */
const PpsMarkCell *pps_lessons_get_cell (PpsLessons *self, guint lesson, const char *group);

/* Returns: (transfer none) (element-type PpsLessonScore): in the order of the interviews */
GPtrArray *pps_lessons_get_scores (PpsLessons *self, guint lesson);

/**
 * pps_lessons_dup_evidence:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): the one sentence that shows it: the researcher's, or else who gave what
 *   marks: "3 gaven een oordeel: O 2, W 4 · 3."
 */
char *pps_lessons_dup_evidence (PpsLessons *self, guint lesson, const char *language);

G_END_DECLS
