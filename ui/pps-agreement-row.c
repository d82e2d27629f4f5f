/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreement-row.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-judgement.h"
#include "pps-field-draft.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"
#include "pps-window.h"
#include "pps-wrap-layout.h"

/* One pane. It shows what it is given and judges through the verb; what it shows next comes from
 * the page. The reason has a widget only where there is a judgement to give one for. */

struct _PpsAgreementRow
{
  GtkListBoxRow parent_instance;

  PpsWorkspace *workspace;
  PpsRound *round;
  char *pane;
  PpsRecord *judgement;
  gboolean updating;

  GtkLabel *name;
  GtkDropDown *verdict;
  GtkWidget *groups;
  GtkLabel *tags;
  GtkWidget *reason_place;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (PpsAgreementRow, pps_agreement_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const verdicts[] = { "", "agree", "partly", "disagree", "not-enough-heard" };

static guint
find_verdict (const char *verdict)
{
  for (guint i = 1; i < G_N_ELEMENTS (verdicts); i++)
    {
      if (g_strcmp0 (verdicts[i], verdict) == 0)
        return i;
    }

  return 0;
}

static void
judge (PpsAgreementRow *self, const char *verdict)
{
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;

  if (self->reason != NULL)
    pps_field_draft_flush (self->reason);
  reason
      = g_strdup (self->judgement != NULL ? pps_record_get_text (self->judgement, "reason") : "");
  if (!pps_edit_judge_pane (self->workspace, self->round, self->pane, verdict, reason, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
selected_cb (PpsAgreementRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->verdict);

  if (!self->updating && selected < G_N_ELEMENTS (verdicts))
    judge (self, verdicts[selected]);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *verdict, gpointer user_data)
{
  PpsAgreementRow *self = PPS_AGREEMENT_ROW (widget);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->verdict)))
    return FALSE;

  judge (self, g_variant_get_string (verdict, NULL));

  return TRUE;
}

/* Groups */

static const char *
describe_heard (PpsHearing heard)
{
  switch (heard)
    {
    case PPS_HEARING_SAID:
      return _ ("said something");
    case PPS_HEARING_DOES_NOT_KNOW:
      return _ ("does not know");
    case PPS_HEARING_SILENT:
      return _ ("asked, nothing said");
    case PPS_HEARING_NOT_ASKED:
    default:
      return _ ("not asked");
    }
}

/* Beside the word, for who looks down the list: what was said is a filled letter. */
static const char *
get_sign (PpsHearing heard)
{
  static const char *const signs[] = { "– ", "○ ", "? ", "" };

  return signs[heard];
}

static GtkWidget *
make_group (PpsAgreementRow *self, const PpsGroupAccord *group)
{
  const char *word = describe_heard (group->heard);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = pps_letter_chip_new ();
  g_autofree char *marks
      = *group->marks != '\0' ? g_strdup_printf (_ ("mark %s"), group->marks) : g_strdup ("");
  g_autofree char *text
      = g_strconcat (get_sign (group->heard), word, *marks != '\0' ? " · " : "", marks, NULL);
  g_autofree char *name
      = g_strdup_printf ("%s: %s%s%s", pps_group_name_get (self->workspace, group->letter), word,
                         *marks != '\0' ? ", " : "", marks);
  GtkWidget *label = gtk_label_new (text);

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, group->letter);
  pps_letter_chip_set_filled (PPS_LETTER_CHIP (chip), group->heard == PPS_HEARING_SAID);
  if (group->heard != PPS_HEARING_SAID)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, group->answer != NULL ? _ ("Go to what was said")
                                                             : _ ("Show the pane on the canvas"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (
      GTK_ACTIONABLE (button), group->answer != NULL ? "win.open-answer" : "agreement.show-pane");
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (button), "s",
      group->answer != NULL ? pps_record_get_id (PPS_RECORD (group->answer)) : self->pane);
  g_object_set_data_full (G_OBJECT (button), "shown", g_steal_pointer (&name), g_free);

  return button;
}

/* Whether @button shows @group as it is; a button that has the focus is not made anew for nothing.
 */
static gboolean
is_shown (GtkWidget *button, GtkWidget *fresh)
{
  return g_strcmp0 (g_object_get_data (G_OBJECT (button), "shown"),
                    g_object_get_data (G_OBJECT (fresh), "shown"))
             == 0
         && g_variant_equal (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)),
                             gtk_actionable_get_action_target_value (GTK_ACTIONABLE (fresh)));
}

