/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pdf_checker_check:
 *
 * Holds a PDF to what a machine can check of PDF/UA-1 (ISO 14289-1, by the list of the Matterhorn
 * Protocol 1.1), and ends the program with a sentence about the first thing that is wrong:
 * language, title and metadata; all that is drawn is either of an element of structure or an
 * artefact; every mark leads to its element and back; elements are standard ones and stand where
 * they may; headings go down one level at a time; heads of tables say what they are for and all
 * rows have as many cells; lists with labels say of what kind; drawings have words; fonts are in
 * the file and their codes are characters; and qpdf finds nothing wrong with the file.
 *
 * Checkpoints of the protocol that this holds: 01 (003 to 005: content is of an element or an
 * artefact, and not one within the other), 02 (001: only standard types), 06 (001 to 004: metadata,
 * part, title), 07 (001, 002: the title is displayed), 09 (004 to 006: what stands in tables and
 * lists), 10 (001: codes are characters), 11 (001, 002, 006: language of the document and of what
 * is in another), 13 (004: figures have words), 14 (002, 003, 006: headings begin at 1 and skip
 * nothing), 15 (003: heads have a scope), 16 (003: lists say how they are numbered), 19 (003, 004:
 * identifiers of notes), 20, 21, 25 and 26 (no optional content, files, forms or passwords), 28
 * (004 to 012 and 018: annotations have words, links are links, tabs follow the structure), 30
 * (001, 002: a form that is drawn more than once has no marks), 31 (009: fonts are embedded; 027,
 * 028: they tell their characters, none of which is U+0000, U+FEFF or U+FFFE). What needs eyes,
 * such as 04 (colour), 05 and the sense of words and order, is for other tests.
 *
 * Returns: (transfer full): the text in the order of the structure, a space between elements
 */
char *pdf_checker_check (const char *path);

/* How many elements of a type there are. */
guint pdf_checker_count (const char *path, const char *role);

G_END_DECLS
