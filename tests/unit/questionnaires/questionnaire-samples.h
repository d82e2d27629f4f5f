/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-canvas-definition.h"
#include "pps-guide.h"
#include "pps-questionnaire-check.h"

/* The smallest canvas and guide that can be used, with their elements on known lines, and a way to
   spoil them in one place. */

extern const char *const sample_canvas;
extern const char *const sample_guide;

/* One slip and what is to be said about it: the sentences after "x.xml, line ", a line each. */
typedef struct
{
  const char *name;
  const char *find;
  const char *replacement;
  const char *expected;
} Slip;

PpsCanvasDefinition *load_sample_canvas (void);

/* Gives @sample with the first @find replaced; fails where there is none. */
char *spoil (const char *sample, const char *find, const char *replacement);

/* Checks @xml, of @length or -1, and gives all that is said after "x.xml, line ". */
char *dup_sentences (const char *xml,
                     gssize length,
                     PpsCanvasDefinition *canvas,
                     PpsQuestionnaireKind *kind);

/* Holds that the only thing said about @xml begins with @expected. */
void assert_said (const char *xml, gssize length, const char *expected);
