/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-question-draft.h"

/* A question while it is edited. It holds copies of all its texts, with those of the version that
 * the work began from; it knows nothing of the study, nor of the other questions. */

struct _PpsQuestionDraft
{
  GObject parent_instance;

  char *id;
  char *pane;
  char *section;
  PpsSectionKind kind;
  gboolean is_new;
  GArray *texts; /* of PpsGuideText */
};

G_DEFINE_FINAL_TYPE (PpsQuestionDraft, pps_question_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_text (gpointer data)
{
  PpsGuideText *text = data;

  g_free (text->probe);
  pps_bilingual_clear (&text->words);
  pps_bilingual_clear (&text->base);
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Both are there. A language that is reworded follows the other if it was behind, and else leaves
 * the other behind; where both are, they were written with each other in mind. */
static PpsBehind
find_behind (const PpsGuideText *self)
{
  gboolean nl_changed = g_strcmp0 (self->words.nl, self->base.nl) != 0;
  gboolean en_changed = g_strcmp0 (self->words.en, self->base.en) != 0;
  PpsBehind before = self->base.behind;

  if (self->words.behind == PPS_BEHIND_NONE)
    return PPS_BEHIND_NONE;
  if (is_empty (self->base.nl) || is_empty (self->base.en))
    return self->words.behind;
  if (nl_changed == en_changed)
    return nl_changed ? PPS_BEHIND_NONE : before;

  if (nl_changed)
    return before == PPS_BEHIND_NL ? PPS_BEHIND_NONE : PPS_BEHIND_EN;

  return before == PPS_BEHIND_EN ? PPS_BEHIND_NONE : PPS_BEHIND_NL;
}

PpsTextGap
pps_guide_text_get_gap (const PpsGuideText *self)
{
  gboolean nl = !is_empty (self->words.nl);
  gboolean en = !is_empty (self->words.en);

  if (!nl || !en)
    return nl ? PPS_TEXT_GAP_EN : en ? PPS_TEXT_GAP_NL : PPS_TEXT_GAP_BOTH;

  switch (find_behind (self))
    {
    case PPS_BEHIND_NL:
      return PPS_TEXT_GAP_NL_STALE;
    case PPS_BEHIND_EN:
      return PPS_TEXT_GAP_EN_STALE;
    case PPS_BEHIND_UNSAID:
    case PPS_BEHIND_NONE:
    default:
      return PPS_TEXT_GAP_NONE;
    }
}

/* What a version says of it. */
static PpsBehind
get_behind (const PpsGuideText *self)
{
  PpsTextGap gap = pps_guide_text_get_gap (self);

  return gap == PPS_TEXT_GAP_NL_STALE   ? PPS_BEHIND_NL
         : gap == PPS_TEXT_GAP_EN_STALE ? PPS_BEHIND_EN
                                        : PPS_BEHIND_UNSAID;
}

static GArray *
new_texts (void)
{
  GArray *texts = g_array_new (FALSE, TRUE, sizeof (PpsGuideText));

  g_array_set_clear_func (texts, clear_text);

  return texts;
}

static void
copy_words (PpsBilingual *to, const PpsBilingual *from)
{
  if (from == NULL)
    return;

  to->nl = g_strdup (from->nl);
  to->en = g_strdup (from->en);
  to->behind = from->behind;
}

static void
add_text (GArray *texts,
          PpsGuidePart part,
          const char *probe,
          const PpsBilingual *words,
          const PpsBilingual *base)
{
  PpsGuideText text = { .part = part, .probe = g_strdup (probe) };

  copy_words (&text.words, words);
  copy_words (&text.base, base);
  if (text.words.nl == NULL)
    text.words.nl = g_strdup ("");
  if (text.words.en == NULL)
    text.words.en = g_strdup ("");
  g_array_append_val (texts, text);
}

static gboolean
is_same_text (const PpsBilingual *one, const PpsBilingual *other)
{
  return g_strcmp0 (one->nl, other->nl) == 0 && g_strcmp0 (one->en, other->en) == 0
         && one->behind == other->behind;
}

static gboolean
is_same (GArray *one, GArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    {
      const PpsGuideText *a = &g_array_index (one, PpsGuideText, i);
      const PpsGuideText *b = &g_array_index (other, PpsGuideText, i);

      if (a->part != b->part || g_strcmp0 (a->probe, b->probe) != 0
          || !is_same_text (&a->words, &b->words) || !is_same_text (&a->base, &b->base))
        return FALSE;
    }

  return TRUE;
}

static void
take_texts (PpsQuestionDraft *self, GArray *texts, gboolean is_new)
{
  g_autoptr (GArray) old = self->texts;

  self->texts = texts;
  if (is_same (old, texts) && self->is_new == is_new)
    return;

  self->is_new = is_new;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A statement alone is not asked; and what is asked can always get another wording, a hint. */
static gboolean
is_asked (PpsQuestionDraft *self)
{
  return self->kind != PPS_SECTION_INVOLVEMENT && self->kind != PPS_SECTION_LESSONS;
}

static void
pps_question_draft_finalize (GObject *object)
{
  PpsQuestionDraft *self = PPS_QUESTION_DRAFT (object);

  g_free (self->id);
  g_free (self->pane);
  g_free (self->section);
  g_array_unref (self->texts);

  G_OBJECT_CLASS (pps_question_draft_parent_class)->finalize (object);
}

static void
pps_question_draft_class_init (PpsQuestionDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pps_question_draft_finalize;

  /**
   * PpsQuestionDraft::changed:
   *
   * It says something else than it did.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pps_question_draft_init (PpsQuestionDraft *self)
{
  self->texts = new_texts ();
}

PpsQuestionDraft *
pps_question_draft_new (const char *id, const char *pane, const PpsSection *section)
{
  PpsQuestionDraft *self = g_object_new (PPS_TYPE_QUESTION_DRAFT, NULL);

  self->id = g_strdup (id);
  self->pane = g_strdup (pane);
  if (section != NULL)
    {
      self->section = g_strdup (pps_section_get_id (section));
      self->kind = pps_section_get_kind (section);
    }

  return self;
}

void
pps_question_draft_take (PpsQuestionDraft *self,
                         const PpsQuestion *question,
                         const PpsQuestion *base)
{
  static const PpsGuidePart asked[] = { PPS_GUIDE_PART_LEAD, PPS_GUIDE_PART_DESIGN,
                                        PPS_GUIDE_PART_RUNNING, PPS_GUIDE_PART_EVALUATION };
  static const PpsGuidePart rest[] = { PPS_GUIDE_PART_STATEMENT, PPS_GUIDE_PART_HINT };
  GArray *texts = new_texts ();

  g_return_if_fail (PPS_IS_QUESTION_DRAFT (self));
  g_return_if_fail (question != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (is_asked (self) || pps_guide_part_get (question, asked[i]) != NULL)
      add_text (texts, asked[i], NULL, pps_guide_part_get (question, asked[i]),
                base != NULL ? pps_guide_part_get (base, asked[i]) : NULL);
  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (question, i);
      const PpsProbe *was = base != NULL ? pps_guide_part_find_probe (base, probe->id) : NULL;

      add_text (texts, PPS_GUIDE_PART_PROBE, probe->id, &probe->text,
                was != NULL ? &was->text : NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    add_text (texts, rest[i], NULL, pps_guide_part_get (question, rest[i]),
              base != NULL ? pps_guide_part_get (base, rest[i]) : NULL);

  take_texts (self, texts, base == NULL);
}

void
pps_question_draft_take_head (PpsQuestionDraft *self, PpsGuide *guide, PpsGuide *base)
{
  GArray *texts = new_texts ();

  g_return_if_fail (PPS_IS_QUESTION_DRAFT (self));

  add_text (texts, PPS_GUIDE_PART_TITLE, NULL, pps_guide_get_title (guide),
            pps_guide_get_title (base));
  add_text (texts, PPS_GUIDE_PART_ABOUT, NULL, pps_guide_get_about (guide),
            pps_guide_get_about (base));
  take_texts (self, texts, FALSE);
}

const char *
pps_question_draft_get_id (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);

  return self->id;
}

const char *
pps_question_draft_get_pane (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);

  return self->pane;
}

const char *
pps_question_draft_get_section (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);

  return self->section;
}

PpsSectionKind
pps_question_draft_get_kind (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), PPS_SECTION_OPENING);

  return self->kind;
}

gboolean
pps_question_draft_is_head (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), FALSE);

  return *self->id == '\0';
}

gboolean
pps_question_draft_is_own (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), FALSE);

  return g_str_has_prefix (self->id, PPS_QUESTION_OWN_PREFIX);
}

gboolean
pps_question_draft_is_new (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), FALSE);

  return self->is_new;
}

gboolean
pps_question_draft_is_reworded (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), FALSE);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const PpsGuideText *text = &g_array_index (self->texts, PpsGuideText, i);
      const char *nl = text->base.nl != NULL ? text->base.nl : "";
      const char *en = text->base.en != NULL ? text->base.en : "";

      if (!g_str_equal (text->words.nl, nl) || !g_str_equal (text->words.en, en))
        return TRUE;
    }

  return FALSE;
}

guint
pps_question_draft_get_n_texts (PpsQuestionDraft *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), 0);

  return self->texts->len;
}

const PpsGuideText *
pps_question_draft_get_text (PpsQuestionDraft *self, guint index)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);
  g_return_val_if_fail (index < self->texts->len, NULL);

  return &g_array_index (self->texts, PpsGuideText, index);
}

const PpsGuideText *
pps_question_draft_find_text (PpsQuestionDraft *self, PpsGuidePart part, const char *probe)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const PpsGuideText *text = &g_array_index (self->texts, PpsGuideText, i);

      if (text->part == part && g_strcmp0 (text->probe, probe) == 0)
        return text;
    }

  return NULL;
}

gboolean
pps_question_draft_needs (PpsQuestionDraft *self, PpsGuidePart part)
{
  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), FALSE);

  switch (part)
    {
    case PPS_GUIDE_PART_TITLE:
    case PPS_GUIDE_PART_ABOUT:
      return TRUE;
    case PPS_GUIDE_PART_LEAD:
      return is_asked (self);
    case PPS_GUIDE_PART_PROBE:
      return self->pane != NULL && !pps_question_draft_is_own (self);
    case PPS_GUIDE_PART_STATEMENT:
      return !is_asked (self) || (self->pane != NULL && !pps_question_draft_is_own (self));
    case PPS_GUIDE_PART_QUESTION:
    case PPS_GUIDE_PART_DESIGN:
    case PPS_GUIDE_PART_RUNNING:
    case PPS_GUIDE_PART_EVALUATION:
    case PPS_GUIDE_PART_HINT:
    default:
      return FALSE;
    }
}

void
pps_question_draft_count_gaps (PpsQuestionDraft *self, guint *n_missing, guint *n_stale)
{
  g_return_if_fail (PPS_IS_QUESTION_DRAFT (self));

  *n_missing = 0;
  *n_stale = 0;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const PpsGuideText *text = &g_array_index (self->texts, PpsGuideText, i);
      PpsTextGap gap = pps_guide_text_get_gap (text);

      if (gap == PPS_TEXT_GAP_NL || gap == PPS_TEXT_GAP_EN
          || (gap == PPS_TEXT_GAP_BOTH && pps_question_draft_needs (self, text->part)))
        (*n_missing)++;
      else if (gap == PPS_TEXT_GAP_NL_STALE || gap == PPS_TEXT_GAP_EN_STALE)
        (*n_stale)++;
    }
}

char *
pps_question_draft_dup_words (PpsQuestionDraft *self, const char *language)
{
  static const PpsGuidePart parts[]
      = { PPS_GUIDE_PART_TITLE, PPS_GUIDE_PART_LEAD, PPS_GUIDE_PART_STATEMENT };

  g_return_val_if_fail (PPS_IS_QUESTION_DRAFT (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const PpsGuideText *text = pps_question_draft_find_text (self, parts[i], NULL);
      const char *words = text != NULL ? pps_bilingual_get (&text->words, language) : "";

      if (text != NULL && *words == '\0')
        words = *text->words.nl != '\0' ? text->words.nl : text->words.en;
      if (*words != '\0')
        return g_strdup (words);
    }

  return g_strdup ("");
}

void
pps_guide_text_write (const PpsGuideText *self,
                      PpsGuideBuilder *builder,
                      const char *nl,
                      const char *en,
                      PpsBehind behind)
{
  g_return_if_fail (self != NULL);

  switch (self->part)
    {
    case PPS_GUIDE_PART_TITLE:
      pps_guide_builder_set_title (builder, nl, en);
      break;
    case PPS_GUIDE_PART_ABOUT:
      pps_guide_builder_set_about (builder, nl, en);
      break;
    case PPS_GUIDE_PART_PROBE:
      pps_guide_builder_add_probe (builder, self->probe, nl, en);
      break;
    case PPS_GUIDE_PART_STATEMENT:
      pps_guide_builder_set_statement (builder, nl, en);
      break;
    case PPS_GUIDE_PART_HINT:
      pps_guide_builder_set_hint (builder, nl, en);
      break;
    case PPS_GUIDE_PART_LEAD:
    case PPS_GUIDE_PART_DESIGN:
    case PPS_GUIDE_PART_RUNNING:
    case PPS_GUIDE_PART_EVALUATION:
      pps_guide_builder_set_lead (builder, pps_guide_part_get_round (self->part), nl, en);
      break;
    case PPS_GUIDE_PART_QUESTION:
    default:
      g_return_if_reached ();
    }
  pps_guide_builder_set_behind (builder, behind);
}

void
pps_question_draft_write_head (PpsQuestionDraft *self, PpsGuideBuilder *builder)
{
  g_return_if_fail (PPS_IS_QUESTION_DRAFT (self));

  for (guint i = 0; i < self->texts->len; i++)
    {
      const PpsGuideText *text = &g_array_index (self->texts, PpsGuideText, i);

      pps_guide_text_write (text, builder, text->words.nl, text->words.en, get_behind (text));
    }
}

void
pps_question_draft_write (PpsQuestionDraft *self,
                          PpsGuideBuilder *builder,
                          const char *id,
                          gboolean whole)
{
  g_return_if_fail (PPS_IS_QUESTION_DRAFT (self));

  pps_guide_builder_add_question (builder, id, self->pane);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const PpsGuideText *text = &g_array_index (self->texts, PpsGuideText, i);
      const char *nl = text->words.nl;
      const char *en = text->words.en;

      if (*nl == '\0' && *en == '\0'
          && (text->part != PPS_GUIDE_PART_PROBE
              || (whole && !pps_question_draft_needs (self, text->part))))
        continue;

      pps_guide_text_write (text, builder, nl, en, get_behind (text));
    }
}
