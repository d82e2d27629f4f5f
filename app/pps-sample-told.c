/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-edit-private.h"
#include "pps-record-kinds.h"
#include "pps-sample-private.h"

/* Made-up words that go further than the study: quotes with their permission, lessons, and what is
 * special about a partnership. */

#define SOURCE "Verzonnen"

/* Quotes */

gboolean
pps_sample_write_quote (
    PpsStore *store, PpsAnswer *answer, const char *text, GRand *random, GError **error)
{
  static const char *const permissions[] = { "role", "role", "none", "" };
  const char *permission = PPS_SAMPLE_PICK (random, permissions);
  const char *second = strstr (text, ". ");
  const char *end = second != NULL ? strchr (second + 2, '.') : NULL;
  g_autoptr (PpsRecord) quote = NULL;
  g_autofree char *words = NULL;

  if (end == NULL || g_rand_int_range (random, 0, 6) > 0)
    return TRUE;

  second += 2;
  end++;
  words = g_strndup (second, (gsize) (end - second));
  quote = pps_store_add (store, PPS_TYPE_QUOTE, error);

  return pps_sample_write_texts (store, quote, error, "answer",
                                 pps_record_get_id (PPS_RECORD (answer)), "text", words,
                                 "permission", permission, NULL)
         && pps_store_write_integer (store, quote, "start", g_utf8_strlen (text, second - text),
                                     error)
         && pps_store_write_integer (store, quote, "end", g_utf8_strlen (text, end - text), error);
}

/* Lessons. A tag is one of those of the study, by its place. */

static const struct
{
  const char *text;
  const char *pane;
  guint tag;
} lessons[] = {
  { "Een vaste begeleider op de werkvloer maakt het verschil in de eerste zes weken",
    "key-activities", 0 },
  { "Kleine bedrijven doen mee als iemand het papierwerk overneemt", "relations", 1 },
  { "Spreek vooraf af wie betaalt als een kandidaat stopt", "financial-support", 2 },
  { "Taal leren lukt beter aan de machine dan in het lokaal", "solution", 3 },
  { "Tel vanaf de eerste dag wie blijft, niet alleen wie begint", "social-impact", 1 },
  { "Laat de school meelopen voordat zij het rooster maakt", "channels", 1 },
  { "Een proefplaatsing van vier weken is voor de meesten te kort", "solution", 0 },
  { "Wie een bus mist, mist de opleiding: regel vervoer eerst", "beneficiaries", 3 },
};

static gboolean
write_lesson (
    PpsStore *store, PpsRecord *round, guint index, guint position, PpsRecord *tag, GError **error)
{
  g_autoptr (PpsRecord) lesson = pps_store_add (store, PPS_TYPE_LESSON, error);
  g_autoptr (PpsRecord) tagging
      = lesson != NULL ? pps_store_add (store, PPS_TYPE_TAGGING, error) : NULL;

  return tagging != NULL
         && pps_sample_write_texts (store, lesson, error, "partnership",
                                    pps_record_get_text (round, "partnership"), "round",
                                    pps_record_get_id (round), "text", lessons[index].text, "pane",
                                    lessons[index].pane, "phase",
                                    pps_record_get_text (round, "phase"), "source", SOURCE, NULL)
         && pps_store_write_real (store, lesson, "position", position, error)
         && pps_sample_write_texts (store, tagging, error, "lesson", pps_record_get_id (lesson),
                                    "tag", pps_record_get_id (tag), NULL);
}

gboolean
pps_sample_write_lessons (
    PpsWorkspace *workspace, PpsRound *round, GPtrArray *tags, GRand *random, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  guint first = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (lessons));
  gboolean done = pps_store_begin (store, "sample", error);

  if (!done)
    return FALSE;
  for (guint i = 0; done && i < 2; i++)
    {
      guint index = (first + i) % G_N_ELEMENTS (lessons);

      done = write_lesson (store, PPS_RECORD (round), index, i + 1,
                           g_ptr_array_index (tags, lessons[index].tag), error);
    }

  return pps_edit_end (store, done, error);
}

/* Characteristics */

static const struct
{
  const char *text;
  const char *pane;
} characteristics[] = {
  { "Leren in een werkplaats die van alle partners samen is", "key-resources" },
  { "Kandidaten beginnen vier keer per jaar, in kleine groepen", "solution" },
  { "Bedrijven betalen naar het aantal leerplekken", "revenue" },
  { "Een jobcoach blijft tot een jaar na de plaatsing", "key-activities" },
  { "Gericht op mensen die al werken en willen overstappen", "beneficiaries" },
};

gboolean
pps_sample_write_characteristics (PpsWorkspace *workspace,
                                  PpsPartnership *partnership,
                                  GRand *random,
                                  GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  guint first = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (characteristics));
  gboolean done = pps_store_begin (store, "sample", error);

  if (!done)
    return FALSE;
  for (guint i = 0; done && i < 2; i++)
    {
      guint index = (first + i) % G_N_ELEMENTS (characteristics);
      g_autoptr (PpsRecord) record = pps_store_add (store, PPS_TYPE_CHARACTERISTIC, error);

      done = pps_sample_write_texts (store, record, error, "partnership",
                                     pps_record_get_id (PPS_RECORD (partnership)), "text",
                                     characteristics[index].text, "pane",
                                     characteristics[index].pane, "source", SOURCE, NULL)
             && pps_store_write_real (store, record, "position", i + 1, error);
    }

  return pps_edit_end (store, done, error);
}
