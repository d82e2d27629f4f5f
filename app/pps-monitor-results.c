/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-private.h"

#include <string.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-indicators.h"
#include "pps-money.h"
#include "pps-record-kinds.h"

/* The monitor in numbers: the funnel with what is lost at each step, and the money. */

static const char *const steps[] = { "reached", "applied", "trial", "training", "placed" };

static gboolean
is_of_round (PpsMonitor *self, PpsRecord *record)
{
  const char *round = pps_record_get_text (record, "round");

  return round == NULL || *round == '\0' || self->round == NULL
         || g_str_equal (round, pps_record_get_id (PPS_RECORD (self->round)));
}

static int
find_step (PpsRecord *indicator)
{
  const char *step = pps_record_get_text (indicator, "step");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_str_equal (steps[i], step))
        return (int) i;
    }

  return -1;
}

/* The last value of each step, and of each other indicator. */
static GPtrArray *
list_indicators (PpsMonitor *self, gboolean in_funnel)
{
  g_autoptr (PpsQuery) all = pps_monitor_list (self, "partnership-indicators", self->partnership);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (int step = in_funnel ? 0 : -1; step < (in_funnel ? (int) G_N_ELEMENTS (steps) : 0); step++)
    for (guint i = pps_query_get_n (all); i > 0; i--)
      {
        PpsRecord *indicator = pps_query_get (all, i - 1);

        if (find_step (indicator) != step || !is_of_round (self, indicator))
          continue;
        if (step < 0
            && !g_hash_table_add (seen, (gpointer) pps_record_get_text (indicator, "name")))
          continue;
        g_ptr_array_add (found, g_object_ref (indicator));
        if (step >= 0)
          break;
      }

  return found;
}

static gboolean
is_of_unit (PpsRecord *one, PpsRecord *other)
{
  return g_strcmp0 (pps_record_get_text (one, "unit"), pps_record_get_text (other, "unit")) == 0;
}

static void
add_distinct (GString *list, const char *text)
{
  if (text != NULL && *text != '\0' && strstr (list->str, text) == NULL)
    pps_describe_append (list, "; ", text);
}

/* Numbers of unlike units are not drawn against one axis: years would vanish beside people. */
static gboolean
has_unlike_units (GPtrArray *indicators)
{
  for (guint i = 1; i < indicators->len; i++)
    {
      if (!is_of_unit (g_ptr_array_index (indicators, i), g_ptr_array_index (indicators, 0)))
        return TRUE;
    }

  return FALSE;
}

/* The largest of what is drawn in the unit of an indicator; 0 where nothing stands beside it. */
static double
find_scale (GPtrArray *indicators, PpsRecord *of)
{
  double high = 0;
  guint n = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      PpsRecord *other = g_ptr_array_index (indicators, i);
      double number;

      if (!is_of_unit (other, of) || !pps_record_get_real (other, "value", &number))
        continue;
      high = MAX (high, number);
      n++;
      if (!pps_record_get_real (other, "target", &number))
        continue;
      high = MAX (high, number);
      n++;
    }

  return n > 1 ? high : 0;
}

/* The unit stands with the name where that does not say it. */
static char *
dup_name (PpsRecord *indicator, gboolean with_unit)
{
  const char *name = pps_record_get_text (indicator, "name");
  const char *unit = pps_record_get_text (indicator, "unit");
  g_autofree char *in = g_utf8_casefold (name, -1);
  g_autofree char *find = g_utf8_casefold (unit, -1);

  return with_unit && *unit != '\0' && strstr (in, find) == NULL
             ? g_strdup_printf ("%s (%s)", name, unit)
             : g_strdup (name);
}

