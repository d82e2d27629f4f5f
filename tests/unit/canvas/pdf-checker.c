/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-checker.h"

#include "export-samples.h"
#include "pdf-reader.h"

#include <string.h>

typedef struct
{
  PdfReader *reader;
  GPtrArray *pages; /* of GPtrArray of GString: the texts of the marks of each page */
  GArray *seen;     /* of int: how many marks of each page an element has */
  GString *text;
  int heading;       /* level of the last one */
  GHashTable *links; /* annotation -> the element that has it */
  GHashTable *ids;   /* of elements */
} Checker;

/* What an element may be in; standard types of a sheet only. */
static const struct
{
  const char *role;
  const char *parents;
} places[] = {
  { "Document", "" },
  { "Part", " Document " },
  { "Sect", " Document Part Sect " },
  { "H1", " Document Part Sect " },
  { "H2", " Document Part Sect " },
  { "H3", " Document Part Sect " },
  { "P", " Document Part Sect TD TH LBody Note " },
  { "L", " Document Part Sect TD TH LBody " },
  { "LI", " L " },
  { "Lbl", " LI Note " },
  { "LBody", " LI " },
  { "Table", " Document Part Sect " },
  { "TR", " Table " },
  { "TH", " TR " },
  { "TD", " TR " },
  { "Note", " Sect " },
  { "Reference", " P LBody TH TD " },
  { "Link", " Reference Lbl P LBody TH TD " },
  { "Span", " P LBody TH TD Link " },
  { "Figure", " Document Part Sect TD LBody " },
};

static void
check_place (const char *role, const char *parent)
{
  g_autofree char *spaced = g_strdup_printf (" %s ", parent);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (!g_str_equal (places[i].role, role))
        continue;
      if (*parent != '\0' && strstr (places[i].parents, spaced) == NULL)
        g_error ("%s stands in %s", role, parent);
      return;
    }

  g_error ("%s is not a type that we know", role);
}

static const char *
get_attribute (Checker *self, JsonNode *element, const char *key)
{
  return pdf_reader_get_string (self->reader, pdf_reader_get (self->reader, element, "/A"), key);
}

/* Calls itself for what is in an element. */
static void check_element (Checker *self, JsonNode *element, const char *parent);

static JsonNode *
get_root (Checker *self)
{
  return pdf_reader_get (self->reader, pdf_reader_get_trailer (self->reader), "/Root");
}

/* What the tree of parents has for a number; NULL if nothing. */
static JsonNode *
find_parent (Checker *self, int key)
{
  JsonNode *root = pdf_reader_get (self->reader, get_root (self), "/StructTreeRoot");
  JsonArray *tree = json_node_get_array (
      pdf_reader_get (self->reader, pdf_reader_get (self->reader, root, "/ParentTree"), "/Nums"));

  for (guint i = 0; i + 1 < json_array_get_length (tree); i += 2)
    {
      if (json_array_get_int_element (tree, i) == key)
        return pdf_reader_follow (self->reader, json_array_get_element (tree, i + 1));
    }

  return NULL;
}

/* A mark is on the page of its element, and the page knows the element. */
static void
check_mark (Checker *self, JsonNode *element, JsonNode *holder, int mark)
{
  JsonNode *page = pdf_reader_get (self->reader, holder, "/Pg");
  int index = pdf_reader_get_int (self->reader, page, "/StructParents", -1);
  JsonArray *elements = json_node_get_array (find_parent (self, index));
  GPtrArray *texts = g_ptr_array_index (self->pages, index);

  if (pdf_reader_follow (self->reader, json_array_get_element (elements, mark)) != element)
    g_error ("mark %d of page %d leads to another element", mark, index + 1);
  if ((guint) mark >= texts->len || g_ptr_array_index (texts, mark) == NULL)
    g_error ("mark %d of page %d is not drawn", mark, index + 1);

  g_array_index (self->seen, int, index)++;
  g_string_append (self->text, ((GString *) g_ptr_array_index (texts, mark))->str);
}

/* An annotation is of one element, which it leads back to. */
static void
check_object (Checker *self, JsonNode *element, JsonNode *holder)
{
  JsonNode *annotation = pdf_reader_get (self->reader, holder, "/Obj");
  int key = pdf_reader_get_int (self->reader, annotation, "/StructParent", -1);

  g_assert_cmpstr (pdf_reader_get_string (self->reader, element, "/S"), ==, "Link");
  g_assert_nonnull (pdf_reader_get (self->reader, holder, "/Pg"));
  if (find_parent (self, key) != element)
    g_error ("an annotation does not lead back to its element");
  if (!g_hash_table_insert (self->links, annotation, element))
    g_error ("an annotation is of two elements");
}

