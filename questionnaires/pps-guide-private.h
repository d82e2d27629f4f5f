/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide.h"
#include "pps-problems.h"

G_BEGIN_DECLS

#define PPS_N_ROUND_KINDS 3

/* Only the parser and the builder fill these, and only before anybody else sees them. A lead,
   variant, hint or statement that is not there has no languages. */
struct _PpsQuestion
{
  char *id;
  char *pane;
  PpsBilingual lead;
  PpsBilingual variants[PPS_N_ROUND_KINDS];
  PpsBilingual statement;
  PpsBilingual hint;
  GArray *probes; /* of PpsProbe */
};

struct _PpsSection
{
  char *id;
  PpsSectionKind kind;
  PpsBilingual title;
  GPtrArray *questions; /* of PpsQuestion */
};

struct _PpsGuide
{
  char *id;
  guint version;
  guint base; /* 0 where it is not said */
  char *group;
  char *canvas;
  PpsBilingual title;
  PpsBilingual about;
  GPtrArray *sections; /* of PpsSection */
  GHashTable *by_id;   /* id → PpsQuestion */
  GHashTable *by_pane; /* id of a pane → PpsQuestion */
};

/* Each gives a value without anything in it, for the parser. */
PpsQuestion *pps_question_new (void);
PpsSection *pps_section_new (void);
PpsGuide *pps_guide_new (void);

/* Fills by_id and by_pane once all questions are there. */
void pps_guide_freeze (PpsGuide *self);

/**
 * pps_question_find_round:
 *
 * Returns: the index of @round in the variants of a question, or -1
 */
int pps_question_find_round (const char *round);

/**
 * pps_section_kind_get_name:
 *
 * Returns: the kind as it stands in a file: `opening`, `panes` ...
 */
const char *pps_section_kind_get_name (PpsSectionKind kind);

/**
 * pps_guide_parse:
 * @root: what was read
 * @canvas: (nullable): the canvas its panes belong to; %NULL for work in progress, of which only
 *   the form and the ids have to be right
 * @problems: gathers what is wrong
 *
 * Returns: (transfer full) (nullable): the guide, or %NULL where there is any problem
 */
PpsGuide *
pps_guide_parse (const PpsXmlElement *root, PpsCanvasDefinition *canvas, PpsProblems *problems);

G_END_DECLS
