/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include "pps-edit-guide.h"
#include "pps-edit-plan.h"
#include "pps-edit-private.h"
#include "pps-when.h"

/* Verbs of preparing: the partnership, its parties and people, its rounds, and the interviews that
 * are planned. */

double
pps_edit_next_position (PpsQuery *siblings)
{
  double last = 0.0;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      double position;

      if (pps_record_get_real (pps_query_get (siblings, i), "position", &position))
        last = MAX (last, position);
    }

  return last + 1.0;
}

/* Makes a record under a partnership, at the end of its list. */
static gpointer
add_under_partnership (
    PpsStore *store, GType type, PpsPartnership *partnership, const char *query, GError **error)
{
  g_autoptr (PpsRecord) record = NULL;
  g_autoptr (PpsQuery) siblings = NULL;
  const char *id = pps_record_get_id (PPS_RECORD (partnership));

  siblings = pps_query_new (store, query, id, NULL);
  record = pps_store_add (store, type, error);
  if (record == NULL || !pps_store_write_text (store, record, "partnership", id, error)
      || !pps_store_write_real (store, record, "position", pps_edit_next_position (siblings),
                                error))
    return NULL;

  return g_steal_pointer (&record);
}

/* Ends an edit that made @record, and gives it only if it is on disk. */
static gpointer
end_with (PpsStore *store, gpointer record, gboolean done, GError **error)
{
  g_autoptr (PpsRecord) made = record;

  if (!pps_edit_end (store, made != NULL && done, error))
    return NULL;

  return g_steal_pointer (&made);
}

PpsPartnership *
pps_edit_add_partnership (PpsWorkspace *workspace, const char *name, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) siblings = pps_query_new (store, "partnerships", NULL);
  PpsPartnership *partnership;

  if (!pps_store_begin (store, "add-partnership", error))
    return NULL;

  partnership = pps_store_add (store, PPS_TYPE_PARTNERSHIP, error);

  return end_with (store, partnership,
                   partnership != NULL
                       && pps_store_write_text (store, partnership, "name", name, error)
                       && pps_store_write_real (store, partnership, "position",
                                                pps_edit_next_position (siblings), error),
                   error);
}

PpsOrganisation *
pps_edit_add_organisation (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const char *name,
                           const char *group,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsOrganisation *organisation;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add-organisation", error))
    return NULL;

  organisation = add_under_partnership (store, PPS_TYPE_ORGANISATION, partnership,
                                        "partnership-organisations", error);

  return end_with (
      store, organisation,
      organisation != NULL && pps_store_write_text (store, organisation, "name", name, error)
          && pps_store_write_text (store, organisation, "stakeholder-group", group, error),
      error);
}

PpsCharacteristic *
pps_edit_add_characteristic (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const char *text,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsCharacteristic *characteristic;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add-characteristic", error))
    return NULL;

  characteristic = add_under_partnership (store, PPS_TYPE_CHARACTERISTIC, partnership,
                                          "partnership-characteristics", error);

  return end_with (store, characteristic,
                   characteristic != NULL
                       && pps_store_write_text (store, characteristic, "text", text, error),
                   error);
}

PpsLesson *
pps_edit_add_lesson (PpsWorkspace *workspace,
                     PpsPartnership *partnership,
                     const char *text,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsLesson *lesson;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add-lesson", error))
    return NULL;

  lesson
      = add_under_partnership (store, PPS_TYPE_LESSON, partnership, "partnership-lessons", error);

  return end_with (store, lesson,
                   lesson != NULL && pps_store_write_text (store, lesson, "text", text, error),
                   error);
}

static char *
find_free_code (PpsStore *store, PpsPartnership *partnership, const char *group)
{
  g_autoptr (PpsQuery) respondents = NULL;

  respondents = pps_query_new (store, "partnership-respondents",
                               pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint number = 1;; number++)
    {
      g_autofree char *code = g_strdup_printf ("%s%u", group, number);
      gboolean taken = FALSE;

      for (guint i = 0; i < pps_query_get_n (respondents) && !taken; i++)
        taken = g_strcmp0 (pps_record_get_text (pps_query_get (respondents, i), "code"), code) == 0;

      if (!taken)
        return g_steal_pointer (&code);
    }
}

