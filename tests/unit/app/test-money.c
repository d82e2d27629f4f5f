/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-line-item.h"
#include "pps-money.h"

/* Money: counted once, by its own measure, and unknown where it is. */

static PpsLineItem *
say (Study *study, const char *kind, const char *what, const char *group, const char *amount)
{
  PpsLineItem *item
      = pps_edit_add_line_item (study->workspace, study->interview, "pane.costs", kind, NULL, NULL);

  g_assert_nonnull (item);
  g_assert_true (pps_edit_line_item_text (study->workspace, item, "what", what, NULL));
  g_assert_true (
      pps_edit_line_item_text (study->workspace, item, "stakeholder-group", group, NULL));
  g_assert_true (pps_edit_line_item_amount (study->workspace, item, "amount", amount, NULL));

  return item;
}

#define SAY(...) g_object_unref (say (study, __VA_ARGS__))

static void
test_sums (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) hours = say (study, "funding", "Leermeesters", "W", "");
  g_autoptr (PpsMoney) money = NULL;
  PpsMoneySum sum;
  double share;

  g_assert_true (pps_edit_line_item_amount_kind (study->workspace, hours, "hours", NULL));
  g_assert_true (pps_edit_line_item_amount (study->workspace, hours, "amount", "120", NULL));
  SAY ("cost", "Huur", "O", "1.000");
  SAY ("cost", "Reiskosten", "O", "?");
  SAY ("funding", "Subsidie", "O", "5.000");
  SAY ("revenue", "Bijdrage", "W", "2.000");
  SAY ("support", "Netwerk", "W", "");
  money = pps_money_new (study->workspace, study->round, NULL);

  sum = pps_money_get_sum (money, PPS_MONEY_COSTS, NULL);
  g_assert_cmpuint (sum.n, ==, 2);
  g_assert_cmpuint (sum.n_unknown, ==, 1);
  g_assert_cmpfloat (sum.euro, ==, 1000);
  sum = pps_money_get_sum (money, PPS_MONEY_INCOME, "W");
  g_assert_cmpuint (sum.n, ==, 3);
  g_assert_cmpuint (sum.n_unknown, ==, 1);
  g_assert_cmpuint (sum.n_in_kind, ==, 1);
  g_assert_cmpfloat (sum.euro, ==, 2000);
  g_assert_cmpfloat (sum.hours, ==, 120);
  g_assert_true (pps_money_get_share_in_kind (money, &share));
  g_assert_cmpfloat_with_epsilon (share, 1 / 3.0, 1e-9);
}

/* Two who name one subsidy do not make two of it; that they differ is told. */
static void
test_said_twice (Study *study, gconstpointer unused)
{
  g_autoptr (PpsMoney) money = NULL;
  const PpsMoneyLine *line;

  SAY ("funding", "Subsidie", "O", "");
  SAY ("funding", "subsidie ", "O", "5.000");
  SAY ("funding", "Subsidie", "W", "300");
  SAY ("funding", "Subsidie", "O", "6.000");
  money = pps_money_new (study->workspace, study->round, NULL);

  g_assert_cmpuint (pps_money_get_lines (money, PPS_MONEY_INCOME)->len, ==, 2);
  line = g_ptr_array_index (pps_money_get_lines (money, PPS_MONEY_INCOME), 0);
  g_assert_cmpuint (line->said->len, ==, 3);
  g_assert_true (line->is_known);
  g_assert_true (line->differs);
  g_assert_cmpfloat (pps_money_get_sum (money, PPS_MONEY_INCOME, "O").euro, ==, 5000);
  line = g_ptr_array_index (pps_money_get_lines (money, PPS_MONEY_INCOME), 1);
  g_assert_false (line->differs);
}

/* A year goes on until its last day; the end of a cost covers nothing. */
static void
test_covered (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) year = say (study, "funding", "RIF", "O", "1");
  g_autoptr (PpsLineItem) month = say (study, "support", "Fonds", "W", "1");
  g_autoptr (PpsLineItem) cost = say (study, "cost", "Huur", "W", "1");
  g_autoptr (PpsMoney) none = pps_money_new (study->workspace, study->round, NULL);
  g_autoptr (PpsMoney) money = NULL;

  g_assert_cmpstr (pps_money_get_first_end (none), ==, "");
#define END(item, until)                                                                           \
  g_assert_true (pps_edit_set_text (study->workspace, item, "until", until, NULL))
  END (year, "2027");
  END (month, "2027-06");
  END (cost, "2025");
#undef END
  money = pps_money_new (study->workspace, study->round, NULL);
  g_assert_cmpstr (pps_money_get_first_end (money), ==, "2027-06");
  g_assert_cmpstr (pps_money_get_last_end (money), ==, "2027");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/money/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("sums", test_sums);
  ADD ("said-twice", test_said_twice);
  ADD ("covered", test_covered);
#undef ADD

  return g_test_run ();
}
