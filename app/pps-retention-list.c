/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-retention-list.h"

#include <string.h>

#include "pps-account.h"

/* Reads the terms of a study. Dates may be a year or a month: those end with their last day. */

static const struct
{
  const char *kind;
  const char *nl;
  const char *en;
} kinds[PPS_N_RETENTION_KINDS] = {
  { "contacts", "Namen en contactgegevens (sleutelbestand)", "Names and contacts (key file)" },
  { "consents", "Bewijzen van toestemming", "Proofs of consent" },
  { "recordings", "Opnamen", "Recordings" },
  { "words", "Woorden van respondenten", "Words of respondents" },
  { "study", "Het hele onderzoek", "The study as a whole" },
};

const char *
pps_retention_get_kind (guint index)
{
  g_return_val_if_fail (index < PPS_N_RETENTION_KINDS, NULL);

  return kinds[index].kind;
}

gboolean
pps_retention_is_kind (const char *kind)
{
  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      if (g_strcmp0 (kinds[i].kind, kind) == 0)
        return TRUE;
    }

  return FALSE;
}

const char *
pps_retention_get_name (const char *kind, const char *language)
{
  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      if (g_strcmp0 (kinds[i].kind, kind) == 0)
        return g_str_equal (language, "nl") ? kinds[i].nl : kinds[i].en;
    }

  return kind;
}

PpsRetention *
pps_retention_find (PpsWorkspace *workspace, const char *kind)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "retentions", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *retention = pps_query_get (all, i);

      if (g_str_equal (pps_record_get_text (retention, "kind"), kind)
          && !pps_record_has_text (retention, "partnership"))
        return g_object_ref (PPS_RETENTION (retention));
    }

  return NULL;
}

gboolean
pps_retention_is_due (PpsRetention *retention, const char *now)
{
  const char *until;

  if (retention == NULL || pps_record_has_text (PPS_RECORD (retention), "done"))
    return FALSE;

  until = pps_record_get_text (PPS_RECORD (retention), "until");

  return *until != '\0' && strncmp (now, until, strlen (until)) > 0;
}

guint
pps_retention_count_due (PpsWorkspace *workspace)
{
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));
  guint n = 0;

  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      g_autoptr (PpsRetention) retention = pps_retention_find (workspace, kinds[i].kind);

      n += pps_retention_is_due (retention, now);
    }

  return n;
}

static void
add_terms (PpsSheetBuilder *builder, PpsWorkspace *workspace, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));
  guint section
      = pps_sheet_builder_add_section (builder, NULL, dutch ? "Bewaartermijnen" : "Terms", -1);

  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      g_autoptr (PpsRetention) retention = pps_retention_find (workspace, kinds[i].kind);
      PpsRecord *record = retention != NULL ? PPS_RECORD (retention) : NULL;
      g_autofree char *line = NULL;

      pps_sheet_builder_add_section_line (builder, section, NULL, PPS_LINE_HEAD, -1,
                                          dutch ? kinds[i].nl : kinds[i].en);
      if (record == NULL)
        line = g_strdup (dutch ? "Geen termijn afgesproken." : "No term was agreed on.");
      else if (pps_record_has_text (record, "done"))
        line = g_strdup_printf (dutch ? "Vernietigd op %.10s. %s" : "Destroyed on %.10s. %s",
                                pps_record_get_text (record, "done"),
                                pps_record_get_text (record, "note"));
      else
        line = g_strdup_printf (pps_retention_is_due (retention, now)
                                    ? (dutch ? "Bewaren tot en met %s: de termijn is voorbij."
                                             : "Keep until %s: the term is over.")
                                    : (dutch ? "Bewaren tot en met %s." : "Keep until %s."),
                                pps_record_get_text (record, "until"));
      pps_sheet_builder_add_section_line (builder, section, NULL, PPS_LINE_TEXT, -1, line);
    }
}

PpsSheet *
pps_retention_present (PpsWorkspace *workspace, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));
  g_autofree char *day = g_strndup (now, strlen ("2026-01-01"));
  g_autoptr (PpsQuery) all = pps_query_new (pps_workspace_get_store (workspace), "erasures", NULL);
  g_autoptr (GPtrArray) erasures = g_ptr_array_new ();
  g_autofree char *subtitle = g_strdup_printf (
      "%s · %s", pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name"),
      day);
  PpsSheetBuilder *builder = pps_account_begin (
      workspace, dutch ? "Verslag van vernietiging" : "Destruction report", subtitle,
      dutch ? "Hoe lang dit onderzoek persoonsgegevens bewaart, wat er is vernietigd, en wie er is "
              "gewist. Van wie is gewist, blijven alleen de code, de dag en de grond."
            : "How long this study keeps personal data, what was destroyed, and who was erased. Of "
              "who was erased only the code, the day and the ground remain.",
      language);

  add_terms (builder, workspace, language);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    g_ptr_array_add (erasures, pps_query_get (all, i));
  pps_account_add (builder, workspace, dutch ? "Gewiste respondenten" : "Erased respondents",
                   erasures, language);

  return pps_sheet_builder_end (builder);
}
