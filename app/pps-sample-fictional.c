/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sample.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "pps-edit.h"
#include "pps-edit-tag.h"
#include "pps-permission.h"

/* The made-up study: shows what marks, rounds, agreement and agreements look like, and comes in any
 * size for benchmarks. All comes from one random generator with a seed; every name says that it is
 * made up. */

typedef struct
{
  guint n_partnerships;
  guint n_answers; /* for each interview, 0 for one to each pane */
  GRand *random;
  GPtrArray *tags; /* one for each of the themes */
} Recipe;

static const char *const regions[] = {
  "Waterland",    "Heuvelstreek",      "Bosrand",    "Kuststreek",
  "Rivierenhoek", "Veenkoloniën-Zuid", "Polderstad", "Grensland",
};

static const char *const sectors[] = {
  "Metaal",           "Installatietechniek", "Procestechniek", "Houtbouw",
  "Voertuigtechniek", "Elektrotechniek",     "Onderhoud",      "Kunststof",
};

static const struct
{
  const char *group;
  const char *organisation;
  const char *role;
  gboolean small;
} parties[] = {
  { "O", "Gemeente", "Beleidsadviseur werk en inkomen", FALSE },
  { "W", "Metaalbewerking", "Eigenaar", TRUE },
  { "W", "Machinebouw", "HR-manager", FALSE },
  { "S", "Vakcollege", "Teamleider techniek", FALSE },
  { "P", "Projectbureau", "Projectleider", FALSE },
};

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

/* What is said about something goes under its theme. */
static const struct
{
  const char *name;
  const char *words[3];
} themes[] = {
  { "Begeleiding", { "begeleiding", "leermeesters", "proefplaatsing" } },
  { "Samenwerking", { "samenwerking", "contact", "overleg" } },
  { "Geld", { "eigen bijdrage", "subsidieaanvraag" } },
  { "Drempels", { "taal", "vervoer", "rooster" } },
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

static const char *const reasons[] = {
  "Er is geen vaste afspraak over.",
  "Het hangt aan één persoon.",
  "We horen het te laat.",
  "De kosten zijn niet gedekt.",
};

#define PICK(random, list) ((list)[g_rand_int_range ((random), 0, G_N_ELEMENTS (list))])

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

static gboolean
write_mark (PpsStore *store, PpsRecord *answer, GRand *random, GError **error)
{
  int mark = g_rand_int_range (random, 0, 6);

  return pps_store_write_integer (store, answer, "mark", mark, error)
         && (mark < 1 || mark > 2
             || pps_store_write_text (store, answer, "mark-reason", PICK (random, reasons), error));
}

static const char *
find_tag (const Recipe *recipe, const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (themes[i].words); j++)
        {
          if (themes[i].words[j] != NULL && strstr (text, themes[i].words[j]) != NULL)
            return pps_record_get_id (g_ptr_array_index (recipe->tags, i));
        }
    }

  return NULL;
}

static gboolean
write_tag (PpsStore *store, PpsRecord *finding, const char *tag, GError **error)
{
  g_autoptr (PpsRecord) tagging = NULL;

  if (tag == NULL)
    return TRUE;

  tagging = pps_store_add (store, PPS_TYPE_TAGGING, error);

  return tagging != NULL && pps_store_write_text (store, tagging, "tag", tag, error)
         && pps_store_write_text (store, tagging, "finding", pps_record_get_id (finding), error);
}

