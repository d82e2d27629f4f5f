/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-member-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "pps-output.h"

/* The one reader and the one writer of forms. It knows no study: whether a form belongs to one is
 * for pps_edit_read_member_form() to say. */

#define FORMAT "pps-canvas-member-check"
#define MAX_BYTES (1 << 20)
#define MAX_ITEMS 2000
#define MAX_WORDS 20000 /* bytes of one correction */
#define MAX_DEPTH 8
#define VERSION 1

struct _PpsMemberFile
{
  char *study;
  char *language;
  char *partnership;
  char *round;
  char *respondent;
  char *sent;
  GPtrArray *items;
};

static void
item_free (gpointer data)
{
  PpsMemberItem *item = data;

  g_free (item->id);
  g_free (item->pane);
  g_free (item->finding);
  g_strfreev (item->said);
  g_free (item->answer);
  g_free (item->words);
  g_free (item);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, sentence);

  return FALSE;
}

/* The parser goes as deep as the file says, and a stack does not. */
static gboolean
is_shallow (const char *text, gsize length)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '[' || text[i] == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }

  return TRUE;
}

/* Half of a pair of \\u escapes is no letter, and what json-glib makes of it is no UTF-8.
 *
 * Returns: (nullable): the text of a node that is one */
static const char *
get_text (JsonNode *node)
{
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node)
                             && json_node_get_value_type (node) == G_TYPE_STRING
                         ? json_node_get_string (node)
                         : NULL;

  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : NULL;
}

/* @item counts from 1; 0 is the head of the form. */
static gboolean
read_text (JsonObject *object, const char *member, guint item, char **text, GError **error)
{
  const char *found = get_text (json_object_get_member (object, member));

  if (found != NULL)
    {
      *text = g_strdup (found);
      return TRUE;
    }

  if (item > 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("finding %u has no text “%s”."),
                 item, member);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("the head has no text “%s”."),
                 member);

  return FALSE;
}

static gboolean
is_answer (const char *answer)
{
  return *answer == '\0' || g_str_equal (answer, "agree") || g_str_equal (answer, "correct")
         || g_str_equal (answer, "remove");
}

/* Once for each finding; it is not asked of a form that was made without it. */
static gboolean
read_said (JsonObject *object, guint number, GStrv *said, GError **error)
{
  JsonNode *node = json_object_get_member (object, "words");
  JsonArray *array = NULL;
  gboolean is_list = node == NULL || JSON_NODE_HOLDS_ARRAY (node);
  guint n = 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (node != NULL && is_list)
    {
      array = json_node_get_array (node);
      n = json_array_get_length (array);
    }
  for (guint i = 0; i < n; i++)
    {
      const char *words = get_text (json_array_get_element (array, i));

      if (words != NULL)
        g_strv_builder_add (builder, words);
      else
        is_list = FALSE;
    }
  *said = g_strv_builder_end (builder);
  if (is_list)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("the words that finding %u rests on are no list of texts."), number);

  return FALSE;
}

static gboolean
check_item (const PpsMemberItem *item, guint number, GError **error)
{
  if (!is_answer (item->answer))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("the answer to finding %u is “%s”, which is none."), number, item->answer);
  else if (strlen (item->words) > MAX_WORDS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("the correction of finding %u is longer than a form can hold."), number);
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_item (PpsMemberFile *self, JsonNode *node, guint number, GError **error)
{
  PpsMemberItem *item = g_new0 (PpsMemberItem, 1);
  JsonObject *object;

  g_ptr_array_add (self->items, item);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("finding %u is no object."),
                   number);
      return FALSE;
    }

  object = json_node_get_object (node);
  if (!read_text (object, "id", number, &item->id, error)
      || !read_text (object, "pane_name", number, &item->pane, error)
      || !read_text (object, "finding", number, &item->finding, error)
      || !read_said (object, number, &item->said, error)
      || !read_text (object, "answer", number, &item->answer, error)
      || !read_text (object, "correction", number, &item->words, error))
    return FALSE;

  return check_item (item, number, error);
}

static gboolean
read_version (JsonObject *form, GError **error)
{
  JsonNode *version = json_object_get_member (form, "version");

  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version)
      || json_node_get_value_type (version) != G_TYPE_INT64)
    return refuse (error, _ ("it has no version."));
  if (json_node_get_int (version) != VERSION)
    return refuse (error, _ ("it is of another version than this program reads."));

  return TRUE;
}

