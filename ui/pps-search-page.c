/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search-page.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-search-filters.h"
#include "pps-search.h"

/* What was searched for, where, and what was found. Rows are made for as many hits as one looks
 * through; more are asked for. Going to a hit is an action of the window. */

#define PAGE_OF_HITS 50

struct _PpsSearchPage
{
  GtkWidget parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *summary;
  GtkBox *groups;
  AdwBin *where;
  GtkWidget *more;

  PpsSearchFilters *filters;
  PpsWorkspace *workspace;
  guint limit;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsSearchPage, pps_search_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Kinds in the order in which their hits stand; what is none of them comes last. */
static const struct
{
  const char *table;
  const char *title;
} kinds[] = {
  { "partnership", N_ ("Partnerships") },
  { "finding", N_ ("Findings") },
  { "answer", N_ ("Answers") },
  { "lesson", N_ ("Lessons") },
  { "organisation", N_ ("Partners") },
  { "respondent", N_ ("Respondents") },
  { "characteristic", N_ ("Characteristics") },
  { "agreement", N_ ("Agreements") },
  { "indicator", N_ ("Indicators") },
  { NULL, N_ ("More") },
};

static guint
find_kind (PpsRecord *record)
{
  const char *table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
  guint i = 0;

  while (kinds[i].table != NULL && !g_str_equal (kinds[i].table, table))
    i++;

  return i;
}

static void
mark_words (PangoAttrList *attributes, PangoAttribute *attribute, const PpsSearchMark *mark)
{
  attribute->start_index = mark->start;
  attribute->end_index = mark->end;
  pango_attr_list_insert (attributes, attribute);
}

static GtkWidget *
make_excerpt (PpsSearchHit *hit)
{
  GtkWidget *label = gtk_label_new (hit->excerpt);
  PangoAttrList *attributes = pango_attr_list_new ();

  /* Not by colour alone, and without markup: the words are the user's. */
  for (guint i = 0; i < hit->marks->len; i++)
    {
      const PpsSearchMark *mark = &g_array_index (hit->marks, PpsSearchMark, i);

      mark_words (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark);
      mark_words (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), mark);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static char *
write_place (PpsSearchPage *self, PpsRecord *record)
{
  g_autofree char *what = pps_describe_record (self->workspace, record, pps_describe_language ());
  g_autoptr (PpsPartnership) partnership = NULL;

  if (PPS_IS_PARTNERSHIP (record))
    return g_steal_pointer (&what);

  partnership = pps_describe_partnership_of (self->workspace, record);
  if (partnership == NULL)
    return g_steal_pointer (&what);

  return g_strdup_printf ("%s · %s", pps_record_get_text (PPS_RECORD (partnership), "name"), what);
}

static GtkWidget *
make_row (PpsSearchPage *self, PpsSearchHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *place = write_place (self, hit->record);
  g_autofree char *name = g_strdup_printf ("%s: %s", place, hit->excerpt);
  GtkWidget *caption = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "pps-hit");
  gtk_box_append (GTK_BOX (box), make_excerpt (hit));
  gtk_box_append (GTK_BOX (box), caption);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ssuu)", pps_record_get_id (hit->record),
                                    hit->field != NULL ? hit->field : "", hit->field_start,
                                    hit->field_end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-words");

  return row;
}

static void
add_group (PpsSearchPage *self, guint kind, GPtrArray *hits)
{
  GtkWidget *group = NULL;
  GtkWidget *list = NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      PpsSearchHit *hit = g_ptr_array_index (hits, i);

      if (find_kind (hit->record) != kind)
        continue;

      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          list = gtk_list_box_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (kinds[kind].title));
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          _ (kinds[kind].title), -1);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
          gtk_box_append (self->groups, group);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, hit));
    }
}

static void
clear_groups (PpsSearchPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
show_summary (PpsSearchPage *self, guint n_shown, guint n_found)
{
  g_autofree char *text = NULL;

  if (n_shown >= n_found)
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n_found), n_found);
  else if (n_found > PPS_SEARCH_RANKED)
    text = g_strdup_printf (_ ("The newest %u of %u hits"), n_shown, n_found);
  else
    text = g_strdup_printf (_ ("The best %u of %u hits"), n_shown, n_found);
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_visible (self->more, n_shown < n_found);
}

static void
show_hits (PpsSearchPage *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GPtrArray) hits = NULL;
  PpsSearchFilter filter;
  gboolean narrowed = pps_search_filters_fill (self->filters, &filter);
  guint n_found = 0;

  clear_groups (self);
  if (*text == '\0' && !narrowed)
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }

  hits = pps_search_filtered (pps_workspace_get_store (self->workspace), text, &filter, self->limit,
                              &n_found);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_group (self, i, hits);
  show_summary (self, hits->len, n_found);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "nothing");
}

static void
search (PpsSearchPage *self)
{
  self->limit = PAGE_OF_HITS;
  show_hits (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* The button goes out of sight with the last hit, and the focus with it. */
static void
more_cb (PpsSearchPage *self)
{
  self->limit += PAGE_OF_HITS;
  show_hits (self);
  if (!gtk_widget_get_visible (self->more))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
search_changed_cb (PpsSearchPage *self)
{
  search (self);
}

static void
activate_cb (PpsSearchPage *self)
{
  search (self);
  gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

/* By place on the screen alone, Down would go over the hits to what stands beneath the last. In the
 * list of a filter it is that list's. */
static gboolean
key_cb (PpsSearchPage *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "hits") != 0)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static void
lead_down (PpsSearchPage *self, GtkWidget *from)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (from, keys);
}

static void
pps_search_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_SEARCH_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_search_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      PPS_SEARCH_PAGE (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_search_page_dispose (GObject *object)
{
  PpsSearchPage *self = PPS_SEARCH_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_search_page_parent_class)->dispose (object);
}

static void
pps_search_page_class_init (PpsSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_search_page_dispose;
  object_class->get_property = pps_search_page_get_property;
  object_class->set_property = pps_search_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, where);
  gtk_widget_class_bind_template_child (widget_class, PpsSearchPage, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
pps_search_page_init (PpsSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lead_down (self, GTK_WIDGET (self->entry));
  lead_down (self, GTK_WIDGET (self->where));
}

GtkWidget *
pps_search_page_new (PpsWorkspace *workspace)
{
  PpsSearchPage *self = g_object_new (PPS_TYPE_SEARCH_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->limit = PAGE_OF_HITS;
  self->filters = PPS_SEARCH_FILTERS (pps_search_filters_new (workspace));
  adw_bin_set_child (self->where, GTK_WIDGET (self->filters));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_search_page_search (PpsSearchPage *self, const char *text)
{
  g_return_if_fail (PPS_IS_SEARCH_PAGE (self));

  /* Rounds, themes and the like can have come since. */
  pps_search_filters_update (self->filters);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), text != NULL ? -1 : 0, -1);
}

PpsSearchFilters *
pps_search_page_get_filters (PpsSearchPage *self)
{
  g_return_val_if_fail (PPS_IS_SEARCH_PAGE (self), NULL);

  return self->filters;
}
