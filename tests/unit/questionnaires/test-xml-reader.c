/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-xml-reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "questionnaire-samples.h"

/* What comes of files that are hardly XML, too much of it, or no files. */

static PpsXmlElement *
read_text (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  PpsXmlElement *root = pps_xml_read (bytes, "x.xml", &error);

  g_assert_no_error (error);
  return root;
}

static void
test_places (void)
{
  g_autoptr (PpsXmlElement) root
      = read_text ("<?xml version=\"1.0\"?>\n<a x='é\n\n'>\r\n <!-- < > <no> é -->é<b/>\n\n"
                   "  <c\n\n  y=\"&lt;\"><![CDATA[ <é> ]]><d/></c></a>");
  const PpsXmlElement *b = pps_xml_element_find_child (root, "b");
  const PpsXmlElement *c = pps_xml_element_find_child (root, "c");
  const PpsXmlElement *d = pps_xml_element_find_child (c, "d");

  g_assert_cmpuint (root->line, ==, 2);
  g_assert_cmpuint (root->column, ==, 1);
  g_assert_cmpuint (b->line, ==, 5);
  g_assert_cmpuint (b->column, ==, 22);
  g_assert_cmpuint (c->line, ==, 7);
  g_assert_cmpuint (c->column, ==, 3);
  g_assert_cmpuint (d->line, ==, 9);
  g_assert_cmpuint (d->column, ==, 29);
  g_assert_cmpstr (pps_xml_element_get_attribute (root, "x"), ==, "é  ");
  g_assert_cmpstr (pps_xml_element_get_attribute (c, "y"), ==, "<");
  g_assert_null (pps_xml_element_get_attribute (c, "z"));
  g_assert_null (pps_xml_element_find_child (root, "d"));
  g_assert_cmpstr (c->text->str, ==, " <é> ");
}

static void
test_byte_order_mark (void)
{
  g_autoptr (PpsXmlElement) root = read_text ("\xEF\xBB\xBF<a/>");

  g_assert_cmpuint (root->column, ==, 1);
}

static void
test_not_xml (void)
{
  assert_said ("", 0, "1, column 1: The file is empty.");
  assert_said (" \n\t \n", -1, "1, column 1: The file is empty.");
  assert_said ("\n\n  word", -1, "3, column 3: This is not XML.");
  assert_said ("<guide>\n <é>é\xff", -1, "2, column 6: This is not text in UTF-8.");
  assert_said ("<guide>\0</guide>", 16, "1, column 8: This is not text in UTF-8.");
  assert_said ("\xff\xfe<\0g\0", 6, "1, column 1: This is not text in UTF-8.");
  assert_said ("<guide>\n <b></c></guide>", -1,
               "2, column 5: This is not well-formed XML: Element");
  assert_said ("<guide>\n <b", -1, "2, column 4: This is not well-formed XML: Document ended");
  assert_said ("<guide>\n", -1, "2, column 1: This is not well-formed XML: Document ended");
  assert_said ("<guide>\n &foo;</guide>", -1, "2, column 7: This is not well-formed XML: Entity");
  assert_said ("<guide/>\n<b/>", -1, "2, column 1: There is something after the end of <guide>.");
  assert_said ("<guide/>\nword", -1, "1, column 1: There is something after the end of <guide>.");
  assert_said ("<guide/>\n<![CDATA[w]]>", -1, "2, column 1: There is something after the end");
  assert_said ("<!-- nothing -->", -1, "1, column 1: The file is empty.");
  assert_said ("<?xml version='1.0'?>\n", -1, "1, column 1: The file is empty.");
  assert_said ("<![CDATA[w]]><guide>", -1, "1, column 1: This is not");
}

static void
test_control_characters (void)
{
  assert_said ("<guide>\n<title>&#27;[31m</title></guide>", -1,
               "2, column 1: The text in <title> holds a control character. Remove it.");
  assert_said ("<guide id='&#x9b;'/>", -1,
               "1, column 1: The value of “id” holds a control character. Remove it.");
  assert_said ("<guide>\n<\033[31m/></guide>", -1, "2, column 1: This is not well-formed XML: ");
  assert_said ("<g\xEF\xBB\xBF\x65>", -1, "1, column 1: This is not well-formed XML: ");
  assert_said ("<guide>\x01</guide>", -1,
               "1, column 1: The text in <guide> holds a control character. Remove it.");
}

