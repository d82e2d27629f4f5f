/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-quote-row.h"
#include "pps-state-row.h"

/* The keys of the page. They are caught on their way down to the focus, as a text would take some
 * of them for itself; only bare digits are taken on the way back up, when nothing that is typed
 * into wanted them. */

typedef struct
{
  const char *accelerator;
  const char *action;
  const char *argument; /* as g_variant_parse() */
} Key;

static const Key keys[] = {
  { "<Alt>Down", "interview.next", NULL },
  { "<Control>Page_Down", "interview.next", NULL },
  { "<Alt>Up", "interview.previous", NULL },
  { "<Control>Page_Up", "interview.previous", NULL },
  { "<Control>j", "interview.jump", NULL },
  { "<Control>g", "interview.flag", NULL },
  { "<Control><Shift>g", "interview.next-flagged", NULL },
  { "<Alt>1", "interview.state", "'answered'" },
  { "<Alt>2", "interview.state", "'not-discussed'" },
  { "<Alt>3", "interview.state", "'does-not-know'" },
  { "<Alt>4", "interview.state", "'declines'" },
  { "<Alt>5", "interview.state", "'not-applicable'" },
  { "<Control>1", "interview.mark", "('', 1)" },
  { "<Control>2", "interview.mark", "('', 2)" },
  { "<Control>3", "interview.mark", "('', 3)" },
  { "<Control>4", "interview.mark", "('', 4)" },
  { "<Control>5", "interview.mark", "('', 5)" },
  { "<Control>0", "interview.mark", "('', 0)" },
  { "<Alt>r", "interview.reason", NULL },
  { "<Control>m", "interview.send", NULL },
  { "<Control><Shift>m", "interview.parked", NULL },
  { "<Control>d", "interview.same", NULL },
  { "<Alt>l", "interview.earlier", NULL },
  /* Menus show the last key of an action. */
  { "<Control>KP_Enter", "interview.quote", NULL },
  { "<Control>Return", "interview.quote", NULL },
  { "F6", "interview.cycle", "true" },
  { "<Shift>F6", "interview.cycle", "false" },
  { "F7", "interview.review", NULL },
  { "F9", "interview.rail", NULL },
  { "<Alt>n", "interview.notes", NULL },
  { "<Control>l", "interview.switch-language", NULL },
  { "<Control>s", "interview.save", NULL },
  { "<Control>t", "interview.note-time", NULL },
  { "<Control><Shift>space", "interview.pause", NULL },
  { "F8", "interview.respondent", NULL },
  { "<Shift>F8", "interview.respondent-fullscreen", NULL },
};

static gboolean
is_typed_into (GtkWidget *focus)
{
  return GTK_IS_TEXT_VIEW (focus) || GTK_IS_EDITABLE (focus);
}

static int
get_digit (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_5)
    return keyval - GDK_KEY_0;
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_5)
    return keyval - GDK_KEY_KP_0;

  return -1;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PpsInterviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;
  int digit = get_digit (keyval);

  if (digit < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || focus == NULL
      || is_typed_into (focus))
    return GDK_EVENT_PROPAGATE;

  /* In the row of states a digit is what stands on its keys. */
  if (gtk_widget_get_ancestor (focus, PPS_TYPE_STATE_ROW) != NULL)
    {
      const char *word = pps_state_row_get_word (digit);

      if (word != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "interview.state", "s", word);
      return GDK_EVENT_STOP;
    }

  /* Under a quote it is whether that may be quoted. */
  row = gtk_widget_get_ancestor (focus, PPS_TYPE_QUOTE_ROW);
  if (row != NULL)
    {
      const char *word = pps_quote_row_get_word (digit);
      PpsQuote *quote = pps_quote_row_get_quote (PPS_QUOTE_ROW (row));

      if (word != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "interview.permit-quote", "(ss)",
                                    pps_record_get_id (PPS_RECORD (quote)), word);
      return GDK_EVENT_STOP;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "interview.mark", "(si)", "", digit);

  return GDK_EVENT_STOP;
}

void
pps_interview_page_add_keys (PpsInterviewPage *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkEventController *digits = gtk_event_controller_key_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].accelerator),
                              gtk_named_action_new (keys[i].action));

      if (keys[i].argument != NULL)
        {
          g_autoptr (GVariant) argument
              = g_variant_ref_sink (g_variant_new_parsed (keys[i].argument));

          gtk_shortcut_set_arguments (shortcut, argument);
        }
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
    }
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);

  g_signal_connect (digits, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), digits);
}
