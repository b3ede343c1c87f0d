package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Libc;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * What a context may do with the operating system beyond the JDK's interfaces.
 *
 * <p>The command's context <em>owns the process</em>: its descriptors are the kernel's, children
 * are spawned and waited for by system calls, and {@code chdir} and {@code umask} change the
 * process. An embedder's context never owns the process; with native access allowed it still has
 * sockets and pipes of the kernel, under numbers of its own.
 *
 * <p>Thread safety: immutable.
 */
public final class NativeAccess {
  private static final ContextSlot<NativeAccess> SLOT = new ContextSlot<>(NativeAccess::new);

  private final boolean allowed;
  private final boolean owner;

  private NativeAccess(PyContext context) {
    TruffleLanguage.Env env = context.env();
    allowed = env.isNativeAccessAllowed();
    owner =
        allowed
            && PyConfig.of(context).installSignalHandlers()
            && env.isFileIOAllowed()
            && ChannelDescriptor.isKnown();
  }

  /** Whether descriptors of the context are those of the process. */
  public static boolean ownsProcess() {
    return SLOT.get().owner;
  }

  static boolean ownsProcess(PyContext context) {
    return SLOT.get(context).owner;
  }

  /** Whether functions of the C library can be called; loads them. */
  @TruffleBoundary
  public static boolean isUsable() {
    return SLOT.get().allowed && Libc.isAvailable();
  }

  /** OSError ENOSYS unless functions of the C library can be called. */
  public static void require() {
    if (!SLOT.get().allowed) {
      throw SystemErrors.of(Errno.EPERM);
    }
    if (!Libc.isAvailable()) {
      throw SystemErrors.of(Errno.ENOSYS);
    }
  }

  /** OSError EPERM unless the embedder allows sockets, ENOSYS where the system has none for us. */
  public static void requireSockets() {
    require();
    if (!PyContext.get().env().isSocketIOAllowed()) {
      throw SystemErrors.of(Errno.EPERM);
    }
  }
}
