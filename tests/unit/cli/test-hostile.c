/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hostile-study.h"
#include "odt-reader.h"
#include "pps-record-kinds.h"
#include "pps-workspace.h"

/* A study in which a stranger wrote every word goes through every sheet in every form: its words
 * stay words. The program runs with warnings fatal. */

#define WORDS                                                                                      \
  "=cmd()&\"' %s ../../x</style></text><script>alert(1)</script><b onclick=x>\nATTACH:x\r\n"       \
  "BEGIN:VALARM"

static const char *const ends[] = { "pdf", "png", "svg", "html", "md" };

/* What every sheet asks for beside its name. */
static const struct
{
  const char *sheet;
  const char *options[6];
} sheets[] = {
  { "canvas", { "--all", "--footnotes" } },
  { "canvas", { "--all", "--snapshot", WORDS } },
  { "stakeholders", { "--all" } },
  { "perspectives", { "--all", "--lead" } },
  { "rounds", { "--all" } },
  { "matrix", { "--all" } },
  { "monitor", { "--all" } },
  { "marks", { "--all" } },
  { "partnerships", { NULL } },
  { "perspectives-over", { NULL } },
  { "learned", { NULL } },
  { "multiples", { NULL } },
  { "blank", { NULL } },
  { "guide", { "--group", "W", "--kind", "design" } },
};

static void
set_up (Cli *cli, gconstpointer unused)
{
  cli_set_up (cli, NULL);
  g_setenv ("G_DEBUG", "fatal-warnings", TRUE);
  g_assert_cmpint (g_remove (cli->own), ==, 0);
  hostile_study_make (cli->own, WORDS);
}

/* No element, and no end of one, was made of words. Markdown may tell a letter with a backslash. */
static void
assert_words (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (contents, -1, NULL));
  g_assert_false (g_regex_match_simple ("(?<!\\\\)<(script|b onclick)", contents, 0, 0));
  if (!g_str_has_suffix (path, ".md"))
    g_assert_false (g_regex_match_simple ("</style>(?=[^<]*</?(text|script))", contents, 0, 0));
  if (g_str_has_suffix (path, ".svg"))
    {
      static const GMarkupParser parser = { NULL };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

      g_assert_true (g_markup_parse_context_parse (context, contents, -1, &error));
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_no_error (error);
    }
}

/* Each file stands in the folder itself, under a name that names no other place. */
static guint
check_folder (Cli *cli, const char *name)
{
  g_autofree char *folder = cli_path (cli, name);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_true (g_regex_match_simple ("^[a-z0-9][a-z0-9-]*\\.[a-z]+$", file, 0, 0));
      if (!g_str_has_suffix (file, ".pdf") && !g_str_has_suffix (file, ".png"))
        assert_words (path);
      n++;
    }

  return n;
}

static void
render (Cli *cli, guint sheet, const char *output, const char *format)
{
  const char *const *o = sheets[sheet].options;

  g_test_message ("%s %s", sheets[sheet].sheet, output);
  if (format != NULL)
    cli_run (cli, "render", cli->own, "--sheet", sheets[sheet].sheet, "--dpi", "36", "-o", output,
             "--format", format, o[0], o[1], o[2], o[3], NULL);
  else
    cli_run (cli, "render", cli->own, "--sheet", sheets[sheet].sheet, "--dpi", "36", "-o", output,
             o[0], o[1], o[2], o[3], NULL);
  if (cli->status != 0)
    g_test_message ("%s", cli->err);
  g_assert_cmpint (cli->status, ==, 0);
}

static void
check_sheets (Cli *cli)
{
  guint n_before = cli_count_files (cli);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      gboolean all = g_strcmp0 (sheets[i].options[0], "--all") == 0;
      g_autofree char *folder = g_strdup_printf ("uit-%u", i);
      g_autofree char *made = cli_path (cli, folder);

      g_assert_cmpint (g_mkdir (made, 0700), ==, 0);
      if (all)
        render (cli, i, folder, "pdf,png,svg,html,md");
      for (guint j = 0; !all && j < G_N_ELEMENTS (ends); j++)
        {
          g_autofree char *output = g_strdup_printf ("%s/blad.%s", folder, ends[j]);

          render (cli, i, output, NULL);
        }
      g_assert_cmpuint (check_folder (cli, folder), >=, G_N_ELEMENTS (ends));
      g_assert_cmpuint (cli_count_files (cli), ==, n_before + i + 1);
    }
}

