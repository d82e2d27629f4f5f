/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the benchmarks share: a folder that is gone afterwards, programs that are timed as whole
 * processes, and medians. Two things that are compared are measured in turn, in the same run, so
 * that a busy machine slows both. */

typedef struct _PpsSeries PpsSeries;

/**
 * pps_series_new:
 *
 * Returns: (transfer full): a series of measurements without any
 */
PpsSeries  *pps_series_new         (void);
void        pps_series_free        (PpsSeries         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSeries, pps_series_free)

void        pps_series_add         (PpsSeries         *self,
                                    double             milliseconds);

/**
 * pps_series_get_median:
 *
 * Returns: in milliseconds
 */
double      pps_series_get_median  (PpsSeries         *self);

/**
 * pps_bench_now:
 *
 * Returns: milliseconds on a clock that only goes forward
 */
double      pps_bench_now          (void);

/**
 * pps_bench_run:
 * @argv: (array zero-terminated=1): a program and its arguments
 *
 * Runs a program to its end, which must be a good one.
 *
 * Returns: how long it took as a whole process, in milliseconds
 */
double      pps_bench_run          (const char *const *argv);

/**
 * pps_bench_run_for_memory:
 * @argv: (array zero-terminated=1): a program and its arguments
 *
 * Runs a program to its end, which must be a good one.
 *
 * Returns: the most memory that it had at a time, in megabytes
 */
double      pps_bench_run_for_memory (const char *const *argv);

/**
 * pps_bench_make_folder:
 *
 * Returns: (transfer full): a new folder; pps_bench_remove_folder() takes it away
 */
char       *pps_bench_make_folder  (void);
void        pps_bench_remove_folder (const char       *folder);

/**
 * pps_bench_print_ratio:
 * @what: what is measured
 * @ours: this program
 * @floor: what it is held against
 * @aim: the ratio that we want to stay under; 0 for none
 */
void        pps_bench_print_ratio  (const char        *what,
                                    PpsSeries         *ours,
                                    PpsSeries         *floor,
                                    double             aim);

G_END_DECLS
