/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-indicators.h"

#include <string.h>

#include "pps-round-order.h"

/* Numbers by series and by funnel. Nothing is added up and nothing is filled in: a number that is
 * not known is not there, and numbers with another coverage never stand in one funnel. */

static const struct
{
  const char *word;
  const char *nl;
  const char *en;
} steps[] = {
  { "reached", "Bereikt", "Reached" },  { "applied", "Aangemeld", "Applied" },
  { "trial", "Kennismaking", "Trial" }, { "training", "In scholing", "In training" },
  { "placed", "Geplaatst", "Placed" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == PPS_N_FUNNEL_STEPS);

const char *
pps_funnel_step_get_word (guint index)
{
  g_return_val_if_fail (index < PPS_N_FUNNEL_STEPS, NULL);

  return steps[index].word;
}

static int
find_step (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_str_equal (steps[i].word, word))
        return (int) i;
    }

  return -1;
}

const char *
pps_funnel_step_get_name (const char *step, const char *language)
{
  int at = find_step (step);

  if (at < 0)
    return "";

  return g_str_equal (language, "nl") ? steps[at].nl : steps[at].en;
}

/* Which of them count */

/* A value of no round is of before @round when its date is. A year has no days, so dates are
 * compared as far as both of them go. */
static gboolean
is_dated_after (PpsRecord *indicator, PpsRound *round)
{
  const char *date = pps_record_get_text (indicator, "date");
  const char *until = pps_record_get_text (PPS_RECORD (round), "date");

  return *date != '\0' && *until != '\0'
         && strncmp (date, until, MIN (strlen (date), strlen (until))) > 0;
}

static gboolean
is_after (PpsQuery *rounds, PpsRecord *indicator, PpsRound *round)
{
  int at = pps_round_order_find (rounds, pps_record_get_text (indicator, "round"));

  if (round == NULL)
    return FALSE;
  if (at >= 0)
    return at > pps_round_order_find (rounds, pps_record_get_id (PPS_RECORD (round)));

  return is_dated_after (indicator, round);
}

static GPtrArray *
list_until (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (partnership));
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "partnership-rounds", id, NULL);
  g_autoptr (PpsQuery) all = pps_query_new (store, "partnership-indicators", id, NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *indicator = pps_query_get (all, i);

      if (!is_after (rounds, indicator, round))
        g_ptr_array_add (indicators, g_object_ref (indicator));
    }

  return indicators;
}

/* Series */

static void
free_series (gpointer data)
{
  PpsIndicatorSeries *series = data;

  g_free (series->name);
  g_ptr_array_unref (series->values);
  g_free (series);
}

static const char *
get_series_name (PpsRecord *indicator)
{
  return pps_record_get_text (indicator,
                              pps_record_has_text (indicator, "series") ? "series" : "name");
}

static PpsIndicatorSeries *
need_series (GPtrArray *all, const char *name)
{
  PpsIndicatorSeries *series;

  for (guint i = 0; i < all->len; i++)
    {
      series = g_ptr_array_index (all, i);
      if (g_str_equal (series->name, name))
        return series;
    }

  series = g_new0 (PpsIndicatorSeries, 1);
  series->name = g_strdup (name);
  series->values = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (all, series);

  return series;
}

/* Behind the values of the same date, so that equal dates keep their order. */
static void
insert_by_date (GPtrArray *values, PpsRecord *indicator)
{
  const char *date = pps_record_get_text (indicator, "date");
  guint at = values->len;

  while (at > 0
         && strcmp (pps_record_get_text (g_ptr_array_index (values, at - 1), "date"), date) > 0)
    at--;
  g_ptr_array_insert (values, (int) at, g_object_ref (indicator));
}

GPtrArray *
pps_indicators_list_series (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_series);
  g_autoptr (GPtrArray) indicators = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), all);

  indicators = list_until (workspace, partnership, round);
  for (guint i = 0; i < indicators->len; i++)
    {
      PpsRecord *indicator = g_ptr_array_index (indicators, i);

      insert_by_date (need_series (all, get_series_name (indicator))->values, indicator);
    }

  return all;
}

PpsIndicator *
pps_indicator_series_get_last (const PpsIndicatorSeries *series)
{
  for (guint i = series->values->len; i > 0; i--)
    {
      PpsIndicator *indicator = g_ptr_array_index (series->values, i - 1);

      if (pps_record_get_real (PPS_RECORD (indicator), "value", NULL))
        return indicator;
    }

  return NULL;
}

gboolean
pps_indicator_series_get_number (const PpsIndicatorSeries *series,
                                 const char *field,
                                 double *number)
{
  gboolean last = g_str_equal (field, "target");
  guint n = series->values->len;

  for (guint i = 0; i < n; i++)
    {
      if (pps_record_get_real (g_ptr_array_index (series->values, last ? n - 1 - i : i), field,
                               number))
        return TRUE;
    }

  return FALSE;
}

/* Funnels */

