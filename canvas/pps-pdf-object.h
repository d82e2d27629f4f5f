/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsPdf:
 *
 * A PDF file (ISO 32000-1) while it is written: numbered objects, and where they are. It knows the
 * form of a file, not what a document is.
 */
typedef struct _PpsPdf PpsPdf;

PpsPdf *pps_pdf_new (void);
void pps_pdf_free (PpsPdf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPdf, pps_pdf_free)

/**
 * pps_pdf_reserve:
 *
 * Returns: the number of an object that is to come
 */
guint pps_pdf_reserve (PpsPdf *self);

/**
 * pps_pdf_begin:
 * @number: of an object that was reserved
 *
 * Begins an object that is no stream. It ends where the next one begins.
 *
 * Returns: (transfer none): where to append its value
 */
GString *pps_pdf_begin (PpsPdf *self, guint number);

/**
 * pps_pdf_add_stream:
 * @number: of an object that was reserved
 * @entries: what stands in its dictionary beside its length and filter
 * @readable: whether it is to stay as it is, for programs that read no PDF
 */
void pps_pdf_add_stream (PpsPdf *self,
                         guint number,
                         const char *entries,
                         const void *data,
                         gsize length,
                         gboolean readable);

/**
 * pps_pdf_end:
 * @root: number of the catalogue
 * @info: number of the information dictionary
 *
 * Returns: (transfer full): the file
 */
GByteArray *pps_pdf_end (PpsPdf *self, guint root, guint info);

/**
 * pps_pdf_append_number:
 *
 * Appends a number with at most three decimals.
 */
void pps_pdf_append_number (GString *out, double number);

/**
 * pps_pdf_append_numbers:
 * @n: how many
 *
 * Appends numbers, each with a space behind it.
 */
void pps_pdf_append_numbers (GString *out, guint n, ...);

/* Appends a reference to an object, with a space behind it. */
void pps_pdf_append_reference (GString *out, guint number);

/* Appends the four digits of two bytes. */
void pps_pdf_append_hex (GString *out, guint unit);

/**
 * pps_pdf_append_text:
 * @text: valid UTF-8
 *
 * Appends a text string (section 7.9.2.2).
 */
void pps_pdf_append_text (GString *out, const char *text);

/**
 * pps_pdf_append_utf16:
 * @length: of @text in bytes
 *
 * Appends the digits of some text in UTF-16, without brackets or mark.
 */
void pps_pdf_append_utf16 (GString *out, const char *text, gsize length);

G_END_DECLS
