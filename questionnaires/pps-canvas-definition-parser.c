/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-definition-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-xml-form.h"
#include "pps-xml-values.h"

/* From elements to a canvas definition: takes the values, then looks whether the panes together
   make a canvas: counted without a gap, and lying on the grid without a gap or an overlap. */

#define MAX_CELLS 64

static const PpsXmlForm forms[] = {
  { "canvas", "id version columns rows fold", "title credit theme+ pane+" },
  { "theme", "id", "name question" },
  { "pane", "id number theme order column row width height table?", "name short question hint" },
  { "title", "", PPS_XML_FORM_TEXTS },
  { "credit", "", PPS_XML_FORM_TEXTS },
  { "name", "", PPS_XML_FORM_TEXTS },
  { "short", "", PPS_XML_FORM_TEXTS },
  { "question", "", PPS_XML_FORM_TEXTS },
  { "hint", "", PPS_XML_FORM_TEXTS },
  PPS_XML_FORMS_OF_TEXTS,
};

typedef struct
{
  PpsCanvasDefinition *definition;
  PpsProblems *problems;
  GHashTable *ids;     /* id → element */
  GPtrArray *elements; /* of the panes, in the order of the file, as the panes are till the end */
  gboolean has_grid;   /* all numbers about cells are numbers */
} Parsing;

static void
read_text (Parsing *parsing, const PpsXmlElement *parent, const char *name, PpsBilingual *text)
{
  pps_xml_values_read_bilingual (pps_xml_element_find_child (parent, name), text,
                                 parsing->problems);
}

static void
read_cells (Parsing *parsing,
            const PpsXmlElement *element,
            const char *name,
            guint min,
            guint max,
            guint *number)
{
  if (!pps_xml_values_read_number (element, name, min, max, number, parsing->problems))
    parsing->has_grid = FALSE;
}

static void
read_canvas (Parsing *parsing, const PpsXmlElement *element)
{
  PpsCanvasDefinition *definition = parsing->definition;

  definition->id = pps_xml_values_dup_id (element, NULL, parsing->problems);
  pps_xml_values_read_number (element, "version", 1, G_MAXINT, &definition->version,
                              parsing->problems);
  read_cells (parsing, element, "columns", 1, MAX_CELLS, &definition->columns);
  read_cells (parsing, element, "rows", 1, MAX_CELLS, &definition->rows);
  if (parsing->has_grid)
    pps_xml_values_read_number (element, "fold", 0, definition->columns - 1, &definition->fold,
                                parsing->problems);
  read_text (parsing, element, "title", &definition->title);
  read_text (parsing, element, "credit", &definition->credit);
}

static void
read_theme (Parsing *parsing, const PpsXmlElement *element)
{
  PpsTheme theme = { 0 };

  theme.id = pps_xml_values_dup_id (element, parsing->ids, parsing->problems);
  read_text (parsing, element, "name", &theme.name);
  read_text (parsing, element, "question", &theme.question);
  g_array_append_val (parsing->definition->themes, theme);
}

static guint
read_theme_of_pane (Parsing *parsing, const PpsXmlElement *element)
{
  const char *id = pps_xml_element_get_attribute (element, "theme");

  for (guint i = 0; i < parsing->definition->themes->len; i++)
    if (strcmp (g_array_index (parsing->definition->themes, PpsTheme, i).id, id) == 0)
      return i;

  pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                    _ ("There is no theme “%s”. Name one of the themes of this canvas."), id);
  return 0;
}

/* Lines of these kinds are what a study can hold. */
static char *
dup_table_of_pane (Parsing *parsing, const PpsXmlElement *element)
{
  static const char *const kinds[]
      = { "partner", "cost", "revenue", "funding", "support", "alternative", NULL };
  const char *kind = pps_xml_element_get_attribute (element, "table");
  g_autofree char *known = NULL;

  if (kind == NULL || g_strv_contains (kinds, kind))
    return g_strdup (kind);

  known = g_strjoinv (", ", (char **) kinds);
  pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                    _ ("There is no table “%s”. Name one of %s, or leave the attribute out."), kind,
                    known);
  return NULL;
}

static void
read_pane (Parsing *parsing, const PpsXmlElement *element, guint n_panes)
{
  PpsPane pane = { 0 };

  pane.id = pps_xml_values_dup_id (element, parsing->ids, parsing->problems);
  pps_xml_values_read_number (element, "number", 1, n_panes, &pane.number, parsing->problems);
  pps_xml_values_read_number (element, "order", 1, n_panes, &pane.order, parsing->problems);
  pane.theme = read_theme_of_pane (parsing, element);
  read_cells (parsing, element, "column", 0, MAX_CELLS - 1, &pane.column);
  read_cells (parsing, element, "row", 0, MAX_CELLS - 1, &pane.row);
  read_cells (parsing, element, "width", 1, MAX_CELLS, &pane.width);
  read_cells (parsing, element, "height", 1, MAX_CELLS, &pane.height);
  pane.table = dup_table_of_pane (parsing, element);
  read_text (parsing, element, "name", &pane.name);
  read_text (parsing, element, "short", &pane.abbreviation);
  read_text (parsing, element, "question", &pane.question);
  read_text (parsing, element, "hint", &pane.hint);
  g_array_append_val (parsing->definition->panes, pane);
  g_ptr_array_add (parsing->elements, (gpointer) element);
}

