/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-member-check-presenter.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-member-check.h"
#include "pps-presenter-private.h"

/* Makes the sheet `member-check`, laid out as a guide: a finding stands where a question does, and
 * the three answers where its probes do. The words are those of the sheet's language. */

static const struct
{
  const char *nl;
  const char *en;
} answers[] = {
  { "Zo is het", "That is right" },
  { "Anders, namelijk (schrijf het hieronder)", "Otherwise, namely (write it below)" },
  { "Weghalen", "Take it out" },
};

static PpsRound *
dup_round (PpsWorkspace *workspace, PpsRecord *partnership, PpsRound *round)
{
  g_autoptr (PpsQuery) rounds = NULL;
  guint n;

  if (round != NULL)
    return g_object_ref (round);

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                          pps_record_get_id (partnership), NULL);
  n = pps_query_get_n (rounds);

  return n > 0 ? g_object_ref (PPS_ROUND (pps_query_get (rounds, n - 1))) : NULL;
}

static void
add_head (PpsSheetBuilder *builder,
          PpsWorkspace *workspace,
          PpsRecord *partnership,
          PpsRecord *round,
          PpsRecord *respondent,
          gboolean dutch)
{
  const char *language = dutch ? "nl" : "en";
  g_autoptr (GString) subtitle = g_string_new (pps_record_get_text (partnership, "name"));

  pps_describe_append (subtitle, " · ", pps_record_get_text (round, "name"));
  pps_describe_append (subtitle, " · ", pps_record_get_text (respondent, "code"));
  pps_sheet_builder_set_title (builder, dutch ? "Wat wij hebben begrepen" : "What we understood");
  pps_sheet_builder_set_subtitle (builder, subtitle->str);
  pps_sheet_builder_set_credit (
      builder,
      pps_bilingual_get (pps_canvas_definition_get_credit (pps_workspace_get_canvas (workspace)),
                         language));
  pps_sheet_builder_set_notes (
      builder,
      dutch ? "Dit hebben wij opgeschreven na ons gesprek. Kruis per regel aan of het klopt. Wat u "
              "anders wilt of wilt weghalen, nemen wij over of bespreken wij met u."
            : "This is what we wrote down after our talk. Tick for each line whether it is right. "
              "What you want otherwise or taken out, we change or discuss with you.");
}

static void
add_finding (PpsSheetBuilder *builder, guint pane, PpsRecord *finding, gboolean dutch)
{
  const char *id = pps_record_get_id (finding);

  pps_sheet_builder_add_line (builder, pane, id, PPS_LINE_LEAD, -1,
                              pps_record_get_text (finding, "text"));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    pps_sheet_builder_add_line (builder, pane, id, PPS_LINE_PROBE, -1,
                                dutch ? answers[i].nl : answers[i].en);
}

static void
add_findings (PpsSheetBuilder *builder,
              PpsCanvasDefinition *canvas,
              GPtrArray *findings,
              gboolean dutch)
{
  const PpsPane *before = NULL;
  guint at = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);
      const PpsPane *pane
          = pps_canvas_definition_find_pane (canvas, pps_record_get_text (finding, "pane"));

      if (pane == NULL)
        continue;
      if (pane != before)
        at = pps_sheet_builder_add_pane (builder, pane->id, pane->number,
                                         pps_bilingual_get (&pane->name, dutch ? "nl" : "en"), "",
                                         pane->theme, 0, 0, 0, 0);
      before = pane;
      add_finding (builder, at, finding, dutch);
    }
}

PpsSheet *
pps_present_member_check (PpsWorkspace *workspace,
                          PpsRespondent *respondent,
                          const PpsPresentOptions *options,
                          GError **error)
{
  const char *language = pps_present_language (workspace, options);
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (PpsSheetBuilder) builder = NULL;
  guint pane;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);

  partnership = pps_describe_partnership_of (workspace, PPS_RECORD (respondent));
  if (partnership != NULL)
    round = dup_round (workspace, PPS_RECORD (partnership), options->round);
  if (round != NULL)
    findings = pps_member_check_list_findings (workspace, respondent, round);
  if (findings == NULL || findings->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("Nothing to ask: no finding of this round rests on words of “%s”."),
                   pps_record_get_text (PPS_RECORD (respondent), "code"));
      return NULL;
    }

  builder = pps_sheet_builder_new (PPS_SHEET_GUIDE, language);
  add_head (builder, workspace, PPS_RECORD (partnership), PPS_RECORD (round),
            PPS_RECORD (respondent), dutch);
  pane = pps_sheet_builder_add_pane (builder, "talk", 0, dutch ? "Dit blad" : "This sheet", "", 0,
                                     0, 0, 0, 0);
  pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_FIELD, -1, dutch ? "Datum" : "Date");
  add_findings (builder, pps_workspace_get_canvas (workspace), findings, dutch);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
