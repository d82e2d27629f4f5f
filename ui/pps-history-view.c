/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-history-view.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-group-name.h"
#include "pps-history.h"
#include "pps-reworded.h"
#include "pps-window.h"

/* What became of a record. It follows the study while it is on the screen. */

#define WIDTH 320
#define MAX_HEIGHT 420

struct _PpsHistoryView
{
  GtkWidget parent_instance;

  GtkListBox *list;

  PpsWorkspace *workspace;
  PpsRecord *record;
  char *shown; /* what the rows are made of */
};

G_DEFINE_FINAL_TYPE (PpsHistoryView, pps_history_view, GTK_TYPE_WIDGET)

enum
{
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Fields as a user knows them. Those with words of the file name the kind that describes them;
 * those that somebody words can be brought back. */
static const struct
{
  const char *field;
  const char *name;
  const char *kind;
  gboolean worded;
} fields[] = {
  { "text", N_ ("Wording"), NULL, TRUE },
  { "table-text", N_ ("Wording in the table"), NULL, TRUE },
  { "note", N_ ("Own note"), NULL, TRUE },
  { "memo", N_ ("Memo"), NULL, TRUE },
  { "reason", N_ ("Reason"), NULL, TRUE },
  { "mark-reason", N_ ("Reason for the mark"), NULL, TRUE },
  { "source", N_ ("Source"), NULL, TRUE },
  { "state", N_ ("State"), "answer", FALSE },
  { "status", N_ ("Status"), "status", FALSE },
  { "interest", N_ ("Interest"), "interest", FALSE },
  { "direction", N_ ("Brings or gets"), "direction", FALSE },
  { "amount", N_ ("Amount"), NULL, FALSE },
  { "amount-kind", N_ ("Amount in"), "amount", FALSE },
  { "mark", N_ ("Mark"), "mark", FALSE },
  { "pane", N_ ("Pane"), "pane", FALSE },
  { "stakeholder-group", N_ ("Stakeholder group"), "group", FALSE },
  { "evidence", N_ ("The words it rests on"), NULL, FALSE },
  { "tag", N_ ("Theme"), NULL, FALSE },
  { NULL, N_ ("Something else"), "nothing", FALSE },
};

static guint
find_field (const char *field)
{
  guint i = 0;

  while (fields[i].field != NULL && !g_str_equal (fields[i].field, field))
    i++;

  return i;
}

/* Returns: (transfer none): a value of the file as a user reads it */
static const char *
get_words (PpsHistoryView *self, guint field, const char *value)
{
  const char *kind = fields[field].kind;

  if (value == NULL || *value == '\0')
    return g_strcmp0 (kind, "group") == 0 ? pps_group_name_get (self->workspace, "") : "";
  if (kind == NULL)
    return value;
  /* An id, or a place: that it was changed is all there is to tell. */
  if (g_str_equal (kind, "nothing"))
    return "";
  if (g_str_equal (kind, "group"))
    return pps_group_name_get (self->workspace, value);
  if (g_str_equal (kind, "pane"))
    {
      const PpsPane *pane
          = pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace), value);

      return pane != NULL ? pps_bilingual_get (&pane->name, pps_describe_language ()) : value;
    }

  return pps_describe_word (kind, value, pps_describe_language ());
}

static char *
describe_act (const PpsHistoryLine *line, guint field)
{
  switch (line->act)
    {
    case PPS_HISTORY_MADE:
      return g_strdup (_ ("Made"));
    case PPS_HISTORY_REMOVED:
      return g_strdup (_ ("Removed"));
    case PPS_HISTORY_RESTORED:
      return g_strdup (_ ("Came back"));
    case PPS_HISTORY_GIVEN:
      return g_strdup_printf (_ ("%s: added"), _ (fields[field].name));
    case PPS_HISTORY_TAKEN:
      return g_strdup_printf (_ ("%s: taken away"), _ (fields[field].name));
    case PPS_HISTORY_CHANGED:
    default:
      return g_strdup (_ (fields[field].name));
    }
}

