/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-cli-gate.h"
#include "pps-cli-subject.h"
#include "pps-library-presenter.h"
#include "pps-report-presenter.h"
#include "pps-year-report.h"

/* The verb that makes one document: several sheets as a PDF, or running text as ODT. It understands
 * the words of the verb that draws as far as they are about all sheets. */

static gboolean
is_text (const PpsCliRequest *request)
{
  return request->output != NULL && g_str_has_suffix (request->output, ".odt");
}

static gboolean
write_text (const PpsCliRequest *request,
            PpsWorkspace *workspace,
            PpsPartnership *partnership,
            const PpsPresentOptions *options,
            GError **error)
{
  g_autoptr (PpsDocument) document = NULL;

  document = pps_present_year_report (workspace, partnership, options);

  return pps_document_export_odt (document, request->output, NULL, NULL, NULL, error);
}

static gboolean
write_sheets (const PpsCliRequest *request,
              const PpsPageSetup *setup,
              PpsWorkspace *workspace,
              PpsPartnership *partnership,
              const PpsPresentOptions *options,
              const char *const *sheets,
              GError **error)
{
  g_autoptr (PpsReport) report
      = pps_present_report (workspace, partnership, options, setup, sheets, error);

  return report != NULL && pps_report_export_pdf (report, request->output, NULL, NULL, NULL, error);
}

/* The library of all partnerships, on paper that is held in the hand. */
static PpsCliExit
write_booklet (const PpsCliRequest *request, PpsPageSetup setup, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) partnerships = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all = NULL;
  g_autoptr (PpsReport) booklet = NULL;
  PpsPresentOptions options = { .language = request->language };

  if (workspace == NULL)
    return pps_cli_fail (error);

  pps_purpose_find (request->purpose, &options.purpose);
  if (request->paper == NULL)
    setup.paper = PPS_PAPER_A4;
  if (request->orientation == NULL)
    setup.orientation = PPS_PORTRAIT;
  all = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    g_ptr_array_add (partnerships, g_object_ref (pps_query_get (all, i)));
  booklet = pps_present_booklet (workspace, partnerships, &options, &setup);

  return pps_report_export_pdf (booklet, request->output, NULL, NULL, NULL, &error)
             ? PPS_CLI_DONE
             : pps_cli_fail (error);
}

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
  PpsPartnership *partnership = g_ptr_array_index (subject->partnerships, 0);
  g_autofree char *shown = NULL;
  gboolean is_written;

  pps_purpose_find (request->purpose, &options.purpose);
  /* A year report goes to others, unless it is told otherwise. */
  if (is_text (request) && request->purpose == NULL)
    options.purpose = PPS_PURPOSE_PUBLIC;
  pps_cli_report_gate (workspace, subject->partnerships, &options);
  if (is_text (request))
    is_written = write_text (request, workspace, partnership, &options, error);
  else
    is_written = write_sheets (request, setup, workspace, partnership, &options, sheets, error);
  if (!is_written)
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
  if (request->output != NULL && !is_text (request)
      && (!pps_export_format_find (request->output, &format) || format != PPS_EXPORT_PDF))
    return pps_cli_misuse (_ ("“%s” must end in .pdf or .odt."), request->output);
  if (request->compare != NULL && request->round == NULL)
    return pps_cli_misuse (_ ("--compare-round goes with --round: both name a round."));

  g_autofree char *compare = g_steal_pointer (&request->compare);
  g_autofree char *output = request->output;
  if (output != NULL)
    request->output = g_strconcat (output, ".pdf", NULL);
  end = pps_cli_request_check (request, setup);
  g_free (request->output);
  request->output = g_steal_pointer (&output);
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
  gboolean library = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("Where to: sheets as .pdf, running text as .odt"), N_ ("FILE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Of which partnership: name or id"),
      "P" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.round, N_ ("Only of this round: name or id"),
      "R" },
    { "compare-round", 0, 0, G_OPTION_ARG_STRING, &request.compare,
      N_ ("What is new, changed and gone since this round"), "R" },
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &list,
      N_ ("Which sheets in which order, with commas between"),
      "canvas,stakeholders,perspectives,rounds,matrix" },
    { "library", 0, 0, G_OPTION_ARG_NONE, &library,
      N_ ("A booklet of what all partnerships learned, as .pdf"), NULL },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &request.purpose,
      N_ ("For whom; an .odt is public unless told otherwise"), "own|partners|public" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper, N_ ("A3 unless told otherwise"),
      "A4|A3|A2|A1|A0" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &request.orientation, N_ ("How the paper lies"),
      "landscape|portrait" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, N_ ("Language of the sheet"), "nl|en" },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &request.grey, N_ ("Without colour"), NULL },
    { "fixed-rows", 0, 0, G_OPTION_ARG_NONE, &request.fixed_rows,
      N_ ("A canvas: every pane as high as on a blank one; what does not fit follows behind it"),
      NULL },
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

  if (library && is_text (&request))
    return pps_cli_misuse (_ ("A booklet is a .pdf; “render --sheet learned” makes other files."));
  if (library)
    return write_booklet (&request, setup, rest[0]);

  return run (&request, &setup, rest[0], sheets);
}