static PpsRespondent *
make_respondent (PpsStore *store,
                 PpsPartnership *partnership,
                 PpsOrganisation *organisation,
                 const char *group,
                 const char *role,
                 GError **error)
{
  const char *works_for
      = organisation != NULL ? pps_record_get_id (PPS_RECORD (organisation)) : NULL;
  g_autofree char *code = find_free_code (store, partnership, group);
  g_autoptr (PpsRespondent) respondent = add_under_partnership (
      store, PPS_TYPE_RESPONDENT, partnership, "partnership-respondents", error);

  if (respondent == NULL
      || !pps_store_write_text (store, respondent, "organisation", works_for, error)
      || !pps_store_write_text (store, respondent, "stakeholder-group", group, error)
      || !pps_store_write_text (store, respondent, "code", code, error)
      || !pps_store_write_text (store, respondent, "role", role, error))
    return NULL;

  return g_steal_pointer (&respondent);
}

PpsRespondent *
pps_edit_add_respondent (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         PpsOrganisation *organisation,
                         const char *group,
                         const char *role,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add-respondent", error))
    return NULL;

  return end_with (store, make_respondent (store, partnership, organisation, group, role, error),
                   TRUE, error);
}

PpsRound *
pps_edit_add_round (PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const char *name,
                    const char *kind,
                    const char *date,
                    GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRound *round;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add-round", error))
    return NULL;

  round = add_under_partnership (store, PPS_TYPE_ROUND, partnership, "partnership-rounds", error);

  return end_with (store, round,
                   round != NULL && pps_store_write_text (store, round, "name", name, error)
                       && pps_store_write_text (store, round, "kind", kind, error)
                       && pps_store_write_text (store, round, "date", date, error),
                   error);
}

static gboolean
link_respondents (PpsStore *store, PpsInterview *interview, GPtrArray *respondents, GError **error)
{
  for (guint i = 0; respondents != NULL && i < respondents->len; i++)
    {
      g_autoptr (PpsInterviewRespondent) link
          = pps_store_add (store, PPS_TYPE_INTERVIEW_RESPONDENT, error);

      if (link == NULL
          || !pps_store_write_text (store, link, "interview",
                                    pps_record_get_id (PPS_RECORD (interview)), error)
          || !pps_store_write_text (store, link, "respondent",
                                    pps_record_get_id (g_ptr_array_index (respondents, i)), error))
        return FALSE;
    }

  return TRUE;
}

static PpsInterview *
make_interview (PpsWorkspace *workspace,
                PpsRound *round,
                const char *group,
                GPtrArray *respondents,
                GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");
  g_autoptr (PpsGuideVersion) guide = pps_edit_keep_guide (workspace, group, error);
  g_autoptr (PpsInterview) interview = NULL;

  if (guide != NULL)
    interview = pps_store_add (store, PPS_TYPE_INTERVIEW, error);

  if (interview == NULL
      || !pps_store_write_text (store, interview, "partnership",
                                pps_record_get_text (PPS_RECORD (round), "partnership"), error)
      || !pps_store_write_text (store, interview, "round", pps_record_get_id (PPS_RECORD (round)),
                                error)
      || !pps_store_write_text (store, interview, "stakeholder-group", group, error)
      || !pps_store_write_text (store, interview, "guide-version",
                                pps_record_get_id (PPS_RECORD (guide)), error)
      || !pps_store_write_text (store, interview, "state", "planned", error)
      || !pps_store_write_text (store, interview, "interviewer", pps_store_get_author (store),
                                error)
      || !pps_store_write_text (store, interview, "language", language, error)
      || !link_respondents (store, interview, respondents, error))
    return NULL;

  return g_steal_pointer (&interview);
}

PpsInterview *
pps_edit_add_interview (PpsWorkspace *workspace,
                        PpsRound *round,
                        const char *group,
                        GPtrArray *respondents,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (!pps_store_begin (store, "add-interview", error))
    return NULL;

  return end_with (store, make_interview (workspace, round, group, respondents, error), TRUE,
                   error);
}

