/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What the verbs of the command line share. */

typedef enum
{
  PPS_CLI_DONE = 0,
  PPS_CLI_FAILED = 1,
  PPS_CLI_WRONG_USE = 2,
} PpsCliExit;

/**
 * PpsCliVerb:
 * @name: what is typed
 * @parameters: what comes after it, for the help
 * @summary: what it does, in a line, to be translated
 * @run: gets the arguments after the name of the program; the first is the verb
 */
typedef struct
{
  const char *name;
  const char *parameters;
  const char *summary;
  PpsCliExit (*run) (const char *parameters, const char *summary, int argc, char **argv);
} PpsCliVerb;

PpsCliExit pps_cli_new (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_sample (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_info (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_list (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_render (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_report (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_search (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_check (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_backup (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_restore (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_salvage (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_guide (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_import (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_erase (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_keys (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_access (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_retention (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_seal (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit pps_cli_unseal (const char *parameters, const char *summary, int argc, char **argv);
PpsCliExit
pps_cli_member_check (const char *parameters, const char *summary, int argc, char **argv);

/**
 * pps_cli_parse:
 * @entries: (nullable): the options of the verb
 * @n_min: how many arguments must be left
 * @n_max: how many may be left
 * @rest: (out) (transfer full) (array zero-terminated=1): the arguments that are no options
 * @exit: (out): how to end where it returns %FALSE
 *
 * Reads options, and answers `--help`.
 *
 * Returns: whether the verb can go on
 */
gboolean pps_cli_parse (const char *parameters,
                        const char *summary,
                        const GOptionEntry *entries,
                        guint n_min,
                        guint n_max,
                        int argc,
                        char **argv,
                        char ***rest,
                        PpsCliExit *exit);

/* Says a sentence on stderr. */
void pps_cli_complain (const char *message);

/* Says on stderr what could not be done. */
PpsCliExit pps_cli_fail (GError *error);

/* Says on stderr how the verb is used. */
PpsCliExit pps_cli_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * pps_cli_print:
 *
 * Prints to stdout, in UTF-8 whatever the locale. What could steer a terminal, or turn the
 * direction of what follows, is replaced by a mark; tabs and line breaks are let through, so words
 * of a study go through pps_cli_dup_line() first.
 */
void pps_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Prints what was built. What could steer a terminal is escaped, so that it can be read back. */
void pps_cli_print_json (JsonBuilder *builder);

/* Returns: (transfer full): words of a study on one line: tabs and line breaks are spaces */
char *pps_cli_dup_line (const char *text);

/* Ends the program: says so where what was printed did not arrive. */
int pps_cli_end (PpsCliExit end);

/* Returns: whether two names are of one file */
gboolean pps_cli_is_same_file (const char *a, const char *b);

/* Returns: (transfer full) (nullable): the record of that name or id in a list; sets @error if none
 * or several */
gpointer pps_cli_find (PpsQuery *list, const char *what, const char *name, GError **error);

G_END_DECLS
