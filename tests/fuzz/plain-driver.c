/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* plain-driver FOLDER...: feeds a fuzz target what was found worth keeping, without clang and in no
 * time; so every check runs it. Each folder is a test. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
test_folder (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
      LLVMFuzzerTestOneInput ((const uint8_t *) contents, length);
      n++;
    }
  g_assert_cmpuint (n, >, 0);

  /* Nothing at all is what every reader meets once. */
  LLVMFuzzerTestOneInput ((const uint8_t *) "", 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *test = g_strconcat ("/seeds/", name, NULL);

      g_test_add_data_func (test, argv[i], test_folder);
    }

  return g_test_run ();
}
