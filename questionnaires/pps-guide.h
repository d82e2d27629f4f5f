/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-bilingual.h"
#include "pps-canvas-definition.h"
#include "pps-guide-error.h"

G_BEGIN_DECLS

typedef enum
{
  PPS_SECTION_OPENING,
  PPS_SECTION_PANES,
  PPS_SECTION_INVOLVEMENT,
  PPS_SECTION_LESSONS,
  PPS_SECTION_CLOSING,
} PpsSectionKind;

/**
 * PpsProbe:
 *
 * What to ask on with.
 */
typedef struct
{
  char *id;
  PpsBilingual text;
} PpsProbe;

/**
 * PpsQuestion:
 *
 * One question of a guide: a lead, a statement for the mark, or both.
 */
typedef struct _PpsQuestion PpsQuestion;

const char *pps_question_get_id (const PpsQuestion *self);

/**
 * pps_question_get_pane:
 *
 * Returns: (nullable): id of the pane it is about
 */
const char *pps_question_get_pane (const PpsQuestion *self);

/**
 * PPS_QUESTION_OWN_PREFIX:
 *
 * With what the ids begin of questions that a study added itself, and only those.
 */
#define PPS_QUESTION_OWN_PREFIX "own."

/**
 * pps_question_is_own:
 *
 * Returns: whether a study added it: it may stand beside the one question that each pane has, and
 *   may go again
 */
gboolean pps_question_is_own (const PpsQuestion *self);

/**
 * pps_question_get_lead:
 * @round: (nullable): kind of round: `design`, `running` or `evaluation`
 *
 * Returns: (nullable) (transfer none): the lead question as worded for @round, the plain one where
 * there is no variant
 */
const PpsBilingual *pps_question_get_lead (const PpsQuestion *self, const char *round);

/**
 * pps_question_get_variant:
 * @round: kind of round: `design`, `running` or `evaluation`
 *
 * Returns: (nullable) (transfer none): the wording for @round alone, %NULL where there is none
 */
const PpsBilingual *pps_question_get_variant (const PpsQuestion *self, const char *round);

/**
 * pps_question_get_statement:
 *
 * Returns: (nullable) (transfer none): what the mark 1-5 is given to
 */
const PpsBilingual *pps_question_get_statement (const PpsQuestion *self);

/**
 * pps_question_get_hint:
 *
 * Returns: (nullable) (transfer none): what the interviewer should know about it; not to be read
 *   out
 */
const PpsBilingual *pps_question_get_hint (const PpsQuestion *self);

guint pps_question_get_n_probes (const PpsQuestion *self);
const PpsProbe *pps_question_get_probe (const PpsQuestion *self, guint index);

/**
 * PpsSection:
 *
 * Questions that belong together.
 */
typedef struct _PpsSection PpsSection;

const char *pps_section_get_id (const PpsSection *self);
PpsSectionKind pps_section_get_kind (const PpsSection *self);
const PpsBilingual *pps_section_get_title (const PpsSection *self);
guint pps_section_get_n_questions (const PpsSection *self);
const PpsQuestion *pps_section_get_question (const PpsSection *self, guint index);

/**
 * PpsGuide:
 *
 * The questions for one stakeholder group: an immutable, reference-counted value, read from XML
 * (`FORMAT.md`).
 */
typedef struct _PpsGuide PpsGuide;

#define PPS_TYPE_GUIDE (pps_guide_get_type ())
GType pps_guide_get_type (void);

PpsGuide *pps_guide_ref (PpsGuide *self);
void pps_guide_unref (PpsGuide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGuide, pps_guide_unref)

/**
 * pps_guide_load:
 * @file: where it is; a resource:// file too
 * @canvas: the canvas its panes belong to
 * @error: return location for an error
 *
 * Returns: (transfer full): the guide, or %NULL
 */
PpsGuide *pps_guide_load (GFile *file, PpsCanvasDefinition *canvas, GError **error);

PpsGuide *
pps_guide_load_bytes (GBytes *bytes, const char *name, PpsCanvasDefinition *canvas, GError **error);

/**
 * pps_guide_load_draft:
 * @bytes: XML
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Reads work in progress: texts may be empty, and questions, probes and panes may be missing. What
 * it gives can be edited and written, but no interview can be held with it.
 *
 * Returns: (transfer full): the guide, or %NULL
 */
PpsGuide *pps_guide_load_draft (GBytes *bytes, const char *name, GError **error);

/**
 * pps_guide_get_default:
 * @group: letter of a stakeholder group
 *
 * Returns: (transfer none) (nullable): the guide that the program brings along for @group
 */
PpsGuide *pps_guide_get_default (const char *group);

/**
 * pps_guide_get_default_groups:
 *
 * Returns: (transfer none) (array zero-terminated=1): letters of the groups that the program brings
 *   a guide along for
 */
const char *const *pps_guide_get_default_groups (void);

/**
 * pps_guide_dup_default_xml:
 * @group: letter of a stakeholder group
 *
 * Returns: (transfer full) (nullable): that guide's text, to be kept in a study
 */
char *pps_guide_dup_default_xml (const char *group);

const char *pps_guide_get_id (PpsGuide *self);
guint pps_guide_get_version (PpsGuide *self);

/**
 * pps_guide_get_base:
 *
 * Returns: the version that this one was made from, 0 where it is not said
 */
guint pps_guide_get_base (PpsGuide *self);

const char *pps_guide_get_group (PpsGuide *self);

/**
 * pps_guide_get_canvas:
 *
 * Returns: id of the canvas definition that its panes belong to
 */
const char *pps_guide_get_canvas (PpsGuide *self);

const PpsBilingual *pps_guide_get_title (PpsGuide *self);
const PpsBilingual *pps_guide_get_about (PpsGuide *self);
guint pps_guide_get_n_sections (PpsGuide *self);
const PpsSection *pps_guide_get_section (PpsGuide *self, guint index);

/**
 * pps_guide_find_question:
 * @id: id of a question
 *
 * Returns: (nullable) (transfer none): the question
 */
const PpsQuestion *pps_guide_find_question (PpsGuide *self, const char *id);

/**
 * pps_guide_find_pane_question:
 * @pane: id of a pane
 *
 * Returns: (nullable) (transfer none): the question about that pane
 */
const PpsQuestion *pps_guide_find_pane_question (PpsGuide *self, const char *pane);

G_END_DECLS
