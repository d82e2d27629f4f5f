/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The ten lessons of the booklet that the instrument comes from, in our words, and what others did
 * about each: from the cases and programmes of the sample study. */

#define PPS_N_LESSONS 10

/* Returns: id of its question in every guide: `lesson.3` */
const char *pps_lesson_get_question (guint lesson);

/**
 * pps_lesson_get_title:
 * @lesson: 1 to 10
 * @language: `nl` or `en`
 *
 * Returns: the lesson in a few words
 */
const char *pps_lesson_get_title (guint lesson, const char *language);

/* Returns: how many things one can do about it */
guint pps_lesson_get_n_advice (guint lesson);

/**
 * pps_lesson_get_advice:
 * @index: less than pps_lesson_get_n_advice()
 *
 * Returns: one thing that can be done, as others did it
 */
const char *pps_lesson_get_advice (guint lesson, guint index, const char *language);

/* Returns: who did it: the name of a partnership, the same in every language */
const char *pps_lesson_get_advice_source (guint lesson, guint index);

G_END_DECLS
