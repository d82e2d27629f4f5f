/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sample-private.h"

#include <string.h>

#include "pps-agreements.h"
#include "pps-edit-private.h"
#include "pps-involvement.h"
#include "pps-lessons.h"
#include "pps-record-kinds.h"

/* Made-up marks, money, numbers and agreements. They are plausible rather than uniform: who is
 * content stays so for the most part, a funnel narrows, and an agreement gets a fate. */

#define PICK PPS_SAMPLE_PICK

static const char *const reasons[] = {
  "Er is geen vaste afspraak over.",
  "Het hangt aan één persoon.",
  "We horen het te laat.",
  "De kosten zijn niet gedekt.",
};

gboolean
pps_sample_write_texts (PpsStore *store, gpointer record, GError **error, ...)
{
  gboolean done = record != NULL;
  const char *field;
  va_list list;

  va_start (list, error);
  while (done && (field = va_arg (list, const char *)) != NULL)
    done = pps_store_write_text (store, record, field, va_arg (list, const char *), error);
  va_end (list);

  return done;
}

gboolean
pps_sample_write_mark (PpsStore *store, gpointer answer, int base, GRand *random, GError **error)
{
  int near = base + g_rand_int_range (random, -1, 2);
  int mark = g_rand_int_range (random, 0, 12) == 0 ? 0 : CLAMP (near, 1, 5);

  return pps_store_write_integer (store, answer, "mark", mark, error)
         && (mark < 1 || mark > 2
             || pps_store_write_text (store, answer, "mark-reason", PICK (random, reasons), error));
}

static gboolean
write_statement (PpsStore *store,
                 PpsInterview *interview,
                 const char *question,
                 int base,
                 GRand *random,
                 GError **error)
{
  g_autoptr (PpsAnswer) answer = pps_store_add (store, PPS_TYPE_ANSWER, error);

  return pps_sample_write_texts (store, answer, error, "interview",
                                 pps_record_get_id (PPS_RECORD (interview)), "question", question,
                                 "state", "answered", NULL)
         && pps_sample_write_mark (store, answer, base, random, error);
}

gboolean
pps_sample_write_scan (
    PpsStore *store, PpsInterview *interview, int base, GRand *random, GError **error)
{
  for (guint i = 0; i < PPS_N_INVOLVEMENT_STATEMENTS; i++)
    {
      if (!write_statement (store, interview, pps_involvement_statement_get_question (i), base,
                            random, error))
        return FALSE;
    }
  for (guint i = 1; i <= PPS_N_LESSONS; i++)
    {
      if (!write_statement (store, interview, pps_lesson_get_question (i), base, random, error))
        return FALSE;
    }

  return TRUE;
}

/* Money */

static const struct
{
  const char *pane;
  const char *kind;
  const char *what;
  const char *group;
  const char *amount_kind;
  int amount; /* 0: unknown */
  const char *until;
} money[] = {
  { "costs", "cost", "Projectleiding", "P", "euro", 60000, "" },
  { "costs", "cost", "Begeleiding op de werkvloer", "W", "hours", 900, "" },
  { "costs", "cost", "Lokalen en machines", "S", "goods", 0, "" },
  { "costs", "cost", "Reiskosten van kandidaten", "O", "unknown", 0, "" },
  { "revenue", "revenue", "Bijdrage per deelnemend bedrijf", "W", "euro", 18000, "" },
  { "financial-support", "support", "Regionaal investeringsfonds", "S", "euro", 75000, "2027-07" },
  { "financial-support", "support", "Startsubsidie van de gemeente", "O", "euro", 40000,
    "2026-12" },
  { "funding", "funding", "Uren van leermeesters", "W", "hours", 900, "" },
  { "funding", "funding", "Scholingsfonds van de branche", "W", "unknown", 0, "" },
};

static gboolean
write_line (PpsStore *store, PpsAnswer *answer, guint index, GError **error)
{
  g_autoptr (PpsLineItem) item = pps_store_add (store, PPS_TYPE_LINE_ITEM, error);

  return pps_sample_write_texts (
             store, item, error, "answer", pps_record_get_id (PPS_RECORD (answer)), "kind",
             money[index].kind, "what", money[index].what, "stakeholder-group", money[index].group,
             "amount-kind", money[index].amount_kind, "until", money[index].until, NULL)
         && (money[index].amount == 0
             || pps_store_write_real (store, item, "amount", money[index].amount, error))
         && pps_store_write_real (store, item, "position", index + 1, error);
}

