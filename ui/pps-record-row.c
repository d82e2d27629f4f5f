/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-choice-row.h"
#include "pps-contact-rows.h"
#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-field-row.h"
#include "pps-letter-chip.h"
#include "pps-permission.h"
#include "pps-tag-button.h"
#include "pps-tag-row.h"
#include "pps-text-row.h"
#include "pps-window.h"
#include "pps-withdraw-row.h"

/* Rows for what hangs under a partnership. Each is a row of libadwaita with a piece of data, since
 * they differ in what they show and not in what they do. */

typedef struct Line Line;

struct Line
{
  GtkWidget *row;
  GtkWidget *chip;
  GtkWidget *first;
  PpsWorkspace *workspace;
  PpsRecord *record;
  void (*show) (Line *line);
  void (*fill) (Line *line);
  gboolean filled;
};

static const char KEY[] = "pps-record-row";

static void
line_free (gpointer user_data)
{
  Line *line = user_data;

  g_signal_handlers_disconnect_by_data (line->record, line);
  g_object_unref (line->record);
  g_object_unref (line->workspace);
  g_free (line);
}

static Line *
line_new (GtkWidget *row, PpsWorkspace *workspace, gpointer record)
{
  Line *line = g_new0 (Line, 1);

  line->row = row;
  line->workspace = g_object_ref (workspace);
  line->record = g_object_ref (record);
  g_object_set_data_full (G_OBJECT (row), KEY, line, line_free);

  return line;
}

static gboolean
is_writable (PpsWorkspace *workspace)
{
  return !pps_store_is_read_only (pps_workspace_get_store (workspace));
}

static void
remove_clicked_cb (Line *line)
{
  g_autofree char *what
      = pps_describe_record (line->workspace, line->record, pps_describe_language ());
  g_autofree char *message = g_strdup_printf (_ ("%s: removed"), what);

  pps_record_row_remove (line->row, line->workspace, line->record, message);
}

static GtkWidget *
make_remove_button (Line *line, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pps-quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), line);

  return button;
}

static void
add_field (Line *line, GtkWidget *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (line->row), field);
  if (line->first == NULL)
    line->first = field;
}

static void
add_remove_row (Line *line, const char *label)
{
  GtkWidget *row;
  GtkWidget *button;

  if (!is_writable (line->workspace))
    return;

  row = adw_action_row_new ();
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "error");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), line);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (line->row), row);
}

static GtkWidget *
make_group_field (Line *line)
{
  PpsQuery *groups = pps_workspace_get_groups (line->workspace);
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      g_ptr_array_add (letters, (char *) letter);
      g_ptr_array_add (names, (char *) pps_workspace_get_group_name (line->workspace, letter,
                                                                     pps_describe_language ()));
    }
  g_ptr_array_add (letters, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (line->workspace, line->record, "stakeholder-group",
                                  _ ("Stakeholder group"), (const char *const *) letters->pdata,
                                  (const char *const *) names->pdata);
}

static GtkWidget *
make_organisation_field (Line *line)
{
  g_autoptr (PpsQuery) organisations = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  organisations
      = pps_query_new (pps_workspace_get_store (line->workspace), "partnership-organisations",
                       pps_record_get_text (line->record, "partnership"), NULL);
  g_ptr_array_add (ids, (char *) "");
  g_ptr_array_add (names, _ ("Not known"));
  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    {
      PpsRecord *organisation = pps_query_get (organisations, i);

      g_ptr_array_add (ids, (char *) pps_record_get_id (organisation));
      g_ptr_array_add (names, (char *) pps_record_get_text (organisation, "name"));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (line->workspace, line->record, "organisation", _ ("Partner"),
                                  (const char *const *) ids->pdata,
                                  (const char *const *) names->pdata);
}

static void
fill_organisation (Line *line)
{
  add_field (line, pps_field_row_new_entry (line->workspace, line->record, "name", _ ("Name")));
  add_field (line, make_group_field (line));
  add_field (line, pps_field_row_new_entry (line->workspace, line->record, "kind",
                                            _ ("Kind of organisation")));
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "brings", _ ("Brings")));
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "gets", _ ("Gets")));
  add_field (line, pps_field_row_new_switch (line->workspace, line->record, "small",
                                             _ ("Employer of fewer than 50 people")));
  add_field (line, pps_field_row_new_date (line->workspace, line->record, "last-contact",
                                           _ ("Last contact, apart from interviews")));
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "source", _ ("Source")));
  add_remove_row (line, _ ("Remove this partner"));
}

