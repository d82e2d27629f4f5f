/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "pps-store-error.h"

G_BEGIN_DECLS

/* @name is the name of the file as the user knows it. @db may be %NULL. */
void pps_store_error_set_sqlite (GError **error, sqlite3 *db, int code, const char *name);

/* The same for a failed system call. */
void pps_store_error_set_errno (GError **error, int number, const char *name);

G_END_DECLS
