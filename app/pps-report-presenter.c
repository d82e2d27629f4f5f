/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-report-presenter.h"

#include <glib/gi18n-lib.h>

#include "pps-presenter-private.h"
#include "pps-sheet-catalogue.h"

/* What the contents say of each sheet, in the language of the report and not of the screen. Sheets
 * stand in the order in which a reader needs them: what was said, where that differs, what has
 * changed, and at last the matrix to look things up in. */

static const struct
{
  const char *sheet;
  const char *names[2];
  const char *summaries[2];
} chapters[] = {
  { "canvas",
    { "Canvas", "Canvas" },
    { "Wat de partijen zeggen, vak voor vak", "What the parties say, pane by pane" } },
  { "stakeholders",
    { "Alle partijen naast elkaar", "All parties side by side" },
    { "Wat zij delen, waarin zij verschillen, en wie zweeg",
      "What they share, where they differ, and who was silent" } },
  { "perspectives",
    { "Perspectieventabel", "Perspectives table" },
    { "Vier vragen, door elke partij beantwoord", "Four questions, answered by each party" } },
  { "rounds",
    { "Veranderingen", "Changes" },
    { "Wat nieuw is, anders of verdwenen sinds het vorige meetmoment",
      "What is new, different or gone since the earlier round" } },
  { "matrix",
    { "Matrix", "Matrix" },
    { "Samenvattingen per respondent en vak", "Summaries by respondent and pane" } },
};

static const char *const standard[] = { "canvas", "stakeholders", "perspectives", "matrix", NULL };
static const char *const standard_with_changes[]
    = { "canvas", "stakeholders", "perspectives", "rounds", "matrix", NULL };

static gboolean
add (PpsReport *report,
     PpsWorkspace *workspace,
     const PpsSheetSubject *subject,
     const PpsPresentOptions *options,
     const PpsPageSetup *setup,
     const char *name,
     GError **error)
{
  guint english = g_str_equal (pps_present_language (workspace, options), "nl") ? 0 : 1;
  const PpsSheetEntry *entry = pps_sheet_catalogue_find (name);
  g_autoptr (PpsSheet) sheet = NULL;

  for (guint i = 0; entry != NULL && i < G_N_ELEMENTS (chapters); i++)
    {
      if (!g_str_equal (chapters[i].sheet, name))
        continue;

      sheet = entry->present (workspace, subject, options, error);
      if (sheet == NULL)
        return FALSE;

      pps_report_add (report, sheet, setup, chapters[i].names[english],
                      chapters[i].summaries[english]);
      return TRUE;
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("A report cannot hold the sheet “%s”."), name);

  return FALSE;
}

gboolean
pps_present_report_takes (const char *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      if (g_str_equal (chapters[i].sheet, sheet))
        return TRUE;
    }

  return FALSE;
}

PpsReport *
pps_present_report (PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const PpsPresentOptions *options,
                    const PpsPageSetup *setup,
                    const char *const *sheets,
                    GError **error)
{
  g_autoptr (PpsReport) report = pps_report_new (pps_present_language (workspace, options));
  g_autoptr (GPtrArray) partnerships = g_ptr_array_new ();
  const PpsSheetSubject subject = { .partnerships = partnerships };

  g_ptr_array_add (partnerships, partnership);
  if (sheets == NULL)
    sheets = options->compare != NULL ? standard_with_changes : standard;
  for (guint i = 0; sheets[i] != NULL; i++)
    {
      if (!add (report, workspace, &subject, options, setup, sheets[i], error))
        return NULL;
    }

  return g_steal_pointer (&report);
}
