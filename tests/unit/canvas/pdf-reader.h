/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A PDF, as qpdf tells its objects in JSON. */

typedef struct _PdfReader PdfReader;

PdfReader *pdf_reader_new (const char *path);
void pdf_reader_free (PdfReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfReader, pdf_reader_free)

/* What an entry of a dictionary is, followed to the object it may refer to; NULL if it is not
 * there. The dictionary of a stream stands for the stream. */
JsonNode *pdf_reader_get (PdfReader *self, JsonNode *dictionary, const char *key);
JsonNode *pdf_reader_get_trailer (PdfReader *self);

/* Follows a reference. */
JsonNode *pdf_reader_follow (PdfReader *self, JsonNode *node);

/* The text of a string or the name of a name; NULL if there is none. */
const char *pdf_reader_get_string (PdfReader *self, JsonNode *dictionary, const char *key);
int pdf_reader_get_int (PdfReader *self, JsonNode *dictionary, const char *key, int missing);

/* The bytes of a stream that an entry refers to, NULL if it is none. */
char *pdf_reader_dup_stream (PdfReader *self, JsonNode *dictionary, const char *key);

/**
 * pdf_reader_read_content:
 * @page: a page
 * @texts: (element-type GString): gets the text of each mark, by its number
 *
 * Reads what is drawn on a page; ends the program if something is drawn outside of marks and
 * artefacts.
 */
void pdf_reader_read_content (PdfReader *self, JsonNode *page, GPtrArray *texts);

G_END_DECLS
