/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-keys.h"

#include <glib/gi18n-lib.h>

#include "pps-keys-private.h"

/* A key file as the program has it: locked, or open with its key and its words in guarded memory.
 * The words are one block, and each change makes a new block and saves it. It knows ids of
 * respondents and no study. */

struct _PpsKeys
{
  GObject parent_instance;

  char *path;
  PpsKeysSlot slots[PPS_KEYS_N_SLOTS];
  int opened_by; /* index of the slot */
  guint8 *key;   /* guarded; %NULL while it is locked */
  PpsKeysContent content;
  guint8 check[PPS_KEYS_CHECK];
  guint lock_after;
  guint lock_id;
  gboolean cheap;
};

G_DEFINE_FINAL_TYPE (PpsKeys, pps_keys, G_TYPE_OBJECT)
G_DEFINE_QUARK (pps - keys - error - quark, pps_keys_error)

enum
{
  PROP_OPEN = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static PpsKeysJob *
new_job (PpsKeys *self, PpsKeysAct act, const char *passphrase)
{
  PpsKeysJob *job = pps_keys_job_new (act, self->path, passphrase, self->cheap);

  memcpy (job->slots, self->slots, sizeof job->slots);
  job->opened_by = self->opened_by;
  if (self->key != NULL)
    memcpy (job->key, self->key, crypto_secretbox_KEYBYTES);

  return job;
}

static gboolean
lock_cb (gpointer user_data)
{
  PpsKeys *self = user_data;

  self->lock_id = 0;
  pps_keys_lock (self);

  return G_SOURCE_REMOVE;
}

static void
take_content (PpsKeys *self, PpsKeysContent *content)
{
  sodium_free (self->content.text);
  self->content = *content;
  memset (content, 0, sizeof *content);
  if (self->content.text != NULL)
    sodium_mprotect_readonly (self->content.text);
}

/* Takes over what a job came to. Giving passphrases changes the file, and is saved here, where
 * nothing else can have been saved meanwhile. */
static gboolean
adopt (PpsKeys *self, PpsKeysJob *job, GError **error)
{
  gboolean was_open = self->key != NULL;

  if (job->act != PPS_KEYS_ACT_MAKE && job->act != PPS_KEYS_ACT_UNLOCK)
    {
      if (!was_open)
        {
          g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_LOCKED,
                               _ ("The key file locked itself meanwhile. Open it first."));
          return FALSE;
        }
      if (!pps_keys_file_write (self->path, job->slots, job->key, &self->content, self->check,
                                job->act == PPS_KEYS_ACT_GIVE, job->check, error))
        return FALSE;
    }
  else
    {
      take_content (self, &job->content);
    }

  sodium_free (self->key);
  self->key = g_steal_pointer (&job->key);
  sodium_mprotect_readonly (self->key);
  memcpy (self->slots, job->slots, sizeof self->slots);
  memcpy (self->check, job->check, sizeof self->check);
  self->opened_by = job->opened_by;
  pps_keys_touch (self);
  if (!was_open)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
  g_signal_emit (self, changed_signal, 0);

  return TRUE;
}

static gboolean
needs_open (PpsKeys *self, PpsKeysAct act, GError **error)
{
  if (self->key != NULL || act == PPS_KEYS_ACT_MAKE || act == PPS_KEYS_ACT_UNLOCK)
    return TRUE;

  g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_LOCKED,
                       _ ("The key file is locked. Open it first."));

  return FALSE;
}

static gboolean
act_now (PpsKeys *self, PpsKeysAct act, const char *passphrase, GError **error)
{
  g_autoptr (PpsKeysJob) job = NULL;

  if (!needs_open (self, act, error))
    return FALSE;

  job = new_job (self, act, passphrase);

  return pps_keys_job_run (job, error) && adopt (self, job, error);
}

