/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_SEAL_SUFFIX ".age"

/* Sealed archives: a study in one encrypted file, for mail and a stick. The public `age` tool opens
 * it as well. Where the key file goes along the two stand in a tar within, in their own names. No
 * part of a study is written unencrypted but in the folder where it is taken out. */

/**
 * pps_seal_study:
 * @keys: (nullable) (type filename): a key file that goes along; it stays encrypted as it is
 * @path: (type filename): where the archive is to be
 * @replace: whether a file there may be replaced
 * @passphrase: at least ten characters; without it nobody opens the archive
 *
 * Seals the study as it is now.
 *
 * Returns: whether it is there, whole
 */
gboolean pps_seal_study (PpsWorkspace *workspace,
                         const char *keys,
                         const char *path,
                         gboolean replace,
                         const char *passphrase,
                         GError **error);

/* The same off the main thread; the study is taken as it is when this is called. */
void pps_seal_study_async (PpsWorkspace *workspace,
                           const char *keys,
                           const char *path,
                           const char *passphrase,
                           GAsyncReadyCallback done,
                           gpointer user_data);
gboolean pps_seal_study_finish (GAsyncResult *result, GError **error);

/**
 * pps_seal_open:
 * @path: (type filename): an archive
 * @study: (type filename): where the study is to be; nothing may be there yet
 * @keys: (out) (optional) (nullable) (transfer full): where the key file is that went along, beside
 *   the study
 * @error: return location for an error
 *
 * Takes a study out of an archive. It is looked at before it gets its name; where anything is wrong
 * nothing is left.
 *
 * Returns: whether it is there
 */
gboolean pps_seal_open (
    const char *path, const char *study, const char *passphrase, char **keys, GError **error);

void pps_seal_open_async (const char *path,
                          const char *study,
                          const char *passphrase,
                          GAsyncReadyCallback done,
                          gpointer user_data);

/* Returns: whether it is there; @keys as above */
gboolean pps_seal_open_finish (GAsyncResult *result, char **keys, GError **error);

G_END_DECLS