/* Who it is of knows it, and the project leader most of it. */
gboolean
pps_sample_write_lines (
    PpsStore *store, PpsAnswer *answer, const char *group, GRand *random, GError **error)
{
  const char *pane = pps_store_peek_text (store, answer, "pane");

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      gboolean knows = g_str_equal (money[i].group, group)
                       || (g_str_equal (group, "P") && g_rand_int_range (random, 0, 3) > 0);

      if (knows && g_str_equal (money[i].pane, pane) && !write_line (store, answer, i, error))
        return FALSE;
    }

  return TRUE;
}

/* Judgements */

static gboolean
write_judgements (PpsWorkspace *workspace, PpsRecord *round, GRand *random, GError **error)
{
  static const char *const verdicts[] = { "agree", "partly", "disagree", "not-enough-heard" };
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      g_autoptr (PpsRecord) judgement = pps_store_add (store, PPS_TYPE_PANE_JUDGEMENT, error);

      if (!pps_sample_write_texts (store, judgement, error, "partnership",
                                   pps_record_get_text (round, "partnership"), "round",
                                   pps_record_get_id (round), "pane",
                                   pps_canvas_definition_get_pane (canvas, i)->id, "verdict",
                                   PICK (random, verdicts), NULL))
        return FALSE;
    }

  return TRUE;
}

/* One lesson is judged by the researcher, against or with the marks. */
static gboolean
write_lesson_judgement (PpsStore *store, PpsRecord *round, GRand *random, GError **error)
{
  static const char *const colours[] = { "amber", "red" };
  static const char *const sentences[] = {
    "De kleine bedrijven waren bij drie van de vier overleggen niet.",
    "Wie nieuw is, weet niet bij wie een vraag thuishoort.",
    "Er ligt geen afspraak over begeleiding na de proeftijd.",
  };
  g_autoptr (PpsRecord) judgement = pps_store_add (store, PPS_TYPE_LESSON_JUDGEMENT, error);
  guint lesson = (guint) g_rand_int_range (random, 1, PPS_N_LESSONS + 1);

  return pps_sample_write_texts (
      store, judgement, error, "partnership", pps_record_get_text (round, "partnership"), "round",
      pps_record_get_id (round), "lesson", pps_lesson_get_question (lesson), "colour",
      PICK (random, colours), "reason", PICK (random, sentences), NULL);
}

/* Numbers */

static const struct
{
  const char *name;
  const char *step;
  int target;
  int baseline;
} numbers[] = {
  { "Bereikte kandidaten", "reached", 120, 0 },  { "Kennismaking in een bedrijf", "trial", 60, 0 },
  { "Gestart met scholing", "training", 40, 0 }, { "Geplaatst", "placed", 30, 4 },
  { "Deelnemende bedrijven", "", 20, 6 },
};

static gboolean
write_number (PpsStore *store, PpsRecord *round, guint index, int value, int asked, GError **error)
{
  g_autoptr (PpsRecord) indicator = pps_store_add (store, PPS_TYPE_INDICATOR, error);
  gboolean people = *numbers[index].step != '\0';

  return pps_sample_write_texts (
             store, indicator, error, "partnership", pps_record_get_text (round, "partnership"),
             "round", pps_record_get_id (round), "name", numbers[index].name, "step",
             numbers[index].step, "unit", people ? "personen" : "bedrijven", "date",
             pps_record_get_text (round, "date"), "coverage", "Alle deelnemende bedrijven",
             "source", "Verzonnen opgave van de bedrijven", NULL)
         && pps_store_write_real (store, indicator, "value", value, error)
         && pps_store_write_real (store, indicator, "target", numbers[index].target, error)
         && pps_store_write_real (store, indicator, "baseline", numbers[index].baseline, error)
         && pps_store_write_integer (store, indicator, "answered", asked - asked / 5, error)
         && pps_store_write_integer (store, indicator, "asked", asked, error)
         && pps_store_write_real (store, indicator, "position", index + 1, error);
}

static gboolean
write_numbers (PpsStore *store, PpsRecord *round, guint number, GRand *random, GError **error)
{
  int firms = g_rand_int_range (random, 6, 10) + (int) number * 4;
  int value = g_rand_int_range (random, 40, 60) + (int) number * 30;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gboolean people = *numbers[i].step != '\0';

      if (!write_number (store, round, i, people ? value : firms, firms, error))
        return FALSE;
      value = value * g_rand_int_range (random, 45, 85) / 100;
    }

  return TRUE;
}

/* Agreements */

