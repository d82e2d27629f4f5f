/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-purpose-group.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-gate-report.h"

/* A choice of three, and a row beneath it that is there when there is something to tell. */

struct _PpsPurposeGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *row;
  AdwActionRow *left_out;
  AdwActionRow *recognisable;
};

G_DEFINE_FINAL_TYPE (PpsPurposeGroup, pps_purpose_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_PURPOSE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
pps_purpose_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PURPOSE)
    g_value_set_uint (value, pps_purpose_group_get_purpose (PPS_PURPOSE_GROUP (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
selected_cb (PpsPurposeGroup *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PURPOSE]);
}

static void
pps_purpose_group_class_init (PpsPurposeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pps_purpose_group_get_property;
  properties[PROP_PURPOSE]
      = g_param_spec_uint ("purpose", NULL, NULL, 0, PPS_N_PURPOSES - 1, PPS_PURPOSE_OWN,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static AdwActionRow *
make_row (PpsPurposeGroup *self, const char *title, const char *icon)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (row, gtk_image_new_from_icon_name (icon));
  adw_action_row_set_subtitle_lines (row, 0);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));

  return row;
}

static void
pps_purpose_group_init (PpsPurposeGroup *self)
{
  const char *const words[]
      = { _ ("Ourselves"), _ ("Within the PPS"), _ ("Everybody: public"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (words);

  self->row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("For whom"));
  adw_combo_row_set_model (self->row, G_LIST_MODEL (names));
  g_signal_connect_swapped (self->row, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
  self->left_out = make_row (self, _ ("Left out"), "dialog-information-symbolic");
  self->recognisable = make_row (self, _ ("Look again"), "dialog-warning-symbolic");
}

PpsPurpose
pps_purpose_group_get_purpose (PpsPurposeGroup *self)
{
  g_return_val_if_fail (PPS_IS_PURPOSE_GROUP (self), PPS_PURPOSE_PUBLIC);

  return MIN (adw_combo_row_get_selected (self->row), PPS_PURPOSE_PUBLIC);
}

void
pps_purpose_group_set_purpose (PpsPurposeGroup *self, PpsPurpose purpose)
{
  g_return_if_fail (PPS_IS_PURPOSE_GROUP (self));

  adw_combo_row_set_selected (self->row, purpose);
}

static void
tell (AdwActionRow *row, const char *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

void
pps_purpose_group_tell (PpsPurposeGroup *self,
                        PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        const PpsPresentOptions *options)
{
  g_autoptr (PpsGateReport) report = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *warning = NULL;

  g_return_if_fail (PPS_IS_PURPOSE_GROUP (self));

  if (options != NULL)
    {
      report = pps_gate_report_new (workspace, partnership, options);
      left_out = pps_gate_report_describe (report, pps_describe_language ());
      warning = pps_gate_report_warn (report, pps_describe_language ());
    }
  tell (self->left_out, left_out);
  tell (self->recognisable, warning);
  gtk_widget_set_visible (GTK_WIDGET (self), options != NULL);
}
