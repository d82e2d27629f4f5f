/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A folder with studies, and what the program last said there. */
typedef struct
{
  char *folder;
  char *cases; /* the sample study */
  char *own;   /* a study with hostile names */
  int status;  /* as the program ended, -1 by a signal */
  char *out;
  char *err;
  char *language; /* (nullable): of the next run */
} Cli;

void cli_set_up (Cli *cli, gconstpointer unused);
void cli_tear_down (Cli *cli, gconstpointer unused);

/* Runs the program in the folder with these arguments, %NULL at the end, and returns how it ended.
 */
int cli_run (Cli *cli, ...) G_GNUC_NULL_TERMINATED;

/* The same through a shell, with $CLI the program. */
int cli_run_shell (Cli *cli, const char *command);

/* Fails unless it ended so, with one sentence on stderr that has @part, and without anything on
 * stdout. */
void cli_assert_complaint (Cli *cli, int status, const char *part);

/* Returns: (transfer full): the JSON that was printed */
JsonNode *cli_parse (Cli *cli);

/* Returns: how many files there are in the folder, hidden ones too */
guint cli_count_files (Cli *cli);

char *cli_path (Cli *cli, const char *name);

#define assert_run(cli, ...)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (cli_run (cli, __VA_ARGS__, NULL) != 0)                                                     \
      g_test_message ("%s", (cli)->err);                                                           \
    g_assert_cmpint ((cli)->status, ==, 0);                                                        \
    g_assert_cmpstr ((cli)->err, ==, "");                                                          \
  }                                                                                                \
  G_STMT_END

#define assert_complaint(cli, expected, part, ...)                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    cli_run (cli, __VA_ARGS__, NULL);                                                              \
    cli_assert_complaint (cli, expected, part);                                                    \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
