/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-cli-batch.h"
#include "pps-cli-gate.h"
#include "pps-cli-subject.h"
#include "pps-describe.h"
#include "pps-export.h"

/* The verb that draws. What is asked is a request, the records that it names are subjects; for each
 * of them it presents and exports one sheet. */

static PpsSheet *
present (const PpsCliRequest *request,
         PpsWorkspace *workspace,
         const PpsCliSubject *subject,
         GError **error)
{
  PpsSheetSubject about = {
    .partnerships = subject->partnerships,
    .respondent = subject->respondent,
    .kind = request->kind,
  };
  PpsPresentOptions options = {
    .language = request->language,
    .round = subject->round,
    .groups = (const char *const *) request->groups,
    .shared_only = request->shared,
    .rows = (const char *const *) request->rows,
    .compare = subject->compare,
    .without = (const char *const *) request->without,
    .with_lead = request->with_lead,
    .by_group = request->by_group,
    .by_theme = request->by_theme,
    .tag = request->tag,
    .status = request->status,
    .sort = request->sort,
    .frozen = subject->frozen,
    .footnotes = request->footnotes,
    .small = request->small,
  };

  pps_purpose_find (request->purpose, &options.purpose);
  if (pps_sheet_entry_asks_purpose (request->entry))
    pps_cli_report_gate (workspace, subject->partnerships, &options);

  return request->entry->present (workspace, &about, &options, error);
}

static GStrv
write_sheet (const PpsCliRequest *request,
             const PpsPageSetup *setup,
             PpsSheet *sheet,
             const char *path,
             GError **error)
{
  PpsExportFormat format;
  PpsPaper tile;

  if (request->tile != NULL && pps_paper_find (request->tile, &tile))
    return pps_export_tiled (sheet, setup, tile, path, NULL, NULL, NULL, error);

  pps_export_format_find (path, &format);

  return pps_export (sheet, setup, format, request->dpi, path, NULL, NULL, NULL, error);
}

static gboolean
export_sheet (const PpsCliRequest *request,
              const PpsPageSetup *setup,
              PpsWorkspace *workspace,
              const PpsCliSubject *subject,
              const char *path,
              GError **error)
{
  g_autoptr (PpsSheet) sheet = present (request, workspace, subject, error);
  g_auto (GStrv) written = NULL;

  if (sheet == NULL)
    return FALSE;

  written = write_sheet (request, setup, sheet, path, error);
  for (guint i = 0; written != NULL && written[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (written[i]);

      pps_cli_print ("%s\n", shown);
    }

  return written != NULL;
}

/* A file name of a partnership's name: ASCII letters and digits with hyphens between. */
static char *
make_file_name (const char *name, GHashTable *taken)
{
  g_autofree char *ascii = g_str_to_ascii (name, "nl");
  g_autoptr (GString) slug = g_string_new (NULL);
  g_autofree char *unique = NULL;

  for (const char *c = ascii; *c != '\0' && slug->len < 60; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (slug, g_ascii_tolower (*c));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "pps");

  unique = g_strdup (slug->str);
  for (guint i = 2; g_hash_table_contains (taken, unique); i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", slug->str, i);
    }
  g_hash_table_add (taken, g_strdup (unique));

  return g_steal_pointer (&unique);
}

static gboolean
make_folder (const PpsCliRequest *request, GError **error)
{
  g_autofree char *shown = g_filename_display_name (request->output);

  if (g_mkdir_with_parents (request->output, 0777) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The folder “%s” could not be made: %s."), shown, g_strerror (errno));
  return FALSE;
}

/* The files of a partnership, one for each format. */
static GStrv
make_paths (const PpsCliRequest *request, const PpsCliSubject *subject, GHashTable *taken)
{
  static const char *const pdf[] = { "pdf", NULL };
  const char *const *formats
      = request->formats != NULL ? (const char *const *) request->formats : pdf;
  g_autofree char *name = make_file_name (
      pps_record_get_text (g_ptr_array_index (subject->partnerships, 0), "name"), taken);
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%s.%s", name, request->sheet, formats[i]);

      g_ptr_array_add (paths, g_build_filename (request->output, file, NULL));
    }
  g_ptr_array_add (paths, NULL);

  return (GStrv) g_ptr_array_free (paths, FALSE);
}

static PpsCliExit
render_folder (const PpsCliRequest *request,
               const PpsPageSetup *setup,
               PpsWorkspace *workspace,
               GArray *subjects)
{
  g_autoptr (PpsCliBatch) batch = pps_cli_batch_new (subjects->len, setup, request->dpi);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;

  if (!make_folder (request, &error))
    return pps_cli_fail (error);

  for (guint i = 0; i < subjects->len; i++)
    {
      const PpsCliSubject *subject = &g_array_index (subjects, PpsCliSubject, i);
      PpsSheet *sheet = present (request, workspace, subject, &error);

      if (sheet == NULL
          || !pps_cli_batch_add (batch, sheet, make_paths (request, subject, taken), &error))
        return pps_cli_fail (error);
    }

  return pps_cli_batch_end (batch, &error) ? PPS_CLI_DONE : pps_cli_fail (error);
}

static PpsCliExit
render (PpsCliRequest *request, const PpsPageSetup *setup, const char *path)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GArray) subjects = pps_cli_subjects_new ();
  g_autoptr (GError) error = NULL;
  PpsCliExit end;

  workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  end = pps_cli_request_check_study (request, workspace);
  if (end == PPS_CLI_DONE)
    end = pps_cli_subjects_find (subjects, request, workspace);
  if (end != PPS_CLI_DONE)
    return end;

  if (pps_cli_request_goes_to_folder (request))
    return render_folder (request, setup, workspace, subjects);

  return export_sheet (request, setup, workspace, &g_array_index (subjects, PpsCliSubject, 0),
                       request->output, &error)
             ? PPS_CLI_DONE
             : pps_cli_fail (error);
}

