/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-library-choices.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-wrap-layout.h"

/* A row of drop-downs. The first value of each is everything. */

#define MAX_NAME 24 /* characters that a button is wide at the most */
#define MANY 12     /* from here on a list can be searched by typing */

typedef enum
{
  KIND,
  PANE,
  PHASE,
  TAG,
  SECTOR,
  REGION,
  ALIKE,
  N_CHOICES,
} Which;

typedef struct
{
  GtkDropDown *choice;
  GPtrArray *values; /* the first is NULL */
} Choice;

struct _PpsLibraryChoices
{
  GtkWidget parent_instance;

  Choice choices[N_CHOICES];

  PpsWorkspace *workspace;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PpsLibraryChoices, pps_library_choices, GTK_TYPE_WIDGET)

static guint changed_signal;

static const struct
{
  const char *name;
  const char *any;
} texts[N_CHOICES] = {
  [KIND] = { N_ ("Kind"), N_ ("Every kind") },
  [PANE] = { N_ ("Pane"), N_ ("Every pane") },
  [PHASE] = { N_ ("Phase"), N_ ("Every phase") },
  [TAG] = { N_ ("Theme"), N_ ("Every theme") },
  [SECTOR] = { N_ ("Sector"), N_ ("Every sector") },
  [REGION] = { N_ ("Region"), N_ ("Every region") },
  [ALIKE] = { N_ ("PPS’en like this one"), N_ ("All PPS’en") },
};

static const struct
{
  const char *table;
  PpsLibraryKind kind;
} kinds[] = {
  { "lesson", PPS_LIBRARY_LESSON },
  { "characteristic", PPS_LIBRARY_CHARACTERISTIC },
  { "agreement", PPS_LIBRARY_AGREEMENT },
};

static void
add (Choice *choice, GtkStringList *names, const char *value, const char *name)
{
  g_ptr_array_add (choice->values, g_strdup (value));
  gtk_string_list_append (names, name);
}

static void
add_records (PpsLibraryChoices *self,
             Which which,
             GtkStringList *names,
             const char *query,
             const char *format)
{
  g_autoptr (PpsQuery) records
      = pps_query_new (pps_workspace_get_store (self->workspace), query, NULL);

  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      PpsRecord *record = pps_query_get (records, i);
      g_autoptr (GString) name = g_string_new (format);

      g_string_replace (name, "%s", pps_record_get_text (record, "name"), 1);
      add (&self->choices[which], names, pps_record_get_id (record), name->str);
    }
}

/* Each theme of the canvas, and beneath it its panes. */
static void
add_panes (PpsLibraryChoices *self, GtkStringList *names)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  const char *language = pps_describe_language ();

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);

      add (&self->choices[PANE], names, theme->id, pps_bilingual_get (&theme->question, language));
      for (guint j = 0; j < pps_canvas_definition_get_n_panes (canvas); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (canvas, j);
          g_autofree char *name = g_strdup_printf ("\u2003%u  %s", pane->number,
                                                   pps_bilingual_get (&pane->name, language));

          if (pane->theme == i)
            add (&self->choices[PANE], names, pane->id, name);
        }
    }
}

static void
add_values (PpsLibraryChoices *self, Which which, GtkStringList *names, const char *field)
{
  g_autoptr (GPtrArray) values = pps_library_list_values (self->workspace, field);

  for (guint i = 0; i < values->len; i++)
    add (&self->choices[which], names, g_ptr_array_index (values, i),
         g_ptr_array_index (values, i));
}

static void
add_words (Choice *choice, GtkStringList *names, Which which)
{
  static const char *const phases[] = { "start-up", "development", "consolidation" };
  const char *language = pps_describe_language ();

  for (guint i = 0; which == PHASE && i < G_N_ELEMENTS (phases); i++)
    add (choice, names, phases[i], pps_describe_word ("phase", phases[i], language));
  for (guint i = 0; which == KIND && i < G_N_ELEMENTS (kinds); i++)
    add (choice, names, kinds[i].table, pps_describe_word ("table", kinds[i].table, language));
}

static const char *
get_value (PpsLibraryChoices *self, Which which)
{
  Choice *choice = &self->choices[which];
  guint selected = gtk_drop_down_get_selected (choice->choice);

  return selected < choice->values->len ? g_ptr_array_index (choice->values, selected) : NULL;
}