/* All of them, and the one that is made of a role. */
static GPtrArray *
list_planned (PpsWorkspace *workspace, PpsRound *round, const PpsPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsPartnership) partnership = NULL;
  PpsRespondent *made;

  for (guint i = 0; plan->respondents != NULL && i < plan->respondents->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (plan->respondents, i)));
  if (plan->role == NULL || *plan->role == '\0')
    return g_steal_pointer (&all);

  partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP,
                                      pps_record_get_text (PPS_RECORD (round), "partnership"));
  g_return_val_if_fail (partnership != NULL, NULL);
  made = make_respondent (pps_workspace_get_store (workspace), partnership, NULL, plan->group,
                          plan->role, error);
  if (made == NULL)
    return NULL;
  g_ptr_array_add (all, made);

  return g_steal_pointer (&all);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* When, how long, where and how. */
static gboolean
write_plan (PpsStore *store,
            PpsInterview *interview,
            const PpsPlan *plan,
            const char *moment,
            GError **error)
{
  return pps_store_write_text (store, interview, "planned", moment, error)
         && (plan->minutes <= 0
             || pps_store_write_integer (store, interview, "planned-minutes", plan->minutes, error))
         && pps_store_write_text (store, interview, "place", or_empty (plan->place), error)
         && pps_store_write_text (store, interview, "medium", or_empty (plan->medium), error)
         && (plan->interviewer == NULL
             || pps_store_write_text (store, interview, "interviewer", plan->interviewer, error));
}

PpsInterview *
pps_edit_plan_interview (PpsWorkspace *workspace,
                         PpsRound *round,
                         const PpsPlan *plan,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *moment = NULL;
  g_autoptr (GPtrArray) respondents = NULL;
  PpsInterview *interview = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);
  g_return_val_if_fail (plan != NULL && plan->group != NULL, NULL);

  moment = pps_when_read_moment (plan->when, error);
  if (moment == NULL || !pps_store_begin (store, "add-interview", error))
    return NULL;

  respondents = list_planned (workspace, round, plan, error);
  if (respondents != NULL)
    interview = make_interview (workspace, round, plan->group, respondents, error);

  return end_with (store, interview,
                   interview != NULL && write_plan (store, interview, plan, moment, error), error);
}

static gboolean
is_among (GPtrArray *respondents, const char *id)
{
  for (guint i = 0; i < respondents->len; i++)
    {
      if (g_strcmp0 (pps_record_get_id (g_ptr_array_index (respondents, i)), id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Takes away the links to those who are not among @respondents; the others stay as they are. */
static gboolean
unlink_respondents (PpsStore *store, PpsQuery *links, GPtrArray *respondents, GError **error)
{
  for (guint i = 0; i < pps_query_get_n (links); i++)
    {
      PpsRecord *link = pps_query_get (links, i);

      if (!is_among (respondents, pps_record_get_text (link, "respondent"))
          && !pps_store_remove (store, link, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
list_newcomers (PpsQuery *links, GPtrArray *respondents)
{
  GPtrArray *newcomers = g_ptr_array_new ();

  for (guint i = 0; i < respondents->len; i++)
    {
      gboolean linked = FALSE;

      for (guint j = 0; j < pps_query_get_n (links) && !linked; j++)
        linked = g_strcmp0 (pps_record_get_text (pps_query_get (links, j), "respondent"),
                            pps_record_get_id (g_ptr_array_index (respondents, i)))
                 == 0;

      if (!linked)
        g_ptr_array_add (newcomers, g_ptr_array_index (respondents, i));
    }

  return newcomers;
}

gboolean
pps_edit_set_respondents (PpsWorkspace *workspace,
                          PpsInterview *interview,
                          GPtrArray *respondents,
                          GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) newcomers = NULL;
  g_autoptr (PpsQuery) links = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (respondents != NULL, FALSE);

  links = pps_query_new (store, "interview-respondent-links",
                         pps_record_get_id (PPS_RECORD (interview)), NULL);
  newcomers = list_newcomers (links, respondents);

  return pps_store_begin (store, "set-respondents", error)
         && pps_edit_end (store,
                          unlink_respondents (store, links, respondents, error)
                              && link_respondents (store, interview, newcomers, error),
                          error);
}

gboolean
pps_edit_plan_minutes (PpsWorkspace *workspace,
                       PpsInterview *interview,
                       int minutes,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (minutes >= 0, FALSE);

  return pps_store_begin (store, "set", error)
         && pps_edit_end (
             store,
             minutes > 0
                 ? pps_store_write_integer (store, interview, "planned-minutes", minutes, error)
                 : pps_store_write_absent (store, interview, "planned-minutes", error),
             error);
}
