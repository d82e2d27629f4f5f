/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-amount.h"

#include <math.h>
#include <string.h>

/* The same point parts thousands in Dutch and decimals in English, and people type both on one
 * keyboard: what it does is told by where it stands, and not by the language of the screen. */

#define MAX_AMOUNT 1e15

/* Leaves digits, points and commas. */
static char *
dup_bare (const char *text)
{
  static const char *const dressing[] = { "€", "EUR", "euro", "eur", ",--", ",-", ".--", ".-" };
  g_autofree char *bare = g_strdup (text);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dressing); i++)
    {
      g_auto (GStrv) parts = g_strsplit (bare, dressing[i], 2);

      g_free (bare);
      bare = g_strjoinv ("", parts);
    }
  for (const char *p = bare; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Also the narrow one and the one that does not break. An apostrophe is Swiss, and harmless.
       */
      if (!g_unichar_isspace (c) && c != '\'')
        g_string_append_unichar (kept, c);
    }

  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* Whether a separator that occurs alone could part thousands: one to three digits, not all of them
 * 0, and then threes. */
static gboolean
parts_thousands (const char *bare, char separator)
{
  const char *p = strchr (bare, separator);
  gsize head = p - bare;

  if (head < 1 || head > 3 || *bare == '0')
    return FALSE;

  for (; *p == separator; p += 4)
    {
      if (strspn (p + 1, "0123456789") != 3)
        return FALSE;
    }

  return *p == '\0';
}

static void
remove_all (char *text, char c)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != c)
        *to++ = *from;
    }
  *to = '\0';
}

/* Thousands are parted by threes also where decimals follow. */
static gboolean
is_well_parted (const char *bare, char thousands, char decimal)
{
  g_autofree char *whole = g_strndup (bare, strchr (bare, decimal) - bare);

  return strchr (whole, thousands) == NULL || parts_thousands (whole, thousands);
}

gboolean
pps_amount_read (const char *text, double *amount)
{
  g_autofree char *bare = dup_bare (text);
  const char *point = strrchr (bare, '.');
  const char *comma = strrchr (bare, ',');
  char decimal = '\0';
  char *end;

  *amount = 0;
  if (*bare == '\0' || strspn (bare, "0123456789.,") != strlen (bare)
      || strpbrk (bare, "0123456789") == NULL)
    return FALSE;

  if (point != NULL && comma != NULL)
    {
      decimal = point > comma ? '.' : ',';
      if (!is_well_parted (bare, decimal == '.' ? ',' : '.', decimal))
        return FALSE;
    }
  else if (point != NULL || comma != NULL)
    {
      char separator = point != NULL ? '.' : ',';

      decimal = parts_thousands (bare, separator) ? '\0' : separator;
    }

  if (decimal != '\0' && strchr (bare, decimal) != strrchr (bare, decimal))
    return FALSE;
  if (decimal != '.')
    remove_all (bare, '.');
  if (decimal != ',')
    remove_all (bare, ',');
  g_strdelimit (bare, ",", '.');
  *amount = g_ascii_strtod (bare, &end);

  return *end == '\0' && isfinite (*amount) && *amount <= MAX_AMOUNT;
}

char *
pps_amount_write (double amount, const char *language)
{
  gboolean dutch = g_strcmp0 (language, "nl") == 0;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  GString *text;
  char *dot;
  gsize whole;

  /* Cents as two digits; what is finer stays as fine as it is. */
  g_ascii_formatd (buffer, sizeof buffer, "%.2f", amount);
  if (g_ascii_strtod (buffer, NULL) != amount)
    g_ascii_formatd (buffer, sizeof buffer, "%.15g", amount);
  text = g_string_new (buffer);
  if (g_str_has_suffix (text->str, ".00"))
    g_string_truncate (text, text->len - 3);

  dot = strchr (text->str, '.');
  whole = dot != NULL ? (gsize) (dot - text->str) : text->len;
  if (dot != NULL && dutch)
    *dot = ',';
  /* Three decimals would be read as thousands. */
  if (dot != NULL && text->len - whole == 4)
    g_string_append_c (text, '0');
  for (gsize i = whole; i > 3; i -= 3)
    g_string_insert_c (text, i - 3, dutch ? '.' : ',');

  return g_string_free (text, FALSE);
}
