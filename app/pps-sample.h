/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_sample_create_cases:
 * @path: where the study is to be; nothing may be there yet
 * @error: return location for an error
 *
 * Writes the study of the eight programmes and the booklet's table that the program brings along
 * (`data/samples`). It appears whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean pps_sample_create_cases (const char *path, GError **error);

/**
 * pps_sample_create_fictional:
 * @path: where the study is to be; nothing may be there yet
 * @n_partnerships: how many to make up
 * @n_answers: how many answers in all, 0 for as many as the interviews have questions about panes
 * @seed: equal seeds give equal contents
 * @error: return location for an error
 *
 * Writes a made-up study that says in every name that it is made up: three rounds, interviews with
 * answers, marks and money, findings with evidence that go on from round to round, judgements,
 * agreements with their fate, indicators. One with a given number of answers is for measuring: it
 * has two rounds and answers about panes only.
 */
gboolean pps_sample_create_fictional (
    const char *path, guint n_partnerships, guint n_answers, guint32 seed, GError **error);

G_END_DECLS
