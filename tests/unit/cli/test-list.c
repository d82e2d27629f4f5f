/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

/* The lists that the program prints, for eyes and for other programs. */

static void
test_list (Cli *cli, gconstpointer unused)
{
  static const char *const kinds[] = { "partnerships", "rounds",  "interviews", "respondents",
                                       "findings",     "lessons", "indicators" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JsonNode) node = NULL;
      g_auto (GStrv) lines = NULL;

      assert_run (cli, "list", cli->cases, kinds[i]);
      lines = g_strsplit (cli->out, "\n", -1);
      assert_run (cli, "list", cli->cases, kinds[i], "--json");
      node = cli_parse (cli);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==,
                        g_strv_length (lines) - 1);
      g_assert_cmpuint (g_strv_length (lines), >, 5);

      if (i > 0)
        {
          assert_run (cli, "list", cli->cases, kinds[i], "--partnership", "ASTA amsterdam");
          g_assert_cmpuint (strlen (cli->out), <, 12000);
        }
    }
  /* A number is written as machines read it, with the date it holds for. */
  assert_run (cli, "list", cli->cases, "indicators", "--partnership", "ASTA amsterdam");
  g_assert_nonnull (strstr (cli->out, "Kandidaten duurzaam geplaatst\t9\t2021\t"));
  assert_run (cli, "list", cli->cases, "agreements");
  g_assert_cmpstr (cli->out, ==, "");

  /* A calendar is of interviews; where none is planned there is no file. */
  assert_complaint (cli, 2, "--ics", "list", cli->cases, "rounds", "--ics", "a.ics");
  assert_complaint (cli, 2, "study itself", "list", cli->cases, "interviews", "--ics", cli->cases);
  assert_complaint (cli, 1, "planned", "list", cli->cases, "interviews", "--ics", "a.ics");
  g_assert_false (g_file_test ("a.ics", G_FILE_TEST_EXISTS));

  assert_complaint (cli, 2, "partnership", "list", cli->cases, "partnerships", "--partnership",
                    "x");
}

/* By name in any case, by id, and never by guess. */
static void
test_partnership (Cli *cli, gconstpointer unused)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *by_name = NULL;
  const char *id;

  assert_run (cli, "list", cli->cases, "partnerships", "--json");
  node = cli_parse (cli);
  id = json_object_get_string_member (json_array_get_object_element (json_node_get_array (node), 0),
                                      "id");
  assert_run (cli, "list", cli->cases, "findings", "--partnership", "NEXtechnician");
  by_name = g_strdup (cli->out);
  assert_run (cli, "list", cli->cases, "findings", "--partnership", id);
  g_assert_cmpstr (cli->out, ==, by_name);

  assert_complaint (cli, 1, "Nergens", "list", cli->cases, "findings", "--partnership", "Nergens");
  assert_complaint (cli, 1, "2", "list", cli->own, "findings", "--partnership", "dubbel");
}

static void
assert_tame (Cli *cli)
{
  g_assert_true (g_utf8_validate (cli->out, -1, NULL));
  for (const char *c = cli->out; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      g_assert_true (!g_unichar_iscntrl (letter) || letter == '\n' || letter == '\t');
      g_assert_false (letter >= 0x202a && letter <= 0x202e);
    }
}

static void
test_terminal (Cli *cli, gconstpointer unused)
{
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *array;

  assert_run (cli, "info", cli->own);
  assert_tame (cli);
  assert_run (cli, "search", cli->own, "zoekwoord");
  assert_tame (cli);
  lines = g_strsplit (cli->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 * 9 + 1);
  assert_run (cli, "list", cli->own, "findings");
  assert_tame (cli);
  assert_run (cli, "list", cli->own, "partnerships");
  assert_tame (cli);
  g_assert_nonnull (strstr (cli->out, "Zorg · één € 🙂"));
  g_assert_nonnull (strstr (cli->out, "Twee regels"));
  g_assert_nonnull (strstr (cli->out, "Tab je"));

  /* JSON is tame as well, and says the same. */
  assert_run (cli, "list", cli->own, "partnerships", "--json");
  assert_tame (cli);
  node = cli_parse (cli);
  array = json_node_get_array (node);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 0), "name"),
                   ==, "Rood \033[31mrood\033[0m");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 3), "name"),
                   ==,
                   "C1 \xc2\x9b"
                   "31m");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, 4), "name"),
                   ==, "Om\xe2\x80\xaegekeerd");

  /* Nor do arguments steer it. */
  cli_run (cli, "list", cli->own, "findings", "--partnership", "\033[31m", NULL);
  g_assert_null (strchr (cli->err, '\033'));
}

static JsonObject *
get_first (JsonNode *node)
{
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), >, 0);

  return json_array_get_object_element (json_node_get_array (node), 0);
}

/* A line of the canvas can be defended by who has the list alone: who said what, when. */
static void
test_evidence (Cli *cli, gconstpointer unused)
{
  g_autofree char *study = cli_path (cli, "verzonnen.ppscanvas");
  g_autoptr (JsonNode) findings = NULL;
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) tags = NULL;
  JsonObject *evidence;
  JsonObject *hit;
  const char *words;

  assert_run (cli, "sample", study, "--kind", "fictional", "--partnerships", "2", "--seed", "1");
  assert_run (cli, "list", study, "findings", "--json");
  findings = cli_parse (cli);
  evidence = json_array_get_object_element (
      json_object_get_array_member (get_first (findings), "evidence"), 0);
  words = json_object_get_string_member (evidence, "words");
  g_assert_cmpstr (words, ==, json_object_get_string_member (evidence, "text"));
  g_assert_cmpint (json_object_get_int_member (evidence, "end"), ==, g_utf8_strlen (words, -1));
  g_assert_cmpstr (json_object_get_string_member (evidence, "state"), ==, "whole");
  g_assert_cmpuint (strlen (json_object_get_string_member (evidence, "answer")), ==, 36);
  g_assert_cmpuint (strlen (json_object_get_string_member (evidence, "interview")), ==, 36);
  g_assert_cmpstr (json_object_get_string_member (evidence, "round_name"), !=, "");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (evidence, "respondents")),
                    ==, 1);

  assert_run (cli, "list", study, "tags", "--json");
  tags = cli_parse (cli);
  g_assert_cmpint (json_object_get_int_member (get_first (tags), "findings"), >, 0);

  /* Of a part of the study, in another form of the word, with the place it was found in. */
  assert_run (cli, "search", study, "bedrijf", "--json", "--kind", "finding", "--group", "W");
  found = cli_parse (cli);
  hit = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (found), "hits"), 0);
  g_assert_cmpstr (json_object_get_string_member (hit, "kind"), ==, "finding");
  g_assert_cmpstr (json_object_get_string_member (hit, "field"), ==, "text");
  g_assert_cmpint (json_object_get_int_member (hit, "start"), <,
                   json_object_get_int_member (hit, "end"));
  g_assert_nonnull (strstr (json_object_get_string_member (hit, "excerpt"), "bedrij"));
  assert_run (cli, "search", study, "bedrijf", "--group", "X");
  assert_complaint (cli, 1, "Nergens", "search", study, "bedrijf", "--partnership", "Nergens");
  assert_complaint (cli, 2, "whole study", "list", study, "tags", "--partnership", "x");
}

#define ADD(name, test) g_test_add ("/cli-list/" name, Cli, NULL, cli_set_up, test, cli_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("list", test_list);
  ADD ("partnership", test_partnership);
  ADD ("terminal", test_terminal);
  ADD ("evidence", test_evidence);

  return g_test_run ();
}
