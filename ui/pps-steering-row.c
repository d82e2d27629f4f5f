/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-steering-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-agreements.h"
#include "pps-amount.h"
#include "pps-choice-row.h"
#include "pps-describe.h"
#include "pps-edit-agreement.h"
#include "pps-edit-indicator.h"
#include "pps-edit-lesson.h"
#include "pps-field-draft.h"
#include "pps-field-row.h"
#include "pps-indicators.h"
#include "pps-may-edit.h"
#include "pps-record-row.h"
#include "pps-text-row.h"
#include "pps-window.h"

/* Numbers, agreements and lessons as rows. Each is an expander row of libadwaita with a piece of
 * data; rules about them are the verbs', and what a verb refuses is told. */

typedef struct Steer Steer;

struct Steer
{
  GtkWidget *row;
  GtkWidget *choice; /* outcome or light */
  GtkWidget *words;  /* why */
  PpsWorkspace *workspace;
  PpsRecord *record; /* nullable: of a lesson there is none */
  PpsRound *round;
  guint lesson;
  void (*show) (Steer *steer);
  void (*fill) (Steer *steer);
  gboolean filled;
  gboolean updating;
};

static void
steer_free (gpointer user_data)
{
  Steer *steer = user_data;

  if (steer->record != NULL)
    g_signal_handlers_disconnect_by_data (steer->record, steer);
  g_clear_object (&steer->record);
  g_clear_object (&steer->round);
  g_object_unref (steer->workspace);
  g_free (steer);
}

static void
expanded_cb (Steer *steer)
{
  if (steer->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (steer->row)))
    return;

  steer->filled = TRUE;
  steer->fill (steer);
}

static Steer *
steer_new (PpsWorkspace *workspace, gpointer record, PpsRound *round)
{
  Steer *steer = g_new0 (Steer, 1);

  steer->row = adw_expander_row_new ();
  steer->workspace = g_object_ref (workspace);
  g_set_object (&steer->record, record);
  g_set_object (&steer->round, round);
  g_object_set_data_full (G_OBJECT (steer->row), "pps-steering-row", steer, steer_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (steer->row), FALSE);
  g_signal_connect_swapped (steer->row, "notify::expanded", G_CALLBACK (expanded_cb), steer);

  return steer;
}

static GtkWidget *
start (Steer *steer)
{
  steer->show (steer);
  if (steer->record != NULL)
    g_signal_connect_swapped (steer->record, "notify", G_CALLBACK (steer->show), steer);

  return steer->row;
}

static gboolean
is_writable (Steer *steer)
{
  return !pps_store_is_read_only (pps_workspace_get_store (steer->workspace));
}

static void
add_field (Steer *steer, GtkWidget *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (steer->row), field);
}

static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_LIST_BOX_ROW (child) ? child : find_header (child);

  return found;
}