static gboolean
read_form (PpsMemberFile *self, JsonNode *root, GError **error)
{
  g_autofree char *format = NULL;
  JsonObject *form;
  JsonNode *items;
  guint n;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, _ ("it is no form of a member check."));

  form = json_node_get_object (root);
  if (!read_text (form, "format", 0, &format, error))
    return FALSE;
  if (!g_str_equal (format, FORMAT))
    return refuse (error, _ ("it is no form of a member check."));
  if (!read_version (form, error) || !read_text (form, "study", 0, &self->study, error)
      || !read_text (form, "language", 0, &self->language, error)
      || !read_text (form, "partnership", 0, &self->partnership, error)
      || !read_text (form, "round", 0, &self->round, error)
      || !read_text (form, "respondent", 0, &self->respondent, error)
      || !read_text (form, "sent", 0, &self->sent, error))
    return FALSE;

  items = json_object_get_member (form, "items");
  if (items == NULL || !JSON_NODE_HOLDS_ARRAY (items))
    return refuse (error, _ ("it has no findings."));
  n = json_array_get_length (json_node_get_array (items));
  if (n > MAX_ITEMS)
    return refuse (error, _ ("it has too many findings."));
  for (guint i = 0; i < n; i++)
    {
      if (!read_item (self, json_array_get_element (json_node_get_array (items), i), i + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
parse (PpsMemberFile *self, const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) damage = NULL;
  g_autofree char *reason = NULL;

  if (length > MAX_BYTES)
    return refuse (error, _ ("it is larger than a form can be."));
  if (!g_utf8_validate (text, length, NULL))
    return refuse (error, _ ("it is not text in UTF-8."));
  if (!is_shallow (text, length))
    return refuse (error, _ ("it is no form of a member check."));

  if (json_parser_load_from_data (parser, text, length, &damage))
    return read_form (self, json_parser_get_root (parser), error);

  /* It quotes what it does not understand, also half a letter. */
  reason = g_utf8_make_valid (damage->message, -1);

  return refuse (error, reason);
}

static gboolean
load (PpsMemberFile *self, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = g_malloc (MAX_BYTES + 1);
  gsize length = 0;

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_BYTES + 1, &length, NULL,
                                     error)
         && parse (self, text, length, error);
}

static PpsMemberFile *
make (void)
{
  PpsMemberFile *self = g_new0 (PpsMemberFile, 1);

  self->items = g_ptr_array_new_with_free_func (item_free);

  return self;
}

PpsMemberFile *
pps_member_file_new (const char *study, const char *language)
{
  PpsMemberFile *self = make ();

  self->study = g_strdup (study);
  self->language = g_strdup (language);
  self->partnership = g_strdup ("");
  self->round = g_strdup ("");
  self->respondent = g_strdup ("");
  self->sent = g_strdup ("");

  return self;
}

PpsMemberFile *
pps_member_file_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (PpsMemberFile) self = make ();

  return parse (self, text, length, error) ? g_steal_pointer (&self) : NULL;
}

PpsMemberFile *
pps_member_file_load (const char *path, GError **error)
{
  g_autoptr (PpsMemberFile) self = make ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = g_filename_display_basename (path);

  if (load (self, path, &reason))
    return g_steal_pointer (&self);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The form “%s” cannot be read: %s"),
               name, reason->message);

  return NULL;
}

void
pps_member_file_free (PpsMemberFile *self)
{
  g_free (self->study);
  g_free (self->language);
  g_free (self->partnership);
  g_free (self->round);
  g_free (self->respondent);
  g_free (self->sent);
  g_ptr_array_unref (self->items);
  g_free (self);
}

void
pps_member_file_set_head (PpsMemberFile *self,
                          const char *partnership,
                          const char *round,
                          const char *respondent,
                          const char *sent)
{
  g_free (self->partnership);
  self->partnership = g_strdup (partnership);
  g_free (self->round);
  self->round = g_strdup (round);
  g_free (self->respondent);
  self->respondent = g_strdup (respondent);
  g_free (self->sent);
  self->sent = g_strdup (sent);
}

void
pps_member_file_add (PpsMemberFile *self,
                     const char *id,
                     const char *pane,
                     const char *finding,
                     const char *const *said)
{
  PpsMemberItem *item = g_new0 (PpsMemberItem, 1);

  item->id = g_strdup (id);
  item->pane = g_strdup (pane);
  item->finding = g_strdup (finding);
  item->said = g_strdupv ((GStrv) said);
  item->answer = g_strdup ("");
  item->words = g_strdup ("");
  g_ptr_array_add (self->items, item);
}

const char *
pps_member_file_get_study (PpsMemberFile *self)
{
  return self->study;
}

const char *
pps_member_file_get_partnership (PpsMemberFile *self)
{
  return self->partnership;
}

const char *
pps_member_file_get_round (PpsMemberFile *self)
{
  return self->round;
}

const char *
pps_member_file_get_respondent (PpsMemberFile *self)
{
  return self->respondent;
}

guint
pps_member_file_get_n_items (PpsMemberFile *self)
{
  return self->items->len;
}

const PpsMemberItem *
pps_member_file_get_item (PpsMemberFile *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

void
pps_member_file_answer (PpsMemberFile *self, guint index, const char *answer, const char *words)
{
  PpsMemberItem *item;

  g_return_if_fail (index < self->items->len);
  g_return_if_fail (is_answer (answer));

  item = g_ptr_array_index (self->items, index);
  g_free (item->answer);
  item->answer = g_strdup (answer);
  g_free (item->words);
  item->words = g_strdup (words);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_item (JsonBuilder *builder, const PpsMemberItem *item)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", item->id);
  add_text (builder, "pane_name", item->pane);
  add_text (builder, "finding", item->finding);
  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; item->said[i] != NULL; i++)
    json_builder_add_string_value (builder, item->said[i]);
  json_builder_end_array (builder);
  add_text (builder, "answer", item->answer);
  add_text (builder, "correction", item->words);
  json_builder_end_object (builder);
}

char *
pps_member_file_dup_text (PpsMemberFile *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  add_text (builder, "study", self->study);
  add_text (builder, "language", self->language);
  add_text (builder, "partnership", self->partnership);
  add_text (builder, "round", self->round);
  add_text (builder, "respondent", self->respondent);
  add_text (builder, "sent", self->sent);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->items->len; i++)
    add_item (builder, g_ptr_array_index (self->items, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

gboolean
pps_member_file_save (PpsMemberFile *self, const char *path, GError **error)
{
  g_autofree char *text = pps_member_file_dup_text (self);
  g_autoptr (PpsOutput) output = pps_output_new ();

  return pps_output_add (output, path, text, strlen (text), error)
         && pps_output_commit (output, error);
}
