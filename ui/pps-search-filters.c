/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search-filters.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-query.h"
#include "pps-wrap-layout.h"

/* The facets of a search. The first value of each is everywhere. What can be chosen in one may hang
 * on another: rounds are those of the chosen partnership, states those of the chosen kind; a facet
 * with nothing to choose is not shown. */

#define MAX_NAME 22 /* characters that a button is wide at the most */
#define MANY 12     /* from here on a list can be searched by typing */

typedef struct
{
  GtkDropDown *choice;
  GPtrArray *values; /* the first is NULL */
} Facet;

struct _PpsSearchFilters
{
  GtkWidget parent_instance;

  Facet facets[PPS_N_FACETS];
  GtkWidget *clear;

  PpsWorkspace *workspace;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PpsSearchFilters, pps_search_filters, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  const char *everywhere;
} texts[PPS_N_FACETS] = {
  [PPS_FACET_KIND] = { N_ ("Kind"), N_ ("Every kind") },
  [PPS_FACET_PARTNERSHIP] = { N_ ("PPS"), N_ ("Every PPS") },
  [PPS_FACET_ROUND] = { N_ ("Round"), N_ ("Every round") },
  [PPS_FACET_GROUP] = { N_ ("Stakeholder group"), N_ ("Every group") },
  [PPS_FACET_PANE] = { N_ ("Pane"), N_ ("Every pane") },
  [PPS_FACET_STATE] = { N_ ("State"), N_ ("Every state") },
  [PPS_FACET_TAG] = { N_ ("Theme"), N_ ("Every theme") },
};

/* The states of the records of a table, by the words that describe them. */
static const struct
{
  const char *table;
  const char *words;
  const char *states[6];
} states[] = {
  { "answer",
    "answer",
    { "answered", "not-discussed", "does-not-know", "declines", "not-applicable" } },
  { "finding", "status", { "draft", "shown", "confirmed", "disputed" } },
  { "agreement", "outcome", { "open", "kept", "partly", "dropped" } },
};

static const char *
get_value (PpsSearchFilters *self, PpsFacet facet)
{
  Facet *of = &self->facets[facet];
  guint selected = gtk_drop_down_get_selected (of->choice);

  return selected < of->values->len ? g_ptr_array_index (of->values, selected) : NULL;
}

static void
add (Facet *facet, GtkStringList *names, const char *value, const char *name)
{
  g_ptr_array_add (facet->values, g_strdup (value));
  gtk_string_list_append (names, name);
}

static void
add_kinds (Facet *facet, GtkStringList *names)
{
  static const char *const kinds[]
      = { "answer",       "finding",    "quote",          "lesson",    "partnership",
          "organisation", "respondent", "characteristic", "agreement", "indicator" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add (facet, names, kinds[i], pps_describe_word ("table", kinds[i], pps_describe_language ()));
}

static void
add_records (PpsSearchFilters *self,
             Facet *facet,
             GtkStringList *names,
             const char *query,
             const char *parameter)
{
  g_autoptr (PpsQuery) records
      = pps_query_new (pps_workspace_get_store (self->workspace), query, parameter, NULL);

  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      PpsRecord *record = pps_query_get (records, i);

      add (facet, names, pps_record_get_id (record), pps_record_get_text (record, "name"));
    }
}

static void
add_groups (PpsSearchFilters *self, Facet *facet, GtkStringList *names)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      add (facet, names, letter,
           pps_workspace_get_group_name (self->workspace, letter, pps_describe_language ()));
    }
}

static void
add_panes (PpsSearchFilters *self, Facet *facet, GtkStringList *names)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);

      add (facet, names, pane->id,
           pps_bilingual_get (&pane->abbreviation, pps_describe_language ()));
    }
}

/* An answer and a finding have states that one can want to see of both; the others ask for a kind.
 */
static void
add_states (PpsSearchFilters *self, Facet *facet, GtkStringList *names)
{
  const char *kind = get_value (self, PPS_FACET_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (kind != NULL ? !g_str_equal (states[i].table, kind) : i > 1)
        continue;

      for (guint j = 0; states[i].states[j] != NULL; j++)
        add (facet, names, states[i].states[j],
             pps_describe_word (states[i].words, states[i].states[j], pps_describe_language ()));
    }
}

static void
add_values (PpsSearchFilters *self, PpsFacet facet, GtkStringList *names)
{
  Facet *of = &self->facets[facet];
  const char *partnership;

  switch (facet)
    {
    case PPS_FACET_KIND:
      add_kinds (of, names);
      break;
    case PPS_FACET_PARTNERSHIP:
      add_records (self, of, names, "partnerships", NULL);
      break;
    case PPS_FACET_ROUND:
      partnership = get_value (self, PPS_FACET_PARTNERSHIP);
      if (partnership != NULL)
        add_records (self, of, names, "partnership-rounds", partnership);
      break;
    case PPS_FACET_GROUP:
      add_groups (self, of, names);
      break;
    case PPS_FACET_PANE:
      add_panes (self, of, names);
      break;
    case PPS_FACET_STATE:
      add_states (self, of, names);
      break;
    case PPS_FACET_TAG:
    default:
      add_records (self, of, names, "tags", NULL);
      break;
    }
}

static void
select_value (Facet *facet, const char *value)
{
  guint position = 0;

  for (guint i = 1; value != NULL && i < facet->values->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (facet->values, i), value))
        position = i;
    }
  gtk_drop_down_set_selected (facet->choice, position);
}

