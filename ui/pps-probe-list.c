/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-probe-list.h"

#include <glib/gi18n.h>

/* Probes as check buttons with a label that wraps. It knows a question, not an answer. */

struct _PpsProbeList
{
  GtkWidget parent_instance;

  gboolean setting;
};

G_DEFINE_FINAL_TYPE (PpsProbeList, pps_probe_list, GTK_TYPE_WIDGET)

enum
{
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_probe_id (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "pps-probe-id");
}

static void
remove_all (PpsProbeList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
toggled_cb (GtkCheckButton *check, PpsProbeList *self)
{
  gboolean ticked = gtk_check_button_get_active (check);

  if (ticked)
    gtk_widget_add_css_class (GTK_WIDGET (check), "ticked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (check), "ticked");

  if (!self->setting)
    g_signal_emit (self, signals[TICKED], 0, get_probe_id (GTK_WIDGET (check)), ticked);
}

static void
add_probe (PpsProbeList *self, const PpsProbe *probe, const char *language)
{
  const char *text = pps_bilingual_get (&probe->text, language);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", text, "wrap",
      TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (check), "pps-probe-id", g_strdup (probe->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_widget_set_parent (check, GTK_WIDGET (self));
}

static void
pps_probe_list_dispose (GObject *object)
{
  remove_all (PPS_PROBE_LIST (object));

  G_OBJECT_CLASS (pps_probe_list_parent_class)->dispose (object);
}

static void
pps_probe_list_class_init (PpsProbeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_probe_list_dispose;

  /**
   * PpsProbeList::ticked:
   * @probe: id of the probe
   * @ticked: whether it is ticked off now
   */
  signals[TICKED]
      = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "probelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_probe_list_init (PpsProbeList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To ask on with"), -1);
}

void
pps_probe_list_show (PpsProbeList *self, const PpsQuestion *question, const char *language)
{
  g_return_if_fail (PPS_IS_PROBE_LIST (self));

  remove_all (self);
  if (question == NULL)
    return;

  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    add_probe (self, pps_question_get_probe (question, i), language);
}

void
pps_probe_list_set_ticked (PpsProbeList *self, const char *ids)
{
  g_auto (GStrv) ticked = g_strsplit (ids, " ", -1);

  g_return_if_fail (PPS_IS_PROBE_LIST (self));

  self->setting = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (child),
        g_strv_contains ((const char *const *) ticked, get_probe_id (child)));
  self->setting = FALSE;
}
