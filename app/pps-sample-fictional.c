/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sample.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "pps-edit.h"
#include "pps-edit-freeze.h"
#include "pps-edit-tag.h"
#include "pps-id.h"
#include "pps-permission.h"
#include "pps-record-kinds.h"
#include "pps-sample-private.h"

/* The made-up study: shows what marks, rounds, agreement and agreements look like, and comes in any
 * size for benchmarks. All comes from one random generator with a seed; every name says that it is
 * made up. */

typedef struct
{
  guint n_partnerships;
  guint n_answers; /* for each interview, 0 for one to each pane */
  GRand *random;
  GPtrArray *tags; /* one for each of the themes */
  guint n_rounds;
  guint n_parties;
  GHashTable *said; /* "respondent\npane" -> finding, of the rounds until now */
} Recipe;

/* What is said of a round: when it was, and in what phase the partnership was then. A study of a
 * given size is for measuring, and has the first two. */
static const struct
{
  const char *name;
  const char *kind;
  const char *date;
  const char *phase;
} rounds[] = {
  { "Ontwerp 2023", "design", "2023-03", "start-up" },
  { "Looptijd 2025", "running", "2025-05", "development" },
  { "Evaluatie 2026", "evaluation", "2026-09", "consolidation" },
};

#define N_ROUNDS_OF_SIZE 2
#define N_PARTIES_OF_SIZE 5

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
  const char *brings;
  const char *gets;
} parties[] = {
  { "O", "Gemeente", "Beleidsadviseur werk en inkomen", FALSE,
    "Startsubsidie en kandidaten uit de bijstand", "Minder uitkeringen" },
  { "W", "Metaalbewerking", "Eigenaar", TRUE, "Proefplaatsen en een leermeester", "" },
  { "W", "Machinebouw", "HR-manager", FALSE, "Leerplekken en machines", "Vakmensen die blijven" },
  { "S", "Vakcollege", "Teamleider techniek", FALSE, "Scholing op maat",
    "Zicht op wat bedrijven vragen" },
  { "P", "Projectbureau", "Projectleider", FALSE, "Overleg en administratie",
    "Een netwerk in de regio" },
  { "W", "Installatiebedrijf", "Bedrijfsleider", FALSE, "Een leerplek en uren van een monteur",
    "Een vakmens die bleef" },
};

/* The small employer: in every second partnership it is not heard in the last round. */
#define SMALL_EMPLOYER 1

/* When it was made: after its last round. */
#define MADE_AT G_GINT64_CONSTANT (1790841600000000) /* 1 October 2026, 08:00 UTC */

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

#define PICK PPS_SAMPLE_PICK

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

typedef struct
{
  PpsRecord *respondent;
  int base; /* how content, 1 to 5 */
} Speaker;

static char *
dup_key (const char *respondent, const char *pane)
{
  return g_strconcat (respondent, "\n", pane, NULL);
}

/* The records of an edit say what they are told only after it, so this is asked in a later round.
 */
static PpsRecord *
find_said (const Recipe *recipe, const Speaker *speaker, const char *pane)
{
  g_autofree char *key = dup_key (pps_record_get_id (speaker->respondent), pane);

  return g_hash_table_lookup (recipe->said, key);
}

static const char *
find_direction (const char *pane)
{
  if (g_str_equal (pane, "key-resources"))
    return "brings";

  return g_str_equal (pane, "commercial-value") ? "gets" : "";
}

/* The first sentence of an answer as a finding that rests on it. What still holds of the round
 * before continues what was found there. */
static gboolean
write_finding (PpsStore *store,
               PpsRecord *interview,
               PpsRecord *answer,
               const char *pane,
               const char *text,
               const Speaker *speaker,
               const Recipe *recipe,
               GError **error)
{
  PpsRecord *before = find_said (recipe, speaker, pane);
  g_autoptr (PpsRecord) finding = pps_store_add (store, PPS_TYPE_FINDING, error);
  g_autoptr (PpsRecord) evidence
      = finding != NULL ? pps_store_add (store, PPS_TYPE_EVIDENCE, error) : NULL;
  glong end = g_utf8_strlen (text, strchr (text, '.') - text);
  g_autofree char *words = g_utf8_substring (text, 0, end);
  GRand *random = recipe->random;

  if (evidence == NULL
      || !pps_sample_write_texts (
          store, finding, error, "partnership", pps_record_get_text (interview, "partnership"),
          "round", pps_record_get_text (interview, "round"), "pane", pane, "stakeholder-group",
          pps_record_get_text (interview, "stakeholder-group"), "text", words, "status",
          g_rand_boolean (random) ? "confirmed" : "shown", "direction", find_direction (pane),
          "organisation", pps_record_get_text (speaker->respondent, "organisation"), "continues",
          pps_sample_goes_on (before, text) ? pps_record_get_id (before) : NULL, NULL)
      || !pps_store_write_real (store, finding, "position", g_rand_double (random), error)
      || !pps_sample_write_texts (store, evidence, error, "finding", pps_record_get_id (finding),
                                  "answer", pps_record_get_id (answer), "text", words, NULL)
      || !pps_store_write_integer (store, evidence, "start", 0, error)
      || !pps_store_write_integer (store, evidence, "end", end, error)
      || !write_tag (store, finding, find_tag (recipe, words), error))
    return FALSE;

  g_hash_table_insert (recipe->said, dup_key (pps_record_get_id (speaker->respondent), pane),
                       g_steal_pointer (&finding));

  return TRUE;
}