/* What has the focus is a row inside the row, and libadwaita names neither. */
static void
set_words (Steer *steer, const char *title, const char *subtitle)
{
  g_autofree char *name = g_strconcat (title, *subtitle != '\0' ? ", " : "", subtitle, NULL);
  GtkWidget *header = find_header (steer->row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (steer->row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (steer->row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (steer->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (header != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
add_button_row (Steer *steer, const char *label, const char *css, GCallback clicked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  if (css != NULL)
    gtk_widget_add_css_class (button, css);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, steer);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  add_field (steer, row);
}

static GtkWidget *
make_choice (const char *title, const char *const *names, guint selected, gboolean sensitive)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  gtk_widget_set_sensitive (row, sensitive);

  return row;
}

/* Numbers */

static char *
dup_number (PpsRecord *record, const char *field)
{
  double value;

  return pps_record_get_real (record, field, &value)
             ? pps_amount_write (value, pps_describe_language ())
             : NULL;
}

static void
show_indicator (Steer *steer)
{
  const char *language = pps_describe_language ();
  const char *name = pps_record_get_text (steer->record, "name");
  const char *unit = pps_record_get_text (steer->record, "unit");
  g_autofree char *date = pps_describe_date (pps_record_get_text (steer->record, "date"), language);
  g_autofree char *coverage = pps_indicator_dup_coverage (steer->record, language);
  g_autofree char *value = dup_number (steer->record, "value");
  g_autofree char *target = dup_number (steer->record, "target");
  g_autoptr (GString) line = g_string_new (NULL);

  if (value != NULL)
    g_string_append_printf (line, "%s%s%s", value, *unit != '\0' ? " " : "", unit);
  if (target != NULL)
    {
      /* Translators: %s is a number that is aimed at. */
      g_autofree char *aim = g_strdup_printf (_ ("target %s"), target);

      pps_describe_append (line, " · ", aim);
    }
  pps_describe_append (line, " · ", date);
  pps_describe_append (line, " · ", coverage);
  set_words (steer, *name != '\0' ? name : _ ("A number without a name yet"), line->str);
}

static void
add_number (Steer *steer, const char *field, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_editable (GTK_EDITABLE (row), pps_may_edit (steer->workspace, steer->record));
  pps_field_draft_attach_amount (row, steer->workspace, steer->record, field,
                                 pps_edit_indicator_number);
  g_signal_connect (row, "entry-activated", G_CALLBACK (pps_field_draft_flush), NULL);
  add_field (steer, row);
}

static void
show_answered (GtkWidget *row)
{
  PpsRecord *record = g_object_get_data (G_OBJECT (row), "record");
  g_autofree char *words = NULL;
  gint64 answered;
  gint64 asked;

  if (pps_record_get_integer (record, "answered", &answered)
      && pps_record_get_integer (record, "asked", &asked))
    words = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, answered, asked);
  gtk_editable_set_text (GTK_EDITABLE (row), words != NULL ? words : "");
}

static void
answered_cb (GtkWidget *row)
{
  Steer *steer = g_object_get_data (G_OBJECT (row), "steer");
  g_autoptr (GError) error = NULL;

  if (!pps_edit_indicator_answered (steer->workspace, PPS_INDICATOR (steer->record),
                                    gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    pps_window_report (row, error);
}

static void
add_answered (Steer *steer)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Answered, of how many (6/7)"));
  g_object_set_data (G_OBJECT (row), "steer", steer);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (steer->record), g_object_unref);
  show_answered (row);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_editable (GTK_EDITABLE (row), pps_may_edit (steer->workspace, steer->record));
  g_signal_connect (row, "apply", G_CALLBACK (answered_cb), NULL);
  g_signal_connect_object (steer->record, "notify::asked", G_CALLBACK (show_answered), row,
                           G_CONNECT_SWAPPED);
  add_field (steer, row);
}

static GtkWidget *
make_step (Steer *steer)
{
  const char *words[PPS_N_FUNNEL_STEPS + 2] = { "" };
  const char *names[PPS_N_FUNNEL_STEPS + 2] = { _ ("None") };

  for (guint i = 0; i < PPS_N_FUNNEL_STEPS; i++)
    {
      words[i + 1] = pps_funnel_step_get_word (i);
      names[i + 1] = pps_funnel_step_get_name (words[i + 1], pps_describe_language ());
    }

  return pps_field_row_new_combo (steer->workspace, steer->record, "step", _ ("Step of the funnel"),
                                  words, names);
}

static void
remove_cb (Steer *steer)
{
  g_autofree char *message
      = g_strdup_printf (_ ("“%s” was removed"), pps_record_get_text (steer->record, "name"));

  pps_record_row_remove (steer->row, steer->workspace, steer->record, message);
}

static void
fill_indicator (Steer *steer)
{
  PpsWorkspace *workspace = steer->workspace;
  PpsRecord *record = steer->record;

  add_field (steer, pps_field_row_new_entry (workspace, record, "name", _ ("What is counted")));
  add_number (steer, "value", _ ("Value"));
  add_field (steer, pps_field_row_new_entry (workspace, record, "unit", _ ("Unit")));
  add_number (steer, "target", _ ("Target"));
  add_number (steer, "baseline", _ ("Before the PPS began"));
  add_field (steer, pps_field_row_new_date (workspace, record, "date", _ ("Date")));
  add_field (steer, make_step (steer));
  add_field (steer, pps_field_row_new_text (workspace, record, "coverage",
                                            _ ("What the number is about")));
  add_answered (steer);
  add_field (steer, pps_field_row_new_text (workspace, record, "source", _ ("Source")));
  add_field (steer, pps_choice_row_new_round (workspace, record));
  if (is_writable (steer))
    add_button_row (steer, _ ("Remove this number"), "error", G_CALLBACK (remove_cb));
}

GtkWidget *
pps_steering_row_new_indicator (PpsWorkspace *workspace, PpsIndicator *indicator)
{
  Steer *steer = steer_new (workspace, indicator, NULL);

  steer->show = show_indicator;
  steer->fill = fill_indicator;

  return start (steer);
}

/* Agreements */

static const char *const outcomes[] = { "open", "kept", "partly", "dropped" };

static guint
find_outcome (PpsRecord *agreement)
{
  for (guint i = 1; i < G_N_ELEMENTS (outcomes); i++)
    {
      if (g_str_equal (outcomes[i], pps_record_get_text (agreement, "outcome")))
        return i;
    }

  return 0;
}

static void
show_agreement (Steer *steer)
{
  const char *language = pps_describe_language ();
  const char *text = pps_record_get_text (steer->record, "text");
  const char *outcome = pps_record_get_text (steer->record, "outcome");
  g_autofree char *due = pps_describe_date (pps_record_get_text (steer->record, "due"), language);
  g_autoptr (PpsRecord) round = pps_workspace_lookup (steer->workspace, PPS_TYPE_ROUND,
                                                      pps_record_get_text (steer->record, "round"));
  g_autoptr (GString) line = g_string_new (pps_agreement_get_outcome_sign (outcome));

  g_string_append_printf (line, " %s", pps_agreement_get_outcome_name (outcome, language));
  pps_describe_append (line, " · ", pps_record_get_text (steer->record, "who"));
  pps_describe_append (line, " · ", due);
  if (round != NULL)
    pps_describe_append (line, " · ", pps_record_get_text (round, "name"));
  set_words (steer, *text != '\0' ? text : _ ("An agreement without words yet"), line->str);

  if (steer->choice != NULL)
    {
      steer->updating = TRUE;
      adw_combo_row_set_selected (ADW_COMBO_ROW (steer->choice), find_outcome (steer->record));
      steer->updating = FALSE;
    }
}

static void
outcome_cb (Steer *steer)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (steer->choice));
  g_autoptr (GError) error = NULL;

  if (steer->updating || selected >= G_N_ELEMENTS (outcomes))
    return;

  /* What is being typed as the reason counts. */
  pps_field_draft_flush (steer->words);
  if (pps_edit_settle_agreement (steer->workspace, PPS_AGREEMENT (steer->record), steer->round,
                                 outcomes[selected],
                                 pps_record_get_text (steer->record, "outcome-text"), &error))
    return;

  pps_window_report (steer->row, error);
  show_agreement (steer);
}

static void
go_on_cb (Steer *steer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsAgreement) next = pps_edit_continue_agreement (
      steer->workspace, PPS_AGREEMENT (steer->record), steer->round, &error);

  if (next == NULL)
    pps_window_report (steer->row, error);
  else
    pps_window_toast_undo (steer->row, _ ("Taken over as an agreement of this round"));
}