static const struct
{
  const char *text;
  const char *who;
  const char *pane;
} agreements[] = {
  { "Elke zes weken een kort overleg met alle bedrijven", "Projectleider", "governance" },
  { "Eén telefoonnummer voor vragen van kleine bedrijven", "Gemeente", "relations" },
  { "Taalles op de werkvloer vanaf de eerste week", "Vakcollege", "key-activities" },
  { "Uren van leermeesters bijhouden en delen", "Bedrijven", "costs" },
  { "Proefplaatsing van vier naar zes weken", "Gemeente", "solution" },
  { "Tweemaal per jaar tellen wie is geplaatst en gebleven", "Projectleider", "social-impact" },
  { "De begroting van volgend jaar samen doornemen", "Projectleider", "funding" },
  { "Een dag in het bedrijf voor docenten", "Bedrijven", "relations" },
  { "Een gezamenlijke open dag in het voorjaar", "Vakcollege", "channels" },
  { "Reiskosten in de proefplaatsing vergoeden", "Gemeente", "beneficiaries" },
  { "Vacatures delen in één lijst", "Bedrijven", "channels" },
  { "Met wie afhaakt een gesprek voeren", "Projectleider", "social-impact" },
};

/* So many are new in a round. */
#define N_NEW 3

static gboolean
write_agreement (PpsStore *store,
                 PpsRecord *round,
                 guint index,
                 guint position,
                 const char *predecessor,
                 GError **error)
{
  g_autoptr (PpsRecord) agreement = pps_store_add (store, PPS_TYPE_AGREEMENT, error);
  g_autofree char *due = g_strdup_printf ("%d-12", atoi (pps_record_get_text (round, "date")));

  return pps_sample_write_texts (store, agreement, error, "partnership",
                                 pps_record_get_text (round, "partnership"), "round",
                                 pps_record_get_id (round), "text", agreements[index].text, "who",
                                 agreements[index].who, "pane", agreements[index].pane, "due", due,
                                 "outcome", "open", "predecessor", predecessor, NULL)
         && pps_store_write_real (store, agreement, "position", position, error);
}

static guint
find_agreement (PpsRecord *agreement)
{
  for (guint i = 0; i < G_N_ELEMENTS (agreements); i++)
    {
      if (g_str_equal (agreements[i].text, pps_record_get_text (agreement, "text")))
        return i;
    }

  return 0;
}

/* What nobody agreed on before. */
static gboolean
write_agreements (PpsWorkspace *workspace, PpsRecord *round, GRand *random, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) all = pps_query_new (store, "partnership-agreements",
                                            pps_record_get_text (round, "partnership"), NULL);
  gboolean used[G_N_ELEMENTS (agreements)] = { FALSE };
  guint at = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (agreements));

  for (guint i = 0; i < pps_query_get_n (all); i++)
    used[find_agreement (pps_query_get (all, i))] = TRUE;
  for (guint i = 0; i < N_NEW; at = (at + 1) % G_N_ELEMENTS (agreements))
    {
      if (used[at])
        continue;
      if (!write_agreement (store, round, at, ++i, NULL, error))
        return FALSE;
      used[at] = TRUE;
    }

  return TRUE;
}

/* Each of the round before gets its fate, but for one that is forgotten now and then; what was
 * partly done goes on. */
static gboolean
write_fates (
    PpsWorkspace *workspace, PpsRecord *round, PpsRound *before, GRand *random, GError **error)
{
  static const char *const fates[][2] = {
    { "kept", "Zoals afgesproken." },
    { "kept", "De bedrijven vragen om een vervolg." },
    { "partly", "Begonnen, maar niet bij alle bedrijven." },
    { "dropped", "Er was geen geld voor en niemand nam het over." },
  };
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) of = pps_agreements_list_of (workspace, before);
  guint position = N_NEW + 1;

  for (guint i = 0; i < of->len; i++)
    {
      PpsRecord *agreement = g_ptr_array_index (of, i);
      const char *const *fate = PICK (random, fates);

      if (i > 0 && g_rand_int_range (random, 0, 6) == 0)
        continue;
      if (!pps_sample_write_texts (store, agreement, error, "outcome", fate[0], "outcome-text",
                                   fate[1], "outcome-round", pps_record_get_id (round), NULL))
        return FALSE;
      if (g_str_equal (fate[0], "partly") && position <= PPS_AGREEMENTS_AT_MOST
          && !write_agreement (store, round, find_agreement (agreement), position++,
                               pps_record_get_id (agreement), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_sample_write_steering (PpsWorkspace *workspace,
                           PpsRound *round,
                           guint number,
                           PpsRound *before,
                           GRand *random,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *record = PPS_RECORD (round);

  if (!pps_store_begin (store, "sample", error))
    return FALSE;

  return pps_edit_end (
      store,
      write_judgements (workspace, record, random, error)
          && write_lesson_judgement (store, record, random, error)
          && write_numbers (store, record, number, random, error)
          && write_agreements (workspace, record, random, error)
          && (before == NULL || write_fates (workspace, record, before, random, error)),
      error);
}
