/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-matrix.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"
#include "pps-round-plan.h"
#include "pps-when.h"
#include "pps-wrap-layout.h"

/* The matrix is made again when what it shows is other than before, and the focus stays at the cell
 * it was at. It shows nothing new while it is not on the screen. */

struct _PpsRoundMatrix
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsRound *round;
  GPtrArray *cells;   /* of PpsRoundCell */
  GPtrArray *buttons; /* of GtkWidget, one for each cell */
  char *shown;        /* what is shown, to tell whether it is still that */
  guint idle;
};

G_DEFINE_FINAL_TYPE (PpsRoundMatrix, pps_round_matrix, GTK_TYPE_WIDGET)

enum
{
  PLAN,
  SHOW_PLAN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const classes[] = {
  [PPS_PLAN_TO_PLAN] = "to-plan",
  [PPS_PLAN_PLANNED] = "planned",
  [PPS_PLAN_RUNNING] = "running",
  [PPS_PLAN_HEARD] = "heard",
};

static const char *const icons[] = {
  [PPS_PLAN_TO_PLAN] = "list-add-symbolic",
  [PPS_PLAN_PLANNED] = "x-office-calendar-symbolic",
  [PPS_PLAN_RUNNING] = "media-playback-start-symbolic",
  [PPS_PLAN_HEARD] = "object-select-symbolic",
};

/* The day and the time, as short as they can be said. */
static char *
write_moment (PpsRecord *interview)
{
  const char *planned = pps_record_get_text (interview, "planned");
  g_autofree char *moment = pps_when_write_moment (planned);
  g_autofree char *day = pps_describe_date (planned, pps_describe_language ());
  const char *time = strchr (moment, ' ');

  return g_strconcat (day, time, NULL);
}

static char *
write_state (const PpsRoundCell *cell)
{
  switch (cell->hearing)
    {
    case PPS_PLAN_PLANNED:
      return pps_record_has_text (PPS_RECORD (cell->interview), "planned")
                 ? write_moment (PPS_RECORD (cell->interview))
                 : g_strdup (_ ("Planned, no day yet"));
    case PPS_PLAN_RUNNING:
      return g_strdup (_ ("Under way"));
    case PPS_PLAN_HEARD:
      return g_strdup (_ ("Heard"));
    case PPS_PLAN_TO_PLAN:
    default:
      return g_strdup (_ ("To plan"));
    }
}

static char *
write_who (const PpsRoundCell *cell)
{
  g_autoptr (GString) who = g_string_new (NULL);

  if (cell->respondent == NULL)
    return g_strdup (cell->interview != NULL ? _ ("Nobody named") : _ ("Nobody yet"));

  pps_describe_append (who, "", pps_record_get_text (PPS_RECORD (cell->respondent), "code"));
  pps_describe_append (who, " · ", pps_record_get_text (PPS_RECORD (cell->respondent), "role"));

  return g_string_free (g_steal_pointer (&who), FALSE);
}

/* As wide in every cell, so that cells stand beneath each other. */
static GtkWidget *
make_label (const char *text, const char *css_class, int n_chars)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize",
                       PANGO_ELLIPSIZE_END, "width-chars", n_chars, "max-width-chars", n_chars,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-classes",
                       (const char *[]){ css_class, NULL }, NULL);
}

static void
cell_clicked_cb (GtkWidget *button, PpsRoundMatrix *self)
{
  const PpsRoundCell *cell = g_object_get_data (G_OBJECT (button), "pps-cell");
  g_autoptr (PpsRespondent) respondent
      = cell->respondent != NULL ? g_object_ref (cell->respondent) : NULL;
  g_autoptr (PpsInterview) interview
      = cell->interview != NULL ? g_object_ref (cell->interview) : NULL;
  g_autofree char *group = g_strdup (cell->group);

  if (cell->hearing == PPS_PLAN_TO_PLAN)
    g_signal_emit (self, signals[PLAN], 0, button, group, respondent);
  else if (cell->hearing == PPS_PLAN_PLANNED)
    g_signal_emit (self, signals[SHOW_PLAN], 0, interview);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-interview", "s",
                                pps_record_get_id (PPS_RECORD (interview)));
}

