/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-freeze.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* Freezing a round, and holding to it. As with the lock on an interview each edit is looked over
 * once, at its end, by what it has written. */

/* What belongs to a round, and by which references: the first that refers to something counts. */
static const struct
{
  const char *table;
  const char *owners[3];
} parts[] = {
  { "interview", { "round" } },           { "interview_respondent", { "interview" } },
  { "answer", { "interview" } },          { "quote", { "answer" } },
  { "line_item", { "answer", "round" } }, { "finding", { "round" } },
  { "evidence", { "finding" } },          { "tagging", { "finding", "answer", "agreement" } },
  { "distinction", { "finding" } },       { "pane_judgement", { "round" } },
  { "lesson_judgement", { "round" } },    { "cell_text", { "round" } },
  { "table_setting", { "round" } },       { "summary", { "round" } },
  { "summary_source", { "summary" } },    { "member_check", { "finding", "round" } },
  { "indicator", { "round" } },           { "agreement", { "round" } },
};

static const struct
{
  const char *table;
  const char *field;
} free_fields[] = {
  { "round", "frozen" },      { "round", "position" },          { "interview", "question" },
  { "interview", "elapsed" }, { "interview", "language" },      { "quote", "permission" },
  { "agreement", "outcome" }, { "agreement", "outcome-round" }, { "agreement", "outcome-text" },
};

static gboolean
is_free (const char *table, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (free_fields); i++)
    {
      if (g_str_equal (free_fields[i].table, table) && g_str_equal (free_fields[i].field, field))
        return TRUE;
    }

  return FALSE;
}

static const char *
get_table (PpsRecord *record)
{
  return pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
}

static PpsRound *find_round (PpsStore *store, PpsRecord *record);

static PpsRound *
follow (PpsStore *store, PpsRecord *record, const char *const *owners, guint n_owners)
{
  for (guint i = 0; i < n_owners && owners[i] != NULL; i++)
    {
      const char *id = pps_store_peek_text (store, record, owners[i]);
      g_autoptr (PpsRecord) owner = NULL;

      if (id != NULL && *id != '\0')
        owner = pps_store_lookup (store, pps_record_kinds_find (owners[i]), id);
      if (owner != NULL)
        return find_round (store, owner);
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the round that @record is part of */
static PpsRound *
find_round (PpsStore *store, PpsRecord *record)
{
  if (PPS_IS_ROUND (record))
    return PPS_ROUND (g_object_ref (record));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_equal (parts[i].table, get_table (record)))
        return follow (store, record, parts[i].owners, G_N_ELEMENTS (parts[i].owners));
    }

  return NULL;
}

/* A record that is taken out of a frozen round changes it as much as one that is put in. Objects
 * change after the commit, so they tell what was before the edit. */
static PpsRound *
find_former_round (PpsStore *store, PpsRecord *record, const char *field)
{
  g_autoptr (PpsRecord) former = NULL;
  const char *id;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!g_str_equal (parts[i].table, get_table (record))
          || !g_strv_contains (parts[i].owners, field))
        continue;

      id = pps_record_get_text (record, field);
      if (id != NULL && *id != '\0')
        former = pps_store_lookup (store, pps_record_kinds_find (field), id);
    }

  return former != NULL ? find_round (store, former) : NULL;
}

static gboolean
is_allowed (PpsStore *store, PpsRecord *record, const char *field, gpointer user_data)
{
  PpsRound **broken = user_data;
  g_autoptr (PpsRound) now = NULL;
  g_autoptr (PpsRound) former = NULL;

  if (is_free (get_table (record), field))
    return TRUE;

  now = find_round (store, record);
  former = find_former_round (store, record, field);
  if (pps_edit_is_frozen (now))
    *broken = g_steal_pointer (&now);
  else if (pps_edit_is_frozen (former))
    *broken = g_steal_pointer (&former);

  return *broken == NULL;
}

gboolean
pps_edit_is_interview_frozen (PpsWorkspace *workspace, PpsInterview *interview)
{
  const char *id;
  g_autoptr (PpsRound) round = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  id = pps_record_get_text (PPS_RECORD (interview), "round");
  if (id != NULL && *id != '\0')
    round = pps_workspace_lookup (workspace, PPS_TYPE_ROUND, id);

  return pps_edit_is_frozen (round);
}

PpsRound *
pps_edit_find_part_round (PpsWorkspace *workspace, gpointer record)
{
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  return find_round (pps_workspace_get_store (workspace), record);
}

gboolean
pps_edit_is_part_frozen (PpsWorkspace *workspace, gpointer record)
{
  g_autoptr (PpsRound) round = record != NULL ? pps_edit_find_part_round (workspace, record) : NULL;

  return pps_edit_is_frozen (round);
}

gboolean
pps_edit_breaks_freeze (PpsStore *store, GError **error)
{
  g_autoptr (PpsRound) round = NULL;

  if (pps_store_foreach_written (store, is_allowed, &round))
    return FALSE;

  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY,
               _ ("The round “%s” is frozen: it stays what was reported. Open it again first to "
                  "change something in it."),
               pps_record_get_text (PPS_RECORD (round), "name"));

  return TRUE;
}

gboolean
pps_edit_is_frozen (PpsRound *round)
{
  return round != NULL && pps_record_has_text (PPS_RECORD (round), "frozen");
}

static PpsSnapshot *
write_snapshot (
    PpsWorkspace *workspace, PpsRound *round, const char *name, const char *note, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *content = pps_freeze_dup_snapshot (workspace, round);
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (PpsSnapshot) snapshot = pps_store_add (store, PPS_TYPE_SNAPSHOT, error);

  if (name == NULL || *name == '\0')
    name = pps_record_get_text (PPS_RECORD (round), "name");

  if (snapshot == NULL
      || !pps_store_write_text (store, snapshot, "round", pps_record_get_id (PPS_RECORD (round)),
                                error)
      || !pps_store_write_text (store, snapshot, "name", name, error)
      || !pps_store_write_text (store, snapshot, "note", note, error)
      || !pps_store_write_text (store, snapshot, "taken", now, error)
      || !pps_store_write_text (store, snapshot, "content", content, error)
      || !pps_store_write_text (store, round, "frozen", now, error))
    return NULL;

  return g_steal_pointer (&snapshot);
}

PpsSnapshot *
pps_edit_freeze_round (
    PpsWorkspace *workspace, PpsRound *round, const char *name, const char *note, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsSnapshot) snapshot = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  if (pps_edit_is_frozen (round))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("The round “%s” is frozen already."),
                   pps_record_get_text (PPS_RECORD (round), "name"));
      return NULL;
    }

  if (!pps_store_begin (store, "freeze", error))
    return NULL;

  snapshot = write_snapshot (workspace, round, name, note, error);
  if (!pps_edit_end (store, snapshot != NULL, error))
    return NULL;

  return g_steal_pointer (&snapshot);
}

gboolean
pps_edit_unfreeze_round (PpsWorkspace *workspace, PpsRound *round, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_ROUND (round), FALSE);

  if (!pps_edit_is_frozen (round))
    return TRUE;

  return pps_store_begin (store, "unfreeze", error)
         && pps_edit_end (store, pps_store_write_text (store, round, "frozen", "", error), error);
}
