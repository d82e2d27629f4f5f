/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide-error.h"
#include "pps-xml-reader.h"

G_BEGIN_DECLS

/**
 * PpsProblems:
 *
 * What is wrong with one file: sentences with their places.
 */
typedef struct _PpsProblems PpsProblems;

/**
 * pps_problems_new:
 * @name: what to call the file
 */
PpsProblems *pps_problems_new (const char *name);
void pps_problems_free (PpsProblems *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsProblems, pps_problems_free)

/**
 * pps_problems_add:
 * @code: what sort of problem
 * @at: the element concerned
 * @format: a translated sentence that says what is wrong and what to do
 */
void pps_problems_add (PpsProblems *self,
                       PpsGuideError code,
                       const PpsXmlElement *at,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);

gboolean pps_problems_is_empty (const PpsProblems *self);

/**
 * pps_problems_to_error:
 *
 * Returns: (transfer full) (nullable): the problem that stands first in the file
 */
GError *pps_problems_to_error (PpsProblems *self);

/**
 * pps_problems_to_sentences:
 * @sentences: (element-type utf8): an array that frees its strings
 *
 * Adds all problems to @sentences, in the order of the file.
 */
void pps_problems_to_sentences (PpsProblems *self, GPtrArray *sentences);

G_END_DECLS
