package org.boomslang.modules.posix;

import java.io.IOException;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Processes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;

/**
 * The function of {@code signal} that takes a descriptor of a process; it lives here since
 * descriptors do. Thread-safety: shared (stateless).
 */
@PyBuiltins(module = "_signal")
public final class PidfdSignals {
  private PidfdSignals() {}

  /** Compare CPython's {@code signal_pidfd_send_signal_impl}. */
  @PyBuiltin(
      name = "pidfd_send_signal",
      sig = "(pidfd, signalnum, siginfo=None, flags=0, /)",
      doc = "Send a signal to a process referred to by a pid file descriptor.")
  static void send(int pidfd, int signalnum, Object siginfo, int flags) {
    if (siginfo != PyNone.NONE) {
      throw PyErrors.typeError("siginfo must be None");
    }
    NativeAccess.require();
    int kernel;
    try {
      kernel = FileDescriptors.current().kernelDescriptor(pidfd);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    PosixNativeFunctions.check(Processes.send(kernel, signalnum, flags));
  }
}
