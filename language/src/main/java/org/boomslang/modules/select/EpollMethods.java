package org.boomslang.modules.select;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.time.Durations;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code select.epoll}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "select.epoll", doc = "An epolling object: waits for many descriptors.")
final class EpollMethods {
  private static final long DEFAULT_EVENTS = 1 | 2 | 4;
  private static final int DEFAULT_LIMIT = 127;
  private static final int CLOEXEC = 02000000;

  private EpollMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, sizehint=-1, flags=0)")
  static Object create(PyType type, int sizehint, int flags) {
    if (sizehint < -1 || sizehint == 0) {
      throw PyErrors.valueError("sizehint must be positive or -1");
    }
    if (flags != 0 && flags != CLOEXEC) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    NativeAccess.require();
    return PyEpoll.create(type);
  }

  @PyBuiltin(name = "fromfd", kind = Kind.CLASS_METHOD, sig = "($type, fd, /)")
  static Object fromfd(PyType type, int fd) {
    return PyEpoll.of(type, fd);
  }

  @PyBuiltin(name = "close", sig = "($self, /)", doc = "Closes the control descriptor.")
  static void close(PyEpoll self) {
    self.close();
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER, doc = "Whether the object is closed.")
  static boolean closed(PyEpoll self) {
    return self.isClosed();
  }

  @PyBuiltin(name = "fileno", sig = "($self, /)", doc = "The control descriptor.")
  static long fileno(PyEpoll self) {
    return self.fileno();
  }

  private static long events(Object mask) {
    Object value = Conversions.index(mask);
    if (!(value instanceof Long bits) || bits < 0 || bits > 0xffffffffL) {
      throw PyErrors.overflowError("Python int too large to convert to C unsigned int");
    }
    return bits;
  }

  @PyBuiltin(name = "register", sig = "($self, /, fd, eventmask=7)", doc = "Adds a descriptor.")
  static void register(PyEpoll self, Object fd, Object eventmask) {
    self.control(PyEpoll.ADD, Descriptors.of(fd), events(eventmask));
  }

  @PyBuiltin(name = "modify", sig = "($self, /, fd, eventmask)", doc = "Changes its events.")
  static void modify(PyEpoll self, Object fd, Object eventmask) {
    self.control(PyEpoll.MODIFY, Descriptors.of(fd), events(eventmask));
  }

  @PyBuiltin(name = "unregister", sig = "($self, /, fd)", doc = "Removes a descriptor.")
  static void unregister(PyEpoll self, Object fd) {
    self.control(PyEpoll.DELETE, Descriptors.of(fd), 0);
  }

  @PyBuiltin(
      name = "poll",
      sig = "($self, /, timeout=None, maxevents=-1)",
      doc = "Waits; the ready descriptors with their events.")
  static Object poll(PyEpoll self, Object timeout, int maxevents) {
    long deadline = Readiness.FOREVER;
    self.fileno();
    if (timeout != PyNone.NONE) {
      if (!Floats.isFloat(timeout) && Types.of(timeout).lookup("__index__") == null) {
        throw PyErrors.typeError("timeout must be an integer or None");
      }
      long nanos = Durations.nanos(timeout);
      if (nanos / 1_000_000 > Integer.MAX_VALUE) {
        throw PyErrors.overflowError("timeout is too large");
      }
      deadline = nanos < 0 ? Readiness.FOREVER : System.nanoTime() + nanos;
    }
    if (maxevents == -1) {
      maxevents = DEFAULT_LIMIT;
    } else if (maxevents < 1) {
      throw PyErrors.valueError("maxevents must be greater than 0, got %d", maxevents);
    }
    return PyList.of(self.poll(deadline, maxevents).toArray());
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)")
  static Object enter(PyEpoll self) {
    self.fileno();
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, exc_type=None, exc_value=None, exc_tb=None, /)")
  static void exit(PyEpoll self, Object type, Object value, Object traceback) {
    self.close();
  }
}
