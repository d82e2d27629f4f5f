/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-text-draft.h"

#include "pps-edit-undo.h"
#include "pps-soft-breaks.h"

/* The words that somebody types, and the promise that they are on disk after a pause. It owns a
 * text buffer, so that each question keeps its own undo, and two clocks: the pause after the last
 * key, and the ceiling since the first. It knows no widget: whoever shows the buffer may come and
 * go while a save is still owed. */

#define PAUSE_MS 700
#define CEILING_MS 3000
#define RETRY_MS 4000

struct _PpsTextDraft
{
  GObject parent_instance;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  char *question;
  char *field;
  GtkTextBuffer *buffer;

  gboolean owed;      /* words that are not on disk */
  gboolean stepping;  /* the text takes back, or does again */
  gboolean typed;     /* of what is owed not all came by stepping */
  gboolean following; /* the change of the buffer is ours */
  gboolean verbatim;  /* what stands in the study leaves no room for soft breaks */
  guint pause_id;
  guint ceiling_id;
  guint break_id;
};

G_DEFINE_FINAL_TYPE (PpsTextDraft, pps_text_draft, G_TYPE_OBJECT)

enum
{
  SAVED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (PpsTextDraft *self)
{
  GtkTextIter start;
  GtkTextIter end;
  char *text;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);

  return self->verbatim ? text : pps_soft_breaks_undo (text);
}

static gboolean
break_cb (gpointer data)
{
  PpsTextDraft *self = data;

  self->break_id = 0;
  self->following = TRUE;
  pps_soft_breaks_add (self->buffer);
  self->following = FALSE;

  return G_SOURCE_REMOVE;
}

/* Before the next frame, and before a key that was pressed meanwhile: both would lay the paragraph
 * out. Not at once, for a buffer takes no act that cannot be undone within one of the user. */
static void
break_soon (PpsTextDraft *self)
{
  if (self->break_id == 0 && !self->verbatim
      && gtk_text_buffer_get_char_count (self->buffer) > PPS_SOFT_BREAKS_LONGEST)
    self->break_id = g_idle_add_full (G_PRIORITY_HIGH, break_cb, self, NULL);
}

static gboolean
write_field (PpsTextDraft *self, const char *text, GError **error)
{
  if (*self->question == '\0')
    return pps_edit_set_text (self->workspace, self->interview, self->field, text, error);
  if (g_str_equal (self->field, "text"))
    return pps_edit_answer_text (self->workspace, self->interview, self->question, text, error);
  if (g_str_equal (self->field, "note"))
    return pps_edit_answer_note (self->workspace, self->interview, self->question, text, error);

  return pps_edit_answer_reason (self->workspace, self->interview, self->question, self->field,
                                 text, error);
}

static gboolean
write_words (PpsTextDraft *self, const char *text, GError **error)
{
  if (!write_field (self, text, error))
    return FALSE;

  if (!self->typed)
    pps_edit_mark_detour (self->workspace, self->field);

  return TRUE;
}

/* What the text took back the study takes back too. */
static gboolean
follow_steps (PpsTextDraft *self, const char *text)
{
  return !self->typed
         && pps_edit_follow_typing (self->workspace, self->interview, self->question, self->field,
                                    text);
}

