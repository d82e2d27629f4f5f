/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-empty-page.h"

/* A study without partnerships. All of it is in the template. */

struct _PpsEmptyPage
{
  GtkWidget parent_instance;

  GtkWidget *add;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsEmptyPage, pps_empty_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
pps_empty_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_EMPTY_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_empty_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      PPS_EMPTY_PAGE (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_empty_page_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_empty_page_parent_class)->dispose (object);
}

static void
pps_empty_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_empty_page_parent_class)->map (widget);

  gtk_widget_grab_focus (PPS_EMPTY_PAGE (widget)->add);
}

static void
pps_empty_page_class_init (PpsEmptyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_empty_page_dispose;
  widget_class->map = pps_empty_page_map;
  object_class->get_property = pps_empty_page_get_property;
  object_class->set_property = pps_empty_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-empty-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsEmptyPage, add);
}

static void
pps_empty_page_init (PpsEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_empty_page_new (void)
{
  return g_object_new (PPS_TYPE_EMPTY_PAGE, NULL);
}
