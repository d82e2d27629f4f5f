/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <X11/extensions/XTest.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "pps-edit.h"

/* Somebody types an interview through the real program, which is killed at random moments. What was
 * typed and is not on the disk is never more than the pause allows; the next start says that
 * something happened and is at the question where it was, with the cursor behind the last word:
 * what is typed next joins what is there.
 *
 * The moments come from the random numbers of the test: it prints its seed, and --seed repeats it.
 */

#define N_KILLS 42

#define PAUSE_MS 700
#define CEILING_MS 3000

/* For the way of a key to the program, and of the words to the disk, on a busy machine. */
#define SLACK_MS 900

static const char *const questions[]
    = { "pane.social-problem", "pane.solution", "pane.alternatives", "pane.social-value" };

#define N_QUESTIONS ((int) G_N_ELEMENTS (questions))

typedef struct
{
  PpsDriver *driver;
  Display *display;
  char *study;
  int place;                   /* question that is open */
  GString *typed[N_QUESTIONS]; /* on disk, and then what was typed since the start */
  GArray *times;               /* ms, one for each character since the start */
  gsize before;                /* length of what was on disk at the start */
  guint worst;                 /* characters */
  gint64 worst_ms;
} Kill;

static gint64
now_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

/* The study after a power failure, as a program that opens it would find it. */
static char *
read_disk (Kill *kill, const char *sql, const char *parameter)
{
  g_autofree char *copy = g_strconcat (kill->study, ".copy", NULL);
  const char *const ends[] = { "", "-journal" };
  sqlite3_stmt *statement;
  sqlite3 *db;
  char *text;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *from = g_strconcat (kill->study, ends[i], NULL);
      g_autofree char *to = g_strconcat (copy, ends[i], NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      g_unlink (to);
      if (g_file_get_contents (from, &content, &length, NULL))
        g_assert_true (g_file_set_contents (to, content, length, NULL));
    }

  g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (parameter != NULL)
    sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_STATIC);
  text = g_strdup (sqlite3_step (statement) == SQLITE_ROW
                       ? (const char *) sqlite3_column_text (statement, 0)
                       : "");
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return text;
}

static void
press (Kill *kill, KeySym symbol, gboolean alt)
{
  KeyCode key = XKeysymToKeycode (kill->display, symbol);
  KeyCode alt_key = XKeysymToKeycode (kill->display, XStringToKeysym ("Alt_L"));

  if (alt)
    XTestFakeKeyEvent (kill->display, alt_key, True, CurrentTime);
  XTestFakeKeyEvent (kill->display, key, True, CurrentTime);
  XTestFakeKeyEvent (kill->display, key, False, CurrentTime);
  if (alt)
    XTestFakeKeyEvent (kill->display, alt_key, False, CurrentTime);
  XSync (kill->display, False);
}

/* Mostly keys, now and then somebody who thinks. */
static gint64
draw_gap (void)
{
  int kind = g_test_rand_int_range (0, 20);

  return kind == 0 ? g_test_rand_int_range (500, 1100) : g_test_rand_int_range (15, 120);
}

static void
type_until (Kill *kill, gint64 end)
{
  while (now_ms () < end)
    {
      char c
          = g_test_rand_int_range (0, 6) == 0 ? ' ' : (char) g_test_rand_int_range ('a', 'z' + 1);
      gint64 time = now_ms ();

      g_string_append_c (kill->typed[kill->place], c);
      g_array_append_val (kill->times, time);
      press (kill, c == ' ' ? XK_space : (KeySym) c, FALSE);
      g_usleep (MIN (draw_gap (), MAX (0, end - now_ms ())) * 1000);
    }
}

/* Of what is not on disk none may have stood longer than the ceiling, nor before a pause. */
static void
assert_little_lost (Kill *kill, gsize on_disk, gint64 end)
{
  const gint64 *times = (const gint64 *) kill->times->data;
  guint n = kill->times->len;
  guint first = on_disk - kill->before;

  if (first >= n)
    return;

  g_assert_cmpint (end - times[first], <=, CEILING_MS + SLACK_MS);
  for (guint i = first; i < n; i++)
    g_assert_cmpint ((i + 1 < n ? times[i + 1] : end) - times[i], <=, PAUSE_MS + SLACK_MS);
  kill->worst = MAX (kill->worst, n - first);
  kill->worst_ms = MAX (kill->worst_ms, end - times[first]);
}

/* Every answer is what was typed, but for the end of the one that was being typed. */
static void
check_disk (Kill *kill, gint64 end)
{
  for (int i = 0; i < N_QUESTIONS; i++)
    {
      GString *typed = kill->typed[i];
      g_autofree char *saved = read_disk (
          kill, "SELECT text FROM answer WHERE question = ?1 AND deleted = 0 ORDER BY created DESC",
          questions[i]);

      g_assert_cmpuint (strlen (saved), <=, typed->len);
      g_assert_cmpint (strncmp (typed->str, saved, strlen (saved)), ==, 0);
      if (i == kill->place)
        assert_little_lost (kill, strlen (saved), end);
      else
        g_assert_cmpstr (saved, ==, typed->str);
      g_string_truncate (typed, strlen (saved));
    }
}

