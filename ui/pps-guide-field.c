/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-field.h"

#include <glib/gi18n.h>

#include "pps-growing-text.h"
#include "pps-guide-label.h"
#include "pps-window.h"

/* One text in one language. It holds what is being typed, until the draft has it. */

#define PAUSE_MS 700
#define CEILING_MS 3000

struct _PpsGuideField
{
  GtkWidget parent_instance;

  GtkWidget *caption;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *gap;
  GtkWidget *take;

  PpsGuideDraft *draft;
  char *question;
  PpsGuidePart part;
  char *probe;
  char *language;
  char *other; /* the words in the other language */
  gboolean stale;

  gboolean owed;
  gboolean following;
  guint pause_id;
  guint ceiling_id;
};

G_DEFINE_FINAL_TYPE (PpsGuideField, pps_guide_field, GTK_TYPE_WIDGET)

/* As a guide has it: on one line, nothing at the ends. */
static char *
dup_typed (PpsGuideField *self)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  return g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
}

static gboolean
save_cb (gpointer data)
{
  PpsGuideField *self = data;

  self->pause_id = 0;
  pps_guide_field_save (self);

  return G_SOURCE_REMOVE;
}

static gboolean
ceiling_cb (gpointer data)
{
  PpsGuideField *self = data;

  self->ceiling_id = 0;
  pps_guide_field_save (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PpsGuideField *self)
{
  if (self->following)
    return;

  self->owed = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, save_cb, self);
  if (self->ceiling_id == 0)
    self->ceiling_id = g_timeout_add (CEILING_MS, ceiling_cb, self);
}

static void
take_cb (PpsGuideField *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  pps_guide_field_save (self);
  if (self->stale)
    done = pps_guide_draft_find_same (self->draft, self->question, self->part, self->probe, &error);
  else
    done = pps_guide_draft_set_text (self->draft, self->question, self->part, self->probe,
                                     self->language, self->other, &error);
  if (!done)
    pps_window_report (GTK_WIDGET (self), error);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A text of a guide is one paragraph: Enter goes on to the next. */
static gboolean
key_cb (PpsGuideField *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_MODIFIER_MASK) != 0)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_DIR_TAB_FORWARD);
}

static void
set_words (PpsGuideField *self, const char *words)
{
  g_autofree char *typed = dup_typed (self);

  if (self->owed || g_str_equal (typed, words))
    return;

  self->following = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, words, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->following = FALSE;
}

static const char *
describe_gap (PpsGuideField *self, PpsTextGap gap, gboolean needed)
{
  gboolean nl = g_str_equal (self->language, "nl");

  switch (gap)
    {
    case PPS_TEXT_GAP_BOTH:
      return needed ? _ ("Still to be written") : NULL;
    case PPS_TEXT_GAP_NL:
      return nl ? _ ("The Dutch is missing") : NULL;
    case PPS_TEXT_GAP_EN:
      return nl ? NULL : _ ("The English is missing");
    case PPS_TEXT_GAP_NL_STALE:
      return nl ? _ ("The English changed; the Dutch is still as it was") : NULL;
    case PPS_TEXT_GAP_EN_STALE:
      return nl ? NULL : _ ("The Dutch changed; the English is still as it was");
    case PPS_TEXT_GAP_NONE:
    default:
      return NULL;
    }
}