static guint
count_children (Checker *self, JsonNode *element)
{
  JsonNode *children = pdf_reader_get (self->reader, element, "/K");

  return children != NULL ? json_array_get_length (json_node_get_array (children)) : 0;
}

static JsonNode *
get_child (Checker *self, JsonNode *element, guint index)
{
  JsonArray *children = json_node_get_array (pdf_reader_get (self->reader, element, "/K"));

  return pdf_reader_follow (self->reader, json_array_get_element (children, index));
}

static void
check_table (Checker *self, JsonNode *table)
{
  guint n_cells = count_children (self, get_child (self, table, 0));

  for (guint i = 0; i < count_children (self, table); i++)
    {
      if (count_children (self, get_child (self, table, i)) != n_cells)
        g_error ("row %u of a table has %u cells and not %u", i + 1,
                 count_children (self, get_child (self, table, i)), n_cells);
    }
}

static void
check_list (Checker *self, JsonNode *list)
{
  JsonNode *first = get_child (self, get_child (self, list, 0), 0);

  if (g_strcmp0 (pdf_reader_get_string (self->reader, first, "/S"), "Lbl") == 0
      && get_attribute (self, list, "/ListNumbering") == NULL)
    g_error ("a list with labels does not say of what kind");
}

static void
check_kind (Checker *self, JsonNode *element, const char *role)
{
  if (role[0] == 'H' && g_ascii_isdigit (role[1]))
    {
      int level = role[1] - '0';

      if (self->heading == 0 && level != 1)
        g_error ("the first heading is of level %d", level);
      if (level > self->heading + 1)
        g_error ("after a heading of level %d comes one of %d", self->heading, level);
      self->heading = level;
    }
  else if (g_str_equal (role, "TH"))
    {
      const char *scope = get_attribute (self, element, "/Scope");

      if (g_strcmp0 (scope, "Row") != 0 && g_strcmp0 (scope, "Column") != 0)
        g_error ("the head of a table does not say what it is for");
    }
  else if (g_str_equal (role, "Note"))
    {
      const char *id = pdf_reader_get_string (self->reader, element, "/ID");

      if (id == NULL || !g_hash_table_add (self->ids, g_strdup (id)))
        g_error ("a note has no identifier of its own");
    }
  else if (g_str_equal (role, "Table"))
    check_table (self, element);
  else if (g_str_equal (role, "L"))
    check_list (self, element);
  else if (g_str_equal (role, "Figure")
           && pdf_reader_get_string (self->reader, element, "/Alt") == NULL)
    g_error ("a figure has no words in its place");
}

/* A language as RFC 3066 has it, of which we know two. */
static void
check_language (const char *language)
{
  if (language != NULL && !g_str_equal (language, "nl") && !g_str_equal (language, "en"))
    g_error ("%s is no language that we write", language);
}

/* What stands by itself; the rest stands within a line. */
static gboolean
is_block (const char *role)
{
  static const char *const within[] = { "Reference", "Link", "Span", NULL };

  return !g_strv_contains (within, role);
}

static void
check_element (Checker *self, JsonNode *element, const char *parent)
{
  const char *role = pdf_reader_get_string (self->reader, element, "/S");
  guint n = count_children (self, element);

  check_place (role, parent);
  check_language (pdf_reader_get_string (self->reader, element, "/Lang"));
  check_kind (self, element, role);
  if (n == 0 && !g_str_equal (role, "TD"))
    g_error ("%s in %s is empty", role, parent);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *child = get_child (self, element, i);

      if (JSON_NODE_HOLDS_VALUE (child))
        check_mark (self, element, element, (int) json_node_get_int (child));
      else if (pdf_reader_get_int (self->reader, child, "/MCID", -1) >= 0)
        check_mark (self, element, child, pdf_reader_get_int (self->reader, child, "/MCID", -1));
      else if (g_strcmp0 (pdf_reader_get_string (self->reader, child, "/Type"), "OBJR") == 0)
        check_object (self, element, child);
      else
        {
          g_assert_true (pdf_reader_get (self->reader, child, "/P") == element);
          check_element (self, child, role);
        }
    }
  if (is_block (role))
    g_string_append_c (self->text, ' ');
}

/* The form of the file itself, streams and all. */
static void
check_file (const char *path)
{
  g_autofree char *said = run_program ("qpdf", "--check", path, NULL);

  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors found"));
}