static void
thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (pps_keys_job_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
act_later (PpsKeys *self,
           PpsKeysAct act,
           const char *passphrase,
           GAsyncReadyCallback done,
           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done, user_data);
  GError *error = NULL;

  if (!needs_open (self, act, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, new_job (self, act, passphrase), pps_keys_job_free);
  g_task_run_in_thread (task, thread_cb);
}

static void
pps_keys_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, pps_keys_is_open (PPS_KEYS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_keys_finalize (GObject *object)
{
  PpsKeys *self = PPS_KEYS (object);

  g_clear_handle_id (&self->lock_id, g_source_remove);
  sodium_free (self->key);
  sodium_free (self->content.text);
  g_free (self->path);

  G_OBJECT_CLASS (pps_keys_parent_class)->finalize (object);
}

static void
pps_keys_class_init (PpsKeysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pps_keys_get_property;
  object_class->finalize = pps_keys_finalize;
  properties[PROP_OPEN]
      = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", PPS_TYPE_KEYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
}

static void
pps_keys_init (PpsKeys *self)
{
  self->lock_after = PPS_KEYS_LOCK_AFTER;
}

PpsKeys *
pps_keys_new (const char *path)
{
  PpsKeys *self = g_object_new (PPS_TYPE_KEYS, NULL);

  g_return_val_if_fail (path != NULL, NULL);
  self->path = g_canonicalize_filename (path, NULL);

  return self;
}

const char *
pps_keys_get_path (PpsKeys *self)
{
  g_return_val_if_fail (PPS_IS_KEYS (self), NULL);

  return self->path;
}

gboolean
pps_keys_is_open (PpsKeys *self)
{
  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  return self->key != NULL;
}

gboolean
pps_keys_make (PpsKeys *self, const char *passphrase, GError **error)
{
  return act_now (self, PPS_KEYS_ACT_MAKE, passphrase, error);
}

gboolean
pps_keys_unlock (PpsKeys *self, const char *passphrase, GError **error)
{
  return act_now (self, PPS_KEYS_ACT_UNLOCK, passphrase, error);
}

gboolean
pps_keys_give (PpsKeys *self, const char *passphrase, GError **error)
{
  return act_now (self, PPS_KEYS_ACT_GIVE, passphrase, error);
}

gboolean
pps_keys_change (PpsKeys *self, const char *passphrase, GError **error)
{
  return act_now (self, PPS_KEYS_ACT_CHANGE, passphrase, error);
}

gboolean
pps_keys_keep_only (PpsKeys *self, const char *passphrase, GError **error)
{
  return act_now (self, PPS_KEYS_ACT_KEEP_ONLY, passphrase, error);
}

void
pps_keys_make_async (PpsKeys *self,
                     const char *passphrase,
                     GAsyncReadyCallback done,
                     gpointer user_data)
{
  act_later (self, PPS_KEYS_ACT_MAKE, passphrase, done, user_data);
}

void
pps_keys_unlock_async (PpsKeys *self,
                       const char *passphrase,
                       GAsyncReadyCallback done,
                       gpointer user_data)
{
  act_later (self, PPS_KEYS_ACT_UNLOCK, passphrase, done, user_data);
}

void
pps_keys_give_async (PpsKeys *self,
                     const char *passphrase,
                     GAsyncReadyCallback done,
                     gpointer user_data)
{
  act_later (self, PPS_KEYS_ACT_GIVE, passphrase, done, user_data);
}

void
pps_keys_change_async (PpsKeys *self,
                       const char *passphrase,
                       GAsyncReadyCallback done,
                       gpointer user_data)
{
  act_later (self, PPS_KEYS_ACT_CHANGE, passphrase, done, user_data);
}

void
pps_keys_keep_only_async (PpsKeys *self,
                          const char *passphrase,
                          GAsyncReadyCallback done,
                          gpointer user_data)
{
  act_later (self, PPS_KEYS_ACT_KEEP_ONLY, passphrase, done, user_data);
}

gboolean
pps_keys_finish (PpsKeys *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error)
         && adopt (self, g_task_get_task_data (G_TASK (result)), error);
}

void
pps_keys_lock (PpsKeys *self)
{
  g_return_if_fail (PPS_IS_KEYS (self));

  if (self->key == NULL)
    return;

  g_clear_handle_id (&self->lock_id, g_source_remove);
  g_clear_pointer (&self->key, sodium_free);
  g_clear_pointer (&self->content.text, sodium_free);
  self->content.length = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
  g_signal_emit (self, changed_signal, 0);
}

void
pps_keys_touch (PpsKeys *self)
{
  g_return_if_fail (PPS_IS_KEYS (self));

  g_clear_handle_id (&self->lock_id, g_source_remove);
  if (self->key != NULL && self->lock_after > 0)
    self->lock_id = g_timeout_add_seconds (self->lock_after, lock_cb, self);
}

void
pps_keys_set_lock_after (PpsKeys *self, guint seconds)
{
  g_return_if_fail (PPS_IS_KEYS (self));

  self->lock_after = seconds;
  pps_keys_touch (self);
}

void
pps_keys_set_cheap (PpsKeys *self, gboolean cheap)
{
  self->cheap = cheap;
}

gboolean
pps_keys_has_second (PpsKeys *self)
{
  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  return self->slots[0].used && self->slots[1].used;
}

/* Returns: where what is kept of @respondent begins, %NULL where nothing is */
static const char *
find_person (PpsKeys *self, const char *respondent)
{
  const char *at = self->content.text;
  const char *end = at + self->content.length;

  while (at != NULL && at < end)
    {
      if (g_str_equal (at, respondent))
        return at;
      for (guint i = 0; i < 1 + PPS_KEYS_N_FIELDS; i++)
        at += strlen (at) + 1;
    }

  return NULL;
}

static const char *
find_field (const char *person, guint field)
{
  for (guint i = 0; i < 1 + field; i++)
    person += strlen (person) + 1;

  return person;
}

const char *
pps_keys_get_text (PpsKeys *self, const char *respondent, PpsKeysField field)
{
  const char *person;

  g_return_val_if_fail (PPS_IS_KEYS (self), "");
  g_return_val_if_fail (field < PPS_KEYS_N_FIELDS, "");

  person = find_person (self, respondent);

  return person != NULL ? find_field (person, field) : "";
}

/* Puts @with in the place of @length bytes at @at, in a block of its own, and saves that. */
static gboolean
splice (
    PpsKeys *self, gsize at, gsize length, const char *with, gsize n, gboolean keep, GError **error)
{
  PpsKeysContent content = { NULL, self->content.length - length + n };
  gboolean saved;

  /* What is longer could not be read again. */
  if (content.length > PPS_KEYS_BIGGEST - PPS_KEYS_CHUNK)
    {
      g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_FULL,
                           _ ("The key file is full: at most 16 MB go into it. Take out what is "
                              "kept elsewhere, or scan it smaller."));
      return FALSE;
    }

  content.text = sodium_malloc (MAX (content.length, 1));
  if (content.text == NULL)
    {
      g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_MEMORY,
                           _ ("There is no memory for this change."));
      return FALSE;
    }
  if (at > 0)
    memcpy (content.text, self->content.text, at);
  if (n > 0)
    memcpy (content.text + at, with, n);
  if (self->content.length > at + length)
    memcpy (content.text + at + n, self->content.text + at + length,
            self->content.length - at - length);

  saved = pps_keys_file_write (self->path, self->slots, self->key, &content, self->check, keep,
                               self->check, error);
  if (saved)
    {
      take_content (self, &content);
      g_signal_emit (self, changed_signal, 0);
    }
  sodium_free (content.text);
  pps_keys_touch (self);

  return saved;
}

