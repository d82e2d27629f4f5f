/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-records.h"

G_BEGIN_DECLS

/**
 * pps_contact_rows_add:
 * @row: where a respondent is edited
 *
 * Adds who @respondent is: name, contact and proof of consent, as the key file of the window has
 * them. While it is locked there is one row that leads to it; without a key file there is none of
 * these.
 */
void pps_contact_rows_add (AdwExpanderRow *row, PpsRespondent *respondent);

G_END_DECLS
