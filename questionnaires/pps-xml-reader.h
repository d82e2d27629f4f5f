/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PPS_XML_MAX_BYTES:
 *
 * How large a file may be. The guides of ours take some 45 KiB.
 */
#define PPS_XML_MAX_BYTES (4 * 1024 * 1024)

/**
 * PpsXmlElement:
 * @attributes: names and values in turns, ended by %NULL
 * @children: (element-type PpsXmlElement): the elements in it
 * @text: the characters that stand directly in it, as they are in the file
 * @line: where its start tag begins, from 1; likewise @column, in characters
 *
 * An element of a file as it was read, without any thought about what it means.
 */
typedef struct
{
  char *name;
  char **attributes;
  GPtrArray *children;
  GString *text;
  guint line;
  guint column;
} PpsXmlElement;

void pps_xml_element_free (PpsXmlElement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsXmlElement, pps_xml_element_free)

/**
 * pps_xml_element_get_attribute:
 *
 * Returns: (nullable): the value of the attribute @name
 */
const char *pps_xml_element_get_attribute (const PpsXmlElement *self, const char *name);

/**
 * pps_xml_element_find_child:
 *
 * Returns: (nullable) (transfer none): the first element of that name in @self
 */
PpsXmlElement *pps_xml_element_find_child (const PpsXmlElement *self, const char *name);

/**
 * pps_xml_load_bytes:
 * @file: an ordinary file of at most 4 MiB
 * @error: return location for a %PPS_GUIDE_ERROR_READ
 *
 * Takes one byte more than the limit from a larger file; pps_xml_read() then says so.
 *
 * Returns: (transfer full): what is in @file, or %NULL
 */
GBytes *pps_xml_load_bytes (GFile *file, GError **error);

/**
 * pps_xml_read:
 * @bytes: XML in UTF-8
 * @name: what to call it in messages
 * @error: return location for a %PPS_GUIDE_ERROR
 *
 * Reads well-formed XML of a modest size and depth. Document types and entities of one's own are
 * not supported; control characters are refused, so that what is read can be shown anywhere.
 *
 * Returns: (transfer full): the outermost element, or %NULL
 */
PpsXmlElement *pps_xml_read (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
