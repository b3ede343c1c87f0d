package org.boomslang.modules.select;

import java.util.LinkedHashMap;
import java.util.Map;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The object that {@code select.poll()} makes: descriptors with the events to wait for.
 *
 * <p>Thread safety: atomic; the map is guarded by the monitor. As in CPython, only one thread at a
 * time can poll.
 */
final class PyPoll extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "select.poll",
          BuiltinTypes.OBJECT,
          Layout.of("poll", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PollMethodsTable::new);

  private final Map<Integer, Integer> registered = new LinkedHashMap<>();
  private boolean running;

  PyPoll() {
    super(TYPE.instanceShape());
  }

  synchronized void register(int fd, int events) {
    registered.put(fd, events);
  }

  synchronized boolean modify(int fd, int events) {
    return registered.replace(fd, events) != null;
  }

  synchronized boolean unregister(int fd) {
    return registered.remove(fd) != null;
  }

  synchronized ReadinessWait start() {
    if (running) {
      throw PyErrors.runtimeError("concurrent poll() invocation");
    }
    running = true;
    return new ReadinessWait(
        descriptors(), registered.values().stream().mapToInt(Integer::intValue).toArray());
  }

  synchronized int[] descriptors() {
    return registered.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  synchronized void stop() {
    running = false;
  }
}
