/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-table.h"

#include "pps-amount.h"
#include "pps-describe.h"

/* The small tables: which columns they have, and how their lines are read as words. */

static const PpsLineTable tables[] = {
  { "partner", { "what", "stakeholder-group", "brings", "gets", NULL } },
  { "cost", { "what", "who", "amount", NULL } },
  { "revenue", { "what", "who", "amount", "until", NULL } },
  { "funding", { "what", "who", "amount", "until", NULL } },
  { "support", { "what", "who", "amount", "until", NULL } },
  { "alternative", { "what", "who", NULL } },
};

const PpsLineTable *
pps_line_table_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_strcmp0 (tables[i].kind, kind) == 0)
        return &tables[i];
    }

  return NULL;
}

gboolean
pps_line_table_is_blank (PpsLineItem *item)
{
  static const char *const texts[]
      = { "what", "who", "stakeholder-group", "brings", "gets", "until" };
  PpsRecord *record = PPS_RECORD (item);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (pps_record_has_text (record, texts[i]))
        return FALSE;
    }

  return !pps_record_get_real (record, "amount", NULL)
         && !g_str_equal (pps_record_get_text (record, "amount-kind"), "unknown");
}

static gboolean
has_amount (const char *kind)
{
  const PpsLineTable *table = pps_line_table_find (kind);

  for (guint i = 0; table != NULL && table->fields[i] != NULL; i++)
    {
      if (g_str_equal (table->fields[i], "amount"))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_amount (PpsRecord *item, const char *language)
{
  const char *kind = pps_record_get_text (item, "amount-kind");
  g_autofree char *number = NULL;
  double amount;

  if (!has_amount (pps_record_get_text (item, "kind")))
    return NULL;
  if (g_str_equal (kind, "unknown") || !pps_record_get_real (item, "amount", &amount))
    return g_strdup (pps_describe_word ("amount", "unknown", language));

  number = pps_amount_write (amount, language);
  if (g_str_equal (kind, "hours") || g_str_equal (kind, "goods"))
    return g_strdup_printf ("%s %s", number, pps_describe_word ("amount", kind, language));

  return g_strdup_printf ("€ %s", number);
}

static void
append_direction (GString *words, PpsRecord *item, const char *field, const char *language)
{
  g_autofree char *verb = g_utf8_strdown (pps_describe_word ("direction", field, language), -1);

  if (!pps_record_has_text (item, field))
    return;

  g_string_append_printf (words, "%s%s %s", words->len > 0 ? "; " : "", verb,
                          pps_record_get_text (item, field));
}

char *
pps_line_table_describe (PpsWorkspace *workspace, PpsLineItem *item, const char *language)
{
  PpsRecord *record = PPS_RECORD (item);
  const char *letter = pps_record_get_text (record, "stakeholder-group");
  GString *line = g_string_new (pps_record_get_text (record, "what"));
  g_autoptr (GString) directions = g_string_new (NULL);
  g_autofree char *amount = NULL;
  g_autofree char *until = NULL;

  if (pps_line_table_is_blank (item))
    return g_string_free (line, FALSE);

  if (*letter != '\0')
    g_string_append_printf (line, "%s(%s)", line->len > 0 ? " " : "",
                            pps_workspace_get_group_name (workspace, letter, language));
  pps_describe_append (line, ", ", pps_record_get_text (record, "who"));
  append_direction (directions, record, "brings", language);
  append_direction (directions, record, "gets", language);
  pps_describe_append (line, ": ", directions->str);
  amount = dup_amount (record, language);
  pps_describe_append (line, ": ", amount);
  until = pps_describe_date (pps_record_get_text (record, "until"), language);
  if (*until != '\0')
    g_string_append_printf (line, g_str_equal (language, "nl") ? ", tot %s" : ", until %s", until);

  return g_string_free (line, FALSE);
}

typedef struct
{
  double euros;
  double hours;
  guint n_euros;
  guint n_hours;
  guint n_unknown;
} Sum;

static void
add_up (Sum *sum, PpsRecord *item)
{
  const char *kind = pps_record_get_text (item, "amount-kind");
  double amount;

  if (pps_line_table_is_blank (PPS_LINE_ITEM (item))
      || !has_amount (pps_record_get_text (item, "kind")))
    return;

  if (g_str_equal (kind, "unknown") || !pps_record_get_real (item, "amount", &amount))
    {
      sum->n_unknown++;
    }
  else if (g_str_equal (kind, "hours"))
    {
      sum->hours += amount;
      sum->n_hours++;
    }
  else if (!g_str_equal (kind, "goods"))
    {
      sum->euros += amount;
      sum->n_euros++;
    }
}

char *
pps_line_table_sum (GListModel *items, const char *language)
{
  GString *text = g_string_new (NULL);
  Sum sum = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PpsRecord) item = g_list_model_get_item (items, i);

      add_up (&sum, item);
    }

  if (sum.n_euros > 0)
    {
      g_autofree char *euros = pps_amount_write (sum.euros, language);

      g_string_append_printf (text, "€ %s", euros);
    }
  if (sum.n_hours > 0)
    {
      g_autofree char *number = pps_amount_write (sum.hours, language);
      g_autofree char *hours
          = g_strdup_printf ("%s %s", number, pps_describe_word ("amount", "hours", language));

      pps_describe_append (text, " + ", hours);
    }
  if (sum.n_unknown > 0)
    {
      g_autofree char *unknown = g_strdup_printf (
          "%u %s", sum.n_unknown, pps_describe_word ("amount", "unknown", language));

      pps_describe_append (text, " + ", unknown);
    }

  return g_string_free (text, FALSE);
}

char *
pps_line_table_describe_all (PpsWorkspace *workspace, PpsAnswer *answer, const char *language)
{
  g_autoptr (PpsQuery) items
      = pps_query_new (pps_workspace_get_store (workspace), "answer-line-items",
                       pps_record_get_id (PPS_RECORD (answer)), NULL);
  g_autofree char *sum = pps_line_table_sum (G_LIST_MODEL (items), language);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < pps_query_get_n (items); i++)
    {
      g_autofree char *line
          = pps_line_table_describe (workspace, pps_query_get (items, i), language);
      g_autofree char *bulleted = *line != '\0' ? g_strconcat ("• ", line, NULL) : NULL;

      pps_describe_append (text, "\n", bulleted);
      n += bulleted != NULL;
    }
  if (n > 1 && *sum != '\0')
    {
      g_autofree char *total
          = g_strdup_printf ("%s: %s", pps_describe_word ("amount", "total", language), sum);

      pps_describe_append (text, "\n", total);
    }

  return g_string_free (text, FALSE);
}