/* Who and when. */
static char *
describe_origin (const PpsHistoryLine *line)
{
  g_autofree char *when = pps_describe_moment (line->at, pps_describe_language ());
  g_autoptr (GString) text = g_string_new (when);

  if (*line->author != '\0')
    pps_describe_append (text, " · ", line->author);
  else
    pps_describe_append (text, " · ", line->here ? _ ("you, here") : _ ("another computer"));
  if (line->undone)
    pps_describe_append (text, " · ", _ ("by an undo"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void show_lines (PpsHistoryView *self);

static void
restore_cb (PpsHistoryView *self, GtkWidget *button)
{
  g_autofree char *field = g_strdup (g_object_get_data (G_OBJECT (button), "field"));
  g_autofree char *wording = g_strdup (g_object_get_data (G_OBJECT (button), "wording"));
  g_autoptr (GError) error = NULL;

  if (!pps_edit_restore (self->workspace, self->record, field, wording, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  show_lines (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Older wording brought back"));
  g_signal_emit (self, signals[RESTORED], 0);
}

static GtkWidget *
make_restore (PpsHistoryView *self, const PpsHistoryLine *line)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Bring Back"));
  g_autofree char *name = g_strdup_printf (_ ("Bring back “%s”"), line->before);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Bring back the wording before this change"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "field", g_strdup (line->field), g_free);
  g_object_set_data_full (G_OBJECT (button), "wording", g_strdup (line->before), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static gboolean
can_restore (PpsHistoryView *self, const PpsHistoryLine *line, guint field)
{
  return line->act == PPS_HISTORY_CHANGED && fields[field].worded && line->before != NULL
         && *line->before != '\0'
         && g_strcmp0 (line->before, pps_record_get_text (self->record, line->field)) != 0
         && !pps_record_is_deleted (self->record)
         && !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
}

static GtkWidget *
make_row (PpsHistoryView *self, const PpsHistoryLine *line)
{
  guint field = find_field (line->field);
  g_autofree char *act = describe_act (line, field);
  g_autofree char *origin = describe_origin (line);
  const char *before = get_words (self, field, line->before);
  const char *after = get_words (self, field, line->after);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *when = make_label (origin, "caption");
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (when, "dim-label");
  gtk_box_append (GTK_BOX (box), make_label (act, "caption-heading"));
  if (line->act != PPS_HISTORY_CHANGED && *after != '\0')
    gtk_box_append (GTK_BOX (box), make_label (after, "body"));
  else if (*before != '\0' || *after != '\0')
    gtk_box_append (GTK_BOX (box), pps_reworded_new (before, after));
  gtk_box_append (GTK_BOX (box), when);
  if (can_restore (self, line, field))
    gtk_box_append (GTK_BOX (box), make_restore (self, line));

  name = line->act == PPS_HISTORY_CHANGED
             ? g_strdup_printf (_ ("%s, %s: “%s” became “%s”"), act, origin, before, after)
             : g_strdup_printf ("%s, %s: %s", act, origin, after);
  gtk_widget_add_css_class (box, "history-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static char *
dup_shown (GPtrArray *lines)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsHistoryLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (shown, "%d %s %s %s\n", line->act, line->at, line->field,
                              line->after != NULL ? line->after : "");
    }

  return g_string_free (shown, FALSE);
}

static void
show_lines (PpsHistoryView *self)
{
  g_autoptr (GPtrArray) lines = pps_history_list (self->workspace, self->record);
  g_autofree char *shown = dup_shown (lines);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row;

  if (g_strcmp0 (shown, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (lines, i)));
  if (focus != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
pps_history_view_dispose (GObject *object)
{
  PpsHistoryView *self = PPS_HISTORY_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pps_history_view_parent_class)->dispose (object);
}

static void
pps_history_view_class_init (PpsHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_history_view_dispose;

  /**
   * PpsHistoryView::restored:
   *
   * An older wording is what the record says now.
   */
  signals[RESTORED] = g_signal_new ("restored", PPS_TYPE_HISTORY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_history_view_init (PpsHistoryView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_show_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "history");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

GtkWidget *
pps_history_view_new (PpsWorkspace *workspace, PpsRecord *record)
{
  PpsHistoryView *self = g_object_new (PPS_TYPE_HISTORY_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed", G_CALLBACK (show_lines),
                           self, G_CONNECT_SWAPPED);
  show_lines (self);

  return GTK_WIDGET (self);
}

static void
button_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (popover == NULL)
    {
      popover = gtk_popover_new ();
      gtk_widget_add_css_class (popover, "history-popover");
      gtk_menu_button_set_popover (button, popover);
    }
  gtk_popover_set_child (
      GTK_POPOVER (popover),
      pps_history_view_new (g_object_get_data (G_OBJECT (button), "workspace"), user_data));
}

GtkWidget *
pps_history_button_new (PpsWorkspace *workspace, PpsRecord *record)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("History"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "workspace", g_object_ref (workspace), g_object_unref);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), button_popup_cb,
                                         g_object_ref (record), g_object_unref);

  return button;
}

static gboolean
drop_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* In an idle: it is still busy closing. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}

PpsHistoryView *
pps_history_popup (GtkWidget *parent, PpsWorkspace *workspace, PpsRecord *record)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *view = pps_history_view_new (workspace, record);

  gtk_widget_add_css_class (popover, "history-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), view);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));

  return PPS_HISTORY_VIEW (view);
}