static void
save_or_tell (PpsTextDraft *self)
{
  g_autoptr (GError) error = NULL;

  if (!pps_text_draft_save (self, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static gboolean
pause_over_cb (gpointer data)
{
  PpsTextDraft *self = data;

  self->pause_id = 0;
  save_or_tell (self);

  return G_SOURCE_REMOVE;
}

static gboolean
ceiling_reached_cb (gpointer data)
{
  PpsTextDraft *self = data;

  self->ceiling_id = 0;
  save_or_tell (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (PpsTextDraft *self, guint interval)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (interval, pause_over_cb, self);
}

static void
changed_cb (PpsTextDraft *self)
{
  if (self->following)
    return;

  self->owed = TRUE;
  self->typed = self->typed || !self->stepping;
  break_soon (self);
  wait_for_pause (self, PAUSE_MS);
  if (self->ceiling_id == 0)
    self->ceiling_id = g_timeout_add (CEILING_MS, ceiling_reached_cb, self);
}

/* Where two texts part from the left, and where they join again from the right: in bytes, at whole
 * characters. */
static void
find_difference (
    const char *before, const char *after, gsize *head, gsize *before_end, gsize *after_end)
{
  gsize start = 0;
  gsize a = strlen (before);
  gsize b = strlen (after);

  while (start < a && start < b && before[start] == after[start])
    start++;
  while (start > 0 && ((before[start] & 0xc0) == 0x80 || (after[start] & 0xc0) == 0x80))
    start--;

  while (a > start && b > start && before[a - 1] == after[b - 1])
    {
      a--;
      b--;
    }
  while ((before[a] & 0xc0) == 0x80 || (after[b] & 0xc0) == 0x80)
    {
      a++;
      b++;
    }

  *head = start;
  *before_end = a;
  *after_end = b;
}

static void
replace_difference (PpsTextDraft *self, const char *before, const char *after)
{
  gsize head;
  gsize before_end;
  gsize after_end;
  glong offset;
  GtkTextIter start;
  GtkTextIter end;

  find_difference (before, after, &head, &before_end, &after_end);
  offset = g_utf8_pointer_to_offset (before, before + head);

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (
      self->buffer, &end, offset + g_utf8_pointer_to_offset (before + head, before + before_end));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, after + head, after_end - head);
}

static void
pps_text_draft_dispose (GObject *object)
{
  PpsTextDraft *self = PPS_TEXT_DRAFT (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->ceiling_id, g_source_remove);
  g_clear_handle_id (&self->break_id, g_source_remove);
  g_clear_object (&self->buffer);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_text_draft_parent_class)->dispose (object);
}

static void
pps_text_draft_finalize (GObject *object)
{
  PpsTextDraft *self = PPS_TEXT_DRAFT (object);

  g_free (self->question);
  g_free (self->field);

  G_OBJECT_CLASS (pps_text_draft_parent_class)->finalize (object);
}

static void
pps_text_draft_class_init (PpsTextDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pps_text_draft_dispose;
  object_class->finalize = pps_text_draft_finalize;

  /**
   * PpsTextDraft::saved:
   *
   * Its words are on disk.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PpsTextDraft::failed:
   * @sentence: why its words could not be saved
   */
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
step_begins_cb (PpsTextDraft *self)
{
  self->stepping = TRUE;
}

static void
step_ended_cb (PpsTextDraft *self)
{
  self->stepping = FALSE;
}

static void
pps_text_draft_init (PpsTextDraft *self)
{
  static const char *const steps[] = { "undo", "redo" };

  self->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_max_undo_levels (self->buffer, 0);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_signal_connect_object (self->buffer, steps[i], G_CALLBACK (step_begins_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->buffer, steps[i], G_CALLBACK (step_ended_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
}

PpsTextDraft *
pps_text_draft_new (PpsWorkspace *workspace,
                    PpsInterview *interview,
                    const char *question,
                    const char *field)
{
  PpsTextDraft *self = g_object_new (PPS_TYPE_TEXT_DRAFT, NULL);
  g_autoptr (PpsAnswer) answer = NULL;

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->question = g_strdup (question);
  self->field = g_strdup (field);

  if (*question != '\0')
    answer = pps_edit_find_answer (workspace, interview, question);
  pps_text_draft_follow (self, answer);

  return self;
}

GtkTextBuffer *
pps_text_draft_get_buffer (PpsTextDraft *self)
{
  g_return_val_if_fail (PPS_IS_TEXT_DRAFT (self), NULL);

  return self->buffer;
}

const char *
pps_text_draft_get_question (PpsTextDraft *self)
{
  g_return_val_if_fail (PPS_IS_TEXT_DRAFT (self), NULL);

  return self->question;
}

gboolean
pps_text_draft_is_saved (PpsTextDraft *self)
{
  g_return_val_if_fail (PPS_IS_TEXT_DRAFT (self), TRUE);

  return !self->owed;
}

gboolean
pps_text_draft_save (PpsTextDraft *self, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (PPS_IS_TEXT_DRAFT (self), FALSE);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->ceiling_id, g_source_remove);
  if (!self->owed)
    return TRUE;

  text = dup_text (self);
  if (!follow_steps (self, text) && !write_words (self, text, error))
    {
      wait_for_pause (self, RETRY_MS);
      return FALSE;
    }

  self->owed = FALSE;
  self->typed = FALSE;
  g_signal_emit (self, signals[SAVED], 0);

  return TRUE;
}

void
pps_text_draft_follow (PpsTextDraft *self, PpsAnswer *answer)
{
  g_autofree char *before = NULL;
  PpsRecord *record = *self->question != '\0' ? (PpsRecord *) answer : PPS_RECORD (self->interview);
  const char *after = record != NULL ? pps_record_get_text (record, self->field) : "";

  g_return_if_fail (PPS_IS_TEXT_DRAFT (self));

  if (self->owed)
    return;

  before = dup_text (self);
  if (g_str_equal (before, after))
    return;

  self->following = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  replace_difference (self, before, after);
  self->verbatim = pps_soft_breaks_has_real (after);
  if (!self->verbatim)
    pps_soft_breaks_add (self->buffer);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->following = FALSE;
}

gboolean
pps_text_draft_takes_step (PpsTextDraft *self, gboolean redo)
{
  g_return_val_if_fail (PPS_IS_TEXT_DRAFT (self), FALSE);

  if (redo ? !gtk_text_buffer_get_can_redo (self->buffer)
           : !gtk_text_buffer_get_can_undo (self->buffer))
    return FALSE;

  /* What was taken back in part is on top of undo, in whole on top of redo. */
  return self->owed
         || pps_edit_is_typing (self->workspace, FALSE, self->interview, self->question,
                                self->field)
         || (redo
             && pps_edit_is_typing (self->workspace, TRUE, self->interview, self->question,
                                    self->field));
}
