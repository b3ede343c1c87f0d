package org.boomslang.modules.syslog;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code syslog}. Thread-safety: atomic; the identity handed to the C library is kept under
 * the class's monitor, as that library keeps the pointer.
 */
@PyBuiltins(module = "syslog", doc = "The system's log.")
public final class SyslogModule {
  private static final Function OPENLOG = Function.ofInt("openlog");
  private static final Function SYSLOG = Function.ofInt("syslog");
  private static final Function CLOSELOG = Function.ofInt("closelog");
  private static final Function SETLOGMASK = Function.ofInt("setlogmask");
  private static final long LOG_USER = 8;
  private static final int LOG_INFO = 6;

  private static Arena identity;

  private SyslogModule() {}

  static void initialize(PyContext context, PyModule module) {
    SyslogConstants.addTo(module);
  }

  @PyBuiltin(name = "openlog", sig = "(ident=<unset>, logoption=0, facility=8)")
  @TruffleBoundary
  static void openlog(Object ident, int option, int facility) {
    if (ident != null && !PyStr.isStr(ident)) {
      throw PyErrors.typeError(
          "openlog() argument 'ident' must be str, not %s", Types.nameOf(ident));
    }
    String name = ident == null ? program() : text(ident);
    Audit.event(
        "syslog.openlog", name == null ? null : PyStr.of(name), (long) option, (long) facility);
    open(name, option, facility);
  }

  /** A text that can be encoded; UnicodeEncodeError otherwise. */
  private static String text(Object value) {
    Codecs.encode(PyStr.value(value), "utf-8", "strict");
    return PyStr.toJava(value);
  }

  /** {@code sys.argv[0]} without its directory; null where there is none. */
  private static String program() {
    if (!(Imports.attribute("sys", "argv") instanceof PyList argv) || argv.size() == 0) {
      return null;
    }
    String name = PyStr.toJava(Conversions.str(Items.get(argv, 0L)));
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.isEmpty() ? null : last;
  }

  private static synchronized void open(String name, int option, int facility) {
    NativeAccess.require();
    Arena next = Arena.ofShared();
    // Without a name the C library takes its own.
    long text = name == null ? 0 : Kernel.string(next, PathArgument.encode(name));
    OPENLOG.raw(text, option, facility);
    close(next);
  }

  private static void close(Arena next) {
    Arena old = identity;
    identity = next;
    if (old != null) {
      old.close();
    }
  }

  @PyBuiltin(name = "syslog", sig = "(*args)", doc = "syslog([priority,] message)")
  @TruffleBoundary
  static void syslog(Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw PyErrors.typeError("syslog.syslog requires 1 to 2 arguments");
    }
    int priority = args.length == 2 ? Conversions.asInt(args[0]) : LOG_INFO;
    if (!PyStr.isStr(args[args.length - 1])) {
      throw PyErrors.typeError("syslog() argument must be str");
    }
    String message = text(args[args.length - 1]);
    Audit.event("syslog.syslog", (long) priority, PyStr.of(message));
    NativeAccess.require();
    if (!isOpen()) {
      openlog(null, 0, (int) LOG_USER);
    }
    synchronized (SyslogModule.class) {
      try (Arena arena = Arena.ofConfined()) {
        SYSLOG.raw(
            priority,
            Kernel.string(arena, PathArgument.encode("%s")),
            Kernel.string(arena, PathArgument.encode(message)));
      }
    }
  }

  @PyBuiltin(name = "closelog", sig = "()")
  static void closelog() {
    Audit.event("syslog.closelog");
    NativeAccess.require();
    close();
  }

  private static synchronized boolean isOpen() {
    return identity != null;
  }

  private static synchronized void close() {
    if (identity != null) {
      CLOSELOG.raw();
      close(null);
    }
  }

  @PyBuiltin(name = "setlogmask", sig = "(maskpri, /)")
  static long setlogmask(int mask) {
    Audit.event("syslog.setlogmask", (long) mask);
    NativeAccess.require();
    return SETLOGMASK.raw(mask);
  }

  @PyBuiltin(name = "LOG_MASK", sig = "(pri, /)")
  static long logMask(int priority) {
    return 1L << priority;
  }

  @PyBuiltin(name = "LOG_UPTO", sig = "(pri, /)")
  static long logUpto(int priority) {
    return (1L << (priority + 1)) - 1;
  }
}
