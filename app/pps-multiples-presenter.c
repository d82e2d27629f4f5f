/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-multiples-presenter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-gate.h"
#include "pps-indicators.h"
#include "pps-presenter-private.h"
#include "pps-sheet-panel.h"

/* Numbers of several partnerships side by side. Only what has the same name and the same unit is
 * set against one axis; a partnership that does not keep the number says so in its place. */

#define N_WIDE 3 /* columns of a board */

typedef struct
{
  PpsPartnership *partnership;
  GPtrArray *all; /* PpsIndicatorSeries */
} One;

typedef struct
{
  char *name;
  char *unit;
  guint n_kept; /* by how many partnerships */
} Number;

typedef struct
{
  PpsWorkspace *workspace;
  PpsSheetBuilder *builder;
  const PpsPresentOptions *options;
  const char *language;
  GArray *many;    /* One */
  GArray *numbers; /* Number */
} Multiples;

static void
one_clear (gpointer data)
{
  One *one = data;

  g_object_unref (one->partnership);
  g_ptr_array_unref (one->all);
}

static void
number_clear (gpointer data)
{
  g_free (((Number *) data)->name);
  g_free (((Number *) data)->unit);
}

static const char *word (const Multiples *self, const char *nl, const char *en) G_GNUC_FORMAT (2)
    G_GNUC_FORMAT (3);

static const char *
word (const Multiples *self, const char *nl, const char *en)
{
  return g_str_equal (self->language, "nl") ? nl : en;
}

/* The unit of a series is that of its last value that has one. */
static const char *
get_unit (const PpsIndicatorSeries *series)
{
  for (guint i = series->values->len; i > 0; i--)
    {
      PpsRecord *value = g_ptr_array_index (series->values, i - 1);

      if (pps_record_has_text (value, "unit"))
        return pps_record_get_text (value, "unit");
    }

  return "";
}

static gboolean
is_number (const PpsIndicatorSeries *series, const Number *number)
{
  g_autofree char *one = g_utf8_casefold (series->name, -1);
  g_autofree char *other = g_utf8_casefold (number->name, -1);

  return g_str_equal (one, other) && g_str_equal (get_unit (series), number->unit);
}

static const PpsIndicatorSeries *
find_series (const One *one, const Number *number)
{
  for (guint i = 0; i < one->all->len; i++)
    {
      const PpsIndicatorSeries *series = g_ptr_array_index (one->all, i);

      if (is_number (series, number) && pps_indicator_series_get_last (series) != NULL)
        return series;
    }

  return NULL;
}

static void
add_number (GArray *numbers, const PpsIndicatorSeries *series)
{
  Number number = { NULL };

  if (pps_indicator_series_get_last (series) == NULL)
    return;
  for (guint i = 0; i < numbers->len; i++)
    {
      Number *known = &g_array_index (numbers, Number, i);

      if (is_number (series, known))
        {
          known->n_kept++;
          return;
        }
    }
  number.name = g_strdup (series->name);
  number.unit = g_strdup (get_unit (series));
  number.n_kept = 1;
  g_array_append_val (numbers, number);
}

static void
gather (Multiples *self, GPtrArray *partnerships)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsPartnership *partnership = pps_query_get (all, i);
      One one = { NULL };

      if (partnerships != NULL && !g_ptr_array_find (partnerships, partnership, NULL))
        continue;
      one.partnership = g_object_ref (partnership);
      one.all = pps_indicators_list_series (self->workspace, partnership, NULL);
      for (guint j = 0; j < one.all->len; j++)
        add_number (self->numbers, g_ptr_array_index (one.all, j));
      g_array_append_val (self->many, one);
    }
}

/* Axes */

/* A year stands in its middle, a month at its beginning. */
static gboolean
read_time (PpsRecord *value, double *time)
{
  const char *date = pps_record_get_text (value, "date");
  int year = atoi (date);

  if (year == 0)
    return FALSE;
  *time = year + 0.5;
  if (strlen (date) >= 7)
    *time = year + (atoi (date + 5) - 1) / 12.0;
  if (strlen (date) >= 10)
    *time += (atoi (date + 8) - 1) / 365.25;

  return TRUE;
}

/* A few people of a step of a funnel could be told apart. */
static gboolean
may_show (const Multiples *self, PpsRecord *value, double number)
{
  return !pps_record_has_text (value, "step") || number < 0
         || pps_gate_may_count (self->options->purpose, (guint) MIN (number, 1e9));
}

/* The least round number above: 1, 2 or 5 of some power of ten. */
static double
round_up (double number)
{
  double power = number > 0 ? pow (10, floor (log10 (number))) : 1;

  if (number <= power)
    return power;

  return number <= 2 * power ? 2 * power : number <= 5 * power ? 5 * power : 10 * power;
}

