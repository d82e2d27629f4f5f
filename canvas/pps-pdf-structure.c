/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-structure.h"

/* Elements stand in one array, in the order they were added, and so do the children and marks of
 * all; an element knows its first and last child, a child its next. The tree that leads from a mark
 * back to its element has one array for each page. */

typedef struct
{
  int element; /* -1 for a mark or an object */
  guint page;
  guint mark;
  guint object; /* number of an annotation; 0 if it is none */
  int next;     /* in the same parent; -1 if it is the last */
} Child;

typedef struct
{
  const char *role;
  const char *key; /* (nullable): of what it says */
  const char *text;
  const char *attributes; /* (nullable) */
  int parent;
  int first;
  int last;
  int page; /* of its first mark; -1 if it has none */
  gboolean is_identified;
  guint number;
} Element;

struct _PpsPdfStructure
{
  GArray *elements;
  GArray *children;
  GPtrArray *marks; /* for each page a GArray of int: the element of each mark */
  GArray *objects;  /* of int: the element of each */
};

PpsPdfStructure *
pps_pdf_structure_new (void)
{
  PpsPdfStructure *self = g_new0 (PpsPdfStructure, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  self->children = g_array_new (FALSE, FALSE, sizeof (Child));
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->objects = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

void
pps_pdf_structure_free (PpsPdfStructure *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->elements);
  g_array_unref (self->children);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->objects);
  g_free (self);
}

static Element *
get (PpsPdfStructure *self, int element)
{
  return &g_array_index (self->elements, Element, element);
}

static void
add_child (PpsPdfStructure *self, int parent, const Child *child)
{
  Element *element = get (self, parent);
  int index = (int) self->children->len;

  g_array_append_vals (self->children, child, 1);
  if (element->last >= 0)
    g_array_index (self->children, Child, element->last).next = index;
  else
    element->first = index;
  element->last = index;
}

int
pps_pdf_structure_add (PpsPdfStructure *self, int parent, const char *role)
{
  const Element element = { .role = role, .parent = parent, .first = -1, .last = -1, .page = -1 };
  int index = (int) self->elements->len;

  g_array_append_val (self->elements, element);
  if (parent >= 0)
    add_child (self, parent, &(Child){ .element = index, .next = -1 });

  return index;
}

guint
pps_pdf_structure_mark (PpsPdfStructure *self, int element, guint page)
{
  GArray *marks;
  guint mark;

  while (self->marks->len <= page)
    g_ptr_array_add (self->marks, g_array_new (FALSE, FALSE, sizeof (int)));

  marks = g_ptr_array_index (self->marks, page);
  mark = marks->len;
  g_array_append_val (marks, element);
  add_child (self, element, &(Child){ .element = -1, .page = page, .mark = mark, .next = -1 });
  if (get (self, element)->page < 0)
    get (self, element)->page = (int) page;

  return mark;
}

guint
pps_pdf_structure_add_object (PpsPdfStructure *self, int element, guint page, guint number)
{
  add_child (self, element, &(Child){ .element = -1, .page = page, .object = number, .next = -1 });
  if (get (self, element)->page < 0)
    get (self, element)->page = (int) page;
  g_array_append_val (self->objects, element);

  return self->objects->len - 1;
}

const char *
pps_pdf_structure_get_role (PpsPdfStructure *self, int element)
{
  return get (self, element)->role;
}

int
pps_pdf_structure_get_parent (PpsPdfStructure *self, int element)
{
  return get (self, element)->parent;
}

void
pps_pdf_structure_say (PpsPdfStructure *self, int element, const char *key, const char *text)
{
  get (self, element)->key = key;
  get (self, element)->text = text;
}

void
pps_pdf_structure_identify (PpsPdfStructure *self, int element)
{
  get (self, element)->is_identified = TRUE;
}

void
pps_pdf_structure_set_attributes (PpsPdfStructure *self, int element, const char *attributes)
{
  get (self, element)->attributes = attributes;
}

