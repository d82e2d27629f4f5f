/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-sample-private.h"

/* Made-up answers: sentences of an opening, a subject and a verdict, of which some go on with what
 * was found in the round before. */

#define PICK PPS_SAMPLE_PICK

static const char *const openings[] = {
  "Wij merken vooral dat", "In het begin dachten we dat",
  "Wat mij opvalt is dat", "Bij de laatste groep bleek dat",
  "Als ik eerlijk ben:",   "Vorig jaar zagen we dat",
  "Het lastige is dat",    "Wat goed werkt is dat",
};

static const char *const subjects[] = {
  "de begeleiding op de werkvloer",
  "het aantal kandidaten",
  "de samenwerking met de school",
  "de eigen bijdrage",
  "het contact met de gemeente",
  "de tijd van leermeesters",
  "het rooster van de opleiding",
  "de proefplaatsing",
  "de taal op de werkvloer",
  "het vervoer naar het werk",
  "de subsidieaanvraag",
  "het overleg eens in de zes weken",
};

static const char *const verdicts[] = {
  "beter loopt dan we hadden verwacht",
  "meer tijd kost dan afgesproken",
  "nu per kandidaat wordt bekeken",
  "nog te veel van één persoon afhangt",
  "vooral de kleine bedrijven moeite kost",
  "door iedereen gedragen wordt",
  "pas laat op gang is gekomen",
  "voor ons het verschil maakt",
  "duidelijker mag worden afgesproken",
};

static char *
make_sentence (GRand *random)
{
  return g_strdup_printf ("%s %s %s.", PICK (random, openings), PICK (random, subjects),
                          PICK (random, verdicts));
}

static char *
make_answer (GRand *random)
{
  g_autoptr (GString) answer = g_string_new (NULL);
  int n = g_rand_int_range (random, 2, 6);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *sentence = make_sentence (random);

      g_string_append_printf (answer, "%s%s", i > 0 ? " " : "", sentence);
    }

  return g_string_free (g_steal_pointer (&answer), FALSE);
}

/* What was found before, in other words: the same opening for whatever was said. */
static char *
reword (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      if (g_str_has_prefix (words, openings[i]))
        return g_strconcat ("Ook nu zien we dat", words + strlen (openings[i]), NULL);
    }

  return g_strdup (words);
}

/* Begins with what was found before, where that still holds: two in three times, of which one with
 * other words. */
char *
pps_sample_make_answer (PpsRecord *before, GRand *random)
{
  g_autofree char *answer = make_answer (random);
  g_autofree char *words = NULL;
  int turn = g_rand_int_range (random, 0, 3);

  if (before == NULL || turn == 0)
    return g_steal_pointer (&answer);

  words = turn == 1 ? reword (pps_record_get_text (before, "text"))
                    : g_strdup (pps_record_get_text (before, "text"));

  return g_strdup_printf ("%s. %s", words, answer);
}

/* Whether @text begins with the words of the finding, or with the same in other words. */
gboolean
pps_sample_goes_on (PpsRecord *before, const char *text)
{
  g_autofree char *reworded = NULL;

  if (before == NULL)
    return FALSE;
  reworded = reword (pps_record_get_text (before, "text"));

  return g_str_has_prefix (text, pps_record_get_text (before, "text"))
         || g_str_has_prefix (text, reworded);
}
