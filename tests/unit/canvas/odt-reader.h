/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Reads an OpenDocument text back with libarchive and libxml2, and asserts what each must be. */

typedef struct _Odt Odt;

/* Asserts that it is a package: the media type first, stored and without an extra field (ODF 1.2
 * part 3, section 3.3), each entry in the manifest, each part well-formed XML. */
Odt *odt_read (const char *path);
void odt_free (Odt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Odt, odt_free)

/* @part: `content.xml`, `styles.xml`, `meta.xml`; Returns: (transfer full): the text of the first
 * node that @xpath finds; %NULL where there is none */
char *odt_dup_text (Odt *self, const char *part, const char *xpath);

/* Returns: how many nodes of @part @xpath finds */
guint odt_count (Odt *self, const char *part, const char *xpath);

/* Returns: (transfer none) (nullable): the bytes of an entry */
GBytes *odt_get_entry (Odt *self, const char *name);
