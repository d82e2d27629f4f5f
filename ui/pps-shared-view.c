/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-shared-view.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-shared.h"
#include "pps-edit.h"
#include "pps-expander.h"
#include "pps-letter-chip.h"
#include "pps-shared.h"
#include "pps-window.h"

/* Proposals, each a row of its own, and under them what the researcher told apart. It finds no
 * pairs itself, and does not choose between them. */

#define MAX_PROPOSALS 12

struct _PpsSharedView
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  char *pane;
  char *shown; /* what the rows are made of */

  GtkWidget *expander;
  GtkWidget *rows;
  GtkWidget *apart_expander;
  GtkWidget *apart_rows;
};

G_DEFINE_FINAL_TYPE (PpsSharedView, pps_shared_view, GTK_TYPE_WIDGET)

static void refresh (PpsSharedView *self);

/* What is proposed */

/* The latest round that can still be worked on. */
static PpsRound *
dup_round (PpsSharedView *self)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);

  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRecord *round = pps_query_get (rounds, i - 1);

      if (!pps_record_has_text (round, "frozen"))
        return PPS_ROUND (g_object_ref (round));
    }

  return NULL;
}

static void
add_proposals (PpsSharedView *self, PpsRound *round, GPtrArray *all)
{
  g_autoptr (GPtrArray) proposals = pps_shared_list (self->workspace, self->partnership, round,
                                                     self->pane, MAX_PROPOSALS - all->len);

  while (proposals->len > 0)
    g_ptr_array_add (all, g_ptr_array_steal_index (proposals, 0));
}

static gboolean
can_decide (PpsSharedView *self)
{
  return self->partnership != NULL && *self->pane != '\0'
         && !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
}

/* Findings may also be of no round. */
static GPtrArray *
list_proposals (PpsSharedView *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_shared_proposal_free);
  g_autoptr (PpsRound) round = NULL;

  if (!can_decide (self))
    return all;

  round = dup_round (self);
  if (round != NULL)
    add_proposals (self, round, all);
  add_proposals (self, NULL, all);

  return all;
}

/* A finding of a group in the pane that is worked on; not one of a frozen round. */
static PpsRecord *
dup_side (PpsSharedView *self, PpsRecord *distinction, const char *field)
{
  g_autoptr (PpsRecord) finding = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING,
                                                        pps_record_get_text (distinction, field));
  g_autoptr (PpsRecord) round = NULL;

  if (finding == NULL || !pps_record_has_text (finding, "stakeholder-group")
      || !g_str_equal (pps_record_get_text (finding, "pane"), self->pane))
    return NULL;
  if (pps_record_has_text (finding, "round"))
    round = pps_workspace_lookup (self->workspace, PPS_TYPE_ROUND,
                                  pps_record_get_text (finding, "round"));

  return round != NULL && pps_record_has_text (round, "frozen") ? NULL : g_steal_pointer (&finding);
}

/* Returns: (transfer full) (element-type PpsDistinction): what was told apart in this pane */
static GPtrArray *
list_apart (PpsSharedView *self)
{
  GPtrArray *apart = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all = NULL;

  if (!can_decide (self))
    return apart;

  all = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-distinctions",
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *distinction = pps_query_get (all, i);
      g_autoptr (PpsRecord) first = dup_side (self, distinction, "finding");
      g_autoptr (PpsRecord) second = dup_side (self, distinction, "other");

      if (first != NULL && second != NULL)
        g_ptr_array_add (apart, g_object_ref (distinction));
    }

  return apart;
}

static char *
dup_reason (const PpsSharedProposal *proposal)
{
  guint n_words = g_strv_length (proposal->words);
  guint n_tags = g_strv_length (proposal->tags);
  g_autofree char *words = g_strjoinv (", ", proposal->words);
  g_autofree char *tags = g_strjoinv (", ", proposal->tags);
  g_autofree char *same_words
      = g_strdup_printf (ngettext ("Same word: %s", "Same words: %s", n_words), words);
  g_autofree char *same_tags
      = g_strdup_printf (ngettext ("Same theme: %s", "Same themes: %s", n_tags), tags);

  if (n_tags == 0)
    return g_steal_pointer (&same_words);
  if (n_words == 0)
    return g_steal_pointer (&same_tags);

  return g_strconcat (same_tags, " · ", same_words, NULL);
}

/* Deciding */

