/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-hyphenator.h"

#include <glib/gstdio.h>
#include <string.h>

/* Soft hyphens where the patterns have them, and nowhere else. They are shown as | here. */

static char *
hyphenate (const char *language, const char *text)
{
  g_autofree char *hyphenated = pps_hyphenator_insert (language, text);
  g_auto (GStrv) parts = g_strsplit (hyphenated, "\xc2\xad", -1);

  g_assert_true (g_utf8_validate (hyphenated, -1, NULL));
  return g_strjoinv ("|", parts);
}

static void
assert_hyphenated (const char *language, const char *text, const char *expected)
{
  g_autofree char *found = hyphenate (language, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_dutch (void)
{
  assert_hyphenated ("nl", "Samenwerkingspartners", "Sa|men|wer|kings|part|ners");
  assert_hyphenated ("nl_BE", "werkgevers, en (arbeidsmarktregio).",
                     "werk|ge|vers, en (ar|beids|markt|re|gio).");
  assert_hyphenated ("nl", "zij-instromers", "zij-in|stro|mers");
  assert_hyphenated ("nl", "scholingstrajecten", "scho|lings|tra|jec|ten");
  assert_hyphenated ("nl", "maatwerktraject", "maat|werk|tra|ject");
  assert_hyphenated ("nl", "techniekopleider", "tech|niek|op|lei|der");
  assert_hyphenated ("nl", "Bedrijfspresentaties", "Be|drijfs|pre|sen|ta|ties");
  assert_hyphenated ("nl", "  twee\n\nregels\t", "  twee\n\nre|gels\t");
}

static void
test_english (void)
{
  assert_hyphenated ("en", "infrastructure", "in|fra|struc|ture");
  assert_hyphenated ("en-GB", "organisations", "or|gan|isa|tions");
}

/* What a soft hyphen cannot say: re-integratie, financi-eel. */
static void
test_diaeresis (void)
{
  assert_hyphenated ("nl", "reïntegratie", "reïn|te|gra|tie");
  assert_hyphenated ("nl", "financiële", "fi|nan|ciële");
  assert_hyphenated ("nl", "omaatje", "omaatje");
}

static void
test_left_alone (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "baten",
    "SAMENWERKING",
    "NexTechnician",
    "https://www.voorbeeld.nl/samenwerking",
    "www.samenwerking.nl",
    "medewerker@samenwerking.nl",
    "samenwerking2024",
    "samen\xc2\xadwerkingspartners",
    "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
    "\xe4\xba\xba\xe4\xba\xba\xe4\xba\xba\xe4\xba\xba\xe4\xba\xba\xe4\xba\xba",
    "\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = pps_hyphenator_insert ("nl", texts[i]);

      g_assert_cmpstr (found, ==, texts[i]);
    }
}

/* A decomposed letter is one letter, and stays as it is written. */
static void
test_combining (void)
{
  assert_hyphenated ("nl", "coo\xcc\x88rdinatie", "coo\xcc\x88r|di|na|tie");
  assert_hyphenated ("nl", "\xcc\x88samenwerking", "\xcc\x88samenwerking");
  assert_hyphenated ("nl", "samen\xcc\xb8werking", "sa|men\xcc\xb8|wer|king");
}

static void
test_no_dictionary (void)
{
  assert_hyphenated ("de", "Zusammenarbeit", "Zusammenarbeit");
  assert_hyphenated ("", "samenwerking", "samenwerking");
  assert_hyphenated ("../../etc/passwd", "samenwerking", "samenwerking");

  g_setenv ("PPS_HYPHEN_DIR", "/nonexistent", TRUE);
  assert_hyphenated ("nl", "samenwerking", "samenwerking");
  g_unsetenv ("PPS_HYPHEN_DIR");
  assert_hyphenated ("nl", "samenwerking", "sa|men|wer|king");
}

/* In UTF-8, with an order, a comment, and a pattern that would change the spelling. */
static void
test_own_dictionary (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pps-hyphens-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "hyph_nl_NL.dic", NULL);

  g_assert_true (g_file_set_contents (path,
                                      "UTF-8\nLEFTHYPHENMIN 2\n% w1e\n\303\2511w\r\n1k\nr2k\n"
                                      "a1t\naa1tje./=,2,1\n.o1m",
                                      -1, NULL));
  g_setenv ("PPS_HYPHEN_DIR", folder, TRUE);
  assert_hyphenated ("nl", "sam\303\251werkak\303\251n", "sam\303\251|werka|k\303\251n");
  assert_hyphenated ("nl", "omaatje", "omaatje");
  assert_hyphenated ("nl", "omaatjes", "omaa|tjes");
  g_unsetenv ("PPS_HYPHEN_DIR");

  g_remove (path);
  g_rmdir (folder);
}

static void
test_huge (void)
{
  g_autofree char *word = g_strnfill (1 << 20, 'a');
  g_autofree char *found = pps_hyphenator_insert ("nl", word);
  g_autoptr (GString) marks = g_string_new ("a");
  g_autofree char *marked = NULL;

  g_assert_cmpstr (found, ==, word);

  for (guint i = 0; i < 1 << 18; i++)
    g_string_append (marks, "\xcc\x88");
  marked = pps_hyphenator_insert ("nl", marks->str);
  g_assert_cmpstr (marked, ==, marks->str);
}

static void
test_invalid (void)
{
  g_autofree char *found = pps_hyphenator_insert ("nl", "samenwerking \xff\xc3");

  g_assert_true (g_utf8_validate (found, -1, NULL));
}

/* Random letters: what is put in is taken out again by leaving out U+00AD, and two and three
 * letters stay. */
static void
test_random (void)
{
  static const char *const letters[]
      = { "a", "e", "ij", "s", "t",  "k", "\xc3\xab",     "\xcc\x88",
          "Z", "9", "-",  " ", "\n", "'", "\xe2\x80\x99", "\xf0\x9f\x98\x80",
          "@", "." };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_autoptr (GString) back = NULL;

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

      found = pps_hyphenator_insert (round % 2 == 0 ? "nl" : "en", text->str);
      back = g_string_new (found);
      g_string_replace (back, "\xc2\xad", "", 0);
      g_assert_cmpstr (back->str, ==, text->str);
    }
}

static gpointer
hyphenate_often (gpointer data)
{
  for (guint i = 0; i < 500; i++)
    assert_hyphenated ("nl", "Samenwerkingspartners", "Sa|men|wer|kings|part|ners");

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("hyphenator", hyphenate_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hyphenator/dutch", test_dutch);
  g_test_add_func ("/hyphenator/english", test_english);
  g_test_add_func ("/hyphenator/diaeresis", test_diaeresis);
  g_test_add_func ("/hyphenator/left-alone", test_left_alone);
  g_test_add_func ("/hyphenator/combining", test_combining);
  g_test_add_func ("/hyphenator/no-dictionary", test_no_dictionary);
  g_test_add_func ("/hyphenator/own-dictionary", test_own_dictionary);
  g_test_add_func ("/hyphenator/huge", test_huge);
  g_test_add_func ("/hyphenator/invalid", test_invalid);
  g_test_add_func ("/hyphenator/random", test_random);
  g_test_add_func ("/hyphenator/threads", test_threads);

  return g_test_run ();
}
