/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-span.h"

#include <string.h>

/* Words keep their span while the text around them is edited. In the table the words are marked by
 * brackets, before and after. */

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
} Case;

static const Case cases[] = {
  { "nothing", "een [twee] drie", "een [twee] drie" },
  { "before", "een [twee] drie", "nul een [twee] drie" },
  { "before-shorter", "een [twee] drie", "[twee] drie" },
  { "after", "een [twee] drie", "een [twee] drie vier" },
  { "after-gone", "een [twee] drie", "een [twee]" },
  { "within-longer", "een [twee] drie", "een [twxëxee] drie" },
  { "within-shorter", "een [twaalf] drie", "een [twlf] drie" },
  { "within-replaced", "een [abcd] drie", "een [axxd] drie" },
  { "typed-before", "een [twee] drie", "een x[twee] drie" },
  { "typed-behind", "een [twee] drie", "een [twee]x drie" },
  { "typed-before-at-start", "[twee] drie", "x[twee] drie" },
  { "typed-behind-at-end", "een [twee]", "een [twee]x" },
  { "over-the-start", "abc[defg]hij", "ab__[fg]hij" },
  { "over-the-end", "abc[defg]hij", "abc[de]__ij" },
  { "over-all", "abc[defg]hij", "ab__[]ij" },
  { "gone", "abc[defg]hij", "abc[]hij" },
  { "gone-with-neighbours", "abc[defg]hij", "ab[]ij" },
  { "all-gone", "abc[defg]hij", "[]" },
  { "whole-replaced", "[defg]", "[qrst]" },
  { "around-kept", "abc[defg]hij", "xyz[defg]hij" },
  { "multi-byte-before", "één [twee] drie", "ééén [twee] drie" },
  { "multi-byte-words", "een [€ 5 ëü] drie", "nul een [€ 5 ëü] drie" },
  { "emoji-before", "a [twee] b", "🙂a [twee] b" },
  { "emoji-within", "a [t🙂e] b", "a [t🙂🙃e] b" },
  { "combining", "a [e\xcc\x81\x65n] b", "aa [e\xcc\x81\x65n] b" },
  { "shared-lead-byte", "a [é] b", "aa [é] b" },
  { "repeated-before", "[de aanpak]", "de [de aanpak]" },
  { "repeated-behind", "[de aanpak] loopt", "[de aanpak] aanpak loopt" },
  { "repetition-gone", "de [de aanpak]", "[de aanpak]" },
  { "repeated-within", "[aanpak]", "[aanppak]" },
  { "lines", "een\n[twee]\ndrie", "nul\neen\n[twee]\ndrie" },
};

/* Takes the brackets out, and says where they stood. */
static char *
take_marks (const char *marked, guint *start, guint *end)
{
  g_auto (GStrv) parts = g_strsplit_set (marked, "[]", 3);

  *start = g_utf8_strlen (parts[0], -1);
  *end = *start + g_utf8_strlen (parts[1], -1);

  return g_strjoinv ("", parts);
}

static char *
put_marks (const char *text, guint start, guint end)
{
  g_autofree char *one = g_utf8_substring (text, 0, start);
  g_autofree char *two = g_utf8_substring (text, start, end);
  g_autofree char *three = g_utf8_substring (text, end, -1);

  return g_strconcat (one, "[", two, "]", three, NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  guint start;
  guint end;
  guint unused_start;
  guint unused_end;
  g_autofree char *before = take_marks (one->before, &start, &end);
  g_autofree char *after = take_marks (one->after, &unused_start, &unused_end);
  guint old_start = start;
  guint old_end = end;
  PpsTextChange change = pps_text_change_find (before, after);
  gboolean moved = pps_text_change_move_span (&change, &start, &end);
  g_autofree char *found = NULL;

  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, g_utf8_strlen (after, -1));
  found = put_marks (after, start, end);
  g_assert_cmpstr (found, ==, one->after);
  g_assert_cmpint (moved, ==, start != old_start || end != old_end);
}

static void
test_empty_span_stays_empty (void)
{
  PpsTextChange change = pps_text_change_find ("abcdef", "abXcdef");
  guint start = 2;
  guint end = 2;

  pps_text_change_move_span (&change, &start, &end);
  g_assert_cmpuint (start, ==, end);

  start = end = 4;
  g_assert_true (pps_text_change_move_span (&change, &start, &end));
  g_assert_cmpuint (start, ==, 5);
  g_assert_cmpuint (end, ==, 5);
}

static char *
random_text (guint max)
{
  static const char *const letters[] = { "a", "b", " ", "é", "€", "🙂", "\n", "\xcc\x81" };
  g_autoptr (GString) text = g_string_new (NULL);
  guint length = g_test_rand_int_range (0, max + 1);

  for (guint i = 0; i < length; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whatever is replaced beside the words, they are what the span covers; whatever is replaced over
 * them, it stays within the text. */
static void
test_random (void)
{
  for (guint i = 0; i < 200000; i++)
    {
      g_autofree char *text = random_text (12);
      guint length = g_utf8_strlen (text, -1);
      guint start = g_test_rand_int_range (0, length + 1);
      guint end = g_test_rand_int_range (start, length + 1);
      guint cut = g_test_rand_int_range (0, length + 1);
      guint cut_end = g_test_rand_int_range (cut, length + 1);
      g_autofree char *words = g_utf8_substring (text, start, end);
      g_autofree char *head = g_utf8_substring (text, 0, cut);
      g_autofree char *tail = g_utf8_substring (text, cut_end, -1);
      g_autofree char *typed = random_text (4);
      g_autofree char *after = g_strconcat (head, typed, tail, NULL);
      gboolean touched = cut < end && cut_end > start;
      PpsTextChange change = pps_text_change_find (text, after);

      if (cut == cut_end && (cut <= start || cut >= end))
        touched = FALSE;
      pps_text_change_move_span (&change, &start, &end);

      g_assert_cmpuint (start, <=, end);
      g_assert_cmpuint (end, <=, g_utf8_strlen (after, -1));
      if (!touched)
        {
          g_autofree char *found = g_utf8_substring (after, start, end);

          g_assert_cmpstr (found, ==, words);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/span/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/span/empty", test_empty_span_stays_empty);
  g_test_add_func ("/span/random", test_random);

  return g_test_run ();
}
