/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-verdict.h"

#include <glib/gi18n-lib.h>

#include "pps-accord.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-judgement.h"
#include "pps-field-draft.h"
#include "pps-window.h"

/* It shows what it is given and judges through the verb; what it shows next comes from the page.
 * The reason has a widget only where there is a judgement to give one for. */

struct _PpsVerdict
{
  GObject parent_instance;

  PpsWorkspace *workspace;
  PpsRound *round;
  char *pane;
  PpsRecord *judgement;
  gboolean writable;
  gboolean updating;

  GtkDropDown *choice;
  GtkBox *reason_place;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (PpsVerdict, pps_verdict, G_TYPE_OBJECT)

static const char *const verdicts[] = { "", "agree", "partly", "disagree", "not-enough-heard" };

static const char *
get_verdict (PpsVerdict *self)
{
  return self->judgement != NULL ? pps_record_get_text (self->judgement, "verdict") : "";
}

static guint
find_verdict (const char *verdict)
{
  for (guint i = 1; i < G_N_ELEMENTS (verdicts); i++)
    {
      if (g_str_equal (verdicts[i], verdict))
        return i;
    }

  return 0;
}

static void
selected_cb (PpsVerdict *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (!self->updating && selected < G_N_ELEMENTS (verdicts))
    pps_verdict_judge (self, verdicts[selected]);
}

static void
fill_choice (PpsVerdict *self)
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
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
}

static void
show_reason (PpsVerdict *self, PpsRecord *judgement)
{
  if (self->judgement != judgement)
    {
      if (self->reason != NULL)
        gtk_box_remove (self->reason_place, self->reason);
      self->reason = NULL;
      g_set_object (&self->judgement, judgement);
      if (judgement != NULL)
        {
          self->reason = gtk_entry_new ();
          gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Why, in one line"));
          gtk_widget_set_hexpand (self->reason, TRUE);
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why"), -1);
          gtk_box_append (self->reason_place, self->reason);
          pps_field_draft_attach (self->reason, self->workspace, judgement, "reason");
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reason_place), self->reason != NULL);
  if (self->reason != NULL)
    gtk_widget_set_sensitive (self->reason, self->writable);
}

/* The object */

static void
pps_verdict_dispose (GObject *object)
{
  PpsVerdict *self = PPS_VERDICT (object);

  self->updating = TRUE;
  g_clear_object (&self->judgement);
  g_clear_object (&self->round);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);

  G_OBJECT_CLASS (pps_verdict_parent_class)->dispose (object);
}

static void
pps_verdict_class_init (PpsVerdictClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_verdict_dispose;
}

static void
pps_verdict_init (PpsVerdict *self)
{
}

PpsVerdict *
pps_verdict_new (PpsWorkspace *workspace, GtkDropDown *choice, GtkBox *reason_place)
{
  PpsVerdict *self = g_object_new (PPS_TYPE_VERDICT, NULL);

  self->workspace = g_object_ref (workspace);
  self->choice = choice;
  self->reason_place = reason_place;
  fill_choice (self);
  pps_drop_down_name (choice, _ ("How far the groups agree"));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
pps_verdict_show (PpsVerdict *self,
                  PpsRound *round,
                  const char *pane,
                  PpsPaneJudgement *judgement,
                  gboolean writable)
{
  char *copy = g_strdup (pane);

  g_return_if_fail (PPS_IS_VERDICT (self));
  g_return_if_fail (PPS_IS_ROUND (round));

  g_set_object (&self->round, round);
  g_free (self->pane);
  self->pane = copy;
  self->writable = writable;
  show_reason (self, (PpsRecord *) judgement);

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->choice, find_verdict (get_verdict (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), writable);
  self->updating = FALSE;
}

gboolean
pps_verdict_judge (PpsVerdict *self, const char *verdict)
{
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PPS_IS_VERDICT (self), FALSE);

  if (!self->writable || self->round == NULL)
    return FALSE;

  pps_verdict_save (self);
  reason
      = g_strdup (self->judgement != NULL ? pps_record_get_text (self->judgement, "reason") : "");
  if (!pps_edit_judge_pane (self->workspace, self->round, self->pane, verdict, reason, &error))
    pps_window_report (GTK_WIDGET (self->choice), error);

  return TRUE;
}

const char *
pps_verdict_describe (PpsVerdict *self)
{
  const char *verdict;

  g_return_val_if_fail (PPS_IS_VERDICT (self), NULL);

  verdict = get_verdict (self);

  return *verdict != '\0' ? pps_describe_word ("verdict", verdict, pps_describe_language ())
                          : _ ("Not judged yet");
}

void
pps_verdict_save (PpsVerdict *self)
{
  g_return_if_fail (PPS_IS_VERDICT (self));

  if (self->reason != NULL)
    pps_field_draft_flush (self->reason);
}
