/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_ui_init:
 *
 * Sets the locale up and registers templates and styles. To be called once, before any widget is
 * made.
 */
void pps_ui_init (void);

G_END_DECLS