/* Nothing that a sheet has no use for, and that would want checks of its own. */
static void
check_absent (Checker *self, JsonNode *root)
{
  static const char *const keys[]
      = { "/OCProperties", "/AcroForm", "/Perms", "/OpenAction", "/AA", "/Names", "/AF" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_null (pdf_reader_get (self->reader, root, keys[i]));
  g_assert_null (pdf_reader_get (self->reader, pdf_reader_get_trailer (self->reader), "/Encrypt"));
}

static void
check_document (Checker *self, JsonNode *root)
{
  JsonNode *marked
      = pdf_reader_get (self->reader, pdf_reader_get (self->reader, root, "/MarkInfo"), "/Marked");
  JsonNode *shown = pdf_reader_get (
      self->reader, pdf_reader_get (self->reader, root, "/ViewerPreferences"), "/DisplayDocTitle");
  JsonNode *info = pdf_reader_get (self->reader, pdf_reader_get_trailer (self->reader), "/Info");
  g_autofree char *xmp = pdf_reader_dup_stream (self->reader, root, "/Metadata");

  g_assert_true (marked != NULL && json_node_get_boolean (marked));
  g_assert_true (shown != NULL && json_node_get_boolean (shown));
  g_assert_nonnull (pdf_reader_get_string (self->reader, root, "/Lang"));
  check_language (pdf_reader_get_string (self->reader, root, "/Lang"));
  check_absent (self, root);
  g_assert_nonnull (pdf_reader_get_string (self->reader, info, "/Title"));
  g_assert_nonnull (strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (strstr (xmp, "<dc:title>"));
}

static void
check_characters (Checker *self, JsonNode *font)
{
  static const char *const none[] = { "<0000>\n", "<FEFF>\n", "<FFFE>\n", "<feff>\n", "<fffe>\n" };
  g_autofree char *table = pdf_reader_dup_stream (self->reader, font, "/ToUnicode");

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *pair = g_strconcat (" ", none[i], NULL);

      if (strstr (table, pair) != NULL)
        g_error ("a code stands for %s", none[i]);
    }
}

static void
check_fonts (Checker *self, JsonNode *page)
{
  JsonNode *fonts
      = pdf_reader_get (self->reader, pdf_reader_get (self->reader, page, "/Resources"), "/Font");
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (fonts));

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *font = pdf_reader_get (self->reader, fonts, l->data);
      JsonArray *descendants
          = json_node_get_array (pdf_reader_get (self->reader, font, "/DescendantFonts"));
      JsonNode *descendant
          = pdf_reader_follow (self->reader, json_array_get_element (descendants, 0));
      JsonNode *descriptor = pdf_reader_get (self->reader, descendant, "/FontDescriptor");

      if (pdf_reader_get (self->reader, descriptor, "/FontFile3") == NULL
          && pdf_reader_get (self->reader, descriptor, "/FontFile2") == NULL)
        g_error ("font %s is not in the file", (char *) l->data);
      g_assert_nonnull (pdf_reader_get (self->reader, font, "/ToUnicode"));
      check_characters (self, font);
    }
}

/* What is drawn more than once cannot be of one element. */
static void
check_forms (Checker *self, JsonNode *page)
{
  JsonNode *objects = pdf_reader_get (
      self->reader, pdf_reader_get (self->reader, page, "/Resources"), "/XObject");
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (objects));

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *object = pdf_reader_get (self->reader, objects, l->data);
      g_autofree char *drawn = NULL;

      if (g_strcmp0 (pdf_reader_get_string (self->reader, object, "/Subtype"), "Form") != 0)
        continue;
      g_assert_null (pdf_reader_get (self->reader, object, "/Ref"));
      drawn = pdf_reader_dup_stream (self->reader, objects, l->data);
      g_assert_null (strstr (drawn, "/MCID"));
    }
}

/* Links only, each with words, in an element for links, and to a page that there is. Elements were
 * checked before. */
static void
check_annotation (Checker *self, JsonNode *page, JsonNode *annotation)
{
  const char *says = pdf_reader_get_string (self->reader, annotation, "/Contents");
  JsonArray *area = json_node_get_array (pdf_reader_get (self->reader, annotation, "/Rect"));
  JsonArray *paper = json_node_get_array (pdf_reader_get (self->reader, page, "/MediaBox"));
  JsonArray *to = json_node_get_array (pdf_reader_get (self->reader, annotation, "/Dest"));

  g_assert_cmpstr (pdf_reader_get_string (self->reader, annotation, "/Subtype"), ==, "Link");
  if (says == NULL || *says == '\0')
    g_error ("a link does not say where it leads");
  if (!g_hash_table_contains (self->links, annotation))
    g_error ("“%s” is of no element", says);
  for (guint i = 0; i < 2; i++)
    {
      double start = json_array_get_double_element (area, i);
      double end = json_array_get_double_element (area, i + 2);

      if (start < 0 || end <= start || end > json_array_get_double_element (paper, i + 2))
        g_error ("“%s” cannot be clicked", says);
    }
  g_assert_cmpstr (
      pdf_reader_get_string (
          self->reader, pdf_reader_follow (self->reader, json_array_get_element (to, 0)), "/Type"),
      ==, "Page");
}

