/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <locale.h>

#include "pps-describe.h"

/* Records and states in words, in both languages. */

/* Every word of the schema that a user can come to see. */
static const struct
{
  const char *kind;
  const char *words;
} known[] = {
  { "phase", "start-up development consolidation" },
  { "round", "design running evaluation" },
  { "interview", "planned running done" },
  { "answer", "answered not-discussed does-not-know declines not-applicable" },
  { "status", "draft shown confirmed disputed" },
  { "interest", "own shared" },
  { "direction", "brings gets" },
  { "amount", "euro hours goods unknown" },
  { "medium", "on-site phone video" },
  { "kind", "case programme synthesis" },
  { "step", "reached applied trial training placed" },
  { "verdict", "agree partly disagree not-enough-heard" },
  { "outcome", "kept partly dropped open" },
  { "permission", "none role name" },
  { "check", "agree correct remove" },
  { "colour", "green amber red" },
  { "consent", "signed spoken mail" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) words = g_strsplit (known[i].words, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_test_message ("%s %s", known[i].kind, words[j]);
          /* A word of the file itself comes back only where the word is not known. */
          g_assert_true (pps_describe_word (known[i].kind, words[j], "nl") != words[j]);
          g_assert_true (pps_describe_word (known[i].kind, words[j], "en") != words[j]);
          g_assert_cmpstr (pps_describe_word (known[i].kind, words[j], "nl"), !=, "");
          g_assert_cmpstr (pps_describe_word (known[i].kind, words[j], "en"), !=, "");
        }
    }

  g_assert_cmpstr (pps_describe_word ("round", "design", "nl"), ==, "Ontwerp");
  g_assert_cmpstr (pps_describe_word ("round", "design", "en"), ==, "Design");
  g_assert_cmpstr (pps_describe_word ("round", "sideways", "nl"), ==, "sideways");
  g_assert_null (pps_describe_word ("round", NULL, "nl"));
}

static void
test_tables (void)
{
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (pps_record_kinds_get_type (i));
      const char *table = pps_record_class_get_table (PPS_RECORD_CLASS (klass));

      g_test_message ("%s", table);
      g_assert_true (pps_describe_word ("table", table, "nl") != table);
      g_assert_true (pps_describe_word ("table", table, "en") != table);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *nl;
    const char *en;
  } dates[] = {
    { NULL, "", "" },
    { "", "", "" },
    { "2020", "2020", "2020" },
    { "2020-11", "november 2020", "November 2020" },
    { "2019-10-01", "1 oktober 2019", "1 October 2019" },
    { "2026-01-02T03:04:05Z", "2 januari 2026", "2 January 2026" },
    { "2020-13", "2020-13", "2020-13" },
    { "2020-00", "2020-00", "2020-00" },
    { "2020-11-45", "2020-11-45", "2020-11-45" },
    { "2020-11x", "2020-11x", "2020-11x" },
    { "2020-11-1 of 2", "2020-11-1 of 2", "2020-11-1 of 2" },
    { "voorjaar", "voorjaar", "voorjaar" },
    { "voorjaar 2020", "voorjaar 2020", "voorjaar 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *nl = pps_describe_date (dates[i].date, "nl");
      g_autofree char *en = pps_describe_date (dates[i].date, "en");

      g_assert_cmpstr (nl, ==, dates[i].nl);
      g_assert_cmpstr (en, ==, dates[i].en);
    }
}

static void
assert_described (Study *study, gpointer record, const char *nl, const char *en)
{
  g_autofree char *dutch = pps_describe_record (study->workspace, record, "nl");
  g_autofree char *english = pps_describe_record (study->workspace, record, "en");

  g_assert_cmpstr (dutch, ==, nl);
  g_assert_cmpstr (english, ==, en);
}

static void
test_records (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) shared = study_add_finding (study, NULL, "no-such-pane", "", "x");
  g_autoptr (PpsInterview) nobody
      = pps_edit_add_interview (study->workspace, study->round, "O", NULL, NULL);
  g_autofree char *nl = NULL;

  assert_described (study, study->answer, "Antwoord · W1 · werkgevers · Probleem",
                    "Answer · W1 · employers · Problem");
  assert_described (study, study->finding, "Bevinding · Werkgevers · Probleem",
                    "Finding · Employers · Problem");
  assert_described (study, shared, "Bevinding · no-such-pane", "Finding · no-such-pane");
  assert_described (study, study->employer, "Respondent · W1 · Werkgevers",
                    "Respondent · W1 · Employers");
  assert_described (study, study->interview, "Gesprek · W1 · werkgevers",
                    "Interview · W1 · employers");
  assert_described (study, nobody, "Gesprek · Overheid", "Interview · Government");
  assert_described (study, study->partnership, "PPS", "Partnership");

  nl = pps_describe_interview (study->workspace, nobody, "nl");
  g_assert_cmpstr (nl, ==, "Overheid");
}