static void
fill_respondent (Line *line)
{
  add_field (line, pps_field_row_new_entry (line->workspace, line->record, "role",
                                            _ ("What this person does")));
  add_field (line, pps_field_row_new_entry (line->workspace, line->record, "code", _ ("Code")));
  add_field (line, make_group_field (line));
  add_field (line, make_organisation_field (line));
  add_field (
      line, pps_field_row_new_entry (line->workspace, line->record, "since", _ ("Involved since")));
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "note", _ ("Note")));
  pps_contact_rows_add (ADW_EXPANDER_ROW (line->row), PPS_RESPONDENT (line->record));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (line->row),
                            pps_withdraw_row_new (line->workspace, PPS_RESPONDENT (line->record)));
  add_remove_row (line, _ ("Remove this respondent"));
}

static void
fill_lesson (Line *line)
{
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "text", _ ("Lesson")));
  add_field (line, pps_choice_row_new_pane (line->workspace, line->record));
  add_field (line, pps_choice_row_new_phase (line->workspace, line->record));
  add_field (line, pps_choice_row_new_round (line->workspace, line->record));
  add_field (line, pps_field_row_new_text (line->workspace, line->record, "source", _ ("Source")));
  if (is_writable (line->workspace))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (line->row),
                              pps_tag_row_new (line->workspace, line->record, "lesson-tags"));
  add_remove_row (line, _ ("Remove this lesson"));
}

/* The letter of the group, where it is of one. */
static void
show_chip (Line *line)
{
  if (line->chip == NULL)
    {
      line->chip = pps_letter_chip_new ();
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (line->row), line->chip);
    }
  pps_letter_chip_set_group (PPS_LETTER_CHIP (line->chip), line->workspace,
                             pps_record_get_text (line->record, "stakeholder-group"));
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
name_row (Line *line, const char *subtitle)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (line->row));
  g_autofree char *name = g_strconcat (title, *subtitle != '\0' ? ", " : "", subtitle, NULL);
  GtkWidget *header = find_header (line->row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (header != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
set_subtitle (Line *line, const char *text)
{
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (line->row), text);
  name_row (line, text);
}

static void
show_organisation (Line *line)
{
  const char *name = pps_record_get_text (line->record, "name");
  const char *letter = pps_record_get_text (line->record, "stakeholder-group");
  const char *kind = pps_record_get_text (line->record, "kind");
  const char *group
      = pps_workspace_get_group_name (line->workspace, letter, pps_describe_language ());
  g_autofree char *subtitle = g_strconcat (group, *kind != '\0' ? " · " : "", kind, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row),
                                 *name != '\0' ? name : _ ("Without a name"));
  set_subtitle (line, subtitle);
  show_chip (line);
}

static void
show_respondent (Line *line)
{
  const char *code = pps_record_get_text (line->record, "code");
  const char *role = pps_record_get_text (line->record, "role");
  g_autofree char *title = g_strconcat (code, *role != '\0' ? " · " : "", role, NULL);
  g_autofree char *withdrawn
      = pps_permission_find_withdrawal (line->workspace, PPS_RESPONDENT (line->record));
  g_autoptr (PpsRecord) organisation = NULL;
  g_autoptr (GString) subtitle = NULL;

  organisation = pps_workspace_lookup (line->workspace, PPS_TYPE_ORGANISATION,
                                       pps_record_get_text (line->record, "organisation"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), title);
  subtitle = g_string_new (
      organisation != NULL
          ? pps_record_get_text (organisation, "name")
          : pps_workspace_get_group_name (line->workspace,
                                          pps_record_get_text (line->record, "stakeholder-group"),
                                          pps_describe_language ()));
  if (withdrawn != NULL)
    {
      g_autofree char *date = pps_describe_date (withdrawn, pps_describe_language ());
      /* Translators: %s is a date. */
      g_autofree char *words = g_strdup_printf (_ ("Consent withdrawn on %s"), date);

      pps_describe_append (subtitle, " · ", words);
    }
  set_subtitle (line, subtitle->str);
  show_chip (line);
}

