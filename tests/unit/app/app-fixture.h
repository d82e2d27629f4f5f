/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit.h"
#include "pps-record-kinds.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define STUDY_PANE "social-problem"
#define STUDY_QUESTION "pane.social-problem"
#define STUDY_WORDS "Er zijn te weinig monteurs. Wij leiden ze zelf op."

/* A small study on disk, and its records while it is open. */
typedef struct
{
  char *folder;
  char *path;
  PpsWorkspace *workspace;
  PpsStore *store; /* of the workspace */
  PpsPartnership *partnership;
  PpsOrganisation *organisation; /* an employer */
  PpsRespondent *government;     /* O1 */
  PpsRespondent *employer;       /* W1 */
  PpsRound *round;
  PpsInterview *interview; /* with the employer, running */
  PpsAnswer *answer;       /* STUDY_WORDS to STUDY_QUESTION */
  PpsFinding *finding;     /* "te weinig monteurs", with its evidence */
} Study;

void study_set_up (Study *study, gconstpointer unused);
void study_tear_down (Study *study, gconstpointer unused);

/* Lets the study go, and opens it again. */
void study_close (Study *study);
void study_open (Study *study, PpsStoreFlags flags);

/* Takes @workspace, which was opened elsewhere, and finds its records. */
void study_adopt (Study *study, PpsWorkspace *workspace);

/* Returns: (transfer full): the only record, or the one at @index, that a query of the study finds
 */
gpointer study_get (Study *study, const char *query, const char *parameter, guint index);

guint study_count (Study *study, const char *query, const char *parameter);

/* Returns: (transfer full): all rows of all kinds of record that are no tombstones, as a closed
 * file holds them */
char *study_dump (Study *study);

/* The same, and what search knows, of a study that is open. */
char *study_dump_open (Study *study);

/* Does @act, which is one step of undo; takes it back, and does it again. Taken back, the study is
 * what it was before; done again, what it was after. */
void study_assert_undone (Study *study, void (*act) (Study *study));

/* Returns: (transfer full): the file itself */
GBytes *study_read (Study *study);

PpsFinding *study_add_finding (
    Study *study, PpsRound *round, const char *pane, const char *group, const char *text);

#define assert_text(record, field, expected)                                                       \
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (record), field), ==, expected)

G_END_DECLS