/* "62 / 80", where 80 was the target. */
static void
add_value (PpsMonitor *self, PpsRecord *indicator, GPtrArray *all)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean has_own = has_unlike_units (all);
  double scale = has_own ? find_scale (all, indicator) : 0;
  gboolean is_drawn = !has_own || scale > 0;
  double value, target;

  if (!pps_record_get_real (indicator, "value", &value))
    {
      pps_sheet_builder_set_panel_cell (
          self->builder, 0, pps_monitor_word (self, "onbekend", "unknown"), PPS_TONE_WARN);
      return;
    }

  {
    g_autofree char *text = pps_amount_write (value, self->language);

    g_string_append (words, text);
  }
  pps_sheet_builder_set_panel_scale (self->builder, 0, scale);
  if (is_drawn)
    pps_sheet_builder_add_panel_value (self->builder, 0, value);
  if (pps_record_get_real (indicator, "target", &target))
    {
      g_autofree char *text = pps_amount_write (target, self->language);

      g_string_append_printf (words, " / %s", text);
      if (is_drawn)
        pps_sheet_builder_add_panel_value (self->builder, 0, target);
    }
  pps_sheet_builder_set_panel_cell (self->builder, 0, words->str, PPS_TONE_PLAIN);
}

/* What the values of an indicator were in the rounds, oldest first. */
static void
add_history (PpsMonitor *self, PpsRecord *indicator)
{
  g_autoptr (PpsQuery) rounds = pps_monitor_list (self, "partnership-rounds", self->partnership);
  g_autoptr (PpsQuery) all = pps_monitor_list (self, "partnership-indicators", self->partnership);
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (rounds) && i < self->index; i++)
    for (guint j = 0; j < pps_query_get_n (all); j++)
      {
        PpsRecord *other = pps_query_get (all, j);
        double value;

        if (g_strcmp0 (pps_record_get_text (other, "round"),
                       pps_record_get_id (pps_query_get (rounds, i)))
                != 0
            || g_strcmp0 (pps_record_get_text (other, "name"),
                          pps_record_get_text (indicator, "name"))
                   != 0
            || !pps_record_get_real (other, "value", &value))
          continue;

        {
          g_autofree char *text = pps_amount_write (value, self->language);

          pps_describe_append (words, " → ", text);
        }
        pps_sheet_builder_add_panel_value (self->builder, 2, value);
        n++;
        break;
      }

  if (n > 1)
    pps_sheet_builder_set_panel_cell (self->builder, 2, words->str, PPS_TONE_QUIET);
}

static gboolean
is_same (gpointer one, gpointer other)
{
  return g_str_equal (pps_record_get_id (PPS_RECORD (one)), pps_record_get_id (PPS_RECORD (other)));
}

/* What is left of the step before: only where both are about the same people, and that step stands
 * above it. */
static void
add_kept (PpsMonitor *self, PpsRecord *indicator, PpsRecord *above, GPtrArray *funnels)
{
  for (guint i = 0; i < funnels->len; i++)
    {
      const PpsFunnel *funnel = g_ptr_array_index (funnels, i);

      for (guint j = 1; above != NULL && j < funnel->steps->len; j++)
        {
          const PpsFunnelStep *before = g_ptr_array_index (funnel->steps, j - 1);
          const PpsFunnelStep *step = g_ptr_array_index (funnel->steps, j);
          g_autofree char *kept = g_strdup_printf ("%.0f %%", 100 * step->kept);

          if (step->has_before && is_same (step->indicator, indicator)
              && is_same (before->indicator, above))
            pps_sheet_builder_set_panel_cell (self->builder, 1, kept, PPS_TONE_QUIET);
        }
    }
}

static void
add_indicator (
    PpsMonitor *self, PpsRecord *indicator, PpsRecord *above, GPtrArray *all, GPtrArray *funnels)
{
  g_autofree char *name = dup_name (indicator, has_unlike_units (all));

  pps_sheet_builder_add_panel_row (self->builder, name, -1, PPS_TONE_PLAIN);
  add_value (self, indicator, all);
  add_kept (self, indicator, above, funnels);
  if (self->index > 1)
    add_history (self, indicator);
}

