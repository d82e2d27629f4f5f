/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-parked-list.h"

#include <glib/gi18n.h>

#include "pps-edit-park.h"
#include "pps-edit.h"
#include "pps-quote-list.h"
#include "pps-sent-words.h"

/* Both ends of the link between words and where they were said. It writes nothing, and makes its
 * rows anew only when something of what they show has changed. */

struct _PpsParkedList
{
  GtkWidget parent_instance;

  char *shown; /* what the rows stand for */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (PpsParkedList, pps_parked_list, GTK_TYPE_WIDGET)

typedef struct
{
  PpsWorkspace *workspace;
  PpsInterview *interview;
  const char *question;
  const char *language;
} Place;

static void
remove_rows (PpsParkedList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
pps_parked_list_dispose (GObject *object)
{
  remove_rows (PPS_PARKED_LIST (object));

  G_OBJECT_CLASS (pps_parked_list_parent_class)->dispose (object);
}

static void
pps_parked_list_finalize (GObject *object)
{
  g_free (PPS_PARKED_LIST (object)->shown);

  G_OBJECT_CLASS (pps_parked_list_parent_class)->finalize (object);
}

static void
pps_parked_list_class_init (PpsParkedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_parked_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_parked_list_finalize;

  gtk_widget_class_set_css_name (widget_class, "parkedlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
pps_parked_list_init (PpsParkedList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->editable = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pps_parked_list_new (void)
{
  return g_object_new (PPS_TYPE_PARKED_LIST, NULL);
}

/* What a question is about, as the rail calls it: its pane, else its section. */
static const char *
name_question (const Place *place, const char *question)
{
  PpsGuide *guide = pps_workspace_get_guide (place->workspace, place->interview, NULL);
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (place->workspace);

  for (guint i = 0; guide != NULL && i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);

      for (guint k = 0; k < pps_section_get_n_questions (section); k++)
        {
          const PpsQuestion *one = pps_section_get_question (section, k);
          const PpsPane *pane
              = pps_question_get_pane (one) != NULL
                    ? pps_canvas_definition_find_pane (canvas, pps_question_get_pane (one))
                    : NULL;

          if (g_str_equal (pps_question_get_id (one), question))
            return pps_bilingual_get (pane != NULL ? &pane->name : pps_section_get_title (section),
                                      place->language);
        }
    }

  return question;
}

static void
add_button (GtkWidget *box, const char *label, const char *name, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

/* A button is heard with the words that it is about. */
static void
add_named_button (
    GtkWidget *box, const char *label, const char *words, const char *action, const char *id)
{
  g_autofree char *name = g_strdup_printf ("%s: “%s”", label, words);

  add_button (box, label, name, action, id);
}

static GtkWidget *
make_words (const char *words, gboolean whole)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", words);

  return g_object_new (GTK_TYPE_LABEL, "label", whole ? words : quoted, "xalign", 0.0, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", whole ? -1 : 2, "ellipsize",
                       whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, "css-classes",
                       (const char *[]){ whole ? "parked-words" : "sent-words", NULL }, NULL);
}

static GtkWidget *
make_row (PpsParkedList *self, const char *caption, GtkWidget *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (row, "parked");
  gtk_box_append (GTK_BOX (row),
                  g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "wrap", TRUE,
                                "css-classes", (const char *[]){ "list-title", NULL }, NULL));
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_parent (row, GTK_WIDGET (self));

  return row;
}

static void
add_ways (PpsParkedList *self,
          GtkWidget *row,
          PpsAnswer *sent,
          const char *go_to,
          gboolean send_on,
          gboolean bring_back)
{
  const char *id = pps_record_get_id (PPS_RECORD (sent));
  const char *words = pps_record_get_text (PPS_RECORD (sent), "text");
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_widget_add_css_class (ways, "parked-ways");
  if (go_to != NULL)
    add_named_button (ways, _ ("Go there"), words, "interview.go-to", go_to);
  if (send_on)
    add_named_button (ways, _ ("Send to a pane…"), words, "interview.send-on", id);
  if (bring_back)
    add_named_button (ways, _ ("Bring back"), words, "interview.bring-back", id);
  gtk_box_append (GTK_BOX (row), ways);
}

/* They change when the change is on disk. */
static void
words_saved_cb (GtkWidget *words)
{
  gtk_widget_activate_action (words, "interview.words-saved", NULL);
}

static GtkWidget *
make_editable_words (const Place *place, PpsAnswer *sent)
{
  GtkWidget *words = pps_sent_words_new (place->workspace, sent);

  g_signal_connect_object (sent, "notify", G_CALLBACK (words_saved_cb), words, G_CONNECT_SWAPPED);

  return words;
}

static void
add_arrived (PpsParkedList *self, const Place *place, PpsAnswer *sent)
{
  const char *words = pps_record_get_text (PPS_RECORD (sent), "text");
  g_autoptr (PpsAnswer) source = NULL;
  g_autofree char *caption = NULL;
  const char *said_at = NULL;
  GtkWidget *quotes = g_object_new (PPS_TYPE_QUOTE_LIST, NULL);
  GtkWidget *row;

  source = pps_workspace_lookup (place->workspace, PPS_TYPE_ANSWER,
                                 pps_record_get_text (PPS_RECORD (sent), "said-at"));
  if (source != NULL && !pps_record_is_deleted (PPS_RECORD (source)))
    said_at = pps_record_get_text (PPS_RECORD (source), "question");
  caption = said_at != NULL ? g_strdup_printf (_ ("Said at: %s"), name_question (place, said_at))
                            : g_strdup (_ ("Said at another question"));

  row = make_row (self, caption,
                  self->editable ? make_editable_words (place, sent) : make_words (words, TRUE));
  pps_quote_list_follow (PPS_QUOTE_LIST (quotes), place->workspace, sent);
  gtk_box_append (GTK_BOX (row), quotes);
  add_ways (self, row, sent, said_at, self->editable, self->editable && said_at != NULL);
}

static void
add_sent (PpsParkedList *self, const Place *place, PpsAnswer *sent)
{
  const char *question = pps_record_get_text (PPS_RECORD (sent), "question");
  g_autofree char *caption
      = *question != '\0' ? g_strdup_printf (_ ("Sent to: %s"), name_question (place, question))
                          : g_strdup (_ ("Parked"));
  GtkWidget *row = make_row (self, caption,
                             make_words (pps_record_get_text (PPS_RECORD (sent), "text"), FALSE));

  add_ways (self, row, sent, question, FALSE, self->editable);
}

static gboolean
is_sent_from (PpsAnswer *sent, PpsAnswer *own)
{
  return own != NULL
         && g_strcmp0 (pps_record_get_text (PPS_RECORD (sent), "said-at"),
                       pps_record_get_id (PPS_RECORD (own)))
                == 0;
}

static gboolean
is_arrived (PpsAnswer *sent, const char *question)
{
  return g_str_equal (pps_record_get_text (PPS_RECORD (sent), "question"), question);
}

/* All that the rows show of what is here, to see whether it is the same. */
static char *
describe (PpsParkedList *self, const Place *place, PpsQuery *all, PpsAnswer *own)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PpsStore *store = pps_workspace_get_store (place->workspace);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *sent = pps_query_get (all, i);
      g_autoptr (PpsQuery) quotes = NULL;
      /* What is edited here follows by itself, and keeps the focus. */
      gboolean edited = self->editable && is_arrived (PPS_ANSWER (sent), place->question);

      if (!is_arrived (PPS_ANSWER (sent), place->question)
          && !is_sent_from (PPS_ANSWER (sent), own))
        continue;

      g_string_append_printf (text, "%s %s %s %s\n", pps_record_get_id (sent),
                              pps_record_get_text (sent, "question"), place->language,
                              edited ? "" : pps_record_get_text (sent, "text"));
      quotes = pps_query_new (store, "answer-quotes", pps_record_get_id (sent), NULL);
      for (guint k = 0; k < pps_query_get_n (quotes); k++)
        g_string_append_printf (text, "%s %s\n", pps_record_get_id (pps_query_get (quotes, k)),
                                pps_record_get_text (pps_query_get (quotes, k), "permission"));
    }
  if (text->len > 0)
    g_string_append_printf (text, "%s %d", place->question, self->editable);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
pps_parked_list_follow (PpsParkedList *self,
                        PpsWorkspace *workspace,
                        PpsInterview *interview,
                        const char *question,
                        const char *language)
{
  Place place = { workspace, interview, question, language };
  g_autoptr (PpsQuery) all = NULL;
  g_autoptr (PpsAnswer) own = NULL;
  g_autofree char *now = NULL;

  g_return_if_fail (PPS_IS_PARKED_LIST (self));

  all = pps_query_new (pps_workspace_get_store (workspace), "interview-sent-answers",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);
  if (pps_query_get_n (all) > 0 && *question != '\0')
    own = pps_edit_find_answer (workspace, interview, question);

  now = describe (self, &place, all, own);
  if (g_strcmp0 (self->shown, now) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  remove_rows (self);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsAnswer *sent = pps_query_get (all, i);

      if (is_arrived (sent, question))
        add_arrived (self, &place, sent);
      else if (is_sent_from (sent, own))
        add_sent (self, &place, sent);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), *self->shown != '\0');
}

void
pps_parked_list_set_editable (PpsParkedList *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_PARKED_LIST (self));

  self->editable = editable;
}
