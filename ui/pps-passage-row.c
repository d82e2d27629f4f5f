/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-passage-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-edit-findings.h"
#include "pps-evidence.h"
#include "pps-may-edit.h"
#include "pps-window.h"

/* One passage. It shows the words where they were said; going there is another's business. */

#define AROUND 90

struct _PpsPassageRow
{
  AdwPreferencesRow parent_instance;

  PpsWorkspace *workspace;
  PpsEvidence *evidence;
  PpsAnswer *answer;

  GtkLabel *words;
  GtkLabel *caption;
};

G_DEFINE_FINAL_TYPE (PpsPassageRow, pps_passage_row, ADW_TYPE_PREFERENCES_ROW)

/* Offsets of attributes are bytes. */
static void
show_in_context (PpsPassageRow *self, const char *before, const char *words, const char *behind)
{
  g_autofree char *text = g_strconcat (before, words, behind, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

  weight->start_index = strlen (before);
  weight->end_index = strlen (before) + strlen (words);
  pango_attr_list_insert (attributes, weight);
  gtk_label_set_text (self->words, text);
  gtk_label_set_attributes (self->words, attributes);
}

static void
show_gone (PpsPassageRow *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_text (self->words, pps_record_get_text (PPS_RECORD (self->evidence), "text"));
  gtk_label_set_attributes (self->words, attributes);
}

static const char *
describe_state (PpsEvidenceState state)
{
  switch (state)
    {
    case PPS_EVIDENCE_GONE:
      return _ ("no longer in the answer");
    case PPS_EVIDENCE_CHANGED:
      return _ ("changed since");
    case PPS_EVIDENCE_WHOLE:
    default:
      return "";
    }
}

static char *
describe_source (PpsPassageRow *self)
{
  const char *language = pps_describe_language ();
  g_autoptr (GString) caption = g_string_new (NULL);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsRound) round = NULL;

  if (self->answer != NULL)
    interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                      pps_record_get_text (PPS_RECORD (self->answer), "interview"));
  if (interview != NULL)
    {
      g_autofree char *who = pps_describe_interview (self->workspace, interview, language);

      round = pps_workspace_lookup (self->workspace, PPS_TYPE_ROUND,
                                    pps_record_get_text (PPS_RECORD (interview), "round"));
      pps_describe_append (caption, " · ", who);
    }
  if (round != NULL)
    pps_describe_append (caption, " · ", pps_record_get_text (PPS_RECORD (round), "name"));
  pps_describe_append (caption, " · ",
                       describe_state (pps_evidence_get_state (self->evidence, self->answer)));

  return g_string_free (g_steal_pointer (&caption), FALSE);
}

static void
update (PpsPassageRow *self)
{
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *caption = describe_source (self);

  if (pps_evidence_dup_context (self->evidence, self->answer, AROUND, &before, &words, &behind))
    show_in_context (self, before, words, behind);
  else
    show_gone (self);
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsPassageRow *self = PPS_PASSAGE_ROW (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GError) error = NULL;

  if (!pps_edit_remove_passage (self->workspace, self->evidence, &error))
    pps_window_report (window, error);
  else
    pps_window_toast_undo (window, _ ("The finding rests on these words no longer"));
}

static void
pps_passage_row_dispose (GObject *object)
{
  PpsPassageRow *self = PPS_PASSAGE_ROW (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  if (self->evidence != NULL)
    g_signal_handlers_disconnect_by_data (self->evidence, self);
  g_clear_object (&self->answer);
  g_clear_object (&self->evidence);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_passage_row_parent_class)->dispose (object);
}

static void
pps_passage_row_class_init (PpsPassageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_passage_row_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "passage.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Delete, 0,
                                       "passage.remove", NULL);
}

static GtkLabel *
make_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
pps_passage_row_init (PpsPassageRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_widget_add_css_class (line, "passage");
  gtk_widget_set_hexpand (labels, TRUE);
  self->words = make_label (labels);
  self->caption = make_label (labels);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "passage.remove");
  gtk_widget_set_tooltip_text (remove, _ ("Take these words from the finding"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take these words from the finding"), -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "pps-quiet");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (line), labels);
  gtk_box_append (GTK_BOX (line), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static void
may_edit_cb (gpointer self, gboolean may)
{
  gtk_widget_action_set_enabled (self, "passage.remove", may);
}

GtkWidget *
pps_passage_row_new (PpsWorkspace *workspace, PpsEvidence *evidence)
{
  PpsPassageRow *self = g_object_new (PPS_TYPE_PASSAGE_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->evidence = g_object_ref (evidence);
  self->answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                       pps_record_get_text (PPS_RECORD (evidence), "answer"));
  g_signal_connect_swapped (evidence, "notify", G_CALLBACK (update), self);
  if (self->answer != NULL)
    g_signal_connect_swapped (self->answer, "notify::text", G_CALLBACK (update), self);
  pps_may_edit_follow (workspace, evidence, GTK_WIDGET (self), may_edit_cb);
  update (self);

  return GTK_WIDGET (self);
}

PpsEvidence *
pps_passage_row_get_evidence (PpsPassageRow *self)
{
  g_return_val_if_fail (PPS_IS_PASSAGE_ROW (self), NULL);

  return self->evidence;
}