static void
share_cb (GtkButton *button, PpsSharedView *self)
{
  PpsSharedProposal *proposal = g_object_get_data (G_OBJECT (button), "proposal");
  g_autoptr (GError) error = NULL;

  /* What is being typed in a finding is written first, so that it comes along. */
  gtk_widget_grab_focus (GTK_WIDGET (button));
  if (!pps_edit_share_findings (self->workspace, proposal->first, proposal->second, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Made one shared finding"));
  refresh (self);
}

static void
decline_cb (GtkButton *button, PpsSharedView *self)
{
  PpsSharedProposal *proposal = g_object_get_data (G_OBJECT (button), "proposal");
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (button));
  if (!pps_edit_tell_apart (self->workspace, proposal->first, proposal->second, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Kept as two findings"));
  refresh (self);
}

static void
propose_cb (GtkButton *button, PpsSharedView *self)
{
  PpsRecord *distinction = g_object_get_data (G_OBJECT (button), "distinction");
  g_autoptr (GError) error = NULL;

  if (!pps_edit_remove (self->workspace, distinction, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }
  refresh (self);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
}

/* Rows */

static GtkWidget *
make_side (PpsSharedView *self, PpsFinding *finding)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *chip = pps_letter_chip_new ();
  GtkWidget *text = gtk_label_new (pps_record_get_text (PPS_RECORD (finding), "text"));

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace,
                             pps_record_get_text (PPS_RECORD (finding), "stakeholder-group"));
  gtk_widget_set_valign (chip, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (side), chip);
  gtk_box_append (GTK_BOX (side), text);

  return side;
}

/* A button says aloud which two it is about. */
static GtkWidget *
make_button (PpsSharedView *self,
             PpsFinding *first,
             PpsFinding *second,
             const char *label,
             GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf (_ ("%s: “%s” and “%s”"), label,
                                           pps_record_get_text (PPS_RECORD (first), "text"),
                                           pps_record_get_text (PPS_RECORD (second), "text"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, 0);

  return button;
}

static GtkWidget *
make_pair (
    PpsSharedView *self, PpsFinding *first, PpsFinding *second, const char *reason, GtkWidget *foot)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), make_side (self, first));
  gtk_box_append (GTK_BOX (sides), make_side (self, second));
  gtk_box_append (GTK_BOX (row), sides);
  if (reason != NULL)
    {
      GtkWidget *why = gtk_label_new (reason);

      gtk_label_set_wrap (GTK_LABEL (why), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (why), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (why), 0);
      gtk_widget_add_css_class (why, "dim-label");
      gtk_widget_add_css_class (why, "caption");
      gtk_box_append (GTK_BOX (row), why);
    }
  gtk_box_append (GTK_BOX (row), foot);
  gtk_widget_add_css_class (row, "card");

  return row;
}

static GtkWidget *
make_row (PpsSharedView *self, PpsSharedProposal *proposal)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *share = make_button (self, proposal->first, proposal->second, _ ("Make shared"),
                                  G_CALLBACK (share_cb));
  GtkWidget *decline = make_button (self, proposal->first, proposal->second, _ ("Not shared"),
                                    G_CALLBACK (decline_cb));
  g_autofree char *reason = dup_reason (proposal);
  GtkWidget *row;

  g_object_set_data (G_OBJECT (share), "proposal", proposal);
  g_object_set_data (G_OBJECT (decline), "proposal", proposal);
  gtk_box_append (GTK_BOX (buttons), share);
  gtk_box_append (GTK_BOX (buttons), decline);
  row = make_pair (self, proposal->first, proposal->second, reason, buttons);
  g_object_set_data_full (G_OBJECT (row), "proposal", proposal,
                          (GDestroyNotify) pps_shared_proposal_free);

  return row;
}

static GtkWidget *
make_apart (PpsSharedView *self, PpsRecord *distinction)
{
  g_autoptr (PpsRecord) first = dup_side (self, distinction, "finding");
  g_autoptr (PpsRecord) second = dup_side (self, distinction, "other");
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *propose = make_button (self, PPS_FINDING (first), PPS_FINDING (second),
                                    _ ("Propose again"), G_CALLBACK (propose_cb));

  g_object_set_data_full (G_OBJECT (propose), "distinction", g_object_ref (distinction),
                          g_object_unref);
  gtk_box_append (GTK_BOX (foot), propose);

  return make_pair (self, PPS_FINDING (first), PPS_FINDING (second), NULL, foot);
}

/* Showing */

static void
append_text (GString *shown, PpsFinding *finding)
{
  g_string_append_printf (shown, "%s %s\n", pps_record_get_id (PPS_RECORD (finding)),
                          pps_record_get_text (PPS_RECORD (finding), "text"));
}

