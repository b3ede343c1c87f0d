package org.boomslang.modules.select;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The attributes of poll objects. */
@PyBuiltins(type = "select.poll")
public final class PollMethods {
  private static final int DEFAULT_EVENTS =
      ReadinessWait.POLLIN | ReadinessWait.POLLPRI | ReadinessWait.POLLOUT;

  private PollMethods() {}

  private static int events(Object mask) {
    if (mask == null) {
      return DEFAULT_EVENTS;
    }
    Object value = Conversions.index(mask);
    if (!(value instanceof Long bits) || bits < 0 || bits > 0xffff) {
      throw Integers.isNegative(value)
          ? PyErrors.valueError("value must be positive")
          : PyErrors.overflowError("Python int too large to convert to C unsigned short");
    }
    return (int) (long) bits;
  }

  @PyBuiltin(
      name = "register",
      sig = "($self, fd, eventmask=<unset>, /)",
      doc = "Adds a descriptor.")
  static void register(PyPoll self, Object fd, Object eventmask) {
    int descriptor = Descriptors.of(fd);
    self.register(descriptor, events(eventmask));
  }

  @PyBuiltin(
      name = "modify",
      sig = "($self, fd, eventmask, /)",
      doc = "Changes the events of a descriptor.")
  static void modify(PyPoll self, Object fd, Object eventmask) {
    int descriptor = Descriptors.of(fd);
    if (!self.modify(descriptor, events(eventmask))) {
      throw SystemErrors.of(Errno.ENOENT);
    }
  }

  @PyBuiltin(name = "unregister", sig = "($self, fd, /)", doc = "Removes a descriptor.")
  static void unregister(PyPoll self, Object fd) {
    int descriptor = Descriptors.of(fd);
    if (!self.unregister(descriptor)) {
      throw PyErrors.keyError((long) descriptor);
    }
  }

  @PyBuiltin(
      name = "poll",
      sig = "($self, timeout=None, /)",
      doc = "Waits; the ready descriptors with their events.")
  static Object poll(PyPoll self, Object timeout) {
    long nanos = -1;
    if (timeout != PyNone.NONE) {
      double millis;
      if (Floats.isFloat(timeout)) {
        double given = Floats.of(timeout);
        millis = given < 0 ? Math.floor(given) : Math.ceil(given);
      } else if (Integers.isInt(timeout)
          || org.boomslang.objects.Types.of(timeout).lookup("__index__") != null) {
        millis = Conversions.asLong(timeout);
      } else {
        throw PyErrors.typeError("timeout must be an integer or None");
      }
      if (millis > Integer.MAX_VALUE) {
        throw PyErrors.overflowError("timeout is too large");
      }
      nanos = millis < 0 ? -1 : (long) (millis * 1e6);
    }
    ReadinessWait wait = self.start();
    try {
      int[] descriptors = self.descriptors();
      wait.run(nanos);
      List<Object> result = new ArrayList<>();
      int[] ready = wait.ready();
      for (int i = 0; i < ready.length && i < descriptors.length; i++) {
        if (ready[i] != 0) {
          result.add(PyTuple.of((long) descriptors[i], (long) ready[i]));
        }
      }
      return PyList.of(result.toArray());
    } finally {
      self.stop();
    }
  }
}