/* An answer to a question about a pane: three in four with words, of which one in three becomes a
 * finding. */
static gboolean
write_answer (PpsStore *store,
              PpsRecord *interview,
              const char *question,
              const char *pane,
              const Speaker *speaker,
              const Recipe *recipe,
              GError **error)
{
  static const char *const silent[]
      = { "not-discussed", "does-not-know", "declines", "not-applicable" };
  g_autoptr (PpsRecord) answer = pps_store_add (store, PPS_TYPE_ANSWER, error);
  GRand *random = recipe->random;
  PpsRecord *before = find_said (recipe, speaker, pane);
  gboolean spoken = g_rand_int_range (random, 0, 4) > 0;
  g_autofree char *text = spoken ? pps_sample_make_answer (before, random) : NULL;

  if (answer == NULL
      || !pps_store_write_text (store, answer, "interview", pps_record_get_id (interview), error)
      || !pps_store_write_text (store, answer, "question", question, error)
      || !pps_store_write_text (store, answer, "pane", pane, error)
      || !pps_store_write_text (store, answer, "state", spoken ? "answered" : PICK (random, silent),
                                error))
    return FALSE;

  if (spoken
      && (!pps_store_write_text (store, answer, "text", text, error)
          || !pps_sample_write_mark (store, answer, speaker->base, random, error)
          || (recipe->n_answers == 0
              && !pps_sample_write_lines (store, PPS_ANSWER (answer),
                                          pps_record_get_text (interview, "stakeholder-group"),
                                          random, error))))
    return FALSE;

  if (spoken && recipe->n_answers == 0
      && !pps_sample_write_quote (store, PPS_ANSWER (answer), text, random, error))
    return FALSE;

  return !spoken || (!pps_sample_goes_on (before, text) && g_rand_int_range (random, 0, 3) > 0)
         || write_finding (store, interview, answer, pane, text, speaker, recipe, error);
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
write_held (PpsStore *store, PpsInterview *interview, PpsRecord *round, GError **error)
{
  g_autofree char *started
      = g_strconcat (pps_record_get_text (round, "date"), "-12T09:00:00Z", NULL);
  g_autofree char *ended = g_strconcat (pps_record_get_text (round, "date"), "-12T10:10:00Z", NULL);

  return pps_sample_write_texts (store, interview, error, "state", "done", "started", started,
                                 "ended", ended, NULL);
}

static gboolean
fill_interview (PpsWorkspace *workspace,
                PpsInterview *interview,
                const Speaker *speaker,
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

      if (!write_answer (store, PPS_RECORD (interview), question, pane->id, speaker, recipe, error))
        {
          pps_store_rollback (store);
          return FALSE;
        }
    }

  if ((recipe->n_answers == 0
       && !pps_sample_write_scan (store, interview, speaker->base, recipe->random, error))
      || !write_held (store, interview, PPS_RECORD (round), error)
      || !write_consent (store, PPS_RECORD (interview), speaker->respondent, PPS_RECORD (round),
                         error))
    {
      pps_store_rollback (store);
      return FALSE;
    }

  return pps_store_commit (store, error);
}

/* How content each party is. It changes little from one round to the next. */
typedef struct
{
  PpsPartnership *partnership;
  guint number;
  GPtrArray *respondents;
  int bases[G_N_ELEMENTS (parties)];
} Cast;

static gboolean
is_silent (const Cast *cast, guint party, guint round)
{
  return party == SMALL_EMPLOYER && round == 2 && cast->number % 2 == 1;
}

static gboolean
fill_round (PpsWorkspace *workspace,
            Cast *cast,
            guint number,
            PpsRound *round,
            PpsRound *before,
            const Recipe *recipe,
            GError **error)
{
  for (guint i = 0; i < cast->respondents->len; i++)
    {
      PpsRespondent *respondent = g_ptr_array_index (cast->respondents, i);
      g_autoptr (GPtrArray) heard = g_ptr_array_new ();
      g_autoptr (PpsInterview) interview = NULL;
      Speaker speaker = { PPS_RECORD (respondent), 0 };

      cast->bases[i] += g_rand_int_range (recipe->random, -1, 2);
      speaker.base = cast->bases[i] = CLAMP (cast->bases[i], 2, 5);
      if (is_silent (cast, i, number))
        continue;
      g_ptr_array_add (heard, respondent);
      interview = pps_edit_add_interview (workspace, round, parties[i].group, heard, error);
      if (interview == NULL
          || !fill_interview (workspace, interview, &speaker, round, recipe, error))
        return FALSE;
    }

  return pps_sample_write_steering (workspace, round, number, before, recipe->random, error)
         && (recipe->n_answers > 0
             || pps_sample_write_lessons (workspace, round, recipe->tags, recipe->random, error));
}

