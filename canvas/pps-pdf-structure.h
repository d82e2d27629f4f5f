/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-object.h"

G_BEGIN_DECLS

/**
 * PpsPdfStructure:
 *
 * What a PDF says about its content to whoever does not look at it: elements in reading order, and
 * on the pages the marks that they hold (ISO 32000-1, section 14.7).
 */
typedef struct _PpsPdfStructure PpsPdfStructure;

PpsPdfStructure *pps_pdf_structure_new (void);
void pps_pdf_structure_free (PpsPdfStructure *self);

/**
 * pps_pdf_structure_add:
 * @parent: the element it is in; -1 for the first
 * @role: a standard type (section 14.8.4), which stays where it is
 *
 * Returns: the element
 */
int pps_pdf_structure_add (PpsPdfStructure *self, int parent, const char *role);

/**
 * pps_pdf_structure_mark:
 * @page: from 0
 *
 * Returns: the number of a new mark on the page, whose content is that of @element
 */
guint pps_pdf_structure_mark (PpsPdfStructure *self, int element, guint page);

/**
 * pps_pdf_structure_add_object:
 * @page: that it is on, from 0
 * @number: of an annotation, which is of @element
 *
 * Returns: its index; what leads from it to the element (`StructParent`) is the number of pages and
 *   this
 */
guint pps_pdf_structure_add_object (PpsPdfStructure *self, int element, guint page, guint number);

const char *pps_pdf_structure_get_role (PpsPdfStructure *self, int element);
int pps_pdf_structure_get_parent (PpsPdfStructure *self, int element);

/**
 * pps_pdf_structure_say:
 * @key: `Alt`, `ActualText`, `E` or `Lang` (section 14.9)
 * @text: borrowed, until the structure is written
 */
void pps_pdf_structure_say (PpsPdfStructure *self, int element, const char *key, const char *text);

/**
 * pps_pdf_structure_identify:
 *
 * Gives an element an identifier that is its own in the file, as a note must have one (ISO 14289-1,
 * section 7.9).
 */
void pps_pdf_structure_identify (PpsPdfStructure *self, int element);

/**
 * pps_pdf_structure_set_attributes:
 * @attributes: a dictionary (section 14.8.5) that stays where it is
 */
void pps_pdf_structure_set_attributes (PpsPdfStructure *self, int element, const char *attributes);

/**
 * pps_pdf_structure_write:
 * @pages: (element-type guint): numbers of the pages
 *
 * Returns: the number of the root of the structure
 */
guint pps_pdf_structure_write (PpsPdfStructure *self, PpsPdf *pdf, GArray *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPdfStructure, pps_pdf_structure_free)

G_END_DECLS
