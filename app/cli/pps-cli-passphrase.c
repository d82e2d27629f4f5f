/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-passphrase.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Reads what nobody else is to see. Each byte is read by itself: a buffer would keep what it read.
 */

#define LONGEST 1024

/* Returns: whether there was a line; without its end */
static gboolean
read_guarded (char *line)
{
  gsize n = 0;
  gboolean any = FALSE;
  char letter;

  while (read (STDIN_FILENO, &letter, 1) == 1)
    {
      any = TRUE;
      if (letter == '\n')
        break;
      if (n + 1 < LONGEST && letter != '\r')
        line[n++] = letter;
    }
  line[n] = '\0';
  sodium_memzero (&letter, 1);

  return any;
}

static gboolean
ask (const char *prompt, char *line)
{
  struct termios shown;
  struct termios hidden;
  gboolean terminal = tcgetattr (STDIN_FILENO, &shown) == 0;
  gboolean got;

  if (terminal)
    {
      hidden = shown;
      hidden.c_lflag &= ~(tcflag_t) ECHO;
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
      fprintf (stderr, "%s ", prompt);
      fflush (stderr);
    }
  got = read_guarded (line);
  if (terminal)
    {
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
      fputc ('\n', stderr);
    }

  return got;
}

char *
pps_cli_read_passphrase (const char *prompt, gboolean twice, GError **error)
{
  char *line;
  char *again;
  gboolean same = TRUE;

  if (sodium_init () < 0)
    return NULL;
  line = sodium_malloc (LONGEST);
  again = sodium_malloc (LONGEST);
  if (line == NULL || again == NULL || !ask (prompt, line) || !g_utf8_validate (line, -1, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("A passphrase is asked on the terminal, or read as a line from "
                              "standard input."));
      sodium_free (line);
      sodium_free (again);
      return NULL;
    }

  if (twice && isatty (STDIN_FILENO))
    same = ask (_ ("Once more:"), again) && strcmp (line, again) == 0;
  sodium_free (again);
  if (same)
    return line;

  sodium_free (line);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The two passphrases differ. Nothing was done."));

  return NULL;
}

void
pps_cli_free_passphrase (char *passphrase)
{
  sodium_free (passphrase);
}

char *
pps_cli_read_line (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char letter;
  gboolean any = FALSE;

  while (read (STDIN_FILENO, &letter, 1) == 1)
    {
      any = TRUE;
      if (letter == '\n')
        break;
      if (letter != '\r')
        g_string_append_c (line, letter);
    }

  return any ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}
