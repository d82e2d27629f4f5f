/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-form-window.h"

#include <glib/gi18n-lib.h>

#include "pps-member-file.h"

/* The form holds what was filled in; a timer brings it to the file. */

#define PAUSE_MS 700

struct _PpsFormWindow
{
  AdwWindow parent_instance;

  PpsMemberFile *form;
  char *path;
  guint timer;
  GtkLabel *saved;
};

G_DEFINE_FINAL_TYPE (PpsFormWindow, pps_form_window, ADW_TYPE_WINDOW)

/* A finding on the screen, as data of its words. */
typedef struct
{
  PpsFormWindow *window; /* outlives it */
  guint index;
  GtkWidget *answers[3];
  GtkWidget *words;
} Item;

static const char *const answers[] = { "agree", "correct", "remove" };

static gboolean
save_cb (gpointer user_data)
{
  pps_form_window_save (user_data);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (Item *item)
{
  PpsFormWindow *self = item->window;
  const char *answer = "";

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (item->answers[i])))
        answer = answers[i];
    }
  gtk_widget_set_visible (item->words, *answer != '\0' && !g_str_equal (answer, "agree"));
  pps_member_file_answer (self->form, item->index, answer,
                          gtk_editable_get_text (GTK_EDITABLE (item->words)));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE_MS, save_cb, self);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Their own words, where the finding says it in others. */
static void
add_said (GtkWidget *box, const PpsMemberItem *shown)
{
  for (guint i = 0; shown->said != NULL && shown->said[i] != NULL; i++)
    {
      g_autofree char *said = NULL;

      if (g_str_equal (shown->said[i], shown->finding))
        continue;
      /* Translators: what the reader said in an interview, in quotes */
      said = g_strdup_printf (_ ("You said: “%s”"), shown->said[i]);
      gtk_box_append (GTK_BOX (box), make_label (said, "form-said"));
    }
}

static void
add_answers (Item *item, GtkWidget *box, const PpsMemberItem *shown)
{
  const char *const names[] = { _ ("That is right"), _ ("Otherwise, namely…"), _ ("Take it out") };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", names[i], shown->finding);

      item->answers[i] = gtk_check_button_new_with_label (names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (item->answers[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (item->answers[i]),
                                    GTK_CHECK_BUTTON (item->answers[0]));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (item->answers[i]),
                                   g_str_equal (shown->answer, answers[i]));
      gtk_box_append (GTK_BOX (box), item->answers[i]);
    }
}

static GtkWidget *
make_item (PpsFormWindow *self, guint index)
{
  const PpsMemberItem *shown = pps_member_file_get_item (self->form, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Item *item = g_new0 (Item, 1);

  item->window = self;
  item->index = index;
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "form-item");
  gtk_box_append (GTK_BOX (box), make_label (shown->pane, "dim-label"));
  gtk_box_append (GTK_BOX (box), make_label (shown->finding, "title-4"));
  add_said (box, shown);
  add_answers (item, box, shown);

  item->words = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (item->words), _ ("In your own words"));
  gtk_entry_set_max_length (GTK_ENTRY (item->words), 2000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In your own words"), -1);
  gtk_editable_set_text (GTK_EDITABLE (item->words), shown->words);
  gtk_widget_set_visible (item->words,
                          *shown->answer != '\0' && !g_str_equal (shown->answer, "agree"));
  gtk_box_append (GTK_BOX (box), item->words);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_signal_connect_swapped (item->answers[i], "toggled", G_CALLBACK (changed_cb), item);
  g_signal_connect_swapped (item->words, "changed", G_CALLBACK (changed_cb), item);
  g_object_set_data_full (G_OBJECT (box), "item", item, g_free);

  return box;
}

static gboolean
pps_form_window_close_request (GtkWindow *window)
{
  PpsFormWindow *self = PPS_FORM_WINDOW (window);

  /* What cannot be saved keeps the window: the words are nowhere else. */
  if (self->timer != 0 && !pps_form_window_save (self))
    return TRUE;

  return GTK_WINDOW_CLASS (pps_form_window_parent_class)->close_request (window);
}

static void
pps_form_window_dispose (GObject *object)
{
  PpsFormWindow *self = PPS_FORM_WINDOW (object);

  if (self->timer != 0)
    pps_form_window_save (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->form, pps_member_file_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (pps_form_window_parent_class)->dispose (object);
}

static void
pps_form_window_class_init (PpsFormWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_form_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pps_form_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
pps_form_window_init (PpsFormWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 700);
  gtk_window_set_title (GTK_WINDOW (self), _ ("What we understood"));
}

static void
fill (PpsFormWindow *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *header = adw_header_bar_new ();
  g_autofree char *whose = g_strdup_printf (
      "%s · %s · %s", pps_member_file_get_partnership (self->form),
      pps_member_file_get_round (self->form), pps_member_file_get_respondent (self->form));

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("What we understood"), whose));
  g_object_set (list, "margin-top", 24, "margin-bottom", 36, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_box_append (
      GTK_BOX (list),
      make_label (_ ("This is what was written down after the talk with you. Tell for each finding "
                     "whether it is right. What you fill in is saved by itself; send the file back "
                     "when you are done."),
                  NULL));
  for (guint i = 0; i < pps_member_file_get_n_items (self->form); i++)
    gtk_box_append (GTK_BOX (list), make_item (self, i));
  self->saved = GTK_LABEL (make_label ("", "dim-label"));
  gtk_widget_add_css_class (GTK_WIDGET (self->saved), "form-foot");
  gtk_widget_set_visible (GTK_WIDGET (self->saved), FALSE);

  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (page), header);
  gtk_box_append (GTK_BOX (page), scroller);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->saved));
  adw_window_set_content (ADW_WINDOW (self), page);
}

GtkWidget *
pps_form_window_new (const char *path, GError **error)
{
  g_autoptr (PpsMemberFile) form = pps_member_file_load (path, error);
  PpsFormWindow *self;

  if (form == NULL)
    return NULL;

  self = g_object_new (PPS_TYPE_FORM_WINDOW, NULL);
  self->form = g_steal_pointer (&form);
  self->path = g_strdup (path);
  fill (self);

  return GTK_WIDGET (self);
}

gboolean
pps_form_window_save (PpsFormWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_val_if_fail (PPS_IS_FORM_WINDOW (self), FALSE);

  g_clear_handle_id (&self->timer, g_source_remove);
  done = pps_member_file_save (self->form, self->path, &error);
  gtk_label_set_label (self->saved, done ? _ ("Saved") : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), TRUE);

  return done;
}