static GtkWidget *
make_cell (PpsRoundMatrix *self, const PpsRoundCell *cell)
{
  gboolean read_only = pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  g_autofree char *who = write_who (cell);
  g_autofree char *state = write_state (cell);
  g_autofree char *name = g_strdup_printf ("%s, %s", who, state);
  GtkWidget *place = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), make_label (who, "who", 17));
  gtk_box_append (GTK_BOX (words), make_label (state, "state", 21));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[cell->hearing],
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, classes[cell->hearing]);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, !read_only || cell->hearing >= PPS_PLAN_RUNNING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "pps-cell", (gpointer) cell);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cell_clicked_cb), self, 0);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (GTK_BOX (place), button);

  return place;
}

static GtkWidget *
make_head (PpsRoundMatrix *self, const char *letter)
{
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_ROW_HEADER, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *chip = pps_letter_chip_new ();
  const char *name = pps_group_name_get (self->workspace, letter);

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, letter);
  gtk_box_append (GTK_BOX (head), chip);
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0,
                                                "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_widget_set_size_request (head, 122, -1);
  gtk_widget_add_css_class (head, "head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return head;
}

static GtkWidget *
make_row (PpsRoundMatrix *self, const char *letter, GtkWidget **cells)
{
  GtkWidget *row
      = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  GtkLayoutManager *wrap = g_object_new (PPS_TYPE_WRAP_LAYOUT, NULL);

  /* With a role of presentation GTK would hide its children too. */
  *cells = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, NULL);
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (wrap), 6);
  gtk_widget_set_layout_manager (*cells, wrap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pps_group_name_get (self->workspace, letter), -1);
  gtk_box_append (GTK_BOX (row), make_head (self, letter));
  gtk_box_append (GTK_BOX (row), *cells);

  return row;
}

/* All that is shown, as a text: when that is the same, nothing changed. */
static char *
write_cells (PpsRoundMatrix *self, GPtrArray *cells)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const PpsRoundCell *cell = g_ptr_array_index (cells, i);
      g_autofree char *who = write_who (cell);
      g_autofree char *state = write_state (cell);

      g_string_append_printf (text, "%s\t%s\t%s\t%p\n",
                              pps_group_name_get (self->workspace, cell->group), who, state,
                              (gpointer) cell->interview);
    }

  return g_string_free (text, FALSE);
}

static int
find_focus (PpsRoundMatrix *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_widget_has_focus (g_ptr_array_index (self->buttons, i)))
        return i;
    }

  return -1;
}

static void
update (PpsRoundMatrix *self)
{
  g_autoptr (GPtrArray) cells = pps_round_plan_list (self->workspace, self->round);
  g_autofree char *shown = write_cells (self, cells);
  int focus = find_focus (self);
  const char *letter = "";
  GtkWidget *place = NULL;
  GtkWidget *child;

  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  for (guint i = 0; i < cells->len; i++)
    {
      const PpsRoundCell *cell = g_ptr_array_index (cells, i);

      if (!g_str_equal (cell->group, letter))
        gtk_widget_set_parent (make_row (self, cell->group, &place), GTK_WIDGET (self));
      letter = cell->group;
      gtk_box_append (GTK_BOX (place), make_cell (self, cell));
    }

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = g_steal_pointer (&cells);
  if (focus >= 0 && (guint) focus < self->buttons->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->buttons, focus));
}

static gboolean
idle_cb (gpointer user_data)
{
  PpsRoundMatrix *self = user_data;

  self->idle = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && !pps_record_is_deleted (PPS_RECORD (self->round)))
    update (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PpsRoundMatrix *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
pps_round_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_round_matrix_parent_class)->map (widget);

  changed_cb (PPS_ROUND_MATRIX (widget));
}

static void
pps_round_matrix_dispose (GObject *object)
{
  PpsRoundMatrix *self = PPS_ROUND_MATRIX (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->round);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pps_round_matrix_parent_class)->dispose (object);
}

static void
pps_round_matrix_class_init (PpsRoundMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_round_matrix_dispose;
  widget_class->map = pps_round_matrix_map;

  /**
   * PpsRoundMatrix::plan:
   * @cell: the widget of the cell
   * @group: letter
   * @respondent: (nullable): who
   */
  signals[PLAN] = g_signal_new ("plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 3, GTK_TYPE_WIDGET,
                                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, PPS_TYPE_RESPONDENT);
  signals[SHOW_PLAN] = g_signal_new ("show-plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, PPS_TYPE_INTERVIEW);

  gtk_widget_class_set_css_name (widget_class, "roundmatrix");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
pps_round_matrix_init (PpsRoundMatrix *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->buttons = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who is to be heard"), -1);
}

GtkWidget *
pps_round_matrix_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsRoundMatrix *self = g_object_new (PPS_TYPE_ROUND_MATRIX, NULL);

  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
