/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-shared-view.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-shared.h"
#include "pps-letter-chip.h"
#include "pps-shared.h"
#include "pps-window.h"

/* Proposals, each a row of its own. It finds no pairs itself, and does not choose between them: it
 * leaves out only those that were declined. */

#define MAX_PROPOSALS 12

struct _PpsSharedView
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  char *pane;
  GHashTable *declined; /* pairs of ids */
  char *shown;          /* what the rows are made of */

  GtkWidget *expander;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (PpsSharedView, pps_shared_view, GTK_TYPE_WIDGET)

static void refresh (PpsSharedView *self);

static char *
dup_pair (const PpsSharedProposal *proposal)
{
  const char *first = pps_record_get_id (PPS_RECORD (proposal->first));
  const char *second = pps_record_get_id (PPS_RECORD (proposal->second));

  return g_strcmp0 (first, second) < 0 ? g_strconcat (first, " ", second, NULL)
                                       : g_strconcat (second, " ", first, NULL);
}

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
  g_autoptr (GPtrArray) proposals
      = pps_shared_list (self->workspace, self->partnership, round, self->pane,
                         MAX_PROPOSALS + g_hash_table_size (self->declined));

  while (proposals->len > 0)
    {
      PpsSharedProposal *proposal = g_ptr_array_steal_index (proposals, 0);
      g_autofree char *pair = dup_pair (proposal);

      if (g_hash_table_contains (self->declined, pair) || all->len == MAX_PROPOSALS)
        pps_shared_proposal_free (proposal);
      else
        g_ptr_array_add (all, proposal);
    }
}

/* Findings may also be of no round. */
static GPtrArray *
list_proposals (PpsSharedView *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_shared_proposal_free);
  g_autoptr (PpsRound) round = NULL;

  if (self->partnership == NULL || *self->pane == '\0'
      || pps_store_is_read_only (pps_workspace_get_store (self->workspace)))
    return all;

  round = dup_round (self);
  if (round != NULL)
    add_proposals (self, round, all);
  add_proposals (self, NULL, all);

  return all;
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
  g_hash_table_add (self->declined, dup_pair (g_object_get_data (G_OBJECT (button), "proposal")));
  refresh (self);
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
make_button (PpsSharedView *self, PpsSharedProposal *proposal, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf (
      _ ("%s: “%s” and “%s”"), label, pps_record_get_text (PPS_RECORD (proposal->first), "text"),
      pps_record_get_text (PPS_RECORD (proposal->second), "text"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "proposal", proposal);
  g_signal_connect_object (button, "clicked", clicked, self, 0);

  return button;
}

static GtkWidget *
make_row (PpsSharedView *self, PpsSharedProposal *proposal)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *reason = dup_reason (proposal);
  GtkWidget *why = gtk_label_new (reason);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), make_side (self, proposal->first));
  gtk_box_append (GTK_BOX (sides), make_side (self, proposal->second));
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (why), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_widget_add_css_class (why, "dim-label");
  gtk_widget_add_css_class (why, "caption");
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, proposal, _ ("Make shared"), G_CALLBACK (share_cb)));
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, proposal, _ ("Not shared"), G_CALLBACK (decline_cb)));
  gtk_box_append (GTK_BOX (row), sides);
  gtk_box_append (GTK_BOX (row), why);
  gtk_box_append (GTK_BOX (row), buttons);
  gtk_widget_add_css_class (row, "card");
  g_object_set_data_full (G_OBJECT (row), "proposal", proposal,
                          (GDestroyNotify) pps_shared_proposal_free);

  return row;
}

/* Showing */

/* All that the rows show, so that rows are not made anew for nothing. */
static char *
dup_shown (GPtrArray *proposals)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const PpsSharedProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *pair = dup_pair (proposal);
      g_autofree char *reason = dup_reason (proposal);

      g_string_append_printf (shown, "%s\n%s\n%s\n%s\n", pair, reason,
                              pps_record_get_text (PPS_RECORD (proposal->first), "text"),
                              pps_record_get_text (PPS_RECORD (proposal->second), "text"));
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
show (PpsSharedView *self, GPtrArray *proposals)
{
  g_autofree char *label = g_strdup_printf (_ ("Perhaps shared (%u)"), proposals->len);
  int focus = find_focus (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), proposals->len > 0);
  while (proposals->len > 0)
    gtk_box_append (GTK_BOX (self->rows), make_row (self, g_ptr_array_steal_index (proposals, 0)));
  if (focus >= 0)
    restore_focus (self, focus);
}

static void
refresh (PpsSharedView *self)
{
  g_autoptr (GPtrArray) proposals = list_proposals (self);
  g_autofree char *shown = dup_shown (proposals);

  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  show (self, proposals);
}

static void
pps_shared_view_dispose (GObject *object)
{
  PpsSharedView *self = PPS_SHARED_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->declined, g_hash_table_unref);
  g_clear_pointer (&self->pane, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pps_shared_view_parent_class)->dispose (object);
}

static void
pps_shared_view_class_init (PpsSharedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_shared_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sharedview");
}

static void
pps_shared_view_init (PpsSharedView *self)
{
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->rows);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
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
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), FALSE);
  g_free (self->pane);
  self->pane = g_strdup (pane);
  refresh (self);
}
