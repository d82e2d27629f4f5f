/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <string.h>

#include "pps-clean-text.h"

/* What is pasted becomes clean text, and what is text already stays to the byte. */

static void
test_cleaned (void)
{
  static const struct
  {
    const char *pasted;
    const char *clean;
  } cases[] = {
    { "", "" },
    { "one\r\ntwo\rthree\xe2\x80\xa8"
      "four\xe2\x80\xa9"
      "five\x0bsix",
      "one\ntwo\nthree\nfour\nfive\nsix" },
    { "10\xc2\xa0"
      "000\xe2\x80\xaf€",
      "10 000 €" },
    { "zij\xc2\xad"
      "instro\xc2\xad"
      "mers",
      "zijinstromers" },
    { "\xef\xbb\xbfmark\xe2\x80\x8b", "mark" },
    { "\xef\x82\xb7\tmonteurs\r\n\xc2\xb7 \xc2\xa0 lassers\no\tkoks\n-\tsmeden",
      "• monteurs\n• lassers\n• koks\n• smeden" },
    { "  • one\n\t▪\ttwo", "• one\n• two" },
    { "•no bullet", "•no bullet" },
    { "o wee\n- toch", "o wee\n- toch" },
    { "cell\tcell", "cell\tcell" },
    { "a\n\n\n\nb\n", "a\n\nb\n" },
    { "•", "•" },
    { "bell\a and \x1b[31mred", "bell and [31mred" },
    { "half \xc3", "half \xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = pps_clean_text (cases[i].pasted, -1);
      g_autofree char *again = pps_clean_text (clean, -1);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (again, ==, clean);
    }
}

/* Emoji of several parts, writing from right to left with its marks, accents that are composed or
 * not: none of it is layout. */
static void
test_kept (void)
{
  static const char *const texts[] = {
    "Café, cafe\xcc\x81, ĳs, naïef – “echt” … €",
    "👩\xe2\x80\x8d🔧 👍🏽 🇳🇱 ☎\xef\xb8\x8f",
    "مرحبا \xe2\x80\x8f"
    "123\xe2\x80\x8e שלום",
    "می\xe2\x80\x8cخواهم",
    "日本語テキスト",
    "tab\there\n\n• a list\n• of two",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = pps_clean_text (texts[i], -1);

      g_assert_cmpstr (clean, ==, texts[i]);
    }
}

static void
test_nul (void)
{
  static const char pasted[] = "before\0after";
  g_autofree char *clean = pps_clean_text (pasted, sizeof pasted - 1);

  g_assert_cmpstr (clean, ==, "beforeafter");
}

/* Whatever bytes: text comes out, and cleaning it again changes nothing. */
static void
test_any_bytes (void)
{
  for (int i = 0; i < 2000; i++)
    {
      char bytes[64];
      gsize n = g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;

      for (gsize k = 0; k < n; k++)
        bytes[k] = g_test_rand_int_range (0, 3) > 0
                       ? "\r\n\t \xc2\xa0\xb7o-\xe2\x80\xa9"[g_test_rand_int_range (0, 11)]
                       : (char) g_test_rand_int_range (0, 256);
      clean = pps_clean_text (bytes, n);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      again = pps_clean_text (clean, -1);
      g_assert_cmpstr (again, ==, clean);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clean-text/cleaned", test_cleaned);
  g_test_add_func ("/clean-text/kept", test_kept);
  g_test_add_func ("/clean-text/nul", test_nul);
  g_test_add_func ("/clean-text/any-bytes", test_any_bytes);

  return g_test_run ();
}
