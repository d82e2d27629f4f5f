/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-tree.h"

G_BEGIN_DECLS

/* Drives the real program as a person with a keyboard and a screen reader would: what it shows is
 * read from its accessible tree, and keys go through the screen's own input. To be run in
 * tests/headless.sh. Whatever is waited for has a ceiling; when that is reached the test ends with
 * a picture of the screen and the tree of the program. */

typedef struct _PpsDriver PpsDriver;

PpsDriver       *pps_driver_new           (void);
void             pps_driver_free          (PpsDriver        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsDriver, pps_driver_free)

/**
 * pps_driver_start:
 * @arguments: (nullable) (array zero-terminated=1): what follows the name of the program on its
 * command line
 *
 * Starts the program that `PPS_CANVAS` names, and waits for its first window.
 */
void             pps_driver_start         (PpsDriver         *self,
                                           const char *const *arguments);

/**
 * pps_driver_kill:
 *
 * Ends the program without warning, as a power failure would.
 */
void             pps_driver_kill          (PpsDriver         *self);

/**
 * pps_driver_stop:
 *
 * Asks the program to end, and holds it to an exit code of 0.
 */
void             pps_driver_stop          (PpsDriver         *self);

/**
 * pps_driver_find:
 * @role: a role, or %PPS_ANY_ROLE
 * @name: accessible name, whole
 *
 * Waits until there is such a thing in the program.
 *
 * Returns: (transfer full): the first of them, in the order of the tree
 */
AtspiAccessible *pps_driver_find          (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *name);

/**
 * pps_driver_find_like:
 * @pattern: a glob that the accessible name is to match
 *
 * As pps_driver_find().
 */
AtspiAccessible *pps_driver_find_like     (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *pattern);

/**
 * pps_driver_find_text:
 * @words: part of a text
 *
 * Waits until @words stand in a name or a text of the program.
 *
 * Returns: (transfer full): what they stand in
 */
AtspiAccessible *pps_driver_find_text     (PpsDriver         *self,
                                           const char        *words);

/**
 * pps_driver_peek:
 *
 * Returns: (transfer full) (nullable): as pps_driver_find(), without waiting
 */
AtspiAccessible *pps_driver_peek          (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *name);

/**
 * pps_driver_peek_like:
 * @pattern: a glob that the accessible name is to match
 *
 * As pps_driver_peek().
 */
AtspiAccessible *pps_driver_peek_like     (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *pattern);

/**
 * pps_driver_await_focus:
 * @pattern: a glob for the name of something that takes the focus
 *
 * Waits until the program says that the focus has come there. Looks at nothing, so it is quick.
 */
void             pps_driver_await_focus   (PpsDriver         *self,
                                           const char        *pattern);

/**
 * pps_driver_activate:
 * @action: an action of the window, without its `win.`
 * @parameter: (nullable): a text for it
 *
 * Does what no widget in sight does, over the session bus.
 */
void             pps_driver_activate      (PpsDriver         *self,
                                           const char        *action,
                                           const char        *parameter);

/**
 * pps_driver_await_surfaces:
 * @n: windows and what pops up from them
 *
 * Waits until the program shows so many: the uppermost of them gets the keys.
 */
void             pps_driver_await_surfaces (PpsDriver        *self,
                                           guint             n);

/**
 * pps_driver_launch:
 *
 * As pps_driver_start(), without waiting for a window.
 */
void             pps_driver_launch        (PpsDriver         *self,
                                           const char *const *arguments);

/**
 * pps_driver_await_gone:
 *
 * Waits until no such thing is left.
 */
void             pps_driver_await_gone    (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *name);

/**
 * pps_driver_click:
 *
 * Finds a button, link, tab or menu item and does its `click` or `toggle`.
 */
void             pps_driver_click         (PpsDriver         *self,
                                           AtspiRole          role,
                                           const char        *name);

/**
 * pps_driver_go_to:
 * @pattern: a glob for the name of something that takes the focus
 *
 * Presses Tab until the focus is there, which also brings it into view.
 */
void             pps_driver_go_to         (PpsDriver         *self,
                                           const char        *pattern);

/**
 * pps_driver_set_text:
 *
 * Finds an entry or text view and puts @text in it.
 */
void             pps_driver_set_text      (PpsDriver         *self,
                                           const char        *name,
                                           const char        *text);

/**
 * pps_driver_press:
 * @keys: as xdotool names them: `Return`, `ctrl+Page_Down`
 */
void             pps_driver_press         (PpsDriver         *self,
                                           const char        *keys);

/**
 * pps_driver_type:
 * @text: ASCII
 *
 * Types into whatever has the focus.
 */
void             pps_driver_type          (PpsDriver         *self,
                                           const char        *text);

/**
 * pps_driver_point:
 *
 * Clicks in the middle of @accessible with the mouse, which also gives the window the keyboard.
 */
void             pps_driver_point         (PpsDriver         *self,
                                           AtspiAccessible   *accessible);

/**
 * pps_driver_take_picture:
 * @path: a PNG of the whole screen
 */
void             pps_driver_take_picture  (PpsDriver         *self,
                                           const char        *path);

/**
 * pps_driver_print_tree:
 *
 * Prints roles and names of all that the program shows to stderr.
 */
void             pps_driver_print_tree    (PpsDriver         *self);

G_END_DECLS
