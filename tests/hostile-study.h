/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A name as a stranger might give it: markup, quotes, a format, a path, a formula. Taken for markup
 * it is broken, so that GTK and Pango warn. */
#define HOSTILE_NAME "<b>&\"' %s ../../x =cmd()"

/**
 * hostile_study_make:
 * @text: (nullable): what takes the place of every name and every word; %NULL for a word that says
 *   where it stands: `QanswerXtextQ`
 *
 * Makes a study at @path with a partnership, rounds, interviews, findings, agreements, numbers,
 * themes, a frozen round and a form that was sent: wherever a person could have written something
 * it says @text, also in the guides.
 */
void hostile_study_make (const char *path, const char *text);

G_END_DECLS