/* A person of whom nothing was kept yet: the id and one field, guarded. */
static gboolean
add_person (
    PpsKeys *self, const char *respondent, PpsKeysField field, const char *text, GError **error)
{
  gsize id = strlen (respondent) + 1;
  gsize size = id + strlen (text) + PPS_KEYS_N_FIELDS;
  char *person = sodium_malloc (size);
  gboolean saved;

  g_return_val_if_fail (person != NULL, FALSE);

  memset (person, 0, size);
  memcpy (person, respondent, id);
  memcpy (person + id + field, text, strlen (text));
  saved = splice (self, self->content.length, 0, person, size, TRUE, error);
  sodium_free (person);

  return saved;
}

gboolean
pps_keys_set_text (
    PpsKeys *self, const char *respondent, PpsKeysField field, const char *text, GError **error)
{
  const char *person;
  const char *old;

  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);
  g_return_val_if_fail (respondent != NULL && *respondent != '\0', FALSE);
  g_return_val_if_fail (field < PPS_KEYS_N_FIELDS, FALSE);
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), FALSE);

  if (!needs_open (self, PPS_KEYS_ACT_GIVE, error))
    return FALSE;

  person = find_person (self, respondent);
  if (person == NULL)
    return *text == '\0' || add_person (self, respondent, field, text, error);

  old = find_field (person, field);
  if (g_str_equal (old, text))
    return TRUE;

  return splice (self, old - self->content.text, strlen (old), text, strlen (text), TRUE, error);
}

gboolean
pps_keys_forget (PpsKeys *self, const char *respondent, GError **error)
{
  const char *person;

  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  if (!needs_open (self, PPS_KEYS_ACT_GIVE, error)
      || !pps_keys_forget_attached (self, respondent, error))
    return FALSE;

  person = find_person (self, respondent);
  if (person == NULL)
    return TRUE;

  return splice (self, person - self->content.text, find_field (person, PPS_KEYS_N_FIELDS) - person,
                 NULL, 0, FALSE, error);
}

gboolean
pps_keys_knows (PpsKeys *self, const char *respondent)
{
  g_return_val_if_fail (PPS_IS_KEYS (self), FALSE);

  return find_person (self, respondent) != NULL;
}

guint
pps_keys_get_n (PpsKeys *self)
{
  guint n = 0;
  const char *end;

  g_return_val_if_fail (PPS_IS_KEYS (self), 0);

  end = self->content.text + self->content.length;
  for (const char *at = self->content.text; at < end; at = find_field (at, PPS_KEYS_N_FIELDS))
    n += !pps_keys_is_attached_id (at);

  return n;
}
