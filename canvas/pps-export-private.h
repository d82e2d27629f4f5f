/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export.h"
#include "pps-output.h"

G_BEGIN_DECLS

/* What the writers of the formats share. */

#define PPS_EXPORT_CREATOR "PPS Canvas " PPS_VERSION

/**
 * PpsExportJob:
 * @layout: (nullable): the sheet on its pages; not for the formats of text only
 * @is_contents: whether it is the contents of a report: a table whose row `part-N` leads to sheet N
 * @tile: the paper of tiles, where it is parted over some
 * @output: takes the files
 *
 * One export while it runs. Everything is borrowed.
 */
typedef struct
{
  PpsSheet *sheet;
  const PpsPageSetup *setup;
  PpsLayout *layout;
  gboolean is_contents;
  double dpi;
  PpsPaper tile;
  const char *path;
  PpsOutput *output;
  GCancellable *cancellable;
  PpsExportProgress progress;
  gpointer user_data;
} PpsExportJob;

/**
 * pps_export_job_step:
 * @done: from 0 to 1
 *
 * Tells how far the job is.
 *
 * Returns: %FALSE with an error if the job was cancelled
 */
gboolean pps_export_job_step (const PpsExportJob *job, double done, GError **error);

/**
 * pps_export_job_dup_page_path:
 * @page: from 0
 *
 * Returns: (transfer full): where a page goes that has a file of its own
 */
char *pps_export_job_dup_page_path (const PpsExportJob *job, guint page);

/**
 * pps_export_dup_date:
 *
 * Returns: (transfer full): the date that a file bears: that of `SOURCE_DATE_EPOCH`, else now
 */
char *pps_export_dup_date (void);

/* The few words that are of the file and not of the sheet, in the language of the sheet. */
typedef enum
{
  PPS_EXPORT_WORD_SHARED,
  PPS_EXPORT_WORD_LEGEND,
  PPS_EXPORT_WORD_PAGE,
  PPS_EXPORT_WORD_AGREEMENT,
  PPS_EXPORT_WORD_TO_NOTE,
  PPS_EXPORT_WORD_TO_FINDING,
  PPS_EXPORT_WORD_TO_PAGE,
} PpsExportWord;

const char *pps_export_job_get_word (const PpsExportJob *job, PpsExportWord word);

/**
 * pps_export_each_run:
 * @func: called with the words, in their order; @mark is %NULL for those that did not change
 *
 * Takes the words of a line apart by what became of them.
 */
typedef void (*PpsExportRunFunc) (const char *words, const PpsWordMark *mark, gpointer user_data);
void pps_export_each_run (const PpsSheetLine *line, PpsExportRunFunc func, gpointer user_data);

/**
 * pps_export_job_dup_ids:
 *
 * Returns: (transfer full): for each pane a name that is its own in the file, of ASCII letters,
 * digits and `-`
 */
char **pps_export_job_dup_ids (const PpsExportJob *job);

/**
 * pps_export_job_dup_heard:
 *
 * Returns: (transfer full): `O 2 · W 3`, empty if that is not told
 */
char *pps_export_job_dup_heard (const PpsExportJob *job);

/* The formats. Each begins, writes and ends its files. */
gboolean pps_export_pdf (const PpsExportJob *job, GError **error);
/**
 * pps_export_pdf_report:
 * @jobs: (array length=n_jobs): sheets on their pages; the first says where to, and what the
 *   document is called
 * @names: (nullable) (array length=n_jobs): what each is called in the outline
 *
 * Writes several sheets, one behind the other.
 */
gboolean pps_export_pdf_report (const PpsExportJob *jobs,
                                guint n_jobs,
                                const char *const *names,
                                GError **error);

gboolean pps_export_tiled_pdf (const PpsExportJob *job, GError **error);
gboolean pps_export_png (const PpsExportJob *job, GError **error);
gboolean pps_export_svg (const PpsExportJob *job, GError **error);
gboolean pps_export_html (const PpsExportJob *job, GError **error);
gboolean pps_export_markdown (const PpsExportJob *job, GError **error);

G_END_DECLS
