/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreement-row.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"
#include "pps-verdict.h"
#include "pps-wrap-layout.h"

/* One pane. It shows what it is given; its verdict judges, and what it shows next comes from the
 * page. */

struct _PpsAgreementRow
{
  GtkListBoxRow parent_instance;

  PpsWorkspace *workspace;
  PpsRound *round;
  char *pane;
  PpsVerdict *judged;

  GtkLabel *name;
  GtkDropDown *verdict;
  GtkWidget *groups;
  GtkLabel *tags;
  GtkBox *reason_place;
};

G_DEFINE_FINAL_TYPE (PpsAgreementRow, pps_agreement_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const verdicts[] = { "", "agree", "partly", "disagree", "not-enough-heard" };

static gboolean
key_cb (GtkWidget *widget, GVariant *verdict, gpointer user_data)
{
  return pps_verdict_judge (PPS_AGREEMENT_ROW (widget)->judged,
                            g_variant_get_string (verdict, NULL));
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

static void
name_row (PpsAgreementRow *self, const PpsPaneAccord *accord)
{
  const char *language = pps_describe_language ();
  g_autofree char *name = g_strdup_printf ("%u. %s", accord->pane->number,
                                           pps_bilingual_get (&accord->pane->name, language));
  g_autofree char *full = g_strdup_printf ("%s: %s", name, pps_verdict_describe (self->judged));

  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
}

/* The object */

static void
pps_agreement_row_dispose (GObject *object)
{
  PpsAgreementRow *self = PPS_AGREEMENT_ROW (object);

  g_clear_object (&self->judged);
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
}

static void
pps_agreement_row_init (PpsAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_agreement_row_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsAgreementRow *self = g_object_new (PPS_TYPE_AGREEMENT_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);
  self->judged = pps_verdict_new (workspace, self->verdict, self->reason_place);

  return GTK_WIDGET (self);
}

void
pps_agreement_row_show (PpsAgreementRow *self, const PpsPaneAccord *accord, gboolean writable)
{
  g_autofree char *tags = NULL;

  g_return_if_fail (PPS_IS_AGREEMENT_ROW (self));

  if (self->pane == NULL)
    self->pane = g_strdup (accord->pane->id);
  show_groups (self, accord->groups);
  pps_verdict_show (self->judged, self->round, self->pane, accord->judgement, writable);
  name_row (self, accord);

  tags = g_strjoinv (", ", accord->tags);
  gtk_label_set_label (self->tags, "");
  if (*tags != '\0')
    {
      g_autofree char *line = g_strdup_printf (_ ("Themes in common: %s"), tags);

      gtk_label_set_label (self->tags, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tags), *tags != '\0');
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

  pps_verdict_save (self->judged);
}