static void
add_fate (Steer *steer)
{
  const char *names[G_N_ELEMENTS (outcomes) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    names[i] = pps_agreement_get_outcome_name (outcomes[i], pps_describe_language ());

  /* Of an agreement of a frozen round too: its fate is of this one. */
  steer->words = pps_text_row_new (_ ("What became of it, and why"));
  pps_field_draft_attach (steer->words, steer->workspace, steer->record, "outcome-text");
  pps_text_row_set_editable (PPS_TEXT_ROW (steer->words), is_writable (steer));
  steer->choice
      = make_choice (_ ("Outcome"), names, find_outcome (steer->record), is_writable (steer));
  g_signal_connect_swapped (steer->choice, "notify::selected", G_CALLBACK (outcome_cb), steer);
  add_field (steer, steer->words);
  add_field (steer, steer->choice);
  if (is_writable (steer))
    add_button_row (steer, _ ("Go on with it in this round"), NULL, G_CALLBACK (go_on_cb));
}

static void
fill_agreement (Steer *steer)
{
  const char *round = pps_record_get_text (steer->record, "round");

  if (steer->round != NULL && g_strcmp0 (round, pps_record_get_id (PPS_RECORD (steer->round))) != 0)
    add_fate (steer);
  add_field (steer, pps_field_row_new_text (steer->workspace, steer->record, "text", _ ("What")));
  add_field (steer, pps_field_row_new_entry (steer->workspace, steer->record, "who", _ ("Who")));
  add_field (steer, pps_field_row_new_date (steer->workspace, steer->record, "due", _ ("When")));
  add_field (steer, pps_choice_row_new_pane (steer->workspace, steer->record));
}

GtkWidget *
pps_steering_row_new_agreement (PpsWorkspace *workspace, PpsAgreement *agreement, PpsRound *round)
{
  Steer *steer = steer_new (workspace, agreement, round);

  steer->show = show_agreement;
  steer->fill = fill_agreement;

  return start (steer);
}

/* Lessons */

static void
say_lesson (Steer *steer, PpsLessons *lessons)
{
  const char *language = pps_describe_language ();
  PpsLight light = pps_lessons_get_light (lessons, steer->lesson);
  g_autofree char *evidence = pps_lessons_dup_evidence (lessons, steer->lesson, language);
  g_autofree char *title
      = g_strdup_printf ("%u. %s", steer->lesson, pps_lesson_get_title (steer->lesson, language));
  g_autofree char *subtitle = g_strdup_printf ("%s %s · %s", pps_light_get_sign (light),
                                               pps_light_get_name (light, language), evidence);

  set_words (steer, title, subtitle);
}

static void
judge (Steer *steer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsLessons) lessons = NULL;

  if (!pps_edit_judge_lesson (steer->workspace, steer->round, steer->lesson,
                              adw_combo_row_get_selected (ADW_COMBO_ROW (steer->choice)),
                              gtk_editable_get_text (GTK_EDITABLE (steer->words)), &error))
    pps_window_report (steer->row, error);

  lessons = pps_lessons_new (steer->workspace, steer->round);
  say_lesson (steer, lessons);
}