static void
set_sources (PpsMonitor *self, GPtrArray *funnel, GPtrArray *others)
{
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autoptr (GString) foot = g_string_new (NULL);
  g_autoptr (GString) coverage = g_string_new (NULL);
  GPtrArray *lists[] = { funnel, others };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        add_distinct (sources, pps_record_get_text (g_ptr_array_index (lists[i], j), "source"));
        add_distinct (coverage, pps_record_get_text (g_ptr_array_index (lists[i], j), "coverage"));
      }
  if (funnel->len + others->len == 0)
    g_string_append (foot,
                     pps_monitor_word (self, "Nog geen cijfers ingevuld.", "No figures yet."));
  pps_describe_append (foot, "", coverage->str);
  if (sources->len > 0)
    {
      pps_describe_append (foot, " · ", pps_monitor_word (self, "Bron", "Source"));
      g_string_append_printf (foot, ": %s", sources->str);
    }
  pps_sheet_builder_set_panel_foot (self->builder, foot->str);
}

static void
add_results_panel (PpsMonitor *self, gboolean unlike)
{
  pps_sheet_builder_add_panel (
      self->builder, "results", PPS_PANEL_TABLE, pps_monitor_word (self, "Resultaat", "Results"),
      unlike ? pps_monitor_word (self,
                                 "aantal / doel; streepje: doel; een balk staat naast het grootste "
                                 "getal van dezelfde eenheid",
                                 "number / target; tick: target; a bar is drawn against the "
                                 "largest number of the same unit")
             : pps_monitor_word (self, "aantal / doel; streepje: doel",
                                 "number / target; tick: target"),
      1, 10);
  pps_sheet_builder_add_panel_column (self->builder, "", 15, PPS_CHART_BAR, 0, 0);
  pps_sheet_builder_add_panel_column (
      self->builder, pps_monitor_word (self, "van de stap ervoor", "of the step before"), 6,
      PPS_CHART_NONE, 0, 0);
  if (self->index > 1)
    pps_sheet_builder_add_panel_column (
        self->builder, pps_monitor_word (self, "per meetmoment, vanaf 0", "by round, from 0"), 14,
        PPS_CHART_TREND, 0, 0);
}

void
pps_monitor_add_results (PpsMonitor *self)
{
  g_autoptr (GPtrArray) funnel = list_indicators (self, TRUE);
  g_autoptr (GPtrArray) others = list_indicators (self, FALSE);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) funnels
      = pps_indicators_list_funnels (self->workspace, self->partnership, self->round);

  g_ptr_array_extend (all, funnel, NULL, NULL);
  g_ptr_array_extend (all, others, NULL, NULL);
  add_results_panel (self, has_unlike_units (all));
  for (guint i = 0; i < all->len; i++)
    add_indicator (self, g_ptr_array_index (all, i),
                   i > 0 && i < funnel->len ? g_ptr_array_index (funnel, i - 1) : NULL, all,
                   funnels);
  set_sources (self, funnel, others);
}

/* Money */

char *
pps_monitor_dup_amount (PpsMonitor *self, const char *kind, double amount)
{
  g_autofree char *number = pps_amount_write (amount, self->language);

  if (g_str_equal (kind, "hours"))
    return g_strdup_printf (pps_monitor_word (self, "%s uur", "%s hours"), number);
  if (g_str_equal (kind, "goods"))
    return g_strdup_printf (pps_monitor_word (self, "€\u00a0%s in goederen", "€%s in goods"),
                            number);

  return g_strdup_printf (pps_monitor_word (self, "€\u00a0%s", "€%s"), number);
}

