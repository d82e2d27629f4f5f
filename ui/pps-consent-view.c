/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-consent-view.h"

#include "pps-consent-block.h"

/* A block for each who takes part. It makes its blocks anew only where they are others, so that the
 * focus stays on what was ticked. */

struct _PpsConsentView
{
  GtkWidget parent_instance;

  GtkBox *blocks;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  GPtrArray *shown; /* of PpsRespondent: those that have a block */
};

G_DEFINE_FINAL_TYPE (PpsConsentView, pps_consent_view, GTK_TYPE_WIDGET)

static gboolean
is_shown (PpsConsentView *self, PpsQuery *respondents)
{
  if (self->shown == NULL || self->shown->len != pps_query_get_n (respondents))
    return FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    {
      if (g_ptr_array_index (self->shown, i) != pps_query_get (respondents, i))
        return FALSE;
    }

  return TRUE;
}

static void
make_blocks (PpsConsentView *self, PpsQuery *respondents)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks))) != NULL)
    gtk_box_remove (self->blocks, child);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      PpsRespondent *respondent = pps_query_get (respondents, i);

      g_ptr_array_add (self->shown, g_object_ref (respondent));
      gtk_box_append (self->blocks,
                      pps_consent_block_new (self->workspace, self->interview, respondent));
    }
  if (self->shown->len == 0)
    gtk_box_append (self->blocks, pps_consent_block_new (self->workspace, self->interview, NULL));
}

void
pps_consent_view_follow (PpsConsentView *self)
{
  g_autoptr (PpsQuery) respondents = NULL;

  g_return_if_fail (PPS_IS_CONSENT_VIEW (self));

  if (self->interview == NULL)
    return;

  respondents = pps_query_new (pps_workspace_get_store (self->workspace), "interview-respondents",
                               pps_record_get_id (PPS_RECORD (self->interview)), NULL);
  if (!is_shown (self, respondents))
    {
      make_blocks (self, respondents);
      return;
    }

  for (GtkWidget *block = gtk_widget_get_first_child (GTK_WIDGET (self->blocks)); block != NULL;
       block = gtk_widget_get_next_sibling (block))
    pps_consent_block_follow (PPS_CONSENT_BLOCK (block));
}

void
pps_consent_view_show (PpsConsentView *self, PpsWorkspace *workspace, PpsInterview *interview)
{
  g_return_if_fail (PPS_IS_CONSENT_VIEW (self));

  g_set_object (&self->workspace, workspace);
  if (g_set_object (&self->interview, interview))
    g_clear_pointer (&self->shown, g_ptr_array_unref);
  pps_consent_view_follow (self);
}

void
pps_consent_view_enter (PpsConsentView *self)
{
  GtkWidget *first;
  guint index = 0;

  g_return_if_fail (PPS_IS_CONSENT_VIEW (self));

  first = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));
  for (GtkWidget *block = first; block != NULL;
       block = gtk_widget_get_next_sibling (block), index++)
    {
      PpsRespondent *respondent
          = index < self->shown->len ? g_ptr_array_index (self->shown, index) : NULL;

      if (pps_permission_get_state_of (self->workspace, self->interview, respondent)
          == PPS_CONSENT_MISSING)
        {
          first = block;
          break;
        }
    }

  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
pps_consent_view_dispose (GObject *object)
{
  PpsConsentView *self = PPS_CONSENT_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_consent_view_parent_class)->dispose (object);
}

static void
pps_consent_view_class_init (PpsConsentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_consent_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "consentview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-consent-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsConsentView, blocks);
}

static void
pps_consent_view_init (PpsConsentView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
