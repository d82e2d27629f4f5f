/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-event.h"

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* Events of an interview. Typing saves after every pause, and a course of which each line says
 * "changed" would tell nothing and cost a row for each: a change is put down when the event before
 * it was something else, and a question is opened once for as long as it stays open. These two
 * events are remembered beside the interview, so that a save asks the file nothing; one that was
 * rolled back is a tombstone, and tells nothing. */

static const char LAST[] = "pps-last-event";
static const char OPENED[] = "pps-opened-event";

static gboolean
is_about (PpsRecord *event, const char *question)
{
  return event != NULL && !pps_record_is_deleted (event)
         && g_strcmp0 (pps_record_get_text (event, "question"), question) == 0;
}

/* Whether the course says it already. */
static gboolean
is_told (PpsInterview *interview, const char *kind, const char *question, const char *detail)
{
  PpsRecord *last = g_object_get_data (G_OBJECT (interview), LAST);
  PpsRecord *opened = g_object_get_data (G_OBJECT (interview), OPENED);

  if (g_str_equal (kind, "opened"))
    return is_about (opened, question);

  return g_str_equal (kind, "changed") && is_about (last, question)
         && (g_str_equal (pps_record_get_text (last, "kind"), "changed")
             || g_str_equal (pps_record_get_text (last, "kind"), "answered"))
         && g_str_equal (pps_record_get_text (last, "detail"), detail);
}

static void
remember (PpsInterview *interview, const char *key, PpsEvent *event)
{
  g_object_set_data_full (G_OBJECT (interview), key, g_object_ref (event), g_object_unref);
}

static PpsEvent *
add_event (PpsStore *store,
           PpsInterview *interview,
           const char *kind,
           const char *question,
           const char *detail,
           GError **error)
{
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (PpsEvent) event = pps_store_add (store, PPS_TYPE_EVENT, error);

  if (event == NULL
      || !pps_store_write_text (store, event, "interview",
                                pps_record_get_id (PPS_RECORD (interview)), error)
      || !pps_store_write_text (store, event, "at", now, error)
      || !pps_store_write_text (store, event, "kind", kind, error)
      || !pps_store_write_text (store, event, "question", question != NULL ? question : "", error)
      || !pps_store_write_text (store, event, "detail", detail, error))
    return NULL;

  remember (interview, LAST, event);
  if (g_str_equal (kind, "opened"))
    remember (interview, OPENED, event);

  return g_steal_pointer (&event);
}

gboolean
pps_edit_write_event (PpsStore *store,
                      PpsInterview *interview,
                      const char *kind,
                      const char *question,
                      const char *detail,
                      GError **error)
{
  g_autoptr (PpsEvent) event = NULL;

  if (is_told (interview, kind, question, detail))
    return TRUE;

  event = add_event (store, interview, kind, question, detail, error);

  return event != NULL;
}

gboolean
pps_edit_note_pause (PpsWorkspace *workspace,
                     PpsInterview *interview,
                     const char *question,
                     gboolean paused,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  return pps_store_begin (store, PPS_STORE_VERB_PLACE, error)
         && pps_edit_end (store,
                          pps_edit_write_event (store, interview, paused ? "pause" : "resumed",
                                                question, "", error),
                          error);
}

PpsEvent *
pps_edit_add_audio_mark (PpsWorkspace *workspace,
                         PpsInterview *interview,
                         const char *question,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsEvent) mark = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  if (!pps_store_begin (store, PPS_STORE_VERB_PLACE, error))
    return NULL;

  mark = add_event (store, interview, "audio-mark", question, "", error);

  return pps_edit_end (store, mark != NULL, error) ? g_steal_pointer (&mark) : NULL;
}

gboolean
pps_edit_switch_language (PpsWorkspace *workspace,
                          PpsInterview *interview,
                          const char *language,
                          const char *question,
                          GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  if (g_strcmp0 (pps_record_get_text (PPS_RECORD (interview), "language"), language) == 0)
    return TRUE;

  /* In which language questions are read is how one looks, not what was said: the next undo is
   * about what was said, and redo stays. */
  return pps_store_begin (store, PPS_STORE_VERB_PLACE, error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, interview, "language", language, error)
                 && pps_edit_write_event (store, interview, "language", question, language, error),
             error);
}
