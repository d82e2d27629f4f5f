/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guides-page-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-guide.h"

/* From the list of guides to a guide, to a question, and back. It owns the draft of the guide that
 * is shown, and makes each view when it is first needed. */

G_DEFINE_FINAL_TYPE (PpsGuidesPage, pps_guides_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_head (PpsGuidesPage *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean list = shown == GTK_WIDGET (self->list);
  gboolean question = shown != NULL && shown == GTK_WIDGET (self->question);
  gboolean guide = shown != NULL && shown == GTK_WIDGET (self->guide);

  gtk_widget_set_visible (self->leave, list && self->folded);
  gtk_widget_set_visible (self->back, !list);
  gtk_widget_set_visible (self->previous, question);
  gtk_widget_set_visible (self->next, question);
  gtk_widget_set_visible (self->import, list);
  gtk_widget_set_visible (self->export, guide);
  pps_guides_page_update_actions (self);
}

static gboolean
has_focus (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));

  return focus != NULL && gtk_widget_is_ancestor (focus, view);
}

static void
show_view (PpsGuidesPage *self, gpointer view, const char *title, const char *subtitle)
{
  gtk_stack_set_visible_child (self->stack, view);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  update_head (self);
  if (gtk_widget_get_root (view) != NULL && !has_focus (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/* Short enough for a narrow window: whose guide it is. */
static const char *
get_guide_title (PpsGuidesPage *self)
{
  return pps_workspace_get_group_name (self->workspace,
                                       pps_guide_get_group (pps_guide_draft_get_base (self->draft)),
                                       pps_describe_language ());
}

/* What is shown can go: by an undo, or a removal. */
static void
draft_items_changed_cb (PpsGuidesPage *self)
{
  PpsQuestionDraft *shown
      = self->question != NULL ? pps_guide_question_view_get_question (self->question) : NULL;

  if (shown == NULL
      || pps_guide_draft_find (self->draft, pps_question_draft_get_id (shown)) == shown)
    return;

  pps_guide_question_view_show (self->question, NULL, NULL);
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->question))
    pps_guides_page_show_guide (self, NULL);
}

static void
set_draft (PpsGuidesPage *self, PpsGuideDraft *draft)
{
  if (self->draft == draft)
    return;

  if (self->question != NULL)
    pps_guide_question_view_show (self->question, NULL, NULL);
  if (self->guide != NULL)
    pps_guide_view_show (self->guide, NULL);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, draft_items_changed_cb, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "items-changed", G_CALLBACK (draft_items_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
pps_guides_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_GUIDES_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_guides_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      if (self->list != NULL)
        update_head (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_guides_page_dispose (GObject *object)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    set_draft (self, NULL);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_guides_page_parent_class)->dispose (object);
}

static void
pps_guides_page_class_init (PpsGuidesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_guides_page_dispose;
  object_class->get_property = pps_guides_page_get_property;
  object_class->set_property = pps_guides_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-guides-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, title);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, leave);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, back);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, previous);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, next);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, import);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, export);
  gtk_widget_class_bind_template_child (widget_class, PpsGuidesPage, stack);
  pps_guides_page_install_actions (widget_class);
}

static void
pps_guides_page_init (PpsGuidesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The name of a group of the study can be changed on the page that bears it. */
static void
follow_name (PpsGuidesPage *self)
{
  if (self->draft != NULL && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->guide))
    adw_window_title_set_title (self->title, get_guide_title (self));
}

GtkWidget *
pps_guides_page_new (PpsWorkspace *workspace)
{
  PpsGuidesPage *self = g_object_new (PPS_TYPE_GUIDES_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->list = PPS_GUIDE_LIST (pps_guide_list_new (workspace));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->list));
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed", G_CALLBACK (follow_name),
                           self, G_CONNECT_SWAPPED);
  pps_guides_page_show_list (self);

  return GTK_WIDGET (self);
}

void
pps_guides_page_open (PpsGuidesPage *self, const char *group)
{
  g_return_if_fail (PPS_IS_GUIDES_PAGE (self));
  g_return_if_fail (group != NULL);

  if (*group == '\0')
    pps_guides_page_show_list (self);
  else
    pps_guides_page_show_guide (
        self, pps_guide_get_id (pps_edit_get_current_guide (self->workspace, group)));
}

void
pps_guides_page_flush (PpsGuidesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A field saves when it loses the focus. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

void
pps_guides_page_show_list (PpsGuidesPage *self)
{
  pps_guide_list_tell (self->list, NULL, NULL);
  pps_guides_page_flush (self);
  pps_guide_list_update (self->list);
  show_view (self, self->list, _ ("Interview guides"), "");
}

void
pps_guides_page_show_guide (PpsGuidesPage *self, const char *guide)
{
  if (guide != NULL)
    {
      g_autoptr (PpsGuideDraft) draft = pps_guide_draft_new (self->workspace, guide);

      if (draft == NULL)
        return;
      set_draft (self, draft);
    }
  if (self->guide == NULL)
    {
      self->guide = PPS_GUIDE_VIEW (pps_guide_view_new (self->workspace));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->guide));
    }

  pps_guide_view_show (self->guide, self->draft);
  show_view (self, self->guide, get_guide_title (self), "");
}

void
pps_guides_page_show_question (PpsGuidesPage *self, PpsQuestionDraft *question)
{
  if (self->question == NULL)
    {
      self->question = PPS_GUIDE_QUESTION_VIEW (pps_guide_question_view_new (self->workspace));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->question));
    }

  pps_guide_question_view_show (self->question, self->draft, question);
  show_view (self, self->question, get_guide_title (self), "");
}

void
pps_guides_page_show_changes (PpsGuidesPage *self)
{
  if (self->changes == NULL)
    {
      self->changes = PPS_GUIDE_CHANGES_VIEW (pps_guide_changes_view_new (self->workspace));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->changes));
    }

  pps_guide_changes_view_show (self->changes, self->draft);
  show_view (self, self->changes, _ ("What changed"), get_guide_title (self));
}

void
pps_guides_page_go_back (PpsGuidesPage *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  g_autofree char *id = NULL;

  if (shown == GTK_WIDGET (self->guide))
    pps_guides_page_show_list (self);
  else if (shown != GTK_WIDGET (self->list))
    {
      if (shown == GTK_WIDGET (self->question))
        id = g_strdup (
            pps_question_draft_get_id (pps_guide_question_view_get_question (self->question)));
      pps_guides_page_flush (self);
      pps_guides_page_show_guide (self, NULL);
      if (id != NULL)
        pps_guide_view_focus_question (self->guide, id);
    }
}
