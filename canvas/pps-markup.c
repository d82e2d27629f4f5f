/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-markup.h"

/* Text as data in XML and HTML. g_markup_escape_text() is not enough: it writes control characters
 * as references, which XML 1.0 does not know. */

gboolean
pps_markup_is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';

  return !(c >= 0x7f && c < 0xa0) && !(c >= 0xd800 && c < 0xe000) && !(c >= 0xfdd0 && c <= 0xfdef)
         && (c & 0xfffe) != 0xfffe;
}

void
pps_markup_append (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        case '\r':
          g_string_append_c (out, '\n');
          break;
        default:
          g_string_append_unichar (out, pps_markup_is_allowed (c) ? c : 0xfffd);
          break;
        }
    }
}

void
pps_markup_append_element (GString *out, const char *open, const char *text, const char *close)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (out, open);
  pps_markup_append (out, text);
  g_string_append (out, close);
}

char *
pps_markup_dup_allowed (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, pps_markup_is_allowed (c) ? c : 0xfffd);
    }

  return g_string_free (out, FALSE);
}