PpsCliExit
pps_cli_render (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (PpsCliRequest) request = { .dpi = 150 };
  g_auto (GStrv) rest = NULL;
  PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  PpsCliExit end;
  g_autofree char *sheets = pps_sheet_catalogue_dup_names ("|");
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &request.sheet, N_ ("What to draw"), sheets },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("Where to; the ending says as what. A folder for several partnerships"), N_ ("FILE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.partnerships,
      N_ ("Of which partnership: name or id; more than once for several"), "P" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all, N_ ("Of every partnership"), NULL },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.round, N_ ("Only of this round: name or id"),
      "R" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &request.kind,
      N_ ("Guide: for this kind of round, where --round names none"), "design|running|evaluation" },
    { "respondent", 0, 0, G_OPTION_ARG_STRING, &request.respondent,
      N_ ("Member check: of whom; code or id"), "O1" },
    { "group", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.groups,
      N_ ("Only of this stakeholder group; more than once for several"), "O|W|S|P" },
    { "shared", 0, 0, G_OPTION_ARG_NONE, &request.shared, N_ ("Only what the groups share"), NULL },
    { "lead", 0, 0, G_OPTION_ARG_NONE, &request.with_lead,
      N_ ("Perspectives: with a row for the project lead"), NULL },
    { "by-group", 0, 0, G_OPTION_ARG_NONE, &request.by_group,
      N_ ("Matrix: a row for each stakeholder group in place of each respondent"), NULL },
    { "by-theme", 0, 0, G_OPTION_ARG_NONE, &request.by_theme,
      N_ ("Matrix: a column for each theme in place of each pane"), NULL },
    { "small", 0, 0, G_OPTION_ARG_NONE, &request.small,
      N_ ("A comparison: small canvases side by side"), NULL },
    { "tag", 0, 0, G_OPTION_ARG_STRING, &request.tag, N_ ("Matrix: only findings with this theme"),
      "NAME" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &request.status,
      N_ ("Matrix: only findings of this status"), "draft|shown|confirmed|disputed" },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &request.sort, N_ ("Matrix: the order of the rows"),
      "group|code|role|organisation|said|social-problem|…" },
    { "snapshot", 0, 0, G_OPTION_ARG_STRING, &request.snapshot,
      N_ ("Canvas, perspectives: as it was frozen under this name"), "NAME" },
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.without,
      N_ ("Perspectives, matrix: without this pane; more than once for several"),
      "alternatives|social-impact|…|none" },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &request.row_list,
      N_ ("Perspectives: the rows in order, with commas between; - is what is shared"),
      "-,O,W,S,P|all" },
    { "compare-round", 0, 0, G_OPTION_ARG_STRING, &request.compare,
      N_ ("Perspectives: what is new, changed and gone since this round"), "R" },
    { "footnotes", 0, 0, G_OPTION_ARG_NONE, &request.footnotes,
      N_ ("Canvas: findings numbered, with the words they rest on behind it"), NULL },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &request.purpose,
      N_ ("For whom; partners and public get no drafts"), "own|partners|public" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_ ("A3 unless told otherwise; a guide A4"), "A4|A3|A2|A1|A0" },
    { "tile", 0, 0, G_OPTION_ARG_STRING, &request.tile,
      N_ ("A poster as a PDF over smaller paper, to be joined by hand"), "A4|A3|A2|A1" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &request.orientation, N_ ("How the paper lies"),
      "landscape|portrait" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, N_ ("Language of the sheet"), "nl|en" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &request.dpi, N_ ("Dots per inch of a PNG"), "150" },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &request.grey, N_ ("Without colour"), NULL },
    { "fixed-rows", 0, 0, G_OPTION_ARG_NONE, &request.fixed_rows,
      N_ ("A canvas: every pane as high as on a blank one; what does not fit follows behind it"),
      NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format_list,
      N_ ("In a folder: as what, with commas between"), "pdf,png,svg,html,md" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if (request.format_list != NULL)
    request.formats = g_strsplit (request.format_list, ",", -1);
  end = pps_cli_request_check (&request, &setup);
  if (end != PPS_CLI_DONE)
    return end;
  if (pps_cli_is_same_file (rest[0], request.output))
    return pps_cli_misuse (_ ("“%s” is the study itself; the sheet goes to another file."),
                           request.output);

  return render (&request, &setup, rest[0]);
}