/* All are from 1 to n already, or complained about and 0; when none occurs twice, all occur. */
static void
check_counted (Parsing *parsing, const char *name)
{
  guint n_panes = parsing->definition->panes->len;
  g_autofree const PpsPane **seen = g_new0 (const PpsPane *, n_panes + 1);

  for (guint i = 0; i < n_panes; i++)
    {
      const PpsPane *pane = &g_array_index (parsing->definition->panes, PpsPane, i);
      guint number = strcmp (name, "number") == 0 ? pane->number : pane->order;

      if (number == 0)
        continue;
      if (seen[number] != NULL)
        pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING,
                          g_ptr_array_index (parsing->elements, i),
                          _ ("“%s” is %d, as that of pane “%s”. Use each of 1 to %d once."), name,
                          (int) number, seen[number]->id, (int) n_panes);
      else
        seen[number] = pane;
    }
}

static gboolean
overlap (const PpsPane *a, const PpsPane *b)
{
  return a->column < b->column + b->width && b->column < a->column + a->width
         && a->row < b->row + b->height && b->row < a->row + a->height;
}

static void
check_overlaps (Parsing *parsing, guint index)
{
  const PpsPane *panes = &g_array_index (parsing->definition->panes, PpsPane, 0);
  const PpsPane *pane = &panes[index];

  for (guint i = 0; i < index; i++)
    if (overlap (&panes[i], pane))
      pps_problems_add (
          parsing->problems, PPS_GUIDE_ERROR_MEANING, g_ptr_array_index (parsing->elements, index),
          _ ("Panes “%s” and “%s” overlap at column %d, row %d. Move one of them."), panes[i].id,
          pane->id, (int) MAX (panes[i].column, pane->column), (int) MAX (panes[i].row, pane->row));
}

static void
check_covered (Parsing *parsing, const PpsXmlElement *root)
{
  const PpsCanvasDefinition *definition = parsing->definition;
  gboolean covered[MAX_CELLS][MAX_CELLS] = { { FALSE } };
  guint n_empty = 0, column = 0, row = 0;

  for (guint i = 0; i < definition->panes->len; i++)
    {
      const PpsPane *pane = &g_array_index (definition->panes, PpsPane, i);

      for (guint y = pane->row; y < MIN (pane->row + pane->height, definition->rows); y++)
        for (guint x = pane->column; x < MIN (pane->column + pane->width, definition->columns); x++)
          covered[y][x] = TRUE;
    }

  for (guint y = 0; y < definition->rows; y++)
    for (guint x = 0; x < definition->columns; x++)
      if (!covered[y][x] && n_empty++ == 0)
        {
          column = x;
          row = y;
        }

  if (n_empty == 1)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, root,
                      _ ("The cell at column %d, row %d is empty. Let a pane cover it."),
                      (int) column, (int) row);
  else if (n_empty > 1)
    pps_problems_add (
        parsing->problems, PPS_GUIDE_ERROR_MEANING, root,
        _ ("%d cells are empty, the first at column %d, row %d. Let panes cover them."),
        (int) n_empty, (int) column, (int) row);
}

static void
check_grid (Parsing *parsing, const PpsXmlElement *root)
{
  const PpsCanvasDefinition *definition = parsing->definition;

  if (definition->panes->len > definition->columns * definition->rows)
    {
      pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, root,
                        _ ("There are %d panes, but the grid has only %d cells. Enlarge the grid."),
                        (int) definition->panes->len,
                        (int) (definition->columns * definition->rows));
      return;
    }

  for (guint i = 0; i < definition->panes->len; i++)
    {
      const PpsPane *pane = &g_array_index (definition->panes, PpsPane, i);

      if (pane->column + pane->width > definition->columns
          || pane->row + pane->height > definition->rows)
        pps_problems_add (
            parsing->problems, PPS_GUIDE_ERROR_MEANING, g_ptr_array_index (parsing->elements, i),
            _ ("Pane “%s” sticks out of the grid of %d by %d cells. Move or shrink it."), pane->id,
            (int) definition->columns, (int) definition->rows);
      check_overlaps (parsing, i);
    }
  check_covered (parsing, root);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const PpsPane *left = a;
  const PpsPane *right = b;

  return left->number < right->number ? -1 : left->number > right->number;
}

static void
freeze (PpsCanvasDefinition *definition)
{
  g_array_sort (definition->panes, compare_numbers);
  g_array_set_size (definition->ordered, definition->panes->len);

  for (guint i = 0; i < definition->panes->len; i++)
    {
      PpsPane *pane = &g_array_index (definition->panes, PpsPane, i);

      g_array_index (definition->ordered, guint, pane->order - 1) = i;
      g_hash_table_insert (definition->by_id, pane->id, pane);
    }
}

static void
read_children (Parsing *parsing, const PpsXmlElement *root)
{
  guint n_panes = 0;

  for (guint i = 0; i < root->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (root->children, i);

      if (strcmp (child->name, "theme") == 0)
        read_theme (parsing, child);
      else if (strcmp (child->name, "pane") == 0)
        n_panes++;
    }
  for (guint i = 0; i < root->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (root->children, i);

      if (strcmp (child->name, "pane") == 0)
        read_pane (parsing, child, n_panes);
    }
}

PpsCanvasDefinition *
pps_canvas_definition_parse (const PpsXmlElement *root, PpsProblems *problems)
{
  g_autoptr (PpsCanvasDefinition) definition = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  Parsing parsing = { NULL, problems, ids, elements, TRUE };

  if (!pps_xml_form_check (forms, G_N_ELEMENTS (forms), root, problems))
    return NULL;

  definition = parsing.definition = pps_canvas_definition_new ();
  read_canvas (&parsing, root);
  read_children (&parsing, root);
  if (parsing.has_grid)
    check_grid (&parsing, root);
  check_counted (&parsing, "number");
  check_counted (&parsing, "order");
  if (!pps_problems_is_empty (problems))
    return NULL;

  freeze (definition);
  return g_steal_pointer (&definition);
}