static void
begin_round (Kill *kill)
{
  pps_driver_await_focus (kill->driver, "Antwoord: *");
  pps_driver_press (kill->driver, "Shift_L");
  kill->before = kill->typed[kill->place]->len;
  g_array_set_size (kill->times, 0);
}

/* Nobody has to guess what became of the words. */
static void
see_recovery (Kill *kill)
{
  g_autofree char *saved
      = read_disk (kill, "SELECT substr (at, 12, 8) FROM edit ORDER BY rowid DESC LIMIT 1", NULL);
  g_autofree char *sentence = g_strdup_printf (
      "De vorige keer is het programma onverwacht gestopt; alles tot %s is er.", saved);
  g_autoptr (AtspiAccessible) told = NULL;
  g_autoptr (AtspiAccessible) numbers = NULL;

  pps_driver_start (kill->driver, NULL);
  told = pps_driver_find (kill->driver, ATSPI_ROLE_LABEL, sentence);
  numbers = pps_driver_find_like (kill->driver, ATSPI_ROLE_LABEL,
                                  "Het onderzoek is gecontroleerd: er * antwoord*afgesloten*");
}

/* Sometimes the program does not come that far. */
static void
kill_at_start (Kill *kill)
{
  pps_driver_launch (kill->driver, NULL);
  g_usleep (g_test_rand_int_range (0, 500) * 1000);
  pps_driver_kill (kill->driver);
}

static void
kill_while_typing (Kill *kill)
{
  gint64 length = g_test_rand_int_range (0, 8) == 0 ? g_test_rand_int_range (2000, 5000)
                                                    : g_test_rand_int_range (0, 1400);
  int place = kill->place;
  gint64 start = now_ms ();
  gint64 end = start + length;
  g_autofree char *open = NULL;

  if (g_test_rand_int_range (0, 6) == 0 && kill->place + 1 < N_QUESTIONS)
    {
      press (kill, XK_Down, TRUE);
      kill->place++;
      kill->before = kill->typed[kill->place]->len;
    }
  type_until (kill, end);
  end = now_ms ();
  pps_driver_kill (kill->driver);

  check_disk (kill, end);
  open = read_disk (kill, "SELECT question FROM interview", NULL);
  if (g_str_equal (open, questions[place]) && end - start < SLACK_MS)
    kill->place = place;
  g_assert_cmpstr (open, ==, questions[kill->place]);
}

static void
make_study (Kill *kill)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (kill->study, "Study", "nl", &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  const char *arguments[] = { kill->study, NULL };

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "Techniek in Waterland", NULL);
  round = pps_edit_add_round (workspace, partnership, "2026", "running", "2026", NULL);
  interview = pps_edit_add_interview (workspace, round, "W", NULL, NULL);
  pps_edit_start_interview (workspace, interview, NULL);
  pps_edit_keep_place (workspace, interview, questions[0], 0, &error);
  g_assert_no_error (error);
  pps_store_close (pps_workspace_get_store (workspace));

  pps_driver_start (kill->driver, arguments);
  pps_driver_activate (kill->driver, "open-interview", pps_record_get_id (PPS_RECORD (interview)));
}

static void
test_kill (void)
{
  g_autoptr (PpsDriver) driver = NULL;
  Kill kill = { 0 };

  g_setenv ("LANGUAGE", "nl", TRUE);
  driver = pps_driver_new ();
  kill.driver = driver;
  kill.display = XOpenDisplay (NULL);
  kill.study = g_build_filename (g_get_home_dir (), "kill.ppscanvas", NULL);
  kill.times = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; i < N_QUESTIONS; i++)
    kill.typed[i] = g_string_new (NULL);

  make_study (&kill);
  for (int i = 0; i < N_KILLS; i++)
    {
      begin_round (&kill);
      kill_while_typing (&kill);
      if (g_test_rand_int_range (0, 7) == 0)
        kill_at_start (&kill);
      see_recovery (&kill);
    }
  pps_driver_stop (driver);
  check_disk (&kill, 0);
  g_test_message ("Lost at most %u characters of %" G_GINT64_FORMAT " ms", kill.worst,
                  kill.worst_ms);

  for (int i = 0; i < N_QUESTIONS; i++)
    g_string_free (kill.typed[i], TRUE);
  g_array_unref (kill.times);
  g_free (kill.study);
  XCloseDisplay (kill.display);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill/while-typing", test_kill);

  return g_test_run ();
}
