/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-id.h"

#include <string.h>

/* Ids of records. */

static void
test_order (void)
{
  g_autofree char *before = pps_id_new ();

  /* More than the counter of one millisecond holds. */
  for (guint i = 0; i < 20000; i++)
    {
      char *id = pps_id_new ();

      g_assert_cmpstr (before, <, id);
      g_assert_cmpint (id[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", id[19]));
      g_free (before);
      before = id;
    }
}

static void
test_time (void)
{
  gint64 now = g_get_real_time () / 1000;
  g_autofree char *id = pps_id_new ();
  g_autofree char *digits = g_strdup_printf ("%.8s%.4s", id, id + 9);

  g_assert_cmpint (ABS ((gint64) g_ascii_strtoull (digits, NULL, 16) - now), <, 5000);
}

/* Seeded, ids and time are the same again; afterwards they are real, and go on in order. */
static void
test_seeded (void)
{
  g_autofree char *before = pps_id_new ();
  g_autofree char *one = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;

  pps_id_begin_seeded (G_USEC_PER_SEC, 7);
  g_assert_true (pps_id_is_seeded ());
  g_assert_cmpint (pps_id_get_time (), ==, G_USEC_PER_SEC);
  one = pps_id_new ();
  pps_id_end_seeded ();
  pps_id_begin_seeded (G_USEC_PER_SEC, 7);
  same = pps_id_new ();
  pps_id_end_seeded ();
  after = pps_id_new ();

  g_assert_cmpstr (one, ==, same);
  g_assert_true (pps_id_is_valid (one));
  g_assert_cmpstr (before, <, after);
  g_assert_cmpint (ABS (pps_id_get_time () - g_get_real_time ()), <, 60 * G_USEC_PER_SEC);
}

static void
test_validity (void)
{
  static const char *const wrong[] = {
    "",
    "x",
    "0191e2a4-7b3c-7def-8123-456789abcde",
    "0191e2a4-7b3c-7def-8123-456789abcdef0",
    "0191E2A4-7B3C-7DEF-8123-456789ABCDEF",
    "0191e2a4x7b3c-7def-8123-456789abcdef",
    "0191e2a4-7b3c-7def-8123-456789abcdeg",
    "0191e2a4-7b3c-7def-8123-456789abc\xc3\xa9"
    "e",
  };

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = pps_id_new ();

      g_assert_true (pps_id_is_valid (id));
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pps_id_is_valid (wrong[i]));
  g_assert_false (pps_id_is_valid (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/id/order", test_order);
  g_test_add_func ("/domain/id/time", test_time);
  g_test_add_func ("/domain/id/validity", test_validity);
  g_test_add_func ("/domain/id/seeded", test_seeded);

  return g_test_run ();
}
