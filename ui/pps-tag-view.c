/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tag-view.h"

#include <glib/gi18n-lib.h>

#include "pps-column.h"
#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-edit-tag.h"
#include "pps-field-draft.h"
#include "pps-field-row.h"
#include "pps-search.h"
#include "pps-window.h"

/* A theme and what carries it, by partnership. What carries it is what the search index finds in
 * that place; going there is an action of the window. */

#define MAX_SHOWN 200

struct _PpsTagView
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkLabel *summary;
  GtkBox *bearers;
  GtkWidget *name;
  GtkMenuButton *merge;

  PpsWorkspace *workspace;
  PpsTag *tag;
  GPtrArray *shown; /* of PpsRecord */
};

G_DEFINE_FINAL_TYPE (PpsTagView, pps_tag_view, GTK_TYPE_WIDGET)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

/* Of what was said all of it, as far as it fits; of other records what search shows of them. */
static const char *
get_words (PpsSearchHit *hit)
{
  if (PPS_IS_FINDING (hit->record) || PPS_IS_ANSWER (hit->record))
    return pps_record_get_text (hit->record, "text");

  return hit->excerpt;
}

static GtkWidget *
make_row (PpsTagView *self, PpsSearchHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = make_label (get_words (hit), "body");
  g_autofree char *place
      = pps_describe_record (self->workspace, hit->record, pps_describe_language ());
  g_autofree char *name = g_strdup_printf ("%s: %s", place, get_words (hit));
  GtkWidget *caption = make_label (place, "caption");

  gtk_label_set_lines (GTK_LABEL (words), 3);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "pps-hit");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pps_record_get_id (hit->record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");

  return row;
}

/* The list of a partnership, made where there is none yet. */
static GtkWidget *
need_list (PpsTagView *self, GHashTable *lists, PpsPartnership *partnership)
{
  const char *id = partnership != NULL ? pps_record_get_id (PPS_RECORD (partnership)) : "";
  const char *name = partnership != NULL ? pps_record_get_text (PPS_RECORD (partnership), "name")
                                         : _ ("In no PPS");
  GtkWidget *list = g_hash_table_lookup (lists, id);

  if (list != NULL)
    return list;

  list = make_list (name);
  g_hash_table_insert (lists, g_strdup (id), list);
  gtk_box_append (self->bearers, make_label (name, "heading"));
  gtk_box_append (self->bearers, list);

  return list;
}

static gboolean
is_shown (PpsTagView *self, GPtrArray *hits)
{
  if (self->shown->len != hits->len)
    return FALSE;

  for (guint i = 0; i < hits->len; i++)
    {
      if (((PpsSearchHit *) g_ptr_array_index (hits, i))->record
          != g_ptr_array_index (self->shown, i))
        return FALSE;
    }

  return TRUE;
}

static void
show_bearers (PpsTagView *self, GPtrArray *hits)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->bearers))) != NULL)
    gtk_box_remove (self->bearers, child);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < hits->len; i++)
    {
      PpsSearchHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (PpsPartnership) partnership
          = pps_describe_partnership_of (self->workspace, hit->record);

      gtk_list_box_append (GTK_LIST_BOX (need_list (self, lists, partnership)),
                           make_row (self, hit));
      g_ptr_array_add (self->shown, g_object_ref (hit->record));
    }
}

static void
merge_activated_cb (PpsTagView *self, GtkListBoxRow *row)
{
  g_autoptr (PpsTag) other = g_object_ref (g_object_get_data (G_OBJECT (row), "tag"));

  gtk_menu_button_popdown (self->merge);
  pps_tag_view_merge (self, other);
}

/* The other themes, as they are when one is asked for. */
static void
merge_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  PpsTagView *self = user_data;
  g_autoptr (PpsQuery) tags
      = pps_query_new (pps_workspace_get_store (self->workspace), "tags", NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Merge with another theme"), -1);
  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      PpsRecord *tag = pps_query_get (tags, i);
      GtkWidget *label = make_label (pps_record_get_text (tag, "name"), "body");

      if (tag == PPS_RECORD (self->tag))
        continue;

      gtk_list_box_append (GTK_LIST_BOX (list), label);
      g_object_set_data_full (G_OBJECT (gtk_widget_get_parent (label)), "tag", g_object_ref (tag),
                              g_object_unref);
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (merge_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
update_merge (PpsTagView *self)
{
  g_autoptr (PpsQuery) tags
      = pps_query_new (pps_workspace_get_store (self->workspace), "tags", NULL);

  gtk_widget_set_sensitive (GTK_WIDGET (self->merge), pps_query_get_n (tags) > 1);
}

static gboolean
write_name (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  return pps_edit_rename_tag (workspace, record, text, error);
}

static void
add_fields (PpsTagView *self)
{
  PpsRecord *record = PPS_RECORD (self->tag);
  GtkWidget *list = make_list (_ ("Theme"));

  self->name = adw_entry_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->name), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Name"));
  pps_field_draft_attach (self->name, self->workspace, record, "name");
  pps_field_draft_set_form (self->name, write_name, NULL);
  gtk_editable_set_editable (GTK_EDITABLE (self->name),
                             !pps_store_is_read_only (pps_workspace_get_store (self->workspace)));
  gtk_list_box_append (GTK_LIST_BOX (list), self->name);
  gtk_list_box_append (GTK_LIST_BOX (list), pps_field_row_new_text (self->workspace, record, "note",
                                                                    _ ("What belongs to it")));
  gtk_box_append (self->box, list);
}

static void
add_buttons (PpsTagView *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove Theme"));

  self->merge = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->merge, _ ("Merge With"));
  gtk_menu_button_set_create_popup_func (self->merge, merge_popup_cb, self, NULL);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (pps_tag_view_remove), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->merge));
  gtk_box_append (GTK_BOX (buttons), remove);
  gtk_widget_set_visible (buttons,
                          !pps_store_is_read_only (pps_workspace_get_store (self->workspace)));
  gtk_box_append (self->box, buttons);
}