/* The first sentence of an answer as a finding that rests on it. */
static gboolean
write_finding (PpsStore *store,
               PpsRecord *interview,
               PpsRecord *answer,
               const char *pane,
               const char *text,
               const Recipe *recipe,
               GError **error)
{
  g_autoptr (PpsRecord) finding = pps_store_add (store, PPS_TYPE_FINDING, error);
  g_autoptr (PpsRecord) evidence
      = finding != NULL ? pps_store_add (store, PPS_TYPE_EVIDENCE, error) : NULL;
  glong end = g_utf8_strlen (text, strchr (text, '.') - text);
  g_autofree char *words = g_utf8_substring (text, 0, end);
  GRand *random = recipe->random;

  return evidence != NULL
         && pps_store_write_text (store, finding, "partnership",
                                  pps_record_get_text (interview, "partnership"), error)
         && pps_store_write_text (store, finding, "round", pps_record_get_text (interview, "round"),
                                  error)
         && pps_store_write_text (store, finding, "pane", pane, error)
         && pps_store_write_text (store, finding, "stakeholder-group",
                                  pps_record_get_text (interview, "stakeholder-group"), error)
         && pps_store_write_text (store, finding, "text", words, error)
         && pps_store_write_text (store, finding, "status",
                                  g_rand_boolean (random) ? "confirmed" : "shown", error)
         && pps_store_write_real (store, finding, "position", g_rand_double (random), error)
         && pps_store_write_text (store, evidence, "finding", pps_record_get_id (finding), error)
         && pps_store_write_text (store, evidence, "answer", pps_record_get_id (answer), error)
         && pps_store_write_integer (store, evidence, "start", 0, error)
         && pps_store_write_integer (store, evidence, "end", end, error)
         && pps_store_write_text (store, evidence, "text", words, error)
         && write_tag (store, finding, find_tag (recipe, words), error);
}

/* An answer to a question about a pane: three in four with words, of which one in three becomes a
 * finding. */
static gboolean
write_answer (PpsStore *store,
              PpsRecord *interview,
              const char *question,
              const char *pane,
              const Recipe *recipe,
              GError **error)
{
  static const char *const silent[]
      = { "not-discussed", "does-not-know", "declines", "not-applicable" };
  g_autoptr (PpsRecord) answer = pps_store_add (store, PPS_TYPE_ANSWER, error);
  GRand *random = recipe->random;
  gboolean spoken = g_rand_int_range (random, 0, 4) > 0;
  g_autofree char *text = spoken ? make_answer (random) : NULL;

  if (answer == NULL
      || !pps_store_write_text (store, answer, "interview", pps_record_get_id (interview), error)
      || !pps_store_write_text (store, answer, "question", question, error)
      || !pps_store_write_text (store, answer, "pane", pane, error)
      || !pps_store_write_text (store, answer, "state", spoken ? "answered" : PICK (random, silent),
                                error))
    return FALSE;

  if (spoken
      && (!pps_store_write_text (store, answer, "text", text, error)
          || !write_mark (store, answer, random, error)))
    return FALSE;

  return !spoken || g_rand_int_range (random, 0, 3) > 0
         || write_finding (store, interview, answer, pane, text, recipe, error);
}

