/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-jump.h"

#include <glib/gi18n.h>
#include <string.h>

/* Filter as you type over the steps of a route: every word typed has to be in the name or the
 * question, in either language, as a talk goes from one to the other. */

struct _PpsInterviewJump
{
  GtkPopover parent_instance;

  GtkEditable *search;
  GtkListBox *list;
  GtkStack *stack;

  char **words;
};

G_DEFINE_FINAL_TYPE (PpsInterviewJump, pps_interview_jump, GTK_TYPE_POPOVER)

enum
{
  STEP_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define NAMES "pps-names"       /* what a step is called, folded */
#define HAYSTACK "pps-haystack" /* that and what it asks, folded */
#define STEP "pps-step"         /* its index; one less than 0 is parking, and comes first */

static gboolean
has_words (PpsInterviewJump *self, GtkListBoxRow *row, const char *key)
{
  const char *text = g_object_get_data (G_OBJECT (row), key);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    {
      if (strstr (text, self->words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static guint
get_step (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), STEP));
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  return has_words (data, row, HAYSTACK);
}

/* Names before questions, and both in the order of the interview. */
static int
compare_rows (GtkListBoxRow *first, GtkListBoxRow *second, gpointer data)
{
  int names = has_words (data, second, NAMES) - has_words (data, first, NAMES);

  return names != 0 ? names : (int) get_step (first) - (int) get_step (second);
}

static GtkListBoxRow *
get_first_wanted (PpsInterviewJump *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (is_wanted (row, self))
        return row;
    }

  return NULL;
}

static void
select_first (PpsInterviewJump *self)
{
  GtkListBoxRow *row = get_first_wanted (self);

  gtk_list_box_select_row (self->list, row);
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "list" : "none");
}

static void
search_changed_cb (PpsInterviewJump *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (self->search), -1);

  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
  select_first (self);
}

static void
go (PpsInterviewJump *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[STEP_CHOSEN], 0, get_step (row));
}

static void
search_activated_cb (PpsInterviewJump *self)
{
  go (self, gtk_list_box_get_selected_row (self->list));
}

static void
row_activated_cb (PpsInterviewJump *self, GtkListBoxRow *row)
{
  go (self, row);
}