static void
check_annotations (Checker *self, JsonArray *pages)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (pages); i++)
    {
      JsonNode *page = pdf_reader_follow (self->reader, json_array_get_element (pages, i));
      JsonNode *annotations = pdf_reader_get (self->reader, page, "/Annots");
      JsonArray *array = annotations != NULL ? json_node_get_array (annotations) : NULL;

      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++, n++)
        check_annotation (self, page,
                          pdf_reader_follow (self->reader, json_array_get_element (array, j)));
    }
  g_assert_cmpuint (n, ==, g_hash_table_size (self->links));
}

static void
read_page (Checker *self, JsonNode *page)
{
  GPtrArray *texts = g_ptr_array_new ();

  g_assert_cmpstr (pdf_reader_get_string (self->reader, page, "/Tabs"), ==, "S");
  g_assert_cmpint (pdf_reader_get_int (self->reader, page, "/StructParents", -1), ==,
                   (int) self->pages->len);
  check_fonts (self, page);
  check_forms (self, page);
  pdf_reader_read_content (self->reader, page, texts);
  g_ptr_array_add (self->pages, texts);
}

static void
free_texts (gpointer data)
{
  GPtrArray *texts = data;

  for (guint i = 0; i < texts->len; i++)
    g_string_free (g_ptr_array_index (texts, i), TRUE);
  g_ptr_array_unref (texts);
}

char *
pdf_checker_check (const char *path)
{
  g_autoptr (PdfReader) reader = pdf_reader_new (path);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (free_texts);
  g_autoptr (GArray) seen = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (GHashTable) links = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Checker self = { reader, pages, seen, g_string_new (NULL), 0, links, ids };
  JsonNode *root = get_root (&self);
  JsonNode *tree = pdf_reader_get (reader, root, "/StructTreeRoot");
  JsonArray *kids = json_node_get_array (
      pdf_reader_get (reader, pdf_reader_get (reader, root, "/Pages"), "/Kids"));

  check_file (path);
  check_document (&self, root);
  for (guint i = 0; i < json_array_get_length (kids); i++)
    read_page (&self, pdf_reader_follow (reader, json_array_get_element (kids, i)));
  g_array_set_size (seen, pages->len);

  g_assert_cmpuint (count_children (&self, tree), ==, 1);
  g_assert_null (pdf_reader_get (reader, tree, "/RoleMap"));
  check_element (&self, get_child (&self, tree, 0), "");
  check_annotations (&self, kids);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpint (g_array_index (seen, int, i), ==,
                     (int) ((GPtrArray *) g_ptr_array_index (pages, i))->len);

  return g_string_free (self.text, FALSE);
}

static guint
count (Checker *self, JsonNode *element, const char *role)
{
  guint n = g_str_equal (pdf_reader_get_string (self->reader, element, "/S"), role) ? 1 : 0;

  for (guint i = 0; i < count_children (self, element); i++)
    {
      JsonNode *child = get_child (self, element, i);

      if (!JSON_NODE_HOLDS_VALUE (child)
          && pdf_reader_get_string (self->reader, child, "/S") != NULL)
        n += count (self, child, role);
    }

  return n;
}

guint
pdf_checker_count (const char *path, const char *role)
{
  g_autoptr (PdfReader) reader = pdf_reader_new (path);
  Checker self = { .reader = reader };
  JsonNode *root = pdf_reader_get (reader, pdf_reader_get_trailer (reader), "/Root");

  return count (&self, get_child (&self, pdf_reader_get (reader, root, "/StructTreeRoot"), 0),
                role);
}

guint
pdf_checker_count_links (const char *path, const char *says)
{
  g_autoptr (PdfReader) reader = pdf_reader_new (path);
  Checker self = { .reader = reader };
  JsonArray *pages = json_node_get_array (
      pdf_reader_get (reader, pdf_reader_get (reader, get_root (&self), "/Pages"), "/Kids"));
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (pages); i++)
    {
      JsonNode *page = pdf_reader_follow (reader, json_array_get_element (pages, i));
      JsonNode *annotations = pdf_reader_get (reader, page, "/Annots");
      JsonArray *array = annotations != NULL ? json_node_get_array (annotations) : NULL;

      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        {
          JsonNode *annotation = pdf_reader_follow (reader, json_array_get_element (array, j));

          n += g_str_has_prefix (pdf_reader_get_string (reader, annotation, "/Contents"), says);
        }
    }

  return n;
}
