/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide.h"

#include <string.h>

#include "pps-questionnaires-resources.h"

/* The guides that the program brings along, one per stakeholder group. They are read together, the
   first time that one is asked for, and never change. */

#define GUIDES_PATH "/io/github/pps_canvas/PpsCanvas/questionnaires/guides/"

typedef struct
{
  PpsGuide *guide;
  GBytes *xml;
} DefaultGuide;

typedef struct
{
  GArray *guides; /* of DefaultGuide */
  char **groups;
} DefaultGuides;

static gboolean
load_guide (const char *name, DefaultGuide *loaded, GError **error)
{
  g_autofree char *path = g_strconcat (GUIDES_PATH, name, NULL);

  loaded->xml = g_resource_lookup_data (pps_questionnaires_get_resource (), path,
                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (loaded->xml == NULL)
    return FALSE;

  loaded->guide
      = pps_guide_load_bytes (loaded->xml, name, pps_canvas_definition_get_default (), error);
  return loaded->guide != NULL;
}

static gpointer
load_guides (gpointer unused)
{
  DefaultGuides *all = g_new0 (DefaultGuides, 1);
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  all->guides = g_array_new (FALSE, FALSE, sizeof (DefaultGuide));
  names = g_resource_enumerate_children (pps_questionnaires_get_resource (), GUIDES_PATH,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      DefaultGuide loaded = { NULL, NULL };

      if (!load_guide (names[i], &loaded, &error))
        g_error ("A guide that the program brings along is broken: %s", error->message);

      g_array_append_val (all->guides, loaded);
      g_strv_builder_add (groups, pps_guide_get_group (loaded.guide));
    }
  all->groups = g_strv_builder_end (groups);

  return all;
}

static const DefaultGuides *
get_guides (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_guides, NULL);
}

static const DefaultGuide *
find_guide (const char *group)
{
  const DefaultGuides *all = get_guides ();

  for (guint i = 0; i < all->guides->len; i++)
    if (strcmp (all->groups[i], group) == 0)
      return &g_array_index (all->guides, DefaultGuide, i);

  return NULL;
}

const char *const *
pps_guide_get_default_groups (void)
{
  return (const char *const *) get_guides ()->groups;
}

PpsGuide *
pps_guide_get_default (const char *group)
{
  const DefaultGuide *found;

  g_return_val_if_fail (group != NULL, NULL);

  found = find_guide (group);
  return found != NULL ? found->guide : NULL;
}

char *
pps_guide_dup_default_xml (const char *group)
{
  const DefaultGuide *found;
  gsize length;
  const char *text;

  g_return_val_if_fail (group != NULL, NULL);

  found = find_guide (group);
  if (found == NULL)
    return NULL;

  text = g_bytes_get_data (found->xml, &length);
  return g_strndup (text, length);
}
