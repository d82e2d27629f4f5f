/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-canvas-definition.h"
#include "pps-problems.h"

G_BEGIN_DECLS

/* Only the parser fills this, and only before anybody else sees it. */
struct _PpsCanvasDefinition
{
  char *id;
  guint version;
  PpsBilingual title;
  PpsBilingual credit;
  guint columns;
  guint rows;
  guint fold;
  GArray *themes;    /* of PpsTheme */
  GArray *panes;     /* of PpsPane, by number */
  GArray *ordered;   /* of guint: indices in panes, by order */
  GHashTable *by_id; /* id → PpsPane */
};

/**
 * pps_canvas_definition_new:
 *
 * Returns: (transfer full): a definition without anything in it, for the parser
 */
PpsCanvasDefinition *pps_canvas_definition_new (void);

/**
 * pps_canvas_definition_parse:
 * @root: what was read
 * @problems: gathers what is wrong
 *
 * Returns: (transfer full) (nullable): the definition, or %NULL where there is any problem
 */
PpsCanvasDefinition *pps_canvas_definition_parse (const PpsXmlElement *root, PpsProblems *problems);

G_END_DECLS