static void
show_groups (PpsAgreementRow *self, GPtrArray *groups)
{
  GtkWidget *button = gtk_widget_get_first_child (self->groups);

  for (guint i = 0; i < groups->len; i++)
    {
      GtkWidget *fresh = g_object_ref_sink (make_group (self, g_ptr_array_index (groups, i)));
      GtkWidget *next = button != NULL ? gtk_widget_get_next_sibling (button) : NULL;

      if (button == NULL || !is_shown (button, fresh))
        {
          gtk_widget_insert_before (fresh, self->groups, button);
          if (button != NULL)
            gtk_widget_unparent (button);
        }
      g_object_unref (fresh);
      button = next;
    }
  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_widget_unparent (button);
      button = next;
    }
}

/* The judgement */

static void
show_reason (PpsAgreementRow *self, PpsRecord *judgement, gboolean writable)
{
  if (self->judgement != judgement)
    {
      if (self->reason != NULL)
        gtk_box_remove (GTK_BOX (self->reason_place), self->reason);
      self->reason = NULL;
      g_set_object (&self->judgement, judgement);
      if (judgement != NULL)
        {
          self->reason = gtk_entry_new ();
          gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Why, in one line"));
          gtk_widget_set_hexpand (self->reason, TRUE);
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why"), -1);
          gtk_box_append (GTK_BOX (self->reason_place), self->reason);
          pps_field_draft_attach (self->reason, self->workspace, judgement, "reason");
        }
    }
  gtk_widget_set_visible (self->reason_place, self->reason != NULL);
  if (self->reason != NULL)
    gtk_widget_set_sensitive (self->reason, writable);
}

static void
fill_verdicts (PpsAgreementRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Not judged yet"));
  for (guint i = 1; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s  %s", pps_accord_sign (verdicts[i]),
                             pps_describe_word ("verdict", verdicts[i], pps_describe_language ()));

      gtk_string_list_append (names, name);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->verdict, G_LIST_MODEL (names));
  self->updating = FALSE;
}

static void
name_row (PpsAgreementRow *self, const PpsPaneAccord *accord)
{
  const char *language = pps_describe_language ();
  const char *verdict
      = self->judgement != NULL ? pps_record_get_text (self->judgement, "verdict") : "";
  g_autofree char *name = g_strdup_printf ("%u. %s", accord->pane->number,
                                           pps_bilingual_get (&accord->pane->name, language));
  g_autofree char *full = g_strdup_printf (
      "%s: %s", name,
      *verdict != '\0' ? pps_describe_word ("verdict", verdict, language) : _ ("Not judged yet"));

  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
}

/* The object */

static void
pps_agreement_row_dispose (GObject *object)
{
  PpsAgreementRow *self = PPS_AGREEMENT_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->judgement);
  g_clear_object (&self->round);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);

  G_OBJECT_CLASS (pps_agreement_row_parent_class)->dispose (object);
}

static void
pps_agreement_row_class_init (PpsAgreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_agreement_row_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, key_cb, "s", verdicts[i]);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, key_cb, "s", verdicts[i]);
    }

  g_type_ensure (PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementRow, name);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementRow, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementRow, tags);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementRow, reason_place);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
pps_agreement_row_init (PpsAgreementRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_verdicts (self);
  pps_drop_down_name (self->verdict, _ ("How far the groups agree"));
}

GtkWidget *
pps_agreement_row_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsAgreementRow *self = g_object_new (PPS_TYPE_AGREEMENT_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);

  return GTK_WIDGET (self);
}

void
pps_agreement_row_show (PpsAgreementRow *self, const PpsPaneAccord *accord, gboolean writable)
{
  PpsRecord *judgement = (PpsRecord *) accord->judgement;
  g_autofree char *tags = NULL;

  g_return_if_fail (PPS_IS_AGREEMENT_ROW (self));

  if (self->pane == NULL)
    self->pane = g_strdup (accord->pane->id);
  show_groups (self, accord->groups);
  show_reason (self, judgement, writable);
  name_row (self, accord);

  tags = g_strjoinv (", ", accord->tags);
  gtk_label_set_label (self->tags, "");
  if (*tags != '\0')
    {
      g_autofree char *line = g_strdup_printf (_ ("Themes in common: %s"), tags);

      gtk_label_set_label (self->tags, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tags), *tags != '\0');

  self->updating = TRUE;
  gtk_drop_down_set_selected (
      self->verdict,
      find_verdict (judgement != NULL ? pps_record_get_text (judgement, "verdict") : ""));
  gtk_widget_set_sensitive (GTK_WIDGET (self->verdict), writable);
  self->updating = FALSE;
}

const char *
pps_agreement_row_get_pane (PpsAgreementRow *self)
{
  g_return_val_if_fail (PPS_IS_AGREEMENT_ROW (self), NULL);

  return self->pane;
}

void
pps_agreement_row_save (PpsAgreementRow *self)
{
  g_return_if_fail (PPS_IS_AGREEMENT_ROW (self));

  if (self->reason != NULL)
    pps_field_draft_flush (self->reason);
}
