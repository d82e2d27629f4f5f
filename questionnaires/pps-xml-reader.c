/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-guide-error.h"

/* From a file of a stranger to a tree of elements that each know their place. Everything here has
   a limit, so that no file can take the memory or the time of the program. What elements mean, and
   which may stand where, is not known here. */

#define MAX_DEPTH 16
#define MAX_ELEMENTS 20000
#define MAX_ATTRIBUTES 32
#define MAX_NAME 64
#define MAX_VALUE 256
#define MAX_COMPLAINT 160

typedef struct
{
  const char *name;
  PpsXmlElement *root;
  GPtrArray *open; /* the elements around the current place, outermost first; borrowed */
  guint n_elements;
  int line; /* of the last '<'; likewise column, in characters */
  int column;
} Reading;

void
pps_xml_element_free (PpsXmlElement *self)
{
  g_free (self->name);
  g_strfreev (self->attributes);
  g_ptr_array_unref (self->children);
  g_string_free (self->text, TRUE);
  g_free (self);
}

const char *
pps_xml_element_get_attribute (const PpsXmlElement *self, const char *name)
{
  for (guint i = 0; self->attributes[i] != NULL; i += 2)
    if (strcmp (self->attributes[i], name) == 0)
      return self->attributes[i + 1];

  return NULL;
}

PpsXmlElement *
pps_xml_element_find_child (const PpsXmlElement *self, const char *name)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      PpsXmlElement *child = g_ptr_array_index (self->children, i);

      if (strcmp (child->name, name) == 0)
        return child;
    }

  return NULL;
}

static void G_GNUC_PRINTF (5, 6)
    complain (GError **error, const char *name, int line, int column, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  /* Translators: a file, a place in it, and a sentence that says what is wrong there */
  g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_SYNTAX, _ ("%s, line %d, column %d: %s"),
               name, line, column, what);
}

/* GMarkup would let a document go on after its end. */
static void
complain_about_rest (const Reading *reading, GError **error)
{
  complain (error, reading->name, reading->line, reading->column,
            _ ("There is something after the end of <%s>. Remove it."), reading->root->name);
}

/* Escape sequences in a guide must not reach a terminal, nor a control character a PDF. */
static gboolean
is_plain_text (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xFFFE || c == 0xFFFF)
        return FALSE;
      if (g_unichar_iscntrl (c) && c != '\t' && c != '\n' && c != '\r')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_value (const Reading *reading, const char *name, const char *value, GError **error)
{
  if (strlen (value) > MAX_VALUE)
    complain (error, reading->name, reading->line, reading->column,
              _ ("The value of “%s” is too long. Keep it under %d characters."), name, MAX_VALUE);
  else if (!is_plain_text (value, strlen (value)))
    complain (error, reading->name, reading->line, reading->column,
              _ ("The value of “%s” holds a control character. Remove it."), name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_attributes (const Reading *reading,
                  const char *element,
                  const char **names,
                  const char **values,
                  GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i == MAX_ATTRIBUTES || strlen (names[i]) > MAX_NAME)
        {
          complain (error, reading->name, reading->line, reading->column,
                    _ ("<%s> has attributes that do not belong there. Remove them."), element);
          return FALSE;
        }
      if (!check_value (reading, names[i], values[i], error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (strcmp (names[i], names[j]) == 0)
          {
            complain (error, reading->name, reading->line, reading->column,
                      _ ("<%s> has the attribute “%s” twice. Keep one."), element, names[i]);
            return FALSE;
          }
    }

  return TRUE;
}

static PpsXmlElement *
new_element (Reading *reading, const char *name, const char **names, const char **values)
{
  PpsXmlElement *element = g_new0 (PpsXmlElement, 1);
  g_autoptr (GStrvBuilder) attributes = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *value = g_strdelimit (g_strdup (values[i]), "\t\n\r", ' ');

      g_strv_builder_add (attributes, names[i]);
      g_strv_builder_add (attributes, value);
    }

  element->name = g_strdup (name);
  element->attributes = g_strv_builder_end (attributes);
  element->children = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_xml_element_free);
  element->text = g_string_new (NULL);
  element->line = reading->line;
  element->column = reading->column;

  return element;
}

static void
element_started_cb (GMarkupParseContext *context,
                    const char *name,
                    const char **names,
                    const char **values,
                    gpointer user_data,
                    GError **error)
{
  Reading *reading = user_data;
  PpsXmlElement *element;

  if (strlen (name) > MAX_NAME)
    {
      complain (error, reading->name, reading->line, reading->column,
                _ ("The name of this element is too long to be one of a guide or canvas."));
      return;
    }
  if (reading->open->len == 0 && reading->root != NULL)
    {
      complain_about_rest (reading, error);
      return;
    }
  if (reading->open->len == MAX_DEPTH)
    {
      complain (
          error, reading->name, reading->line, reading->column,
          _ ("Elements stand more than %d deep in each other, which no guide or canvas needs."),
          MAX_DEPTH);
      return;
    }
  if (reading->n_elements++ == MAX_ELEMENTS)
    {
      complain (error, reading->name, reading->line, reading->column,
                _ ("There are more than %d elements, which no guide or canvas needs."),
                MAX_ELEMENTS);
      return;
    }
  if (!check_attributes (reading, name, names, values, error))
    return;

  element = new_element (reading, name, names, values);
  if (reading->open->len == 0)
    reading->root = element;
  else
    {
      PpsXmlElement *parent = g_ptr_array_index (reading->open, reading->open->len - 1);

      g_ptr_array_add (parent->children, element);
    }
  g_ptr_array_add (reading->open, element);
}