/* All that the rows show, so that rows are not made anew for nothing. */
static char *
dup_shown (PpsSharedView *self, GPtrArray *proposals, GPtrArray *apart)
{
  GString *shown = g_string_new (NULL);

  g_string_append_printf (shown, "%d %d\n",
                          gtk_expander_get_expanded (GTK_EXPANDER (self->expander)),
                          gtk_expander_get_expanded (GTK_EXPANDER (self->apart_expander)));
  for (guint i = 0; i < proposals->len; i++)
    {
      const PpsSharedProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *reason = dup_reason (proposal);

      append_text (shown, proposal->first);
      append_text (shown, proposal->second);
      g_string_append_printf (shown, "%s\n", reason);
    }
  for (guint i = 0; i < apart->len; i++)
    {
      PpsRecord *distinction = g_ptr_array_index (apart, i);
      g_autoptr (PpsRecord) first = dup_side (self, distinction, "finding");
      g_autoptr (PpsRecord) second = dup_side (self, distinction, "other");

      g_string_append (shown, "| ");
      append_text (shown, PPS_FINDING (first));
      append_text (shown, PPS_FINDING (second));
    }

  return g_string_free (shown, FALSE);
}

/* Returns: the place of the row that has the focus; -1 where none has it */
static int
find_focus (PpsSharedView *self)
{
  int place = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), place++)
    {
      if (gtk_widget_get_focus_child (self->rows) == row)
        {
          GtkRoot *root = gtk_widget_get_root (row);
          GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

          return focus != NULL && gtk_widget_is_ancestor (focus, row) ? place : -1;
        }
    }

  return -1;
}

/* To the next one, or the last; where nothing is left, on to what stands before this. */
static void
restore_focus (PpsSharedView *self, int place)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (place-- > 0 && row != NULL && gtk_widget_get_next_sibling (row) != NULL)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_child_focus (gtk_widget_get_last_child (row), GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
empty (GtkWidget *rows)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (rows)) != NULL)
    gtk_box_remove (GTK_BOX (rows), row);
}

static gboolean
is_open (GtkWidget *expander)
{
  return gtk_expander_get_expanded (GTK_EXPANDER (expander));
}

static void
set_label (GtkWidget *expander, const char *title, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s (%u)", title, n);

  gtk_expander_set_label (GTK_EXPANDER (expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_visible (expander, n > 0);
}

/* Rows are dear to make, and most panes are opened for something else. */
static void
show (PpsSharedView *self, GPtrArray *proposals, GPtrArray *apart)
{
  int focus = find_focus (self);

  empty (self->rows);
  empty (self->apart_rows);
  set_label (self->expander, _ ("Perhaps shared"), proposals->len);
  set_label (self->apart_expander, _ ("Told apart"), apart->len);
  while (is_open (self->expander) && proposals->len > 0)
    gtk_box_append (GTK_BOX (self->rows), make_row (self, g_ptr_array_steal_index (proposals, 0)));
  for (guint i = 0; is_open (self->apart_expander) && i < apart->len; i++)
    gtk_box_append (GTK_BOX (self->apart_rows), make_apart (self, g_ptr_array_index (apart, i)));
  if (focus >= 0)
    restore_focus (self, focus);
}

static void
refresh (PpsSharedView *self)
{
  g_autoptr (GPtrArray) proposals = list_proposals (self);
  g_autoptr (GPtrArray) apart = list_apart (self);
  g_autofree char *shown = dup_shown (self, proposals, apart);

  gtk_widget_set_visible (GTK_WIDGET (self), proposals->len + apart->len > 0);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  show (self, proposals, apart);
}

static void
expanded_cb (PpsSharedView *self)
{
  if (self->workspace != NULL)
    refresh (self);
}

static void
pps_shared_view_dispose (GObject *object)
{
  PpsSharedView *self = PPS_SHARED_VIEW (object);

  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pps_shared_view_parent_class)->dispose (object);
}

static void
pps_shared_view_class_init (PpsSharedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_shared_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sharedview");
}

static GtkWidget *
add_expander (PpsSharedView *self, GtkWidget **rows)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_expander_set_child (GTK_EXPANDER (expander), *rows);
  pps_expander_guard (GTK_EXPANDER (expander));
  gtk_widget_set_parent (expander, GTK_WIDGET (self));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);

  return expander;
}

static void
pps_shared_view_init (PpsSharedView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->expander = add_expander (self, &self->rows);
  self->apart_expander = add_expander (self, &self->apart_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
pps_shared_view_update (PpsSharedView *self,
                        PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        const char *pane)
{
  g_return_if_fail (PPS_IS_SHARED_VIEW (self));
  g_return_if_fail (pane != NULL);

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->partnership, partnership);
  if (g_strcmp0 (self->pane, pane) != 0)
    {
      g_free (self->pane);
      self->pane = g_strdup (pane);
      gtk_expander_set_expanded (GTK_EXPANDER (self->expander), FALSE);
      gtk_expander_set_expanded (GTK_EXPANDER (self->apart_expander), FALSE);
    }
  refresh (self);
}
