/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-library-page.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-export-dialog.h"
#include "pps-file-question.h"
#include "pps-library-presenter.h"
#include "pps-window.h"

/* A list by partnership of what fits the choices. Where the likes of a partnership are asked for
 * they stand in that order, and under the name of each what they share. It is read again whenever
 * the study changes while it is in sight. */

#define MAX_SHOWN 400
#define RELOAD_MS 300

struct _PpsLibraryPage
{
  GtkWidget parent_instance;

  GtkWidget *leave;
  PpsLibraryChoices *choices;
  GtkLabel *summary;
  GtkBox *groups;

  PpsWorkspace *workspace;
  guint reload;
  guint n_shown;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsLibraryPage, pps_library_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
make_row (PpsLibraryPage *self, const PpsLibraryEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *text = pps_record_get_text (entry->record, "text");
  g_autofree char *about = pps_library_dup_about (self->workspace, entry, pps_describe_language ());
  g_autofree char *name = g_strdup_printf ("%s: %s", about, text);
  GtkWidget *caption = make_label (about, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "pps-hit");
  gtk_box_append (GTK_BOX (box), make_label (text, "body"));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pps_record_get_id (entry->record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");

  return row;
}

/* Returns: how many lines there are of a partnership, with those that are no longer shown */
static guint
add_group (PpsLibraryPage *self, GPtrArray *entries, PpsPartnership *partnership, const char *why)
{
  const char *name = pps_record_get_text (PPS_RECORD (partnership), "name");
  GtkWidget *group;
  GtkWidget *list = NULL;
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (entries, i);

      if (entry->partnership != partnership)
        continue;
      n++;
      if (self->n_shown >= MAX_SHOWN)
        continue;
      if (list == NULL)
        {
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          name, -1);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, entry));
      self->n_shown++;
    }
  if (list == NULL && (n > 0 || why == NULL))
    return n;

  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (group), make_label (name, "heading"));
  if (why != NULL)
    gtk_box_append (GTK_BOX (group), make_label (why, "dim-label"));
  if (list != NULL)
    gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->groups, group);

  return n;
}

static void
add_all (PpsLibraryPage *self, GPtrArray *entries)
{
  PpsPartnership *last = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (entries, i);

      if (entry->partnership != last)
        add_group (self, entries, entry->partnership, NULL);
      last = entry->partnership;
    }
}

static guint
add_alike (PpsLibraryPage *self, GPtrArray *entries, PpsPartnership *partnership)
{
  g_autoptr (GPtrArray) alike
      = pps_library_list_alike (self->workspace, partnership, pps_describe_language ());
  guint n = 0;

  for (guint i = 0; i < alike->len; i++)
    {
      const PpsAlike *one = g_ptr_array_index (alike, i);

      n += add_group (self, entries, one->partnership, one->words);
    }

  return n;
}

static void
tell (PpsLibraryPage *self, guint n, guint n_groups)
{
  g_autofree char *words = NULL;

  if (n_groups == 0)
    words = g_strdup (_ ("Nothing fits. Lessons, characteristics and agreements are put down with "
                         "each PPS, on its overview."));
  else if (self->n_shown < n)
    /* Translators: how many are shown, of how many. */
    words = g_strdup_printf (_ ("The first %u of %u lines. Choose less above to see the others."),
                             self->n_shown, n);
  else
    words = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
  gtk_label_set_text (self->summary, words);
}

static void
show (PpsLibraryPage *self)
{
  PpsLibraryFilter filter;
  g_autoptr (PpsPartnership) like = pps_library_choices_fill (self->choices, &filter);
  g_autoptr (GPtrArray) entries = pps_library_list (self->workspace, PPS_PURPOSE_OWN, &filter);
  GtkWidget *child;
  guint n = entries->len;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  self->n_shown = 0;
  if (like != NULL)
    n = add_alike (self, entries, like);
  else
    add_all (self, entries);
  tell (self, n, gtk_widget_get_first_child (GTK_WIDGET (self->groups)) != NULL);
}