/* What it is about, and when in the life of the partnership. */
static void
show_lesson (Line *line)
{
  const char *text = pps_record_get_text (line->record, "text");
  const char *language = pps_describe_language ();
  const PpsPane *pane = pps_canvas_definition_find_pane (
      pps_workspace_get_canvas (line->workspace), pps_record_get_text (line->record, "pane"));
  g_autoptr (PpsRecord) round = pps_workspace_lookup (line->workspace, PPS_TYPE_ROUND,
                                                      pps_record_get_text (line->record, "round"));
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (pane != NULL)
    pps_describe_append (subtitle, " · ", pps_bilingual_get (&pane->name, language));
  pps_describe_append (
      subtitle, " · ",
      pps_describe_word ("phase", pps_record_get_text (line->record, "phase"), language));
  if (round != NULL)
    pps_describe_append (subtitle, " · ", pps_record_get_text (round, "name"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row),
                                 *text != '\0' ? text : _ ("A lesson without words yet"));
  set_subtitle (line, subtitle->str);
}

static void
need_fields (Line *line)
{
  if (line->filled)
    return;

  line->filled = TRUE;
  line->fill (line);
}

static void
expanded_cb (Line *line)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (line->row)))
    need_fields (line);
}

static void
changed_cb (Line *line)
{
  line->show (line);
}

static GtkWidget *
new_expander (PpsWorkspace *workspace,
              gpointer record,
              void (*show) (Line *line),
              void (*fill) (Line *line))
{
  GtkWidget *row = adw_expander_row_new ();
  Line *line = line_new (row, workspace, record);

  line->show = show;
  line->fill = fill;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  show (line);
  g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (expanded_cb), line);
  g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), line);

  return row;
}

GtkWidget *
pps_record_row_new_characteristic (PpsWorkspace *workspace, PpsCharacteristic *characteristic)
{
  GtkWidget *row = pps_field_row_new_text (workspace, PPS_RECORD (characteristic), "text",
                                           _ ("Characteristic"));
  Line *line = line_new (row, workspace, characteristic);

  pps_text_row_set_show_title (PPS_TEXT_ROW (row), FALSE);
  if (is_writable (workspace))
    pps_text_row_add_suffix (PPS_TEXT_ROW (row),
                             make_remove_button (line, _ ("Remove this characteristic")));

  return row;
}

GtkWidget *
pps_record_row_new_lesson (PpsWorkspace *workspace, PpsLesson *lesson)
{
  GtkWidget *row = new_expander (workspace, lesson, show_lesson, fill_lesson);
  GtkWidget *themes = pps_tag_button_new ();

  pps_tag_button_set_record (PPS_TAG_BUTTON (themes), workspace, PPS_RECORD (lesson), "lesson-tags",
                             TRUE);
  gtk_widget_set_valign (themes, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), themes);

  return row;
}

GtkWidget *
pps_record_row_new_organisation (PpsWorkspace *workspace, PpsOrganisation *organisation)
{
  return new_expander (workspace, organisation, show_organisation, fill_organisation);
}

GtkWidget *
pps_record_row_new_respondent (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  GtkWidget *row = new_expander (workspace, respondent, show_respondent, fill_respondent);

  /* A consent is no field of the respondent: look again whenever this comes into sight. */
  g_signal_connect_swapped (row, "map", G_CALLBACK (changed_cb),
                            g_object_get_data (G_OBJECT (row), KEY));

  return row;
}

PpsRecord *
pps_record_row_get_record (GtkWidget *row)
{
  Line *line = g_object_get_data (G_OBJECT (row), KEY);

  return line != NULL ? line->record : NULL;
}

static gboolean
focus_cb (gpointer user_data)
{
  GtkWidget *row = user_data;
  Line *line = g_object_get_data (G_OBJECT (row), KEY);
  GtkWidget *field = line != NULL && line->first != NULL ? line->first : row;

  if (gtk_widget_get_root (row) == NULL)
    return G_SOURCE_REMOVE;

  gtk_widget_grab_focus (field);
  if (GTK_IS_EDITABLE (field))
    gtk_editable_select_region (GTK_EDITABLE (field), 0, -1);

  return G_SOURCE_REMOVE;
}

void
pps_record_row_focus (GtkWidget *row)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  /* After the frame in which the row gets its place, so that it is scrolled into view. */
  g_idle_add_full (G_PRIORITY_LOW, focus_cb, g_object_ref (row), g_object_unref);
}

void
pps_record_row_remove (GtkWidget *widget,
                       PpsWorkspace *workspace,
                       PpsRecord *record,
                       const char *message)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkWidget) window = root != NULL ? g_object_ref (GTK_WIDGET (root)) : NULL;
  g_autoptr (GError) error = NULL;

  if (pps_edit_remove (workspace, record, &error))
    pps_window_toast_undo (window, message);
  else
    pps_window_report (window, error);
}
