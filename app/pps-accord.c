/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-accord.h"

/* The panes of a round side by side with who said what in them. Everything is read once for all
 * panes; the judgement itself is the researcher's, nothing here proposes one. */

static void
group_free (gpointer data)
{
  PpsGroupAccord *group = data;

  g_free (group->letter);
  g_free (group->marks);
  g_clear_object (&group->answer);
  g_free (group);
}

static void
pane_free (gpointer data)
{
  PpsPaneAccord *pane = data;

  g_ptr_array_unref (pane->groups);
  g_strfreev (pane->tags);
  g_clear_object (&pane->judgement);
  g_free (pane);
}

static PpsPaneAccord *
find_pane (GPtrArray *panes, const char *id)
{
  for (guint i = 0; i < panes->len; i++)
    {
      PpsPaneAccord *pane = g_ptr_array_index (panes, i);

      if (g_str_equal (pane->pane->id, id))
        return pane;
    }

  return NULL;
}

static PpsGroupAccord *
find_group (PpsPaneAccord *pane, const char *letter)
{
  for (guint i = 0; i < pane->groups->len; i++)
    {
      PpsGroupAccord *group = g_ptr_array_index (pane->groups, i);

      if (g_str_equal (group->letter, letter))
        return group;
    }

  return NULL;
}

static GPtrArray *
make_groups (PpsWorkspace *workspace, PpsBlindSpots *spots, const char *pane)
{
  PpsQuery *groups = pps_workspace_get_groups (workspace);
  GPtrArray *list = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      PpsGroupAccord *group = g_new0 (PpsGroupAccord, 1);

      group->letter = g_strdup (pps_record_get_text (pps_query_get (groups, i), "letter"));
      group->heard = pps_blind_spots_get (spots, pane, group->letter)->heard;
      group->marks = g_strdup ("");
      g_ptr_array_add (list, group);
    }

  return list;
}

static void
add_answer (PpsGroupAccord *group, PpsRecord *answer)
{
  gint64 mark;

  if (pps_record_get_integer (answer, "mark", &mark) && mark > 0)
    {
      char *marks = g_strdup_printf ("%s%s%" G_GINT64_FORMAT, group->marks,
                                     *group->marks != '\0' ? ", " : "", mark);

      g_free (group->marks);
      group->marks = marks;
    }
  if (group->answer == NULL
      || pps_hearing_of_answer (PPS_ANSWER (answer)) > pps_hearing_of_answer (group->answer))
    g_set_object (&group->answer, PPS_ANSWER (answer));
}

static void
add_answers (GPtrArray *panes, PpsWorkspace *workspace, PpsRecord *round)
{
  g_autoptr (PpsQuery) answers = pps_query_new (pps_workspace_get_store (workspace),
                                                "round-answers", pps_record_get_id (round), NULL);

  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      PpsPaneAccord *pane = find_pane (panes, pps_record_get_text (answer, "pane"));
      g_autoptr (PpsRecord) interview = pps_workspace_lookup (
          workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));
      PpsGroupAccord *group
          = pane != NULL && interview != NULL
                ? find_group (pane, pps_record_get_text (interview, "stakeholder-group"))
                : NULL;

      if (group != NULL)
        add_answer (group, answer);
    }
}

/* Counts for each theme of a pane the groups that it was found of. */
static void
add_tags (GHashTable *bearers, PpsWorkspace *workspace, PpsRecord *finding)
{
  g_autoptr (PpsQuery) tags = pps_query_new (pps_workspace_get_store (workspace), "finding-tags",
                                             pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      const char *name = pps_record_get_text (pps_query_get (tags, i), "name");
      GHashTable *letters = g_hash_table_lookup (bearers, name);

      if (letters == NULL)
        {
          letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_hash_table_insert (bearers, g_strdup (name), letters);
        }
      g_hash_table_add (letters, g_strdup (pps_record_get_text (finding, "stakeholder-group")));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
list_tags (PpsWorkspace *workspace, PpsQuery *findings, const char *pane)
{
  g_autoptr (GHashTable) bearers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;
  gpointer letters;

  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"), pane)
          && pps_record_has_text (finding, "stakeholder-group"))
        add_tags (bearers, workspace, finding);
    }

  g_hash_table_iter_init (&iter, bearers);
  while (g_hash_table_iter_next (&iter, &name, &letters))
    {
      if (g_hash_table_size (letters) > 1)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_steal (names, NULL);
}

static void
add_judgements (GPtrArray *panes, PpsStore *store, const char *round)
{
  g_autoptr (PpsQuery) judgements = pps_query_new (store, "round-pane-judgements", round, NULL);

  for (guint i = 0; i < pps_query_get_n (judgements); i++)
    {
      PpsRecord *judgement = pps_query_get (judgements, i);
      PpsPaneAccord *pane = find_pane (panes, pps_record_get_text (judgement, "pane"));

      if (pane != NULL)
        g_set_object (&pane->judgement, PPS_PANE_JUDGEMENT (judgement));
    }
}

GPtrArray *
pps_accord_list (PpsWorkspace *workspace, PpsRound *round)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  PpsStore *store = pps_workspace_get_store (workspace);
  GPtrArray *panes = g_ptr_array_new_with_free_func (pane_free);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsBlindSpots) spots = NULL;
  g_autoptr (PpsQuery) findings = NULL;
  const char *id;

  g_return_val_if_fail (PPS_IS_ROUND (round), panes);

  id = pps_record_get_id (PPS_RECORD (round));
  partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP,
                                      pps_record_get_text (PPS_RECORD (round), "partnership"));
  if (partnership == NULL)
    return panes;

  spots = pps_blind_spots_new (workspace, partnership, round);
  findings = pps_query_new (store, "round-findings", id, NULL);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      PpsPaneAccord *pane = g_new0 (PpsPaneAccord, 1);

      pane->pane = pps_canvas_definition_get_ordered_pane (canvas, i);
      pane->groups = make_groups (workspace, spots, pane->pane->id);
      pane->tags = list_tags (workspace, findings, pane->pane->id);
      g_ptr_array_add (panes, pane);
    }
  add_answers (panes, workspace, PPS_RECORD (round));
  add_judgements (panes, store, id);

  return panes;
}

const char *
pps_accord_sign (const char *verdict)
{
  static const char *const signs[][2] = {
    { "agree", "=" },
    { "partly", "≈" },
    { "disagree", "≠" },
    { "not-enough-heard", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_equal (signs[i][0], verdict))
        return signs[i][1];
    }

  return "";
}
