/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-part.h"

#include <glib/gi18n-lib.h>

/* The pieces of a guide by name, for all that lays guides side by side. */

static const struct
{
  const char *name;
  const char *round;
} parts[] = {
  [PPS_GUIDE_PART_QUESTION] = { N_ ("Question"), NULL },
  [PPS_GUIDE_PART_TITLE] = { N_ ("Title"), NULL },
  [PPS_GUIDE_PART_ABOUT] = { N_ ("About this guide"), NULL },
  [PPS_GUIDE_PART_LEAD] = { N_ ("Question as asked"), NULL },
  [PPS_GUIDE_PART_DESIGN] = { N_ ("Wording at design"), "design" },
  [PPS_GUIDE_PART_RUNNING] = { N_ ("Wording while running"), "running" },
  [PPS_GUIDE_PART_EVALUATION] = { N_ ("Wording at evaluation"), "evaluation" },
  [PPS_GUIDE_PART_PROBE] = { N_ ("Probe"), NULL },
  [PPS_GUIDE_PART_STATEMENT] = { N_ ("Statement for the mark"), NULL },
  [PPS_GUIDE_PART_HINT] = { N_ ("Hint for the interviewer"), NULL },
};

const char *
pps_guide_part_get_name (PpsGuidePart part)
{
  g_return_val_if_fail (part < G_N_ELEMENTS (parts), "");

  return _ (parts[part].name);
}

const char *
pps_guide_part_get_round (PpsGuidePart part)
{
  g_return_val_if_fail (part < G_N_ELEMENTS (parts), NULL);

  return parts[part].round;
}

const PpsBilingual *
pps_guide_part_get (const PpsQuestion *question, PpsGuidePart part)
{
  g_return_val_if_fail (question != NULL, NULL);

  switch (part)
    {
    case PPS_GUIDE_PART_LEAD:
      return pps_question_get_lead (question, NULL);
    case PPS_GUIDE_PART_DESIGN:
    case PPS_GUIDE_PART_RUNNING:
    case PPS_GUIDE_PART_EVALUATION:
      return pps_question_get_variant (question, parts[part].round);
    case PPS_GUIDE_PART_STATEMENT:
      return pps_question_get_statement (question);
    case PPS_GUIDE_PART_HINT:
      return pps_question_get_hint (question);
    case PPS_GUIDE_PART_QUESTION:
    case PPS_GUIDE_PART_TITLE:
    case PPS_GUIDE_PART_ABOUT:
    case PPS_GUIDE_PART_PROBE:
    default:
      g_return_val_if_reached (NULL);
    }
}

const PpsBilingual *
pps_guide_part_get_words (const PpsQuestion *question)
{
  const PpsBilingual *lead = pps_question_get_lead (question, NULL);

  return lead != NULL ? lead : pps_question_get_statement (question);
}

const PpsProbe *
pps_guide_part_find_probe (const PpsQuestion *question, const char *id)
{
  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (question, i);

      if (g_strcmp0 (probe->id, id) == 0)
        return probe;
    }

  return NULL;
}
