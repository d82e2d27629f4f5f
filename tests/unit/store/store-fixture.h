/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "pps-query.h"
#include "pps-records.h"
#include "pps-store.h"

G_BEGIN_DECLS

/* A folder of its own for every test, and a study in it where asked for. */
typedef struct
{
  char *folder;
  char *path;
  PpsStore *store;
} Fixture;

void fixture_set_up_folder (Fixture *fixture, gconstpointer data);

void fixture_set_up (Fixture *fixture, gconstpointer data);

void fixture_tear_down (Fixture *fixture, gconstpointer data);

void fixture_close (Fixture *fixture);

void fixture_reopen (Fixture *fixture);

/* One record of a kind with one text in it, in an edit of its own. */
gpointer fixture_add (Fixture *fixture, GType type, const char *field, const char *text);

void fixture_write_text (Fixture *fixture, gpointer record, const char *field, const char *text);

void fixture_remove (Fixture *fixture, gpointer record);

void fixture_assert_sound (Fixture *fixture);

/* One record of every kind, each referring to the others: table -> record. */
GHashTable *fixture_fill (Fixture *fixture);

/* Another connection, without any guard. */
sqlite3 *raw_open (const char *path);

void raw_run (const char *path, const char *sql);

/* The first column of all rows, with a line end after each. */
char *raw_read (const char *path, const char *sql);

char *digest_of (const char *path);

/* What a program of its own says about the study: `open`, `look`, ...; see store-child.c. */
char *child_says (const char *verb, const char *path);

/* Tells of every emission of a list: "+1", "-0", "2-5", "0-10+5". */
GString *record_emissions (GListModel *list);

/* Checks with every emission that the list is what it says it is. */
void validate_list (GListModel *list);

#define assert_emissions(emissions, expected)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_cmpstr ((emissions)->str, ==, (expected));                                            \
    g_string_truncate ((emissions), 0);                                                            \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