static void
append_child (const Child *child, const Element *element, GString *out, GArray *pages)
{
  guint page = g_array_index (pages, guint, child->page);

  if (child->object != 0)
    g_string_append_printf (out, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", page, child->object);
  else if ((int) child->page == element->page)
    pps_pdf_append_numbers (out, 1, (double) child->mark);
  else
    g_string_append_printf (out, "<</Type/MCR/Pg %u 0 R/MCID %u>>", page, child->mark);
}

/* A mark on another page than that of its element says so. */
static void
append_children (PpsPdfStructure *self, const Element *element, GString *out, GArray *pages)
{
  g_string_append (out, "/K[");
  for (int i = element->first; i >= 0;)
    {
      const Child *child = &g_array_index (self->children, Child, i);

      if (child->element >= 0)
        pps_pdf_append_reference (out, get (self, child->element)->number);
      else
        append_child (child, element, out, pages);
      i = child->next;
    }
  g_string_append_c (out, ']');
}

/* As long as all others, so that they stand in the order of their bytes. */
static void
append_identifier (GString *out, guint number)
{
  g_string_append_printf (out, "/ID(e%08u)", number);
}

static void
write_element (
    PpsPdfStructure *self, PpsPdf *pdf, const Element *element, guint root, GArray *pages)
{
  GString *out = pps_pdf_begin (pdf, element->number);

  g_string_append (out, "<</Type/StructElem/S/");
  g_string_append (out, element->role);
  g_string_append (out, "/P ");
  pps_pdf_append_reference (out, element->parent < 0 ? root : get (self, element->parent)->number);
  if (element->page >= 0)
    {
      g_string_append (out, "/Pg ");
      pps_pdf_append_reference (out, g_array_index (pages, guint, element->page));
    }
  if (element->key != NULL)
    {
      g_string_append_printf (out, "/%s", element->key);
      pps_pdf_append_text (out, element->text);
    }
  if (element->is_identified)
    append_identifier (out, element->number);
  if (element->attributes != NULL)
    g_string_append_printf (out, "/A%s", element->attributes);
  if (element->first >= 0)
    append_children (self, element, out, pages);
  g_string_append (out, ">>");
}

static void
append_marks (PpsPdfStructure *self, GString *out, guint page)
{
  GArray *marks = g_ptr_array_index (self->marks, page);

  g_string_append_printf (out, "%u[", page);
  for (guint i = 0; i < marks->len; i++)
    pps_pdf_append_reference (out, get (self, g_array_index (marks, int, i))->number);
  g_string_append_c (out, ']');
}

/* Section 7.9.6 */
static void
append_identifiers (PpsPdfStructure *self, GString *out)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const Element *element = get (self, (int) i);

      if (!element->is_identified)
        continue;
      g_string_append (out, is_first ? "/IDTree<</Names[" : "");
      g_string_append_printf (out, "(e%08u)", element->number);
      pps_pdf_append_reference (out, element->number);
      is_first = FALSE;
    }
  g_string_append (out, is_first ? "" : "]>>");
}

/* What leads from pages and objects back to elements. */
static void
append_parents (PpsPdfStructure *self, GString *out, guint n_pages)
{
  g_string_append (out, "/ParentTree<</Nums[");
  for (guint i = 0; i < self->marks->len; i++)
    append_marks (self, out, i);
  for (guint i = 0; i < self->objects->len; i++)
    {
      g_string_append_printf (out, "%u ", n_pages + i);
      pps_pdf_append_reference (out, get (self, g_array_index (self->objects, int, i))->number);
    }
  g_string_append (out, "]>>");
}

guint
pps_pdf_structure_write (PpsPdfStructure *self, PpsPdf *pdf, GArray *pages)
{
  guint root = pps_pdf_reserve (pdf);
  GString *out;

  for (guint i = 0; i < self->elements->len; i++)
    get (self, (int) i)->number = pps_pdf_reserve (pdf);
  for (guint i = 0; i < self->elements->len; i++)
    write_element (self, pdf, get (self, (int) i), root, pages);

  out = pps_pdf_begin (pdf, root);
  g_string_append_printf (out, "<</Type/StructTreeRoot/K[%u 0 R]/ParentTreeNextKey %u",
                          get (self, 0)->number, pages->len + self->objects->len);
  append_identifiers (self, out);
  append_parents (self, out, pages->len);
  g_string_append (out, ">>");

  return root;
}
