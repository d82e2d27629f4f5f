/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-account.h"

#include <glib/gstdio.h>

#include "pps-describe.h"
#include "pps-export.h"

/* Lays records out for who asks what is kept. A field that has no name for a reader here is told by
 * its name in the file: it is better to say it oddly than to leave it out. */

static const struct
{
  const char *column;
  const char *nl;
  const char *en;
} names[] = {
  { "code", "code", "code" },
  { "role", "rol", "role" },
  { "stakeholder_group", "partij", "stakeholder group" },
  { "since", "sinds", "since" },
  { "note", "aantekening", "note" },
  { "text", "tekst", "text" },
  { "state", "stand", "state" },
  { "mark", "oordeel", "mark" },
  { "reason", "reden", "reason" },
  { "mark_reason", "reden van het oordeel", "reason of the mark" },
  { "flagged", "om op terug te komen", "to come back to" },
  { "locked", "op slot", "locked" },
  { "language", "taal", "language" },
  { "question", "vraag", "question" },
  { "pane", "vak", "pane" },
  { "status", "stand", "status" },
  { "form", "vorm", "form" },
  { "given", "gegeven", "given" },
  { "withdrawn", "ingetrokken", "withdrawn" },
  { "take_part", "doet mee", "takes part" },
  { "quote_by_role", "mag worden geciteerd met rol", "may be quoted by role" },
  { "quote_by_name", "mag worden geciteerd met naam", "may be quoted by name" },
  { "reuse", "hergebruik in ander onderzoek", "use in another study" },
  { "share_within", "delen binnen de PPS", "share within the PPS" },
  { "share_outside", "delen buiten de PPS", "share outside the PPS" },
  { "letter_version", "versie van de brief", "version of the letter" },
  { "impressions", "indrukken", "impressions" },
  { "permission", "toestemming", "permission" },
  { "kind", "soort", "kind" },
  { "detail", "wat", "what" },
  { "at", "wanneer", "when" },
  { "planned", "gepland", "planned" },
  { "started", "begonnen", "started" },
  { "ended", "geëindigd", "ended" },
  { "answer", "antwoord", "answer" },
  { "asked", "gevraagd", "asked" },
  { "answered", "beantwoord", "answered" },
  { "words", "woorden", "words" },
  { "until", "bewaren tot en met", "keep until" },
  { "done", "vernietigd", "destroyed" },
  { "erased", "gewist", "erased" },
  { "ground", "grond", "ground" },
  { "report", "wat er ging (rijen per soort)", "what went (rows per kind)" },
};

static char *
dup_name (const char *column, gboolean dutch)
{
  char *name;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].column, column))
        return g_strdup (dutch ? names[i].nl : names[i].en);
    }

  name = g_strdup (column);

  return g_strdelimit (name, "_", ' ');
}

/* Returns: (transfer full) (nullable): what a field holds, for a reader */
static char *
dup_value (PpsRecord *record, const PpsField *field, gboolean dutch)
{
  const char *text;
  gint64 integer;
  double real;

  switch (field->type)
    {
    case PPS_FIELD_INTEGER:
      return pps_record_get_integer (record, field->name, &integer)
                 ? g_strdup_printf ("%" G_GINT64_FORMAT, integer)
                 : NULL;
    case PPS_FIELD_REAL:
      return !g_str_equal (field->name, "position")
                     && pps_record_get_real (record, field->name, &real)
                 ? g_strdup_printf ("%g", real)
                 : NULL;
    case PPS_FIELD_BOOLEAN:
      if (pps_record_get_boolean (record, field->name))
        return g_strdup (dutch ? "ja" : "yes");
      return g_strdup (dutch ? "nee" : "no");
    case PPS_FIELD_TIME:
      text = pps_record_get_text (record, field->name);
      return text != NULL && *text != '\0' ? pps_describe_date (text, dutch ? "nl" : "en") : NULL;
    case PPS_FIELD_TEXT:
      text = pps_record_get_text (record, field->name);
      if (g_str_equal (field->name, "state"))
        text = pps_describe_word (pps_record_class_get_table (PPS_RECORD_GET_CLASS (record)), text,
                                  dutch ? "nl" : "en");
      else if (g_str_equal (field->name, "status"))
        text = pps_describe_word ("status", text, dutch ? "nl" : "en");
      return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
    case PPS_FIELD_REFERENCE:
    default:
      return NULL;
    }
}

static void
add_record (PpsSheetBuilder *builder,
            guint section,
            PpsWorkspace *workspace,
            PpsRecord *record,
            gboolean dutch)
{
  g_autofree char *title = pps_describe_record (workspace, record, dutch ? "nl" : "en");
  guint n;
  const PpsField *fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n);

  pps_sheet_builder_add_section_line (builder, section, NULL, PPS_LINE_HEAD, -1, title);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_value (record, &fields[i], dutch);
      g_autofree char *name = dup_name (fields[i].column, dutch);
      g_autofree char *line = NULL;

      if (value == NULL)
        continue;
      line = g_strdup_printf ("%s: %s", name, value);
      pps_sheet_builder_add_section_line (builder, section, NULL, PPS_LINE_TEXT, -1, line);
    }
}

PpsSheetBuilder *
pps_account_begin (PpsWorkspace *workspace,
                   const char *title,
                   const char *subtitle,
                   const char *about,
                   const char *language)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_GUIDE, language);
  guint pane;

  pps_sheet_builder_set_title (builder, title);
  pps_sheet_builder_set_subtitle (builder, subtitle);
  pps_sheet_builder_set_credit (
      builder,
      pps_bilingual_get (pps_canvas_definition_get_credit (pps_workspace_get_canvas (workspace)),
                         language));
  pane = pps_sheet_builder_add_pane (
      builder, "about", 0, g_str_equal (language, "nl") ? "Over dit overzicht" : "About this list",
      "", 0, 0, 0, 0, 0);
  pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_HINT, -1, about);
  pps_sheet_builder_set_appendix_title (builder, title);

  return builder;
}

void
pps_account_add (PpsSheetBuilder *builder,
                 PpsWorkspace *workspace,
                 const char *heading,
                 GPtrArray *records,
                 const char *language)
{
  guint section;

  if (records->len == 0)
    return;

  section = pps_sheet_builder_add_section (builder, NULL, heading, -1);
  for (guint i = 0; i < records->len; i++)
    add_record (builder, section, workspace, g_ptr_array_index (records, i),
                g_str_equal (language, "nl"));
}

gboolean
pps_account_write (PpsSheet *sheet, const char *path, GError **error)
{
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE };
  g_auto (GStrv) paths
      = pps_export (sheet, &setup, PPS_EXPORT_PDF, 150, path, NULL, NULL, NULL, error);

  return paths != NULL && g_chmod (path, 0600) == 0;
}