static void
show_gap (PpsGuideField *self, PpsTextGap gap, gboolean needed)
{
  const char *words = describe_gap (self, gap, needed);
  gboolean nl = g_str_equal (self->language, "nl");

  self->stale = gap == PPS_TEXT_GAP_NL_STALE || gap == PPS_TEXT_GAP_EN_STALE;
  if (self->stale)
    gtk_button_set_label (GTK_BUTTON (self->take),
                          nl ? _ ("The Dutch is still right") : _ ("The English is still right"));
  else
    gtk_button_set_label (GTK_BUTTON (self->take),
                          nl ? _ ("Begin with the English") : _ ("Begin with the Dutch"));
  gtk_label_set_text (GTK_LABEL (self->gap), words != NULL ? words : "");
  gtk_widget_set_visible (self->gap, words != NULL);
  gtk_widget_set_visible (self->take, words != NULL && gap != PPS_TEXT_GAP_BOTH
                                          && gtk_text_view_get_editable (self->view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static void
pps_guide_field_unmap (GtkWidget *widget)
{
  pps_guide_field_save (PPS_GUIDE_FIELD (widget));

  GTK_WIDGET_CLASS (pps_guide_field_parent_class)->unmap (widget);
}

static void
pps_guide_field_dispose (GObject *object)
{
  PpsGuideField *self = PPS_GUIDE_FIELD (object);
  GtkWidget *child;

  if (self->draft != NULL)
    pps_guide_field_save (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->ceiling_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->probe, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->other, g_free);

  G_OBJECT_CLASS (pps_guide_field_parent_class)->dispose (object);
}

static void
pps_guide_field_class_init (PpsGuideFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_guide_field_dispose;
  widget_class->unmap = pps_guide_field_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "guidefield");
}

static void
pps_guide_field_init (PpsGuideField *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);

  self->caption = pps_guide_label_new (NULL, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
  self->view = GTK_TEXT_VIEW (g_object_new (PPS_TYPE_GROWING_TEXT, NULL));
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "guide-text");
  self->gap = pps_guide_label_new (NULL, "guide-gap");
  self->take = gtk_button_new ();
  gtk_widget_set_halign (self->take, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->take, "flat");
  gtk_widget_add_css_class (self->take, "guide-take");

  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_widget_set_parent (self->gap, GTK_WIDGET (self));
  gtk_widget_set_parent (self->take, GTK_WIDGET (self));

  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (pps_guide_field_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWidget *
pps_guide_field_new (PpsGuideDraft *draft,
                     const char *question,
                     PpsGuidePart part,
                     const char *probe,
                     const char *title,
                     const char *language)
{
  PpsGuideField *self = g_object_new (PPS_TYPE_GUIDE_FIELD, NULL);
  gboolean nl = g_str_equal (language, "nl");
  const char *name = nl ? _ ("Dutch") : _ ("English");
  g_autofree char *full = g_strdup_printf ("%s, %s", title, name);

  self->draft = g_object_ref (draft);
  self->question = g_strdup (question);
  self->part = part;
  self->probe = g_strdup (probe);
  self->language = g_strdup (language);
  gtk_label_set_text (GTK_LABEL (self->caption), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, full,
                                  -1);

  return GTK_WIDGET (self);
}

void
pps_guide_field_follow (PpsGuideField *self, const PpsGuideText *text, gboolean needed)
{
  gboolean nl;

  g_return_if_fail (PPS_IS_GUIDE_FIELD (self));

  nl = g_str_equal (self->language, "nl");
  g_free (self->other);
  self->other = g_strdup (nl ? text->words.en : text->words.nl);
  set_words (self, nl ? text->words.nl : text->words.en);
  show_gap (self, pps_guide_text_get_gap (text), needed);
}

void
pps_guide_field_set_editable (PpsGuideField *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_GUIDE_FIELD (self));

  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
}

void
pps_guide_field_save (PpsGuideField *self)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_GUIDE_FIELD (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->ceiling_id, g_source_remove);
  if (!self->owed)
    return;

  /* Cleared first: the draft tells of the change while it is being made. */
  self->owed = FALSE;
  typed = dup_typed (self);
  if (!pps_guide_draft_set_text (self->draft, self->question, self->part, self->probe,
                                 self->language, typed, &error))
    {
      self->owed = TRUE;
      pps_window_report (GTK_WIDGET (self), error);
    }
}

GtkTextView *
pps_guide_field_get_view (PpsGuideField *self)
{
  g_return_val_if_fail (PPS_IS_GUIDE_FIELD (self), NULL);

  return self->view;
}