/* Everybody agreed, but to be named. */
static gboolean
write_consent (
    PpsStore *store, PpsRecord *interview, PpsRecord *respondent, PpsRecord *round, GError **error)
{
  g_autoptr (PpsConsent) consent = pps_store_add (store, PPS_TYPE_CONSENT, error);

  if (consent == NULL
      || !pps_store_write_text (store, consent, "interview", pps_record_get_id (interview), error)
      || !pps_store_write_text (store, consent, "respondent", pps_record_get_id (respondent), error)
      || !pps_store_write_text (store, consent, "letter-version", "1", error)
      || !pps_store_write_text (store, consent, "form", "signed", error)
      || !pps_store_write_text (store, consent, "given", pps_record_get_text (round, "date"),
                                error))
    return FALSE;

  for (guint i = 0; i < PPS_N_PERMISSIONS; i++)
    {
      if (!pps_store_write_boolean (store, consent, pps_permission_get_field (i),
                                    i != PPS_PERMISSION_QUOTE_BY_NAME, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill_interview (PpsWorkspace *workspace,
                PpsInterview *interview,
                PpsRespondent *respondent,
                PpsRound *round,
                const Recipe *recipe,
                GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  guint n_panes = pps_canvas_definition_get_n_panes (canvas);
  guint n_answers = recipe->n_answers > 0 ? recipe->n_answers : n_panes;

  if (!pps_store_begin (store, "sample", error))
    return FALSE;

  for (guint i = 0; i < n_answers; i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i % n_panes);
      g_autofree char *question = i < n_panes
                                      ? g_strdup_printf ("pane.%s", pane->id)
                                      : g_strdup_printf ("pane.%s.%u", pane->id, i / n_panes);

      if (!write_answer (store, PPS_RECORD (interview), question, pane->id, recipe, error))
        {
          pps_store_rollback (store);
          return FALSE;
        }
    }

  if (!pps_store_write_text (store, interview, "state", "done", error)
      || !write_consent (store, PPS_RECORD (interview), PPS_RECORD (respondent), PPS_RECORD (round),
                         error))
    {
      pps_store_rollback (store);
      return FALSE;
    }

  return pps_store_commit (store, error);
}

static gboolean
write_steering (PpsWorkspace *workspace,
                PpsPartnership *partnership,
                PpsRound *round,
                GRand *random,
                GError **error)
{
  static const char *const verdict_words[] = { "agree", "partly", "disagree", "not-enough-heard" };
  static const char *const steps[] = { "reached", "trial", "training", "placed" };
  static const char *const step_names[] = { "Bereikte kandidaten", "Kennismaking in een bedrijf",
                                            "Gestart met scholing", "Geplaatst" };
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  int number = g_rand_int_range (random, 40, 120);
  gboolean done = TRUE;

  if (!pps_store_begin (store, "sample", error))
    return FALSE;

  for (guint i = 0; done && i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      g_autoptr (PpsRecord) judgement = pps_store_add (store, PPS_TYPE_PANE_JUDGEMENT, error);

      done = judgement != NULL
             && pps_store_write_text (store, judgement, "partnership",
                                      pps_record_get_id (PPS_RECORD (partnership)), error)
             && pps_store_write_text (store, judgement, "round",
                                      pps_record_get_id (PPS_RECORD (round)), error)
             && pps_store_write_text (store, judgement, "pane",
                                      pps_canvas_definition_get_pane (canvas, i)->id, error)
             && pps_store_write_text (store, judgement, "verdict", PICK (random, verdict_words),
                                      error);
    }

  for (guint i = 0; done && i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PpsRecord) indicator = pps_store_add (store, PPS_TYPE_INDICATOR, error);

      done = indicator != NULL
             && pps_store_write_text (store, indicator, "partnership",
                                      pps_record_get_id (PPS_RECORD (partnership)), error)
             && pps_store_write_text (store, indicator, "round",
                                      pps_record_get_id (PPS_RECORD (round)), error)
             && pps_store_write_text (store, indicator, "name", step_names[i], error)
             && pps_store_write_text (store, indicator, "step", steps[i], error)
             && pps_store_write_text (store, indicator, "unit", "personen", error)
             && pps_store_write_text (store, indicator, "source", "Verzonnen", error)
             && pps_store_write_real (store, indicator, "value", number, error)
             && pps_store_write_real (store, indicator, "position", i + 1, error);
      number = number * g_rand_int_range (random, 45, 85) / 100;
    }

  for (guint i = 0; done && i < 3; i++)
    {
      g_autoptr (PpsRecord) agreement = pps_store_add (store, PPS_TYPE_AGREEMENT, error);
      g_autofree char *text = g_strdup_printf ("Verbeteren: %s", PICK (random, subjects));

      done = agreement != NULL
             && pps_store_write_text (store, agreement, "partnership",
                                      pps_record_get_id (PPS_RECORD (partnership)), error)
             && pps_store_write_text (store, agreement, "round",
                                      pps_record_get_id (PPS_RECORD (round)), error)
             && pps_store_write_text (store, agreement, "text", text, error)
             && pps_store_write_text (store, agreement, "who", PICK (random, parties).group, error)
             && pps_store_write_real (store, agreement, "position", i + 1, error);
    }

  if (done)
    return pps_store_commit (store, error);

  pps_store_rollback (store);

  return FALSE;
}

static gboolean
fill_round (PpsWorkspace *workspace,
            PpsPartnership *partnership,
            PpsRound *round,
            GPtrArray *respondents,
            const Recipe *recipe,
            GError **error)
{
  for (guint i = 0; i < respondents->len; i++)
    {
      g_autoptr (GPtrArray) heard = g_ptr_array_new ();
      g_autoptr (PpsInterview) interview = NULL;

      g_ptr_array_add (heard, g_ptr_array_index (respondents, i));
      interview = pps_edit_add_interview (workspace, round, parties[i].group, heard, error);
      if (interview == NULL
          || !fill_interview (workspace, interview, g_ptr_array_index (respondents, i), round,
                              recipe, error))
        return FALSE;
    }

  return write_steering (workspace, partnership, round, recipe->random, error);
}

static gboolean
fill_partnership (PpsWorkspace *workspace, guint number, const Recipe *recipe, GError **error)
{
  const char *region = PICK (recipe->random, regions);
  const char *sector = PICK (recipe->random, sectors);
  g_autofree char *name = g_strdup_printf ("Verzonnen PPS %u: %s %s", number, sector, region);
  g_autofree char *start = g_strdup_printf ("%d", g_rand_int_range (recipe->random, 2016, 2024));
  g_autoptr (PpsPartnership) partnership = pps_edit_add_partnership (workspace, name, error);
  g_autoptr (GPtrArray) respondents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsRound) design = NULL;
  g_autoptr (PpsRound) running = NULL;

  if (partnership == NULL || !pps_edit_set_text (workspace, partnership, "region", region, error)
      || !pps_edit_set_text (workspace, partnership, "sector", sector, error)
      || !pps_edit_set_text (workspace, partnership, "start", start, error)
      || !pps_edit_set_text (workspace, partnership, "phase", "development", error)
      || !pps_edit_set_text (workspace, partnership, "description", "Deze PPS is verzonnen.",
                             error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_autofree char *title
          = g_strdup_printf ("%s %s (verzonnen)", parties[i].organisation, region);
      g_autoptr (PpsOrganisation) organisation = NULL;
      PpsRespondent *respondent = NULL;

      organisation
          = pps_edit_add_organisation (workspace, partnership, title, parties[i].group, error);
      if (organisation != NULL
          && pps_edit_set_boolean (workspace, organisation, "small", parties[i].small, error))
        respondent = pps_edit_add_respondent (workspace, partnership, organisation,
                                              parties[i].group, parties[i].role, error);
      if (respondent == NULL)
        return FALSE;
      g_ptr_array_add (respondents, respondent);
    }

  design = pps_edit_add_round (workspace, partnership, "Ontwerp 2023", "design", "2023-03", error);
  if (design == NULL || !fill_round (workspace, partnership, design, respondents, recipe, error))
    return FALSE;

  running
      = pps_edit_add_round (workspace, partnership, "Looptijd 2025", "running", "2025-05", error);

  return running != NULL
         && fill_round (workspace, partnership, running, respondents, recipe, error);
}

static gboolean
fill_with_fiction (PpsWorkspace *workspace, gpointer data, GError **error)
{
  const Recipe *recipe = data;

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      PpsTag *tag = pps_edit_add_tag (workspace, themes[i].name, error);

      if (tag == NULL)
        return FALSE;
      g_ptr_array_add (recipe->tags, tag);
    }

  for (guint i = 1; i <= recipe->n_partnerships; i++)
    {
      if (!fill_partnership (workspace, i, recipe, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_sample_create_fictional (
    const char *path, guint n_partnerships, guint n_answers, guint32 seed, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_interviews = MAX (n_partnerships, 1) * 2 * G_N_ELEMENTS (parties);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);
  Recipe recipe = { n_partnerships, (n_answers + n_interviews - 1) / n_interviews, random, tags };

  return pps_workspace_make (path, _ ("Fictional study: all of it is made up"), "nl",
                             fill_with_fiction, &recipe, error);
}
