/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-progress.h"

G_BEGIN_DECLS

/**
 * PpsStep:
 * @section: (nullable): the section it is of; %NULL for consent
 * @questions: (array length=n_questions): the one question with a lead, or a run of statements;
 *   none for consent
 * @pane: (nullable): the pane that it is about
 * @stop: index of its stop
 * @place: which step of its stop, from 0
 *
 * What is on the screen at one time.
 */
typedef struct
{
  const PpsSection *section;
  const PpsQuestion *const *questions;
  guint n_questions;
  const PpsPane *pane;
  guint stop;
  guint place;
} PpsStep;

/**
 * PpsStop:
 * @first: index of its first step
 * @n_steps: how many it has
 * @section: (nullable): the section it is of; %NULL for consent
 * @pane: (nullable): the pane, where it is one
 *
 * A row of the rail: a pane, or a section that is about no pane.
 */
typedef struct
{
  guint first;
  guint n_steps;
  const PpsSection *section;
  const PpsPane *pane;
} PpsStop;

/**
 * PpsRoute:
 *
 * The way through a guide: steps in the order of the interview, gathered in stops. An immutable,
 * reference-counted value.
 */
typedef struct _PpsRoute PpsRoute;

/**
 * pps_route_new:
 *
 * Consent comes first: a step and a stop of its own, without questions. Questions of the section of
 * panes go in the order in which the canvas asks about its panes; statements that follow each other
 * share one step.
 *
 * Returns: (transfer full): the route
 */
PpsRoute *pps_route_new (PpsGuide *guide, PpsCanvasDefinition *canvas);

PpsRoute *pps_route_ref (PpsRoute *self);
void pps_route_unref (PpsRoute *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsRoute, pps_route_unref)

guint pps_route_get_n_steps (PpsRoute *self);
const PpsStep *pps_route_get_step (PpsRoute *self, guint index);

guint pps_route_get_n_stops (PpsRoute *self);
const PpsStop *pps_route_get_stop (PpsRoute *self, guint index);

/**
 * pps_route_find:
 * @question: (nullable): id of a question
 *
 * Returns: index of the step that asks it, -1 where none does
 */
int pps_route_find (PpsRoute *self, const char *question);

/**
 * pps_route_get_theme:
 * @stop: index of a stop
 *
 * Returns: (nullable): the theme of its pane
 */
const PpsTheme *pps_route_get_theme (PpsRoute *self, guint stop);

/**
 * pps_route_dup_step_name:
 * @step: index of a step
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): what a step is called: a pane, or a section and which of how many
 */
char *pps_route_dup_step_name (PpsRoute *self, guint step, const char *language);

/**
 * pps_route_dup_short_step_name:
 *
 * Returns: (transfer full): the same, short enough for a button
 */
char *pps_route_dup_short_step_name (PpsRoute *self, guint step, const char *language);

/**
 * pps_stop_get_name:
 *
 * Returns: a name that is short enough for the rail
 */
const char *pps_stop_get_name (const PpsStop *self, const char *language);

/**
 * pps_step_has_lead:
 *
 * Returns: whether it is a question to ask, and not a list of statements
 */
gboolean pps_step_has_lead (const PpsStep *self);

/**
 * pps_step_is_consent:
 *
 * Returns: whether it asks what the respondents agree to, and nothing of the guide
 */
gboolean pps_step_is_consent (const PpsStep *self);

/**
 * pps_route_get_progress:
 * @answers: (element-type utf8 PpsAnswer): answers by id of their question
 * @arrived: (element-type utf8) (nullable): questions to which words were sent from elsewhere
 *
 * Words that were sent to a question nobody asked yet make a beginning.
 *
 * Returns: how far a stop is
 */
PpsProgress
pps_route_get_progress (PpsRoute *self, guint stop, GHashTable *answers, GHashTable *arrived);

G_END_DECLS
