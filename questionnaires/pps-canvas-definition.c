/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-definition-private.h"

#include "pps-questionnaires-resources.h"

/* The panes of a canvas as a value that never changes once it is read. It knows the grid on which
   the panes lie, but nothing of paper or colours. */

#define DEFAULT_PATH "/io/github/pps_canvas/PpsCanvas/questionnaires/canvas.xml"

G_DEFINE_BOXED_TYPE (PpsCanvasDefinition,
                     pps_canvas_definition,
                     pps_canvas_definition_ref,
                     pps_canvas_definition_unref)

static void
clear_theme (gpointer data)
{
  PpsTheme *theme = data;

  g_free (theme->id);
  pps_bilingual_clear (&theme->name);
  pps_bilingual_clear (&theme->question);
}

static void
clear_pane (gpointer data)
{
  PpsPane *pane = data;

  g_free (pane->id);
  g_free (pane->table);
  pps_bilingual_clear (&pane->name);
  pps_bilingual_clear (&pane->abbreviation);
  pps_bilingual_clear (&pane->question);
  pps_bilingual_clear (&pane->hint);
}

static void
clear_definition (gpointer data)
{
  PpsCanvasDefinition *self = data;

  g_free (self->id);
  pps_bilingual_clear (&self->title);
  pps_bilingual_clear (&self->credit);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->ordered);
  g_array_unref (self->panes);
  g_array_unref (self->themes);
}

static gpointer
load_default (gpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PpsCanvasDefinition *definition = NULL;

  bytes = g_resource_lookup_data (pps_questionnaires_get_resource (), DEFAULT_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    definition = pps_canvas_definition_load_bytes (bytes, "canvas.xml", &error);
  if (definition == NULL)
    g_error ("The canvas that the program brings along is broken: %s", error->message);

  return definition;
}

PpsCanvasDefinition *
pps_canvas_definition_new (void)
{
  PpsCanvasDefinition *self = g_atomic_rc_box_new0 (PpsCanvasDefinition);

  self->themes = g_array_new (FALSE, TRUE, sizeof (PpsTheme));
  g_array_set_clear_func (self->themes, clear_theme);
  self->panes = g_array_new (FALSE, TRUE, sizeof (PpsPane));
  g_array_set_clear_func (self->panes, clear_pane);
  self->ordered = g_array_new (FALSE, TRUE, sizeof (guint));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

PpsCanvasDefinition *
pps_canvas_definition_ref (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
pps_canvas_definition_unref (PpsCanvasDefinition *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_definition);
}

PpsCanvasDefinition *
pps_canvas_definition_load (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = pps_xml_load_bytes (file, error);
  if (bytes == NULL)
    return NULL;

  name = g_file_get_parse_name (file);
  return pps_canvas_definition_load_bytes (bytes, name, error);
}

PpsCanvasDefinition *
pps_canvas_definition_load_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (PpsXmlElement) root = NULL;
  g_autoptr (PpsProblems) problems = NULL;
  PpsCanvasDefinition *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  root = pps_xml_read (bytes, name, error);
  if (root == NULL)
    return NULL;

  problems = pps_problems_new (name);
  self = pps_canvas_definition_parse (root, problems);
  if (self == NULL)
    g_propagate_error (error, pps_problems_to_error (problems));

  return self;
}

PpsCanvasDefinition *
pps_canvas_definition_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_default, NULL);
}

const char *
pps_canvas_definition_get_id (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

guint
pps_canvas_definition_get_version (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

const PpsBilingual *
pps_canvas_definition_get_title (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->title;
}

const PpsBilingual *
pps_canvas_definition_get_credit (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->credit;
}

guint
pps_canvas_definition_get_columns (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns;
}

guint
pps_canvas_definition_get_rows (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows;
}

guint
pps_canvas_definition_get_fold (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->fold;
}

guint
pps_canvas_definition_get_n_themes (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->themes->len;
}

const PpsTheme *
pps_canvas_definition_get_theme (PpsCanvasDefinition *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->themes->len, NULL);

  return &g_array_index (self->themes, PpsTheme, index);
}

guint
pps_canvas_definition_get_n_panes (PpsCanvasDefinition *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panes->len;
}

const PpsPane *
pps_canvas_definition_get_pane (PpsCanvasDefinition *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->panes->len, NULL);

  return &g_array_index (self->panes, PpsPane, index);
}

const PpsPane *
pps_canvas_definition_find_pane (PpsCanvasDefinition *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const PpsPane *
pps_canvas_definition_get_ordered_pane (PpsCanvasDefinition *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->ordered->len, NULL);

  return &g_array_index (self->panes, PpsPane, g_array_index (self->ordered, guint, index));
}
