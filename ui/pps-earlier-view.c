/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-earlier-view.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-line-table.h"
#include "pps-mark-row.h"

/* Words of another round are read-only here: they are another interview's. Folded it is one line,
 * so that it does not say before the respondent does; it stays folded or not from question to
 * question, as the interviewer left it. */

struct _PpsEarlierView
{
  GtkWidget parent_instance;

  GtkWidget *expander;
  GtkLabel *title;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (PpsEarlierView, pps_earlier_view, GTK_TYPE_WIDGET)

static void
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes",
                                (const char *[]){ css_class, NULL }, NULL));
}

static void
add_answer (PpsEarlierView *self, PpsWorkspace *workspace, PpsAnswer *answer)
{
  PpsRecord *record = PPS_RECORD (answer);
  g_autofree char *when = pps_earlier_describe_when (workspace, answer);
  g_autofree char *mark = pps_earlier_describe_mark (answer);
  g_autofree char *lines
      = pps_line_table_describe_all (workspace, answer, pps_describe_language ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *same = gtk_button_new_with_label (_ ("Same as then"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _ ("Same as then"), when);

  add_label (box, when, "earlier-who");
  if (pps_record_has_text (record, "text"))
    add_label (box, pps_record_get_text (record, "text"), "earlier-words");
  if (*lines != '\0')
    add_label (box, lines, "earlier-words");
  if (mark != NULL)
    add_label (box, mark, "earlier-mark");
  if (pps_record_has_text (record, "reason"))
    add_label (box, pps_record_get_text (record, "reason"), "earlier-mark");
  if (pps_record_has_text (record, "mark-reason"))
    add_label (box, pps_record_get_text (record, "mark-reason"), "earlier-mark");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (same), "interview.same-as");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (same), "s", pps_record_get_id (record));
  gtk_widget_set_halign (same, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (same, _ ("Answer the same as then (Ctrl+D)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (same), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (same, "same-as");
  gtk_box_append (GTK_BOX (box), same);
  gtk_box_append (self->list, box);
}

static void
pps_earlier_view_dispose (GObject *object)
{
  g_clear_pointer (&PPS_EARLIER_VIEW (object)->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_earlier_view_parent_class)->dispose (object);
}

static void
pps_earlier_view_class_init (PpsEarlierViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_earlier_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "earlierview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_earlier_view_init (PpsEarlierView *self)
{
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                              "css-classes", (const char *[]){ "earlier-title", NULL }, NULL);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "earlier");
  self->expander = g_object_new (GTK_TYPE_EXPANDER, "label-widget", self->title, "child",
                                 self->list, "tooltip-text", _ ("Last round (Alt+L)"), NULL);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show_title (PpsEarlierView *self, PpsWorkspace *workspace, GPtrArray *earlier)
{
  PpsAnswer *first = earlier->pdata[0];
  g_autofree char *title = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsRound) record = NULL;

  interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (PPS_RECORD (first), "interview"));
  if (interview != NULL)
    record = pps_workspace_lookup (workspace, PPS_TYPE_ROUND,
                                   pps_record_get_text (PPS_RECORD (interview), "round"));
  if (record != NULL && pps_record_has_text (PPS_RECORD (record), "name"))
    title
        = g_strdup_printf (_ ("Last round: %s"), pps_record_get_text (PPS_RECORD (record), "name"));
  else
    title = g_strdup (_ ("Last round"));

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

void
pps_earlier_view_show (PpsEarlierView *self, PpsWorkspace *workspace, GPtrArray *earlier)
{
  GtkWidget *child;

  g_return_if_fail (PPS_IS_EARLIER_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);

  gtk_widget_set_visible (GTK_WIDGET (self), earlier->len > 0);
  if (earlier->len == 0)
    return;

  show_title (self, workspace, earlier);
  for (guint i = 0; i < earlier->len; i++)
    add_answer (self, workspace, earlier->pdata[i]);
}

void
pps_earlier_view_toggle (PpsEarlierView *self)
{
  GtkExpander *expander;

  g_return_if_fail (PPS_IS_EARLIER_VIEW (self));

  expander = GTK_EXPANDER (self->expander);
  gtk_expander_set_expanded (expander, !gtk_expander_get_expanded (expander));
}

void
pps_earlier_view_choose (PpsEarlierView *self)
{
  GtkWidget *first;

  g_return_if_fail (PPS_IS_EARLIER_VIEW (self));

  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  if (first != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (first));
}

char *
pps_earlier_describe_mark (PpsAnswer *answer)
{
  const char *state = pps_record_get_text (PPS_RECORD (answer), "state");
  const char *word = *state != '\0' && !g_str_equal (state, "answered")
                         ? pps_describe_word ("answer", state, pps_describe_language ())
                         : NULL;
  gint64 mark;

  if (!pps_record_get_integer (PPS_RECORD (answer), "mark", &mark))
    return g_strdup (word);

  if (mark == 0)
    return word != NULL ? g_strdup_printf ("%s · %s", word, pps_mark_get_text (0))
                        : g_strdup (pps_mark_get_text (0));

  return word != NULL
             ? g_strdup_printf (_ ("%s · mark %d, %s"), word, (int) mark, pps_mark_get_text (mark))
             : g_strdup_printf (_ ("Mark %d, %s"), (int) mark, pps_mark_get_text (mark));
}

char *
pps_earlier_describe_when (PpsWorkspace *workspace, PpsAnswer *answer)
{
  g_autoptr (GString) when = g_string_new (NULL);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsRound) round = NULL;

  interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (PPS_RECORD (answer), "interview"));
  if (interview == NULL)
    return g_strdup (_ ("Last round"));

  round = pps_workspace_lookup (workspace, PPS_TYPE_ROUND,
                                pps_record_get_text (PPS_RECORD (interview), "round"));
  if (round != NULL)
    pps_describe_append (when, " · ", pps_record_get_text (PPS_RECORD (round), "name"));

  {
    g_autofree char *who = pps_describe_interview (workspace, interview, pps_describe_language ());

    pps_describe_append (when, " · ", who);
  }

  return g_string_free (g_steal_pointer (&when), FALSE);
}
