/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-member-check-row.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-edit-member-check.h"
#include "pps-reworded.h"
#include "pps-window.h"
#include "pps-wrap-layout.h"

/* One member check. It shows what is in the study, and is made anew when that changes. */

struct _PpsMemberCheckRow
{
  AdwPreferencesRow parent_instance;

  PpsWorkspace *workspace;
  PpsMemberCheck *check;
  GtkWidget *box;
  gboolean apart;
};

G_DEFINE_FINAL_TYPE (PpsMemberCheckRow, pps_member_check_row, ADW_TYPE_PREFERENCES_ROW)

static const char *
get_text (PpsMemberCheckRow *self, const char *field)
{
  return pps_record_get_text (PPS_RECORD (self->check), field);
}

static gboolean
says (PpsMemberCheckRow *self, const char *answer)
{
  return g_str_equal (get_text (self, "answer"), answer);
}

/* Who, and what they say. */
static char *
dup_head (PpsMemberCheckRow *self)
{
  g_autoptr (PpsRecord) respondent
      = pps_workspace_lookup (self->workspace, PPS_TYPE_RESPONDENT, get_text (self, "respondent"));
  const char *code = respondent != NULL ? pps_record_get_text (respondent, "code") : "?";

  if (says (self, "agree"))
    return g_strdup_printf (_ ("%s: that is right"), code);
  if (says (self, "correct"))
    return g_strdup_printf (_ ("%s: otherwise"), code);
  if (says (self, "remove"))
    return g_strdup_printf (_ ("%s: take it out"), code);

  return g_strdup_printf (_ ("%s: not answered yet"), code);
}

static void
append_moment (PpsMemberCheckRow *self, GString *trace, const char *field, const char *what)
{
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  if (*get_text (self, field) == '\0')
    return;

  moment = pps_describe_moment (get_text (self, field), pps_describe_language ());
  text = g_strdup_printf ("%s %s", what, moment);
  pps_describe_append (trace, " · ", text);
}

static const char *
get_outcome (PpsMemberCheckRow *self)
{
  if (g_str_equal (get_text (self, "outcome"), "followed"))
    return _ ("followed");

  return g_str_equal (get_text (self, "outcome"), "kept") ? _ ("ours kept") : _ ("settled");
}

static char *
dup_trace (PpsMemberCheckRow *self)
{
  GString *trace = g_string_new (NULL);

  append_moment (self, trace, "sent", _ ("asked"));
  append_moment (self, trace, "received", _ ("answered"));
  append_moment (self, trace, "settled", get_outcome (self));

  return g_string_free (trace, FALSE);
}

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

/* Acts */

static void
answer (PpsMemberCheckRow *self, const char *word, const char *words)
{
  g_autoptr (GError) error = NULL;

  /* What has the focus goes with the question. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!pps_edit_answer_member_check (self->workspace, self->check, word, words, &error))
    pps_window_report (GTK_WIDGET (self), error);
  else
    pps_window_toast_undo (GTK_WIDGET (self), _ ("Answer put down"));
}

static void
agree_cb (PpsMemberCheckRow *self)
{
  answer (self, "agree", "");
}

static void
remove_cb (PpsMemberCheckRow *self)
{
  answer (self, "remove", "");
}

static void
words_cb (PpsMemberCheckRow *self, GtkEntry *entry)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*words != '\0')
    answer (self, "correct", words);
}

static void
settle (PpsMemberCheckRow *self, gboolean follow, const char *told)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  /* What is being typed in the finding is written first. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!pps_edit_settle_member_check (self->workspace, self->check, follow, &error))
    pps_window_report (window, error);
  else
    pps_window_toast_undo (window, told);
}

static void
follow_cb (PpsMemberCheckRow *self)
{
  settle (self, TRUE, says (self, "remove") ? _ ("Finding removed") : _ ("Their wording taken"));
}

static void
keep_cb (PpsMemberCheckRow *self)
{
  settle (self, FALSE, says (self, "remove") ? _ ("Finding kept") : _ ("Our wording kept"));
}

/* Showing */

static GtkWidget *
add_button (PpsMemberCheckRow *self, GtkWidget *line, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *head = dup_head (self);
  g_autofree char *name = g_strdup_printf ("%s, %s", head, label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);

  return button;
}

static GtkWidget *
add_line (PpsMemberCheckRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *wrap = g_object_new (PPS_TYPE_WRAP_LAYOUT, NULL);

  /* What can be done is long, and the window can be narrow. */
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (wrap), 6);
  gtk_widget_set_layout_manager (line, wrap);
  gtk_widget_set_margin_top (line, 3);
  gtk_box_append (GTK_BOX (self->box), line);

  return line;
}