static void
add_advice (Steer *steer)
{
  const char *language = pps_describe_language ();

  for (guint i = 0; i < pps_lesson_get_n_advice (steer->lesson); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     pps_lesson_get_advice (steer->lesson, i, language));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   pps_lesson_get_advice_source (steer->lesson, i));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      add_field (steer, row);
    }
}

static void
fill_lesson (Steer *steer)
{
  const char *language = pps_describe_language ();
  g_autoptr (PpsLessons) lessons = pps_lessons_new (steer->workspace, steer->round);
  PpsLessonJudgement *judgement = pps_lessons_get_judgement (lessons, steer->lesson);
  const char *colour
      = judgement != NULL ? pps_record_get_text (PPS_RECORD (judgement), "colour") : "";
  const char *reason
      = judgement != NULL ? pps_record_get_text (PPS_RECORD (judgement), "reason") : "";
  const char *names[PPS_LIGHT_GREEN + 2] = { _ ("By the marks") };
  guint selected = PPS_LIGHT_NONE;

  for (guint i = PPS_LIGHT_RED; i <= PPS_LIGHT_GREEN; i++)
    {
      names[i] = pps_light_get_name (i, language);
      if (g_str_equal (pps_light_get_word (i), colour))
        selected = i;
    }

  steer->choice = make_choice (_ ("How it stands"), names, selected, is_writable (steer));
  steer->words = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (steer->words),
                                 _ ("The one sentence that shows it"));
  gtk_editable_set_text (GTK_EDITABLE (steer->words), reason);
  gtk_editable_set_editable (GTK_EDITABLE (steer->words), is_writable (steer));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (steer->words), TRUE);
  g_signal_connect_swapped (steer->choice, "notify::selected", G_CALLBACK (judge), steer);
  g_signal_connect_swapped (steer->words, "apply", G_CALLBACK (judge), steer);
  add_field (steer, steer->choice);
  add_field (steer, steer->words);
  add_advice (steer);
}

GtkWidget *
pps_steering_row_new_lesson (PpsWorkspace *workspace,
                             PpsRound *round,
                             PpsLessons *lessons,
                             guint lesson)
{
  Steer *steer = steer_new (workspace, NULL, round);

  steer->lesson = lesson;
  steer->fill = fill_lesson;
  say_lesson (steer, lessons);

  return steer->row;
}
