/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-canvas-definition.h"

G_BEGIN_DECLS

/**
 * PpsQuestionnaireKind:
 * @PPS_QUESTIONNAIRE_UNKNOWN: neither, or it cannot be told
 * @PPS_QUESTIONNAIRE_CANVAS: a canvas definition
 * @PPS_QUESTIONNAIRE_GUIDE: an interview guide
 */
typedef enum
{
  PPS_QUESTIONNAIRE_UNKNOWN,
  PPS_QUESTIONNAIRE_CANVAS,
  PPS_QUESTIONNAIRE_GUIDE,
} PpsQuestionnaireKind;

/**
 * pps_questionnaire_check:
 * @file: a canvas definition or an interview guide, perhaps
 * @canvas: (nullable): the canvas that a guide is for; %NULL for the one the program brings along
 * @kind: (out) (optional): return location for what @file turns out to be
 * @sentences: (nullable) (element-type utf8): an array that frees its strings
 *
 * Says all that is wrong with a file, where loading it gives up at the first thing. A file that
 * cannot be read, or is not well-formed XML, gets one sentence; one of the wrong form gets the
 * sentences about its form, and when those are mended, the ones about what it says. Each sentence
 * names file, line and column; they stand in the order of the file.
 *
 * Returns: whether @file can be used as it is, so that nothing was added to @sentences
 */
gboolean pps_questionnaire_check (GFile *file,
                                  PpsCanvasDefinition *canvas,
                                  PpsQuestionnaireKind *kind,
                                  GPtrArray *sentences);

/**
 * pps_questionnaire_check_bytes:
 * @bytes: XML
 * @name: what to call it in messages
 *
 * As pps_questionnaire_check(), for what has been read already.
 */
gboolean pps_questionnaire_check_bytes (GBytes *bytes,
                                        const char *name,
                                        PpsCanvasDefinition *canvas,
                                        PpsQuestionnaireKind *kind,
                                        GPtrArray *sentences);

G_END_DECLS
