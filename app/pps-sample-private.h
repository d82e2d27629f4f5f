/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What the made-up study is made of, shared by the files that make it up. All functions write
 * within an edit, and take what they make up from one random generator. */

#define PPS_SAMPLE_PICK(random, list) ((list)[g_rand_int_range ((random), 0, G_N_ELEMENTS (list))])

/**
 * pps_sample_write_texts:
 * @...: names of fields and their texts, %NULL ends the list
 */
gboolean pps_sample_write_texts (PpsStore *store, gpointer record, GError **error, ...)
    G_GNUC_NULL_TERMINATED;

/**
 * pps_sample_write_mark:
 * @base: how content who answers is, 1 to 5
 *
 * A mark near @base, with a reason where it is low; sometimes no opinion.
 */
gboolean
pps_sample_write_mark (PpsStore *store, gpointer answer, int base, GRand *random, GError **error);

/* The statements about involvement and the ten lessons, marked. */
gboolean pps_sample_write_scan (
    PpsStore *store, PpsInterview *interview, int base, GRand *random, GError **error);

/* The small table beneath an answer about money, where its pane has one. */
gboolean pps_sample_write_lines (
    PpsStore *store, PpsAnswer *answer, const char *group, GRand *random, GError **error);

/* Returns: (transfer full): an answer; two in three times it begins with what was found @before, of
 * which one with other words */
char *pps_sample_make_answer (PpsRecord *before, GRand *random);

/* Returns: whether @text begins with the words of a finding, or with the same in other words */
gboolean pps_sample_goes_on (PpsRecord *before, const char *text);

/* Now and then words of an answer that may be quoted, or may not. */
gboolean pps_sample_write_quote (
    PpsStore *store, PpsAnswer *answer, const char *text, GRand *random, GError **error);

/* What others should know, of a round, under the tags of the study. */
gboolean pps_sample_write_lessons (
    PpsWorkspace *workspace, PpsRound *round, GPtrArray *tags, GRand *random, GError **error);

/* What is special about a partnership. */
gboolean pps_sample_write_characteristics (PpsWorkspace *workspace,
                                           PpsPartnership *partnership,
                                           GRand *random,
                                           GError **error);

/**
 * pps_sample_write_steering:
 * @number: of the round: 0, 1, 2
 * @before: (nullable): the round before it
 *
 * Judgements, numbers and agreements of a round, and what became of those of the round before.
 */
gboolean pps_sample_write_steering (PpsWorkspace *workspace,
                                    PpsRound *round,
                                    guint number,
                                    PpsRound *before,
                                    GRand *random,
                                    GError **error);

G_END_DECLS
