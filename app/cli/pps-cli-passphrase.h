/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-cli.h"

#include "pps-keys.h"

G_BEGIN_DECLS

/**
 * pps_cli_read_passphrase:
 * @prompt: what is asked, where somebody sits at a terminal
 * @twice: whether it is asked again, since it cannot be asked for later
 *
 * Reads a passphrase without showing it, or a line of what is fed to the program. It stands in no
 * argument, which others on the computer could see.
 *
 * Returns: (nullable): in guarded memory, to be given to pps_cli_free_passphrase()
 */
char *pps_cli_read_passphrase (const char *prompt, gboolean twice, GError **error);

void pps_cli_free_passphrase (char *passphrase);

/* pps-cli-keys.c. Asks for a passphrase. Returns: (transfer full) (nullable): the key file, open */
PpsKeys *pps_cli_open_keys (const char *path, GError **error);

/* Returns: (transfer full) (nullable): the next line of what is fed; %NULL at the end */
char *pps_cli_read_line (void);

G_END_DECLS