static void
free_step (gpointer data)
{
  PpsFunnelStep *step = data;

  g_object_unref (step->indicator);
  g_free (step);
}

static void
free_funnel (gpointer data)
{
  PpsFunnel *funnel = data;

  g_free (funnel->about);
  g_ptr_array_unref (funnel->steps);
  g_free (funnel);
}

static char *
dup_about (PpsRecord *indicator)
{
  const char *coverage = pps_record_get_text (indicator, "coverage");
  const char *remark = strchr (coverage, ';');

  return g_strstrip (
      g_strndup (coverage, remark != NULL ? (gsize) (remark - coverage) : strlen (coverage)));
}

static gboolean
is_beside (const PpsFunnel *funnel, PpsRecord *indicator, const char *about)
{
  PpsFunnelStep *first = g_ptr_array_index (funnel->steps, 0);
  PpsRecord *other = PPS_RECORD (first->indicator);
  const char *field = pps_record_has_text (indicator, "round") ? "round" : "date";

  return g_str_equal (funnel->about, about)
         && g_strcmp0 (pps_record_get_text (other, "round"),
                       pps_record_get_text (indicator, "round"))
                == 0
         && g_strcmp0 (pps_record_get_text (other, field), pps_record_get_text (indicator, field))
                == 0;
}

static gboolean
has_step (const PpsFunnel *funnel, const char *word)
{
  for (guint i = 0; i < funnel->steps->len; i++)
    {
      PpsFunnelStep *step = g_ptr_array_index (funnel->steps, i);

      if (g_str_equal (step->step, word))
        return TRUE;
    }

  return FALSE;
}

/* Two numbers for one step, at a fair and at another, are two funnels. */
static PpsFunnel *
need_funnel (GPtrArray *all, PpsRecord *indicator, const char *step)
{
  g_autofree char *about = dup_about (indicator);
  PpsFunnel *funnel;

  for (guint i = 0; i < all->len; i++)
    {
      funnel = g_ptr_array_index (all, i);
      if (is_beside (funnel, indicator, about) && !has_step (funnel, step))
        return funnel;
    }

  funnel = g_new0 (PpsFunnel, 1);
  funnel->about = g_steal_pointer (&about);
  funnel->steps = g_ptr_array_new_with_free_func (free_step);
  g_ptr_array_add (all, funnel);

  return funnel;
}

static void
add_step (GPtrArray *all, PpsRecord *indicator)
{
  int at = find_step (pps_record_get_text (indicator, "step"));
  PpsFunnelStep *step;
  double value;

  if (at < 0 || !pps_record_get_real (indicator, "value", &value))
    return;

  step = g_new0 (PpsFunnelStep, 1);
  step->indicator = g_object_ref (PPS_INDICATOR (indicator));
  step->step = steps[at].word;
  step->value = value;
  g_ptr_array_add (need_funnel (all, indicator, step->step)->steps, step);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const PpsFunnelStep *one = *(const PpsFunnelStep *const *) a;
  const PpsFunnelStep *other = *(const PpsFunnelStep *const *) b;

  return find_step (one->step) - find_step (other->step);
}

static void
measure_drops (PpsFunnel *funnel)
{
  g_ptr_array_sort (funnel->steps, compare_steps);
  for (guint i = 1; i < funnel->steps->len; i++)
    {
      PpsFunnelStep *before = g_ptr_array_index (funnel->steps, i - 1);
      PpsFunnelStep *step = g_ptr_array_index (funnel->steps, i);

      step->has_before = TRUE;
      step->drop = before->value - step->value;
      step->kept = before->value > 0 ? step->value / before->value : 0;
    }
}

GPtrArray *
pps_indicators_list_funnels (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_funnel);
  g_autoptr (GPtrArray) indicators = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), all);

  indicators = list_until (workspace, partnership, round);
  for (guint i = 0; i < indicators->len; i++)
    {
      PpsRecord *indicator = g_ptr_array_index (indicators, i);
      const char *of = pps_record_get_text (indicator, "round");

      if (round == NULL || of == NULL || g_str_equal (of, pps_record_get_id (PPS_RECORD (round))))
        add_step (all, indicator);
    }
  for (guint i = all->len; i > 0; i--)
    {
      PpsFunnel *funnel = g_ptr_array_index (all, i - 1);

      if (funnel->steps->len < 2)
        g_ptr_array_remove_index (all, i - 1);
      else
        measure_drops (funnel);
    }

  return all;
}

char *
pps_indicator_dup_coverage (PpsRecord *indicator, const char *language)
{
  const char *coverage = pps_record_get_text (indicator, "coverage");
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 answered;
  gint64 asked;

  if (pps_record_get_integer (indicator, "answered", &answered)
      && pps_record_get_integer (indicator, "asked", &asked))
    g_string_append_printf (words, "%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT, answered,
                            g_str_equal (language, "nl") ? "van" : "of", asked);
  if (*coverage != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", coverage);

  return g_string_free (g_steal_pointer (&words), FALSE);
}