static void
element_ended_cb (GMarkupParseContext *context,
                  const char *name,
                  gpointer user_data,
                  GError **error)
{
  Reading *reading = user_data;

  g_ptr_array_set_size (reading->open, reading->open->len - 1);
}

static void
text_found_cb (GMarkupParseContext *context,
               const char *text,
               gsize length,
               gpointer user_data,
               GError **error)
{
  Reading *reading = user_data;
  PpsXmlElement *element;

  if (reading->open->len == 0)
    {
      if (is_blank (text, length))
        return;
      if (reading->root != NULL)
        complain_about_rest (reading, error);
      else
        complain (error, reading->name, reading->line, reading->column,
                  _ ("This is not XML. Begin with <canvas> or <guide>."));
      return;
    }

  element = g_ptr_array_index (reading->open, reading->open->len - 1);
  if (is_plain_text (text, length))
    g_string_append_len (element->text, text, length);
  else
    complain (error, reading->name, element->line, element->column,
              _ ("The text in <%s> holds a control character. Remove it."), element->name);
}

static const GMarkupParser parser = {
  .start_element = element_started_cb,
  .end_element = element_ended_cb,
  .text = text_found_cb,
};

static void
move_on (Reading *reading, const char *from, const char *to)
{
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    if (*p == '\n')
      {
        reading->line++;
        reading->column = 1;
      }
    else
      reading->column++;
}

/* GMarkup calls back at the end of a tag, and counts bytes from the line end before. So the place
   is counted here, and GMarkup is fed from '<' to '<', so that it calls back at the place. */
static gboolean
feed (Reading *reading,
      GMarkupParseContext *context,
      const char *data,
      const char *end,
      GError **error)
{
  while (data < end)
    {
      const char *next = memchr (data + 1, '<', end - data - 1);

      if (next == NULL)
        next = end;
      if (!g_markup_parse_context_parse (context, data, next - data, error))
        return FALSE;
      move_on (reading, data, next);
      data = next;
    }

  return g_markup_parse_context_end_parse (context, error);
}

static char *
dup_plain (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *plain = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_COMPLAINT; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (n == MAX_COMPLAINT)
    g_string_append (plain, "…");

  return g_string_free (plain, FALSE);
}

/* GMarkup puts its own account of the place before some of its messages, and repeats in them as
   much of the file as it pleases, byte by byte. */
static char *
dup_complaint (const GError *error)
{
  const char *message = error->message;
  const char *prefix = g_dgettext ("glib20", "Error on line %d char %d: ");
  const char *first_number = strstr (prefix, "%d");

  if (first_number != NULL && strncmp (message, prefix, first_number - prefix) == 0)
    {
      const char *rest = strstr (message, ": ");

      if (rest != NULL)
        message = rest + 2;
    }

  return dup_plain (message);
}

/* What can be said before any parsing, and plainer than GMarkup would. */
static gboolean
check_bytes (const char *name, const char *data, const char *end, GError **error)
{
  Reading start = { .name = name, .line = 1, .column = 1 };
  const char *first = data;
  const char *wrong;

  if (!g_utf8_validate_len (data, end - data, &wrong))
    {
      move_on (&start, data, wrong);
      complain (error, name, start.line, start.column,
                _ ("This is not text in UTF-8. Save the file as UTF-8."));
      return FALSE;
    }

  while (first < end && g_ascii_isspace (*first))
    first++;
  move_on (&start, data, first);
  if (first == end)
    complain (error, name, 1, 1, _ ("The file is empty. Begin with <canvas> or <guide>."));
  else if (*first != '<')
    complain (error, name, start.line, start.column,
              _ ("This is not XML. Begin with <canvas> or <guide>."));
  else
    return TRUE;

  return FALSE;
}

static void
explain (Reading *reading, GError *reason, GError **error)
{
  if (reason->domain == PPS_GUIDE_ERROR)
    g_propagate_error (error, g_error_copy (reason));
  else if (reading->root != NULL && reading->open->len == 0)
    complain_about_rest (reading, error);
  else
    {
      g_autofree char *complaint = dup_complaint (reason);

      complain (error, reading->name, reading->line, reading->column,
                _ ("This is not well-formed XML: %s"), complaint);
    }
}

PpsXmlElement *
pps_xml_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GError) reason = NULL;
  Reading reading = { .name = name, .open = open, .line = 1, .column = 1 };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end;

  if (length > PPS_XML_MAX_BYTES)
    {
      g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ,
                   _ ("%s is larger than 4 MiB, which no guide or canvas is."), name);
      return NULL;
    }
  if (length == 0)
    data = ""; /* rather than NULL */
  end = data + length;
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    data += 3;
  if (!check_bytes (name, data, end, error))
    return NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  if (!feed (&reading, context, data, end, &reason))
    {
      explain (&reading, reason, error);
      g_clear_pointer (&reading.root, pps_xml_element_free);
    }
  /* GMarkup is content with a document of nothing but comments. */
  else if (reading.root == NULL)
    complain (error, name, 1, 1, _ ("The file is empty. Begin with <canvas> or <guide>."));

  return reading.root;
}
