/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-giving.h"

#include <string.h>

#include "pps-record-kinds.h"

/* Giving and getting. Three places tell of it: what was put down with an organisation, findings
 * that are marked so, and the table of partners in an interview. They are set beside each other and
 * never weighed: euros and a network have no common measure, and whether it is in balance is for
 * the partners to say. */

struct _PpsGiving
{
  PpsWorkspace *workspace;
  PpsInvolvement *involvement;
  GPtrArray *rows; /* PpsGivingRow */
};

static void
free_item (gpointer data)
{
  PpsGivingItem *item = data;

  g_free (item->text);
  g_free (item->kind);
  g_clear_object (&item->record);
  g_free (item);
}

static void
free_row (gpointer data)
{
  PpsGivingRow *row = data;

  g_clear_object (&row->organisation);
  g_free (row->group);
  g_ptr_array_unref (row->brings);
  g_ptr_array_unref (row->gets);
  g_free (row);
}

static PpsGivingRow *
add_row (PpsGiving *self, PpsOrganisation *organisation, const char *group)
{
  PpsGivingRow *row = g_new0 (PpsGivingRow, 1);

  g_set_object (&row->organisation, organisation);
  row->group = g_strdup (group);
  row->brings = g_ptr_array_new_with_free_func (free_item);
  row->gets = g_ptr_array_new_with_free_func (free_item);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The same words of two sources are one thing. */
static void
add_item (GPtrArray *items, const char *text, PpsRecord *record)
{
  PpsGivingItem *item;

  if (*text == '\0')
    return;
  for (guint i = 0; i < items->len; i++)
    {
      item = g_ptr_array_index (items, i);
      if (g_str_equal (item->text, text))
        return;
    }

  item = g_new0 (PpsGivingItem, 1);
  item->text = g_strdup (text);
  item->kind = g_strdup (record != NULL ? pps_record_get_text (record, "amount-kind") : "");
  item->has_amount = record != NULL && pps_record_get_real (record, "amount", &item->amount);
  g_set_object (&item->record, record);
  g_ptr_array_add (items, item);
}

static PpsGivingRow *
find_row (PpsGiving *self, const char *organisation, const char *group)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsGivingRow *row = g_ptr_array_index (self->rows, i);
      const char *id
          = row->organisation != NULL ? pps_record_get_id (PPS_RECORD (row->organisation)) : NULL;

      if (organisation != NULL ? g_strcmp0 (id, organisation) == 0
                               : id == NULL && g_str_equal (row->group, group))
        return row;
    }

  return NULL;
}

static PpsGivingRow *
need_row (PpsGiving *self, PpsRecord *record)
{
  const char *organisation = pps_record_get_text (record, "organisation");
  const char *group = pps_record_get_text (record, "stakeholder-group");
  PpsGivingRow *row = organisation != NULL ? find_row (self, organisation, group) : NULL;

  if (row == NULL)
    row = find_row (self, NULL, group);

  return row != NULL ? row : add_row (self, NULL, group);
}

static void
read_organisations (PpsGiving *self)
{
  for (guint i = 0; i < pps_involvement_get_n_rows (self->involvement); i++)
    {
      const PpsInvolvementRow *in = pps_involvement_get_row (self->involvement, i);
      PpsRecord *organisation = PPS_RECORD (in->organisation);
      PpsGivingRow *row = add_row (self, in->organisation,
                                   pps_record_get_text (organisation, "stakeholder-group"));

      row->balance = &in->cells[PPS_INVOLVEMENT_BALANCE];
      add_item (row->brings, pps_record_get_text (organisation, "brings"), NULL);
      add_item (row->gets, pps_record_get_text (organisation, "gets"), NULL);
    }
}

static void
read_findings (PpsGiving *self, PpsRound *round)
{
  g_autoptr (PpsQuery) findings
      = pps_query_new (pps_workspace_get_store (self->workspace), "round-findings",
                       pps_record_get_id (PPS_RECORD (round)), NULL);

  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);
      const char *direction = pps_record_get_text (finding, "direction");
      const char *text = pps_record_get_text (finding, "text");

      if (g_str_equal (direction, "brings"))
        add_item (need_row (self, finding)->brings, text, finding);
      else if (g_str_equal (direction, "gets"))
        add_item (need_row (self, finding)->gets, text, finding);
    }
}

/* A line in a table of partners names the party in words, or points at it. */
static void
read_lines (PpsGiving *self, PpsRound *round)
{
  g_autoptr (PpsQuery) lines
      = pps_query_new (pps_workspace_get_store (self->workspace), "round-said-line-items",
                       pps_record_get_id (PPS_RECORD (round)), NULL);

  for (guint i = 0; i < pps_query_get_n (lines); i++)
    {
      PpsRecord *line = pps_query_get (lines, i);
      const char *organisation = pps_record_get_text (line, "organisation");
      PpsGivingRow *row;

      if (organisation == NULL || !g_str_equal (pps_record_get_text (line, "kind"), "partner"))
        continue;
      row = need_row (self, line);
      add_item (row->brings, pps_record_get_text (line, "brings"), line);
      add_item (row->gets, pps_record_get_text (line, "gets"), line);
    }
}

static gboolean
is_felt (const PpsMarkCell *balance)
{
  guint low = 0;

  if (balance == NULL || balance->marks->len == 0)
    return FALSE;
  for (guint i = 0; i < balance->marks->len; i++)
    low += g_array_index (balance->marks, guint, i) <= 2;

  return 2 * low >= balance->marks->len;
}

static PpsGivingTilt
judge (const PpsGivingRow *row)
{
  if (is_felt (row->balance))
    return PPS_GIVING_TILT_FELT;
  if (row->brings->len == 0 && row->gets->len == 0)
    return PPS_GIVING_TILT_UNKNOWN;
  if (row->gets->len == 0)
    return PPS_GIVING_TILT_ONLY_BRINGS;

  return row->brings->len == 0 ? PPS_GIVING_TILT_ONLY_GETS : PPS_GIVING_TILT_NONE;
}

PpsGiving *
pps_giving_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsGiving *self = g_new0 (PpsGiving, 1);

  self->workspace = g_object_ref (workspace);
  self->involvement = pps_involvement_new (workspace, round);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  read_organisations (self);
  read_findings (self, round);
  read_lines (self, round);
  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsGivingRow *row = g_ptr_array_index (self->rows, i);

      if (row->balance == NULL)
        row->balance
            = pps_involvement_get_cell (self->involvement, PPS_INVOLVEMENT_BALANCE, row->group);
      row->tilt = judge (row);
    }

  return self;
}

void
pps_giving_free (PpsGiving *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  pps_involvement_free (self->involvement);
  g_object_unref (self->workspace);
  g_free (self);
}

guint
pps_giving_get_n_rows (PpsGiving *self)
{
  return self->rows->len;
}

const PpsGivingRow *
pps_giving_get_row (PpsGiving *self, guint index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, index);
}

const char *
pps_giving_tilt_get_words (PpsGivingTilt tilt, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");

  switch (tilt)
    {
    case PPS_GIVING_TILT_ONLY_BRINGS:
      return dutch ? "Brengt; wat het haalt is niet genoemd" : "Brings; what it gets is not named";
    case PPS_GIVING_TILT_ONLY_GETS:
      return dutch ? "Haalt; wat het brengt is niet genoemd" : "Gets; what it brings is not named";
    case PPS_GIVING_TILT_FELT:
      return dutch ? "Vindt zelf: niet in balans" : "Says itself: not in balance";
    case PPS_GIVING_TILT_UNKNOWN:
    case PPS_GIVING_TILT_NONE:
    default:
      return "";
    }
}
