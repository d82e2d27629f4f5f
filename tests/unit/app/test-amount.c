/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-amount.h"

/* Amounts as they are typed in two languages on one keyboard, and that what is shown is read as the
 * same number. */

static const struct
{
  const char *text;
  double amount;
} good[] = {
  { "0", 0 },
  { "1250", 1250 },
  { "1.250", 1250 },
  { "1,250", 1250 },
  { "1.250,50", 1250.5 },
  { "1,250.50", 1250.5 },
  { "1250,5", 1250.5 },
  { "1250.50", 1250.5 },
  { "12.500.000", 12500000 },
  { "12,500,000", 12500000 },
  { "12.500.000,25", 12500000.25 },
  { "0.125", 0.125 },
  { "0,125", 0.125 },
  { "1250.505", 1250.505 },
  { "12 500", 12500 },
  { "12\xC2\xA0"
    "500,00",
    12500 },
  { "12'500", 12500 },
  { "€ 12.500,-", 12500 },
  { "€12.500,--", 12500 },
  { "EUR 80", 80 },
  { "80 euro", 80 },
  { "  40 ", 40 },
};

static const char *const bad[] = {
  "",
  " ",
  "?",
  "circa 12.000",
  "12k",
  "10-15",
  "1.2.3",
  "1,2,3",
  "1.250.50",
  "1,25.000,5",
  "1.25,000.5",
  "-5",
  "1e5",
  "nan",
  "inf",
  ".",
  ",",
  "€",
  "twaalf",
  "1٣",
  "9999999999999999999",
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      double amount;

      g_test_message ("%s", good[i].text);
      g_assert_true (pps_amount_read (good[i].text, &amount));
      g_assert_cmpfloat (amount, ==, good[i].amount);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double amount;

      g_test_message ("%s", bad[i]);
      g_assert_false (pps_amount_read (bad[i], &amount));
    }
}

static void
assert_written (double amount, const char *nl, const char *en)
{
  g_autofree char *dutch = pps_amount_write (amount, "nl");
  g_autofree char *english = pps_amount_write (amount, "en");

  g_assert_cmpstr (dutch, ==, nl);
  g_assert_cmpstr (english, ==, en);
}

static void
test_write (void)
{
  assert_written (0, "0", "0");
  assert_written (999, "999", "999");
  assert_written (12500, "12.500", "12,500");
  assert_written (1250.5, "1.250,50", "1,250.50");
  assert_written (1234567.25, "1.234.567,25", "1,234,567.25");
  assert_written (0.5, "0,50", "0.50");
  assert_written (1.125, "1,1250", "1.1250");
  assert_written (1250.505, "1.250,5050", "1,250.5050");
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double scale = g_test_rand_int_range (0, 2) == 0 ? 100.0 : 1000.0;
      double amount = g_test_rand_int_range (0, G_MAXINT) / scale;
      const char *language = g_test_rand_int_range (0, 2) == 0 ? "nl" : "en";
      g_autofree char *text = pps_amount_write (amount, language);
      double again;

      g_assert_true (pps_amount_read (text, &again));
      g_assert_cmpfloat (again, ==, amount);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount/read", test_read);
  g_test_add_func ("/amount/write", test_write);
  g_test_add_func ("/amount/round-trip", test_round_trip);

  return g_test_run ();
}