typedef struct
{
  double low, high, from, until;
} Axes;

static void
widen (Axes *axes, const PpsIndicatorSeries *series)
{
  for (guint i = 0; i < series->values->len; i++)
    {
      PpsRecord *value = g_ptr_array_index (series->values, i);
      double number, time;

      if (pps_record_get_real (value, "value", &number))
        {
          axes->low = MIN (axes->low, number);
          axes->high = MAX (axes->high, number);
        }
      if (pps_record_get_real (value, "target", &number))
        axes->high = MAX (axes->high, number);
      if (read_time (value, &time))
        {
          axes->from = MIN (axes->from, floor (time));
          axes->until = MAX (axes->until, floor (time) + 1);
        }
    }
}

static Axes
find_axes (const Multiples *self, const Number *number)
{
  Axes axes = { 0, 0, G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->many->len; i++)
    {
      const PpsIndicatorSeries *series = find_series (&g_array_index (self->many, One, i), number);

      if (series != NULL)
        widen (&axes, series);
    }
  axes.high = round_up (axes.high);
  axes.low = axes.low < 0 ? -round_up (-axes.low) : 0;
  if (axes.until <= axes.from)
    {
      axes.from = 0;
      axes.until = 1;
    }

  return axes;
}

/* Tiles */

static void
add_value (Multiples *self, PpsRecord *value, GString *words)
{
  double number, time;
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  if (!pps_record_get_real (value, "value", &number))
    return;

  date = pps_describe_date (pps_record_get_text (value, "date"), self->language);
  if (!may_show (self, value, number))
    {
      text = g_strdup_printf ("%s (%s)", word (self, "minder dan 3", "fewer than 3"), date);
      pps_describe_append (words, " · ", text);
      return;
    }
  amount = pps_amount_write (number, self->language);
  text = *date != '\0' ? g_strdup_printf ("%s (%s)", amount, date) : g_strdup (amount);
  pps_describe_append (words, " · ", text);
  if (!read_time (value, &time))
    return;

  pps_sheet_builder_add_panel_value (self->builder, 0, number);
  pps_sheet_builder_add_panel_value (self->builder, 1, time);
}

static void
add_source (GString *sources, const char *source)
{
  if (*source != '\0' && strstr (sources->str, source) == NULL)
    pps_describe_append (sources, " · ", source);
}