/* Names are all the same, so only an id tells one. */
static char *
dup_first (Cli *cli, const char *kind)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *all;

  assert_run (cli, "list", cli->own, kind, "--json");
  node = cli_parse (cli);
  all = json_node_get_array (node);

  return g_strdup (json_object_get_string_member (json_array_get_object_element (all, 0), "id"));
}

static void
check_reports (Cli *cli)
{
  g_autofree char *id = dup_first (cli, "partnerships");
  g_autofree char *path = cli_path (cli, "jaar.odt");
  g_autofree char *words = NULL;
  g_autoptr (Odt) odt = NULL;

  cli_run (cli, "report", cli->own, "--library", "-o", "boek.pdf", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "report", cli->own, "--partnership", id, "-o", "blad.pdf", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "report", cli->own, "--partnership", id, "-o", "jaar.odt", NULL);
  g_assert_cmpint (cli->status, ==, 0);

  odt = odt_read (path);
  g_assert_cmpuint (odt_count (odt, "content.xml", "//*[local-name()='script']"), ==, 0);
  g_assert_cmpuint (odt_count (odt, "content.xml", "//*[local-name()='b']"), ==, 0);
  g_assert_cmpuint (odt_count (odt, "content.xml", "//@*[contains(., '=cmd()')]"), ==, 0);
  words = odt_dup_text (odt, "content.xml", "//*[contains(text(), '=cmd()')]");
  g_assert_nonnull (words);
}

/* A record is a line, whatever stands in it. Scripts read it, so that its words stay as they are:
 * the README says so. */
static void
check_lists (Cli *cli)
{
  static const char *const kinds[] = { "partnerships", "rounds",     "respondents", "findings",
                                       "lessons",      "indicators", "agreements",  "tags" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JsonNode) node = NULL;
      g_auto (GStrv) lines = NULL;

      g_test_message ("%s", kinds[i]);
      assert_run (cli, "list", cli->own, kinds[i]);
      lines = g_strsplit (cli->out, "\n", -1);
      g_assert_nonnull (strstr (cli->out, "=cmd()&\"' %s ../../x"));
      g_assert_null (strchr (cli->out, '\r'));
      assert_run (cli, "list", cli->own, kinds[i], "--json");
      node = cli_parse (cli);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==,
                        g_strv_length (lines) - 1);
    }
}

static void
plan_interviews (Cli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (cli->own, 0, &error);
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) interviews = pps_query_new (store, "all-interviews", NULL);

  pps_store_begin (store, "plan", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      pps_store_write_text (store, pps_query_get (interviews, i), "state", "planned", &error);
      pps_store_write_text (store, pps_query_get (interviews, i), "planned", "2026-12-01T10:00:00Z",
                            &error);
    }
  pps_store_commit (store, &error);
  g_assert_no_error (error);
  pps_store_close (store);
}

/* Words begin no line of a calendar: every line begins with what the program wrote, or goes on. */
static void
check_calendar (Cli *cli)
{
  g_autofree char *path = cli_path (cli, "plan.ics");
  g_autofree char *calendar = NULL;
  g_auto (GStrv) lines = NULL;

  plan_interviews (cli);
  assert_run (cli, "list", cli->own, "interviews", "--ics", "plan.ics");
  g_assert_true (g_file_get_contents (path, &calendar, NULL, NULL));
  g_assert_nonnull (strstr (calendar, "=cmd()"));
  lines = g_strsplit (calendar, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_null (strchr (lines[i], '\r'));
      g_assert_false (g_str_has_prefix (lines[i], "ATTACH"));
      g_assert_false (g_str_has_prefix (lines[i], "BEGIN:VALARM"));
    }
}

/* One study for all: to make it takes longer than most of what is asked of it. */
static void
test_words (Cli *cli, gconstpointer unused)
{
  check_sheets (cli);
  check_reports (cli);
  check_lists (cli);
  check_calendar (cli);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-hostile/words", Cli, NULL, set_up, test_words, cli_tear_down);

  return g_test_run ();
}
