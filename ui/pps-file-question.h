/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PpsFileAnswer:
 * @widget: who asked, who is still there
 * @path: what was chosen
 */
typedef void (*PpsFileAnswer) (GtkWidget *widget, const char *path, gpointer user_data);

/**
 * PpsFileQuestion:
 * @title: of the dialog
 * @accept: of its button
 * @action: whether a file is opened or saved
 * @name: (nullable): suggested, for saving
 * @kind: (nullable): what files of @suffix are called
 * @suffix: (nullable): how the name has to end; it is added where it does not
 */
typedef struct
{
  const char *title;
  const char *accept;
  GtkFileChooserAction action;
  const char *name;
  const char *kind;
  const char *suffix;
} PpsFileQuestion;

/**
 * pps_file_question_ask:
 * @widget: who asks; where it is gone meanwhile, nobody is answered
 * @user_data: passed to @answer; must outlive @widget or be static
 *
 * Asks for a file, and calls @answer if one was chosen.
 */
void pps_file_question_ask (GtkWidget *widget,
                            const PpsFileQuestion *question,
                            PpsFileAnswer answer,
                            gpointer user_data);

G_END_DECLS
