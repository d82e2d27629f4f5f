/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-bilingual.h"
#include "pps-problems.h"

G_BEGIN_DECLS

/* Each reads one value from an element whose form has been checked. What is wrong goes to
   `problems`, and the value is then whatever can be used to look for more. */

/**
 * pps_xml_values_read_number:
 *
 * Returns: whether the attribute @name is a whole number from @min to @max; if not, @number is 0
 */
gboolean pps_xml_values_read_number (const PpsXmlElement *element,
                                     const char *name,
                                     guint min,
                                     guint max,
                                     guint *number,
                                     PpsProblems *problems);

/**
 * pps_xml_values_dup_id:
 * @ids: (nullable) (element-type utf8 PpsXmlElement): the ids so far, to which this one is added
 *
 * Returns: (transfer full): the attribute `id`: 1 to 64 of a-z, 0-9, dot and hyphen
 */
char *pps_xml_values_dup_id (const PpsXmlElement *element, GHashTable *ids, PpsProblems *problems);

/**
 * pps_xml_values_read_bilingual:
 * @element: an element with `<nl>` and `<en>`
 * @text: (out caller-allocates): what they say, white space normalised
 * @problems: (nullable): %NULL where a text may be empty or long
 */
void pps_xml_values_read_bilingual (const PpsXmlElement *element,
                                    PpsBilingual *text,
                                    PpsProblems *problems);

G_END_DECLS