static void
add_series (Multiples *self, const PpsIndicatorSeries *series)
{
  PpsIndicator *last = pps_indicator_series_get_last (series);
  g_autofree char *coverage = pps_indicator_dup_coverage (PPS_RECORD (last), self->language);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) about = g_string_new (NULL);
  g_autoptr (GString) sources = g_string_new (NULL);
  guint n = 0;
  double target;

  for (guint i = 0; i < series->values->len; i++)
    {
      PpsRecord *value = g_ptr_array_index (series->values, i);

      add_value (self, value, words);
      add_source (sources, pps_record_get_text (value, "source"));
      n += pps_record_get_real (value, "value", NULL);
    }
  g_string_printf (about, "n = %u", n);
  if (pps_indicator_series_get_number (series, "target", &target))
    {
      g_autofree char *amount = pps_amount_write (target, self->language);

      g_string_append_printf (about, " · %s %s", word (self, "doel", "target"), amount);
      pps_sheet_builder_add_panel_value (self->builder, 2, target);
    }
  pps_describe_append (about, " · ", coverage);
  pps_sheet_builder_set_panel_cell (self->builder, 0, words->str, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (self->builder, 2, about->str, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (
      self->builder, 3, sources->len > 0 ? sources->str : word (self, "bron onbekend", "no source"),
      PPS_TONE_QUIET);
}

static void
add_columns (Multiples *self, const Axes *axes)
{
  pps_sheet_builder_add_panel_column (self->builder, word (self, "waarden", "values"), 12,
                                      PPS_CHART_NONE, axes->low, axes->high);
  pps_sheet_builder_add_panel_column (self->builder, "", 1, PPS_CHART_NONE, axes->from,
                                      axes->until);
  pps_sheet_builder_add_panel_column (self->builder, word (self, "over wie", "over whom"), 12,
                                      PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_column (self->builder, word (self, "bron", "source"), 12,
                                      PPS_CHART_NONE, 0, 0);
}

static char *
dup_heading (const Number *number)
{
  return *number->unit != '\0' ? g_strdup_printf ("%s (%s)", number->name, number->unit)
                               : g_strdup (number->name);
}

static void
add_panel (Multiples *self, guint index, const Number *number)
{
  Axes axes = find_axes (self, number);
  g_autofree char *id = g_strdup_printf ("number-%u", index);
  g_autofree char *note = g_strdup_printf (word (self, "%u van %u PPS’en", "%u of %u partnerships"),
                                           number->n_kept, self->many->len);
  g_autofree char *heading = dup_heading (number);

  pps_sheet_builder_add_panel (self->builder, id, PPS_PANEL_MULTIPLES, heading, note,
                               MIN (self->many->len, N_WIDE), 10);
  add_columns (self, &axes);
  for (guint i = 0; i < self->many->len; i++)
    {
      const One *one = &g_array_index (self->many, One, i);
      const PpsIndicatorSeries *series = find_series (one, number);

      pps_sheet_builder_add_panel_row (self->builder,
                                       pps_record_get_text (PPS_RECORD (one->partnership), "name"),
                                       -1, PPS_TONE_STRONG);
      if (series != NULL)
        add_series (self, series);
      else
        pps_sheet_builder_set_panel_cell (self->builder, 0,
                                          word (self, "houdt dit niet bij", "does not keep this"),
                                          PPS_TONE_QUIET);
    }
}

/* With nothing to compare a chart would say nothing: words do. */
static void
add_alone (Multiples *self)
{
  const Axes none = { 0 };

  pps_sheet_builder_add_panel (
      self->builder, "alone", PPS_PANEL_TABLE,
      word (self, "Cijfers van één PPS", "Numbers of one partnership"),
      word (self, "geen cijfer wordt onder dezelfde naam door twee PPS’en bijgehouden",
            "no number is kept by two partnerships under the same name"),
      N_WIDE, 16);
  add_columns (self, &none);
  for (guint i = 0; i < self->many->len; i++)
    {
      const One *one = &g_array_index (self->many, One, i);
      const char *name = pps_record_get_text (PPS_RECORD (one->partnership), "name");

      for (guint j = 0; j < self->numbers->len; j++)
        {
          const Number *number = &g_array_index (self->numbers, Number, j);
          const PpsIndicatorSeries *series = find_series (one, number);
          g_autofree char *heading = dup_heading (number);
          g_autofree char *title = g_strdup_printf ("%s: %s", name, heading);

          if (series == NULL)
            continue;
          pps_sheet_builder_add_panel_row (self->builder, title, -1, PPS_TONE_PLAIN);
          add_series (self, series);
        }
    }
}

static void
add_frame (Multiples *self)
{
  const char *study
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (self->workspace)), "name");
  const char *name = word (self, "Cijfers naast elkaar", "Numbers side by side");
  g_autofree char *subtitle
      = g_strdup_printf ("%s · %u %s", name, self->many->len,
                         self->many->len == 1 ? word (self, "PPS", "partnership")
                                              : word (self, "PPS’en", "partnerships"));

  pps_present_head (self->builder, self->workspace, NULL, self->options, name);
  pps_sheet_builder_set_title (self->builder, study);
  pps_sheet_builder_set_author (self->builder, study);
  pps_sheet_builder_set_subtitle (self->builder, subtitle);
  pps_sheet_builder_set_notes (
      self->builder,
      word (self,
            "Binnen een cijfer hebben alle grafieken dezelfde assen; de streep is het doel. Een "
            "cijfer met dezelfde naam kan op een andere manier geteld zijn: kijk naar de bron.",
            "Within a number all charts have the same axes; the stroke is the target. A number of "
            "the same name can have been counted in another way: look at its source."));
}

static gboolean
has_shared (const Multiples *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      if (g_array_index (self->numbers, Number, i).n_kept > 1)
        return TRUE;
    }

  return FALSE;
}

static void
add_panels (Multiples *self)
{
  gboolean shared = has_shared (self);

  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);

      if (number->n_kept > 1)
        add_panel (self, i, number);
    }
  if (self->numbers->len > 0 && !shared)
    add_alone (self);
  if (self->numbers->len > 0)
    return;

  pps_sheet_builder_add_panel (self->builder, "none", PPS_PANEL_TABLE,
                               word (self, "Nog geen cijfers", "No numbers yet"), "", N_WIDE, 10);
  pps_sheet_builder_set_panel_foot (
      self->builder, word (self, "Geen van deze PPS’en heeft al een cijfer opgeschreven.",
                           "None of these partnerships has put down a number yet."));
}

PpsSheet *
pps_present_multiples (PpsWorkspace *workspace,
                       GPtrArray *partnerships,
                       const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_BOARD, language);
  g_autoptr (GArray) many = g_array_new (FALSE, TRUE, sizeof (One));
  g_autoptr (GArray) numbers = g_array_new (FALSE, TRUE, sizeof (Number));
  Multiples self = { workspace, builder, options, language, many, numbers };

  g_array_set_clear_func (many, one_clear);
  g_array_set_clear_func (numbers, number_clear);
  gather (&self, partnerships);
  add_frame (&self);
  add_panels (&self);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
