package org.boomslang.modules.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.time.Durations;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code select}; {@code epoll} is there where the C library can be called. */
@PyBuiltins(module = "select", doc = "Waiting until files can be read or written.")
public final class SelectModule {
  private static final Object[] CONSTANTS = {
    "PIPE_BUF",
    4096L,
    "POLLIN",
    1L,
    "POLLPRI",
    2L,
    "POLLOUT",
    4L,
    "POLLERR",
    8L,
    "POLLHUP",
    16L,
    "POLLNVAL",
    32L,
    "POLLRDNORM",
    64L,
    "POLLRDBAND",
    128L,
    "POLLWRNORM",
    256L,
    "POLLWRBAND",
    512L,
    "POLLMSG",
    1024L,
    "POLLRDHUP",
    8192L
  };

  private static final Object[] EPOLL_CONSTANTS = {
    "EPOLLIN",
    1L,
    "EPOLLPRI",
    2L,
    "EPOLLOUT",
    4L,
    "EPOLLERR",
    8L,
    "EPOLLHUP",
    16L,
    "EPOLLRDNORM",
    64L,
    "EPOLLRDBAND",
    128L,
    "EPOLLWRNORM",
    256L,
    "EPOLLWRBAND",
    512L,
    "EPOLLMSG",
    1024L,
    "EPOLLRDHUP",
    8192L,
    "EPOLLEXCLUSIVE",
    1L << 28,
    "EPOLLWAKEUP",
    1L << 29,
    "EPOLLONESHOT",
    1L << 30,
    "EPOLLET",
    1L << 31,
    "EPOLL_CLOEXEC",
    524288L
  };

  private SelectModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (int i = 0; i < CONSTANTS.length; i += 2) {
      module.setAttribute(CONSTANTS[i], CONSTANTS[i + 1]);
    }
    module.setAttribute("error", ExceptionTypes.OS_ERROR);
    if (NativeAccess.isUsable()) {
      module.setAttribute("epoll", PyEpoll.TYPE);
      for (int i = 0; i < EPOLL_CONSTANTS.length; i += 2) {
        module.setAttribute(EPOLL_CONSTANTS[i], EPOLL_CONSTANTS[i + 1]);
      }
    }
  }

  @PyBuiltin(name = "poll", sig = "()", doc = "A poll object, without descriptors.")
  static Object poll() {
    return new PyPoll();
  }

  @PyBuiltin(
      name = "select",
      sig = "(rlist, wlist, xlist, timeout=None, /)",
      doc = "Waits; the objects that can be read, written, or have an exceptional condition.")
  static Object select(Object reads, Object writes, Object exceptions, Object timeout) {
    long nanos = -1;
    if (timeout != PyNone.NONE) {
      if (!Floats.isFloat(timeout) && Types.of(timeout).lookup("__index__") == null) {
        throw PyErrors.typeError("timeout must be a float or None");
      }
      nanos = Durations.nanos(timeout);
      if (nanos < 0) {
        throw PyErrors.valueError("timeout must be non-negative");
      }
    }
    int[] events = {ReadinessWait.POLLIN, ReadinessWait.POLLOUT, ReadinessWait.POLLPRI};
    List<List<Object>> lists = new ArrayList<>();
    List<Integer> descriptors = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (Object sequence : new Object[] {reads, writes, exceptions}) {
      List<Object> items = new ArrayList<>();
      Supplier<Object> next = items(sequence);
      // A fileno() in Python may shorten the list meanwhile.
      for (Object item; (item = next.get()) != null; ) {
        descriptors.add(Descriptors.of(item));
        wanted.add(events[lists.size()]);
        items.add(item);
      }
      lists.add(items);
    }
    ReadinessWait wait =
        new ReadinessWait(
            descriptors.stream().mapToInt(Integer::intValue).toArray(),
            wanted.stream().mapToInt(Integer::intValue).toArray());
    wait.run(nanos);
    Object[] result = new Object[3];
    int n = 0;
    for (int i = 0; i < result.length; i++) {
      List<Object> ready = new ArrayList<>();
      for (Object item : lists.get(i)) {
        int state = wait.ready()[n++];
        if (state == ReadinessWait.POLLNVAL) {
          throw SystemErrors.of(Errno.EBADF);
        }
        // An end or an error is no exceptional condition, urgent data is.
        if (i < 2 ? state != 0 : (state & ReadinessWait.POLLPRI) != 0) {
          ready.add(item);
        }
      }
      result[i] = PyList.of(ready.toArray());
    }
    return PyTuple.of(result);
  }

  /** Gives the elements of a sequence, then null; those of a list as it is at the time. */
  private static Supplier<Object> items(Object value) {
    if (Types.of(value).lookup("__iter__") == null
        && Types.of(value).lookup("__getitem__") == null) {
      throw PyErrors.typeError("arguments 1-3 must be sequences");
    }
    Object iterator =
        Iteration.iter(value instanceof PyList ? value : PyList.of(Iteration.toArray(value)));
    return () -> Iteration.next(iterator);
  }
}