/* By telephone, or on paper. */
static void
add_answers (PpsMemberCheckRow *self)
{
  GtkWidget *line = add_line (self);
  GtkWidget *entry = gtk_entry_new ();

  add_button (self, line, _ ("That is right"), G_CALLBACK (agree_cb));
  add_button (self, line, _ ("Take it out"), G_CALLBACK (remove_cb));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Otherwise, namely…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How the respondent would have it"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (words_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (entry, 3);
  gtk_box_append (GTK_BOX (self->box), entry);
}

/* Where it stands on the canvas, with its words. */
static void
add_way (PpsMemberCheckRow *self, GtkWidget *line)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show the finding"));
  g_autofree char *head = dup_head (self);
  g_autofree char *name = g_strdup_printf ("%s, %s", head, _ ("Show the finding"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_text (self, "finding"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-finding");
  gtk_box_append (GTK_BOX (line), button);
}

static void
add_settling (PpsMemberCheckRow *self)
{
  GtkWidget *line = add_line (self);

  if (says (self, "remove"))
    {
      add_button (self, line, _ ("Remove the finding"), G_CALLBACK (follow_cb));
      add_button (self, line, _ ("Keep the finding"), G_CALLBACK (keep_cb));
    }
  else
    {
      if (*get_text (self, "words") != '\0')
        add_button (self, line, _ ("Take their wording"), G_CALLBACK (follow_cb));
      add_button (self, line, _ ("Keep ours"), G_CALLBACK (keep_cb));
    }

  if (self->apart)
    add_way (self, line);
}

/* What they were shown, and what they would make of it. */
static void
add_wording (PpsMemberCheckRow *self)
{
  const char *shown = get_text (self, "shown");
  const char *words = get_text (self, "words");

  if (says (self, "correct") && *words != '\0')
    gtk_box_append (GTK_BOX (self->box), pps_reworded_new (shown, words));
  else
    gtk_box_append (GTK_BOX (self->box), make_label (shown, "body"));
  if (!says (self, "correct") && *words != '\0')
    gtk_box_append (GTK_BOX (self->box), make_label (words, "dim-label"));
}

static gboolean
can_change (PpsMemberCheckRow *self)
{
  g_autoptr (PpsRecord) round
      = pps_workspace_lookup (self->workspace, PPS_TYPE_ROUND, get_text (self, "round"));

  return !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
         && (round == NULL || !pps_edit_is_frozen (PPS_ROUND (round)));
}

static void
update (PpsMemberCheckRow *self)
{
  g_autofree char *head = dup_head (self);
  g_autofree char *trace = dup_trace (self);
  g_autofree char *spoken = g_strdup_printf ("%s: “%s”. %s. %s", head, get_text (self, "shown"),
                                             get_text (self, "words"), trace);
  GtkWidget *caption = make_label (trace, "caption");
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  gtk_box_append (GTK_BOX (self->box), make_label (head, "caption-heading"));
  add_wording (self);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (self->box), caption);
  if (can_change (self) && says (self, ""))
    add_answers (self);
  else if (can_change (self) && !says (self, "agree") && *get_text (self, "settled") == '\0')
    add_settling (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
pps_member_check_row_dispose (GObject *object)
{
  PpsMemberCheckRow *self = PPS_MEMBER_CHECK_ROW (object);

  if (self->check != NULL)
    g_signal_handlers_disconnect_by_data (self->check, self);
  g_clear_object (&self->check);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_member_check_row_parent_class)->dispose (object);
}

static void
pps_member_check_row_class_init (PpsMemberCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_member_check_row_dispose;
}

static void
pps_member_check_row_init (PpsMemberCheckRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "check");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
pps_member_check_row_new (PpsWorkspace *workspace, PpsMemberCheck *check)
{
  PpsMemberCheckRow *self = g_object_new (PPS_TYPE_MEMBER_CHECK_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->check = g_object_ref (check);
  g_signal_connect_swapped (check, "notify", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

GtkWidget *
pps_member_check_row_new_apart (PpsWorkspace *workspace, PpsMemberCheck *check)
{
  GtkWidget *row = pps_member_check_row_new (workspace, check);
  PpsMemberCheckRow *self = PPS_MEMBER_CHECK_ROW (row);

  self->apart = TRUE;
  update (self);

  return row;
}