/* Keeps what is chosen, where it can still be. */
static void
update_facet (PpsSearchFilters *self, PpsFacet facet)
{
  Facet *of = &self->facets[facet];
  g_autofree char *chosen = g_strdup (get_value (self, facet));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  g_ptr_array_set_size (of->values, 0);
  add (of, names, NULL, _ (texts[facet].everywhere));
  add_values (self, facet, names);
  gtk_drop_down_set_model (of->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (of->choice, of->values->len > MANY);
  select_value (of, chosen);
  gtk_widget_set_visible (GTK_WIDGET (of->choice), of->values->len > 1);
  self->filling = was_filling;
}

static void
show_chosen (PpsSearchFilters *self)
{
  PpsSearchFilter filter;

  gtk_widget_set_visible (self->clear, pps_search_filters_fill (self, &filter));
  for (guint i = 0; i < PPS_N_FACETS; i++)
    {
      GtkWidget *choice = GTK_WIDGET (self->facets[i].choice);

      if (get_value (self, i) != NULL)
        gtk_widget_add_css_class (choice, "chosen");
      else
        gtk_widget_remove_css_class (choice, "chosen");
    }
}

static void
selected_cb (PpsSearchFilters *self, GParamSpec *pspec, GtkDropDown *choice)
{
  if (self->filling)
    return;

  if (choice == self->facets[PPS_FACET_PARTNERSHIP].choice)
    update_facet (self, PPS_FACET_ROUND);
  if (choice == self->facets[PPS_FACET_KIND].choice)
    update_facet (self, PPS_FACET_STATE);
  show_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_facet (PpsSearchFilters *self, PpsFacet facet)
{
  Facet *of = &self->facets[facet];
  GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  of->values = g_ptr_array_new_with_free_func (g_free);
  of->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, words));
  gtk_widget_set_parent (GTK_WIDGET (of->choice), GTK_WIDGET (self));
  pps_drop_down_name (of->choice, _ (texts[facet].name));
  pps_drop_down_shorten (of->choice, MAX_NAME);
  g_signal_connect_object (of->choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pps_search_filters_dispose (GObject *object)
{
  PpsSearchFilters *self = PPS_SEARCH_FILTERS (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_search_filters_parent_class)->dispose (object);
}

static void
pps_search_filters_finalize (GObject *object)
{
  for (guint i = 0; i < PPS_N_FACETS; i++)
    g_ptr_array_unref (PPS_SEARCH_FILTERS (object)->facets[i].values);

  G_OBJECT_CLASS (pps_search_filters_parent_class)->finalize (object);
}

static void
pps_search_filters_class_init (PpsSearchFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_search_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_search_filters_finalize;

  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_SEARCH_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchfilters");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_search_filters_init (PpsSearchFilters *self)
{
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                               6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where to search"), -1);
  for (guint i = 0; i < PPS_N_FACETS; i++)
    make_facet (self, i);

  self->clear = gtk_button_new_with_label (_ ("Search everywhere"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (pps_search_filters_clear), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_search_filters_new (PpsWorkspace *workspace)
{
  PpsSearchFilters *self = g_object_new (PPS_TYPE_SEARCH_FILTERS, NULL);

  self->workspace = g_object_ref (workspace);
  pps_search_filters_update (self);

  return GTK_WIDGET (self);
}

void
pps_search_filters_update (PpsSearchFilters *self)
{
  g_return_if_fail (PPS_IS_SEARCH_FILTERS (self));

  for (guint i = 0; i < PPS_N_FACETS; i++)
    update_facet (self, i);
  show_chosen (self);
}

gboolean
pps_search_filters_fill (PpsSearchFilters *self, PpsSearchFilter *filter)
{
  gboolean any = FALSE;

  g_return_val_if_fail (PPS_IS_SEARCH_FILTERS (self), FALSE);
  g_return_val_if_fail (filter != NULL, FALSE);

  filter->kind = get_value (self, PPS_FACET_KIND);
  filter->partnership = get_value (self, PPS_FACET_PARTNERSHIP);
  filter->round = get_value (self, PPS_FACET_ROUND);
  filter->group = get_value (self, PPS_FACET_GROUP);
  filter->pane = get_value (self, PPS_FACET_PANE);
  filter->state = get_value (self, PPS_FACET_STATE);
  filter->tag = get_value (self, PPS_FACET_TAG);
  for (guint i = 0; i < PPS_N_FACETS; i++)
    any = any || get_value (self, i) != NULL;

  return any;
}

void
pps_search_filters_choose (PpsSearchFilters *self, PpsFacet facet, const char *value)
{
  g_return_if_fail (PPS_IS_SEARCH_FILTERS (self));
  g_return_if_fail (facet < PPS_N_FACETS);

  select_value (&self->facets[facet], value);
}

void
pps_search_filters_clear (PpsSearchFilters *self)
{
  g_return_if_fail (PPS_IS_SEARCH_FILTERS (self));

  self->filling = TRUE;
  for (guint i = 0; i < PPS_N_FACETS; i++)
    gtk_drop_down_set_selected (self->facets[i].choice, 0);
  update_facet (self, PPS_FACET_ROUND);
  update_facet (self, PPS_FACET_STATE);
  self->filling = FALSE;
  show_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
