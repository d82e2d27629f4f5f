/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PPS_GUIDE_ERROR (pps_guide_error_quark ())

GQuark pps_guide_error_quark (void);

/**
 * PpsGuideError:
 * @PPS_GUIDE_ERROR_READ: the file cannot be read, or is too large
 * @PPS_GUIDE_ERROR_SYNTAX: it is not XML of the right form
 * @PPS_GUIDE_ERROR_MEANING: its form is right, what it says is not
 *
 * Messages name file, line and column and say what is wrong in a sentence.
 */
typedef enum
{
  PPS_GUIDE_ERROR_READ,
  PPS_GUIDE_ERROR_SYNTAX,
  PPS_GUIDE_ERROR_MEANING,
} PpsGuideError;

G_END_DECLS