/* What was reported stays as it was reported; the last round is still open. */
static gboolean
freeze (PpsWorkspace *workspace, PpsRound *round, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Zoals gedeeld na %s (verzonnen)",
                                           pps_record_get_text (PPS_RECORD (round), "name"));
  g_autoptr (PpsSnapshot) snapshot = pps_edit_freeze_round (
      workspace, round, name, "Verslag aan de stuurgroep (verzonnen)", error);

  return snapshot != NULL;
}

static gboolean
fill_party (PpsWorkspace *workspace, Cast *cast, guint party, const char *region, GError **error)
{
  g_autofree char *title
      = g_strdup_printf ("%s %s (verzonnen)", parties[party].organisation, region);
  g_autoptr (PpsOrganisation) organisation = pps_edit_add_organisation (
      workspace, cast->partnership, title, parties[party].group, error);
  PpsRespondent *respondent = NULL;

  if (organisation != NULL
      && pps_edit_set_boolean (workspace, organisation, "small", parties[party].small, error)
      && pps_edit_set_text (workspace, organisation, "brings", parties[party].brings, error)
      && pps_edit_set_text (workspace, organisation, "gets", parties[party].gets, error))
    respondent = pps_edit_add_respondent (workspace, cast->partnership, organisation,
                                          parties[party].group, parties[party].role, error);
  if (respondent == NULL)
    return FALSE;

  g_ptr_array_add (cast->respondents, respondent);

  return TRUE;
}

static gboolean
fill_rounds (PpsWorkspace *workspace, Cast *cast, const Recipe *recipe, GError **error)
{
  g_autoptr (PpsRound) before = NULL;

  for (guint i = 0; i < recipe->n_rounds; i++)
    {
      g_autoptr (PpsRound) round = pps_edit_add_round (workspace, cast->partnership, rounds[i].name,
                                                       rounds[i].kind, rounds[i].date, error);

      if (round == NULL || !pps_edit_set_text (workspace, round, "phase", rounds[i].phase, error)
          || !fill_round (workspace, cast, i, round, before, recipe, error)
          || (recipe->n_answers == 0 && i + 1 < recipe->n_rounds
              && !freeze (workspace, round, error)))
        return FALSE;
      g_set_object (&before, round);
    }

  return pps_edit_set_text (workspace, cast->partnership, "phase",
                            rounds[recipe->n_rounds - 1].phase, error);
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
  Cast cast = { partnership, number, respondents, { 0 } };

  if (partnership == NULL || !pps_edit_set_text (workspace, partnership, "region", region, error)
      || !pps_edit_set_text (workspace, partnership, "sector", sector, error)
      || !pps_edit_set_text (workspace, partnership, "start", start, error)
      || !pps_edit_set_text (workspace, partnership, "description",
                             "Deze PPS is verzonnen, met alles wat erover wordt gezegd.", error)
      || !pps_edit_set_text (workspace, partnership, "legal-form",
                             "Samenwerkingsovereenkomst (verzonnen)", error)
      || (recipe->n_answers == 0
          && !pps_sample_write_characteristics (workspace, partnership, recipe->random, error)))
    return FALSE;

  for (guint i = 0; i < recipe->n_parties; i++)
    {
      cast.bases[i] = g_rand_int_range (recipe->random, 2, 6);
      if (!fill_party (workspace, &cast, i, region, error))
        return FALSE;
    }

  g_hash_table_remove_all (recipe->said);

  return fill_rounds (workspace, &cast, recipe, error);
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
  guint n_rounds = n_answers > 0 ? N_ROUNDS_OF_SIZE : G_N_ELEMENTS (rounds);
  guint n_parties = n_answers > 0 ? N_PARTIES_OF_SIZE : G_N_ELEMENTS (parties);
  guint n_interviews = MAX (n_partnerships, 1) * n_rounds * n_parties;
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) said
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Recipe recipe = {
    .n_partnerships = n_partnerships,
    .n_answers = (n_answers + n_interviews - 1) / n_interviews,
    .random = random,
    .tags = tags,
    .n_rounds = n_rounds,
    .n_parties = n_parties,
    .said = said,
  };

  gboolean made;

  pps_id_begin_seeded (MADE_AT, seed);
  made = pps_workspace_make (path, _ ("Fictional study: all of it is made up"), "nl",
                             fill_with_fiction, &recipe, error);
  pps_id_end_seeded ();

  return made;
}
