/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-gate-report.h"

#include "pps-presenter-private.h"
#include "pps-progress.h"

/* Counts what the gate keeps back from a sheet, and says so in the language of the sheet. */

/* Names of so many are told; a sentence that nobody reads warns of nothing. */
#define MOST_NAMED 6

static gboolean
has_few (PpsWorkspace *workspace, PpsPartnership *partnership, const PpsPresentOptions *options)
{
  PpsQuery *groups = pps_workspace_get_groups (workspace);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      if (pps_present_wants_group (options, letter)
          && !pps_gate_may_count (
              options->purpose,
              pps_progress_count_heard (workspace, partnership, options->round, letter)))
        return TRUE;
    }

  return FALSE;
}

PpsGateReport *
pps_gate_report_new (PpsWorkspace *workspace,
                     PpsPartnership *partnership,
                     const PpsPresentOptions *options)
{
  PpsGateReport *self = g_new0 (PpsGateReport, 1);
  PpsPresentOptions everything = *options;
  g_autoptr (PpsGate) gate = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean from_source;

  if (options->purpose == PPS_PURPOSE_OWN || partnership == NULL)
    {
      self->recognisable = g_ptr_array_new_with_free_func (g_free);
      return self;
    }

  everything.purpose = PPS_PURPOSE_OWN;
  gate = pps_gate_new (workspace, options->purpose);
  findings = pps_present_list_findings (workspace, partnership, &everything);
  for (guint i = 0; i < findings->len; i++)
    self->left_out[pps_gate_ask_finding (gate, g_ptr_array_index (findings, i))]++;
  /* Of a publication the numbers and the roles are known already. */
  from_source = pps_record_has_text (PPS_RECORD (partnership), "source");
  self->few = !from_source && has_few (workspace, partnership, options);
  self->recognisable = options->purpose == PPS_PURPOSE_PUBLIC && !from_source
                           ? pps_gate_list_recognisable (workspace, partnership,
                                                         pps_present_language (workspace, options))
                           : g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
pps_gate_report_free (PpsGateReport *self)
{
  g_ptr_array_unref (self->recognisable);
  g_free (self);
}

char *
pps_gate_report_describe (const PpsGateReport *self, const char *language)
{
  static const struct
  {
    const char *nl;
    const char *en;
  } reasons[] = {
    [PPS_GATE_UNFINISHED] = { "nog niet vastgesteld", "not settled yet" },
    [PPS_GATE_NOT_SHARED] = { "geen toestemming om te delen", "no permission to share" },
    [PPS_GATE_NOT_QUOTED] = { "geen toestemming om te citeren", "no permission to quote" },
  };
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = PPS_GATE_UNFINISHED; i < PPS_GATE_N_ANSWERS; i++)
    n += self->left_out[i];
  if (n == 1)
    g_string_append (text, dutch ? "1 bevinding is weggelaten" : "1 finding is left out");
  else if (n > 1)
    g_string_append_printf (
        text, dutch ? "%u bevindingen zijn weggelaten" : "%u findings are left out", n);
  for (guint i = PPS_GATE_UNFINISHED, told = 0; i < PPS_GATE_N_ANSWERS; i++)
    {
      if (self->left_out[i] > 0)
        g_string_append_printf (text, "%s%s: %u", told++ == 0 ? " (" : ", ",
                                dutch ? reasons[i].nl : reasons[i].en, self->left_out[i]);
    }
  if (n > 0)
    g_string_append (text, ").");
  if (self->few)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            dutch ? "Aantallen onder de drie staan er niet."
                                  : "Numbers below three are not shown.");

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
pps_gate_report_warn (const PpsGateReport *self, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");
  guint n = self->recognisable->len;
  g_autoptr (GString) text = NULL;

  if (n == 0)
    return NULL;

  text = g_string_new (dutch ? "Te herkennen aan rol en organisatie: "
                             : "Recognisable by role and organisation: ");
  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (self->recognisable, i));
  if (n > MOST_NAMED)
    g_string_append_printf (text, dutch ? "; en nog %u" : "; and %u more", n - MOST_NAMED);
  g_string_append_c (text, '.');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