/* From every kind there is a way up, but for what belongs to the study as a whole. */
static void
test_partnership_of (Study *study, gconstpointer unused)
{
  static const struct
  {
    const char *table;
    const char *field;
    guint under;
  } kinds[] = {
    { "characteristic", "partnership", 0 },
    { "cell_text", "partnership", 0 },
    { "indicator", "partnership", 0 },
    { "agreement", "partnership", 0 },
    { "lesson", "partnership", 0 },
    { "pane_judgement", "partnership", 0 },
    { "snapshot", "round", 1 },
    { "indicator", "round", 1 },
    { "consent", "interview", 2 },
    { "consent", "respondent", 5 },
    { "event", "interview", 2 },
    { "interview_respondent", "interview", 2 },
    { "quote", "answer", 3 },
    { "line_item", "answer", 3 },
    { "tagging", "answer", 3 },
    { "tagging", "finding", 4 },
    { "evidence", "finding", 4 },
    { "evidence", "answer", 3 },
  };
  PpsRecord *parents[] = {
    PPS_RECORD (study->partnership),  PPS_RECORD (study->round),   PPS_RECORD (study->interview),
    PPS_RECORD (study->answer),       PPS_RECORD (study->finding), PPS_RECORD (study->employer),
    PPS_RECORD (study->organisation),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      g_autoptr (PpsPartnership) found = pps_describe_partnership_of (study->workspace, parents[i]);

      g_assert_true (found == study->partnership);
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PpsRecord) record = NULL;
      g_autoptr (PpsPartnership) found = NULL;

      g_test_message ("%s by %s", kinds[i].table, kinds[i].field);
      g_assert_true (pps_store_begin (study->store, "test", NULL));
      record = pps_store_add (study->store, pps_record_kinds_find (kinds[i].table), NULL);
      g_assert_true (pps_store_write_text (study->store, record, kinds[i].field,
                                           pps_record_get_id (parents[kinds[i].under]), NULL));
      g_assert_true (pps_store_commit (study->store, NULL));
      found = pps_describe_partnership_of (study->workspace, record);
      g_assert_true (found == study->partnership);
    }

  g_assert_null (pps_describe_partnership_of (
      study->workspace, PPS_RECORD (pps_workspace_get_study (study->workspace))));
}

/* GLib keeps the names of the languages by the text of the variables, so one process can look at
 * many of them. */
static void
test_language (void)
{
  static const struct
  {
    const char *language;
    const char *lc_all;
    const char *lang;
    const char *expected;
  } cases[] = {
    { "nl", "C.UTF-8", "", "nl" },
    { "nl", "en_US.UTF-8", "", "nl" },
    { "nl_BE:en", "en_US.UTF-8", "", "nl" },
    { "de:nl:en", "de_DE.UTF-8", "", "nl" },
    { "en:nl", "nl_NL.UTF-8", "", "en" },
    { "", "nl_NL.UTF-8", "en_GB.UTF-8", "nl" },
    { "", "", "nl_NL.UTF-8", "nl" },
    { "", "", "nl", "nl" },
    { "", "en_GB.UTF-8", "nl_NL.UTF-8", "en" },
    { "", "C.UTF-8", "nl_NL.UTF-8", "en" },
    { "", "C", "", "en" },
    { "", "POSIX", "", "en" },
    { "", "de_DE.UTF-8", "", "en" },
    { "", "nld_XX", "", "en" },
    { "", "", "", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].language, TRUE);
      g_setenv ("LC_ALL", cases[i].lc_all, TRUE);
      g_setenv ("LANG", cases[i].lang, TRUE);
      g_unsetenv ("LC_MESSAGES");
      g_test_message ("%s|%s|%s", cases[i].language, cases[i].lc_all, cases[i].lang);
      g_assert_cmpstr (pps_describe_language (), ==, cases[i].expected);
    }
}

static void
test_moments (void)
{
  g_autofree char *dutch = pps_describe_moment ("2026-03-02T14:03:05Z", "nl");
  g_autofree char *english = pps_describe_moment ("2026-11-22T04:05:06Z", "en");
  g_autofree char *none = pps_describe_moment ("soon", "en");

  g_assert_cmpstr (dutch, ==, "2 mrt 14:03");
  g_assert_cmpstr (english, ==, "22 Nov 04:05");
  g_assert_cmpstr (none, ==, "soon");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/describe/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/describe/words", test_words);
  g_test_add_func ("/describe/tables", test_tables);
  g_test_add_func ("/describe/dates", test_dates);
  g_test_add_func ("/describe/moments", test_moments);
  ADD ("records", test_records);
  ADD ("partnership-of", test_partnership_of);
  g_test_add_func ("/describe/language", test_language);

  return g_test_run ();
}
