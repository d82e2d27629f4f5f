/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-reader.h"

#include "export-samples.h"

#include <string.h>

struct _PdfReader
{
  JsonParser *parser;
  JsonObject *objects; /* of what qpdf says: "obj:1 0 R", "trailer" */
};

PdfReader *
pdf_reader_new (const char *path)
{
  PdfReader *self = g_new0 (PdfReader, 1);
  g_autofree char *json
      = run_program ("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline",
                     "--decode-level=generalized", path, NULL);
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  self->parser = json_parser_new ();
  json_parser_load_from_data (self->parser, json, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (self->parser));
  self->objects = json_array_get_object_element (json_object_get_array_member (root, "qpdf"), 1);

  return self;
}

void
pdf_reader_free (PdfReader *self)
{
  g_object_unref (self->parser);
  g_free (self);
}

static JsonObject *
find_object (PdfReader *self, const char *reference)
{
  g_autofree char *key = g_strconcat ("obj:", reference, NULL);

  if (!json_object_has_member (self->objects, key))
    g_error ("there is no object %s", reference);

  return json_object_get_object_member (self->objects, key);
}

JsonNode *
pdf_reader_follow (PdfReader *self, JsonNode *node)
{
  const char *string
      = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  JsonObject *object;

  if (string == NULL || !g_str_has_suffix (string, " 0 R") || !g_ascii_isdigit (*string))
    return node;

  object = find_object (self, string);
  if (json_object_has_member (object, "value"))
    return json_object_get_member (object, "value");

  return json_object_get_member (json_object_get_object_member (object, "stream"), "dict");
}

JsonNode *
pdf_reader_get (PdfReader *self, JsonNode *dictionary, const char *key)
{
  if (dictionary == NULL || !JSON_NODE_HOLDS_OBJECT (dictionary))
    return NULL;

  return pdf_reader_follow (self, json_object_get_member (json_node_get_object (dictionary), key));
}

JsonNode *
pdf_reader_get_trailer (PdfReader *self)
{
  return json_object_get_member (json_object_get_object_member (self->objects, "trailer"), "value");
}

const char *
pdf_reader_get_string (PdfReader *self, JsonNode *dictionary, const char *key)
{
  JsonNode *node = pdf_reader_get (self, dictionary, key);
  const char *string
      = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  if (string == NULL)
    return NULL;

  return g_str_has_prefix (string, "u:") ? string + 2 : *string == '/' ? string + 1 : string;
}

int
pdf_reader_get_int (PdfReader *self, JsonNode *dictionary, const char *key, int missing)
{
  JsonNode *node = pdf_reader_get (self, dictionary, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? (int) json_node_get_int (node) : missing;
}

char *
pdf_reader_dup_stream (PdfReader *self, JsonNode *dictionary, const char *key)
{
  JsonNode *node = json_object_get_member (json_node_get_object (dictionary), key);
  JsonObject *object = node != NULL ? find_object (self, json_node_get_string (node)) : NULL;
  g_autofree guchar *bytes = NULL;
  gsize length;

  if (object == NULL || !json_object_has_member (object, "stream"))
    return NULL;

  bytes = g_base64_decode (
      json_object_get_string_member (json_object_get_object_member (object, "stream"), "data"),
      &length);

  return g_strndup ((const char *) bytes, length);
}

/* Content. A token is a name, a string in hexadecimal with its bracket, a bracket, a number or an
 * operator. */

typedef struct
{
  PdfReader *reader;
  JsonNode *fonts;
  GHashTable *tables;  /* of name of a font -> GHashTable of its codes -> text */
  GHashTable *codes;   /* of the font that is set */
  GPtrArray *operands; /* of char */
  GArray *marks;       /* of int: what is open: a mark, ARTEFACT or SPAN */
  gboolean in_span;
  GPtrArray *texts;
} Content;

enum
{
  ARTEFACT = -1,
  SPAN = -2,
};

static char *
read_token (const char **at)
{
  const char *start;

  *at += strspn (*at, " \n\r\t");
  start = *at;
  if (*start == '\0')
    return NULL;

  if (g_str_has_prefix (start, "<<") || g_str_has_prefix (start, ">>"))
    *at += 2;
  else if (*start == '[' || *start == ']')
    *at += 1;
  else if (*start == '<')
    *at = strchr (start, '>') + 1;
  else
    *at += 1 + strcspn (start + 1, " \n\r\t<>[]/");

  return g_strndup (start, (gsize) (*at - start));
}

static guint
read_unit (const char *hex)
{
  g_autofree char *four = g_strndup (hex, 4);

  return (guint) g_ascii_strtoull (four, NULL, 16);
}

static char *
dup_utf16 (const char *hex)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gunichar2));

  for (; g_ascii_isxdigit (*hex); hex += 4)
    {
      gunichar2 unit = (gunichar2) read_unit (hex);

      if (unit != 0xfeff)
        g_array_append_val (units, unit);
    }

  return g_utf16_to_utf8 ((gunichar2 *) (void *) units->data, units->len, NULL, NULL, NULL);
}

