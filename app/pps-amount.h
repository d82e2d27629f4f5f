/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Amounts as people type and read them, in Dutch and in English. */

/**
 * pps_amount_read:
 * @text: an amount as typed: `1.250,50`, `1,250.50`, `€ 12 500,-`
 * @amount: (out): what it is
 *
 * Where point and comma both occur the last parts the decimals. One that occurs alone parts
 * thousands if three digits follow it and it could have been written for that (`1.250`, `12,500`),
 * and decimals otherwise (`0,5`, `1250.505`).
 *
 * Returns: whether @text is one number and nothing else
 */
gboolean pps_amount_read (const char *text, double *amount);

/**
 * pps_amount_write:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): the number with its thousands parted, and with decimals only where it
 * has any: `1.250,50`, `1,250`. pps_amount_read() reads it as the same number
 */
char *pps_amount_write (double amount, const char *language);

G_END_DECLS