static gboolean
reload_cb (gpointer user_data)
{
  PpsLibraryPage *self = user_data;

  self->reload = 0;
  pps_library_choices_update (self->choices);
  show (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (PpsLibraryPage *self)
{
  if (self->reload == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->reload = g_timeout_add (RELOAD_MS, reload_cb, self);
}

static GPtrArray *
list_partnerships (PpsLibraryPage *self)
{
  GPtrArray *partnerships = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    g_ptr_array_add (partnerships, g_object_ref (pps_query_get (all, i)));

  return partnerships;
}

static void
chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (pps_library_page_write_booklet (PPS_LIBRARY_PAGE (widget), GPOINTER_TO_UINT (user_data), path,
                                      &error))
    pps_window_toast (widget, _ ("Booklet saved"));
  else
    pps_window_report (widget, error);
}

/* For ourselves with agreements, for others without. */
static void
booklet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const PpsFileQuestion question = { .title = _ ("Save the booklet"),
                                     .accept = _ ("_Save"),
                                     .action = GTK_FILE_CHOOSER_ACTION_SAVE,
                                     /* Translators: name of a file. */
                                     .name = _ ("What others learned.pdf"),
                                     .kind = _ ("PDF"),
                                     .suffix = ".pdf" };
  PpsPurpose purpose = g_variant_get_boolean (parameter) ? PPS_PURPOSE_PUBLIC : PPS_PURPOSE_OWN;

  pps_file_question_ask (widget, &question, chosen_cb, GUINT_TO_POINTER (purpose));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsLibraryPage *self = PPS_LIBRARY_PAGE (widget);
  g_autoptr (GPtrArray) partnerships = list_partnerships (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (partnerships->len > 0)
    pps_export_dialog_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->workspace,
                               g_ptr_array_index (partnerships, 0), "learned");
}

static void
pps_library_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, PPS_LIBRARY_PAGE (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_library_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PpsLibraryPage *self = PPS_LIBRARY_PAGE (object);

  if (id != PROP_FOLDED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->folded = g_value_get_boolean (value);
  gtk_widget_set_visible (self->leave, self->folded);
}

static void
pps_library_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_library_page_parent_class)->map (widget);

  if (PPS_LIBRARY_PAGE (widget)->workspace != NULL)
    reload_cb (widget);
}

static void
pps_library_page_dispose (GObject *object)
{
  PpsLibraryPage *self = PPS_LIBRARY_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_library_page_parent_class)->dispose (object);
}

static void
pps_library_page_class_init (PpsLibraryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_library_page_dispose;
  object_class->get_property = pps_library_page_get_property;
  object_class->set_property = pps_library_page_set_property;
  widget_class->map = pps_library_page_map;
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "library.booklet", "b", booklet_cb);
  gtk_widget_class_install_action (widget_class, "library.export", NULL, export_cb);
}

static GtkWidget *
make_bar (PpsLibraryPage *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *take = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  self->leave = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->leave), "study.back");
  gtk_widget_set_tooltip_text (self->leave, _ ("Back to the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the list"), -1);
  gtk_widget_set_visible (self->leave, FALSE);
  g_menu_append (menu, _ ("Booklet for Ourselves…"), "library.booklet(false)");
  g_menu_append (menu, _ ("Booklet for Others, without Agreements…"), "library.booklet(true)");
  g_menu_append (menu, _ ("Sheet as PDF, HTML, Picture…"), "library.export");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (take), "document-save-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (take), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (take, _ ("Take it along"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take it along"), -1);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (_ ("Library"), ""));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->leave);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), take);
  g_object_bind_property (self, "folded", bar, "show-start-title-buttons", G_BINDING_SYNC_CREATE);

  return bar;
}

static void
pps_library_page_init (PpsLibraryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), make_bar (self));
}

static void
fill_in (PpsLibraryPage *self)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->choices = PPS_LIBRARY_CHOICES (pps_library_choices_new (self->workspace));
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  self->summary = GTK_LABEL (make_label ("", "dim-label"));
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (column, "guide-column");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->choices));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->groups));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
}

GtkWidget *
pps_library_page_new (PpsWorkspace *workspace)
{
  PpsLibraryPage *self = g_object_new (PPS_TYPE_LIBRARY_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  fill_in (self);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_library_page_open (PpsLibraryPage *self)
{
  g_return_if_fail (PPS_IS_LIBRARY_PAGE (self));

  gtk_widget_child_focus (GTK_WIDGET (self->choices), GTK_DIR_TAB_FORWARD);
}

PpsLibraryChoices *
pps_library_page_get_choices (PpsLibraryPage *self)
{
  g_return_val_if_fail (PPS_IS_LIBRARY_PAGE (self), NULL);

  return self->choices;
}

gboolean
pps_library_page_write_booklet (PpsLibraryPage *self,
                                PpsPurpose purpose,
                                const char *path,
                                GError **error)
{
  const PpsPresentOptions options = { .language = pps_describe_language (), .purpose = purpose };
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE, 0 };
  g_autoptr (GPtrArray) partnerships = NULL;
  g_autoptr (PpsReport) booklet = NULL;

  g_return_val_if_fail (PPS_IS_LIBRARY_PAGE (self), FALSE);

  partnerships = list_partnerships (self);
  booklet = pps_present_booklet (self->workspace, partnerships, &options, &setup);

  return pps_report_export_pdf (booklet, path, NULL, NULL, NULL, error);
}
