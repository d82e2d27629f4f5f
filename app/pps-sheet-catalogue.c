/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-catalogue.h"

#include <glib/gi18n-lib.h>

#include "pps-guide-presenter.h"
#include "pps-library-presenter.h"
#include "pps-matrix.h"
#include "pps-member-check-presenter.h"
#include "pps-monitor-presenter.h"
#include "pps-multiples-presenter.h"
#include "pps-partnerships-presenter.h"
#include "pps-rounds-presenter.h"

/* The one list of sheets. The command line and the export dialog ask it what there is, what each
 * takes and how it is made; a new sheet is a line here. */

static PpsPartnership *
get_partnership (const PpsSheetSubject *subject)
{
  return subject->partnerships != NULL && subject->partnerships->len > 0
             ? g_ptr_array_index (subject->partnerships, 0)
             : NULL;
}

static PpsSheet *
present_canvas (PpsWorkspace *workspace,
                const PpsSheetSubject *subject,
                const PpsPresentOptions *options,
                GError **error)
{
  return pps_present_canvas (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_stakeholders (PpsWorkspace *workspace,
                      const PpsSheetSubject *subject,
                      const PpsPresentOptions *options,
                      GError **error)
{
  return pps_present_stakeholders (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_perspectives (PpsWorkspace *workspace,
                      const PpsSheetSubject *subject,
                      const PpsPresentOptions *options,
                      GError **error)
{
  return pps_present_perspectives (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_matrix (PpsWorkspace *workspace,
                const PpsSheetSubject *subject,
                const PpsPresentOptions *options,
                GError **error)
{
  return pps_present_matrix (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_blank (PpsWorkspace *workspace,
               const PpsSheetSubject *subject,
               const PpsPresentOptions *options,
               GError **error)
{
  return pps_present_blank (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_guide (PpsWorkspace *workspace,
               const PpsSheetSubject *subject,
               const PpsPresentOptions *options,
               GError **error)
{
  return pps_present_guide (workspace, get_partnership (subject), options, subject->kind, error);
}

static PpsSheet *
present_member_check (PpsWorkspace *workspace,
                      const PpsSheetSubject *subject,
                      const PpsPresentOptions *options,
                      GError **error)
{
  return pps_present_member_check (workspace, subject->respondent, options, error);
}

static PpsSheet *
present_rounds (PpsWorkspace *workspace,
                const PpsSheetSubject *subject,
                const PpsPresentOptions *options,
                GError **error)
{
  return pps_present_rounds (workspace, get_partnership (subject), options, error);
}

static PpsSheet *
present_partnerships (PpsWorkspace *workspace,
                      const PpsSheetSubject *subject,
                      const PpsPresentOptions *options,
                      GError **error)
{
  return pps_present_partnerships (workspace, subject->partnerships, options);
}

static PpsSheet *
present_perspectives_over (PpsWorkspace *workspace,
                           const PpsSheetSubject *subject,
                           const PpsPresentOptions *options,
                           GError **error)
{
  return pps_present_perspectives_over (workspace, subject->partnerships, options);
}

static PpsSheet *
present_learned (PpsWorkspace *workspace,
                 const PpsSheetSubject *subject,
                 const PpsPresentOptions *options,
                 GError **error)
{
  return pps_present_learned (workspace, subject->partnerships, options);
}

static PpsSheet *
present_multiples (PpsWorkspace *workspace,
                   const PpsSheetSubject *subject,
                   const PpsPresentOptions *options,
                   GError **error)
{
  return pps_present_multiples (workspace, subject->partnerships, options);
}

static PpsSheet *
present_monitor (PpsWorkspace *workspace,
                 const PpsSheetSubject *subject,
                 const PpsPresentOptions *options,
                 GError **error)
{
  return pps_present_monitor (workspace, get_partnership (subject), options);
}

static PpsSheet *
present_marks (PpsWorkspace *workspace,
               const PpsSheetSubject *subject,
               const PpsPresentOptions *options,
               GError **error)
{
  return pps_present_marks (workspace, get_partnership (subject), options);
}

static const PpsSheetEntry entries[] = {
  { .name = "canvas",
    .title = N_ ("Canvas"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_GROUPS | PPS_SHEET_TAKES_FOOTNOTES
             | PPS_SHEET_TAKES_FROZEN | PPS_SHEET_TAKES_GRID,
    .present = present_canvas },
  { .name = "stakeholders",
    .title = N_ ("Groups compared"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes
    = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_GROUPS | PPS_SHEET_TAKES_SMALL | PPS_SHEET_TAKES_GRID,
    .present = present_stakeholders },
  { .name = "perspectives",
    .title = N_ ("Perspectives table"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_COMPARE | PPS_SHEET_TAKES_GROUPS
             | PPS_SHEET_TAKES_LEAD | PPS_SHEET_TAKES_ROWS | PPS_SHEET_TAKES_PANES
             | PPS_SHEET_TAKES_FROZEN,
    .present = present_perspectives },
  { .name = "rounds",
    .title = N_ ("Rounds compared"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_COMPARE | PPS_SHEET_TAKES_GROUPS
             | PPS_SHEET_TAKES_GRID,
    .present = present_rounds },
  { .name = "partnerships",
    .title = N_ ("Partnerships compared"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIPS,
    .takes = PPS_SHEET_TAKES_GROUPS | PPS_SHEET_TAKES_PANES | PPS_SHEET_TAKES_FOLDING
             | PPS_SHEET_TAKES_SMALL | PPS_SHEET_TAKES_GRID,
    .present = present_partnerships },
  { .name = "perspectives-over",
    .title = N_ ("Perspectives of several partnerships"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIPS,
    .takes
    = PPS_SHEET_TAKES_GROUPS | PPS_SHEET_TAKES_LEAD | PPS_SHEET_TAKES_ROWS | PPS_SHEET_TAKES_PANES,
    .present = present_perspectives_over },
  { .name = "matrix",
    .title = N_ ("Framework matrix"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_GROUPS | PPS_SHEET_TAKES_PANES
             | PPS_SHEET_TAKES_FOLDING | PPS_SHEET_TAKES_FILTER | PPS_SHEET_TAKES_SORT,
    .present = present_matrix },
  { .name = "monitor",
    .title = N_ ("Monitor"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND,
    .present = present_monitor },
  { .name = "marks",
    .title = N_ ("Marks by group"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_GROUPS,
    .present = present_marks },
  { .name = "learned",
    .title = N_ ("What others learned"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIPS,
    .takes = PPS_SHEET_TAKES_PANES,
    .present = present_learned },
  { .name = "multiples",
    .title = N_ ("Numbers side by side"),
    .about = PPS_SHEET_ABOUT_PARTNERSHIPS,
    .present = present_multiples },
  { .name = "blank",
    .title = N_ ("Blank canvas"),
    .about = PPS_SHEET_ABOUT_ANYTHING,
    .present = present_blank },
  { .name = "guide",
    .title = N_ ("Interview guide"),
    .about = PPS_SHEET_ABOUT_GROUP,
    .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_KIND,
    .on_a_table = TRUE,
    .present = present_guide },
  { .name = "member-check",
    .title = N_ ("Member check"),
    .about = PPS_SHEET_ABOUT_RESPONDENT,
    .takes = PPS_SHEET_TAKES_ROUND,
    .on_a_table = TRUE,
    .present = present_member_check },
};

guint
pps_sheet_catalogue_get_n (void)
{
  return G_N_ELEMENTS (entries);
}

const PpsSheetEntry *
pps_sheet_catalogue_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (entries), NULL);

  return &entries[index];
}

const PpsSheetEntry *
pps_sheet_catalogue_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (g_strcmp0 (entries[i].name, name) == 0)
        return &entries[i];
    }

  return NULL;
}

char *
pps_sheet_catalogue_dup_names (const char *separator)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? separator : "", entries[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

gboolean
pps_sheet_entry_takes (const PpsSheetEntry *entry, PpsSheetTakes what)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return (entry->takes & what) == what;
}

gboolean
pps_sheet_entry_asks_purpose (const PpsSheetEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->about == PPS_SHEET_ABOUT_PARTNERSHIP
         || entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS;
}