/* Up and down go over the rows while the words stay under the fingers. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PpsInterviewJump *self)
{
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1
             : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up   ? -1
                                                                 : 0;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (step == 0 || row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  for (int i = gtk_list_box_row_get_index (row) + step;
       (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i += step)
    {
      if (is_wanted (row, self))
        {
          graphene_rect_t bounds;

          gtk_list_box_select_row (self->list, row);
          if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
            gtk_adjustment_clamp_page (gtk_list_box_get_adjustment (self->list), bounds.origin.y,
                                       bounds.origin.y + bounds.size.height);
          break;
        }
    }

  return GDK_EVENT_STOP;
}

static void
stop_search_cb (PpsInterviewJump *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
pps_interview_jump_map (GtkWidget *widget)
{
  PpsInterviewJump *self = PPS_INTERVIEW_JUMP (widget);

  GTK_WIDGET_CLASS (pps_interview_jump_parent_class)->map (widget);

  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
pps_interview_jump_dispose (GObject *object)
{
  PpsInterviewJump *self = PPS_INTERVIEW_JUMP (object);

  if (self->list != NULL)
    {
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
    }
  self->list = NULL;

  G_OBJECT_CLASS (pps_interview_jump_parent_class)->dispose (object);
}

static void
pps_interview_jump_finalize (GObject *object)
{
  g_strfreev (PPS_INTERVIEW_JUMP (object)->words);

  G_OBJECT_CLASS (pps_interview_jump_parent_class)->finalize (object);
}

static void
pps_interview_jump_class_init (PpsInterviewJumpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_interview_jump_dispose;
  object_class->finalize = pps_interview_jump_finalize;
  widget_class->map = pps_interview_jump_map;

  /**
   * PpsInterviewJump::step-chosen:
   * @step: index of a step
   */
  signals[STEP_CHOSEN] = g_signal_new ("step-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-jump.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewJump, search);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewJump, list);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewJump, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
pps_interview_jump_init (PpsInterviewJump *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
}

static const char *const languages[] = { "nl", "en" };

static char *
fold_names (PpsRoute *route, guint index)
{
  const PpsStep *step = pps_route_get_step (route, index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = pps_route_dup_step_name (route, index, languages[i]);

      g_string_append_printf (text, "%s ", name);
      if (step->pane != NULL)
        g_string_append_printf (text, "%s ",
                                pps_bilingual_get (&step->pane->abbreviation, languages[i]));
    }

  return g_utf8_casefold (text->str, -1);
}

static char *
fold_questions (PpsRoute *route, guint index, const char *round)
{
  const PpsStep *step = pps_route_get_step (route, index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < step->n_questions; i++)
    {
      const PpsBilingual *words = pps_question_get_lead (step->questions[i], round);

      if (words == NULL)
        words = pps_question_get_statement (step->questions[i]);
      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        g_string_append_printf (text, "%s ", pps_bilingual_get (words, languages[k]));
    }

  return g_utf8_casefold (text->str, -1);
}

static void
add_row (
    PpsInterviewJump *self, PpsRoute *route, guint index, const char *language, const char *round)
{
  const PpsStep *step = pps_route_get_step (route, index);
  const PpsBilingual *lead
      = pps_step_has_lead (step) ? pps_question_get_lead (step->questions[0], round) : NULL;
  g_autofree char *name = pps_route_dup_step_name (route, index, language);
  g_autofree char *names = fold_names (route, index);
  g_autofree char *questions = fold_questions (route, index, round);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  if (lead != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_LABEL, "label", pps_bilingual_get (lead, language),
                                  "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                                  (const char *[]){ "caption", "dim-label", NULL }, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), HAYSTACK, g_strconcat (names, questions, NULL), g_free);
  g_object_set_data_full (G_OBJECT (row), NAMES, g_steal_pointer (&names), g_free);
  g_object_set_data (G_OBJECT (row), STEP, GUINT_TO_POINTER (index));
  gtk_list_box_append (self->list, row);
}

static void
remove_rows (PpsInterviewJump *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

void
pps_interview_jump_show (PpsInterviewJump *self,
                         PpsRoute *route,
                         const char *language,
                         const char *round)
{
  g_return_if_fail (PPS_IS_INTERVIEW_JUMP (self));

  remove_rows (self);

  for (guint i = 0; i < pps_route_get_n_steps (route); i++)
    add_row (self, route, i, language, round);
}

static void
add_parked_row (PpsInterviewJump *self)
{
  const char *name = _ ("Park it: no pane yet");
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *folded = g_utf8_casefold (name, -1);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), HAYSTACK, g_strdup (folded), g_free);
  g_object_set_data_full (G_OBJECT (row), NAMES, g_steal_pointer (&folded), g_free);
  g_object_set_data (G_OBJECT (row), STEP, GUINT_TO_POINTER (PPS_INTERVIEW_JUMP_PARKED));
  gtk_list_box_append (self->list, row);
}

void
pps_interview_jump_show_panes (PpsInterviewJump *self,
                               PpsRoute *route,
                               const char *language,
                               const char *round,
                               const char *except)
{
  const char *title = _ ("Send to a pane…");

  g_return_if_fail (PPS_IS_INTERVIEW_JUMP (self));

  g_object_set (self->search, "placeholder-text", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  remove_rows (self);
  add_parked_row (self);
  for (guint i = 0; i < pps_route_get_n_steps (route); i++)
    {
      const PpsStep *step = pps_route_get_step (route, i);

      if (step->pane != NULL && pps_step_has_lead (step) && !g_str_equal (step->pane->id, except))
        add_row (self, route, i, language, round);
    }
}