static void
add_line (PpsMonitor *self, const PpsMoneyLine *line)
{
  PpsRecord *item = PPS_RECORD (line->line);
  const char *until = pps_record_get_text (item, "until");
  g_autofree char *date = pps_describe_date (until, self->language);
  g_autofree char *amount = NULL;
  g_autoptr (GString) title = g_string_new (NULL);
  double value;

  if (pps_record_get_real (item, "amount", &value) && line->is_known)
    amount = pps_monitor_dup_amount (self, pps_record_get_text (item, "amount-kind"), value);
  pps_describe_append (title, "", pps_record_get_text (item, "who"));
  pps_describe_append (title, ": ", pps_record_get_text (item, "what"));
  pps_sheet_builder_add_panel_row (self->builder, title->str,
                                   pps_monitor_find_group (self, line->group), PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (
      self->builder, 0, amount != NULL ? amount : pps_monitor_word (self, "onbekend", "unknown"),
      amount != NULL ? PPS_TONE_PLAIN : PPS_TONE_WARN);
  if (*until != '\0')
    pps_sheet_builder_set_panel_cell (self->builder, 1, date, PPS_TONE_PLAIN);
}

/* Unknown stays unknown: a sum that lacks something says so. What was said by who did not agree to
 * its going further is in no line, and in no sum. */
static guint
add_side (PpsMonitor *self, PpsMoney *money, PpsMoneySide side, const char *title)
{
  GPtrArray *lines = pps_money_get_lines (money, side);
  double total = 0;
  gboolean all_known = TRUE;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsMoneyLine *line = g_ptr_array_index (lines, i);
      double amount;

      if (line->is_known && pps_record_get_real (PPS_RECORD (line->line), "amount", &amount)
          && g_str_equal (pps_record_get_text (PPS_RECORD (line->line), "amount-kind"), "euro"))
        total += amount;
      else if (!line->is_known)
        all_known = FALSE;
    }
  if (lines->len == 0)
    return 0;

  {
    g_autofree char *amount = pps_monitor_dup_amount (self, "euro", total);

    sum = all_known
              ? g_strdup (amount)
              : g_strdup_printf (pps_monitor_word (self, "minstens %s", "at least %s"), amount);
  }
  pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_STRONG);
  pps_sheet_builder_set_panel_cell (self->builder, 0, sum, PPS_TONE_STRONG);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, g_ptr_array_index (lines, i));

  return lines->len;
}

static char *
describe_cover (PpsMonitor *self, PpsMoney *money)
{
  const char *end = money != NULL ? pps_money_get_first_end (money) : "";
  g_autofree char *date = pps_describe_date (end, self->language);

  if (*end == '\0')
    return g_strdup (pps_monitor_word (self, "gedekt tot: onbekend", "covered until: unknown"));

  return g_strdup_printf (pps_monitor_word (self, "gedekt tot %s", "covered until %s"), date);
}

void
pps_monitor_add_money (PpsMonitor *self)
{
  g_autoptr (PpsMoney) money
      = self->round != NULL ? pps_money_new (self->workspace, self->round, self->gate) : NULL;
  g_autofree char *cover = describe_cover (self, money);
  guint n = 0;
  double share;

  pps_sheet_builder_add_panel (self->builder, "money", PPS_PANEL_TABLE,
                               pps_monitor_word (self, "Geld", "Money"), cover, 1, 18);
  pps_sheet_builder_add_panel_column (self->builder,
                                      pps_monitor_word (self,
                                                        "per jaar of in totaal, zoals genoemd",
                                                        "by year or in all, as named"),
                                      11, PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder, pps_monitor_word (self, "tot", "until"), 9,
                                      PPS_CHART_NONE, 0, 0);
  if (money != NULL)
    {
      n += add_side (self, money, PPS_MONEY_COSTS, pps_monitor_word (self, "Kosten", "Costs"));
      n += add_side (self, money, PPS_MONEY_INCOME,
                     pps_monitor_word (self, "Wat er binnenkomt", "What comes in"));
    }
  if (n == 0)
    pps_sheet_builder_set_panel_foot (self->builder,
                                      pps_monitor_word (self, "Over geld is nog niets genoteerd.",
                                                        "Nothing has been noted about money yet."));
  else if (self->options.purpose == PPS_PURPOSE_OWN && pps_money_get_share_in_kind (money, &share))
    {
      g_autofree char *foot
          = g_strdup_printf (pps_monitor_word (self, "In natura: %.0f %% van het aantal bijdragen.",
                                               "In kind: %.0f%% of the number of contributions."),
                             100 * share);

      pps_sheet_builder_set_panel_foot (self->builder, foot);
    }
}
