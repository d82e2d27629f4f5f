/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sample.h"

G_BEGIN_DECLS

typedef gboolean (*PpsSampleFill) (PpsWorkspace  *workspace,
                                   gpointer       data,
                                   GError       **error);

/**
 * pps_sample_create:
 * @fill: puts the contents into the new study
 *
 * Makes a study beside @path, has it filled, and gives it its name when it is whole.
 */
gboolean pps_sample_create (const char     *path,
                            const char     *name,
                            PpsSampleFill   fill,
                            gpointer        data,
                            GError        **error);

G_END_DECLS
