/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-application.h"

G_BEGIN_DECLS

/**
 * pps_study_chooser_create:
 * @parent: (nullable): the window that asks
 *
 * Asks where a new study is to be, makes it there and opens it.
 */
void pps_study_chooser_create (PpsApplication *application, GtkWindow *parent);

/**
 * pps_study_chooser_open:
 * @parent: (nullable): the window that asks
 *
 * Asks which study to open, and opens it.
 */
void pps_study_chooser_open (PpsApplication *application, GtkWindow *parent);

G_END_DECLS
