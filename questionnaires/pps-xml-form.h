/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-problems.h"

G_BEGIN_DECLS

/**
 * PpsXmlForm:
 * @name: name of an element
 * @attributes: names of its attributes between spaces; `name?` may be left out
 * @children: names of the elements in it between spaces, in any order: `name` exactly once, `name?`
 *   at most once, `name+` at least once, `name*` any number; %NULL for an element of plain text
 *
 * What may stand where in a file of some kind.
 */
typedef struct
{
  const char *name;
  const char *attributes;
  const char *children;
} PpsXmlForm;

/**
 * PPS_XML_FORM_TEXTS:
 *
 * The children of a text in both languages, and their forms.
 */
#define PPS_XML_FORM_TEXTS "nl en"
#define PPS_XML_FORMS_OF_TEXTS                                                                     \
  { "nl", "", NULL },                                                                              \
  {                                                                                                \
    "en", "", NULL                                                                                 \
  }

/**
 * pps_xml_form_check:
 * @forms: (array length=n_forms): the forms of all elements; the first is the outermost
 * @root: what was read
 * @problems: gathers what is wrong
 *
 * Returns: whether @root is of that form
 */
gboolean pps_xml_form_check (const PpsXmlForm *forms,
                             gsize n_forms,
                             const PpsXmlElement *root,
                             PpsProblems *problems);

G_END_DECLS
