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
 * the file and their codes are characters.
 *
 * Returns: (transfer full): the text in the order of the structure, a space between elements
 */
char *pdf_checker_check (const char *path);

G_END_DECLS
