/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-cli-subject.h"
#include "pps-report-presenter.h"

/* The verb that makes one document of several sheets. It understands the words of the verb that
 * draws as far as they are about all sheets. */

static gboolean
write_report (const PpsCliRequest *request,
              const PpsPageSetup *setup,
              PpsWorkspace *workspace,
              const PpsCliSubject *subject,
              const char *const *sheets,
              GError **error)
{
  PpsPresentOptions options = {
    .language = request->language,
    .round = subject->round,
    .compare = subject->compare,
  };
  g_autoptr (PpsReport) report = NULL;
  g_autofree char *shown = NULL;

  pps_purpose_find (request->purpose, &options.purpose);
  report = pps_present_report (workspace, g_ptr_array_index (subject->partnerships, 0), &options,
                               setup, sheets, error);
  if (report == NULL || !pps_report_export_pdf (report, request->output, NULL, NULL, NULL, error))
    return FALSE;

  shown = g_filename_display_name (request->output);
  pps_cli_print ("%s\n", shown);

  return TRUE;
}

static PpsCliExit
check (PpsCliRequest *request, PpsPageSetup *setup)
{
  PpsExportFormat format;
  PpsCliExit end;

  /* What holds for a canvas holds for a report, which may compare as well. */
  request->sheet = g_strdup ("canvas");
  if (request->output != NULL
      && (!pps_export_format_find (request->output, &format) || format != PPS_EXPORT_PDF))
    return pps_cli_misuse (_ ("“%s” must end in .pdf."), request->output);
  if (request->compare != NULL && request->round == NULL)
    return pps_cli_misuse (_ ("--compare-round goes with --round: both name a round."));

  g_autofree char *compare = g_steal_pointer (&request->compare);
  end = pps_cli_request_check (request, setup);
  request->compare = g_steal_pointer (&compare);

  return end;
}

static PpsCliExit
run (PpsCliRequest *request, const PpsPageSetup *setup, const char *path, char **sheets)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GArray) subjects = pps_cli_subjects_new ();
  g_autoptr (GError) error = NULL;
  PpsCliExit end;

  workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  end = pps_cli_subjects_find (subjects, request, workspace);
  if (end != PPS_CLI_DONE)
    return end;

  return write_report (request, setup, workspace, &g_array_index (subjects, PpsCliSubject, 0),
                       (const char *const *) sheets, &error)
             ? PPS_CLI_DONE
             : pps_cli_fail (error);
}

PpsCliExit
pps_cli_report (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (PpsCliRequest) request = { .dpi = 150 };
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) sheets = NULL;
  g_autofree char *list = NULL;
  PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE, 0 };
  PpsCliExit end;
  char *name = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_ ("Where to: a PDF"),
      N_ ("FILE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Of which partnership: name or id"),
      "P" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.round, N_ ("Only of this round: name or id"),
      "R" },
    { "compare-round", 0, 0, G_OPTION_ARG_STRING, &request.compare,
      N_ ("What is new, changed and gone since this round"), "R" },
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &list,
      N_ ("Which sheets in which order, with commas between"),
      "canvas,stakeholders,perspectives,rounds,matrix" },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &request.purpose,
      N_ ("For whom; partners and public get no drafts"), "own|partners|public" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper, N_ ("A3 unless told otherwise"),
      "A4|A3|A2|A1|A0" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &request.orientation, N_ ("How the paper lies"),
      "landscape|portrait" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, N_ ("Language of the sheet"), "nl|en" },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &request.grey, N_ ("Without colour"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if (name != NULL)
    {
      request.partnerships = g_new0 (char *, 2);
      request.partnerships[0] = name;
    }
  if (list != NULL)
    sheets = g_strsplit (list, ",", -1);

  end = check (&request, &setup);
  if (end != PPS_CLI_DONE)
    return end;
  if (pps_cli_is_same_file (rest[0], request.output))
    return pps_cli_misuse (_ ("“%s” is the study itself; the sheet goes to another file."),
                           request.output);

  return run (&request, &setup, rest[0], sheets);
}
