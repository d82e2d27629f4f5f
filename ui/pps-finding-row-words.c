/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include <glib/gi18n-lib.h>

#include "pps-evidence.h"
#include "pps-window.h"

/* What a finding rests on, in a line: the words; that they were reworded since, or are gone; or
 * that there are none. */

static PpsEvidence *
get_passage (PpsFindingRow *self, guint index)
{
  return pps_query_get (self->evidence, index);
}

/* Evidence with words that are gone or changed is worth a word; the worst of them counts. */
static PpsEvidenceState
find_state (PpsFindingRow *self)
{
  PpsEvidenceState worst = PPS_EVIDENCE_WHOLE;

  for (guint i = 0; i < pps_query_get_n (self->evidence); i++)
    worst = MAX (worst, pps_evidence_find_state (self->workspace, get_passage (self, i)));

  return worst;
}

static void
show_excerpt (PpsFindingRow *self)
{
  guint n = pps_query_get_n (self->evidence);
  g_autoptr (GString) excerpt = g_string_new (NULL);

  gtk_widget_set_visible (self->words, n > 0);
  if (n == 0)
    return;

  /* Translators: the words that a finding rests on, in quotes */
  g_string_append_printf (excerpt, _ ("“%s”"),
                          pps_record_get_text (PPS_RECORD (get_passage (self, 0)), "text"));
  g_strdelimit (excerpt->str, "\n\r", ' ');
  if (n > 1)
    g_string_append_printf (excerpt, " +%u", n - 1);
  gtk_label_set_label (self->excerpt, excerpt->str);
  gtk_widget_set_tooltip_text (self->words, _ ("Go to the words this rests on (Ctrl+J)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  excerpt->str, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The words this finding rests on"), -1);
}

/* Returns: (nullable): %NULL where there is nothing to say */
static const char *
describe_lack (PpsFindingRow *self)
{
  /* A publication is evidence as well. */
  if (pps_query_get_n (self->evidence) == 0)
    return *pps_finding_row_get_text (self, "source") == '\0' ? _ ("Rests on no words") : NULL;

  switch (find_state (self))
    {
    case PPS_EVIDENCE_GONE:
      return _ ("Words it stood on are no longer in the answer");
    case PPS_EVIDENCE_CHANGED:
      return _ ("Words it stands on were changed since");
    case PPS_EVIDENCE_WHOLE:
    default:
      return NULL;
    }
}

void
pps_finding_row_update_words (PpsFindingRow *self)
{
  const char *lack;

  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  lack = describe_lack (self);
  show_excerpt (self);
  gtk_label_set_label (self->lack, lack != NULL ? lack : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), lack != NULL);
  if (pps_query_get_n (self->evidence) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->lack), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->lack), "warning");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.words",
                                 pps_query_get_n (self->evidence) > 0);
}

void
pps_finding_row_ask_words (PpsFindingRow *self, PpsEvidence *evidence)
{
  const char *id = pps_record_get_text (PPS_RECORD (evidence), "answer");
  g_autoptr (PpsAnswer) answer = NULL;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER, id);
  if (!pps_evidence_get_span (evidence, answer, &start, &end))
    {
      g_autofree char *message
          = g_strdup_printf (_ ("These words are no longer in the answer: “%s”"),
                             pps_record_get_text (PPS_RECORD (evidence), "text"));

      pps_window_toast (GTK_WIDGET (self), message);
    }
  if (answer != NULL)
    g_signal_emit_by_name (self, "words-asked", id, start, end);
}

/* Each time the next of the passages, and then the first again. */
static void
words_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);
  guint n = pps_query_get_n (self->evidence);

  if (n > 0)
    pps_finding_row_ask_words (self, get_passage (self, self->passage++ % n));
}

void
pps_finding_row_install_words (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finding.words", NULL, words_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "finding.words",
                                       NULL);
}