static char *
repeat (const char *before, const char *part, guint times, const char *after)
{
  GString *all = g_string_new (before);

  for (guint i = 0; i < times; i++)
    g_string_append (all, part);
  g_string_append (all, after);

  return g_string_free (all, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *deep = repeat ("", "<guide>", 100000, "");
  g_autofree char *many = repeat ("<guide>", "<a/>", 30000, "</guide>");
  g_autofree char *huge = repeat ("<guide>", "    ", 1024 * 1024, "</guide>");
  g_autofree char *letters = repeat ("", "abcdefghij", 30, "");
  g_autofree char *name = g_strdup_printf ("<%s/>", letters);
  g_autofree char *value = g_strdup_printf ("<guide a='%s'/>", letters);
  g_autofree char *attribute = g_strdup_printf ("<guide %s='1'/>", letters);
  g_autofree char *comment = repeat ("<guide><!--", "<", 1000000, "-->\n<a></b>");
  g_autofree char *open = repeat ("<guide></", "abcdefghij", 1000, ">");

  assert_said (deep, -1, "1, column 113: Elements stand more than 16 deep in each other");
  assert_said (many, -1, "1, column 80004: There are more than 20000 elements");
  assert_said (huge, -1, "x.xml is larger than 4 MiB, which no guide or canvas is.");
  assert_said (name, -1, "1, column 1: The name of this element is too long");
  assert_said (value, -1, "1, column 1: The value of “a” is too long.");
  assert_said (attribute, -1, "1, column 1: <guide> has attributes that do not belong there.");
  assert_said ("<guide a='1' a='2'/>", -1, "1, column 1: <guide> has the attribute “a” twice.");
  assert_said (comment, -1, "2, column 4: This is not well-formed XML: ");
  assert_said (open, -1, "1, column 8: This is not well-formed XML: ");
}

static void
test_many_attributes (void)
{
  g_autoptr (GString) xml = g_string_new ("<guide");

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (xml, " a%u=''", i);
  g_string_append (xml, "/>");
  assert_said (xml->str, -1, "1, column 1: <guide> has attributes that do not belong there.");
}

static void
assert_not_read (const char *path, const char *expected)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strconcat (path, expected, NULL);
  PpsQuestionnaireKind kind = PPS_QUESTIONNAIRE_GUIDE;

  g_assert_null (pps_canvas_definition_load (file, &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ);
  g_assert_cmpstr (error->message, ==, sentence);
  g_clear_error (&error);

  g_assert_null (pps_guide_load (file, pps_canvas_definition_get_default (), &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ);

  g_assert_false (pps_questionnaire_check (file, NULL, &kind, sentences));
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_UNKNOWN);
  g_assert_cmpuint (sentences->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (sentences, 0), ==, sentence);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pps-questionnaires-XXXXXX", &error);
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.xml", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge.xml", NULL);

  g_assert_no_error (error);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (huge, "<guide/>", -1, NULL));
  g_assert_cmpint (truncate (huge, (off_t) 1 << 32), ==, 0);

  assert_not_read (missing, " does not exist. Look whether its name and folder are right.");
  assert_not_read (folder, " is a folder or device, not a file. Choose a file.");
  assert_not_read (pipe, " is a folder or device, not a file. Choose a file.");
  assert_not_read (huge, " is larger than 4 MiB, which no guide or canvas is.");

  g_unlink (huge);
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questionnaires/xml-reader/places", test_places);
  g_test_add_func ("/questionnaires/xml-reader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/questionnaires/xml-reader/not-xml", test_not_xml);
  g_test_add_func ("/questionnaires/xml-reader/control-characters", test_control_characters);
  g_test_add_func ("/questionnaires/xml-reader/limits", test_limits);
  g_test_add_func ("/questionnaires/xml-reader/many-attributes", test_many_attributes);
  g_test_add_func ("/questionnaires/xml-reader/files", test_files);

  return g_test_run ();
}
