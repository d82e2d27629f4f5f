/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record-kinds.h"

#include "pps-records.h"

/* The list of kinds: the only place that knows them all. */

typedef GType (*GetType) (void);

static const GetType kinds[] = {
  pps_study_get_type,          pps_stakeholder_group_get_type,
  pps_partnership_get_type,    pps_characteristic_get_type,
  pps_organisation_get_type,   pps_respondent_get_type,
  pps_round_get_type,          pps_guide_version_get_type,
  pps_interview_get_type,      pps_interview_respondent_get_type,
  pps_consent_get_type,        pps_answer_get_type,
  pps_quote_get_type,          pps_line_item_get_type,
  pps_finding_get_type,        pps_evidence_get_type,
  pps_pane_judgement_get_type, pps_cell_text_get_type,
  pps_indicator_get_type,      pps_agreement_get_type,
  pps_lesson_get_type,         pps_tag_get_type,
  pps_tagging_get_type,        pps_event_get_type,
  pps_snapshot_get_type,       pps_member_check_get_type,
  pps_table_setting_get_type,  pps_summary_get_type,
  pps_summary_source_get_type, pps_lesson_judgement_get_type,
  pps_erasure_get_type,        pps_retention_get_type,
  pps_import_mapping_get_type, pps_distinction_get_type,
};

guint
pps_record_kinds_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

GType
pps_record_kinds_get_type (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), G_TYPE_INVALID);

  return kinds[index]();
}

GType
pps_record_kinds_find (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (kinds[i]());

      if (g_strcmp0 (pps_record_class_get_table (PPS_RECORD_CLASS (klass)), table) == 0)
        return kinds[i]();
    }

  return G_TYPE_INVALID;
}
