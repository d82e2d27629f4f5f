/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-id.h"

#include <sys/random.h>

/* Ids of records. Order within one program comes from a counter in the 12 bits after the time (RFC
 * 9562, section 6.2, method 1): it goes up with every id, and borrows from the next millisecond
 * when it is full. */

static guint64 last_stamp; /* milliseconds << 12 | counter */

static struct
{
  GRand *random; /* (nullable): where ids come from while they are seeded */
  guint64 real_stamp;
} seeded;

static void
fill_random (guint8 *bytes, gsize n)
{
  for (gsize i = 0; seeded.random != NULL && i < n; i++)
    bytes[i] = (guint8) g_rand_int_range (seeded.random, 0, 256);
  if (seeded.random != NULL)
    return;

  if (getrandom (bytes, n, 0) == (gssize) n)
    return;

  for (gsize i = 0; i < n; i++)
    bytes[i] = g_random_int_range (0, 256);
}

void
pps_id_begin_seeded (gint64 start, guint32 seed)
{
  g_return_if_fail (seeded.random == NULL);

  seeded.random = g_rand_new_with_seed (seed);
  seeded.real_stamp = last_stamp;
  last_stamp = (guint64) (start / 1000) << 12;
}

void
pps_id_end_seeded (void)
{
  g_return_if_fail (seeded.random != NULL);

  g_clear_pointer (&seeded.random, g_rand_free);
  last_stamp = seeded.real_stamp;
}

gboolean
pps_id_is_seeded (void)
{
  return seeded.random != NULL;
}

/* Seeded time goes on with the ids. */
gint64
pps_id_get_time (void)
{
  return seeded.random != NULL ? (gint64) (last_stamp >> 12) * 1000 : g_get_real_time ();
}

char *
pps_id_new (void)
{
  guint64 stamp = (guint64) (pps_id_get_time () / 1000) << 12;
  guint8 random[8];

  last_stamp = MAX (last_stamp + 1, stamp);
  fill_random (random, sizeof random);

  return g_strdup_printf ("%08x-%04x-7%03x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          (guint) (last_stamp >> 28), (guint) (last_stamp >> 12) & 0xffff,
                          (guint) last_stamp & 0xfff, (random[0] & 0x3f) | 0x80, random[1],
                          random[2], random[3], random[4], random[5], random[6], random[7]);
}

gboolean
pps_id_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 36)
    return FALSE;

  for (guint i = 0; i < 36; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (text[i] != '-')
            return FALSE;
        }
      else if (!g_ascii_isdigit (text[i]) && !(text[i] >= 'a' && text[i] <= 'f'))
        {
          return FALSE;
        }
    }

  return TRUE;
}
