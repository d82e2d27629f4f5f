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
 * rows have as many cells; lists with labels say of what kind; drawings have words; notes have
 * identifiers; annotations are links that say where they lead; fonts are in the file and their
 * codes are characters; and qpdf finds nothing wrong with the file.
 *
 * Failure conditions of the protocol that this looks for: 01 (003 to 005: content is of an element
 * or an artefact, and not one within the other), 02 (001, 003, 004: only standard types, and none
 * stands for another), 06 (001 to 003: metadata, part, title), 07 (001, 002: the title is
 * displayed), 09 (004, 005: what stands in tables and lists), 10 (001: codes are characters), 11
 * (001 to 004: the document has a language, which holds for what has none of its own), 13 (004:
 * figures have words), 14 (002, 003: headings begin at 1 and skip nothing; 006, 007: no other
 * headings), 15 (003: heads have a scope), 16 (001: lists with labels say how they are numbered),
 * 19 (003, 004: identifiers of notes), 20, 21, 25 and 26 (no optional content, embedded files,
 * forms or passwords), 28 (002, 004 to 018: there are no annotations but links, each with words, in
 * an element for links, on a page whose tabs follow the structure), 30 (001, 002: no form is of
 * another file, and none has marks), 31 (009: fonts are embedded; 027, 028: they tell their
 * characters, none of which is U+0000, U+FEFF or U+FFFE).
 * For the rest of 31 one must look inside fonts, which this does not. What needs eyes, such as 04
 * (colour) and the sense of words and order, is for other tests.
 *
 * Returns: (transfer full): the text in the order of the structure, a space between elements
 */
char *pdf_checker_check (const char *path);

/* How many links there are whose words begin so. */
guint pdf_checker_count_links (const char *path, const char *says);

/* How many elements of a type there are. */
guint pdf_checker_count (const char *path, const char *role);

G_END_DECLS
