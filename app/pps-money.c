/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-money.h"

#include <string.h>

#include "pps-record-kinds.h"

/* Costs against what comes in. Several respondents name the same subsidy: it is one line, and where
 * they name different amounts it says so. */

struct _PpsMoney
{
  PpsWorkspace *workspace;
  GPtrArray *sides[2]; /* PpsMoneyLine */
  char *first_end;
  char *last_end;
};

static void
free_line (gpointer data)
{
  PpsMoneyLine *line = data;

  g_ptr_array_unref (line->said);
  g_free (line->group);
  g_free (line);
}

static gboolean
is_in_kind (PpsRecord *item)
{
  const char *kind = pps_record_get_text (item, "amount-kind");

  return g_str_equal (kind, "hours") || g_str_equal (kind, "goods");
}

/* Of whom it is: as the line says, or else as its organisation does. */
static const char *
find_group (PpsMoney *self, PpsRecord *item, PpsRecord **organisation)
{
  if (pps_record_has_text (item, "stakeholder-group"))
    return pps_record_get_text (item, "stakeholder-group");

  *organisation = pps_workspace_lookup (self->workspace, PPS_TYPE_ORGANISATION,
                                        pps_record_get_text (item, "organisation"));

  return *organisation != NULL ? pps_record_get_text (*organisation, "stakeholder-group") : "";
}

static gboolean
is_same_text (PpsRecord *a, PpsRecord *b, const char *field)
{
  g_autofree char *one = g_utf8_casefold (pps_record_get_text (a, field), -1);
  g_autofree char *other = g_utf8_casefold (pps_record_get_text (b, field), -1);

  return g_str_equal (g_strstrip (one), g_strstrip (other));
}

/* A line that does not say what it is about is nothing but itself. */
static gboolean
is_same (const PpsMoneyLine *line, PpsRecord *item, const char *group)
{
  PpsRecord *first = g_ptr_array_index (line->said, 0);

  return pps_record_has_text (item, "what") && is_same_text (first, item, "what")
         && is_same_text (first, item, "who") && g_str_equal (line->group, group)
         && g_str_equal (pps_record_get_text (first, "kind"), pps_record_get_text (item, "kind"));
}

static PpsMoneyLine *
need_line (GPtrArray *lines, PpsRecord *item, const char *group)
{
  PpsMoneyLine *line;

  for (guint i = 0; i < lines->len; i++)
    {
      line = g_ptr_array_index (lines, i);
      if (is_same (line, item, group))
        return line;
    }

  line = g_new0 (PpsMoneyLine, 1);
  line->said = g_ptr_array_new_with_free_func (g_object_unref);
  line->group = g_strdup (group);
  g_ptr_array_add (lines, line);

  return line;
}

static void
say (PpsMoneyLine *line, PpsRecord *item)
{
  double amount;
  double before;
  gboolean known = pps_record_get_real (item, "amount", &amount);

  g_ptr_array_add (line->said, g_object_ref (item));
  if (known && line->is_known)
    line->differs |= !pps_record_get_real (PPS_RECORD (line->line), "amount", &before)
                     || before != amount
                     || !is_same_text (PPS_RECORD (line->line), item, "amount-kind");
  else if (known || line->line == NULL)
    line->line = PPS_LINE_ITEM (item);
  line->is_known |= known;
}

/* A year ends with its last day, so ends are compared as if they went on. */
static int
compare_ends (const char *a, const char *b)
{
  int order = strncmp (a, b, MIN (strlen (a), strlen (b)));

  return order != 0 ? order : (int) strlen (b) - (int) strlen (a);
}

static void
note_end (PpsMoney *self, const char *until)
{
  if (*until == '\0')
    return;
  if (*self->first_end == '\0' || compare_ends (until, self->first_end) < 0)
    {
      g_free (self->first_end);
      self->first_end = g_strdup (until);
    }
  if (*self->last_end == '\0' || compare_ends (until, self->last_end) > 0)
    {
      g_free (self->last_end);
      self->last_end = g_strdup (until);
    }
}

static gboolean
find_side (const char *kind, PpsMoneySide *side)
{
  *side = g_str_equal (kind, "cost") ? PPS_MONEY_COSTS : PPS_MONEY_INCOME;

  return *side == PPS_MONEY_COSTS || g_str_equal (kind, "revenue") || g_str_equal (kind, "funding")
         || g_str_equal (kind, "support");
}