static void
store_changed_cb (PpsTagView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    pps_tag_view_update (self);
}

static void
pps_tag_view_dispose (GObject *object)
{
  PpsTagView *self = PPS_TAG_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->tag);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_tag_view_parent_class)->dispose (object);
}

static void
pps_tag_view_class_init (PpsTagViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_tag_view_dispose;

  /**
   * PpsTagView::left:
   *
   * The theme was removed, or went up in another.
   */
  signals[LEFT] = g_signal_new ("left", PPS_TYPE_TAG_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_tag_view_init (PpsTagView *self)
{
  GtkWidget *column = g_object_new (PPS_TYPE_COLUMN, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "guide-column");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  pps_column_set_child (PPS_COLUMN (column), clamp);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
}

GtkWidget *
pps_tag_view_new (PpsWorkspace *workspace, PpsTag *tag)
{
  PpsTagView *self = g_object_new (PPS_TYPE_TAG_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->tag = g_object_ref (tag);
  add_fields (self);
  add_buttons (self);
  self->summary = GTK_LABEL (make_label ("", "dim-label"));
  self->bearers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_box_append (self->box, GTK_WIDGET (self->summary));
  gtk_box_append (self->box, GTK_WIDGET (self->bearers));
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (pps_tag_view_update), NULL);
  pps_tag_view_update (self);

  return GTK_WIDGET (self);
}

void
pps_tag_view_update (PpsTagView *self)
{
  PpsSearchFilter filter = { NULL };
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *summary = NULL;
  guint n_found = 0;

  g_return_if_fail (PPS_IS_TAG_VIEW (self));

  if (pps_record_is_deleted (PPS_RECORD (self->tag)))
    {
      g_signal_emit (self, signals[LEFT], 0);
      return;
    }

  filter.tag = pps_record_get_id (PPS_RECORD (self->tag));
  hits = pps_search_filtered (pps_workspace_get_store (self->workspace), "", &filter, MAX_SHOWN,
                              &n_found);
  if (n_found == 0)
    summary = g_strdup (_ ("Nothing carries this theme yet."));
  else if (n_found > hits->len)
    summary = g_strdup_printf (_ ("The newest %u of %u places"), hits->len, n_found);
  else
    summary = g_strdup_printf (ngettext ("%u place", "%u places", n_found), n_found);
  gtk_label_set_text (self->summary, summary);
  update_merge (self);
  if (!is_shown (self, hits))
    show_bearers (self, hits);
}

void
pps_tag_view_merge (PpsTagView *self, PpsTag *other)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_TAG_VIEW (self));
  g_return_if_fail (PPS_IS_TAG (other));

  message = g_strdup_printf (_ ("“%s” went up in “%s”"),
                             pps_record_get_text (PPS_RECORD (other), "name"),
                             pps_record_get_text (PPS_RECORD (self->tag), "name"));
  if (!pps_edit_merge_tags (self->workspace, self->tag, other, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  pps_tag_view_update (self);
  pps_window_toast_undo (GTK_WIDGET (self), message);
}

void
pps_tag_view_remove (PpsTagView *self)
{
  g_autoptr (PpsTagView) kept = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_TAG_VIEW (self));

  /* Whoever hears that it was left may let it go. */
  kept = g_object_ref (self);
  message = g_strdup_printf (_ ("Theme “%s” removed"),
                             pps_record_get_text (PPS_RECORD (self->tag), "name"));
  if (!pps_edit_remove (self->workspace, self->tag, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_window_toast_undo (GTK_WIDGET (self), message);
  pps_store_flush (pps_workspace_get_store (self->workspace));
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    pps_tag_view_update (self);
}
