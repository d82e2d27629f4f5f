/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-copy.h"

/* Guides never change; these make another one of pieces of one that is there. */

static const char *const rounds[] = { NULL, "design", "running", "evaluation" };

void
pps_guide_copy_section_head (PpsGuideBuilder *builder, const PpsSection *section)
{
  const PpsBilingual *title = pps_section_get_title (section);

  pps_guide_builder_add_section (builder, pps_section_get_id (section),
                                 pps_section_get_kind (section), title->nl, title->en);
}

void
pps_guide_copy_head (PpsGuideBuilder *builder, PpsGuide *guide)
{
  const PpsBilingual *title = pps_guide_get_title (guide);
  const PpsBilingual *about = pps_guide_get_about (guide);

  pps_guide_builder_set_title (builder, title->nl, title->en);
  pps_guide_builder_set_behind (builder, title->behind);
  pps_guide_builder_set_about (builder, about->nl, about->en);
  pps_guide_builder_set_behind (builder, about->behind);
}

void
pps_guide_copy_question (PpsGuideBuilder *builder, const PpsQuestion *question)
{
  const PpsBilingual *statement = pps_question_get_statement (question);
  const PpsBilingual *hint = pps_question_get_hint (question);

  pps_guide_builder_add_question (builder, pps_question_get_id (question),
                                  pps_question_get_pane (question));
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      const PpsBilingual *lead = i == 0 ? pps_question_get_lead (question, NULL)
                                        : pps_question_get_variant (question, rounds[i]);

      if (lead == NULL)
        continue;

      pps_guide_builder_set_lead (builder, rounds[i], lead->nl, lead->en);
      pps_guide_builder_set_behind (builder, lead->behind);
    }
  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (question, i);

      pps_guide_builder_add_probe (builder, probe->id, probe->text.nl, probe->text.en);
      pps_guide_builder_set_behind (builder, probe->text.behind);
    }
  if (statement != NULL)
    {
      pps_guide_builder_set_statement (builder, statement->nl, statement->en);
      pps_guide_builder_set_behind (builder, statement->behind);
    }
  if (hint != NULL)
    {
      pps_guide_builder_set_hint (builder, hint->nl, hint->en);
      pps_guide_builder_set_behind (builder, hint->behind);
    }
}

void
pps_guide_copy_sections (PpsGuideBuilder *builder, PpsGuide *guide)
{
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);

      pps_guide_copy_section_head (builder, section);
      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        pps_guide_copy_question (builder, pps_section_get_question (section, j));
    }
}

PpsGuide *
pps_guide_copy_as (PpsGuide *guide, guint version, guint base)
{
  g_autoptr (PpsGuideBuilder) builder
      = pps_guide_builder_new (pps_guide_get_id (guide), version, base, pps_guide_get_group (guide),
                               pps_guide_get_canvas (guide));

  pps_guide_copy_head (builder, guide);
  pps_guide_copy_sections (builder, guide);

  return pps_guide_builder_end (builder);
}
