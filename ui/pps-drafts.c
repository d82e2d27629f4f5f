/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-drafts.h"

/* The drafts of an interview, made as fields are opened and kept for as long as the page is at that
 * interview: so a question that is left and opened again has its undo, and words that could not be
 * saved have a place. */

struct _PpsDrafts
{
  GObject parent_instance;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  GHashTable *drafts; /* "question field" -> PpsTextDraft */
};

G_DEFINE_FINAL_TYPE (PpsDrafts, pps_drafts, G_TYPE_OBJECT)

enum
{
  SAVED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
saved_cb (PpsDrafts *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

static void
failed_cb (PpsDrafts *self, const char *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
pps_drafts_dispose (GObject *object)
{
  PpsDrafts *self = PPS_DRAFTS (object);

  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_drafts_parent_class)->dispose (object);
}

static void
pps_drafts_class_init (PpsDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_drafts_dispose;

  /**
   * PpsDrafts::saved:
   *
   * Words of one of them are on disk.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PpsDrafts::failed:
   * @sentence: why words of one of them could not be saved
   */
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
pps_drafts_init (PpsDrafts *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

PpsDrafts *
pps_drafts_new (PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsDrafts *self = g_object_new (PPS_TYPE_DRAFTS, NULL);

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);

  return self;
}

PpsInterview *
pps_drafts_get_interview (PpsDrafts *self)
{
  g_return_val_if_fail (PPS_IS_DRAFTS (self), NULL);

  return self->interview;
}

PpsTextDraft *
pps_drafts_get (PpsDrafts *self, const char *question, const char *field)
{
  g_autofree char *key = g_strdup_printf ("%s %s", question, field);
  PpsTextDraft *draft;

  g_return_val_if_fail (PPS_IS_DRAFTS (self), NULL);

  draft = g_hash_table_lookup (self->drafts, key);
  if (draft != NULL)
    return draft;

  draft = pps_text_draft_new (self->workspace, self->interview, question, field);
  g_signal_connect_object (draft, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->drafts, g_steal_pointer (&key), draft);

  return draft;
}

gboolean
pps_drafts_save (PpsDrafts *self, GError **error)
{
  g_autoptr (GList) all = NULL;
  gboolean saved = TRUE;

  g_return_val_if_fail (PPS_IS_DRAFTS (self), FALSE);

  /* A save tells the page, which may open a draft. */
  all = g_hash_table_get_values (self->drafts);
  for (GList *l = all; l != NULL; l = l->next)
    saved &= pps_text_draft_save (l->data, error != NULL && *error == NULL ? error : NULL);

  return saved;
}

void
pps_drafts_follow (PpsDrafts *self, GHashTable *answers)
{
  GHashTableIter iter;
  PpsTextDraft *draft;

  g_return_if_fail (PPS_IS_DRAFTS (self));

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &draft))
    pps_text_draft_follow (draft,
                           g_hash_table_lookup (answers, pps_text_draft_get_question (draft)));
}

PpsTextDraft *
pps_drafts_find (PpsDrafts *self, GtkTextBuffer *buffer)
{
  GHashTableIter iter;
  PpsTextDraft *draft;

  g_return_val_if_fail (PPS_IS_DRAFTS (self), NULL);

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &draft))
    {
      if (pps_text_draft_get_buffer (draft) == buffer)
        return draft;
    }

  return NULL;
}
