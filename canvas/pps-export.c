/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Sheets to files. Here a job gets its layout and its output, goes to the writer of its format, and
 * is committed; the writers must know nothing of where files end up. */

G_DEFINE_QUARK (pps - export - error - quark, pps_export_error)

static const struct
{
  const char *ending;
  PpsExportFormat format;
  gboolean (*write) (const PpsExportJob *job, GError **error);
  gboolean needs_layout;
} formats[] = {
  { ".pdf", PPS_EXPORT_PDF, pps_export_pdf, TRUE },
  { ".png", PPS_EXPORT_PNG, pps_export_png, TRUE },
  { ".svg", PPS_EXPORT_SVG, pps_export_svg, TRUE },
  { ".html", PPS_EXPORT_HTML, pps_export_html, FALSE },
  { ".htm", PPS_EXPORT_HTML, pps_export_html, FALSE },
  { ".md", PPS_EXPORT_MARKDOWN, pps_export_markdown, FALSE },
};

gboolean
pps_export_job_step (const PpsExportJob *job, double done, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;

  if (job->progress != NULL)
    job->progress (CLAMP (done, 0, 1), job->user_data);

  /* It may be the one who is told that cancels. */
  return !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

char *
pps_export_job_dup_page_path (const PpsExportJob *job, guint page)
{
  const char *name = strrchr (job->path, '/');
  const char *ending = strrchr (name != NULL ? name + 1 : job->path, '.');

  if (page == 0)
    return g_strdup (job->path);
  if (ending == NULL)
    return g_strdup_printf ("%s-%u", job->path, page + 1);

  return g_strdup_printf ("%.*s-%u%s", (int) (ending - job->path), job->path, page + 1, ending);
}

const char *
pps_export_job_get_word (const PpsExportJob *job, PpsExportWord word)
{
  static const char *const words[][2] = {
    [PPS_EXPORT_WORD_SHARED] = { "gedeeld", "shared" },
    [PPS_EXPORT_WORD_LEGEND] = { "Legenda", "Legend" },
    [PPS_EXPORT_WORD_PAGE] = { "pagina", "page" },
    [PPS_EXPORT_WORD_AGREEMENT] = { "Overeenstemming", "Agreement" },
    [PPS_EXPORT_WORD_TO_NOTE] = { "Naar noot", "To note" },
    [PPS_EXPORT_WORD_TO_FINDING] = { "Naar de bevinding van noot", "To the finding of note" },
    [PPS_EXPORT_WORD_TO_PAGE] = { "Naar pagina", "To page" },
  };

  return words[word][g_str_has_prefix (pps_sheet_get_language (job->sheet), "nl") ? 0 : 1];
}

void
pps_export_each_run (const PpsSheetLine *line, PpsExportRunFunc func, gpointer user_data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; line->marks != NULL && i < line->marks->len; i++)
    {
      const PpsWordMark *mark = &g_array_index (line->marks, PpsWordMark, i);

      if (mark->start < at)
        continue;
      g_string_append_len (g_string_truncate (words, 0), line->text + at, mark->start - at);
      if (words->len > 0)
        func (words->str, NULL, user_data);
      g_string_append_len (g_string_truncate (words, 0), line->text + mark->start,
                           mark->end - mark->start);
      func (words->str, mark, user_data);
      at = mark->end;
    }
  if (line->text[at] != '\0')
    func (line->text + at, NULL, user_data);
}

char *
pps_export_dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  char *end = NULL;

  if (epoch != NULL && *epoch != '\0')
    {
      gint64 seconds = g_ascii_strtoll (epoch, &end, 10);

      if (*end == '\0')
        date = g_date_time_new_from_unix_utc (seconds);
    }

  if (date == NULL)
    date = g_date_time_new_now_utc ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

char **
pps_export_job_dup_ids (const PpsExportJob *job)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = pps_sheet_get_n_panes (job->sheet);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      ids[i] = g_strconcat ("pane-", pps_sheet_get_pane (job->sheet, i)->id, NULL);
      g_strcanon (ids[i], G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');

      if (!g_hash_table_add (seen, ids[i]))
        {
          g_free (ids[i]);
          ids[i] = g_strdup_printf ("pane--%u", i + 1);
          g_hash_table_add (seen, ids[i]);
        }
    }

  return ids;
}

char *
pps_export_job_dup_heard (const PpsExportJob *job)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_groups (job->sheet); i++)
    {
      const PpsSheetGroup *group = pps_sheet_get_group (job->sheet, i);

      if (group->heard >= 0)
        g_string_append_printf (out, "%s%s %d", out->len > 0 ? " · " : "", group->letter,
                                group->heard);
    }

  return g_string_free (out, FALSE);
}

/* The header promises our own domain, except for a cancel. */
static char **
refuse (GError *cause, GError **error)
{
  if (cause->domain == PPS_EXPORT_ERROR
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return NULL;
    }

  g_set_error_literal (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_WRITE, cause->message);
  g_error_free (cause);
  return NULL;
}

gboolean
pps_export_format_find (const char *path, PpsExportFormat *format)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_suffix (folded, formats[i].ending))
        {
          *format = formats[i].format;
          return TRUE;
        }
    }

  return FALSE;
}

typedef gboolean (*Write) (const PpsExportJob *job, GError **error);

/* Takes what is common to all jobs: an output, a layout, and the end of it. */
static char **
run (PpsExportJob *job, Write write, gboolean needs_layout, GError **error)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (PpsLayout) layout = NULL;
  GError *cause = NULL;

  job->output = output;
  if (!pps_export_job_step (job, 0, &cause))
    return refuse (cause, error);

  if (needs_layout)
    job->layout = layout = pps_layout_new (job->sheet, job->setup);

  if (!write (job, &cause) || !pps_export_job_step (job, 0.99, &cause)
      || !pps_output_commit (output, &cause))
    return refuse (cause, error);

  if (job->progress != NULL)
    job->progress (1, job->user_data);

  return pps_output_dup_paths (output);
}

char **
pps_export (PpsSheet *sheet,
            const PpsPageSetup *setup,
            PpsExportFormat format,
            double dpi,
            const char *path,
            GCancellable *cancellable,
            PpsExportProgress progress,
            gpointer user_data,
            GError **error)
{
  PpsExportJob job = {
    .sheet = sheet,
    .setup = setup,
    .dpi = dpi,
    .path = path,
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };
  guint row = 0;

  g_return_val_if_fail (sheet != NULL && setup != NULL && path != NULL, NULL);

  while (row < G_N_ELEMENTS (formats) && formats[row].format != format)
    row++;

  if (row == G_N_ELEMENTS (formats))
    {
      g_set_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_FORMAT, _ ("There is no format %d."),
                   (int) format);
      return NULL;
    }

  return run (&job, formats[row].write, formats[row].needs_layout, error);
}

char **
pps_export_tiled (PpsSheet *sheet,
                  const PpsPageSetup *setup,
                  PpsPaper tile,
                  const char *path,
                  GCancellable *cancellable,
                  PpsExportProgress progress,
                  gpointer user_data,
                  GError **error)
{
  PpsExportJob job = {
    .sheet = sheet,
    .setup = setup,
    .tile = tile,
    .path = path,
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };

  g_return_val_if_fail (sheet != NULL && setup != NULL && path != NULL, NULL);

  return run (&job, pps_export_tiled_pdf, TRUE, error);
}