/* What stands in no interview is the researcher's, or a document's. */
static gboolean
may_read (PpsMoney *self, PpsRecord *item, PpsGate *gate)
{
  g_autoptr (PpsRecord) answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER,
                                                       pps_record_get_text (item, "answer"));
  g_autoptr (PpsInterview) interview = NULL;

  if (gate == NULL || answer == NULL)
    return TRUE;

  interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (answer, "interview"));

  return interview != NULL && pps_gate_may_share (gate, interview);
}

static void
read_items (PpsMoney *self, PpsQuery *items, PpsGate *gate)
{
  for (guint i = 0; i < pps_query_get_n (items); i++)
    {
      PpsRecord *item = pps_query_get (items, i);
      g_autoptr (PpsRecord) organisation = NULL;
      PpsMoneySide side;
      const char *group;

      if (!find_side (pps_record_get_text (item, "kind"), &side) || !may_read (self, item, gate))
        continue;
      group = find_group (self, item, &organisation);
      say (need_line (self->sides[side], item, group), item);
      if (side == PPS_MONEY_INCOME)
        note_end (self, pps_record_get_text (item, "until"));
    }
}

PpsMoney *
pps_money_new (PpsWorkspace *workspace, PpsRound *round, PpsGate *gate)
{
  static const char *const queries[] = { "round-line-items", "round-said-line-items" };
  PpsMoney *self = g_new0 (PpsMoney, 1);

  self->workspace = g_object_ref (workspace);
  self->first_end = g_strdup ("");
  self->last_end = g_strdup ("");
  self->sides[PPS_MONEY_COSTS] = g_ptr_array_new_with_free_func (free_line);
  self->sides[PPS_MONEY_INCOME] = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PpsQuery) items = pps_query_new (pps_workspace_get_store (workspace), queries[i],
                                                  pps_record_get_id (PPS_RECORD (round)), NULL);

      read_items (self, items, gate);
    }

  return self;
}

void
pps_money_free (PpsMoney *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sides[PPS_MONEY_COSTS]);
  g_ptr_array_unref (self->sides[PPS_MONEY_INCOME]);
  g_free (self->first_end);
  g_free (self->last_end);
  g_object_unref (self->workspace);
  g_free (self);
}

GPtrArray *
pps_money_get_lines (PpsMoney *self, PpsMoneySide side)
{
  return self->sides[side];
}

static void
add_to_sum (PpsMoneySum *sum, const PpsMoneyLine *line)
{
  PpsRecord *item = PPS_RECORD (line->line);
  const char *kind = pps_record_get_text (item, "amount-kind");
  double amount = 0;

  sum->n++;
  sum->n_in_kind += is_in_kind (item);
  if (!pps_record_get_real (item, "amount", &amount))
    sum->n_unknown++;
  else if (g_str_equal (kind, "hours"))
    sum->hours += amount;
  else if (g_str_equal (kind, "goods"))
    sum->goods += amount;
  else
    sum->euro += amount;
}

PpsMoneySum
pps_money_get_sum (PpsMoney *self, PpsMoneySide side, const char *group)
{
  PpsMoneySum sum = { 0 };

  for (guint i = 0; i < self->sides[side]->len; i++)
    {
      const PpsMoneyLine *line = g_ptr_array_index (self->sides[side], i);

      if (group == NULL || g_str_equal (line->group, group))
        add_to_sum (&sum, line);
    }

  return sum;
}

const char *
pps_money_get_first_end (PpsMoney *self)
{
  return self->first_end;
}

const char *
pps_money_get_last_end (PpsMoney *self)
{
  return self->last_end;
}

gboolean
pps_money_get_share_in_kind (PpsMoney *self, double *share)
{
  guint n_known = 0;
  guint n_in_kind = 0;

  for (guint i = 0; i < self->sides[PPS_MONEY_INCOME]->len; i++)
    {
      const PpsMoneyLine *line = g_ptr_array_index (self->sides[PPS_MONEY_INCOME], i);
      PpsRecord *item = PPS_RECORD (line->line);

      n_in_kind += is_in_kind (item);
      n_known += is_in_kind (item) || line->is_known
                 || g_str_equal (pps_record_get_text (item, "amount-kind"), "euro");
    }
  *share = n_known > 0 ? (double) n_in_kind / n_known : 0;

  return n_known > 0;
}