static void
fill (PpsLibraryChoices *self, Which which)
{
  Choice *choice = &self->choices[which];
  g_autofree char *before = g_strdup (get_value (self, which));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (choice->values, 0);
  add (choice, names, NULL, _ (texts[which].any));
  if (which == PANE)
    add_panes (self, names);
  else if (which == TAG)
    add_records (self, which, names, "tags", "%s");
  else if (which == ALIKE)
    /* Translators: %s is the name of a PPS. */
    add_records (self, which, names, "partnerships", _ ("Like %s"));
  else if (which == SECTOR || which == REGION)
    add_values (self, which, names, which == SECTOR ? "sector" : "region");
  else
    add_words (choice, names, which);

  for (guint i = 1; before != NULL && i < choice->values->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (choice->values, i), before))
        selected = i;
    }
  gtk_drop_down_set_model (choice->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (choice->choice, choice->values->len > MANY);
  gtk_drop_down_set_selected (choice->choice, selected);
  gtk_widget_set_visible (GTK_WIDGET (choice->choice), choice->values->len > 1);
}

static void
show_chosen (PpsLibraryChoices *self)
{
  for (guint i = 0; i < N_CHOICES; i++)
    {
      GtkWidget *choice = GTK_WIDGET (self->choices[i].choice);

      if (get_value (self, i) != NULL)
        gtk_widget_add_css_class (choice, "chosen");
      else
        gtk_widget_remove_css_class (choice, "chosen");
    }
}

static void
selected_cb (PpsLibraryChoices *self)
{
  if (self->filling)
    return;

  show_chosen (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
pps_library_choices_dispose (GObject *object)
{
  PpsLibraryChoices *self = PPS_LIBRARY_CHOICES (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_library_choices_parent_class)->dispose (object);
}

static void
pps_library_choices_finalize (GObject *object)
{
  for (guint i = 0; i < N_CHOICES; i++)
    g_ptr_array_unref (PPS_LIBRARY_CHOICES (object)->choices[i].values);

  G_OBJECT_CLASS (pps_library_choices_parent_class)->finalize (object);
}

static void
pps_library_choices_class_init (PpsLibraryChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_library_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_library_choices_finalize;
  changed_signal = g_signal_new ("changed", PPS_TYPE_LIBRARY_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchfilters");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_library_choices_init (PpsLibraryChoices *self)
{
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                               6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to see"), -1);
  for (guint i = 0; i < N_CHOICES; i++)
    {
      Choice *choice = &self->choices[i];
      GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      choice->values = g_ptr_array_new_with_free_func (g_free);
      choice->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, words));
      gtk_widget_set_parent (GTK_WIDGET (choice->choice), GTK_WIDGET (self));
      pps_drop_down_name (choice->choice, _ (texts[i].name));
      pps_drop_down_shorten (choice->choice, MAX_NAME);
      g_signal_connect_object (choice->choice, "notify::selected", G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

GtkWidget *
pps_library_choices_new (PpsWorkspace *workspace)
{
  PpsLibraryChoices *self = g_object_new (PPS_TYPE_LIBRARY_CHOICES, NULL);

  self->workspace = g_object_ref (workspace);
  pps_library_choices_update (self);

  return GTK_WIDGET (self);
}

void
pps_library_choices_update (PpsLibraryChoices *self)
{
  g_return_if_fail (PPS_IS_LIBRARY_CHOICES (self));

  self->filling = TRUE;
  for (guint i = 0; i < N_CHOICES; i++)
    fill (self, i);
  self->filling = FALSE;
  show_chosen (self);
}

PpsPartnership *
pps_library_choices_fill (PpsLibraryChoices *self, PpsLibraryFilter *filter)
{
  const char *kind = get_value (self, KIND);
  const char *alike = get_value (self, ALIKE);

  *filter = (PpsLibraryFilter){ .pane = get_value (self, PANE),
                                .phase = get_value (self, PHASE),
                                .tag = get_value (self, TAG),
                                .sector = get_value (self, SECTOR),
                                .region = get_value (self, REGION) };
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].table, kind))
        filter->kinds = kinds[i].kind;
    }

  return alike != NULL ? pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP, alike) : NULL;
}

GtkDropDown *
pps_library_choices_get_alike (PpsLibraryChoices *self)
{
  g_return_val_if_fail (PPS_IS_LIBRARY_CHOICES (self), NULL);

  return self->choices[ALIKE].choice;
}

GtkDropDown *
pps_library_choices_get_pane (PpsLibraryChoices *self)
{
  g_return_val_if_fail (PPS_IS_LIBRARY_CHOICES (self), NULL);

  return self->choices[PANE].choice;
}
