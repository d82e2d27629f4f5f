/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Preloaded into a program: from then on the kernel ends it when it opens a socket that is none of
 * this computer's own, or starts another program. Whatever library does so, and by whatever way.
 * Screen, bus and accessibility are reached through sockets of the file system, and stay open. */

#ifdef __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define STATUS 99

#define LOAD(member) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, member))
#define END(what) BPF_STMT (BPF_RET | BPF_K, (what))
#define NEXT_UNLESS(value, skip) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (skip))
#define NEVER(call) NEXT_UNLESS (call, 1), END (SECCOMP_RET_TRAP)

static void
trapped_cb (int number, siginfo_t *info, void *context)
{
  char message[100];
  int length
      = snprintf (message, sizeof message,
                  "pps-alone: system call %d: a network or another program\n", info->si_syscall);

  if (write (STDERR_FILENO, message, (size_t) length) < 0)
    _exit (STATUS + 1);
  _exit (STATUS);
}

/* A thread is made by clone too, but shares what makes a process. The flags of clone3 lie in
 * memory, where no filter sees them: the C library takes the other when it is not there. */
static struct sock_filter filter[] = {
  LOAD (arch),
  NEXT_UNLESS (ARCHITECTURE, 0),
  LOAD (nr),
  NEVER (SYS_execve),
  NEVER (SYS_execveat),
#ifdef SYS_fork
  NEVER (SYS_fork),
  NEVER (SYS_vfork),
#endif
  NEXT_UNLESS (SYS_clone3, 1),
  END (SECCOMP_RET_ERRNO | ENOSYS),
  NEXT_UNLESS (SYS_clone, 4),
  LOAD (args[0]),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
  END (SECCOMP_RET_TRAP),
  END (SECCOMP_RET_ALLOW),
  NEXT_UNLESS (SYS_socket, 3),
  LOAD (args[0]),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
  END (SECCOMP_RET_TRAP),
  END (SECCOMP_RET_ALLOW),
};

static void __attribute__ ((constructor)) stay_alone (void)
{
  struct sock_fprog program = { sizeof filter / sizeof *filter, filter };
  struct sigaction action;

  memset (&action, 0, sizeof action);
  action.sa_sigaction = trapped_cb;
  action.sa_flags = SA_SIGINFO;
  if (sigaction (SIGSYS, &action, NULL) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
      || prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    {
      perror ("pps-alone");
      exit (STATUS + 2);
    }
}
