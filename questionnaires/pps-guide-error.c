/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-error.h"

G_DEFINE_QUARK (pps - guide - error - quark, pps_guide_error)