static GHashTable *
read_codes (Content *self, const char *name)
{
  GHashTable *codes = g_hash_table_lookup (self->tables, name);
  g_autofree char *table = NULL;
  JsonNode *font;

  if (codes != NULL)
    return codes;

  font = pdf_reader_get (self->reader, self->fonts, name);
  table = pdf_reader_dup_stream (self->reader, font, "/ToUnicode");
  codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (const char *at = strstr (table, "beginbfchar"); at != NULL; at = strstr (at, "\n<"))
    {
      at = strchr (at, '<');
      g_hash_table_insert (codes, GUINT_TO_POINTER (read_unit (at + 1)), dup_utf16 (at + 7));
    }
  g_hash_table_insert (self->tables, g_strdup (name), codes);

  return codes;
}

static int
get_mark (Content *self)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      int mark = g_array_index (self->marks, int, i - 1);

      if (mark != SPAN)
        return mark;
    }

  g_error ("something is drawn that is neither of an element nor an artefact");
}

static void
append_text (Content *self, const char *text)
{
  int mark = get_mark (self);

  if (mark == ARTEFACT)
    return;

  g_string_append (g_ptr_array_index (self->texts, mark), text);
}

static void
show_codes (Content *self, const char *hex)
{
  get_mark (self);
  for (const char *at = hex + 1; *at != '>'; at += 4)
    {
      const char *text = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (read_unit (at)));

      if (text == NULL && !self->in_span)
        g_error ("nobody can say what code %.4s is", at);
      if (!self->in_span)
        append_text (self, text);
    }
}

static const char *
find_operand (Content *self, const char *key)
{
  for (guint i = 0; i + 1 < self->operands->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->operands, i), key))
        return g_ptr_array_index (self->operands, i + 1);
    }

  return NULL;
}

static void
begin_mark (Content *self)
{
  const char *tag = g_ptr_array_index (self->operands, 0);
  const char *number = find_operand (self, "/MCID");
  const char *actual = find_operand (self, "/ActualText");
  int mark = number != NULL ? atoi (number) : g_str_equal (tag, "/Artifact") ? ARTEFACT : SPAN;

  if (mark != SPAN && self->marks->len > 0)
    g_error ("%s begins within another", tag);
  g_array_append_val (self->marks, mark);

  while (mark >= 0 && self->texts->len <= (guint) mark)
    g_ptr_array_add (self->texts, NULL);
  if (mark >= 0 && g_ptr_array_index (self->texts, mark) != NULL)
    g_error ("mark %d is there twice", mark);
  if (mark >= 0)
    g_ptr_array_index (self->texts, mark) = g_string_new (NULL);
  if (mark == SPAN)
    {
      g_autofree char *text = dup_utf16 (actual + 1);

      append_text (self, text);
      self->in_span = TRUE;
    }
}

static void
end_mark (Content *self)
{
  g_assert_cmpuint (self->marks->len, >, 0);
  if (g_array_index (self->marks, int, self->marks->len - 1) == SPAN)
    self->in_span = FALSE;
  g_array_set_size (self->marks, self->marks->len - 1);
}

/* Returns: whether the token is an operator */
static gboolean
obey (Content *self, const char *token)
{
  if (strchr ("/<>[]-.0123456789", *token) != NULL)
    return FALSE;

  if (g_str_equal (token, "BDC") || g_str_equal (token, "BMC"))
    begin_mark (self);
  else if (g_str_equal (token, "EMC"))
    end_mark (self);
  else if (g_str_equal (token, "Tf"))
    self->codes = read_codes (self, g_ptr_array_index (self->operands, 0));
  else if (g_str_equal (token, "Tj") || g_str_equal (token, "TJ"))
    {
      for (guint i = 0; i < self->operands->len; i++)
        {
          const char *operand = g_ptr_array_index (self->operands, i);

          if (*operand == '<')
            show_codes (self, operand);
        }
    }
  else if (g_str_equal (token, "S") || g_str_equal (token, "f") || g_str_equal (token, "Do"))
    get_mark (self);

  return TRUE;
}

void
pdf_reader_read_content (PdfReader *self, JsonNode *page, GPtrArray *texts)
{
  g_autofree char *stream = pdf_reader_dup_stream (self, page, "/Contents");
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) operands = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (int));
  Content content
      = { .reader = self,
          .fonts = pdf_reader_get (self, pdf_reader_get (self, page, "/Resources"), "/Font"),
          .tables = tables,
          .operands = operands,
          .marks = marks,
          .texts = texts };
  const char *at = stream;
  char *token;

  while ((token = read_token (&at)) != NULL)
    {
      if (obey (&content, token))
        {
          g_ptr_array_set_size (operands, 0);
          g_free (token);
        }
      else
        g_ptr_array_add (operands, token);
    }
  g_assert_cmpuint (marks->len, ==, 0);
}
